//! The short first stage of proposals: what was sent of it, and what staff answered.

use super::{organization, person, proposal, proposal_partner, round};

diesel::table! {
    letter_of_intent (proposal_id) {
        proposal_id -> Text,
        round_id -> Text,
        number -> BigInt,
        state -> Text,
    }
}

diesel::table! {
    letter_of_intent_version (proposal_id, number) {
        proposal_id -> Text,
        number -> BigInt,
        hash -> Text,
        sent_at -> BigInt,
        sent_by -> Text,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    letter_of_intent_answer (proposal_id) {
        proposal_id -> Text,
        version -> BigInt,
        code -> Nullable<Text>,
        text -> Nullable<Text>,
        answered_by -> Text,
        answered_at -> BigInt,
    }
}

diesel::joinable!(letter_of_intent -> proposal (proposal_id));
diesel::joinable!(letter_of_intent_version -> letter_of_intent (proposal_id));
diesel::joinable!(letter_of_intent_answer -> letter_of_intent (proposal_id));
diesel::joinable!(letter_of_intent_answer -> person (answered_by));

appears_with!(letter_of_intent: proposal, round, letter_of_intent_version, letter_of_intent_answer);
// Letters are found by who takes part.
appears_with!(letter_of_intent: proposal_partner, organization);
appears_with!(letter_of_intent_answer: person);

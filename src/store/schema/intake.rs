//! Proposals that staff type in.

use super::people::person;
use super::proposals::proposal;

diesel::table! {
    proposal_intake (proposal_id) {
        proposal_id -> Text,
        partner_id -> Text,
        channel -> Text,
        contact -> Text,
        reached_at -> Text,
        group_kind -> Nullable<Text>,
        arrived_at -> BigInt,
        named_partners -> Text,
        typed_by -> Text,
        begun_at -> BigInt,
        state -> Text,
        reading -> BigInt,
        proof -> Nullable<Text>,
        signer -> Nullable<Text>,
        signed_on -> Nullable<Text>,
        spoken_in -> Nullable<Text>,
        read_by -> Nullable<Text>,
        entered_at -> Nullable<BigInt>,
        countersigned_by -> Nullable<Text>,
        confirmed_by -> Nullable<Text>,
        confirmed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    proposal_intake_remark (proposal_id, reading, field) {
        proposal_id -> Text,
        reading -> BigInt,
        field -> Text,
        text -> Text,
        said_by -> Text,
        said_at -> BigInt,
    }
}

diesel::joinable!(proposal_intake -> proposal (proposal_id));
diesel::joinable!(proposal_intake -> person (typed_by));
diesel::allow_tables_to_appear_in_same_query!(proposal_intake, proposal);
diesel::allow_tables_to_appear_in_same_query!(proposal_intake, person);

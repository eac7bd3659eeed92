//! What coalitions write, sign and send.

use super::{organization, person, round};

diesel::table! {
    proposal (id) {
        id -> Text,
        round_id -> Text,
        state -> Text,
        begun_at -> BigInt,
        begun_by -> Text,
        number -> Nullable<BigInt>,
        carried_from -> Nullable<Text>,
    }
}

diesel::table! {
    proposal_entry (proposal_id, field, revision) {
        proposal_id -> Text,
        field -> Text,
        revision -> BigInt,
        body -> Text,
        saved_by -> Text,
        begun_at -> BigInt,
        saved_at -> BigInt,
    }
}

diesel::table! {
    proposal_field (proposal_id, field) {
        proposal_id -> Text,
        field -> Text,
        revision -> BigInt,
    }
}

diesel::table! {
    proposal_partner (id) {
        id -> Text,
        proposal_id -> Text,
        organization_id -> Nullable<Text>,
        role -> Text,
        state -> Text,
        position -> BigInt,
        invited_as -> Text,
        invited_email -> Nullable<Text>,
        token_hash -> Nullable<Text>,
        invited_by -> Nullable<Text>,
        invited_at -> BigInt,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<BigInt>,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    partner_consent (partner_id, core_hash, part_hash, opened) {
        partner_id -> Text,
        core_hash -> Text,
        part_hash -> Text,
        opened -> BigInt,
        person_id -> Text,
        signed_at -> BigInt,
    }
}

diesel::table! {
    partner_left_out (partner_id, by_partner_id) {
        partner_id -> Text,
        by_partner_id -> Text,
        person_id -> Text,
        signed_at -> BigInt,
    }
}

diesel::table! {
    proposal_editor (proposal_id, person_id) {
        proposal_id -> Text,
        person_id -> Text,
        may -> Text,
        helps_until -> Nullable<BigInt>,
        let_in_by -> Text,
        let_in_at -> BigInt,
    }
}

diesel::table! {
    proposal_comment (id) {
        id -> Text,
        proposal_id -> Text,
        field -> Text,
        text -> Text,
        said_by -> Text,
        said_at -> BigInt,
        settled_by -> Nullable<Text>,
        settled_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    attachment (id) {
        id -> Text,
        proposal_id -> Text,
        name -> Text,
        media_type -> Text,
        length -> BigInt,
        hash -> Text,
        added_by -> Text,
        added_at -> BigInt,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    proposal_history (id) {
        id -> Text,
        proposal_id -> Text,
        at -> BigInt,
        kind -> Text,
        person_id -> Nullable<Text>,
        data -> Text,
    }
}

diesel::table! {
    proposal_version (proposal_id, number) {
        proposal_id -> Text,
        number -> BigInt,
        hash -> Text,
        submitted_at -> BigInt,
        submitted_by -> Text,
        signatures_due_at -> Nullable<BigInt>,
        withdrawn_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    proposal_screening (proposal_id, number) {
        proposal_id -> Text,
        number -> BigInt,
        verdict -> Text,
        version -> BigInt,
        code -> Nullable<Text>,
        text -> Nullable<Text>,
        fields -> Text,
        due_at -> Nullable<BigInt>,
        decided_by -> Nullable<Text>,
        decided_at -> BigInt,
    }
}

diesel::table! {
    deadline_extension (id) {
        id -> Text,
        round_id -> Text,
        organization_id -> Nullable<Text>,
        phase -> Text,
        extended_to -> BigInt,
        reason -> Text,
        given_by -> Text,
        given_at -> BigInt,
    }
}

diesel::table! {
    intent (round_id, organization_id) {
        round_id -> Text,
        organization_id -> Text,
        said_by -> Text,
        said_at -> BigInt,
    }
}

diesel::table! {
    proposal_message (id) {
        id -> Text,
        proposal_id -> Text,
        partner_id -> Nullable<Text>,
        is_from_staff -> Bool,
        text -> Text,
        written_by -> Text,
        written_at -> BigInt,
    }
}

diesel::table! {
    proposal_lead_offer (proposal_id) {
        proposal_id -> Text,
        partner_id -> Text,
        offered_by -> Text,
        offered_at -> BigInt,
    }
}

diesel::table! {
    signed_text (hash) {
        hash -> Text,
        body -> Text,
    }
}

diesel::joinable!(proposal -> round (round_id));
diesel::joinable!(proposal_partner -> proposal (proposal_id));
diesel::joinable!(proposal_partner -> organization (organization_id));
diesel::joinable!(proposal_entry -> proposal (proposal_id));
diesel::joinable!(proposal_entry -> person (saved_by));
diesel::joinable!(proposal_comment -> person (said_by));
diesel::joinable!(proposal_history -> person (person_id));
diesel::joinable!(proposal_version -> proposal (proposal_id));
diesel::joinable!(proposal_screening -> proposal (proposal_id));
diesel::joinable!(proposal_screening -> person (decided_by));
diesel::joinable!(proposal_message -> person (written_by));
diesel::joinable!(partner_consent -> proposal_partner (partner_id));

appears_with!(proposal: proposal_editor, proposal_entry, proposal_message);
appears_with!(proposal: proposal_partner, proposal_screening, proposal_version);
appears_with!(proposal_partner: organization, round, partner_consent, partner_left_out);
appears_with!(proposal_entry: proposal_field, person);
appears_with!(deadline_extension: organization);
// Who wrote, brought or decided it.
appears_with!(person: attachment, proposal_comment, proposal_editor, proposal_field, proposal_history);
appears_with!(person: proposal_message, proposal_screening);

//! The rules of rounds as they were locked and changed, and the dates that moved.

use super::{document, organization, person, round};

diesel::table! {
    rules_act (id) {
        id -> Text,
        round_id -> Text,
        kind -> Text,
        document_hash -> Nullable<Text>,
        former_hash -> Nullable<Text>,
        body -> Text,
        reason -> Nullable<Text>,
        written_by -> Text,
        written_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        ending -> Nullable<Text>,
    }
}

diesel::table! {
    rules_signature (act_id, funder_id) {
        act_id -> Text,
        funder_id -> Text,
        person_id -> Text,
        signed_at -> BigInt,
    }
}

diesel::table! {
    constitution (round_id, number) {
        round_id -> Text,
        number -> BigInt,
        hash -> Text,
        former_hash -> Nullable<Text>,
        act_id -> Text,
        in_force_at -> BigInt,
    }
}

diesel::table! {
    slip (round_id, phase, edge, number) {
        round_id -> Text,
        phase -> Text,
        edge -> Text,
        number -> BigInt,
        old_at -> BigInt,
        new_at -> BigInt,
        zone -> Text,
        reason -> Text,
        moved_by -> Text,
        moved_at -> BigInt,
    }
}

diesel::table! {
    void_run (round_id, track, run) {
        round_id -> Text,
        track -> Text,
        run -> BigInt,
        act_id -> Text,
        voided_at -> BigInt,
    }
}

diesel::joinable!(rules_signature -> rules_act (act_id));
diesel::joinable!(rules_act -> person (written_by));
diesel::joinable!(rules_signature -> person (person_id));
diesel::joinable!(rules_signature -> organization (funder_id));
diesel::joinable!(constitution -> round (round_id));
diesel::joinable!(constitution -> document (hash));
diesel::joinable!(constitution -> rules_act (act_id));
diesel::joinable!(slip -> person (moved_by));

diesel::allow_tables_to_appear_in_same_query!(rules_act, rules_signature);
diesel::allow_tables_to_appear_in_same_query!(rules_act, person);
diesel::allow_tables_to_appear_in_same_query!(rules_signature, person);
diesel::allow_tables_to_appear_in_same_query!(rules_signature, organization);
diesel::allow_tables_to_appear_in_same_query!(constitution, round);
diesel::allow_tables_to_appear_in_same_query!(constitution, document);
diesel::allow_tables_to_appear_in_same_query!(constitution, rules_act);
diesel::allow_tables_to_appear_in_same_query!(slip, person);

//! Proposals that staff type in.

use super::people::person;
use super::proposals::{attachment, proposal};

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
        language -> Text,
        pass -> BigInt,
        contact_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    proposal_intake_hand (proposal_id, pass, person_id) {
        proposal_id -> Text,
        pass -> BigInt,
        person_id -> Text,
        hand -> Text,
        since -> BigInt,
    }
}

diesel::table! {
    proposal_intake_passed (proposal_id, number) {
        proposal_id -> Text,
        number -> BigInt,
        from_person -> Text,
        to_person -> Text,
        reason -> Text,
        passed_at -> BigInt,
    }
}

diesel::table! {
    proposal_intake_past (proposal_id, pass) {
        proposal_id -> Text,
        pass -> BigInt,
        channel -> Text,
        contact -> Text,
        arrived_at -> BigInt,
        named_partners -> Text,
        typed_by -> Text,
        begun_at -> BigInt,
        reading -> BigInt,
        proof -> Text,
        signer -> Text,
        signed_on -> Text,
        spoken_in -> Nullable<Text>,
        read_by -> Nullable<Text>,
        entered_at -> BigInt,
        countersigned_by -> Text,
        confirmed_at -> BigInt,
    }
}

diesel::table! {
    proposal_intake_dropped (proposal_id, pass) {
        proposal_id -> Text,
        pass -> BigInt,
        round_id -> Text,
        channel -> Text,
        arrived_at -> BigInt,
        typed_by -> Text,
        dropped_by -> Text,
        reason -> Text,
        dropped_at -> BigInt,
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
diesel::joinable!(proposal_intake_past -> person (countersigned_by));
diesel::joinable!(proposal_intake_dropped -> person (dropped_by));
diesel::allow_tables_to_appear_in_same_query!(proposal_intake_past, person);
diesel::allow_tables_to_appear_in_same_query!(proposal_intake_dropped, person);
diesel::allow_tables_to_appear_in_same_query!(proposal_intake_hand, attachment);

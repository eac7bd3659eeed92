//! Making one of two proposals.

diesel::table! {
    merge_offer (id) {
        id -> Text,
        round_id -> Text,
        goes_on -> Text,
        goes_on_version -> BigInt,
        goes_on_title -> Text,
        joins -> Text,
        joins_version -> BigInt,
        joins_title -> Text,
        reason -> Text,
        answer_by -> BigInt,
        complete_by -> BigInt,
        state -> Text,
        ended_because -> Nullable<Text>,
        offered_by -> Text,
        offered_at -> BigInt,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    merge_open (proposal_id) {
        proposal_id -> Text,
        offer_id -> Text,
    }
}

diesel::table! {
    merge_answer (offer_id, partner_id) {
        offer_id -> Text,
        partner_id -> Text,
        answer -> Text,
        answered_by -> Text,
        answered_at -> BigInt,
    }
}

//! Making one of two proposals, and two of one.

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
    offer_open (proposal_id) {
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

diesel::table! {
    split_offer (id) {
        id -> Text,
        round_id -> Text,
        proposal_id -> Text,
        version -> BigInt,
        title -> Text,
        reason -> Text,
        answer_by -> BigInt,
        complete_by -> BigInt,
        division -> BigInt,
        state -> Text,
        ended_because -> Nullable<Text>,
        made -> Nullable<Text>,
        offered_by -> Text,
        offered_at -> BigInt,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    split_division (offer_id, number) {
        offer_id -> Text,
        number -> BigInt,
        body -> Text,
        divided_by -> Text,
        divided_at -> BigInt,
    }
}

diesel::table! {
    split_answer (offer_id, division, partner_id) {
        offer_id -> Text,
        division -> BigInt,
        partner_id -> Text,
        answer -> Text,
        answered_by -> Text,
        answered_at -> BigInt,
    }
}

appears_with!(split_offer: split_division);

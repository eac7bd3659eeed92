//! What the public asks and finds rounds by.

use super::{person, round};

diesel::table! {
    question (id) {
        id -> Text,
        round_id -> Text,
        text -> Text,
        language -> Text,
        asked_at -> BigInt,
        asked_by -> Nullable<Text>,
        names_asker -> Bool,
        reply_to -> Nullable<Text>,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
        answered_at -> Nullable<BigInt>,
        changed_at -> Nullable<BigInt>,
        hidden_at -> Nullable<BigInt>,
        hidden_by -> Nullable<Text>,
        hidden_reason -> Nullable<Text>,
    }
}

diesel::table! {
    round_label (round_id, kind, label) {
        round_id -> Text,
        kind -> Text,
        label -> Text,
    }
}

diesel::joinable!(question -> round (round_id));
diesel::joinable!(question -> person (asked_by));
diesel::joinable!(round_label -> round (round_id));

appears_with!(question: round, person);
appears_with!(round_label: round);

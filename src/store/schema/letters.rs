//! Letters, who follows what, and what staff wrote.

use super::{person, round, task};

diesel::table! {
    follower (id) {
        id -> Text,
        person_id -> Nullable<Text>,
        address -> Nullable<Text>,
        language -> Nullable<Text>,
        round_id -> Nullable<Text>,
        area -> Nullable<Text>,
        area_name -> Nullable<Text>,
        created_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    staff_letter (id) {
        id -> Text,
        round_id -> Text,
        written_by -> Text,
        list -> Text,
        subject -> Text,
        body -> Text,
        readers -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    mailing (id) {
        id -> Text,
        content -> Text,
        link -> Nullable<Text>,
        round_id -> Nullable<Text>,
        audience -> Text,
        dedupe_key -> Text,
        reached -> Nullable<Text>,
        done -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    letter (id) {
        id -> Text,
        kind -> Text,
        channel -> Text,
        person_id -> Nullable<Text>,
        address -> Nullable<Text>,
        language -> Nullable<Text>,
        follower_id -> Nullable<Text>,
        content -> Text,
        link -> Nullable<Text>,
        secret_until -> Nullable<BigInt>,
        round_id -> Nullable<Text>,
        dedupe_key -> Text,
        task_id -> Nullable<Text>,
        digest_id -> Nullable<Text>,
        created_at -> BigInt,
        sent_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    text_choice (person_id) {
        person_id -> Text,
        phone -> Text,
        created_at -> BigInt,
    }
}

diesel::joinable!(letter -> task (task_id));
diesel::joinable!(letter -> round (round_id));
diesel::joinable!(letter -> person (person_id));
diesel::joinable!(follower -> person (person_id));
diesel::joinable!(follower -> round (round_id));
diesel::joinable!(staff_letter -> round (round_id));
diesel::joinable!(staff_letter -> person (written_by));
diesel::joinable!(text_choice -> person (person_id));

appears_with!(letter: task, round, person);
appears_with!(task: round, person);
appears_with!(follower: person, round);
appears_with!(staff_letter: round, person);
appears_with!(text_choice: person);

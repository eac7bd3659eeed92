//! The documents that rounds are set up in.

use super::person;

diesel::table! {
    round_part_version (round_id, part, revision) {
        round_id -> Text,
        part -> Text,
        revision -> BigInt,
        body -> Text,
        edited_by -> Nullable<Text>,
        edited_at -> BigInt,
    }
}

diesel::table! {
    round_part (round_id, part) {
        round_id -> Text,
        part -> Text,
        revision -> BigInt,
    }
}

appears_with!(round_part: round_part_version, person);
appears_with!(round_part_version: person);

//! What programs come with.

use super::person;

diesel::table! {
    access_token (id) {
        id -> Text,
        person_id -> Text,
        name -> Text,
        hash -> Text,
        scopes -> Text,
        strong -> Bool,
        created_at -> BigInt,
        ends_at -> Nullable<BigInt>,
        used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    idempotency_key (caller, key) {
        caller -> Text,
        key -> Text,
        request -> Text,
        status -> BigInt,
        body -> Text,
        at -> BigInt,
    }
}

diesel::joinable!(access_token -> person (person_id));

appears_with!(access_token: person);

//! What proves who somebody is.

diesel::table! {
    one_time_token (hash) {
        hash -> Text,
        purpose -> Text,
        person_id -> Nullable<Text>,
        about -> Text,
        created_at -> BigInt,
        ends_at -> BigInt,
    }
}

diesel::table! {
    one_time_token_use (hash) {
        hash -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    sign_in_step (token_hash) {
        token_hash -> Text,
        person_id -> Text,
        created_at -> BigInt,
        ends_at -> BigInt,
    }
}

diesel::table! {
    authenticator (id) {
        id -> Text,
        person_id -> Text,
        salt -> Text,
        last_step -> Nullable<BigInt>,
        created_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    backup_code (person_id, hash) {
        person_id -> Text,
        hash -> Text,
        source -> Text,
        made_at -> BigInt,
        made_by -> Nullable<Text>,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    attempts (counted_under) {
        counted_under -> Text,
        count -> BigInt,
        last_at -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(one_time_token, one_time_token_use);

//! When the site could not be reached, and the time that was given back for it.

diesel::table! {
    server_heartbeat (server) {
        server -> Text,
        beat_at -> BigInt,
    }
}

diesel::table! {
    outage (from_at) {
        from_at -> BigInt,
        to_at -> BigInt,
    }
}

diesel::table! {
    outage_extension (round_id, phase, outage_from) {
        round_id -> Text,
        phase -> Text,
        outage_from -> BigInt,
        given_at -> BigInt,
    }
}

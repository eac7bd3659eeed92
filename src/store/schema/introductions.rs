//! What groups seek and offer, introductions, and the shelf of templates.

use super::{organization, person, program_funder, round};

diesel::table! {
    partner_post (id) {
        id -> Text,
        organization_id -> Text,
        kind -> Text,
        help -> Text,
        focus_keys -> Text,
        focus -> Text,
        area_keys -> Text,
        areas -> Text,
        wanted -> Text,
        text -> Text,
        language -> Text,
        round_id -> Nullable<Text>,
        until_on -> Text,
        search_text -> Text,
        posted_by -> Nullable<Text>,
        posted_at -> BigInt,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    introduction (id) {
        id -> Text,
        post_id -> Text,
        asker_id -> Text,
        asked_by -> Nullable<Text>,
        note -> Text,
        asked_at -> BigInt,
        answer_until -> BigInt,
        state -> Text,
        answered_by -> Nullable<Text>,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    shelf_entry (id) {
        id -> Text,
        organization_id -> Text,
        kind -> Text,
        title -> Text,
        language -> Text,
        text -> Text,
        shows_name -> Bool,
        added_by -> Nullable<Text>,
        added_at -> BigInt,
        taken_down_at -> Nullable<BigInt>,
        taken_down_by -> Nullable<Text>,
    }
}

diesel::table! {
    shelf_report (id) {
        id -> Text,
        entry_id -> Text,
        reason -> Text,
        note -> Text,
        reported_by -> Nullable<Text>,
        reported_at -> BigInt,
    }
}

diesel::joinable!(partner_post -> organization (organization_id));
diesel::joinable!(partner_post -> round (round_id));
diesel::joinable!(introduction -> partner_post (post_id));
diesel::joinable!(shelf_entry -> organization (organization_id));
diesel::joinable!(shelf_report -> shelf_entry (entry_id));

appears_with!(partner_post: organization, program_funder, round, person);
appears_with!(introduction: partner_post, organization, person);
appears_with!(shelf_entry: organization, shelf_report);
// The board leaves out what funders seek.
appears_with!(program_funder: round);

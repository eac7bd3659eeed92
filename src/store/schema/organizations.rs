//! Organisations: what they say of themselves, their numbers and units, who is asked to belong.

use super::person;

diesel::table! {
    organization (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        kind -> Text,
        created_at -> BigInt,
        looks -> Text,
        beside_id -> Nullable<Text>,
        beside_reason -> Nullable<Text>,
        about -> Text,
        areas -> Text,
        focus -> Text,
        languages -> Text,
        people_band -> Nullable<Text>,
        budget_band -> Nullable<Text>,
        website -> Nullable<Text>,
        contact_name -> Text,
        contact_email -> Nullable<Text>,
        contact_phone -> Text,
        sponsor_id -> Nullable<Text>,
        search_text -> Text,
        revision -> BigInt,
    }
}

diesel::table! {
    organization_identifier (scheme, register_folded, value) {
        organization_id -> Text,
        scheme -> Text,
        register -> Text,
        register_folded -> Text,
        value -> Text,
        expires_on -> Nullable<Text>,
        position -> BigInt,
    }
}

diesel::table! {
    organization_unit (id) {
        id -> Text,
        organization_id -> Text,
        name -> Text,
        folded -> Text,
        created_at -> BigInt,
        closed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    organization_invitation (id) {
        id -> Text,
        organization_id -> Text,
        email -> Nullable<Text>,
        role -> Text,
        mandate_to -> Nullable<BigInt>,
        language -> Text,
        token_hash -> Text,
        invited_by -> Nullable<Text>,
        created_at -> BigInt,
        expires_at -> BigInt,
        answered_at -> Nullable<BigInt>,
        answer -> Nullable<Text>,
    }
}

diesel::table! {
    organization_join_request (id) {
        id -> Text,
        organization_id -> Text,
        person_id -> Text,
        note -> Text,
        created_at -> BigInt,
        answered_at -> Nullable<BigInt>,
        answer -> Nullable<Text>,
        answered_by -> Nullable<Text>,
    }
}

diesel::joinable!(organization_identifier -> organization (organization_id));
diesel::joinable!(organization_unit -> organization (organization_id));
diesel::joinable!(organization_invitation -> organization (organization_id));
diesel::joinable!(organization_join_request -> organization (organization_id));

appears_with!(organization: organization_identifier, organization_unit);
appears_with!(organization_invitation: organization, person);
appears_with!(organization_join_request: organization, person);

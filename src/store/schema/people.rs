//! People, their sessions and organisations, programmes and roles.

use super::{organization, proposal, proposal_editor, proposal_partner, round};

diesel::table! {
    person (id) {
        id -> Text,
        email -> Nullable<Text>,
        name -> Text,
        language -> Text,
        zone -> Nullable<Text>,
        letters -> Text,
        password -> Nullable<Text>,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
        erased_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    session (token_hash) {
        token_hash -> Text,
        person_id -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        idle_ends_at -> BigInt,
        ends_at -> BigInt,
        strong_at -> Nullable<BigInt>,
        acting_for -> Nullable<Text>,
        agent -> Text,
    }
}

diesel::table! {
    mandate (id) {
        id -> Text,
        person_id -> Text,
        organization_id -> Text,
        role -> Text,
        from_at -> BigInt,
        to_at -> Nullable<BigInt>,
        granted_by -> Nullable<Text>,
    }
}

diesel::table! {
    program (id) {
        id -> Text,
        slug -> Text,
        name -> Text,
        currency -> Text,
        zone -> Text,
        guardrails -> Text,
        languages -> Text,
        areas -> Text,
        focus -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    program_funder (program_id, organization_id) {
        program_id -> Text,
        organization_id -> Text,
        bloc -> Text,
        position -> BigInt,
    }
}

diesel::table! {
    role_grant (id) {
        id -> Text,
        person_id -> Text,
        program_id -> Text,
        round_id -> Nullable<Text>,
        role -> Text,
        funder_id -> Nullable<Text>,
        bloc -> Nullable<Text>,
        bench -> Bool,
        from_at -> BigInt,
        to_at -> Nullable<BigInt>,
        granted_by -> Nullable<Text>,
    }
}

diesel::joinable!(session -> person (person_id));
diesel::joinable!(mandate -> organization (organization_id));
diesel::joinable!(program_funder -> program (program_id));
diesel::joinable!(program_funder -> organization (organization_id));
diesel::joinable!(role_grant -> program (program_id));
diesel::joinable!(role_grant -> round (round_id));
diesel::joinable!(role_grant -> person (person_id));
diesel::joinable!(mandate -> person (person_id));

appears_with!(session: person);
appears_with!(mandate: organization, person, proposal, proposal_partner);
appears_with!(program_funder: program, organization);
appears_with!(role_grant: program, round, person, proposal, proposal_editor);

//! The tables as both databases have them; `migrations/` makes them.
//!
//! Beside each table stands with which others a query may name it. To allow all pairs would be thousands of
//! implementations, which every compilation pays for.

/// Lets a table appear in one query with each of these.
macro_rules! appears_with {
    ($table:ident: $($other:ident),+ $(,)?) => {
        $(diesel::allow_tables_to_appear_in_same_query!($table, $other);)+
    };
}

mod api;
mod constitutions;
mod intake;
mod introductions;
mod letters;
mod letters_of_intent;
mod merges;
mod open;
mod organizations;
mod outages;
mod people;
mod proposals;
mod round_parts;
mod sign_in;

pub use api::{access_token, idempotency_key};
pub use constitutions::{constitution, rules_act, rules_signature, slip, void_run};
pub use intake::{
    proposal_intake, proposal_intake_dropped, proposal_intake_hand, proposal_intake_passed,
    proposal_intake_past, proposal_intake_remark,
};
pub use introductions::{introduction, partner_post, shelf_entry, shelf_report};
pub use letters::{follower, letter, mailing, staff_letter, text_choice};
pub use letters_of_intent::{letter_of_intent, letter_of_intent_answer, letter_of_intent_version};
pub use merges::{
    merge_answer, merge_offer, offer_open, split_answer, split_division, split_offer,
};
pub use open::{question, round_label};
pub use organizations::{
    organization, organization_identifier, organization_invitation, organization_join_request,
    organization_unit,
};
pub use outages::{outage, outage_extension, server_heartbeat};
pub use people::{mandate, person, program, program_funder, role_grant, session};
pub use proposals::{
    attachment, deadline_extension, intent, partner_consent, partner_left_out, proposal,
    proposal_comment, proposal_editor, proposal_entry, proposal_field, proposal_history,
    proposal_lead_offer, proposal_message, proposal_partner, proposal_screening, proposal_version,
    signed_text,
};
pub use round_parts::{round_part, round_part_version};
pub use sign_in::{
    attempts, authenticator, backup_code, one_time_token, one_time_token_use, sign_in_step,
};

diesel::table! {
    document (hash) {
        hash -> Text,
        media_type -> Text,
        bytes -> Binary,
        length -> BigInt,
    }
}

diesel::table! {
    ballot_box (id) {
        id -> Text,
        ballot_type -> Text,
        created_at -> BigInt,
        sealed -> Bool,
    }
}

diesel::table! {
    ballot (ballot_box_id, label) {
        ballot_box_id -> Text,
        label -> Text,
        marks -> Text,
    }
}

diesel::table! {
    round (id) {
        id -> Text,
        slug -> Text,
        title -> Text,
        description -> Text,
        place -> Text,
        state -> Text,
        currency -> Text,
        zone -> Text,
        budget_minor -> BigInt,
        opens_on -> Nullable<Text>,
        closes_on -> Nullable<Text>,
        source -> Text,
        created_at -> BigInt,
        decided_at -> Nullable<BigInt>,
        ballot_box_id -> Nullable<Text>,
        program_id -> Nullable<Text>,
        state_since -> Nullable<BigInt>,
    }
}

diesel::table! {
    decided_proposal (id) {
        id -> Text,
        round_id -> Text,
        reference -> Text,
        title -> Text,
        summary -> Text,
        category -> Text,
        area -> Nullable<Text>,
        beneficiaries -> Text,
        cost_minor -> BigInt,
        latitude -> Nullable<Text>,
        longitude -> Nullable<Text>,
        outcome -> Text,
    }
}

diesel::table! {
    proposal_label (proposal_id, kind, label) {
        proposal_id -> Text,
        kind -> Text,
        label -> Text,
    }
}

diesel::table! {
    result (round_id) {
        round_id -> Text,
        rules -> Text,
        rules_hash -> Text,
        ties -> Text,
        warnings -> Text,
        voters -> BigInt,
        blank -> BigInt,
        votes_cast -> BigInt,
        total_cost_minor -> BigInt,
        document_hash -> Text,
        engine_version -> Text,
        head_seq -> Nullable<BigInt>,
        head_chained -> Nullable<Text>,
    }
}

diesel::table! {
    result_line (round_id, proposal_id) {
        round_id -> Text,
        proposal_id -> Text,
        place -> BigInt,
        step -> Nullable<BigInt>,
        votes -> BigInt,
        score -> Text,
        why -> Text,
    }
}

diesel::table! {
    round_document (round_id, name) {
        round_id -> Text,
        name -> Text,
        hash -> Text,
    }
}

diesel::table! {
    audit_event (id) {
        id -> Text,
        at -> BigInt,
        kind -> Text,
        data -> Text,
        hash -> Text,
        seq -> Nullable<BigInt>,
        chained -> Nullable<Text>,
    }
}

diesel::table! {
    task (id) {
        id -> Text,
        kind -> Text,
        payload -> Text,
        dedupe_key -> Text,
        due_at -> BigInt,
        attempts -> BigInt,
        lease_holder -> Nullable<Text>,
        lease_until -> Nullable<BigInt>,
        state -> Text,
        last_error -> Nullable<Text>,
        lane -> Text,
        hindrance -> Nullable<Text>,
        failed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    lease (name) {
        name -> Text,
        holder -> Text,
        until -> BigInt,
    }
}

diesel::joinable!(round -> ballot_box (ballot_box_id));
diesel::joinable!(round -> program (program_id));
diesel::joinable!(ballot -> ballot_box (ballot_box_id));
diesel::joinable!(decided_proposal -> round (round_id));
diesel::joinable!(proposal_label -> decided_proposal (proposal_id));
diesel::joinable!(result -> round (round_id));
diesel::joinable!(result_line -> decided_proposal (proposal_id));
diesel::joinable!(result_line -> round (round_id));
diesel::joinable!(round_document -> round (round_id));
diesel::joinable!(round_document -> document (hash));

// What most of the others belong to.
diesel::allow_tables_to_appear_in_same_query!(organization, person, program, proposal, round);

appears_with!(round: ballot_box, ballot, document);
appears_with!(ballot: ballot_box);
appears_with!(decided_proposal: round, proposal_label, result, result_line);
appears_with!(result: round);
appears_with!(result_line: round);
appears_with!(round_document: round, document);

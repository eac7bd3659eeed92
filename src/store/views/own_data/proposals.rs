//! What a person did in proposals: in those of their own organisations, and as staff in those that were sent.

use diesel::prelude::*;
use serde::Serialize;

use super::own_files::{FileLine, files};
use crate::domain::ids::{Id, PersonId};
use crate::domain::time::Instant;
use crate::store::schema::{
    deadline_extension, intent, letter_of_intent_answer, letter_of_intent_version, merge_answer,
    merge_offer, partner_consent, partner_left_out, proposal, proposal_comment, proposal_editor,
    proposal_entry, proposal_history, proposal_intake, proposal_intake_dropped,
    proposal_intake_hand, proposal_intake_passed, proposal_intake_past, proposal_intake_remark,
    proposal_lead_offer, proposal_message, proposal_partner, proposal_screening, proposal_version,
    split_answer, split_division, split_offer,
};
use crate::store::{AnyConnection, StoreError};

/// All of it, by kind.
#[derive(Debug, Serialize)]
pub(super) struct InProposals {
    begun: Vec<Line>,
    typed: Vec<Line>,
    partners_asked: Vec<Line>,
    invitations_answered: Vec<Line>,
    signed: Vec<Line>,
    left_out: Vec<Line>,
    lead_offered: Vec<Line>,
    let_in_as: Vec<Line>,
    let_others_in: Vec<Line>,
    comments: Vec<Line>,
    comments_settled: Vec<Line>,
    files: Vec<FileLine>,
    history: Vec<Line>,
    sent: Vec<Line>,
    plans_to_apply: Vec<Line>,
    messages: Vec<Line>,
    screened: Vec<Line>,
    deadlines_extended: Vec<Line>,
    merges_offered: Vec<Line>,
    merges_answered: Vec<Line>,
    splits_offered: Vec<Line>,
    splits_divided: Vec<Line>,
    splits_answered: Vec<Line>,
    intakes_typed: Vec<Line>,
    intakes_countersigned: Vec<Line>,
    intakes_confirmed: Vec<Line>,
    intakes_in_hand: Vec<Line>,
    intakes_passed_on: Vec<Line>,
    intakes_taken_over: Vec<Line>,
    intakes_typed_before: Vec<Line>,
    intakes_countersigned_before: Vec<Line>,
    intakes_typed_and_dropped: Vec<Line>,
    intakes_dropped: Vec<Line>,
    said_wrong_in_intakes: Vec<Line>,
    letters_of_intent_sent: Vec<Line>,
    letters_of_intent_answered: Vec<AnsweredLine>,
}

/// One letter of intent that they answered as staff: whose, the reason where there was one, and when.
#[derive(Debug, Serialize, Queryable)]
pub(super) struct AnsweredLine {
    of: String,
    what: Option<String>,
    at: Instant,
}

/// One thing: in which proposal or round, what, and when.
#[derive(Debug, Serialize, Queryable)]
pub(in crate::store::views) struct Line {
    of: String,
    what: String,
    at: Instant,
}

/// One statement for each kind, and one more for the files.
pub(super) fn in_proposals(
    conn: &mut AnyConnection,
    person: &PersonId,
) -> Result<InProposals, StoreError> {
    let id = person.as_str();
    Ok(InProposals {
        begun: proposal::table
            .filter(proposal::begun_by.eq(id))
            .order((proposal::begun_at, proposal::id))
            .select((proposal::id, proposal::state, proposal::begun_at))
            .load(conn)?,
        typed: proposal_entry::table
            .filter(proposal_entry::saved_by.eq(id))
            .order((proposal_entry::saved_at, proposal_entry::field))
            .select((
                proposal_entry::proposal_id,
                proposal_entry::body,
                proposal_entry::saved_at,
            ))
            .load(conn)?,
        partners_asked: proposal_partner::table
            .filter(proposal_partner::invited_by.eq(id))
            .order((proposal_partner::invited_at, proposal_partner::id))
            .select((
                proposal_partner::proposal_id,
                proposal_partner::invited_as,
                proposal_partner::invited_at,
            ))
            .load(conn)?,
        invitations_answered: proposal_partner::table
            .filter(proposal_partner::answered_by.eq(id))
            .filter(proposal_partner::answered_at.is_not_null())
            .order((proposal_partner::answered_at, proposal_partner::id))
            .select((
                proposal_partner::proposal_id,
                proposal_partner::state,
                proposal_partner::answered_at.assume_not_null(),
            ))
            .load(conn)?,
        signed: partner_consent::table
            .inner_join(proposal_partner::table)
            .filter(partner_consent::person_id.eq(id))
            .order((partner_consent::signed_at, partner_consent::partner_id))
            .select((
                proposal_partner::proposal_id,
                partner_consent::core_hash,
                partner_consent::signed_at,
            ))
            .load(conn)?,
        left_out: partner_left_out::table
            .filter(partner_left_out::person_id.eq(id))
            .order((partner_left_out::signed_at, partner_left_out::partner_id))
            .select((
                partner_left_out::by_partner_id,
                partner_left_out::partner_id,
                partner_left_out::signed_at,
            ))
            .load(conn)?,
        lead_offered: proposal_lead_offer::table
            .filter(proposal_lead_offer::offered_by.eq(id))
            .order(proposal_lead_offer::offered_at)
            .select((
                proposal_lead_offer::proposal_id,
                proposal_lead_offer::partner_id,
                proposal_lead_offer::offered_at,
            ))
            .load(conn)?,
        let_in_as: proposal_editor::table
            .filter(proposal_editor::person_id.eq(id))
            .order((proposal_editor::let_in_at, proposal_editor::proposal_id))
            .select((
                proposal_editor::proposal_id,
                proposal_editor::may,
                proposal_editor::let_in_at,
            ))
            .load(conn)?,
        let_others_in: proposal_editor::table
            .filter(proposal_editor::let_in_by.eq(id))
            .order((proposal_editor::let_in_at, proposal_editor::proposal_id))
            .select((
                proposal_editor::proposal_id,
                proposal_editor::may,
                proposal_editor::let_in_at,
            ))
            .load(conn)?,
        comments: proposal_comment::table
            .filter(proposal_comment::said_by.eq(id))
            .order((proposal_comment::said_at, proposal_comment::id))
            .select((
                proposal_comment::proposal_id,
                proposal_comment::text,
                proposal_comment::said_at,
            ))
            .load(conn)?,
        comments_settled: proposal_comment::table
            .filter(proposal_comment::settled_by.eq(id))
            .filter(proposal_comment::settled_at.is_not_null())
            .order((proposal_comment::settled_at, proposal_comment::id))
            .select((
                proposal_comment::proposal_id,
                proposal_comment::text,
                proposal_comment::settled_at.assume_not_null(),
            ))
            .load(conn)?,
        files: files(conn, person)?,
        history: proposal_history::table
            .filter(proposal_history::person_id.eq(id))
            .order((proposal_history::at, proposal_history::id))
            .select((
                proposal_history::proposal_id,
                proposal_history::kind,
                proposal_history::at,
            ))
            .load(conn)?,
        sent: proposal_version::table
            .filter(proposal_version::submitted_by.eq(id))
            .order((
                proposal_version::submitted_at,
                proposal_version::proposal_id,
            ))
            .select((
                proposal_version::proposal_id,
                proposal_version::hash,
                proposal_version::submitted_at,
            ))
            .load(conn)?,
        plans_to_apply: intent::table
            .filter(intent::said_by.eq(id))
            .order((intent::said_at, intent::round_id))
            .select((intent::round_id, intent::organization_id, intent::said_at))
            .load(conn)?,
        messages: proposal_message::table
            .filter(proposal_message::written_by.eq(id))
            .order((proposal_message::written_at, proposal_message::id))
            .select((
                proposal_message::proposal_id,
                proposal_message::text,
                proposal_message::written_at,
            ))
            .load(conn)?,
        screened: proposal_screening::table
            .filter(proposal_screening::decided_by.eq(id))
            .order((
                proposal_screening::decided_at,
                proposal_screening::proposal_id,
            ))
            .select((
                proposal_screening::proposal_id,
                proposal_screening::verdict,
                proposal_screening::decided_at,
            ))
            .load(conn)?,
        deadlines_extended: deadline_extension::table
            .filter(deadline_extension::given_by.eq(id))
            .order((deadline_extension::given_at, deadline_extension::id))
            .select((
                deadline_extension::round_id,
                deadline_extension::reason,
                deadline_extension::given_at,
            ))
            .load(conn)?,
        merges_offered: merge_offer::table
            .filter(merge_offer::offered_by.eq(id))
            .order((merge_offer::offered_at, merge_offer::id))
            .select((
                merge_offer::goes_on,
                merge_offer::reason,
                merge_offer::offered_at,
            ))
            .load(conn)?,
        merges_answered: merge_answer::table
            .filter(merge_answer::answered_by.eq(id))
            .order((merge_answer::answered_at, merge_answer::offer_id))
            .select((
                merge_answer::partner_id,
                merge_answer::answer,
                merge_answer::answered_at,
            ))
            .load(conn)?,
        splits_offered: split_offer::table
            .filter(split_offer::offered_by.eq(id))
            .order((split_offer::offered_at, split_offer::id))
            .select((
                split_offer::proposal_id,
                split_offer::reason,
                split_offer::offered_at,
            ))
            .load(conn)?,
        splits_divided: split_division::table
            .filter(split_division::divided_by.eq(id))
            .order((split_division::divided_at, split_division::offer_id))
            .select((
                split_division::offer_id,
                split_division::body,
                split_division::divided_at,
            ))
            .load(conn)?,
        splits_answered: split_answer::table
            .filter(split_answer::answered_by.eq(id))
            .order((split_answer::answered_at, split_answer::offer_id))
            .select((
                split_answer::partner_id,
                split_answer::answer,
                split_answer::answered_at,
            ))
            .load(conn)?,
        intakes_typed: proposal_intake::table
            .filter(proposal_intake::typed_by.eq(id))
            .order((proposal_intake::begun_at, proposal_intake::proposal_id))
            .select((
                proposal_intake::proposal_id,
                proposal_intake::channel,
                proposal_intake::begun_at,
            ))
            .load(conn)?,
        intakes_countersigned: proposal_intake::table
            .filter(proposal_intake::countersigned_by.eq(id))
            .filter(proposal_intake::confirmed_at.is_not_null())
            .order((proposal_intake::confirmed_at, proposal_intake::proposal_id))
            .select((
                proposal_intake::proposal_id,
                proposal_intake::state,
                proposal_intake::confirmed_at.assume_not_null(),
            ))
            .load(conn)?,
        intakes_confirmed: proposal_intake::table
            .filter(proposal_intake::confirmed_by.eq(id))
            .filter(proposal_intake::confirmed_at.is_not_null())
            .order((proposal_intake::confirmed_at, proposal_intake::proposal_id))
            .select((
                proposal_intake::proposal_id,
                proposal_intake::state,
                proposal_intake::confirmed_at.assume_not_null(),
            ))
            .load(conn)?,
        intakes_in_hand: proposal_intake_hand::table
            .filter(proposal_intake_hand::person_id.eq(id))
            .order((
                proposal_intake_hand::since,
                proposal_intake_hand::proposal_id,
            ))
            .select((
                proposal_intake_hand::proposal_id,
                proposal_intake_hand::hand,
                proposal_intake_hand::since,
            ))
            .load(conn)?,
        intakes_passed_on: proposal_intake_passed::table
            .filter(proposal_intake_passed::from_person.eq(id))
            .order((
                proposal_intake_passed::passed_at,
                proposal_intake_passed::proposal_id,
            ))
            .select((
                proposal_intake_passed::proposal_id,
                proposal_intake_passed::reason,
                proposal_intake_passed::passed_at,
            ))
            .load(conn)?,
        intakes_taken_over: proposal_intake_passed::table
            .filter(proposal_intake_passed::to_person.eq(id))
            .order((
                proposal_intake_passed::passed_at,
                proposal_intake_passed::proposal_id,
            ))
            .select((
                proposal_intake_passed::proposal_id,
                proposal_intake_passed::reason,
                proposal_intake_passed::passed_at,
            ))
            .load(conn)?,
        intakes_typed_before: proposal_intake_past::table
            .filter(proposal_intake_past::typed_by.eq(id))
            .order((
                proposal_intake_past::begun_at,
                proposal_intake_past::proposal_id,
            ))
            .select((
                proposal_intake_past::proposal_id,
                proposal_intake_past::channel,
                proposal_intake_past::begun_at,
            ))
            .load(conn)?,
        intakes_countersigned_before: proposal_intake_past::table
            .filter(proposal_intake_past::countersigned_by.eq(id))
            .order((
                proposal_intake_past::confirmed_at,
                proposal_intake_past::proposal_id,
            ))
            .select((
                proposal_intake_past::proposal_id,
                proposal_intake_past::channel,
                proposal_intake_past::confirmed_at,
            ))
            .load(conn)?,
        intakes_typed_and_dropped: proposal_intake_dropped::table
            .filter(proposal_intake_dropped::typed_by.eq(id))
            .order((
                proposal_intake_dropped::dropped_at,
                proposal_intake_dropped::proposal_id,
            ))
            .select((
                proposal_intake_dropped::proposal_id,
                proposal_intake_dropped::reason,
                proposal_intake_dropped::dropped_at,
            ))
            .load(conn)?,
        intakes_dropped: proposal_intake_dropped::table
            .filter(proposal_intake_dropped::dropped_by.eq(id))
            .order((
                proposal_intake_dropped::dropped_at,
                proposal_intake_dropped::proposal_id,
            ))
            .select((
                proposal_intake_dropped::proposal_id,
                proposal_intake_dropped::reason,
                proposal_intake_dropped::dropped_at,
            ))
            .load(conn)?,
        said_wrong_in_intakes: proposal_intake_remark::table
            .filter(proposal_intake_remark::said_by.eq(id))
            .order((
                proposal_intake_remark::said_at,
                proposal_intake_remark::field,
            ))
            .select((
                proposal_intake_remark::proposal_id,
                proposal_intake_remark::text,
                proposal_intake_remark::said_at,
            ))
            .load(conn)?,
        letters_of_intent_sent: letter_of_intent_version::table
            .filter(letter_of_intent_version::sent_by.eq(id))
            .order((
                letter_of_intent_version::sent_at,
                letter_of_intent_version::proposal_id,
            ))
            .select((
                letter_of_intent_version::proposal_id,
                letter_of_intent_version::hash,
                letter_of_intent_version::sent_at,
            ))
            .load(conn)?,
        letters_of_intent_answered: letter_of_intent_answer::table
            .filter(letter_of_intent_answer::answered_by.eq(id))
            .order((
                letter_of_intent_answer::answered_at,
                letter_of_intent_answer::proposal_id,
            ))
            .select((
                letter_of_intent_answer::proposal_id,
                letter_of_intent_answer::code,
                letter_of_intent_answer::answered_at,
            ))
            .load(conn)?,
    })
}

//! Once the instant is over by which every partner must have signed, a proposal with a missing signature cannot take part.

use serde_json::json;

use super::{PATIENCE_SECONDS, offers_overtaken};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::letter::ProposalTold;
use crate::domain::proposal::{HistoryKind, ProposalEvent, ProposalState, ReasonCode, Verdict};
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::ops::proposals::{leave_out_silent, tell_signatures_due};
use crate::store::proposals::{consents, history, versions};
use crate::store::screening::{self, NewDecision};
use crate::store::{StoreError, Tx, audit, proposals, round_parts, rounds};

/// Finds a proposal ineligible whose last version still lacks a signature now that it is due; whether it did. What was
/// sent anew, taken back or returned since has another date, or none.
pub fn signatures_due(tx: &mut Tx<'_>, id: &ProposalId) -> Result<bool, StoreError> {
    let now = tx.now();
    // Whom each of the others leaves out is not waited for.
    leave_out_silent(tx, id)?;
    let access = proposals::access(tx.conn(), id)?;
    match access.state {
        ProposalState::Submitted | ProposalState::Eligible => {}
        ProposalState::Draft
        | ProposalState::Returned
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => return Ok(false),
    }
    let Some(sent) = versions::latest(tx.conn(), id)? else {
        return Ok(false);
    };
    let over = sent.signatures_due_at;
    let over = over.map(|due| due.plus_seconds(PATIENCE_SECONDS));
    if over.is_none_or(|over| over > now) {
        return Ok(false);
    }
    let (document, _) = versions::document(tx.conn(), &sent.hash)?;
    let signed = consents::of(tx.conn(), id)?;
    let all_signed = document.unsigned(&access.seats, &signed).next().is_none();
    let after = access.state.after(ProposalEvent::FindIneligible);
    let (false, Ok(after)) = (all_signed, after) else {
        return Ok(false);
    };
    // The lead reads which partners were silent; everyone reads the outcome.
    tell_signatures_due(tx, id)?;
    let code = ReasonCode::SignatureMissing;
    let new = NewDecision {
        verdict: Verdict::Ineligible,
        version: sent.number,
        code: Some(code),
        text: None,
        fields: &[],
        due_at: None,
        by: None,
    };
    screening::add(tx, id, &new)?;
    if !proposals::move_on(tx, id, access.state, after)? {
        return Err(StoreError::Busy);
    }
    offers_overtaken(tx, id)?;
    let (_, number) = proposals::begun(tx.conn(), id)?;
    let number = number.ok_or(StoreError::NotFound)?;
    let round = rounds::own_by_id(tx.conn(), &access.round)?;
    let setup = round_parts::setup(tx.conn(), &access.round)?;
    let event = json!({
        "by": null,
        "code": code,
        "number": number,
        "round": round.slug,
        "version": sent.number,
    });
    audit::record(tx, AuditKind::ProposalFoundIneligible, &event)?;
    let data = json!({"code": code});
    history::add(tx, id, HistoryKind::FoundIneligible, None, &data)?;
    let telling = Telling {
        round: &round,
        setup: &setup,
        about: ProposalTold::Ineligible {
            number,
            code,
            text: None,
        },
        path: page(id, "check"),
        because: format!("ineligible {id} {}", sent.number),
    };
    tell(tx, &joined(&access), &telling)?;
    Ok(true)
}

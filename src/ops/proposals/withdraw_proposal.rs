//! The lead takes back what was sent, or gives a draft up; and goes on with it while there is time.

use serde_json::json;

use super::Loaded;
use super::submit_proposal::{SubmitError, in_time};
use super::tell::{Telling, joined, page, tell};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{FieldName, HistoryKind, ProposalEvent, ProposalState, TooLate};
use crate::domain::round::RoundState;
use crate::domain::time::Instant;
use crate::ops::letters_of_intent::withdraw_with_draft;
use crate::ops::screening::offers_overtaken;
use crate::store::proposals::{self, history, versions};
use crate::store::{StoreError, Tx, audit, merges};

/// Takes back what was sent, or gives a draft up. Nothing that was written is lost. A draft leaves no line in the record
/// of acts; what was sent keeps its number there.
pub fn withdraw_proposal(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<(), SubmitError> {
    let loaded = Loaded::find::<SubmitError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    let before = loaded.access.state;
    let after = before.after(ProposalEvent::Withdraw)?;
    match loaded.round.state {
        RoundState::Draft
        | RoundState::Announced
        | RoundState::Open
        | RoundState::Evaluation
        | RoundState::Cancelled => {}
        // Who decides then has it on the table.
        closed @ (RoundState::Deliberation | RoundState::Decided | RoundState::Closed) => {
            return Err(SubmitError::Closed(closed));
        }
    }
    if !proposals::move_on(tx, id, before, after)? {
        return Err(StoreError::Busy.into());
    }
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::Withdrawn, by, &json!({}))?;
    withdraw_with_draft(tx, &loaded)?;
    let (_, number) = proposals::begun(tx.conn(), id)?;
    let (Some(number), true) = (number, before != ProposalState::Draft) else {
        return Ok(());
    };
    offers_overtaken(tx, id)?;
    let draft = proposals::draft(tx.conn(), id)?;
    versions::take_back(tx, id)?;
    let event = json!({"by": loaded.by, "number": number, "round": loaded.round.slug});
    audit::record(tx, AuditKind::ProposalWithdrawn, &event)?;
    let sent = versions::latest(tx.conn(), id)?.map_or(0, |sent| sent.number);
    let telling = Telling {
        round: &loaded.round,
        setup: &loaded.setup,
        about: ProposalTold::Withdrawn {
            number,
            title: draft.text(&FieldName::Title).to_owned(),
        },
        path: page(id, "check"),
        because: format!("withdrawn {id} {sent}"),
    };
    tell(tx, &joined(&loaded.access), &telling)?;
    Ok(())
}

/// Goes on with what was taken back, until the deadline. It is a draft again: nobody but its coalition learns of it.
pub fn take_up_again(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    arrived: Instant,
) -> Result<(), SubmitError> {
    let loaded = Loaded::find::<SubmitError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    let before = loaded.access.state;
    let after = before.after(ProposalEvent::TakeUpAgain)?;
    if merges::joined(tx.conn(), id)?.is_some() {
        return Err(SubmitError::Merged);
    }
    match in_time(tx, &loaded, arrived) {
        Ok(()) => {}
        // What can be written before proposals are taken can be taken up again before.
        Err(SubmitError::TooLate(TooLate::NotYet(_))) => {}
        Err(other) => return Err(other),
    }
    if !proposals::move_on(tx, id, before, after)? {
        return Err(StoreError::Busy.into());
    }
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::TakenUp, by, &json!({}))?;
    Ok(())
}

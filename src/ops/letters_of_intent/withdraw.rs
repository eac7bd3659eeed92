//! The lead takes back a letter of intent that has no answer yet.

use serde_json::json;

use super::LetterOfIntentError;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::ProposalId;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{HistoryKind, LetterOfIntentEvent, LetterOfIntentState};
use crate::ops::proposals::Loaded;
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::proposals::history;
use crate::store::{StoreError, Tx, audit, letters_of_intent};

/// Takes back what was sent. Staff no longer see what is in it; it can be sent again until the deadline.
pub fn withdraw_letter_of_intent(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<(), LetterOfIntentError> {
    let loaded = Loaded::find::<LetterOfIntentError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    let (before, number) = letters_of_intent::state(tx.conn(), id)?;
    before.after(LetterOfIntentEvent::Withdraw)?;
    take_back(tx, &loaded, before, number)?;
    Ok(())
}

/// Takes back a letter that waits for its answer, if there is one: whoever gives the draft up does not want to be invited.
pub(in crate::ops) fn withdraw_with_draft(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
) -> Result<(), StoreError> {
    let (before, number) = letters_of_intent::state(tx.conn(), &loaded.access.proposal)?;
    match before.after(LetterOfIntentEvent::Withdraw) {
        Ok(_) => take_back(tx, loaded, before, number),
        Err(_) => Ok(()),
    }
}

fn take_back(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    before: LetterOfIntentState,
    number: Option<i64>,
) -> Result<(), StoreError> {
    let id = &loaded.access.proposal;
    let number = number.ok_or(StoreError::NotFound)?;
    if !letters_of_intent::move_on(tx, id, before, LetterOfIntentState::Withdrawn)? {
        return Err(StoreError::Busy);
    }
    letters_of_intent::take_back(tx, id)?;
    let sent = letters_of_intent::versions(tx.conn(), id)?;
    let last = sent.first().ok_or(StoreError::NotFound)?;
    let title = letters_of_intent::document(tx.conn(), &last.hash)?.title;
    let event = json!({"by": loaded.by, "number": number, "round": loaded.round.slug});
    audit::record(tx, AuditKind::LetterOfIntentWithdrawn, &event)?;
    let kind = HistoryKind::LetterOfIntentWithdrawn;
    history::add(tx, id, kind, Some(&loaded.by), &json!({"number": number}))?;
    let telling = Telling {
        round: &loaded.round,
        setup: &loaded.setup,
        about: ProposalTold::IntentWithdrawn { number, title },
        path: page(id, "letter-of-intent"),
        because: format!("letter of intent withdrawn {id} {}", last.number),
    };
    tell(tx, &joined(&loaded.access), &telling)
}

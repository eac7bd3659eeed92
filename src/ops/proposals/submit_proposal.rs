//! The lead sends a proposal: what was written is frozen, numbered, recorded, and receipted to all partners.

use serde_json::json;

use super::Loaded;
use super::tell::{Telling, joined, page, tell};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::{NotCanonical, Sha256Hex};
use crate::domain::ids::ProposalId;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied, PaysForIt};
use crate::domain::proposal::{
    HistoryKind, IllegalProposalEvent, Lack, NotInvited, ProposalEvent, SubmittedProposal, TooLate,
    invited, lacks, may_be_submitted, not_signed, working_days_later,
};
use crate::domain::round::RoundState;
use crate::domain::setup::Signatures;
use crate::domain::time::Instant;
use crate::ops::screening::PATIENCE_SECONDS;
use crate::store::documents::{self, NewDocument};
use crate::store::proposals::going;
use crate::store::proposals::versions::{self, NewVersion};
use crate::store::proposals::{self, consents, history};
use crate::store::tasks::{self, Task, TaskKind};
use crate::store::{StoreError, Tx, audit, constitutions, extensions, letters_of_intent};

/// What whoever sent a proposal has in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its number in the round.
    pub number: i64,
    /// Which version was sent, from 1.
    pub version: i64,
    /// When it arrived.
    pub at: Instant,
    /// SHA-256 of what was sent.
    pub hash: Sha256Hex,
    /// When the last partner must have signed it; `None` where all have.
    pub signatures_due_at: Option<Instant>,
}

/// Why nothing was sent. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It was sent already, or is not to be sent any more.
    #[error(transparent)]
    WrongState(#[from] IllegalProposalEvent),
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The round takes no proposals in this state, whatever its dates say.
    #[error("the round is {0} and takes no proposals")]
    Closed(RoundState),
    /// The round asks for a letter of intent first, and this one was not invited.
    #[error(transparent)]
    NotInvited(#[from] NotInvited),
    /// It is too early or too late.
    #[error(transparent)]
    TooLate(#[from] TooLate),
    /// It joined another proposal, and goes on as part of that.
    #[error("it joined another proposal")]
    Merged,
    /// Staff typed it in, and its group has not confirmed it.
    #[error("it was typed in and is not confirmed")]
    NotConfirmed,
    /// Something is lacking.
    #[error("{} things are lacking", .0.len())]
    Lacking(Vec<Lack>),
    /// It holds what no document can.
    #[error(transparent)]
    NoDocument(#[from] NotCanonical),
    /// Its document cannot be kept.
    #[error("the document cannot be compressed: {0}")]
    Compression(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sends a proposal that arrived at this instant. Work that waits in a queue of ours is not late.
pub fn submit_proposal(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    arrived: Instant,
) -> Result<Receipt, SubmitError> {
    let loaded = Loaded::find::<SubmitError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if loaded.access.open_intake().is_some() {
        return Err(SubmitError::NotConfirmed);
    }
    send(tx, &loaded, arrived)
}

/// Sends what stands. Whoever calls this has asked whether it may be sent by whoever sends it.
pub(in crate::ops) fn send(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    arrived: Instant,
) -> Result<Receipt, SubmitError> {
    let (id, now) = (&loaded.access.proposal, tx.now());
    let before = loaded.access.state;
    let after = before.after(ProposalEvent::Submit)?;
    policy::may_all_take_part(&loaded.program, &loaded.access)?;
    let (letter, _) = letters_of_intent::state(tx.conn(), id)?;
    invited(&loaded.setup.dates, letter)?;
    in_time(tx, loaded, arrived)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let signed = consents::of(tx.conn(), id)?;
    let (setup, program) = (&loaded.setup, &loaded.program);
    let lacking = lacks(&draft, setup, program, &signed);
    if !lacking.is_empty() {
        return Err(SubmitError::Lacking(lacking));
    }
    let rules = constitutions::in_force(tx.conn(), &loaded.round.id)?;
    let rules = rules.ok_or(SubmitError::Closed(loaded.round.state))?;
    let version = versions::latest(tx.conn(), id)?.map_or(1, |sent| sent.number + 1);
    let files = going::sent(tx.conn(), id, &draft)?;
    let frozen = SubmittedProposal::freeze(
        &draft,
        setup,
        program,
        &loaded.round.slug,
        rules.hash,
        u32::try_from(version).unwrap_or(u32::MAX),
        files,
    );
    // What lacks nothing can be frozen.
    let frozen = frozen.ok_or_else(|| SubmitError::Lacking(Vec::new()))?;
    let document = NewDocument::new(documents::PROPOSAL, &frozen.to_bytes()?)?;
    documents::keep(tx, &document)?;
    let number = match proposals::begun(tx.conn(), id)? {
        (_, Some(number)) => number,
        (_, None) => versions::give_number(tx, id, &loaded.round.id)?,
    };
    let unsigned = not_signed(&draft, setup, program, &signed);
    let signatures_due_at = match setup.rules.signatures {
        Signatures::WorkingDays { days } if !unsigned.is_empty() => {
            // What came on paper may have arrived long before its partners could sign it.
            let from = if loaded.access.intake.is_some() {
                now
            } else {
                arrived
            };
            working_days_later(from, days, &setup.dates.zone)
        }
        Signatures::WorkingDays { .. } | Signatures::AtSubmission => None,
    };
    let receipt = Receipt {
        number,
        version,
        at: arrived,
        hash: document.hash().clone(),
        signatures_due_at,
    };
    keep(tx, loaded, &receipt)?;
    if !proposals::move_on(tx, id, before, after)? {
        return Err(StoreError::Busy.into());
    }
    record(tx, loaded, &receipt)?;
    let telling = Telling {
        round: &loaded.round,
        setup,
        about: ProposalTold::Received {
            number,
            title: frozen.core.title,
            at: arrived,
            zone: setup.dates.zone.clone(),
            hash: receipt.hash.clone(),
            signatures_due: signatures_due_at,
        },
        path: page(id, "receipt"),
        because: format!("received {id} {version}"),
    };
    tell(tx, &joined(&loaded.access), &telling)?;
    Ok(receipt)
}

/// Whether it is in time, as the dates are promised now.
pub(super) fn in_time(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    arrived: Instant,
) -> Result<(), SubmitError> {
    match loaded.round.state {
        // The dates decide, to the second: the round's own step may come a moment later, and who has grace or a later
        // deadline sends after it.
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
        closed @ (RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled) => return Err(SubmitError::Closed(closed)),
    }
    let (begun, _) = proposals::begun(tx.conn(), &loaded.access.proposal)?;
    let dates = &loaded.setup.dates;
    let facts = extensions::deadline(tx.conn(), &loaded.access, begun, dates)?;
    let facts = facts.ok_or(SubmitError::Closed(loaded.round.state))?;
    Ok(may_be_submitted(&facts, arrived)?)
}

fn keep(tx: &mut Tx<'_>, loaded: &Loaded, receipt: &Receipt) -> Result<(), StoreError> {
    let id = &loaded.access.proposal;
    let new = NewVersion {
        number: receipt.version,
        hash: &receipt.hash,
        at: receipt.at,
        by: &loaded.by,
        signatures_due_at: receipt.signatures_due_at,
    };
    versions::add(tx, id, &new)?;
    let Some(due) = receipt.signatures_due_at else {
        return Ok(());
    };
    let task = Task {
        kind: TaskKind::SignaturesDue,
        payload: id.to_string(),
        dedupe_key: format!("signatures {id} {}", receipt.version),
        due: due.plus_seconds(PATIENCE_SECONDS),
    };
    tasks::enqueue(tx, task).map(drop)
}

fn record(tx: &mut Tx<'_>, loaded: &Loaded, receipt: &Receipt) -> Result<(), StoreError> {
    let event = json!({
        "at": receipt.at,
        "by": loaded.by,
        "hash": receipt.hash,
        "number": receipt.number,
        "round": loaded.round.slug,
        "version": receipt.version,
    });
    audit::record(tx, AuditKind::ProposalSubmitted, &event)?;
    history::add(
        tx,
        &loaded.access.proposal,
        HistoryKind::Submitted,
        Some(&loaded.by),
        &json!({"number": receipt.number, "version": receipt.version}),
    )
}

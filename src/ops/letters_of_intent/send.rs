//! The lead sends a letter of intent: the short form of the draft is frozen, numbered, recorded, and receipted to all
//! partners. The draft stays open.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::{NotCanonical, Sha256Hex};
use crate::domain::ids::ProposalId;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied, PaysForIt};
use crate::domain::proposal::{
    Draft, HistoryKind, IllegalLetterOfIntentEvent, Lack, LetterOfIntentEvent, ProposalState,
    SentLetterOfIntent, TooLate, lacks_of_letter, may_be_submitted, short_form,
};
use crate::domain::round::RoundState;
use crate::domain::time::Instant;
use crate::ops::proposals::Loaded;
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::documents::{self, NewDocument};
use crate::store::proposals::{self, history, versions};
use crate::store::{StoreError, Tx, audit, constitutions, extensions, letters_of_intent};

/// What whoever sent a letter of intent has in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterReceipt {
    /// Its number in the round.
    pub number: i64,
    /// Which version was sent, from 1.
    pub version: i64,
    /// When it arrived.
    pub at: Instant,
    /// SHA-256 of what was sent.
    pub hash: Sha256Hex,
}

/// Why nothing was sent or taken back. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum LetterOfIntentError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The round has no such step.
    #[error("the round asks for no letter of intent")]
    NotAsked,
    /// The draft was given up, or the proposal is past this step.
    #[error("the proposal is {0}")]
    NoDraft(ProposalState),
    /// It stands where this cannot be done.
    #[error(transparent)]
    WrongState(#[from] IllegalLetterOfIntentEvent),
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The round takes no letters of intent in this state, whatever its dates say.
    #[error("the round is {0} and takes no letters of intent")]
    Closed(RoundState),
    /// Staff typed it in, and the group has not confirmed it.
    #[error("what staff typed in was not confirmed")]
    NotConfirmed,
    /// It is too early or too late.
    #[error(transparent)]
    TooLate(#[from] TooLate),
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

/// Sends a letter of intent that arrived at this instant. Work that waits in a queue of ours is not late.
pub fn send_letter_of_intent(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    arrived: Instant,
) -> Result<LetterReceipt, LetterOfIntentError> {
    let loaded = Loaded::find::<LetterOfIntentError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    // What staff typed for a group is that group's to confirm, before anything of it is sent.
    if loaded.access.open_intake().is_some() {
        return Err(LetterOfIntentError::NotConfirmed);
    }
    in_time(tx, &loaded, arrived)?;
    policy::may_all_take_part(&loaded.program, &loaded.access)?;
    let (before, number) = letters_of_intent::state(tx.conn(), id)?;
    let after = before.after(LetterOfIntentEvent::Send)?;
    let short = short_form(&proposals::draft(tx.conn(), id)?, &loaded.setup);
    let lacking = lacks_of_letter(&short, &loaded.setup, &loaded.program);
    if !lacking.is_empty() {
        return Err(LetterOfIntentError::Lacking(lacking));
    }
    let sent = letters_of_intent::versions(tx.conn(), id)?;
    let version = sent.first().map_or(1, |sent| sent.number + 1);
    let (title, document) = freeze(tx, &loaded, &short, version)?;
    documents::keep(tx, &document)?;
    let number = match number {
        None => letters_of_intent::begin(tx, id, &loaded.round.id)?,
        Some(number) => {
            if !letters_of_intent::move_on(tx, id, before, after)? {
                return Err(StoreError::Busy.into());
            }
            number
        }
    };
    let receipt = LetterReceipt {
        number,
        version,
        at: arrived,
        hash: document.hash().clone(),
    };
    letters_of_intent::add_version(tx, id, version, &receipt.hash, arrived, &loaded.by)?;
    record(tx, &loaded, &receipt)?;
    let telling = Telling {
        round: &loaded.round,
        setup: &loaded.setup,
        about: ProposalTold::IntentReceived {
            number,
            title,
            at: arrived,
            zone: loaded.setup.dates.zone.clone(),
            hash: receipt.hash.clone(),
        },
        path: page(id, "letter-of-intent"),
        because: format!("letter of intent received {id} {version}"),
    };
    tell(tx, &joined(&loaded.access), &telling)?;
    Ok(receipt)
}

/// Whether it is in time, as the dates are promised now.
fn in_time(tx: &mut Tx<'_>, loaded: &Loaded, arrived: Instant) -> Result<(), LetterOfIntentError> {
    match loaded.access.state {
        ProposalState::Draft => {}
        state @ (ProposalState::Submitted
        | ProposalState::Returned
        | ProposalState::Eligible
        | ProposalState::Ineligible
        | ProposalState::Withdrawn) => return Err(LetterOfIntentError::NoDraft(state)),
    }
    match loaded.round.state {
        RoundState::Announced | RoundState::Open => {}
        closed @ (RoundState::Draft
        | RoundState::Evaluation
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled) => return Err(LetterOfIntentError::Closed(closed)),
    }
    let (begun, _) = proposals::begun(tx.conn(), &loaded.access.proposal)?;
    let facts = extensions::letter_deadline(
        tx.conn(),
        &loaded.round.id,
        loaded.access.lead(),
        begun,
        &loaded.setup.dates,
    )?;
    let facts = facts.ok_or(LetterOfIntentError::NotAsked)?;
    Ok(may_be_submitted(&facts, arrived)?)
}

/// What is frozen, and what it is called.
fn freeze(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    short: &Draft,
    version: i64,
) -> Result<(String, NewDocument), LetterOfIntentError> {
    let rules = constitutions::in_force(tx.conn(), &loaded.round.id)?;
    let rules = rules.ok_or(LetterOfIntentError::Closed(loaded.round.state))?;
    let files = versions::files(tx.conn(), &loaded.access.proposal, short)?;
    let frozen = SentLetterOfIntent::freeze(
        short,
        &loaded.setup,
        &loaded.program,
        &loaded.round.slug,
        rules.hash,
        u32::try_from(version).unwrap_or(u32::MAX),
        files,
    );
    // What lacks nothing can be frozen.
    let frozen = frozen.ok_or_else(|| LetterOfIntentError::Lacking(Vec::new()))?;
    let document = NewDocument::new(documents::LETTER_OF_INTENT, &frozen.to_bytes()?)?;
    Ok((frozen.title, document))
}

fn record(tx: &mut Tx<'_>, loaded: &Loaded, receipt: &LetterReceipt) -> Result<(), StoreError> {
    let event = json!({
        "at": receipt.at,
        "by": loaded.by,
        "hash": receipt.hash,
        "number": receipt.number,
        "round": loaded.round.slug,
        "version": receipt.version,
    });
    audit::record(tx, AuditKind::LetterOfIntentSent, &event)?;
    history::add(
        tx,
        &loaded.access.proposal,
        HistoryKind::LetterOfIntentSent,
        Some(&loaded.by),
        &json!({"number": receipt.number, "version": receipt.version}),
    )
}

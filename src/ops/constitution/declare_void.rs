//! Staff write that a phase went wrong beyond repair and begins again, for the funders to sign.

use serde_json::json;

use crate::domain::amendment::{ActKind, NotVoid, PhaseToVoid, may_be_voided};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::RulesActId;
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::promise::{NotMoved, begun_again};
use crate::domain::round::Slug;
use crate::ops::setup::author;
use crate::store::rules_acts::{self, NewAct};
use crate::store::{StoreError, Tx, audit, constitutions, round_parts, rounds};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum DeclareVoidError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// No phase of this round can be void now.
    #[error(transparent)]
    NotVoid(#[from] NotVoid),
    /// The new dates do not hold.
    #[error(transparent)]
    NotMoved(#[from] NotMoved),
    /// It cannot be written down.
    #[error("this cannot be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes that a phase is void and when it begins again. It comes into force with the last funder's signature; what
/// was reviewed or voted until then is kept and not counted.
pub fn declare_void(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    phase: PhaseToVoid,
    reason: &LocalText,
) -> Result<RulesActId, DeclareVoidError> {
    let round = rounds::own(tx.conn(), slug)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    let Actor::Person(who) = actor else {
        return Err(Denied::NotYours.into());
    };
    may_be_voided(round.state)?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    begun_again(&setup.dates, phase.track, phase.again, tx.now())?;
    let stands = constitutions::in_force(tx.conn(), &round.id)?;
    let act = NewAct {
        round: round.id.clone(),
        kind: ActKind::Void,
        document: None,
        former: stands.map(|stands| stands.hash),
        body: serde_json::to_string(&phase)?,
        reason: Some(reason.to_nfc()),
        written_by: who.person.clone(),
    };
    let id = rules_acts::add(tx, &act)?;
    let written = json!({
        "act": id,
        "by": author(actor),
        "round": round.slug,
        "track": phase.track,
    });
    audit::record(tx, AuditKind::VoidWritten, &written)?;
    Ok(id)
}

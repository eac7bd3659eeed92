//! "We plan to apply": said by an organisation, taken back as easily, and seen by staff as a number alone.

use crate::domain::policy::{self, Actor, Denied, PaysForIt};
use crate::domain::round::{RoundState, Slug};
use crate::store::{StoreError, Tx, intents, organizations, programs, rounds};

/// Why nothing was noted. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum IntentError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The round takes no proposals any more, or never did.
    #[error("the round is {0} and takes no proposals")]
    NotOpen(RoundState),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Notes that an organisation plans to apply, or that it does not. It binds nobody, and no act is put on record.
pub fn say_intent(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    organization: &Slug,
    plans: bool,
) -> Result<(), IntentError> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let round = match rounds::own(tx.conn(), round) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_view_round(actor, round.state)?;
    let organization = organizations::find(tx.conn(), organization)?.ok_or(Denied::Hidden)?;
    policy::may_say_intent(actor, standing.mandate_in(&organization.id))?;
    if !plans {
        intents::unsay(tx, &round.id, &organization.id)?;
        return Ok(());
    }
    let program = programs::of_id(tx.conn(), &round.program)?;
    policy::may_take_part(&program, &organization.id)?;
    match round.state {
        RoundState::Announced | RoundState::Open => {}
        state => return Err(IntentError::NotOpen(state)),
    }
    intents::say(tx, &round.id, &organization.id, &standing.person)?;
    Ok(())
}

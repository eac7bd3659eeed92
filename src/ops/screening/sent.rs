//! A proposal that was sent, for somebody who screens it.

use crate::domain::ids::PersonId;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{Access, SubmittedProposal, is_with_staff};
use crate::domain::round::Slug;
use crate::domain::setup::Setup;
use crate::store::proposals::versions::{self, SentVersion};
use crate::store::rounds::OwnRound;
use crate::store::{StoreError, Tx, proposals, round_parts, rounds};

/// A proposal as it was sent, in the transaction of an act of staff.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Its round.
    pub round: OwnRound,
    /// What the round asks and allows.
    pub setup: Setup,
    /// Where it stands, and whose it is.
    pub access: Access,
    /// Its number in the round.
    pub number: i64,
    /// The version that was sent last.
    pub version: SentVersion,
    /// What stands in it.
    pub document: SubmittedProposal,
    /// Who acts.
    pub by: PersonId,
}

impl Sent {
    /// The proposal of this number, to act on. What its coalition took back, or never sent, is not there; whoever belongs to
    /// a partner of it leaves it to a colleague.
    pub fn find<E>(tx: &mut Tx<'_>, actor: Actor<'_>, round: &Slug, number: i64) -> Result<Self, E>
    where
        E: From<Denied> + From<StoreError>,
    {
        let round = match rounds::own(tx.conn(), round) {
            Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
            found => found?,
        };
        policy::may_screen_proposals(actor, &round.program, &round.id)?;
        let Actor::Person(standing) = actor else {
            return Err(Denied::Hidden.into());
        };
        let found = versions::by_number(tx.conn(), &round.id, number)?;
        let (id, _) = found
            .filter(|(_, state)| is_with_staff(*state))
            .ok_or(Denied::Hidden)?;
        let access = proposals::access(tx.conn(), &id)?;
        policy::may_act_as_staff(actor, &access)?;
        let version = versions::latest(tx.conn(), &id)?.ok_or(Denied::Hidden)?;
        let (document, _) = versions::document(tx.conn(), &version.hash)?;
        Ok(Self {
            setup: round_parts::setup(tx.conn(), &round.id)?,
            access,
            by: standing.person.clone(),
            round,
            number,
            version,
            document,
        })
    }
}

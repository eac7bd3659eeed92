//! What nearly every act on a proposal needs: who may, and the round that it is for.

use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::policy::{Actor, Denied, place_in, place_to_type};
use crate::domain::program::Program;
use crate::domain::proposal::{Access, Place, Right};
use crate::domain::setup::Setup;
use crate::domain::time::Instant;
use crate::store::rounds::OwnRound;
use crate::store::{StoreError, Tx, programs, proposals, round_parts, rounds};

/// A proposal as a transaction sees it, for somebody who has a place in it.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// What decides who may do what.
    pub access: Access,
    /// What whoever acts is to it.
    pub place: Place,
    /// Who acts.
    pub by: PersonId,
    /// Its round.
    pub round: OwnRound,
    /// The round's programme.
    pub program: Program,
    /// What the round asks and allows.
    pub setup: Setup,
}

impl Loaded {
    /// The proposal of this id. For whoever is nothing to it, it is not there, and neither is one that never was.
    pub fn find<E>(tx: &mut Tx<'_>, actor: Actor<'_>, id: &ProposalId) -> Result<Self, E>
    where
        E: From<Denied> + From<StoreError>,
    {
        Self::placed(tx, actor, id, place_in)
    }

    /// The same for acts on its fields and files, which whoever types it in for a group does too.
    pub(super) fn find_to_type<E>(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        id: &ProposalId,
    ) -> Result<Self, E>
    where
        E: From<Denied> + From<StoreError>,
    {
        Self::placed(tx, actor, id, place_to_type)
    }

    fn placed<E>(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        id: &ProposalId,
        place: fn(Actor<'_>, &Access, Instant) -> Result<Place, Denied>,
    ) -> Result<Self, E>
    where
        E: From<Denied> + From<StoreError>,
    {
        let Actor::Person(standing) = actor else {
            return Err(Denied::Hidden.into());
        };
        let now = tx.now();
        let access = match proposals::access(tx.conn(), id) {
            Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
            found => found?,
        };
        let place = place(actor, &access, now)?;
        Ok(Self::with(tx, access, place, standing.person.clone())?)
    }

    /// The proposal for whoever holds the letter of an invitation: they have no place in it until they accept.
    pub(in crate::ops) fn by_letter(
        tx: &mut Tx<'_>,
        by: &PersonId,
        id: &ProposalId,
    ) -> Result<Self, StoreError> {
        let access = proposals::access(tx.conn(), id)?;
        let place = Place {
            right: Right::View,
            speaks_for: Vec::new(),
            belongs_to: Vec::new(),
            leads: false,
            is_helper: false,
            types: None,
        };
        Self::with(tx, access, place, by.clone())
    }

    fn with(
        tx: &mut Tx<'_>,
        access: Access,
        place: Place,
        by: PersonId,
    ) -> Result<Self, StoreError> {
        let round = rounds::own_by_id(tx.conn(), &access.round)?;
        Ok(Self {
            place,
            by,
            program: programs::of_id(tx.conn(), &round.program)?,
            setup: round_parts::setup(tx.conn(), &round.id)?,
            access,
            round,
        })
    }
}

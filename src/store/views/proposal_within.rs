//! A proposal from within: what its coalition and its helper see of it, and nobody else.

use std::collections::BTreeMap;

use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied, place_in};
use crate::domain::program::Program;
use crate::domain::proposal::{
    Access, Consent, Draft, FieldName, Lack, LetterOfIntentState, Place, Stage, lacks,
    lacks_of_letter, stage,
};
use crate::domain::setup::{Revision, Setup};
use crate::domain::time::Instant;
use crate::store::proposals::{self, consents, entries};
use crate::store::rounds::OwnRound;
use crate::store::{Reader, StoreError, letters_of_intent, programs, round_parts, rounds};

/// A proposal from within.
#[derive(Debug, Clone)]
pub struct ProposalWithin {
    /// What decides who may do what.
    pub access: Access,
    /// What the reader is to it.
    pub place: Place,
    /// Its round.
    pub round: OwnRound,
    /// The round's programme.
    pub program: Program,
    /// What the round asks and allows, with the dates as they are promised now.
    pub setup: Setup,
    /// What was typed, and who takes part.
    pub draft: Draft,
    /// Which version stands in every field that somebody touched.
    pub revisions: BTreeMap<FieldName, Revision>,
    /// All that was ever signed.
    pub consents: Vec<Consent>,
    /// When it was begun.
    pub begun_at: Instant,
    /// The number it has in its round once it was sent.
    pub number: Option<i64>,
    /// Where its letter of intent stands; a draft too in a round that asks for none.
    pub letter: LetterOfIntentState,
    /// The number that its letter has in the round once it was sent.
    pub letter_number: Option<i64>,
}

impl ProposalWithin {
    /// Its id.
    pub fn id(&self) -> &ProposalId {
        &self.access.proposal
    }

    /// Which form it is written in now.
    pub fn stage(&self) -> Stage {
        stage(&self.setup.dates, self.letter)
    }

    /// What the form that it is written in now lacks.
    pub fn lacks_now(&self) -> Vec<Lack> {
        match self.stage() {
            Stage::LetterOfIntent => lacks_of_letter(&self.draft, &self.setup, &self.program),
            Stage::Proposal => self.lacks(),
        }
    }

    /// All that it lacks before the full proposal can be sent.
    pub fn lacks(&self) -> Vec<Lack> {
        lacks(&self.draft, &self.setup, &self.program, &self.consents)
    }

    /// The version of a field that stands.
    pub fn revision(&self, field: &FieldName) -> Revision {
        self.revisions.get(field).copied().unwrap_or_default()
    }
}

/// The proposal of this id, if `actor` has a place in it. For everyone else it is not there, like one that never was.
/// At most fifteen statements, whatever was typed.
pub fn proposal_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalWithin, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let access = match proposals::access(conn, id) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    let place = match place_in(actor, &access, now) {
        Ok(place) => place,
        Err(denied) => return Ok(Err(denied)),
    };
    let round = rounds::own_by_id(conn, &access.round)?;
    let (begun_at, number) = proposals::begun(conn, id)?;
    let (letter, letter_number) = letters_of_intent::state(conn, id)?;
    Ok(Ok(ProposalWithin {
        program: programs::of_id(conn, &round.program)?,
        setup: round_parts::setup(conn, &round.id)?,
        draft: proposals::draft(conn, id)?,
        revisions: entries::revisions(conn, id)?,
        consents: consents::of(conn, id)?,
        begun_at,
        number,
        letter,
        letter_number,
        place,
        round,
        access,
    }))
}

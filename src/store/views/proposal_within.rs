//! A proposal from within: what its coalition and its helper see of it, and nobody else.

use std::collections::BTreeMap;

use crate::domain::ids::ProposalId;
use crate::domain::policy::{Actor, Denied, place_in, place_to_type};
use crate::domain::program::Program;
use crate::domain::proposal::{
    Access, Consent, DeadlineFacts, Draft, FieldName, Lack, LetterOfIntentState, PartnerDraft,
    Place, Stage, as_typed, is_of_typist, lacks, lacks_of_letter, not_signed, stage,
};
use crate::domain::setup::{Revision, Setup};
use crate::domain::time::Instant;
use crate::store::proposals::{self, consents, entries, intakes};
use crate::store::rounds::OwnRound;
use crate::store::{
    Reader, StoreError, extensions, letters_of_intent, programs, round_parts, rounds,
};

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
    /// What decides whether it can still be sent.
    pub deadline: Option<DeadlineFacts>,
    /// What decides whether its letter of intent can still be sent; nothing in a round that asks for none.
    pub letter_deadline: Option<DeadlineFacts>,
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
        let mut found = lacks(&self.draft, &self.setup, &self.program, &self.consents);
        if self.place.types.is_some() {
            found.retain(is_of_typist);
        }
        found
    }

    /// Whether the reader was asked to take part and has not answered: they read what they would sign, and not what the
    /// coalition says among itself. A group whose proposal staff typed in reads its own.
    pub fn is_only_asked(&self) -> bool {
        self.place.belongs_to.is_empty()
            && !self.place.is_helper
            && self.place.types.is_none()
            && self.access.open_intake().is_none()
    }

    /// The partners who take part and have not signed what stands.
    pub fn unsigned(&self) -> Vec<&PartnerDraft> {
        let missing = not_signed(&self.draft, &self.setup, &self.program, &self.consents);
        let joined = self.draft.joined();
        joined
            .filter(|partner| missing.contains(&partner.id))
            .collect()
    }

    /// The version of a field that stands.
    pub fn revision(&self, field: &FieldName) -> Revision {
        self.revisions.get(field).copied().unwrap_or_default()
    }
}

/// The proposal of this id, if `actor` has a place in it. For everyone else it is not there, like one that never was.
/// At most seventeen statements, whatever was typed.
pub fn proposal_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalWithin, Denied>, StoreError> {
    within(reader, actor, id, place_in)
}

/// The same for what the coalition says among itself and for what happened in it: not for whoever is only asked to take
/// part.
pub fn proposal_joined(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalWithin, Denied>, StoreError> {
    let found = proposal_within(reader, actor, id)?;
    Ok(match found {
        Ok(within) if within.is_only_asked() => Err(Denied::Hidden),
        found => found,
    })
}

/// The same for the pages of its fields, where whoever types it in for a group sees the group's own and no others.
pub fn proposal_to_type(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ProposalWithin, Denied>, StoreError> {
    let mut view = match within(reader, actor, id, place_to_type)? {
        Ok(view) => view,
        Err(denied) => return Ok(Err(denied)),
    };
    if let Some(partner) = &view.place.types {
        let kind = intakes::group_kind(reader.conn(), id)?;
        view.draft = as_typed(view.draft, partner, kind);
        view.access.seats.retain(|seat| seat.partner == *partner);
        view.consents.clear();
    }
    Ok(Ok(view))
}

fn within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    place: fn(Actor<'_>, &Access, Instant) -> Result<Place, Denied>,
) -> Result<Result<ProposalWithin, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let access = match proposals::access(conn, id) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    let place = match place(actor, &access, now) {
        Ok(place) => place,
        Err(denied) => return Ok(Err(denied)),
    };
    let round = rounds::own_by_id(conn, &access.round)?;
    let (begun_at, number) = proposals::begun(conn, id)?;
    let setup = round_parts::setup(conn, &round.id)?;
    let (letter, letter_number) = letters_of_intent::state(conn, id)?;
    Ok(Ok(ProposalWithin {
        program: programs::of_id(conn, &round.program)?,
        deadline: extensions::deadline(conn, &access, begun_at, &setup.dates)?,
        letter_deadline: extensions::letter_deadline(
            conn,
            &access.round,
            access.lead(),
            begun_at,
            &setup.dates,
        )?,
        setup,
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

//! All that decides what waits for one person in proposals, read once for all of them.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use serde_json::Value;

use super::offers::{Question, questions};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, OrganizationId, PartnerId, ProgramId, ProposalId, RoundId};
use crate::domain::organization::OrganizationName;
use crate::domain::program::Program;
use crate::domain::proposal::{
    Consent, DeadlineFacts, Draft, FieldName, IntakeState, LetterOfIntentState, PartnerRole,
    PartnerState, ProposalState, Stage, stage,
};
use crate::domain::round::RoundState;
use crate::domain::setup::{Phase, Setup};
use crate::domain::time::Instant;
use crate::store::proposals::{several, signed_texts};
use crate::store::schema::{
    organization, proposal, proposal_intake, proposal_lead_offer as offer,
    proposal_partner as partner, round,
};
use crate::store::{
    AnyConnection, StoreError, extensions, letters_of_intent, programs, returned, round_parts,
};

/// States in which a coalition still has something to do.
const ALIVE: [ProposalState; 4] = [
    ProposalState::Draft,
    ProposalState::Submitted,
    ProposalState::Returned,
    ProposalState::Eligible,
];

/// States of a round in which proposals to it can still be written, signed or completed.
pub(super) const GOES_ON: [RoundState; 3] = [
    RoundState::Announced,
    RoundState::Open,
    RoundState::Evaluation,
];

/// The place of one organisation in one proposal.
#[derive(Queryable)]
pub(super) struct Seat {
    pub(super) proposal: ProposalId,
    pub(super) partner: PartnerId,
    pub(super) about: OrganizationName,
    pub(super) seat: PartnerState,
    pub(super) state: ProposalState,
    pub(super) begun: Instant,
    pub(super) round: RoundId,
    pub(super) program: Option<ProgramId>,
}

/// All that decides what waits in these proposals.
pub(super) struct Facts {
    pub(super) drafts: BTreeMap<ProposalId, Draft>,
    pub(super) consents: BTreeMap<ProposalId, Vec<Consent>>,
    /// What the organisations of these seats signed, by its hash.
    pub(super) signed_texts: BTreeMap<Sha256Hex, Value>,
    pub(super) setups: BTreeMap<RoundId, Setup>,
    pub(super) programs: BTreeMap<ProgramId, Program>,
    pub(super) extended: BTreeMap<(RoundId, OrganizationId), Instant>,
    pub(super) completions: BTreeMap<ProposalId, Instant>,
    pub(super) signatures_due: BTreeMap<ProposalId, Instant>,
    pub(super) offered: BTreeSet<PartnerId>,
    pub(super) letters: BTreeMap<ProposalId, LetterOfIntentState>,
    pub(super) letters_extended: BTreeMap<(RoundId, OrganizationId), Instant>,
    /// Of what staff typed in and the group has not confirmed: whose it is, and whether it is handed over.
    pub(super) intakes: BTreeMap<ProposalId, (PartnerId, IntakeState)>,
    pub(super) questions: Vec<Question>,
}

/// The places of these organisations in proposals that still go on.
pub(super) fn seats(
    conn: &mut AnyConnection,
    spoken_for: &[String],
) -> Result<Vec<Seat>, StoreError> {
    let stands = [PartnerState::Invited, PartnerState::Joined];
    Ok(partner::table
        .inner_join(organization::table)
        .inner_join(proposal::table.inner_join(round::table))
        .filter(organization::id.eq_any(spoken_for))
        .filter(partner::state.eq_any(stands.map(PartnerState::as_str)))
        .filter(proposal::state.eq_any(ALIVE.map(ProposalState::as_str)))
        .filter(round::state.eq_any(GOES_ON.map(RoundState::as_str)))
        .order((proposal::begun_at, partner::position, partner::id))
        .select((
            partner::proposal_id,
            partner::id,
            organization::name,
            partner::state,
            proposal::state,
            proposal::begun_at,
            round::id,
            round::program_id,
        ))
        .load(conn)?)
}

/// What staff typed in of these and no group has confirmed.
fn open_intakes(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, (PartnerId, IntakeState)>, StoreError> {
    let rows: Vec<(ProposalId, PartnerId, IntakeState)> = proposal_intake::table
        .filter(proposal_intake::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
        .filter(proposal_intake::state.ne(IntakeState::Confirmed))
        .select((
            proposal_intake::proposal_id,
            proposal_intake::partner_id,
            proposal_intake::state,
        ))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, partner, state)| (id, (partner, state)))
        .collect())
}

impl Facts {
    /// All of it, in as many statements however many seats these are.
    pub(super) fn of(conn: &mut AnyConnection, seats: &[Seat]) -> Result<Self, StoreError> {
        let ids: BTreeSet<&ProposalId> = seats.iter().map(|seat| &seat.proposal).collect();
        let ids: Vec<&ProposalId> = ids.into_iter().collect();
        let rounds: BTreeSet<&RoundId> = seats.iter().map(|seat| &seat.round).collect();
        let programs: BTreeSet<&ProgramId> = seats
            .iter()
            .filter_map(|seat| seat.program.as_ref())
            .collect();
        let all: Vec<RoundId> = rounds.iter().map(|round| (*round).clone()).collect();
        let rounds: Vec<&RoundId> = rounds.into_iter().collect();
        let programs: Vec<&ProgramId> = programs.into_iter().collect();
        let offered: Vec<PartnerId> = offer::table
            .filter(offer::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
            .select(offer::partner_id)
            .load(conn)?;
        let consents = several::consents(conn, &ids)?;
        let mine = consents.values().flatten();
        let mine = mine.filter(|given| seats.iter().any(|seat| seat.partner == given.partner));
        let hashes: Vec<Sha256Hex> = mine
            .flat_map(|given| [given.core.clone(), given.part.clone()])
            .collect();
        let drafts = several::drafts(conn, &ids)?;
        Ok(Self {
            signed_texts: signed_texts::under(conn, &hashes)?.into_iter().collect(),
            consents,
            setups: round_parts::setups(conn, &rounds)?,
            programs: programs::several(conn, &programs)?,
            extended: extensions::latest(conn, &all, Phase::Open)?,
            completions: returned::all_until(conn, &ids)?,
            signatures_due: several::signatures_due(conn, &ids)?,
            offered: offered.into_iter().collect(),
            letters: letters_of_intent::states(conn, &ids)?,
            letters_extended: extensions::latest(conn, &all, Phase::LetterOfIntent)?,
            intakes: open_intakes(conn, &ids)?,
            questions: questions(conn, &ids, &drafts)?,
            drafts,
        })
    }

    /// Until when the proposal can be sent; nothing once that is over, or in a round without dates.
    pub(super) fn deadline(&self, seat: &Seat, now: Instant) -> Option<Instant> {
        let dates = &self.setups.get(&seat.round)?.dates;
        let extended = self.lead(seat);
        let extended = extended.and_then(|lead| self.extended.get(&(seat.round.clone(), lead)));
        let completion = self.completions.get(&seat.proposal).copied();
        let facts =
            DeadlineFacts::of(seat.state, seat.begun, dates, extended.copied(), completion)?;
        (now <= facts.last()).then(|| facts.promised())
    }

    /// What the proposal is called; empty while it has no title.
    pub(super) fn title(&self, seat: &Seat) -> String {
        let draft = self.drafts.get(&seat.proposal);
        let title = draft.map(|draft| draft.text(&FieldName::Title).trim().to_owned());
        title.unwrap_or_default()
    }

    /// Whether only its letter of intent can be sent yet.
    pub(super) fn is_short(&self, seat: &Seat) -> bool {
        let setup = self.setups.get(&seat.round);
        setup.is_some_and(|setup| stage(&setup.dates, self.letter(seat)) == Stage::LetterOfIntent)
    }

    /// Where the letter of intent stands.
    pub(super) fn letter(&self, seat: &Seat) -> LetterOfIntentState {
        let state = self.letters.get(&seat.proposal).copied();
        state.unwrap_or(LetterOfIntentState::Draft)
    }

    /// The organisation that leads.
    pub(super) fn lead(&self, seat: &Seat) -> Option<OrganizationId> {
        let mut partners = self.drafts.get(&seat.proposal)?.joined();
        let lead = partners.find(|partner| partner.role == PartnerRole::Lead)?;
        lead.organization.clone()
    }
}

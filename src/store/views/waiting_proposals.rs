//! What waits for one person in proposals: invitations and offers to answer, signatures to give, proposals to complete or
//! to send.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use serde_json::Value;

use super::waiting::{Waiting, WaitingKind};
use super::waiting_offers::{Question, questions};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, OrganizationId, PartnerId, ProgramId, ProposalId, RoundId};
use crate::domain::organization::{INVITATION_DAYS, OrganizationName};
use crate::domain::program::Program;
use crate::domain::proposal::{
    Consent, Core, DeadlineFacts, Draft, FieldName, IntakeState, Lack, LackKind,
    LetterOfIntentState, OwnPart, PartnerRole, PartnerState, ProposalState, SignedThing, Stage,
    confirm_by, lacks, may_be_written, stage, waited_for,
};
use crate::domain::round::RoundState;
use crate::domain::setup::{Phase, Setup, Signatures};
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::{Instant, ZoneName};
use crate::store::proposals::{several, signed_texts};
use crate::store::schema::{
    organization, proposal, proposal_intake, proposal_lead_offer as offer,
    proposal_partner as partner, round,
};
use crate::store::{
    AnyConnection, Reader, StoreError, extensions, letters_of_intent, people, programs, returned,
    round_parts,
};

/// So many days before its deadline a draft is named among what waits.
const NEAR_DAYS: i64 = 14;

/// States in which a coalition still has something to do.
const ALIVE: [ProposalState; 4] = [
    ProposalState::Draft,
    ProposalState::Submitted,
    ProposalState::Returned,
    ProposalState::Eligible,
];

/// States of a round in which proposals to it can still be written, signed or completed.
const GOES_ON: [RoundState; 3] = [
    RoundState::Announced,
    RoundState::Open,
    RoundState::Evaluation,
];

/// The place of one organisation in one proposal.
#[derive(Queryable)]
struct Seat {
    proposal: ProposalId,
    partner: PartnerId,
    about: OrganizationName,
    seat: PartnerState,
    state: ProposalState,
    begun: Instant,
    round: RoundId,
    program: Option<ProgramId>,
}

/// All that decides what waits in these proposals.
struct Facts {
    drafts: BTreeMap<ProposalId, Draft>,
    consents: BTreeMap<ProposalId, Vec<Consent>>,
    /// What the organisations of these seats signed, by its hash.
    signed_texts: BTreeMap<Sha256Hex, Value>,
    setups: BTreeMap<RoundId, Setup>,
    programs: BTreeMap<ProgramId, Program>,
    extended: BTreeMap<(RoundId, OrganizationId), Instant>,
    completions: BTreeMap<ProposalId, Instant>,
    signatures_due: BTreeMap<ProposalId, Instant>,
    offered: BTreeSet<PartnerId>,
    letters: BTreeMap<ProposalId, LetterOfIntentState>,
    letters_extended: BTreeMap<(RoundId, OrganizationId), Instant>,
    /// Of what staff typed in and the group has not confirmed: whose it is, and whether it is handed over.
    intakes: BTreeMap<ProposalId, (PartnerId, IntakeState)>,
    questions: Vec<Question>,
}

/// What waits for this person in the proposals of the organisations that they speak for. Twenty-four statements at most, however
/// many these are.
pub fn waiting_proposals(
    reader: &mut Reader<'_>,
    standing: &Standing,
) -> Result<Vec<Waiting>, StoreError> {
    let spoken_for = standing.mandates.iter().filter(|held| match held.role {
        MandateRole::Lead | MandateRole::Delegate => true,
        MandateRole::Member => false,
    });
    let spoken_for: Vec<String> = spoken_for
        .map(|held| held.organization.to_string())
        .collect();
    if spoken_for.is_empty() {
        return Ok(Vec::new());
    }
    let now = reader.now();
    let conn = reader.conn();
    let seats = seats(conn, &spoken_for)?;
    if seats.is_empty() {
        return Ok(Vec::new());
    }
    let facts = Facts::of(conn, &seats)?;
    let mut all = Vec::new();
    // What is to be done once is named once, whoever of its partners this person speaks for.
    let mut named = BTreeSet::new();
    for seat in &seats {
        facts.answers(seat, now, &mut all);
        facts.signature(seat, now, &mut all);
        facts.own_part(seat, now, &mut all);
        facts.questions(seat, now, &mut all);
        if seat.seat == PartnerState::Joined && named.insert(&seat.proposal) {
            facts.to_send(seat, now, &mut all);
        }
    }
    Ok(all)
}

/// What this person was asked by a letter to their confirmed address, for no organisation that is known yet. Four
/// statements.
pub fn waiting_at_address(
    reader: &mut Reader<'_>,
    standing: &Standing,
) -> Result<Vec<Waiting>, StoreError> {
    type Row = (
        ProposalId,
        PartnerId,
        String,
        Instant,
        ProposalState,
        ZoneName,
    );
    let lasts = INVITATION_DAYS * 86_400;
    let since = reader.now().plus_seconds(-lasts);
    let conn = reader.conn();
    let Some(address) = people::address_of(conn, &standing.person)? else {
        return Ok(Vec::new());
    };
    let mut rows: Vec<Row> = partner::table
        .inner_join(proposal::table.inner_join(round::table))
        .filter(partner::invited_email.eq(address.as_str()))
        .filter(partner::organization_id.is_null())
        // What staff type in for a group waits for it once they handed it over, and no sooner.
        .filter(partner::token_hash.is_not_null())
        .filter(partner::state.eq(PartnerState::Invited))
        .filter(partner::invited_at.gt(since))
        .filter(round::state.eq_any(GOES_ON.map(RoundState::as_str)))
        .order((partner::invited_at, partner::id))
        .select((
            partner::proposal_id,
            partner::id,
            partner::invited_as,
            partner::invited_at,
            proposal::state,
            round::zone,
        ))
        .load(conn)?;
    rows.retain(|(_, _, _, _, state, _)| may_be_written(*state));
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: BTreeSet<&ProposalId> = rows.iter().map(|(id, ..)| id).collect();
    let ids: Vec<&ProposalId> = ids.into_iter().collect();
    let drafts = several::drafts(conn, &ids)?;
    let title = |id: &ProposalId| {
        let draft = drafts.get(id);
        draft.map_or_else(String::new, |draft| {
            draft.text(&FieldName::Title).trim().to_owned()
        })
    };
    let rows = rows.iter();
    Ok(rows
        .map(|(id, partner, called, at, _, zone)| Waiting {
            kind: WaitingKind::PartnerInvitation,
            who: title(id),
            about: called.clone(),
            round: None,
            href: format!("/my/proposals/invitation?partner={partner}"),
            n: 1,
            by: Some(at.plus_seconds(lasts)),
            zone: Some(zone.clone()),
        })
        .collect())
}

fn seats(conn: &mut AnyConnection, spoken_for: &[String]) -> Result<Vec<Seat>, StoreError> {
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

fn is_near(by: Instant, now: Instant) -> bool {
    by <= now.plus_seconds(NEAR_DAYS * 86_400)
}

impl Facts {
    fn of(conn: &mut AnyConnection, seats: &[Seat]) -> Result<Self, StoreError> {
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
    fn deadline(&self, seat: &Seat, now: Instant) -> Option<Instant> {
        let dates = &self.setups.get(&seat.round)?.dates;
        let extended = self.lead(seat);
        let extended = extended.and_then(|lead| self.extended.get(&(seat.round.clone(), lead)));
        let completion = self.completions.get(&seat.proposal).copied();
        let facts =
            DeadlineFacts::of(seat.state, seat.begun, dates, extended.copied(), completion)?;
        (now <= facts.last()).then(|| facts.promised())
    }

    fn title(&self, seat: &Seat) -> String {
        let draft = self.drafts.get(&seat.proposal);
        let title = draft.map(|draft| draft.text(&FieldName::Title).trim().to_owned());
        title.unwrap_or_default()
    }

    fn one(&self, kind: WaitingKind, seat: &Seat, leaf: &str, by: Option<Instant>) -> Waiting {
        Waiting {
            kind,
            who: self.title(seat),
            about: seat.about.to_string(),
            round: None,
            href: format!("/my/proposals/{}{leaf}", seat.proposal),
            n: 1,
            by,
            zone: self
                .setups
                .get(&seat.round)
                .map(|setup| setup.dates.zone.clone()),
        }
    }

    /// What is asked of the organisation, while it can say yes.
    fn answers(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        if let Some((partner, state)) = self.intakes.get(&seat.proposal) {
            let by = self.setups.get(&seat.round).and_then(confirm_by);
            let is_handed_over = *partner == seat.partner && *state == IntakeState::Reading;
            if is_handed_over && by.is_none_or(|by| now <= by) {
                all.push(self.one(WaitingKind::ReadBack, seat, "/read-back", by));
            }
            return;
        }
        let by = self.deadline(seat, now);
        if !may_be_written(seat.state) || by.is_none() {
            return;
        }
        let leaf = format!("/partners#partner-{}", seat.partner);
        if seat.seat == PartnerState::Invited {
            all.push(self.one(WaitingKind::PartnerInvitation, seat, &leaf, by));
        } else if self.offered.contains(&seat.partner) {
            all.push(self.one(WaitingKind::LeadOffer, seat, &leaf, by));
        }
    }

    /// What staff ask every partner, while it can be answered and this one has not.
    fn questions(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        let draft = self.drafts.get(&seat.proposal);
        let partner = draft.and_then(|draft| draft.partner(&seat.partner));
        let Some(partner) = partner.filter(|partner| partner.state == PartnerState::Joined) else {
            return;
        };
        let asked = self.questions.iter().filter(|question| {
            let is_to = !question.is_to_lead || partner.role == PartnerRole::Lead;
            let is_of = question.proposals.contains(&seat.proposal);
            let has_answered = question.answered.contains(&seat.partner);
            is_of && is_to && !has_answered && now <= question.answer_by
        });
        for question in asked {
            let by = Some(question.answer_by);
            let leaf = match question.kind {
                WaitingKind::Split => "/split",
                _ => "/merge",
            };
            all.push(self.one(question.kind, seat, leaf, by));
        }
    }

    fn signature(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        let draft = self.drafts.get(&seat.proposal);
        let setup = self.setups.get(&seat.round);
        let program = seat.program.as_ref().and_then(|id| self.programs.get(id));
        let (Some(draft), Some(setup), Some(program)) = (draft, setup, program) else {
            return;
        };
        let by = if may_be_written(seat.state) {
            let Some(deadline) = self.deadline(seat, now) else {
                return;
            };
            // Where signatures may come later, the deadline is not theirs.
            (setup.rules.signatures == Signatures::AtSubmission).then_some(deadline)
        } else {
            self.signatures_due.get(&seat.proposal).copied()
        };
        let given = self.consents.get(&seat.proposal);
        let given = given.map(Vec::as_slice).unwrap_or_default();
        let waited = waited_for(seat.state, draft, setup, program, given);
        if waited.iter().any(|partner| partner.id == seat.partner) {
            let leaf = format!("/sign#sign-{}", seat.partner);
            let changed = self.changed(seat, (draft, setup, program), given);
            let kind = changed.map_or(WaitingKind::Signature, WaitingKind::SignAgain);
            all.push(self.one(kind, seat, &leaf, by));
        }
    }

    /// What the organisation alone can write and has not, once the deadline is near.
    fn own_part(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        let draft = self.drafts.get(&seat.proposal);
        let setup = self.setups.get(&seat.round);
        let program = seat.program.as_ref().and_then(|id| self.programs.get(id));
        let (Some(draft), Some(setup), Some(program)) = (draft, setup, program) else {
            return;
        };
        let by = self.deadline(seat, now).filter(|by| is_near(*by, now));
        let leads = draft
            .partner(&seat.partner)
            .is_some_and(|partner| partner.role == PartnerRole::Lead);
        if seat.state != ProposalState::Draft || by.is_none() || leads || self.is_short(seat) {
            return;
        }
        let is_own = |lack: &Lack| {
            let field = lack.at.as_ref().and_then(|at| at.field.partner());
            field == Some(&seat.partner) && matches!(lack.kind, LackKind::Missing)
        };
        if lacks(draft, setup, program, &[]).iter().any(is_own) {
            let leaf = format!("/partners/{}", seat.partner);
            all.push(self.one(WaitingKind::OwnPart, seat, &leaf, by));
        }
    }

    /// Whether only its letter of intent can be sent yet.
    fn is_short(&self, seat: &Seat) -> bool {
        let setup = self.setups.get(&seat.round);
        setup.is_some_and(|setup| stage(&setup.dates, self.letter(seat)) == Stage::LetterOfIntent)
    }

    fn letter(&self, seat: &Seat) -> LetterOfIntentState {
        let state = self.letters.get(&seat.proposal).copied();
        state.unwrap_or(LetterOfIntentState::Draft)
    }

    /// The letter of intent of a draft, once its deadline is near.
    fn letter_to_send(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        let (LetterOfIntentState::Draft | LetterOfIntentState::Withdrawn, ProposalState::Draft) =
            (self.letter(seat), seat.state)
        else {
            return;
        };
        let extended = self.lead(seat).and_then(|lead| {
            let of_lead = (seat.round.clone(), lead);
            self.letters_extended.get(&of_lead).copied()
        });
        let dates = self.setups.get(&seat.round).map(|setup| &setup.dates);
        let facts = dates.and_then(|dates| DeadlineFacts::of_letter(seat.begun, dates, extended));
        let by = facts.filter(|facts| now <= facts.last());
        let by = by.map(|facts| facts.promised());
        if by.is_some_and(|by| is_near(by, now)) {
            all.push(self.one(WaitingKind::LetterToSend, seat, "/letter-of-intent", by));
        }
    }

    fn lead(&self, seat: &Seat) -> Option<OrganizationId> {
        let mut partners = self.drafts.get(&seat.proposal)?.joined();
        let lead = partners.find(|partner| partner.role == PartnerRole::Lead)?;
        lead.organization.clone()
    }

    /// What has changed since the organisation signed last.
    fn changed(
        &self,
        seat: &Seat,
        (draft, setup, program): (&Draft, &Setup, &Program),
        given: &[Consent],
    ) -> Option<SignedThing> {
        let mut given = given.iter().rev();
        let last = given.find(|consent| consent.partner == seat.partner)?;
        let core = Core::of(draft, setup, program)?;
        let part = OwnPart::of(draft, draft.partner(&seat.partner)?, program.currency)?;
        let text = |hash| self.signed_texts.get(hash).cloned();
        let signed_core: Core = serde_json::from_value(text(&last.core)?).ok()?;
        let signed_part: OwnPart = serde_json::from_value(text(&last.part)?).ok()?;
        SignedThing::changed((&signed_core, &signed_part), (&core, &part))
    }

    fn to_send(&self, seat: &Seat, now: Instant, all: &mut Vec<Waiting>) {
        if self.is_short(seat) {
            return self.letter_to_send(seat, now, all);
        }
        let Some(by) = self.deadline(seat, now) else {
            return;
        };
        match seat.state {
            ProposalState::Returned => {
                all.push(self.one(WaitingKind::ToComplete, seat, "/check", Some(by)));
            }
            ProposalState::Draft if is_near(by, now) => {
                all.push(self.one(WaitingKind::ToSend, seat, "/check", Some(by)));
            }
            ProposalState::Draft
            | ProposalState::Submitted
            | ProposalState::Eligible
            | ProposalState::Ineligible
            | ProposalState::Withdrawn => {}
        }
    }
}

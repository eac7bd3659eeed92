//! What waits for one person in proposals: invitations and offers to answer, signatures to give, proposals to complete or
//! to send.

use std::collections::BTreeSet;

use super::proposal_facts::{Facts, Seat, seats};
use super::{Waiting, WaitingKind};
use crate::domain::program::Program;
use crate::domain::proposal::{
    Consent, Core, DeadlineFacts, Draft, IntakeState, Lack, LackKind, LetterOfIntentState, OwnPart,
    PartnerRole, PartnerState, ProposalState, SignedThing, confirm_by, lacks, may_be_written,
    waited_for,
};
use crate::domain::setup::{Setup, Signatures};
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::Instant;
use crate::store::{Reader, StoreError};

/// So many days before its deadline a draft is named among what waits.
const NEAR_DAYS: i64 = 14;

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

fn is_near(by: Instant, now: Instant) -> bool {
    by <= now.plus_seconds(NEAR_DAYS * 86_400)
}

impl Facts {
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
            let draft = self.drafts.get(&seat.proposal);
            let group = draft.and_then(|draft| draft.partner(&seat.partner)?.organization.clone());
            let later = group.and_then(|group| self.extended.get(&(seat.round.clone(), group)));
            let setup = self.setups.get(&seat.round);
            let by = setup.and_then(|setup| confirm_by(setup, later.copied()));
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

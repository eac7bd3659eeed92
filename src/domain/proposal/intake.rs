//! A proposal that came on paper or by voice: staff type it in, and it is the group's only once the group has heard or
//! read all of it and confirmed it.
//!
//! Whoever types never confirms. A group that signs in confirms on a page of its own; one that cannot signs a sheet or
//! hears it read aloud, and a second member of staff countersigns that this is so.

use super::access::{Access, Place, Right};
use super::content::Draft;
use super::lack::{Lack, LackKind};
use super::partner::PartnerState;
use super::state::ProposalState;
use super::working_days::working_days_later;
use crate::domain::canonical::{self, Sha256Hex};
use crate::domain::choices::choices;
use crate::domain::ids::{PartnerId, PersonId};
use crate::domain::organization::OrganizationKind;
use crate::domain::round::RoundState;
use crate::domain::setup::{Phase, Setup, Signatures};
use crate::domain::standing::{Role, Standing};
use crate::domain::time::Instant;

/// So many working days there are to confirm in a round whose rules give none for signatures.
const CONFIRMATION_DAYS: u8 = 5;

/// For so many days after the last on which it could confirm it is kept how a group is reached that did not.
const CONTACT_KEPT_DAYS: i64 = 30;

choices!(
    /// How a proposal came.
    IntakeChannel, UnknownIntakeChannel, "way in which a proposal comes": {
        /// On paper, by post or handed over.
        Paper = "paper",
        /// As a recording.
        Voice = "voice",
        /// Told to somebody at a desk or on a visit.
        Visit = "visit",
        /// Told on the telephone.
        Phone = "phone",
    }
);

choices!(
    /// How the group is reached to read back what was typed.
    IntakeContact, UnknownIntakeContact, "way to reach a group": {
        /// It is registered here: its own people sign in.
        Registered = "registered",
        /// By a letter to an e-mail address.
        Email = "email",
        /// By telephone.
        Phone = "phone",
        /// By a letter on paper.
        Letter = "letter",
    }
);

choices!(
    /// Where an intake stands.
    IntakeState, UnknownIntakeState, "state of an intake": {
        /// Staff type.
        Typing = "typing",
        /// The group reads it, or it is read to the group.
        Reading = "reading",
        /// The group's word on paper was entered, and waits for a second member of staff.
        Signed = "signed",
        /// The group confirmed it: it is a proposal like all others.
        Confirmed = "confirmed",
    }
);

choices!(
    /// How a group that does not sign in confirmed.
    IntakeProof, UnknownIntakeProof, "proof of a confirmation": {
        /// On the printed sheet.
        Sheet = "sheet",
        /// It was read aloud to its person, who said yes.
        ReadAloud = "read_aloud",
    }
);

choices!(
    /// Why an intake was dropped.
    DropReason, UnknownDropReason, "reason to drop an intake": {
        /// The group changed its mind.
        ChangedMind = "changed_mind",
        /// It was typed twice, or the group sent it by itself.
        Twice = "twice",
        /// It was begun by mistake.
        Mistake = "mistake",
        /// The group could not be reached.
        NotReached = "not_reached",
    }
);

choices!(
    /// Why an intake passed to a colleague.
    PassReason, UnknownPassReason, "reason to pass an intake on": {
        /// Whoever typed is away.
        Away = "away",
        /// The colleague speaks the group's language.
        Language = "language",
        /// Whoever typed is too close to the group.
        Connected = "connected",
        /// Whoever typed has too much to do.
        Work = "work",
    }
);

/// What can happen to an intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IntakeEvent {
    /// Staff are done typing.
    HandOver,
    /// Staff take it back to put something right.
    TakeBack,
    /// The group says that something is wrong.
    SayWrong,
    /// The group confirms while signed in.
    Confirm,
    /// Staff enter what the group signed or said.
    EnterProof,
    /// A second member of staff countersigns that.
    Countersign,
    /// It passes to a colleague, as it stands.
    PassOn,
    /// It is dropped; what is left, if anything, is what was confirmed before.
    Drop,
    /// Staff asked a group for completion that does not sign in, and type what it says.
    Complete,
}

/// This event cannot happen to an intake that stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an intake that is {state} cannot {event:?}")]
pub struct IllegalIntakeEvent {
    /// Where the intake stands.
    pub state: IntakeState,
    /// What was asked.
    pub event: IntakeEvent,
}

/// What becomes of a draft when staff drop its intake before the group confirmed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropEnd {
    /// Nobody of the group takes part: all that was typed is deleted.
    Erased,
    /// The group has taken it on: staff are done with it, and the draft stays with the group.
    Left,
}

impl IntakeContact {
    /// Whether the group's own people sign in to confirm.
    pub fn signs_in(self) -> bool {
        match self {
            Self::Registered | Self::Email => true,
            Self::Phone | Self::Letter => false,
        }
    }
}

impl IntakeState {
    /// The state after `event`, for a group that is reached in this way: nobody enters the word of a group that can give
    /// it itself.
    pub fn after(
        self,
        event: IntakeEvent,
        contact: IntakeContact,
    ) -> Result<Self, IllegalIntakeEvent> {
        use IntakeEvent as E;
        let signs_in = contact.signs_in();
        let next = match event {
            E::HandOver if self == Self::Typing => Some(Self::Reading),
            E::TakeBack if self == Self::Reading || self == Self::Signed => Some(Self::Typing),
            E::SayWrong if self == Self::Reading && signs_in => Some(Self::Typing),
            E::Confirm if self == Self::Reading && signs_in => Some(Self::Confirmed),
            E::EnterProof if self == Self::Reading && !signs_in => Some(Self::Signed),
            E::Countersign if self == Self::Signed && !signs_in => Some(Self::Confirmed),
            E::PassOn | E::Drop if self.is_open() => Some(self),
            E::Complete if self == Self::Confirmed && !signs_in => Some(Self::Typing),
            E::HandOver
            | E::TakeBack
            | E::SayWrong
            | E::Confirm
            | E::EnterProof
            | E::Countersign
            | E::PassOn
            | E::Drop
            | E::Complete => None,
        };
        next.ok_or(IllegalIntakeEvent { state: self, event })
    }

    /// Whether the group has yet to confirm.
    pub fn is_open(self) -> bool {
        match self {
            Self::Typing | Self::Reading | Self::Signed => true,
            Self::Confirmed => false,
        }
    }
}

/// An intake, as far as it decides who may do what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeSeat {
    /// The group's place in the proposal.
    pub partner: PartnerId,
    /// Who types.
    pub typist: PersonId,
    /// Where it stands.
    pub state: IntakeState,
}

impl Access {
    /// The intake that the group has not confirmed.
    pub fn open_intake(&self) -> Option<&IntakeSeat> {
        self.intake.as_ref().filter(|seat| seat.state.is_open())
    }

    /// What becomes of the draft if staff drop its intake: none of it, where people of the group or partners that it asked
    /// take part, and it can still be confirmed. It cannot once the group gave it up, or its time `is_over`.
    pub fn drop_end(&self, is_over: bool) -> Option<DropEnd> {
        let group = &self.intake.as_ref()?.partner;
        let is_of_staff = |state: PartnerState| match state {
            PartnerState::Invited | PartnerState::Declined => true,
            PartnerState::Joined
            | PartnerState::Left
            | PartnerState::LeftOut
            | PartnerState::Uninvited => false,
        };
        let mut seats = self.seats.iter();
        if seats.all(|seat| seat.partner == *group && is_of_staff(seat.state)) {
            return Some(DropEnd::Erased);
        }
        let is_ended = is_over || self.state == ProposalState::Withdrawn;
        is_ended.then_some(DropEnd::Left)
    }

    /// What this person is to the fields of the proposal: whoever types it in reads them until the group confirmed,
    /// and writes them until they are handed over. Of everything else in the proposal the typist sees nothing.
    pub fn place_to_type(&self, standing: &Standing, now: Instant) -> Option<Place> {
        let typed = self.open_intake().filter(|seat| {
            seat.typist == standing.person
                && standing.is_strong
                && standing.has_role(Role::Staff, &self.program, &self.round)
        });
        match typed {
            Some(seat) => Some(Place {
                right: match seat.state {
                    IntakeState::Typing => Right::Edit,
                    IntakeState::Reading | IntakeState::Signed | IntakeState::Confirmed => {
                        Right::View
                    }
                },
                speaks_for: Vec::new(),
                belongs_to: Vec::new(),
                leads: false,
                is_helper: false,
                types: Some(seat.partner.clone()),
            }),
            None => self.place(standing, now),
        }
    }
}

/// Whether anything is taken in, or confirmed, in a round that stands there.
pub fn takes_intakes(state: RoundState) -> bool {
    match state {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => true,
        RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => false,
    }
}

/// Until when the group may confirm: the working days that the round gives for signatures, after the deadline, or after the
/// later one that staff gave this applicant.
pub fn confirm_by(setup: &Setup, later: Option<Instant>) -> Option<Instant> {
    let closes = setup.dates.span(Phase::Open).end?.at;
    days_after(setup, later.map_or(closes, |later| later.max(closes)))
}

/// Until when the group may confirm what it was asked to complete: so many days after the date for that.
pub fn completion_confirm_by(setup: &Setup, due: Instant) -> Option<Instant> {
    days_after(setup, due)
}

/// Until when it is kept how a group is reached that can confirm until `last`, and does not.
pub fn contact_until(last: Instant) -> Instant {
    last.plus_seconds(CONTACT_KEPT_DAYS * 86_400)
}

fn days_after(setup: &Setup, closes: Instant) -> Option<Instant> {
    let days = match setup.rules.signatures {
        Signatures::WorkingDays { days } => days.max(1),
        Signatures::AtSubmission => CONFIRMATION_DAYS,
    };
    working_days_later(closes, days, &setup.dates.zone)
}

/// The draft as whoever types it sees it: the group alone, as if it had confirmed. What other partners write, and that
/// they were asked, is not theirs to see.
#[must_use]
pub fn as_typed(mut draft: Draft, partner: &PartnerId, kind: Option<OrganizationKind>) -> Draft {
    draft.partners.retain(|known| known.id == *partner);
    for known in &mut draft.partners {
        if known.state == PartnerState::Invited {
            known.state = PartnerState::Joined;
        }
        known.kind = known.kind.or(kind);
    }
    draft
        .entries
        .retain(|field, _| field.partner().is_none_or(|of| of == partner));
    draft
}

/// Whether staff can put this right by typing. What concerns the coalition is the group's own affair.
pub fn is_of_typist(lack: &Lack) -> bool {
    match &lack.kind {
        LackKind::SharesDoNotAddUp { .. }
        | LackKind::NeedsPartners
        | LackKind::MustBeAlone
        | LackKind::LeadOfAnotherKind
        | LackKind::NeedsSponsor
        | LackKind::NoSponsors
        | LackKind::NotAnswered { .. }
        | LackKind::NotSigned { .. } => false,
        LackKind::RequestAbove { together, .. } => !together,
        _ => true,
    }
}

/// The code on the sheet that is read back: eight letters and digits that follow from all that was typed. A sheet that
/// was signed before something changed has another one.
pub fn sheet_code(typed: &Draft, reading: i64) -> Option<String> {
    let entries: std::collections::BTreeMap<String, &super::entry::Entry> = typed
        .entries
        .iter()
        .map(|(field, entry)| (field.to_string(), entry))
        .collect();
    let bytes = canonical::to_bytes(&(reading, entries)).ok()?;
    let hash = Sha256Hex::of(&bytes);
    let code = hash.as_str().get(..8)?.to_ascii_uppercase();
    Some(format!("{}-{}", &code[..4], &code[4..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::proposal::{Entry, FieldName, PartnerDraft, PartnerField, PartnerRole};

    #[test]
    fn the_table_of_intakes() {
        use IntakeEvent as E;
        let events = [
            E::HandOver,
            E::TakeBack,
            E::SayWrong,
            E::Confirm,
            E::EnterProof,
            E::Countersign,
            E::PassOn,
            E::Drop,
            E::Complete,
        ];
        let mut rows = Vec::new();
        for contact in [IntakeContact::Email, IntakeContact::Letter] {
            for state in IntakeState::ALL {
                let cells = events.map(|event| {
                    let after = state.after(event, contact);
                    after.map_or("-".to_owned(), |next| next.to_string())
                });
                rows.push(format!("{contact} {state}: {}", cells.join(" ")));
            }
        }
        assert_eq!(
            rows,
            [
                "email typing: reading - - - - - typing typing -",
                "email reading: - typing typing confirmed - - reading reading -",
                "email signed: - typing - - - - signed signed -",
                "email confirmed: - - - - - - - - -",
                "letter typing: reading - - - - - typing typing -",
                "letter reading: - typing - - signed - reading reading -",
                "letter signed: - typing - - - confirmed signed signed -",
                "letter confirmed: - - - - - - - - typing",
            ]
        );
    }

    #[test]
    fn the_typist_sees_the_group_alone_and_a_sheet_has_the_code_of_what_stood_on_it() {
        let partner = |number: u8, state| PartnerDraft {
            id: PartnerId::from_bits([number; 16]),
            organization: None,
            name: format!("Partner {number}"),
            kind: None,
            role: PartnerRole::Partner,
            state,
        };
        let of = |number: u8| {
            FieldName::Partner(PartnerId::from_bits([number; 16]), PartnerField::Gives)
        };
        let mut draft = Draft {
            partners: vec![
                partner(1, PartnerState::Invited),
                partner(2, PartnerState::Joined),
            ],
            ..Draft::default()
        };
        draft.entries.insert(of(1), Entry::text("Hands."));
        draft.entries.insert(of(2), Entry::text("A van."));
        let group = PartnerId::from_bits([1; 16]);
        let typed = as_typed(draft, &group, Some(OrganizationKind::InformalGroup));
        assert_eq!(typed.partners.len(), 1);
        assert_eq!(typed.partners[0].state, PartnerState::Joined);
        assert_eq!(typed.entries.keys().cloned().collect::<Vec<_>>(), [of(1)]);
        let code = sheet_code(&typed, 1).expect("a code");
        assert_eq!(code.len(), 9);
        assert_ne!(sheet_code(&typed, 2), Some(code.clone()));
        let mut changed = typed;
        changed.entries.insert(of(1), Entry::text("Hand."));
        assert_ne!(sheet_code(&changed, 1), Some(code));
    }
}

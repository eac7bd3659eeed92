//! What the acts on an intake share: why they are refused, and the intake that staff act on.

use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::proposal::{Access, Entry, IllegalIntakeEvent, Lack, Shape, takes_intakes};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Setup;
use crate::domain::sign_in::Wait;
use crate::domain::time::Instant;
use crate::ops::proposals::SubmitError;
use crate::store::proposals::intakes::{self, Intake};
use crate::store::rounds::OwnRound;
use crate::store::{StoreError, Tx, programs, proposals, role_grants, round_parts, rounds};

/// What is wrong with one thing that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeFault {
    /// Nothing stands where something must.
    Missing,
    /// None of those that can be chosen.
    UnknownChoice,
    /// More characters than are kept.
    TooLong,
    /// No date with a time on the clock of the round.
    NotAMoment,
    /// No day.
    NotADay,
    /// It lies ahead.
    Ahead,
    /// Proposals were not taken yet.
    TooEarly,
    /// The deadline was over.
    TooLate,
    /// By the rules of the round there is no time left to confirm it.
    NoTimeLeft,
    /// The round takes no proposals.
    NotOpen,
    /// No organisation of this name is registered.
    UnknownOrganization,
    /// More than one is called so, or one is called as another is addressed.
    SeveralOrganizations,
    /// It pays for the round.
    Funder,
    /// Whoever types belongs to it.
    OwnOrganization,
    /// A group of this name is registered here.
    Registered,
    /// No name of an organisation.
    NotAName,
    /// No e-mail address.
    NotAnEmail,
    /// Not the code of the sheet that stands.
    AnotherSheet,
    /// It had not been asked for yet.
    NotAskedYet,
    /// The date for completion was over.
    CompletionOver,
    /// None of those who work for the round and could type it.
    NotAColleague,
    /// It needs the yes of another organisation, and has nobody who signs in and asks for it.
    NeedsToAsk,
}

impl IntakeFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownChoice => "unknown-choice",
            Self::TooLong => "too-long",
            Self::NotAMoment => "not-a-moment",
            Self::NotADay => "not-a-day",
            Self::Ahead => "ahead",
            Self::TooEarly => "too-early",
            Self::TooLate => "too-late",
            Self::NoTimeLeft => "no-time-left",
            Self::NotOpen => "not-open",
            Self::UnknownOrganization => "unknown-organisation",
            Self::SeveralOrganizations => "several-organisations",
            Self::Funder => "funder",
            Self::OwnOrganization => "own-organisation",
            Self::Registered => "registered",
            Self::NotAName => "not-a-name",
            Self::NotAnEmail => "not-an-email",
            Self::NeedsToAsk => "needs-to-ask",
            Self::AnotherSheet => "another-sheet",
            Self::NotAskedYet => "not-asked-yet",
            Self::CompletionOver => "completion-over",
            Self::NotAColleague => "not-a-colleague",
        }
    }
}

/// Why an act on an intake was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was written cannot stand: each field with why.
    #[error("{} things are to be put right", .0.len())]
    Faults(Vec<(&'static str, IntakeFault)>),
    /// The intake does not stand where this can be done.
    #[error(transparent)]
    WrongState(#[from] IllegalIntakeEvent),
    /// The round is over, or is being decided.
    #[error("in a round that is {0} nothing is taken in")]
    Closed(RoundState),
    /// The round asks for a letter of intent first, which no paper is taken in for.
    #[error("the round asks for letters of intent first")]
    LettersFirst,
    /// It was put right since it was read.
    #[error("it was changed since it was read")]
    Changed,
    /// The days to confirm are over.
    #[error("the time to confirm is over")]
    TimeOver,
    /// Something of what the group must say is not typed.
    #[error("{} things are lacking", .0.len())]
    Lacking(Vec<Lack>),
    /// A group of the same name has registered meanwhile.
    #[error("a group of this name has registered meanwhile")]
    Registered,
    /// People of the group, or partners that it asked, take part by now: only the group gives it up.
    #[error("the group has taken it on")]
    TakenOn,
    /// The group has people who sign in: they complete it themselves.
    #[error("the group has people who sign in")]
    SignsIn,
    /// It cannot be sent.
    #[error(transparent)]
    NotSent(#[from] SubmitError),
    /// There were too many letters in a short time.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl IntakeError {
    pub(super) fn fault(field: &'static str, fault: IntakeFault) -> Self {
        Self::Faults(vec![(field, fault)])
    }
}

/// One line of text, without what cannot be seen.
pub(super) fn line(text: &str, most: usize) -> Result<String, IntakeFault> {
    words(text, Shape::Line, most)
}

/// Several lines of text, without what cannot be seen.
pub(super) fn lines(text: &str, most: usize) -> Result<String, IntakeFault> {
    words(text, Shape::Text, most)
}

fn words(text: &str, shape: Shape, most: usize) -> Result<String, IntakeFault> {
    let kept = Entry::text(text)
        .kept(shape)
        .map_err(|_| IntakeFault::TooLong)?;
    let kept = kept.as_text().trim();
    if kept.chars().count() > most {
        return Err(IntakeFault::TooLong);
    }
    Ok(kept.to_owned())
}

/// An intake in the transaction of an act of staff of its round.
pub(super) struct TakenIn {
    /// Its round.
    pub(super) round: OwnRound,
    /// The round's programme.
    pub(super) program: Program,
    /// What the round asks and allows.
    pub(super) setup: Setup,
    /// The intake.
    pub(super) intake: Intake,
    /// Whose its proposal is.
    pub(super) access: Access,
    /// Who acts.
    pub(super) by: PersonId,
}

/// The round of this name, for a member of its staff.
pub(super) fn round_of_staff(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<(OwnRound, PersonId), IntakeError> {
    let round = match rounds::own(tx.conn(), slug) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_take_in(actor, &round.program, &round.id)?;
    match actor {
        Actor::Person(standing) => Ok((round, standing.person.clone())),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden.into()),
    }
}

/// Whether the state of a round lets anything be confirmed in it.
pub(super) fn is_taken_in(state: RoundState) -> Result<(), IntakeError> {
    if takes_intakes(state) {
        Ok(())
    } else {
        Err(IntakeError::Closed(state))
    }
}

impl TakenIn {
    /// The intake of this proposal in the round of this name, for a member of its staff, while the round takes anything in.
    /// Whoever belongs to the group leaves it to a colleague: all that is left to them is to pass it on or to drop it.
    pub(super) fn find(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        slug: &Slug,
        id: &ProposalId,
    ) -> Result<Self, IntakeError> {
        let taken = Self::find_ever(tx, actor, slug, id)?;
        policy::may_act_as_staff(actor, &taken.access)?;
        is_taken_in(taken.round.state)?;
        Ok(taken)
    }

    /// The same, wherever the round stands.
    fn find_ever(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        slug: &Slug,
        id: &ProposalId,
    ) -> Result<Self, IntakeError> {
        let (round, by) = round_of_staff(tx, actor, slug)?;
        let intake = intakes::of(tx.conn(), id)?.ok_or(Denied::Hidden)?;
        let access = proposals::access(tx.conn(), id)?;
        if access.round != round.id {
            return Err(Denied::Hidden.into());
        }
        Ok(Self {
            program: programs::of_id(tx.conn(), &round.program)?,
            setup: round_parts::setup(tx.conn(), &round.id)?,
            intake,
            access,
            round,
            by,
        })
    }

    /// The intake for whoever types it in; to their colleagues it is not theirs.
    pub(super) fn find_own(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        slug: &Slug,
        id: &ProposalId,
    ) -> Result<Self, IntakeError> {
        let taken = Self::find(tx, actor, slug, id)?;
        if taken.intake.typed_by != taken.by {
            return Err(Denied::NotYours.into());
        }
        Ok(taken)
    }

    /// The intake for whoever types it in, wherever the round stands; and for each of their colleagues, once whoever
    /// typed works for the round no more.
    pub(super) fn find_own_or_left(
        tx: &mut Tx<'_>,
        actor: Actor<'_>,
        slug: &Slug,
        id: &ProposalId,
    ) -> Result<Self, IntakeError> {
        let taken = Self::find_ever(tx, actor, slug, id)?;
        let typist = &taken.intake.typed_by;
        if *typist != taken.by {
            if taken.is_colleague(tx, typist)? {
                return Err(Denied::NotYours.into());
            }
            policy::may_act_as_staff(actor, &taken.access)?;
        }
        Ok(taken)
    }

    /// Whether this person works for the round.
    pub(super) fn is_colleague(
        &self,
        tx: &mut Tx<'_>,
        person: &PersonId,
    ) -> Result<bool, StoreError> {
        let (round, now) = (&self.round, tx.now());
        let staff = role_grants::staff_of(tx.conn(), &round.program, &round.id, now)?;
        Ok(staff.contains(person))
    }

    /// Whether nobody can confirm it any more: the days for that are past, or the round takes nothing in.
    pub(super) fn is_over(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        let last = intakes::confirm_by(tx.conn(), &self.intake, &self.setup)?;
        Ok(!takes_intakes(self.round.state) || last.is_none_or(|last| tx.now() > last))
    }

    /// Whether the group can still confirm.
    pub(super) fn in_time(&self, tx: &mut Tx<'_>) -> Result<(), IntakeError> {
        let last: Option<Instant> = intakes::confirm_by(tx.conn(), &self.intake, &self.setup)?;
        match last {
            Some(last) if tx.now() <= last => Ok(()),
            _ => Err(IntakeError::TimeOver),
        }
    }
}

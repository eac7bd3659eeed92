//! How announced rules change, and how a phase that went wrong is begun again: only by the funders together,
//! in public, with a reason, and the rules never once anybody's work was done under them.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::canonical::{Sha256Hex, nfc};
use super::choices::choices;
use super::guardrails::RulesRefused;
use super::round::RoundState;
use super::setup::{Fault, Missing, Moment, Part};

/// What has happened in a round, as far as its rules must not change behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkDone {
    /// Where the round stands.
    pub state: RoundState,
    /// Reviews that were submitted.
    pub reviews: u64,
    /// Ballots in the box.
    pub ballots: u64,
}

/// Why rules are not amended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAmended {
    /// A draft is simply written; what is past is past.
    #[error("the rules of a round that is {0} are not amended")]
    WrongState(RoundState),
    /// Somebody has reviewed under these rules.
    #[error("{0} reviews were made under these rules")]
    ReviewsAreIn(u64),
    /// Somebody has voted under these rules.
    #[error("{0} ballots were cast under these rules")]
    BallotsAreIn(u64),
    /// The text says what stands already.
    #[error("nothing would change")]
    NothingChanges,
    /// The rules were amended since this was written.
    #[error("these rules were amended meanwhile: {stands} stands, {meant} was meant")]
    Outdated {
        /// The document in force.
        stands: Sha256Hex,
        /// The document that was to be changed.
        meant: Sha256Hex,
    },
    /// The new rules cannot bind a round of this programme.
    #[error(transparent)]
    Rules(#[from] RulesRefused),
    /// Dates move by slips, which keep what was promised.
    #[error("dates do not change by amendment: move them with a reason of their own")]
    DatesMoveBySlip,
    /// This part binds nobody.
    #[error("the {0} is no part of the constitution")]
    NotBinding(Part),
    /// A part that cannot be kept.
    #[error("{} things in the {part} cannot be kept", .faults.len())]
    Faulty {
        /// Which part.
        part: Part,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
    /// The rules would not be complete.
    #[error("{} things would be missing", .0.len())]
    Missing(Vec<Missing>),
}

/// Whether the rules of a round may still be amended.
pub fn may_be_amended(done: WorkDone) -> Result<(), NotAmended> {
    match done.state {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
        RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => return Err(NotAmended::WrongState(done.state)),
    }
    if done.reviews > 0 {
        return Err(NotAmended::ReviewsAreIn(done.reviews));
    }
    if done.ballots > 0 {
        return Err(NotAmended::BallotsAreIn(done.ballots));
    }
    Ok(())
}

choices!(
    /// A track that can be declared void and begun again.
    Track, UnknownTrack, "track": {
        /// The panels' reviews.
        Review = "review",
        /// The community's vote.
        Vote = "vote",
    }
    /// What the funders sign together.
    ActKind, UnknownActKind, "act of the funders": {
        /// The rules of a round, to be announced.
        Announcement = "announcement",
        /// A change of announced rules.
        Amendment = "amendment",
        /// A phase declared void and begun again.
        Void = "void",
    }
    /// How a text to be signed ended.
    Ending, UnknownEnding, "ending": {
        /// Everyone signed.
        InForce = "in_force",
        /// Those who wrote it took it back.
        Withdrawn = "withdrawn",
        /// The rules that it was written on were changed before everyone had signed.
        Overtaken = "overtaken",
    }
);

/// A track that is to be void, and when it begins again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseToVoid {
    /// Which.
    pub track: Track,
    /// From when to when it runs again.
    pub again: (Moment, Moment),
}

/// A track is void only while its work counts for something: before there is any, dates move; once the result
/// is being decided, it is too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("in a round that is {0} no phase can be declared void")]
pub struct NotVoid(pub RoundState);

/// Whether a track of a round in this state can be declared void.
pub fn may_be_voided(state: RoundState) -> Result<(), NotVoid> {
    match state {
        RoundState::Evaluation => Ok(()),
        RoundState::Draft
        | RoundState::Announced
        | RoundState::Open
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled => Err(NotVoid(state)),
    }
}

/// A reason that everyone may read: 10 to 2,000 characters that say something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicReason(String);

/// The text is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAReason {
    /// It says nothing, or next to it.
    #[error("a reason that everyone may read has at least 10 characters")]
    TooShort,
    /// It is a treatise.
    #[error("a reason that everyone may read has at most 2000 characters")]
    TooLong,
}

impl PublicReason {
    const LENGTH: std::ops::RangeInclusive<usize> = 10..=2_000;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PublicReason {
    type Err = NotAReason;

    fn from_str(text: &str) -> Result<Self, NotAReason> {
        // Line ends come as browsers send them; what cannot be seen has no place in a public text.
        let lines = text.replace("\r\n", "\n");
        let seen = |char: &char| *char == '\n' || !char.is_control();
        let clean: String = lines.chars().filter(seen).collect();
        let text = nfc(clean.trim());
        let length = text.chars().count();
        if length < *Self::LENGTH.start() {
            return Err(NotAReason::TooShort);
        }
        if length > *Self::LENGTH.end() {
            return Err(NotAReason::TooLong);
        }
        Ok(Self(text))
    }
}

impl TryFrom<String> for PublicReason {
    type Error = NotAReason;

    fn try_from(text: String) -> Result<Self, NotAReason> {
        text.parse()
    }
}

impl From<PublicReason> for String {
    fn from(reason: PublicReason) -> Self {
        reason.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(state: RoundState, reviews: u64, ballots: u64) -> WorkDone {
        WorkDone {
            state,
            reviews,
            ballots,
        }
    }

    #[test]
    fn rules_change_only_while_nobody_has_worked_under_them() {
        let amendable: Vec<_> = RoundState::ALL
            .into_iter()
            .filter(|state| may_be_amended(done(*state, 0, 0)).is_ok())
            .collect();
        assert_eq!(
            amendable,
            [
                RoundState::Announced,
                RoundState::Open,
                RoundState::Evaluation
            ]
        );
        assert_eq!(
            may_be_amended(done(RoundState::Evaluation, 1, 0)),
            Err(NotAmended::ReviewsAreIn(1))
        );
        assert_eq!(
            may_be_amended(done(RoundState::Evaluation, 0, 1)),
            Err(NotAmended::BallotsAreIn(1))
        );
    }

    #[test]
    fn a_phase_is_void_only_while_it_runs() {
        let voidable: Vec<_> = RoundState::ALL
            .into_iter()
            .filter(|state| may_be_voided(*state).is_ok())
            .collect();
        assert_eq!(voidable, [RoundState::Evaluation]);
    }

    #[test]
    fn a_reason_says_something_and_can_be_read() {
        assert_eq!(
            "   too short ".parse::<PublicReason>(),
            Err(NotAReason::TooShort)
        );
        assert_eq!(
            "x".repeat(2_001).parse::<PublicReason>(),
            Err(NotAReason::TooLong)
        );
        let reason: PublicReason = " The county\r\nadded\u{0} money. "
            .parse()
            .expect("a reason");
        assert_eq!(reason.as_str(), "The county\nadded money.");
    }
}

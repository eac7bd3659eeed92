//! How an introduction goes, and what each side learns of it.

use serde::{Deserialize, Serialize};

use crate::domain::time::Instant;

/// After so many days without an answer whoever asked is told "not now".
pub const SILENCE_DAYS: i64 = 30;

/// The most posts of one organisation that stand at the same time.
pub const MOST_OPEN_POSTS: i64 = 10;

/// The most posts that one organisation writes within thirty days, closed ones too.
pub const MOST_POSTS_A_MONTH: i64 = 20;

/// The most introductions that one organisation asks for within a day.
pub const MOST_ASKS_A_DAY: i64 = 5;

/// The most introductions that one organisation waits for.
pub const MOST_ASKS_WAITING: i64 = 20;

/// Where an introduction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntroductionState {
    /// It was asked for.
    Asked,
    /// Both said yes.
    Accepted,
    /// The one who was asked said no.
    Declined,
    /// Whoever asked took it back.
    Withdrawn,
    /// Nobody answered in time, or the post was closed.
    Expired,
}

closed_list!(IntroductionState, UnknownIntroductionState, "state of an introduction": {
    Asked: "asked",
    Accepted: "accepted",
    Declined: "declined",
    Withdrawn: "withdrawn",
    Expired: "expired",
});

/// What whoever asked learns: a no and silence are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskerSees {
    /// No answer yet.
    Waiting,
    /// Both said yes.
    Accepted,
    /// Not now. Whether somebody said so, nobody tells.
    NotNow,
    /// They took it back themselves.
    Withdrawn,
}

/// What whoever was asked sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedSees {
    /// It waits for their answer.
    Waiting,
    /// Both said yes.
    Accepted,
    /// They said no.
    Declined,
    /// It is over without them: taken back, or too late to answer.
    Over,
}

impl IntroductionState {
    /// What whoever asked learns at `now`, where an answer is awaited until `until`.
    pub fn for_asker(self, until: Instant, now: Instant) -> AskerSees {
        match self {
            Self::Asked if until > now => AskerSees::Waiting,
            Self::Accepted => AskerSees::Accepted,
            Self::Withdrawn => AskerSees::Withdrawn,
            Self::Asked | Self::Declined | Self::Expired => AskerSees::NotNow,
        }
    }

    /// What whoever was asked sees at `now`.
    pub fn for_asked(self, until: Instant, now: Instant) -> AskedSees {
        match self {
            Self::Asked if until > now => AskedSees::Waiting,
            Self::Accepted => AskedSees::Accepted,
            Self::Declined => AskedSees::Declined,
            Self::Asked | Self::Withdrawn | Self::Expired => AskedSees::Over,
        }
    }
}

impl AskerSees {
    /// The word in message keys and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::NotNow => "not_now",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl AskedSees {
    /// The word in message keys and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Over => "over",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asked_cannot_tell_a_no_from_silence() {
        let at = |micros| Instant::from_micros(micros).expect("an instant");
        let (before, until, after) = (at(1), at(2), at(3));
        let seen = |state: IntroductionState, now| state.for_asker(until, now);
        assert_eq!(seen(IntroductionState::Asked, before), AskerSees::Waiting);
        // The sweep that ends what nobody answered may come later: until then it looks the same.
        for now in [until, after] {
            let no = seen(IntroductionState::Declined, now);
            assert_eq!(no, seen(IntroductionState::Expired, now));
            assert_eq!(no, seen(IntroductionState::Asked, now));
            assert_eq!(no, AskerSees::NotNow);
        }
    }

    #[test]
    fn whoever_was_asked_answers_only_in_time() {
        let at = |micros| Instant::from_micros(micros).expect("an instant");
        let state = IntroductionState::Asked;
        assert_eq!(state.for_asked(at(2), at(1)), AskedSees::Waiting);
        assert_eq!(state.for_asked(at(2), at(2)), AskedSees::Over);
        let state = IntroductionState::Withdrawn;
        assert_eq!(state.for_asked(at(2), at(1)), AskedSees::Over);
    }
}

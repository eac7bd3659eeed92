//! How long a sign-in lasts.

use crate::domain::standing::Role;
use crate::domain::time::Instant;

/// For how long after signing in somebody may do what needs proof from just now, in seconds.
pub const FRESH_SECONDS: i64 = 15 * 60;

/// What somebody does here decides how careful their sign-in is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Staff and board: they can change what others rely on.
    Official,
    /// Reviewers and witnesses: they see what others may not.
    Trusted,
    /// Everyone else.
    Member,
}

impl Duty {
    /// The most careful of what somebody holds.
    pub fn of(roles: impl IntoIterator<Item = Role>) -> Self {
        let roles: Vec<Role> = roles.into_iter().collect();
        let holds = |wanted: &[Role]| roles.iter().any(|held| wanted.contains(held));
        if holds(&[Role::Staff, Role::Board]) {
            Self::Official
        } else if holds(&[Role::Reviewer, Role::Witness]) {
            Self::Trusted
        } else {
            Self::Member
        }
    }

    /// Whether a second factor is a must.
    pub fn needs_second_factor(self) -> bool {
        matches!(self, Self::Official | Self::Trusted)
    }

    /// Whether codes from a printed card will do as one.
    pub fn may_use_card(self) -> bool {
        matches!(self, Self::Trusted)
    }

    /// How long their sign-ins last.
    pub fn lasting(self) -> Lasting {
        match self {
            Self::Official => Lasting {
                idle: 30 * 60,
                whole: 12 * 3_600,
            },
            Self::Trusted | Self::Member => Lasting {
                idle: 24 * 3_600,
                whole: 14 * 24 * 3_600,
            },
        }
    }
}

/// How long a sign-in lasts, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Without any request.
    pub idle: i64,
    /// In all.
    pub whole: i64,
}

impl Lasting {
    /// When a sign-in from `created_at`, last used at `seen_at`, ends if nothing more is asked.
    pub fn end(self, created_at: Instant, seen_at: Instant) -> Instant {
        let idle = seen_at.plus_seconds(self.idle);
        idle.min(created_at.plus_seconds(self.whole))
    }
}

/// Whether somebody proved just now who they are.
pub fn is_fresh(proved_at: Instant, now: Instant) -> bool {
    proved_at.plus_seconds(FRESH_SECONDS) > now
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Instant {
        Instant::from_micros(1_795_000_000_000_000).expect("an instant")
    }

    #[test]
    fn a_sign_in_ends_when_idle_and_when_old() {
        let minutes = |minutes: i64| start().plus_seconds(minutes * 60);
        let official = Duty::Official.lasting();
        assert_eq!(official.end(start(), start()), minutes(30));
        assert_eq!(official.end(start(), minutes(100)), minutes(130));
        assert_eq!(official.end(start(), minutes(719)), minutes(720));
        let member = Duty::Member.lasting();
        assert_eq!(member.end(start(), start()), minutes(24 * 60));
        assert_eq!(
            member.end(start(), minutes(14 * 24 * 60 - 1)),
            minutes(14 * 24 * 60)
        );
    }

    #[test]
    fn a_proof_is_fresh_for_a_quarter_of_an_hour() {
        assert!(is_fresh(start(), start().plus_seconds(899)));
        assert!(!is_fresh(start(), start().plus_seconds(900)));
    }
}

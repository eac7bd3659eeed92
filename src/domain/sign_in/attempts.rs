//! How often somebody may try, and how long they wait once that was too often.

use crate::domain::time::Instant;

/// What is tried. Each kind has its own patience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Signing in to one account, from browsers that it does not know.
    Account,
    /// Signing in to one account, from a browser in which it has signed in before.
    KnownBrowser,
    /// Signing in from one address, to whichever accounts. Libraries and offices share one.
    Address,
    /// The second factor of one person.
    SecondFactor,
    /// Letters to one address: links to sign in and to confirm.
    Letters,
    /// Letters asked for from one address, to whomever.
    LettersFrom,
    /// Questions about rounds from one address, or by one member.
    Questions,
    /// Files brought by one member.
    Files,
}

impl Limit {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Account,
        Self::KnownBrowser,
        Self::Address,
        Self::SecondFactor,
        Self::Letters,
        Self::LettersFrom,
        Self::Questions,
        Self::Files,
    ];

    /// The word that tells what is counted apart from another kind.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::KnownBrowser => "known browser",
            Self::Address => "address",
            Self::SecondFactor => "second factor",
            Self::Letters => "letters",
            Self::LettersFrom => "letters from",
            Self::Questions => "questions",
            Self::Files => "files",
        }
    }

    /// How many tries go by without a wait.
    fn free(self) -> u32 {
        match self {
            Self::Account | Self::KnownBrowser | Self::SecondFactor | Self::Questions => 5,
            Self::Address => 15,
            Self::Letters => 3,
            Self::LettersFrom => 20,
            Self::Files => 60,
        }
    }

    /// The first wait and the longest, in seconds.
    fn waits(self) -> (i64, i64) {
        match self {
            Self::Account | Self::KnownBrowser => (30, 15 * 60),
            Self::Address => (15, 15 * 60),
            // A million codes, three of them good at a time: an hour between tries makes guessing hopeless.
            Self::SecondFactor => (60, 60 * 60),
            Self::Letters | Self::LettersFrom | Self::Questions => (60, 60 * 60),
            Self::Files => (15, 5 * 60),
        }
    }

    /// After how many quiet seconds all is forgotten.
    fn forgotten_after(self) -> i64 {
        match self {
            // An evening with many files is no attack; with these waits nobody brings more than seventy in an hour.
            Self::Files => 3_600,
            Self::Account
            | Self::KnownBrowser
            | Self::Address
            | Self::SecondFactor
            | Self::Letters
            | Self::LettersFrom
            | Self::Questions => 24 * 3_600,
        }
    }
}

/// What is remembered of tries that did not end well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many there were since the last that ended well.
    pub count: u32,
    /// The latest.
    pub last_at: Instant,
}

/// It was too often: wait this many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries; the next is possible in {seconds} seconds")]
pub struct Wait {
    /// From now on; at least 1.
    pub seconds: i64,
}

impl Attempts {
    /// What is remembered once another try begins now, or how long it must wait for its turn. Every
    /// try counts from its beginning, so that a hundred at once are a hundred.
    pub fn another(before: Option<Self>, limit: Limit, now: Instant) -> Result<Self, Wait> {
        let before =
            before.filter(|before| before.last_at.plus_seconds(limit.forgotten_after()) > now);
        let Some(before) = before else {
            return Ok(Self {
                count: 1,
                last_at: now,
            });
        };
        let until = before.last_at.plus_seconds(pause(before.count, limit));
        let left = until.as_micros().saturating_sub(now.as_micros());
        if left > 0 {
            // A part of a second is a whole one to wait.
            return Err(Wait {
                seconds: left.saturating_add(999_999) / 1_000_000,
            });
        }
        Ok(Self {
            count: before.count.saturating_add(1),
            last_at: now,
        })
    }
}

/// How long to wait after so many tries: nothing for the free ones, then twice as long each time.
fn pause(count: u32, limit: Limit) -> i64 {
    let Some(beyond) = count.checked_sub(limit.free()) else {
        return 0;
    };
    let (first, longest) = limit.waits();
    first.saturating_mul(1 << beyond.min(20)).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Instant {
        Instant::from_micros(1_795_000_000_000_000).expect("an instant")
    }

    #[test]
    fn the_waits_begin_after_the_free_tries_and_double_up_to_the_longest() {
        let pauses = |limit| {
            (4..=12)
                .map(|count| pause(count, limit))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            pauses(Limit::Account),
            [0, 30, 60, 120, 240, 480, 900, 900, 900]
        );
        assert_eq!(pause(14, Limit::Address), 0);
        assert_eq!(pause(15, Limit::Address), 15);
        for limit in Limit::ALL {
            assert_eq!(pause(u32::MAX, limit), limit.waits().1);
        }
    }

    #[test]
    fn a_guesser_meets_a_wall_within_twenty_tries_and_gets_few_a_day() {
        // Nobody guesses with files.
        let of_guessers = Limit::ALL
            .into_iter()
            .filter(|limit| *limit != Limit::Files);
        for limit in of_guessers {
            let (mut now, mut before, mut tries, mut first_wall) = (start(), None, 0, None);
            let end = now.plus_seconds(24 * 3_600);
            while now < end {
                match Attempts::another(before, limit, now) {
                    Ok(after) => (before, tries) = (Some(after), tries + 1),
                    Err(wait) => {
                        first_wall.get_or_insert(tries);
                        assert!(wait.seconds >= 1);
                        now = now.plus_seconds(wait.seconds);
                    }
                }
            }
            assert!(first_wall <= Some(20), "{limit:?}: {first_wall:?}");
            assert!(tries <= 120, "{limit:?}: {tries}");
        }
    }

    #[test]
    fn a_quiet_day_makes_all_forgotten() {
        let before = Some(Attempts {
            count: 90,
            last_at: start(),
        });
        let tomorrow = start().plus_seconds(24 * 3_600);
        assert_eq!(
            Attempts::another(before, Limit::Account, tomorrow),
            Ok(Attempts {
                count: 1,
                last_at: tomorrow
            })
        );
        let soon = start().plus_seconds(899);
        assert_eq!(
            Attempts::another(before, Limit::Account, soon),
            Err(Wait { seconds: 1 })
        );
    }
}

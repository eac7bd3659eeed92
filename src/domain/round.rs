//! A round: one call with its dates, rules and pot, and the states it passes through.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where a round stands. Within `Evaluation` the tracks of review and vote run beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Staff write the call; nobody else knows of it.
    Draft,
    /// The constitution is locked and public.
    Announced,
    /// Groups write and submit proposals.
    Open,
    /// Panels review, the community votes.
    Evaluation,
    /// The board sees the computed result.
    Deliberation,
    /// The result is public.
    Decided,
    /// Every award has run its course.
    Closed,
    /// Ended before a decision.
    Cancelled,
}

/// What can happen to a round as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundEvent {
    /// The constitution is announced.
    Announce,
    /// Proposals may come in.
    OpenForProposals,
    /// Proposals are in; review and vote may start.
    BeginEvaluation,
    /// Both tracks are closed; the box is opened.
    BeginDeliberation,
    /// The result is published.
    Decide,
    /// The last award has ended.
    Close,
    /// The funders give the round up, with a reason.
    Cancel,
}

/// This event cannot happen in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a round that is {state} cannot {event:?}")]
pub struct IllegalTransition {
    /// Where the round stands.
    pub state: RoundState,
    /// What was asked.
    pub event: RoundEvent,
}

impl RoundState {
    /// Every state, in the order of a round's life.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Announced,
        Self::Open,
        Self::Evaluation,
        Self::Deliberation,
        Self::Decided,
        Self::Closed,
        Self::Cancelled,
    ];

    /// The state after `event`.
    pub fn after(self, event: RoundEvent) -> Result<Self, IllegalTransition> {
        use RoundEvent as E;
        let next = match self {
            Self::Draft => match event {
                E::Announce => Some(Self::Announced),
                E::Cancel => Some(Self::Cancelled),
                E::OpenForProposals
                | E::BeginEvaluation
                | E::BeginDeliberation
                | E::Decide
                | E::Close => None,
            },
            Self::Announced => match event {
                E::OpenForProposals => Some(Self::Open),
                E::Cancel => Some(Self::Cancelled),
                E::Announce | E::BeginEvaluation | E::BeginDeliberation | E::Decide | E::Close => {
                    None
                }
            },
            Self::Open => match event {
                E::BeginEvaluation => Some(Self::Evaluation),
                E::Cancel => Some(Self::Cancelled),
                E::Announce | E::OpenForProposals | E::BeginDeliberation | E::Decide | E::Close => {
                    None
                }
            },
            Self::Evaluation => match event {
                E::BeginDeliberation => Some(Self::Deliberation),
                E::Cancel => Some(Self::Cancelled),
                E::Announce | E::OpenForProposals | E::BeginEvaluation | E::Decide | E::Close => {
                    None
                }
            },
            Self::Deliberation => match event {
                E::Decide => Some(Self::Decided),
                E::Cancel => Some(Self::Cancelled),
                E::Announce
                | E::OpenForProposals
                | E::BeginEvaluation
                | E::BeginDeliberation
                | E::Close => None,
            },
            Self::Decided => match event {
                E::Close => Some(Self::Closed),
                E::Announce
                | E::OpenForProposals
                | E::BeginEvaluation
                | E::BeginDeliberation
                | E::Decide
                | E::Cancel => None,
            },
            Self::Closed | Self::Cancelled => match event {
                E::Announce
                | E::OpenForProposals
                | E::BeginEvaluation
                | E::BeginDeliberation
                | E::Decide
                | E::Close
                | E::Cancel => None,
            },
        };
        next.ok_or(IllegalTransition { state: self, event })
    }

    /// Whether everyone may know of a round in this state.
    pub fn is_public(self) -> bool {
        match self {
            Self::Draft => false,
            Self::Announced
            | Self::Open
            | Self::Evaluation
            | Self::Deliberation
            | Self::Decided
            | Self::Closed
            | Self::Cancelled => true,
        }
    }

    /// The word in the database, in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Announced => "announced",
            Self::Open => "open",
            Self::Evaluation => "evaluation",
            Self::Deliberation => "deliberation",
            Self::Decided => "decided",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl fmt::Display for RoundState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no state of a round.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no state of a round")]
pub struct UnknownState(String);

impl FromStr for RoundState {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or_else(|| UnknownState(text.to_owned()))
    }
}

/// A round's name in addresses: 1 to 80 lower-case letters, digits and single hyphens between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The text cannot stand in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address name has 1 to 80 lower-case letters, digits and single hyphens between them")]
pub struct NotASlug;

impl Slug {
    /// The name as it stands in the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let plain = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.len() <= 80 && text.split('-').all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [RoundEvent; 7] = [
        RoundEvent::Announce,
        RoundEvent::OpenForProposals,
        RoundEvent::BeginEvaluation,
        RoundEvent::BeginDeliberation,
        RoundEvent::Decide,
        RoundEvent::Close,
        RoundEvent::Cancel,
    ];

    /// The whole machine as one table: a change of it must be seen here.
    #[test]
    fn the_table_of_states_and_events_is_this_one() {
        let row = |state: RoundState| {
            let cells = EVENTS.map(|event| state.after(event).map_or("·", RoundState::as_str));
            format!("{state}: {}", cells.join(" "))
        };
        let table = RoundState::ALL.map(row).join("\n");
        assert_eq!(
            table,
            "draft: announced · · · · · cancelled\n\
             announced: · open · · · · cancelled\n\
             open: · · evaluation · · · cancelled\n\
             evaluation: · · · deliberation · · cancelled\n\
             deliberation: · · · · decided · cancelled\n\
             decided: · · · · · closed ·\n\
             closed: · · · · · · ·\n\
             cancelled: · · · · · · ·"
        );
    }

    #[test]
    fn only_a_draft_is_unknown_to_the_public() {
        let hidden: Vec<_> = RoundState::ALL
            .into_iter()
            .filter(|state| !state.is_public())
            .collect();
        assert_eq!(hidden, [RoundState::Draft]);
    }

    #[test]
    fn slugs_are_plain() {
        for good in ["wieliczka-2023", "a", "2026"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "-a",
            "a-",
            "a--b",
            "A",
            "a b",
            "ä",
            "a/b",
            &"a".repeat(81),
        ] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad}");
        }
    }
}

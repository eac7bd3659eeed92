//! The opened box: every ballot with its label, and one hash over them all.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::facts::{Unpublishable, check_id};
use super::merkle::{self, Hash};
use crate::domain::allocation::{Amount, BallotType, Ballots, Election, amount};
use crate::domain::canonical::Sha256Hex;

/// Hex digits of each ballot's hash that stand in the finder.
pub(super) const FINDER_DIGITS: usize = 4;

/// What one ballot says, as canonical JSON without a line feed.
///
/// References of the marked proposals in the order of the ballot, `["12","7"]`; where ballots carry
/// points, each with its points, `[["12","3"],["7","1.5"]]`; `[]` for a blank ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks(String);

/// One ballot under its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBallot {
    /// What the box calls it; unique in the box.
    pub label: String,
    /// What it says.
    pub marks: Marks,
}

/// All ballots, ordered by label (by code point).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBox {
    ballots: Vec<SealedBallot>,
    leaves: Vec<Hash>,
}

/// The box cannot be what was cast.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BoxError {
    /// Two ballots under one label.
    #[error("two ballots have the label {0:?}")]
    LabelTwice(String),
    /// The text is not the canonical form of marks.
    #[error("ballot {label:?}: {marks} is no list of marks in canonical form")]
    NoMarks {
        /// The ballot.
        label: String,
        /// What stands there.
        marks: String,
    },
    /// A mark for something that was not on the ballot.
    #[error("ballot {label:?} marks {reference:?}, which is no proposal")]
    NoSuchProposal {
        /// The ballot.
        label: String,
        /// What it marks.
        reference: String,
    },
    /// Points that no count can hold.
    #[error("ballot {label:?}: {points:?} are no points")]
    NoPoints {
        /// The ballot.
        label: String,
        /// What stands there.
        points: String,
    },
    /// Points beyond what the engine holds.
    #[error("points of these ballots are too large or too fine to be counted")]
    PointsTooLarge,
}

/// One mark as it is written.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Mark<'a> {
    Plain(#[serde(borrow)] std::borrow::Cow<'a, str>),
    WithPoints(
        #[serde(borrow)] std::borrow::Cow<'a, str>,
        std::borrow::Cow<'a, str>,
    ),
}

impl Marks {
    /// The marks that stand in this text, as the database keeps it.
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The text for the database and the document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is marked.
    pub fn is_blank(&self) -> bool {
        self.0 == "[]"
    }

    fn write(marks: &[Mark<'_>]) -> Self {
        // Lists of text always can be written, and serde_json escapes as RFC 8785 does.
        Self(serde_json::to_string(marks).unwrap_or_default())
    }

    fn read(&self) -> Option<Vec<Mark<'_>>> {
        let marks: Vec<Mark<'_>> = serde_json::from_str(&self.0).ok()?;
        (Self::write(&marks).0 == self.0).then_some(marks)
    }
}

impl SealedBallot {
    /// The canonical bytes of the ballot, which are the leaf of the box's tree.
    pub fn to_json(&self) -> String {
        let label = serde_json::Value::from(self.label.as_str());
        format!("[{label},{}]", self.marks.0)
    }
}

impl SealedBox {
    /// The box with these ballots, in whatever order they come.
    pub fn new(mut ballots: Vec<SealedBallot>) -> Result<Self, BoxError> {
        ballots.sort_by(|one, other| one.label.cmp(&other.label));
        if let Some(pair) = ballots
            .windows(2)
            .find(|pair| pair[0].label == pair[1].label)
        {
            return Err(BoxError::LabelTwice(pair[0].label.clone()));
        }
        let leaves = ballots
            .iter()
            .map(|ballot| merkle::leaf(ballot.to_json().as_bytes()))
            .collect();
        Ok(Self { ballots, leaves })
    }

    /// The box of an election, each ballot under its voter's id.
    pub fn of(election: &Election) -> Result<Self, Unpublishable> {
        let scale = election.ballots.points_scale();
        let ballots = election.ballots.iter().map(|ballot| {
            check_id("ballot", ballot.voter)?;
            let references = ballot
                .projects
                .iter()
                .map(|&project| election.projects[project as usize].id.as_str().into());
            let marks: Vec<Mark<'_>> = match scale {
                None => references.map(Mark::Plain).collect(),
                Some(scale) => references
                    .zip(ballot.points)
                    .map(|(reference, &points)| {
                        let points = Amount::new(i128::from(points), scale).to_string();
                        Mark::WithPoints(reference, points.into())
                    })
                    .collect(),
            };
            Ok(SealedBallot {
                label: ballot.voter.to_owned(),
                marks: Marks::write(&marks),
            })
        });
        let ballots = ballots.collect::<Result<Vec<_>, Unpublishable>>()?;
        // A reader of elections already refuses an id that stands twice.
        Self::new(ballots).map_err(|error| Unpublishable::Id {
            of: "ballot",
            id: error.to_string(),
        })
    }

    /// The ballots, ordered by label.
    pub fn ballots(&self) -> &[SealedBallot] {
        &self.ballots
    }

    /// How many ballots carry no mark.
    pub fn blank(&self) -> usize {
        let blank = |ballot: &&SealedBallot| ballot.marks.is_blank();
        self.ballots.iter().filter(blank).count()
    }

    /// The root of the Merkle tree over the ballots in their order.
    pub fn root(&self) -> Sha256Hex {
        Sha256Hex::from_digest(merkle::root(&self.leaves))
    }

    /// The first digits of each ballot's hash, in their order. It proves nothing (the root does); it
    /// tells which ballot it was when the root says that one was changed.
    pub fn finder(&self) -> String {
        self.leaves
            .iter()
            .map(|leaf| hex::encode(&leaf[..FINDER_DIGITS / 2]))
            .collect()
    }

    /// The ballots as the engine counts them, with marks as places in `references`.
    pub fn to_ballots(
        &self,
        references: &[&str],
        ballot_type: BallotType,
    ) -> Result<Ballots, BoxError> {
        let places: HashMap<&str, u32> = references.iter().copied().zip(0..).collect();
        let mut ballots = Ballots::default();
        let mut points: Vec<Amount> = Vec::new();
        // Rankings may carry points or not; all ballots of one box do, or none.
        let carries_points = matches!(ballot_type, BallotType::Cumulative | BallotType::Scoring);
        let mut with_points = carries_points.then_some(true);
        let mut projects = Vec::new();
        for ballot in &self.ballots {
            let unreadable = || BoxError::NoMarks {
                label: ballot.label.clone(),
                marks: ballot.marks.0.clone(),
            };
            projects.clear();
            for mark in ballot.marks.read().ok_or_else(unreadable)? {
                let (reference, written) = match mark {
                    Mark::Plain(reference) => (reference, None),
                    Mark::WithPoints(reference, written) => (reference, Some(written)),
                };
                if *with_points.get_or_insert(written.is_some()) != written.is_some() {
                    return Err(unreadable());
                }
                let place = places.get(reference.as_ref()).copied();
                projects.push(place.ok_or_else(|| BoxError::NoSuchProposal {
                    label: ballot.label.clone(),
                    reference: reference.to_string(),
                })?);
                if let Some(written) = written {
                    points.push(read_points(&ballot.label, &written)?);
                }
            }
            ballots.push(&ballot.label, &projects);
        }
        if with_points == Some(true) {
            let scale = amount::common_scale(points.iter().copied());
            let whole = |points: &Amount| i64::try_from(points.at_scale(scale)).ok();
            let values: Option<Vec<i64>> = points.iter().map(whole).collect();
            ballots.set_points(scale, values.ok_or(BoxError::PointsTooLarge)?);
        }
        Ok(ballots)
    }
}

/// Points in their one spelling.
fn read_points(label: &str, written: &str) -> Result<Amount, BoxError> {
    written
        .parse::<Amount>()
        .ok()
        .filter(|points| points.to_string() == written)
        .ok_or_else(|| BoxError::NoPoints {
            label: label.to_owned(),
            points: written.to_owned(),
        })
}

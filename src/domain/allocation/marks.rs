//! What the marks of a ballot count for.

use super::CountRefusal;
use super::election::{Ballot, BallotType, Election};
use super::rule::PointsSource;

/// One mark that counts: a project (its index) and its points, 1 where ballots carry none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    /// An index into [`Election::projects`].
    pub project: u32,
    /// At the scale of [`MarkReader::points_scale`]; zero and below is no support.
    pub points: i64,
}

/// Reads the marks of ballots as the rule wants them: every project once, with its points.
pub struct MarkReader<'a> {
    election: &'a Election,
    points: PointsOf,
}

/// Where points come from.
enum PointsOf {
    /// Approvals: one each.
    One,
    /// They stand on the ballot.
    Written,
    /// A ranking: the first of so many places gets that many.
    Places(i64),
}

impl<'a> MarkReader<'a> {
    /// # Errors
    /// [`CountRefusal::NoRecordedPoints`] where a ranking's recorded points are asked for and the file has none.
    pub fn new(
        election: &'a Election,
        source: PointsSource,
    ) -> Result<MarkReader<'a>, CountRefusal> {
        let places = || PointsOf::Places(i64::try_from(election.places()).unwrap_or(i64::MAX));
        let points = match (election.ballot_type, source) {
            (BallotType::Approval | BallotType::ChooseOne, _) => PointsOf::One,
            (BallotType::Cumulative | BallotType::Scoring, _) => PointsOf::Written,
            (BallotType::Ordinal, PointsSource::Places) => places(),
            (BallotType::Ordinal, PointsSource::Recorded)
                if election.ballots.points_scale().is_some() =>
            {
                PointsOf::Written
            }
            (BallotType::Ordinal, PointsSource::Recorded) => match election.meta("scoring_fn") {
                Some(name) if name.eq_ignore_ascii_case("borda") => places(),
                other => {
                    return Err(CountRefusal::NoRecordedPoints {
                        scoring_fn: other.map(str::to_owned),
                    });
                }
            },
        };
        Ok(MarkReader { election, points })
    }

    /// Digits after the decimal point of all points.
    pub fn points_scale(&self) -> u8 {
        match self.points {
            PointsOf::Written => self.election.ballots.points_scale().unwrap_or(0),
            PointsOf::One | PointsOf::Places(_) => 0,
        }
    }

    /// Calls `see` with the marks of every ballot, and `twice` with every project that a ballot lists again. Only the first mark of a
    /// project counts, and later places do not move up.
    pub fn each_ballot(&self, mut see: impl FnMut(&[Mark]), mut twice: impl FnMut(u32)) {
        let mut last_seen = vec![usize::MAX; self.election.projects.len()];
        let mut marks = Vec::new();
        for (index, ballot) in self.election.ballots.iter().enumerate() {
            marks.clear();
            for (place, &project) in ballot.projects.iter().enumerate() {
                if last_seen[project as usize] == index {
                    twice(project);
                    continue;
                }
                last_seen[project as usize] = index;
                marks.push(Mark {
                    project,
                    points: self.points_at(&ballot, place),
                });
            }
            see(&marks);
        }
    }

    fn points_at(&self, ballot: &Ballot<'_>, place: usize) -> i64 {
        match self.points {
            PointsOf::One => 1,
            PointsOf::Written => ballot.points[place],
            PointsOf::Places(places) => (places - place as i64).max(0),
        }
    }
}

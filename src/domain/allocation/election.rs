//! An election: a budget, projects with costs, and ballots. Ids are opaque text, never numbers.

use super::amount::Amount;

/// The cost that Pabulib files write for a project that was withdrawn after voting began.
pub const WITHDRAWN_COST: u64 = 999_999_999;

/// An election as a Pabulib file holds it. Projects and ballots keep the file's order, which no rule looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Election {
    /// Keys and values of the file in their order, unknown keys too. For the budget, the ballot type and the numbers of projects and
    /// ballots only the other fields count; a file written from this states those.
    pub meta: Vec<(String, String)>,
    /// The money to divide, in units of the currency.
    pub budget: Amount,
    /// How people voted.
    pub ballot_type: BallotType,
    /// What could be funded.
    pub projects: Vec<Project>,
    /// Names of the projects' further columns; [`Project::other`] holds their cells.
    pub other_project_columns: Vec<String>,
    /// How people voted, one by one.
    pub ballots: Ballots,
}

/// How people could vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BallotType {
    /// Any projects one likes.
    #[default]
    Approval,
    /// One project: an approval ballot of length one.
    ChooseOne,
    /// Points of a limited sum.
    Cumulative,
    /// Points per project, perhaps negative.
    Scoring,
    /// A ranking, best first.
    Ordinal,
}

impl BallotType {
    /// The word of the Pabulib format.
    pub fn word(self) -> &'static str {
        match self {
            BallotType::Approval => "approval",
            BallotType::ChooseOne => "choose-1",
            BallotType::Cumulative => "cumulative",
            BallotType::Scoring => "scoring",
            BallotType::Ordinal => "ordinal",
        }
    }

    /// The ballot type that the Pabulib format calls `word`.
    pub fn from_word(word: &str) -> Option<BallotType> {
        use BallotType::*;
        [Approval, ChooseOne, Cumulative, Scoring, Ordinal]
            .into_iter()
            .find(|ballot_type| ballot_type.word() == word)
    }

    /// Does it say more of a project than that one likes it?
    pub fn ranks_or_scores(self) -> bool {
        matches!(
            self,
            BallotType::Cumulative | BallotType::Scoring | BallotType::Ordinal
        )
    }
}

/// One project on the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// Opaque, unique, never empty.
    pub id: String,
    /// As the file names it; empty where it does not.
    pub name: String,
    /// Units of the currency, never negative; [`WITHDRAWN_COST`] says that it was withdrawn.
    pub cost: Amount,
    /// Fields of work.
    pub category: Vec<String>,
    /// Whom it serves (`target` or `beneficiaries`).
    pub target: Vec<String>,
    /// Degrees north, as written.
    pub latitude: Option<String>,
    /// Degrees east, as written.
    pub longitude: Option<String>,
    /// What the file itself says of the outcome. No rule looks at it.
    pub recorded: Recorded,
    /// Cells of [`Election::other_project_columns`], in that order.
    pub other: Vec<String>,
}

/// The outcome as a file records it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Ballots that marked the project.
    pub votes: Option<Amount>,
    /// Points in sum.
    pub score: Option<Amount>,
    /// 0 not funded, 1 funded, 2 and 3 funded from elsewhere or under conditions.
    pub selected: Option<u8>,
}

/// All ballots, one array per column: a file of 300,000 marks takes a few megabytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    voters: TextColumn,
    /// Further columns of the ballots, by name, one cell per ballot.
    pub other_columns: Vec<(String, TextColumn)>,
    ends: Vec<u32>,
    projects: Vec<u32>,
    points: Option<Points>,
}

/// Points of all marks, whole numbers of 10^−`scale`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Points {
    scale: u8,
    values: Vec<i64>,
}

/// One ballot: `projects[i]` is an index into [`Election::projects`] and `points[i]` its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot<'a> {
    /// Opaque, unique in its election.
    pub voter: &'a str,
    /// The marks as written, a ranking best first; a project may stand twice, and only its first mark counts.
    pub projects: &'a [u32],
    /// Points of the marks at [`Ballots::points_scale`]; empty where ballots carry none.
    pub points: &'a [i64],
}

impl Ballots {
    /// How many there are, blank ones too.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Nobody voted?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many marks there are in all.
    pub fn marks(&self) -> usize {
        self.projects.len()
    }

    /// Digits after the decimal point of all points; `None` where ballots carry no points.
    pub fn points_scale(&self) -> Option<u8> {
        self.points.as_ref().map(|points| points.scale)
    }

    /// The ballots in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Ballot<'_>> {
        (0..self.len()).map(|index| {
            let start = if index == 0 {
                0
            } else {
                self.ends[index - 1] as usize
            };
            let marks = start..self.ends[index] as usize;
            Ballot {
                voter: self.voters.get(index),
                projects: &self.projects[marks.clone()],
                points: self
                    .points
                    .as_ref()
                    .map_or(&[], |points| &points.values[marks]),
            }
        })
    }

    /// Adds a ballot without points: approvals, or a ranking.
    pub fn push(&mut self, voter: &str, projects: &[u32]) {
        debug_assert!(
            self.points.is_none(),
            "either all ballots carry points or none"
        );
        self.voters.push(voter);
        self.projects.extend_from_slice(projects);
        self.ends.push(index_of(self.projects.len()));
    }

    /// Says that the marks pushed so far and from now on carry `points`, one each, at `scale` digits after the point.
    pub fn set_points(&mut self, scale: u8, values: Vec<i64>) {
        assert_eq!(values.len(), self.projects.len(), "one value per mark");
        self.points = Some(Points { scale, values });
    }
}

/// Positions are 32 bits wide; the reader refuses what does not fit, and nothing else makes so many marks.
fn index_of(position: usize) -> u32 {
    u32::try_from(position).expect("an election of fewer than 2^32 marks")
}

/// Many short texts in one allocation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextColumn {
    text: String,
    ends: Vec<u32>,
}

impl TextColumn {
    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(index_of(self.text.len()));
    }

    /// The cell of row `index`.
    pub fn get(&self, index: usize) -> &str {
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.text[start..self.ends[index] as usize]
    }
}

impl Election {
    /// The value of a key of the file's META section.
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.meta
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    /// The currency's code, where the file states it.
    pub fn currency(&self) -> Option<&str> {
        self.meta("currency")
    }

    /// How many ballots carry no mark.
    pub fn blank_ballots(&self) -> usize {
        self.ballots
            .iter()
            .filter(|ballot| ballot.projects.is_empty())
            .count()
    }

    /// How many places a ranking has: `max_length`, else the number of projects.
    pub fn places(&self) -> usize {
        self.meta("max_length")
            .and_then(|text| text.parse().ok())
            .unwrap_or(self.projects.len())
    }
}

impl Project {
    /// Was it withdrawn after voting began?
    pub fn is_withdrawn(&self) -> bool {
        self.cost == Amount::from(WITHDRAWN_COST)
    }
}

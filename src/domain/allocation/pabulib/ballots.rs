//! The section VOTES.

use std::collections::{HashMap, HashSet};

use super::super::amount::{Amount, common_scale};
use super::super::election::{BallotType, Ballots, Election, TextColumn};
use super::problem::Problem;
use super::read::{Header, Sections, amount};
use super::rows::Row;

/// Marks are counted in 32 bits, and sums of points must fit as [`Amount`]s do.
const MOST_MARKS: usize = 100_000_000;

/// Points of one mark, with the line they stand on.
type PointsAt = (usize, Amount);

pub(super) fn read(sections: &mut Sections<'_>, election: &mut Election) -> Result<(), Problem> {
    let header = sections.header()?;
    let (voter, vote) = (header.require("voter_id")?, header.require("vote")?);
    let points_column = points_column(&header, election.ballot_type)?;
    let other: Vec<usize> = (0..header.len())
        .filter(|&column| column != voter && column != vote && Some(column) != points_column)
        .collect();
    let projects: HashMap<&str, u32> = election
        .projects
        .iter()
        .map(|project| project.id.as_str())
        .zip(0..)
        .collect();
    let mut ballots = Ballots::default();
    let mut other_cells: Vec<TextColumn> = vec![TextColumn::default(); other.len()];
    let mut points: Vec<PointsAt> = Vec::new();
    let mut marks: Vec<u32> = Vec::new();
    let mut voters = HashSet::new();
    while let Some(row) = sections.next()? {
        row.has_at_most(header.len())?;
        read_voter(row, voter, &mut voters)?;
        read_marks(row, vote, &projects, &mut marks)?;
        if let Some(column) = points_column {
            read_points(row, column, marks.len(), &mut points)?;
        }
        if ballots.marks() + marks.len() > MOST_MARKS {
            return Err(Problem::new(
                row.line,
                "still more votes",
                format!("at most {MOST_MARKS} marks in one file"),
            ));
        }
        ballots.push(row.cell(voter), &marks);
        for (&column, cells) in other.iter().zip(&mut other_cells) {
            cells.push(row.cell(column));
        }
    }
    if points_column.is_some() {
        let (scale, values) = on_one_scale(&points)?;
        ballots.set_points(scale, values);
    }
    ballots.other_columns = other
        .iter()
        .map(|&column| header.names()[column].clone())
        .zip(other_cells)
        .collect();
    election.ballots = ballots;
    Ok(())
}

/// Cumulative and scoring ballots must have points, rankings may; for approvals a column of that name is text like any other.
fn points_column(header: &Header, ballot_type: BallotType) -> Result<Option<usize>, Problem> {
    match ballot_type {
        BallotType::Cumulative | BallotType::Scoring => header.require("points").map(Some),
        BallotType::Ordinal => Ok(header.find("points")),
        BallotType::Approval | BallotType::ChooseOne => Ok(None),
    }
}

fn read_voter(row: &Row<'_>, column: usize, voters: &mut HashSet<String>) -> Result<(), Problem> {
    let voter = row.cell(column);
    if voter.is_empty() {
        return Err(Problem::new(row.line, "an empty cell", "a voter_id"));
    }
    if !voters.insert(voter.to_owned()) {
        return Err(Problem::cell(row.line, voter, "every voter_id once"));
    }
    Ok(())
}

fn read_marks(
    row: &Row<'_>,
    column: usize,
    projects: &HashMap<&str, u32>,
    marks: &mut Vec<u32>,
) -> Result<(), Problem> {
    marks.clear();
    let cell = row.cell(column);
    if cell.is_empty() {
        return Ok(());
    }
    for id in cell.split(',').map(str::trim) {
        match projects.get(id) {
            Some(&project) => marks.push(project),
            None => {
                return Err(Problem::cell(
                    row.line,
                    id,
                    "the id of a project in the section PROJECTS",
                ));
            }
        }
    }
    Ok(())
}

fn read_points(
    row: &Row<'_>,
    column: usize,
    marks: usize,
    points: &mut Vec<PointsAt>,
) -> Result<(), Problem> {
    let cell = row.cell(column);
    let before = points.len();
    if !cell.is_empty() {
        for number in cell.split(',').map(str::trim) {
            points.push((row.line, amount(row.line, number, "points")?));
        }
    }
    if points.len() - before != marks {
        return Err(Problem::cell(
            row.line,
            cell,
            format!("{marks} numbers of points, one for each project of the vote"),
        ));
    }
    Ok(())
}

/// Whole numbers of one unit for all points of the file.
fn on_one_scale(points: &[PointsAt]) -> Result<(u8, Vec<i64>), Problem> {
    let scale = common_scale(points.iter().map(|(_, amount)| *amount));
    let whole = |&(line, amount): &PointsAt| {
        let expected = format!("points that fit 18 digits when all have {scale} decimals");
        i64::try_from(amount.at_scale(scale))
            .map_err(|_| Problem::cell(line, &amount.to_string(), expected))
    };
    let values = points
        .iter()
        .map(whole)
        .collect::<Result<Vec<i64>, Problem>>()?;
    Ok((scale, values))
}

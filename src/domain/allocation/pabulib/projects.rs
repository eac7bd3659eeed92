//! The section PROJECTS.

use std::collections::HashSet;

use super::super::election::{Election, Project, Recorded};
use super::problem::Problem;
use super::read::{Header, Sections, amount, amount_from_zero};
use super::rows::Row;

/// Columns that have a field of their own in [`Project`].
const KNOWN: [&str; 11] = [
    "project_id",
    "cost",
    "votes",
    "score",
    "name",
    "category",
    "target",
    "beneficiaries",
    "selected",
    "latitude",
    "longitude",
];

/// Where the known columns stand.
struct Columns {
    id: usize,
    cost: usize,
    votes: Option<usize>,
    score: Option<usize>,
    name: Option<usize>,
    category: Option<usize>,
    /// `target` and `beneficiaries` are two names of one thing.
    target: [Option<usize>; 2],
    selected: Option<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
    other: Vec<usize>,
}

impl Columns {
    fn new(header: &Header) -> Result<Columns, Problem> {
        let is_known = |name: &String| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
        Ok(Columns {
            id: header.require("project_id")?,
            cost: header.require("cost")?,
            votes: header.find("votes"),
            score: header.find("score"),
            name: header.find("name"),
            category: header.find("category"),
            target: [header.find("target"), header.find("beneficiaries")],
            selected: header.find("selected"),
            latitude: header.find("latitude"),
            longitude: header.find("longitude"),
            other: (0..header.len())
                .filter(|&column| !is_known(&header.names()[column]))
                .collect(),
        })
    }
}

pub(super) fn read(sections: &mut Sections<'_>, election: &mut Election) -> Result<(), Problem> {
    let header = sections.header()?;
    let columns = Columns::new(&header)?;
    election.other_project_columns = columns
        .other
        .iter()
        .map(|&column| header.names()[column].clone())
        .collect();
    let mut ids = HashSet::new();
    while let Some(row) = sections.next()? {
        row.has_at_most(header.len())?;
        let project = read_project(row, &columns)?;
        if !ids.insert(project.id.clone()) {
            return Err(Problem::cell(
                row.line,
                &project.id,
                "every project_id once",
            ));
        }
        election.projects.push(project);
    }
    Ok(())
}

fn read_project(row: &Row<'_>, columns: &Columns) -> Result<Project, Problem> {
    let text = |column: Option<usize>| {
        column
            .map(|column| row.cell(column))
            .filter(|cell| !cell.is_empty())
    };
    let number = |column, what| {
        text(column)
            .map(|cell| amount(row.line, cell, what))
            .transpose()
    };
    let id = row.cell(columns.id);
    if id.is_empty() || id.contains(',') {
        return Err(Problem::cell(row.line, id, "a project_id without a comma"));
    }
    Ok(Project {
        id: id.to_owned(),
        name: text(columns.name).unwrap_or_default().to_owned(),
        cost: amount_from_zero(row.line, row.cell(columns.cost), "a cost")?,
        category: list(text(columns.category)),
        target: columns
            .target
            .into_iter()
            .flat_map(|column| list(text(column)))
            .collect(),
        latitude: text(columns.latitude).map(str::to_owned),
        longitude: text(columns.longitude).map(str::to_owned),
        recorded: Recorded {
            votes: number(columns.votes, "votes")?,
            score: number(columns.score, "a score")?,
            selected: text(columns.selected)
                .map(|cell| read_selected(row.line, cell))
                .transpose()?,
        },
        other: columns
            .other
            .iter()
            .map(|&column| row.cell(column).to_owned())
            .collect(),
    })
}

fn list(cell: Option<&str>) -> Vec<String> {
    cell.into_iter()
        .flat_map(|cell| cell.split(','))
        .map(|item| item.trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

fn read_selected(line: usize, cell: &str) -> Result<u8, Problem> {
    match cell.parse() {
        Ok(selected @ 0..=3) => Ok(selected),
        _ => Err(Problem::cell(line, cell, "0, 1, 2 or 3 as selected")),
    }
}

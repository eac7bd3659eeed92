//! Writes an election as a `.pb` file. What was read comes back: reading what was written and writing it again gives the same bytes.

use std::borrow::Cow;

use super::super::amount::Amount;
use super::super::election::{Ballot, Election, Project};

/// The whole file: UTF-8 without a byte order mark, LF at line ends.
pub fn write(election: &Election) -> String {
    let mut file = File::default();
    write_meta(&mut file, election);
    write_projects(&mut file, election);
    write_ballots(&mut file, election);
    file.text
}

/// The text so far.
#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cow<'a, str>>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(';');
            }
            self.cell(&cell);
        }
        self.text.push('\n');
    }

    fn cell(&mut self, cell: &str) {
        if cell.contains([';', '"', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}

/// Keys whose value follows from the election, whatever the file said that it was read from.
fn derived_meta(election: &Election) -> [(&'static str, String); 4] {
    [
        ("num_projects", election.projects.len().to_string()),
        ("num_votes", election.ballots.len().to_string()),
        ("budget", election.budget.to_string()),
        ("vote_type", election.ballot_type.word().to_owned()),
    ]
}

fn write_meta(file: &mut File, election: &Election) {
    let derived = derived_meta(election);
    file.row(["META".into()]);
    file.row(["key".into(), "value".into()]);
    for (key, value) in &election.meta {
        let value = derived
            .iter()
            .find(|(name, _)| name == key)
            .map_or(value, |(_, value)| value);
        file.row([key.into(), value.into()]);
    }
    for (key, value) in derived
        .iter()
        .filter(|(key, _)| election.meta(key).is_none())
    {
        file.row([(*key).into(), value.into()]);
    }
}

/// A column of PROJECTS that is written where any project has something in it.
type Column = (&'static str, fn(&Project) -> Option<Cow<'_, str>>);

const COLUMNS: [Column; 8] = [
    ("votes", |project| project.recorded.votes.map(number)),
    ("score", |project| project.recorded.score.map(number)),
    ("name", |project| text(&project.name)),
    ("category", |project| list(&project.category)),
    ("beneficiaries", |project| list(&project.target)),
    ("selected", |project| {
        project
            .recorded
            .selected
            .map(|selected| selected.to_string().into())
    }),
    ("latitude", |project| {
        project.latitude.as_deref().map(Cow::from)
    }),
    ("longitude", |project| {
        project.longitude.as_deref().map(Cow::from)
    }),
];

fn number(amount: Amount) -> Cow<'static, str> {
    amount.to_string().into()
}

fn text(text: &str) -> Option<Cow<'_, str>> {
    (!text.is_empty()).then_some(text.into())
}

fn list(items: &[String]) -> Option<Cow<'_, str>> {
    (!items.is_empty()).then(|| items.join(",").into())
}

fn write_projects(file: &mut File, election: &Election) {
    let is_used = |(_, cell): &Column| {
        election
            .projects
            .iter()
            .any(|project| cell(project).is_some())
    };
    let columns: Vec<Column> = COLUMNS.into_iter().filter(is_used).collect();
    file.row(["PROJECTS".into()]);
    let names = ["project_id", "cost"]
        .into_iter()
        .chain(columns.iter().map(|(name, _)| *name));
    file.row(
        names
            .map(Cow::from)
            .chain(election.other_project_columns.iter().map(Cow::from)),
    );
    for project in &election.projects {
        let typed = columns
            .iter()
            .map(|(_, cell)| cell(project).unwrap_or_default());
        let other = project.other.iter().map(Cow::from);
        file.row(
            [Cow::from(&project.id), number(project.cost)]
                .into_iter()
                .chain(typed)
                .chain(other),
        );
    }
}

fn write_ballots(file: &mut File, election: &Election) {
    let ballots = &election.ballots;
    let points_scale = ballots.points_scale();
    file.row(["VOTES".into()]);
    let points_name = points_scale.map(|_| Cow::from("points"));
    let other_names = ballots
        .other_columns
        .iter()
        .map(|(name, _)| Cow::from(name));
    file.row(
        ["voter_id".into(), "vote".into()]
            .into_iter()
            .chain(points_name)
            .chain(other_names),
    );
    for (index, ballot) in ballots.iter().enumerate() {
        let points = points_scale.map(|scale| points(&ballot, scale).into());
        let other = ballots
            .other_columns
            .iter()
            .map(|(_, cells)| Cow::from(cells.get(index)));
        file.row(
            [ballot.voter.into(), vote(&ballot, election).into()]
                .into_iter()
                .chain(points)
                .chain(other),
        );
    }
}

fn vote(ballot: &Ballot<'_>, election: &Election) -> String {
    let ids: Vec<&str> = ballot
        .projects
        .iter()
        .map(|&project| election.projects[project as usize].id.as_str())
        .collect();
    ids.join(",")
}

fn points(ballot: &Ballot<'_>, scale: u8) -> String {
    let numbers: Vec<String> = ballot
        .points
        .iter()
        .map(|&points| Amount::new(points.into(), scale).to_string())
        .collect();
    numbers.join(",")
}

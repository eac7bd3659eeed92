//! Reads a `.pb` file: all of it or nothing.

use super::super::amount::{Amount, NotAnAmount};
use super::super::election::{BallotType, Election};
use super::problem::Problem;
use super::rows::{Row, Rows};
use super::{ballots, projects};

/// The titles of the sections, in the only order that the format allows.
const SECTIONS: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// Reads an election from the bytes of a file.
///
/// # Errors
/// The first [`Problem`], with its line: a missing or misplaced section, a number that is none, a negative cost, an id that stands
/// twice, a vote for a project that is not there.
pub fn read(bytes: &[u8]) -> Result<Election, Problem> {
    let text = decode(bytes)?;
    let mut sections = Sections {
        rows: Rows::new(text),
        entered: 0,
        row: Row::default(),
    };
    sections.enter()?;
    let mut election = read_meta(&mut sections)?;
    sections.enter()?;
    projects::read(&mut sections, &mut election)?;
    sections.enter()?;
    ballots::read(&mut sections, &mut election)?;
    Ok(election)
}

/// UTF-8, with or without a byte order mark.
fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count();
        let byte = bytes[error.valid_up_to()];
        Problem::new(line, format!("the byte 0x{byte:02X}"), "text in UTF-8")
    })
}

/// Walks through the sections of a file.
pub(super) struct Sections<'a> {
    rows: Rows<'a>,
    /// How many titles were read.
    entered: usize,
    /// The row read last.
    row: Row<'a>,
}

impl<'a> Sections<'a> {
    /// Goes to the title of the next section, which must be where the last section ended.
    fn enter(&mut self) -> Result<(), Problem> {
        let expected = SECTIONS[self.entered];
        if self.entered == 0 && !self.rows.next_into(&mut self.row)? {
            return Err(Problem::new(
                1,
                "nothing",
                format!("the section {expected}"),
            ));
        }
        if self.title() != Some(expected) {
            return Err(match self.row.cells.first() {
                Some(cell) => Problem::cell(self.row.line, cell, format!("the section {expected}")),
                None => Problem::new(
                    self.rows.last_line(),
                    "the end of the file",
                    format!("the section {expected}"),
                ),
            });
        }
        self.entered += 1;
        Ok(())
    }

    /// The title that the current row is, if it is one.
    fn title(&self) -> Option<&'static str> {
        let (first, others) = self.row.cells.split_first()?;
        let is_alone = others.iter().all(|cell| cell.is_empty());
        SECTIONS
            .into_iter()
            .find(|title| is_alone && first.eq_ignore_ascii_case(title))
    }

    /// The next row of this section; `None` at the next title and at the end of the file.
    pub fn next(&mut self) -> Result<Option<&Row<'a>>, Problem> {
        if !self.rows.next_into(&mut self.row)? {
            self.row.cells.clear();
            return Ok(None);
        }
        Ok(if self.title().is_none() {
            Some(&self.row)
        } else {
            None
        })
    }

    /// The row of column names that every section begins with.
    pub fn header(&mut self) -> Result<Header, Problem> {
        let section = SECTIONS[self.entered - 1];
        let line = self.rows.last_line();
        match self.next()? {
            Some(row) => Header::new(row),
            None => Err(Problem::new(
                line,
                format!("no row after {section}"),
                "a row of column names",
            )),
        }
    }
}

/// The names of a section's columns.
pub(super) struct Header {
    line: usize,
    names: Vec<String>,
}

impl Header {
    fn new(row: &Row<'_>) -> Result<Header, Problem> {
        let mut names: Vec<String> = row.cells.iter().map(|cell| cell.to_string()).collect();
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        for (index, name) in names.iter().enumerate() {
            if name.is_empty() {
                return Err(Problem::new(
                    row.line,
                    format!("no name for column {}", index + 1),
                    "a name for every column",
                ));
            }
            if names[..index]
                .iter()
                .any(|other| other.eq_ignore_ascii_case(name))
            {
                return Err(Problem::cell(row.line, name, "every column once"));
            }
        }
        Ok(Header {
            line: row.line,
            names,
        })
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The names in the order of the file.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The place of a column, in any case.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.names
            .iter()
            .position(|other| other.eq_ignore_ascii_case(name))
    }

    /// The place of a column that must be there.
    pub fn require(&self, name: &str) -> Result<usize, Problem> {
        self.find(name).ok_or_else(|| {
            Problem::cell(
                self.line,
                &self.names.join(";"),
                format!("a column “{name}”"),
            )
        })
    }
}

/// Reads an amount.
pub(super) fn amount(line: usize, cell: &str, what: &str) -> Result<Amount, Problem> {
    cell.parse().map_err(|problem| match problem {
        NotAnAmount::NotANumber => {
            Problem::cell(line, cell, format!("{what}: a number such as 1920218.79"))
        }
        NotAnAmount::TooLong => Problem::cell(
            line,
            cell,
            format!("{what}: at most 15 digits before and 15 after the point"),
        ),
    })
}

/// Reads an amount that is not below zero.
pub(super) fn amount_from_zero(line: usize, cell: &str, what: &str) -> Result<Amount, Problem> {
    let amount = amount(line, cell, what)?;
    if amount.is_negative() {
        return Err(Problem::cell(line, cell, format!("{what}: zero or more")));
    }
    Ok(amount)
}

fn read_meta(sections: &mut Sections<'_>) -> Result<Election, Problem> {
    let header = sections.header()?;
    if header.find("key") != Some(0) || header.find("value") != Some(1) {
        return Err(Problem::cell(
            header.line,
            &header.names.join(";"),
            "key;value",
        ));
    }
    let mut election = Election::default();
    let (mut budget, mut ballot_type) = (None, None);
    let mut last_line = header.line;
    while let Some(row) = sections.next()? {
        row.has_at_most(2)?;
        last_line = row.line;
        let (key, value) = (row.cell(0), row.cell(1));
        if key.is_empty() {
            return Err(Problem::cell(row.line, value, "a key before the value"));
        }
        if election.meta(key).is_some() {
            return Err(Problem::cell(row.line, key, "every key once"));
        }
        match key {
            "budget" => budget = Some(amount_from_zero(row.line, value, "a budget")?),
            "vote_type" => ballot_type = Some(read_ballot_type(row.line, value)?),
            _ => {}
        }
        election.meta.push((key.to_owned(), value.to_owned()));
    }
    let missing = |key| {
        Problem::new(
            last_line,
            "the end of META",
            format!("a line with the key “{key}” before it"),
        )
    };
    election.budget = budget.ok_or_else(|| missing("budget"))?;
    election.ballot_type = ballot_type.ok_or_else(|| missing("vote_type"))?;
    Ok(election)
}

fn read_ballot_type(line: usize, word: &str) -> Result<BallotType, Problem> {
    BallotType::from_word(word).ok_or_else(|| {
        Problem::cell(
            line,
            word,
            "approval, choose-1, cumulative, scoring or ordinal as vote_type",
        )
    })
}

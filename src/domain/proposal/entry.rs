//! What somebody typed into a field of a draft, kept as it is: a draft must hold what is not finished, too long or no
//! number yet. What no field can hold is refused at the door.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::canonical::nfc;
use crate::domain::ids::AttachmentId;
use crate::domain::setup::{Key, QuestionKind};

/// The most characters that a field of a draft keeps, far above every limit of a round.
pub const LONGEST_TEXT: usize = 100_000;
/// The most lines of a table.
pub const MOST_ROWS: usize = 200;
/// The most characters in one cell of a table.
const LONGEST_CELL: usize = 2_000;

/// One line of a table: what stands in each column.
pub type Row = BTreeMap<String, String>;

/// What was typed, chosen or attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum Entry {
    /// Words, a number or an amount, as they were typed; or the transcript of a recording.
    Text {
        /// The words.
        text: String,
        /// What was spoken, where the words are a transcript.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        recording: Option<AttachmentId>,
    },
    /// What was ticked.
    Chosen {
        /// The keys of what was ticked.
        keys: BTreeSet<Key>,
    },
    /// The lines of a table.
    Table {
        /// The lines.
        rows: Vec<Row>,
    },
    /// A file.
    File {
        /// Which; nothing, once it was taken away.
        file: Option<AttachmentId>,
    },
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Paragraphs.
    Text,
    /// Ticks.
    Chosen,
    /// A table with these columns.
    Table(&'static [&'static str]),
    /// A file.
    File,
}

impl Shape {
    /// The columns of a budget.
    pub const BUDGET: Self = Self::Table(&["id", "category", "what", "wanted", "least"]);
    /// The columns of other income.
    pub const OTHER_INCOME: Self = Self::Table(&["id", "what", "amount", "certain"]);
    /// The columns of a table of outcomes.
    pub const OUTCOMES: Self =
        Self::Table(&["id", "indicator", "baseline", "target", "unit", "by"]);

    /// What the answer to a question of this kind takes.
    pub fn of_question(kind: &QuestionKind) -> Self {
        match kind {
            QuestionKind::ShortText { .. }
            | QuestionKind::Number { .. }
            | QuestionKind::Money { .. } => Self::Line,
            QuestionKind::LongText { .. } => Self::Text,
            QuestionKind::ChooseOne { .. }
            | QuestionKind::ChooseMany { .. }
            | QuestionKind::Area => Self::Chosen,
            QuestionKind::File { .. } => Self::File,
            QuestionKind::Outcomes { .. } => Self::OUTCOMES,
        }
    }

    /// Nothing typed yet.
    pub fn blank(self) -> Entry {
        match self {
            Self::Line | Self::Text => Entry::text(""),
            Self::Chosen => Entry::Chosen {
                keys: BTreeSet::new(),
            },
            Self::Table(_) => Entry::Table { rows: Vec::new() },
            Self::File => Entry::File { file: None },
        }
    }
}

/// Why a draft cannot keep this in this field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// More than any draft keeps.
    #[error("{is} characters are more than the {most} that a draft keeps")]
    TooLong {
        /// How many it is.
        is: usize,
        /// How many it may be.
        most: usize,
    },
    /// More lines than any table has.
    #[error("a table has at most {most} lines")]
    TooManyRows {
        /// How many it may have.
        most: usize,
    },
    /// Ticks in a text, a text in a table, a column that is not there.
    #[error("this field takes something else")]
    AnotherShape,
}

impl EntryFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too-long",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::AnotherShape => "another-shape",
        }
    }
}

impl Entry {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            recording: None,
        }
    }

    /// The words; nothing where it is no text.
    pub fn as_text(&self) -> &str {
        match self {
            Self::Text { text, .. } => text,
            Self::Chosen { .. } | Self::Table { .. } | Self::File { .. } => "",
        }
    }

    /// The lines; none where it is no table.
    pub fn rows(&self) -> &[Row] {
        match self {
            Self::Table { rows } => rows,
            Self::Text { .. } | Self::Chosen { .. } | Self::File { .. } => &[],
        }
    }

    /// Every file that it points at.
    pub fn file(&self) -> Option<&AttachmentId> {
        match self {
            Self::Text { recording, .. } => recording.as_ref(),
            Self::File { file } => file.as_ref(),
            Self::Chosen { .. } | Self::Table { .. } => None,
        }
    }

    /// What of it stands without its file: the words of a recording, and all of what has none.
    pub fn without_file(self) -> Option<Self> {
        match self {
            Self::Text { text, .. } => Some(Self::Text {
                text,
                recording: None,
            }),
            Self::File { .. } => None,
            Self::Chosen { .. } | Self::Table { .. } => Some(self),
        }
    }

    /// Whether there is nothing in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text { text, recording } => text.trim().is_empty() && recording.is_none(),
            Self::Chosen { keys } => keys.is_empty(),
            Self::Table { rows } => rows.iter().all(is_blank_row),
            Self::File { file } => file.is_none(),
        }
    }

    /// The entry as a draft keeps it: text in NFC without what cannot be seen or turns lines around, lines without an
    /// id given one, blank lines left out.
    pub fn kept(self, shape: Shape) -> Result<Self, EntryFault> {
        match (self, shape) {
            (Self::Text { text, recording }, Shape::Line) => Ok(Self::Text {
                text: one_line(&clean(&text, LONGEST_TEXT)?),
                recording,
            }),
            (Self::Text { text, recording }, Shape::Text) => Ok(Self::Text {
                text: clean(&text, LONGEST_TEXT)?,
                recording,
            }),
            (Self::Chosen { keys }, Shape::Chosen) => Ok(Self::Chosen { keys }),
            (Self::File { file }, Shape::File) => Ok(Self::File { file }),
            (Self::Table { rows }, Shape::Table(columns)) => kept_rows(rows, columns),
            (
                Self::Text { .. } | Self::Chosen { .. } | Self::Table { .. } | Self::File { .. },
                Shape::Line | Shape::Text | Shape::Chosen | Shape::Table(_) | Shape::File,
            ) => Err(EntryFault::AnotherShape),
        }
    }
}

fn is_blank_row(row: &Row) -> bool {
    row.iter()
        .all(|(column, cell)| column == "id" || cell.trim().is_empty())
}

fn kept_rows(rows: Vec<Row>, columns: &[&str]) -> Result<Entry, EntryFault> {
    let rows: Vec<Row> = rows.into_iter().filter(|row| !is_blank_row(row)).collect();
    if rows.len() > MOST_ROWS {
        return Err(EntryFault::TooManyRows { most: MOST_ROWS });
    }
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells = Row::new();
        for (column, cell) in row {
            if !columns.contains(&column.as_str()) {
                return Err(EntryFault::AnotherShape);
            }
            cells.insert(column, one_line(&clean(&cell, LONGEST_CELL)?));
        }
        kept.push(cells);
    }
    name_rows(&mut kept);
    Ok(Entry::Table { rows: kept })
}

/// Gives every line a key of its own, by which versions are compared.
fn name_rows(rows: &mut [Row]) {
    let mut taken: BTreeSet<Key> = BTreeSet::new();
    for place in 0..rows.len() {
        let own = rows[place].get("id").and_then(|id| id.parse::<Key>().ok());
        let id = own.filter(|id| !taken.contains(id)).unwrap_or_else(|| {
            let later = rows[place..].iter();
            let later = later.filter_map(|row| row.get("id")?.parse::<Key>().ok());
            let all: Vec<Key> = taken.iter().cloned().chain(later).collect();
            Key::fresh('l', &all)
        });
        rows[place].insert("id".to_owned(), id.to_string());
        taken.insert(id);
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a form sent, as it is kept: line ends of one kind, NFC, and none of the characters that nobody sees and that
/// turn what stands after them around. Those that join emoji and letters of Arabic and Indic scripts stay.
fn clean(text: &str, most: usize) -> Result<String, EntryFault> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = |char: &char| {
        let is_control = char.is_control() && !matches!(char, '\n' | '\t');
        let turns_around = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let is_nothing =
            matches!(char, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
        !(is_control || turns_around || is_nothing)
    };
    let text = nfc(&text.chars().filter(seen).collect::<String>());
    let is = text.chars().count();
    if is > most {
        return Err(EntryFault::TooLong { is, most });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Row {
        let cells = cells.iter();
        cells
            .map(|(column, cell)| ((*column).to_owned(), (*cell).to_owned()))
            .collect()
    }

    #[test]
    fn text_is_kept_without_what_nobody_sees() {
        let kept = |text: &str| {
            Entry::text(text)
                .kept(Shape::Text)
                .map(|kept| kept.as_text().to_owned())
        };
        assert_eq!(kept("a\0b\u{202e}c\r\nd\te"), Ok("abc\nd\te".to_owned()));
        // Arabic and families of emoji are joined by characters of no width; those stay.
        assert_eq!(
            kept("می\u{200c}خواهم 👩\u{200d}🌾"),
            Ok("می\u{200c}خواهم 👩\u{200d}🌾".to_owned())
        );
        assert_eq!(kept("Jardi\u{301}n"), Ok("Jardín".to_owned()));
        let paste = "word ".repeat(50_000);
        assert_eq!(
            kept(&paste),
            Err(EntryFault::TooLong {
                is: 250_000,
                most: LONGEST_TEXT
            })
        );
    }

    #[test]
    fn lines_of_a_table_keep_their_names_and_blank_ones_go() {
        let rows = vec![
            row(&[("id", "l2"), ("what", "Seeds"), ("wanted", "400")]),
            row(&[("id", ""), ("what", "")]),
            row(&[("what", "Soil")]),
            row(&[("id", "l2"), ("what", "Tools")]),
        ];
        let kept = Entry::Table { rows }.kept(Shape::BUDGET).expect("a table");
        let ids: Vec<_> = kept.rows().iter().map(|row| row["id"].as_str()).collect();
        assert_eq!(ids, ["l2", "l3", "l4"]);
    }

    #[test]
    fn each_field_takes_its_own_shape() {
        let table = Entry::Table {
            rows: vec![row(&[("bank", "1")])],
        };
        assert_eq!(table.kept(Shape::BUDGET), Err(EntryFault::AnotherShape));
        assert_eq!(
            Entry::text("x").kept(Shape::Chosen),
            Err(EntryFault::AnotherShape)
        );
        let many = Entry::Table {
            rows: vec![row(&[("what", "x")]); MOST_ROWS + 1],
        };
        assert_eq!(
            many.kept(Shape::BUDGET),
            Err(EntryFault::TooManyRows { most: MOST_ROWS })
        );
        assert_eq!(
            Entry::text(" a\nb ").kept(Shape::Line),
            Ok(Entry::text("a b"))
        );
    }
}

//! One field as a form shows it: its words, its limit with what is used of it, what stands in it, and what is wrong.

use std::collections::BTreeMap;

use super::field_words;
use super::lacks::LackShown;
use super::not_saved::{NotSaved, Theirs};
use super::sent::mark;
use crate::domain::ids::AttachmentId;
use crate::domain::proposal::{
    Entry, FieldName, LONGEST_SUMMARY, LONGEST_TITLE, MOST_ROWS, PartnerField, Row, Shape,
    count_words, may_be_written, question, shape,
};
use crate::domain::setup::{Key, Question, QuestionKind, Revision};
use crate::i18n::Words;
use crate::ops::proposals::{Takes, takes};
use crate::store::views::coalition::asked_again_by;
use crate::store::views::files::Attached;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::changed_words::{ChangedWords, word_by_word};
use crate::web::files::megabytes;
use crate::web::public::addresses::Named;
use crate::web::public::own_round::named;
use crate::web::question_words;

/// So many empty lines stand at the end of a table, and so many more where they were asked for.
const BLANK_ROWS: usize = 1;
const MORE_ROWS: usize = 3;

/// One field of a form.
#[derive(Debug, Clone)]
pub struct FieldShown {
    /// Its name in the form.
    pub name: String,
    /// What it is called.
    pub label: Named,
    /// What helps to fill it in.
    pub help: Named,
    /// What a good answer looks like.
    pub example: Named,
    /// What is said beneath it: what it takes, how much, who reads it.
    pub facts: Vec<String>,
    /// `line`, `text`, `one`, `many`, `table` or `file`.
    pub kind: &'static str,
    /// The words in it, for lines and texts.
    pub text: String,
    /// The recording whose words these are.
    pub recording: String,
    /// Where that recording is heard; empty where there is none.
    pub listen: String,
    /// Where one is recorded; empty where none belongs.
    pub record: String,
    /// What is attached as its answer.
    pub file: Option<FileAttached>,
    /// How much may stand in it.
    pub limit: Option<Limit>,
    /// What there is to choose from.
    pub choices: Vec<ChoiceShown>,
    /// The lines of a table.
    pub rows: Vec<RowShown>,
    /// The version that the form begins from.
    pub revision: Revision,
    /// The mark of what is shown.
    pub was: String,
    /// Where staff asked for it to be completed: whether it was changed since.
    pub asked: Option<bool>,
    /// What cannot stay as it is.
    pub wrong: Vec<String>,
    /// What somebody else saved meanwhile.
    pub conflict: Option<Conflict>,
    /// How many comments on it wait to be settled.
    pub comments: usize,
    /// Where its versions and comments are; empty for whoever types it in for a group, or is only asked to take part.
    pub history: String,
}

/// A file that is the answer to a question.
#[derive(Debug, Clone)]
pub struct FileAttached {
    /// Where it is downloaded.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// How large it is, in megabytes.
    pub size: String,
}

/// How much may stand in a field.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// `words` or `characters`.
    pub unit: &'static str,
    /// How much may stand there.
    pub most: usize,
    /// How much does.
    pub is: usize,
}

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct ChoiceShown {
    /// What the form sends.
    pub key: String,
    /// What people read.
    pub label: Named,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// One line of a table.
#[derive(Debug, Clone)]
pub struct RowShown {
    /// Its name in the form, such as `budget[l1]`.
    pub name: String,
    /// What stands in its columns.
    pub cells: Vec<CellShown>,
    /// Whether it is one of the empty lines at the end.
    pub is_blank: bool,
}

/// One cell of a table.
#[derive(Debug, Clone)]
pub struct CellShown {
    /// Its name in the form.
    pub name: String,
    /// The column.
    pub column: &'static str,
    /// `text`, `date`, `amount`, `select` or `check`.
    pub kind: &'static str,
    /// What stands in it.
    pub value: String,
    /// What there is to choose from, where it is a choice.
    pub choices: Vec<ChoiceShown>,
    /// What is wrong with it.
    pub wrong: Option<String>,
    /// What would make it better, and need not be.
    pub advice: Option<String>,
}

/// What somebody else saved while a field was written.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
    /// What stands now.
    pub theirs: String,
    /// From what stands now to what was typed here.
    pub words: Vec<ChangedWords>,
}

/// What all fields of one form are made from.
pub struct Shower<'a> {
    /// The proposal.
    pub view: &'a ProposalWithin,
    /// The reader's words.
    pub words: &'a Words,
    /// All that the draft lacks.
    pub lacks: &'a [LackShown],
    /// How many comments wait on each field.
    pub comments: &'a BTreeMap<FieldName, usize>,
    /// What hangs on the proposal.
    pub files: &'a [Attached],
    /// What staff asked to be completed, each with whether it was changed since.
    pub asked: &'a [(FieldName, bool)],
    /// What was not saved.
    pub not_saved: &'a NotSaved,
    /// The table to which more lines are added.
    pub more: Option<&'a str>,
}

impl FieldShown {
    /// Those in which something stands that cannot be sent as it is.
    pub fn to_put_right<'a>(fields: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let fields = fields.into_iter();
        fields.filter(|field| field.is_wrong()).collect()
    }

    fn is_wrong(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        !self.wrong.is_empty() || cells.any(|cell| cell.wrong.is_some())
    }
}

impl Shower<'_> {
    /// The field as it stands, or as it was typed and not saved; `None` where the round has no such field.
    pub fn field(&self, field: &FieldName) -> Option<FieldShown> {
        let (view, words) = (self.view, self.words);
        let shape = shape(&view.setup, field)?;
        let stands = view.draft.entry(field).cloned();
        let stands = stands.unwrap_or_else(|| shape.blank());
        let conflict = self.not_saved.conflicts.get(field);
        let (revision, was) = match (conflict, self.not_saved.began.get(field)) {
            (Some(theirs), _) => (theirs.revision, mark(&theirs.entry)),
            (None, Some((revision, was))) => (*revision, was.clone()),
            (None, None) => (view.revision(field), mark(&stands)),
        };
        let entry = self.not_saved.typed.get(field).unwrap_or(&stands);
        let asked = match field {
            FieldName::Answer(key) => question(&view.setup, key, false),
            FieldName::Partner(_, PartnerField::Answer(key)) => question(&view.setup, key, true),
            _ => None,
        };
        let nothing = || Named {
            text: String::new(),
            lang: String::new(),
        };
        let own = |part: &'static str| {
            let key = format!("proposal-{part}-{}", field.to_string().replace('_', "-"));
            let is_there = words.knows(&key);
            Named {
                text: if is_there {
                    words.say(key).to_string()
                } else {
                    String::new()
                },
                lang: String::new(),
            }
        };
        Some(FieldShown {
            name: field.to_string(),
            label: field_words::label(view, field, words),
            help: asked.map_or_else(|| own("help"), |asked| named(&asked.help, words)),
            example: asked.map_or_else(nothing, |asked| named(&asked.example, words)),
            facts: self.facts(field, asked),
            kind: kind(shape, asked),
            text: entry.as_text().to_owned(),
            recording: match entry {
                Entry::Text {
                    recording: Some(recording),
                    ..
                } => recording.to_string(),
                _ => String::new(),
            },
            listen: match entry {
                Entry::Text {
                    recording: Some(recording),
                    ..
                } => field_words::file_href(view.id(), recording),
                _ => String::new(),
            },
            record: match takes(&view.setup, field) {
                Some(Takes::Recording) => field_words::record_href(view.id(), field),
                Some(Takes::File { .. }) | None => String::new(),
            },
            file: match shape {
                Shape::File => entry.file().and_then(|file| self.attached(file)),
                Shape::Line | Shape::Text | Shape::Chosen | Shape::Table(_) => None,
            },
            limit: limit(field, asked, entry),
            choices: self.choices(field, asked, entry),
            rows: match shape {
                Shape::Table(columns) => self.rows(field, columns, entry),
                Shape::Line | Shape::Text | Shape::Chosen | Shape::File => Vec::new(),
            },
            revision,
            was,
            asked: self
                .asked
                .iter()
                .find(|(asked, _)| asked == field)
                .map(|(_, is_changed)| *is_changed),
            wrong: self.wrong(field),
            conflict: conflict.map(|theirs| self.conflict(field, theirs, entry)),
            comments: self.comments.get(field).copied().unwrap_or_default(),
            history: if view.place.types.is_none() && !view.is_only_asked() {
                field_words::history_href(view.id(), field)
            } else {
                String::new()
            },
        })
    }

    fn attached(&self, file: &AttachmentId) -> Option<FileAttached> {
        let found = self.files.iter().find(|one| one.id == *file)?;
        Some(FileAttached {
            href: field_words::file_href(self.view.id(), file),
            name: found.name.clone(),
            size: megabytes(found.length, self.words),
        })
    }

    /// What the field takes, and who must sign again if it changes.
    fn facts(&self, field: &FieldName, asked: Option<&Question>) -> Vec<String> {
        let mut facts = match asked {
            Some(asked) => question_words::facts(asked, self.words),
            None => Vec::new(),
        };
        if matches!(
            field,
            FieldName::Budget | FieldName::OtherIncome | FieldName::Partner(_, PartnerField::Share)
        ) {
            let said = self.words.say("proposal-in-currency");
            let code = self.view.program.currency.code();
            facts.push(said.text("code", code).to_string());
        }
        let again = asked_again_by(self.view, field);
        if !again.is_empty() && may_be_written(self.view.access.state) {
            let names = again.into_iter().map(|partner| partner.name.clone());
            let names: Vec<String> = names.collect();
            let said = self.words.say("coalition-field-asks");
            facts.push(said.list("partners", &names).to_string());
        }
        facts
    }

    /// What cannot stay as it is; what is merely not there yet is no fault while somebody writes.
    fn wrong(&self, field: &FieldName) -> Vec<String> {
        let here = |lack: &&LackShown| {
            lack.field.as_ref() == Some(field) && lack.cell.is_none() && !lack.is_missing
        };
        // What was not saved is judged by its fault.
        if self.not_saved.typed.contains_key(field) {
            return Vec::new();
        }
        let found = self.lacks.iter().filter(here);
        found.map(|lack| lack.text.clone()).collect()
    }

    fn conflict(&self, field: &FieldName, theirs: &Theirs, mine: &Entry) -> Conflict {
        let text = |entry| field_words::value(self.view, field, entry, self.words);
        let (theirs_text, mine) = (text(&theirs.entry), text(mine));
        Conflict {
            by: theirs.by.clone(),
            at: theirs.at.clone(),
            words: word_by_word(&theirs_text, &mine),
            theirs: theirs_text,
        }
    }

    fn choices(
        &self,
        field: &FieldName,
        asked: Option<&Question>,
        entry: &Entry,
    ) -> Vec<ChoiceShown> {
        let program = &self.view.program;
        let is_area = matches!(asked.map(|asked| &asked.kind), Some(QuestionKind::Area));
        let offered: Vec<(Key, Named)> = match field {
            FieldName::Focus => program
                .focus
                .iter()
                .map(|focus| (focus.id.clone(), Named::new(&focus.name, self.words)))
                .collect(),
            FieldName::Areas | FieldName::Answer(_) if is_area || *field == FieldName::Areas => {
                program
                    .areas
                    .iter()
                    .map(|area| (area.id.clone(), Named::new(&area.name, self.words)))
                    .collect()
            }
            _ => asked
                .map(|asked| asked.kind.options())
                .unwrap_or_default()
                .iter()
                .map(|option| (option.id.clone(), named(&option.label, self.words)))
                .collect(),
        };
        let is_chosen = |key: &Key| match entry {
            Entry::Chosen { keys } => keys.contains(key),
            _ => false,
        };
        offered
            .into_iter()
            .map(|(key, label)| ChoiceShown {
                is_chosen: is_chosen(&key),
                key: key.to_string(),
                label,
            })
            .collect()
    }

    fn rows(
        &self,
        field: &FieldName,
        columns: &'static [&'static str],
        entry: &Entry,
    ) -> Vec<RowShown> {
        let mut keys: Vec<Key> = Vec::new();
        let mut rows: Vec<RowShown> = entry
            .rows()
            .iter()
            .map(|row| {
                let id = row.get("id").cloned().unwrap_or_default();
                keys.extend(id.parse::<Key>().ok());
                self.row(field, columns, &id, row, false)
            })
            .collect();
        let more = self.more == Some(field.to_string().as_str());
        let blank = if more {
            BLANK_ROWS + MORE_ROWS
        } else {
            BLANK_ROWS
        };
        for _ in 0..blank.min(MOST_ROWS.saturating_sub(rows.len())) {
            let key = Key::fresh('l', &keys);
            rows.push(self.row(field, columns, key.as_str(), &Row::new(), true));
            keys.push(key);
        }
        rows
    }

    fn row(
        &self,
        field: &FieldName,
        columns: &'static [&'static str],
        id: &str,
        row: &Row,
        is_blank: bool,
    ) -> RowShown {
        let name = format!("{field}[{id}]");
        let budget = &self.view.setup.budget;
        let is_asked = |column: &&&str| match **column {
            "id" => false,
            "category" => !budget.categories.is_empty(),
            "least" => budget.asks_least,
            _ => true,
        };
        let cells = columns.iter().filter(is_asked).map(|column| {
            let value = row.get(*column).cloned().unwrap_or_default();
            let here = |lack: &&LackShown| {
                lack.field.as_ref() == Some(field)
                    && lack
                        .cell
                        .as_ref()
                        .is_some_and(|(line, at)| line == id && at == column)
            };
            let lack = self.lacks.iter().find(here);
            CellShown {
                name: format!("{name}.{column}"),
                column,
                kind: match *column {
                    "by" => "date",
                    "wanted" | "least" | "amount" => "amount",
                    "category" => "select",
                    "certain" => "check",
                    _ => "text",
                },
                choices: if *column == "category" {
                    self.categories(&value)
                } else {
                    Vec::new()
                },
                wrong: lack.map(|lack| lack.text.clone()),
                advice: self.advice(column, &value),
                value,
            }
        });
        RowShown {
            cells: cells.collect(),
            name,
            is_blank,
        }
    }

    /// Words are taken for where an outcome stands and where it should come to; numbers can be compared.
    fn advice(&self, column: &str, value: &str) -> Option<String> {
        let is_count = matches!(column, "baseline" | "target");
        let is_in_words = !value.trim().is_empty() && !value.chars().any(char::is_numeric);
        let said = || self.words.say("proposal-number-helps").to_string();
        (is_count && is_in_words).then(said)
    }

    fn categories(&self, chosen: &str) -> Vec<ChoiceShown> {
        let categories = self.view.setup.budget.categories.iter();
        categories
            .map(|category| ChoiceShown {
                key: category.id.to_string(),
                label: named(&category.name, self.words),
                is_chosen: category.id.as_str() == chosen,
            })
            .collect()
    }
}

fn kind(shape: Shape, asked: Option<&Question>) -> &'static str {
    match shape {
        Shape::Line => "line",
        Shape::Text => "text",
        Shape::Chosen => match asked.map(|asked| &asked.kind) {
            Some(QuestionKind::ChooseOne { .. }) => "one",
            _ => "many",
        },
        Shape::Table(_) => "table",
        Shape::File => "file",
    }
}

fn limit(field: &FieldName, asked: Option<&Question>, entry: &Entry) -> Option<Limit> {
    let text = entry.as_text();
    let words = |most: usize| Limit {
        unit: "words",
        most,
        is: count_words(text),
    };
    let characters = |most: usize| Limit {
        unit: "characters",
        most,
        is: text.chars().count(),
    };
    match field {
        FieldName::Title => Some(characters(LONGEST_TITLE)),
        FieldName::Summary | FieldName::Served => Some(words(LONGEST_SUMMARY)),
        _ => match &asked?.kind {
            QuestionKind::ShortText { most_characters } => {
                Some(characters(*most_characters as usize))
            }
            QuestionKind::LongText { most_words } => Some(words(*most_words as usize)),
            _ => None,
        },
    }
}

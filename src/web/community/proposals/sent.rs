//! What a form of a draft sent: for every field the version that it began from, and what stands in it now.
//!
//! A field stands under its own name (`answer.q1`), a cell of a table as `budget[l1].what`; beside it travel
//! `revision[answer.q1]`, the version that was shown, and `was[answer.q1]`, a mark of what was shown, so that a field
//! which nobody touched is told from one that was changed.

use std::collections::HashMap;

use rocket::form::{DataField, FromForm, Options, Result as FormResult, ValueField};

use crate::domain::canonical::Sha256Hex;
use crate::domain::proposal::{Entry, FieldName, MOST_ROWS, Row, Shape};
use crate::domain::setup::Revision;

/// So many lines of a table are read at most: some above the most that one has, so that whoever sends too many is told.
const READ_ROWS: usize = MOST_ROWS + 100;

/// All that was sent, in order.
#[derive(Debug, Default, Clone)]
pub struct Sent {
    values: Vec<(String, String)>,
    first: HashMap<String, usize>,
}

impl Sent {
    /// What stands in the field of this name of the form; `None` where there is none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let place = self.first.get(name)?;
        self.values.get(*place).map(|(_, value)| value.as_str())
    }

    /// What the button that was pressed says: `save`, `add budget`, `remove budget[l1]`.
    pub fn act(&self) -> &str {
        self.get("act").unwrap_or_default()
    }

    /// Whether the form has this field at all.
    pub fn holds(&self, field: &FieldName) -> bool {
        self.first.contains_key(&format!("revision[{field}]"))
    }

    /// The version of this field that the form began from.
    pub fn revision(&self, field: &FieldName) -> Revision {
        let sent = self.get(&format!("revision[{field}]"));
        Revision(sent.and_then(|sent| sent.parse().ok()).unwrap_or_default())
    }

    /// The mark of what was shown in this field.
    pub fn was(&self, field: &FieldName) -> &str {
        self.get(&format!("was[{field}]")).unwrap_or_default()
    }

    /// What stands in this field.
    pub fn entry(&self, field: &FieldName, shape: Shape) -> Entry {
        let name = field.to_string();
        match shape {
            Shape::Line | Shape::Text => Entry::Text {
                text: self.get(&name).unwrap_or_default().to_owned(),
                recording: self
                    .get(&format!("recording[{name}]"))
                    .and_then(|id| id.parse().ok()),
            },
            Shape::Chosen => {
                let values = self.values.iter().filter(|(known, _)| *known == name);
                Entry::Chosen {
                    keys: values.filter_map(|(_, key)| key.parse().ok()).collect(),
                }
            }
            Shape::Table(columns) => Entry::Table {
                rows: self.rows(&name, columns),
            },
            Shape::File => shape.blank(),
        }
    }

    /// The lines of a table in the order in which they stand, without the one whose button says that it goes.
    fn rows(&self, name: &str, columns: &[&str]) -> Vec<Row> {
        let removed = self.act().strip_prefix("remove ");
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut rows: Vec<Row> = Vec::new();
        for (known, value) in &self.values {
            let cell = known
                .strip_prefix(name)
                .and_then(|rest| rest.strip_prefix('[')?.split_once("]."));
            let Some((line, column)) = cell.filter(|(_, column)| columns.contains(column)) else {
                continue;
            };
            if removed.is_some_and(|removed| removed == format!("{name}[{line}]")) {
                continue;
            }
            let place = *places.entry(line).or_insert_with(|| {
                rows.push(Row::from([("id".to_owned(), line.to_owned())]));
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(place).filter(|_| place < READ_ROWS) {
                row.insert(column.to_owned(), value.clone());
            }
        }
        rows.truncate(READ_ROWS);
        rows
    }
}

/// The mark of what stands in a field.
pub fn mark(entry: &Entry) -> String {
    // An entry is text, keys and rows of text: nothing in it that JSON could not say.
    let written = serde_json::to_vec(entry).unwrap_or_default();
    let hash = Sha256Hex::of(&written).to_string();
    hash.chars().take(16).collect()
}

#[rocket::async_trait]
impl<'r> FromForm<'r> for Sent {
    type Context = Self;

    fn init(_: Options) -> Self {
        <Self as Default>::default()
    }

    fn push_value(sent: &mut Self, field: ValueField<'r>) {
        let name = field.name.source().to_string();
        let place = sent.values.len();
        sent.first.entry(name.clone()).or_insert(place);
        sent.values.push((name, field.value.to_owned()));
    }

    async fn push_data(_: &mut Self, _: DataField<'r, '_>) {}

    fn finalize(sent: Self) -> FormResult<'r, Self> {
        Ok(sent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(values: &[(&str, &str)]) -> Sent {
        let mut sent = <Sent as Default>::default();
        for (name, value) in values {
            let place = sent.values.len();
            sent.first.entry((*name).to_owned()).or_insert(place);
            sent.values.push(((*name).to_owned(), (*value).to_owned()));
        }
        sent
    }

    #[test]
    fn the_lines_of_a_table_stand_in_their_order_without_the_one_that_goes() {
        let sent = sent(&[
            ("act", "remove budget[l1]"),
            ("budget[l2].what", "Seeds"),
            ("budget[l1].what", "Soil"),
            ("budget[l2].wanted", "400"),
            ("budget[l2].bank", "no such column"),
            ("budgets[l9].what", "no such field"),
        ]);
        let rows = sent.rows("budget", &["id", "what", "wanted"]);
        let row = |cells: &[(&str, &str)]| -> Row {
            let cells = cells.iter();
            cells
                .map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned()))
                .collect()
        };
        assert_eq!(
            rows,
            [row(&[("id", "l2"), ("what", "Seeds"), ("wanted", "400")])]
        );
    }

    #[test]
    fn what_was_shown_is_known_again() {
        let one = Entry::text("Forty families");
        assert_eq!(mark(&one), mark(&one.clone()));
        assert_ne!(mark(&one), mark(&Entry::text("Forty families.")));
        assert_eq!(mark(&one).len(), 16);
    }
}

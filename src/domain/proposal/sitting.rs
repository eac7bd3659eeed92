//! When what is saved goes on from what was saved just before, so that both are one version: history shows steps that
//! somebody can read, not every pause, and never loses what somebody might want back.

use super::entry::{Entry, Row};

/// While the same person goes on typing within this time, it can be the same version.
pub const ONE_SITTING_SECONDS: i64 = 10 * 60;

/// So many versions of one field are kept of what one person saves within [`ONE_SITTING_SECONDS`]; what comes after
/// goes on from the last of them, whatever it loses.
pub const MOST_IN_SITTING: i64 = 30;

/// The most characters that may go from a text which is gone on with, however long it is.
const MOST_LOST: usize = 50;

/// How something comes to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// By itself, while somebody types.
    Typing,
    /// Because somebody asked for it.
    Asked,
}

/// Whether `new` goes on from `old`: next to nothing of the old one is gone.
pub fn goes_on(old: &Entry, new: &Entry) -> bool {
    match (old, new) {
        (
            Entry::Text { text, recording },
            Entry::Text {
                text: new,
                recording: heard,
            },
        ) => (recording.is_none() || recording == heard) && text_goes_on(text, new),
        (Entry::Chosen { keys }, Entry::Chosen { keys: new }) => keys.is_subset(new),
        (Entry::Table { rows }, Entry::Table { rows: new }) => {
            rows.iter().all(|row| row_goes_on(row, new))
        }
        (Entry::File { file }, Entry::File { file: new }) => file.is_none() || file == new,
        (
            Entry::Text { .. } | Entry::Chosen { .. } | Entry::Table { .. } | Entry::File { .. },
            _,
        ) => false,
    }
}

fn row_goes_on(row: &Row, among: &[Row]) -> bool {
    let same = among.iter().find(|new| new.get("id") == row.get("id"));
    same.is_some_and(|new| {
        row.iter().all(|(column, cell)| {
            let now = new.get(column).map(String::as_str).unwrap_or_default();
            text_goes_on(cell, now)
        })
    })
}

/// A text goes on where it stands in the new one, or where one change in one place took no more of it than a tenth.
fn text_goes_on(old: &str, new: &str) -> bool {
    if new.contains(old) {
        return true;
    }
    let old: Vec<char> = old.chars().collect();
    let new: Vec<char> = new.chars().collect();
    let pairs = old.iter().zip(&new);
    let before = pairs.take_while(|(one, other)| one == other).count();
    let shorter = old.len().min(new.len());
    let pairs = old.iter().rev().zip(new.iter().rev());
    let after = pairs
        .take(shorter - before)
        .take_while(|(one, other)| one == other)
        .count();
    let lost = old.len() - before - after;
    lost <= (old.len() / 10).clamp(1, MOST_LOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{AttachmentId, Id};

    fn text(old: &str, new: &str) -> bool {
        goes_on(&Entry::text(old), &Entry::text(new))
    }

    #[test]
    fn a_text_goes_on_while_it_is_nearly_whole() {
        assert!(text("", "We grow"));
        assert!(text("We grow", "We grow food"));
        assert!(text("We grow food", "Here. We grow food together"));
        assert!(text("We grow foood", "We grow food"), "a slip of the key");
        assert!(!text("We grow food for forty families.", "x"));
        assert!(!text("We grow food for forty families.", ""));
        assert!(!text("We grow food", "They grew food"));
        // A tenth of much is much.
        let much = "a".repeat(10_000);
        assert!(text(&much, &much[50..]));
        assert!(!text(&much, &much[51..]));
    }

    #[test]
    fn what_was_recorded_attached_or_ticked_does_not_go_unseen() {
        let file = |number: u8| Some(AttachmentId::from_bits([number; 16]));
        let spoken = |recording| Entry::Text {
            text: "Words".to_owned(),
            recording,
        };
        assert!(goes_on(&spoken(None), &spoken(file(1))));
        assert!(!goes_on(&spoken(file(1)), &spoken(file(2))));
        assert!(!goes_on(&spoken(file(1)), &spoken(None)));
        let attached = |file| Entry::File { file };
        assert!(goes_on(&attached(None), &attached(file(1))));
        assert!(!goes_on(&attached(file(1)), &attached(file(2))));
        let ticked = |keys: &[&str]| Entry::Chosen {
            keys: keys.iter().filter_map(|key| key.parse().ok()).collect(),
        };
        assert!(goes_on(&ticked(&["a1"]), &ticked(&["a1", "a2"])));
        assert!(!goes_on(&ticked(&["a1", "a2"]), &ticked(&["a2"])));
    }

    #[test]
    fn a_table_goes_on_while_each_of_its_lines_does() {
        let table = |rows: &[(&str, &str)]| Entry::Table {
            rows: rows
                .iter()
                .map(|(id, what)| {
                    let cells = [("id", *id), ("what", *what)].into_iter();
                    cells
                        .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
                        .collect()
                })
                .collect(),
        };
        let one = table(&[("l1", "Seeds")]);
        assert!(goes_on(&one, &table(&[("l1", "Seeds"), ("l2", "Tools")])));
        assert!(!goes_on(&one, &table(&[("l2", "Tools")])));
        assert!(!goes_on(&one, &table(&[("l1", "Tools")])));
    }
}

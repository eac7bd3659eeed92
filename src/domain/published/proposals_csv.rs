//! Proposals and their outcome as a table for spreadsheets.
//!
//! RFC 4180: UTF-8, commas, CR LF. A cell of text that a spreadsheet would take for a formula gets an
//! apostrophe in front (OWASP, "CSV Injection"); numbers stand as they are.

use std::collections::{BTreeSet, HashMap};

use super::facts::ProposalFacts;
use super::result_document::Publication;
use crate::domain::allocation::trace::ProjectResult;
use crate::domain::allocation::{Amount, Count};
use crate::domain::language::LanguageTag;

/// What a text must not begin with in a spreadsheet; the last four are the full-width forms.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The table: one line per proposal, winners first in the order of their choice, then by score.
pub fn proposals_csv(publication: &Publication, count: &Count) -> Vec<u8> {
    let facts = publication.proposals.iter();
    let facts: HashMap<&str, &ProposalFacts> = facts
        .map(|facts| (facts.reference.as_str(), facts))
        .collect();
    let translations = translations(&publication.proposals);
    let mut table = Table::default();
    table.row(heading(&translations));
    for line in &count.projects {
        if let Some(facts) = facts.get(line.id.as_str()) {
            table.row(row(publication, facts, line, &translations));
        }
    }
    table.text.into_bytes()
}

fn heading(translations: &BTreeSet<&LanguageTag>) -> Vec<String> {
    let first = ["reference", "title", "language"].map(str::to_owned);
    let last = [
        "cost",
        "currency",
        "categories",
        "beneficiaries",
        "area",
        "latitude",
        "longitude",
        "votes",
        "score",
        "selected",
        "step",
        "reason",
    ];
    let titles = translations.iter().map(|tag| format!("title_{tag}"));
    let last = last.into_iter().map(str::to_owned);
    first.into_iter().chain(titles).chain(last).collect()
}

fn row(
    publication: &Publication,
    facts: &ProposalFacts,
    line: &ProjectResult,
    translations: &BTreeSet<&LanguageTag>,
) -> Vec<String> {
    let original = &facts.title.original;
    let list = |items: &[String]| text(&items.join("; "));
    let coordinate = |degrees: &Option<String>| number_or_text(degrees.as_deref().unwrap_or(""));
    let title_in = |tag: &&LanguageTag| {
        let mut versions = facts.title.versions();
        let version = versions.find(|shown| shown.language == *tag && shown.language != original);
        text(version.map_or("", |shown| shown.text))
    };
    let first = [
        text(&facts.reference),
        text(facts.title.shown_in(original).text),
        original.to_string(),
    ];
    let last = [
        facts.cost.to_string(),
        publication.round.currency.to_string(),
        list(&facts.categories),
        list(&facts.beneficiaries),
        text(facts.area.as_deref().unwrap_or("")),
        coordinate(&facts.latitude),
        coordinate(&facts.longitude),
        line.votes.to_string(),
        line.score.to_string(),
        u8::from(line.selected).to_string(),
        line.step.map_or(String::new(), |step| step.to_string()),
        reason(line),
    ];
    let titles = translations.iter().map(title_in);
    first.into_iter().chain(titles).chain(last).collect()
}

/// The reason's word in documents, such as `does-not-fit`.
fn reason(line: &ProjectResult) -> String {
    let why = serde_json::to_value(&line.why).unwrap_or_default();
    let word = why.get("reason").and_then(serde_json::Value::as_str);
    word.unwrap_or_default().to_owned()
}

/// Every language that some title is translated into.
fn translations(proposals: &[ProposalFacts]) -> BTreeSet<&LanguageTag> {
    let versions = proposals.iter().flat_map(|facts| {
        let original = &facts.title.original;
        let versions = facts.title.versions().map(|shown| shown.language);
        versions.filter(move |language| *language != original)
    });
    versions.collect()
}

/// A cell of text, safe in a spreadsheet.
fn text(text: &str) -> String {
    if text.starts_with(FORMULA_STARTS) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// A cell that should be a number, and is text where it is none.
fn number_or_text(cell: &str) -> String {
    match cell.parse::<Amount>() {
        Ok(_) => cell.to_owned(),
        Err(_) => text(cell),
    }
}

#[derive(Default)]
struct Table {
    text: String,
}

impl Table {
    fn row(&mut self, cells: Vec<String>) {
        let cells = cells.into_iter().map(|cell| {
            if cell.contains([',', '"', '\r', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell
            }
        });
        self.text.push_str(&cells.collect::<Vec<_>>().join(","));
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for start in FORMULA_STARTS {
            let cell = format!("{start}cmd|' /C calc'!A0");
            assert_eq!(text(&cell), format!("'{cell}"));
        }
        assert_eq!(text("Garden = good"), "Garden = good");
        assert_eq!(number_or_text("-122.33"), "-122.33");
        assert_eq!(number_or_text("-122.33+cmd"), "'-122.33+cmd");
    }

    #[test]
    fn cells_are_quoted_as_rfc_4180_says() {
        let mut table = Table::default();
        table.row(["a", "b,c", "\"d\"", "e\nf"].map(str::to_owned).to_vec());
        assert_eq!(table.text, "a,\"b,c\",\"\"\"d\"\"\",\"e\nf\"\r\n");
    }
}

//! The fields of a proposal in the reader's words: what each is called, where it is written, what stands in it.

use std::collections::BTreeSet;

use crate::domain::ids::{AttachmentId, ProposalId};
use crate::domain::money::Money;
use crate::domain::proposal::{Answer, Entry, FieldName, OutcomeRow, PartnerField, Row, question};
use crate::domain::setup::{Key, QuestionKind, Setup};
use crate::i18n::Words;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::community::proposals::frame::Leaf;
use crate::web::forms::to_field;
use crate::web::public::addresses::Named;
use crate::web::public::own_round::named;

/// One promised outcome in one line, as it is read before it is signed: `Meals a day: from 0 to 40 meals by June 30, 2028`.
/// In words, since an arrow points the wrong way where lines run from right to left.
pub fn outcome(row: &OutcomeRow, words: &Words) -> String {
    let OutcomeRow {
        indicator,
        baseline,
        target,
        unit,
        by,
    } = row;
    let said = words.say("outcome-promised").text("indicator", indicator);
    let said = said.text("baseline", baseline).text("target", target);
    said.text("unit", unit).date("day", by).to_string()
}

/// What a field is called.
pub fn label(view: &ProposalWithin, field: &FieldName, words: &Words) -> Named {
    let name = name(&view.setup, field, words);
    let Some(partner) = field.partner() else {
        return name;
    };
    let partner = view.draft.partner(partner).map(|partner| &partner.name);
    Named {
        text: words
            .say("proposal-field-of")
            .text("partner", partner.cloned().unwrap_or_default())
            .text("field", name.text)
            .to_string(),
        lang: String::new(),
    }
}

/// What a field is called, whosever it is.
pub fn name(setup: &Setup, field: &FieldName, words: &Words) -> Named {
    let own = |word: &'static str| Named {
        text: words
            .say("proposal-field")
            .choice("field", word)
            .to_string(),
        lang: String::new(),
    };
    let asked = |key: &Key, per_partner| match question(setup, key, per_partner) {
        Some(question) => named(&question.label, words),
        None => Named {
            text: key.to_string(),
            lang: String::new(),
        },
    };
    match field {
        FieldName::Title => own("title"),
        FieldName::Summary => own("summary"),
        FieldName::Served => own("served"),
        FieldName::Areas => own("areas"),
        FieldName::Focus => own("focus"),
        FieldName::Budget => own("budget"),
        FieldName::OtherIncome => own("other_income"),
        FieldName::Answer(key) => asked(key, false),
        FieldName::Partner(_, field) => match field {
            PartnerField::Share => own("share"),
            PartnerField::Duties => own("duties"),
            PartnerField::Gives => own("gives"),
            PartnerField::Gains => own("gains"),
            PartnerField::Loss => own("loss"),
            PartnerField::Answer(key) => asked(key, true),
        },
    }
}

/// Where a field is written: its page, and on that the field, in a table the cell.
pub fn href(view: &ProposalWithin, field: &FieldName, cell: Option<(&str, &str)>) -> String {
    let page = page_of(view, field);
    if page.ends_with("/files") {
        return format!("{page}?field={field}#bring");
    }
    let name = match cell {
        Some((row, column)) => format!("{field}[{row}].{column}"),
        None => field.to_string(),
    };
    format!("{page}{}", to_field(&name))
}

fn page_of(view: &ProposalWithin, field: &FieldName) -> String {
    let id = view.id();
    match field {
        FieldName::Answer(key) if is_file(view, key, false) => Leaf::Files.address(id),
        FieldName::Title
        | FieldName::Summary
        | FieldName::Served
        | FieldName::Areas
        | FieldName::Focus
        | FieldName::Answer(_) => Leaf::Write.address(id),
        FieldName::Budget | FieldName::OtherIncome | FieldName::Partner(_, PartnerField::Share) => {
            Leaf::Budget.address(id)
        }
        FieldName::Partner(_, PartnerField::Answer(key)) if is_file(view, key, true) => {
            Leaf::Files.address(id)
        }
        FieldName::Partner(partner, _) => format!("{}/{partner}", Leaf::Partners.address(id)),
    }
}

fn is_file(view: &ProposalWithin, key: &Key, per_partner: bool) -> bool {
    question(&view.setup, key, per_partner)
        .is_some_and(|question| matches!(question.kind, QuestionKind::File { .. }))
}

/// The page of a field's versions and comments.
pub fn history_href(id: &ProposalId, field: &FieldName) -> String {
    format!("{}/{field}", Leaf::History.address(id))
}

/// Where a file of a proposal is read or heard.
pub fn file_href(id: &ProposalId, file: &AttachmentId) -> String {
    format!("{}/{file}", Leaf::Files.address(id))
}

/// Where the answer to this field is recorded.
pub fn record_href(id: &ProposalId, field: &FieldName) -> String {
    format!("{}?field={field}&record=yes#bring", Leaf::Files.address(id))
}

/// What stands in a field, as text that can be read and compared: one thing a line.
pub fn value(view: &ProposalWithin, field: &FieldName, entry: &Entry, words: &Words) -> String {
    match entry {
        Entry::Text { text, .. } => text.clone(),
        Entry::Chosen { keys } => {
            let lines = keys.iter().map(|key| choice(view, field, key, words));
            lines.collect::<Vec<_>>().join("\n")
        }
        Entry::Table { rows } => {
            let lines = rows.iter().map(|row| line(view, row, words));
            lines.collect::<Vec<_>>().join("\n")
        }
        Entry::File { file } => {
            let key = if file.is_some() { "yes" } else { "no" };
            words
                .say("proposal-file-there")
                .choice("there", key)
                .to_string()
        }
    }
}

/// What stands in a field as somebody reads it who does not write it: numbers, amounts and days in their own words. What
/// cannot be read as what was asked for stands as it was typed.
pub fn read(view: &ProposalWithin, field: &FieldName, entry: &Entry, words: &Words) -> String {
    let currency = view.program.currency;
    let amount = |text: &str| {
        let amount = Money::typed(text, currency).ok()?;
        Some(words.money(&amount))
    };
    let asked = match field {
        FieldName::Answer(key) => question(&view.setup, key, false),
        FieldName::Partner(_, PartnerField::Answer(key)) => question(&view.setup, key, true),
        _ => None,
    };
    let read = match (field, entry) {
        (FieldName::Partner(_, PartnerField::Share), Entry::Text { text, .. }) => amount(text),
        (FieldName::Budget | FieldName::OtherIncome, Entry::Table { rows }) => {
            let lines = rows.iter().map(|row| {
                let mut row = row.clone();
                for column in ["wanted", "least", "amount"] {
                    let read = row.get(column).and_then(|cell| amount(cell));
                    if let Some(read) = read {
                        row.insert(column.to_owned(), read);
                    }
                }
                line(view, &row, words)
            });
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        (_, entry) => asked
            .and_then(|asked| Answer::read(asked, entry, &BTreeSet::new(), currency).ok()?)
            .and_then(|answer| match answer {
                Answer::Number { number } => Some(words.number(number)),
                Answer::Money { amount } => Some(words.money(&amount)),
                Answer::Outcomes { rows } => {
                    let rows = rows.iter().map(|row| outcome(row, words));
                    Some(rows.collect::<Vec<_>>().join("\n"))
                }
                Answer::Text { .. } | Answer::Chosen { .. } | Answer::File { .. } => None,
            }),
    };
    read.unwrap_or_else(|| value(view, field, entry, words))
}

fn choice(view: &ProposalWithin, field: &FieldName, key: &Key, words: &Words) -> String {
    let of_program = |labels: &[crate::domain::program::Label]| {
        let label = labels.iter().find(|label| label.id == *key);
        label.map(|label| Named::new(&label.name, words).text)
    };
    let of_question = |id: &Key, per_partner| {
        let question = question(&view.setup, id, per_partner)?;
        if matches!(question.kind, QuestionKind::Area) {
            return of_program(&view.program.areas);
        }
        let options = question.kind.options();
        let option = options.iter().find(|option| option.id == *key)?;
        Some(named(&option.label, words).text)
    };
    let found = match field {
        FieldName::Areas => of_program(&view.program.areas),
        FieldName::Focus => of_program(&view.program.focus),
        FieldName::Answer(id) => of_question(id, false),
        FieldName::Partner(_, PartnerField::Answer(id)) => of_question(id, true),
        FieldName::Title
        | FieldName::Summary
        | FieldName::Served
        | FieldName::Budget
        | FieldName::OtherIncome
        | FieldName::Partner(..) => None,
    };
    found.unwrap_or_else(|| key.to_string())
}

/// One line of a table: what stands in its columns, with the name of each.
fn line(view: &ProposalWithin, row: &Row, words: &Words) -> String {
    let order = [
        "what",
        "category",
        "indicator",
        "baseline",
        "target",
        "unit",
        "by",
        "wanted",
        "least",
        "amount",
        "certain",
    ];
    let cells = order.into_iter().filter_map(|column| {
        let cell = row.get(column).filter(|cell| !cell.trim().is_empty())?;
        let shown = match column {
            "category" => category(view, cell, words),
            "certain" => words.say("proposal-income-certain").to_string(),
            _ => cell.clone(),
        };
        let name = words.say("proposal-column").choice("column", column);
        Some(format!("{name}: {shown}"))
    });
    cells.collect::<Vec<_>>().join("; ")
}

fn category(view: &ProposalWithin, key: &str, words: &Words) -> String {
    let mut categories = view.setup.budget.categories.iter();
    let found = categories.find(|category| category.id.as_str() == key);
    found.map_or_else(|| key.to_owned(), |found| named(&found.name, words).text)
}

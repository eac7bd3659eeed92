//! A frozen proposal in the reader's words: what stands in it, and what two versions say differently.

use serde_json::Value;

use crate::domain::constitution::difference::{Stretch, StretchOf, What, differences as compared};
use crate::domain::ids::PartnerId;
use crate::domain::money::{Currency, Money};
use crate::domain::program::Label;
use crate::domain::proposal::{
    Answer, FieldName, FrozenFile, FrozenPartner, PartnerField, SubmittedProposal, question,
};
use crate::domain::setup::{Key, Question};
use crate::i18n::Words;
use crate::store::views::screening::SentProposal;
use crate::web::community::proposals::field_words;
use crate::web::markdown::{Markup, markup};
use crate::web::public::addresses::Named;
use crate::web::public::own_round::named;

/// A frozen proposal, ready to be shown.
pub struct Shown {
    /// Who is served, areas, focus, promises and answers, each with its name.
    pub texts: Vec<TextShown>,
    /// The costs.
    pub costs: Vec<CostShown>,
    /// Other income: from what, and how much.
    pub income: Vec<(String, String)>,
    /// All that is asked for by those who are still there.
    pub request: String,
    /// What was asked for when it was sent, where a partner has left since.
    pub request_sent: Option<String>,
    /// The partners who left since.
    pub gone: Vec<String>,
    /// The least that makes sense.
    pub least: String,
    /// Who takes part.
    pub partners: Vec<PartnerShown>,
}

/// One text.
pub struct TextShown {
    /// What it is called.
    pub name: String,
    /// What it says.
    pub text: String,
    /// The same as it is read, where people wrote it with marks.
    pub rich: Option<Markup>,
    /// Where it is heard, if it was spoken.
    pub listen: Option<String>,
}

impl TextShown {
    fn new(name: String, text: String) -> Self {
        Self {
            name,
            text,
            rich: None,
            listen: None,
        }
    }

    /// Words that people wrote, to stand beneath a heading of this level.
    fn words(name: String, text: String, beneath: u8) -> Self {
        Self {
            rich: Some(markup(&text, beneath)),
            ..Self::new(name, text)
        }
    }

    /// An answer, with the recording whose words it is.
    fn answer(
        sent: &SentProposal,
        (name, text): (String, String),
        given: &Answer,
        beneath: u8,
    ) -> Self {
        let Answer::Text { recording, .. } = given else {
            return Self::new(name, text);
        };
        let base = format!("/manage/rounds/{}/screening/{}", sent.slug, sent.number);
        Self {
            listen: recording
                .as_ref()
                .map(|recording| format!("{base}/files/{recording}")),
            ..Self::words(name, text, beneath)
        }
    }
}

/// One cost.
pub struct CostShown {
    /// What for.
    pub what: String,
    /// Its kind.
    pub category: String,
    /// What is wanted.
    pub wanted: String,
    /// The least.
    pub least: String,
}

/// One partner.
pub struct PartnerShown {
    /// What it is called.
    pub name: String,
    /// As what it takes part.
    pub role: &'static str,
    /// Its share.
    pub share: String,
    /// Its texts and answers, each with its name.
    pub texts: Vec<TextShown>,
    /// Whether it signed what was sent.
    pub has_signed: bool,
    /// Whether it is still there.
    pub is_present: bool,
}

/// One place where two versions differ.
pub struct Difference {
    /// Where.
    pub label: String,
    /// The words: `both`, `gone` or `new`, with each stretch.
    pub stretches: Vec<(&'static str, String)>,
}

/// What a field that every proposal has is called.
pub(super) fn own(words: &Words, word: &'static str) -> String {
    words
        .say("proposal-field")
        .choice("field", word)
        .to_string()
}

/// Labels by their names.
pub(super) fn labels(list: &[Label], keys: impl Iterator<Item = Key>, words: &Words) -> String {
    let name = |key: Key| {
        let label = list.iter().find(|label| label.id == key);
        label.map_or_else(
            || key.to_string(),
            |label| Named::new(&label.name, words).text,
        )
    };
    keys.map(name).collect::<Vec<_>>().join(", ")
}

/// An answer in words.
pub(super) fn answer(
    areas: &[Label],
    files: &[FrozenFile],
    asked: Option<&Question>,
    answer: &Answer,
    words: &Words,
) -> String {
    match answer {
        Answer::Text { text, .. } => text.clone(),
        Answer::Number { number } => words.number(*number),
        Answer::Money { amount } => words.money(amount),
        Answer::Chosen { keys } => {
            let options = asked.map(|question| question.kind.options());
            let name = |key: &Key| {
                let option = options.and_then(|options| options.iter().find(|one| one.id == *key));
                match option {
                    Some(option) => named(&option.label, words).text,
                    None => labels(areas, std::iter::once(key.clone()), words),
                }
            };
            keys.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        Answer::File { file } => {
            let known = files.iter().find(|known| known.id == *file);
            known.map_or_else(String::new, |known| known.name.clone())
        }
        Answer::Outcomes { rows } => {
            let rows = rows.iter().map(|row| field_words::outcome(row, words));
            rows.collect::<Vec<_>>().join("\n")
        }
    }
}

impl Shown {
    /// What was sent last.
    pub fn new(sent: &SentProposal, words: &Words) -> Self {
        let document = &sent.document;
        let money = |amount: &Money| words.money(amount);
        let category = |key: &Option<Key>| {
            let mut known = sent.setup.budget.categories.iter();
            let found = known.find(|category| Some(&category.id) == key.as_ref());
            found.map_or_else(String::new, |found| named(&found.name, words).text)
        };
        let costs = document.budget.lines.iter().map(|line| CostShown {
            what: line.what.clone(),
            category: category(&line.category),
            wanted: money(&line.wanted),
            least: money(&line.least),
        });
        let income = document.budget.other_income.iter();
        let partners = document.partners.iter().enumerate();
        let gone = document.partners.iter().zip(&sent.present);
        let gone = gone.filter(|(_, is_present)| !**is_present);
        Self {
            texts: texts(sent, words),
            costs: costs.collect(),
            income: income
                .map(|line| (line.what.clone(), money(&line.amount)))
                .collect(),
            request: money(&sent.request),
            request_sent: (sent.request != document.core.request)
                .then(|| money(&document.core.request)),
            gone: gone.map(|(partner, _)| partner.name.clone()).collect(),
            least: money(&document.budget.least),
            partners: partners
                .map(|(place, partner)| PartnerShown::new(sent, place, partner, words))
                .collect(),
        }
    }
}

fn texts(sent: &SentProposal, words: &Words) -> Vec<TextShown> {
    let document = &sent.document;
    let (program, core) = (&sent.program, &document.core);
    let mut texts = vec![
        TextShown::words(own(words, "summary"), core.summary.clone(), 2),
        TextShown::words(own(words, "served"), core.served.clone(), 2),
        TextShown::new(
            own(words, "areas"),
            labels(&program.areas, document.areas.iter().cloned(), words),
        ),
        TextShown::new(
            own(words, "focus"),
            labels(&program.focus, document.focus.iter().cloned(), words),
        ),
    ];
    let mut answers: Vec<_> = document.answers.iter().collect();
    let questions = &sent.setup.form.questions;
    answers.sort_by_key(|(key, _)| {
        let place = questions.iter().position(|asked| asked.id == **key);
        // A question that an amendment took away stands last.
        place.unwrap_or(questions.len())
    });
    for (key, given) in answers {
        let asked = question(&sent.setup, key, false);
        let field = FieldName::Answer(key.clone());
        let text = answer(&program.areas, &document.files, asked, given, words);
        let name = label(sent, &field, words);
        texts.push(TextShown::answer(sent, (name, text), given, 2));
    }
    texts.retain(|one| !one.text.is_empty());
    texts
}

impl PartnerShown {
    fn new(sent: &SentProposal, place: usize, partner: &FrozenPartner, words: &Words) -> Self {
        let part = &partner.part;
        let mut texts = vec![
            TextShown::words(own(words, "duties"), part.duties.clone(), 4),
            TextShown::words(own(words, "gives"), part.gives.clone(), 4),
            TextShown::words(own(words, "gains"), part.gains.clone(), 4),
            TextShown::words(own(words, "loss"), part.loss.clone(), 4),
        ];
        for (key, given) in &partner.answers {
            let asked = question(&sent.setup, key, true);
            let name =
                asked.map_or_else(|| key.to_string(), |asked| named(&asked.label, words).text);
            let (areas, files) = (&sent.program.areas, &sent.document.files);
            let text = answer(areas, files, asked, given, words);
            texts.push(TextShown::answer(sent, (name, text), given, 4));
        }
        texts.retain(|one| !one.text.is_empty());
        Self {
            name: partner.name.clone(),
            role: part.role.as_str(),
            share: words.money(&part.share),
            texts,
            has_signed: sent.signed.get(place).copied().unwrap_or_default(),
            is_present: sent.present.get(place).copied().unwrap_or_default(),
        }
    }
}

fn partner_name(sent: &SentProposal, id: &PartnerId) -> String {
    let mut partners = sent.document.partners.iter();
    let partner = partners.find(|partner| partner.id == *id);
    partner.map_or_else(String::new, |partner| partner.name.clone())
}

/// What a field is called.
pub(super) fn label(sent: &SentProposal, field: &FieldName, words: &Words) -> String {
    match field {
        FieldName::Title => own(words, "title"),
        FieldName::Summary => own(words, "summary"),
        FieldName::Served => own(words, "served"),
        FieldName::Areas => own(words, "areas"),
        FieldName::Focus => own(words, "focus"),
        FieldName::Budget => own(words, "budget"),
        FieldName::OtherIncome => own(words, "other_income"),
        FieldName::Answer(key) => asked(sent, key, false, words),
        FieldName::Partner(partner, field) => words
            .say("proposal-field-of")
            .text("partner", partner_name(sent, partner))
            .text("field", label_in_part(sent, field, words))
            .to_string(),
    }
}

/// What a field of one partner is called where the partner's name stands above it.
pub(super) fn label_in_part(sent: &SentProposal, field: &PartnerField, words: &Words) -> String {
    match field {
        PartnerField::Share => own(words, "share"),
        PartnerField::Duties => own(words, "duties"),
        PartnerField::Gives => own(words, "gives"),
        PartnerField::Gains => own(words, "gains"),
        PartnerField::Loss => own(words, "loss"),
        PartnerField::Answer(key) => asked(sent, key, true, words),
    }
}

/// The words of a question; its key where an amendment took it away.
fn asked(sent: &SentProposal, key: &Key, per_partner: bool, words: &Words) -> String {
    match question(&sent.setup, key, per_partner) {
        Some(question) => named(&question.label, words).text,
        None => key.to_string(),
    }
}

/// What was changed since the proposal was sent back; `None` where it was not sent again.
pub fn differences(sent: &SentProposal, words: &Words) -> Option<Vec<Difference>> {
    let (_, before) = sent.before.as_ref()?;
    let json = |document: &SubmittedProposal| serde_json::to_value(document).unwrap_or_default();
    let found = compared(&json(before), &json(&sent.document));
    let shown = found.iter().filter_map(|difference| {
        let field = field_of(&difference.path)?;
        let (before, after) = match &difference.what {
            What::Added { after } => (String::new(), said(after, words)),
            What::Removed { before } => (said(before, words), String::new()),
            What::Changed { before, after } => (said(before, words), said(after, words)),
            What::Reordered { .. } => return None,
        };
        let stretches = match difference.stretches() {
            Some(stretches) => stretches.into_iter().map(told).collect(),
            None => vec![("gone", before), ("new", after)],
        };
        Some(Difference {
            label: label(sent, &field, words),
            stretches,
        })
    });
    Some(shown.collect())
}

fn told(stretch: Stretch) -> (&'static str, String) {
    let how = match stretch.of {
        StretchOf::Both => "both",
        StretchOf::Before => "gone",
        StretchOf::After => "new",
    };
    (how, stretch.text)
}

/// The field that stands at this place of the document; `None` for what follows from others, such as hashes.
fn field_of(path: &[String]) -> Option<FieldName> {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match path.as_slice() {
        ["core", "outcomes", key, ..] | ["answers", key, ..] => {
            Some(FieldName::Answer(key.parse().ok()?))
        }
        ["core", "request", ..] => None,
        ["core", field] => field.parse().ok(),
        ["areas", ..] => Some(FieldName::Areas),
        ["focus", ..] => Some(FieldName::Focus),
        ["budget", "lines", ..] => Some(FieldName::Budget),
        ["budget", "other_income", ..] => Some(FieldName::OtherIncome),
        ["partners", id, "part", field, ..] => format!("partner.{id}.{field}").parse().ok(),
        ["partners", id, "answers", key, ..] => format!("partner.{id}.answer.{key}").parse().ok(),
        _ => None,
    }
}

/// A value of the document as it can be read.
fn said(value: &Value, words: &Words) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => {
            let items = items.iter().map(|item| said(item, words));
            items.collect::<Vec<_>>().join(", ")
        }
        Value::Object(members) => {
            if let Some(money) = money(value) {
                return words.money(&money);
            }
            let shown = members
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "id" | "is"))
                .map(|(_, member)| said(member, words));
            let shown: Vec<String> = shown.filter(|text| !text.is_empty()).collect();
            shown.join(" · ")
        }
    }
}

fn money(value: &Value) -> Option<Money> {
    let minor = value.get("minor")?.as_i64()?;
    let currency: Currency = serde_json::from_value(value.get("currency")?.clone()).ok()?;
    Some(Money::new(minor, currency))
}

//! What is missing of a round, in words, each with the way to where it is put right.

use std::fmt::Display;

use super::frame;
use crate::domain::bloc::Bloc;
use crate::domain::setup::{Key, Lack, Missing, Part, Phase};
use crate::i18n::Words;
use crate::store::views::managed_round::ManagedRound;
use crate::web::forms::to_field;

/// One thing that is missing, for people.
#[derive(Debug, Clone)]
pub struct Item {
    /// On which part's page.
    pub part: Part,
    /// The way to the field.
    pub href: String,
    /// What is missing.
    pub text: String,
}

/// All that is missing of a round; of one part alone, where one is named.
pub fn items(managed: &ManagedRound, part: Option<Part>, words: &Words) -> Vec<Item> {
    let wanted = managed
        .missing
        .iter()
        .filter(|missing| part.is_none_or(|part| missing.part == part));
    wanted
        .map(|missing| Item {
            part: missing.part,
            href: href(managed, missing),
            text: text(managed, missing, words),
        })
        .collect()
}

fn href(managed: &ManagedRound, missing: &Missing) -> String {
    let page = frame::part_page(&managed.round.slug, missing.part);
    let (page, at) = match own_page(missing) {
        Some((key, at)) => (format!("{page}/{key}"), at),
        None => (page, &*missing.at),
    };
    page + &to_field(&in_language(managed, missing, at))
}

/// The field of the part's form beside which it is said that this is missing.
pub fn field(managed: &ManagedRound, missing: &Missing) -> String {
    in_language(managed, missing, &missing.at)
}

/// The field at this place, in the language that the lack is about.
fn in_language(managed: &ManagedRound, missing: &Missing, at: &str) -> String {
    let language = match &missing.lack {
        Lack::Text => Some(managed.setup.call.title.original()),
        Lack::Translation { language } | Lack::LagsBehind { language } => Some(language),
        _ => None,
    };
    match language {
        Some(language) => format!("{at}[{language}]"),
        None => at.to_owned(),
    }
}

/// Questions and criteria have pages of their own: the key of the line, and the field there.
fn own_page(missing: &Missing) -> Option<(&str, &str)> {
    let list = match missing.part {
        Part::Form => "questions[",
        Part::Rubric => "criteria[",
        _ => return None,
    };
    missing.at.strip_prefix(list)?.split_once("].")
}

fn text(managed: &ManagedRound, missing: &Missing, words: &Words) -> String {
    let place = || place(managed, missing, words);
    let percent = |sum: u32| words.percent(u64::from(sum), 10_000_u64);
    let bloc =
        |key: &'static str, bloc: Bloc| words.say(key).choice("bloc", bloc.as_str()).to_string();
    let plain = |key: &'static str| words.say(key).to_string();
    match &missing.lack {
        Lack::Text => words.say("lack-text").text("place", place()).to_string(),
        Lack::Translation { language } => {
            let phrase = words.say("lack-translation").text("place", place());
            phrase
                .text("language", words.language(language))
                .to_string()
        }
        Lack::LagsBehind { language } => {
            let phrase = words.say("lack-lags").text("place", place());
            phrase
                .text("language", words.language(language))
                .to_string()
        }
        Lack::Languages => plain("lack-languages"),
        Lack::Contact => plain("lack-contact"),
        Lack::Questions => plain("lack-questions"),
        Lack::Options => words.say("lack-options").text("place", place()).to_string(),
        Lack::LetterQuestions => plain("lack-letter-questions"),
        Lack::Categories => plain("lack-categories"),
        Lack::Criteria => plain("lack-criteria"),
        Lack::Levels => words.say("lack-levels").text("place", place()).to_string(),
        Lack::CriteriaWeights { sum } => words
            .say("lack-criteria-weights")
            .text("sum", percent(*sum))
            .to_string(),
        Lack::Panels => plain("lack-panels"),
        Lack::Seats {
            bloc,
            bench,
            named,
            wanted,
        } => {
            let key = if *bench { "lack-bench" } else { "lack-seats" };
            let phrase = words.say(key).choice("bloc", bloc.as_str());
            phrase
                .num("named", *named)
                .num("wanted", *wanted)
                .to_string()
        }
        Lack::Budget => plain("lack-budget"),
        Lack::PotsSum { pots, budget } => words
            .say("lack-pots-sum")
            .money("pots", pots)
            .money("budget", budget)
            .to_string(),
        Lack::Sources => plain("lack-sources"),
        Lack::SourcesSum { sources, budget } => words
            .say("lack-sources-sum")
            .money("sources", sources)
            .money("budget", budget)
            .to_string(),
        Lack::PotsUncovered(short) => {
            let pots = managed
                .setup
                .money
                .pots
                .iter()
                .filter(|pot| short.pots.contains(&pot.id));
            let mut names: Vec<String> = pots
                .map(|pot| pot.name.shown_in(words.tag()).1.to_owned())
                .collect();
            if short.general {
                names.push(plain("money-general-pot"));
            }
            let phrase = words.say("lack-pots-uncovered").list("pots", &names);
            phrase
                .money("need", &short.need)
                .money("held", &short.held)
                .to_string()
        }
        Lack::CapOrder => plain("lack-cap-order"),
        Lack::BlocWeights { sum } => words
            .say("lack-bloc-weights")
            .text("sum", percent(*sum))
            .to_string(),
        Lack::WeightWithoutPanel { bloc: which } => bloc("lack-weight-without-panel", *which),
        Lack::PanelWithoutWeight { bloc: which } => bloc("lack-panel-without-weight", *which),
        Lack::PassScore => plain("lack-pass-score"),
        Lack::Drawing => plain("lack-drawing"),
        Lack::LeastNotAsked => plain("lack-least-not-asked"),
        Lack::Bases => plain("lack-bases"),
        Lack::Date { phase, is_end } => {
            let phrase = words
                .say("lack-date")
                .text("date", date_name(*phase, *is_end, words));
            phrase.to_string()
        }
        Lack::DateOrder { earlier, later } => {
            let phrase = words
                .say("lack-date-order")
                .text("earlier", date_name(earlier.0, earlier.1, words));
            phrase
                .text("later", date_name(later.0, later.1, words))
                .to_string()
        }
    }
}

/// "The vote opens", "the vote closes".
pub fn date_name(phase: Phase, is_end: bool, words: &Words) -> String {
    let key = if is_end { "date-end" } else { "date-start" };
    words.say(key).choice("phase", phase.as_str()).to_string()
}

/// The field in words: the kind of text it is, and the line it belongs to.
fn place(managed: &ManagedRound, missing: &Missing, words: &Words) -> String {
    let setup = &managed.setup;
    let number = |found: Option<usize>| found.map(|place| words.number((place + 1) as u64));
    let line = |key: &'static str, number: Option<String>| {
        let phrase = words.say(key);
        number.map(|number| phrase.text("number", number).to_string())
    };
    let Some(key) = missing.key() else {
        let field = field_word(&missing.at);
        return words.say("place-field").choice("field", field).to_string();
    };
    let at = |keys: Vec<&Key>| number(keys.into_iter().position(|known| *known == key));
    let named = match missing.part {
        Part::Form => line(
            "place-question",
            at(setup.form.questions.iter().map(|line| &line.id).collect()),
        ),
        Part::Budget => line(
            "place-category",
            at(setup
                .budget
                .categories
                .iter()
                .map(|line| &line.id)
                .collect()),
        ),
        Part::Rubric => line(
            "place-criterion",
            at(setup.rubric.criteria.iter().map(|line| &line.id).collect()),
        ),
        Part::Applicants => line(
            "place-self-check",
            at(setup
                .applicants
                .self_check
                .iter()
                .map(|line| &line.id)
                .collect()),
        ),
        Part::Money if missing.at.starts_with("pots") => line(
            "place-pot",
            at(setup.money.pots.iter().map(|line| &line.id).collect()),
        ),
        Part::Money => line(
            "place-source",
            at(setup.money.sources.iter().map(|line| &line.id).collect()),
        ),
        Part::Call | Part::Panels | Part::Rules | Part::Vote | Part::Dates => None,
    };
    let named = named.unwrap_or_else(|| isolated(&missing.at));
    let Some(field) = text_of_line(missing) else {
        return named;
    };
    let phrase = words.say("field-of-line").text("line", named);
    phrase.text("field", words.say(field)).to_string()
}

/// Which text of its line is meant, where a line has several.
fn text_of_line(missing: &Missing) -> Option<&'static str> {
    let (_, text) = missing.at.split_once("].")?;
    let name = text.split('[').next()?;
    Some(match (missing.part, name) {
        (Part::Form, "label") => "question-label",
        (Part::Form, "help") => "question-help",
        (Part::Form, "example") => "question-example",
        (Part::Form, "options") => "question-options",
        (Part::Rubric, "name") => "criterion-name",
        (Part::Rubric, "help") => "criterion-help",
        (Part::Rubric, "levels") => "criterion-levels",
        (Part::Applicants, "explanation") => "applicants-check-explanation",
        (Part::Budget, "name") => "budget-category",
        (Part::Budget, "help") => "budget-category-help",
        (Part::Money, "name") => "money-name",
        (Part::Money, "restrictions.conditions") => "money-condition-said",
        _ => return None,
    })
}

fn isolated(text: impl Display) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn field_word(at: &str) -> &'static str {
    match at {
        "title" => "title",
        "summary" => "summary",
        "text" => "text",
        "general_pot.name" => "general-pot",
        "drawing.name" => "drawing",
        _ => "other",
    }
}

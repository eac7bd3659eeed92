//! `/rounds/<slug>/questions`: everything that applicants will be asked, before they sign up, and on paper.

use std::collections::BTreeSet;

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::Named;
use crate::domain::language::LanguageTag;
use crate::domain::program::Label;
use crate::domain::round::Slug;
use crate::domain::setup::burden::Burden;
use crate::domain::setup::{Budget, Criterion, Question, QuestionKind, Rubric, TrackedText};
use crate::i18n::{Words, direction_of, own_name};
use crate::store::views::RoundHead;
use crate::store::views::round_questions::{RoundQuestions, round_questions};
use crate::web::burden::BurdenShown;
use crate::web::chrome::Chrome;
use crate::web::{App, Page, Problem, question_words};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

#[get("/rounds/<slug>/questions?<text>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    slug: &str,
    text: Option<&str>,
) -> Result<Page<QuestionsHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let view = app
        .db
        .read(move |reader| round_questions(reader, &slug))
        .await?;
    let view = view.ok_or_else(Problem::not_found)?;
    Ok(Page::new(QuestionsHtml::new(c, view, text)))
}

/// A language in which the round's texts can be read.
struct Choice {
    tag: LanguageTag,
    name: String,
    direction: &'static str,
    href: String,
    is_chosen: bool,
}

/// One question as applicants read it.
struct Asked {
    key: String,
    label: Named,
    help: Named,
    example: Named,
    facts: Vec<String>,
    options: Vec<Named>,
    /// Lines to write on, on paper.
    lines: u32,
    /// Whether an answer can be longer than those lines.
    is_longer: bool,
    /// Rows of a table to fill in, on paper.
    rows: u32,
}

/// One kind of cost.
struct Cost {
    name: Named,
    help: Named,
    greatest_share: Option<String>,
}

/// One thing that reviewers judge.
struct Judged {
    name: Named,
    help: Named,
    weight: String,
    allows_na: bool,
    levels: Vec<(u16, Named)>,
}

/// The texts of a round as one reader sees them: in the language they chose, else in the original, marked.
struct InLanguage<'a> {
    wanted: &'a LanguageTag,
    page: &'a LanguageTag,
    areas: &'a [Label],
}

/// Lines that stand on one page beneath a question with its help.
const MOST_LINES: u32 = 20;

impl InLanguage<'_> {
    fn named(&self, text: &TrackedText) -> Named {
        let (language, text) = text.shown_in(self.wanted);
        let foreign = language.is_known() && language != self.page;
        Named {
            text: text.to_owned(),
            lang: if foreign {
                language.to_string()
            } else {
                String::new()
            },
        }
    }

    fn asked(&self, question: &Question, words: &Words) -> Asked {
        let (lines, rows) = match &question.kind {
            QuestionKind::ShortText { .. }
            | QuestionKind::Number { .. }
            | QuestionKind::Money { .. } => (1, 0),
            // Some eleven words to a line by hand.
            QuestionKind::LongText { most_words } => (most_words.div_ceil(11).max(3), 0),
            QuestionKind::Outcomes { most_rows, .. } => (0, (*most_rows).min(10)),
            QuestionKind::Area
            | QuestionKind::ChooseOne { .. }
            | QuestionKind::ChooseMany { .. }
            | QuestionKind::File { .. } => (0, 0),
        };
        let options = match &question.kind {
            QuestionKind::Area => {
                let areas = self.areas.iter();
                areas
                    .map(|area| self.named(&TrackedText::of_local(&area.name)))
                    .collect()
            }
            kind => {
                let options = kind.options().iter();
                options.map(|option| self.named(&option.label)).collect()
            }
        };
        Asked {
            key: question.id.to_string(),
            label: self.named(&question.label),
            help: self.named(&question.help),
            example: self.named(&question.example),
            facts: question_words::facts(question, words),
            options,
            lines: lines.min(MOST_LINES),
            is_longer: lines > MOST_LINES,
            rows,
        }
    }

    fn costs(&self, budget: &Budget, words: &Words) -> Vec<Cost> {
        let costs = budget.categories.iter().map(|category| Cost {
            name: self.named(&category.name),
            help: self.named(&category.help),
            greatest_share: category
                .greatest_share
                .map(|share| words.percent(share.points(), 10_000_u16)),
        });
        costs.collect()
    }

    fn judged(&self, criterion: &Criterion, words: &Words) -> Judged {
        let levels = criterion.levels.iter();
        Judged {
            name: self.named(&criterion.name),
            help: self.named(&criterion.help),
            weight: words.percent(criterion.weight.points(), 10_000_u16),
            allows_na: criterion.allows_na,
            levels: levels
                .map(|level| (level.points, self.named(&level.anchor)))
                .collect(),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "public/questions.html")]
pub struct QuestionsHtml {
    c: Chrome,
    round: RoundHead,
    title: Named,
    languages: Vec<Choice>,
    /// The reader's language, where the round is not written in it.
    not_in: Option<String>,
    burden: BurdenShown,
    questions: Vec<Asked>,
    budget: Budget,
    costs: Vec<Cost>,
    rubric: Rubric,
    criteria: Vec<Judged>,
}

impl QuestionsHtml {
    /// The page, its texts in the language that was asked for where the round has it, else in the page's own.
    pub fn new(c: Chrome, view: RoundQuestions, asked: Option<&str>) -> Self {
        let RoundQuestions {
            round,
            call,
            form,
            budget,
            rubric,
            money,
            areas,
        } = view;
        let words = c.words().clone();
        let original = call.title.original().clone();
        let offered: BTreeSet<LanguageTag> = call
            .languages
            .iter()
            .cloned()
            .chain([original.clone()])
            .collect();
        let asked: Option<LanguageTag> = asked.and_then(|tag| tag.parse().ok());
        let wanted = asked
            .filter(|tag| offered.contains(tag))
            .or_else(|| offered.contains(c.tag()).then(|| c.tag().clone()));
        let not_in = wanted.is_none().then(|| words.language(c.tag()));
        let wanted = wanted.unwrap_or(original);
        let page = format!("{}/questions", c.of_round(&round.slug));
        let languages = offered.iter().map(|tag| Choice {
            name: own_name(tag).to_owned(),
            direction: direction_of(tag).as_str(),
            href: format!("{page}?text={tag}"),
            is_chosen: *tag == wanted,
            tag: tag.clone(),
        });
        let texts = InLanguage {
            wanted: &wanted,
            page: words.tag(),
            areas: &areas,
        };
        let burden = Burden::of(&form, &budget, money.typical_award());
        Self {
            title: texts.named(&call.title),
            languages: languages.collect(),
            not_in,
            burden: BurdenShown::new(&burden, &words),
            questions: form
                .questions
                .iter()
                .map(|question| texts.asked(question, &words))
                .collect(),
            costs: texts.costs(&budget, &words),
            criteria: rubric
                .criteria
                .iter()
                .map(|criterion| texts.judged(criterion, &words))
                .collect(),
            budget,
            rubric,
            round,
            c,
        }
    }

    fn round_page(&self) -> String {
        self.c.of_round(&self.round.slug)
    }
}

//! `/api/v1/rounds/<slug>/questions`: what a round asks, for programs.

use std::collections::BTreeMap;

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer;
use crate::domain::language::LanguageTag;
use crate::domain::setup::burden::Burden;
use crate::domain::setup::{Budget, Question, QuestionKind, Rubric, TrackedText};
use crate::store::views::round_questions::{RoundQuestions, round_questions};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![questions]
}

/// A text of a round, in every language it has.
#[derive(Serialize, ToSchema)]
pub struct Worded {
    /// The BCP 47 tag of the language it was first written in.
    original: String,
    /// The text by language tag; empty where nobody wrote one.
    texts: BTreeMap<String, String>,
}

impl From<&TrackedText> for Worded {
    fn from(text: &TrackedText) -> Self {
        let versions = text.versions();
        Self {
            original: text.original().to_string(),
            texts: versions
                .map(|(tag, version)| (tag.to_string(), version.text.clone()))
                .collect(),
        }
    }
}

/// What a round asks of applicants, and what answers are judged by.
#[derive(Serialize, ToSchema)]
pub struct AskedOfApplicants {
    /// The languages in which the round is published.
    languages: Vec<String>,
    /// The questions, in order.
    questions: Vec<Asked>,
    /// How the money is to be laid out.
    budget: BudgetTemplate,
    /// What reviewers score by.
    rubric: Judged,
    /// What applying takes, estimated.
    burden: Effort,
}

/// One question.
#[derive(Serialize, ToSchema)]
pub struct Asked {
    /// What answers name it by.
    id: String,
    /// `short_text`, `long_text`, `number`, `money`, `choose_one`, `choose_many`, `area`, `file` or `outcomes`.
    kind: &'static str,
    /// The question.
    label: Worded,
    /// What helps to answer it.
    help: Worded,
    /// What a good answer looks like.
    example: Worded,
    /// Whether a proposal cannot be sent in without an answer.
    required: bool,
    /// Whether each partner of a coalition answers for itself.
    per_partner: bool,
    /// Whether the letter of intent asks it already.
    in_letter_of_intent: bool,
    /// Who reads the answers: `everyone`, `reviewers` or `staff`.
    seen_by: &'static str,
    /// The least number, or the fewest lines.
    least: Option<i64>,
    /// The most characters, words, choices, bytes or lines, the greatest number, or the greatest amount in minor units.
    most: Option<i64>,
    /// What there is to choose from.
    options: Vec<Offered>,
}

/// One thing to choose.
#[derive(Serialize, ToSchema)]
pub struct Offered {
    /// What answers name it by.
    id: String,
    /// What people read.
    label: Worded,
}

/// How the money is to be laid out.
#[derive(Serialize, ToSchema)]
pub struct BudgetTemplate {
    /// How many years the money is for.
    years: u8,
    /// Whether applicants also say the least that still makes sense.
    asks_least: bool,
    /// Whether applicants also say what else pays for the work.
    asks_other_income: bool,
    /// The kinds of costs.
    categories: Vec<Cost>,
}

/// One kind of cost.
#[derive(Serialize, ToSchema)]
pub struct Cost {
    /// What budget lines name it by.
    id: String,
    /// What people read.
    name: Worded,
    /// What belongs there.
    help: Worded,
    /// The greatest share of a request, in basis points.
    greatest_share: Option<u16>,
}

/// What reviewers score by.
#[derive(Serialize, ToSchema)]
pub struct Judged {
    /// Whose rubric it is: `own`, `sample`, `sample_changed`, `montgomery_county_2022`, `montgomery_county_2022_changed`.
    source: &'static str,
    /// Which mean of a bloc counts: `raw` or `adjusted`.
    counts: &'static str,
    /// What is judged.
    criteria: Vec<JudgedBy>,
}

/// One thing that is judged.
#[derive(Serialize, ToSchema)]
pub struct JudgedBy {
    /// What scores name it by.
    id: String,
    /// What people read.
    name: Worded,
    /// What to look for.
    help: Worded,
    /// Its share of the total, in basis points.
    weight: u16,
    /// Whether a reviewer may say that it does not apply; that never counts as zero.
    allows_na: bool,
    /// From the least points to the most.
    levels: Vec<Step>,
}

/// One level of a criterion.
#[derive(Serialize, ToSchema)]
pub struct Step {
    /// What it gives.
    points: u16,
    /// What a proposal looks like that deserves it.
    anchor: Worded,
}

/// What applying takes, in whole hours, rounded up; `/rounds/<slug>/questions` says what is assumed.
#[derive(Serialize, ToSchema)]
pub struct Effort {
    /// One group.
    hours_alone: u32,
    /// A coalition of three, together.
    hours_coalition: u32,
    /// One group that writes in a language not its own.
    hours_other_language: u32,
}

impl From<&Question> for Asked {
    fn from(question: &Question) -> Self {
        let (least, most) = match &question.kind {
            QuestionKind::ShortText { most_characters } => {
                (None, Some(i64::from(*most_characters)))
            }
            QuestionKind::LongText { most_words } => (None, Some(i64::from(*most_words))),
            QuestionKind::Number { least, most } => (*least, *most),
            QuestionKind::Money { most } => (None, most.map(|most| most.minor)),
            QuestionKind::ChooseMany { most, .. } => (None, most.map(i64::from)),
            QuestionKind::File { most_bytes } => (None, Some(i64::from(*most_bytes))),
            QuestionKind::Outcomes {
                least_rows,
                most_rows,
            } => (Some(i64::from(*least_rows)), Some(i64::from(*most_rows))),
            QuestionKind::ChooseOne { .. } | QuestionKind::Area => (None, None),
        };
        let options = question.kind.options().iter();
        Self {
            id: question.id.to_string(),
            kind: question.kind.as_str(),
            label: (&question.label).into(),
            help: (&question.help).into(),
            example: (&question.example).into(),
            required: question.required,
            per_partner: question.per_partner,
            in_letter_of_intent: question.in_letter_of_intent,
            seen_by: question.seen_by.as_str(),
            least,
            most,
            options: options
                .map(|option| Offered {
                    id: option.id.to_string(),
                    label: (&option.label).into(),
                })
                .collect(),
        }
    }
}

impl From<&Budget> for BudgetTemplate {
    fn from(budget: &Budget) -> Self {
        let categories = budget.categories.iter().map(|category| Cost {
            id: category.id.to_string(),
            name: (&category.name).into(),
            help: (&category.help).into(),
            greatest_share: category.greatest_share.map(|share| share.points()),
        });
        Self {
            years: budget.years,
            asks_least: budget.asks_least,
            asks_other_income: budget.asks_other_income,
            categories: categories.collect(),
        }
    }
}

impl From<&Rubric> for Judged {
    fn from(rubric: &Rubric) -> Self {
        let criteria = rubric.criteria.iter().map(|criterion| JudgedBy {
            id: criterion.id.to_string(),
            name: (&criterion.name).into(),
            help: (&criterion.help).into(),
            weight: criterion.weight.points(),
            allows_na: criterion.allows_na,
            levels: criterion
                .levels
                .iter()
                .map(|level| Step {
                    points: level.points,
                    anchor: (&level.anchor).into(),
                })
                .collect(),
        });
        Self {
            source: rubric.source.as_str(),
            counts: rubric.counts.as_str(),
            criteria: criteria.collect(),
        }
    }
}

impl From<&RoundQuestions> for AskedOfApplicants {
    fn from(view: &RoundQuestions) -> Self {
        let burden = Burden::of(&view.form, &view.budget, view.money.typical_award());
        Self {
            languages: view
                .call
                .languages
                .iter()
                .map(LanguageTag::to_string)
                .collect(),
            questions: view.form.questions.iter().map(Asked::from).collect(),
            budget: (&view.budget).into(),
            rubric: (&view.rubric).into(),
            burden: Effort {
                hours_alone: burden.alone.hours(),
                hours_coalition: burden.coalition.hours(),
                hours_other_language: burden.other_language.hours(),
            },
        }
    }
}

/// Everything that a round asks of applicants, from its announcement on.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/questions",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The questions", body = AskedOfApplicants),
        (status = 404, description = "There is no such public round")
    )
)]
#[get("/api/v1/rounds/<slug>/questions")]
pub async fn questions(app: &State<App>, slug: &str) -> Result<Json<AskedOfApplicants>, Problem> {
    let slug = answer::slug(slug)?;
    let view = app
        .db
        .read(move |reader| round_questions(reader, &slug))
        .await?;
    let view = view.ok_or_else(Problem::not_found)?;
    Ok(Json(AskedOfApplicants::from(&view)))
}

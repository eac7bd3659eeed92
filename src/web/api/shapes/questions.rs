//! Questions about rounds as the API shows and takes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Text;
use crate::domain::ids::QuestionId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::question::{LONGEST_ANSWER, answer_mark};
use crate::domain::setup::TrackedText;
use crate::store::views::questions::{
    AnsweredQuestion, DeskQuestion, QuestionsDesk, QuestionsPage,
};
use crate::web::forms::Faults;

/// A slice of the answered questions about a round.
#[derive(Serialize, ToSchema)]
pub struct Questions {
    /// The latest answer first.
    questions: Vec<QuestionWithAnswer>,
    /// How many are answered, in all slices.
    total: i64,
    /// How many wait for an answer.
    waiting: i64,
    /// The address of the next slice; `null` after the last.
    next: Option<String>,
}

/// A question with its answer.
#[derive(Serialize, ToSchema)]
pub struct QuestionWithAnswer {
    /// Its id.
    id: String,
    /// What was asked.
    question: String,
    /// In which language, as far as is known.
    language: String,
    /// Who asked, if they are a member who wanted to be named.
    asked_by: Option<String>,
    /// When it was asked.
    #[schema(format = DateTime)]
    asked_at: String,
    /// What was answered.
    answer: Text,
    /// When it was first answered.
    #[schema(format = DateTime)]
    answered_at: String,
    /// When the answer was last changed.
    #[schema(format = DateTime)]
    changed_at: String,
}

impl Questions {
    /// A slice of at most `most`.
    pub fn new(page: QuestionsPage, most: usize) -> Self {
        let slug = page.round.slug.clone();
        Self {
            next: page.next.map(|id| {
                format!("/api/v1/rounds/{slug}/questions-and-answers?after={id}&limit={most}")
            }),
            total: page.answered,
            waiting: page.waiting,
            questions: page
                .questions
                .into_iter()
                .map(QuestionWithAnswer::from)
                .collect(),
        }
    }
}

impl From<AnsweredQuestion> for QuestionWithAnswer {
    fn from(question: AnsweredQuestion) -> Self {
        Self {
            id: question.id.to_string(),
            question: question.text,
            language: question.language.to_string(),
            asked_by: question.asked_by,
            asked_at: question.asked_at.to_string(),
            answer: Text::from(&question.answer),
            answered_at: question.answered_at.to_string(),
            changed_at: question.changed_at.to_string(),
        }
    }
}

/// A question to be asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewQuestionAsked {
    /// 10 to 2,000 characters. It will be public with its answer.
    pub text: String,
    /// The language it is in; that of the request where none is said.
    #[schema(value_type = Option<String>)]
    pub language: Option<LanguageTag>,
    /// Where a visitor wants the answer. We write once and forget it. A member gets it at their own address.
    pub email: Option<String>,
    /// Whether a member wants to be named beside it.
    #[serde(default)]
    pub named: bool,
}

/// A question that has arrived.
#[derive(Serialize, ToSchema)]
pub struct QuestionAccepted {
    /// Its id.
    id: String,
}

impl QuestionAccepted {
    /// The question of this id.
    pub fn new(id: &QuestionId) -> Self {
        Self { id: id.to_string() }
    }
}

/// All questions about a round, for its staff.
#[derive(Serialize, ToSchema)]
pub struct DeskEntries {
    /// The languages in which answers may be written.
    languages: Vec<String>,
    /// As they were asked.
    questions: Vec<DeskEntry>,
}

/// A question as staff see it. Where an answer is to be sent stays unseen.
#[derive(Serialize, ToSchema)]
pub struct DeskEntry {
    /// Its id.
    id: String,
    /// `waiting`, `answered` or `hidden`.
    state: String,
    /// What was asked.
    question: String,
    /// In which language, as far as is known.
    language: String,
    /// Who asked, if they are a member who wanted to be named.
    asked_by: Option<String>,
    /// When it was asked.
    #[schema(format = DateTime)]
    asked_at: String,
    /// Whether somebody is told of the answer.
    awaited: bool,
    /// What was answered.
    answer: Option<Text>,
    /// The mark of this answer, to be sent with a better one.
    seen: Option<String>,
    /// Why it is kept from view.
    hidden_because: Option<String>,
}

impl DeskEntries {
    /// The questions on this desk.
    pub fn new(desk: &QuestionsDesk) -> Self {
        Self {
            languages: desk.languages.iter().map(ToString::to_string).collect(),
            questions: desk.questions.iter().map(DeskEntry::from).collect(),
        }
    }
}

impl From<&DeskQuestion> for DeskEntry {
    fn from(question: &DeskQuestion) -> Self {
        Self {
            id: question.id.to_string(),
            state: question.state().to_string(),
            question: question.text.clone(),
            language: question.language.to_string(),
            asked_by: question.asked_by.clone(),
            asked_at: question.asked_at.to_string(),
            awaited: question.is_awaited,
            answer: question.answer.as_ref().map(Text::from),
            seen: question
                .answer
                .as_ref()
                .map(|answer| answer_mark(answer).to_string()),
            hidden_because: question.hidden.clone(),
        }
    }
}

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    /// The language it is first written in.
    #[schema(value_type = String)]
    pub original: LanguageTag,
    /// The words by language tag, the original among them; at most 5,000 characters each.
    #[schema(value_type = BTreeMap<String, String>)]
    pub texts: BTreeMap<LanguageTag, String>,
    /// The mark of the answer that stands, from the desk; `null` where there is none.
    pub seen: Option<String>,
}

impl NewAnswer {
    /// The answer as a text, or what is wrong with it.
    pub fn text(&self) -> Result<LocalText, Faults> {
        let mut faults = Faults::none();
        for (language, text) in &self.texts {
            if text.chars().count() > LONGEST_ANSWER {
                faults.add(format!("texts.{language}"), "fault-answer-long");
            }
        }
        let first = self.texts.get(&self.original);
        let written = TrackedText::new(
            self.original.clone(),
            first.map(String::as_str).unwrap_or_default(),
        );
        if written.is_empty() {
            faults.add(format!("texts.{}", self.original), "fault-answer-none");
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let others = self
            .texts
            .iter()
            .filter(|(language, _)| **language != self.original);
        let whole = others.fold(written, |text, (language, words)| {
            text.with(language.clone(), words)
        });
        Ok(whole.to_local())
    }
}

/// Why a question is kept from view.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hidden {
    /// 3 to 500 characters, for the record.
    pub reason: String,
}

//! Letters of intent, as the API shows and takes them.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::Text;
use super::sending::LackFound;
use crate::domain::proposal::LetterOfIntentState;
use crate::ops::letters_of_intent::LetterReceipt;
use crate::store::views::letter_of_intent_within::{LetterAnswer, LetterVersion, LetterWithin};
use crate::store::views::letters_of_intent::{
    LetterRow, LettersOfIntent, LettersWanted, OneLetterOfIntent,
};
use crate::web::manage::letters_of_intent::AnswerForm;
use crate::web::public::addresses::encoded;

/// The letter of intent of a proposal, for those who write it.
#[derive(Serialize, ToSchema)]
pub struct LetterOfIntentWithin {
    /// `draft`, `sent`, `invited`, `not_invited` or `withdrawn`.
    state: String,
    /// The number of the letter in the round; `null` before it was first sent.
    number: Option<i64>,
    /// All that is lacking; empty where it can be sent.
    lacks: Vec<LackFound>,
    /// From when letters are taken.
    #[schema(format = DateTime)]
    opens: String,
    /// The last instant at which this one can be sent, grace and a later deadline of its own included.
    #[schema(format = DateTime)]
    last: String,
    /// What was sent, the newest first.
    versions: Vec<LetterOfIntentSent>,
    /// What staff answered; `null` while they have not.
    answer: Option<LetterOfIntentAnswer>,
}

/// One version of a letter of intent that was sent.
#[derive(Serialize, ToSchema)]
pub struct LetterOfIntentSent {
    /// The number of the letter in the round.
    number: i64,
    /// Which version was sent, from 1.
    version: i64,
    /// When it arrived.
    #[schema(format = DateTime)]
    arrived_at: String,
    /// SHA-256 of the document, in hexadecimal.
    hash: String,
    /// When its coalition took it back.
    #[schema(format = DateTime)]
    taken_back_at: Option<String>,
}

/// What staff answered.
#[derive(Serialize, ToSchema)]
pub struct LetterOfIntentAnswer {
    /// `invited` or `not_invited`.
    answer: String,
    /// About which version.
    version: i64,
    /// The reason's word; `null` for an invitation.
    #[schema(example = "outside_purpose")]
    reason: Option<String>,
    /// What the applicants read.
    text: Option<Text>,
    /// When it was answered.
    #[schema(format = DateTime)]
    answered_at: String,
}

impl From<&LetterReceipt> for LetterOfIntentSent {
    fn from(receipt: &LetterReceipt) -> Self {
        Self {
            number: receipt.number,
            version: receipt.version,
            arrived_at: receipt.at.to_string(),
            hash: receipt.hash.to_string(),
            taken_back_at: None,
        }
    }
}

impl LetterOfIntentSent {
    fn of_version(number: i64, sent: &LetterVersion) -> Self {
        Self {
            number,
            version: sent.number,
            arrived_at: sent.at.to_string(),
            hash: sent.hash.to_string(),
            taken_back_at: sent.withdrawn_at.map(|at| at.to_string()),
        }
    }
}

impl From<&LetterAnswer> for LetterOfIntentAnswer {
    fn from(answer: &LetterAnswer) -> Self {
        let word = match answer.code {
            None => "invited",
            Some(_) => "not_invited",
        };
        Self {
            answer: word.to_owned(),
            version: answer.version,
            reason: answer.code.map(|code| code.to_string()),
            text: answer.text.as_ref().map(Text::from),
            answered_at: answer.at.to_string(),
        }
    }
}

impl From<&LetterWithin> for LetterOfIntentWithin {
    fn from(view: &LetterWithin) -> Self {
        let number = view.within.letter_number;
        let versions = view.versions.iter();
        Self {
            state: view.within.letter.to_string(),
            number,
            lacks: view.lacks().iter().map(LackFound::from).collect(),
            opens: view.deadline.opens.to_string(),
            last: view.deadline.last().to_string(),
            versions: versions
                .map(|sent| LetterOfIntentSent::of_version(number.unwrap_or_default(), sent))
                .collect(),
            answer: view.answer.as_ref().map(Into::into),
        }
    }
}

/// The letters of intent that were sent to a round.
#[derive(Serialize, ToSchema)]
pub struct LettersOfIntentOfRound {
    /// The numbers that were wanted, in order; as many as one slice holds.
    letters: Vec<LetterOfIntentInList>,
    /// The address of the following slice, unless this is the last.
    next: Option<String>,
    /// How many letters of the round stand where, whatever was wanted.
    counts: Vec<LettersCounted>,
    /// How often each reason was given.
    reasons: Vec<LetterReasonCounted>,
}

/// How many letters stand in one state.
#[derive(Serialize, ToSchema)]
pub struct LettersCounted {
    /// `sent`, `invited` or `not_invited`.
    state: String,
    /// How many.
    count: usize,
}

/// One number.
#[derive(Serialize, ToSchema)]
pub struct LetterOfIntentInList {
    /// The number.
    number: i64,
    /// `sent`, `invited`, `not_invited`; `withdrawn` for what its coalition took back.
    state: String,
    /// What it is called; `null` for what was taken back, as is all that follows.
    title: Option<String>,
    /// Who leads it.
    lead: Option<String>,
    /// Which version was sent last.
    version: Option<i64>,
    /// When that arrived.
    #[schema(format = DateTime)]
    arrived_at: Option<String>,
    /// Whether you belong to a partner of it, so that a colleague answers.
    is_in_conflict: bool,
}

/// How often a reason not to invite was given.
#[derive(Serialize, ToSchema)]
pub struct LetterReasonCounted {
    /// The reason's word.
    reason: String,
    /// How often.
    count: usize,
}

impl From<&LetterRow> for LetterOfIntentInList {
    fn from(row: &LetterRow) -> Self {
        let sent = row.sent.as_ref();
        Self {
            number: row.number,
            state: sent.map_or_else(|| "withdrawn".to_owned(), |sent| sent.state.to_string()),
            title: sent.map(|sent| sent.document.title.clone()),
            lead: sent.map(|sent| sent.document.lead().to_owned()),
            version: sent.map(|sent| sent.version),
            arrived_at: sent.map(|sent| sent.at.to_string()),
            is_in_conflict: sent.is_some_and(|sent| sent.is_in_conflict),
        }
    }
}

impl LettersOfIntentOfRound {
    /// The slice that was wanted.
    pub fn new(list: &LettersOfIntent, wanted: &LettersWanted) -> Self {
        let reasons = list.reasons.iter();
        let states = LetterOfIntentState::ALL.into_iter();
        let counts = states.filter(|state| state.is_with_staff());
        Self {
            next: list.more_after.map(|after| {
                let base = format!("/api/v1/rounds/{}/letters-of-intent", list.slug);
                let state = wanted.state.map(|state| format!("&state={state}"));
                let state = state.unwrap_or_default();
                let find = encoded(&wanted.find);
                format!(
                    "{base}?after={after}&limit={}{state}&find={find}",
                    wanted.most
                )
            }),
            counts: counts
                .map(|state| LettersCounted {
                    state: state.to_string(),
                    count: list.count(state),
                })
                .collect(),
            letters: list.rows.iter().map(Into::into).collect(),
            reasons: reasons
                .map(|(code, count)| LetterReasonCounted {
                    reason: code.to_string(),
                    count: *count,
                })
                .collect(),
        }
    }
}

/// One letter of intent as it was sent, for the staff of its round.
#[derive(Serialize, ToSchema)]
pub struct LetterOfIntentToStaff {
    /// Its number.
    number: i64,
    /// Where it stands.
    state: String,
    /// Which version was sent last.
    version: i64,
    /// SHA-256 of the document, in hexadecimal.
    hash: String,
    /// The document, as it was frozen.
    #[schema(value_type = Object)]
    document: Value,
    /// What was answered; `null` while nothing was.
    answer: Option<LetterOfIntentAnswer>,
    /// Whether you belong to a partner of it, so that a colleague answers.
    is_in_conflict: bool,
}

impl From<&OneLetterOfIntent> for LetterOfIntentToStaff {
    fn from(sent: &OneLetterOfIntent) -> Self {
        Self {
            number: sent.number,
            state: sent.state.to_string(),
            version: sent.version.number,
            hash: sent.version.hash.to_string(),
            document: serde_json::to_value(&sent.document).unwrap_or_default(),
            answer: sent.answer.as_ref().map(Into::into),
            is_in_conflict: sent.is_in_conflict,
        }
    }
}

/// What staff answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterAnswerToKeep {
    /// `invited` or `not_invited`.
    pub answer: String,
    /// The version that you read.
    pub version: i64,
    /// The reason's word; not for an invitation.
    #[serde(default)]
    pub reason: String,
    /// What the applicants read; not for an invitation.
    #[serde(default)]
    pub text: String,
    /// The language of that text, one of the round's.
    #[serde(default)]
    pub language: String,
}

impl From<LetterAnswerToKeep> for AnswerForm {
    fn from(wanted: LetterAnswerToKeep) -> Self {
        Self {
            answer: wanted.answer,
            reason: wanted.reason,
            text: wanted.text,
            language: wanted.language,
            letters: Vec::new(),
        }
    }
}

//! What the pages have in common on which staff offer to make one of two proposals, or two of one.

use std::error::Error;

use rocket::http::Status;

use crate::domain::amendment::PublicReason;
use crate::domain::language::LanguageTag;
use crate::domain::setup::{LocalMinute, WhichHour};
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::ops::screening::OfferError;
use crate::store::views::screening_list::ScreeningList;
use crate::web::Problem;
use crate::web::forms::Faults;

/// What every offer says, as it was typed.
pub struct TypedQuestion<'a> {
    /// Why staff ask.
    pub reason: &'a str,
    /// The language of that.
    pub language: &'a str,
    /// Until when partners answer.
    pub answer_by: &'a str,
    /// Until when what follows can be sent.
    pub complete_by: &'a str,
}

/// The same, looked over.
pub struct ReadQuestion {
    /// Why staff ask.
    pub reason: PublicReason,
    /// The language of that.
    pub language: LanguageTag,
    /// Until when partners answer.
    pub answer_by: Instant,
    /// Until when what follows can be sent.
    pub complete_by: Instant,
}

impl TypedQuestion<'_> {
    /// Reads what was typed; nothing, where `faults` says what is wrong with it.
    pub fn read(&self, list: &ScreeningList, faults: &mut Faults) -> Option<ReadQuestion> {
        let reason = self.reason.parse::<PublicReason>();
        if reason.is_err() {
            faults.add("reason", "merge-fault-reason");
        }
        let at = |text: &str| {
            let local = text.parse::<LocalMinute>().ok()?;
            let moment = local.in_zone(&list.zone, WhichHour::Second).ok()?;
            Some(moment.at)
        };
        let (answer_by, complete_by) = (at(self.answer_by), at(self.complete_by));
        if answer_by.is_none() {
            faults.add("answer_by", "merge-fault-answer-by");
        }
        if complete_by.is_none() {
            faults.add("complete_by", "merge-fault-complete-by");
        }
        let tag = self.language.parse::<LanguageTag>().ok();
        let tag = tag.filter(|tag| list.languages.contains(tag));
        Some(ReadQuestion {
            reason: reason.ok()?,
            language: tag.unwrap_or_else(|| list.title.original.clone()),
            answer_by: answer_by?,
            complete_by: complete_by?,
        })
    }
}

/// The languages of a round, each with its name.
pub fn languages(list: &ScreeningList, words: &Words) -> Vec<(String, String)> {
    let languages = list.languages.iter();
    languages
        .map(|tag| (tag.to_string(), words.language(tag).to_string()))
        .collect()
}

/// Why nothing was offered: what a form can put right, and a page of its own for what none can.
pub fn refused<F: Error>(
    error: OfferError<F>,
    round_is_over: &'static str,
    field: impl Fn(&F) -> &'static str,
    key: impl Fn(&F) -> String,
) -> Result<Faults, Problem> {
    match error {
        OfferError::Denied(denied) => Err(denied.into()),
        OfferError::Store(error) => Err(error.into()),
        OfferError::Gone => Err(Problem::new(Status::Conflict, "merge-gone")),
        OfferError::RoundOver(_) => Ok(Faults::one("reason", round_is_over)),
        OfferError::Faulty(fault) => Ok(Faults::one(field(&fault), key(&fault))),
    }
}

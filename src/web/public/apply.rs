//! How one applies to a round: at once, or by a letter of intent first.

use super::own_round::time_left;
use crate::domain::policy::{Actor, is_shown_how_to_apply};
use crate::domain::setup::{Dates, Phase};
use crate::domain::time::{Instant, ZoneName};
use crate::i18n::Words;
use crate::store::views::own_round::OwnRound;

/// How one applies, beside the dates.
pub struct Apply {
    /// What is to be known first, where a letter of intent comes first.
    pub sentence: Option<String>,
    /// Whether the button is shown: not to those who pay for the programme and apply for nobody else.
    pub is_shown: bool,
    /// Where the button leads.
    pub href: String,
    /// What stands on it.
    pub words: String,
}

impl Apply {
    /// How one applies to a round with these dates. Once the time of letters is over, only those go on who sent one.
    pub fn new(own: &OwnRound, words: &Words, reader: Actor<'_>, now: Instant) -> Self {
        let dates = &own.setup.dates;
        let letters = dates.span(Phase::LetterOfIntent).end.map(|end| end.at);
        let said = |key: &'static str, at: Instant| {
            Some(words.say(key).instant("at", &at, &dates.zone).to_string())
        };
        let (sentence, key) = match letters {
            None => (None, "proposals-apply"),
            Some(end) if end <= now => (said("letter-of-intent-round-over", end), "proposals-mine"),
            Some(end) => (
                said("letter-of-intent-round", end),
                "letter-of-intent-write",
            ),
        };
        Self {
            sentence,
            is_shown: is_shown_how_to_apply(reader, &own.program),
            href: match key {
                "proposals-mine" => "/my/proposals".to_owned(),
                _ => format!("/my/proposals/new?round={}", own.round.slug),
            },
            words: words.say(key).to_string(),
        }
    }
}

/// The date of letters of intent that comes next, in one sentence; nothing once they are over, or where there are none.
pub fn letters_deadline(dates: &Dates, words: &Words, now: Instant) -> Option<String> {
    let span = dates.span(Phase::LetterOfIntent);
    letters_taken(span.start?.at, span.end?.at, &dates.zone, words, now)
}

/// From when or until when letters of intent are taken, whichever comes next; nothing once it is over.
pub fn letters_taken(
    from: Instant,
    until: Instant,
    zone: &ZoneName,
    words: &Words,
    now: Instant,
) -> Option<String> {
    let (key, at) = if now < from {
        ("round-letters-open-at", from)
    } else {
        ("round-letters-close-at", until)
    };
    let left = time_left(at, now, words)?;
    let phrase = words.say(key).instant("at", &at, zone);
    Some(phrase.text("left", left).to_string())
}

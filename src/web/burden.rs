//! What applying takes, in sentences: the same for staff who write the form and for groups who will fill it in.

use crate::domain::money::Money;
use crate::domain::setup::burden::{
    Burden, MINUTES_CHOICE, MINUTES_COST, MINUTES_FIGURE, MINUTES_FILE, MINUTES_ONCE,
    MINUTES_OUTCOME, MINUTES_PARTNER, MINUTES_SHORT_TEXT, MOST_HOURS, OTHER_LANGUAGE_PERCENT,
    TooMuch, USUAL_COALITION, WORDS_PER_HOUR,
};
use crate::i18n::Words;

/// An estimate as a page shows it.
#[derive(Debug, Clone)]
pub struct BurdenShown {
    /// What it comes to, for whom.
    pub sentences: Vec<String>,
    /// What was assumed, and why.
    pub assumed: Vec<Assumed>,
    /// Why the form asks too much, for those who write it.
    pub warning: Option<String>,
}

/// One assumption.
#[derive(Debug, Clone)]
pub struct Assumed {
    /// What takes the time.
    pub what: String,
    /// How much of it.
    pub minutes: String,
    /// Why we think so.
    pub why: String,
}

/// Each assumption's name in the words, and its minutes.
const ASSUMED: [(&str, u32); 9] = [
    ("once", MINUTES_ONCE),
    ("long-text", 100 * 60 / WORDS_PER_HOUR),
    ("short-text", MINUTES_SHORT_TEXT),
    ("figure", MINUTES_FIGURE),
    ("choice", MINUTES_CHOICE),
    ("file", MINUTES_FILE),
    ("outcome", MINUTES_OUTCOME),
    ("cost", MINUTES_COST),
    ("partner", MINUTES_PARTNER),
];

impl BurdenShown {
    /// The estimate in the reader's words.
    pub fn new(burden: &Burden, words: &Words) -> Self {
        let mut sentences = vec![
            words
                .say("burden-alone")
                .num("n", burden.alone.hours())
                .to_string(),
            words
                .say("burden-coalition")
                .num("n", burden.coalition.hours())
                .num("partners", USUAL_COALITION)
                .to_string(),
            words
                .say("burden-other-language")
                .num("n", burden.other_language.hours())
                .to_string(),
        ];
        if let Some(letter) = burden.letter_of_intent {
            sentences.push(
                words
                    .say("burden-letter")
                    .num("n", letter.hours())
                    .to_string(),
            );
        }
        if let (Some(award), Some(tenths)) = (burden.award, burden.tenths_per_thousand()) {
            let thousand = 1_000 * 10_i64.pow(u32::from(award.currency.minor_digits()));
            let hours = words.decimal(format!("{}.{}", tenths / 10, tenths % 10));
            let said = words
                .say("burden-award")
                .money("award", &award)
                .text("hours", hours);
            sentences.push(
                said.money("thousand", &Money::new(thousand, award.currency))
                    .to_string(),
            );
        }
        let assumed = ASSUMED.into_iter().map(|(name, minutes)| Assumed {
            what: words.say(format!("burden-for-{name}")).to_string(),
            minutes: words.number(minutes),
            why: words.say(format!("burden-why-{name}")).to_string(),
        });
        let other_language = Assumed {
            what: words.say("burden-for-language").to_string(),
            minutes: words
                .say("burden-more")
                .percent("share", OTHER_LANGUAGE_PERCENT, 100)
                .to_string(),
            why: words.say("burden-why-language").to_string(),
        };
        Self {
            sentences,
            assumed: assumed.chain([other_language]).collect(),
            warning: burden.too_much().map(|why| match why {
                TooMuch::Hours => words
                    .say("burden-too-long")
                    .num("n", MOST_HOURS)
                    .to_string(),
                TooMuch::ForTheAward => words.say("burden-too-much").to_string(),
            }),
        }
    }
}

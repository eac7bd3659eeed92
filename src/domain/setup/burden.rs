//! The burden of applying: how long the form takes, and whether that is a fair price for the money.
//!
//! Every group that applies pays with its hours, the funded and the others alike. The figures below are our
//! assumptions, not measurements; every page that shows an estimate shows them too, so that anyone can object.

use super::budget::Budget;
use super::form::{Form, Question, QuestionKind};
use crate::domain::money::{Currency, Money};

/// Reading the call and all questions, and sending the proposal in: once, whatever is asked.
pub const MINUTES_ONCE: u32 = 60;
/// Words of finished text in an hour. People write faster, but a group's text is drafted, read by others and
/// cut to its limit.
pub const WORDS_PER_HOUR: u32 = 300;
/// One line of text.
pub const MINUTES_SHORT_TEXT: u32 = 5;
/// A figure or an amount: it must be looked up and agreed.
pub const MINUTES_FIGURE: u32 = 10;
/// Ticking what applies.
pub const MINUTES_CHOICE: u32 = 3;
/// A file: it must be found, or signed, or made.
pub const MINUTES_FILE: u32 = 30;
/// One line of a table of outcomes: what changes, counted how, from what to what.
pub const MINUTES_OUTCOME: u32 = 20;
/// One kind of cost in one year of the budget.
pub const MINUTES_COST: u32 = 10;
/// Finding one partner's part, agreeing on it and signing.
pub const MINUTES_PARTNER: u32 = 90;
/// The partners of a usual coalition, its lead among them.
pub const USUAL_COALITION: u32 = 3;
/// Writing in a language that is not one's own takes this much of the writing time again, in percent.
pub const OTHER_LANGUAGE_PERCENT: u32 = 50;

/// More hours than this are a working week of one person, which few community groups can spare.
pub const MOST_HOURS: u32 = 40;
/// More hours than this for each 1,000 of the award are too many, in tenths of an hour. At one award for three
/// proposals, half an hour means that an hour and a half of people's work stands behind each 1,000 that is given.
pub const MOST_TENTHS_PER_THOUSAND: i64 = 5;

/// Roughly how many units of a currency buy what one dollar buys, so that the ceiling means the same work in each; for
/// other currencies hours are shown and not judged.
fn units_per_dollar(currency: Currency) -> Option<i64> {
    match currency.code() {
        "USD" | "EUR" | "GBP" | "CHF" | "CAD" | "AUD" => Some(1),
        "SAR" | "AED" | "QAR" | "PLN" => Some(4),
        "MXN" => Some(20),
        _ => None,
    }
}

/// Who applies, as far as it changes the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applying {
    /// Partners in all, the lead among them; 1 for a group that applies alone.
    pub partners: u32,
    /// Whether they write in a language that is not their own.
    pub in_other_language: bool,
}

impl Applying {
    /// One group, in its own language.
    pub const ALONE: Self = Self {
        partners: 1,
        in_other_language: false,
    };
    /// A usual coalition.
    pub const COALITION: Self = Self {
        partners: USUAL_COALITION,
        in_other_language: false,
    };
    /// One group that writes in a language not its own.
    pub const OTHER_LANGUAGE: Self = Self {
        partners: 1,
        in_other_language: true,
    };
}

/// A length of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Minutes(pub u32);

impl Minutes {
    /// In whole hours, rounded up: an estimate that is too low does harm, one that is too high warns.
    pub fn hours(self) -> u32 {
        self.0.div_ceil(60)
    }

    /// Tenths of an hour for each 1,000 of this award's currency, rounded up; `None` without an award.
    pub fn tenths_per_thousand(self, award: Money) -> Option<i64> {
        let unit = 10_i128.pow(u32::from(award.currency.minor_digits()));
        let award = i128::from(award.minor);
        if award <= 0 {
            return None;
        }
        // minutes / 60 · 10 for each award / unit / 1,000.
        let tenths = (i128::from(self.0) * 1_000 * unit).div_euclid(6 * award);
        let exact = (i128::from(self.0) * 1_000 * unit).rem_euclid(6 * award) == 0;
        i64::try_from(tenths + i128::from(!exact)).ok()
    }
}

/// Why a form asks too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMuch {
    /// More than a working week.
    Hours,
    /// More than the award is worth.
    ForTheAward,
}

/// What applying costs a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Burden {
    /// One group.
    pub alone: Minutes,
    /// A usual coalition, all its partners together.
    pub coalition: Minutes,
    /// One group that writes in a language not its own.
    pub other_language: Minutes,
    /// The letter of intent, for one group; `None` where the round has none.
    pub letter_of_intent: Option<Minutes>,
    /// The award it stands against.
    pub award: Option<Money>,
}

impl Burden {
    /// The burden of a round's form and budget, against the award that a group can expect.
    pub fn of(form: &Form, budget: &Budget, award: Option<Money>) -> Self {
        let whole = |applying| {
            let asked = form
                .questions
                .iter()
                .map(|question| minutes(question, applying));
            Minutes(saturating(asked.chain([once(applying), costs(budget)])))
        };
        let letter: Vec<&Question> = form
            .questions
            .iter()
            .filter(|one| one.in_letter_of_intent)
            .collect();
        Self {
            alone: whole(Applying::ALONE),
            coalition: whole(Applying::COALITION),
            other_language: whole(Applying::OTHER_LANGUAGE),
            letter_of_intent: (!letter.is_empty()).then(|| {
                let asked = letter
                    .into_iter()
                    .map(|question| minutes(question, Applying::ALONE));
                Minutes(saturating(asked))
            }),
            award,
        }
    }

    /// Hours of one group for each 1,000 of the award, in tenths; `None` where no award is known.
    pub fn tenths_per_thousand(&self) -> Option<i64> {
        self.award
            .and_then(|award| self.alone.tenths_per_thousand(award))
    }

    /// Why the form asks too much, if it does.
    pub fn too_much(&self) -> Option<TooMuch> {
        if self.alone.hours() > MOST_HOURS {
            return Some(TooMuch::Hours);
        }
        let award = self.award?;
        let dollars = Money::new(
            award.minor / units_per_dollar(award.currency)?,
            award.currency,
        );
        let tenths = self.alone.tenths_per_thousand(dollars)?;
        (tenths > MOST_TENTHS_PER_THOUSAND).then_some(TooMuch::ForTheAward)
    }
}

/// How long one answer takes, of all partners who give it.
pub fn minutes(question: &Question, applying: Applying) -> u32 {
    let once = match &question.kind {
        QuestionKind::LongText { most_words } => writing(minutes_of_words(*most_words), applying),
        QuestionKind::ShortText { .. } => writing(MINUTES_SHORT_TEXT, applying),
        QuestionKind::Number { .. } | QuestionKind::Money { .. } => MINUTES_FIGURE,
        QuestionKind::ChooseOne { .. } | QuestionKind::ChooseMany { .. } | QuestionKind::Area => {
            MINUTES_CHOICE
        }
        QuestionKind::File { .. } => MINUTES_FILE,
        // People fill the lines they must, and at least one.
        QuestionKind::Outcomes { least_rows, .. } => writing(
            MINUTES_OUTCOME.saturating_mul((*least_rows).max(1)),
            applying,
        ),
    };
    if question.per_partner {
        once.saturating_mul(applying.partners)
    } else {
        once
    }
}

/// The time for a text that fills its limit: most do, for fear of saying less than others.
fn minutes_of_words(words: u32) -> u32 {
    words.saturating_mul(60).div_ceil(WORDS_PER_HOUR)
}

fn writing(minutes: u32, applying: Applying) -> u32 {
    if applying.in_other_language {
        minutes.saturating_add(minutes.saturating_mul(OTHER_LANGUAGE_PERCENT).div_ceil(100))
    } else {
        minutes
    }
}

fn once(applying: Applying) -> u32 {
    let others = applying.partners.saturating_sub(1);
    MINUTES_ONCE.saturating_add(MINUTES_PARTNER.saturating_mul(others))
}

fn costs(budget: &Budget) -> u32 {
    let kinds = u32::try_from(budget.categories.len()).unwrap_or(u32::MAX);
    kinds
        .saturating_mul(u32::from(budget.years))
        .saturating_mul(MINUTES_COST)
}

fn saturating(minutes: impl Iterator<Item = u32>) -> u32 {
    minutes.fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::super::{Key, SeenBy, TrackedText};
    use super::*;

    fn question(kind: QuestionKind) -> Question {
        let empty = || TrackedText::empty("en".parse().expect("a tag"));
        Question {
            id: Key::fresh('q', []),
            label: empty(),
            help: empty(),
            example: empty(),
            kind,
            required: true,
            per_partner: false,
            in_letter_of_intent: false,
            seen_by: SeenBy::Reviewers,
        }
    }

    fn text(most_words: u32) -> Question {
        question(QuestionKind::LongText { most_words })
    }

    fn none() -> Budget {
        Budget {
            categories: Vec::new(),
            ..Budget::default()
        }
    }

    fn dollars(amount: i64) -> Money {
        Money::new(amount * 100, "USD".parse().expect("a currency"))
    }

    #[test]
    fn four_questions_of_300_words_take_an_afternoon() {
        let form = Form {
            questions: vec![text(300), text(300), text(300), text(300)],
        };
        let burden = Burden::of(&form, &none(), Some(dollars(125_000)));
        assert_eq!(burden.alone.hours(), 5);
        assert_eq!(burden.coalition.hours(), 8);
        assert_eq!(burden.other_language.hours(), 7);
        assert_eq!(burden.letter_of_intent, None);
        assert_eq!(burden.tenths_per_thousand(), Some(1));
        assert_eq!(burden.too_much(), None);
    }

    #[test]
    fn more_partners_longer_limits_and_other_languages_never_make_it_lighter() {
        let mut own = text(500);
        own.per_partner = true;
        let asked = |applying| minutes(&own, applying);
        assert_eq!(asked(Applying::ALONE), 100);
        assert_eq!(asked(Applying::COALITION), 300);
        assert_eq!(asked(Applying::OTHER_LANGUAGE), 150);
        assert_eq!(minutes(&text(501), Applying::ALONE), 101);
        let figure = question(QuestionKind::Number {
            least: None,
            most: None,
        });
        assert_eq!(minutes(&figure, Applying::OTHER_LANGUAGE), MINUTES_FIGURE);
    }

    #[test]
    fn a_small_award_does_not_bear_a_long_form() {
        let form = Form {
            questions: vec![text(500); 8],
        };
        let of = |award| Burden::of(&form, &none(), award).too_much();
        assert_eq!(of(Some(dollars(5_000))), Some(TooMuch::ForTheAward));
        assert_eq!(of(Some(dollars(125_000))), None);
        assert_eq!(of(None), None);
        // 80,000 riyals buy some 20,000 dollars' worth; nobody here knows what a thousand dong buy.
        let riyals = |amount: i64| Money::new(amount * 100, "SAR".parse().expect("a currency"));
        assert_eq!(of(Some(dollars(30_000))), None);
        assert_eq!(of(Some(riyals(30_000))), Some(TooMuch::ForTheAward));
        assert_eq!(
            of(Some(Money::new(1_000, "VND".parse().expect("a currency")))),
            None
        );
        let form = Form {
            questions: vec![text(500); 60],
        };
        let of = |award| Burden::of(&form, &none(), award).too_much();
        assert_eq!(of(None), Some(TooMuch::Hours));
        assert_eq!(of(Some(dollars(10_000_000))), Some(TooMuch::Hours));
    }

    #[test]
    fn nothing_overflows_and_no_award_is_no_division() {
        let mut endless = text(u32::MAX);
        endless.per_partner = true;
        let form = Form {
            questions: vec![endless; 3],
        };
        let burden = Burden::of(&form, &none(), Some(dollars(0)));
        assert!(burden.coalition >= burden.alone);
        assert_eq!(burden.tenths_per_thousand(), None);
        assert_eq!(Minutes(90).tenths_per_thousand(dollars(3_000)), Some(5));
        assert_eq!(Minutes(91).tenths_per_thousand(dollars(3_000)), Some(6));
        let yen = Money::new(1_000, "JPY".parse().expect("a currency"));
        assert_eq!(Minutes(60).tenths_per_thousand(yen), Some(10));
    }

    #[test]
    fn the_letter_of_intent_is_told_apart() {
        let mut short = text(100);
        short.in_letter_of_intent = true;
        let form = Form {
            questions: vec![short, text(900)],
        };
        let burden = Burden::of(&form, &none(), None);
        assert_eq!(burden.letter_of_intent, Some(Minutes(20)));
        assert_eq!(burden.alone, Minutes(60 + 20 + 180));
    }
}

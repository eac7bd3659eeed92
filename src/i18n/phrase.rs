//! What a page holds to say things: [`Words`], and [`Phrase`], one sentence on its way to the page.

use std::borrow::Cow;
use std::fmt::{self, Display, Write};
use std::sync::Arc;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil;

use super::catalog::Voice;
use super::format::{Count, percent};
use super::locale::{Direction, direction_of};
use crate::domain::language::LanguageTag;
use crate::domain::money::{Currency, Money};
use crate::domain::time::{Instant, ZoneName};

/// Everything one reader needs: sentences, numbers, money, dates and lists in their language and digits.
/// Cheap to clone and free to share between threads.
#[derive(Clone)]
pub struct Words {
    pub(super) voice: Arc<Voice>,
}

/// Starts an isolated run of text whose first strong letter gives its direction, and ends it (UAX #9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

impl Words {
    /// One sentence by its key, such as `results-voters`. Arguments are added to what this gives back.
    pub fn say<'a>(&'a self, key: impl Into<Cow<'a, str>>) -> Phrase<'a> {
        Phrase {
            words: self,
            key: key.into(),
            arguments: FluentArgs::new(),
        }
    }

    /// Whether the key names a sentence, here or in English.
    pub fn knows(&self, key: &str) -> bool {
        self.voice.speaker(key).is_some()
    }

    /// A whole number.
    pub fn number(&self, number: impl Count) -> String {
        self.voice.formats.number(number.count())
    }

    /// An exact decimal such as `12.5`, with the decimals it has; what is no decimal is shown as it is.
    pub fn decimal(&self, text: impl AsRef<str>) -> String {
        self.voice.formats.decimal(text.as_ref())
    }

    /// An amount with all decimals of its currency, such as `$1,500.00`: for columns.
    pub fn money(&self, money: &Money) -> String {
        self.amount(money, &money.to_decimal())
    }

    /// An amount without decimals where they are all zero, such as `$1,500`: for sentences.
    pub fn money_short(&self, money: &Money) -> String {
        let decimal = money.to_decimal();
        let short = decimal.split_once('.').map_or(&*decimal, |(whole, part)| {
            if part.bytes().all(|byte| byte == b'0') {
                whole
            } else {
                &decimal
            }
        });
        self.amount(money, short)
    }

    /// What share of `whole` the `part` is, to a tenth of a percent. A share of nothing is a dash.
    pub fn percent(&self, part: impl Count, whole: impl Count) -> String {
        match percent(part.count(), whole.count()) {
            Some(share) => {
                let number = self.voice.formats.decimal(&share);
                self.say("format-percent")
                    .ready("number", number)
                    .to_string()
            }
            None => "–".to_owned(),
        }
    }

    /// A day, such as `November 23, 2026`.
    pub fn date(&self, date: &civil::Date) -> String {
        self.voice.formats.date(*date)
    }

    /// An instant as the clocks of the zone show it, with the zone's name.
    pub fn instant(&self, instant: &Instant, zone: &ZoneName) -> String {
        self.voice.formats.instant(*instant, zone)
    }

    /// The day of an instant, as the calendars of the zone show it.
    pub fn day(&self, instant: &Instant, zone: &ZoneName) -> String {
        self.voice.formats.day(*instant, zone)
    }

    /// What people call a zone, such as `Pacific Time`.
    pub fn zone(&self, zone: &ZoneName) -> String {
        self.voice.formats.zone(zone)
    }

    /// Items in one sentence: "A, B, and C".
    pub fn list(&self, items: &[String]) -> String {
        let isolated: Vec<String> = items.iter().map(|item| self.isolated(item)).collect();
        self.voice.formats.list(&isolated)
    }

    /// A category or a group of people as the reader calls it, where it is one that many elections share
    /// (`public space`); else as it is written.
    pub fn label<'a>(&self, written: &'a str) -> Cow<'a, str> {
        let plain = written.to_ascii_lowercase();
        let words = plain.split(|char: char| !char.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let key = format!("label-{}", words.join("-"));
        if plain.is_ascii() && self.knows(&key) {
            self.say(key).to_string().into()
        } else {
            written.into()
        }
    }

    /// The language, for `lang` attributes.
    pub fn tag(&self) -> &LanguageTag {
        &self.voice.tag
    }

    /// `ltr` or `rtl`, for `dir` attributes.
    pub fn direction(&self) -> &'static str {
        direction_of(&self.voice.tag).as_str()
    }

    /// Whether this language has every sentence; where not, the page says that some are in English.
    pub fn is_complete(&self) -> bool {
        self.voice.complete
    }

    fn amount(&self, money: &Money, decimal: &str) -> String {
        let size = decimal.strip_prefix('-').unwrap_or(decimal);
        let number = self.voice.formats.decimal(size);
        if money.currency == Currency::NONE {
            return if money.minor < 0 {
                format!("-{number}")
            } else {
                number
            };
        }
        let key = if money.minor < 0 {
            "format-money-below-zero"
        } else {
            "format-money"
        };
        self.say(key)
            .ready("number", number)
            .ready("currency", money.currency.code().to_owned())
            .to_string()
    }

    /// Text of somebody else inside our sentence: it can neither turn the rest of the line around nor be turned.
    fn isolated(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len() + 6);
        let ours = direction_of(&self.voice.tag);
        // Plain Latin text in a left-to-right sentence needs no marks, and then what is copied has none.
        if ours == Direction::LeftToRight && !text.chars().any(may_turn) {
            clean.push_str(text);
            return clean;
        }
        clean.push(ISOLATE.0);
        clean.extend(text.chars().filter(|char| !is_direction_control(*char)));
        clean.push(ISOLATE.1);
        clean
    }
}

/// Marks, embeddings, overrides and isolates, which could leak out of a text or lie about its order.
fn is_direction_control(char: char) -> bool {
    matches!(char, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character belongs to a right-to-left script or controls direction.
fn may_turn(char: char) -> bool {
    is_direction_control(char)
        || matches!(char, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A number as Fluent is to have it. The plural rules beneath Fluent (intl_pluralrules 7.0) look at the whole number where Arabic
/// looks at its last two digits, so 306 would not be a few. There the last two stand in for it, and the number to
/// show travels in an option that nothing else here uses.
fn counted(language: &LanguageTag, number: i64) -> FluentNumber {
    let is_arabic = language.as_str().split('-').next() == Some("ar");
    let last_two = number % 100;
    if is_arabic && number > 99 && last_two > 2 {
        let options = FluentNumberOptions {
            maximum_significant_digits: usize::try_from(number).ok(),
            ..FluentNumberOptions::default()
        };
        return FluentNumber::new(last_two as f64, options);
    }
    FluentNumber::new(number as f64, FluentNumberOptions::default())
}

/// One sentence with its arguments; shown by `Display`. HTML escaping is the template's work.
pub struct Phrase<'a> {
    words: &'a Words,
    key: Cow<'a, str>,
    arguments: FluentArgs<'a>,
}

impl<'a> Phrase<'a> {
    /// A count: chooses the plural form, and is written in the reader's digits.
    #[must_use]
    pub fn num(mut self, name: impl Into<Cow<'a, str>>, number: impl Count) -> Self {
        let counted = counted(self.language(), number.count());
        self.arguments.set(name, counted);
        self
    }

    /// Somebody's words, isolated so that they keep their own direction.
    #[must_use]
    pub fn text(self, name: impl Into<Cow<'a, str>>, text: impl Display) -> Self {
        let isolated = self.words.isolated(&text.to_string());
        self.ready(name, isolated)
    }

    /// One of a few fixed words that the sentence itself turns on, such as a state.
    #[must_use]
    pub fn choice(self, name: &'static str, word: &'static str) -> Self {
        self.ready(name, word.to_owned())
    }

    /// An amount, without decimals where they are all zero.
    #[must_use]
    pub fn money(self, name: &'static str, money: &Money) -> Self {
        let amount = self.words.money_short(money);
        let isolated = self.words.isolated(&amount);
        self.ready(name, isolated)
    }

    /// A share of `whole`, to a tenth of a percent.
    #[must_use]
    pub fn percent(self, name: &'static str, part: impl Count, whole: impl Count) -> Self {
        let share = self.words.percent(part, whole);
        self.ready(name, share)
    }

    /// A day.
    #[must_use]
    pub fn date(self, name: &'static str, date: &civil::Date) -> Self {
        let date = self.words.date(date);
        self.ready(name, date)
    }

    /// An instant in a named zone.
    #[must_use]
    pub fn instant(self, name: &'static str, instant: &Instant, zone: &ZoneName) -> Self {
        let instant = self.words.instant(instant, zone);
        self.ready(name, instant)
    }

    /// Items in one sentence.
    #[must_use]
    pub fn list(self, name: &'static str, items: &[String]) -> Self {
        let list = self.words.list(items);
        self.ready(name, list)
    }

    /// The language the sentence will be in: the reader's, or English where theirs lacks it.
    pub fn language(&self) -> &LanguageTag {
        let voice = &self.words.voice;
        voice
            .speaker(&self.key)
            .map_or(&voice.tag, |found| &found.tag)
    }

    /// Text that is already written for this reader.
    #[must_use]
    fn ready(mut self, name: impl Into<Cow<'a, str>>, text: String) -> Self {
        self.arguments.set(name, FluentValue::from(text));
        self
    }
}

impl Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let voice = &*self.words.voice;
        let Some(speaker) = voice.speaker(&self.key) else {
            tracing::error!(key = %self.key, "a sentence stands in no language");
            return f.write_str(&self.key);
        };
        let foreign = !std::ptr::eq(speaker, voice);
        if foreign {
            f.write_char(ISOLATE.0)?;
        }
        speaker.write(f, &self.key, &self.arguments)?;
        if foreign {
            f.write_char(ISOLATE.1)?;
        }
        Ok(())
    }
}

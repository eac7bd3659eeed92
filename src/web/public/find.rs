//! What a list of proposals is narrowed by, and which page of it is shown.

use super::addresses::encoded;
use crate::domain::decision::Outcome;
use crate::domain::search_text::{folded, matches};
use crate::store::views::Line;

/// Lines on one page.
pub const PAGE: usize = 50;

/// The choice that an address makes: `?words=…&category=…&area=…&outcome=…&page=…`, all optional.
/// What makes no sense is as if it were not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Find {
    /// Words of the title; empty for all.
    pub words: String,
    /// Proposals of this category; empty for all.
    pub category: String,
    /// Proposals of this area; empty for all.
    pub area: String,
    /// Proposals with this outcome.
    pub outcome: Option<Outcome>,
    /// The page, from 1.
    pub page: usize,
}

/// One page of the lines that fit.
#[derive(Debug)]
pub struct Slice<'a> {
    /// The lines of this page.
    pub lines: Vec<&'a Line>,
    /// How many fit, on all pages.
    pub fitting: usize,
    /// The page that is shown, from 1; the last where a later one was asked for.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

impl Find {
    /// From the values of an address.
    pub fn new(
        words: Option<&str>,
        category: Option<&str>,
        area: Option<&str>,
        outcome: Option<&str>,
        page: Option<&str>,
    ) -> Self {
        let text = |value: Option<&str>| value.unwrap_or_default().trim().to_owned();
        Self {
            words: text(words),
            category: text(category),
            area: text(area),
            outcome: outcome.and_then(|word| word.parse().ok()),
            page: page
                .and_then(|number| number.parse().ok())
                .filter(|page| *page > 0)
                .unwrap_or(1),
        }
    }

    /// Whether anything is narrowed.
    pub fn narrows(&self) -> bool {
        let all = Self {
            page: self.page,
            ..Self::default()
        };
        *self != all
    }

    /// The lines that fit, in their order, cut into pages.
    pub fn slice<'a>(&self, lines: &'a [Line]) -> Slice<'a> {
        let wanted = folded(&self.words);
        let fits = |line: &&Line| {
            (self.category.is_empty() || line.categories.contains(&self.category))
                && (self.area.is_empty() || line.area.as_deref() == Some(self.area.as_str()))
                && self.outcome.is_none_or(|outcome| line.outcome == outcome)
                && (wanted.is_empty() || titled(line, &wanted))
        };
        let fitting: Vec<&Line> = lines.iter().filter(fits).collect();
        let pages = fitting.len().div_ceil(PAGE).max(1);
        let page = self.page.clamp(1, pages);
        let count = fitting.len();
        let lines = fitting.into_iter().skip((page - 1) * PAGE).take(PAGE);
        Slice {
            lines: lines.collect(),
            fitting: count,
            page,
            pages,
        }
    }

    /// This choice on another page as the query of an address, with its question mark; empty for the
    /// first page of everything.
    pub fn query(&self, page: usize) -> String {
        let outcome = self.outcome.map_or("", Outcome::as_str);
        let number = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        let parts: Vec<String> = [
            ("words", self.words.as_str()),
            ("category", &self.category),
            ("area", &self.area),
            ("outcome", outcome),
            ("page", &number),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }
}

/// In any language the title stands in, or by its number.
fn titled(line: &Line, wanted: &str) -> bool {
    let in_title = line
        .title
        .versions()
        .any(|version| matches(&folded(version.text), wanted));
    in_title || folded(&line.reference) == wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::allocation::Why;
    use crate::domain::language::{LanguageTag, LocalText};
    use crate::domain::money::{Currency, Money};

    fn line(place: i64, title: &str, category: &str) -> Line {
        Line {
            place,
            step: None,
            reference: format!("P/{place}"),
            title: LocalText::new(LanguageTag::unknown(), title),
            categories: vec![category.to_owned()],
            area: None,
            beneficiaries: Vec::new(),
            cost: Money::new(1, Currency::NONE),
            position: None,
            outcome: Outcome::NotFunded,
            votes: 0,
            score: "0".to_owned(),
            why: Why::NoSupport,
        }
    }

    fn find(words: &str, page: &str) -> Find {
        Find::new(Some(words), None, None, None, Some(page))
    }

    #[test]
    fn pages_that_are_none_are_the_first_or_the_last() {
        let lines: Vec<Line> = (1..=120).map(|n| line(n, "Park", "green")).collect();
        for (asked, page, first) in [
            ("1", 1, 1),
            ("3", 3, 101),
            ("0", 1, 1),
            ("-1", 1, 1),
            ("abc", 1, 1),
            ("", 1, 1),
            ("4", 3, 101),
            ("18446744073709551615", 3, 101),
            ("99999999999999999999999", 1, 1),
        ] {
            let find = find("", asked);
            let slice = find.slice(&lines);
            assert_eq!((slice.page, slice.lines[0].place), (page, first), "{asked}");
            assert_eq!((slice.fitting, slice.pages), (120, 3));
        }
    }

    #[test]
    fn titles_are_found_by_the_beginnings_of_their_words_and_by_number() {
        let lines = [
            line(1, "Łąka kwietna", "green"),
            line(2, "Plac zabaw", "play"),
        ];
        let places = |find: &Find| -> Vec<i64> {
            find.slice(&lines)
                .lines
                .iter()
                .map(|line| line.place)
                .collect()
        };
        assert_eq!(places(&find("laka", "1")), [1]);
        assert_eq!(places(&find("p/2", "1")), [2]);
        let play = Find::new(None, Some("play"), None, None, None);
        assert_eq!(places(&play), [2]);
        let funded = Find::new(None, None, None, Some("funded"), None);
        assert!(places(&funded).is_empty());
        assert_eq!(funded.slice(&lines).pages, 1);
    }

    #[test]
    fn a_choice_survives_its_address() {
        let find = Find::new(Some("a&b"), Some("<x>"), None, Some("funded"), Some("2"));
        assert_eq!(
            find.query(2),
            "?words=a%26b&category=%3Cx%3E&outcome=funded&page=2"
        );
        assert_eq!(
            find.query(1),
            "?words=a%26b&category=%3Cx%3E&outcome=funded"
        );
        assert_eq!(Find::new(None, None, None, Some("won"), None).query(1), "");
        assert!(find.narrows());
        assert!(!Find::new(None, None, None, None, Some("7")).narrows());
    }
}

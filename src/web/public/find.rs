//! What a list of proposals is narrowed by, how it is ordered, and which page of it is shown.

use super::addresses::encoded;
use crate::domain::decision::Outcome;
use crate::domain::search_text::{folded, matches};
use crate::store::views::Line;

/// Lines on one page.
pub const PAGE: usize = 30;

/// How a list is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The funded ones in the order of their choice, then the others by place.
    #[default]
    Choice,
    /// All by place.
    Support,
}

/// The values of an address: `?words=…&category=…&area=…&outcome=…&order=support&page=…`, all optional.
#[derive(Debug, Clone, Default, rocket::FromForm)]
pub struct Asked {
    words: Option<String>,
    category: Option<String>,
    area: Option<String>,
    outcome: Option<String>,
    order: Option<String>,
    page: Option<String>,
}

/// The choice that an address makes. What makes no sense is as if it were not there.
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
    /// How they are ordered.
    pub order: Order,
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

impl From<Asked> for Find {
    fn from(asked: Asked) -> Self {
        let text = |value: Option<String>| value.unwrap_or_default().trim().to_owned();
        let page = asked.page.and_then(|number| number.parse().ok());
        Self {
            words: text(asked.words),
            category: text(asked.category),
            area: text(asked.area),
            outcome: asked.outcome.and_then(|word| word.parse().ok()),
            order: match asked.order.as_deref() {
                Some("support") => Order::Support,
                _ => Order::Choice,
            },
            page: page.filter(|page| *page > 0).unwrap_or(1),
        }
    }
}

impl Find {
    /// Whether anything is narrowed.
    pub fn narrows(&self) -> bool {
        let all = Self {
            page: self.page,
            order: self.order,
            ..Self::default()
        };
        *self != all
    }

    /// The lines that fit, ordered and cut into pages of `size`.
    pub fn slice<'a>(&self, lines: &'a [Line], size: usize) -> Slice<'a> {
        let wanted = folded(&self.words);
        let fits = |line: &&Line| {
            (self.category.is_empty() || line.categories.contains(&self.category))
                && (self.area.is_empty() || line.area.as_deref() == Some(self.area.as_str()))
                && self.outcome.is_none_or(|outcome| line.outcome == outcome)
                && (wanted.is_empty() || titled(line, &wanted))
        };
        let mut fitting: Vec<&Line> = lines.iter().filter(fits).collect();
        match self.order {
            Order::Choice => {
                fitting.sort_by_key(|line| (line.step.is_none(), line.step, line.place))
            }
            Order::Support => fitting.sort_by_key(|line| line.place),
        }
        let pages = fitting.len().div_ceil(size).max(1);
        let page = self.page.clamp(1, pages);
        let count = fitting.len();
        let lines = fitting.into_iter().skip((page - 1) * size).take(size);
        Slice {
            lines: lines.collect(),
            fitting: count,
            page,
            pages,
        }
    }

    /// The first page of the same in another order.
    #[must_use]
    pub fn with_order(&self, order: Order) -> Self {
        Self {
            order,
            page: 1,
            ..self.clone()
        }
    }

    /// This choice on another page as the query of an address, with its question mark; empty for the
    /// first page of everything.
    pub fn query(&self, page: usize) -> String {
        let outcome = self.outcome.map_or("", Outcome::as_str);
        let order = match self.order {
            Order::Choice => "",
            Order::Support => "support",
        };
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
            ("order", order),
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
        Find::from(Asked {
            words: Some(words.to_owned()),
            page: Some(page.to_owned()),
            ..Asked::default()
        })
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
            let slice = find.slice(&lines, 50);
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
            find.slice(&lines, PAGE)
                .lines
                .iter()
                .map(|line| line.place)
                .collect()
        };
        assert_eq!(places(&find("laka", "1")), [1]);
        assert_eq!(places(&find("p/2", "1")), [2]);
        let play = Find {
            category: "play".to_owned(),
            ..Find::default()
        };
        assert_eq!(places(&play), [2]);
        let funded = Find {
            outcome: Some(Outcome::Funded),
            ..Find::default()
        };
        assert!(places(&funded).is_empty());
        assert_eq!(funded.slice(&lines, PAGE).pages, 1);
    }

    #[test]
    fn a_choice_survives_its_address() {
        let asked = |outcome: &str, order: &str| {
            Find::from(Asked {
                words: Some(" a&b ".to_owned()),
                category: Some("<x>".to_owned()),
                outcome: Some(outcome.to_owned()),
                order: Some(order.to_owned()),
                ..Asked::default()
            })
        };
        let find = asked("funded", "support");
        let query = "?words=a%26b&category=%3Cx%3E&outcome=funded&order=support";
        assert_eq!(find.query(1), query);
        assert_eq!(find.query(2), format!("{query}&page=2"));
        assert_eq!(
            asked("won", "best").query(1),
            "?words=a%26b&category=%3Cx%3E"
        );
        assert!(find.narrows());
        assert_eq!(Find::default().query(1), "");
        assert!(!find_page(7).narrows());
    }

    fn find_page(page: usize) -> Find {
        Find {
            page,
            ..Find::default()
        }
    }

    #[test]
    fn the_funded_stand_first_unless_support_is_asked_for() {
        let mut lines = [line(1, "A", ""), line(2, "B", ""), line(3, "C", "")];
        lines[2].step = Some(1);
        lines[1].step = Some(2);
        let places = |order: Order| -> Vec<i64> {
            let find = Find::default().with_order(order);
            find.slice(&lines, PAGE)
                .lines
                .iter()
                .map(|line| line.place)
                .collect()
        };
        assert_eq!(places(Order::Choice), [3, 2, 1]);
        assert_eq!(places(Order::Support), [1, 2, 3]);
    }
}

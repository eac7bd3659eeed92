//! Texts that would tell who wrote them: until both say yes no name shows, and no way around that either.
//!
//! What is looked for here is what people write without thinking of it. Whoever wants to be known by a riddle can be:
//! the page says why names wait, and the rest is their own doing.

use unicode_normalization::UnicodeNormalization;

use crate::domain::search_text::folded;

/// How a text would tell who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// The name of the organisation, of a part of it, or of a person.
    Name,
    /// An e-mail address, or a name in a network.
    Email,
    /// A telephone number.
    Phone,
    /// An address on the web.
    Web,
    /// A street with a number, a post box, a postal code.
    Address,
}

/// What whoever writes is called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnNames {
    /// The organisation and its units.
    pub organizations: Vec<String>,
    /// The people who write and who are its contact.
    pub people: Vec<String>,
}

/// The fewest digits of a telephone number.
const LEAST_DIGITS: usize = 7;

/// A name of one word shorter than this is a word of the language too.
const SHORTEST_SINGLE: usize = 4;

/// A name of several words, written as one, is looked for from this length on.
const SHORTEST_SQUEEZED: usize = 8;

/// How this text would tell who wrote it, if it would.
pub fn revealed(text: &str, own: &OwnNames) -> Option<Reveal> {
    let plain: String = text.nfkc().collect();
    let tokens: Vec<&str> = plain.split_whitespace().collect();
    if has_email(&plain) {
        Some(Reveal::Email)
    } else if tokens.iter().any(|token| is_web(token)) {
        Some(Reveal::Web)
    } else if has_phone(&plain) {
        Some(Reveal::Phone)
    } else if has_address(&tokens) {
        Some(Reveal::Address)
    } else if has_name(&plain, own) {
        Some(Reveal::Name)
    } else {
        None
    }
}

fn has_email(text: &str) -> bool {
    let lower = text.to_lowercase();
    let spelled = ["(at)", "[at]", "{at}", "(arroba)", "[arroba]"];
    lower.contains('@') || spelled.iter().any(|at| lower.contains(at))
}

/// Ends of web addresses that stand in no sentence by accident.
const ENDINGS: [&str; 12] = [
    "com", "org", "net", "edu", "gov", "info", "io", "app", "online", "site", "coop", "ngo",
];

fn is_web(token: &str) -> bool {
    let lower = token.to_lowercase();
    if ["http:", "https:", "www."]
        .iter()
        .any(|start| lower.contains(start))
    {
        return true;
    }
    let host = lower.split('/').next().unwrap_or_default();
    let host = host.trim_matches(|char: char| !char.is_alphanumeric());
    host.rsplit_once('.').is_some_and(|(name, end)| {
        ENDINGS.contains(&end) && name.chars().any(char::is_alphanumeric)
    })
}

/// The value of a digit in the scripts that people here write numbers in.
fn digit(char: char) -> Option<u32> {
    match char {
        '0'..='9' => char.to_digit(10),
        '\u{660}'..='\u{669}' => Some(char as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(char as u32 - 0x6f0),
        _ => None,
    }
}

/// A run of digits in groups, with what stands between them.
#[derive(Default)]
struct Run {
    groups: Vec<String>,
    between: String,
}

impl Run {
    fn push(&mut self, value: u32, is_new_group: bool) {
        if is_new_group || self.groups.is_empty() {
            self.groups.push(String::new());
        }
        if let (Some(group), Some(digit)) = (self.groups.last_mut(), char::from_digit(value, 10)) {
            group.push(digit);
        }
    }

    fn is_phone(&self) -> bool {
        let digits: usize = self.groups.iter().map(String::len).sum();
        digits >= LEAST_DIGITS && !self.is_date() && !self.is_amount()
    }

    /// Years, and days with their year.
    fn is_date(&self) -> bool {
        let is_year = |group: &String| {
            group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
        };
        let years = self.groups.iter().filter(|group| is_year(group)).count();
        let short = self.groups.iter().filter(|group| group.len() <= 2).count();
        years == self.groups.len()
            || years == 1 && self.groups.len() <= 3 && years + short == self.groups.len()
    }

    /// Thousands with dots between, as many languages write them.
    fn is_amount(&self) -> bool {
        let mut groups = self.groups.iter();
        groups
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()))
            && self.groups.len() > 1
            && groups.all(|group| group.len() == 3)
            && self.between.chars().all(|char| char == '.')
    }
}

fn has_phone(text: &str) -> bool {
    let is_between = |char: char| {
        char.is_whitespace() && char != '\n'
            || matches!(
                char,
                '-' | '.' | '(' | ')' | '/' | '+' | '\u{2010}'..='\u{2015}'
            )
    };
    let (mut run, mut gap) = (Run::default(), String::new());
    for char in text.chars() {
        if let Some(value) = digit(char) {
            let is_new_group = !gap.is_empty();
            if !run.groups.is_empty() {
                run.between.push_str(&gap);
            }
            gap.clear();
            run.push(value, is_new_group);
        } else if is_between(char) && gap.chars().count() < 3 {
            gap.push(char);
        } else {
            if run.is_phone() {
                return true;
            }
            (run, gap) = (Run::default(), String::new());
        }
    }
    run.is_phone()
}

/// Words behind a number and a name: 12 Oak Street.
const AFTER: [&str; 18] = [
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "drive",
    "dr",
    "court",
    "ct",
    "place",
    "pl",
    "way",
    "highway",
];

/// Words before a name and a number: Calle del Sol 12, شارع النور ١٢.
const BEFORE: [&str; 12] = [
    "calle",
    "avenida",
    "avda",
    "carretera",
    "callejon",
    "paseo",
    "suite",
    "apartment",
    "apartamento",
    "شارع",
    "جاده",
    "طريق",
];

fn has_address(tokens: &[&str]) -> bool {
    let bare = |token: &&str| {
        token
            .trim_matches(|char: char| !char.is_alphanumeric())
            .to_owned()
    };
    let words: Vec<String> = tokens.iter().map(bare).collect();
    let folded_words: Vec<String> = words.iter().map(|word| folded(word)).collect();
    let is_number = |word: &String| {
        !word.is_empty() && word.chars().count() <= 6 && word.chars().all(|c| digit(c).is_some())
    };
    let is_name = |word: &String| {
        word.chars()
            .next()
            .is_some_and(|first| first.is_uppercase() || digit(first).is_some())
    };
    let places = 0..words.len();
    places.into_iter().any(|at| {
        let ahead = |from: usize, to: usize| from.min(words.len())..to.min(words.len());
        let after_number = is_number(&words[at])
            && ahead(at + 2, at + 5).any(|end| {
                AFTER.contains(&&*folded_words[end]) && words[at + 1..end].iter().all(is_name)
            });
        let before_number = BEFORE.contains(&&*folded_words[at])
            && words[ahead(at + 1, at + 5)].iter().any(is_number);
        let is_state = words[at].len() == 2 && words[at].bytes().all(|b| b.is_ascii_uppercase());
        let post_code = is_state
            && words
                .get(at + 1)
                .is_some_and(|next| next.len() == 5 && is_number(next));
        let box_number = matches!(&*folded_words[at], "po" | "p o" | "apartado" | "ص ب")
            && words[ahead(at + 1, at + 3)].iter().any(is_number);
        after_number || before_number || post_code || box_number
    })
}

fn has_name(plain: &str, own: &OwnNames) -> bool {
    let words = format!(" {} ", folded(plain));
    let squeezed: String = words.split(' ').collect();
    let says = |name: &String, single_counts: bool| {
        let wanted = folded(name);
        if wanted.is_empty() {
            return false;
        }
        if !wanted.contains(' ') {
            // One word may be a word of the language: as a name it is written as the name is.
            let name = name.trim();
            return single_counts
                && name.chars().count() >= SHORTEST_SINGLE
                && plain
                    .split(|char: char| !char.is_alphanumeric())
                    .any(|word| word == name);
        }
        let as_one: String = wanted.split(' ').collect();
        words.contains(&format!(" {wanted} "))
            || as_one.chars().count() >= SHORTEST_SQUEEZED && squeezed.contains(&as_one)
    };
    own.organizations.iter().any(|name| says(name, true))
        || own.people.iter().any(|name| says(name, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn own() -> OwnNames {
        OwnNames {
            organizations: vec![
                "Riverbend Gardeners".to_owned(),
                "مائدة تايدويل المفتوحة".to_owned(),
                "Acorn".to_owned(),
            ],
            people: vec!["Lina Fictional".to_owned(), "Amal".to_owned()],
        }
    }

    #[test]
    fn what_tells_who_wrote_is_found() {
        for (text, how) in [
            ("Write to lina@garden.example", Reveal::Email),
            ("Write to lina＠garden.example", Reveal::Email),
            ("lina (at) garden", Reveal::Email),
            ("See www.garden.example", Reveal::Web),
            ("See garden.org/about, it is short.", Reveal::Web),
            ("Call 206-555-0100 after six", Reveal::Phone),
            ("Call (206) 555 0100", Reveal::Phone),
            ("+1 206.555.0100", Reveal::Phone),
            ("01 23 45 67 89", Reveal::Phone),
            ("اتصلوا ٠١٢٣٤٥٦٧٨٩", Reveal::Phone),
            ("Our hall at 12 Oak Street is free", Reveal::Address),
            ("Come to 1450 North Lake Ave.", Reveal::Address),
            ("Larkmere, WA 98101", Reveal::Address),
            ("Calle del Sol 12", Reveal::Address),
            ("نحن في شارع النور ١٢", Reveal::Address),
            ("We are the riverbend  gardeners!", Reveal::Name),
            ("#RiverbendGardeners", Reveal::Name),
            ("نحن مائدة تايدويل المفتوحه", Reveal::Name),
            ("Acorn has a kitchen", Reveal::Name),
            ("Ask for Lina Fictional", Reveal::Name),
        ] {
            assert_eq!(revealed(text, &own()), Some(how), "{text}");
        }
    }

    #[test]
    fn what_anybody_could_say_stays() {
        for text in [
            "We seek a kitchen for 40 families in 2027-2028.",
            "From 2027-03-01 to 2027-06-30, two evenings a week.",
            "Reunimos 10.000.000 firmas, e.g. el 01/03/2027.",
            "12 families on our street cook together.",
            "An acorn is small. We garden at the river bend.",
            "Room for 120 people, 3 kitchens, 9:00-17:30.",
            "نبحث عن مطبخ لأربعين عائلة في الطريق إلى المدرسة.",
            "Amal means hope.",
            "We offer bookkeeping. Help with forms, too.",
            "",
        ] {
            assert_eq!(revealed(text, &own()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_address_is_found_wherever_it_stands(before in "[a-z ]{0,40}", after in "[ ][a-z ]{0,40}") {
            let text = format!("{before} someone@people.example{after}");
            prop_assert_eq!(revealed(&text, &own()), Some(Reveal::Email));
            let text = format!("{before} 206 555 0100{after}");
            prop_assert_eq!(revealed(&text, &own()), Some(Reveal::Phone));
        }

        #[test]
        fn no_text_is_too_strange_to_be_looked_at(text in "\\PC{0,200}") {
            revealed(&text, &own());
        }
    }
}

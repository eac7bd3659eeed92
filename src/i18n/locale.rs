//! Which language a reader gets, and which way it runs.

use crate::domain::language::LanguageTag;

/// Which way a line of text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as in English.
    LeftToRight,
    /// From right to left, as in Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Scripts that run from right to left and have living readers.
const SCRIPTS: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// Languages written in one of them where the tag names no script.
const LANGUAGES: [&str; 14] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "lrc", "mzn", "nqo", "ps", "sd", "ug", "ur", "yi",
];

/// The direction of a language: by its script where the tag names one (`az-Arab`), else by its usual one.
pub fn direction_of(tag: &LanguageTag) -> Direction {
    let mut parts = tag.as_str().split('-');
    let language = parts.next().unwrap_or_default();
    let right_to_left = match parts.next() {
        Some(script) if script.len() == 4 => SCRIPTS.contains(&&*script.to_ascii_lowercase()),
        _ => LANGUAGES.contains(&language),
    };
    if right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// The best of `offered` for an `Accept-Language` header, or `None` if nothing fits.
///
/// RFC 4647 look-up: a range loses its last part until it fits (`es-MX` → `es`). Where only a wider match is
/// offered (`zh` asked, `zh-Hant` offered) that is better than English. A weight of 0 refuses a language.
pub fn preferred<'a>(header: &str, offered: &'a [LanguageTag]) -> Option<&'a LanguageTag> {
    let mut ranges: Vec<(String, u16)> = header.split(',').take(50).filter_map(range).collect();
    // A stable sort: among equal weights the browser's order is the person's order.
    ranges.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let refused: Vec<String> = ranges
        .iter()
        .filter(|(_, weight)| *weight == 0)
        .map(|(tag, _)| tag.clone())
        .collect();
    let allowed = |tag: &&LanguageTag| !refused.contains(&tag.as_str().to_ascii_lowercase());
    ranges
        .iter()
        .filter(|(_, weight)| *weight > 0)
        .find_map(|(wanted, _)| {
            if wanted == "*" {
                return offered.iter().find(allowed);
            }
            narrower(wanted, offered).filter(allowed).or_else(|| {
                let prefix = format!("{wanted}-");
                offered
                    .iter()
                    .filter(allowed)
                    .find(|tag| tag.as_str().to_ascii_lowercase().starts_with(&prefix))
            })
        })
}

/// The offered tag that equals `wanted` or the longest beginning of it.
fn narrower<'a>(wanted: &str, offered: &'a [LanguageTag]) -> Option<&'a LanguageTag> {
    let mut wanted = wanted;
    loop {
        let exact = |tag: &&LanguageTag| tag.as_str().eq_ignore_ascii_case(wanted);
        if let Some(tag) = offered.iter().find(exact) {
            return Some(tag);
        }
        wanted = wanted.rsplit_once('-')?.0;
    }
}

/// One range of the header in lower case with its weight in thousandths; `None` if it is malformed.
fn range(part: &str) -> Option<(String, u16)> {
    let mut fields = part.split(';').map(str::trim);
    let tag = fields.next()?.to_ascii_lowercase();
    let shaped = (1..=35).contains(&tag.len())
        && (tag.bytes()).all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'*');
    let weight = match fields.find_map(|field| field.strip_prefix("q=")) {
        None => 1000,
        Some(text) => thousandths(text)?,
    };
    shaped.then_some((tag, weight))
}

/// `0.8` as 800; `None` for anything but a number from 0 to 1 with at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let part: u16 = format!("{part:0<3}").parse().ok().filter(|_| digits)?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(texts: &[&str]) -> Vec<LanguageTag> {
        texts
            .iter()
            .map(|text| text.parse().expect("a tag"))
            .collect()
    }

    #[test]
    fn the_heaviest_language_on_offer_wins() {
        let offered = tags(&["en", "es", "ar", "zh-Hant"]);
        for (header, wanted) in [
            ("ar", Some("ar")),
            ("es-MX,es;q=0.9,en;q=0.8", Some("es")),
            ("fr-CA, fr;q=0.9, ar-SY;q=0.5, en;q=0.4", Some("ar")),
            ("en;q=0.2, ar;q=0.3", Some("ar")),
            ("AR-eg", Some("ar")),
            ("zh", Some("zh-Hant")),
            ("*", Some("en")),
            ("en;q=0, *;q=0.5", Some("es")),
            ("ar;q=0, en;q=0", None),
            ("fr, de", None),
            ("", None),
            (";;;,,,q=1", None),
            ("ar;q=2, es;q=0.1", Some("es")),
            ("ar;q=-1", None),
            ("ar;q=0.12345", None),
            ("\u{0}\u{fffd}", None),
        ] {
            let found = preferred(header, &offered).map(LanguageTag::as_str);
            assert_eq!(found, wanted, "{header:?}");
        }
    }

    #[test]
    fn the_script_decides_the_direction() {
        for (tag, direction) in [
            ("ar", "rtl"),
            ("ar-EG", "rtl"),
            ("fa", "rtl"),
            ("en", "ltr"),
            ("az-Arab", "rtl"),
            ("pa-Arab-PK", "rtl"),
            ("ks-Deva", "ltr"),
            ("ar-Latn", "ltr"),
            ("und", "ltr"),
        ] {
            let tag: LanguageTag = tag.parse().expect("a tag");
            assert_eq!(direction_of(&tag).as_str(), direction, "{tag}");
        }
    }
}

//! Text as it is searched: what people type the same way is the same, whatever they typed it on.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The folded form of a text or of a query: compatibility form, lower case, without marks; Arabic
/// alefs, yas and ta marbuta unified and tatweel dropped, because readers type them either way; every
/// run of anything but letters and digits is one space.
///
/// Fold what is searched and what is searched for with this same function.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.nfkd().flat_map(char::to_lowercase).flat_map(unified) {
        // Marks first: some, such as the Arabic vowels, count as letters too.
        if is_combining_mark(char) {
            continue;
        }
        if char.is_alphanumeric() {
            folded.push(char);
        } else if !folded.ends_with(' ') && !folded.is_empty() {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Letters that no decomposition unifies, and capitals are left alone; `None` for what is dropped.
pub(crate) fn unified(char: char) -> Option<char> {
    match char {
        // Alef wasla; alefs with hamza or madda decompose by themselves.
        '\u{671}' => Some('\u{627}'),
        // Alef maqsura and Farsi ya as ya, ta marbuta as ha.
        '\u{649}' | '\u{6cc}' => Some('\u{64a}'),
        '\u{629}' => Some('\u{647}'),
        '\u{640}' => None,
        'ł' => Some('l'),
        'ø' => Some('o'),
        'đ' => Some('d'),
        'ß' => Some('s'),
        other => Some(other),
    }
}

/// Whether every word of the folded query begins a word of the folded text.
pub fn matches(folded_text: &str, folded_query: &str) -> bool {
    folded_query
        .split(' ')
        .filter(|wanted| !wanted.is_empty())
        .all(|wanted| folded_text.split(' ').any(|word| word.starts_with(wanted)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_do_not_matter() {
        assert_eq!(
            folded("  Łąka   KWIETNA, przy-szkole! "),
            "laka kwietna przy szkole"
        );
        assert_eq!(folded("Jardín № 3"), "jardin no 3");
        assert_eq!(folded("…"), "");
    }

    #[test]
    fn arabic_is_found_however_it_was_typed() {
        assert_eq!(folded("حديقةٌ"), folded("حديقه"));
        assert_eq!(folded("أحياء"), folded("احياء"));
        assert_eq!(folded("مستشفى"), folded("مستشفي"));
        assert_eq!(folded("تعـــاون"), folded("تعاون"));
    }

    #[test]
    fn every_word_of_the_query_begins_a_word_of_the_text() {
        let text = folded("Zielona Szkoła w Golkowicach");
        assert!(matches(&text, &folded("szko ziel")));
        assert!(matches(&text, ""));
        assert!(!matches(&text, &folded("szkola park")));
        assert!(!matches(&text, &folded("elona")));
    }
}

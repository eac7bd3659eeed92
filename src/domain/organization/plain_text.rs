//! Short texts that people write about an organisation: NFC, nothing invisible, nothing that turns a
//! line around.

use unicode_normalization::UnicodeNormalization;

use super::fault::Fault;

/// A line: NFC, runs of white space as one space, none at the ends.
pub(super) fn line(text: &str, most: usize) -> Result<String, Fault> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    checked(line.nfc().collect(), most, |_| false)
}

/// A text of several lines, without blanks at the ends.
pub(super) fn lines(text: &str, most: usize) -> Result<String, Fault> {
    let text = text.trim().replace("\r\n", "\n");
    checked(text.nfc().collect(), most, |char| char == '\n')
}

fn checked(text: String, most: usize, allowed: impl Fn(char) -> bool) -> Result<String, Fault> {
    if text.chars().any(|char| !allowed(char) && is_unseen(char)) {
        return Err(Fault::Unseen);
    }
    if text.chars().count() > most {
        return Err(Fault::TooLong { most });
    }
    Ok(text)
}

/// Control characters, direction marks, zero-width characters, tags, private use and what is no
/// character at all: two texts that differ by these alone look the same.
fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_in_nfc() {
        assert_eq!(
            line("  Jardi\u{301}n \t de\u{a0}la  Luz\n", 40),
            Ok("Jardín de la Luz".to_owned())
        );
        assert_eq!(line("abc", 2), Err(Fault::TooLong { most: 2 }));
        assert_eq!(lines(" a\r\nb ", 9), Ok("a\nb".to_owned()));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for unseen in [
            "a\u{200b}b",
            "a\u{202e}b",
            "a\u{2066}b",
            "a\u{0}b",
            "a\u{7}b",
            "a\u{feff}b",
            "a\u{ad}b",
            "a\u{e0041}b",
            "a\u{3164}b",
            "a\u{200f}b",
            "a\u{fe0f}b",
        ] {
            assert_eq!(line(unseen, 40), Err(Fault::Unseen), "{unseen:?}");
            assert_eq!(lines(unseen, 40), Err(Fault::Unseen), "{unseen:?}");
        }
        for seen in ["تعاون", "Łąka", "合作", "O’Neill & Sons (No. 3)"] {
            assert!(line(seen, 40).is_ok(), "{seen}");
        }
    }
}

//! How long a text is, counted as people count.

/// The words of a text: what stands between blanks and holds a letter or a digit. Scripts that put no blanks between
/// words (Chinese characters and Japanese kana) count each character, as their readers do. The script that counts
/// while somebody types does the same.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().map(words_in).sum()
}

fn words_in(token: &str) -> usize {
    let single = token.chars().filter(|char| stands_alone(*char)).count();
    let others = token.split(stands_alone);
    single
        + others
            .filter(|piece| piece.chars().any(char::is_alphanumeric))
            .count()
}

fn stands_alone(char: char) -> bool {
    matches!(char,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_their_readers_count() {
        for (text, words) in [
            ("", 0),
            ("  \n ", 0),
            ("Food for 40 families", 4),
            ("well-kept — and open", 3),
            ("- one\n- two\n\n**three**", 3),
            ("الغذاء لأربعين عائلة", 3),
            ("社区花园", 4),
            ("社区花园 opens", 5),
            ("👩‍🌾 🌱", 0),
        ] {
            assert_eq!(count_words(text), words, "{text:?}");
        }
    }
}

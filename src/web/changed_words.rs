//! What stands between two texts, word by word, as a reader can follow it.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

/// Longer than this nobody waits for the best comparison; a coarser one is shown.
const PATIENCE: Duration = Duration::from_millis(200);

/// Words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedWords {
    /// `same`, `gone` or `new`.
    pub how: &'static str,
    /// The words.
    pub text: String,
}

/// From `before` to `after`.
pub fn word_by_word(before: &str, after: &str) -> Vec<ChangedWords> {
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_words(before, after);
    let mut words: Vec<ChangedWords> = Vec::new();
    for change in diff.iter_all_changes() {
        let how = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "gone",
            ChangeTag::Insert => "new",
        };
        match words.last_mut() {
            Some(last) if last.how == how => last.text.push_str(change.value()),
            _ => words.push(ChangedWords {
                how,
                text: change.value().to_owned(),
            }),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_compared_in_a_moment() {
        let before: String = (0..20_000).map(|number| format!("a{number} ")).collect();
        let after: String = (0..20_000).map(|number| format!("b{number} ")).collect();
        let began = std::time::Instant::now();
        let words = word_by_word(&before, &after);
        assert!(began.elapsed() < Duration::from_secs(5));
        let gone = words.iter().filter(|words| words.how != "new");
        assert_eq!(
            gone.map(|words| words.text.as_str()).collect::<String>(),
            before
        );
    }

    #[test]
    fn what_stayed_went_and_came_is_told_apart() {
        let told: Vec<_> = word_by_word("forty families eat", "forty neighbours eat")
            .into_iter()
            .map(|words| (words.how, words.text))
            .collect();
        let pair = |how, text: &str| (how, text.to_owned());
        assert_eq!(
            told,
            [
                pair("same", "forty "),
                pair("gone", "families"),
                pair("new", "neighbours"),
                pair("same", " eat"),
            ]
        );
    }
}

//! Short stable keys by which the documents of a round name each other's lines.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The key of a question, a criterion, a pot, a source and the like: 1 to 40 lower-case letters, digits and hyphens,
/// a letter first. It stays the same when the words beside it change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

/// The text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key has 1 to 40 lower-case letters, digits and hyphens, a letter first")]
pub struct NotAKey;

impl Key {
    /// The key as it stands in documents and forms.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key that none of `taken` has: `q1`, `q2` … for the letter `q`. It is above all numbers in use, so that a line
    /// added after another was taken out of the middle is not mistaken for it.
    pub fn fresh<'a>(letter: char, taken: impl IntoIterator<Item = &'a Self>) -> Self {
        let numbers = taken.into_iter().filter_map(|key| {
            let digits = key.0.strip_prefix(letter)?;
            digits.parse::<u64>().ok().filter(|_| digits.len() <= 9)
        });
        let next = numbers.max().unwrap_or(0) + 1;
        let letter = if letter.is_ascii_lowercase() {
            letter
        } else {
            'k'
        };
        Self(format!("{letter}{next}"))
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let first = text
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_lowercase());
        if first && text.len() <= 40 && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAKey)
        }
    }
}

impl TryFrom<String> for Key {
    type Error = NotAKey;

    fn try_from(text: String) -> Result<Self, NotAKey> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Those keys that stand more than once, each one time.
pub fn standing_twice<'a>(keys: impl IntoIterator<Item = &'a Key>) -> BTreeSet<Key> {
    let mut seen = BTreeSet::new();
    let again = keys.into_iter().filter(|key| !seen.insert(*key));
    again.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().expect("a key")
    }

    #[test]
    fn a_fresh_key_is_above_all_in_use() {
        assert_eq!(Key::fresh('q', []).as_str(), "q1");
        let taken = [key("q1"), key("q7"), key("need"), key("p9")];
        assert_eq!(Key::fresh('q', &taken).as_str(), "q8");
    }

    #[test]
    fn what_cannot_stand_in_a_form_is_no_key() {
        for text in ["", "1a", "A", "a b", "é", "-a", &"a".repeat(41)] {
            assert_eq!(text.parse::<Key>(), Err(NotAKey), "{text:?}");
        }
        assert_eq!(
            standing_twice(&[key("a"), key("b"), key("a")]),
            BTreeSet::from([key("a")])
        );
    }
}

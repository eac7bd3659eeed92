//! Canonical JSON: one value, one sequence of bytes, so that anyone can hash what we hashed.
//!
//! RFC 8785 (keys ordered by UTF-16 code units, shortest escapes, no white space), and on top of it:
//! no fractions (exact decimals and `p/q` stand as text), text in Unicode's form NFC, and exactly one
//! line feed at the end. A hash is SHA-256 of those bytes, line feed included, in lower-case hex.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The greatest whole number that every reader of JSON holds exactly (RFC 8785, appendix D).
const GREATEST_INTEGER: u64 = (1 << 53) - 1;

/// A SHA-256 in lower-case hex: 64 digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256Hex(String);

/// The text was not 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 is 64 lower-case hex digits")]
pub struct NotASha256;

impl Sha256Hex {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_digest(Sha256::digest(bytes).into())
    }

    /// The hash with these 32 bytes.
    pub fn from_digest(digest: [u8; 32]) -> Self {
        Self(hex::encode(digest))
    }

    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sha256Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Sha256Hex {
    type Error = NotASha256;

    fn try_from(text: String) -> Result<Self, NotASha256> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(digit) {
            Ok(Self(text))
        } else {
            Err(NotASha256)
        }
    }
}

impl std::str::FromStr for Sha256Hex {
    type Err = NotASha256;

    fn from_str(text: &str) -> Result<Self, NotASha256> {
        text.to_owned().try_into()
    }
}

impl From<Sha256Hex> for String {
    fn from(hash: Sha256Hex) -> Self {
        hash.0
    }
}

/// The value has no canonical form.
#[derive(Debug, thiserror::Error)]
pub enum NotCanonical {
    /// It cannot be written as JSON at all, such as a map whose keys are no text.
    #[error("this value cannot be written as JSON: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// A number that is no whole number within ±(2⁵³ − 1).
    #[error("{at}: {number} is not allowed; fractions and large numbers stand as text")]
    Number {
        /// Where it stands, such as `outcome.lines[3].votes`.
        at: String,
        /// As it was written.
        number: String,
    },
    /// A text that another spelling of the same characters would make a different sequence of bytes.
    #[error("{at}: this text is not in Unicode's form NFC")]
    Text {
        /// Where it stands.
        at: String,
    },
}

/// The text in form NFC, as documents hold it.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The canonical bytes of a value, its one line feed included.
///
/// Refuses a number or a text that documents may not hold rather than repairing it: the caller's
/// hash would otherwise be of something it never saw.
pub fn to_bytes(value: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = to_part(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The canonical bytes of a value that is part of a larger document: without the line feed.
pub fn to_part(value: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    let value = serde_json::to_value(value)?;
    check(&value, &mut String::new())?;
    Ok(serde_json_canonicalizer::to_vec(&value)?)
}

/// The part that an object of these parts is: a document too large to stand in memory twice is
/// put together this way. The names must be ASCII and ordered, as canonical JSON wants them.
pub fn object(members: &[(&str, Vec<u8>)]) -> Vec<u8> {
    debug_assert!(members.is_sorted_by_key(|(name, _)| *name));
    let size = members
        .iter()
        .map(|(name, part)| name.len() + part.len() + 4);
    let mut bytes = Vec::with_capacity(size.sum::<usize>() + 2);
    for (place, (name, part)) in members.iter().enumerate() {
        bytes.push(if place == 0 { b'{' } else { b',' });
        bytes.push(b'"');
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(b"\":");
        bytes.extend_from_slice(part);
    }
    bytes.push(b'}');
    bytes
}

/// SHA-256 of the canonical bytes of a value.
pub fn hash(value: &impl Serialize) -> Result<Sha256Hex, NotCanonical> {
    to_bytes(value).map(|bytes| Sha256Hex::of(&bytes))
}

fn check(value: &Value, at: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null | Value::Bool(_) => Ok(()),
        Value::Number(number) => {
            let size = number
                .as_u64()
                .or_else(|| number.as_i64().map(i64::unsigned_abs));
            if size.is_some_and(|size| size <= GREATEST_INTEGER) {
                return Ok(());
            }
            Err(NotCanonical::Number {
                at: at.clone(),
                number: number.to_string(),
            })
        }
        Value::String(text) => check_text(text, at),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(place, item)| within(at, &format!("[{place}]"), |at| check(item, at))),
        Value::Object(members) => members.iter().try_for_each(|(key, member)| {
            let step = if at.is_empty() {
                key.clone()
            } else {
                format!(".{key}")
            };
            within(at, &step, |at| {
                check_text(key, at)?;
                check(member, at)
            })
        }),
    }
}

fn check_text(text: &str, at: &str) -> Result<(), NotCanonical> {
    if is_nfc(text) {
        Ok(())
    } else {
        Err(NotCanonical::Text { at: at.to_owned() })
    }
}

fn within<T>(at: &mut String, step: &str, work: impl FnOnce(&mut String) -> T) -> T {
    let length = at.len();
    at.push_str(step);
    let done = work(at);
    at.truncate(length);
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn text(value: &Value) -> String {
        String::from_utf8(to_bytes(value).expect("a canonical value")).expect("UTF-8")
    }

    #[test]
    fn one_value_has_one_sequence_of_bytes() {
        // "😀" is two UTF-16 units from D83D on: before "ﬁ" (FB01), though its code point is greater.
        let value = json!({"b": [1, -2, true, null], "a": "é\u{1}\n\"/", "ﬁ": 1, "😀": 2});
        assert_eq!(
            text(&value),
            "{\"a\":\"é\\u0001\\n\\\"/\",\"b\":[1,-2,true,null],\"😀\":2,\"ﬁ\":1}\n"
        );
    }

    #[test]
    fn fractions_and_numbers_no_reader_holds_are_refused_by_place() {
        for number in [json!(0.5), json!(1_u64 << 53), json!(-(1_i64 << 53))] {
            let error = to_bytes(&json!({"a": [0, {"b": number}]})).expect_err("no such number");
            assert!(error.to_string().starts_with("a[1].b: "), "{error}");
        }
        assert_eq!(text(&json!((1_u64 << 53) - 1)), "9007199254740991\n");
    }

    #[test]
    fn a_text_has_one_spelling() {
        let split = "e\u{301}";
        assert!(matches!(
            to_bytes(&json!({ "a": split })),
            Err(NotCanonical::Text { at }) if at == "a"
        ));
        assert_eq!(text(&json!(nfc(split))), "\"é\"\n");
    }

    #[test]
    fn the_hash_is_that_of_the_bytes_on_disk() {
        // printf '{}\n' | sha256sum
        let known = "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356";
        assert_eq!(hash(&json!({})).expect("a hash").as_str(), known);
        assert!(known.parse::<Sha256Hex>().is_ok());
        assert!(known.to_uppercase().parse::<Sha256Hex>().is_err());
    }
}

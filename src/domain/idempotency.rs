//! Writes that a program may send again without doing anything twice, because it cannot know whether the
//! first one arrived.

use std::fmt;
use std::str::FromStr;

use super::canonical::Sha256Hex;
use super::ids::PersonId;
use super::time::Instant;

/// How long an answer is kept to be given again, in seconds: one day.
pub const KEPT_SECONDS: i64 = 24 * 60 * 60;

/// What a program names one write by: 1 to 200 printable ASCII characters, best a random UUID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

/// The text cannot name a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an idempotency key has 1 to 200 printable ASCII characters")]
pub struct NotAKey;

impl IdempotencyKey {
    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for IdempotencyKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let plain = text.bytes().all(|byte| (b'!'..=b'~').contains(&byte));
        if (1..=200).contains(&text.len()) && plain {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAKey)
        }
    }
}

/// Whose keys: two callers may use the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// Somebody who is not signed in.
    Visitor,
    /// A person.
    Person(PersonId),
}

impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visitor => f.write_str("visitor"),
            Self::Person(person) => person.fmt(f),
        }
    }
}

/// One write as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentWrite {
    /// By whom.
    pub caller: Caller,
    /// Under which name.
    pub key: IdempotencyKey,
    /// The hash of method, address and body.
    pub request: Sha256Hex,
}

/// What a write was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The status, such as 201.
    pub status: u16,
    /// The JSON of the body.
    pub body: String,
}

/// What stands under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptWrite {
    /// The hash of the request.
    pub request: Sha256Hex,
    /// What it was answered.
    pub answer: KeptAnswer,
    /// When.
    pub at: Instant,
}

/// What to do with a write whose key may have been used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody used the key within its day: do it.
    New,
    /// This very write was done: answer as then.
    Again(KeptAnswer),
    /// The key names another write.
    Taken,
}

/// What the key says about this write.
pub fn verdict(sent: &SentWrite, kept: Option<KeptWrite>, now: Instant) -> Verdict {
    match kept {
        None => Verdict::New,
        Some(kept) if kept.at.plus_seconds(KEPT_SECONDS) <= now => Verdict::New,
        Some(kept) if kept.request == sent.request => Verdict::Again(kept.answer),
        Some(_) => Verdict::Taken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_used_for_one_write_a_day() {
        let now = Instant::from_micros(1_795_000_000_000_000).expect("an instant");
        let sent = |body: &[u8]| SentWrite {
            caller: Caller::Visitor,
            key: "a".parse().expect("a key"),
            request: Sha256Hex::of(body),
        };
        let answer = KeptAnswer {
            status: 201,
            body: "{}".to_owned(),
        };
        let kept = || {
            Some(KeptWrite {
                request: Sha256Hex::of(b"one"),
                answer: answer.clone(),
                at: now,
            })
        };
        assert_eq!(verdict(&sent(b"one"), None, now), Verdict::New);
        let last = now.plus_seconds(KEPT_SECONDS - 1);
        assert_eq!(
            verdict(&sent(b"one"), kept(), last),
            Verdict::Again(answer.clone())
        );
        assert_eq!(verdict(&sent(b"two"), kept(), last), Verdict::Taken);
        let after = now.plus_seconds(KEPT_SECONDS);
        assert_eq!(verdict(&sent(b"two"), kept(), after), Verdict::New);
    }

    #[test]
    fn keys_are_short_and_plain() {
        for text in [
            "a",
            "8c0c6f1e-2f0b-4e6e-8f43-1d2a8d7a9b10",
            &"k".repeat(200),
        ] {
            assert!(text.parse::<IdempotencyKey>().is_ok(), "{text}");
        }
        for text in ["", "a b", "مفتاح", "a\n", &"k".repeat(201)] {
            assert_eq!(text.parse::<IdempotencyKey>(), Err(NotAKey), "{text:?}");
        }
    }
}

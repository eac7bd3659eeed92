//! A secret that a letter or a cookie carries. The database keeps its hash alone.

use std::fmt;
use std::str::FromStr;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::Id;

/// For how long the link of a letter signs somebody in or changes something, in seconds.
pub const LINK_SECONDS: i64 = 30 * 60;
/// For how long the letter that asks to confirm an address is good, in seconds.
pub const CONFIRM_SECONDS: i64 = 7 * 24 * 3_600;
/// For how long the step between the first and the second factor stands open, in seconds.
pub const STEP_SECONDS: i64 = 10 * 60;

/// 128 random bits as 32 hexadecimal digits. It shows itself to nobody by accident: no `Display`, and a `Debug` without it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// The text was no token: 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a token of ours")]
pub struct NotAToken;

impl Token {
    /// What the database keeps. The bits are random, so that a plain hash cannot be turned back.
    pub fn hash(&self) -> Sha256Hex {
        Sha256Hex::of(self.0.as_bytes())
    }

    /// The token itself, for the one link or cookie that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Id for Token {
    fn from_bits(bits: [u8; 16]) -> Self {
        Self(hex::encode(bits))
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 32 && text.bytes().all(digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAToken)
        }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_never_printed() {
        let token = Token::from_bits(*b"0123456789abcdef");
        assert_eq!(token.reveal().parse(), Ok(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(…)");
        for text in ["", "0", &"G".repeat(32), &"A".repeat(32), &"0".repeat(33)] {
            assert_eq!(text.parse::<Token>(), Err(NotAToken), "{text:?}");
        }
    }
}

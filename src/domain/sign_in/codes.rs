//! Codes on paper: those that somebody keeps for the day their phone is gone, and those of a printed card.

use std::fmt;
use std::str::FromStr;

use crate::domain::ids::Id;

/// How many stand on one sheet.
pub const CODES_OF_A_SHEET: usize = 10;

/// No vowels, so that no code is a word, and nothing that looks like something else on paper.
const ALPHABET: &[u8; 25] = b"23456789bcdfghjkmnpqrtvwx";
const LENGTH: usize = 10;

/// Ten characters, shown in two groups of five: over 46 bits, and good once.
#[derive(Clone, PartialEq, Eq)]
pub struct BackupCode(String);

/// The text was no such code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code on paper has ten characters")]
pub struct NotABackupCode;

impl BackupCode {
    /// The characters without a gap.
    pub fn plain(&self) -> &str {
        &self.0
    }

    /// As it is printed: `bcdfg-23456`.
    pub fn printed(&self) -> String {
        let (one, two) = self.0.split_at(LENGTH / 2);
        format!("{one}-{two}")
    }
}

impl Id for BackupCode {
    fn from_bits(bits: [u8; 16]) -> Self {
        let mut number = u128::from_be_bytes(bits);
        let mut text = String::new();
        for _ in 0..LENGTH {
            let place = usize::try_from(number % 25).unwrap_or_default();
            text.push(char::from(ALPHABET[place]));
            number /= 25;
        }
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for BackupCode {
    type Err = NotABackupCode;

    fn from_str(text: &str) -> Result<Self, NotABackupCode> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–'))
            .flat_map(char::to_lowercase)
            .collect();
        if plain.len() == LENGTH && plain.bytes().all(|byte| ALPHABET.contains(&byte)) {
            Ok(Self(plain))
        } else {
            Err(NotABackupCode)
        }
    }
}

impl fmt::Debug for BackupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_printed_and_as_it_is_typed() {
        let code = BackupCode::from_bits(*b"0123456789abcdef");
        let printed = code.printed();
        assert_eq!(printed.len(), 11);
        for text in [
            printed.clone(),
            printed.to_uppercase(),
            printed.replace('-', " "),
            format!(" {} ", code.plain()),
        ] {
            assert_eq!(text.parse(), Ok(code.clone()), "{text}");
        }
        for text in ["", "123456", "aaaaa-aaaaa", "bcdfg-2345", "bcdfg-23456-7"] {
            assert_eq!(text.parse::<BackupCode>(), Err(NotABackupCode), "{text}");
        }
    }
}

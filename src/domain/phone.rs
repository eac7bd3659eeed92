//! Telephone numbers that the whole world can call (ITU-T E.164).

use std::fmt;
use std::str::FromStr;

/// A number such as `+12065550100`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(String);

/// The text is no such number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a telephone number begins with + and the country, such as +1 206 555 0100")]
pub struct NotAPhone;

impl Phone {
    /// The number, digits only after the plus.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Phone {
    type Err = NotAPhone;

    /// With the country, because a number without it is another one elsewhere. People part digits as they like, and
    /// write them in their own script.
    fn from_str(text: &str) -> Result<Self, NotAPhone> {
        let mut digits = String::new();
        let text = text.trim();
        let text = text
            .strip_prefix('+')
            .or_else(|| text.strip_prefix("00"))
            .ok_or(NotAPhone)?;
        for letter in text.chars() {
            match letter {
                '0'..='9' => digits.push(letter),
                '\u{660}'..='\u{669}' => {
                    let digit = u32::from(letter) - 0x660;
                    digits.extend(char::from_digit(digit, 10));
                }
                ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' => {}
                _ => return Err(NotAPhone),
            }
        }
        // At most 15 digits by E.164; the shortest in use have 7. No country begins with 0.
        if (7..=15).contains(&digits.len()) && !digits.starts_with('0') {
            Ok(Self(format!("+{digits}")))
        } else {
            Err(NotAPhone)
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_parted() {
        for text in [
            "+12065550100",
            "+1 (206) 555-0100",
            "001 206.555.0100",
            "+١ ٢٠٦ ٥٥٥ ٠١٠٠",
        ] {
            let phone: Phone = text.parse().expect(text);
            assert_eq!(phone.as_str(), "+12065550100");
        }
    }

    #[test]
    fn what_nobody_elsewhere_can_call_is_refused() {
        for text in [
            "",
            "206 555 0100",
            "+",
            "+1",
            "+0206555010",
            "+1234567890123456",
            "+1 206 CALL NOW",
        ] {
            assert_eq!(text.parse::<Phone>(), Err(NotAPhone), "{text:?}");
        }
    }
}

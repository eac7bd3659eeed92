//! Six digits from an authenticator app (TOTP, RFC 6238), each good once.

use std::fmt;
use std::str::FromStr;

use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::domain::people::EmailAddress;
use crate::domain::time::Instant;

const STEP_SECONDS: u64 = 30;

/// What app and site share. It is computed when needed, kept nowhere, and printed by nobody.
pub struct Authenticator {
    secret: [u8; 20],
}

/// Which thirty seconds a code was of; none is taken twice, and none before one that was taken.
pub type Step = i64;

/// Six digits as somebody typed them.
#[derive(Clone, PartialEq, Eq)]
pub struct SixDigitCode(String);

/// The text was not six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code from the app has six digits")]
pub struct NotASixDigitCode;

impl FromStr for SixDigitCode {
    type Err = NotASixDigitCode;

    /// Spaces are how apps show a code; Arabic and Persian keyboards have digits of their own.
    fn from_str(text: &str) -> Result<Self, NotASixDigitCode> {
        let digits: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(latin_digit)
            .collect();
        if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(NotASixDigitCode)
        }
    }
}

impl fmt::Debug for SixDigitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SixDigitCode(…)")
    }
}

fn latin_digit(c: char) -> char {
    let value = match c {
        '\u{0660}'..='\u{0669}' => c as u32 - 0x0660,
        '\u{06f0}'..='\u{06f9}' => c as u32 - 0x06f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

impl Authenticator {
    pub(super) fn new(secret: [u8; 20]) -> Self {
        Self { secret }
    }

    /// The step whose code this is: that of now, the one before or the one after, and later than all
    /// that were taken already.
    pub fn step_of(
        &self,
        code: &SixDigitCode,
        now: Instant,
        last_taken: Option<Step>,
    ) -> Option<Step> {
        let seconds = u64::try_from(now.as_micros() / 1_000_000).ok()?;
        let step = self.totp()?.check(&code.0, seconds)?;
        let step = Step::try_from(step).ok()?;
        last_taken.is_none_or(|last| step > last).then_some(step)
    }

    /// The code of an instant, as the app shows it.
    pub fn code_at(&self, at: Instant) -> Option<SixDigitCode> {
        let seconds = u64::try_from(at.as_micros() / 1_000_000).ok()?;
        Some(SixDigitCode(self.totp()?.generate(seconds).to_string()))
    }

    /// The secret for typing: base 32 in groups of four.
    pub fn typed(&self) -> String {
        let text = Secret::from(self.secret.as_slice()).to_base32();
        let letters: Vec<char> = text.chars().collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|four| four.iter().collect())
            .collect();
        groups.join(" ")
    }

    /// The address that a QR code carries to the app
    /// (<https://github.com/google/google-authenticator/wiki/Key-Uri-Format>).
    pub fn address(&self, site: &str, email: &EmailAddress) -> String {
        let secret = Secret::from(self.secret.as_slice()).to_base32();
        let (site, email) = (encoded(site), encoded(email.as_str()));
        format!(
            "otpauth://totp/{site}:{email}?secret={secret}&issuer={site}&algorithm=SHA1&digits=6&period=30"
        )
    }

    /// SHA-1 is what every app can do; as an HMAC it is sound here.
    fn totp(&self) -> Option<Totp> {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(1)
            .with_step_duration(STEP_SECONDS)
            .with_secret(self.secret.as_slice())
            .build()
            .ok()
    }
}

impl SixDigitCode {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Authenticator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Authenticator(…)")
    }
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    fn published() -> Authenticator {
        Authenticator::new(*b"12345678901234567890")
    }

    fn at(seconds: i64) -> Instant {
        Instant::from_micros(seconds * 1_000_000).expect("an instant")
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // Its tables show eight digits; the last six are ours.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            let ours = published().code_at(at(seconds)).expect("a code");
            assert_eq!(ours.as_str(), code, "{seconds}");
        }
    }

    #[test]
    fn a_code_is_good_a_step_early_and_late_and_never_again() {
        let now = at(1_800_000_000);
        let step = 1_800_000_000 / 30;
        let code = published().code_at(now).expect("a code");
        let taken =
            |seconds: i64, last| published().step_of(&code, now.plus_seconds(seconds), last);
        for drift in [-30, 0, 30] {
            assert_eq!(taken(drift, None), Some(step), "{drift}");
        }
        for drift in [-60, 60, 86_400] {
            assert_eq!(taken(drift, None), None, "{drift}");
        }
        assert_eq!(taken(0, Some(step - 1)), Some(step));
        assert_eq!(taken(0, Some(step)), None, "a code was taken twice");
        assert_eq!(taken(0, Some(step + 1)), None);
    }

    #[test]
    fn codes_are_read_as_apps_show_and_people_type_them() {
        for text in ["123456", " 123 456 ", "١٢٣٤٥٦", "۱۲۳ ۴۵۶"] {
            assert_eq!(
                text.parse::<SixDigitCode>().map(|code| code.0).as_deref(),
                Ok("123456"),
                "{text}"
            );
        }
        for text in ["", "12345", "1234567", "+12345", "12345a", "１２３４５６"] {
            assert!(text.parse::<SixDigitCode>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_address_for_the_app_is_whole() {
        let email = "amal@people.example".parse().expect("an address");
        assert_eq!(
            published().address("Taawun Larkmere", &email),
            "otpauth://totp/Taawun%20Larkmere:amal%40people.example\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Taawun%20Larkmere&algorithm=SHA1&digits=6&period=30"
        );
        assert!(published().typed().starts_with("GEZD GNBV GY3T"));
    }
}

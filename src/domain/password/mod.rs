//! What makes a password good enough, told in reasons. No rules of composition: they make passwords
//! worse (NIST SP 800-63B-4, section 3.1.1.2).

mod hash;
mod well_known;

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zxcvbn::feedback::Warning;
use zxcvbn::{Score, zxcvbn};

use well_known::is_well_known;

pub use hash::{HashCost, NotACost, NotAHash, PasswordHash, Unhashable};

/// The fewest characters there can be.
pub const LEAST_CHARACTERS: usize = 8;
/// How many we advise.
pub const ADVISED_CHARACTERS: usize = 15;
/// The most bytes; more would be work for us and no safer.
pub const MOST_BYTES: usize = 1_024;

/// How much of a password is looked at for patterns: the work grows with its square.
const LOOKED_AT: usize = 64;

/// What somebody typed to prove who they are. Never printed, in NFC so that keyboards agree.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedPassword(String);

impl TypedPassword {
    /// As typed; what no password can be is cut off, so that it is wrong at the same cost as any other.
    pub fn new(text: &str) -> Self {
        let typed: String = text.nfc().collect();
        let end = typed.ceil_char_boundary(MOST_BYTES + 1);
        Self(typed[..end].to_owned())
    }

    /// The bytes that are hashed.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for TypedPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypedPassword(…)")
    }
}

/// A password that is good enough to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPassword(TypedPassword);

/// Why a password is not good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Fewer characters than the least.
    #[error("it has fewer than {LEAST_CHARACTERS} characters")]
    TooShort,
    /// More bytes than the most.
    #[error("it has more than {MOST_BYTES} bytes")]
    TooLong,
    /// A word that half the world has chosen before.
    #[error("it is one of the best known passwords")]
    WellKnown,
    /// The person's own name or address.
    #[error("it is made of the person's own name or address")]
    Yours,
    /// Keys that lie side by side.
    #[error("it follows the keyboard")]
    Keyboard,
    /// The same again and again.
    #[error("it repeats itself")]
    Repeats,
    /// Such as abc or 6543.
    #[error("it is a sequence")]
    Sequence,
    /// A day or a year.
    #[error("it is a date")]
    Date,
    /// A word, or somebody's name, by itself.
    #[error("it is a word or a name")]
    Word,
    /// Something else that a program guesses soon.
    #[error("it can be guessed")]
    Guessable,
}

impl WeakPassword {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::TooShort,
        Self::TooLong,
        Self::WellKnown,
        Self::Yours,
        Self::Keyboard,
        Self::Repeats,
        Self::Sequence,
        Self::Date,
        Self::Word,
        Self::Guessable,
    ];

    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::WellKnown => "password-well-known",
            Self::Yours => "password-yours",
            Self::Keyboard => "password-keyboard",
            Self::Repeats => "password-repeats",
            Self::Sequence => "password-sequence",
            Self::Date => "password-date",
            Self::Word => "password-word",
            Self::Guessable => "password-guessable",
        }
    }
}

impl NewPassword {
    /// The password, if it is good enough for the person whose names and addresses `own` holds.
    pub fn new(text: &str, own: &[&str]) -> Result<Self, WeakPassword> {
        let typed: String = text.nfc().collect();
        if typed.chars().count() < LEAST_CHARACTERS {
            return Err(WeakPassword::TooShort);
        }
        if typed.len() > MOST_BYTES {
            return Err(WeakPassword::TooLong);
        }
        let looked_at: String = typed.chars().take(LOOKED_AT).collect();
        let own = parts(own);
        if is_mostly_of(&looked_at, &own) {
            return Err(WeakPassword::Yours);
        }
        if is_well_known(&looked_at) {
            return Err(WeakPassword::WellKnown);
        }
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let found = zxcvbn(&looked_at, &own);
        if found.score() >= Score::Three {
            return Ok(Self(TypedPassword(typed)));
        }
        let warning = found.feedback().and_then(|feedback| feedback.warning());
        Err(warning.map_or(WeakPassword::Guessable, because))
    }

    /// The password, to be hashed.
    pub fn typed(&self) -> &TypedPassword {
        &self.0
    }
}

fn because(warning: Warning) -> WeakPassword {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess => WeakPassword::Keyboard,
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => WeakPassword::Repeats,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => WeakPassword::WellKnown,
        Warning::SequencesLikeAbcAreEasyToGuess => WeakPassword::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => {
            WeakPassword::Date
        }
        Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => WeakPassword::Word,
    }
}

/// The words in names and addresses, folded; short ones say little.
fn parts(own: &[&str]) -> Vec<String> {
    own.iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .collect()
}

/// Whether what is left without the person's own words is too little to stand by itself.
fn is_mostly_of(password: &str, own: &[String]) -> bool {
    let folded = password.to_lowercase();
    let rest = own
        .iter()
        .fold(folded.clone(), |rest, word| rest.replace(word, ""));
    let (all, rest) = (folded.chars().count(), rest.chars().count());
    rest < all && rest < LEAST_CHARACTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(text: &str) -> Option<WeakPassword> {
        NewPassword::new(text, &["Amal Fictional", "amal.f@people.example"]).err()
    }

    #[test]
    fn good_passwords_need_no_digits_and_no_symbols() {
        for text in [
            "a heron over wet gravel",
            "حصان صحيح بطارية دباسة",
            "queso lunar y tres faroles",
            "tJ9#mv2qLw",
        ] {
            assert_eq!(why(text), None, "{text}");
        }
    }

    #[test]
    fn weak_ones_are_told_why() {
        for (text, reason) in [
            ("", WeakPassword::TooShort),
            ("short", WeakPassword::TooShort),
            ("كلمة سر", WeakPassword::TooShort),
            ("P@ssw0rd2026!", WeakPassword::WellKnown),
            ("contraseña", WeakPassword::WellKnown),
            ("Welcome123", WeakPassword::WellKnown),
            ("كلمة السر", WeakPassword::WellKnown),
            ("amalfictional", WeakPassword::Yours),
            ("Fictional2026", WeakPassword::Yours),
            ("aaaaaaaaaaaa", WeakPassword::Repeats),
            ("asdfghjkl", WeakPassword::WellKnown),
            ("19640704", WeakPassword::Date),
        ] {
            assert_eq!(why(text), Some(reason), "{text}");
        }
        let long = "a heron over wet gravel ".repeat(43);
        assert_eq!(why(&long), Some(WeakPassword::TooLong));
        assert_eq!(why(&long[..1_000]), None);
    }

    #[test]
    fn the_same_password_from_two_keyboards_is_one() {
        assert_eq!(
            TypedPassword::new("cafe\u{301}"),
            TypedPassword::new("caf\u{e9}")
        );
        let cut = TypedPassword::new(&"é".repeat(9_000)).bytes().len();
        assert!((MOST_BYTES + 1..MOST_BYTES + 5).contains(&cut), "{cut}");
    }
}

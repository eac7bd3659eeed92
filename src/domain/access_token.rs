//! Tokens that programs come with instead of a person: what one may do, and for how long.
//!
//! A token acts as the person who made it and never as more: the permits are asked as for that person,
//! and its scopes narrow what it may ask for at all.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::canonical::{Sha256Hex, nfc};
use super::people::is_unseen;
use super::standing::Standing;
use super::time::Instant;

/// What a token may do with records of one type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// See them.
    Read,
    /// Make, change and end them.
    Write,
}

/// The types of records that the API tells apart: the first word of an address after `/api/v1/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// Rounds with their set-up, rules, dates, questions and letters.
    Rounds,
    /// Programmes, their funders and guardrails.
    Programs,
    /// Organisations and who belongs to them.
    Organizations,
    /// Proposals that the person has a place in.
    Proposals,
    /// What groups seek and offer, and introductions.
    Introductions,
    /// The shelf of templates.
    Shelf,
    /// What is the person's own: choices, letters, what they follow, tokens.
    My,
}

impl Verb {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Read, Self::Write];

    /// The word in scopes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }
}

impl Record {
    /// Every type.
    pub const ALL: [Self; 7] = [
        Self::Rounds,
        Self::Programs,
        Self::Organizations,
        Self::Proposals,
        Self::Introductions,
        Self::Shelf,
        Self::My,
    ];

    /// The word in scopes and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rounds => "rounds",
            Self::Programs => "programmes",
            Self::Organizations => "organisations",
            Self::Proposals => "proposals",
            Self::Introductions => "introductions",
            Self::Shelf => "shelf",
            Self::My => "my",
        }
    }

    /// The records at this path of the API; `None` where no token leads.
    pub fn at(path: &str) -> Option<Self> {
        let rest = path.strip_prefix("/api/v1/")?;
        let first = rest.split('/').next()?;
        Self::ALL
            .into_iter()
            .find(|record| record.as_str() == first)
    }
}

/// One thing that a token may do: `rounds:read`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Scope {
    /// With what.
    pub record: Record,
    /// What.
    pub verb: Verb,
}

/// The text names no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no scope such as rounds:read")]
pub struct UnknownScope(String);

impl Scope {
    /// Every scope, reading before writing.
    pub fn all() -> impl Iterator<Item = Self> {
        let both = |record| Verb::ALL.map(|verb| Self { record, verb });
        Record::ALL.into_iter().flat_map(both)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.record.as_str(), self.verb.as_str())
    }
}

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, UnknownScope> {
        Self::all()
            .find(|scope| scope.to_string() == text)
            .ok_or_else(|| UnknownScope(text.to_owned()))
    }
}

impl TryFrom<String> for Scope {
    type Error = UnknownScope;

    fn try_from(text: String) -> Result<Self, UnknownScope> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.to_string()
    }
}

/// What a token is called by the person who made it: 1 to 80 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenName(String);

/// The text cannot be what a token is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token's name has 1 to 80 characters, none of them unseen")]
pub struct NotATokenName;

impl TokenName {
    /// The longest name, in characters.
    pub const LONGEST: usize = 80;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TokenName {
    type Err = NotATokenName;

    fn from_str(text: &str) -> Result<Self, NotATokenName> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let name = nfc(&words.join(" "));
        let fits = (1..=Self::LONGEST).contains(&name.chars().count());
        if fits && !name.chars().any(is_unseen) {
            Ok(Self(name))
        } else {
            Err(NotATokenName)
        }
    }
}

/// The secret text of a token. It is shown once; only its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenSecret(String);

/// The beginning of every token, so that one that lies about is known for what it is.
const BEGINNING: &str = "taawun_";

impl TokenSecret {
    /// The token with these 256 random bits.
    pub fn from_bits(bits: [[u8; 16]; 2]) -> Self {
        Self(format!("{BEGINNING}{}", hex::encode(bits.as_flattened())))
    }

    /// The text, to be shown once.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is kept of it. The bits are random, so that a plain hash cannot be turned back.
    pub fn hash(&self) -> Sha256Hex {
        Sha256Hex::of(self.0.as_bytes())
    }
}

impl fmt::Debug for TokenSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenSecret(…)")
    }
}

impl FromStr for TokenSecret {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let digits = text.strip_prefix(BEGINNING).ok_or(NotAToken)?;
        let plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if digits.len() == 64 && digits.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAToken)
        }
    }
}

/// The text cannot be a token of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a token begins with taawun_ and 64 hexadecimal digits follow")]
pub struct NotAToken;

/// A token as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenTerms {
    /// What it is called.
    pub name: TokenName,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// From when on it no longer works.
    pub ends_at: Option<Instant>,
}

/// The most tokens that work for one person at the same time.
pub const MOST_TOKENS: usize = 50;

/// Why a token is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefusal {
    /// It could do nothing.
    #[error("a token needs at least one scope")]
    NoScope,
    /// It would have ended before it began.
    #[error("a token ends later than now")]
    EndsInThePast,
    /// The person has as many as there can be.
    #[error("a person has at most {MOST_TOKENS} tokens that work")]
    TooMany,
    /// Whoever holds a role proves who they are twice, here too.
    #[error("whoever holds a role makes tokens only after a second factor")]
    SecondFactorNeeded,
}

impl TokenTerms {
    /// Whether this person, who has `working` tokens already, may make such a token now.
    ///
    /// A token carries the strength of the session in which it was made, and acts for nobody who may not act
    /// in that session.
    pub fn check(
        &self,
        standing: &Standing,
        working: usize,
        now: Instant,
    ) -> Result<(), TokenRefusal> {
        if standing.must_be_strong() && !standing.is_strong {
            return Err(TokenRefusal::SecondFactorNeeded);
        }
        if self.scopes.is_empty() {
            return Err(TokenRefusal::NoScope);
        }
        if self.ends_at.is_some_and(|end| end <= now) {
            return Err(TokenRefusal::EndsInThePast);
        }
        if working >= MOST_TOKENS {
            return Err(TokenRefusal::TooMany);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::{Id, PersonId, ProgramId};
    use super::super::standing::{HeldRole, Role};
    use super::*;

    fn now() -> Instant {
        Instant::from_micros(1_795_000_000_000_000).expect("an instant")
    }

    fn terms(scopes: &[&str], ends_at: Option<Instant>) -> TokenTerms {
        TokenTerms {
            name: "Nightly export".parse().expect("a name"),
            scopes: scopes
                .iter()
                .map(|text| text.parse().expect("a scope"))
                .collect(),
            ends_at,
        }
    }

    fn standing(is_strong: bool, is_staff: bool) -> Standing {
        let role = HeldRole {
            role: Role::Staff,
            program: ProgramId::from_bits([2; 16]),
            round: None,
            funder: None,
            bloc: None,
        };
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong,
            roles: is_staff.then_some(role).into_iter().collect(),
            mandates: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn a_scope_is_read_back_as_it_was_written() {
        for scope in Scope::all() {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        for text in ["", "rounds", "rounds:", "rounds:delete", "Rounds:read", "*"] {
            assert!(text.parse::<Scope>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_records_of_a_path_are_its_first_word() {
        assert_eq!(Record::at("/api/v1/rounds"), Some(Record::Rounds));
        assert_eq!(Record::at("/api/v1/my/tokens/x"), Some(Record::My));
        for path in [
            "/api/v1",
            "/api/v1/",
            "/rounds",
            "/api/v1/roundsX",
            "/api/v2/rounds",
        ] {
            assert_eq!(Record::at(path), None, "{path}");
        }
    }

    #[test]
    fn a_secret_is_known_by_its_form_and_never_printed() {
        let secret = TokenSecret::from_bits([[7; 16], [8; 16]]);
        assert_eq!(secret.expose().parse(), Ok(secret.clone()));
        assert_eq!(secret.expose().len(), 71);
        assert!(!format!("{secret:?}").contains("0707"));
        for text in ["", "taawun_", "taawun_07", &secret.expose().to_uppercase()] {
            assert_eq!(text.parse::<TokenSecret>(), Err(NotAToken), "{text}");
        }
    }

    #[test]
    fn a_name_can_be_read() {
        assert!("Nightly export".parse::<TokenName>().is_ok());
        for text in ["", "   ", "a\u{202E}b", &"a".repeat(81)] {
            assert_eq!(text.parse::<TokenName>(), Err(NotATokenName), "{text:?}");
        }
    }

    #[test]
    fn whoever_holds_a_role_makes_tokens_only_after_a_second_factor() {
        let fine = terms(&["rounds:write"], None);
        for (is_strong, is_staff, expected) in [
            (false, false, Ok(())),
            (true, false, Ok(())),
            (true, true, Ok(())),
            (false, true, Err(TokenRefusal::SecondFactorNeeded)),
        ] {
            let standing = standing(is_strong, is_staff);
            assert_eq!(fine.check(&standing, 0, now()), expected);
        }
    }

    #[test]
    fn a_token_that_could_do_nothing_is_not_made() {
        let person = standing(false, false);
        let later = now().plus_seconds(1);
        for (terms, working, expected) in [
            (terms(&["my:read"], Some(later)), MOST_TOKENS - 1, Ok(())),
            (
                terms(&["my:read"], Some(now())),
                0,
                Err(TokenRefusal::EndsInThePast),
            ),
            (terms(&[], None), 0, Err(TokenRefusal::NoScope)),
            (
                terms(&["my:read"], None),
                MOST_TOKENS,
                Err(TokenRefusal::TooMany),
            ),
        ] {
            assert_eq!(terms.check(&person, working, now()), expected);
        }
    }
}

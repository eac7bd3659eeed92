//! What is kept of a password: argon2id, with its cost in the hash itself, so that the cost can grow.

use std::fmt;
use std::str::FromStr;

use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use super::TypedPassword;

/// How much work one hash is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashCost {
    memory_kib: u32,
    passes: u32,
}

/// The text says no cost that a hash can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "write the memory in KiB and the passes, such as 19456,2; at least 7168,1 and at most 1048576,20"
)]
pub struct NotACost;

/// A password could not be hashed: the machine lacks the memory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a password could not be hashed: {0}")]
pub struct Unhashable(String);

impl Default for HashCost {
    /// 19 MiB and two passes, as OWASP's password storage cheat sheet advises.
    fn default() -> Self {
        Self {
            memory_kib: 19_456,
            passes: 2,
        }
    }
}

impl FromStr for HashCost {
    type Err = NotACost;

    fn from_str(text: &str) -> Result<Self, NotACost> {
        let (memory, passes) = text.split_once(',').ok_or(NotACost)?;
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| NotACost);
        let cost = Self {
            memory_kib: number(memory)?,
            passes: number(passes)?,
        };
        let is_sane =
            (7_168..=1_048_576).contains(&cost.memory_kib) && (1..=20).contains(&cost.passes);
        is_sane.then_some(cost).ok_or(NotACost)
    }
}

impl HashCost {
    /// A cost for tests, where nothing is to be kept from anybody.
    pub fn least() -> Self {
        Self {
            memory_kib: 8,
            passes: 1,
        }
    }

    fn argon2(self) -> Result<Argon2<'static>, Unhashable> {
        let params = Params::new(self.memory_kib, self.passes, 1, None)
            .map_err(|error| Unhashable(error.to_string()))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// Hashes a password with this salt.
    pub fn hash(
        self,
        password: &TypedPassword,
        salt: [u8; 16],
    ) -> Result<PasswordHash, Unhashable> {
        let hash = self
            .argon2()?
            .hash_password_with_salt(password.bytes(), &salt);
        hash.map(|hash| PasswordHash(hash.to_string()))
            .map_err(|error| Unhashable(error.to_string()))
    }

    /// Does all the work of a check whose answer is no: for whoever has no password.
    pub fn refuse(self, password: &TypedPassword) -> bool {
        // The salt is of no use to anybody: nothing is kept.
        let _as_much_work = self.hash(password, [0; 16]);
        false
    }
}

/// The hash of somebody's password, as a PHC text.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// What the database keeps.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the password, at the cost with which the hash was made.
    pub fn is_of(&self, password: &TypedPassword) -> bool {
        let Ok(hash) = phc::PasswordHash::new(&self.0) else {
            return false;
        };
        Argon2::default()
            .verify_password(password.bytes(), &hash)
            .is_ok()
    }

    /// Whether it was made at another cost than today's.
    pub fn is_outdated(&self, cost: HashCost) -> bool {
        let now = format!("$m={},t={},p=1$", cost.memory_kib, cost.passes);
        !self.0.contains(&now)
    }
}

/// The text was no hash of argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no argon2id hash")]
pub struct NotAHash;

impl FromStr for PasswordHash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        match phc::PasswordHash::new(text) {
            Ok(hash) if hash.algorithm.as_str() == "argon2id" => Ok(Self(text.to_owned())),
            Ok(_) | Err(_) => Err(NotAHash),
        }
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_and_its_cost() {
        let cost = HashCost::least();
        let heron = TypedPassword::new("a heron over wet gravel");
        let hash = cost.hash(&heron, [7; 16]).expect("a hash");
        assert!(
            hash.as_str().starts_with("$argon2id$v=19$m=8,t=1,p=1$"),
            "{}",
            hash.as_str()
        );
        let kept: PasswordHash = hash.as_str().parse().expect("it is read back");
        assert!(kept.is_of(&heron));
        assert!(!kept.is_of(&TypedPassword::new("a heron over dry gravel")));
        assert!(!kept.is_outdated(cost));
        assert!(kept.is_outdated(HashCost::default()));
        assert!(!cost.refuse(&heron));
        assert!("$2b$12$x".parse::<PasswordHash>().is_err());
    }

    #[test]
    fn a_cost_is_two_numbers_that_make_sense() {
        assert_eq!("19456,2".parse(), Ok(HashCost::default()));
        for text in [
            "",
            "19456",
            "8,1",
            "19456,0",
            "99999999,2",
            "a,b",
            "19456,2,1",
        ] {
            assert_eq!(text.parse::<HashCost>(), Err(NotACost), "{text}");
        }
    }
}

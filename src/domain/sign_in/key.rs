//! The site's key for all that has to do with signing in. Whoever reads the database without it can
//! compute no code, guess no address, and forge no mark.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::codes::BackupCode;
use super::one_time_code::Authenticator;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, PersonId};
use crate::domain::people::EmailAddress;

/// Drawn from the site's secret for this purpose alone.
#[derive(Clone)]
pub struct SignInKey([u8; 32]);

impl SignInKey {
    /// The key that belongs to the site's secret.
    pub fn of_secret(secret: &[u8]) -> Self {
        Self(sign(secret, &[b"taawun sign-in 1"]))
    }

    /// The authenticator whose rows keep this salt: its secret stands in no database.
    pub fn authenticator(&self, person: &PersonId, salt: &str) -> Authenticator {
        let parts = [
            b"authenticator".as_slice(),
            person.as_str().as_bytes(),
            salt.as_bytes(),
        ];
        let bits = sign(&self.0, &parts);
        let mut secret = [0; 20];
        secret.copy_from_slice(&bits[..20]);
        Authenticator::new(secret)
    }

    /// What is kept of a backup code.
    pub fn of_code(&self, person: &PersonId, code: &BackupCode) -> Sha256Hex {
        let parts = [
            b"code".as_slice(),
            person.as_str().as_bytes(),
            code.plain().as_bytes(),
        ];
        Sha256Hex::of(&sign(&self.0, &parts))
    }

    /// What attempts are counted under: neither the address nor the account stands in the database.
    pub fn counted_under(&self, kind: &str, whom: &str) -> Sha256Hex {
        Sha256Hex::of(&sign(
            &self.0,
            &[b"attempts", kind.as_bytes(), whom.as_bytes()],
        ))
    }

    /// The mark of a browser in which this account has signed in before: `nonce.proof`.
    pub fn mark(&self, email: &EmailAddress, nonce: &str) -> String {
        let proof = sign(
            &self.0,
            &[b"mark", email.as_str().as_bytes(), nonce.as_bytes()],
        );
        format!("{nonce}.{}", hex::encode(&proof[..16]))
    }

    /// The nonce of a mark, if it is one of ours for this account.
    pub fn marked<'a>(&self, email: &EmailAddress, mark: &'a str) -> Option<&'a str> {
        let (nonce, _) = mark.split_once('.')?;
        let right = self.mark(email, nonce);
        bool::from(right.as_bytes().ct_eq(mark.as_bytes())).then_some(nonce)
    }
}

impl fmt::Debug for SignInKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInKey(…)")
    }
}

/// The parts with their lengths, so that no two lists of parts are the same message.
fn sign(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_of_one_account_and_one_site() {
        let key = SignInKey::of_secret(b"a site");
        let amal: EmailAddress = "amal@people.example".parse().expect("an address");
        let noor: EmailAddress = "noor@people.example".parse().expect("an address");
        let mark = key.mark(&amal, "0a1b");
        assert_eq!(key.marked(&amal, &mark), Some("0a1b"));
        assert_eq!(key.marked(&noor, &mark), None);
        assert_eq!(SignInKey::of_secret(b"other").marked(&amal, &mark), None);
        assert_eq!(key.marked(&amal, "0a1b"), None);
        assert_eq!(key.marked(&amal, "0a1b."), None);
    }

    #[test]
    fn what_is_counted_is_told_apart_by_kind() {
        let key = SignInKey::of_secret(b"a site");
        assert_ne!(key.counted_under("ab", "c"), key.counted_under("a", "bc"));
    }
}

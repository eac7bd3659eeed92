//! Links in letters that act without a sign-in: they carry a seal that only this site can make.
//!
//! The seal is an HMAC over what the link does and to which wish, so that nothing secret stands in the database,
//! and a link that confirms cannot be turned into one that stops.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::ids::{FollowerId, Id};

/// What a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowAct {
    /// Shows that the address is theirs.
    Confirm,
    /// Ends the letters.
    Stop,
}

impl FollowAct {
    fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Stop => "stop",
        }
    }
}

/// What the seals are made with; drawn from the site's secret for this purpose alone.
#[derive(Clone)]
pub struct FollowKey([u8; 32]);

impl FollowKey {
    /// The key that belongs to the site's secret.
    pub fn of_secret(secret: &[u8]) -> Self {
        Self(hmac(secret, b"taawun follow links 1"))
    }

    /// The path of the link for this wish.
    pub fn path(&self, act: FollowAct, id: &FollowerId) -> String {
        let seal = self.seal(act, id);
        format!("/follow/{}/{}/{seal}", act.as_str(), id.as_str())
    }

    /// Whether this site made the link.
    pub fn is_right(&self, act: FollowAct, id: &FollowerId, seal: &str) -> bool {
        let right = self.seal(act, id);
        bool::from(right.as_bytes().ct_eq(seal.as_bytes()))
    }

    fn seal(&self, act: FollowAct, id: &FollowerId) -> String {
        let message = format!("{}:{}", act.as_str(), id.as_str());
        hex::encode(&hmac(&self.0, message.as_bytes())[..16])
    }
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_good_for_one_act_on_one_wish_at_one_site() {
        let key = FollowKey::of_secret(b"the secret of a site, long enough");
        let (mine, yours) = (
            FollowerId::from_bits([1; 16]),
            FollowerId::from_bits([2; 16]),
        );
        let path = key.path(FollowAct::Confirm, &mine);
        let seal = path.rsplit('/').next().expect("a seal");
        assert!(key.is_right(FollowAct::Confirm, &mine, seal));
        assert!(!key.is_right(FollowAct::Stop, &mine, seal));
        assert!(!key.is_right(FollowAct::Confirm, &yours, seal));
        assert!(!key.is_right(FollowAct::Confirm, &mine, ""));
        let other = FollowKey::of_secret(b"the secret of another site, as long");
        assert!(!other.is_right(FollowAct::Confirm, &mine, seal));
    }
}

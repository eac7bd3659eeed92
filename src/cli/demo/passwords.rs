//! Passwords of the county's people: drawn from the secret of the demo's own folder, so that none is the same in two
//! folders, and none has to be written down to be said again.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::domain::password::NewPassword;
use crate::domain::people::{EmailAddress, PersonName};

const WORDS: [&str; 64] = [
    "acorn", "amber", "anchor", "arrow", "badger", "barley", "beacon", "bramble", "buoy", "candle",
    "cedar", "chalk", "cinder", "cobble", "comet", "copper", "cradle", "dipper", "drift", "ember",
    "fennel", "ferry", "fiddle", "flint", "gannet", "ginger", "granite", "hammock", "harbor",
    "hazel", "heron", "ivory", "juniper", "kettle", "lantern", "lichen", "linen", "marsh",
    "meadow", "mitten", "nettle", "oyster", "paddle", "pebble", "pepper", "pigeon", "plover",
    "quarry", "quilt", "raven", "ribbon", "saddle", "salmon", "shingle", "sparrow", "teapot",
    "thicket", "thistle", "timber", "trout", "velvet", "walnut", "willow", "wren",
];
/// With 64 words 30 bits: enough for a site that answers on one machine alone.
const LENGTH: usize = 5;

/// The password of whoever has this address, in the folder with this secret. One that the site would refuse to
/// take is passed over.
pub fn password_of(secret: &[u8], email: &EmailAddress, name: &PersonName) -> NewPassword {
    let own = [email.as_str(), name.as_str()];
    let mut drawn = (0_u64..).map(|number| draw(secret, email, number));
    drawn
        .find_map(|words| NewPassword::new(&words, &own).ok())
        .expect("five different words are a good password, and there are endless numbers to draw them by")
}

fn draw(secret: &[u8], email: &EmailAddress, number: u64) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(b"taawun demo password 1");
    mac.update(&number.to_be_bytes());
    mac.update(email.as_str().as_bytes());
    let bits = mac.finalize().into_bytes();
    let words = bits.iter().take(LENGTH);
    let words: Vec<&str> = words.map(|byte| WORDS[usize::from(byte % 64)]).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_has_the_password_of_another_nor_the_same_in_two_folders() {
        let mut passwords = BTreeSet::new();
        for secret in [b"one folder".as_slice(), b"another"] {
            for number in 0..40 {
                let email: EmailAddress = format!("person{number}@people.larkmere.example")
                    .parse()
                    .expect("an address");
                let name = "Heron Lantern".parse().expect("a name");
                let password = password_of(secret, &email, &name);
                assert_eq!(password, password_of(secret, &email, &name));
                passwords.insert(password.typed().bytes().to_vec());
            }
        }
        assert_eq!(passwords.len(), 80);
        assert_eq!(WORDS.iter().collect::<BTreeSet<_>>().len(), 64);
    }
}

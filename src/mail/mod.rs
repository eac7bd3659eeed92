//! From what a letter tells to the letter that is read: its words in its reader's language, as text and as HTML,
//! and the ways on which it travels.

pub mod folder;
mod message;
pub mod relay;
pub mod smtp;
pub mod texts;
pub mod wording;

use std::sync::Arc;

pub use message::{NotASender, check_sender, host_of};
pub use texts::Texts;
pub use wording::Wording;

use crate::domain::follow_link::FollowKey;
use crate::domain::hindrance::Hindrance;
use crate::domain::ids::LetterId;
use crate::i18n::{Catalog, Digits};
use crate::store::letters::{Destination, Outgoing};

/// Why a letter was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// It never will be: the relay said so of this letter.
    #[error("{0}")]
    Refused(String),
    /// Perhaps next time.
    #[error("{0}")]
    Later(String),
    /// No letter gets through now, and this is why.
    #[error("{1}")]
    Blocked(Hindrance, String),
}

impl Undelivered {
    /// In one word.
    pub fn hindrance(&self) -> Hindrance {
        match self {
            Self::Refused(_) => Hindrance::Refused,
            Self::Later(_) => Hindrance::Later,
            Self::Blocked(hindrance, _) => *hindrance,
        }
    }
}

/// A letter in its envelope.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// Its name.
    pub id: LetterId,
    /// The address that answers for it.
    pub from: String,
    /// Its reader's address.
    pub to: String,
    /// The whole message, as it travels.
    pub bytes: Vec<u8>,
}

/// A way for letters.
pub trait Carrier: Send + Sync {
    /// Hands one letter over; `Ok` once the other side has promised to deliver it.
    fn carry(&self, letter: &Sealed) -> Result<(), Undelivered>;

    /// There is nothing more to carry for now.
    fn rest(&self) {}
}

/// Where letters become words and set out.
pub struct PostOffice {
    catalog: Catalog,
    base_url: String,
    from: lettre::message::Mailbox,
    follow_key: FollowKey,
    carrier: Arc<dyn Carrier>,
    texts: Option<Texts>,
}

/// What a post office is made of.
pub struct Fittings {
    /// The words.
    pub catalog: Catalog,
    /// Scheme and host of all links, without a slash at the end.
    pub base_url: String,
    /// The sender, such as `Taawun <letters@grants.example.org>`.
    pub from: String,
    /// What links in letters are sealed with.
    pub follow_key: FollowKey,
    /// The way for letters.
    pub carrier: Arc<dyn Carrier>,
    /// The way for text messages, if there is one.
    pub texts: Option<Texts>,
}

impl PostOffice {
    /// Opens it.
    pub fn new(fittings: Fittings) -> Result<Self, NotASender> {
        Ok(Self {
            from: message::sender(&fittings.from)?,
            catalog: fittings.catalog,
            base_url: fittings.base_url,
            follow_key: fittings.follow_key,
            carrier: fittings.carrier,
            texts: fittings.texts,
        })
    }

    /// The words of a letter, for whoever reads it now.
    pub fn wording(&self, letter: &Outgoing) -> Wording {
        let words = self.catalog.words(&letter.language, Digits::Latin);
        Wording::of(letter, &words, &self.base_url, &self.follow_key)
    }

    /// Sends it; without a destination there is nothing to do.
    pub fn deliver(&self, letter: &Outgoing) -> Result<(), Undelivered> {
        match &letter.to {
            None => Ok(()),
            Some(Destination::Email(address)) => {
                let wording = self.wording(letter);
                let bytes = message::bytes(letter, address, &wording, &self.from, &self.base_url)
                    .map_err(|error| Undelivered::Refused(error.to_string()))?;
                self.carrier.carry(&Sealed {
                    id: letter.id.clone(),
                    from: self.from.email.to_string(),
                    to: address.as_str().to_owned(),
                    bytes,
                })
            }
            Some(Destination::Text(number)) => match &self.texts {
                Some(texts) => texts.carry(&letter.id, number, &self.wording(letter).short()),
                None => Err(Undelivered::Refused(
                    "no way for text messages is set".to_owned(),
                )),
            },
        }
    }

    /// There is nothing more to send for now.
    pub fn rest(&self) {
        self.carrier.rest();
    }
}

//! Letters: what they say, to whom they go, and that none is lost or doubled.

mod delivery;
mod figures;
mod following;
mod kinds;
mod staff;
mod texts;
mod tls;

use diesel::prelude::*;
use taawun::domain::ids::{Id, PersonId};
use taawun::domain::language::{LanguageTag, LocalText};
use taawun::domain::letter::{Content, Letter, Link, NamedRound, Recipient};
use taawun::store::schema::person;
use taawun::store::{Db, StoreError, letters};

/// A language tag.
pub fn tag(text: &str) -> LanguageTag {
    text.parse().expect("a tag")
}

/// A round with a name in three languages.
pub fn round() -> NamedRound {
    NamedRound {
        slug: "larkmere-2027".parse().expect("a slug"),
        title: LocalText::new(tag("en"), "Larkmere & Friends 2027")
            .with(tag("es"), "Larkmere y Amigos 2027")
            .with(tag("ar"), "لاركمير والأصدقاء 2027"),
    }
}

/// Writes a letter.
pub fn write(db: &Db, letter: Letter) {
    db.write_now(move |tx| letters::enqueue(tx, letter.clone()))
        .expect("the letter is written");
}

/// A letter to an address, with nothing special about it.
pub fn to_address(address: &str, language: &str, content: Content, key: &str) -> Letter {
    Letter {
        content,
        link: Link::Usual,
        to: Recipient::Address {
            address: address.parse().expect("an address"),
            language: tag(language),
        },
        about: None,
        dedupe_key: key.to_owned(),
    }
}

/// What a person chose about their letters.
pub fn choose(db: &Db, id: &PersonId, language: &str, frequency: &str, zone: &str) {
    let (id, choice) = (
        id.as_str().to_owned(),
        (language.to_owned(), frequency.to_owned(), zone.to_owned()),
    );
    db.write_now(move |tx| {
        diesel::update(person::table.find(&id))
            .set((
                person::language.eq(&choice.0),
                person::letters.eq(&choice.1),
                person::zone.eq(&choice.2),
            ))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("a choice");
}

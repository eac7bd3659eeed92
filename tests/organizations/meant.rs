//! Which organisation somebody means who types a name or an address: never another one than they think.

use taawun::ops::organizations::{Meant, meant};
use taawun::store::Db;

use crate::support::on_both_databases;
use crate::support::people;

fn asked(db: &Db, typed: &'static str) -> Meant {
    db.write_now(move |tx| meant(tx, typed)).expect("an answer")
}

fn slug(found: &Meant) -> Option<&str> {
    match found {
        Meant::One(found) => Some(found.slug.as_str()),
        Meant::Nobody | Meant::Several => None,
    }
}

#[test]
fn a_name_and_an_address_each_find_their_organisation() {
    on_both_databases(|database| {
        let db = database.db();
        people::organization(db, "The Larks", "larks", "nonprofit");
        people::organization(db, "HTTP Gardeners", "gardeners", "nonprofit");
        for typed in [
            "The Larks",
            " the LARKS ",
            "larks",
            "/organisations/larks",
            "taawun.example/organisations/larks/",
            "https://taawun.example/organisations/larks?lang=es",
            "HTTPS://taawun.example/organisations/larks#people",
        ] {
            assert_eq!(slug(&asked(db, typed)), Some("larks"), "{typed}");
        }
        assert_eq!(slug(&asked(db, "HTTP Gardeners")), Some("gardeners"));
        for typed in [
            "",
            "/",
            "Nobody",
            "/organisations/The Larks",
            "a\0b",
            "https://taawun.example/organisations/",
            "birds/larks",
        ] {
            assert_eq!(asked(db, typed), Meant::Nobody, "{typed}");
        }
    });
}

#[test]
fn who_is_called_as_another_is_addressed_is_not_guessed() {
    on_both_databases(|database| {
        let db = database.db();
        // It took another name since, and an address stays.
        people::organization(db, "Harbor Gardens", "riverside", "nonprofit");
        people::organization(db, "Riverside", "riverside-2", "nonprofit");
        assert_eq!(asked(db, "riverside"), Meant::Several);
        assert_eq!(asked(db, "Riverside"), Meant::Several);
        for (typed, wanted) in [
            ("/organisations/riverside", "riverside"),
            (
                "https://taawun.example/organisations/riverside-2",
                "riverside-2",
            ),
            ("Harbor Gardens", "riverside"),
            ("riverside-2", "riverside-2"),
        ] {
            assert_eq!(slug(&asked(db, typed)), Some(wanted), "{typed}");
        }
    });
}

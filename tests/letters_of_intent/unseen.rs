//! Before a letter is sent nobody outside its coalition learns of it, and afterwards nothing but what stands in it.

use diesel::prelude::*;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{Entry, FieldName};
use taawun::store::schema::{audit_event, letter};
use taawun::store::views::letters_of_intent::one_letter_of_intent;
use taawun::store::{Db, StoreError};

use super::{letters_round, list, ready, send};
use crate::proposals::world::write;
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, standing};

fn one(db: &Db, round: &TestRound, who: &TestPerson) -> Result<String, Denied> {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    let found = db
        .read_now(move |reader| one_letter_of_intent(reader, Actor::Person(&standing), &slug, 1))
        .expect("it is read");
    found.map(|letter| format!("{:?}", letter.document))
}

fn traces(db: &Db) -> (i64, i64) {
    db.read_now(|reader| {
        let conn = reader.conn();
        let acts = audit_event::table.count().get_result(conn)?;
        let letters = letter::table.count().get_result(conn)?;
        Ok::<_, StoreError>((acts, letters))
    })
    .expect("counts")
}

#[test]
fn a_letter_that_is_being_written_leaves_no_trace() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let before = traces(db);
        let of = ready(db, &round, &["oak", "elm"]);
        assert_eq!(traces(db), before);
        let listed = list(db, &round, &round.amal).expect("staff see the list");
        assert!(listed.rows.is_empty());
        assert_eq!(one(db, &round, &round.amal), Err(Denied::Hidden));
        send(db, &of).expect("it is sent");
        let text = Entry::text("Only we know of the secret garden.");
        write(db, of.lead(), &of.id, FieldName::Summary, text.clone()).expect("it is saved");
        write(db, of.lead(), &of.id, FieldName::Served, text).expect("it is saved");
        let seen = one(db, &round, &round.amal).expect("staff read it");
        assert!(seen.contains("We build a bench together."), "{seen}");
        assert!(!seen.contains("secret garden"), "{seen}");
    });
}

#[test]
fn strangers_and_partners_have_no_way_to_the_letters_of_staff() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        send(db, &of).expect("it is sent");
        let stranger = people::person(db, "Sami Fictional", "sami@people.example");
        for who in [&stranger, of.lead(), &of.partners[1].person] {
            assert_eq!(one(db, &round, who), Err(Denied::Hidden));
            assert_eq!(list(db, &round, who).err(), Some(Denied::Hidden));
        }
        let said = one(db, &round, &round.bashir);
        assert!(said.is_ok_and(|letter| letter.contains("oak")));
    });
}

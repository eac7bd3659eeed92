//! Names and numbers belong to one organisation.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::organization::{Fault, WrittenFacts};
use taawun::domain::policy::Actor;
use taawun::domain::standing::MandateRole;
use taawun::ops::organizations::{self, NamedOrganization, OrganizationError};
use taawun::store::Db;
use taawun::store::organizations as rows;
use taawun::store::schema::organization;

use super::{called, found, on_record, role_in, standing};
use crate::support::on_both_databases;
use crate::support::people::{TestPerson, person};

#[test]
fn whoever_registers_an_organisation_leads_it_and_it_is_on_record() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        assert_eq!(garden.slug.as_str(), "larkmere-garden");
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
        assert_eq!(on_record(db, "organization_founded"), 1);
    });
}

#[test]
fn a_name_that_looks_the_same_is_refused_with_a_way_on() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let mut forged = called("Lаrkmere gаrden"); // Cyrillic а
        forged.mixed_scripts = true;
        match found(db, &bashir, &forged) {
            Err(OrganizationError::Alike(there)) => assert_eq!(there, garden),
            other => panic!("{other:?}"),
        }
        forged.another = "We are the garden of the other Larkmere".to_owned();
        let other = found(db, &bashir, &forged).expect("another one, and it says why");
        assert!(other.slug.as_str().starts_with("group-"), "{}", other.slug);
        // The first one changes what it says without explaining itself.
        let (standing, slug) = (standing(db, &amal), garden.slug.clone());
        let changed = db.write_now(move |tx| {
            let mut written = called("Larkmere Garden");
            written.about = "Vegetables for all".to_owned();
            organizations::change_organization(tx, Actor::Person(&standing), &slug, 1, &written)
        });
        assert_eq!(changed.expect("changed"), 2);
    });
}

#[test]
fn two_organisations_of_one_looks_in_two_scripts_get_addresses_of_their_own() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let first = found(db, &amal, &called("جمعية النور")).expect("registered");
        assert!(first.slug.as_str().starts_with("group-"), "{}", first.slug);
        let mut second = called("Larkmere Garden");
        found(db, &amal, &second).expect("registered");
        second.another = "A second one of the same name".to_owned();
        let again = found(db, &amal, &second).expect("registered");
        assert_eq!(again.slug.as_str(), "larkmere-garden-2");
    });
}

#[test]
fn a_number_belongs_to_one_organisation() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let with = |name: &str, org_id: &str| WrittenFacts {
            org_ids: org_id.to_owned(),
            ..called(name)
        };
        let first = found(db, &amal, &with("Larkmere Garden", "US-EIN-91-1234567"));
        let first = first.expect("registered");
        let same = WrittenFacts {
            ein: "911234567".to_owned(),
            ..called("Quite Another Group")
        };
        match found(db, &amal, &same) {
            Err(OrganizationError::NumberTaken { field, holder }) => {
                assert_eq!((field, holder), ("ein", first));
            }
            other => panic!("{other:?}"),
        }
        found(db, &amal, &with("A Third Group", "US-EIN-91-1234568")).expect("another number");
    });
}

#[test]
fn a_licence_of_one_authority_is_the_same_however_it_is_written() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let licensed = |name: &str, authority: &str| WrittenFacts {
            licence_authority: authority.to_owned(),
            licence_number: "bl-7".to_owned(),
            licence_expires: "2027-06-30".to_owned(),
            ..called(name)
        };
        found(db, &amal, &licensed("First", "City of Larkmere")).expect("registered");
        let again = found(db, &amal, &licensed("Second", "CITY OF LARKMERE"));
        assert!(matches!(
            again,
            Err(OrganizationError::NumberTaken {
                field: "licence_number",
                ..
            })
        ));
    });
}

#[test]
fn a_sponsor_is_another_organisation_with_a_legal_form() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let mut friends = called("Friends of the Creek");
        friends.kind = "informal_group".to_owned();
        let friends = found(db, &amal, &friends).expect("registered");
        let trust = found(db, &amal, &called("Larkmere Trust")).expect("registered");
        let sponsored = |name: &str, sponsor: &str| {
            let mut written = called(name);
            written.sponsor = sponsor.to_owned();
            match found(db, &amal, &written) {
                Ok(_) => None,
                Err(OrganizationError::Faults(faults)) => Some((faults[0].field, faults[0].fault)),
                Err(other) => panic!("{other}"),
            }
        };
        let informal = Some(("sponsor", Fault::SponsorInformal));
        assert_eq!(sponsored("Group A", friends.slug.as_str()), informal);
        let unknown = Some(("sponsor", Fault::UnknownOrganization));
        assert_eq!(sponsored("Group B", "nobody-here"), unknown);
        let pasted = format!("https://grants.example/organisations/{}", trust.slug);
        assert_eq!(sponsored("Group C", &pasted), None);
        let (standing, slug) = (standing(db, &amal), trust.slug.clone());
        let own = db.write_now(move |tx| {
            let mut written = called("Larkmere Trust");
            written.sponsor = slug.to_string();
            organizations::change_organization(tx, Actor::Person(&standing), &slug, 1, &written)
        });
        assert!(matches!(own, Err(OrganizationError::Faults(_))));
    });
}

#[test]
fn whoever_saves_an_older_form_is_told_and_nothing_is_lost() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let save = |about: &str, revision: i64| {
            let (standing, slug) = (standing(db, &amal), garden.slug.clone());
            let mut written = called("Larkmere Garden");
            written.about = about.to_owned();
            db.write_now(move |tx| {
                let actor = Actor::Person(&standing);
                organizations::change_organization(tx, actor, &slug, revision, &written)
            })
        };
        assert_eq!(save("First", 1).expect("saved"), 2);
        match save("Second", 1) {
            Err(OrganizationError::Outdated { revision }) => assert_eq!(revision, 2),
            other => panic!("{other:?}"),
        }
        let id = garden.id.clone();
        let kept = db.read_now(move |reader| rows::written(reader.conn(), &id));
        assert_eq!(kept.expect("kept").0.about, "First");
        assert_eq!(on_record(db, "organization_changed"), 1);
    });
}

#[test]
fn everything_that_was_written_is_shown_again_as_it_was() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let trust = found(db, &amal, &called("Larkmere Trust")).expect("registered");
        let written = WrittenFacts {
            about: "Vegetables\nfor all".to_owned(),
            areas: "Larkmere\nSkyway\n".to_owned(),
            focus: "food\n".to_owned(),
            languages: vec!["en".to_owned(), "so".to_owned()],
            people: "volunteers".to_owned(),
            budget: "up_to_25k".to_owned(),
            website: "https://larkmere.example".to_owned(),
            contact_name: "Amal Fictional".to_owned(),
            contact_email: "amal@people.example".to_owned(),
            contact_phone: "+1 206 555 0100".to_owned(),
            ein: "91-1234567".to_owned(),
            uei: "H3J5L8N1V4XZ".to_owned(),
            state: "WA".to_owned(),
            state_number: "603 123 456".to_owned(),
            licence_authority: "City of Larkmere".to_owned(),
            licence_number: "BL-7".to_owned(),
            licence_expires: "2027-06-30".to_owned(),
            org_ids: "GB-CHC-202918\n".to_owned(),
            sponsor: trust.slug.to_string(),
            ..called("Larkmere Garden")
        };
        let garden = found(db, &amal, &written).expect("registered");
        let kept = db.read_now(move |reader| rows::written(reader.conn(), &garden.id));
        assert_eq!(kept.expect("kept"), (written, 1));
    });
}

const WRITERS: usize = 12;

/// Lets all loose together; how many were registered, and what the others met.
fn race(
    db: &Db,
    people: &[TestPerson],
    written: &WrittenFacts,
) -> Vec<Result<NamedOrganization, OrganizationError>> {
    let start = Arc::new(Barrier::new(people.len()));
    let writers: Vec<_> = people
        .iter()
        .map(|person| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            let (person, written) = (person.clone(), written.clone());
            thread::spawn(move || {
                start.wait();
                found(&db, &person, &written)
            })
        })
        .collect();
    let outcomes = writers.into_iter();
    outcomes
        .map(|writer| writer.join().expect("no panic"))
        .collect()
}

fn crowd(db: &Db) -> Vec<TestPerson> {
    (0..WRITERS)
        .map(|number| {
            person(
                db,
                "Amal Fictional",
                &format!("person{number}@people.example"),
            )
        })
        .collect()
}

#[test]
fn of_many_who_register_one_name_at_once_one_gets_it_and_the_others_see_it() {
    on_both_databases(|database| {
        let db = database.db();
        let outcomes = race(db, &crowd(db), &called("Larkmere Garden"));
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        let shown = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, Err(OrganizationError::Alike(_))))
            .count();
        assert_eq!(
            (won, shown),
            (1, WRITERS - 1),
            "{}: {outcomes:?}",
            database.kind()
        );
        let rows = db.read_now(|reader| {
            Ok(organization::table
                .count()
                .get_result::<i64>(reader.conn())?)
        });
        assert_eq!(rows.expect("a count"), 1, "{}", database.kind());
    });
}

#[test]
fn of_many_who_claim_one_number_at_once_one_gets_it() {
    on_both_databases(|database| {
        let db = database.db();
        let people = crowd(db);
        let start = Arc::new(Barrier::new(WRITERS));
        let writers: Vec<_> = people
            .into_iter()
            .enumerate()
            .map(|(number, person)| {
                let (db, start) = (db.clone(), Arc::clone(&start));
                let written = WrittenFacts {
                    ein: "91-1234567".to_owned(),
                    ..called(&format!("Group number {number}"))
                };
                thread::spawn(move || {
                    start.wait();
                    found(&db, &person, &written)
                })
            })
            .collect();
        let outcomes: Vec<_> = writers
            .into_iter()
            .map(|writer| writer.join().expect("no panic"))
            .collect();
        let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        let told = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, Err(OrganizationError::NumberTaken { .. })))
            .count();
        assert_eq!(
            (won, told),
            (1, WRITERS - 1),
            "{}: {outcomes:?}",
            database.kind()
        );
    });
}

//! Somebody always leads an organisation.

use std::sync::{Arc, Barrier};
use std::thread;

use taawun::domain::policy::{Actor, Denied};
use taawun::domain::standing::MandateRole;
use taawun::ops::organizations::{self, NamedOrganization, OrganizationError};
use taawun::store::Db;

use super::{accept, called, found, invite, leave, on_record, role_in, standing};
use crate::support::on_both_databases;
use crate::support::people::{TestPerson, person};

fn with_two(db: &Db, role: MandateRole) -> (TestPerson, TestPerson, NamedOrganization) {
    let amal = person(db, "Amal Fictional", "amal@people.example");
    let bashir = person(db, "Bashir Fictional", "bashir@people.example");
    let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
    let key = invite(db, &amal, &garden, &bashir.email, role, "a secret").expect("invited");
    accept(db, &bashir, &key).expect("accepted");
    (amal, bashir, garden)
}

#[test]
fn the_last_lead_cannot_leave_or_be_ended_or_step_down() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Delegate);
        assert!(matches!(
            leave(db, &amal, &garden),
            Err(OrganizationError::LastLead(_))
        ));
        let (own, slug, id) = (standing(db, &amal), garden.slug.clone(), amal.id.clone());
        let ended =
            db.write_now(move |tx| organizations::end_mandate(tx, Actor::Person(&own), &slug, &id));
        assert!(matches!(ended, Err(OrganizationError::LastLead(_))));
        let (own, slug, id) = (standing(db, &amal), garden.slug.clone(), amal.id.clone());
        let stepped = db.write_now(move |tx| {
            let actor = Actor::Person(&own);
            organizations::give_role(tx, actor, &slug, &id, MandateRole::Member)
        });
        assert!(matches!(stepped, Err(OrganizationError::LastLead(_))));
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
        assert_eq!(on_record(db, "mandate_ended"), 0);
        // Once another one leads, the first may go.
        let (own, slug, id) = (standing(db, &amal), garden.slug.clone(), bashir.id.clone());
        let named = db.write_now(move |tx| {
            let actor = Actor::Person(&own);
            organizations::give_role(tx, actor, &slug, &id, MandateRole::Lead)
        });
        named.expect("another lead");
        leave(db, &amal, &garden).expect("left");
        assert_eq!(role_in(db, &amal, &garden.id), None);
        assert_eq!(role_in(db, &bashir, &garden.id), Some(MandateRole::Lead));
    });
}

#[test]
fn of_two_leads_who_leave_at_once_one_stays() {
    on_both_databases(|database| {
        let db = database.db();
        for run in 0..8 {
            let amal = person(db, "Amal Fictional", &format!("amal{run}@people.example"));
            let bashir = person(
                db,
                "Bashir Fictional",
                &format!("bashir{run}@people.example"),
            );
            let garden = found(db, &amal, &called(&format!("Garden number {run}")));
            let garden = garden.expect("registered");
            let secret = format!("secret {run}");
            let lead = MandateRole::Lead;
            let key = invite(db, &amal, &garden, &bashir.email, lead, &secret).expect("invited");
            accept(db, &bashir, &key).expect("accepted");
            let start = Arc::new(Barrier::new(2));
            let leaving: Vec<_> = [amal.clone(), bashir.clone()]
                .into_iter()
                .map(|who| {
                    let (db, start) = (db.clone(), Arc::clone(&start));
                    let garden = garden.clone();
                    thread::spawn(move || {
                        start.wait();
                        leave(&db, &who, &garden)
                    })
                })
                .collect();
            let outcomes: Vec<_> = leaving
                .into_iter()
                .map(|thread| thread.join().expect("no panic"))
                .collect();
            let left = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
            assert_eq!(left, 1, "{}: {outcomes:?}", database.kind());
            assert!(
                outcomes
                    .iter()
                    .any(|outcome| matches!(outcome, Err(OrganizationError::LastLead(_)))),
                "{}: {outcomes:?}",
                database.kind()
            );
        }
    });
}

#[test]
fn only_leads_say_who_belongs_and_strangers_learn_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Delegate);
        let chandra = person(db, "Chandra Fictional", "chandra@people.example");
        for (who, denied) in [(&bashir, Denied::NotYours), (&chandra, Denied::Hidden)] {
            let (own, slug, id) = (standing(db, who), garden.slug.clone(), amal.id.clone());
            let ended = db.write_now(move |tx| {
                organizations::end_mandate(tx, Actor::Person(&own), &slug, &id)
            });
            match ended {
                Err(OrganizationError::Denied(found)) => assert_eq!(found, denied),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(on_record(db, "mandate_ended"), 0);
    });
}

#[test]
fn whoever_was_ended_while_their_request_travelled_has_no_say_any_more() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Lead);
        let before = standing(db, &bashir);
        let (own, slug, id) = (standing(db, &amal), garden.slug.clone(), bashir.id.clone());
        let ended =
            db.write_now(move |tx| organizations::end_mandate(tx, Actor::Person(&own), &slug, &id));
        ended.expect("ended");
        let (slug, id) = (garden.slug.clone(), amal.id.clone());
        let late = db.write_now(move |tx| {
            organizations::end_mandate(tx, Actor::Person(&before), &slug, &id)
        });
        assert!(matches!(
            late,
            Err(OrganizationError::Denied(Denied::Hidden))
        ));
    });
}

#[test]
fn the_operator_gives_an_organisation_without_people_a_lead_first() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let county = db.write_now(|tx| {
            organizations::found_organization(tx, Actor::Operator, &called("Example County"))
        });
        let county = county.expect("registered");
        let give = |role| {
            let (slug, id) = (county.slug.clone(), amal.id.clone());
            db.write_now(move |tx| {
                organizations::give_mandate(tx, Actor::Operator, &slug, &id, role)
            })
        };
        assert!(matches!(
            give(MandateRole::Member),
            Err(OrganizationError::LastLead(_))
        ));
        give(MandateRole::Lead).expect("a lead");
        assert_eq!(role_in(db, &amal, &county.id), Some(MandateRole::Lead));
    });
}

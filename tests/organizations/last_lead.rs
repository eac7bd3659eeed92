//! Somebody always leads an organisation.

use std::sync::{Arc, Barrier};
use std::thread;

use taawun::domain::departure::Obstacle;
use taawun::domain::policy::{Actor, Denied, may_change_account, may_manage_people};
use taawun::domain::standing::MandateRole;
use taawun::ops::organizations::{self, NamedOrganization, OrganizationError};
use taawun::ops::people::{EraseError, disable_person, erase_person};
use taawun::store::{Db, StoreError};

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

fn erase(db: &Db, who: &TestPerson) -> Result<(), EraseError> {
    let (own, id) = (standing(db, who), who.id.clone());
    let permit = may_change_account(Actor::Person(&own), &id).expect("it is theirs");
    db.write_now(move |tx| erase_person(tx, &permit, &id))
}

#[test]
fn whoever_is_erased_leaves_those_who_stay_a_lead_without_an_end() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Delegate);
        let first = |outcome| match outcome {
            Err(EraseError::First(obstacles)) => obstacles,
            other => panic!("{}: {other:?}", database.kind()),
        };
        let lead = Obstacle::LastLead {
            slug: garden.slug.clone(),
            name: "Larkmere Garden".to_owned(),
        };
        assert_eq!(first(erase(db, &amal)), std::slice::from_ref(&lead));
        // A lead until tomorrow is no lead to leave them to.
        let tomorrow = db.now().plus_seconds(86_400).as_micros();
        let promoted = bashir.id.clone();
        db.write_now(move |tx| {
            use diesel::prelude::*;
            use taawun::store::schema::mandate;
            diesel::update(mandate::table.filter(mandate::person_id.eq(&promoted)))
                .set((
                    mandate::role.eq(MandateRole::Lead),
                    mandate::to_at.eq(tomorrow),
                ))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("a lead for a day");
        assert_eq!(first(erase(db, &amal)), [lead]);
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
        assert_eq!(on_record(db, "person_erased"), 0, "nothing is half done");
        erase(db, &bashir).expect("whoever is no last lead may go");
    });
}

#[test]
fn of_two_leads_who_erase_themselves_at_once_one_stays() {
    on_both_databases(|database| {
        let db = database.db();
        for run in 0..8 {
            let [amal, bashir, chandra] = ["amal", "bashir", "chandra"].map(|name| {
                person(
                    db,
                    "Somebody Fictional",
                    &format!("{name}{run}@people.example"),
                )
            });
            let garden = found(db, &amal, &called(&format!("Garden number {run}")));
            let garden = garden.expect("registered");
            for (who, role) in [
                (&bashir, MandateRole::Lead),
                (&chandra, MandateRole::Member),
            ] {
                let secret = format!("secret {run} {role}");
                let key = invite(db, &amal, &garden, &who.email, role, &secret);
                accept(db, who, &key.expect("invited")).expect("accepted");
            }
            let start = Arc::new(Barrier::new(2));
            let leaving = [amal, bashir].map(|who| {
                let (db, start) = (db.clone(), Arc::clone(&start));
                thread::spawn(move || {
                    start.wait();
                    erase(&db, &who)
                })
            });
            let outcomes = leaving.map(|thread| thread.join().expect("no panic"));
            let left = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
            assert_eq!(left, 1, "{}: {outcomes:?}", database.kind());
            assert!(
                outcomes
                    .iter()
                    .any(|outcome| matches!(outcome, Err(EraseError::First(_)))),
                "{}: {outcomes:?}",
                database.kind()
            );
            assert!(role_in(db, &chandra, &garden.id).is_some());
        }
    });
}

#[test]
fn whoever_is_alone_in_an_organisation_may_go_and_nothing_waits_there_any_more() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let chandra = person(db, "Chandra Fictional", "chandra@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let orchard = found(db, &chandra, &called("Riverbend Orchard")).expect("registered");
        let role = MandateRole::Member;
        let key = invite(db, &amal, &garden, &bashir.email, role, "one").expect("invited");
        let to_amal = invite(db, &chandra, &orchard, &amal.email, role, "two").expect("invited");
        for (who, to) in [(&chandra, &garden), (&amal, &orchard)] {
            let (own, slug) = (standing(db, who), to.slug.clone());
            let asked = db.write_now(move |tx| {
                organizations::ask_to_join(tx, Actor::Person(&own), &slug, "I am Amal, or not")
            });
            asked.expect("asked");
        }
        erase(db, &amal).expect("there is nobody to hand it to");
        // A member without a lead would be a wrong that `doctor` finds.
        assert!(accept(db, &bashir, &key).is_err());
        assert!(accept(db, &chandra, &to_amal).is_err());
        let (notes, addresses): (Vec<String>, i64) = db
            .read_now(|reader| {
                use diesel::prelude::*;
                use taawun::store::schema::{
                    organization_invitation as invitation, organization_join_request as request,
                };
                let open = request::table.filter(request::answered_at.is_null());
                let open: i64 = open.count().get_result(reader.conn())?;
                assert_eq!(open, 0);
                let notes = request::table.select(request::note).order(request::note);
                let kept = invitation::table.filter(invitation::email.is_not_null());
                Ok((
                    notes.load(reader.conn())?,
                    kept.count().get_result(reader.conn())?,
                ))
            })
            .expect("rows");
        assert_eq!(notes, ["", "I am Amal, or not"], "theirs is forgotten");
        assert_eq!(addresses, 0);
    });
}

#[test]
fn whoever_is_kept_out_keeps_what_they_lead_and_the_operator_hears_of_it() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Delegate);
        let disable = |who: &TestPerson| {
            let email = who.email.parse().expect("an address");
            let permit = may_manage_people(Actor::Operator).expect("the operator may");
            db.write_now(move |tx| disable_person(tx, &permit, &email))
                .expect("it works")
        };
        assert_eq!(disable(&bashir), Some(Vec::new()));
        assert_eq!(disable(&amal), Some(vec!["Larkmere Garden".to_owned()]));
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
    });
}

#[test]
fn whoever_is_kept_out_is_no_lead_that_another_can_leave_it_to() {
    on_both_databases(|database| {
        let db = database.db();
        let (amal, bashir, garden) = with_two(db, MandateRole::Lead);
        let email = bashir.email.parse().expect("an address");
        let permit = may_manage_people(Actor::Operator).expect("the operator may");
        let left = db.write_now(move |tx| disable_person(tx, &permit, &email));
        assert_eq!(left.expect("it works"), Some(Vec::new()));
        assert!(matches!(
            leave(db, &amal, &garden),
            Err(OrganizationError::LastLead(_))
        ));
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
    });
}

//! Being invited to belong, and asking to.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::organization::{AcceptRefusal, Fault};
use taawun::domain::policy::Actor;
use taawun::domain::standing::MandateRole;
use taawun::ops::organizations::{
    self, InvitationKey, NamedOrganization, OrganizationError, WrittenInvitation,
};
use taawun::store::Db;
use taawun::store::schema::{letter, organization_invitation};

use super::{accept, called, found, invite, key, leave, on_record, role_in, standing};
use crate::support::on_both_databases;
use crate::support::people::{TestPerson, person};

const DAYS: i64 = 86_400;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, OrganizationError>) -> AcceptRefusal {
    match outcome {
        Err(OrganizationError::Invitation(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_invitation_is_accepted_once_and_by_the_person_of_its_address_alone() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let other = person(db, "Chandra Fictional", "chandra@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Delegate;
        let key = invite(
            db,
            &amal,
            &garden,
            " Bashir@People.example",
            role,
            "a secret",
        );
        let key = key.expect("invited");
        let by_letter = InvitationKey::Token(Sha256Hex::of(b"a secret"));
        let wrong = InvitationKey::Token(Sha256Hex::of(b"another secret"));
        assert_eq!(refusal(accept(db, &other, &key)), AcceptRefusal::Gone);
        assert_eq!(
            refusal(accept(db, &other, &by_letter)),
            AcceptRefusal::AnotherAddress
        );
        assert_eq!(refusal(accept(db, &bashir, &wrong)), AcceptRefusal::Gone);
        let joined = accept(db, &bashir, &by_letter).expect("accepted");
        assert_eq!(joined, garden);
        assert_eq!(role_in(db, &bashir, &garden.id), Some(role));
        assert_eq!(
            refusal(accept(db, &bashir, &by_letter)),
            AcceptRefusal::Gone
        );
        assert_eq!(on_record(db, "mandate_given"), 1);
        let kept = db.read_now(|reader| {
            let row = organization_invitation::table.select((
                organization_invitation::email,
                organization_invitation::answer,
            ));
            Ok(row.first::<(Option<String>, Option<String>)>(reader.conn())?)
        });
        assert_eq!(kept.expect("a row"), (None, Some("accepted".to_owned())));
    });
}

#[test]
fn an_invitation_waits_for_somebody_who_joins_first() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        let key = invite(db, &amal, &garden, "new@people.example", role, "a secret");
        let newcomer = person(db, "New Fictional", "new@people.example");
        accept(db, &newcomer, &key.expect("invited")).expect("accepted");
        assert_eq!(role_in(db, &newcomer, &garden.id), Some(role));
    });
}

#[test]
fn the_letter_goes_to_the_member_in_their_language_and_else_in_the_one_that_was_chosen() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        invite(db, &amal, &garden, &bashir.email, role, "one").expect("invited");
        invite(db, &amal, &garden, "new@people.example", role, "two").expect("invited");
        let mut letters = db
            .read_now(|reader| {
                let columns = (
                    letter::kind,
                    letter::person_id,
                    letter::address,
                    letter::language,
                );
                type Row = (String, Option<String>, Option<String>, Option<String>);
                Ok(letter::table.select(columns).load::<Row>(reader.conn())?)
            })
            .expect("letters");
        letters.sort();
        let text = |text: &str| Some(text.to_owned());
        let kind = || "invitation".to_owned();
        assert_eq!(
            letters,
            [
                (kind(), None, text("new@people.example"), text("ar")),
                (kind(), Some(bashir.id.to_string()), None, None),
            ]
        );
    });
}

#[test]
fn after_fourteen_days_an_invitation_has_run_out_and_another_can_be_sent() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        let first = invite(db, &amal, &garden, &bashir.email, role, "one").expect("invited");
        match invite(db, &amal, &garden, &bashir.email, role, "two") {
            Err(OrganizationError::Faults(faults)) => {
                assert_eq!(faults[0].fault, Fault::InvitedAlready);
            }
            other => panic!("{other:?}"),
        }
        database.clock.advance(14 * DAYS);
        assert_eq!(refusal(accept(db, &bashir, &first)), AcceptRefusal::Expired);
        let second = invite(db, &amal, &garden, &bashir.email, role, "three").expect("invited");
        assert_eq!(refusal(accept(db, &bashir, &first)), AcceptRefusal::Gone);
        database.clock.advance(14 * DAYS - 1);
        accept(db, &bashir, &second).expect("accepted");
        match invite(db, &amal, &garden, &bashir.email, role, "four") {
            Err(OrganizationError::Faults(faults)) => {
                assert_eq!(faults[0].fault, Fault::MemberAlready);
            }
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn a_mandate_counts_no_more_once_its_last_day_is_over() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let until = |until: &str, secret: &'static str| {
            let written = WrittenInvitation {
                email: bashir.email.clone(),
                role: "lead".to_owned(),
                until: until.to_owned(),
                language: "en".to_owned(),
            };
            let (own, slug) = (standing(db, &amal), garden.slug.clone());
            db.write_now(move |tx| {
                let actor = Actor::Person(&own);
                organizations::invite_to_organization(tx, actor, &key(), &slug, &written, secret)
            })
        };
        for (day, fault) in [
            ("2026-11-22", Fault::NotToCome),
            ("2026-02-30", Fault::NotADay),
            ("soon", Fault::NotADay),
        ] {
            match until(day, "a secret") {
                Err(OrganizationError::Faults(faults)) => {
                    assert_eq!((faults[0].field, faults[0].fault), ("until", fault));
                }
                other => panic!("{day}: {other:?}"),
            }
        }
        let key = InvitationKey::Id(until("2026-11-25", "a secret").expect("invited"));
        accept(db, &bashir, &key).expect("accepted");
        // A lead for two days is no lead to leave the organisation to.
        assert!(matches!(
            leave(db, &amal, &garden),
            Err(OrganizationError::LastLead(_))
        ));
        assert_eq!(role_in(db, &bashir, &garden.id), Some(MandateRole::Lead));
        database.clock.advance(3 * DAYS);
        assert_eq!(role_in(db, &bashir, &garden.id), None);
    });
}

#[test]
fn an_invitation_that_was_declined_or_withdrawn_cannot_be_accepted() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        let key = invite(db, &amal, &garden, &bashir.email, role, "one").expect("invited");
        // Whoever holds the letter may say no without joining the site.
        let by_letter = InvitationKey::Token(Sha256Hex::of(b"one"));
        let declined = db
            .write_now(move |tx| organizations::decline_invitation(tx, Actor::Visitor, &by_letter));
        declined.expect("declined");
        assert_eq!(refusal(accept(db, &bashir, &key)), AcceptRefusal::Gone);
        let key = invite(db, &amal, &garden, &bashir.email, role, "two").expect("invited");
        let InvitationKey::Id(id) = key.clone() else {
            unreachable!("it is an id");
        };
        // By its id alone nobody else can say no.
        let (own, of_id) = (standing(db, &amal), key.clone());
        let declined = db.write_now(move |tx| {
            organizations::decline_invitation(tx, Actor::Person(&own), &of_id)
        });
        assert_eq!(refusal(declined), AcceptRefusal::Gone);
        let (own, slug) = (standing(db, &amal), garden.slug.clone());
        let withdrawn = db.write_now(move |tx| {
            organizations::withdraw_invitation(tx, Actor::Person(&own), &slug, &id)
        });
        withdrawn.expect("withdrawn");
        assert_eq!(refusal(accept(db, &bashir, &key)), AcceptRefusal::Gone);
        assert_eq!(on_record(db, "invitation_answered"), 2);
    });
}

#[test]
fn of_two_acceptances_at_once_one_counts() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        let key = invite(db, &amal, &garden, &bashir.email, role, "one").expect("invited");
        let start = Arc::new(Barrier::new(6));
        let threads: Vec<_> = (0..6)
            .map(|_| {
                let (db, start) = (db.clone(), Arc::clone(&start));
                let (bashir, key) = (bashir.clone(), key.clone());
                thread::spawn(move || {
                    start.wait();
                    accept(&db, &bashir, &key)
                })
            })
            .collect();
        let outcomes: Vec<_> = threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect();
        let joined = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
        assert_eq!(joined, 1, "{}: {outcomes:?}", database.kind());
        for refused in outcomes.into_iter().filter(Result::is_err) {
            assert_eq!(refusal(refused), AcceptRefusal::Gone);
        }
        assert_eq!(on_record(db, "mandate_given"), 1);
    });
}

#[test]
fn whoever_asks_to_belong_is_let_in_by_a_lead() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let ask = || {
            let (own, slug) = (standing(db, &bashir), garden.slug.clone());
            db.write_now(move |tx| {
                let actor = Actor::Person(&own);
                organizations::ask_to_join(tx, actor, &slug, "I water the beans")
            })
        };
        let request = ask().expect("asked");
        assert_eq!(ask().expect("asked once"), request);
        assert_eq!(on_record(db, "join_requested"), 1);
        let answer = |who, role| {
            let (own, slug, id) = (standing(db, who), garden.slug.clone(), request.clone());
            db.write_now(move |tx| {
                let actor = Actor::Person(&own);
                organizations::answer_join_request(tx, actor, &slug, &id, role)
            })
        };
        assert!(answer(&bashir, Some(MandateRole::Lead)).is_err());
        answer(&amal, Some(MandateRole::Delegate)).expect("let in");
        assert_eq!(
            role_in(db, &bashir, &garden.id),
            Some(MandateRole::Delegate)
        );
        assert_eq!(refusal(answer(&amal, None)), AcceptRefusal::Gone);
    });
}

/// Withdraws what waits for this address.
fn withdraw(db: &Db, by: &TestPerson, garden: &NamedOrganization, key: InvitationKey) {
    let InvitationKey::Id(id) = key else {
        unreachable!("it is an id");
    };
    let (own, slug) = (standing(db, by), garden.slug.clone());
    let withdrawn = db.write_now(move |tx| {
        organizations::withdraw_invitation(tx, Actor::Person(&own), &slug, &id)
    });
    withdrawn.expect("withdrawn");
}

fn letters(db: &Db) -> i64 {
    let count = db.read_now(|reader| Ok(letter::table.count().get_result(reader.conn())?));
    count.expect("a count")
}

#[test]
fn nobody_is_flooded_by_being_invited_again_and_again() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let role = MandateRole::Member;
        let garden = |name: &str| found(db, &amal, &called(name)).expect("registered");
        let gardens = [garden("Larkmere Garden"), garden("Riverbend Orchard")];
        let mut told = Vec::new();
        for run in 0..6 {
            // From one organisation or another, withdrawn each time: the address is the same.
            let garden = &gardens[run % 2];
            let secret = format!("secret {run}");
            match invite(db, &amal, garden, "noor@people.example", role, &secret) {
                Ok(key) => {
                    withdraw(db, &amal, garden, key);
                    told.push(true);
                }
                Err(OrganizationError::Wait(wait)) => {
                    assert!(wait.seconds > 0);
                    told.push(false);
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(told, [true, true, true, false, false, false]);
        assert_eq!(letters(db), 3, "{}", database.kind());
        // Another address is not kept waiting by that.
        let other = invite(db, &amal, &gardens[0], "chandra@people.example", role, "x");
        other.expect("invited");
    });
}

#[test]
fn one_member_invites_so_many_strangers_and_no_more() {
    on_both_databases(|database| {
        let db = database.db();
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let bashir = person(db, "Bashir Fictional", "bashir@people.example");
        let role = MandateRole::Member;
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let orchard = found(db, &bashir, &called("Riverbend Orchard")).expect("registered");
        let mut sent = 0;
        for number in 0..30 {
            let (address, secret) = (
                format!("reader{number}@people.example"),
                format!("secret {number}"),
            );
            match invite(db, &amal, &garden, &address, role, &secret) {
                Ok(_) => sent += 1,
                Err(OrganizationError::Wait(_)) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(sent, 20, "{}", database.kind());
        assert_eq!(letters(db), 20);
        let other = invite(db, &bashir, &orchard, "last@people.example", role, "y");
        other.expect("others are not kept waiting");
        database.clock.advance(3_600);
        let later = invite(db, &amal, &garden, "last@people.example", role, "z");
        later.expect("after a break");
    });
}

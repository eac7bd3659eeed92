//! Coalitions: asked in, signed, changed, left; to everyone else nothing is there.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{Id, PartnerId, ProposalId};
use taawun::domain::policy::{
    self, Actor, Denied, may_begin_proposal, may_comment_on_draft, may_lead_proposal,
    may_speak_for_partner, may_view_draft, may_write_field,
};
use taawun::domain::proposal::{
    Access, CoalitionFault, EditorSeat, Entry, FieldName, PartnerField, PartnerRole, PartnerState,
    ProposalState, Right, Seat,
};
use taawun::domain::round::Slug;
use taawun::domain::setup::Signatures;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::{HeldMandate, HeldRole, MandateRole, Role, Standing};
use taawun::domain::time::Instant;
use taawun::ops::proposals::{
    CoalitionError, PartnerKey, SaveFieldError, WrittenHelper, WrittenPartner, accept_partnership,
    ask_to_sign, decline_partnership, invite_partner, leave_coalition, leave_out_partner,
    let_editor_in, let_editor_out, let_helper_in, offer_lead, take_lead, uninvite_partner,
};
use taawun::ops::screening::signatures_due;
use taawun::store::schema::{audit_event, letter, partner_consent};
use taawun::store::views::coalition::{CoalitionWithin, coalition_within};
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::{Db, proposals};

use super::submitting::submit;
use super::world::{
    Coalition, PATIENCE, TestPartner, begin, coalition, fill, open_round, open_round_with,
    organization, ready, sign, turn_to, write,
};
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson, grant};
use crate::support::rounds::{as_person, standing};

const DAY: i64 = 86_400;

fn key() -> SignInKey {
    SignInKey::of_secret(b"the secret of the tests, long enough")
}

fn by_slug(slug: &str, role: &str) -> WrittenPartner {
    WrittenPartner {
        organization: slug.to_owned(),
        role: role.to_owned(),
        ..WrittenPartner::default()
    }
}

fn by_email(email: &str) -> WrittenPartner {
    WrittenPartner {
        email: email.to_owned(),
        name: "The new group".to_owned(),
        role: "partner".to_owned(),
        language: "ar".to_owned(),
        ..WrittenPartner::default()
    }
}

fn invite(
    db: &Db,
    who: &TestPerson,
    id: &ProposalId,
    written: WrittenPartner,
    secret: &str,
) -> Result<PartnerId, CoalitionError> {
    let (id, secret) = (id.clone(), secret.to_owned());
    as_person(db, who, move |tx, actor| {
        invite_partner(tx, actor, &key(), &id, &written, &secret)
    })
}

fn accept(
    db: &Db,
    who: &TestPerson,
    key: &PartnerKey,
    organization: Option<&str>,
) -> Result<ProposalId, CoalitionError> {
    let (key, slug) = (key.clone(), organization.map(str::to_owned));
    as_person(db, who, move |tx, actor| {
        let slug: Option<Slug> = slug.as_deref().map(|slug| slug.parse().expect("a slug"));
        accept_partnership(tx, actor, &key, slug.as_ref())
    })
}

fn leave(
    db: &Db,
    who: &TestPerson,
    id: &ProposalId,
    seat: &PartnerId,
) -> Result<(), CoalitionError> {
    let (id, seat) = (id.clone(), seat.clone());
    as_person(db, who, move |tx, actor| {
        leave_coalition(tx, actor, &id, &seat)
    })
}

fn view(db: &Db, who: &TestPerson, id: &ProposalId) -> Result<CoalitionWithin, Denied> {
    let (standing, id) = (standing(db, who), id.clone());
    let found = db.read_now(move |reader| coalition_within(reader, Actor::Person(&standing), &id));
    found.expect("the database answers")
}

/// Where the signatures stand, in the order of the partners.
fn signatures(db: &Db, of: &Coalition) -> Vec<&'static str> {
    let view = view(db, of.lead(), &of.id).expect("a place");
    let states = view.signatures().into_iter();
    states.map(|(_, state)| state.as_str()).collect()
}

fn fault<T: std::fmt::Debug>(outcome: Result<T, CoalitionError>) -> (&'static str, CoalitionFault) {
    match outcome {
        Err(CoalitionError::Faults(faults)) => (faults[0].field, faults[0].fault),
        other => panic!("{other:?}"),
    }
}

fn is_hidden<T: std::fmt::Debug>(outcome: Result<T, CoalitionError>) -> bool {
    matches!(outcome, Err(CoalitionError::Denied(Denied::Hidden)))
}

fn letters_told(db: &Db) -> Vec<String> {
    db.read_now(|reader| {
        let rows: Vec<(String, Option<String>)> = letter::table
            .filter(letter::kind.eq("coalition"))
            .order((letter::created_at, letter::id))
            .select((letter::content, letter::round_id))
            .load(reader.conn())?;
        assert!(
            rows.iter().all(|(_, round)| round.is_none()),
            "staff would see it in their outbox"
        );
        let told = |content: String| {
            let content: serde_json::Value = serde_json::from_str(&content).expect("JSON");
            content["about"]["told"]
                .as_str()
                .expect("a word")
                .to_owned()
        };
        Ok(rows.into_iter().map(|(content, _)| told(content)).collect())
    })
    .expect("letters")
}

fn events(db: &Db) -> i64 {
    let count = db.read_now(|reader| Ok(audit_event::table.count().get_result(reader.conn())?));
    count.expect("a count")
}

#[test]
fn five_organisations_write_and_sign_together() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let (first, lead) = organization(db, "garden", "nonprofit");
        let before = events(db);
        let id = begin(db, &round, &lead, "garden");
        let mut partners = vec![TestPartner {
            seat: view(db, &lead, &id).expect("a place").within.access.seats[0]
                .partner
                .clone(),
            organization: first,
            slug: "garden".parse().expect("a slug"),
            person: lead.clone(),
        }];
        for (slug, kind) in [("school", "nonprofit"), ("clinic", "nonprofit")] {
            let (organization, person) = organization(db, slug, kind);
            let seat = invite(db, &lead, &id, by_slug(slug, "partner"), "").expect("asked");
            let of = PartnerKey::Of(id.clone(), seat.clone());
            accept(db, &person, &of, None).expect("it takes part");
            partners.push(TestPartner {
                seat,
                organization,
                slug: slug.parse().expect("a slug"),
                person,
            });
        }
        for (slug, secret) in [("mosque", "one secret"), ("college", "another secret")] {
            let (organization, person) = organization(db, slug, "nonprofit");
            let asked = by_email(&format!("somebody@{slug}.example"));
            let seat = invite(db, &lead, &id, asked, secret).expect("asked");
            let token = PartnerKey::Token(Sha256Hex::of(secret.as_bytes()));
            assert!(view(db, &person, &id).is_err(), "a letter is no place yet");
            accept(db, &person, &token, Some(slug)).expect("it takes part");
            partners.push(TestPartner {
                seat,
                organization,
                slug: slug.parse().expect("a slug"),
                person,
            });
        }
        let all = Coalition {
            id: id.clone(),
            partners,
        };
        fill(db, &all);
        assert_eq!(signatures(db, &all), ["missing"; 5]);
        for partner in &all.partners {
            sign(db, &all, partner).expect("it signs");
        }
        assert_eq!(signatures(db, &all), ["signed"; 5]);

        // One share: exactly one signature, and that is said before.
        let third = &all.partners[2];
        let share = FieldName::Partner(third.seat.clone(), PartnerField::Share);
        let told = view(db, &lead, &id).expect("a place");
        let asked: Vec<_> = told.asked_again(&share).into_iter().collect();
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].id, third.seat);
        write(db, &lead, &id, share, Entry::text("901")).expect("saved");
        assert_eq!(
            signatures(db, &all),
            ["signed", "signed", "part_changed", "signed", "signed"]
        );
        sign(db, &all, third).expect("it signs again");

        // The core: all of them, and that is said before.
        let told = view(db, &lead, &id).expect("a place");
        assert_eq!(told.asked_again(&FieldName::Summary).len(), 5);
        let answer = FieldName::Answer("q1".parse().expect("a key"));
        assert!(told.asked_again(&answer).is_empty());
        write(
            db,
            &lead,
            &id,
            FieldName::Summary,
            Entry::text("Another summary."),
        )
        .expect("saved");
        assert_eq!(signatures(db, &all), ["core_changed"; 5]);

        // Nothing of a draft stands on record.
        assert_eq!(events(db), before, "{}", database.kind());
        assert_eq!(
            letters_told(db)
                .iter()
                .filter(|told| *told == "answered")
                .count(),
            4
        );
    });
}

#[test]
fn whom_a_lead_may_ask_and_whom_not() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = coalition(db, &round, &["garden", "school"]);
        let lead = all.lead().clone();
        let other = all.partners[1].person.clone();
        let ask = |written| invite(db, &lead, &all.id, written, "secret");
        let (_, clinic) = organization(db, "clinic", "nonprofit");
        assert_eq!(
            fault(ask(by_slug("clinic", "lead"))),
            ("role", CoalitionFault::UnknownChoice)
        );
        assert_eq!(
            fault(ask(by_slug("nobody", "partner"))),
            ("organization", CoalitionFault::UnknownOrganization)
        );
        assert_eq!(
            fault(ask(by_slug("school", "partner"))),
            ("organization", CoalitionFault::There)
        );
        assert_eq!(
            fault(ask(by_slug("gardens-programme-county", "partner"))),
            ("organization", CoalitionFault::Funder)
        );
        assert_eq!(
            fault(ask(by_email("no address"))),
            ("email", CoalitionFault::NotAnEmail)
        );
        let both = WrittenPartner {
            organization: "clinic".to_owned(),
            ..by_email("somebody@clinic.example")
        };
        assert_eq!(fault(ask(both)), ("email", CoalitionFault::Both));
        // Only the lead asks.
        let asked = invite(db, &other, &all.id, by_slug("clinic", "partner"), "x");
        assert!(matches!(
            asked,
            Err(CoalitionError::Denied(Denied::NotYours))
        ));
        // Asked, taken back, asked again: one letter a day.
        let whole = " https://grants.example/organisations/clinic/ ";
        let seat = ask(by_slug(whole, "in_kind")).expect("asked");
        assert_eq!(
            fault(ask(by_slug("clinic", "partner"))),
            ("organization", CoalitionFault::There)
        );
        let (id, gone) = (all.id.clone(), seat.clone());
        as_person(db, &lead, move |tx, actor| {
            uninvite_partner(tx, actor, &id, &gone)
        })
        .expect("taken back");
        assert!(view(db, &clinic, &all.id).is_err(), "it sees nothing now");
        ask(by_slug("clinic", "partner")).expect("asked again");
        assert_eq!(letters_told(db), ["invited"]);
    });
}

#[test]
fn a_letter_is_answered_once_in_time_and_for_an_organisation_of_ones_own() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = coalition(db, &round, &["garden"]);
        let (_, school) = organization(db, "school", "nonprofit");
        let (_, clinic) = organization(db, "clinic", "nonprofit");
        let token = |secret: &str| PartnerKey::Token(Sha256Hex::of(secret.as_bytes()));
        let ask = |email: &str, secret: &str| {
            invite(db, all.lead(), &all.id, by_email(email), secret).expect("asked")
        };
        ask("one@people.example", "one");
        let asked = accept(db, &school, &token("one"), Some("clinic"));
        assert_eq!(fault(asked), ("organization", CoalitionFault::NotOurs));
        let asked = accept(db, &school, &token("one"), None);
        assert_eq!(fault(asked), ("organization", CoalitionFault::Missing));
        let asked = accept(db, &school, &token("none such"), Some("school"));
        assert!(matches!(asked, Err(CoalitionError::Gone)));
        accept(db, &school, &token("one"), Some("school")).expect("it takes part");
        let again = accept(db, &clinic, &token("one"), Some("clinic"));
        assert!(matches!(again, Err(CoalitionError::Gone)));
        // The same organisation does not take part twice.
        ask("two@people.example", "two");
        let twice = accept(db, &school, &token("two"), Some("school"));
        assert_eq!(fault(twice), ("organization", CoalitionFault::There));
        database.clock.advance(14 * DAY);
        let late = accept(db, &clinic, &token("two"), Some("clinic"));
        assert!(matches!(late, Err(CoalitionError::Expired)));
        ask("three@people.example", "three");
        let key = token("three");
        as_person(db, &clinic, move |tx, actor| {
            decline_partnership(tx, actor, &key)
        })
        .expect("no needs no reason");
        let gone = accept(db, &clinic, &token("three"), Some("clinic"));
        assert!(matches!(gone, Err(CoalitionError::Gone)));
    });
}

/// Does the same at the same time in several threads.
fn at_once<T: Send + 'static>(works: Vec<Box<dyn FnOnce() -> T + Send>>) -> Vec<T> {
    let start = Arc::new(Barrier::new(works.len()));
    let threads: Vec<_> = works
        .into_iter()
        .map(|work| {
            let start = Arc::clone(&start);
            thread::spawn(move || {
                start.wait();
                work()
            })
        })
        .collect();
    threads
        .into_iter()
        .map(|thread| thread.join().expect("no panic"))
        .collect()
}

#[test]
fn of_two_who_do_the_same_at_once_one_does_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = ready(db, &round, &["garden", "school", "clinic"]);
        let (_, mosque) = organization(db, "mosque", "nonprofit");
        // Two letters, one organisation.
        let mut works: Vec<Box<dyn FnOnce() -> bool + Send>> = Vec::new();
        for secret in ["one", "two"] {
            let email = format!("{secret}@mosque.example");
            invite(db, all.lead(), &all.id, by_email(&email), secret).expect("asked");
            let (db, person) = (db.clone(), mosque.clone());
            works.push(Box::new(move || {
                let token = PartnerKey::Token(Sha256Hex::of(secret.as_bytes()));
                accept(&db, &person, &token, Some("mosque")).is_ok()
            }));
        }
        let joined = at_once(works).into_iter().filter(|joined| *joined).count();
        assert_eq!(joined, 1, "{}", database.kind());
        // Two signatures of one partner under the same text: one row.
        let field = FieldName::Partner(all.partners[1].seat.clone(), PartnerField::Share);
        write(db, all.lead(), &all.id, field, Entry::text("899")).expect("saved");
        let rows = |db: &Db| {
            let count = db.read_now(|reader| {
                Ok(partner_consent::table
                    .count()
                    .get_result::<i64>(reader.conn())?)
            });
            count.expect("a count")
        };
        let before = rows(db);
        let mut works: Vec<Box<dyn FnOnce() -> bool + Send>> = Vec::new();
        for _ in 0..3 {
            let (db, all) = (db.clone(), all.clone());
            works.push(Box::new(move || sign(&db, &all, &all.partners[1]).is_ok()));
        }
        assert!(at_once(works).into_iter().any(|signed| signed));
        assert_eq!(rows(db), before + 1);
        // Two leads: the offers race with being taken, and one leads in the end.
        let mut works: Vec<Box<dyn FnOnce() -> bool + Send>> = Vec::new();
        for number in [1, 2] {
            let (db, all) = (db.clone(), all.clone());
            works.push(Box::new(move || {
                let partner = &all.partners[number];
                offer(&db, all.lead(), &all.id, &partner.seat).is_ok()
                    && take(&db, &partner.person, &all.id, &partner.seat).is_ok()
            }));
        }
        at_once(works);
        let id = all.id.clone();
        let access = db
            .read_now(move |reader| proposals::access(reader.conn(), &id))
            .expect("the proposal");
        let leads = access
            .seats
            .iter()
            .filter(|seat| seat.role == PartnerRole::Lead);
        assert_eq!(leads.count(), 1, "{}", database.kind());
    });
}

fn offer(db: &Db, who: &TestPerson, id: &ProposalId, to: &PartnerId) -> Result<(), CoalitionError> {
    let (id, to) = (id.clone(), to.clone());
    as_person(db, who, move |tx, actor| offer_lead(tx, actor, &id, &to))
}

fn take(
    db: &Db,
    who: &TestPerson,
    id: &ProposalId,
    seat: &PartnerId,
) -> Result<(), CoalitionError> {
    let (id, seat) = (id.clone(), seat.clone());
    as_person(db, who, move |tx, actor| take_lead(tx, actor, &id, &seat))
}

#[test]
fn the_lead_passes_to_a_partner_who_takes_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = ready(db, &round, &["garden", "school", "clinic"]);
        let (school, clinic) = (&all.partners[1], &all.partners[2]);
        let leaves = leave(db, all.lead(), &all.id, &all.partners[0].seat);
        assert!(matches!(leaves, Err(CoalitionError::LeadStays)));
        let taken = take(db, &school.person, &all.id, &school.seat);
        assert!(matches!(taken, Err(CoalitionError::Gone)), "nobody offered");
        offer(db, all.lead(), &all.id, &school.seat).expect("offered");
        let taken = take(db, &clinic.person, &all.id, &school.seat);
        assert!(taken.is_err(), "it is not theirs");
        take(db, &school.person, &all.id, &school.seat).expect("taken");
        let place = view(db, &school.person, &all.id)
            .expect("a place")
            .within
            .place;
        assert!(place.leads);
        // Both have another role, which they sign; the third signed nothing else.
        assert_eq!(
            signatures(db, &all),
            ["part_changed", "part_changed", "signed"]
        );
        leave(db, all.lead(), &all.id, &all.partners[0].seat).expect("no lead any more");
        assert!(
            view(db, all.lead(), &all.id).is_err(),
            "it is gone for them"
        );
    });
}

#[test]
fn whoever_leaves_leaves_a_share_to_be_divided() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = ready(db, &round, &["garden", "school", "clinic"]);
        let school = &all.partners[1];
        leave(db, &school.person, &all.id, &school.seat).expect("no reason needed");
        let again = leave(db, &school.person, &all.id, &school.seat);
        assert!(is_hidden(again));
        let lacks = view(db, all.lead(), &all.id)
            .expect("a place")
            .within
            .lacks();
        let kinds: Vec<_> = lacks.iter().map(|lack| lack.kind.key()).collect();
        assert_eq!(kinds, ["shares-do-not-add-up"]);
        assert_eq!(letters_told(db), ["left"]);
    });
}

/// Also while the budget itself cannot be read, each share that is none is told: whoever mends one thing after the other
/// would never know how many are left.
#[test]
fn all_that_is_wrong_with_the_money_is_told_at_once() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = ready(db, &round, &["garden", "school", "clinic"]);
        let rows = vec![
            super::world::cost("c1", "", "much", "little"),
            super::world::cost("c2", "Rent", "", ""),
        ];
        let typed = Entry::Table { rows };
        write(db, all.lead(), &all.id, FieldName::Budget, typed).expect("kept");
        for (partner, text) in all.partners.iter().zip(["", "some", "900"]) {
            let field = FieldName::Partner(partner.seat.clone(), PartnerField::Share);
            write(db, &partner.person, &all.id, field, Entry::text(text)).expect("kept");
        }
        let lacks = view(db, all.lead(), &all.id)
            .expect("a place")
            .within
            .lacks();
        let told = lacks.iter().filter_map(|lack| {
            let at = lack.at.as_ref()?;
            let column = at.cell.as_ref().map(|(_, column)| *column);
            Some((column, lack.kind.key()))
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                (Some("what"), "missing"),
                (Some("wanted"), "not-an-amount"),
                (Some("least"), "not-an-amount"),
                (Some("wanted"), "missing"),
                (None, "missing"),
                (None, "not-an-amount"),
            ]
        );
    });
}

fn help(db: &Db, all: &Coalition, email: &str, until: &str) -> Result<(), CoalitionError> {
    let id = all.id.clone();
    let written = WrittenHelper {
        email: email.to_owned(),
        right: "edit".to_owned(),
        until: until.to_owned(),
    };
    as_person(db, all.lead(), move |tx, actor| {
        let_helper_in(tx, actor, &key(), &id, &written)
    })
}

#[test]
fn a_helper_is_there_for_a_time_and_never_works_for_a_funder() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = coalition(db, &round, &["garden", "school"]);
        let coach = people::person(db, "Noor Fictional", "noor@people.example");
        // Staff, strangers and partners are refused alike.
        let cannot = ("email", CoalitionFault::CannotHelp);
        let until = "2027-02-26";
        assert_eq!(fault(help(db, &all, &round.amal.email, until)), cannot);
        assert_eq!(
            fault(help(db, &all, "nobody@people.example", until)),
            cannot
        );
        let partner = &all.partners[1].person;
        assert_eq!(fault(help(db, &all, &partner.email, until)), cannot);
        let far = fault(help(db, &all, &coach.email, "2027-06-30"));
        assert_eq!(far, ("until", CoalitionFault::TooFar { most: 90 }));
        let past = fault(help(db, &all, &coach.email, "2027-01-01"));
        assert_eq!(past, ("until", CoalitionFault::NotToCome));
        help(db, &all, &coach.email, until).expect("let in");
        let place = view(db, &coach, &all.id).expect("a place").within.place;
        assert!(place.is_helper && place.right == Right::Edit && place.speaks_for.is_empty());
        // Until the last day is over where the round is.
        let within = view(db, all.lead(), &all.id).expect("a place").within;
        let zone = &within.setup.dates.zone;
        let helper = within.access.editors.iter().find_map(|one| one.helps_until);
        assert_eq!(
            helper,
            zone.end_of(until.parse().expect("a day")),
            "in {zone:?}"
        );
        write(
            db,
            &coach,
            &all.id,
            FieldName::Title,
            Entry::text("Gardens"),
        )
        .expect("it helps");
        let own = FieldName::Partner(all.partners[1].seat.clone(), PartnerField::Gives);
        let refused = write(db, &coach, &all.id, own, Entry::text("x"));
        assert!(matches!(
            refused,
            Err(SaveFieldError::Denied(Denied::NotYours))
        ));
        // Whoever is given a role later has lost the place by that.
        let later = people::person(db, "Tariq Fictional", "tariq@people.example");
        help(db, &all, &later.email, until).expect("let in");
        assert!(view(db, &later, &all.id).is_ok());
        let program = &round.program;
        let county = Some(&program.county);
        let listed = |who: &TestPerson| {
            let standing = standing(db, who);
            db.read_now(move |reader| my_proposals(reader, &standing))
                .expect("a list")
                .len()
        };
        assert_eq!(listed(&later), 1);
        grant(db, &later, Role::Staff, &program.id, None, county, None);
        assert!(view(db, &later, &all.id).is_err());
        assert_eq!((listed(&later), listed(&coach)), (0, 1));
        // The time is over.
        database.clock.advance(60 * DAY);
        assert!(view(db, &coach, &all.id).is_err());
    });
}

#[test]
fn rights_by_name_are_given_to_ones_own_people() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = coalition(db, &round, &["garden", "school"]);
        let school = &all.partners[1];
        let member = people::person(db, "Salma Fictional", "salma@people.example");
        people::mandate(db, &member, &school.organization, MandateRole::Member);
        let title = || (FieldName::Title, Entry::text("Typed by a member"));
        let typed = |who: &TestPerson| {
            let (field, entry) = title();
            write(db, who, &all.id, field, entry)
        };
        assert!(typed(&member).is_err(), "members read");
        let let_in = |by: &TestPerson, seat: &PartnerId, right: Right| {
            let (id, seat, who) = (all.id.clone(), seat.clone(), member.id.clone());
            as_person(db, by, move |tx, actor| {
                let_editor_in(tx, actor, &id, &seat, &who, right)
            })
        };
        assert!(let_in(all.lead(), &school.seat, Right::Edit).is_err());
        let elsewhere = let_in(all.lead(), &all.partners[0].seat, Right::Edit);
        assert_eq!(fault(elsewhere), ("person", CoalitionFault::NotOurs));
        let_in(&school.person, &school.seat, Right::Edit).expect("let in");
        typed(&member).expect("now they write");
        let (id, who) = (all.id.clone(), member.id.clone());
        as_person(db, &school.person, move |tx, actor| {
            let_editor_out(tx, actor, &id, &who)
        })
        .expect("taken away");
        assert!(typed(&member).is_err());
    });
}

#[test]
fn strangers_and_staff_find_nothing_and_no_funder_makes_a_partner() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = ready(db, &round, &["garden", "school"]);
        let (_, clinic) = organization(db, "clinic", "nonprofit");
        let seat = &all.partners[1].seat;
        let strangers: Vec<TestPerson> = vec![
            clinic,
            round.amal.clone(),
            round.bashir.clone(),
            people::person(db, "Zayd Fictional", "zayd@people.example"),
        ];
        for stranger in &strangers {
            assert!(view(db, stranger, &all.id).is_err());
            let asked = invite(db, stranger, &all.id, by_slug("clinic", "partner"), "x");
            assert!(is_hidden(asked));
            assert!(is_hidden(leave(db, stranger, &all.id, seat)));
            assert!(is_hidden(offer(db, stranger, &all.id, seat)));
            let key = PartnerKey::Of(all.id.clone(), seat.clone());
            assert!(is_hidden(accept(db, stranger, &key, None)));
            let id = all.id.clone();
            let asked = as_person(db, stranger, move |tx, actor| ask_to_sign(tx, actor, &id));
            assert!(is_hidden(asked));
            // What never was answers the same.
            let never = ProposalId::from_bits([7; 16]);
            assert!(is_hidden(leave(db, stranger, &never, seat)));
        }
    });
}

#[test]
fn partners_are_asked_to_sign_once_a_day() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens");
        let all = coalition(db, &round, &["garden", "school", "clinic"]);
        fill(db, &all);
        sign(db, &all, &all.partners[1]).expect("it signs");
        let ask = || {
            let id = all.id.clone();
            as_person(db, all.lead(), move |tx, actor| ask_to_sign(tx, actor, &id)).expect("asked")
        };
        assert_eq!(ask(), 1, "the clinic alone: the lead knows");
        ask();
        assert_eq!(letters_told(db), ["asked_to_sign"]);
        database.clock.advance(DAY);
        ask();
        assert_eq!(letters_told(db).len(), 2);
    });
}

fn leave_out(db: &Db, of: &Coalition, silent: usize, by: usize) -> Result<bool, CoalitionError> {
    let (id, silent) = (of.id.clone(), of.partners[silent].seat.clone());
    let (own, who) = (of.partners[by].seat.clone(), &of.partners[by].person);
    as_person(db, who, move |tx, actor| {
        leave_out_partner(tx, actor, &id, &silent, &own)
    })
}

#[test]
fn a_silent_partner_is_left_out_when_all_who_signed_say_so() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round_with(database, "gardens", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
        });
        let all = coalition(db, &round, &["garden", "school", "clinic"]);
        fill(db, &all);
        sign(db, &all, &all.partners[0]).expect("it signs");
        let early = leave_out(db, &all, 2, 0);
        assert!(matches!(early, Err(CoalitionError::Closed(_))));
        let receipt = submit(db, &all).expect("sent");
        let due = receipt.signatures_due_at.expect("signatures are due");
        // What was sent can be signed later, under the same hashes.
        sign(db, &all, &all.partners[1]).expect("it signs two days later");
        assert!(matches!(
            leave_out(db, &all, 2, 2),
            Err(CoalitionError::Gone)
        ));
        assert!(!leave_out(db, &all, 2, 0).expect("said"));
        assert!(!leave_out(db, &all, 2, 0).expect("said once"));
        assert!(!leave_out(db, &all, 2, 1).expect("said, and not due yet"));
        turn_to(database, due.plus_seconds(PATIENCE));
        let id = all.id.clone();
        let is_over = db.write_now(move |tx| signatures_due(tx, &id));
        assert!(!is_over.expect("the task is done"), "it can take part");
        let seats = view(db, all.lead(), &all.id)
            .expect("a place")
            .within
            .access;
        assert_eq!(seats.state, ProposalState::Submitted);
        assert_eq!(seats.seats[2].state, PartnerState::LeftOut);
        assert!(view(db, &all.partners[2].person, &all.id).is_err());
    });
}

#[test]
fn whoever_sends_and_waits_is_told_who_was_silent() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round_with(database, "gardens", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
        });
        let all = coalition(db, &round, &["garden", "school"]);
        fill(db, &all);
        sign(db, &all, &all.partners[0]).expect("it signs");
        let receipt = submit(db, &all).expect("sent");
        let due = receipt.signatures_due_at.expect("signatures are due");
        turn_to(database, due.plus_seconds(PATIENCE));
        let id = all.id.clone();
        let is_over = db.write_now(move |tx| signatures_due(tx, &id));
        assert!(is_over.expect("the task is done"));
        assert_eq!(letters_told(db), ["signatures_missing"]);
    });
}

#[test]
fn the_table_of_who_may_do_what_in_a_draft() {
    let organization = |number: u8| taawun::domain::ids::OrganizationId::from_bits([number; 16]);
    let partner = |number: u8| PartnerId::from_bits([number; 16]);
    let at = |second: i64| Instant::from_micros(second * 1_000_000).expect("an instant");
    let who = |number: u8, mandates: &[(u8, MandateRole)], roles: &[Role]| Standing {
        person: taawun::domain::ids::PersonId::from_bits([number; 16]),
        name: "Amal Fictional".parse().expect("a name"),
        is_strong: true,
        roles: roles
            .iter()
            .map(|role| HeldRole {
                role: *role,
                program: taawun::domain::ids::ProgramId::from_bits([7; 16]),
                round: None,
                funder: Some(organization(9)),
                bloc: None,
            })
            .collect(),
        mandates: mandates
            .iter()
            .map(|(of, role)| HeldMandate {
                organization: organization(*of),
                role: *role,
            })
            .collect(),
        acting_for: None,
    };
    let seat = |number, role, state| Seat {
        partner: partner(number),
        organization: Some(organization(number)),
        role,
        state,
    };
    let editor = |number: u8, right, until: Option<i64>| EditorSeat {
        person: taawun::domain::ids::PersonId::from_bits([number; 16]),
        right,
        helps_until: until.map(at),
    };
    let access = Access {
        proposal: ProposalId::from_bits([9; 16]),
        round: taawun::domain::ids::RoundId::from_bits([8; 16]),
        program: taawun::domain::ids::ProgramId::from_bits([7; 16]),
        state: ProposalState::Draft,
        seats: vec![
            seat(1, PartnerRole::Lead, PartnerState::Joined),
            seat(2, PartnerRole::Partner, PartnerState::Joined),
            seat(3, PartnerRole::Partner, PartnerState::Invited),
            seat(4, PartnerRole::Partner, PartnerState::Left),
        ],
        editors: vec![
            editor(22, Right::Comment, None),
            editor(30, Right::Edit, Some(100)),
            editor(31, Right::Edit, Some(10)),
            editor(32, Right::Edit, Some(100)),
        ],
        intake: None,
    };
    let people = [
        ("lead of the lead", who(1, &[(1, MandateRole::Lead)], &[])),
        (
            "delegate of the lead",
            who(11, &[(1, MandateRole::Delegate)], &[]),
        ),
        (
            "member of the lead",
            who(12, &[(1, MandateRole::Member)], &[]),
        ),
        ("lead of a partner", who(2, &[(2, MandateRole::Lead)], &[])),
        (
            "member of a partner",
            who(21, &[(2, MandateRole::Member)], &[]),
        ),
        (
            "commenter by name",
            who(22, &[(2, MandateRole::Member)], &[]),
        ),
        (
            "lead of who is asked",
            who(3, &[(3, MandateRole::Lead)], &[]),
        ),
        (
            "member of who is asked",
            who(33, &[(3, MandateRole::Member)], &[]),
        ),
        ("lead of who left", who(4, &[(4, MandateRole::Lead)], &[])),
        ("helper", who(30, &[], &[])),
        ("helper whose time is over", who(31, &[], &[])),
        ("helper who became staff", who(32, &[], &[Role::Staff])),
        ("staff", who(50, &[(9, MandateRole::Lead)], &[Role::Staff])),
        ("board", who(51, &[], &[Role::Board])),
        ("reviewer", who(52, &[], &[Role::Reviewer])),
        ("witness", who(53, &[], &[Role::Witness])),
        ("stranger", who(54, &[(5, MandateRole::Lead)], &[])),
    ];
    let gives = FieldName::Partner(partner(2), PartnerField::Gives);
    let share = FieldName::Partner(partner(2), PartnerField::Share);
    let word = |outcome: Result<(), Denied>| match outcome {
        Ok(()) => "yes",
        Err(Denied::Hidden) => "404",
        Err(_) => "no",
    };
    let mut table = vec![format!(
        "{:26} view comment title share gives speak lead",
        ""
    )];
    for (name, standing) in &people {
        let actor = Actor::Person(standing);
        let now = at(50);
        let cells = [
            word(may_view_draft(actor, &access, now).map(drop)),
            word(may_comment_on_draft(actor, &access, now).map(drop)),
            word(may_write_field(actor, &access, &FieldName::Title, now).map(drop)),
            word(may_write_field(actor, &access, &share, now).map(drop)),
            word(may_write_field(actor, &access, &gives, now).map(drop)),
            word(may_speak_for_partner(actor, &access, &partner(2), now).map(drop)),
            word(may_lead_proposal(actor, &access, now).map(drop)),
        ];
        table.push(format!("{name:26} {}", cells.join(" ")));
    }
    let expected = [
        "                           view comment title share gives speak lead",
        "lead of the lead           yes yes yes yes no no yes",
        "delegate of the lead       yes yes yes yes no no yes",
        "member of the lead         yes no no no no no no",
        "lead of a partner          yes yes yes yes yes yes no",
        "member of a partner        yes no no no no no no",
        "commenter by name          yes yes no no no no no",
        "lead of who is asked       yes no no no no no no",
        "member of who is asked     404 404 404 404 404 404 404",
        "lead of who left           404 404 404 404 404 404 404",
        "helper                     yes yes yes yes no no no",
        "helper whose time is over  404 404 404 404 404 404 404",
        "helper who became staff    404 404 404 404 404 404 404",
        "staff                      404 404 404 404 404 404 404",
        "board                      404 404 404 404 404 404 404",
        "reviewer                   404 404 404 404 404 404 404",
        "witness                    404 404 404 404 404 404 404",
        "stranger                   404 404 404 404 404 404 404",
    ];
    assert_eq!(table, expected, "{table:#?}");
    for standing in people.iter().map(|(_, standing)| standing) {
        let actor = Actor::Person(standing);
        assert!(may_begin_proposal(actor, None).is_err());
    }
    assert!(!policy::can_help(&people[12].1.roles));
}

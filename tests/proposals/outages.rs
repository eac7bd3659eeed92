//! Outages shortly before a deadline, and the time that everybody is given back for them.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::domain::ids::MailingId;
use taawun::domain::outage::NotGivenBack;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::promise::NotMoved;
use taawun::domain::proposal::Right;
use taawun::domain::round::RoundState;
use taawun::domain::setup::Phase;
use taawun::domain::standing::MandateRole;
use taawun::domain::time::Instant;
use taawun::ops::constitution::{GiveBackError, TimeToGiveBack, advance_round, give_back_time};
use taawun::ops::proposals::{BeginProposalError, NewProposal, SubmitError, begin_proposal};
use taawun::ops::screening::{LaterDeadline, extend_deadline};
use taawun::store::followers::{self, Followed, NewFollower};
use taawun::store::proposals::editors;
use taawun::store::schema::{
    audit_event, letter, mailing, outage, outage_extension, server_heartbeat, slip,
};
use taawun::store::views::outage_offers::{OutageOffers, outage_offers};
use taawun::store::views::outbox::{LetterState, Outbox, outbox};
use taawun::store::{Db, mailings, outages, round_parts};

use super::submitting::submit;
use super::world::{closes, coalition, open_round, organization, ready, turn_to};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};
use crate::support::{TestDatabase, on_both_databases};

fn beat(db: &Db, server: &'static str) {
    db.write_now(move |tx| outages::beat(tx, server))
        .expect("a sign of life");
}

/// Nobody lives between these two instants, in seconds after the deadline; the clock then shows the second.
fn silence(database: &TestDatabase, from: i64, to: i64) {
    turn_to(database, closes().plus_seconds(from));
    beat(database.db(), "before");
    turn_to(database, closes().plus_seconds(to));
    beat(database.db(), "after");
}

fn all_outages(db: &Db) -> Vec<(Instant, Instant)> {
    db.read_now(|reader| {
        let rows = outage::table
            .order(outage::from_at)
            .select((outage::from_at, outage::to_at));
        Ok(rows.load(reader.conn())?)
    })
    .expect("the outages")
}

fn offers(db: &Db, round: &TestRound, who: &TestPerson) -> Result<OutageOffers, Denied> {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| outage_offers(reader, Actor::Person(&standing), &slug))
        .expect("an answer")
        .map(|offers| offers.expect("a deadline"))
}

fn wanted(round: &TestRound, from: i64, until: &str) -> TimeToGiveBack {
    TimeToGiveBack {
        round: round.slug.clone(),
        phase: Phase::Open,
        outage: closes().plus_seconds(from),
        shown: closes(),
        until: moment(until),
        reason: "The site could not be reached.".parse().expect("a reason"),
        language: tag("en"),
    }
}

fn give_back(db: &Db, who: &TestPerson, wanted: &TimeToGiveBack) -> Result<(), GiveBackError> {
    let wanted = wanted.clone();
    as_person(db, who, move |tx, actor| give_back_time(tx, actor, &wanted))
}

fn deadline(db: &Db, round: &TestRound) -> Instant {
    let id = round.id.clone();
    let setup = db.read_now(move |reader| round_parts::setup(reader.conn(), &id));
    let end = setup.expect("the set-up").dates.span(Phase::Open).end;
    end.expect("a deadline").at
}

/// As the worker does it.
pub fn spread(db: &Db) {
    let all: Vec<MailingId> = db
        .read_now(|reader| Ok(mailing::table.select(mailing::id).load(reader.conn())?))
        .expect("the mailings");
    for id in all {
        loop {
            let one = id.clone();
            let done = db.write_now(move |tx| mailings::spread_slice(tx, &one));
            if done.expect("a slice") {
                break;
            }
        }
    }
}

/// The readers of the letters about a date that moved: of those that staff see, and of the others.
fn told(db: &Db) -> (Vec<String>, Vec<String>) {
    let of = |is_about: bool| {
        db.read_now(move |reader| {
            let rows: Vec<(Option<String>, Option<String>)> = letter::table
                .filter(letter::kind.eq("date_slipped"))
                .order(letter::person_id)
                .select((letter::person_id, letter::round_id))
                .load(reader.conn())?;
            let rows = rows.into_iter();
            let of_these = rows.filter(|(_, round)| round.is_some() == is_about);
            Ok(of_these.filter_map(|(person, _)| person).collect())
        })
        .expect("the letters")
    };
    (of(true), of(false))
}

fn seen_by(db: &Db, who: &TestPerson) -> Outbox {
    let standing = standing(db, who);
    db.read_now(move |reader| {
        outbox(
            reader,
            Actor::Person(&standing),
            LetterState::Waiting,
            None,
            100,
        )
    })
    .expect("an answer")
    .expect("they may see it")
}

fn follow(db: &Db, round: &TestRound, who: &TestPerson) {
    let (round, who) = (round.id.clone(), who.id.clone());
    db.write_now(move |tx| {
        let (who, what) = (
            NewFollower::Person(who.clone()),
            Followed::Round(round.clone()),
        );
        followers::add(tx, &who, &what).map(|_| ())
    })
    .expect("they follow");
}

#[test]
fn an_outage_is_a_time_in_which_no_server_lived_and_is_noted_once() {
    on_both_databases(|database| {
        let start = closes();
        turn_to(database, start);
        // The first server of all does not end an outage.
        beat(database.db(), "a");
        // While one of two is away for long, the other lives.
        for minutes in [10, 24, 38] {
            turn_to(database, start.plus_seconds(minutes * 60));
            beat(database.db(), "b");
        }
        assert_eq!(all_outages(database.db()), []);
        // A quarter of an hour is none yet; more than that is one, also where several servers come back at once.
        turn_to(database, start.plus_seconds(53 * 60));
        beat(database.db(), "a");
        assert_eq!(all_outages(database.db()), []);
        let (from, to) = (start.plus_seconds(53 * 60), start.plus_seconds(69 * 60));
        turn_to(database, to);
        let ready = Arc::new(Barrier::new(4));
        let servers: Vec<_> = ["a", "b", "c", "d"]
            .into_iter()
            .map(|server| {
                let (db, ready) = (database.db().clone(), Arc::clone(&ready));
                thread::spawn(move || {
                    ready.wait();
                    beat(&db, server);
                })
            })
            .collect();
        for server in servers {
            server.join().expect("it lives");
        }
        assert_eq!(all_outages(database.db()), [(from, to)]);
        // Servers that are gone for good are forgotten, and no row is added each minute.
        turn_to(database, to.plus_seconds(2 * 86_400));
        beat(database.db(), "e");
        beat(database.db(), "e");
        let rows = database.db().read_now(|reader| {
            Ok(server_heartbeat::table
                .select(server_heartbeat::server)
                .load::<String>(reader.conn())?)
        });
        assert_eq!(rows.expect("the rows"), ["e"]);
        assert_eq!(all_outages(database.db()).len(), 2);
    });
}

#[test]
fn staff_give_the_time_back_once_and_everybody_is_told_without_naming_who_writes() {
    on_both_databases(|database| {
        let round = open_round(database, "round");
        let db = database.db();
        let follower = people::person(db, "Farah Fictional", "farah@people.example");
        let helper = people::person(db, "Idris Fictional", "idris@people.example");
        let reader = people::person(db, "Rana Fictional", "rana@people.example");
        let writes = coalition(db, &round, &["lead", "partner"]);
        let colleague = people::person(db, "Cem Fictional", "cem@people.example");
        let first = &writes.partners[0].organization;
        people::mandate(db, &colleague, first, MandateRole::Member);
        for (who, right) in [(&helper, Right::Edit), (&reader, Right::View)] {
            let (id, who, by) = (writes.id.clone(), who.id.clone(), writes.lead().id.clone());
            db.write_now(move |tx| editors::let_in(tx, &id, &who, right, None, &by))
                .expect("let in");
        }
        follow(db, &round, &follower);
        // Whoever follows anyway gets one letter.
        follow(db, &round, writes.lead());
        let sent = ready(db, &round, &["sent"]);
        submit(db, &sent).expect("it is sent");

        // An hour and five minutes, until one hour before the deadline.
        let began = -3_600 - 65 * 60;
        silence(database, began, -3_600);
        let offered = offers(db, &round, &round.amal).expect("she is staff");
        assert_eq!(offered.closes, closes());
        assert_eq!(offered.offers.len(), 1);
        assert_eq!(offered.offers[0].suggested, moment("2027-02-26T19:00").at);
        for stranger in [writes.lead(), &follower] {
            assert_eq!(offers(db, &round, stranger), Err(Denied::Hidden));
            let tried = give_back(db, stranger, &wanted(&round, began, "2027-02-26T19:00"));
            assert!(matches!(tried, Err(GiveBackError::Denied(Denied::Hidden))));
        }

        // What was told until now, as that the round was announced.
        spread(db);
        let before = seen_by(db, &round.amal);
        let short = give_back(db, &round.amal, &wanted(&round, began, "2027-02-26T18:04"));
        assert!(matches!(
            short,
            Err(GiveBackError::NotGivenBack(NotGivenBack::TooShort { least }))
                if least == moment("2027-02-26T18:05").at
        ));
        let unknown = give_back(db, &round.amal, &wanted(&round, 5, "2027-02-26T19:00"));
        assert!(matches!(
            unknown,
            Err(GiveBackError::NotGivenBack(NotGivenBack::NotOffered))
        ));
        let mut outdated = wanted(&round, began, "2027-02-26T19:00");
        outdated.shown = closes().plus_seconds(60);
        assert!(matches!(
            give_back(db, &round.amal, &outdated),
            Err(GiveBackError::NotGivenBack(NotGivenBack::NotMoved(
                NotMoved::Outdated { .. }
            )))
        ));
        let late = give_back(db, &round.amal, &wanted(&round, began, "2027-03-25T19:00"));
        assert!(matches!(
            late,
            Err(GiveBackError::NotGivenBack(NotGivenBack::NotMoved(
                NotMoved::OutOfOrder(_)
            )))
        ));
        assert_eq!(deadline(db, &round), closes(), "nothing was changed");

        // Of two who press at once one gives it.
        let press = Arc::new(Barrier::new(2));
        let hands: Vec<_> = [round.amal.clone(), round.bashir.clone()]
            .into_iter()
            .map(|who| {
                let (db, press) = (db.clone(), Arc::clone(&press));
                let wanted = wanted(&round, began, "2027-02-26T19:00");
                thread::spawn(move || {
                    press.wait();
                    give_back(&db, &who, &wanted)
                })
            })
            .collect();
        let given: Vec<_> = hands
            .into_iter()
            .map(|hand| hand.join().expect("a hand"))
            .collect();
        assert_eq!(
            given.iter().filter(|given| given.is_ok()).count(),
            1,
            "{given:?}"
        );
        assert!(
            given
                .iter()
                .any(|given| matches!(given, Err(GiveBackError::AlreadyGiven))),
            "{given:?}"
        );
        assert_eq!(deadline(db, &round), moment("2027-02-26T19:00").at);
        assert_eq!(offers(db, &round, &round.amal).expect("staff").offers, []);

        let (slips, given, record) = db
            .read_now(|reader| {
                let conn = reader.conn();
                let record: Vec<String> = audit_event::table
                    .filter(audit_event::kind.eq_any(["date_moved", "outage_made_up_for"]))
                    .order(audit_event::kind)
                    .select(audit_event::kind)
                    .load(conn)?;
                Ok((
                    slip::table.count().get_result::<i64>(conn)?,
                    outage_extension::table.count().get_result::<i64>(conn)?,
                    record,
                ))
            })
            .expect("what is kept");
        assert_eq!((slips, given), (1, 1));
        assert_eq!(record, ["date_moved", "outage_made_up_for"]);

        spread(db);
        let (about_round, about_none) = told(db);
        let ids = |of: &[&TestPerson]| {
            let mut ids: Vec<String> = of.iter().map(|who| who.id.to_string()).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(about_round, ids(&[&follower, writes.lead()]));
        let partner = &writes.partners[1].person;
        assert_eq!(about_none, ids(&[partner, &colleague, &helper]));
        // Staff see the letters to those who follow, and of the others not even how many there are.
        let after = seen_by(db, &round.amal);
        assert_eq!(after.own.waiting, before.own.waiting + 2);
        assert_eq!(after.others, before.others);
        assert!(after.letters.iter().all(|letter| {
            let names = ["Cem Fictional", "Idris Fictional", "Lead of partner"];
            letter
                .name
                .as_ref()
                .is_none_or(|name| !names.contains(&name.to_string().as_str()))
        }));
    });
}

#[test]
fn many_writers_are_told_in_slices() {
    let database = TestDatabase::sqlite();
    let round = open_round(&database, "round");
    let db = database.db();
    let writes = coalition(db, &round, &["lead"]);
    let organization = &writes.partners[0].organization;
    for number in 0..230 {
        let address = format!("writer{number}@people.example");
        let who = people::person(db, "Somebody Fictional", &address);
        people::mandate(db, &who, organization, MandateRole::Member);
    }
    silence(&database, -7_200, -3_600);
    give_back(db, &round.amal, &wanted(&round, -7_200, "2027-02-26T18:00")).expect("given");
    spread(db);
    assert_eq!(told(db).1.len(), 231);
}

#[test]
fn an_outage_over_the_deadline_is_made_up_for_afterwards() {
    on_both_databases(|database| {
        let round = open_round(database, "round");
        let db = database.db();
        let (whole, other) = (ready(db, &round, &["whole"]), ready(db, &round, &["other"]));
        silence(database, -1_800, 5_400);
        let id = round.id.clone();
        let state = db.write_now(move |tx| advance_round(tx, &id));
        assert_eq!(state.expect("it moves on"), Some(RoundState::Evaluation));
        assert!(matches!(submit(db, &whole), Err(SubmitError::TooLate(_))));
        let offered = offers(db, &round, &round.bashir).expect("he is staff");
        // Two hours, from the next full hour after half past six.
        assert_eq!(offered.offers[0].suggested, moment("2027-02-26T21:00").at);
        give_back(
            db,
            &round.bashir,
            &wanted(&round, -1_800, "2027-02-26T21:00"),
        )
        .expect("given");
        submit(db, &whole).expect("there is time again");
        turn_to(database, moment("2027-02-26T21:15").at.plus_seconds(1));
        assert!(matches!(submit(db, &other), Err(SubmitError::TooLate(_))));
    });
}

#[test]
fn a_day_after_the_deadline_nothing_is_offered_any_more() {
    let database = TestDatabase::sqlite();
    let round = open_round(&database, "round");
    silence(&database, -7_200, -3_600);
    let db = database.db();
    assert_eq!(
        offers(db, &round, &round.amal).expect("staff").offers.len(),
        1
    );
    turn_to(&database, closes().plus_seconds(15 * 60 + 86_401));
    assert_eq!(offers(db, &round, &round.amal).expect("staff").offers, []);
    let late = give_back(db, &round.amal, &wanted(&round, -7_200, "2027-03-02T18:00"));
    assert!(matches!(
        late,
        Err(GiveBackError::NotGivenBack(NotGivenBack::NotOffered))
    ));
}

#[test]
fn who_could_not_begin_can_begin_once_the_time_is_given_back() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let (database, db) = (&app.database, app.database.db());
        let (_, late) = organization(db, "late", "nonprofit");
        silence(database, -1_800, 5_400);
        let id = round.id.clone();
        let state = db.write_now(move |tx| advance_round(tx, &id));
        assert_eq!(state.expect("it moves on"), Some(RoundState::Evaluation));
        let new = NewProposal {
            round: round.slug.clone(),
            organization: "late".parse().expect("a slug"),
            carried_from: None,
        };
        let begins = || {
            let new = new.clone();
            as_person(db, &late, move |tx, actor| begin_proposal(tx, actor, &new))
        };
        let page = "/my/proposals/new?round=gardens-2027";
        let theirs = app.sign_in_weak(&late);
        assert!(matches!(begins(), Err(BeginProposalError::NotOpen(_))));
        let seen = app.get_as(page, &theirs);
        assert!(
            !seen.body.contains("name=\"organisation\""),
            "{}",
            seen.body
        );

        give_back(
            db,
            &round.bashir,
            &wanted(&round, -1_800, "2027-02-26T21:00"),
        )
        .expect("given");
        let public = app.get("/rounds/gardens-2027");
        assert!(public.body.contains("9:00"), "{}", public.body);
        let seen = app.get_as(page, &theirs);
        assert!(seen.body.contains("name=\"organisation\""), "{}", seen.body);
        begins().expect("it is begun");

        // Grace is for work that was begun, and what evaluates begins nothing more.
        turn_to(database, moment("2027-02-26T21:00").at.plus_seconds(1));
        assert!(matches!(begins(), Err(BeginProposalError::NotOpen(_))));
        let later = LaterDeadline {
            round: round.slug.clone(),
            organization: "late".to_owned(),
            phase: Phase::Open,
            until: moment("2027-02-27T12:00"),
            reason: "They were ill.".parse().expect("a reason"),
            language: tag("en"),
        };
        as_person(db, &round.amal, move |tx, actor| {
            extend_deadline(tx, actor, &later)
        })
        .expect("more time for one");
        begins().expect("it is begun, by whom more time was given");
        let seen = app.get_as(page, &app.sign_in_weak(&late));
        assert!(seen.body.contains("name=\"organisation\""), "{}", seen.body);
        let (_, other) = organization(db, "other", "nonprofit");
        let seen = app.get_as(page, &app.sign_in_weak(&other));
        assert!(
            !seen.body.contains("name=\"organisation\""),
            "{}",
            seen.body
        );
    });
}

fn micros(seconds: i64) -> String {
    closes().plus_seconds(seconds).as_micros().to_string()
}

#[test]
fn staff_see_the_offer_and_take_it_on_the_page() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = coalition(db, &round, &["oak"]);
        let page = "/manage/rounds/gardens-2027/extensions";
        let overview = "/manage/rounds/gardens-2027";
        let staff = app.sign_in(&round.amal);
        assert!(!app.get_as(page, &staff).body.contains("extensions/outage"));
        let nothing = app.post(&format!("{page}/outage"), &staff, &[("outage", "1")]);
        assert_eq!(nothing.status, 422, "{}", nothing.body);

        silence(&app.database, -7_200, -7_200 + 3_660);
        let staff = app.sign_in(&round.amal);
        let seen = app.get_as(overview, &staff);
        assert!(
            seen.body.contains("nobody could reach this site"),
            "{}",
            seen.body
        );
        assert!(seen.body.contains(&format!("{page}#outage")));
        let seen = app.get_as(page, &staff);
        assert!(seen.body.contains("minutes"), "{}", seen.body);
        assert!(seen.body.contains("2027-02-26T19:00"), "{}", seen.body);
        for (language, words) in [("es", "nadie pudo entrar"), ("ar", "لم يستطع أحد")] {
            let asked = format!("{page}?lang={language}");
            let seen = app.get_as(&asked, &staff);
            assert!(seen.body.contains(words), "{}", seen.body);
        }

        let (outage, shown) = (micros(-7_200), micros(0));
        let reason = "The site could not be reached.";
        let whole = [
            ("outage", outage.as_str()),
            ("shown", shown.as_str()),
            ("all_until", "2027-02-26T19:00"),
            ("all_reason", reason),
            ("all_language", "en"),
        ];
        let with = |name: &str, value: &'static str| {
            whole.map(|(known, kept)| (known, if known == name { value } else { kept }))
        };
        let long: &'static str = Box::leak("x".repeat(2_001).into_boxed_str());
        for (name, value, says) in [
            ("all_until", "2027-02-26T18:00", "The outage was longer"),
            ("all_until", "", "Give a date and time"),
            ("all_until", "2027-02-30T18:00", "Give a date and time"),
            ("all_until", "\u{202E}\u{0}🌱", "Give a date and time"),
            (
                "all_until",
                "2027-03-20T18:00",
                "first put off what follows",
            ),
            ("all_reason", "", "reason of 10"),
            ("all_reason", "\u{0}\u{7}   ", "reason of 10"),
            ("all_reason", long, "reason of 10"),
            ("outage", "", "not offered any more"),
            ("outage", "99999999999999999999", "not offered any more"),
            ("outage", "-1", "not offered any more"),
            ("shown", "0", "moved"),
            ("shown", "yesterday", "not offered any more"),
        ] {
            let sent = app.post(&format!("{page}/outage"), &staff, &with(name, value));
            assert_eq!(sent.status, 422, "{name}: {}", sent.body);
            assert!(sent.body.contains(says), "{name} {value}: {}", sent.body);
            if name != "all_reason" {
                assert!(sent.body.contains(reason), "what was typed is kept");
            }
        }
        let strange = app.post(
            &format!("{page}/outage"),
            &staff,
            &with("all_language", "xx"),
        );
        assert_eq!(
            strange.status, 303,
            "another language than the round's is its own"
        );
        let again = app.post(&format!("{page}/outage"), &staff, &whole);
        assert_eq!(again.status, 422, "{}", again.body);
        assert!(
            !app.get_as(overview, &staff)
                .body
                .contains("could reach this site")
        );

        let public = app.get("/rounds/gardens-2027");
        assert!(public.body.contains(reason), "{}", public.body);
        let applicant = app.sign_in_weak(of.lead());
        let check = app.get_as(&format!("/my/proposals/{}/check", of.id), &applicant);
        assert!(check.body.contains("7:00"), "{}", check.body);
        for path in [page.to_owned(), format!("{page}/outage")] {
            let stranger = app.post(&path, &applicant, &whole);
            assert_eq!(stranger.status, 404);
        }
        let weak = app.post(
            &format!("{page}/outage"),
            &app.sign_in_weak(&round.amal),
            &whole,
        );
        assert_eq!(weak.status, 403);
    });
}

#[test]
fn programs_of_staff_see_and_take_the_offer() {
    on_both_sites(|app: &TestApp| {
        let round = open_round(&app.database, "gardens-2027");
        silence(&app.database, -7_200, -3_600);
        let path = "/api/v1/rounds/gardens-2027/outages";
        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let read = |token: &str| {
            let answer = app.call("GET", path, token, "");
            let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
            (answer.status, body)
        };
        let (status, listed) = read(&token);
        assert_eq!(status, 200, "{listed}");
        assert_eq!(listed["closes"], closes().to_string());
        let one = &listed["outages"][0];
        assert_eq!(
            (&one["seconds"], &listed["outages"][1]),
            (&json!(3_600), &Value::Null)
        );
        assert_eq!(one["suggested"], closes().plus_seconds(3_600).to_string());
        let body = |until: &str| {
            json!({
                "from": one["from"], "shown": listed["closes"], "until": until,
                "reason": "The site could not be reached.", "language": "en",
            })
            .to_string()
        };
        let short = app.call("POST", path, &token, &body("2027-02-26T17:30"));
        assert_eq!(short.status, 422, "{}", short.body);
        let problem: Value = serde_json::from_str(&short.body).expect("JSON");
        assert_eq!(problem["faults"][0]["field"], "until");
        for strange in ["{}", "[]", "null", r#"{"from": 1}"#, "\u{0}"] {
            let sent = app.call("POST", path, &token, strange);
            assert!(
                matches!(sent.status, 400 | 422),
                "{strange}: {}",
                sent.status
            );
        }
        let key = "one-key";
        for _ in 0..2 {
            let given = app.call_with_key("POST", path, &token, key, &body("2027-02-26T18:00"));
            assert_eq!(given.status, 204, "{}", given.body);
        }
        let again = app.call("POST", path, &token, &body("2027-02-26T18:00"));
        assert_eq!(again.status, 422);
        assert_eq!(read(&token).1["outages"], json!([]));
        let stranger = people::person(app.database.db(), "Sami Fictional", "s@people.example");
        let token = app.token(&stranger, &["rounds:read", "rounds:write"]);
        assert_eq!(read(&token).0, 404);
        let sent = app.call("POST", path, &token, &body("2027-02-26T20:00"));
        assert_eq!(sent.status, 404);
    });
}

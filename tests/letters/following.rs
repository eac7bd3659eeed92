//! Following a round: members at once, visitors after a letter; and the link that ends it without a sign-in.

use diesel::prelude::*;
use taawun::domain::ids::RoundId;
use taawun::domain::letter::{Content, Letter, Link, Recipient};
use taawun::front::Limits;
use taawun::store::schema::round as rounds;
use taawun::store::{Db, StoreError};

use super::{choose, round, write};
use crate::support::app::{Answer, TestApp};
use crate::support::people::person;
use crate::support::{TestDatabase, on_both_databases};

/// An announced round in a place.
pub fn add_round(db: &Db, slug: &str, state: &str) -> RoundId {
    let (slug, state) = (slug.to_owned(), state.to_owned());
    db.write_now(move |tx| {
        let (id, now): (RoundId, _) = (tx.new_id(), tx.now());
        diesel::insert_into(rounds::table)
            .values((
                rounds::id.eq(&id),
                rounds::slug.eq(&slug),
                rounds::title.eq(r#"{"original":"en","texts":{"en":"Larkmere 2027"}}"#),
                rounds::description.eq(r#"{"original":"en","texts":{}}"#),
                rounds::place.eq("North Larkmere"),
                rounds::state.eq(&state),
                rounds::currency.eq("USD"),
                rounds::zone.eq("America/Los_Angeles"),
                rounds::budget_minor.eq(1_000_000),
                rounds::source.eq("here"),
                rounds::created_at.eq(now),
            ))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(id)
    })
    .expect("a round")
}

/// What is told to whoever follows.
pub fn announced(id: &RoundId, key: &str) -> Letter {
    Letter {
        content: Content::RoundAnnounced {
            round: round(),
            opens: None,
            closes: None,
            zone: "America/Los_Angeles".parse().expect("a zone"),
        },
        link: Link::Usual,
        to: Recipient::Followers {
            round: id.clone(),
            areas: vec!["NORTH larkmere".to_owned()],
        },
        about: Some(id.clone()),
        dedupe_key: key.to_owned(),
    }
}

#[test]
fn a_visitor_follows_after_a_letter_and_stops_by_the_link_of_any_later_one() {
    on_both_databases(|database| {
        let database = std::mem::replace(database, TestDatabase::sqlite());
        let app = TestApp::on(database);
        let db = app.database.db();
        let id = add_round(db, "larkmere-2027", "announced");
        let visitor = app.visitor("/rounds/larkmere-2027/follow?lang=es");
        let ask = || {
            let fields = [("email", "Noor@People.example"), ("area", "North Larkmere")];
            app.post("/rounds/larkmere-2027/follow?lang=es", &visitor, &fields)
        };
        let (first, second) = (ask(), ask());
        assert_eq!((first.status, second.status), (200, 200));
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "one a day: {letters:#?}");
        assert_eq!(letters[0].header("Content-Language"), "es");

        write(db, announced(&id, "too early"));
        assert!(app.letters().is_empty(), "not confirmed yet");

        let link = letters[0].link().to_owned();
        let looked = app.get(&link);
        assert_eq!(looked.status, 200, "{}", looked.body);
        write(db, announced(&id, "only looked"));
        assert!(app.letters().is_empty(), "looking confirms nothing");
        let pressed = app.post(&link, &app.visitor("/"), &[]);
        assert_eq!(pressed.status, 200, "{}", pressed.body);

        write(db, announced(&id, "news"));
        let news = app.letters();
        assert_eq!(news.len(), 1, "round and area are one letter: {news:#?}");
        assert_eq!(news[0].to(), "noor@people.example");
        let stop = news[0].header("List-Unsubscribe");
        let stop = stop.trim_matches(['<', '>']).splitn(4, '/').nth(3);
        let stop = format!("/{}", stop.expect("a link"));
        assert_eq!(
            news[0].header("List-Unsubscribe-Post"),
            "List-Unsubscribe=One-Click"
        );
        assert!(stop.starts_with("/follow/stop/"), "{stop}");
        // As a mail program sends it: from nowhere, without a cookie.
        let form = ("Content-Type", "application/x-www-form-urlencoded");
        let stopped = app.ask("POST", &stop, &[form], "List-Unsubscribe=One-Click");
        assert_eq!(stopped.status, 200, "{}", stopped.body);
        assert_eq!(app.get(&format!("{stop}0")).status, 404, "another seal");
    });
}

#[test]
fn a_member_follows_at_once_sees_it_in_their_letters_and_stops_there() {
    let app = TestApp::start();
    let db = app.database.db();
    let id = add_round(db, "larkmere-2027", "announced");
    let amal = person(db, "Amal Fictional", "amal@people.example");
    let browser = app.sign_in(&amal);
    let page = app.get_as("/rounds/larkmere-2027/follow", &browser);
    assert!(!page.body.contains("name=\"email\""), "{}", page.body);
    let asked = app.post("/rounds/larkmere-2027/follow", &browser, &[]);
    assert_eq!(asked.status, 303);
    write(db, announced(&id, "news"));
    assert_eq!(app.letters().len(), 1);
    let mine = app.get_as("/my/letters", &browser);
    assert!(mine.body.contains("New round: "), "{}", mine.body);
    let letter = mine
        .body
        .split("href=\"/my/letters/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a letter");
    let letter = app.get_as(&format!("/my/letters/{letter}"), &browser);
    assert!(
        letter.body.contains("Its rules are fixed"),
        "{}",
        letter.body
    );
    let stop = mine
        .body
        .split("action=\"/my/follows/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a wish");
    let other = person(db, "Bilal Fictional", "bilal@people.example");
    let path = format!("/my/follows/{stop}");
    let not_theirs = app.post(&path, &app.sign_in(&other), &[]);
    assert_eq!(not_theirs.status, 404);
    assert_eq!(app.post(&path, &browser, &[]).status, 303);
    write(db, announced(&id, "more news"));
    assert!(app.letters().is_empty());
}

#[test]
fn a_draft_cannot_be_followed_and_a_bad_address_is_told() {
    let app = TestApp::start();
    add_round(app.database.db(), "secret-2027", "draft");
    add_round(app.database.db(), "larkmere-2027", "open");
    let visitor = app.visitor("/");
    let fields = [("email", "noor@people.example")];
    assert_eq!(app.get("/rounds/secret-2027/follow").status, 404);
    let hidden = app.post("/rounds/secret-2027/follow", &visitor, &fields);
    assert_eq!(hidden.status, 404);
    let bad = [("email", "noor@people.example\r\nBcc: x@elsewhere.example")];
    let refused = app.post("/rounds/larkmere-2027/follow", &visitor, &bad);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("fault-email"), "{}", refused.body);
    assert!(app.letters().is_empty());
}

#[test]
fn what_can_wait_comes_in_one_letter_at_seven_and_a_date_at_once() {
    on_both_databases(|database| {
        let database = std::mem::replace(database, TestDatabase::sqlite());
        let app = TestApp::on(database);
        let db = app.database.db();
        let id = add_round(db, "larkmere-2027", "announced");
        let amal = person(db, "Amal Fictional", "amal@people.example");
        choose(db, &amal.id, "en", "daily", "America/Los_Angeles");
        let to_amal = |letter: Letter| Letter {
            to: Recipient::Person(amal.id.clone()),
            ..letter
        };
        write(db, to_amal(announced(&id, "one")));
        write(db, to_amal(announced(&id, "two")));
        assert!(app.letters().is_empty(), "it waits");
        let at = db.now();
        let slipped = Content::DateSlipped {
            round: round(),
            phase: "open".to_owned(),
            is_end: true,
            old: at,
            new: at.plus_seconds(86_400),
            zone: "America/Los_Angeles".parse().expect("a zone"),
            reason: super::LocalText::new(super::tag("en"), "Snow."),
        };
        let slipped = Letter {
            content: slipped,
            ..to_amal(announced(&id, "three"))
        };
        write(db, slipped);
        assert_eq!(app.letters().len(), 1, "a date is told at once");
        // It is nine in the morning; seven is 22 hours away.
        app.database.clock.advance(22 * 3_600 - 1);
        assert!(app.letters().is_empty(), "not before seven");
        app.database.clock.advance(1);
        let digest = app.letters();
        assert_eq!(digest.len(), 1, "{digest:#?}");
        assert_eq!(digest[0].subject(), "2 things are new at Taawun");
        assert_eq!(digest[0].text.matches("* New round").count(), 2);
        app.database.clock.advance(86_400);
        assert!(app.letters().is_empty(), "nothing new, no letter");
    });
}

#[test]
fn many_followers_are_one_row_until_the_worker_spreads_it() {
    let app = TestApp::start();
    let db = app.database.db();
    let id = add_round(db, "larkmere-2027", "announced");
    let round_id = id.clone();
    db.write_now(move |tx| {
        use taawun::domain::ids::FollowerId;
        use taawun::store::schema::follower;
        for number in 0..250 {
            let (one, now): (FollowerId, _) = (tx.new_id(), tx.now());
            diesel::insert_into(follower::table)
                .values((
                    follower::id.eq(&one),
                    follower::address.eq(format!("reader{number}@people.example")),
                    follower::language.eq(["en", "es", "ar"][number % 3]),
                    follower::round_id.eq(&round_id),
                    follower::created_at.eq(now),
                    follower::confirmed_at.eq(now),
                ))
                .execute(tx.conn())?;
        }
        Ok::<_, StoreError>(())
    })
    .expect("followers");
    write(db, announced(&id, "news"));
    let count = |db: &Db| {
        let count = |reader: &mut taawun::store::Reader<'_>| {
            let letters = taawun::store::schema::letter::table.count();
            Ok::<i64, StoreError>(letters.get_result(reader.conn())?)
        };
        db.read_now(count).expect("a count")
    };
    assert_eq!(count(db), 0, "one row, no letters");
    let letters = app.letters();
    assert_eq!(letters.len(), 250);
    let arabic = letters.iter();
    let arabic = arabic.filter(|letter| letter.header("Content-Language") == "ar");
    assert_eq!(arabic.count(), 83);
    write(db, announced(&id, "news"));
    assert!(app.letters().is_empty(), "the same is told once");
}

/// A wish of a visitor who comes from `from`.
fn wish(app: &TestApp, round: &str, from: &str, email: &str) -> Answer {
    let visitor = app.visitor("/");
    let body = format!("csrf={}&email={}", visitor.token, email.replace('@', "%40"));
    let headers = [
        ("Cookie", visitor.cookies.as_str()),
        ("Origin", &app.base_url()),
        ("X-Forwarded-For", from),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    app.ask("POST", &format!("/rounds/{round}/follow"), &headers, &body)
}

/// A site behind a proxy, with six rounds that can be followed.
fn with_rounds(database: TestDatabase) -> TestApp {
    let app = TestApp::custom(database, Limits::default(), |config| {
        config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    });
    for number in 0..6 {
        add_round(
            app.database.db(),
            &format!("larkmere-{number}"),
            "announced",
        );
    }
    app
}

#[test]
fn nobody_is_flooded_with_letters_by_visitors_who_follow_in_their_name() {
    on_both_databases(|database| {
        let app = with_rounds(std::mem::replace(database, TestDatabase::sqlite()));
        // Each time another round and another place to come from: the address is the same.
        let mut asked: Vec<Answer> = (0..6)
            .map(|number| {
                let from = format!("198.51.100.{number}");
                wish(
                    &app,
                    &format!("larkmere-{number}"),
                    &from,
                    "noor@people.example",
                )
            })
            .collect();
        let statuses: Vec<u16> = asked.iter().map(|answer| answer.status).collect();
        assert_eq!(statuses, [200, 200, 200, 429, 429, 429]);
        let last = asked.pop().expect("the last").body;
        assert!(last.contains("Several letters were asked for"), "{last}");
        assert!(last.contains("noor@people.example"), "what was typed stays");
        assert_eq!(app.letters().len(), 3);
        let other = wish(&app, "larkmere-5", "198.51.100.7", "benito@people.example");
        assert_eq!(other.status, 200, "others may go on");
        app.letters();
        // Refused, nothing was noted: later the letter comes.
        app.database.clock.advance(3_600);
        let later = wish(&app, "larkmere-5", "198.51.100.7", "noor@people.example");
        assert_eq!(later.status, 200);
        assert_eq!(app.letters().len(), 1);
    });
}

#[test]
fn one_place_has_so_many_letters_sent_to_strangers_and_no_more() {
    on_both_databases(|database| {
        let app = with_rounds(std::mem::replace(database, TestDatabase::sqlite()));
        let flood = |from: &str| {
            let answers = (0..25).map(|number| {
                let email = format!("reader{number}@{}.example", from.len());
                wish(&app, "larkmere-0", from, &email).status
            });
            answers.filter(|status| *status == 200).count()
        };
        assert_eq!(flood("198.51.100.9"), 20);
        assert_eq!(app.letters().len(), 20);
        // Whoever has one IPv6 network has all of its addresses, and is one place.
        let answers = (0..25).map(|number| {
            let from = format!("2001:db8:1:2::{number}");
            let email = format!("reader{number}@six.example");
            wish(&app, "larkmere-0", &from, &email).status
        });
        assert_eq!(answers.filter(|status| *status == 200).count(), 20);
    });
}

//! Feeds and calendars.

use super::{announced, announced_with};
use crate::constitution::dates::{DEADLINE, move_it};
use crate::support::app::{Answer, TestApp, on_both_sites};
use crate::support::rounds::moment;

/// The lines of a calendar, unfolded; what RFC 5545 demands of all of them is checked.
fn lines(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let kind = answer.header("Content-Type").unwrap_or_default();
    assert_eq!(kind, "text/calendar; charset=utf-8");
    let body = &answer.body;
    assert!(body.starts_with("BEGIN:VCALENDAR\r\n") && body.ends_with("END:VCALENDAR\r\n"));
    assert!(!body.replace("\r\n", "").contains(['\r', '\n']));
    assert!(body.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = body.replace("\r\n ", "");
    let lines: Vec<String> = unfolded.lines().map(str::to_owned).collect();
    let mut open = Vec::new();
    for line in &lines {
        match line
            .split_once(':')
            .expect("every line has a name and a value")
        {
            ("BEGIN", what) => open.push(what),
            ("END", what) => assert_eq!(open.pop(), Some(what)),
            _ => {}
        }
    }
    assert!(open.is_empty());
    lines
}

fn events(lines: &[String]) -> Vec<Vec<String>> {
    let mut events = Vec::new();
    let mut rest = lines;
    while let Some(start) = rest.iter().position(|line| line == "BEGIN:VEVENT") {
        let end = rest
            .iter()
            .position(|line| line == "END:VEVENT")
            .expect("an end");
        events.push(rest[start..end].to_vec());
        rest = &rest[end + 1..];
    }
    events
}

fn of_phase(answer: &Answer, phase: &str) -> Vec<String> {
    let uid = format!("UID:round-gardens-2027-{phase}@127.0.0.1");
    let events = events(&lines(answer));
    let found = events.into_iter().find(|event| event.contains(&uid));
    found.unwrap_or_else(|| panic!("{uid}: {}", answer.body))
}

#[test]
fn dates_stand_in_the_rounds_zone_and_a_slip_raises_their_number() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let path = "/rounds/gardens-2027/calendar.ics";
        let first = of_phase(&app.get(path), "open");
        let has = |event: &[String], line: &str| {
            assert!(event.iter().any(|each| each == line), "{line}: {event:#?}");
        };
        has(&first, "DTSTART;TZID=America/Los_Angeles:20270111T090000");
        has(&first, "DTEND;TZID=America/Los_Angeles:20270226T170000");
        has(&first, "SEQUENCE:0");
        has(&first, "SUMMARY:Gardens together: Proposals");
        assert_eq!(events(&lines(&app.get(path))).len(), 4);

        app.database.clock.advance(3_600);
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-28T17:00"));
        move_it(db, &of, DEADLINE, old.at, new).expect("it moves");
        let moved = of_phase(&app.get(path), "open");
        has(&moved, "DTEND;TZID=America/Los_Angeles:20270228T170000");
        has(&moved, "SEQUENCE:1");
        let stamp = |event: &[String]| {
            let stamp = event.iter().find(|line| line.starts_with("DTSTAMP:"));
            stamp.cloned().expect("a stamp")
        };
        assert!(stamp(&moved) > stamp(&first), "and says when");
        has(&of_phase(&app.get(path), "review"), "SEQUENCE:0");
        // The same dates stand in the calendar of all rounds.
        assert_eq!(of_phase(&app.get("/calendar.ics"), "open"), moved);
    });
}

#[test]
fn the_dates_of_a_cancelled_round_are_cancelled() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        let stamps = |event: &[String]| -> Vec<String> {
            let stamp = |line: &&String| line.starts_with("DTSTAMP") || line.starts_with("LAST-");
            event.iter().filter(stamp).cloned().collect()
        };
        let before = of_phase(&app.get("/rounds/gardens-2027/calendar.ics"), "vote");
        db.write_now(move |tx| {
            use diesel::prelude::*;
            use taawun::store::schema::round;
            let later = tx.now().as_micros() + 60_000_000;
            diesel::update(round::table.find(&of.id))
                .set((round::state.eq("cancelled"), round::state_since.eq(later)))
                .execute(tx.conn())?;
            Ok::<_, taawun::store::StoreError>(())
        })
        .expect("it is cancelled");
        let event = of_phase(&app.get("/rounds/gardens-2027/calendar.ics"), "vote");
        assert!(event.iter().any(|line| line == "STATUS:CANCELLED"));
        assert!(event.iter().any(|line| line == "SEQUENCE:1"));
        let (before, after) = (stamps(&before), stamps(&event));
        assert_eq!((before.len(), after.len()), (2, 2));
        let moved = before
            .iter()
            .zip(&after)
            .all(|(before, after)| before < after);
        assert!(moved, "{before:?} {after:?}");
    });
}

#[test]
fn a_feed_tells_what_happened_once_and_for_ever_under_the_same_names() {
    on_both_sites(|app| {
        let db = app.database.db();
        let of = announced(db, "gardens-2027");
        app.database.clock.advance(3_600);
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-28T17:00"));
        move_it(db, &of, DEADLINE, old.at, new).expect("it moves");
        let path = "/feeds/round-gardens-2027.atom";
        let answer = app.get(path);
        assert_eq!(answer.status, 200);
        let kind = answer.header("Content-Type").unwrap_or_default();
        assert_eq!(kind, "application/atom+xml; charset=utf-8");
        for said in [
            "<id>urn:taawun:round:gardens-2027:rules:1</id>",
            "<id>urn:taawun:round:gardens-2027:slip:open:end:1</id>",
            "A storm closed the libraries.",
            "xml:lang=\"en\"",
            "rel=\"self\"",
        ] {
            assert!(answer.body.contains(said), "{said}: {}", answer.body);
        }
        let slip = answer.body.find("slip:open").expect("the slip");
        let announced = answer.body.find("rules:1").expect("the announcement");
        assert!(slip < announced, "the latest first");
        assert_eq!(app.get(path).body, answer.body, "the same twice");
        let etag = answer.header("ETag").expect("a mark").to_owned();
        let again = app.ask("GET", path, &[("If-None-Match", &etag)], "");
        assert_eq!(again.status, 304);
        let spanish = app.get(&format!("{path}?lang=es"));
        assert!(spanish.body.contains("xml:lang=\"es\""));
        let itself = |answer: &str, path: &str| {
            let mut links = answer
                .split("<link ")
                .filter(|link| link.contains("rel=\"self\""));
            links.any(|link| link.contains(&format!("{path}\"")))
        };
        assert!(itself(&answer.body, path), "{}", answer.body);
        let asked = format!("{path}?lang=es");
        assert!(itself(&spanish.body, &asked), "{}", spanish.body);
        assert!(app.get("/feeds/rounds.atom").body.contains("rules:1"));
    });
}

#[test]
fn a_site_without_rounds_has_an_empty_feed_and_calendar_and_what_is_no_feed_is_404() {
    let app = TestApp::start();
    assert!(events(&lines(&app.get("/calendar.ics"))).is_empty());
    let feed = app.get("/feeds/rounds.atom");
    assert_eq!(feed.status, 200);
    assert!(!feed.body.contains("<entry>"));
    announced_with(app.database.db(), "gardens-2027", |_| {});
    for path in [
        "/feeds/rounds",
        "/feeds/.atom",
        "/feeds/other-x.atom",
        "/feeds/round-.atom",
        "/feeds/area-none.atom",
        "/feeds/focus-none.atom",
        "/feeds/round-none.atom",
        "/rounds/none/calendar.ics",
        "/rounds/%20/calendar.ics",
    ] {
        assert_eq!(app.get(path).status, 404, "{path}");
    }
}

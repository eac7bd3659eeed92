//! What `/metrics` tells of the post: how many letters stand where, and nothing of any.

use std::sync::Arc;

use taawun::domain::letter::Content;
use taawun::jobs::Worker;
use taawun::mail::smtp::Smtp;

use super::{to_address, write};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::letters::post_office;
use crate::support::smtp::{MailServer, Mood};

/// Works until nothing is due, with this mail server.
fn work(app: &TestApp, server: &MailServer) {
    let relay = server.url().parse().expect("a relay");
    let smtp = Smtp::new(relay, "grants.example.org".to_owned(), None).expect("a way");
    let post = post_office(Arc::new(smtp));
    let worker = Worker::new(app.database.db().clone(), post);
    let done = worker.all_that_is_due(&|| false);
    done.expect("the outbox is worked on");
}

fn write_to(app: &TestApp, address: &str) {
    let letter = to_address(address, "en", Content::AlreadyMember, address);
    write(app.database.db(), letter);
}

/// The figure of this name and these labels.
fn figure(app: &TestApp, name: &str) -> Option<i64> {
    let metrics = app.get("/metrics");
    assert_eq!(metrics.status, 200);
    assert!(!metrics.body.contains("people.example"), "{}", metrics.body);
    let mut lines = metrics.body.lines();
    let line = lines.find(|line| line.starts_with(&format!("taawun_{name} ")))?;
    line.rsplit(' ').next()?.parse().ok()
}

fn states(app: &TestApp) -> [Option<i64>; 4] {
    ["waiting", "failing", "dead", "sent"]
        .map(|state| figure(app, &format!("letters{{state=\"{state}\"}}")))
}

fn last(app: &TestApp, why: &str) -> Option<i64> {
    let name = format!("letters_last_failure_time_seconds{{why=\"{why}\"}}");
    figure(app, &name)
}

#[test]
fn the_figures_tell_how_many_letters_stand_where_for_how_long_and_why() {
    on_both_sites(|app| {
        let age = || figure(app, "letters_oldest_waiting_seconds");
        assert_eq!(states(app), [Some(0); 4]);
        assert_eq!((age(), last(app, "unreachable")), (Some(0), None));
        write_to(app, "one@people.example");
        app.database.clock.advance(90);
        write_to(app, "two@people.example");
        assert_eq!(states(app), [Some(2), Some(0), Some(0), Some(0)]);
        assert_eq!(age(), Some(90));

        let mut server = MailServer::start(Mood::Kind);
        server.go_down();
        work(app, &server);
        let fell = app.database.db().now().as_micros() / 1_000_000;
        assert_eq!(states(app), [Some(0), Some(2), Some(0), Some(0)]);
        assert_eq!(last(app, "unreachable"), Some(fell));

        app.database.clock.advance(600);
        server.come_up(Mood::Refuses("two@"));
        work(app, &server);
        assert_eq!(states(app), [Some(0), Some(0), Some(1), Some(1)]);
        assert_eq!(age(), Some(0), "neither waits any more");
        assert_eq!(last(app, "unreachable"), Some(fell), "it was then");
        assert_eq!(last(app, "refused"), Some(fell + 600));
    });
}

#[test]
fn each_kind_of_trouble_has_its_word() {
    let cases = [
        (Mood::DislikesSender, "sender"),
        (Mood::Greylisting, "later"),
        (Mood::RefusesText("three@"), "refused"),
        (Mood::DropsAfterData, "unreachable"),
    ];
    for (mood, why) in cases {
        let app = TestApp::start();
        write_to(&app, "three@people.example");
        let server = MailServer::start(mood.clone());
        work(&app, &server);
        assert!(last(&app, why).is_some(), "{mood:?}");
    }
}

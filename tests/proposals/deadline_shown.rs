//! A deadline is the same on every page of a proposal: the later one, for whom staff gave one.

use taawun::domain::amendment::PublicReason;
use taawun::domain::setup::Phase;
use taawun::ops::screening::{LaterDeadline, extend_deadline};

use super::world::{closes, open_round, ready, turn_to};
use crate::support::app::on_both_sites;
use crate::support::rounds::{as_person, moment, tag};

#[test]
fn whoever_was_given_more_time_reads_it_on_every_page() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let (oak, elm) = (ready(db, &round, &["oak"]), ready(db, &round, &["elm"]));
        let wanted = LaterDeadline {
            round: round.slug.clone(),
            organization: "oak".parse().expect("a slug"),
            phase: Phase::Open,
            until: moment("2027-03-03T12:00"),
            reason: "A flood closed their office."
                .parse::<PublicReason>()
                .expect("a reason"),
            language: tag("en"),
        };
        as_person(db, &round.amal, move |tx, actor| {
            extend_deadline(tx, actor, &wanted)
        })
        .expect("it is given");
        let (later, promised) = ("March 3, 2027", "February 26, 2027");
        let (leads, others) = (app.sign_in_weak(oak.lead()), app.sign_in_weak(elm.lead()));
        let pages = [
            "",
            "/answers",
            "/budget",
            "/partners",
            "/check",
            "/sign",
            "/history",
        ];
        for leaf in pages {
            let shown = app.get_as(&format!("/my/proposals/{}{leaf}", oak.id), &leads);
            assert_eq!(shown.status, 200, "{leaf}");
            assert!(shown.body.contains(later), "{leaf}: {}", shown.body);
            assert!(!shown.body.contains(promised), "{leaf}: {}", shown.body);
            let shown = app.get_as(&format!("/my/proposals/{}{leaf}", elm.id), &others);
            assert!(shown.body.contains(promised), "{leaf}: {}", shown.body);
            assert!(!shown.body.contains(later), "{leaf}: {}", shown.body);
        }
        // Below one's own, the list names the rounds themselves with what they promise to everyone.
        let list = |browser| {
            let body = app.get_as("/my/proposals", browser).body;
            let own = body.split("id=\"rounds\"").next().map(str::to_owned);
            own.unwrap_or_default()
        };
        assert!(list(&leads).contains(later) && !list(&leads).contains(promised));
        assert!(list(&others).contains(promised));
        // The round has moved on; for one applicant it has not.
        turn_to(&app.database, closes().plus_seconds(3_600));
        // Nobody stays signed in for so long.
        let (leads, others) = (app.sign_in_weak(oak.lead()), app.sign_in_weak(elm.lead()));
        let frame = |id, browser| {
            app.get_as(&format!("/my/proposals/{id}/answers"), browser)
                .body
        };
        assert!(frame(&oak.id, &leads).contains(later));
        assert!(!frame(&elm.id, &others).contains("Time left"));
    });
}

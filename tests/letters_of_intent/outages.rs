//! Time that was lost shortly before the deadline of letters of intent is given back to everybody, as that of proposals is.

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::domain::outage::NotGivenBack;
use taawun::domain::policy::Actor;
use taawun::domain::promise::NotMoved;
use taawun::domain::setup::Phase;
use taawun::domain::time::Instant;
use taawun::ops::constitution::{GiveBackError, TimeToGiveBack, give_back_time};
use taawun::ops::letters_of_intent::LetterOfIntentError;
use taawun::store::schema::{letter, outage_extension};
use taawun::store::views::outage_offers::{OutageOffers, outage_offers};
use taawun::store::views::waiting::{Waiting, WaitingKind, waiting};
use taawun::store::{Db, outages};

use super::{letters_close, letters_round, ready, send};
use crate::proposals::outages::spread;
use crate::proposals::world::turn_to;
use crate::support::app::on_both_sites;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};
use crate::support::{TestDatabase, on_both_databases};

/// Nobody lives between these two instants, in seconds after the deadline of letters; the clock then shows the second.
fn silence(database: &TestDatabase, from: i64, to: i64) {
    for (at, server) in [(from, "before"), (to, "after")] {
        turn_to(database, letters_close().plus_seconds(at));
        let beaten = database.db().write_now(move |tx| outages::beat(tx, server));
        beaten.expect("a sign of life");
    }
}

fn offers(db: &Db, round: &TestRound) -> OutageOffers {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    db.read_now(move |reader| outage_offers(reader, Actor::Person(&standing), &slug))
        .expect("an answer")
        .expect("she is staff")
        .expect("a deadline")
}

fn wanted(round: &TestRound, phase: Phase, from: i64, until: &str) -> TimeToGiveBack {
    let shown = match phase {
        Phase::LetterOfIntent => letters_close(),
        _ => crate::proposals::world::closes(),
    };
    TimeToGiveBack {
        round: round.slug.clone(),
        phase,
        outage: letters_close().plus_seconds(from),
        shown,
        until: moment(until),
        reason: "The site could not be reached.".parse().expect("a reason"),
        language: tag("en"),
    }
}

fn give_back(db: &Db, who: &TestPerson, wanted: &TimeToGiveBack) -> Result<(), GiveBackError> {
    let wanted = wanted.clone();
    as_person(db, who, move |tx, actor| give_back_time(tx, actor, &wanted))
}

fn waits(db: &Db, who: &TestPerson) -> Vec<Waiting> {
    let standing = standing(db, who);
    let all = db.read_now(move |reader| waiting(reader, &standing));
    let all = all.expect("what waits").into_iter();
    all.filter(|one| one.kind == WaitingKind::LostTime)
        .collect()
}

#[test]
fn the_deadline_of_letters_is_put_off_for_everybody_and_that_of_proposals_stays() {
    on_both_databases(|database| {
        let round = letters_round(database, "round");
        let db = database.db();
        let of = ready(db, &round, &["oak"]);
        assert_eq!(waits(db, &round.amal), []);
        // Over the deadline and its grace: whoever came in between could not send.
        silence(database, -1_800, 5_400);
        assert!(matches!(
            send(db, &of),
            Err(LetterOfIntentError::TooLate(_))
        ));
        let offered = offers(db, &round).offers;
        assert_eq!(offered.len(), 1);
        assert_eq!(offered[0].phase, Phase::LetterOfIntent);
        assert_eq!(offered[0].closes, letters_close());
        // Two hours, from the next full hour after half past six.
        assert_eq!(offered[0].suggested, moment("2026-12-18T21:00").at);

        // It waits for those who can give it, and for nobody else.
        let until = letters_close().plus_seconds(900 + 86_400);
        for staff in [&round.amal, &round.bashir] {
            let waits = waits(db, staff);
            assert_eq!(waits.len(), 1);
            assert_eq!((waits[0].n, waits[0].by), (1, Some(until)));
            assert_eq!(waits[0].href, "/manage/rounds/round/extensions#outage");
        }
        assert_eq!(waits(db, of.lead()), []);

        let until = "2026-12-18T21:00";
        let of_proposals = give_back(db, &round.amal, &wanted(&round, Phase::Open, -1_800, until));
        assert!(matches!(
            of_proposals,
            Err(GiveBackError::NotGivenBack(NotGivenBack::NotOffered))
        ));
        // Whoever is invited still needs time to write: not beyond the deadline of proposals.
        let beyond = wanted(&round, Phase::LetterOfIntent, -1_800, "2027-02-26T17:00");
        assert!(matches!(
            give_back(db, &round.amal, &beyond),
            Err(GiveBackError::NotGivenBack(NotGivenBack::NotMoved(
                NotMoved::OutOfOrder(_)
            )))
        ));
        let short = wanted(&round, Phase::LetterOfIntent, -1_800, "2026-12-18T18:45");
        assert!(matches!(
            give_back(db, &round.amal, &short),
            Err(GiveBackError::NotGivenBack(NotGivenBack::TooShort { .. }))
        ));
        let right = wanted(&round, Phase::LetterOfIntent, -1_800, until);
        give_back(db, &round.amal, &right).expect("given");
        assert!(matches!(
            give_back(db, &round.bashir, &right),
            Err(GiveBackError::AlreadyGiven)
        ));
        assert_eq!(offers(db, &round).offers, []);
        assert_eq!(waits(db, &round.amal), []);
        let (phases, closes): (Vec<String>, Instant) = db
            .read_now(|reader| {
                Ok(outage_extension::table
                    .select(outage_extension::phase)
                    .load(reader.conn())?)
            })
            .map(|phases| (phases, offers(db, &round).closes))
            .expect("what is kept");
        assert_eq!(phases, ["letter_of_intent"]);
        assert_eq!(closes, crate::proposals::world::closes());

        spread(db);
        let id = of.lead().id.clone();
        let told: i64 = db
            .read_now(move |reader| {
                Ok(letter::table
                    .filter(letter::kind.eq("date_slipped"))
                    .filter(letter::person_id.eq(Some(id)))
                    .filter(letter::round_id.is_null())
                    .count()
                    .get_result(reader.conn())?)
            })
            .expect("the letters");
        assert_eq!(told, 1, "who writes is told, and staff cannot count it");
        send(db, &of).expect("there is time again");
    });
}

#[test]
fn staff_take_the_offer_on_the_page_and_by_program() {
    on_both_sites(|app| {
        let round = letters_round(&app.database, "gardens-2027");
        silence(&app.database, -7_200, -3_600);
        let staff = app.sign_in(&round.amal);
        let page = "/manage/rounds/gardens-2027/extensions";
        let seen = app.get_as(page, &staff);
        assert!(
            seen.body
                .contains("The deadline for letters of intent stands at"),
            "{}",
            seen.body
        );
        for (language, words) in [
            ("es", "cartas de intención vence"),
            ("ar", "لخطابات النوايا هو"),
        ] {
            let seen = app.get_as(&format!("{page}?lang={language}"), &staff);
            assert!(seen.body.contains(words), "{}", seen.body);
        }
        let waits = app.get_as("/my", &staff);
        assert!(waits.body.contains("Time was lost"), "{}", waits.body);

        let micros = |at: Instant| at.as_micros().to_string();
        let outage = format!("letters-{}", micros(letters_close().plus_seconds(-7_200)));
        let shown = micros(letters_close());
        let send = |shown: &str, until: &str| {
            let form = [
                ("outage", outage.as_str()),
                ("letters_shown", shown),
                ("all_until", until),
                ("all_reason", "The site could not be reached."),
                ("all_language", "en"),
            ];
            app.post(&format!("{page}/outage"), &staff, &form)
        };
        for (shown, until, says) in [
            (shown.as_str(), "2026-12-18T17:30", "The outage was longer"),
            (
                shown.as_str(),
                "2027-03-20T17:30",
                "first put off what follows",
            ),
            ("0", "2026-12-18T18:00", "moved"),
            ("", "2026-12-18T18:00", "not offered any more"),
        ] {
            let sent = send(shown, until);
            assert_eq!(sent.status, 422, "{}", sent.body);
            assert!(sent.body.contains(says), "{until}: {}", sent.body);
            assert!(sent.body.contains(until), "what was typed is kept");
        }

        let path = "/api/v1/rounds/gardens-2027/outages";
        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let listed: Value =
            serde_json::from_str(&app.call("GET", path, &token, "").body).expect("JSON");
        let one = &listed["outages"][0];
        assert_eq!(one["phase"], "letter_of_intent");
        assert_eq!(one["closes"], letters_close().to_string());
        let body = |phase: &str, until: &str| {
            json!({
                "phase": phase, "from": one["from"], "shown": one["closes"], "until": until,
                "reason": "The site could not be reached.", "language": "en",
            })
            .to_string()
        };
        let strange = app.call("POST", path, &token, &body("vote", "2026-12-18T18:00"));
        assert_eq!(strange.status, 422);
        let problem: Value = serde_json::from_str(&strange.body).expect("JSON");
        assert_eq!(problem["faults"][0]["field"], "phase");
        let other = app.call("POST", path, &token, &body("open", "2026-12-18T18:00"));
        assert_eq!(other.status, 422, "{}", other.body);
        let right = body("letter_of_intent", "2026-12-18T18:00");
        let given = app.call("POST", path, &token, &right);
        assert_eq!(given.status, 204, "{}", given.body);
        let sent = send(&shown, "2026-12-18T18:00");
        assert_eq!(sent.status, 422, "{}", sent.body);
        let public = app.get("/rounds/gardens-2027");
        assert!(public.body.contains("The site could not be reached."));
    });
}

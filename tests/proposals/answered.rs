//! Whom staff answer: who wrote to them alone is answered alone, and nobody answers everybody by oversight.

use taawun::domain::ids::PartnerId;
use taawun::domain::policy::Actor;
use taawun::domain::proposal::{OfferAnswer, WrittenWords};
use taawun::ops::proposals::{leave_coalition, write_to_staff};
use taawun::ops::screening::write_to_applicants;
use taawun::store::Db;
use taawun::store::views::screening_list::{ScreenedWanted, screening_list};
use taawun::store::views::waiting::waiting;

use super::merging;
use super::splitting::three;
use super::world::{Coalition, turn_to};
use crate::support::TestDatabase;
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, standing};

const ONE: &str = "/manage/rounds/gardens-2027/screening/1";

fn words(text: &str) -> WrittenWords {
    text.parse().expect("words")
}

/// Somebody of a partner writes to staff alone, a minute after what was said before.
fn write_alone(database: &TestDatabase, who: &TestPerson, of: &Coalition, seat: &PartnerId) {
    let db = database.db();
    turn_to(database, db.now().plus_seconds(60));
    let (id, seat, text) = (of.id.clone(), seat.clone(), words("We worry."));
    as_person(db, who, move |tx, actor| {
        write_to_staff(tx, actor, &id, Some(&seat), &text)
    })
    .expect("it is kept");
}

/// Staff write, a minute later.
fn answer(database: &TestDatabase, round: &TestRound, only: Option<&PartnerId>) {
    let db = database.db();
    turn_to(database, db.now().plus_seconds(60));
    let (slug, only, text) = (round.slug.clone(), only.cloned(), words("Thank you."));
    as_person(db, &round.amal, move |tx, actor| {
        write_to_applicants(tx, actor, &slug, 1, only.as_ref(), &text)
    })
    .expect("it is kept");
}

/// Whether somebody waits for an answer, by the list and by what waits for staff.
fn waits(db: &Db, round: &TestRound) -> [bool; 2] {
    let (held, slug) = (standing(db, &round.amal), round.slug.clone());
    let listed = db.read_now(move |reader| {
        let wanted = ScreenedWanted::default();
        screening_list(reader, Actor::Person(&held), &slug, &wanted)
    });
    let listed = listed.expect("a list").expect("staff see it");
    let row = listed.rows.into_iter().next().and_then(|row| row.sent);
    let held = standing(db, &round.amal);
    let all = db.read_now(move |reader| waiting(reader, &held));
    let mut all = all.expect("what waits").into_iter();
    [
        row.expect("it is with staff").is_waiting,
        all.any(|one| one.kind.as_str() == "messages"),
    ]
}

#[test]
fn what_is_said_to_all_answers_nobody_who_wrote_alone() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        assert_eq!(waits(db, &round), [false; 2]);
        let ash = &of.partners[2];
        write_alone(database, &ash.person, &of, &ash.seat);
        assert_eq!(waits(db, &round), [true; 2]);
        answer(database, &round, None);
        assert_eq!(waits(db, &round), [true; 2], "that was for all");
        answer(database, &round, Some(&of.partners[1].seat));
        assert_eq!(waits(db, &round), [true; 2], "that was for another");
        answer(database, &round, Some(&ash.seat));
        assert_eq!(waits(db, &round), [false; 2]);
    });
}

#[test]
fn an_answer_to_whoever_left_is_for_whom_staff_choose() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (round, of) = three(&app.database);
        let ash = &of.partners[2];
        write_alone(&app.database, &ash.person, &of, &ash.seat);
        answer(&app.database, &round, None);
        let staff = app.sign_in(&round.amal);
        let shown = app.get_as(ONE, &staff);
        let chosen = format!("value=\"{}\" selected", ash.seat);
        assert!(shown.body.contains(&chosen), "{}", shown.body);
        write_alone(&app.database, &ash.person, &of, &ash.seat);
        let (id, seat) = (of.id.clone(), ash.seat.clone());
        as_person(db, &ash.person, move |tx, actor| {
            leave_coalition(tx, actor, &id, &seat)
        })
        .expect("it leaves");
        let shown = app.get_as(ONE, &staff);
        assert!(shown.body.contains("id=\"hint-only\""), "{}", shown.body);
        assert!(
            shown.body.contains("<option value=\"\" selected>"),
            "{}",
            shown.body
        );
        assert!(
            !shown.body.contains("value=\"all\" selected"),
            "{}",
            shown.body
        );
        let gone = ash.seat.to_string();
        assert!(
            !shown.body.contains(&format!("value=\"{gone}\"")),
            "{}",
            shown.body
        );
        let address = format!("{ONE}/messages");
        for only in ["", gone.as_str(), "everybody"] {
            let form = [("text", "A <b>word</b> for you."), ("only", only)];
            let refused = app.post(&address, &staff, &form);
            assert_eq!(refused.status, 422, "{only}: {}", refused.body);
            assert!(
                refused.body.contains("id=\"fault-only\""),
                "{}",
                refused.body
            );
            assert!(refused.body.contains("A &#60;b&#62;word"), "kept");
        }
        assert_eq!(waits(db, &round), [true; 2]);
        turn_to(&app.database, db.now().plus_seconds(60));
        let form = [("text", "A word for all."), ("only", "all")];
        let staff = app.sign_in(&round.amal);
        let sent = app.post(&address, &staff, &form);
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(
            waits(db, &round),
            [false; 2],
            "nobody is there to be answered alone"
        );
        let shown = app.get_as(ONE, &staff);
        assert!(
            shown.body.contains("value=\"all\" selected"),
            "{}",
            shown.body
        );
        assert!(!shown.body.contains("id=\"hint-only\""), "{}", shown.body);
    });
}

#[test]
fn who_came_by_a_merge_is_answered_alone() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (round, one, two) = merging::two(&app.database);
        let id = merging::offer(db, &round);
        for (of, place) in [(&one, 0), (&one, 1), (&two, 0), (&two, 1)] {
            merging::say(db, of, place, &id, OfferAnswer::Yes).expect("it is kept");
        }
        let ash = &two.partners[0];
        let view = merging::offers(db, &ash.person, &one.id);
        let mut joined = view.within.draft.joined();
        let seat = joined.find(|partner| partner.organization.as_ref() == Some(&ash.organization));
        let seat = seat.expect("its place").id.clone();
        let staff = app.sign_in(&round.amal);
        let option = format!("value=\"{seat}\"");
        let shown = app.get_as(ONE, &staff);
        assert!(
            !shown.body.contains(&option),
            "it has said nothing to staff"
        );
        write_alone(&app.database, &ash.person, &one, &seat);
        let shown = app.get_as(ONE, &staff);
        assert!(
            shown.body.contains(&format!("{option} selected")),
            "{}",
            shown.body
        );
        assert!(shown.body.contains("The ash of Larkmere"), "{}", shown.body);
        let only = seat.to_string();
        let form = [("text", "Thank you."), ("only", only.as_str())];
        let sent = app.post(&format!("{ONE}/messages"), &staff, &form);
        assert_eq!(sent.status, 303, "{}", sent.body);
    });
}

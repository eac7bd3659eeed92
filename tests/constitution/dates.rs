//! Promised dates move with both dates and the reason kept, and a round moves on at its instants.

use diesel::prelude::*;
use taawun::domain::language::LocalText;
use taawun::domain::promise::NotMoved;
use taawun::domain::round::RoundState;
use taawun::domain::setup::{End, Moment, Phase};
use taawun::domain::time::Instant;
use taawun::ops::constitution::{DateToMove, MoveDateError, advance_round, move_date};
use taawun::store::Db;
use taawun::store::schema::{mailing, slip, task};

use super::acts::{announce, state};
use crate::support::rounds::{TestRound, as_person, draft, moment, tag};
use crate::support::{TestDatabase, on_both_databases};

pub fn move_it(
    db: &Db,
    of: &TestRound,
    end: End,
    shown: Instant,
    new: Moment,
) -> Result<(), MoveDateError> {
    let wanted = DateToMove {
        round: of.slug.clone(),
        end,
        shown,
        new,
        reason: LocalText::new(tag("en"), "A storm closed the libraries."),
    };
    as_person(db, &of.bashir, move |tx, actor| {
        move_date(tx, actor, &wanted)
    })
}

pub const DEADLINE: End = (Phase::Open, true);

#[test]
fn a_moved_deadline_keeps_both_dates_and_the_reason_and_is_told_once() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-28T17:00"));
        move_it(db, &of, DEADLINE, old.at, new).expect("it moves");
        let slips: Vec<(String, String, i64, i64)> = db
            .read_now(|reader| {
                Ok(slip::table
                    .select((slip::phase, slip::edge, slip::old_at, slip::new_at))
                    .load(reader.conn())?)
            })
            .expect("the slips");
        let stands = (
            "open".to_owned(),
            "end".to_owned(),
            old.at.as_micros(),
            new.at.as_micros(),
        );
        assert_eq!(slips, [stands]);
        // From where it stood before: somebody's page was older than the move.
        let again = move_it(db, &of, DEADLINE, old.at, moment("2027-03-01T08:00"));
        assert!(matches!(
            again,
            Err(MoveDateError::NotMoved(NotMoved::Outdated { stands })) if stands == new.at
        ));
        let letters: i64 = db
            .read_now(|reader| Ok(mailing::table.count().get_result(reader.conn())?))
            .expect("the mailings");
        assert_eq!(letters, 2, "the announcement, and the date that moved");
    });
}

fn advance(db: &Db, of: &TestRound) -> Option<RoundState> {
    let id = of.id.clone();
    db.write_now(move |tx| advance_round(tx, &id))
        .expect("the round moves on or not")
}

fn turn_to(database: &TestDatabase, to: Instant) {
    let now = database.db().now();
    database
        .clock
        .advance((to.as_micros() - now.as_micros()) / 1_000_000);
}

#[test]
fn a_round_opens_at_its_instant_and_closes_after_the_grace_of_the_date_that_stands() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let planned: i64 = db
            .read_now(|reader| {
                let planned = task::table.filter(task::kind.eq("advance_round"));
                Ok(planned.count().get_result(reader.conn())?)
            })
            .expect("the plans");
        assert_eq!(planned, 2);
        let opens = moment("2027-01-11T09:00").at;
        turn_to(database, opens.plus_seconds(-1));
        assert_eq!(advance(db, &of), None);
        turn_to(database, opens);
        assert_eq!(advance(db, &of), Some(RoundState::Open));
        assert_eq!(advance(db, &of), None, "once");
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-27T17:00"));
        move_it(db, &of, DEADLINE, old.at, new).expect("it moves");
        // The plan for the first date comes due and finds that it was put off.
        turn_to(database, old.at.plus_seconds(15 * 60));
        assert_eq!(advance(db, &of), None);
        turn_to(database, new.at.plus_seconds(15 * 60 - 1));
        assert_eq!(advance(db, &of), None);
        turn_to(database, new.at.plus_seconds(15 * 60));
        assert_eq!(advance(db, &of), Some(RoundState::Evaluation));
        assert_eq!(state(db, &of), RoundState::Evaluation);
        let late = move_it(db, &of, DEADLINE, new.at, moment("2027-02-28T17:00"));
        assert!(matches!(
            late,
            Err(MoveDateError::NotMoved(NotMoved::TooLate(_)))
        ));
    });
}

/// After a day without power both instants have passed: the worker does both steps.
#[test]
fn a_worker_that_comes_late_does_every_step() {
    on_both_databases(|database| {
        let of = draft(database.db(), "gardens-2027");
        announce(database.db(), &of);
        turn_to(database, moment("2027-03-02T00:00").at);
        let worker = crate::support::letters::worker(database.db());
        worker.all_that_is_due(&|| false).expect("the work is done");
        assert_eq!(state(database.db(), &of), RoundState::Evaluation);
    });
}

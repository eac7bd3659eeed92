//! What is served by a process of its own: a round that is open now, by the clock of this machine, and coalitions in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use taawun::domain::round::RoundState;
use taawun::domain::setup::{Phase, Signatures, Span};
use taawun::domain::time::Instant;
use taawun::ops::constitution::advance_round;

use crate::constitution::acts::announce;
use crate::proposals::world::turn_to;
use crate::support::TestDatabase;
use crate::support::rounds::{TestRound, draft_with, moment};

/// The present, by the clock of this machine.
pub fn present() -> Instant {
    Timestamp::now().into()
}

/// A round that opened twenty days ago and closes in forty, with every signature due when it is sent; the clock of the
/// tests then shows the present.
pub fn open_round_now(database: &TestDatabase) -> TestRound {
    let today =
        Timestamp::now().to_zoned_datetime(TimeZone::get("America/Los_Angeles").expect("a zone"));
    let noon = |days: i64| {
        let day = today.date() + days.days();
        Some(moment(&format!("{day}T12:00")))
    };
    let span = |from: i64, to: i64| Span {
        start: noon(from),
        end: noon(to),
    };
    turn_to(database, present().plus_seconds(-60 * 86_400));
    let db = database.db();
    let round = draft_with(db, "round", |setup| {
        setup.rules.signatures = Signatures::AtSubmission;
        setup.dates.phases = [
            (Phase::Open, span(-20, 40)),
            (Phase::Review, span(45, 60)),
            (Phase::Vote, span(45, 70)),
            (Phase::Deliberation, span(71, 90)),
        ]
        .into();
    });
    announce(db, &round);
    turn_to(database, present());
    let id = round.id.clone();
    let state = db.write_now(move |tx| advance_round(tx, &id));
    assert_eq!(state.expect("it moves on"), Some(RoundState::Open));
    round
}

/// A file of so many bytes that nobody else brings.
pub fn file(name: &str, bytes: usize) -> Vec<u8> {
    let inside = format!("/Name ({name}) /Filler ({})", "x".repeat(bytes));
    crate::proposals::files::made::pdf(&inside)
}

/// The files on the shelves, and those that were coming in.
pub fn files_in(folder: &Path) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let (mut kept, mut incoming) = (Vec::new(), Vec::new());
    let Ok(shelves) = fs::read_dir(folder.join("files")) else {
        return (kept, incoming);
    };
    for shelf in shelves.map(|shelf| shelf.expect("a shelf").path()) {
        let files = fs::read_dir(&shelf).expect("a shelf");
        let files = files.map(|file| file.expect("a file").path());
        if shelf.ends_with("incoming") {
            incoming.extend(files);
        } else {
            kept.extend(files);
        }
    }
    (kept, incoming)
}

/// Makes a file look as if it had been written two days ago.
pub fn age(path: &Path) {
    let file = fs::File::options()
        .write(true)
        .open(path)
        .expect("the file");
    let then = SystemTime::now() - Duration::from_secs(2 * 86_400);
    file.set_modified(then).expect("its time");
}

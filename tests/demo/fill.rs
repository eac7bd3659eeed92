//! The county in a database.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use taawun::cli::demo::calendar::Calendar;
use taawun::cli::demo::cast::{cast, groups};
use taawun::cli::demo::fill::{Filling, fill};
use taawun::cli::demo::sign_ins::sign_ins;
use taawun::cli::demo::story;
use taawun::domain::password::{HashCost, TypedPassword};
use taawun::domain::round::{RoundState, Slug};
use taawun::domain::setup::{Lack, Phase, checklist};
use taawun::ops::Step;
use taawun::store::files::{Files, FilesUrl};
use taawun::store::schema::{
    intent, mandate, organization, person, proposal, proposal_entry, proposal_history, question,
    role_grant, round, slip,
};
use taawun::store::{
    DatabaseUrl, Db, Surroundings, constitutions, invariants, people, programs, role_grants,
    round_parts, rounds, second_factors,
};

use diesel::prelude::*;

/// A demo's folder.
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { folder }
    }

    /// What a start of the demo works with.
    pub fn filling(&self) -> Filling {
        let url = DatabaseUrl::Sqlite(self.folder.path().join("demo.db"));
        let calendar = Calendar::new(Surroundings::of_this_machine());
        let db = Db::open(&url, calendar.surroundings()).expect("a database");
        db.migrate().expect("a migrated database");
        Filling {
            db,
            calendar,
            secret: b"a demo's own secret".to_vec(),
            cost: HashCost::least(),
            files: Files::at(&FilesUrl::folder(self.folder.path().join("files"))),
        }
    }
}

/// How many rows there are of what the filling makes.
fn counts(db: &Db) -> [i64; 9] {
    db.read_now(|reader| {
        let conn = reader.conn();
        Ok([
            person::table.count().get_result(conn)?,
            organization::table.count().get_result(conn)?,
            mandate::table.count().get_result(conn)?,
            role_grant::table.count().get_result(conn)?,
            round::table.count().get_result(conn)?,
            proposal::table.count().get_result(conn)?,
            proposal_entry::table.count().get_result(conn)?,
            proposal_history::table.count().get_result(conn)?,
            intent::table.count().get_result(conn)?,
        ])
    })
    .expect("numbers")
}

/// The state of a round, and what is missing of it.
fn round_of(db: &Db, slug: &Slug) -> (RoundState, Vec<Lack>) {
    db.read_now(|reader| {
        let own = rounds::own(reader.conn(), slug)?;
        let program = programs::of_id(reader.conn(), &own.program)?;
        let setup = round_parts::setup(reader.conn(), &own.id)?;
        let seats = role_grants::seats(reader.conn(), &own.id)?;
        let missing = checklist(&setup, &program, &seats);
        let lacks = missing.into_iter().map(|missing| missing.lack).collect();
        Ok((own.state, lacks))
    })
    .expect("a round")
}

#[test]
fn an_empty_database_gets_the_county_and_a_full_one_stays_as_it_is() {
    let home = Home::new();
    let filling = home.filling();
    let mut filled = Vec::new();
    let mut ballots = 0;
    fill(&filling, |slug, step| match step {
        Step::Ballots { done, all } if done == all => ballots += all,
        Step::Ballots { .. } => {}
        Step::Publishing => filled.push(slug.to_string()),
    })
    .expect("a filled database");
    assert_eq!(filled, ["larkmere-2025", "larkmere-2026"]);
    assert_eq!(ballots, 2_900 + 5_000);
    let there = counts(&filling.db);
    let (people, led) = (cast().len() as i64, groups().len() as i64);
    let cast = cast();
    let invited = cast.iter().flat_map(|person| &person.invited);
    let joined = invited.filter(|invited| invited.has_said_yes).count() as i64;
    assert_eq!(there[..3], [people, led, led + joined]);
    assert_eq!(there[4], 5);
    fill(&filling, |slug, _| panic!("{slug} was published twice")).expect("it is left alone");
    assert_eq!(counts(&filling.db), there);
    let examination = filling
        .db
        .read_now(|reader| invariants::examine(reader, None))
        .expect("an examination");
    assert!(examination.is_sound(), "{examination:#?}");
}

#[test]
fn the_round_that_staff_write_has_something_to_be_done_and_the_others_nothing() {
    let home = Home::new();
    let filling = home.filling();
    fill(&filling, |_, _| {}).expect("a filled database");
    let [open, announced] = story::rounds();
    for (slug, stands) in [
        (open.slug, RoundState::Open),
        (announced.slug, RoundState::Announced),
    ] {
        let (state, lacks) = round_of(&filling.db, &slug);
        assert_eq!((state, lacks), (stands, Vec::new()), "{slug}");
    }
    let (state, lacks) = round_of(&filling.db, &story::unfinished().slug);
    assert_eq!(state, RoundState::Draft);
    let is = |want: fn(&Lack) -> bool| lacks.iter().any(want);
    assert!(is(|lack| matches!(lack, Lack::BlocWeights { sum: 0 })));
    assert!(is(|lack| matches!(lack, Lack::Translation { .. })));
}

#[test]
fn the_open_round_has_a_past_by_the_dates_it_would_have_had() {
    let home = Home::new();
    let filling = home.filling();
    fill(&filling, |_, _| {}).expect("a filled database");
    let story = story::story();
    let now = filling.db.now();
    filling
        .db
        .read_now(|reader| {
            let conn = reader.conn();
            let own = rounds::own(conn, &story.round)?;
            let stands = constitutions::in_force(conn, &own.id)?.expect("a constitution");
            assert_eq!(stands.number, 2, "it was amended once");
            let setup = round_parts::setup(conn, &own.id)?;
            assert_eq!(
                setup.rules.thresholds.support,
                Some(story.amendment.support)
            );
            let slips: Vec<(i64, i64, i64)> = slip::table
                .filter(slip::round_id.eq(&own.id))
                .select((slip::moved_at, slip::old_at, slip::new_at))
                .load(conn)?;
            let [(moved, old, new)] = slips[..] else {
                panic!("{slips:?}");
            };
            assert!(moved < now.as_micros() && now.as_micros() < old && old < new);
            let answers: Vec<Option<i64>> = question::table
                .filter(question::round_id.eq(&own.id))
                .order(question::asked_at)
                .select(question::answered_at)
                .load(conn)?;
            assert_eq!(answers.len(), story.questions.len());
            assert_eq!(answers.iter().filter(|answer| answer.is_none()).count(), 1);
            // Whatever is promised and is not the beginning lies ahead.
            let mut moments = setup.dates.moments();
            assert!(moments.all(|(phase, is_end, moment)| {
                moment.at > now || (phase, is_end) == (Phase::Open, false)
            }));
            Ok(())
        })
        .expect("an answer");
}

#[test]
fn everybodys_printed_password_and_codes_are_theirs() {
    let home = Home::new();
    let filling = home.filling();
    fill(&filling, |_, _| {}).expect("a filled database");
    let printed = sign_ins(&filling).expect("ways to sign in");
    let key = filling.sign_in_key();
    for (sign_in, person) in printed.iter().zip(cast()) {
        assert_eq!(sign_in.email, person.email);
        let known = filling
            .db
            .read_now(|reader| people::by_email(reader.conn(), &person.email))
            .expect("an answer")
            .expect("they are there");
        let password = known.password.expect("a password");
        assert!(password.is_of(&TypedPassword::new(&sign_in.password)));
        assert_eq!(sign_in.codes.is_empty(), person.role.is_none());
        for code in sign_in.codes.clone() {
            let (key, id) = (key.clone(), known.id.clone());
            let code = code.parse().expect("a code");
            let used = filling
                .db
                .write_now(move |tx| second_factors::use_code(tx, &id, &key.of_code(&id, &code)));
            assert!(used.expect("an answer").is_some(), "{}", sign_in.email);
        }
    }
    let again = sign_ins(&filling).expect("ways to sign in");
    assert_eq!(again[0].password, printed[0].password);
    assert_ne!(again[0].codes, printed[0].codes);
}

#[test]
fn a_filling_that_is_killed_again_and_again_goes_on_where_it_ended() {
    let whole = Home::new();
    let filling = whole.filling();
    fill(&filling, |_, _| {}).expect("a filled database");
    let there = counts(&filling.db);
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("demo");
    let mut killed = 0;
    while !ran_to_the_end(&data, Duration::from_millis(300 + 200 * killed)) {
        killed += 1;
        assert!(killed < 100, "it gets no further");
    }
    assert!(killed > 2, "{killed}");
    let url = DatabaseUrl::Sqlite(data.join("taawun.db"));
    let db = Db::open(&url, Surroundings::of_this_machine()).expect("the database");
    assert_eq!(counts(&db), there);
}

/// Starts the demo and kills it, as `kill -9` does, after `patience`; whether it had said where to sign in by then.
fn ran_to_the_end(data: &Path, patience: Duration) -> bool {
    let mut demo = Command::new(env!("CARGO_BIN_EXE_taawun"))
        .args(["demo", "--port", "0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut output = demo.stdout.take().expect("a pipe");
    thread::sleep(patience);
    demo.kill().expect("it is killed");
    demo.wait().expect("it is gone");
    let mut said = String::new();
    // What was said before the end stands in the pipe.
    let _ = output.read_to_string(&mut said);
    said.contains("Ctrl-C stops it")
}

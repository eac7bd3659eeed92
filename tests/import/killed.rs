//! An import that is killed half-way leaves nothing that anyone sees, and what it leaves is cleared.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use taawun::domain::allocation::pabulib;
use taawun::store::{DatabaseUrl, rounds};

use super::{Rows, file, rows, slug};
use crate::support::letters::worker;
use crate::support::{TestDatabase, on_both_databases};

/// Enough ballots that an import is caught in the middle.
const VOTERS: usize = 40_000;

const TIMES: usize = 4;

fn address(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgres(address) => address.clone(),
    }
}

fn import(database: &TestDatabase, folder: &std::path::Path) -> Command {
    let path = folder.join("many.pb");
    if !path.exists() {
        std::fs::write(&path, file(VOTERS)).expect("the file is written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_taawun"));
    command
        .args(["import", "pabulib"])
        .arg(path)
        .args(["--round", "killed", "--rule", "greedy", "--utility", "cost"])
        .env("TAAWUN_DATABASE_URL", address(database.url()))
        .env("TAAWUN_DATA_DIR", folder)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

#[test]
fn a_killed_import_leaves_nothing_visible_and_a_second_one_succeeds() {
    assert!(pabulib::read(file(10).as_bytes()).is_ok());
    on_both_databases(|database| {
        let folder = tempfile::tempdir().expect("a folder");
        let db = database.db();
        let mut caught = 0;
        for time in 0..TIMES {
            let before = rows(db).ballots;
            let mut child = import(database, folder.path())
                .spawn()
                .expect("the program starts");
            let begun = Instant::now();
            // Each time a little later, from the first slice on.
            let wanted = before + 1 + i64::try_from(time * 4_000).expect("a small number");
            while rows(db).ballots < wanted && begun.elapsed() < Duration::from_secs(60) {
                std::thread::sleep(Duration::from_millis(1));
            }
            child.kill().expect("it is killed");
            child.wait().expect("it is dead");
            let name = slug("killed");
            let visible = db.read_now(move |reader| rounds::exists(reader.conn(), &name));
            assert!(
                !visible.expect("readable"),
                "on {}: killed too late",
                database.kind()
            );
            let rows = rows(db);
            caught += usize::from(rows.ballots > before);
            assert_eq!((rows.rounds, rows.proposals, rows.documents), (0, 0, 0));
        }
        assert_eq!(caught, TIMES, "every import was caught in the middle");

        let done = import(database, folder.path())
            .status()
            .expect("the program runs");
        assert!(done.success());
        let all = rows(db);
        assert_eq!(
            (all.rounds, all.proposals, all.boxes),
            (1, 4, 1 + TIMES as i64)
        );

        // A day and a little later the worker clears what nobody ever saw. The import told the time by
        // the machine's clock; the tests' clock goes far past it.
        database.clock.advance(10 * 366 * 24 * 60 * 60);
        let worker = worker(db);
        worker.all_that_is_due(&|| false).expect("the work is done");
        let left = rows(db);
        let voters = i64::try_from(VOTERS).expect("a small number");
        assert_eq!(
            left,
            Rows {
                boxes: 1,
                ballots: voters,
                ..all
            }
        );
    });
}

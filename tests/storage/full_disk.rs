//! A disk that fills up under the running server: each answer says so, all that was typed is kept, nothing is half-done,
//! and with room again everything goes on.
//!
//! The disk is filled by a small library that the server is started with: while a file is there, no other can be written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use diesel::prelude::*;
use taawun::domain::proposal::ProposalState;
use taawun::store::Db;
use taawun::store::proposals;
use taawun::store::schema::{attachment, audit_event, letter, proposal_entry, proposal_version};
use tempfile::TempDir;

use super::served::{file, files_in, open_round_now, present};
use crate::proposals::world::{Coalition, coalition, ready, turn_to};
use crate::support::app::{Answer, Visitor};
use crate::support::people::session;
use crate::support::server::{Server, doctor};
use crate::support::{TestDatabase, on_both_databases};

/// A server whose disk can be filled.
struct Fillable {
    server: Server,
    full: PathBuf,
}

impl Fillable {
    fn start(database: &TestDatabase, folder: &TempDir) -> Self {
        let library = folder.path().join("full_disk.so");
        let made = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&library)
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/storage/full_disk.c"))
            .arg("-ldl")
            .status();
        assert!(made.expect("a C compiler").success());
        let full = folder.path().join("full");
        let settings = [
            ("LD_PRELOAD", library.to_str().expect("a path")),
            ("FULL_DISK_FLAG", full.to_str().expect("a path")),
        ];
        Self {
            server: Server::start(&database.address(), folder.path(), &settings),
            full,
        }
    }

    fn fill(&self) {
        fs::write(&self.full, b"").expect("it is full");
    }

    fn make_room(&self) {
        fs::remove_file(&self.full).expect("there is room");
    }

    /// Sends what was typed into the first answer, as the script does.
    fn autosave(&self, of: &Coalition, browser: &Visitor, text: &str) -> Answer {
        let path = format!("/my/proposals/{}/fields/answer.q1", of.id);
        self.server.post(&path, browser, &typed(text))
    }
}

fn typed(text: &str) -> [(&str, &str); 3] {
    [
        ("revision[answer.q1]", "0"),
        ("was[answer.q1]", ""),
        ("answer.q1", text),
    ]
}

/// How much there is of what could be half-done.
fn counts(db: &Db) -> [i64; 5] {
    db.read_now(|reader| {
        let conn = reader.conn();
        Ok([
            proposal_entry::table.count().get_result(conn)?,
            attachment::table.count().get_result(conn)?,
            proposal_version::table.count().get_result(conn)?,
            audit_event::table.count().get_result(conn)?,
            letter::table.count().get_result(conn)?,
        ])
    })
    .expect("the counts")
}

fn state(db: &Db, of: &Coalition) -> ProposalState {
    let id = of.id.clone();
    let access = db.read_now(move |reader| proposals::access(reader.conn(), &id));
    access.expect("the proposal").state
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_done() {
    let mut database = TestDatabase::sqlite();
    let folder = tempfile::tempdir().expect("a folder");
    let round = open_round_now(&database);
    let db = database.db();
    let (draft, whole) = (
        coalition(db, &round, &["writes"]),
        ready(db, &round, &["lead", "partner"]),
    );
    // Signed in an hour ago: that the sign-in is used is to be noted again with the next request.
    turn_to(&database, present().plus_seconds(-3_600));
    let sessions = [&draft, &whole].map(|of| session(database.db(), of.lead(), false));
    turn_to(&database, present());
    database.close();

    let disk = Fillable::start(&database, &folder);
    let browsers = sessions.map(|session| disk.server.visitor(&session).expect("it answers"));
    let [writes, sends] = &browsers;
    let (write, files, submit) = (
        format!("/my/proposals/{}/answers", draft.id),
        format!("/my/proposals/{}/files", draft.id),
        format!("/my/proposals/{}/submit", whole.id),
    );
    disk.fill();
    // Whoever reads is not kept from it by what cannot be noted.
    for (path, browser) in [(&write, writes), (&submit, sends)] {
        assert_eq!(disk.server.get(path, browser).status, 200, "{path}");
    }
    let before = {
        database.reopen();
        counts(database.db())
    };
    let saved = disk.autosave(&draft, writes, "By night");
    assert_eq!(saved.status, 507, "{}", saved.body);
    assert!(saved.header("retry-after").is_some());
    assert!(saved.body.contains("no room left"), "{}", saved.body);

    let spanish = Visitor {
        cookies: format!("{}; language=es", writes.cookies),
        token: writes.token.clone(),
    };
    for (browser, words) in [
        (writes, "not saved yet"),
        (&spanish, "aún no está guardado"),
    ] {
        let sent = disk.server.post(&write, browser, &typed("By night"));
        assert_eq!(sent.status, 507, "{}", sent.body);
        assert!(sent.body.contains(words), "{}", sent.body);
        assert!(sent.body.contains("By night"), "what was typed is kept");
    }

    let large = file("large", 5_000_000);
    for bytes in [&large, &file("small", 100)] {
        let brought = disk.server.upload(&files, writes, "plan.pdf", bytes);
        assert_eq!(brought.status, 507, "{}", brought.body);
        assert!(
            brought.body.contains("The file was not kept"),
            "{}",
            brought.body
        );
    }
    let sent = disk.server.post(&submit, sends, &[]);
    assert_eq!(sent.status, 507, "{}", sent.body);
    assert!(sent.body.contains("was not saved"), "{}", sent.body);
    assert_eq!(counts(database.db()), before);
    assert_eq!(state(database.db(), &whole), ProposalState::Draft);
    let (kept, incoming) = files_in(folder.path());
    assert_eq!((kept, incoming), (Vec::new(), Vec::new()));

    disk.make_room();
    let saved = disk.autosave(&draft, writes, "By night");
    assert_eq!(saved.status, 200, "{}", saved.body);
    let brought = disk.server.upload(&files, writes, "plan.pdf", &large);
    assert_eq!(brought.status, 303, "{}", brought.body);
    let sent = disk.server.post(&submit, sends, &[]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert_eq!(state(database.db(), &whole), ProposalState::Submitted);
    let healthy = doctor(&database.address(), folder.path());
    let said = String::from_utf8_lossy(&healthy.stdout).into_owned();
    assert!(healthy.status.success(), "{said}");
}

/// The folder of files can be full while the database, elsewhere, has room: on both databases a file is refused whole.
#[test]
fn files_without_room_leave_no_row() {
    on_both_databases(|database| {
        if database.kind() == "sqlite" {
            return;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let round = open_round_now(database);
        let draft = coalition(database.db(), &round, &["writes"]);
        let session = session(database.db(), draft.lead(), false);
        let before = counts(database.db());
        let disk = Fillable::start(database, &folder);
        let browser = disk.server.visitor(&session).expect("it answers");
        let files = format!("/my/proposals/{}/files", draft.id);
        disk.fill();
        let large = file("large", 5_000_000);
        let brought = disk.server.upload(&files, &browser, "plan.pdf", &large);
        assert_eq!(brought.status, 507, "{}", brought.body);
        assert_eq!(counts(database.db()), before);
        assert_eq!(files_in(folder.path()), (Vec::new(), Vec::new()));
        let saved = disk.autosave(&draft, &browser, "By night");
        assert_eq!(saved.status, 200, "{}", saved.body);
        disk.make_room();
        let brought = disk.server.upload(&files, &browser, "plan.pdf", &large);
        assert_eq!(brought.status, 303, "{}", brought.body);
    });
}

//! `kill -9` of the whole server while people autosave, bring files and send proposals: what was answered is there, and
//! nothing stands by half. Three times in every run of the tests; `TAAWUN_CRASH_ROUNDS=100` for a long one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};
use taawun::domain::ids::ProposalId;
use taawun::domain::proposal::{FieldName, ProposalState};
use taawun::store::files::FilesUrl;
use taawun::store::proposals::{self, entries};
use taawun::store::schema::{attachment, audit_event, letter, proposal_history, proposal_version};
use taawun::store::{Db, Files};
use tempfile::TempDir;

use super::served::{age, file, files_in, open_round_now};
use crate::proposals::world::{Coalition, coalition, ready};
use crate::support::people::session;
use crate::support::server::{Server, doctor};
use crate::support::{TestDatabase, on_both_databases};

const WRITERS: usize = 3;
const SENDERS: usize = 2;
/// Files up to this many bytes.
const LARGEST: usize = 5_000_000;

/// One draft with the sign-in of whoever leads it.
struct Own {
    of: Coalition,
    session: String,
}

impl Own {
    fn new(db: &Db, of: Coalition) -> Self {
        let session = session(db, of.lead(), false);
        Self { of, session }
    }

    fn path(&self, leaf: &str) -> String {
        format!("/my/proposals/{}/{leaf}", self.of.id)
    }
}

/// What one writer knows of their text.
#[derive(Default, Clone)]
struct Text {
    sent: u64,
    answered: u64,
    revision: u64,
}

/// Types into one answer, a number each time, until the server is gone.
fn type_on(server: &Server, own: &Own, mut text: Text, done: &AtomicBool) -> Text {
    let Some(browser) = server.visitor(&own.session) else {
        return text;
    };
    loop {
        text.sent += 1;
        let (typed, revision) = (text.sent.to_string(), text.revision.to_string());
        let fields = [
            ("revision[answer.q1]", revision.as_str()),
            ("was[answer.q1]", ""),
            ("answer.q1", typed.as_str()),
        ];
        let answer = server.post(&own.path("fields/answer.q1"), &browser, &fields);
        match answer.status {
            0 => return text,
            // Too many at once: nothing was kept.
            503 => continue,
            _ => {}
        }
        let told: Value = match serde_json::from_str(&answer.body) {
            Ok(told) => told,
            // The head of the answer came, and the rest did not.
            Err(_) if matches!(answer.status, 200 | 409) => Value::Null,
            Err(_) => panic!("{}: {}", answer.status, answer.body),
        };
        match answer.status {
            200 => {
                text.answered = text.sent;
                done.store(true, Ordering::Relaxed);
            }
            // What was written before the last end, and never answered.
            409 => {}
            other => panic!("{other}: {}", answer.body),
        }
        text.revision = told["revision"].as_u64().unwrap_or(text.revision);
    }
}

/// Brings files until the server is gone; the hashes of those that were taken.
fn bring_files(server: &Server, own: &Own, round: u64, done: &AtomicBool) -> Vec<String> {
    let mut taken = Vec::new();
    let Some(browser) = server.visitor(&own.session) else {
        return taken;
    };
    for number in 0.. {
        let bytes = if number % 3 == 2 { LARGEST } else { 300_000 };
        let file = file(&format!("{round}-{number}"), bytes);
        let answer = server.upload(&own.path("files"), &browser, "plan.pdf", &file);
        match answer.status {
            303 => {
                taken.push(hex::encode(Sha256::digest(&file)));
                done.store(true, Ordering::Relaxed);
            }
            // No more room in this proposal.
            422 => thread::sleep(Duration::from_millis(5)),
            503 => {}
            0 => break,
            other => panic!("{other}: {}", answer.body),
        }
    }
    taken
}

/// Sends, takes back, takes up again, and so on, until the server is gone: the last act that was answered, and the
/// one that was not.
fn send_again_and_again(
    server: &Server,
    own: &Own,
    done: &AtomicBool,
) -> (Option<ProposalState>, ProposalState) {
    let acts = [
        ("submit", ProposalState::Submitted),
        ("withdraw", ProposalState::Withdrawn),
        ("take-up", ProposalState::Draft),
    ];
    let (mut answered, mut under_way) = (None, ProposalState::Submitted);
    let Some(browser) = server.visitor(&own.session) else {
        return (answered, under_way);
    };
    for (act, leads_to) in acts.into_iter().cycle() {
        under_way = leads_to;
        let answer = server.post(&own.path(act), &browser, &[]);
        match answer.status {
            303 => {
                answered = Some(leads_to);
                done.store(true, Ordering::Relaxed);
            }
            // It stands elsewhere since the last end: the next act fits.
            409 | 503 => {}
            0 => break,
            other => panic!("{act}: {other}: {}", answer.body),
        }
    }
    (answered, under_way)
}

struct World {
    writers: Vec<(Own, Text)>,
    taken: BTreeSet<String>,
    sent: u64,
}

fn crash_again_and_again(database: &mut TestDatabase) {
    let rounds: u64 = std::env::var("TAAWUN_CRASH_ROUNDS")
        .map_or(3, |text| text.parse().expect("a number of rounds"));
    let kind = database.kind();
    let folder = tempfile::tempdir().expect("a folder");
    let round = open_round_now(database);
    let db = database.db();
    let mut world = World {
        writers: (0..WRITERS)
            .map(|number| {
                let of = coalition(db, &round, &[&format!("writer-{number}")]);
                (Own::new(db, of), Text::default())
            })
            .collect(),
        taken: BTreeSet::new(),
        sent: 0,
    };
    let address = database.address();
    for number in 0..rounds {
        let db = database.db();
        let brings = Own::new(db, coalition(db, &round, &[&format!("brings-{number}")]));
        let senders: Vec<Own> = (0..SENDERS)
            .map(|one| {
                let names = [
                    format!("lead-{number}-{one}"),
                    format!("sends-{number}-{one}"),
                ];
                Own::new(db, ready(db, &round, &[&names[0], &names[1]]))
            })
            .collect();
        database.close();
        let server = Server::start(&address, folder.path(), &[]);
        let delay = Duration::from_millis(number * 97 % 400);
        let done = [const { AtomicBool::new(false) }; 3];
        let [saved, brought, sent] = &done;
        let (texts, taken, acts) = thread::scope(|scope| {
            let server = &server;
            let typing: Vec<_> = world
                .writers
                .iter()
                .map(|(own, text)| scope.spawn(move || type_on(server, own, text.clone(), saved)))
                .collect();
            let brings = &brings;
            let bringing = scope.spawn(move || bring_files(server, brings, number, brought));
            let sending: Vec<_> = senders
                .iter()
                .map(|own| scope.spawn(move || send_again_and_again(server, own, sent)))
                .collect();
            // Something of each kind is answered first, so that every round dies in the middle of its work.
            let began = Instant::now();
            while !done.iter().all(|done| done.load(Ordering::Relaxed)) {
                assert!(began.elapsed() < Duration::from_secs(30), "{done:?}");
                thread::sleep(Duration::from_millis(2));
            }
            thread::sleep(delay);
            server.kill();
            let join = |hand: thread::ScopedJoinHandle<'_, Text>| hand.join().expect("a hand");
            let texts: Vec<Text> = typing.into_iter().map(join).collect();
            let taken = bringing.join().expect("a hand");
            let acts = sending.into_iter().map(|hand| hand.join().expect("a hand"));
            (texts, taken, acts.collect::<Vec<_>>())
        });
        for ((_, known), text) in world.writers.iter_mut().zip(texts) {
            *known = text;
        }
        world.taken.extend(taken);
        database.reopen();
        let db = database.db();
        for (own, (answered, under_way)) in senders.iter().zip(acts) {
            world.sent += u64::from(answered.is_some());
            let stands = state(db, &own.of.id);
            // What was never answered may have happened or not.
            let fits = stands == answered.unwrap_or(ProposalState::Draft) || stands == under_way;
            assert!(
                fits,
                "{kind}: {stands:?}, after {answered:?}, {under_way:?}"
            );
        }
        look_over(database, &folder, &world);
        assert_swept(database, &folder);
    }
    let saves: u64 = world.writers.iter().map(|(_, text)| text.answered).sum();
    println!(
        "{kind}: killed {rounds} times; {saves} saves, {} files and {} proposals answered, none lost",
        world.taken.len(),
        world.sent
    );
    assert!(saves >= rounds, "{kind}: hardly anything was written");
    assert!(
        !world.taken.is_empty() && world.sent > 0,
        "{kind}: too short"
    );
}

fn state(db: &Db, id: &ProposalId) -> ProposalState {
    let id = id.clone();
    let access = db.read_now(move |reader| proposals::access(reader.conn(), &id));
    access.expect("the proposal").state
}

/// Everything that was answered is there, and nothing by half.
fn look_over(database: &TestDatabase, folder: &TempDir, world: &World) {
    let (db, kind) = (database.db(), database.kind());
    for (own, text) in &world.writers {
        let id = own.of.id.clone();
        let field = FieldName::Answer("q1".parse().expect("a key"));
        let kept = db.read_now(move |reader| entries::one(reader.conn(), &id, &field));
        let stands = kept.expect("the field").map_or(0, |kept| {
            kept.entry.as_text().parse::<u64>().expect("a number")
        });
        assert!(
            (text.answered..=text.sent).contains(&stands),
            "{kind}: {stands} stands, {} was answered and {} sent",
            text.answered,
            text.sent
        );
    }
    let hashes = pointed_at(db);
    let lost: Vec<_> = world.taken.difference(&hashes).collect();
    assert!(lost.is_empty(), "{kind}: files taken and lost: {lost:?}");

    // A version, its line on record, its line in the coalition's history, and its letters: all of them or none.
    let (versions, record, history, letters) = db
        .read_now(|reader| {
            let conn = reader.conn();
            let versions: Vec<(String, i64)> = proposal_version::table
                .select((proposal_version::proposal_id, proposal_version::number))
                .load(conn)?;
            let record: i64 = audit_event::table
                .filter(audit_event::kind.eq("proposal_submitted"))
                .count()
                .get_result(conn)?;
            let history: i64 = proposal_history::table
                .filter(proposal_history::kind.eq("submitted"))
                .count()
                .get_result(conn)?;
            let keys: Vec<String> = letter::table
                .filter(letter::dedupe_key.like("proposal received %"))
                .select(letter::dedupe_key)
                .load(conn)?;
            Ok((versions, record, history, keys))
        })
        .expect("what was sent");
    let sent = i64::try_from(versions.len()).expect("few");
    assert_eq!((record, history), (sent, sent), "{kind}: sent by half");
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for key in letters {
        let (version, _) = key.rsplit_once(' ').expect("a reader");
        *told.entry(version.to_owned()).or_default() += 1;
    }
    for (id, number) in &versions {
        let told = told.remove(&format!("proposal received {id} {number}"));
        assert_eq!(told, Some(2), "{kind}: both partners have a receipt");
    }
    assert!(told.is_empty(), "{kind}: receipts for nothing: {told:?}");

    let healthy = doctor(&database.address(), folder.path());
    let said = String::from_utf8_lossy(&healthy.stdout).into_owned();
    assert!(healthy.status.success(), "{kind}: {said}");
}

/// What was coming in, and what no row points at, goes once it is an hour old; what is pointed at stays.
fn assert_swept(database: &mut TestDatabase, folder: &TempDir) {
    let files = Files::at(&FilesUrl::folder(folder.path().join("files")));
    let (kept, incoming) = files_in(folder.path());
    for path in kept.iter().chain(&incoming) {
        age(path);
    }
    let pointed = pointed_at(database.db());
    // As a server does when it starts, and each hour.
    files.clear_abandoned(database.db()).expect("it is cleared");
    let (kept, incoming) = files_in(folder.path());
    assert!(incoming.is_empty(), "{incoming:?}");
    let names: BTreeSet<String> = kept.iter().map(|path| name(path)).collect();
    assert_eq!(names, pointed);
}

/// The hashes of all files that a row points at.
fn pointed_at(db: &Db) -> BTreeSet<String> {
    let hashes = db.read_now(|reader| {
        let hashes = attachment::table.select(attachment::hash);
        Ok(hashes.load::<String>(reader.conn())?)
    });
    hashes.expect("the files").into_iter().collect()
}

fn name(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str());
    name.expect("a name").to_owned()
}

#[test]
fn nothing_that_was_answered_is_lost_when_the_server_is_killed() {
    on_both_databases(crash_again_and_again);
}

/// A server that starts sweeps by itself.
#[test]
fn a_server_that_starts_clears_away_what_an_end_left_behind() {
    let mut database = TestDatabase::sqlite();
    let folder = tempfile::tempdir().expect("a folder");
    let incoming = folder.path().join("files/incoming");
    std::fs::create_dir_all(&incoming).expect("a folder");
    let left = incoming.join("left-behind");
    std::fs::write(&left, b"half a file").expect("it is written");
    age(&left);
    database.close();
    let server = Server::start(&database.address(), folder.path(), &[]);
    let began = Instant::now();
    while left.exists() {
        assert!(began.elapsed() < Duration::from_secs(20), "it stays");
        thread::sleep(Duration::from_millis(20));
    }
    drop(server);
    database.reopen();
}

//! How much group commit brings: 32 clients that write at once, with commits shared and with a commit
//! for each write, in the same run and with the same durability (`synchronous=FULL`).
//!
//! `cargo bench --bench durable_writes [-- FOLDER]`; the folder says on which disk.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use serde_json::json;
use taawun::domain::audit_event::AuditKind;
use taawun::domain::ids::RoundId;
use taawun::store::db::Tuning;
use taawun::store::schema::round;
use taawun::store::{DatabaseUrl, Db, StoreError, Surroundings, Tx, audit};

const CLIENTS: usize = 32;
const EACH: Duration = Duration::from_secs(3);
const ROUNDS: usize = 5;

/// Two rows in one transaction: a record and its event.
fn write(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let id: RoundId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(round::table)
        .values((
            round::id.eq(&id),
            round::slug.eq(&id),
            round::title.eq("{}"),
            round::description.eq("{}"),
            round::place.eq("Somewhere"),
            round::state.eq("draft"),
            round::currency.eq("USD"),
            round::zone.eq("America/Los_Angeles"),
            round::budget_minor.eq(0),
            round::source.eq("held here"),
            round::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    audit::record(tx, AuditKind::ElectionImported, &json!({"round": id})).map(drop)
}

/// Acknowledged writes a second, the commits they took, and the slowest hundredth of the answers.
struct Run {
    per_second: f64,
    writes_per_commit: f64,
    slow: Duration,
}

fn run(folder: &Path, most_writes_per_commit: usize) -> Run {
    let folder = tempfile::tempdir_in(folder).expect("a folder");
    let url = DatabaseUrl::Sqlite(folder.path().join("bench.db"));
    let tuning = Tuning {
        most_writes_per_commit,
        ..Tuning::default()
    };
    let db = Db::open_tuned(&url, Surroundings::of_this_machine(), tuning).expect("it opens");
    db.migrate().expect("it migrates");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let started = Instant::now();
    let mut waits: Vec<Duration> = runtime.block_on(async {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    let mut waits = Vec::new();
                    while started.elapsed() < EACH {
                        let asked = Instant::now();
                        db.write(write).await.expect("it is kept");
                        waits.push(asked.elapsed());
                    }
                    waits
                })
            })
            .collect();
        let mut waits = Vec::new();
        for client in clients {
            waits.extend(client.await.expect("no panic"));
        }
        waits
    });
    let took = started.elapsed();
    waits.sort_unstable();
    Run {
        per_second: waits.len() as f64 / took.as_secs_f64(),
        writes_per_commit: waits.len() as f64 / db.figures().commits as f64,
        slow: waits[waits.len() * 99 / 100],
    }
}

fn median(runs: &mut [Run]) -> f64 {
    runs.sort_by(|one, other| one.per_second.total_cmp(&other.per_second));
    runs[runs.len() / 2].per_second
}

fn main() {
    // Cargo passes `--bench` along.
    let folder = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"));
    let folder = folder.map_or_else(std::env::temp_dir, PathBuf::from);
    println!(
        "{CLIENTS} clients, synchronous=FULL, {EACH:?} each, in {}",
        folder.display()
    );
    let (mut each, mut together) = (Vec::new(), Vec::new());
    for number in 1..=ROUNDS {
        // In turn, so that whatever else the machine does falls on both.
        for (name, most, runs) in [
            ("a commit each", 1, &mut each),
            ("commits shared", 64, &mut together),
        ] {
            let run = run(&folder, most);
            println!(
                "{number}  {name:14}  {:6.0} writes/s  {:4.1} writes/commit  p99 {:.1?}",
                run.per_second, run.writes_per_commit, run.slow
            );
            runs.push(run);
        }
    }
    let (each, together) = (median(&mut each), median(&mut together));
    println!(
        "median: {each:.0} and {together:.0} writes/s, ratio {:.1}",
        together / each
    );
    assert!(
        together >= 2.0 * each,
        "shared commits must at least double the writes"
    );
}

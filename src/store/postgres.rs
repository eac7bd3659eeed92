//! Writes on PostgreSQL: SERIALIZABLE, and run again when the database says so.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection};
use diesel::r2d2::Pool;

use super::conn::AnyConnection;
use super::error::{StoreError, wants_another_run, words_of_panic};
use super::pool::{self, Manager};
use super::tx::{Surroundings, Tx};

/// How often one write is tried in all.
const TRIES: u32 = 12;

/// What the database refused during one transaction, as seen from below.
///
/// The error that a piece of work returns is its own: whether a serialisation failure hides in it
/// cannot be asked. So the connection itself remembers.
#[derive(Default)]
pub(super) struct Watch {
    any: AtomicBool,
    another_run: AtomicBool,
}

impl Watch {
    pub(super) fn forget(&self) {
        self.any.store(false, Ordering::Relaxed);
        self.another_run.store(false, Ordering::Relaxed);
    }

    pub(super) fn instrumentation(self: &Arc<Self>) -> impl Instrumentation + use<> {
        let watch = Arc::clone(self);
        move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::FinishQuery {
                error: Some(error), ..
            } = event
            {
                watch.any.store(true, Ordering::Relaxed);
                if wants_another_run(error) {
                    watch.another_run.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

/// How one try ended.
enum Try<T, E> {
    Settled(Result<T, E>),
    /// The database gave it up for another transaction's sake.
    GivenUp(E),
}

/// Runs `work` until it is committed or fails by itself; `reruns` counts the tries given up.
pub(super) fn write<T, E: From<StoreError>>(
    pool: &Pool<Manager>,
    surroundings: &Surroundings,
    reruns: &AtomicU64,
    mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut tries = 0;
    loop {
        match try_once(pool, surroundings, &mut work) {
            Try::Settled(answer) => return answer,
            Try::GivenUp(error) => {
                tries += 1;
                if tries == TRIES {
                    return Err(error);
                }
                reruns.fetch_add(1, Ordering::Relaxed);
                std::thread::sleep(pause(tries, surroundings.bits()[0]));
            }
        }
    }
}

/// 1, 2, 4 … up to 64 ms, of which a random half, so that two that collided do not collide again.
fn pause(tries: u32, random: u8) -> Duration {
    let most = 1_000_u64 << (tries - 1).min(6);
    Duration::from_micros(most / 2 + most / 2 * u64::from(random) / 255)
}

fn try_once<T, E: From<StoreError>>(
    pool: &Pool<Manager>,
    surroundings: &Surroundings,
    work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Try<T, E> {
    let mut kept = match pool::take(pool, AnyConnection::begin_write) {
        Ok(kept) => kept,
        Err(error) => return Try::Settled(Err(error.into())),
    };
    let mut tx = Tx::new(&mut kept.conn, surroundings);
    let answer = catch_unwind(AssertUnwindSafe(|| work(&mut tx)))
        .unwrap_or_else(|panic| Err(StoreError::Panicked(words_of_panic(&*panic)).into()));

    let value = match answer {
        Ok(value) => value,
        Err(error) => {
            if kept.conn.undo_to(1).is_err() {
                kept.broken = true;
            }
            return if kept.watch.another_run.load(Ordering::Relaxed) {
                Try::GivenUp(error)
            } else {
                Try::Settled(Err(error))
            };
        }
    };
    // COMMIT of a transaction in which a statement failed is answered without an error and keeps
    // nothing. Work that overlooked a failure must not be told that it was saved: any statement says
    // whether the transaction still stands.
    let stands = if kept.watch.any.load(Ordering::Relaxed) {
        kept.conn.batch_execute("SELECT 1")
    } else {
        Ok(())
    };
    match stands.and_then(|()| kept.conn.commit()) {
        Ok(()) => Try::Settled(Ok(value)),
        Err(error) => {
            let again = wants_another_run(&error) || kept.watch.another_run.load(Ordering::Relaxed);
            if kept.conn.undo_to(1).is_err() {
                kept.broken = true;
            }
            let error = StoreError::from(error).into();
            if again {
                Try::GivenUp(error)
            } else {
                Try::Settled(Err(error))
            }
        }
    }
}

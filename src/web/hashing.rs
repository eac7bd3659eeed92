//! Passwords are hashed a few at a time: each takes tens of milliseconds of a whole core and 19 MiB, and
//! whoever only reads a page must not wait for those who sign in.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::{self, available_parallelism};
use std::time::Duration;

use tokio::sync::{Semaphore, oneshot};

use super::metrics::Figures;
use super::problem::Problem;
use super::state::Random;
use crate::domain::password::{HashCost, NewPassword, PasswordHash, TypedPassword};

/// Where forms come in whose password is hashed: the front lets few of them in at a time.
pub const ADDRESSES: [&str; 2] = ["/sign-in", "/my/account/password"];

/// How much less than a page a hash is worth to the machine's scheduler, from 0 to 19.
#[cfg(target_os = "linux")]
const NICENESS: i32 = 15;

/// How long somebody waits for their turn before they are told that it is busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where passwords are hashed.
pub struct Hashing {
    cost: HashCost,
    turns: Arc<Semaphore>,
    figures: Arc<Figures>,
    random: Random,
}

/// What came of holding a password against what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// It is another one, or there is none.
    Wrong,
    /// It is the one.
    Right,
    /// It is the one, kept at another cost than today's: keep this instead.
    Outdated(PasswordHash),
}

impl Hashing {
    /// At this cost; on as many cores as leave half of them to everybody else.
    pub fn new(cost: HashCost, figures: Arc<Figures>, random: Random) -> Self {
        let cores = available_parallelism().map_or(1, usize::from);
        Self {
            cost,
            turns: Arc::new(Semaphore::new((cores / 2).max(1))),
            figures,
            random,
        }
    }

    /// Holds a password against what is kept of it. Without anything kept the same work is done, so that the
    /// time tells nobody whether there is an account.
    pub async fn hold(
        &self,
        typed: TypedPassword,
        kept: Option<PasswordHash>,
    ) -> Result<Held, Problem> {
        let (cost, salt) = (self.cost, (self.random)());
        let is_right = self.run({
            let (typed, kept) = (typed.clone(), kept.clone());
            move || match kept {
                Some(kept) => kept.is_of(&typed),
                None => cost.refuse(&typed),
            }
        });
        if !is_right.await? {
            return Ok(Held::Wrong);
        }
        if kept.is_none_or(|kept| !kept.is_outdated(cost)) {
            return Ok(Held::Right);
        }
        let anew = self.run(move || cost.hash(&typed, salt)).await?;
        anew.map(Held::Outdated)
            .map_err(|error| Problem::fault(&error))
    }

    /// What is kept of a new password.
    pub async fn hash(&self, new: NewPassword) -> Result<PasswordHash, Problem> {
        let (cost, salt) = (self.cost, (self.random)());
        let hash = self.run(move || cost.hash(new.typed(), salt)).await?;
        hash.map_err(|error| Problem::fault(&error))
    }

    /// Waits for a turn, but not for ever: only who has one takes a thread.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let waiting = tokio::time::timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned());
        let Ok(Ok(turn)) = waiting.await else {
            return Err(Problem::busy());
        };
        let figures = Arc::clone(&self.figures);
        let (tell, done) = oneshot::channel();
        let hash = move || {
            step_back();
            let now = figures.hashing.inc() + 1;
            let most = figures.most_hashing.inner();
            most.fetch_max(now, Ordering::Relaxed);
            let done = work();
            figures.hashing.dec();
            figures.hashes.inc();
            drop(turn);
            // Whoever asked may have gone meanwhile.
            let _ = tell.send(done);
        };
        // A thread of its own, because its priority cannot be given back.
        thread::Builder::new()
            .name("hashing".to_owned())
            .spawn(hash)
            .map_err(|error| Problem::fault(&error))?;
        done.await.map_err(|error| Problem::fault(&error))
    }
}

/// Lets everybody else go first. On Linux a thread's priority is its own; elsewhere this would slow the whole program.
fn step_back() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(NICENESS) {
        tracing::debug!(%error, "a hash runs at the priority of everything else");
    }
}

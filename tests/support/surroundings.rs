//! A clock that stands until a test turns it, and randomness that is the same in every run.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use sha2::{Digest, Sha256};
use taawun::domain::time::Instant;
use taawun::store::Surroundings;
use taawun::store::tx::{Clock, Entropy};

/// Clones show the same time.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    /// It shows 2026-11-23T17:00:00Z, nine in the morning in King County.
    pub fn new() -> Self {
        let start: jiff::Timestamp = "2026-11-23T17:00:00Z".parse().expect("an instant");
        Self(Arc::new(AtomicI64::new(start.as_microsecond())))
    }

    /// Turns it on by so many seconds.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant::from_micros(self.0.load(Ordering::SeqCst)).expect("a time inside the calendar")
    }
}

/// The n-th bits are the beginning of SHA-256(seed, n).
struct SeededEntropy {
    seed: u64,
    drawn: AtomicU64,
}

impl Entropy for SeededEntropy {
    fn bits(&self) -> [u8; 16] {
        let number = self.drawn.fetch_add(1, Ordering::SeqCst);
        let mut hash = Sha256::new();
        hash.update(self.seed.to_be_bytes());
        hash.update(number.to_be_bytes());
        let mut bits = [0; 16];
        bits.copy_from_slice(&hash.finalize()[..16]);
        bits
    }
}

/// Surroundings with this clock and names from this seed.
pub fn surroundings(clock: &TestClock, seed: u64) -> Surroundings {
    let entropy = SeededEntropy {
        seed,
        drawn: AtomicU64::new(0),
    };
    Surroundings::new(clock.clone(), entropy)
}

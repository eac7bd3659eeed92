//! What a piece of work is given: a connection, the time, and new names. The clock and the source of
//! randomness are read here and nowhere above.

use std::fmt;
use std::sync::Arc;

use super::conn::AnyConnection;
use crate::domain::ids::Id;
use crate::domain::time::Instant;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
}

/// Makes the random bits of new names.
pub trait Entropy: Send + Sync {
    /// 128 bits that nobody can guess and nobody had before.
    fn bits(&self) -> [u8; 16];
}

/// The clock and the randomness that a [`super::Db`] works with: the machine's, or a test's.
#[derive(Clone)]
pub struct Surroundings {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl Surroundings {
    /// These two.
    pub fn new(clock: impl Clock + 'static, entropy: impl Entropy + 'static) -> Self {
        Self {
            clock: Arc::new(clock),
            entropy: Arc::new(entropy),
        }
    }

    /// The machine's clock and the operating system's randomness.
    pub fn of_this_machine() -> Self {
        Self::new(MachineClock, MachineEntropy)
    }

    /// The same randomness, and another clock.
    #[must_use]
    pub fn with_clock(self, clock: impl Clock + 'static) -> Self {
        Self {
            clock: Arc::new(clock),
            ..self
        }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A new name.
    pub fn new_id<I: Id>(&self) -> I {
        I::from_bits(self.entropy.bits())
    }

    /// 128 random bits.
    pub(super) fn bits(&self) -> [u8; 16] {
        self.entropy.bits()
    }
}

impl fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Surroundings")
    }
}

struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> Instant {
        jiff::Timestamp::now().into()
    }
}

struct MachineEntropy;

impl Entropy for MachineEntropy {
    fn bits(&self) -> [u8; 16] {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits)
            .expect("without the system's randomness no name is safe, and no work may go on");
        bits
    }
}

/// A write in progress. Only [`super::Db::write`] makes one, so that nothing can write outside it.
pub struct Tx<'a> {
    conn: &'a mut AnyConnection,
    surroundings: &'a Surroundings,
    now: Instant,
}

impl<'a> Tx<'a> {
    pub(super) fn new(conn: &'a mut AnyConnection, surroundings: &'a Surroundings) -> Self {
        Self {
            now: surroundings.now(),
            conn,
            surroundings,
        }
    }

    /// The connection, inside its transaction.
    pub fn conn(&mut self) -> &mut AnyConnection {
        self.conn
    }

    /// When this transaction began: the same for everything it writes.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// A new name for a record.
    pub fn new_id<I: Id>(&self) -> I {
        self.surroundings.new_id()
    }
}

/// A read-only snapshot. Only [`super::Db::read`] makes one; the database refuses to write through it.
pub struct Reader<'a> {
    conn: &'a mut AnyConnection,
    now: Instant,
}

impl<'a> Reader<'a> {
    pub(super) fn new(conn: &'a mut AnyConnection, surroundings: &Surroundings) -> Self {
        Self {
            now: surroundings.now(),
            conn,
        }
    }

    /// The connection, inside its read-only transaction.
    pub fn conn(&mut self) -> &mut AnyConnection {
        self.conn
    }

    /// When this snapshot was taken.
    pub fn now(&self) -> Instant {
        self.now
    }
}

//! Whose request is worked on when: so many at the same time, and of those that wait for a password to be hashed only a
//! few, so that whoever reads a page never stands behind a queue of people who sign in. Uploads have a line of their own.

use tokio::sync::{Semaphore, SemaphorePermit};

use super::limits::Limits;

/// Where a request stands in line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// Nearly everything.
    Page,
    /// A form whose password will be hashed.
    Hashing,
    /// A file.
    Upload,
}

/// The turns of one front.
pub(super) struct Turns {
    all: Semaphore,
    hashing: Semaphore,
    uploads: Semaphore,
}

/// A request's turn; dropping it gives it to the next.
pub(super) struct Turn<'a> {
    _own: Option<SemaphorePermit<'a>>,
    _of_all: Option<SemaphorePermit<'a>>,
}

impl Turns {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            all: Semaphore::new(limits.in_flight),
            hashing: Semaphore::new(limits.hashing_in_flight),
            uploads: Semaphore::new(limits.uploads),
        }
    }

    /// Waits for a turn. Who waits in a line of their own holds none of the turns of others meanwhile.
    pub(super) async fn take(&self, lane: Lane) -> Turn<'_> {
        let own = match lane {
            Lane::Page => None,
            Lane::Hashing => self.hashing.acquire().await.ok(),
            Lane::Upload => self.uploads.acquire().await.ok(),
        };
        let of_all = match lane {
            Lane::Page | Lane::Hashing => self.all.acquire().await.ok(),
            Lane::Upload => None,
        };
        Turn {
            _own: own,
            _of_all: of_all,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[test]
    fn two_hundred_who_sign_in_leave_the_turns_of_readers_free() {
        let limits = Limits::default();
        let turns = Turns::new(&limits);
        let mut context = Context::from_waker(Waker::noop());
        let mut waiting: Vec<_> = (0..200)
            .map(|_| Box::pin(turns.take(Lane::Hashing)))
            .collect();
        let mut held = Vec::new();
        for one in &mut waiting {
            if let Poll::Ready(turn) = one.as_mut().poll(&mut context) {
                held.push(turn);
            }
        }
        assert_eq!(held.len(), limits.hashing_in_flight);
        for lane in [Lane::Page, Lane::Upload] {
            let mut reader = Box::pin(turns.take(lane));
            assert!(reader.as_mut().poll(&mut context).is_ready(), "{lane:?}");
        }
        let left = limits.in_flight - limits.hashing_in_flight;
        assert_eq!(turns.all.available_permits(), left);
    }
}

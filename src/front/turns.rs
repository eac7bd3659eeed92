//! Whose request is worked on when: so many at the same time, and of those that wait for a password to be hashed only a
//! few, so that whoever reads a page never stands behind a queue of people who sign in.

use hyper::{Method, Uri};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::limits::Limits;
use crate::web::hashing;

/// The turns of one front.
pub(super) struct Turns {
    all: Semaphore,
    hashing: Semaphore,
}

/// A request's turn; dropping it gives it to the next.
pub(super) struct Turn<'a> {
    _all: Option<SemaphorePermit<'a>>,
    _hashing: Option<SemaphorePermit<'a>>,
}

impl Turns {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            all: Semaphore::new(limits.in_flight),
            hashing: Semaphore::new(limits.hashing_in_flight),
        }
    }

    /// Waits for a turn. Who waits for a turn to be hashed holds none of the others meanwhile.
    pub(super) async fn take(&self, method: &Method, uri: &Uri) -> Turn<'_> {
        let hashes = *method == Method::POST && hashing::ADDRESSES.contains(&uri.path());
        let hashing = if hashes {
            self.hashing.acquire().await.ok()
        } else {
            None
        };
        Turn {
            _hashing: hashing,
            _all: self.all.acquire().await.ok(),
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
        let sign_in = Uri::from_static("/sign-in");
        let page = Uri::from_static("/rounds");
        let mut context = Context::from_waker(Waker::noop());
        let mut waiting: Vec<_> = (0..200)
            .map(|_| Box::pin(turns.take(&Method::POST, &sign_in)))
            .collect();
        let mut held = Vec::new();
        for one in &mut waiting {
            if let Poll::Ready(turn) = one.as_mut().poll(&mut context) {
                held.push(turn);
            }
        }
        assert_eq!(held.len(), limits.hashing_in_flight);
        for uri in [&page, &sign_in] {
            let mut reader = Box::pin(turns.take(&Method::GET, uri));
            assert!(reader.as_mut().poll(&mut context).is_ready(), "{uri}");
        }
        assert_eq!(
            turns.all.available_permits(),
            limits.in_flight - limits.hashing_in_flight
        );
    }
}

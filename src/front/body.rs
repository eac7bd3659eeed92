//! A request's body on its way to Rocket: counted, and given up when it comes too slowly.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};

use super::limits::Limits;
use super::patience::Patience;

/// Why a body went no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    TooLarge,
    TooSlow,
    /// Chunks that are none, or the end before the stated length.
    Broken,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the body is too large",
            Self::TooSlow => "the body comes too slowly",
            Self::Broken => "the body is not framed as its head says",
        })
    }
}

impl std::error::Error for Fault {}

pub(super) struct WatchedBody {
    body: Incoming,
    left: u64,
    patience: Patience,
    fault: Arc<OnceLock<Fault>>,
}

impl WatchedBody {
    /// The body, and where its fault will stand if it has one.
    pub(super) fn new(
        body: Incoming,
        limits: &Limits,
        most_bytes: u64,
    ) -> (Self, Arc<OnceLock<Fault>>) {
        let fault = Arc::new(OnceLock::new());
        let watched = Self {
            body,
            left: most_bytes,
            patience: Patience::new(limits.body_pause, limits.least_rate),
            fault: Arc::clone(&fault),
        };
        (watched, fault)
    }

    fn fail(&self, fault: Fault) -> Poll<Option<Result<Frame<Bytes>, Fault>>> {
        self.fault.get_or_init(|| fault);
        Poll::Ready(Some(Err(fault)))
    }
}

impl Body for WatchedBody {
    type Data = Bytes;
    type Error = Fault;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Fault>>> {
        let frame = match Pin::new(&mut self.body).poll_frame(cx) {
            Poll::Pending => {
                ready!(self.patience.poll_spent(cx));
                return self.fail(Fault::TooSlow);
            }
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Ready(Some(Err(_))) => return self.fail(Fault::Broken),
            Poll::Ready(Some(Ok(frame))) => frame,
        };
        // Trailers are dropped: nothing of ours reads them.
        let Ok(data) = frame.into_data() else {
            return Poll::Ready(None);
        };
        self.patience.progressed(data.len());
        match self.left.checked_sub(data.len() as u64) {
            Some(left) => self.left = left,
            None => return self.fail(Fault::TooLarge),
        }
        Poll::Ready(Some(Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

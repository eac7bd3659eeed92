//! The socket of one connection: reads are watched for odd framing, slow readers are given up, and what
//! hyper says of its own accord is kept back.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::framing::Framing;
use super::guests::Guest;
use super::limits::Limits;
use super::patience::Patience;

pub(super) struct Wire {
    socket: TcpStream,
    framing: Framing,
    ambiguous: Arc<AtomicBool>,
    patience: Patience,
    guest: Arc<Guest>,
    kept_back: bool,
}

impl Wire {
    /// The socket, and the flag that is raised once a head states two lengths.
    pub(super) fn new(
        socket: TcpStream,
        guest: Arc<Guest>,
        limits: &Limits,
    ) -> (Self, Arc<AtomicBool>) {
        let ambiguous = Arc::new(AtomicBool::new(false));
        let wire = Self {
            socket,
            framing: Framing::new(),
            ambiguous: Arc::clone(&ambiguous),
            patience: Patience::new(limits.read_pause, limits.least_rate),
            guest,
            kept_back: false,
        };
        (wire, ambiguous)
    }

    /// Whether hyper had something to say that nobody asked for: its bare answer to a head that it cannot
    /// read, for which we have a page. It never reaches the socket.
    pub(super) fn has_kept_back(&self) -> bool {
        self.kept_back
    }

    fn keeps_back(&mut self) -> bool {
        let own_accord = !self.guest.is_answering();
        self.kept_back |= own_accord;
        own_accord
    }

    /// A write's outcome, or its end when the reader takes too little for too long.
    fn paced(
        &mut self,
        cx: &mut Context<'_>,
        outcome: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match &outcome {
            Poll::Ready(Ok(written)) => self.patience.progressed(*written),
            Poll::Ready(Err(_)) => {}
            Poll::Pending if self.patience.poll_spent(cx).is_ready() => {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            Poll::Pending => {}
        }
        outcome
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let known = buffer.filled().len();
        let outcome = Pin::new(&mut self.socket).poll_read(cx, buffer);
        self.framing.read(&buffer.filled()[known..]);
        if self.framing.is_ambiguous() {
            self.ambiguous.store(true, Ordering::Relaxed);
        }
        outcome
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.keeps_back() {
            return Poll::Ready(Ok(bytes.len()));
        }
        let outcome = Pin::new(&mut self.socket).poll_write(cx, bytes);
        self.paced(cx, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.keeps_back() {
            return Poll::Ready(Ok(bytes.iter().map(|part| part.len()).sum()));
        }
        let outcome = Pin::new(&mut self.socket).poll_write_vectored(cx, bytes);
        self.paced(cx, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.socket).poll_flush(cx);
        // hyper flushes only once it has handed over all it has.
        if flushed.is_ready() {
            self.guest.all_sent();
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(cx)
    }
}

//! How long and how much the front bears. Rocket 0.5 itself sets no limit to any of this.

use std::time::Duration;

use crate::web::limits::{LARGEST_BODY, LARGEST_UPLOAD};

/// The front's patience. The defaults suit people on weak connections and one small machine.
#[derive(Debug, Clone)]
pub struct Limits {
    /// From the opening of a connection, or the end of the last answer, to the end of a request's head:
    /// a silent, a half-sent and an idle connection alike.
    pub head: Duration,
    /// What a sender may pause in all before a body's bytes earn it more.
    pub body_pause: Duration,
    /// The same for a reader of an answer.
    pub read_pause: Duration,
    /// The pace that makes up for a pause, in bytes per second: slower ones run out of patience.
    pub least_rate: u32,
    /// From a request to the head of its answer.
    pub answer: Duration,
    /// What requests in flight are given when the program is told to stop.
    pub grace: Duration,
    /// Bytes of a request's head.
    pub head_bytes: usize,
    /// Header lines of a request.
    pub header_lines: usize,
    /// Bytes of a body.
    pub body_bytes: u64,
    /// Bytes of a body with a file, on the routes that take one.
    pub upload_bytes: u64,
    /// From a request with a file to the head of its answer: a phone with a weak signal takes minutes.
    pub upload_answer: Duration,
    /// Requests with a file that are worked on at the same time: they hold up nobody but each other.
    pub uploads: usize,
    /// Connections in all.
    pub connections: usize,
    /// For so long whoever has come, or was answered, is not silent yet: what it says may be on its way, and a machine with
    /// much to do reads it late.
    pub quiet: Duration,
    /// Connections of one address; an office behind one address has many readers.
    pub connections_per_address: usize,
    /// Requests that are worked on at the same time; more wait their turn.
    pub in_flight: usize,
    /// Of those, the requests that wait for a password to be hashed.
    pub hashing_in_flight: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(15),
            body_pause: Duration::from_secs(15),
            read_pause: Duration::from_secs(15),
            least_rate: 1024,
            answer: Duration::from_secs(60),
            grace: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            header_lines: 64,
            body_bytes: LARGEST_BODY,
            upload_bytes: LARGEST_UPLOAD,
            upload_answer: Duration::from_secs(15 * 60),
            uploads: 16,
            // Two more descriptors for each request in flight: under the usual 1,024 of a process.
            connections: 512,
            connections_per_address: 128,
            quiet: Duration::from_millis(500),
            in_flight: 128,
            hashing_in_flight: 16,
        }
    }
}

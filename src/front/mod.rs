//! The front: our own accept loop before Rocket, which sets no time limits and cannot be given any.
//!
//! It speaks HTTP/1 by hyper with limits on heads, bodies, pauses and connections, looks each request over,
//! and hands it to Rocket on a loopback port. The peer's address goes along in a header whose name is
//! new at each start; Rocket refuses whatever lacks it. In another header goes the instant at which the head of the
//! request had come in: what then waits here for its turn is not late.

mod body;
mod connection;
mod framing;
mod guests;
mod limits;
mod patience;
mod refusal;
mod relay;
mod turns;
mod wire;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hyper::header::HeaderName;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

pub use limits::Limits;

use crate::web::state::App;
use guests::Guests;
use refusal::Refusals;
use relay::{Arrival, Relay};

/// The front of one site.
pub struct Front {
    limits: Limits,
    refusals: Refusals,
    guests: Arc<Guests>,
    peer_header: HeaderName,
    arrival: Arrival,
    trusted_proxies: Vec<IpAddr>,
}

impl Front {
    /// A front for this site. What these proxies say about the peer's address is believed.
    pub fn new(app: &App, limits: Limits, trusted_proxies: Vec<IpAddr>) -> Self {
        Self {
            refusals: Refusals::new(app),
            guests: Arc::new(Guests::new(
                &limits,
                trusted_proxies.clone(),
                app.figures.connections.clone(),
            )),
            peer_header: HeaderName::try_from(app.site.peer_header.as_str())
                .expect("the name is made of letters, digits and hyphens"),
            arrival: Arrival::new(app),
            limits,
            trusted_proxies,
        }
    }

    /// Hands what comes in at `listener` to Rocket, which listens at `rocket`, until told to stop; then
    /// lets requests in flight finish within the grace.
    pub async fn run(
        self,
        listener: TcpListener,
        rocket: SocketAddr,
        mut stop: watch::Receiver<bool>,
    ) {
        let grace = self.limits.grace;
        let guests = self.guests;
        let relay = Arc::new(Relay::new(
            self.limits,
            self.refusals,
            rocket,
            self.peer_header,
            self.arrival,
            self.trusted_proxies,
        ));
        let mut connections = JoinSet::new();
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = stop.wait_for(|stop| *stop) => break,
            };
            while connections.try_join_next().is_some() {}
            let (socket, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Usually too many open files: it passes when some are closed.
                    tracing::warn!(%error, "a connection could not be accepted");
                    sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            let peer = peer.ip().to_canonical();
            let relay = Arc::clone(&relay);
            match guests.seat(peer) {
                Some(seat) => {
                    connections.spawn(connection::serve(socket, peer, seat, relay, stop.clone()));
                }
                None => {
                    connections.spawn(connection::turn_away(socket, peer, relay));
                }
            }
        }
        drop(listener);
        let all = async { while connections.join_next().await.is_some() {} };
        if timeout(grace, all).await.is_err() {
            tracing::warn!("some requests took longer than the grace and were cut");
        }
    }
}

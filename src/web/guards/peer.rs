//! Where a request really comes from.

use std::convert::Infallible;
use std::net::IpAddr;

use rocket::request::{FromRequest, Outcome, Request};

/// The address at the other end, as the front or a trusted proxy saw it. Nothing that a visitor can
/// write changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub Option<IpAddr>);

impl Peer {
    /// Whether whoever asks sits at this machine.
    pub fn is_local(self) -> bool {
        self.0
            .is_some_and(|address| address.to_canonical().is_loopback())
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Peer {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self(request.real_ip()))
    }
}

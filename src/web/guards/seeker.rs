//! Somebody who may look for partners.

use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};

use super::who::{Who, signed_out};
use crate::domain::policy::{Actor, may_find_partners};
use crate::store::views::who::SignedIn;

/// Someone who is signed in and has nothing to do with a funder. For everybody else who is signed in nothing is there,
/// whatever they send; a visitor is shown the way to sign in.
#[derive(Debug, Clone, Copy)]
pub struct Seeker<'r>(pub &'r SignedIn);

impl<'r> Seeker<'r> {
    /// This person, if they may look for partners.
    pub fn of(signed_in: &'r SignedIn) -> Option<Self> {
        let actor = Actor::Person(&signed_in.standing);
        let may = may_find_partners(actor, signed_in.is_of_funder);
        may.ok().map(|_| Self(signed_in))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Seeker<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Some(signed_in) = Who::of(request).0 else {
            return signed_out(request);
        };
        match Self::of(signed_in) {
            Some(seeker) => Outcome::Success(seeker),
            None => Outcome::Error((Status::NotFound, ())),
        }
    }
}

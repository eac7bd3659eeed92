//! When a request arrived. Deadlines are kept by this instant, not by when its turn came.

use rocket::request::{FromRequest, Outcome, Request};

use crate::domain::time::Instant;
use crate::web::state::App;

/// The instant at which a request arrived: as the front noted it, which had read its head by then; without a front, now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrived(pub Instant);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Arrived {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Some(app) = request.rocket().state::<App>() else {
            return Outcome::Forward(rocket::http::Status::InternalServerError);
        };
        let now = app.db.now();
        let noted = request.headers().get_one(&app.site.arrival_header);
        let noted = noted
            .and_then(|micros| micros.parse().ok())
            .and_then(Instant::from_micros);
        // Nothing arrives later than it is handled.
        Outcome::Success(Self(noted.map_or(now, |noted| noted.min(now))))
    }
}

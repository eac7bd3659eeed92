//! One line per request: what was asked and how it ended. No query, no address, no cookie, no body.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::request::Request;
use rocket::response::Response;

use super::guards::visit::Visit;
use super::state::App;

/// Logs and counts every answered request.
pub struct Log;

#[rocket::async_trait]
impl Fairing for Log {
    fn info(&self) -> Info {
        Info {
            name: "log",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let visit = Visit::of(request);
        let status = response.status();
        tracing::info!(
            target: "taawun::request",
            id = visit.id,
            method = visit.method.as_str(),
            path = request.uri().path().as_str(),
            status = status.code,
            ms = visit.began.elapsed().as_secs_f64() * 1000.0,
        );
        if let Some(app) = request.rocket().state::<App>() {
            app.figures.count(request, visit, status);
        }
    }
}

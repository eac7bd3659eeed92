//! The whole site on one Rocket: every route, every catcher, every fairing.

use rocket::catcher::{Catcher, Handler};
use rocket::config::{Ident, LogLevel, Shutdown};
use rocket::http::{Method, RawStr, Status};
use rocket::request::Request;
use rocket::response::{Redirect, Responder};
use rocket::{Build, Config, Rocket};

use super::community;
use super::gate::Gate;
use super::guards::visit::Visit;
use super::headers::SafeHeaders;
use super::log::Log;
use super::state::{App, Peers};
use super::{
    account, api, assets, headers, health, letters, limits, manage, metrics, problem, public,
    signed_out,
};

/// The site. `listen` says where Rocket itself listens; port 0 takes a free one.
pub fn rocket(app: App, listen: std::net::SocketAddr) -> Rocket<Build> {
    let config = Config {
        address: listen.ip(),
        port: listen.port(),
        workers: 2,
        // Everything that waits has a semaphore of its own before it comes here.
        max_blocking: 32,
        ident: Ident::none(),
        ip_header: Some(app.site.peer_header.clone().into()),
        limits: limits::limits(),
        shutdown: Shutdown {
            ctrlc: false,
            signals: std::collections::HashSet::new(),
            // The front stops first: by then everything in flight is answered.
            grace: if app.site.peers == Peers::FromFront {
                1
            } else {
                10
            },
            mercy: 1,
            ..Shutdown::default()
        },
        // What it would say names addresses with their queries.
        log_level: LogLevel::Off,
        cli_colors: false,
        ..Config::release_default()
    };
    rocket::custom(config)
        .manage(app)
        .attach(Gate)
        .attach(SafeHeaders)
        .attach(Log)
        .mount("/", assets::routes())
        .mount("/", health::routes())
        .mount("/", metrics::routes())
        .mount("/", public::routes())
        .mount("/", account::routes())
        .mount("/", manage::routes())
        .mount("/", letters::routes())
        .mount("/", community::routes())
        .mount("/", api::routes())
        .mount("/", signed_out::routes())
        .register("/", [Catcher::new(None, ProblemCatcher)])
}

/// Answers every status that no handler answered itself.
#[derive(Clone)]
struct ProblemCatcher;

#[rocket::async_trait]
impl Handler for ProblemCatcher {
    async fn handle<'r>(
        &self,
        status: Status,
        request: &'r Request<'_>,
    ) -> rocket::catcher::Result<'r> {
        let mut response = match way_to_sign_in(status, request) {
            Some(redirect) => redirect.respond_to(request)?,
            None => problem::for_status(status, request).respond_to(request)?,
        };
        // Rocket runs no fairing for a method that it does not know.
        headers::put_on(request, &mut response);
        Ok(response)
    }
}

/// A page that only members see leads visitors to sign in, and back to it afterwards.
fn way_to_sign_in(status: Status, request: &Request<'_>) -> Option<Redirect> {
    let uri = request.uri();
    let is_page = !uri.path().starts_with("/api/");
    let is_read = matches!(Visit::of(request).method, Method::Get | Method::Head);
    let wanted = status == Status::Unauthorized && is_page && is_read;
    wanted.then(|| {
        let next = RawStr::new(&uri.to_string()).percent_encode().to_string();
        Redirect::to(format!("/sign-in?next={next}"))
    })
}

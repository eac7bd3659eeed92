//! One line per request: what was asked and how it ended. No query, no address, no cookie, no body.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::request::Request;
use rocket::response::Response;

use super::guards::visit::Visit;
use super::state::App;

/// What the log and the figures name a path or a route by. Who writes a draft is not told apart from who looks at their
/// own page: neither that a draft is there nor how busily it is written is anybody's business but its coalition's. The
/// same holds for those who look for partners.
pub fn shown(path: &str) -> &str {
    let mut hidden = [
        "/my/proposals",
        "/api/v1/proposals",
        "/partners",
        "/my/introductions",
        "/api/v1/introductions",
        "/api/v1/shelf",
    ]
    .into_iter();
    let is_beneath = |of: &str| {
        path.strip_prefix(of)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    };
    if hidden.any(is_beneath) { "/my" } else { path }
}

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
            path = shown(request.uri().path().as_str()),
            status = status.code,
            ms = visit.began.elapsed().as_secs_f64() * 1000.0,
        );
        if let Some(app) = request.rocket().state::<App>() {
            app.figures.count(request, visit, status);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn drafts_leave_no_name_in_the_log() {
        for draft in [
            "/my/proposals",
            "/my/proposals/<id>/answers?<more>",
            "/my/proposals?round",
            "/api/v1/proposals/0c1g60r30c1g60r30c1g60r30c",
            "/partners",
            "/partners/posts/<id>/ask",
            "/my/introductions/<id>/accept",
            "/api/v1/introductions/posts?<kind>",
            "/api/v1/shelf/<id>/reports",
        ] {
            assert_eq!(shown(draft), "/my", "{draft}");
        }
        for other in ["/my/proposalsX", "/rounds/a/proposals/1", "/my"] {
            assert_eq!(shown(other), other);
        }
    }
}

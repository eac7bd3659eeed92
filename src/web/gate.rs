//! The first look at every request: it is noted, and what may not go on is turned away.

use std::net::IpAddr;

use rocket::Data;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Method, Status};
use rocket::request::Request;

use super::csrf;
use super::guards::visit::Visit;
use super::problem::Problem;
use super::state::{App, Peers};

/// Notes each request and turns away what came past the front or from a page of somebody else's.
pub struct Gate;

#[rocket::async_trait]
impl Fairing for Gate {
    fn info(&self) -> Info {
        Info {
            name: "gate",
            kind: Kind::Request,
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        Visit::of(request);
        let Some(app) = request.rocket().state::<App>() else {
            return;
        };
        let refusal = match peer(request, app) {
            None => Some(Problem::new(Status::Forbidden, "side-door")),
            Some(_) if !csrf::comes_from_us(request, &app.site) => {
                Some(Problem::new(Status::Forbidden, "cross-site"))
            }
            Some(_) => None,
        };
        let proxied = matches!(app.site.peers, Peers::FromProxies(_));
        let (header, address) = (app.site.peer_header.clone(), peer(request, app));
        if let Some(address) = address.filter(|_| proxied) {
            request.replace_header(Header::new(header, address.to_string()));
        }
        if let Some(problem) = refusal {
            Visit::of(request).refuse(problem);
            // A fairing cannot answer. No route takes CONNECT, so the catcher does, with the refusal.
            request.set_method(Method::Connect);
        }
    }
}

/// Who is at the other end, where something we trust says so.
fn peer(request: &Request<'_>, app: &App) -> Option<IpAddr> {
    match &app.site.peers {
        Peers::FromFront => request.real_ip(),
        Peers::FromProxies(proxies) => {
            let nearest = request.remote()?.ip().to_canonical();
            let forwarded = request.headers().get("X-Forwarded-For").last();
            proxies
                .contains(&nearest)
                .then(|| last_address(forwarded).unwrap_or(nearest))
        }
    }
}

/// What the proxy itself added to `X-Forwarded-For`; all before it is the visitor's word.
fn last_address(header: Option<&str>) -> Option<IpAddr> {
    header?.rsplit(',').next()?.trim().parse().ok()
}

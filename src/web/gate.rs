//! The first look at every request: it is noted, and what may not go on is turned away.

use std::net::IpAddr;

use rocket::Data;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Method, Status};
use rocket::request::Request;

use super::allowed;
use super::csrf;
use super::guards::visit::Visit;
use super::guards::who;
use super::problem::Problem;
use super::state::{App, Peers};

/// The longest path there can be, in bytes; ours are far shorter.
const LONGEST_PATH: usize = 1024;

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
        let refusal = refusal(request, app);
        let proxied = matches!(app.site.peers, Peers::FromProxies(_));
        let (header, address) = (app.site.peer_header.clone(), peer(request, app));
        if let Some(address) = address.filter(|_| proxied) {
            request.replace_header(Header::new(header, address.to_string()));
        }
        let refusal = match refusal {
            None if is_of_people(request) => who::find(request, app).await.err(),
            refusal => refusal,
        };
        if let Some(problem) = refusal {
            Visit::of(request).refuse(problem);
            // A fairing cannot answer. No route takes CONNECT, so the catcher does, with the refusal.
            request.set_method(Method::Connect);
        }
    }
}

/// Whether what is asked for can depend on who asks: not the sheets, scripts and signs of life.
fn is_of_people(request: &Request<'_>) -> bool {
    let path = request.uri().path();
    let same_for_all = [
        "/assets/",
        "/healthz",
        "/readyz",
        "/metrics",
        "/favicon.ico",
    ];
    !same_for_all.iter().any(|start| path.starts_with(start))
}

/// Why this request goes no further, if so.
fn refusal(request: &Request<'_>, app: &App) -> Option<Problem> {
    if peer(request, app).is_none() {
        return Some(Problem::new(Status::Forbidden, "side-door"));
    }
    let path = request.uri().path().as_str();
    if path.len() > LONGEST_PATH {
        return Some(Problem::new(Status::UriTooLong, "address-too-long"));
    }
    // Rocket would pass over the empty segments: the same page at any number of addresses.
    if path.contains("//") {
        return Some(Problem::not_found());
    }
    let query = request.uri().query();
    // No database keeps a zero byte, and PostgreSQL will not even compare with one.
    let has_zero = query.is_some_and(|query| query.as_str().contains("%00"));
    if has_zero || !is_text(path) {
        return Some(Problem::new(Status::BadRequest, "bad-request"));
    }
    // What no route takes is told as 404 or 405, whoever sends it: nothing can come of it.
    let is_routed = allowed::methods_at(request).contains(&request.method().as_str());
    // No cookie is enough to change anything under /api, so that it does not matter whose page sends it.
    // The link in a letter that ends such letters carries its own proof, and mail programs send it by themselves.
    let is_of_a_letter = path.starts_with("/follow/stop/");
    let is_ours =
        who::is_of_programs(request) || is_of_a_letter || csrf::comes_from_us(request, &app.site);
    if is_routed && !is_ours {
        return Some(Problem::new(Status::Forbidden, "cross-site"));
    }
    None
}

/// Whether a path's percent-encoding is one, and what it encodes is text without control characters.
fn is_text(path: &str) -> bool {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        match byte {
            b'%' => match (digit(rest.next()), digit(rest.next())) {
                (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
                _ => return false,
            },
            other => bytes.push(other),
        }
    }
    std::str::from_utf8(&bytes).is_ok_and(|text| !text.contains(char::is_control))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_text() {
        for path in ["/", "/rounds/caf%C3%A9", "/%D8%AA", "/a%20b"] {
            assert!(is_text(path), "{path}");
        }
        for path in ["/%", "/%4", "/%zz", "/%ff", "/%C3", "/%00", "/a%0d%0ab"] {
            assert!(!is_text(path), "{path}");
        }
    }

    #[test]
    fn only_what_the_proxy_added_counts() {
        let added = IpAddr::from([198, 51, 100, 7]);
        assert_eq!(last_address(Some("203.0.113.9, 198.51.100.7")), Some(added));
        assert_eq!(last_address(Some("no address")), None);
        assert_eq!(last_address(None), None);
    }
}

//! Which methods an address knows: what a 405 must tell.

use rocket::Route;
use rocket::http::Method;
use rocket::request::Request;

/// The rank of the route that takes forms from whoever is signed out. It answers at no address of its own.
pub const RANK_OF_SIGNED_OUT: isize = 1_000;

/// The page at the address of a request, or the nearest above it: where somebody goes on who sent a form there.
pub fn page_at(request: &Request<'_>) -> String {
    let whole = request.uri().path();
    let segments = whole.raw_segments().map(|segment| segment.as_str());
    let all: Vec<&str> = segments.collect();
    let is_page = |path: &[&str]| {
        let mut routes = request.rocket().routes();
        routes.any(|route| route.method == Method::Get && covers(&pattern(route), path))
    };
    let mut path = &all[..];
    while !path.is_empty() && !is_page(path) {
        path = &path[..path.len() - 1];
    }
    if path.len() == all.len() {
        return request.uri().to_string();
    }
    format!("/{}", path.join("/"))
}

/// The methods that some route at the request's path answers, in the order of their names.
pub fn methods_at(request: &Request<'_>) -> Vec<&'static str> {
    let path: Vec<&str> = request
        .uri()
        .path()
        .raw_segments()
        .map(|segment| segment.as_str())
        .collect();
    let mut methods: Vec<&'static str> = request
        .rocket()
        .routes()
        .filter(|route| route.rank != RANK_OF_SIGNED_OUT && covers(&pattern(route), &path))
        .flat_map(|route| match route.method {
            Method::Get => vec!["GET", "HEAD"],
            other => vec![other.as_str()],
        })
        .collect();
    methods.sort_unstable();
    methods.dedup();
    methods
}

fn pattern(route: &Route) -> Vec<&str> {
    route
        .uri
        .path()
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect()
}

/// Whether a route's path (`/rounds/<slug>/<rest..>`) covers the segments of an address.
fn covers(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((&first, _)), _) if first.starts_with('<') && first.ends_with("..>") => true,
        (Some((&first, pattern)), Some((&segment, path))) => {
            (first.starts_with('<') || first == segment) && covers(pattern, path)
        }
        (None, Some(_)) | (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_covers_what_it_names_and_no_more() {
        let round = ["rounds", "<slug>"];
        assert!(covers(&round, &["rounds", "wieliczka-2023"]));
        assert!(!covers(&round, &["rounds"]));
        assert!(!covers(&round, &["rounds", "a", "results"]));
        assert!(covers(&["files", "<path..>"], &["files"]));
        assert!(covers(&["files", "<path..>"], &["files", "a", "b"]));
        assert!(covers(&[], &[]));
    }
}

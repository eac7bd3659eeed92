//! Which methods an address knows: what a 405 must tell.

use rocket::Route;
use rocket::http::Method;
use rocket::request::Request;

use super::public::addresses::encoded;

/// The rank of the route that takes forms from whoever is signed out. It answers at no address of its own.
pub const RANK_OF_SIGNED_OUT: isize = 1_000;

/// What answers at its address with a file and no page: nobody is led back there.
const DOWNLOADS: [&str; 1] = ["/my/proposals/<id>/files/<file>"];

/// The page at the address of a request, or the nearest above it: where somebody goes on who sent a form there. What the
/// address of such a page asks for, such as the token of an invitation, is taken from the fields that were `sent`.
pub fn page_at(request: &Request<'_>, sent: &[(&str, &str)]) -> String {
    let whole = request.uri().path();
    let segments = whole.raw_segments().map(|segment| segment.as_str());
    let all: Vec<&str> = segments.collect();
    // Of several that cover it, the one that answers: the address of an invitation is no draft of that name.
    let page = |path: &[&str]| {
        let routes = request.rocket().routes().filter(|route| {
            route.method == Method::Get
                && !DOWNLOADS.contains(&route.uri.path())
                && covers(&pattern(route), path)
        });
        routes.min_by_key(|route| route.rank)
    };
    let mut path = &all[..];
    let mut found = page(path);
    while found.is_none() && !path.is_empty() {
        path = &path[..path.len() - 1];
        found = page(path);
    }
    if path.len() == all.len() {
        return request.uri().to_string();
    }
    let asked = found.map(asked_for).unwrap_or_default();
    let asked = asked.iter().filter_map(|name| {
        let mut sent = sent.iter();
        let (_, value) = sent.find(|(field, value)| field == name && !value.is_empty())?;
        Some(format!("{name}={}", encoded(value)))
    });
    let query: Vec<String> = asked.collect();
    let path = path.join("/");
    if query.is_empty() {
        format!("/{path}")
    } else {
        format!("/{path}?{}", query.join("&"))
    }
}

/// The names in the query of a route, such as `token` of `/invitation?<token>`.
fn asked_for(route: &Route) -> Vec<&str> {
    let query = route.uri.query().unwrap_or_default();
    let names = query.split('&').filter_map(|part| {
        let part = part.strip_prefix('<')?;
        part.strip_suffix('>')
    });
    names.collect()
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

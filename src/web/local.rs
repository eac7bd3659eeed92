//! Addresses that somebody hands us to go on to: of this site, and no other.

use rocket::http::uri::Origin;

/// An address of this site, or the first page: nobody is led elsewhere by a form of ours.
pub fn local(address: &str) -> Origin<'static> {
    // Browsers read `//host` and `/\host` as another site's address.
    let inside = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    Origin::parse_owned(address.to_owned())
        .ok()
        .filter(|_| inside)
        .unwrap_or_else(|| Origin::path_only("/"))
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn a_form_leads_back_into_this_site_only() {
        for inside in [
            "/",
            "/rounds/a?area=north%20side&page=2",
            "/rounds?x=//elsewhere.example",
        ] {
            assert_eq!(local(inside).to_string(), inside);
        }
        for outside in [
            "",
            "//elsewhere.example/",
            "/\\elsewhere.example",
            "\\\\elsewhere.example",
            "https://elsewhere.example/",
            "javascript:alert(1)",
            "rounds",
            "/a\r\nSet-Cookie: x=y",
            "/\u{0}",
        ] {
            assert_eq!(local(outside).to_string(), "/", "{outside:?}");
        }
    }
}

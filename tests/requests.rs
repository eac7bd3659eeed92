//! What every request meets: safe headers, proper refusals, forms that only our pages can send.

use std::sync::Arc;

use rocket::http::Header;
use rocket::local::blocking::{Client, LocalResponse};
use rocket::{get, routes};
use taawun::app;
use taawun::config::Config;
use taawun::front::Limits;
use taawun::web::mount;

use super::support::TestDatabase;
use super::support::app::{Answer, TestApp};

const ALWAYS: [&str; 7] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cache-control",
    "x-request-id",
];

fn assert_safe(answer: &Answer) {
    for name in ALWAYS {
        assert!(
            answer.header(name).is_some(),
            "{name} is missing: {answer:?}"
        );
    }
    let policy = answer.header("content-security-policy").unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
    assert!(answer.header("server").is_none(), "{answer:?}");
}

#[test]
fn every_answer_carries_the_safe_headers() {
    let app = TestApp::start();
    for (method, path, status) in [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/robots.txt", 200),
        ("GET", "/favicon.ico", 200),
        ("GET", "/no-such-page", 404),
        ("GET", "/rounds/no-such-round", 404),
        ("POST", "/rounds", 405),
        ("DELETE", "/", 405),
        ("OPTIONS", "/", 405),
        ("POST", "/preferences", 403),
        ("BREW", "/", 400),
    ] {
        let answer = app.ask(method, path, &[], "");
        assert_eq!(answer.status, status, "{method} {path}");
        assert_safe(&answer);
    }
}

#[test]
fn a_wrong_method_is_told_which_are_right() {
    let app = TestApp::start();
    let answer = app.ask("POST", "/rounds", &[], "");
    assert_eq!(
        (answer.status, answer.header("allow")),
        (405, Some("GET, HEAD"))
    );
    assert_eq!(app.get("/preferences").header("allow"), Some("POST"));
}

#[test]
fn a_page_that_is_not_there_says_so_in_the_readers_language() {
    let app = TestApp::start();
    let in_arabic = app.ask("GET", "/nope", &[("Accept-Language", "ar")], "");
    assert!(in_arabic.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
    for path in [
        "/nope?lang=tlh",
        "/?lang=%00",
        "/?lang=../../etc/passwd",
        "/?lang=",
    ] {
        let answer = app.get(path);
        assert!(
            matches!(answer.status, 200 | 400 | 404),
            "{path}: {}",
            answer.status
        );
    }
}

#[test]
fn programs_get_a_problem_document() {
    let app = TestApp::start();
    let answer = app.get("/api/v1/no-such-thing");
    assert_eq!(answer.status, 404);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
    let document: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(document["type"], "urn:taawun:problem:not-found");
    assert_eq!(document["status"], 404);
}

#[test]
fn only_our_own_pages_can_send_a_form() {
    let app = TestApp::start();
    let visitor = app.visitor("/");
    let ours = app.base_url();
    let body = format!("csrf={}&language=es&digits=latin&next=%2F", visitor.token);
    let send = |headers: &[(&str, &str)], body: &str| {
        let mut all = vec![
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Cookie", visitor.cookies.as_str()),
        ];
        all.extend_from_slice(headers);
        app.ask("POST", "/preferences", &all, body)
    };
    let typed = [("language", "es"), ("digits", "latin"), ("next", "/")];
    assert!(is_kept(&app.post("/preferences", &visitor, &typed)));
    for honest in [
        vec![("Origin", ours.as_str()), ("Sec-Fetch-Site", "same-origin")],
        vec![("Origin", ours.as_str())],
        vec![("Sec-Fetch-Site", "same-origin")],
    ] {
        assert!(is_kept(&send(&honest, &body)), "{honest:?}");
    }
    for forged in [
        vec![],
        vec![("Origin", "https://evil.example")],
        vec![("Origin", "null")],
        vec![("Origin", "")],
        vec![("Sec-Fetch-Site", "cross-site")],
        vec![("Sec-Fetch-Site", "same-site")],
        vec![("Sec-Fetch-Site", "cross-site"), ("Origin", ours.as_str())],
        vec![
            ("Sec-Fetch-Site", "same-origin"),
            ("Origin", "https://evil.example"),
        ],
        vec![
            ("Origin", ours.as_str()),
            ("Origin", "https://evil.example"),
        ],
        vec![("Referer", ours.as_str())],
    ] {
        let answer = send(&forged, &body);
        assert_eq!(answer.status, 403, "{forged:?}");
        assert!(!is_kept(&answer), "{forged:?}");
    }
    let own = [("Origin", ours.as_str())];
    let stranger = app.visitor("/");
    let wrong = [
        "",
        &"0".repeat(64),
        &visitor.token.to_uppercase(),
        &stranger.token,
    ];
    for token in wrong {
        let answer = send(
            &own,
            &format!("csrf={token}&language=es&digits=latin&next=%2F"),
        );
        assert!(answer.status < 500, "{token:?}: {}", answer.status);
        assert!(!is_kept(&answer), "the token {token:?} was taken");
    }
}

/// Whether the form was acted on.
fn is_kept(answer: &Answer) -> bool {
    let mut headers = answer.headers.iter();
    headers.any(|(name, value)| name == "set-cookie" && value.starts_with("language=es"))
}

#[test]
fn behind_https_cookies_never_travel_otherwise() {
    let app = TestApp::custom(TestDatabase::sqlite(), Limits::default(), |config| {
        config.listen = free_address();
        config.base_url = "https://grants.example.org".to_owned();
    });
    let answer = app.get("/");
    assert!(answer.header("strict-transport-security").is_some());
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-visit="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    let refused = app.ask("GET", "/", &[("Expect", "wonders")], "");
    assert!(refused.header("strict-transport-security").is_some());
}

/// An address that was free a moment ago.
fn free_address() -> std::net::SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address")
}

#[test]
fn an_asset_is_kept_for_ever_under_its_hash_and_nowhere_else() {
    let app = TestApp::start();
    let page = app.get("/").body;
    let (_, rest) = page
        .split_once("href=\"/assets/site.")
        .expect("a style sheet");
    let (hash, _) = rest.split_once(".css\"").expect("its hash");
    let path = format!("/assets/site.{hash}.css");
    let plain = app.get(&path);
    assert_eq!(plain.status, 200);
    assert!(
        plain
            .header("cache-control")
            .is_some_and(|how| how.contains("immutable"))
    );
    assert_eq!(plain.header("content-encoding"), None);
    let packed = app.ask("GET", &path, &[("Accept-Encoding", "gzip, br")], "");
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    let refused = app.ask("GET", &path, &[("Accept-Encoding", "gzip;q=0")], "");
    assert_eq!(refused.header("content-encoding"), None);
    let etag = plain.header("etag").expect("an ETag");
    assert_eq!(
        app.ask("GET", &path, &[("If-None-Match", etag)], "").status,
        304
    );
    for wrong in [
        "/assets/site.0123456789abcdef.css",
        "/assets/site.css",
        "/assets/../Cargo.toml",
        "/assets/",
    ] {
        assert_eq!(app.get(wrong).status, 404, "{wrong}");
    }
}

#[test]
fn the_site_says_whether_it_can_serve() {
    let both = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for app in both.into_iter().flatten().map(TestApp::on) {
        let kind = app.database.kind();
        assert_eq!(app.get("/healthz").body, "up\n", "{kind}");
        assert_eq!(app.get("/readyz").body, "ready\n", "{kind}");
        let metrics = app.get("/metrics").body;
        let counted = "taawun_requests_total{route=\"/healthz\",method=\"GET\",status=\"200\"} 1";
        assert!(metrics.contains(counted), "{kind}: {metrics}");
        assert!(metrics.contains("taawun_connections_open"), "{kind}");
    }
}

#[get("/breaks")]
fn breaks() -> &'static str {
    panic!("a bug of ours")
}

/// What came back, as over a socket.
fn answered(response: LocalResponse<'_>) -> Answer {
    let headers = response.headers().iter();
    Answer {
        status: response.status().code,
        headers: headers
            .map(|header| {
                (
                    header.name.as_str().to_lowercase(),
                    header.value.into_owned(),
                )
            })
            .collect(),
        body: response.into_string().unwrap_or_default(),
    }
}

#[test]
fn a_handler_that_panics_is_told_as_our_fault_and_the_next_request_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::sqlite();
    let config = Config::for_this_machine(folder.path());
    let site = app::compose(&config, database.db().clone(), Arc::new(|| [7; 16]));
    let site = site.expect("it is put together");
    let peer = Header::new(site.site.peer_header.clone(), "203.0.113.9");
    let site = mount::rocket(site, config.listen).mount("/", routes![breaks]);
    let client = Client::tracked(site).expect("the site starts");
    let ask = |path: &'static str| answered(client.get(path).header(peer.clone()).dispatch());
    for _ in 0..3 {
        let answer = ask("/breaks");
        assert_eq!(answer.status, 500);
        assert_safe(&answer);
        assert!(answer.body.contains("Something broke on our side"));
        assert!(!answer.body.contains("a bug of ours"));
        assert_eq!(ask("/healthz").status, 200);
    }
}

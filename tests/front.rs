//! The front, by raw sockets: whatever comes, the site answers properly or closes soon, and goes on
//! answering others.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use taawun::front::Limits;

use super::support::app::{Answer, TestApp};

/// Limits that a test can wait for.
fn impatient() -> Limits {
    let short = Duration::from_millis(400);
    Limits {
        head: short,
        body_pause: short,
        read_pause: short,
        ..Limits::default()
    }
}

/// The other side has ended the connection; what it still said.
fn ended_within(socket: &mut TcpStream, time: Duration) -> String {
    let began = Instant::now();
    let mut said = Vec::new();
    drop(socket.read_to_end(&mut said));
    assert!(began.elapsed() < time, "still open after {time:?}");
    String::from_utf8_lossy(&said).into_owned()
}

fn host(app: &TestApp) -> String {
    format!("Host: {}\r\n", app.address)
}

#[test]
fn silent_half_sent_and_idle_connections_are_closed() {
    let app = TestApp::impatient(impatient());
    let request = format!("GET /healthz HTTP/1.1\r\n{}\r\n", host(&app));
    for (sent, answers) in [
        ("", 0),
        ("GE", 0),
        ("GET /healthz HTTP/1.1\r\nHost: ", 0),
        (request.as_str(), 1),
    ] {
        let mut socket = app.connect();
        socket.write_all(sent.as_bytes()).expect("it is taken");
        let said = ended_within(&mut socket, Duration::from_secs(4));
        assert_eq!(said.matches("HTTP/1.1 200").count(), answers, "{sent:?}");
    }
}

#[test]
fn a_head_that_drips_is_cut_however_steady() {
    let app = TestApp::impatient(impatient());
    let mut socket = app.connect();
    let began = Instant::now();
    let drips = b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: "
        .iter()
        .chain([b'x'; 200].iter());
    for byte in drips {
        if socket.write_all(&[*byte]).is_err() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_body_that_stops_half_way_is_told_so() {
    let app = TestApp::impatient(impatient());
    let visitor = app.visitor("/");
    let head = format!(
        "POST /preferences HTTP/1.1\r\n{}Origin: {}\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\ncsrf=",
        host(&app),
        app.base_url(),
        visitor.cookies
    );
    let mut socket = app.connect();
    socket.write_all(head.as_bytes()).expect("it is taken");
    let answer = Answer::parse(&ended_within(&mut socket, Duration::from_secs(4)));
    assert_eq!(answer.status, 408, "{answer:?}");
    assert!(answer.body.contains("lang=\"ar\""));
}

#[test]
fn a_reader_who_does_not_read_is_given_up() {
    let app = TestApp::impatient(impatient());
    let mut socket = app.connect();
    let request = format!("GET / HTTP/1.1\r\n{}\r\n", host(&app));
    let began = Instant::now();
    // Ask and ask and never read: once all buffers are full, nobody goes on for ever.
    let given_up = loop {
        if socket.write_all(request.as_bytes()).is_err() {
            break true;
        }
        if began.elapsed() > Duration::from_secs(20) {
            break false;
        }
    };
    assert!(given_up);
    assert_eq!(app.get("/healthz").status, 200);
}

#[test]
fn odd_framing_is_refused_and_nothing_behind_it_is_read() {
    let app = TestApp::impatient(impatient());
    let host = host(&app);
    let smuggled = format!("GET /healthz HTTP/1.1\r\n{host}\r\n");
    for head in [
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 3, 3\r\n\r\nabc",
        "Transfer-Encoding: gzip, identity\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        "X-Bad : 1\r\n\r\n",
        "X-Folded: 1\r\n 2\r\n\r\n",
    ] {
        let origin = app.base_url();
        let request =
            format!("POST /preferences HTTP/1.1\r\n{host}Origin: {origin}\r\n{head}{smuggled}");
        let mut socket = app.connect();
        socket.write_all(request.as_bytes()).expect("it is taken");
        let said = ended_within(&mut socket, Duration::from_secs(5));
        let answers = said.matches("HTTP/1.1 ").count();
        assert!(
            answers <= 1,
            "{head:?} was answered {answers} times: {said}"
        );
        let answer = Answer::parse(&said);
        assert!((400..500).contains(&answer.status), "{head:?}: {said:?}");
        assert_is_our_page(&answer);
    }
}

/// A page of ours, safe headers included.
fn assert_is_our_page(answer: &Answer) {
    assert!(answer.body.contains("<h1"), "{answer:?}");
    assert!(answer.body.contains("lang=\"ar\""), "{answer:?}");
    for name in ["content-security-policy", "x-frame-options", "x-request-id"] {
        assert!(answer.header(name).is_some(), "{name}: {answer:?}");
    }
    let length = answer.header("content-length").map(str::parse);
    assert_eq!(length, Some(Ok(answer.body.len())), "{answer:?}");
}

#[test]
fn what_is_no_request_at_all_gets_our_page_and_is_counted() {
    let app = TestApp::start();
    let host = host(&app);
    let vast = format!("GET / HTTP/1.1\r\n{host}X: {}\r\n\r\n", "x".repeat(90_000));
    let mixed = format!("GET /healthz HTTP/1.1\r\n{host}\r\nnonsense\r\n\r\n");
    for (bytes, statuses) in [
        (b"nonsense\r\n\r\n".as_slice(), [400].as_slice()),
        (
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
            &[400],
        ),
        (b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", &[400]),
        (b"GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", &[400]),
        (vast.as_bytes(), &[431]),
        // The good request before it is answered first.
        (mixed.as_bytes(), &[200, 400]),
    ] {
        let mut socket = app.connect();
        socket.write_all(bytes).expect("it is taken");
        let said = ended_within(&mut socket, Duration::from_secs(5));
        let answers: Vec<_> = said.split("HTTP/1.1 ").skip(1).collect();
        let parsed: Vec<_> = answers
            .iter()
            .map(|answer| Answer::parse(&format!("HTTP/1.1 {answer}")))
            .collect();
        let found: Vec<_> = parsed.iter().map(|answer| answer.status).collect();
        assert_eq!(found, statuses, "{said}");
        assert_is_our_page(parsed.last().expect("an answer"));
    }
    let brew = app.ask("BREW", "/", &[], "");
    assert_eq!(brew.status, 400);
    assert_is_our_page(&brew);
    let metrics = app.get("/metrics").body;
    for line in [
        "taawun_front_refusals_total{why=\"bad-request\"} 5",
        "taawun_front_refusals_total{why=\"headers-too-large\"} 1",
        "taawun_front_refusals_total{why=\"wrong-method\"} 1",
        "taawun_database_writes_queued 0",
    ] {
        assert!(metrics.contains(line), "{line} in {metrics}");
    }
}

#[test]
fn empty_segments_name_nothing() {
    let app = TestApp::start();
    for path in ["//", "///", "//rounds", "/rounds//", "//elsewhere.example/"] {
        assert_eq!(app.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_request_names_one_host() {
    let app = TestApp::start();
    let status = |head: &str| {
        app.raw(format!(
            "GET /healthz HTTP/1.1\r\n{head}Connection: close\r\n\r\n"
        ))
        .status
    };
    assert_eq!(status("Host: a\r\n"), 200);
    assert_eq!(status(""), 400);
    assert_eq!(status("Host: a\r\nHost: a\r\n"), 400);
    assert_eq!(status("Host: a b\r\n"), 400);
    assert_eq!(status("Host:\r\n"), 400);
    assert_eq!(app.raw("GET /healthz HTTP/1.0\r\n\r\n").status, 200);
}

#[test]
fn too_much_of_anything_is_a_proper_4xx() {
    let app = TestApp::start();
    let long = "x".repeat(20_000);
    let many: Vec<(String, String)> = (0..100).map(|n| (format!("X-{n}"), "1".into())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    for (answer, status) in [
        (app.ask("GET", "/", &[("X-Long", &long)], ""), 431),
        (app.ask("GET", "/", &many, ""), 431),
        (app.get(&format!("/{}", "a".repeat(2_000))), 414),
        (app.get("/%zz"), 400),
        (app.get("/%ff"), 400),
        (app.get("/%00"), 400),
        (app.ask("GET", "/", &[("Expect", "wonders")], ""), 417),
    ] {
        assert_eq!(answer.status, status, "{answer:?}");
        assert!(answer.body.contains("<h1"), "{answer:?}");
        assert!(answer.header("content-security-policy").is_some());
    }
}

#[test]
fn a_body_that_says_it_is_too_large_is_refused_before_it_is_sent() {
    let app = TestApp::start();
    let began = Instant::now();
    let head = format!(
        "POST /preferences HTTP/1.1\r\n{}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n",
        host(&app)
    );
    let answer = app.raw(head);
    assert_eq!(answer.status, 413);
    assert!(began.elapsed() < Duration::from_secs(3));
    // Without a stated length it is refused once it has become too large.
    let mut socket = app.connect();
    let head = format!(
        "POST /preferences HTTP/1.1\r\n{}Origin: {}\r\nTransfer-Encoding: chunked\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n",
        host(&app),
        app.base_url()
    );
    socket.write_all(head.as_bytes()).expect("it is taken");
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    let refused = (0..100).any(|_| socket.write_all(chunk.as_bytes()).is_err());
    let said = ended_within(&mut socket, Duration::from_secs(5));
    // Rocket hangs up on a body that it will not read, and its 413 can be lost with it: then it is 400.
    let told = ["HTTP/1.1 413", "HTTP/1.1 400"]
        .iter()
        .any(|answer| said.starts_with(answer));
    assert!(refused || told, "{said:?}");
}

#[test]
fn requests_in_a_row_are_answered_in_a_row() {
    let app = TestApp::start();
    let one = format!("GET /healthz HTTP/1.1\r\n{}\r\n", host(&app));
    let last = format!(
        "HEAD /readyz HTTP/1.1\r\n{}Connection: close\r\n\r\n",
        host(&app)
    );
    let mut socket = app.connect();
    socket
        .write_all(format!("{}{last}", one.repeat(5)).as_bytes())
        .expect("it is taken");
    let said = ended_within(&mut socket, Duration::from_secs(5));
    assert_eq!(said.matches("HTTP/1.1 200").count(), 6, "{said}");
    assert_eq!(said.matches("up\n").count(), 5);
    assert!(!said.ends_with("ready\n"), "HEAD has no body");
}

#[test]
fn three_hundred_silent_connections_keep_nobody_out() {
    let app = TestApp::start();
    let silent: Vec<TcpStream> = (0..300).map(|_| app.connect()).collect();
    // Until then they might be about to say something.
    thread::sleep(Limits::default().quiet);
    let mut slowest = Duration::ZERO;
    for _ in 0..50 {
        let began = Instant::now();
        assert_eq!(app.get("/healthz").status, 200);
        slowest = slowest.max(began.elapsed());
    }
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
    drop(silent);
}

#[test]
fn nobody_can_say_where_they_come_from() {
    let app = TestApp::start();
    assert_eq!(app.get("/metrics").status, 200);
    for header in ["X-Real-IP", "X-Forwarded-For", "Forwarded"] {
        // `/metrics` is for this machine only: a believed header would hide it.
        let answer = app.ask("GET", "/metrics", &[(header, "203.0.113.9")], "");
        assert_eq!(answer.status, 200, "{header} was believed");
    }
}

#[test]
fn a_trusted_proxy_is_believed_and_only_for_what_it_added() {
    let database = super::support::TestDatabase::sqlite();
    let app = TestApp::custom(database, Limits::default(), |config| {
        config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    });
    let status = |list| {
        app.ask("GET", "/metrics", &[("X-Forwarded-For", list)], "")
            .status
    };
    assert_eq!(status("127.0.0.1, 203.0.113.9"), 404);
    assert_eq!(status("203.0.113.9, 127.0.0.1"), 200);
}

/// Without the front, and with this proxy before it.
fn behind_a_proxy_only(proxy: &str) -> TestApp {
    let proxy = proxy.parse().expect("an address");
    let database = super::support::TestDatabase::sqlite();
    TestApp::custom(database, Limits::default(), |config| {
        config.front = false;
        config.trusted_proxies = vec![proxy];
    })
}

#[test]
fn without_the_front_the_named_proxy_is_believed_and_only_for_what_it_added() {
    let app = behind_a_proxy_only("127.0.0.1");
    let status = |list| {
        let headers = [("X-Forwarded-For", list), ("X-Real-IP", "127.0.0.1")];
        app.ask("GET", "/metrics", &headers, "").status
    };
    assert_eq!(status("203.0.113.9"), 404);
    assert_eq!(status("127.0.0.1, 203.0.113.9"), 404);
    assert_eq!(status("203.0.113.9, 127.0.0.1"), 200);
    assert_eq!(app.get("/healthz").status, 200);
}

#[test]
fn without_the_front_nobody_but_the_named_proxy_is_answered() {
    let app = behind_a_proxy_only("198.51.100.7");
    for claim in ["198.51.100.7", "127.0.0.1"] {
        for header in ["X-Forwarded-For", "X-Real-IP", "Forwarded"] {
            let answer = app.ask("GET", "/metrics", &[(header, claim)], "");
            assert_eq!(answer.status, 403, "{header}: {claim}");
        }
    }
}

#[test]
fn rocket_itself_answers_nobody_but_the_front() {
    let app = TestApp::start();
    let mut socket = TcpStream::connect(app.inner).expect("Rocket listens");
    let request =
        "GET /rounds HTTP/1.1\r\nHost: a\r\nX-Real-IP: 127.0.0.1\r\nConnection: close\r\n\r\n";
    socket.write_all(request.as_bytes()).expect("it is taken");
    assert_eq!(Answer::read(&mut socket).status, 403);
}

#[test]
fn a_stop_lets_a_request_in_flight_finish_and_takes_no_new_one() {
    let mut app = TestApp::start();
    let visitor = app.visitor("/");
    let body = format!("csrf={}&language=es&digits=latin&next=%2F", visitor.token);
    let head = format!(
        "POST /preferences HTTP/1.1\r\n{}Origin: {}\r\nCookie: {}\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n",
        host(&app),
        app.base_url(),
        visitor.cookies,
        body.len()
    );
    let mut socket = app.connect();
    socket.write_all(head.as_bytes()).expect("it is taken");
    socket
        .write_all(&body.as_bytes()[..10])
        .expect("it is taken");
    std::thread::sleep(Duration::from_millis(200));
    let mut sender = socket.try_clone().expect("a second handle");
    let rest = body.as_bytes()[10..].to_vec();
    let sending = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(500));
        sender.write_all(&rest).expect("it is still taken");
    });
    let began = Instant::now();
    app.stop();
    assert!(began.elapsed() < Duration::from_secs(5));
    sending.join().expect("no panic");
    assert_eq!(Answer::read(&mut socket).status, 303);
    assert!(TcpStream::connect(app.address).is_err());
}

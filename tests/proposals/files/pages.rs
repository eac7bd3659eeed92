//! Files by page: brought by a form without scripts, always sent as downloads, and for nobody else there.

use std::io::{Read, Write};

use super::kept::with_file;
use super::made::{jpeg, pdf, png, segment};
use crate::proposals::submitting::submit;
use crate::proposals::world::{coalition, fill, open_round_with, sign_all};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};

/// A form with a file, as a browser sends it.
pub fn form(visitor: &Visitor, field: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (key, value) in [("csrf", visitor.token.as_str()), ("field", field)] {
        let part =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    body
}

pub fn send(app: &TestApp, path: &str, visitor: &Visitor, body: &[u8]) -> Answer {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nOrigin: {}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=edge\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        app.address,
        visitor.cookies,
        app.base_url(),
        body.len()
    );
    app.raw([head.as_bytes(), body].concat())
}

/// The bytes of a download.
fn bytes_of(app: &TestApp, path: &str, visitor: &Visitor) -> Vec<u8> {
    let mut socket = app.connect();
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\r\n",
        app.address, visitor.cookies
    );
    socket.write_all(head.as_bytes()).expect("it is asked");
    let mut all = Vec::new();
    socket.read_to_end(&mut all).expect("an answer");
    let end = all.windows(4).position(|four| four == b"\r\n\r\n");
    all.split_off(end.expect("a head") + 4)
}

pub fn link(page: &Answer, to: &str) -> String {
    let at = page.body.find(to).expect("a link");
    let rest = &page.body[at..];
    rest[..rest.find('"').expect("its end")].to_owned()
}

#[test]
fn a_file_is_brought_downloaded_and_taken_away() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "round", with_file);
        let of = coalition(app.database.db(), &round, &["lead"]);
        let browser = app.sign_in(of.lead());
        let here = format!("/my/proposals/{}/files", of.id);
        let page = app.get_as(&here, &browser);
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Nothing is attached yet."));
        assert!(page.body.contains("answer.q2"), "{}", page.body);

        let picture = jpeg(
            &[segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0GPS 52.5")],
            b"",
        );
        let body = form(
            &browser,
            "",
            "ga\u{202E}rden \u{0645} \u{1F331}.jpg",
            &picture,
        );
        let sent = send(app, &here, &browser, &body);
        assert_eq!(sent.status, 303, "{}", sent.body);
        assert_eq!(sent.header("location"), Some(here.as_str()));
        let page = app.get_as(&here, &browser);
        assert!(
            page.body.contains("garden \u{0645} \u{1F331}.jpg"),
            "{}",
            page.body
        );
        let file = link(&page, &format!("{here}/"));
        let got = app.get_as(&file, &browser);
        assert_eq!(got.status, 200);
        for (name, is) in [
            ("content-type", "image/jpeg"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; sandbox"),
            ("cache-control", "no-store"),
            (
                "content-disposition",
                "attachment; filename=\"garden _ _.jpg\"; filename*=UTF-8''garden%20%D9%85%20%F0%9F%8C%B1.jpg",
            ),
        ] {
            assert_eq!(got.header(name), Some(is), "{name}");
        }
        assert_eq!(bytes_of(app, &file, &browser), jpeg(&[], b""));

        // As an answer: back to the question that it answers.
        let body = form(&browser, "answer.q2", "plan.pdf", &pdf(""));
        let sent = send(app, &here, &browser, &body);
        let back = format!("/my/proposals/{}/answers#field-answer.q2", of.id);
        assert_eq!(sent.header("location"), Some(back.as_str()));
        // There it stands at its question, and another one may take its place.
        let page = app.get_as(&format!("/my/proposals/{}/answers", of.id), &browser);
        let at = page
            .body
            .find("id=\"field-answer.q2\"")
            .expect("the question");
        let question = &page.body[at..];
        assert!(question.contains(">plan.pdf<"), "{}", page.body);
        assert!(question.contains("Attach another one"), "{}", page.body);
        let page = app.get_as(&here, &browser);
        assert!(page.body.contains("Belongs to:"));

        let gone = app.post(&format!("{file}/remove"), &browser, &[]);
        assert_eq!(gone.status, 303, "{}", gone.body);
        assert_eq!(app.get_as(&file, &browser).status, 404);
    });
}

#[test]
fn a_refused_file_is_told_beside_its_field() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "round", with_file);
        let of = coalition(app.database.db(), &round, &["lead"]);
        let browser = app.sign_in(of.lead());
        let here = format!("/my/proposals/{}/files", of.id);
        let large = png(4, 4, &[super::made::chunk(b"bKGD", &[0; 3_000])]);
        for (field, name, bytes, says) in [
            (
                "",
                "page.pdf",
                b"<html><script>".to_vec(),
                "Files of this kind are not taken",
            ),
            ("", "", Vec::new(), "nothing in this file"),
            ("", "empty.pdf", Vec::new(), "nothing in this file"),
            ("", "..", pdf(""), "no name that can be shown"),
            (
                "",
                "big.png",
                png(60_000, 60_000, &[]),
                "100 million points",
            ),
            ("answer.q2", "large.png", large, "too large"),
            ("answer.q7", "plan.pdf", pdf(""), "No file belongs"),
            ("nonsense", "plan.pdf", pdf(""), "No file belongs"),
            ("answer.q1", "plan.pdf", pdf(""), "This is not a recording"),
            (
                "answer.q1",
                "words.txt",
                b"What we say".to_vec(),
                "This is not a recording",
            ),
        ] {
            let body = form(&browser, field, name, &bytes);
            let answer = send(app, &here, &browser, &body);
            assert_eq!(answer.status, 422, "{name}: {}", answer.body);
            assert!(answer.body.contains(says), "{name}: {}", answer.body);
        }
        // What is no form at all gets a page too.
        for body in [&b""[..], b"--edge", b"--edge\r\n\r\n", b"--edge--\r\n"] {
            let answer = send(app, &here, &browser, body);
            assert!((300..500).contains(&answer.status), "{}", answer.status);
        }
        let stale = Visitor {
            cookies: browser.cookies.clone(),
            token: "0".repeat(64),
        };
        let answer = send(
            app,
            &here,
            &browser,
            &form(&stale, "", "plan.pdf", &pdf("")),
        );
        assert_eq!(answer.status, 303);
        let page = app.get_as(&here, &browser);
        assert!(page.body.contains("Nothing is attached yet."));
    });
}

/// Five megabytes come through where files are taken, and nowhere else.
#[test]
fn large_bodies_are_for_files_alone() {
    let app = TestApp::start();
    let round = open_round_with(&app.database, "round", with_file);
    let of = coalition(app.database.db(), &round, &["lead"]);
    let browser = app.sign_in(of.lead());
    let here = format!("/my/proposals/{}/files", of.id);
    let plan = pdf(&" ".repeat(5_000_000));
    let body = form(&browser, "", "plan.pdf", &plan);
    let sent = send(&app, &here, &browser, &body);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = app.get_as(&here, &browser);
    let file = link(&page, &format!("{here}/"));
    assert_eq!(bytes_of(&app, &file, &browser), plan);

    for elsewhere in [
        format!("/my/proposals/{}/answers", of.id),
        "/my/acting-for".to_owned(),
    ] {
        let head = format!(
            "POST {elsewhere} HTTP/1.1\r\nHost: {}\r\nContent-Length: 5000000\r\n\
             Connection: close\r\n\r\n",
            app.address
        );
        assert_eq!(app.raw(head).status, 413, "{elsewhere}");
    }
    let head = format!(
        "POST {here} HTTP/1.1\r\nHost: {}\r\nContent-Length: 26000000\r\nConnection: close\r\n\r\n",
        app.address
    );
    let refused = app.raw(head);
    assert_eq!(refused.status, 413);
    for says in [
        "A file may have 25 MB at most",
        "Un archivo puede tener 25 MB",
        "href=\"files\"",
    ] {
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
    }
    let page = app.get_as(&here, &browser);
    assert!(page.body.contains("data-largest=\"25\""), "{}", page.body);
    assert!(page.body.contains("/assets/files."), "{}", page.body);
}

#[test]
fn to_everyone_else_there_is_no_file() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "round", with_file);
        let db = app.database.db();
        let of = coalition(db, &round, &["lead"]);
        let other = coalition(db, &round, &["other"]);
        let browser = app.sign_in(of.lead());
        let here = format!("/my/proposals/{}/files", of.id);
        let body = form(&browser, "", "secret plan.pdf", &pdf(""));
        assert_eq!(send(app, &here, &browser, &body).status, 303);
        let page = app.get_as(&here, &browser);
        let file = link(&page, &format!("{here}/"));
        let name = file.rsplit('/').next().expect("an id").to_owned();

        for who in [other.lead(), &round.amal, &round.bashir] {
            let stranger = app.sign_in(who);
            let remove = format!("{file}/remove");
            assert_eq!(app.get_as(&here, &stranger).status, 404);
            assert_eq!(app.get_as(&file, &stranger).status, 404);
            assert_eq!(app.post(&remove, &stranger, &[]).status, 404);
            let body = form(&stranger, "", "plan.pdf", &pdf(""));
            assert_eq!(send(app, &here, &stranger, &body).status, 404);
            // Nor under a proposal of their own.
            let own = format!("/my/proposals/{}/files/{name}", other.id);
            assert_eq!(app.get_as(&own, &stranger).status, 404);
            for public in [
                "/",
                "/rounds",
                "/rounds/round",
                "/manage/rounds/round",
                "/data",
            ] {
                let page = app.get_as(public, &stranger);
                assert!(!page.body.contains("secret plan"), "{public}");
                assert!(!page.body.contains(&name), "{public}");
            }
        }
        assert_eq!(app.get(&file).status, 303);
    });
}

/// Staff get the files that answers of the sent version point at and those beside them, but none that an answer pointed at
/// and points at no more; and the coalition reads before which those are.
#[test]
fn staff_get_the_files_of_what_was_sent() {
    on_both_sites(|app| {
        let round = open_round_with(&app.database, "round", with_file);
        let db = app.database.db();
        let of = coalition(db, &round, &["lead"]);
        fill(db, &of);
        let browser = app.sign_in(of.lead());
        let here = format!("/my/proposals/{}/files", of.id);
        let bring = |field: &str, name: &str, bytes: &[u8]| {
            let sent = send(app, &here, &browser, &form(&browser, field, name, bytes));
            assert_eq!(sent.status, 303, "{}", sent.body);
            let page = app.get_as(&here, &browser);
            let end = page.body.find(&format!(">{name}<")).expect("its name");
            let link = &page.body[..end];
            let from = link.rfind(&format!("{here}/")).expect("a link") + here.len() + 1;
            link[from..from + 26].to_owned()
        };
        let former = bring("answer.q2", "first.pdf", &pdf("first"));
        let answered = bring("answer.q2", "plan.pdf", &pdf("answer"));
        let loose = bring("", "loose.pdf", &pdf("loose"));
        let page = app.get_as(&here, &browser);
        for says in [
            "Sent with its answer.",
            "Sent beside the answers, when the proposal is sent.",
            "Not sent: it answered a question",
        ] {
            assert!(page.body.contains(says), "{says}: {}", page.body);
        }
        sign_all(db, &of);
        for page in ["check", "submit"] {
            let page = app.get_as(&format!("/my/proposals/{}/{page}", of.id), &browser);
            let sent = page
                .body
                .find("These files are sent with it:")
                .expect("sent");
            let stay = page.body.find("These files are not:").expect("staying");
            let at = |name: &str| page.body.find(name).expect("its name");
            assert!((sent..stay).contains(&at("plan.pdf")), "{}", page.body);
            assert!((sent..stay).contains(&at("loose.pdf")), "{}", page.body);
            assert!(at("first.pdf") > stay, "{}", page.body);
        }
        let staff = app.sign_in(&round.amal);
        let there = |file: &str| format!("/manage/rounds/round/screening/1/files/{file}");
        assert_eq!(app.get_as(&there(&answered), &staff).status, 404);
        submit(db, &of).expect("it is sent");
        let got = app.get_as(&there(&answered), &staff);
        assert_eq!(got.status, 200, "{}", got.body);
        assert_eq!(got.body.as_bytes(), pdf("answer"));
        let got = app.get_as(&there(&loose), &staff);
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("loose").as_slice())
        );
        assert_eq!(app.get_as(&there(&former), &staff).status, 404);
        let page = app.get_as("/manage/rounds/round/screening/1", &staff);
        assert!(page.body.contains(&there(&answered)), "{}", page.body);
        assert!(page.body.contains("loose.pdf"), "{}", page.body);
        assert!(!page.body.contains("first.pdf"));
        assert_eq!(app.get_as(&there(&answered), &browser).status, 404);
        // Programs of the staff get the same, and those of the applicants no more than on the page.
        let programs = |file: &str| format!("/api/v1/rounds/round/screening/1/files/{file}");
        let token = app.token(&round.amal, &["rounds:read"]);
        let got = app.call("GET", &programs(&answered), &token, "");
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("answer").as_slice())
        );
        let got = app.call("GET", &programs(&loose), &token, "");
        assert_eq!(
            (got.status, got.body.as_bytes()),
            (200, pdf("loose").as_slice())
        );
        for file in [&*former, "nonsense", "00000000000000000000000000"] {
            let got = app.call("GET", &programs(file), &token, "");
            assert_eq!(got.status, 404, "{file}: {}", got.body);
        }
        let told = app.call("GET", "/api/v1/rounds/round/screening/1", &token, "");
        let told: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(told["document"]["files"][0]["id"], *answered, "{told}");
        assert_eq!(told["originals"], serde_json::json!([]));
        let applicants = app.token(of.lead(), &["rounds:read"]);
        let got = app.call("GET", &programs(&answered), &applicants, "");
        assert_eq!(got.status, 404, "{}", got.body);
    });
}

//! The commands `import`, `export` and `verify`, as a person calls them.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use super::{NOTHING, file, rows};
use crate::support::TestDatabase;

/// A folder to work in, with a file and a database.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("small.pb"), file(10)).expect("the file is written");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn run(&self, words: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_taawun"));
        command
            .args(words.split_whitespace())
            .current_dir(self.path())
            .env("TAAWUN_DATABASE_URL", "sqlite:here.db")
            .env("TAAWUN_BASE_URL", "https://grants.example.org");
        command.output().expect("the program runs")
    }

    /// Runs and expects this exit code; standard output and standard error.
    fn expect(&self, words: &str, code: i32) -> (String, String) {
        let output = self.run(words);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{words}\n{out}\n{err}");
        (out, err)
    }
}

#[test]
fn an_import_says_what_it_did_and_where_to_look() {
    let place = Place::new();
    let (out, err) = place.expect(
        "import pabulib small.pb --round example --zone Europe/Madrid",
        0,
    );
    for part in [
        "Imported:",
        "title        Example, 2024",
        "ballots      10, 2 of them blank",
        "page         https://grants.example.org/rounds/example/results",
        "result.json  SHA-256 ",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(
        err.contains("not declared, so assumed: --rule greedy --utility cost"),
        "{err}"
    );
    // No progress bar where there is no terminal.
    assert!(!err.contains('\u{1b}') && !err.contains('\r'), "{err:?}");

    let (_, err) = place.expect("import pabulib small.pb --round example", 2);
    assert!(
        err.contains("a round named example is there already"),
        "{err}"
    );
    assert!(err.contains("choose another name with --round"), "{err}");
}

#[test]
fn a_dry_run_changes_nothing() {
    let place = Place::new();
    let (out, _) = place.expect("import pabulib small.pb --round example --dry-run", 0);
    assert!(out.contains("Would import, and changed nothing:"), "{out}");
    assert!(
        !place.path().join("here.db").exists(),
        "no database is made"
    );

    let database = TestDatabase::sqlite();
    let file = database.url().file().expect("a file").display().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_taawun"));
    command
        .args([
            "import",
            "pabulib",
            "small.pb",
            "--round",
            "example",
            "--dry-run",
        ])
        .current_dir(place.path())
        .env("TAAWUN_DATABASE_URL", format!("sqlite:{file}"));
    assert!(command.status().expect("the program runs").success());
    assert_eq!(rows(database.db()), NOTHING);
}

#[test]
fn a_bad_file_is_named_with_its_line_and_changes_nothing() {
    let place = Place::new();
    let good = file(10);
    let cases = [
        (
            good.replace("v3;4,3,2", "v3;4,77"),
            "bad.pb: line 25: found “77”",
        ),
        (
            good.replace("1;400;One", "1;-400;One"),
            "bad.pb: line 16: found “-400”",
        ),
        (
            good.replace("1;400;One", "1;400.005;One"),
            "the cost of project 1 is 400.005, which is no whole number of minor units of XXX (2 decimals)",
        ),
        (
            good.replace("unit;", "currency;zloty\nunit;"),
            "META says currency \"zloty\"",
        ),
        (
            good.replace("v3;", "v\u{7}3;"),
            "the id \"v\\u{7}3\" of a ballot cannot be published",
        ),
        (
            String::new(),
            "bad.pb: line 1: found nothing, expected the section META",
        ),
    ];
    for (text, says) in cases {
        std::fs::write(place.path().join("bad.pb"), text).expect("the file is written");
        let (_, err) = place.expect(
            "import pabulib bad.pb --round bad --rule greedy --utility cost",
            2,
        );
        assert!(err.contains(says), "{says}: {err}");
    }
    let (_, err) = place.expect("import pabulib missing.pb --round bad", 2);
    assert!(err.contains("missing.pb: No such file"), "{err}");
    let (_, err) = place.expect("import pabulib small.pb --round Bad_Name", 2);
    assert!(err.contains("an address name has"), "{err}");
    let (_, err) = place.expect("export result --round bad", 2);
    assert!(err.contains("there is no decided round named bad"), "{err}");
}

#[test]
fn a_refused_tie_is_answered_with_no() {
    let place = Place::new();
    let text = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;10\nb;10\n\
                VOTES\nvoter_id;vote\n1;a\n2;b\n";
    std::fs::write(place.path().join("tie.pb"), text).expect("the file is written");
    let (_, err) = place.expect("import pabulib tie.pb --round tie --ties refuse", 1);
    assert!(err.contains("a tie at step 1 between a, b"), "{err}");
}

#[test]
fn what_is_exported_is_verified_and_counts_the_same() {
    let place = Place::new();
    place.expect(
        "import pabulib small.pb --round example --rule equal-shares",
        0,
    );
    for (what, name) in [
        ("result", "result.json"),
        ("pabulib", "out.pb"),
        ("csv", "out.csv"),
    ] {
        place.expect(&format!("export {what} --round example -o {name}"), 0);
        let written = std::fs::read(place.path().join(name)).expect("it is written");
        let again = place.run(&format!("export {what} --round example --rebuild"));
        assert_eq!(again.status.code(), Some(0));
        assert!(again.stdout == written, "{what} made again");
    }
    let (out, _) = place.expect("verify result.json", 0);
    assert!(
        out.contains("Everything follows from the ballots and the rules."),
        "{out}"
    );
    assert!(!out.contains("WRONG"), "{out}");
    let winners = |file: &str| {
        let (out, _) = place.expect(&format!("tally {file} --rule equal-shares --json"), 0);
        let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        value["winners"].clone()
    };
    assert_eq!(winners("out.pb"), winners("small.pb"));
}

#[test]
fn a_tampered_result_is_named_and_answered_with_no() {
    let place = Place::new();
    place.expect("import pabulib small.pb --round example", 0);
    place.expect("export result --round example -o result.json", 0);
    let path = place.path().join("result.json");
    let text = std::fs::read_to_string(&path).expect("it is written");
    std::fs::write(
        &path,
        text.replace("[\"v0\",[\"1\",\"2\"]]", "[\"v0\",[\"1\",\"4\"]]"),
    )
    .expect("written");
    let (out, err) = place.expect("verify result.json", 1);
    assert!(out.contains("ballot v0: found [\"1\",\"4\"]"), "{out}");
    assert!(
        err.contains("not a result that follows from its ballots and rules"),
        "{err}"
    );

    std::fs::write(&path, &text).expect("written");
    let other = "0".repeat(64);
    let (out, _) = place.expect(&format!("verify result.json --sha256 {other}"), 1);
    assert!(out.contains("WRONG  published hash"), "{out}");

    let (_, err) = place.expect("verify small.pb", 2);
    assert!(err.contains("is no result document"), "{err}");
    let (_, err) = place.expect("verify https://example.org/result.json", 2);
    assert!(
        err.contains("https is not built into this program"),
        "{err}"
    );
    assert!(
        err.contains("curl --fail --location --output result.json"),
        "{err}"
    );
}

#[test]
fn a_result_is_verified_from_its_address() {
    let place = Place::new();
    place.expect("import pabulib small.pb --round example", 0);
    place.expect("export result --round example -o result.json", 0);
    let body = std::fs::read(place.path().join("result.json")).expect("it is written");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let server = std::thread::spawn(move || {
        for answer in ["200 OK", "404 Not Found"] {
            let (mut stream, _) = listener.accept().expect("a visitor");
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).expect("a request");
            let head = format!(
                "HTTP/1.1 {answer}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            stream.write_all(head.as_bytes()).expect("sent");
            stream.write_all(&body).expect("sent");
        }
    });
    let address = format!("http://127.0.0.1:{port}/rounds/example/files/result.json");
    let (out, _) = place.expect(&format!("verify {address}"), 0);
    assert!(out.contains("round    example"), "{out}");
    let (_, err) = place.expect(&format!("verify {address}"), 3);
    assert!(err.contains("the server answers 404 Not Found"), "{err}");
    server.join().expect("the server ends");
    let (_, err) = place.expect(&format!("verify {address}"), 3);
    assert!(err.contains("cannot be downloaded"), "{err}");
}

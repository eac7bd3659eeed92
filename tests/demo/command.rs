//! `taawun demo` as a person runs it.

use std::fs;
use std::net::TcpListener;
use std::process::{Command, Output};

fn demo(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_taawun"))
        .arg("demo")
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn says(output: &Output) -> (Option<i32>, String) {
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), error)
}

#[test]
fn a_port_in_use_is_named_before_anything_is_made() {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("demo");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let (code, error) = says(&demo(&["--port", &port, "--data", &data.to_string_lossy()]));
    assert_eq!(code, Some(3), "{error}");
    assert!(error.contains(&format!("port {port} is in use")), "{error}");
    assert!(!data.exists());
}

#[test]
fn somebody_elses_folder_is_refused_as_bad_input() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("taawun.db"), "a real county").expect("a file");
    let data = home.path().to_string_lossy();
    let (code, error) = says(&demo(&["--port", "0", "--fresh", "--data", &data]));
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("no demo made"), "{error}");
}

#[test]
fn its_help_has_examples() {
    let output = demo(&["--help"]);
    let help = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success());
    for word in [
        "--port",
        "--data",
        "--fresh",
        "taawun demo --fresh",
        "Exit codes",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
}

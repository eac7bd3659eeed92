//! Settings: every bad one is told at once, and no secret is ever shown.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use taawun::config::{BadSettings, Config};

fn read(environment: &[(&str, &str)], file: Option<&str>) -> Result<Config, BadSettings> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("taawun.toml");
    if let Some(text) = file {
        fs::write(&path, text).expect("the file is written");
    }
    let pairs = environment.iter();
    let pairs = pairs.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::from_sources(pairs, &path)
}

/// The names of what is bad.
fn bad(environment: &[(&str, &str)]) -> Vec<String> {
    let BadSettings(bad) = read(environment, None).expect_err("something is bad");
    bad.into_iter().map(|bad| bad.key).collect()
}

#[test]
fn without_any_setting_everything_works_on_this_machine() {
    let config = read(&[], None).expect("the defaults");
    assert_eq!(config.base_url, "http://127.0.0.1:8000");
    assert_eq!(
        config.database_url.to_string(),
        "sqlite:taawun-data/taawun.db"
    );
    assert!(config.front);
}

#[test]
fn every_bad_setting_is_told_at_once() {
    let keys = bad(&[
        ("LISTEN", "here"),
        ("DATABASE_URL", "mysql://x"),
        ("BASE_URL", "grants.example.org/path"),
        ("SECRET_KEY", "short"),
        ("FRONT", "maybe"),
        ("TRUSTED_PROXY", "10.0.0.5, nobody"),
        ("LOG", "loud"),
        ("SPEED", "fast"),
    ]);
    assert_eq!(keys.len(), 8, "{keys:?}");
    assert!(keys.contains(&"TAAWUN_SPEED".to_owned()));
}

/// `taawun serve --check-config` in an empty folder with these settings: its exit code and what it said.
fn checked(settings: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Command::new(env!("CARGO_BIN_EXE_taawun"));
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("TAAWUN_") {
            program.env_remove(name);
        }
    }
    let output = program
        .args(["serve", "--check-config"])
        .current_dir(folder.path())
        .envs(settings.iter().copied())
        .output()
        .expect("the program runs");
    let made = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(made, 0, "a check makes nothing");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn the_program_lists_every_bad_setting_and_ends_with_2() {
    let bad = [
        ("TAAWUN_LISTEN", "here"),
        ("TAAWUN_LOG", "loud"),
        ("TAAWUN_SPEED", "fast"),
    ];
    let (code, output, error) = checked(&bad);
    assert_eq!((code, output.as_str()), (Some(2), ""), "{error}");
    for (name, _) in bad {
        assert!(error.contains(name), "{name} in {error}");
    }
}

#[test]
fn the_program_says_so_when_every_setting_is_good() {
    let (code, output, error) = checked(&[("TAAWUN_LISTEN", "127.0.0.1:9000")]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert_eq!(output, "Every setting can be used.\n");
}

#[test]
fn plain_http_stays_on_this_machine() {
    assert_eq!(
        bad(&[("LISTEN", "0.0.0.0:80")]),
        ["TAAWUN_LISTEN", "TAAWUN_BASE_URL"]
    );
    assert_eq!(bad(&[("FRONT", "off")]), ["TAAWUN_FRONT"]);
    let behind = [
        ("LISTEN", "0.0.0.0:8000"),
        ("TRUSTED_PROXY", "10.0.0.5"),
        ("BASE_URL", "https://grants.example.org/"),
    ];
    let config = read(&behind, None).expect("a proxy with TLS stands before it");
    assert_eq!(config.base_url, "https://grants.example.org");
}

#[test]
fn the_environment_outweighs_the_file() {
    let file = "listen = \"127.0.0.1:9000\"\nlog = \"json\"\nfront = true\n";
    let config = read(&[("LISTEN", "127.0.0.1:9001")], Some(file)).expect("all are good");
    assert_eq!(config.listen.port(), 9001);
    let BadSettings(bad) = read(&[], Some("listen = 5\nspeed = 1")).expect_err("both are bad");
    assert_eq!(bad.len(), 2, "{bad:?}");
    assert!(bad.iter().all(|bad| bad.place.ends_with("taawun.toml")));
}

#[test]
fn no_secret_is_shown() {
    let secret = "a secret of more than thirty-two letters";
    let config = read(&[("SECRET_KEY", secret)], None).expect("long enough");
    assert!(!format!("{config:?}").contains(secret));
}

#[test]
fn the_secret_is_made_once_for_its_owner_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = Config::for_this_machine(&folder.path().join("data"));
    let first = config.secret().expect("it is made");
    let again = config.secret().expect("it is read");
    assert_eq!(first.expose(), again.expose());
    let path = folder.path().join("data/secret.key");
    assert_eq!(mode(&path), 0o600);
    fs::write(&path, "not a key").expect("the file is written");
    assert!(config.secret().is_err());
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path)
        .expect("it is there")
        .permissions()
        .mode()
        & 0o777
}

#[test]
fn letters_leave_guarded_or_stay_on_this_machine() {
    let from = ("MAIL_FROM", "Taawun <letters@grants.example.org>");
    for relay in [
        "smtps://user:tiger-lily@mail.example.org",
        "smtp+starttls://mail.example.org:2525",
        "smtp://127.0.0.1:25",
    ] {
        let config = read(&[("SMTP_URL", relay), from], None).expect(relay);
        assert!(!format!("{config:?}").contains("tiger-lily"), "{config:?}");
    }
    for (settings, wanted) in [
        (
            vec![("SMTP_URL", "smtp://mail.example.org"), from],
            "TAAWUN_SMTP_URL",
        ),
        (
            vec![("SMTP_URL", "mail.example.org"), from],
            "TAAWUN_SMTP_URL",
        ),
        (
            vec![("SMTP_URL", "smtps://mail.example.org")],
            "TAAWUN_SMTP_URL",
        ),
        (vec![("MAIL_FROM", "nobody")], "TAAWUN_MAIL_FROM"),
        (
            vec![("MAIL_FROM", "a@b.example\r\nBcc: c@d.example")],
            "TAAWUN_MAIL_FROM",
        ),
        (vec![("SMTP_CA", "/nowhere/ca.pem")], "TAAWUN_SMTP_CA"),
        (
            vec![("TEXT_URL", "http://texts.example.org/send")],
            "TAAWUN_TEXT_URL",
        ),
        (vec![("TEXT_URL", "texts")], "TAAWUN_TEXT_URL"),
    ] {
        assert_eq!(bad(&settings), [wanted], "{settings:?}");
    }
    let config = read(
        &[("TEXT_URL", "https://user:tiger-lily@texts.example.org/send")],
        None,
    );
    assert!(!format!("{config:?}").contains("tiger-lily"));
}

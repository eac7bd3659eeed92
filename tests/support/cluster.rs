//! A PostgreSQL server for this run of the tests, from the binaries that are installed.
//!
//! It listens on a socket in a folder of its own and on no port. PostgreSQL refuses to run as root, so
//! for root it runs as `postgres` or `nobody`. A small shell waits on a pipe whose other end this
//! process holds: when this process ends, in whatever way, the pipe closes, and the shell stops the
//! server and removes the folder.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use taawun::store::{DatabaseUrl, Db, Surroundings};

/// The address of a database named `NAME` on the server of this run, with `NAME` still to be replaced;
/// or why there is none.
static SERVER: OnceLock<Result<String, String>> = OnceLock::new();

/// The address of the database `name`; `None`, with a line that says so, where there is no PostgreSQL.
/// With `TAAWUN_REQUIRE_POSTGRES=1` its absence is a failure.
pub fn address(name: &str) -> Option<String> {
    match SERVER.get_or_init(find_or_start) {
        Ok(pattern) => Some(pattern.replace("NAME", name)),
        Err(reason) => {
            let required = std::env::var("TAAWUN_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
            assert!(!required, "PostgreSQL is required: {reason}");
            println!("skipped: PostgreSQL: {reason}");
            None
        }
    }
}

fn find_or_start() -> Result<String, String> {
    match std::env::var("TAAWUN_TEST_DATABASE_URL") {
        Ok(url) => with_name_to_replace(&url),
        Err(_) => start(&binaries()?),
    }
}

/// `postgres://me@host/db?x=y` with `NAME` for `db`.
fn with_name_to_replace(url: &str) -> Result<String, String> {
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let start = address.find("://").map_or(0, |at| at + 3);
    let path = address[start..]
        .find('/')
        .ok_or("TAAWUN_TEST_DATABASE_URL names no database")?;
    Ok(format!("{}/NAME?{query}", &address[..start + path]))
}

/// The folder with `initdb` and `pg_ctl`: on the PATH, or where Debian keeps them (the newest).
fn binaries() -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut installed: Vec<_> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    installed.sort();
    std::env::split_paths(&path)
        .chain(installed.into_iter().rev())
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
        .ok_or_else(|| {
            "initdb and pg_ctl are neither on the PATH nor below /usr/lib/postgresql".into()
        })
}

/// Who the server runs as: `None` is whoever runs the tests.
fn other_user(folder: &Path) -> Result<Option<(u32, u32)>, String> {
    let me = fs::metadata(folder)
        .map_err(|error| error.to_string())?
        .uid();
    if me != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").map_err(|error| error.to_string())?;
    ["postgres", "nobody"]
        .iter()
        .find_map(|wanted| {
            users.lines().find_map(|line| {
                let mut fields = line.split(':');
                let name = fields.next()?;
                let uid = fields.nth(1)?.parse().ok()?;
                let gid = fields.next()?.parse().ok()?;
                (name == *wanted).then_some((uid, gid))
            })
        })
        .map(Some)
        .ok_or_else(|| "root has no user postgres or nobody to run it as".to_owned())
}

fn start(binaries: &Path) -> Result<String, String> {
    // Directly below /tmp: the path of a socket has at most some hundred characters.
    let folder = tempfile::Builder::new()
        .prefix("taawun-postgres-")
        .tempdir_in("/tmp")
        .map_err(|error| error.to_string())?
        .keep();
    let user = other_user(&folder)?;
    if let Some((uid, gid)) = user {
        chown(&folder, Some(uid), Some(gid)).map_err(|error| error.to_string())?;
    }
    let command = |program: &str| {
        let mut command = Command::new(program);
        command.current_dir(&folder).stdin(Stdio::null());
        // Not in our process group: an interrupt from the terminal is for the tests alone.
        command.process_group(0);
        if let Some((uid, gid)) = user {
            command.uid(uid).gid(gid);
        }
        command
    };

    let mut watchdog = command("/bin/sh")
        .args([
            "-c",
            "read -r _; \"$1\" -D data -m immediate stop; rm -rf \"$2\"",
            "sh",
        ])
        .arg(binaries.join("pg_ctl"))
        .arg(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    // Held open for as long as this process lives, and closed by the system when it ends.
    std::mem::forget(watchdog.stdin.take());

    let run = |command: &mut Command| {
        let output = command.output().map_err(|error| error.to_string())?;
        if output.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        }
    };
    let program = |name: &str| binaries.join(name).display().to_string();
    run(command(&program("initdb")).args([
        "--pgdata=data",
        "--username=taawun",
        "--auth=trust",
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync",
    ]))?;
    // fsync=off: what is tested is our program, not the survival of this server.
    let options = format!(
        "-c unix_socket_directories='{}' -c listen_addresses='' -c max_connections=300 \
         -c fsync=off -c full_page_writes=off",
        folder.display()
    );
    run(command(&program("pg_ctl"))
        .args(["-D", "data", "-l", "log", "-w", "-o", &options, "start"]))?;
    let pattern = format!("postgres:///NAME?host={}&user=taawun", folder.display());
    migrate_template(&pattern.replace("NAME", "template1"))?;
    Ok(pattern)
}

/// Every database is made as a copy of `template1`, so that the tables are made once.
fn migrate_template(address: &str) -> Result<(), String> {
    let url: DatabaseUrl = address
        .parse()
        .map_err(|error| format!("{address}: {error}"))?;
    let db = Db::open(&url, Surroundings::of_this_machine()).map_err(|error| error.to_string())?;
    db.migrate().map_err(|error| error.to_string())
}

//! Letters travel guarded, or they wait: over a mail server with TLS that is not always what it should be.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use diesel::prelude::*;
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use taawun::app;
use taawun::config::Config;
use taawun::domain::hindrance::Hindrance;
use taawun::domain::letter::{Content, Letter, Recipient};
use taawun::jobs::Worker;
use taawun::store::Db;
use taawun::store::schema::task;
use tempfile::TempDir;

use super::following::announced;
use super::staff::house;
use super::{to_address, write};
use crate::support::app::TestApp;
use crate::support::people::person;
use crate::support::smtp::{Door, House, MailServer, Mood};
use crate::support::{TestDatabase, on_both_databases};

const USER: &str = "letters@grants.example";
const PASSWORD: &str = "p:w@rd/é 100%";
/// As they stand in an address.
const LOGIN: &str = "letters%40grants.example:p%3Aw%40rd%2F%C3%A9%20100%25";

/// An authority of one's own.
struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut itself = CertificateParams::default();
        itself.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let issuer = CertifiedIssuer::self_signed(itself, key).expect("an authority");
        Self { issuer }
    }

    /// Its certificate as a file, for `TAAWUN_SMTP_CA`.
    fn file(&self, folder: &Path) -> String {
        let path = folder.join("authority.pem");
        fs::write(&path, self.issuer.pem()).expect("it is written");
        path.display().to_string()
    }

    /// A server that this authority calls `name`, for as long as `to_year` lasts.
    fn server(&self, name: &str, to_year: i32) -> Arc<ServerConfig> {
        let mut its = CertificateParams::new([name.to_owned()]).expect("a name");
        its.not_after = rcgen::date_time_ymd(to_year, 1, 1);
        let key = KeyPair::generate().expect("a key");
        let certificate = its.signed_by(&key, &self.issuer).expect("a certificate");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let settings = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key);
        Arc::new(settings.expect("a key that fits"))
    }
}

fn asks_for_login(door: Door) -> House {
    House {
        door,
        login: Some((USER, PASSWORD)),
    }
}

/// The settings of a site that hands its letters to `relay`.
fn settings(folder: &TempDir, relay: &str, authority: Option<&Authority>) -> Config {
    let mut variables = vec![
        ("DATA_DIR", folder.path().display().to_string()),
        ("SMTP_URL", relay.to_owned()),
        (
            "MAIL_FROM",
            "Taawun <letters@grants.example.org>".to_owned(),
        ),
    ];
    if let Some(authority) = authority {
        variables.push(("SMTP_CA", authority.file(folder.path())));
    }
    let variables = variables.into_iter();
    let variables = variables.map(|(name, value)| (name.to_owned(), value));
    Config::from_sources(variables, Path::new("no such file")).expect("settings")
}

/// Works as a site with these settings does, again and again for a day and a night.
fn work_for_a_day(database: &TestDatabase, config: &Config) {
    let post = app::post_office(config).expect("a post office");
    let worker = Worker::new(database.db().clone(), Arc::new(post));
    for _ in 0..30 {
        let done = worker.all_that_is_due(&|| false);
        done.expect("the outbox is worked on");
        database.clock.advance(3_600);
    }
}

fn write_three(db: &Db) {
    for number in 0..3 {
        let address = format!("reader{number}@people.example");
        let content = Content::AlreadyMember;
        write(db, to_address(&address, "en", content, &number.to_string()));
    }
}

/// How many letters stand in each state.
fn states(db: &Db) -> BTreeMap<String, usize> {
    let found: Vec<String> = db
        .read_now(|reader| Ok(task::table.select(task::state).load(reader.conn())?))
        .expect("the tasks");
    found
        .into_iter()
        .fold(BTreeMap::new(), |mut states, state| {
            *states.entry(state).or_default() += 1;
            states
        })
}

/// Why letters wait: in one word, and in the relay's.
fn why(db: &Db) -> (Hindrance, String) {
    let found: Option<(Option<Hindrance>, Option<String>)> = db
        .read_now(|reader| {
            let failed = task::table.filter(task::last_error.is_not_null());
            let columns = (task::hindrance, task::last_error);
            Ok(failed.select(columns).first(reader.conn()).optional()?)
        })
        .expect("the tasks");
    match found {
        Some((Some(hindrance), Some(said))) => (hindrance, said),
        other => panic!("{other:?}"),
    }
}

/// Nothing that is of any use to a listener was said in the open: no letter, no address, no password.
fn assert_silent_in_the_open(server: &MailServer) {
    for heard in server.heard().iter().filter(|heard| !heard.is_guarded) {
        let word = heard.line.split(' ').next().unwrap_or_default();
        let harmless = ["EHLO", "STARTTLS", "QUIT", "NOOP", "RSET"];
        assert!(harmless.contains(&word), "in the open: {heard:?}");
    }
}

/// A day long no letter leaves, none is dead, and all say why.
fn assert_waits(relay: &str, server: &MailServer, trusted: Option<&Authority>, wanted: Hindrance) {
    let database = TestDatabase::sqlite();
    let folder = tempfile::tempdir().expect("a folder");
    write_three(database.db());
    work_for_a_day(&database, &settings(&folder, relay, trusted));
    let waiting = [("waiting".to_owned(), 3)].into();
    assert_eq!(states(database.db()), waiting, "{relay}");
    let (hindrance, said) = why(database.db());
    assert_eq!(hindrance, wanted, "{relay}: {said}");
    assert!(!said.contains(PASSWORD) && !said.is_empty(), "{said}");
    assert!(server.arrived().is_empty());
    assert_silent_in_the_open(server);
}

#[test]
fn letters_travel_under_tls_from_the_start_or_by_starttls_with_user_and_password() {
    on_both_databases(|database| {
        let authority = Authority::new();
        for (scheme, door) in [
            ("smtps", Door::Tls as fn(_) -> _),
            ("smtp+starttls", Door::StartTls),
        ] {
            let house = asks_for_login(door(authority.server("127.0.0.1", 2100)));
            let server = MailServer::guarded(Mood::Kind, house);
            let folder = tempfile::tempdir().expect("a folder");
            let relay = format!("{scheme}://{LOGIN}@{}", server.address);
            let key = format!("by {scheme}");
            let content = Content::AlreadyMember;
            write(
                database.db(),
                to_address("amal@people.example", "en", content, &key),
            );
            work_for_a_day(database, &settings(&folder, &relay, Some(&authority)));
            let arrived = server.arrived();
            assert_eq!(arrived.len(), 1, "{scheme}");
            assert_eq!(arrived[0].to, "amal@people.example");
            assert_silent_in_the_open(&server);
            let signed_in = server.heard();
            let mut signed_in = signed_in.iter().filter(|heard| heard.is_guarded);
            assert!(signed_in.any(|heard| heard.line.starts_with("AUTH ")));
        }
        assert_eq!(states(database.db()), [("done".to_owned(), 2)].into());
    });
}

#[test]
fn a_server_that_nobody_vouches_for_gets_neither_password_nor_letter() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    for (name, to_year, trusted) in [
        // No authority that this machine knows; another one than the operator named; another machine's name; too old.
        ("127.0.0.1", 2100, None),
        ("127.0.0.1", 2100, Some(&stranger)),
        ("mail.elsewhere.example", 2100, Some(&authority)),
        ("127.0.0.1", 2020, Some(&authority)),
    ] {
        for (scheme, door) in [
            ("smtps", Door::Tls as fn(_) -> _),
            ("smtp+starttls", Door::StartTls),
        ] {
            let house = asks_for_login(door(authority.server(name, to_year)));
            let server = MailServer::guarded(Mood::Kind, house);
            let relay = format!("{scheme}://{LOGIN}@{}", server.address);
            assert_waits(&relay, &server, trusted, Hindrance::Unguarded);
            let heard = server.heard();
            let guarded = heard.iter().find(|heard| heard.is_guarded);
            assert_eq!(guarded, None, "{scheme} {name}");
        }
    }
}

#[test]
fn a_relay_without_starttls_gets_no_letter_in_the_open() {
    let authority = Authority::new();
    let server = MailServer::guarded(Mood::Kind, asks_for_login(Door::Open));
    // To the first it greets in plain words where TLS was to begin; the second finds no STARTTLS.
    for scheme in ["smtps", "smtp+starttls"] {
        let relay = format!("{scheme}://{LOGIN}@{}", server.address);
        assert_waits(&relay, &server, Some(&authority), Hindrance::Unguarded);
    }
}

#[test]
fn a_wrong_password_is_told_to_staff_and_every_letter_leaves_once_it_is_put_right() {
    let authority = Authority::new();
    let house_of = asks_for_login(Door::StartTls(authority.server("127.0.0.1", 2100)));
    let server = MailServer::guarded(Mood::Kind, house_of);
    let wrong = format!(
        "smtp+starttls://letters%40grants.example:guess@{}",
        server.address
    );
    assert_waits(&wrong, &server, Some(&authority), Hindrance::Login);

    let house = house(TestDatabase::sqlite());
    let (app, db): (&TestApp, _) = (&house.app, house.app.database.db());
    let amal = person(db, "Amal Fictional", "amal@people.example");
    let about = Letter {
        to: Recipient::Person(amal.id),
        ..announced(&house.round, "one")
    };
    write(db, about);
    write_three(db);
    let folder = tempfile::tempdir().expect("a folder");
    work_for_a_day(&app.database, &settings(&folder, &wrong, Some(&authority)));
    let browser = app.sign_in(&house.staff);
    let page = app.get_as("/manage/outbox?state=failing", &browser);
    assert!(
        page.body.contains("user and password do not go together"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("reader1@people.example"));

    let right = format!("smtp+starttls://{LOGIN}@{}", server.address);
    work_for_a_day(&app.database, &settings(&folder, &right, Some(&authority)));
    assert_eq!(states(db), [("done".to_owned(), 4)].into());
    assert_eq!(server.arrived().len(), 4);
    assert_silent_in_the_open(&server);
}

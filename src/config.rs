//! What an operator sets: `TAAWUN_*` in the environment, or `taawun.toml` where the program starts.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use rocket::figment::providers::{Format, Toml};
use rocket::figment::value::Value;

use crate::domain::password::{HashCost, NotACost};
use crate::store::DatabaseUrl;
use crate::store::files::{FilesUrl, NotAFolder};

mod post;
mod secret;

pub use post::Post;

pub use secret::{Secret, SecretFileError};

const PREFIX: &str = "TAAWUN_";
const FILE: &str = "taawun.toml";

/// What only the test suite reads, and may stand in the environment of a server that it starts.
const OF_THE_TESTS: [&str; 3] = ["DATA", "REQUIRE_POSTGRES", "TEST_DATABASE_URL"];

const KEYS: [&str; 14] = [
    "ARGON2",
    "DATABASE_URL",
    "DATA_DIR",
    "FILES_URL",
    "LISTEN",
    "BASE_URL",
    "SECRET_KEY",
    "FRONT",
    "TRUSTED_PROXY",
    "LOG",
    "SMTP_URL",
    "SMTP_CA",
    "MAIL_FROM",
    "TEXT_URL",
];

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogForm {
    /// Lines for people.
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// Every setting, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where everything is kept.
    pub database_url: DatabaseUrl,
    /// The folder of this site: SQLite's file, the secret, added languages.
    pub data_dir: PathBuf,
    /// Where the files that people attach are kept.
    pub files: FilesUrl,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Scheme, host and port under which readers come, without a slash at the end.
    pub base_url: String,
    /// What tokens are signed with, if it was set; else it is kept in the data folder.
    pub secret_key: Option<Secret<String>>,
    /// How much work one password hash is.
    pub argon2: HashCost,
    /// Whether our own front stands before Rocket.
    pub front: bool,
    /// The proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// How the log is written.
    pub log: LogForm,
    /// How letters and text messages leave.
    pub post: Post,
}

/// One setting that cannot be used: which, where it stands, and how to write it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key} ({place}): {advice}")]
pub struct BadSetting {
    /// Such as `TAAWUN_LISTEN`.
    pub key: String,
    /// `environment`, the file, or `default`.
    pub place: String,
    /// What is wrong and what to write instead.
    pub advice: String,
}

/// All settings that cannot be used, at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadSettings(pub Vec<BadSetting>);

impl fmt::Display for BadSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "some settings cannot be used:")?;
        self.0.iter().try_for_each(|bad| write!(f, "\n  {bad}"))
    }
}

impl std::error::Error for BadSettings {}

impl Config {
    /// The settings of this process: the environment outweighs the file.
    pub fn load() -> Result<Self, BadSettings> {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            let name = name.to_str()?.strip_prefix(PREFIX)?.to_owned();
            Some((name, value.to_string_lossy().into_owned()))
        });
        Self::from_sources(environment, Path::new(FILE))
    }

    /// The settings of these variables (named without `TAAWUN_`) and this file, if it is there.
    pub fn from_sources(
        environment: impl IntoIterator<Item = (String, String)>,
        file: &Path,
    ) -> Result<Self, BadSettings> {
        let mut reading = Reading::default();
        if file.exists() {
            reading.read_file(file);
        }
        for (name, value) in environment {
            reading.note(name, value, "environment".to_owned());
        }
        reading.finish()
    }

    /// The settings of a server on a free port of this machine, with its data under `data_dir`.
    pub fn for_this_machine(data_dir: &Path) -> Self {
        let listen = SocketAddr::from(([127, 0, 0, 1], 0));
        Self {
            database_url: default_database(data_dir),
            data_dir: data_dir.to_owned(),
            files: default_files(data_dir),
            listen,
            base_url: format!("http://{listen}"),
            secret_key: None,
            argon2: HashCost::default(),
            front: true,
            trusted_proxies: Vec::new(),
            log: LogForm::Text,
            post: Post::default(),
        }
    }
}

fn default_database(data_dir: &Path) -> DatabaseUrl {
    DatabaseUrl::Sqlite(data_dir.join("taawun.db"))
}

fn default_files(data_dir: &Path) -> FilesUrl {
    FilesUrl::folder(data_dir.join("files"))
}

/// Settings on the way from text to values; what is wrong is gathered, not thrown.
#[derive(Default)]
struct Reading {
    found: BTreeMap<String, (String, String)>,
    bad: Vec<BadSetting>,
}

impl Reading {
    fn read_file(&mut self, path: &Path) {
        let place = path.display().to_string();
        match Toml::from_path::<BTreeMap<String, Value>>(path) {
            Ok(table) => {
                for (name, value) in table {
                    match as_text(&value) {
                        Some(text) => self.note(name.to_uppercase(), text, place.clone()),
                        None => self.refuse(&name.to_uppercase(), &place, "write it as one text"),
                    }
                }
            }
            Err(error) => self.refuse("", &place, format!("this is not TOML: {error}")),
        }
    }

    fn note(&mut self, name: String, value: String, place: String) {
        if KEYS.contains(&name.as_str()) {
            self.found.insert(name, (value, place));
        } else if !OF_THE_TESTS.contains(&name.as_str()) {
            let advice = format!(
                "there is no such setting; there are {}",
                KEYS.map(|key| format!("{PREFIX}{key}")).join(", ")
            );
            self.refuse(&name, &place, advice);
        }
    }

    fn refuse(&mut self, name: &str, place: &str, advice: impl Into<String>) {
        self.bad.push(BadSetting {
            key: format!("{PREFIX}{name}"),
            place: place.to_owned(),
            advice: advice.into(),
        });
    }

    /// The value of a setting, or its default when it is absent or bad.
    fn take<T>(
        &mut self,
        name: &str,
        default: T,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> T {
        let Some((text, place)) = self.found.get(name).cloned() else {
            return default;
        };
        match read(text.trim()) {
            Ok(value) => value,
            Err(advice) => {
                self.refuse(name, &place, advice);
                default
            }
        }
    }

    fn place_of(&self, name: &str) -> String {
        let found = self.found.get(name);
        found.map_or_else(|| "default".to_owned(), |(_, place)| place.clone())
    }

    fn finish(mut self) -> Result<Config, BadSettings> {
        let data_dir = self.take("DATA_DIR", PathBuf::from("taawun-data"), |text| {
            if text.is_empty() {
                return Err("write the path of a folder, such as taawun-data".to_owned());
            }
            Ok(PathBuf::from(text))
        });
        let database = default_database(&data_dir);
        let database_url = self.take("DATABASE_URL", database, |text| {
            text.parse()
                .map_err(|error: <DatabaseUrl as FromStr>::Err| error.to_string())
        });
        let files = self.take("FILES_URL", default_files(&data_dir), |text| {
            text.parse().map_err(|error: NotAFolder| error.to_string())
        });
        let listen = SocketAddr::from(([127, 0, 0, 1], 8000));
        let listen = self.take("LISTEN", listen, |text| {
            text.parse().map_err(|_| {
                format!(
                    "{text:?} is no address with a port; write such as 127.0.0.1:8000 or [::1]:8000"
                )
            })
        });
        let base_url = self.take("BASE_URL", format!("http://{listen}"), base_url);
        let secret_key = self.take("SECRET_KEY", None, |text| {
            if text.len() < 32 {
                return Err(
                    "write at least 32 characters that nobody can guess, or leave it out: \
                            then one is made and kept in the data folder"
                        .to_owned(),
                );
            }
            Ok(Some(Secret::new(text.to_owned())))
        });
        let argon2 = self.take("ARGON2", HashCost::default(), |text| {
            text.parse().map_err(|error: NotACost| error.to_string())
        });
        let front = self.take("FRONT", true, |text| switch(text, "on", "off"));
        let trusted_proxies = self.take("TRUSTED_PROXY", Vec::new(), proxies);
        let log = self.take("LOG", LogForm::Text, |text| {
            switch(text, "text", "json")
                .map(|text| if text { LogForm::Text } else { LogForm::Json })
        });
        let post = self.post();
        let config = Config {
            database_url,
            data_dir,
            files,
            listen,
            base_url,
            secret_key,
            argon2,
            front,
            trusted_proxies,
            log,
            post,
        };
        self.check_reach(&config);
        if self.bad.is_empty() {
            Ok(config)
        } else {
            Err(BadSettings(self.bad))
        }
    }

    /// Passwords and ballots may not travel in the open: plain http stays on this machine.
    fn check_reach(&mut self, config: &Config) {
        let is_open = !config.listen.ip().is_loopback();
        let is_behind = !config.trusted_proxies.is_empty();
        if is_open && !is_behind {
            let place = self.place_of("LISTEN");
            let advice = "others could reach this by plain http; listen on 127.0.0.1, or put a proxy \
                          with TLS before it and name its address in TAAWUN_TRUSTED_PROXY";
            self.refuse("LISTEN", &place, advice);
        }
        if is_open && !config.base_url.starts_with("https://") {
            let place = self.place_of("BASE_URL");
            let advice =
                "readers from elsewhere need https; write such as https://grants.example.org";
            self.refuse("BASE_URL", &place, advice);
        }
        if !config.front && !is_behind {
            let place = self.place_of("FRONT");
            let advice = "without the front nothing limits slow or silent connections; only switch it \
                          off behind a proxy that does, named in TAAWUN_TRUSTED_PROXY";
            self.refuse("FRONT", &place, advice);
        }
    }
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(_, text) => Some(text.clone()),
        Value::Bool(_, true) => Some("on".to_owned()),
        Value::Bool(_, false) => Some("off".to_owned()),
        Value::Char(_, letter) => Some(letter.to_string()),
        Value::Num(..) | Value::Empty(..) | Value::Dict(..) | Value::Array(..) => None,
    }
}

fn switch(text: &str, yes: &str, no: &str) -> Result<bool, String> {
    match text {
        _ if text == yes => Ok(true),
        _ if text == no => Ok(false),
        _ => Err(format!("{text:?} is neither {yes} nor {no}")),
    }
}

/// Scheme and authority, nothing more: links are made by adding a path that begins with a slash.
fn base_url(text: &str) -> Result<String, String> {
    let advice = || format!("{text:?} is no such address as https://grants.example.org");
    let text = text.trim_end_matches('/');
    let uri: hyper::Uri = text.parse().map_err(|_| advice())?;
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    let is_bare = uri.path() == "/" && uri.query().is_none();
    match uri.authority() {
        Some(authority) if is_web && is_bare && !authority.as_str().contains('@') => {
            Ok(text.to_lowercase())
        }
        _ => Err(advice()),
    }
}

fn proxies(text: &str) -> Result<Vec<IpAddr>, String> {
    let address = |part: &str| {
        let part = part.trim();
        let advice = || format!("{part:?} is no address such as 10.0.0.5; part several by commas");
        part.parse::<IpAddr>()
            .map(|ip| ip.to_canonical())
            .map_err(|_| advice())
    };
    text.split(',').map(address).collect()
}

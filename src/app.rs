//! Where everything is put together: settings, database, words, site.

mod serving;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogForm, SecretFileError};
use crate::domain::follow_link::FollowKey;
use crate::domain::sign_in::SignInKey;
use crate::i18n::Catalog;
use crate::mail::folder::Folder;
use crate::mail::smtp::{CannotGuard, Smtp};
use crate::mail::{self, Carrier, Fittings, NotASender, PostOffice, Texts};
use crate::store::db::OpenError;
use crate::store::migrate::MigrateError;
use crate::store::{Db, Files, Surroundings};
use crate::web::csrf::FormKey;
use crate::web::hashing::Hashing;
use crate::web::metrics::Figures;
use crate::web::state::{App, Peers, PostFacts, Random, Site, inspections};

pub use serving::{Jobs, Running, serve, start};

/// The program cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database cannot be brought to the shape this program needs.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// The site's secret cannot be read or kept.
    #[error(transparent)]
    Secret(#[from] SecretFileError),
    /// The address is taken, or not this machine's.
    #[error("cannot listen at {address}: {reason}; set TAAWUN_LISTEN to another address")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// What the system said.
        reason: std::io::Error,
    },
    /// The web server cannot start.
    #[error("cannot serve: {0}")]
    Rocket(Box<rocket::Error>),
    /// The system gave no threads.
    #[error("cannot start the threads of the server: {0}")]
    Runtime(std::io::Error),
    /// The relay for letters cannot be used as set.
    #[error(transparent)]
    Relay(#[from] CannotGuard),
    /// The certificates of one's own authority cannot be read.
    #[error("cannot read {file}, which TAAWUN_SMTP_CA names: {reason}")]
    Authority {
        /// The file.
        file: String,
        /// What the system said.
        reason: std::io::Error,
    },
    /// Letters have no sender.
    #[error(transparent)]
    Sender(#[from] NotASender),
    /// A bug of ours ended the server.
    #[error("the server ended by a fault: {0}")]
    Panicked(String),
    /// The data folder cannot be made.
    #[error("cannot make the folder {folder}: {reason}")]
    Folder {
        /// The folder of the data.
        folder: String,
        /// What the system said.
        reason: std::io::Error,
    },
}

/// The database of these settings, opened and migrated; its folder is made if need be.
pub fn open_database(config: &Config, surroundings: Surroundings) -> Result<Db, StartError> {
    let file_folder = config.database_url.file().and_then(Path::parent);
    for folder in [Some(config.data_dir.as_path()), file_folder] {
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
        folder
            .map_or(Ok(()), std::fs::create_dir_all)
            .map_err(|reason| StartError::Folder {
                folder: config.data_dir.display().to_string(),
                reason,
            })?;
    }
    let db = Db::open(&config.database_url, surroundings)?;
    db.migrate()?;
    Ok(db)
}

/// Everything that handlers work with.
pub fn compose(config: &Config, db: Db, random: Random) -> Result<App, StartError> {
    let catalog = Catalog::load(Some(&config.data_dir.join("locales")));
    for problem in catalog.problems() {
        tracing::warn!(%problem, "an added language is not as it should be");
    }
    let peers = if config.front {
        Peers::FromFront
    } else {
        Peers::FromProxies(config.trusted_proxies.clone())
    };
    let unguessed = hex::encode(random());
    let site = Site {
        base_url: config.base_url.clone(),
        peer_header: format!("x-peer-{unguessed}"),
        arrival_header: format!("x-arrived-{unguessed}"),
        peers,
    };
    let secret = config.secret()?;
    let figures = Arc::new(Figures::default());
    Ok(App {
        form_key: FormKey::of_secret(secret.expose()),
        sign_in_key: SignInKey::of_secret(secret.expose()),
        hashing: Hashing::new(config.argon2, Arc::clone(&figures), Arc::clone(&random)),
        figures,
        files: Files::at(&config.files),
        inspections: inspections(),
        db,
        catalog,
        site,
        follow_key: FollowKey::of_secret(config.secret()?.expose()),
        post: PostFacts {
            sends_letters: config.post.relay.is_some(),
            sends_texts: config.post.text_url.is_some(),
        },
        random,
    })
}

/// The folder where letters are kept while no relay is set.
const LETTERS: &str = "letters";

/// Where letters become words and set out.
pub fn post_office(config: &Config) -> Result<PostOffice, StartError> {
    let host = mail::host_of(&config.base_url);
    let carrier: Arc<dyn Carrier> = match &config.post.relay {
        None => Arc::new(Folder::new(config.data_dir.join(LETTERS))),
        Some(relay) => {
            let authority = config.post.authority.as_ref();
            let authority = authority.map(|path| {
                std::fs::read(path).map_err(|reason| StartError::Authority {
                    file: path.display().to_string(),
                    reason,
                })
            });
            let authority = authority.transpose()?;
            let relay = relay.expose().clone();
            Arc::new(Smtp::new(relay, host.to_owned(), authority.as_deref())?)
        }
    };
    let from = config.post.from.clone();
    let own_name = || format!("Taawun <taawun@{}>", host.trim_matches(['[', ']']));
    let texts = config.post.text_url.as_ref();
    Ok(PostOffice::new(Fittings {
        catalog: Catalog::load(Some(&config.data_dir.join("locales"))),
        base_url: config.base_url.clone(),
        from: from.unwrap_or_else(own_name),
        follow_key: FollowKey::of_secret(config.secret()?.expose()),
        carrier,
        texts: texts.map(|url| Texts::new(url.expose().clone())),
    })?)
}

/// The randomness of the operating system.
pub fn system_random() -> Random {
    Arc::new(|| {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits)
            .expect("without the system's randomness no token is safe, and no request may go on");
        bits
    })
}

/// Lines on standard error: what the site does, and what goes wrong. What Rocket says of its own accord
/// is left out: it names addresses with their queries, and the secret header.
pub fn write_log(form: LogForm) {
    let lines = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::new("warn,rocket=off,_=off,taawun=info"));
    match form {
        LogForm::Text => lines.with_ansi(false).init(),
        LogForm::Json => lines.json().flatten_event(true).init(),
    }
}

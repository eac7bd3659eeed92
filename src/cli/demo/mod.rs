//! `taawun demo`: a county that does not exist, with people that nobody met and rounds that were never held, to look at.

pub mod calendar;
pub mod cast;
pub mod coalitions;
pub mod county;
mod draw;
pub mod electorate;
pub mod fill;
pub mod folder;
pub mod passwords;
mod progress;
mod rounds;
pub mod sign_ins;
pub mod story;
pub mod written;

use std::fmt;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use clap::Args;
use tracing_subscriber::EnvFilter;

use self::calendar::Calendar;
use self::fill::Filling;
use self::folder::{Folder, FolderError};
use self::sign_ins::{Lines, SignIn, sign_ins};
use super::Failure;
use crate::app::{self, Jobs};
use crate::config::Config;
use crate::i18n::EMBEDDED;
use crate::store::Surroundings;
use crate::store::files::Files;

pub use rounds::rounds;

/// Show a county that does not exist: its people and its rounds, served on this machine
#[derive(Args)]
#[command(after_help = "\
Examples:
  taawun demo
  taawun demo --port 9000 --data /tmp/larkmere
  taawun demo --fresh

Exit codes: 0 stopped when told to, 2 the folder is not a demo's, 3 something failed, such as a port in use.")]
pub struct Arguments {
    /// The port to serve on, on this machine only; 0 takes any that is free
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// The folder to keep the demo in; it must be new, empty, or a demo's
    #[arg(long, default_value = "taawun-data/demo")]
    data: PathBuf,
    /// Make the demo's database anew; nothing else is deleted
    #[arg(long)]
    fresh: bool,
}

/// Fills the folder if need be, says where to look, and serves until told to stop.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let broken = |error: &dyn std::error::Error| Failure::Broken(error.to_string());
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::new("off,taawun=error"))
        .init();
    // Asked before anything is made or deleted: a demo that runs already has the port.
    let listen = free_address(arguments.port)?;
    let folder = Folder::claim(&arguments.data, arguments.fresh).map_err(|error| match error {
        FolderError::NotOurs(_) => Failure::Input(error.to_string()),
        other => broken(&other),
    })?;
    let config = Config {
        listen,
        base_url: format!("http://{listen}"),
        ..Config::for_this_machine(folder.path())
    };
    let sign_ins = prepare(&config).map_err(|error| broken(&*error))?;
    print!(
        "{}",
        Welcome {
            listen,
            folder: folder.path(),
            sign_ins: &sign_ins,
        }
    );
    let db = app::open_database(&config, Surroundings::of_this_machine())
        .map_err(|error| broken(&error))?;
    app::serve(&config, db, Jobs::Here).map_err(|error| broken(&error))
}

/// Fills what is missing, on a database whose clock can be set back, and closes it again.
fn prepare(config: &Config) -> Result<Vec<SignIn>, Box<dyn std::error::Error>> {
    let calendar = Calendar::new(Surroundings::of_this_machine());
    let filling = Filling {
        db: app::open_database(config, calendar.surroundings())?,
        calendar,
        secret: config.secret()?.expose().clone(),
        cost: config.argon2,
        files: Files::at(&config.files),
    };
    progress::watch(|progress| fill::fill(&filling, progress))?;
    Ok(sign_ins(&filling)?)
}

fn free_address(port: u16) -> Result<SocketAddr, Failure> {
    let wanted = SocketAddr::from(([127, 0, 0, 1], port));
    let address = TcpListener::bind(wanted).and_then(|listener| listener.local_addr());
    address.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => Failure::Broken(format!(
            "port {port} is in use, perhaps by a demo that runs already. Nothing was changed; choose another one with --port"
        )),
        _ => Failure::Broken(format!("cannot listen on {wanted}: {error}")),
    })
}

/// What a person sees first: where to look.
struct Welcome<'a> {
    listen: SocketAddr,
    folder: &'a Path,
    sign_ins: &'a [SignIn],
}

impl fmt::Display for Welcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let county = county::county();
        writeln!(
            f,
            "{}, which lies on no map: two decided rounds, one that is open, one announced, one being written.",
            county.place
        )?;
        let results = county::calls().map(|call| format!("/rounds/{}/results", call.slug));
        let announced = story::rounds().map(|round| format!("/rounds/{}", round.slug));
        let pages = ["/".to_owned(), "/rounds".to_owned()];
        let pages: Vec<&String> = pages.iter().chain(&announced).chain(&results).collect();
        for language in EMBEDDED {
            writeln!(f)?;
            for page in &pages {
                writeln!(
                    f,
                    "  {language}  http://{}{page}?lang={language}",
                    self.listen
                )?;
            }
        }
        writeln!(
            f,
            "\nSign in at http://{}/sign-in with an address, its password, and a code where one stands:\n\n{}",
            self.listen,
            Lines(self.sign_ins)
        )?;
        let folder = self.folder.display();
        writeln!(
            f,
            "Nobody gets mail from here: letters are kept as .eml files in {folder}/letters.\n\
             These people are of this folder alone; a site of your own has none of them.\n\
             It is all kept in {folder}; --fresh makes it anew. Ctrl-C stops it."
        )
    }
}

//! What must never be printed, and the file where the site's own secret is kept.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Config;

const FILE: &str = "secret.key";

/// A value that no log and no error message shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Hides a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for the one place that works with it.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The site's secret could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum SecretFileError {
    /// No folder, no permission, a full disk.
    #[error("cannot keep the site's secret in {}: {reason}", path.display())]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// There is a file with something else in it.
    #[error("{} holds no secret: it should have 64 hexadecimal digits. Put it back from a backup, or remove it to have a new one made", .0.display())]
    Damaged(PathBuf),
}

impl Config {
    /// The site's secret: the one that was set, else the one in the data folder, made if there is none.
    pub fn secret(&self) -> Result<Secret<Vec<u8>>, SecretFileError> {
        if let Some(set) = &self.secret_key {
            return Ok(Secret::new(set.expose().as_bytes().to_vec()));
        }
        let path = self.data_dir.join(FILE);
        kept_or_made(&self.data_dir, &path).map_err(|reason| SecretFileError::Unusable {
            path: path.clone(),
            reason,
        })?;
        read(&path)
    }
}

/// Of several servers that start at once, one makes the file and all read it: it appears whole, under
/// its name, or not at all.
fn kept_or_made(folder: &Path, path: &Path) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    let mut bits = [0; 32];
    getrandom::fill(&mut bits).map_err(io::Error::other)?;
    let draft = folder.join(format!("{FILE}.{}", hex::encode(&bits[..4])));
    let written = write_for_owner(&draft, &hex::encode(bits)).and_then(|()| {
        match fs::hard_link(&draft, path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        }
    });
    fs::remove_file(&draft)?;
    written
}

fn write_for_owner(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn read(path: &Path) -> Result<Secret<Vec<u8>>, SecretFileError> {
    let text = fs::read_to_string(path).map_err(|reason| SecretFileError::Unusable {
        path: path.to_owned(),
        reason,
    })?;
    match hex::decode(text.trim()) {
        Ok(bits) if bits.len() == 32 => Ok(Secret::new(bits)),
        _ => Err(SecretFileError::Damaged(path.to_owned())),
    }
}

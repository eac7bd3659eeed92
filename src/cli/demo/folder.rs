//! The folder that a demo lives in. It is marked as such, and nothing that the demo did not make is ever deleted.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A file of this name says that the folder is a demo's.
const MARKER: &str = "taawun-demo.txt";
const MARK: &str =
    "This folder was made by `taawun demo`, and `taawun demo --fresh` rebuilds its database.\n";
const DATABASE: &str = "taawun.db";
/// The database and what SQLite keeps beside it.
const REBUILT: [&str; 3] = [DATABASE, "taawun.db-wal", "taawun.db-shm"];

/// A demo's folder, held by this process alone until it is dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    _held: File,
}

/// Why a demo cannot live in a folder. Nothing in it was changed.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Somebody else's files are in it.
    #[error(
        "{} holds files that no demo made, so it stays as it is. Choose a folder that is new or empty with --data",
        .0.display()
    )]
    NotOurs(PathBuf),
    /// Another demo is running in it.
    #[error(
        "another `taawun demo` is running in {}. Stop that one first, or choose another folder with --data",
        .0.display()
    )]
    InUse(PathBuf),
    /// The system said no.
    #[error("{} cannot be used: {source}", path.display())]
    Unusable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Folder {
    /// The demo's folder at `path`, which is made where it is missing.
    ///
    /// With `fresh`, its database is deleted, so that the demo begins anew; everything else in it stays.
    pub fn claim(path: &Path, fresh: bool) -> Result<Self, FolderError> {
        let unusable = |at: &Path| {
            let path = at.to_owned();
            move |source| FolderError::Unusable { path, source }
        };
        fs::create_dir_all(path).map_err(unusable(path))?;
        let marker = path.join(MARKER);
        let held = if marker.exists() {
            read_marker(path, &marker)?
        } else {
            let mut entries = fs::read_dir(path).map_err(unusable(path))?;
            if entries.next().is_some() {
                return Err(FolderError::NotOurs(path.to_owned()));
            }
            let mut file = File::create_new(&marker).map_err(unusable(&marker))?;
            file.write_all(MARK.as_bytes()).map_err(unusable(&marker))?;
            file
        };
        held.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => FolderError::InUse(path.to_owned()),
            TryLockError::Error(source) => unusable(&marker)(source),
        })?;
        let folder = Self {
            path: path.to_owned(),
            _held: held,
        };
        if fresh {
            folder.clear()?;
        }
        Ok(folder)
    }

    /// Where its database is, or will be.
    pub fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn clear(&self) -> Result<(), FolderError> {
        for name in REBUILT {
            let path = self.path.join(name);
            match fs::remove_file(&path) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => {
                    return Err(FolderError::Unusable { path, source });
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn read_marker(folder: &Path, marker: &Path) -> Result<File, FolderError> {
    let unusable = |source| FolderError::Unusable {
        path: marker.to_owned(),
        source,
    };
    // Some systems lock only what is open for writing.
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .open(marker)
        .map_err(unusable)?;
    let mut text = Vec::new();
    (&mut file)
        .take(MARK.len() as u64)
        .read_to_end(&mut text)
        .map_err(unusable)?;
    if text == MARK.as_bytes() {
        Ok(file)
    } else {
        Err(FolderError::NotOurs(folder.to_owned()))
    }
}

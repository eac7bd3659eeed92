//! The bytes of what people attach, in a folder, each file named by the hash of what is in it.
//!
//! A file comes in under a name of its own, is written out to the disk, and only then moved to where its hash leads;
//! the row that points at it is committed after that. So a crash leaves a file that no row points at, which is
//! cleared an hour later, and never a row without its file.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::db::Db;
use super::error::StoreError;
use super::invariants::Verdict;
use super::schema::attachment;
use super::tx::Reader;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AttachmentId, Id};
use crate::domain::time::Instant;

/// Where the files of a site are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesUrl(PathBuf);

/// A setting that names no folder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAFolder {
    /// A bucket.
    #[error(
        "buckets come later: name a folder, such as /srv/taawun/files, or leave it out to keep files in the data folder"
    )]
    Bucket,
    /// Nothing, or another kind of address.
    #[error("{0:?} is no folder; write such as /srv/taawun/files")]
    Strange(String),
}

impl FilesUrl {
    /// This folder.
    pub fn folder(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }
}

impl FromStr for FilesUrl {
    type Err = NotAFolder;

    fn from_str(text: &str) -> Result<Self, NotAFolder> {
        if text.starts_with("s3://") {
            return Err(NotAFolder::Bucket);
        }
        let path = text.strip_prefix("file://").unwrap_or(text);
        if path.is_empty() || path.contains("://") {
            return Err(NotAFolder::Strange(text.to_owned()));
        }
        Ok(Self(PathBuf::from(path)))
    }
}

/// Files could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The disk is full, or this program may use no more of it.
    #[error("there is no room left where files are kept")]
    Full,
    /// Anything else that the system says.
    #[error("files cannot be kept or read: {0}")]
    Io(io::Error),
}

impl From<io::Error> for FilesError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full
            }
            _ => Self::Io(error),
        }
    }
}

/// The folder of all files; clones are the same folder.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

/// Where files stand while they come in.
const INCOMING: &str = "incoming";

/// How long a file without a row is left alone, in seconds: its row may be on the way.
const LEFT_ALONE: i64 = 3_600;

impl Files {
    /// The folder of this site.
    pub fn at(url: &FilesUrl) -> Self {
        Self {
            folder: url.0.clone(),
        }
    }

    /// A place of its own for a file that comes in. It goes when it is dropped, unless it was kept.
    pub fn incoming(&self, db: &Db) -> Result<Incoming, FilesError> {
        let folder = self.folder.join(INCOMING);
        fs::create_dir_all(&folder)?;
        let name: AttachmentId = db.new_id();
        let path = folder.join(name.as_str());
        File::create_new(&path)?;
        Ok(Incoming { path })
    }

    /// Moves a file that lies ready to where its hash leads. Doing it once more changes nothing, so that it can stand in
    /// a write that is tried again.
    pub fn keep(&self, ready: &Ready) -> Result<(), FilesError> {
        let place = self.place(&ready.hash);
        if !ready.incoming.path.exists() && place.exists() {
            return Ok(());
        }
        let folder = place.parent().unwrap_or(&self.folder);
        if !folder.is_dir() {
            fs::create_dir_all(folder)?;
            sync_folder(&self.folder)?;
        }
        // Also over a file with the same bytes: whoever clears away what is old must see that this one is not.
        fs::rename(&ready.incoming.path, &place)?;
        sync_folder(folder)
    }

    /// The file with this hash, to be read.
    pub fn open(&self, hash: &Sha256Hex) -> Result<File, FilesError> {
        Ok(File::open(self.place(hash))?)
    }

    fn place(&self, hash: &Sha256Hex) -> PathBuf {
        let hash = hash.as_str();
        self.folder.join(&hash[..2]).join(hash)
    }

    /// Clears away what came in and was never kept, and files that no row points at, once they are an hour old; how many.
    ///
    /// No task says when: a row in the outbox for each file would tell that somebody attached something to a draft.
    pub fn clear_abandoned(&self, db: &Db) -> Result<u64, ClearError> {
        let before = db.now().plus_seconds(-LEFT_ALONE);
        let mut cleared = 0;
        for old in old_files(&self.folder.join(INCOMING), before)? {
            cleared += u64::from(fs::remove_file(old).is_ok());
        }
        for entry in entries_of(&self.folder)? {
            let is_shelf = entry.file_name().is_some_and(|name| name.len() == 2);
            if !is_shelf {
                continue;
            }
            for old in old_files(&entry, before)? {
                cleared += u64::from(self.clear_one(db, &old, before)?);
            }
        }
        Ok(cleared)
    }

    /// Clears one file if no row points at it. It is put aside first and looked at again there: whoever brings the same
    /// bytes meanwhile puts a new file in its place.
    fn clear_one(&self, db: &Db, path: &Path, before: Instant) -> Result<bool, ClearError> {
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(hash) = name.and_then(|name| name.parse::<Sha256Hex>().ok()) else {
            return Ok(false);
        };
        if is_pointed_at(db, &hash)? {
            return Ok(false);
        }
        let folder = self.folder.join(INCOMING);
        fs::create_dir_all(&folder).map_err(FilesError::from)?;
        let aside = folder.join(db.new_id::<AttachmentId>().as_str());
        fs::rename(path, &aside).map_err(FilesError::from)?;
        let is_wanted = !is_old(&aside, before)? || is_pointed_at(db, &hash)?;
        if is_wanted {
            fs::rename(&aside, path).map_err(FilesError::from)?;
            return Ok(false);
        }
        fs::remove_file(&aside).map_err(FilesError::from)?;
        Ok(true)
    }

    /// Whether every file that a row points at is there with its hash.
    pub fn check(&self, reader: &mut Reader<'_>) -> Result<Verdict, StoreError> {
        let hashes: BTreeSet<Sha256Hex> = attachment::table
            .select(attachment::hash)
            .distinct()
            .load(reader.conn())?
            .into_iter()
            .collect();
        let is_there = |hash: &Sha256Hex| {
            let found = self.open(hash).and_then(|mut file| hash_of(&mut file));
            found.is_ok_and(|(found, _)| found == *hash)
        };
        let missing = hashes.iter().filter(|hash| !is_there(hash));
        Ok(Verdict {
            name: "every attached file is there and what its hash says",
            broken_by: missing.map(ToString::to_string).collect(),
        })
    }
}

/// Files could not be cleared away.
#[derive(Debug, thiserror::Error)]
pub enum ClearError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder.
    #[error(transparent)]
    Files(#[from] FilesError),
}

/// A file that comes in.
#[derive(Debug)]
pub struct Incoming {
    path: PathBuf,
}

impl Incoming {
    /// Where it is written to.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file from its beginning, to be read.
    pub fn read(&self) -> Result<File, FilesError> {
        Ok(File::open(&self.path)?)
    }

    /// Writes what `work` makes.
    pub fn fill<T, E: From<io::Error>>(
        &self,
        work: impl FnOnce(&mut io::BufWriter<File>) -> Result<T, E>,
    ) -> Result<T, E> {
        let file = File::options().write(true).open(&self.path)?;
        let mut writer = io::BufWriter::new(file);
        let made = work(&mut writer)?;
        writer.flush()?;
        Ok(made)
    }

    /// The file with its hash, once it is on the disk.
    pub fn ready(self) -> Result<Ready, FilesError> {
        let mut file = self.read()?;
        let (hash, length) = hash_of(&mut file)?;
        file.sync_all()?;
        Ok(Ready {
            incoming: self,
            hash,
            length,
        })
    }
}

/// A file that lies ready to be kept; it goes when this is dropped, unless it was.
#[derive(Debug)]
pub struct Ready {
    incoming: Incoming,
    /// The hash of its bytes.
    pub hash: Sha256Hex,
    /// How many bytes it has.
    pub length: i64,
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Gone already where it was kept. What cannot be removed is cleared away later.
        drop(fs::remove_file(&self.path));
    }
}

fn is_pointed_at(db: &Db, hash: &Sha256Hex) -> Result<bool, StoreError> {
    let hash = hash.clone();
    db.read_now(move |reader| {
        let rows = attachment::table.filter(attachment::hash.eq(&hash));
        Ok(rows.count().get_result::<i64>(reader.conn())? > 0)
    })
}

fn hash_of(file: &mut File) -> Result<(Sha256Hex, i64), FilesError> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    let mut length = 0;
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((Sha256Hex::from_digest(hasher.finalize().into()), length));
        }
        hasher.update(&piece[..read]);
        length += i64::try_from(read).unwrap_or(i64::MAX);
    }
}

/// Names in a folder last once the folder itself is on the disk.
fn sync_folder(folder: &Path) -> Result<(), FilesError> {
    Ok(File::open(folder)?.sync_all()?)
}

fn entries_of(folder: &Path) -> Result<Vec<PathBuf>, FilesError> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let paths = entries.map(|entry| entry.map(|entry| entry.path()));
            Ok(paths.collect::<Result<_, _>>()?)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

fn old_files(folder: &Path, before: Instant) -> Result<Vec<PathBuf>, FilesError> {
    let mut old = Vec::new();
    for path in entries_of(folder)? {
        if is_old(&path, before)? {
            old.push(path);
        }
    }
    Ok(old)
}

/// Whether a file was written before this instant; one that is gone meanwhile was not.
fn is_old(path: &Path, before: Instant) -> Result<bool, FilesError> {
    let modified = match fs::metadata(path).and_then(|about| about.modified()) {
        Ok(modified) => modified,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let modified = jiff::Timestamp::try_from(modified);
    Ok(modified.is_ok_and(|modified| Instant::from(modified) < before))
}

impl fmt::Display for FilesUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.display().fmt(f)
    }
}

//! Letters as files, where no relay is set: for trying things out, and for tests.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Carrier, Sealed, Undelivered};
use crate::domain::hindrance::Hindrance;
use crate::domain::ids::Id;

/// Keeps each letter as `<id>.eml`, which any mail program opens. Only the program's own user can read them.
pub struct Folder(PathBuf);

impl Folder {
    /// This folder; it is made with its first letter.
    pub fn new(path: PathBuf) -> Self {
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        let draft = self.0.join(format!("{name}.part"));
        write_for_owner(&draft, bytes)?;
        // Under its name it appears whole, or not at all.
        fs::rename(draft, self.0.join(format!("{name}.eml")))
    }
}

fn write_for_owner(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

impl Carrier for Folder {
    fn carry(&self, letter: &Sealed) -> Result<(), Undelivered> {
        self.write(letter.id.as_str(), &letter.bytes)
            .map_err(|error| {
                let folder = self.0.display();
                Undelivered::Blocked(
                    Hindrance::Ours,
                    format!("cannot write to {folder}: {error}"),
                )
            })
    }
}

//! Files that people attach: what may come in, found by what is in them and not by what they are called.
//!
//! Everything here reads from a `Read + Seek` that somebody else opened, and writes to a `Write`.

mod archive;
mod file_name;
mod inspect;
mod kind;
mod limits;
mod office;
mod pdf;
mod picture;
mod refusal;

pub use file_name::{FileName, LONGEST_NAME};
pub use inspect::{Inspected, inspect};
pub use kind::{FileKind, UnknownFileKind};
pub use limits::{
    LARGEST_FILE, MEGABYTE, MOST_IN_ORGANIZATION, MOST_IN_PROPOSAL, NoRoom, most_bytes, room,
};
pub use picture::MOST_PIXELS;
pub use refusal::{InspectError, Refusal, UnknownRefusal};

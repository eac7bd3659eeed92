//! Why a file is not taken, in words that people can act on.

use crate::domain::choices::choices;

choices!(
    /// Why a file is not taken. Its word ends the key of its sentence.
    Refusal, UnknownRefusal, "reason against a file": {
        /// There is nothing in it.
        Empty = "empty",
        /// It is larger than any file may be, or than this question takes.
        TooLarge = "too-large",
        /// It has no name that could be shown.
        Name = "name",
        /// It is of no kind that is taken: a page, a drawing with scripts, a program, an archive.
        NotTaken = "not-taken",
        /// The field takes what somebody says, and it is nothing to be heard.
        NotARecording = "not-a-recording",
        /// Its name promises another kind than what is in it.
        Disagrees = "disagrees",
        /// It is cut off or damaged.
        Broken = "broken",
        /// The picture has more points than a picture needs.
        TooManyPixels = "too-many-pixels",
        /// It opens with a password only.
        Encrypted = "encrypted",
        /// It holds macros.
        Macros = "macros",
        /// The PDF runs something, or holds other files.
        Active = "active",
        /// Unpacked it is far larger than it looks.
        Bomb = "bomb",
        /// It names places outside of itself.
        Paths = "paths",
        /// It holds other archives or programs.
        Nested = "nested",
        /// It is made of more pieces than a document has.
        TooManyPieces = "too-many-pieces",
    }
);

/// A file was not found to be good.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// It is not taken.
    #[error("the file is not taken: {0}")]
    Refused(Refusal),
    /// It could not be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<Refusal> for InspectError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

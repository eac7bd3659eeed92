//! The one way in: what a file is, whether it may be kept, and what is kept of it.

use std::io::{Read, Seek, SeekFrom, Write};

use super::file_name::FileName;
use super::kind::FileKind;
use super::refusal::{InspectError, Refusal};
use super::{office, pdf, picture};

/// How much of a file tells what it is.
const HEAD: u64 = 8 * 1024;

/// How every ZIP begins that holds something.
const ZIP: &[u8] = b"PK\x03\x04";

/// What was found about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inspected {
    /// What it is.
    pub kind: FileKind,
    /// Whether what is to be kept was written anew: a picture, without what it tells of where and when it was taken.
    pub is_rewritten: bool,
}

/// Looks a file over: it must be of a kind that is taken, of the kind that its name promises, whole, and harmless as far
/// as that can be seen. A picture is written to `stripped` without its metadata; anything else is kept as it is.
pub fn inspect(
    name: &FileName,
    most_bytes: i64,
    file: &mut (impl Read + Seek),
    stripped: &mut impl Write,
) -> Result<Inspected, InspectError> {
    let length = file.seek(SeekFrom::End(0))?;
    if length == 0 {
        return Err(Refusal::Empty.into());
    }
    if i64::try_from(length).map_or(true, |length| length > most_bytes) {
        return Err(Refusal::TooLarge.into());
    }
    file.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    let promised = name.promises();
    let kind = if head.starts_with(ZIP) {
        // What is in an archive shows in its directory alone.
        match promised {
            Some(kind) if office::needs(kind).is_some() => kind,
            Some(_) => return Err(Refusal::Disagrees.into()),
            None => return Err(Refusal::NotTaken.into()),
        }
    } else {
        let found = by_content(&head, promised).ok_or(Refusal::NotTaken)?;
        if promised != Some(found) {
            return Err(Refusal::Disagrees.into());
        }
        found
    };
    let mut is_rewritten = false;
    match kind {
        FileKind::Pdf => pdf::look_over(file)?,
        FileKind::Png | FileKind::Jpeg | FileKind::Webp => {
            picture::strip(kind, file, stripped)?;
            is_rewritten = true;
        }
        FileKind::Docx
        | FileKind::Xlsx
        | FileKind::Pptx
        | FileKind::Odt
        | FileKind::Ods
        | FileKind::Odp => office::look_over(kind, file)?,
        // Nothing in these runs, and they are sent as downloads: that they begin as what they are is enough.
        FileKind::Mp3 | FileKind::M4a | FileKind::Ogg | FileKind::Webm | FileKind::Wav => {}
    }
    Ok(Inspected { kind, is_rewritten })
}

/// The kind of what begins like this, if it is one that is taken.
fn by_content(head: &[u8], promised: Option<FileKind>) -> Option<FileKind> {
    let found = infer::get(head)?;
    match found.mime_type() {
        "application/pdf" => Some(FileKind::Pdf),
        "image/png" => Some(FileKind::Png),
        "image/jpeg" => Some(FileKind::Jpeg),
        "image/webp" => Some(FileKind::Webp),
        "audio/mpeg" => Some(FileKind::Mp3),
        "audio/m4a" => Some(FileKind::M4a),
        // Many phones write the brand of a video into what holds sound alone; a video by its own name is not taken.
        "video/mp4" if promised == Some(FileKind::M4a) => Some(FileKind::M4a),
        "audio/ogg" | "audio/opus" => Some(FileKind::Ogg),
        // The container does not say in its head whether it shows something. Kept as sound, it can only be heard.
        "video/webm" => Some(FileKind::Webm),
        "audio/x-wav" => Some(FileKind::Wav),
        _ => None,
    }
}

//! Documents of office programs: archives that hold what their kind needs, and nothing that runs.

use std::io::{Cursor, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::archive;
use super::kind::FileKind;
use super::refusal::{InspectError, Refusal};

/// The most bytes of all that is in it.
const LARGEST_UNPACKED: u64 = 200_000_000;
/// How many times larger it may be unpacked.
const LARGEST_RATIO: u64 = 200;

/// The most documents within one, as charts embed their tables, and the most bytes of each: one is held at a time.
const MOST_EMBEDDED: usize = 20;
const LARGEST_EMBEDDED: u64 = 10_000_000;

/// How much of an entry is kept to be looked at.
const KEPT: usize = 64 * 1024;

/// What a kind must hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Needs {
    /// Office Open XML: its table of types, and this part.
    Part(&'static str),
    /// OpenDocument: this as its media type, in its first entry.
    MediaType(&'static str),
}

/// What a document of this kind must hold; `None` for what is no such document.
pub(super) fn needs(kind: FileKind) -> Option<Needs> {
    match kind {
        FileKind::Docx => Some(Needs::Part("word/document.xml")),
        FileKind::Xlsx => Some(Needs::Part("xl/workbook.xml")),
        FileKind::Pptx => Some(Needs::Part("ppt/presentation.xml")),
        FileKind::Odt | FileKind::Ods | FileKind::Odp => Some(Needs::MediaType(kind.media_type())),
        FileKind::Pdf
        | FileKind::Png
        | FileKind::Jpeg
        | FileKind::Webp
        | FileKind::Mp3
        | FileKind::M4a
        | FileKind::Ogg
        | FileKind::Webm
        | FileKind::Wav => None,
    }
}

/// Looks a document over, every entry of it, counting as it unpacks and holding no more than the beginning of one, or one
/// document that it embeds.
pub(super) fn look_over(kind: FileKind, file: &mut (impl Read + Seek)) -> Result<(), InspectError> {
    let length = file.seek(SeekFrom::End(0))?;
    let most = LARGEST_UNPACKED.min(length.saturating_mul(LARGEST_RATIO));
    look_in(kind, file, most, &mut 0, true)
}

/// The same of one that may embed others, or is embedded itself and may not. `unpacked` counts all of them together.
fn look_in(
    kind: FileKind,
    file: &mut (impl Read + Seek),
    most: u64,
    unpacked: &mut u64,
    may_embed: bool,
) -> Result<(), InspectError> {
    let entries = archive::entries(file)?;
    let mut archive = ZipArchive::new(file).map_err(refusal)?;
    if archive.len() != entries || archive.has_duplicate_names() || archive.offset() != 0 {
        return Err(Refusal::Broken.into());
    }
    let mut found = Found::default();
    let mut declared = *unpacked;
    // All names and all that is declared come first: most of what is wrong shows before anything is unpacked.
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(refusal)?;
        check_name(entry.name_raw())?;
        if entry.encrypted() {
            return Err(Refusal::Encrypted.into());
        }
        if entry.is_symlink() {
            return Err(Refusal::Paths.into());
        }
        declared = declared.saturating_add(entry.size());
    }
    if declared > most {
        return Err(Refusal::Bomb.into());
    }
    let mut embedded = 0;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(refusal)?;
        let within = embedded_kind(entry.name_raw()).filter(|_| may_embed);
        let Some(within) = within else {
            let head = unpack(&mut entry, most, unpacked, KEPT)?;
            found.note(index, entry.name_raw(), &head)?;
            continue;
        };
        embedded += 1;
        if embedded > MOST_EMBEDDED || entry.size() > LARGEST_EMBEDDED {
            return Err(Refusal::Nested.into());
        }
        // What declares less than it holds is cut off here, and then is no document.
        let largest = usize::try_from(LARGEST_EMBEDDED).unwrap_or(usize::MAX);
        let bytes = unpack(&mut entry, most, unpacked, largest)?;
        drop(entry);
        let ratio = (bytes.len() as u64).saturating_mul(LARGEST_RATIO);
        let most = most.min(unpacked.saturating_add(ratio));
        look_in(within, &mut Cursor::new(bytes), most, unpacked, false)?;
    }
    found.agree(kind)
}

/// What a document is that another one embeds, such as the table behind a chart: by the one place where office programs
/// put them.
fn embedded_kind(name: &[u8]) -> Option<FileKind> {
    let name = std::str::from_utf8(name).ok()?;
    let (folder, leaf) = name.rsplit_once('/')?;
    if !["word/embeddings", "xl/embeddings", "ppt/embeddings"].contains(&folder) {
        return None;
    }
    let (_, ending) = leaf.rsplit_once('.')?;
    match ending {
        "docx" => Some(FileKind::Docx),
        "xlsx" => Some(FileKind::Xlsx),
        "pptx" => Some(FileKind::Pptx),
        _ => None,
    }
}

/// Unpacks one entry; its beginning, as many bytes as are `kept` at most.
fn unpack<R: Read>(
    entry: &mut ZipFile<'_, R>,
    most: u64,
    unpacked: &mut u64,
    kept: usize,
) -> Result<Vec<u8>, InspectError> {
    let mut head = Vec::new();
    let mut piece = [0; 16 * 1024];
    loop {
        // What does not unpack, or not to what its sum says, is damaged.
        let read = entry.read(&mut piece).map_err(|_| Refusal::Broken)?;
        if read == 0 {
            return Ok(head);
        }
        *unpacked += read as u64;
        if *unpacked > most {
            return Err(Refusal::Bomb.into());
        }
        let room = kept.saturating_sub(head.len());
        head.extend_from_slice(&piece[..read.min(room)]);
    }
}

/// Refuses names that lead out of the document, or mean different places to different programs.
fn check_name(name: &[u8]) -> Result<(), Refusal> {
    let is_strange = name.is_empty()
        || name.starts_with(b"/")
        || name.iter().any(|byte| *byte < b' ' || *byte == b'\\')
        || name.get(1) == Some(&b':')
        || name.split(|byte| *byte == b'/').any(|part| part == b"..");
    if is_strange {
        return Err(Refusal::Paths);
    }
    Ok(())
}

/// How the names end of archives and programs within.
const NESTED: [&str; 30] = [
    ".zip", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".tar", ".jar", ".cab", ".iso",
    ".docx", ".docm", ".xlsx", ".xlsm", ".xlsb", ".pptx", ".pptm", ".odt", ".ods", ".odp", ".exe",
    ".dll", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".js",
];

/// How archives and programs begin.
const NESTED_HEADS: [&[u8]; 8] = [
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"\xfd7zXZ",
    b"MZ",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
];

/// What a document was found to hold.
#[derive(Debug, Default)]
struct Found {
    has_types: bool,
    has_content: bool,
    parts: Vec<&'static str>,
    media_type: Option<Vec<u8>>,
}

impl Found {
    fn note(&mut self, index: usize, name: &[u8], head: &[u8]) -> Result<(), Refusal> {
        let lower = String::from_utf8_lossy(name).to_ascii_lowercase();
        let has_macros = lower.ends_with("vbaproject.bin")
            || lower.ends_with("vbadata.xml")
            || lower.starts_with("basic/")
            || lower.starts_with("scripts/")
            || lower.contains("/activex/");
        if has_macros {
            return Err(Refusal::Macros);
        }
        let is_nested = NESTED.iter().any(|ending| lower.ends_with(ending))
            || NESTED_HEADS.iter().any(|begins| head.starts_with(begins));
        if is_nested {
            return Err(Refusal::Nested);
        }
        let holds = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
        match name {
            b"[Content_Types].xml" => {
                if holds(b"macroEnabled") || holds(b"vbaProject") {
                    return Err(Refusal::Macros);
                }
                self.has_types = true;
            }
            b"META-INF/manifest.xml" if holds(b"encryption-data") => {
                return Err(Refusal::Encrypted);
            }
            b"content.xml" => self.has_content = true,
            b"mimetype" if index == 0 => self.media_type = Some(head.to_vec()),
            _ => {
                let parts = FileKind::ALL.into_iter().filter_map(needs);
                let known = parts.filter_map(|needed| match needed {
                    Needs::Part(part) => Some(part),
                    Needs::MediaType(_) => None,
                });
                self.parts
                    .extend(known.filter(|part| part.as_bytes() == name));
            }
        }
        Ok(())
    }

    /// Whether this is what its kind is made of.
    fn agree(&self, kind: FileKind) -> Result<(), InspectError> {
        let agrees = match needs(kind) {
            Some(Needs::Part(part)) => self.has_types && self.parts.contains(&part),
            Some(Needs::MediaType(media_type)) => {
                self.has_content && self.media_type.as_deref() == Some(media_type.as_bytes())
            }
            None => false,
        };
        if agrees {
            return Ok(());
        }
        // Another kind of document under this name, or an archive that is none.
        let is_document = self.has_types && !self.parts.is_empty() || self.media_type.is_some();
        if is_document {
            Err(Refusal::Disagrees.into())
        } else {
            Err(Refusal::NotTaken.into())
        }
    }
}

/// What the reader of archives found wrong.
fn refusal(error: ZipError) -> InspectError {
    match error {
        ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => {
            Refusal::Encrypted.into()
        }
        ZipError::InvalidPassword => Refusal::Encrypted.into(),
        _ => Refusal::Broken.into(),
    }
}

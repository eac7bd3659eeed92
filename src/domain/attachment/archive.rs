//! The end of a ZIP, read before anybody trusts its directory.

use std::io::{Read, Seek, SeekFrom};

use super::refusal::{InspectError, Refusal};

/// The most entries of a document.
pub(super) const MOST_ENTRIES: usize = 2_000;

/// The record at the end of the directory, without a comment (APPNOTE 4.3.16).
const END: usize = 22;
const END_MARK: &[u8] = b"PK\x05\x06";

/// The most bytes of a directory: far more than so many entries need.
const LARGEST_DIRECTORY: u32 = 4 * 1024 * 1024;

/// How many entries there are, by a file that is one ZIP and nothing else: it begins with an entry, its directory ends
/// where the record begins that names it, and the record ends the file. So nothing is hidden before, between or behind,
/// every reader finds the same directory, and that is small enough to be held.
pub(super) fn entries(file: &mut (impl Read + Seek)) -> Result<usize, InspectError> {
    let length = file.seek(SeekFrom::End(0))?;
    let end = length.checked_sub(END as u64).ok_or(Refusal::Broken)?;
    file.seek(SeekFrom::Start(end))?;
    let mut record = [0; END];
    file.read_exact(&mut record)?;
    let short = |at: usize| u16::from_le_bytes([record[at], record[at + 1]]);
    let long = |at: usize| u32::from(short(at)) | u32::from(short(at + 2)) << 16;
    if !record.starts_with(END_MARK) || short(20) != 0 {
        return Err(Refusal::Broken.into());
    }
    let (here, all) = (short(8), short(10));
    let (size, start) = (long(12), long(16));
    if usize::from(all) > MOST_ENTRIES {
        return Err(Refusal::TooManyPieces.into());
    }
    let is_one_piece = short(4) == 0 && short(6) == 0 && here == all;
    let ends_there = u64::from(start) + u64::from(size) == end;
    if all == 0 || !is_one_piece || !ends_there || size > LARGEST_DIRECTORY {
        return Err(Refusal::Broken.into());
    }
    Ok(usize::from(all))
}

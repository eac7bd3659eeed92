//! Pictures: small enough to be shown, and without what they tell of where, when and with what they were taken.

use std::io::{Read, Seek, SeekFrom, Write};

use img_parts::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::{CHUNK_VP8X, WebP};

use super::kind::FileKind;
use super::refusal::{InspectError, Refusal};

/// The most points of a picture: a reader's browser needs four bytes for each.
pub const MOST_PIXELS: u64 = 100_000_000;

/// The most pieces of a picture. Each costs far more than its few bytes while it is held.
const MOST_PIECES: usize = 20_000;

/// The chunks of a PNG that make the picture; all else is text, time, place or somebody's own.
const OF_PNG: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The same of a WebP.
const OF_WEBP: [&[u8; 4]; 7] = [
    b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// The flags of a WebP that announce EXIF and XMP.
const WEBP_METADATA: u8 = 0b0000_1100;

/// Writes a picture without its metadata and whatever hangs behind its end. The picture itself is the same, byte for
/// byte; a photograph keeps the one mark that says which side is up.
///
/// The whole file is held meanwhile, so that whoever calls this lets few do so at a time.
pub(super) fn strip(
    kind: FileKind,
    file: &mut (impl Read + Seek),
    out: &mut impl Write,
) -> Result<(), InspectError> {
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let bytes = Bytes::from(bytes);
    match kind {
        FileKind::Png => png(bytes, out),
        FileKind::Webp => webp(bytes, out),
        _ => jpeg(bytes, out),
    }
}

fn check_size(size: Option<(u32, u32)>) -> Result<(), Refusal> {
    let (width, height) = size.ok_or(Refusal::Broken)?;
    match u64::from(width) * u64::from(height) {
        0 => Err(Refusal::Broken),
        1..=MOST_PIXELS => Ok(()),
        _ => Err(Refusal::TooManyPixels),
    }
}

/// Counts pieces before anybody holds them; `step` tells how long the one at this place is, `None` at the end.
fn check_pieces(mut at: usize, step: impl Fn(usize) -> Option<usize>) -> Result<(), Refusal> {
    for _ in 0..MOST_PIECES {
        match step(at) {
            Some(length) => at = at.saturating_add(length),
            None => return Ok(()),
        }
    }
    Err(Refusal::TooManyPieces)
}

fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

fn png(bytes: Bytes, out: &mut impl Write) -> Result<(), InspectError> {
    check_pieces(8, |at| {
        let length = u32::from_be_bytes(four(&bytes, at)?) as usize;
        length.checked_add(12)
    })?;
    // The size comes first: a header is enough to refuse by.
    let size = four(&bytes, 16).zip(four(&bytes, 20));
    check_size(
        size.map(|(width, height)| (u32::from_be_bytes(width), u32::from_be_bytes(height))),
    )?;
    let mut png = Png::from_bytes(bytes).map_err(|_| Refusal::Broken)?;
    let (mut chunks, kind) = (png.chunks().iter(), |chunk: &img_parts::png::PngChunk| {
        chunk.kind()
    });
    let begins = chunks.next().map(kind) == Some(*b"IHDR");
    let ends = chunks.next_back().map(kind) == Some(*b"IEND");
    let has_picture = chunks.any(|chunk| chunk.kind() == *b"IDAT");
    if !begins || !ends || !has_picture {
        return Err(Refusal::Broken.into());
    }
    png.chunks_mut()
        .retain(|chunk| OF_PNG.contains(&&chunk.kind()));
    png.encoder().write_to(out)?;
    Ok(())
}

fn webp(bytes: Bytes, out: &mut impl Write) -> Result<(), InspectError> {
    check_pieces(12, |at| {
        let length = u32::from_le_bytes(four(&bytes, at.checked_add(4)?)?) as usize;
        length.checked_add(8 + length % 2)
    })?;
    let mut webp = WebP::from_bytes(bytes).map_err(|_| Refusal::Broken)?;
    check_size(webp.dimensions())?;
    webp.chunks_mut()
        .retain(|chunk| OF_WEBP.contains(&&chunk.id()));
    for chunk in webp.chunks_mut() {
        let flags = chunk.content().data().filter(|_| chunk.id() == CHUNK_VP8X);
        if let Some(flags) = flags {
            let mut flags = flags.to_vec();
            if let Some(first) = flags.first_mut() {
                *first &= !WEBP_METADATA;
            }
            *chunk = RiffChunk::new(CHUNK_VP8X, RiffContent::Data(flags.into()));
        }
    }
    webp.encoder().write_to(out)?;
    Ok(())
}

fn jpeg(bytes: Bytes, out: &mut impl Write) -> Result<(), InspectError> {
    check_pieces(2, |at| {
        let (mark, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        match marker {
            // Filling, or what stands between pieces and is passed over.
            _ if mark != markers::P => Some(1),
            markers::P => Some(1),
            markers::SOS | markers::EOI => None,
            markers::RST0..=markers::SOI | 0..=1 => Some(2),
            _ => {
                let length = [*bytes.get(at + 2)?, *bytes.get(at + 3)?];
                Some(2 + usize::from(u16::from_be_bytes(length)))
            }
        }
    })?;
    let read = Jpeg::from_bytes(bytes.clone()).map_err(|_| Refusal::Broken)?;
    let size = read.dimensions();
    check_size(size.map(|(width, height)| (width.into(), height.into())))?;
    let orientation = read
        .segments_by_marker(markers::APP1)
        .find_map(|segment| orientation(segment.contents()));
    out.write_all(&[markers::P, markers::SOI])?;
    let mut turned = orientation.map(minimal_exif);
    for segment in read.segments() {
        // JFIF comes first where there is one; the mark of the upper side follows it.
        if segment.marker() != markers::APP0
            && let Some(exif) = turned.take()
        {
            write_segment(out, markers::APP1, &exif)?;
        }
        if makes_the_picture(segment) {
            write_segment(out, segment.marker(), &without_thumbnail(segment))?;
        }
    }
    // The first scan comes last of these, and after its head all that follows in the file.
    let last = read.segments().last();
    let last = last.filter(|segment| segment.marker() == markers::SOS);
    let rest = last.map(|scan| scan.len_with_entropy() - scan.len());
    let rest = rest.ok_or(Refusal::Broken)?;
    scans(&bytes.slice(bytes.len() - rest..), out)
}

/// Whether a piece belongs to the picture: colours, tables and frames, and no metadata.
fn makes_the_picture(segment: &JpegSegment) -> bool {
    let holds = |mark: &[u8]| segment.contents().starts_with(mark);
    match segment.marker() {
        markers::APP0 => holds(b"JFIF\0"),
        markers::APP2 => holds(b"ICC_PROFILE\0"),
        // It says how the colours are meant; without it some photographs come out inverted.
        markers::APP14 => holds(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// The head of JFIF without the small picture that may hang on it, which can show what was cut off the large one.
fn without_thumbnail(segment: &JpegSegment) -> Vec<u8> {
    const HEAD: usize = 14;
    let mut contents = segment.contents().to_vec();
    if segment.marker() == markers::APP0 && contents.len() >= HEAD {
        contents.truncate(HEAD);
        contents[HEAD - 2..].fill(0);
    }
    contents
}

fn write_segment(out: &mut impl Write, marker: u8, contents: &[u8]) -> Result<(), InspectError> {
    let length = u16::try_from(contents.len() + 2).map_err(|_| Refusal::Broken)?;
    out.write_all(&[markers::P, marker])?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(contents)?;
    Ok(())
}

/// Writes the scans up to the end of the picture; metadata between them and all behind the end is left out.
fn scans(rest: &[u8], out: &mut impl Write) -> Result<(), InspectError> {
    let (mut from, mut at) = (0, 0);
    loop {
        let step = rest[at..].iter().position(|byte| *byte == markers::P);
        at += step.ok_or(Refusal::Broken)?;
        let marker = *rest.get(at + 1).ok_or(Refusal::Broken)?;
        match marker {
            // A byte of the picture that looks like a mark, and marks between pieces of a scan.
            0 | markers::RST0..=markers::RST7 => at += 2,
            markers::P => at += 1,
            markers::EOI => {
                out.write_all(&rest[from..at + 2])?;
                return Ok(());
            }
            _ => {
                let length = rest.get(at + 2..at + 4).ok_or(Refusal::Broken)?;
                let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
                let end = at + 2 + length.max(2);
                if end > rest.len() {
                    return Err(Refusal::Broken.into());
                }
                if matches!(marker, markers::APP0..=markers::APP15 | markers::COM) {
                    out.write_all(&rest[from..at])?;
                    from = end;
                }
                at = end;
            }
        }
    }
}

/// The tag of EXIF that says which side is up, and its two types of numbers.
const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;

/// Which side is up, by the first directory of EXIF.
fn orientation(contents: &[u8]) -> Option<u16> {
    let tiff = contents.strip_prefix(b"Exif\0\0")?;
    let is_little = match tiff.get(..4)? {
        b"II\x2a\0" => true,
        b"MM\0\x2a" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let start = four(tiff, 4)?;
    let start = if is_little {
        u32::from_le_bytes(start)
    } else {
        u32::from_be_bytes(start)
    };
    let start = usize::try_from(start).ok()?;
    let entries = usize::from(short(start)?);
    (0..entries).find_map(|index| {
        let at = start.checked_add(2 + index * 12)?;
        let is_it = short(at)? == ORIENTATION && short(at + 2)? == SHORT;
        let value = short(at + 8)?;
        // 1 is how everything is shown anyway.
        (is_it && (2..=8).contains(&value)).then_some(value)
    })
}

/// EXIF that says which side is up, and nothing else.
fn minimal_exif(orientation: u16) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend(ORIENTATION.to_be_bytes());
    exif.extend(SHORT.to_be_bytes());
    exif.extend(1_u32.to_be_bytes());
    exif.extend(orientation.to_be_bytes());
    // The rest of the value, and that no other directory follows.
    exif.extend([0; 6]);
    exif
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_side_survives() {
        for side in 2..=8 {
            assert_eq!(orientation(&minimal_exif(side)), Some(side));
        }
        assert_eq!(orientation(&minimal_exif(1)), None);
        assert_eq!(orientation(b"Exif\0\0II\x2a\0\xff\xff\xff\xff"), None);
        assert_eq!(orientation(b"Exif\0\0"), None);
    }
}

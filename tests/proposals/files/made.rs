//! Files made in the tests, good ones and bad ones.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// One entry of an archive.
pub struct Piece {
    name: Vec<u8>,
    packed: Vec<u8>,
    is_deflated: bool,
    crc: u32,
    length: u32,
    flags: u16,
}

impl Piece {
    /// Kept as it is.
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.as_bytes().to_vec(),
            packed: bytes.to_vec(),
            is_deflated: false,
            crc: crc(bytes),
            length: bytes.len() as u32,
            flags: 0,
        }
    }

    /// Compressed.
    pub fn deflated(name: &str, bytes: &[u8]) -> Self {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        packed.write_all(bytes).expect("it is packed");
        Self {
            packed: packed.finish().expect("it is packed"),
            is_deflated: true,
            ..Self::stored(name, bytes)
        }
    }

    /// The same with another length declared.
    pub fn declaring(self, length: u32) -> Self {
        Self { length, ..self }
    }

    /// The same, said to need a password.
    pub fn locked(self) -> Self {
        Self { flags: 1, ..self }
    }
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// An archive of these entries.
pub fn archive(pieces: &[Piece]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for piece in pieces {
        let start = out.len() as u32;
        let mut about = Vec::new();
        about.extend(20_u16.to_le_bytes());
        about.extend(piece.flags.to_le_bytes());
        about.extend((if piece.is_deflated { 8_u16 } else { 0 }).to_le_bytes());
        about.extend([0, 0, 0x21, 0]);
        about.extend(piece.crc.to_le_bytes());
        about.extend((piece.packed.len() as u32).to_le_bytes());
        about.extend(piece.length.to_le_bytes());
        about.extend((piece.name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(&piece.name);
        out.extend(&piece.packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(&piece.name);
    }
    let (start, count) = (out.len() as u32, pieces.len() as u16);
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// What a text of Word needs.
pub fn word() -> Vec<Piece> {
    vec![
        Piece::deflated("[Content_Types].xml", b"<Types/>"),
        Piece::deflated("word/document.xml", b"<w:document/>"),
    ]
}

/// A text of Word with another entry.
pub fn word_and(piece: Piece) -> Vec<u8> {
    let mut pieces = word();
    pieces.push(piece);
    archive(&pieces)
}

/// A text of LibreOffice.
pub fn open_document() -> Vec<u8> {
    archive(&[
        Piece::stored("mimetype", b"application/vnd.oasis.opendocument.text"),
        Piece::deflated("content.xml", b"<office:document-content/>"),
        Piece::deflated("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// A PDF with something in it.
pub fn pdf(inside: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj <<{inside}>> endobj\ntrailer <<>>\n%%EOF\n").into_bytes()
}

/// One chunk of a PNG.
pub fn chunk(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut out = (contents.len() as u32).to_be_bytes().to_vec();
    let signed: Vec<u8> = kind.iter().chain(contents).copied().collect();
    out.extend(&signed);
    out.extend(crc(&signed).to_be_bytes());
    out
}

/// A PNG of this size, with these chunks between its head and its picture.
pub fn png(width: u32, height: u32, between: &[Vec<u8>]) -> Vec<u8> {
    let mut head = width.to_be_bytes().to_vec();
    head.extend(height.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &head));
    between.iter().for_each(|chunk| out.extend(chunk));
    out.extend(chunk(b"IDAT", &[0x78, 0x9c, 1, 2, 3, 4]));
    out.extend(chunk(b"IEND", b""));
    out
}

/// One segment of a JPEG.
pub fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, marker];
    out.extend((contents.len() as u16 + 2).to_be_bytes());
    out.extend(contents);
    out
}

/// A JPEG with these segments after its head, and this behind its end.
pub fn jpeg(after_head: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    out.extend(segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"));
    after_head.iter().for_each(|segment| out.extend(segment));
    out.extend(segment(0xdb, &[0; 65]));
    out.extend(segment(0xc0, &[8, 0, 4, 0, 4, 1, 1, 0x11, 0]));
    out.extend(segment(0xc4, &[0; 20]));
    out.extend(segment(0xda, &[1, 1, 0, 0, 63, 0]));
    out.extend(b"picture\xff\x00more\xff\xd0rest\xff\xd9");
    out.extend(behind);
    out
}

/// EXIF with the upper side and a place on the earth.
pub fn exif_with_place(side: u16) -> Vec<u8> {
    let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0]);
    exif.extend(side.to_le_bytes());
    exif.extend([0, 0]);
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x26, 0, 0, 0]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(b"GPS 52.5163 N 13.3777 E");
    exif
}

/// A chunk of a WebP.
fn riff(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend((contents.len() as u32).to_le_bytes());
    out.extend(contents);
    if contents.len() % 2 == 1 {
        out.push(0);
    }
    out
}

/// A WebP of this size with EXIF and XMP.
pub fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut head = vec![0b0000_1100, 0, 0, 0];
    head.extend(&(width - 1).to_le_bytes()[..3]);
    head.extend(&(height - 1).to_le_bytes()[..3]);
    let mut inside = b"WEBP".to_vec();
    inside.extend(riff(b"VP8X", &head));
    inside.extend(riff(
        b"VP8 ",
        b"\x50\x5a\x00\x9d\x01\x2a\x04\x00\x04\x00picture",
    ));
    inside.extend(riff(b"EXIF", b"II\x2a\0GPS 52.5163"));
    inside.extend(riff(b"XMP ", b"<x:xmpmeta>GPS 13.3777</x:xmpmeta>"));
    let mut out = b"RIFF".to_vec();
    out.extend((inside.len() as u32).to_le_bytes());
    out.extend(inside);
    out
}

/// A recording as browsers make them.
pub fn webm() -> Vec<u8> {
    let mut out = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm".to_vec();
    out.resize(400, 0);
    out
}

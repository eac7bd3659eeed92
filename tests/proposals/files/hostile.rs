//! Files that somebody made to do harm, and files that are merely wrong: each is refused with its reason.

use std::io::{Cursor, sink};

use taawun::domain::attachment::{
    FileKind, FileName, InspectError, LARGEST_FILE, Refusal, inspect,
};

use super::made::{
    self, Piece, archive, jpeg, open_document, pdf, png, webm, webp, word, word_and,
};

fn look(name: &str, bytes: Vec<u8>) -> Result<FileKind, Refusal> {
    let name = FileName::kept(name)?;
    match inspect(&name, LARGEST_FILE, &mut Cursor::new(bytes), &mut sink()) {
        Ok(found) => Ok(found.kind),
        Err(InspectError::Refused(refusal)) => Err(refusal),
        Err(InspectError::Io(error)) => panic!("{name}: {error}"),
    }
}

#[test]
fn good_files_of_every_sort_are_taken() {
    for (name, bytes, kind) in [
        ("plan.pdf", pdf("/Type /Catalog"), FileKind::Pdf),
        ("plan.PDF", pdf(""), FileKind::Pdf),
        ("garden.png", png(4, 4, &[]), FileKind::Png),
        ("garden.jpg", jpeg(&[], b""), FileKind::Jpeg),
        ("garden.jpeg", jpeg(&[], b""), FileKind::Jpeg),
        ("garden.webp", webp(4, 4), FileKind::Webp),
        ("plan.docx", archive(&word()), FileKind::Docx),
        ("plan.odt", open_document(), FileKind::Odt),
        ("said.webm", webm(), FileKind::Webm),
        ("said.mp3", b"ID3\x04 sound".to_vec(), FileKind::Mp3),
        ("said.ogg", b"OggS\0\x02 sound".to_vec(), FileKind::Ogg),
        (
            "said.m4a",
            b"\0\0\0\x20ftypM4A \0\0\0\0".to_vec(),
            FileKind::M4a,
        ),
        (
            "said.m4a",
            b"\0\0\0\x20ftypmp42\0\0\0\0isom".to_vec(),
            FileKind::M4a,
        ),
        (
            "said.wav",
            b"RIFF\x24\0\0\0WAVEfmt ".to_vec(),
            FileKind::Wav,
        ),
    ] {
        assert_eq!(look(name, bytes), Ok(kind), "{name}");
    }
    let tables = archive(&[
        Piece::deflated("[Content_Types].xml", b"<Types/>"),
        Piece::deflated("xl/workbook.xml", b"<workbook/>"),
    ]);
    assert_eq!(look("budget.xlsx", tables), Ok(FileKind::Xlsx));
}

#[test]
fn what_is_no_document_is_refused() {
    use Refusal as R;
    let svg = b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let html = b"<!DOCTYPE html><script>alert(1)</script>";
    let mut exe = b"MZ\x90\0".to_vec();
    exe.resize(600, 0);
    for (name, bytes, why) in [
        ("empty.pdf", Vec::new(), R::Empty),
        ("drawing.svg", svg.to_vec(), R::NotTaken),
        ("drawing.png", svg.to_vec(), R::NotTaken),
        ("page.html", html.to_vec(), R::NotTaken),
        ("page.pdf", html.to_vec(), R::NotTaken),
        ("run.sh", b"#!/bin/sh\nrm -rf /\n".to_vec(), R::NotTaken),
        ("run.pdf", b"#!/bin/sh\nrm -rf /\n".to_vec(), R::NotTaken),
        ("setup.exe", exe.clone(), R::NotTaken),
        ("setup.docx", exe, R::NotTaken),
        ("notes.txt", b"just words".to_vec(), R::NotTaken),
        ("garden.gif", b"GIF89a\x01\0\x01\0".to_vec(), R::NotTaken),
        ("all.zip", archive(&word()), R::NotTaken),
        (
            "film.mp4",
            b"\0\0\0\x20ftypmp42\0\0\0\0isom".to_vec(),
            R::NotTaken,
        ),
    ] {
        assert_eq!(look(name, bytes), Err(why), "{name}");
    }
    let large = vec![b' '; LARGEST_FILE as usize + 1];
    assert_eq!(look("large.pdf", large), Err(R::TooLarge));
}

#[test]
fn a_name_must_say_what_is_in_the_file() {
    for (name, bytes) in [
        ("garden.png", jpeg(&[], b"")),
        ("garden.pdf", png(4, 4, &[])),
        ("plan.docx", pdf("")),
        ("plan.pdf", archive(&word())),
        ("plan.odt", archive(&word())),
        ("plan.xlsx", archive(&word())),
        ("plan.ods", open_document()),
        ("plan", pdf("")),
        ("garden.jpg.exe", jpeg(&[], b"")),
        // Read from right to left this ends in .pdf.
        ("gar\u{202E}fdp.exe", pdf("")),
    ] {
        assert_eq!(look(name, bytes), Err(Refusal::Disagrees), "{name:?}");
    }
}

#[test]
fn a_pdf_that_does_something_or_is_two_things_is_refused() {
    use Refusal as R;
    let mut behind = b"<script>alert(1)</script>".to_vec();
    behind.extend(pdf(""));
    let mut cut = pdf("/Type /Catalog");
    cut.truncate(30);
    for (bytes, why) in [
        (
            pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"),
            R::Active,
        ),
        (pdf("/S /Launch /F (calc.exe)"), R::Active),
        (pdf("/Type /EmbeddedFile"), R::Active),
        (pdf("/Encrypt 5 0 R"), R::Encrypted),
        (behind, R::NotTaken),
        (cut, R::Broken),
    ] {
        assert_eq!(look("plan.pdf", bytes), Err(why));
    }
}

#[test]
fn pictures_are_looked_at_by_their_heads() {
    use Refusal as R;
    let mut cut = png(4, 4, &[]);
    cut.truncate(cut.len() - 14);
    let mut cut_jpeg = jpeg(&[], b"");
    cut_jpeg.truncate(cut_jpeg.len() - 2);
    let mut head_only = jpeg(&[], b"");
    head_only.truncate(40);
    let many: Vec<Vec<u8>> = (0..20_100).map(|_| made::chunk(b"tEXt", b"")).collect();
    let many_segments: Vec<Vec<u8>> = (0..20_100).map(|_| made::segment(0xfe, b"")).collect();
    for (name, bytes, why) in [
        ("bomb.png", png(60_000, 60_000, &[]), R::TooManyPixels),
        ("bomb.webp", webp(16_000, 16_000), R::TooManyPixels),
        ("cut.png", cut, R::Broken),
        ("cut.jpg", cut_jpeg, R::Broken),
        ("cut.jpg", head_only, R::Broken),
        ("none.png", png(0, 0, &[]), R::Broken),
        ("many.png", png(4, 4, &many), R::TooManyPieces),
        ("many.jpg", jpeg(&many_segments, b""), R::TooManyPieces),
    ] {
        assert_eq!(look(name, bytes), Err(why), "{name}");
    }
    let mut tall = jpeg(&[], b"");
    let at = tall
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .expect("a frame");
    tall[at + 5..at + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(look("tall.jpg", tall), Err(R::TooManyPixels));
}

#[test]
fn documents_hold_nothing_that_unpacks_runs_or_leads_away() {
    use Refusal as R;
    let zeros = vec![0; 40_000_000];
    let nested = archive(&word());
    let embedding = |inner: &[u8]| word_and(Piece::stored("word/embeddings/a.docx", inner));
    let mut crowd = word();
    crowd.extend((0..21).map(|one| Piece::stored(&format!("word/embeddings/{one}.docx"), &nested)));
    // What office programs put in is taken, as the table behind a chart.
    assert!(look("plan.docx", embedding(&nested)).is_ok());
    crowd.pop();
    assert!(look("plan.docx", archive(&crowd)).is_ok());
    crowd.push(Piece::stored("word/embeddings/20.docx", &nested));
    let mut behind = archive(&word());
    behind.extend(b"<script>alert(1)</script>");
    let mut before = b"PK\x03\x04<script>alert(1)</script>".to_vec();
    before.extend(archive(&word()));
    let mut cut = archive(&word());
    cut.truncate(cut.len() / 2);
    let many: Vec<Piece> = (0..2_100)
        .map(|number| Piece::stored(&format!("word/{number}.xml"), b""))
        .collect();
    let twice = archive(
        &word()
            .into_iter()
            .chain([Piece::stored("word/document.xml", b"another")])
            .collect::<Vec<_>>(),
    );
    let mut altered = Piece::stored("word/media/a.xml", b"words");
    altered = altered.declaring(5);
    let mut wrong_sum = word_and(altered);
    let at = wrong_sum
        .windows(5)
        .position(|five| five == b"words")
        .expect("the words");
    wrong_sum[at] = b'W';
    let encrypted_open = archive(&[
        Piece::stored("mimetype", b"application/vnd.oasis.opendocument.text"),
        Piece::deflated("content.xml", b"..."),
        Piece::deflated("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    for (what, bytes, why) in [
        (
            "a bomb",
            word_and(Piece::deflated("word/a.xml", &zeros)),
            R::Bomb,
        ),
        (
            // It ends after what it declared: nothing is unpacked that was not announced.
            "a bomb that declares little",
            word_and(Piece::deflated("word/a.xml", &zeros).declaring(10)),
            R::Broken,
        ),
        (
            "a bomb that declares much",
            word_and(Piece::stored("word/a.xml", b"a").declaring(4_000_000_000)),
            R::Bomb,
        ),
        (
            "macros",
            word_and(Piece::deflated("word/vbaProject.bin", b"code")),
            R::Macros,
        ),
        (
            "macros by another case",
            word_and(Piece::deflated("word/VBAPROJECT.BIN", b"code")),
            R::Macros,
        ),
        (
            "a way out",
            word_and(Piece::stored("../../a.xml", b"a")),
            R::Paths,
        ),
        (
            "a root",
            word_and(Piece::stored("/etc/a.xml", b"a")),
            R::Paths,
        ),
        (
            "a backslash",
            word_and(Piece::stored("word\\a.xml", b"a")),
            R::Paths,
        ),
        (
            "a drive",
            word_and(Piece::stored("C:a.xml", b"a")),
            R::Paths,
        ),
        (
            "a NUL",
            word_and(Piece::stored("word/a\0.xml", b"a")),
            R::Paths,
        ),
        (
            "a document within a document within",
            embedding(&embedding(&nested)),
            R::Nested,
        ),
        (
            "a document within, in another place",
            word_and(Piece::stored("word/media/a.docx", &nested)),
            R::Nested,
        ),
        (
            "macros in a document within",
            embedding(&word_and(Piece::stored("word/vbaProject.bin", b"code"))),
            R::Macros,
        ),
        (
            "a document within that is another one",
            word_and(Piece::stored("word/embeddings/a.xlsx", &nested)),
            R::Disagrees,
        ),
        (
            "a bomb in a document within",
            embedding(&word_and(Piece::deflated("word/a.xml", &zeros))),
            R::Bomb,
        ),
        ("many documents within", archive(&crowd), R::Nested),
        (
            "an archive within",
            word_and(Piece::stored("word/embeddings/a.zip", &nested)),
            R::Nested,
        ),
        (
            "an archive by another name",
            word_and(Piece::stored("word/media/a.png", &nested)),
            R::Nested,
        ),
        (
            "a program within",
            word_and(Piece::stored("word/media/a.png", b"MZ\x90\0")),
            R::Nested,
        ),
        (
            "a password",
            word_and(Piece::stored("word/a.xml", b"a").locked()),
            R::Encrypted,
        ),
        ("many entries", archive(&many), R::TooManyPieces),
        ("a page behind", behind, R::Broken),
        ("a page before", before, R::Broken),
        ("half of it", cut, R::Broken),
        ("a name twice", twice, R::Broken),
        ("a wrong sum", wrong_sum, R::Broken),
        (
            "an archive that is no document",
            archive(&[Piece::stored("a.xml", b"a")]),
            R::NotTaken,
        ),
    ] {
        assert_eq!(look("plan.docx", bytes), Err(why), "{what}");
    }
    assert_eq!(look("plan.odt", encrypted_open), Err(R::Encrypted));
}

/// Two things at once, of which the harmless one is taken, without the other.
#[test]
fn a_picture_with_a_page_behind_it_is_a_picture() {
    let mut both = jpeg(&[], b"<script>alert(1)</script>");
    both.extend(archive(&word()));
    let mut kept = Vec::new();
    let name = FileName::kept("both.jpg").expect("a name");
    inspect(&name, LARGEST_FILE, &mut Cursor::new(both), &mut kept).expect("a picture");
    assert_eq!(kept, jpeg(&[], b""));
}

//! What a picture tells of where and when it was taken goes; the picture stays.

use std::io::Cursor;

use taawun::domain::attachment::{FileName, LARGEST_FILE, inspect};

use super::made::{chunk, exif_with_place, jpeg, png, segment, webp};

fn kept(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let name = FileName::kept(name).expect("a name");
    let mut kept = Vec::new();
    let found = inspect(&name, LARGEST_FILE, &mut Cursor::new(bytes), &mut kept);
    assert!(found.expect("a picture").is_rewritten);
    kept
}

fn tells(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn a_photograph_keeps_its_upper_side_and_nothing_else() {
    let told = [
        segment(0xe1, &exif_with_place(6)),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0GPS 52.5163"),
        segment(0xed, b"Photoshop 3.0\0GPS 52.5163"),
        segment(0xfe, b"GPS 52.5163"),
        segment(0xe2, b"MPF\0GPS 52.5163"),
    ];
    let clean = kept("garden.jpg", jpeg(&told, b"GPS 52.5163"));
    assert!(!tells(&clean, b"GPS"));
    let side = segment(
        0xe1,
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    );
    assert_eq!(clean, jpeg(&[side], b""));
    // Looked at again it is the same: what is kept is kept.
    assert_eq!(kept("garden.jpg", clean.clone()), clean);
    let upright = kept(
        "garden.jpg",
        jpeg(&[segment(0xe1, &exif_with_place(1))], b""),
    );
    assert_eq!(upright, jpeg(&[], b""));
}

#[test]
fn colours_stay() {
    let colours = [
        segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xee, b"Adobe\0\x64\0\0\0\0\x01"),
    ];
    let picture = jpeg(&colours, b"");
    assert_eq!(kept("garden.jpg", picture.clone()), picture);
    let colours = [chunk(b"iCCP", b"a\0\0colours"), chunk(b"pHYs", &[0; 9])];
    let picture = png(4, 4, &colours);
    assert_eq!(kept("garden.png", picture.clone()), picture);
}

#[test]
fn texts_and_places_of_other_pictures_go() {
    let told = [
        chunk(b"tEXt", b"Comment\0GPS 52.5163"),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0GPS 52.5163"),
        chunk(b"eXIf", b"II\x2a\0GPS 52.5163"),
        chunk(b"tIME", &[0; 7]),
        chunk(b"prVt", b"GPS 52.5163"),
    ];
    let mut picture = png(4, 4, &told);
    picture.extend(b"GPS 52.5163");
    assert_eq!(kept("garden.png", picture), png(4, 4, &[]));

    let clean = kept("garden.webp", webp(4, 4));
    assert!(!tells(&clean, b"GPS") && !tells(&clean, b"EXIF") && !tells(&clean, b"XMP"));
    assert!(tells(&clean, b"picture"));
    let flags = clean.windows(4).position(|four| four == b"VP8X");
    assert_eq!(clean[flags.expect("a head") + 8], 0);
}

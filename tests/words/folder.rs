//! A folder of words adds languages and changes sentences; what is broken in it is told, and harms nobody.

use std::fs;
use std::path::Path;

use taawun::i18n::{Catalog, Digits};
use tempfile::TempDir;

use super::tag;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

fn load(folder: &TempDir) -> Catalog {
    Catalog::load(Some(folder.path()))
}

#[test]
fn a_language_can_be_added_and_falls_back_to_english_marked() {
    let folder = folder(&[(
        "fa/site.ftl",
        "locale-name = فارسی\nnav-rounds = دورها\n".as_bytes(),
    )]);
    let catalog = load(&folder);
    assert_eq!(catalog.problems(), []);
    let shelf = catalog.shelves().last().expect("a shelf");
    assert_eq!((shelf.tag.as_str(), &*shelf.name), ("fa", "فارسی"));
    let words = catalog.words(&tag("fa"), Digits::Latin);
    assert_eq!(words.direction(), "rtl");
    assert!(!words.is_complete());
    assert_eq!(words.say("nav-rounds").to_string(), "دورها");
    let fallback = words.say("nav-data");
    assert_eq!(fallback.language().as_str(), "en");
    assert_eq!(fallback.to_string(), "\u{2068}Open data\u{2069}");
    assert_eq!(words.number(1234), "1,234");
    assert_eq!(
        catalog.words(&tag("fa"), Digits::Locale).number(1234),
        "۱٬۲۳۴"
    );
}

#[test]
fn a_sentence_can_be_said_differently_here() {
    let folder = folder(&[("en/ours.ftl", b"site-name = Riverside decides\n")]);
    let catalog = load(&folder);
    let words = catalog.words(&tag("en"), Digits::Latin);
    assert_eq!(words.say("site-name").to_string(), "Riverside decides");
    assert_eq!(words.say("nav-data").to_string(), "Open data");
}

#[test]
fn what_is_broken_is_named_with_its_line_and_the_rest_stands() {
    let folder = folder(&[
        (
            "es/ours.ftl",
            "nav-rounds = Rondas\n\nnav-data = { $a ->\n\nnav-verify = Revisar\n".as_bytes(),
        ),
        ("de/latin1.ftl", b"nav-data = Offene Gesch\xe4fte\n"),
        ("not a tag/a.ftl", b"nav-data = x\n"),
        ("en_US/a.ftl", b"nav-data = x\n"),
        ("notes.txt", b"not a language"),
        ("fr/readme.md", b"nothing to load"),
    ]);
    let catalog = load(&folder);
    let told: Vec<String> = catalog.problems().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    let es = told
        .iter()
        .find(|told| told.contains("ours.ftl"))
        .expect("the broken sentence");
    assert!(es.contains("line 3"), "{es}");
    for name in ["latin1.ftl", "not a tag", "en_US"] {
        assert!(
            told.iter().any(|told| told.contains(name)),
            "{name} in {told:#?}"
        );
    }
    let spanish = catalog.words(&tag("es"), Digits::Latin);
    assert_eq!(spanish.say("nav-rounds").to_string(), "Rondas");
    assert_eq!(spanish.say("nav-verify").to_string(), "Revisar");
    assert_eq!(spanish.say("nav-data").to_string(), "Datos abiertos");
    assert_eq!(
        catalog
            .words(&tag("en"), Digits::Latin)
            .say("nav-data")
            .to_string(),
        "Open data"
    );
}

#[test]
fn no_folder_is_no_problem_and_a_file_in_its_place_is_told() {
    assert_eq!(
        Catalog::load(Some(Path::new("/nowhere/at/all"))).problems(),
        []
    );
    let folder = folder(&[("locales", b"a file")]);
    let catalog = Catalog::load(Some(&folder.path().join("locales")));
    assert_eq!(catalog.problems().len(), 1);
    assert_eq!(catalog.tags().len(), 3);
}

#[test]
fn a_sentence_that_wants_a_fact_nobody_gives_is_still_shown() {
    let folder = folder(&[("en/ours.ftl", b"nav-data = Open { $what } data\n")]);
    let words = load(&folder).words(&tag("en"), Digits::Latin);
    assert_eq!(words.say("nav-data").to_string(), "Open {$what} data");
}

//! A made-up language, loaded through the data folder like any other, shows words that stand in no file.

use std::fs;

use askama::Template;
use taawun::i18n::Catalog;
use taawun::web::chrome::{Arrival, Chrome};
use taawun::web::public::home::HomePage;
use taawun::web::public::statements::{AccessibilityPage, DataPage, PrivacyPage, VerifyPage};

/// What pages may say outside of all files of words: the name, and what a person types into a computer.
const NAMES: [&str; 11] = [
    "Taawun",
    "تعاون",
    "English",
    "Español",
    "العربية",
    "result.json",
    "ballots.pb",
    "proposals.csv",
    "taawun verify result.json",
    "sha256sum result.json\nshasum -a 256 result.json\ncertutil -hashfile result.json SHA256",
    "·",
];

#[test]
fn every_word_of_a_page_comes_from_the_files_of_words() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let home = folder.path().join("qps");
    fs::create_dir(&home).expect("a folder");
    for file in fs::read_dir("locales/en").expect("the English words") {
        let file = file.expect("an entry");
        let text = fs::read_to_string(file.path()).expect("UTF-8");
        fs::write(home.join(file.file_name()), bracketed(&text)).expect("a file");
    }
    let catalog = Catalog::load(Some(folder.path()));
    assert_eq!(catalog.problems(), []);
    let chrome = |path| {
        let arrival = Arrival {
            path,
            query: Some("lang=qps"),
            ..Arrival::default()
        };
        Chrome::new(
            &catalog,
            "https://grants.example.org",
            "token".to_owned(),
            &arrival,
        )
    };
    let pages = [
        HomePage {
            c: chrome("/"),
            coming: Vec::new(),
            latest: Vec::new(),
        }
        .render(),
        VerifyPage {
            c: chrome("/verify"),
        }
        .render(),
        DataPage { c: chrome("/data") }.render(),
        AccessibilityPage {
            c: chrome("/accessibility"),
        }
        .render(),
        PrivacyPage {
            c: chrome("/privacy"),
        }
        .render(),
    ];
    for page in pages {
        let html = page.expect("a page");
        assert!(html.contains("lang=\"qps\""));
        let stray: Vec<String> = texts(&html).filter(|text| is_stray(text)).collect();
        assert!(stray.is_empty(), "in no file of words: {stray:#?}");
    }
}

/// The file with each one-line sentence in brackets. Sentences with forms begin on their own lines and stay.
fn bracketed(file: &str) -> String {
    let bracket = |line: &str| match line.split_once(" = ") {
        Some((key, text))
            if !key.starts_with([' ', '#'])
                && !key.starts_with("locale-")
                && !text.ends_with("->") =>
        {
            format!("{key} = ⟦{text}⟧")
        }
        _ => line.to_owned(),
    };
    file.lines().map(bracket).collect::<Vec<_>>().join("\n")
}

/// What a person reads or hears: the text between tags, and the labels on them.
fn texts(html: &str) -> impl Iterator<Item = String> + '_ {
    let labels = html
        .match_indices("aria-label=\"")
        .filter_map(|(at, found)| {
            html[at + found.len()..]
                .split('"')
                .next()
                .map(str::to_owned)
        });
    let between = html
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text.to_owned());
    labels.chain(between)
}

fn is_stray(text: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0;
    for char in text.chars() {
        match char {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            _ if depth == 0 => outside.push(char),
            _ => {}
        }
    }
    let outside = outside.trim();
    outside.chars().any(char::is_alphabetic) && !NAMES.contains(&outside)
}

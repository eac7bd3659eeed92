//! The style sheet: every pair of colours that carries words or marks stands out, by day and in the dark.

use std::collections::BTreeMap;
use std::fs;

type Colours = BTreeMap<String, [f64; 3]>;

/// Words on their ground, WCAG 2.2 criterion 1.4.3: at least 4.5.
const WORDS: [(&str, &str); 27] = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "green-wash"),
    ("ink", "marigold-wash"),
    ("ink", "brick-wash"),
    ("ink-soft", "paper"),
    ("ink-soft", "sheet"),
    ("ink-soft", "green-wash"),
    ("green", "paper"),
    ("green", "sheet"),
    ("green", "green-wash"),
    ("green-deep", "paper"),
    ("green-deep", "sheet"),
    ("green-deep", "green-wash"),
    ("on-green", "green"),
    ("on-green", "green-deep"),
    ("marigold-ink", "paper"),
    ("marigold-ink", "sheet"),
    ("marigold-ink", "marigold-wash"),
    ("brick", "paper"),
    ("brick", "sheet"),
    ("brick", "brick-wash"),
    ("on-hall", "hall"),
    ("hall", "on-hall"),
    ("on-skip", "marigold"),
    ("green", "marigold-wash"),
    ("green", "brick-wash"),
];

/// Edges of controls, focus and signs, criterion 1.4.11: at least 3.
const MARKS: [(&str, &str); 12] = [
    ("edge", "paper"),
    ("edge", "sheet"),
    ("focus", "paper"),
    ("focus", "sheet"),
    ("focus", "green-wash"),
    ("focus", "marigold-wash"),
    ("green", "paper"),
    ("green", "sheet"),
    ("green", "line"),
    ("brick", "paper"),
    ("on-hall", "hall"),
    ("marigold", "hall"),
];

#[test]
fn colours_stand_out_by_day_and_in_the_dark() {
    let sheet = sheet();
    let day = colours(block(&sheet, ":root {"));
    let mut night = day.clone();
    let dark = block(&sheet, "@media (prefers-color-scheme: dark) {");
    night.extend(colours(block(&dark, ":root {")));
    assert!(
        night["paper"] != day["paper"],
        "the dark scheme was not read"
    );
    for (scheme, colours) in [("day", &day), ("dark", &night)] {
        for (pairs, least) in [(&WORDS[..], 4.5), (&MARKS[..], 3.0)] {
            for (front, back) in pairs {
                let contrast = contrast(colours[*front], colours[*back]);
                assert!(
                    contrast >= least,
                    "{front} on {back}, {scheme}: {contrast:.2} is under {least}"
                );
            }
        }
    }
}

#[test]
fn the_sheet_is_small_and_knows_no_left_or_right() {
    let sheet = sheet();
    assert!(sheet.len() <= 32_000, "{} bytes", sheet.len());
    for (number, line) in sheet.lines().enumerate() {
        for side in [
            "-left",
            "-right",
            " left:",
            " right:",
            "float:",
            "text-align: right",
        ] {
            assert!(!line.contains(side), "line {}: {line}", number + 1);
        }
    }
    assert!(
        !sheet.contains("url("),
        "the first view needs the page and this sheet alone"
    );
}

#[test]
fn templates_hold_no_style_and_no_script_of_their_own() {
    let mut folders = vec![std::path::PathBuf::from("templates")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of templates") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            let html = fs::read_to_string(&path).expect("UTF-8");
            for inline in [
                " style=",
                "<style",
                "<script>",
                "javascript:",
                " onclick=",
                " onload=",
                " onchange=",
            ] {
                assert!(!html.contains(inline), "{inline} in {}", path.display());
            }
        }
    }
    assert!(seen > 5);
}

fn sheet() -> String {
    fs::read_to_string("assets/site.css").expect("the style sheet")
}

/// What stands between the first `opening` and the brace that closes it.
fn block(text: &str, opening: &str) -> String {
    let start = text.find(opening).expect("the block is there") + opening.len();
    let mut depth = 1;
    let end = text[start..].char_indices().find(|(_, char)| {
        depth += match char {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    });
    text[start..start + end.expect("the block ends").0].to_owned()
}

/// The tokens of a block that are colours, each as red, green and blue from 0 to 1.
fn colours(block: String) -> Colours {
    let tokens = block
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    tokens
        .map(|(name, hex)| {
            let part = |at: usize| {
                f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0
            };
            (name.to_owned(), [part(0), part(2), part(4)])
        })
        .collect()
}

/// The contrast ratio of WCAG 2.2.
fn contrast(first: [f64; 3], second: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [red, green, blue] = colour.map(|part| {
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

//! A small check of HTML: every element that is opened is closed, in its turn, and no id stands twice.

use std::collections::BTreeSet;

const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// What is wrong with a page; nothing if it is well-formed.
pub fn faults(html: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut faults = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let Some(end) = end_of_tag(rest) else {
            faults.push(format!("a tag without end: {}", start(rest)));
            break;
        };
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                last => faults.push(format!("</{name}> closes {last:?}")),
            }
            continue;
        }
        let name = tag.split([' ', '/', '\n']).next().unwrap_or_default();
        if tag.contains(" style=") || tag.contains(" onclick=") || name == "style" {
            faults.push(format!("inline: <{tag}>"));
        }
        if let Some((_, id)) = tag.split_once(" id=\"") {
            let id = id.split('"').next().unwrap_or_default();
            if !ids.insert(id.to_owned()) {
                faults.push(format!("id {id:?} stands twice"));
            }
        }
        if !VOID.contains(&name) && !tag.ends_with('/') {
            open.push(name.to_owned());
        }
    }
    if !open.is_empty() {
        faults.push(format!("never closed: {open:?}"));
    }
    faults
}

/// The closing `>` that stands in no quoted value.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, char) in tag.char_indices() {
        match char {
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

fn start(text: &str) -> &str {
    text.get(..40).unwrap_or(text)
}

#[test]
fn the_check_finds_what_is_wrong() {
    assert!(faults("<p>a<br>b</p><svg><path d=\"M0 0\"/></svg>").is_empty());
    assert_eq!(faults("<p><b></p></b>").len(), 2);
    assert_eq!(faults("<p>").len(), 1);
    assert_eq!(faults("<p id=\"a\"></p><p id=\"a\"></p>").len(), 1);
    assert_eq!(faults("<p style=\"\"></p>").len(), 1);
}

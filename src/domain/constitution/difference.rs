//! What two versions of a document say differently: where, what stood, what stands; long texts word by word.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use similar::{ChangeTag, TextDiff};

/// One place where two documents differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Where: names of members, and ids of list items that have one, from the outside in.
    pub path: Vec<String>,
    /// What differs.
    #[serde(flatten)]
    pub what: What,
}

/// What differs in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum What {
    /// Nothing stood here.
    Added {
        /// What stands now.
        after: Value,
    },
    /// Nothing stands here any more.
    Removed {
        /// What stood.
        before: Value,
    },
    /// Something else stands here.
    Changed {
        /// What stood.
        before: Value,
        /// What stands now.
        after: Value,
    },
    /// The same items stand in another order.
    Reordered {
        /// The ids in the order in which they stood.
        before: Vec<String>,
        /// The ids in the order in which they stand.
        after: Vec<String>,
    },
}

/// A stretch of a text in which two versions are told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Whose it is.
    pub of: StretchOf,
    /// Its words, with the spaces between them.
    pub text: String,
}

/// Whose a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StretchOf {
    /// It stands in both versions.
    Both,
    /// Only the earlier has it.
    Before,
    /// Only the later has it.
    After,
}

impl Difference {
    /// The two versions of a text that changed, told apart word by word; `None` where no text changed.
    pub fn stretches(&self) -> Option<Vec<Stretch>> {
        match &self.what {
            What::Changed {
                before: Value::String(before),
                after: Value::String(after),
            } => Some(stretches(before, after)),
            _ => None,
        }
    }
}

impl fmt::Display for Difference {
    /// The place as programs write it: `rules.weights.vote`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path.join("."))
    }
}

/// Two texts told apart word by word.
pub fn stretches(before: &str, after: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(before, after);
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in diff.iter_all_changes() {
        let of = match change.tag() {
            ChangeTag::Equal => StretchOf::Both,
            ChangeTag::Delete => StretchOf::Before,
            ChangeTag::Insert => StretchOf::After,
        };
        match stretches.last_mut() {
            Some(last) if last.of == of => last.text.push_str(change.value()),
            _ => stretches.push(Stretch {
                of,
                text: change.value().to_owned(),
            }),
        }
    }
    stretches
}

/// Every place where two documents differ, in the order of their names.
pub fn differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(before, after, &mut Vec::new(), &mut found);
    found
}

fn compare(before: &Value, after: &Value, at: &mut Vec<String>, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => members(before, after, at, found),
        (Value::Array(old), Value::Array(new)) => match (by_id(old), by_id(new)) {
            (Some(old), Some(new)) => items(&old, &new, at, found),
            _ => push(at, found, changed(before, after)),
        },
        _ => push(at, found, changed(before, after)),
    }
}

fn changed(before: &Value, after: &Value) -> What {
    match (before, after) {
        (Value::Null, after) => What::Added {
            after: after.clone(),
        },
        (before, Value::Null) => What::Removed {
            before: before.clone(),
        },
        (before, after) => What::Changed {
            before: before.clone(),
            after: after.clone(),
        },
    }
}

fn push(at: &[String], found: &mut Vec<Difference>, what: What) {
    found.push(Difference {
        path: at.to_vec(),
        what,
    });
}

fn members(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    at: &mut Vec<String>,
    found: &mut Vec<Difference>,
) {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let stood = before.get(name).unwrap_or(&Value::Null);
        let stands = after.get(name).unwrap_or(&Value::Null);
        at.push(name.clone());
        compare(stood, stands, at, found);
        at.pop();
    }
}

/// A list whose items each have an id of their own, so that an item can be followed when it moves.
fn by_id(list: &[Value]) -> Option<Vec<(&str, &Value)>> {
    let mut ids: Vec<(&str, &Value)> = Vec::with_capacity(list.len());
    for item in list {
        let id = item.get("id")?.as_str()?;
        if ids.iter().any(|(known, _)| *known == id) {
            return None;
        }
        ids.push((id, item));
    }
    Some(ids)
}

fn items(
    before: &[(&str, &Value)],
    after: &[(&str, &Value)],
    at: &mut Vec<String>,
    found: &mut Vec<Difference>,
) {
    let find = |list: &[(&str, &Value)], id: &str| {
        let mut list = list.iter();
        list.find(|(known, _)| *known == id)
            .map(|(_, item)| (*item).clone())
    };
    let kept = |list: &[(&str, &Value)], other: &[(&str, &Value)]| -> Vec<String> {
        let stays = |id: &&str| other.iter().any(|(known, _)| known == id);
        let ids = list.iter().map(|(id, _)| *id).filter(stays);
        ids.map(str::to_owned).collect()
    };
    let (stood, stand) = (kept(before, after), kept(after, before));
    if stood != stand {
        let (before, after) = (stood, stand);
        push(at, found, What::Reordered { before, after });
    }
    let new = after
        .iter()
        .filter(|(id, _)| !before.iter().any(|(known, _)| known == id));
    for (id, stood) in before.iter().chain(new) {
        at.push((*id).to_owned());
        match (find(before, id), find(after, id)) {
            (Some(_), Some(stands)) => compare(stood, &stands, at, found),
            (Some(before), None) => push(at, found, What::Removed { before }),
            (None, Some(after)) => push(at, found, What::Added { after }),
            (None, None) => {}
        }
        at.pop();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(before: Value, after: Value) -> Vec<String> {
        let found = differences(&before, &after);
        let word = |each: &Difference| match &each.what {
            What::Added { after } => format!("{each} + {after}"),
            What::Removed { before } => format!("{each} - {before}"),
            What::Changed { before, after } => format!("{each}: {before} > {after}"),
            What::Reordered { before, after } => format!("{each}: {before:?} > {after:?}"),
        };
        found.iter().map(word).collect()
    }

    #[test]
    fn each_place_is_named_once_with_what_stood_and_what_stands() {
        assert_eq!(
            said(
                json!({"rules": {"weights": {"vote": 3000, "panel": 1000}, "skip": true}, "same": [1]}),
                json!({"rules": {"weights": {"vote": 3500, "panel": 1000}}, "same": [1], "new": "x"}),
            ),
            [
                "new + \"x\"",
                "rules.skip - true",
                "rules.weights.vote: 3000 > 3500"
            ]
        );
        assert!(said(json!({"a": 1}), json!({"a": 1})).is_empty());
    }

    #[test]
    fn an_item_with_an_id_is_followed_when_it_moves_and_when_others_go() {
        let list = |items: &[(&str, u8)]| {
            let items = items.iter().map(|(id, n)| json!({"id": id, "n": n}));
            json!({"pots": items.collect::<Vec<_>>()})
        };
        assert_eq!(
            said(
                list(&[("a", 1), ("b", 2), ("c", 3)]),
                list(&[("c", 3), ("a", 9), ("d", 4)])
            ),
            [
                "pots: [\"a\", \"c\"] > [\"c\", \"a\"]",
                "pots.a.n: 1 > 9",
                "pots.b - {\"id\":\"b\",\"n\":2}",
                "pots.d + {\"id\":\"d\",\"n\":4}"
            ]
        );
    }

    #[test]
    fn a_list_without_ids_changes_as_a_whole() {
        assert_eq!(
            said(json!({"ties": ["cost", "id"]}), json!({"ties": ["id"]})),
            ["ties: [\"cost\",\"id\"] > [\"id\"]"]
        );
    }

    #[test]
    fn a_long_text_is_told_apart_word_by_word() {
        let found = differences(
            &json!("Only groups of the county may apply."),
            &json!("Groups of the county and its neighbours may apply."),
        );
        let stretches = found[0].stretches().expect("a text changed");
        let of = |of: StretchOf| -> String {
            let both = stretches
                .iter()
                .filter(|each| each.of == StretchOf::Both || each.of == of);
            both.map(|each| each.text.as_str()).collect()
        };
        assert_eq!(
            of(StretchOf::Before),
            "Only groups of the county may apply."
        );
        assert_eq!(
            of(StretchOf::After),
            "Groups of the county and its neighbours may apply."
        );
        assert!(stretches.iter().any(|each| each.of == StretchOf::Both));
    }
}

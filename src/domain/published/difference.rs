//! Where two JSON values differ, named so that a person finds the place.

use serde_json::Value;

use super::verification::Finding;

/// Longer values are cut when they are shown.
const MOST_CHARACTERS_SHOWN: usize = 60;

/// A value as it is shown to a person.
pub(super) fn shown(value: Option<&Value>) -> String {
    let Some(value) = value else {
        return "nothing".to_owned();
    };
    let text = value.to_string();
    match text.char_indices().nth(MOST_CHARACTERS_SHOWN) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}

/// Adds a finding for every place where `found` is not `expected`. Lists whose items have an `id`
/// are compared item by item under that id, so that one missing item does not make all others differ.
pub(super) fn compare(
    at: &str,
    found: Option<&Value>,
    expected: Option<&Value>,
    to: &mut Vec<Finding>,
) {
    match (found, expected) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            let added = one.keys().filter(|key| !other.contains_key(*key));
            for key in other.keys().chain(added) {
                compare(&format!("{at}, {key}"), one.get(key), other.get(key), to);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => compare_lists(at, one, other, to),
        (found, expected) if found == expected => {}
        (found, expected) => to.push(Finding::new(at, shown(found), shown(expected))),
    }
}

fn compare_lists(at: &str, found: &[Value], expected: &[Value], to: &mut Vec<Finding>) {
    let id = |item: &Value| item.get("id").and_then(Value::as_str).map(str::to_owned);
    let named = |items: &[Value]| items.iter().map(id).collect::<Option<Vec<String>>>();
    let (Some(found_ids), Some(expected_ids)) = (named(found), named(expected)) else {
        for place in 0..found.len().max(expected.len()) {
            let name = format!("{at}[{place}]");
            compare(&name, found.get(place), expected.get(place), to);
        }
        return;
    };
    if found_ids.is_empty() && expected_ids.is_empty() {
        return;
    }
    let mut as_expected = true;
    for (item, id) in expected.iter().zip(&expected_ids) {
        let twin = found_ids.iter().position(|other| other == id);
        as_expected &= twin.is_some();
        compare(
            &format!("{at} {id}"),
            twin.map(|place| &found[place]),
            Some(item),
            to,
        );
    }
    for (place, id) in found_ids.iter().enumerate() {
        if !expected_ids.contains(id) || found_ids[..place].contains(id) {
            as_expected = false;
            to.push(Finding::new(
                &format!("{at} {id}"),
                shown(Some(&found[place])),
                "nothing",
            ));
        }
    }
    if as_expected && found_ids != expected_ids {
        to.push(Finding::new(
            at,
            "another order",
            "winners first, then by score",
        ));
    }
}

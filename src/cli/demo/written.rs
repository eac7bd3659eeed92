//! The shorthand in which the county's documents are written: a text is an object with one string a language, English
//! first among them, and an amount `{"usd": 1200}` is whole dollars.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::domain::ids::OrganizationId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::setup::TrackedText;

/// The language in which staff of the county write first.
pub fn english() -> LanguageTag {
    "en".parse().expect("a language tag")
}

/// The document that a shorthand says; `funder` knows the organisations by their name in the shorthand.
pub fn in_full(
    shorthand: &Value,
    funder: &impl Fn(&str) -> Option<OrganizationId>,
) -> Result<Value, serde_json::Error> {
    match shorthand {
        Value::Object(fields) => {
            if let Some(texts) = texts(fields) {
                return serde_json::to_value(tracked(&texts));
            }
            if let Some(dollars) = fields.get("usd").and_then(Value::as_i64) {
                return Ok(json!({ "minor": dollars * 100, "currency": "USD" }));
            }
            let mut full = Map::new();
            for (name, value) in fields {
                let known = (name == "funder")
                    .then(|| value.as_str().and_then(funder))
                    .flatten();
                let value = match known {
                    Some(id) => serde_json::to_value(id)?,
                    None => in_full(value, funder)?,
                };
                full.insert(name.clone(), value);
            }
            Ok(Value::Object(full))
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| in_full(item, funder));
            items.collect::<Result<_, _>>().map(Value::Array)
        }
        plain => Ok(plain.clone()),
    }
}

/// The versions of a text, if that is what stands here.
fn texts(fields: &Map<String, Value>) -> Option<BTreeMap<LanguageTag, String>> {
    if !fields.contains_key("en") {
        return None;
    }
    let version = |(language, text): (&String, &Value)| {
        Some((language.parse().ok()?, text.as_str()?.to_owned()))
    };
    fields.iter().map(version).collect()
}

/// A text whose translations all say what the English says.
pub fn tracked(texts: &BTreeMap<LanguageTag, String>) -> TrackedText {
    let english = english();
    let first = texts.get(&english).map_or("", String::as_str);
    let others = texts.iter().filter(|(language, _)| **language != english);
    others.fold(
        TrackedText::new(english.clone(), first),
        |text, (language, words)| text.with(language.clone(), words),
    )
}

/// The same as it stands outside of documents.
pub fn local(texts: &BTreeMap<LanguageTag, String>, original: &LanguageTag) -> LocalText {
    let first = texts.get(original).cloned().unwrap_or_default();
    let others = texts.iter().filter(|(language, _)| *language != original);
    others.fold(
        LocalText::new(original.clone(), first),
        |text, (language, words)| text.with(language.clone(), words.clone()),
    )
}

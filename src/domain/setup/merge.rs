//! Two people changed one part: their changes are put together.

use serde_json::{Map, Value};

use super::{Part, PartBody};

/// Puts together what two people made of `base`. Where the fields of both make no document together, it is mine.
pub fn merge(
    base: &PartBody,
    theirs: &PartBody,
    mine: &PartBody,
) -> Result<PartBody, serde_json::Error> {
    let part: Part = base.part();
    let [base, other, own] = [base.to_json()?, theirs.to_json()?, mine.to_json()?];
    let together = together(Some(&base), Some(&other), Some(&own)).unwrap_or(own);
    Ok(PartBody::from_json(part, together).unwrap_or_else(|_| mine.clone()))
}

type Side<'a> = Option<&'a Value>;

fn together(base: Side<'_>, theirs: Side<'_>, mine: Side<'_>) -> Option<Value> {
    if mine == base {
        return theirs.cloned();
    }
    if theirs == base || theirs == mine {
        return mine.cloned();
    }
    match (theirs, mine) {
        (Some(Value::Object(other)), Some(Value::Object(own))) => {
            let before = base.and_then(Value::as_object);
            let mut merged = Map::new();
            for name in own
                .keys()
                .chain(other.keys().filter(|name| !own.contains_key(*name)))
            {
                let old = before.and_then(|before| before.get(name));
                let value = match (other.get(name), own.get(name)) {
                    // The number of a revision is bookkeeping: it only grows.
                    (Some(Value::Number(a)), Some(Value::Number(b))) if is_revision(name) => {
                        Some(Value::from(a.as_u64().max(b.as_u64())))
                    }
                    (other, own) => together(old, other, own),
                };
                merged.extend(value.map(|value| (name.clone(), value)));
            }
            Some(Value::Object(merged))
        }
        (Some(Value::Array(other)), Some(Value::Array(own)))
            if have_keys(other) && have_keys(own) =>
        {
            let none = Vec::new();
            let before = base.and_then(Value::as_array).unwrap_or(&none);
            // Mine in my order, then theirs that I never saw. What one took away goes, unless the other changed it.
            let added = other.iter().filter(|line| find(own, line).is_none());
            let lines = own.iter().chain(added);
            let merged = lines.filter_map(|line| {
                together(find(before, line), find(other, line), find(own, line))
            });
            Some(Value::Array(merged.collect()))
        }
        // One took away what the other changed: what was written stays.
        (Some(kept), None) | (None, Some(kept)) => Some(kept.clone()),
        _ => mine.cloned(),
    }
}

fn is_revision(name: &str) -> bool {
    name == "revision" || name == "of_revision"
}

fn key_of(line: &Value) -> Option<&str> {
    ["id", "bloc", "points"]
        .iter()
        .find_map(|name| line.get(name)?.as_str())
}

fn have_keys(lines: &[Value]) -> bool {
    lines.iter().all(|line| key_of(line).is_some())
}

fn find<'a>(lines: &'a [Value], like: &Value) -> Option<&'a Value> {
    lines
        .iter()
        .find(|line| key_of(line).is_some() && key_of(line) == key_of(like))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::checklist::fixture::{complete, program};
    use super::super::{Call, Key, Lag};
    use super::*;
    use crate::domain::language::LanguageTag;

    fn tag(text: &str) -> LanguageTag {
        text.parse().expect("a language tag")
    }

    fn title(call: &Call, language: &str, words: &str) -> Call {
        let words = BTreeMap::from([(tag(language), words.to_owned())]);
        Call {
            title: call.title.edited(&words, &BTreeSet::new()),
            ..call.clone()
        }
    }

    #[test]
    fn changes_of_different_fields_are_both_kept() {
        let base = complete(&program()).call;
        let theirs = Call {
            contact: "else@larkmere.example".parse().ok(),
            ..base.clone()
        };
        let mine = title(&base, "es", "Huertos");
        let merged = merge(
            &base.clone().into(),
            &theirs.clone().into(),
            &mine.clone().into(),
        )
        .expect("JSON");
        let together = Call {
            contact: theirs.contact,
            ..mine
        };
        assert_eq!(merged, together.into());
    }

    #[test]
    fn where_both_changed_one_field_mine_stands() {
        let base = complete(&program()).call;
        let theirs = title(&title(&base, "en", "Parks"), "es", "Parques");
        let mine = title(&base, "en", "Yards");
        let merged = merge(&base.into(), &theirs.into(), &mine.into()).expect("JSON");
        let PartBody::Call(call) = &merged else {
            panic!("a call");
        };
        assert_eq!(call.title.in_language(&tag("en")), Some("Yards"));
        assert_eq!(call.title.in_language(&tag("es")), Some("Parques"));
        assert_eq!(
            call.title.lag(&tag("es")),
            Lag::Current,
            "as it was saved; saving again tells"
        );
    }

    #[test]
    fn lines_that_one_added_stay_beside_the_others_changes() {
        let base = complete(&program()).money;
        let mut theirs = base.clone();
        let mut south = base.pots[0].clone();
        south.id = Key::fresh('p', []);
        theirs.pots.push(south);
        let mut mine = base.clone();
        mine.pots[0].amount.minor += 100;
        mine.sources.reverse();
        let merged =
            merge(&base.into(), &theirs.clone().into(), &mine.clone().into()).expect("JSON");
        mine.pots.push(theirs.pots[1].clone());
        assert_eq!(merged, mine.into());
    }

    #[test]
    fn what_one_took_away_and_the_other_changed_is_not_lost() {
        let base = complete(&program()).money;
        let mut theirs = base.clone();
        theirs.sources.remove(0);
        let mut mine = base.clone();
        mine.sources[0].amount.minor += 100;
        let merged = merge(
            &base.clone().into(),
            &theirs.clone().into(),
            &mine.clone().into(),
        )
        .expect("JSON");
        assert_eq!(merged, mine.into());
        let untouched =
            merge(&base.clone().into(), &theirs.clone().into(), &base.into()).expect("JSON");
        assert_eq!(untouched, theirs.into());
    }
}

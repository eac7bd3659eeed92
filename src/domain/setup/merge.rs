//! Two people changed one part: their changes are put together, and where both changed the same field, both are shown.

use serde_json::{Map, Value};

use super::{Part, PartBody};

/// One field that two versions have differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDifference {
    /// Where it stands, such as `questions[q3].label.texts.es.text`.
    pub at: String,
    /// What both began from; empty where there was nothing.
    pub base: String,
    /// What the other person saved.
    pub theirs: String,
    /// What this person wrote; the same as `base` where they did not touch it.
    pub mine: String,
}

impl FieldDifference {
    /// Whether both changed it.
    pub fn is_conflict(&self) -> bool {
        self.mine != self.base && self.mine != self.theirs
    }
}

/// Both people's changes together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Theirs and mine; mine where both changed the same field. Not yet saved by anybody.
    pub body: PartBody,
    /// Every field that the other person changed.
    pub differences: Vec<FieldDifference>,
}

/// Puts together what two people made of `base`. Where the fields of both make no document together, it is mine.
pub fn merge(
    base: &PartBody,
    theirs: &PartBody,
    mine: &PartBody,
) -> Result<Merged, serde_json::Error> {
    let part: Part = base.part();
    let [base, other, own] = [base.to_json()?, theirs.to_json()?, mine.to_json()?];
    let mut differences = Vec::new();
    list(Some(&base), Some(&other), Some(&own), "", &mut differences);
    let together = together(Some(&base), Some(&other), Some(&own)).unwrap_or(own);
    let body = PartBody::from_json(part, together).unwrap_or_else(|_| mine.clone());
    Ok(Merged { body, differences })
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

/// Every field that differs between `base` and `theirs`, with what `mine` has there.
fn list(
    base: Side<'_>,
    theirs: Side<'_>,
    mine: Side<'_>,
    at: &str,
    found: &mut Vec<FieldDifference>,
) {
    if base == theirs {
        return;
    }
    let sides = [base, theirs, mine];
    if let [None | Some(Value::Object(_)), Some(Value::Object(_)), _]
    | [Some(Value::Object(_)), None, _] = sides
    {
        let [base, theirs, mine] = sides.map(|side| side.and_then(Value::as_object));
        let known = |map: Option<&Map<String, Value>>| {
            map.map(|map| map.keys().cloned().collect::<Vec<_>>())
                .unwrap_or_default()
        };
        let mut names = known(theirs);
        names.extend(
            known(base)
                .into_iter()
                .filter(|name| !theirs.is_some_and(|map| map.contains_key(name))),
        );
        for name in names.iter().filter(|name| !is_revision(name)) {
            let place = if at.is_empty() {
                name.clone()
            } else {
                format!("{at}.{name}")
            };
            let get =
                |map: Option<&'_ Map<String, Value>>| map.and_then(|map| map.get(name)).cloned();
            let (base, theirs, mine) = (get(base), get(theirs), get(mine));
            list(base.as_ref(), theirs.as_ref(), mine.as_ref(), &place, found);
        }
        return;
    }
    let lines = sides.map(|side| side.and_then(Value::as_array));
    if lines.iter().flatten().next().is_some()
        && lines.iter().flatten().all(|lines| have_keys(lines))
    {
        let none = Vec::new();
        let [base, theirs, mine] = lines.map(|lines| lines.unwrap_or(&none));
        let gone = base.iter().filter(|line| find(theirs, line).is_none());
        for line in theirs.iter().chain(gone) {
            let place = format!("{at}[{}]", key_of(line).unwrap_or_default());
            list(
                find(base, line),
                find(theirs, line),
                find(mine, line),
                &place,
                found,
            );
        }
        return;
    }
    let [base, theirs, mine] = sides.map(shown);
    found.push(FieldDifference {
        at: at.to_owned(),
        base,
        theirs,
        mine,
    });
}

fn shown(side: Side<'_>) -> String {
    match side {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::checklist::tests::{complete, program};
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
        assert_eq!(merged.body, together.into());
        assert_eq!(
            merged.differences,
            [FieldDifference {
                at: "contact".to_owned(),
                base: "rounds@larkmere.example".to_owned(),
                theirs: "else@larkmere.example".to_owned(),
                mine: "rounds@larkmere.example".to_owned(),
            }]
        );
        assert!(!merged.differences[0].is_conflict());
    }

    #[test]
    fn where_both_changed_one_field_mine_stands_and_theirs_is_shown() {
        let base = complete(&program()).call;
        let theirs = title(&title(&base, "en", "Parks"), "es", "Parques");
        let mine = title(&base, "en", "Yards");
        let merged = merge(&base.into(), &theirs.into(), &mine.into()).expect("JSON");
        let PartBody::Call(call) = &merged.body else {
            panic!("a call");
        };
        assert_eq!(call.title.in_language(&tag("en")), Some("Yards"));
        assert_eq!(call.title.in_language(&tag("es")), Some("Parques"));
        assert_eq!(
            call.title.lag(&tag("es")),
            Lag::Current,
            "as it was saved; saving again tells"
        );
        let conflicts: Vec<_> = merged
            .differences
            .iter()
            .filter(|field| field.is_conflict())
            .collect();
        assert_eq!(conflicts.len(), 1);
        assert_eq!(conflicts[0].at, "title.texts.en.text");
        assert_eq!(
            (&*conflicts[0].theirs, &*conflicts[0].mine),
            ("Parks", "Yards")
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
        assert_eq!(merged.body, mine.into());
        assert!(
            merged
                .differences
                .iter()
                .all(|field| field.at.starts_with("pots[p1]."))
        );
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
        assert_eq!(merged.body, mine.into());
        let untouched =
            merge(&base.clone().into(), &theirs.clone().into(), &base.into()).expect("JSON");
        assert_eq!(untouched.body, theirs.into());
    }
}

//! What somebody else saved while a form was written: field by field, in the words of the form.

use super::field_words::FieldWords;
use super::fields::Fields;
use crate::domain::setup::{KeptPart, line};
use crate::i18n::Words;
use crate::store::views::managed_round::ManagedRound;
use crate::web::changed_words::{ChangedWords, word_by_word};
use crate::web::forms::to_field;

/// What somebody else saved while this form was written.
#[derive(Debug, Clone)]
pub struct Outdated {
    /// Who; nobody for the operator.
    pub by: Option<String>,
    /// When.
    pub at: String,
    /// What they changed, field by field.
    pub fields: Vec<ChangedField>,
}

/// One field that somebody else changed.
#[derive(Debug, Clone)]
pub struct ChangedField {
    /// What it is called.
    pub label: String,
    /// The way to it; none where its line is gone.
    pub href: Option<String>,
    /// What stood there before and what stands there now, word by word.
    pub words: Vec<ChangedWords>,
    /// What this person wrote there instead, if they did.
    pub mine: Option<String>,
}

/// The versions of one part of which a form that is shown again is made.
pub struct Versions {
    /// What both people began from.
    pub base: Fields,
    /// What the other person saved.
    pub theirs: Fields,
    /// What this person sent.
    pub mine: Fields,
    /// Both together, as the form shows it.
    pub merged: Fields,
}

impl Outdated {
    /// What `theirs` changed, said to this reader.
    pub fn new(
        managed: &ManagedRound,
        page: &str,
        theirs: &KeptPart,
        versions: &Versions,
        words: &Words,
    ) -> Self {
        let zone = &managed.setup.dates.zone;
        let said = FieldWords::of(managed, words);
        let way = |name: &str| href(managed, page, name);
        let gone = versions.base.names().into_iter();
        let gone = gone.filter(|name| !versions.theirs.holds(name));
        let names = versions.theirs.names().into_iter().chain(gone);
        let changed = names.filter_map(|name| ChangedField::new(said, name, versions, &way));
        Self {
            by: theirs.by.as_ref().map(ToString::to_string),
            at: words.instant(&theirs.at, zone),
            fields: changed.collect(),
        }
    }
}

impl ChangedField {
    fn new(
        said: FieldWords<'_>,
        name: &str,
        versions: &Versions,
        way: &dyn Fn(&str) -> String,
    ) -> Option<Self> {
        let value = |fields| said.value(name, fields);
        let (base, theirs) = (value(&versions.base), value(&versions.theirs));
        if base == theirs {
            return None;
        }
        let known = if versions.theirs.holds(name) {
            &versions.theirs
        } else {
            &versions.base
        };
        let mine = value(&versions.mine);
        let is_there = versions.merged.holds(name) || !name.contains('[');
        Some(Self {
            label: said.label(name, known)?,
            href: is_there.then(|| way(name)),
            words: word_by_word(&base, &theirs),
            mine: Some(mine).filter(|mine| *mine != base && *mine != theirs),
        })
    }
}

/// The way to a field; a criterion's words have a page of their own.
fn href(managed: &ManagedRound, page: &str, name: &str) -> String {
    let own = name
        .strip_prefix("criteria[")
        .and_then(|rest| rest.split_once("]."));
    let known = |key: &str| {
        let key = key.parse().ok();
        key.is_some_and(|key| line(&managed.setup.rubric.criteria, &key).is_some())
    };
    match own {
        Some((key, field)) if field != "weight" && known(key) => {
            if field.starts_with("levels[") {
                format!("{page}/{key}")
            } else {
                format!("{page}/{key}{}", to_field(field))
            }
        }
        _ => format!("{page}{}", to_field(name)),
    }
}

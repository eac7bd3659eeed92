//! What somebody else saved while a form was written: field by field, in the words of the form.

use super::field_words::FieldWords;
use super::fields::Fields;
use crate::domain::setup::{KeptPart, Part};
use crate::web::changed_words::{ChangedWords, word_by_word};

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
    pub fn new(said: FieldWords<'_>, part: Part, theirs: &KeptPart, versions: &Versions) -> Self {
        let zone = &said.managed.setup.dates.zone;
        let gone = versions.base.names().into_iter();
        let gone = gone.filter(|name| !versions.theirs.holds(name));
        let names = versions.theirs.names().into_iter().chain(gone);
        let changed = names.filter_map(|name| ChangedField::new(said, part, name, versions));
        Self {
            by: theirs.by.as_ref().map(ToString::to_string),
            at: said.words.instant(&theirs.at, zone),
            fields: changed.collect(),
        }
    }
}

impl ChangedField {
    fn new(said: FieldWords<'_>, part: Part, name: &str, versions: &Versions) -> Option<Self> {
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
            href: is_there.then(|| said.href(part, name)),
            words: word_by_word(&base, &theirs),
            mine: Some(mine).filter(|mine| *mine != base && *mine != theirs),
        })
    }
}

//! The call: what the round is for, in words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::{Fault, FaultKind, LONG, MIDDLE, Part, PartDocument, SHORT, TextAt};
use super::{Key, TrackedText};
use crate::domain::language::LanguageTag;
use crate::domain::people::EmailAddress;
use crate::domain::program::Program;

/// What the round is for, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The round's name.
    pub title: TrackedText,
    /// What it is about, in two sentences, for lists and letters.
    pub summary: TrackedText,
    /// The whole call, in Markdown.
    pub text: TrackedText,
    /// The languages in which the round is published: every text of the set-up must be current in each of them.
    pub languages: BTreeSet<LanguageTag>,
    /// What the round wants to change, out of the programme's list.
    pub focus: BTreeSet<Key>,
    /// Whom to ask.
    pub contact: Option<EmailAddress>,
}

impl Call {
    /// Nothing written yet, in the programme's languages.
    pub fn blank(program: &Program, original: &LanguageTag) -> Self {
        let empty = || TrackedText::empty(original.clone());
        Self {
            title: empty(),
            summary: empty(),
            text: empty(),
            languages: program.languages.iter().cloned().collect(),
            focus: BTreeSet::new(),
            contact: None,
        }
    }
}

impl PartDocument for Call {
    const PART: Part = Part::Call;

    fn texts(&self) -> Vec<TextAt<'_>> {
        vec![
            TextAt::needed("title", &self.title, SHORT),
            TextAt::needed("summary", &self.summary, MIDDLE),
            TextAt::needed("text", &self.text, LONG),
        ]
    }

    fn faults(&self, program: &Program) -> Vec<Fault> {
        let unknown = |at: &str, name: String| Fault::new(at, FaultKind::Unknown(name));
        let languages = self.languages.iter();
        let languages = languages
            .filter(|language| !program.languages.contains(language))
            .map(|language| unknown("languages", language.to_string()));
        let focus = self.focus.iter();
        let focus = focus
            .filter(|key| !program.focus.iter().any(|focus| focus.id == **key))
            .map(|key| unknown("focus", key.to_string()));
        languages.chain(focus).collect()
    }
}

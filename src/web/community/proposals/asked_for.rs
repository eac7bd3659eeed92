//! What staff asked to be completed, and what of it says something else by now.

use super::field_words;
use crate::i18n::Words;
use crate::store::views::sent_within::SentWithin;
use crate::web::public::addresses::Named;

/// One thing that staff asked for.
#[derive(Debug, Clone)]
pub struct AskedFor {
    /// What the field is called.
    pub label: Named,
    /// The way to it.
    pub href: String,
    /// Whether it was changed since it was returned.
    pub is_changed: bool,
}

impl AskedFor {
    /// All of it, in the order in which staff named it; nothing unless it is to be completed now.
    pub fn all(view: &SentWithin, words: &Words) -> Vec<Self> {
        let asked = view.asked_for.iter();
        asked
            .map(|(field, is_changed)| Self {
                label: field_words::label(&view.within, field, words),
                href: field_words::href(&view.within, field, None),
                is_changed: *is_changed,
            })
            .collect()
    }
}

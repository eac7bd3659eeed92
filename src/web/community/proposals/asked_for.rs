//! What staff asked to be completed, and what of it says something else by now.

use super::field_words;
use crate::domain::proposal::{FieldName, Verdict, not_before_deadline};
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

/// What staff wrote when they sent it back to be completed.
#[derive(Debug, Clone)]
pub struct SentBack {
    /// Their words.
    pub text: Option<Named>,
    /// Until when it can be sent again.
    pub due: Option<String>,
    /// What they asked for.
    pub asked: Vec<AskedFor>,
    /// The same by the names of the fields, each with whether it was changed since.
    pub fields: Vec<(FieldName, bool)>,
}

impl SentBack {
    /// What stands for whoever reads the proposal as it was sent; nothing unless it is to be completed now.
    pub fn of(view: &SentWithin, words: &Words) -> Option<Self> {
        let returned = view
            .decisions
            .iter()
            .rfind(|decision| decision.verdict == Verdict::Returned)?;
        let zone = &view.within.setup.dates.zone;
        (!view.asked_for.is_empty()).then(|| Self {
            text: returned.text.as_ref().map(|text| Named::new(text, words)),
            due: returned.due_at.map(|due| {
                let due = not_before_deadline(due, &view.within.setup.dates);
                words.instant(&due, zone)
            }),
            asked: AskedFor::all(view, words),
            fields: view.asked_for.clone(),
        })
    }
}

//! The selects of a form that narrows a list.

use crate::i18n::Words;

/// One select. Its first option, for all, is the template's.
#[derive(Debug)]
pub struct Filter {
    /// Its name in the address.
    pub name: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// What can be chosen.
    pub options: Vec<FilterOption>,
}

/// One option of a select.
#[derive(Debug)]
pub struct FilterOption {
    /// What stands in the address.
    pub value: String,
    /// What people read: its name, and how many of the list it would leave.
    pub text: String,
    /// Whether the list is narrowed by it now.
    pub chosen: bool,
}

impl FilterOption {
    /// An option that leaves `count` of the list.
    pub fn new(words: &Words, value: &str, name: &str, count: i64, chosen: bool) -> Self {
        let text = words.say("results-option").text("name", name);
        Self {
            value: value.to_owned(),
            text: text.num("n", count).to_string(),
            chosen,
        }
    }
}

impl Filter {
    /// Whether it is worth showing: with one option only there is nothing to choose.
    pub fn offers_a_choice(&self) -> bool {
        self.options.len() > 1 || self.options.iter().any(|option| option.chosen)
    }
}

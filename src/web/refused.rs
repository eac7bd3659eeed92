//! The page for requests that never reach a handler: nobody knows their language, so it says it in all.

use askama::Template;

use crate::domain::attachment::{LARGEST_FILE, MEGABYTE};
use crate::i18n::{Catalog, Digits, Words};

#[derive(Template)]
#[template(path = "public/refused.html")]
struct RefusedPage {
    key: &'static str,
    voices: Vec<Words>,
}

impl RefusedPage {
    fn title(&self, words: &Words) -> String {
        words.say(format!("problem-{}", self.key)).to_string()
    }

    fn text(&self, words: &Words) -> String {
        let said = words.say(format!("problem-{}-text", self.key));
        said.num("largest", LARGEST_FILE / MEGABYTE).to_string()
    }

    /// Whether a file was sent: the way back is then the page that it was sent from, which has the same address.
    fn is_of_file(&self) -> bool {
        self.key == "file-too-large"
    }
}

/// The page that tells of a problem of this kind in every language on offer.
pub fn refused_page(catalog: &Catalog, key: &'static str) -> String {
    let tags = catalog.tags().iter();
    let page = RefusedPage {
        key,
        voices: tags.map(|tag| catalog.words(tag, Digits::Latin)).collect(),
    };
    page.render().unwrap_or_else(|error| {
        tracing::error!(%error, "the page of refusals cannot be written");
        String::new()
    })
}

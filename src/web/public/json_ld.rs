//! A round as search engines read it.

use super::addresses::{self, Named};
use crate::domain::setup::Phase;
use crate::i18n::Words;
use crate::store::views::own_round::OwnRound;

/// A round as schema.org knows it, to stand in a script element that is data and never run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonLd(String);

impl JsonLd {
    /// This round, called what it is called in the reader's language.
    pub fn new(own: &OwnRound, words: &Words, base_url: &str) -> Self {
        let page = format!("{base_url}{}", addresses::round(&own.round.slug));
        let title = Named::new(&own.round.title, words);
        let summary = Named::new(&own.round.description, words);
        let budget = own.round.budget;
        let open = own.setup.dates.span(Phase::Open);
        let organization =
            |name: &String| serde_json::json!({"@type": "Organization", "name": name});
        let funders: Vec<_> = own
            .program
            .funders
            .iter()
            .map(|funder| organization(&funder.name))
            .collect();
        let mut grant = serde_json::json!({
            "@context": "https://schema.org",
            "@type": "MonetaryGrant",
            "@id": page,
            "url": page,
            "name": title.text,
            "funder": funders,
            "amount": {
                "@type": "MonetaryAmount",
                "currency": budget.currency.code(),
                "value": budget.to_decimal(),
            },
        });
        if !summary.text.is_empty() {
            grant["description"] = summary.text.into();
        }
        if let (Some(start), Some(end)) = (open.start, open.end) {
            grant["potentialAction"] = serde_json::json!({
                "@type": "ApplyAction",
                "target": page,
                "startTime": start.at.to_string(),
                "endTime": end.at.to_string(),
            });
        }
        Self::of(&grant)
    }

    /// With every character escaped that could end the element or begin another (HTML, "Restrictions for contents of
    /// script elements").
    fn of(value: &serde_json::Value) -> Self {
        let text = value.to_string();
        let text = text.replace('&', "\\u0026").replace('<', "\\u003c");
        Self(text.replace('>', "\\u003e"))
    }
}

impl std::fmt::Display for JsonLd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for JsonLd {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_that_holds_it() {
        let sly = serde_json::json!({"name": "</script><script>alert(1)</script><!-- & \u{2028}"});
        let written = JsonLd::of(&sly).to_string();
        assert!(!written.contains(['<', '>', '&']), "{written}");
        let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read, sly);
    }
}

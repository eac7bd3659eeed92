//! The applicants: who may apply.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::{Fault, FaultKind, MIDDLE, Part, PartDocument, TextAt, list_faults};
use super::{Key, TrackedText};
use crate::domain::choices::choices;
use crate::domain::organization::OrganizationKind;
use crate::domain::program::Program;

/// Who may apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applicants {
    /// The kinds of organisations that may lead a proposal; empty for every kind.
    pub kinds: BTreeSet<OrganizationKind>,
    /// The areas of the programme that a proposal must serve one of; empty for any.
    pub areas: BTreeSet<Key>,
    /// Whether they come alone or together.
    pub together: Together,
    /// Whether a body without legal form may apply through a fiscal sponsor.
    pub fiscal_sponsor: bool,
    /// What applicants ask themselves before they begin, in order.
    pub self_check: Vec<SelfCheck>,
}

choices!(
    /// Whether applicants come alone or together.
    Together, UnknownTogether, "way to apply": {
        /// As they like.
        Either = "either",
        /// Only alone.
        Alone = "alone",
        /// Only as coalitions.
        Coalition = "coalition",
    }
);

/// One question that applicants ask themselves: who cannot say yes is not eligible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCheck {
    /// What the answers name it by.
    pub id: Key,
    /// The question.
    pub text: TrackedText,
    /// What a no means, and what can be done about it, where staff wrote that. Rules from before there was such a text
    /// keep their bytes and so their hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<TrackedText>,
}

impl Default for Applicants {
    fn default() -> Self {
        Self {
            kinds: BTreeSet::new(),
            areas: BTreeSet::new(),
            together: Together::Either,
            fiscal_sponsor: true,
            self_check: Vec::new(),
        }
    }
}

impl PartDocument for Applicants {
    const PART: Part = Part::Applicants;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let checks = self.self_check.iter();
        let checks = checks.flat_map(|check| {
            let at = format!("self_check[{}]", check.id);
            let explanation = check.explanation.as_ref();
            let explanation =
                explanation.map(|text| TextAt::welcome(format!("{at}.explanation"), text, MIDDLE));
            let question = TextAt::needed(format!("{at}.text"), &check.text, MIDDLE);
            [question].into_iter().chain(explanation)
        });
        checks.collect()
    }

    fn faults(&self, program: &Program) -> Vec<Fault> {
        let mut faults = list_faults(
            "self_check",
            self.self_check.iter().map(|check| &check.id),
            50,
        );
        let areas = self
            .areas
            .iter()
            .filter(|area| program.area(area).is_none());
        faults.extend(areas.map(|area| Fault::new("areas", FaultKind::Unknown(area.to_string()))));
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_without_an_explanation_keeps_the_bytes_that_it_had_before_there_were_any() {
        let text =
            r#"{"original":"en","revision":1,"texts":{"en":{"text":"Here?","of_revision":1}}}"#;
        let before = format!(r#"{{"id":"here","text":{text}}}"#);
        let read: SelfCheck = serde_json::from_str(&before).expect("a question of old");
        assert_eq!(serde_json::to_string(&read).expect("JSON"), before);
        let explained = SelfCheck {
            explanation: Some(read.text.clone()),
            ..read
        };
        let document = Applicants {
            self_check: vec![explained],
            ..Applicants::default()
        };
        let places: Vec<String> = document.texts().into_iter().map(|text| text.at).collect();
        assert_eq!(
            places,
            ["self_check[here].text", "self_check[here].explanation"]
        );
    }
}

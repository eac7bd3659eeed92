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
        let checks = checks.map(|check| {
            TextAt::needed(
                format!("self_check[{}].text", check.id),
                &check.text,
                MIDDLE,
            )
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

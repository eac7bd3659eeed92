//! A programme: the standing purpose of some funders, and what binds every round of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::basis_points::BasisPoints;
use super::bloc::Bloc;
use super::canonical::Sha256Hex;
use super::ids::{OrganizationId, ProgramId};
use super::language::{LanguageTag, LocalText};
use super::money::Currency;
use super::round::Slug;
use super::setup::{Key, standing_twice};
use super::time::ZoneName;

/// A programme with its funders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// Its id.
    pub id: ProgramId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: LocalText,
    /// What all its money is counted in.
    pub currency: Currency,
    /// Where its deadlines are promised.
    pub zone: ZoneName,
    /// What binds the constitution of every round.
    pub guardrails: Guardrails,
    /// The languages in which its calls, questions, ballots and letters may be written, beyond those of the screens too.
    pub languages: Vec<LanguageTag>,
    /// The areas it serves.
    pub areas: Vec<Label>,
    /// What it wants to change.
    pub focus: Vec<Label>,
    /// Who pays, in the order in which they are named.
    pub funders: Vec<Funder>,
}

/// One of those who pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funder {
    /// The organisation.
    pub organization: OrganizationId,
    /// What it is called.
    pub name: String,
    /// The bloc whose reviewers it sends.
    pub bloc: Bloc,
}

/// A short stable key with a name that people read: an area, a focus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// What other documents name it by.
    pub id: Key,
    /// What people read.
    pub name: LocalText,
}

/// What no round of the programme may break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guardrails {
    /// The least that the public vote weighs.
    pub vote_floor: BasisPoints,
    /// The least that vote and community panel weigh together.
    pub community_floor: BasisPoints,
    /// The most that one funder's bloc weighs.
    pub funder_cap: BasisPoints,
    /// Whether rules change only with one signature from each funder, by different people.
    pub two_funders: bool,
}

impl Default for Guardrails {
    /// A fifth for the vote, three tenths for the community, two fifths for one funder at most.
    fn default() -> Self {
        let share = |points| BasisPoints::new(points).unwrap_or_default();
        Self {
            vote_floor: share(2_000),
            community_floor: share(3_000),
            funder_cap: share(4_000),
            two_funders: true,
        }
    }
}

/// Why guardrails or a programme cannot be as they were written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgramFault {
    /// The vote alone would have to weigh more than vote and panel together.
    #[error("the vote's floor is above the floor of vote and panel together")]
    VoteAboveCommunity,
    /// Two funders must approve, but there are not two.
    #[error("two funders must approve, but the programme has fewer")]
    NotTwoFunders,
    /// Nobody pays.
    #[error("a programme has at least one funder")]
    NoFunder,
    /// More than one funder in one bloc, or one in a bloc that is no funder's.
    #[error("each funder stands in a bloc of its own, foundation or government")]
    Blocs,
    /// The same organisation twice.
    #[error("each funder stands once")]
    FunderTwice,
    /// It is written in no language.
    #[error("a programme has at least one language")]
    NoLanguage,
    /// Two areas or two focuses with one key.
    #[error("{0} stands twice")]
    Twice(Key),
}

impl Program {
    /// What is wrong with it; nothing, if it may be kept.
    pub fn faults(&self) -> Vec<ProgramFault> {
        let rails = &self.guardrails;
        let mut faults = Vec::new();
        if rails.vote_floor > rails.community_floor {
            faults.push(ProgramFault::VoteAboveCommunity);
        }
        if self.funders.is_empty() {
            faults.push(ProgramFault::NoFunder);
        }
        if rails.two_funders && self.funders.len() < 2 {
            faults.push(ProgramFault::NotTwoFunders);
        }
        let blocs: BTreeSet<Bloc> = self.funders.iter().map(|funder| funder.bloc).collect();
        if blocs.len() < self.funders.len() || blocs.iter().any(|bloc| !bloc.is_of_a_funder()) {
            faults.push(ProgramFault::Blocs);
        }
        let who: BTreeSet<_> = self
            .funders
            .iter()
            .map(|funder| &funder.organization)
            .collect();
        if who.len() < self.funders.len() {
            faults.push(ProgramFault::FunderTwice);
        }
        if self.languages.is_empty() {
            faults.push(ProgramFault::NoLanguage);
        }
        for labels in [&self.areas, &self.focus] {
            let twice = standing_twice(labels.iter().map(|label| &label.id));
            faults.extend(twice.into_iter().map(ProgramFault::Twice));
        }
        faults
    }

    /// What its terms are known by, so that whoever changes them says which ones they saw.
    pub fn mark(&self) -> Sha256Hex {
        let terms = serde_json::json!({
            "areas": self.areas,
            "focus": self.focus,
            "guardrails": self.guardrails,
            "languages": self.languages,
            "name": self.name,
            "zone": self.zone.as_str(),
        });
        Sha256Hex::of(terms.to_string().as_bytes())
    }

    /// The area of this key.
    pub fn area(&self, id: &Key) -> Option<&Label> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// The areas that a round is for: those it names, or all where it names none.
    pub fn areas_for(&self, named: &BTreeSet<Key>) -> Vec<&Label> {
        let all = self.areas.iter();
        all.filter(|area| named.is_empty() || named.contains(&area.id))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    /// A programme of a foundation and a county.
    fn program() -> Program {
        let funder = |number, name: &str, bloc| Funder {
            organization: OrganizationId::from_bits([number; 16]),
            name: name.to_owned(),
            bloc,
        };
        Program {
            id: ProgramId::from_bits([7; 16]),
            slug: "larkmere-together".parse().expect("a slug"),
            name: LocalText::new("en".parse().expect("a tag"), "Larkmere Together"),
            currency: "USD".parse().expect("a currency"),
            zone: "America/Los_Angeles".parse().expect("a zone"),
            guardrails: Guardrails::default(),
            languages: vec!["en".parse().expect("a tag"), "es".parse().expect("a tag")],
            areas: Vec::new(),
            focus: Vec::new(),
            funders: vec![
                funder(1, "Larkmere Foundation", Bloc::Foundation),
                funder(2, "Larkmere County", Bloc::Government),
            ],
        }
    }

    #[test]
    fn two_funders_with_the_usual_guardrails_are_a_programme() {
        assert_eq!(program().faults(), []);
    }

    #[test]
    fn a_programme_that_contradicts_itself_is_told_so() {
        let mut alone = program();
        alone.funders.pop();
        assert_eq!(alone.faults(), [ProgramFault::NotTwoFunders]);
        let mut twice = program();
        twice.funders[1].bloc = Bloc::Foundation;
        assert_eq!(twice.faults(), [ProgramFault::Blocs]);
        let mut upside_down = program();
        upside_down.guardrails.vote_floor = BasisPoints::new(3_100).expect("a share");
        assert_eq!(upside_down.faults(), [ProgramFault::VoteAboveCommunity]);
        let mut silent = program();
        silent.languages.clear();
        assert_eq!(silent.faults(), [ProgramFault::NoLanguage]);
    }
}

//! The money: what there is to give, from whom, and at most how much to one.

use serde::{Deserialize, Serialize};

use super::part::{
    Fault, FaultKind, MIDDLE, Part, PartDocument, SHORT, TextAt, list_faults, money_faults,
    range_fault,
};
use super::{Key, TrackedText};
use crate::domain::basis_points::BasisPoints;
use crate::domain::ids::OrganizationId;
use crate::domain::money::{Currency, Money};
use crate::domain::program::Program;

/// What there is to give, from whom, and at most how much to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyPlan {
    /// All there is.
    pub budget: Money,
    /// Parts of it with contests of their own, in the order in which they are allocated.
    pub pots: Vec<Pot>,
    /// The pot that comes last, over all who are still unfunded; what the other pots leave over goes there.
    pub general_pot: Option<GeneralPot>,
    /// Who pays, in the order in which their money is used.
    pub sources: Vec<FundingSource>,
    /// How much may be asked for.
    pub request_caps: RequestCaps,
    /// The most that one organisation may hold over the whole round.
    pub holder_cap: Option<Money>,
    /// Whether each award is paid by one source alone.
    pub whole_awards: bool,
    /// How many awards are expected: the budget divided by it is the typical award.
    pub expected_awards: Option<u32>,
}

/// A part of the budget for an area or a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pot {
    /// What sources and proposals name it by.
    pub id: Key,
    /// What people read.
    pub name: TrackedText,
    /// The area of the programme it is for; none for a track.
    pub area: Option<Key>,
    /// How much it holds.
    pub amount: Money,
}

/// The pot that comes last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GeneralPot {
    /// What people read.
    pub name: TrackedText,
    /// How much it holds before what the others leave over.
    pub amount: Money,
}

/// One funder's money with what it may be used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundingSource {
    /// What award lines name it by.
    pub id: Key,
    /// What people read.
    pub name: TrackedText,
    /// Whose it is: one of the programme's funders.
    pub funder: OrganizationId,
    /// How much of it there is for this round.
    pub amount: Money,
    /// What it may be used for.
    pub restrictions: Restrictions,
}

/// What a source may be used for. Nothing set: for everything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restrictions {
    /// Only awards of these pots; empty for all of them.
    pub only_pots: Vec<Key>,
    /// What an award must be, in words; staff answer yes or no for each award.
    pub conditions: Vec<Condition>,
    /// The greatest share of one award that it pays.
    pub greatest_share: Option<BasisPoints>,
    /// The greatest sum that it pays for one award.
    pub greatest_sum: Option<Money>,
}

/// One condition of a source, such as "no campaigns".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// What the answers name it by.
    pub id: Key,
    /// What people read.
    pub text: TrackedText,
}

/// How much may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestCaps {
    /// By an organisation alone.
    pub alone: Cap,
    /// By a coalition.
    pub coalition: Cap,
}

/// The most that may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// In one year.
    pub per_year: Option<Money>,
    /// In all years together.
    pub in_all: Option<Money>,
}

impl RequestCaps {
    /// The most that one proposal may ask for over so many years, where anything is said: the lower of what the cap of a
    /// year comes to and the cap in all.
    pub fn most(&self, together: bool, years: u8) -> Option<Money> {
        let Cap { per_year, in_all } = if together { self.coalition } else { self.alone };
        let of_years = per_year
            .map(|cap| Money::new(cap.minor.saturating_mul(i64::from(years)), cap.currency));
        let caps = [of_years, in_all].into_iter().flatten();
        caps.min_by_key(|cap| cap.minor)
    }
}

/// The most pots and sources of a round.
pub const MOST_POTS: usize = 50;

impl MoneyPlan {
    /// No money yet.
    pub fn blank(currency: Currency) -> Self {
        Self {
            budget: Money::new(0, currency),
            pots: Vec::new(),
            general_pot: None,
            sources: Vec::new(),
            request_caps: RequestCaps::default(),
            holder_cap: None,
            whole_awards: false,
            expected_awards: None,
        }
    }

    /// What all pots hold together; `None` where that is more than can be held.
    pub fn in_pots(&self) -> Option<Money> {
        let general = self.general_pot.iter().map(|pot| pot.amount);
        self.sum(self.pots.iter().map(|pot| pot.amount).chain(general))
    }

    /// What all sources hold together; `None` where that is more than can be held.
    pub fn in_sources(&self) -> Option<Money> {
        self.sum(self.sources.iter().map(|source| source.amount))
    }

    /// The budget divided by the awards that are expected.
    pub fn typical_award(&self) -> Option<Money> {
        let awards = self.expected_awards.filter(|awards| *awards > 0)?;
        Some(Money::new(
            self.budget.minor / i64::from(awards),
            self.budget.currency,
        ))
    }

    fn sum(&self, amounts: impl Iterator<Item = Money>) -> Option<Money> {
        let nothing = Money::new(0, self.budget.currency);
        let mut amounts = amounts;
        amounts.try_fold(nothing, |sum, amount| sum.plus(amount).ok())
    }

    fn amounts(&self) -> Vec<(String, Option<Money>)> {
        let caps = &self.request_caps;
        let mut amounts = vec![
            ("budget".to_owned(), Some(self.budget)),
            (
                "general_pot.amount".to_owned(),
                self.general_pot.as_ref().map(|pot| pot.amount),
            ),
            (
                "request_caps.alone.per_year".to_owned(),
                caps.alone.per_year,
            ),
            ("request_caps.alone.in_all".to_owned(), caps.alone.in_all),
            (
                "request_caps.coalition.per_year".to_owned(),
                caps.coalition.per_year,
            ),
            (
                "request_caps.coalition.in_all".to_owned(),
                caps.coalition.in_all,
            ),
            ("holder_cap".to_owned(), self.holder_cap),
        ];
        amounts.extend(
            self.pots
                .iter()
                .map(|pot| (format!("pots[{}].amount", pot.id), Some(pot.amount))),
        );
        amounts.extend(self.sources.iter().flat_map(|source| {
            let at = format!("sources[{}]", source.id);
            [
                (
                    format!("{at}.restrictions.greatest_sum"),
                    source.restrictions.greatest_sum,
                ),
                (format!("{at}.amount"), Some(source.amount)),
            ]
        }));
        amounts
    }
}

impl PartDocument for MoneyPlan {
    const PART: Part = Part::Money;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let pots = self.pots.iter();
        let pots =
            pots.map(|pot| TextAt::needed(format!("pots[{}].name", pot.id), &pot.name, SHORT));
        let general = self.general_pot.iter();
        let general = general.map(|pot| TextAt::needed("general_pot.name", &pot.name, SHORT));
        let sources = self.sources.iter().flat_map(|source| {
            let at = format!("sources[{}]", source.id);
            let conditions = source.restrictions.conditions.iter().map({
                let at = at.clone();
                move |condition| {
                    let at = format!("{at}.restrictions.conditions[{}].text", condition.id);
                    TextAt::needed(at, &condition.text, MIDDLE)
                }
            });
            let name = TextAt::needed(format!("{at}.name"), &source.name, SHORT);
            std::iter::once(name).chain(conditions)
        });
        pots.chain(general).chain(sources).collect()
    }

    fn faults(&self, program: &Program) -> Vec<Fault> {
        let mut faults = list_faults("pots", self.pots.iter().map(|pot| &pot.id), MOST_POTS);
        faults.extend(list_faults(
            "sources",
            self.sources.iter().map(|source| &source.id),
            MOST_POTS,
        ));
        let amounts = self.amounts();
        let amounts = amounts.iter();
        faults
            .extend(amounts.filter_map(|(at, amount)| money_faults(at, *amount, program.currency)));
        let unknown = |at: String, name: &Key| Fault::new(at, FaultKind::Unknown(name.to_string()));
        for pot in &self.pots {
            let area = pot.area.iter().filter(|area| program.area(area).is_none());
            faults.extend(area.map(|area| unknown(format!("pots[{}].area", pot.id), area)));
        }
        for source in &self.sources {
            let at = format!("sources[{}]", source.id);
            let restrictions = &source.restrictions;
            let conditions = restrictions
                .conditions
                .iter()
                .map(|condition| &condition.id);
            faults.extend(list_faults(
                &format!("{at}.restrictions.conditions"),
                conditions,
                20,
            ));
            let pots = restrictions.only_pots.iter();
            let pots = pots.filter(|key| !self.pots.iter().any(|pot| pot.id == **key));
            faults.extend(pots.map(|key| unknown(format!("{at}.restrictions.only_pots"), key)));
            let known = program
                .funders
                .iter()
                .any(|funder| funder.organization == source.funder);
            if !known {
                faults.push(Fault::new(
                    format!("{at}.funder"),
                    FaultKind::Unknown(source.funder.to_string()),
                ));
            }
        }
        let awards = self.expected_awards.map(i64::from);
        faults
            .extend(awards.and_then(|awards| range_fault("expected_awards", awards, 1, 1_000_000)));
        faults
    }
}

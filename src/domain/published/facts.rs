//! The facts of a decided round, as documents and the database hold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::allocation::{Amount, BallotType, CountingRule, Election, Project};
use crate::domain::canonical::nfc;
use crate::domain::language::LocalText;
use crate::domain::money::{Currency, Money};
use crate::domain::round::Slug;
use crate::domain::time::{PartialDate, ZoneName};

/// How the platform came by a decided round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Held elsewhere, and brought in from a file.
    Imported,
    /// Made up for a demonstration.
    Demo,
}

impl Source {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imported => "imported",
            Self::Demo => "demo",
        }
    }
}

/// An election that was held, ready to be counted and published as a decided round.
#[derive(Debug, Clone)]
pub struct ElectionToPublish {
    /// What the round says of itself.
    pub round: RoundFacts,
    /// How the platform came by it.
    pub source: Source,
    /// What proposals say of themselves, by the id of their project; a project without an entry is
    /// shown by the name that the election gives it.
    pub texts: BTreeMap<String, ProposalTexts>,
    /// Budget, projects and ballots.
    pub election: Election,
    /// The rule that decides.
    pub rule: CountingRule,
}

/// What a proposal says of itself in words.
#[derive(Debug, Clone)]
pub struct ProposalTexts {
    /// Its title.
    pub title: LocalText,
    /// A few sentences about it; may be empty.
    pub summary: LocalText,
    /// The part of the place that it is for.
    pub area: Option<String>,
}

/// What a round says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundFacts {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title.
    pub title: LocalText,
    /// A few sentences about it; may be empty.
    pub description: LocalText,
    /// The place whose people voted; may be empty.
    pub place: String,
    /// The currency of every amount in it.
    pub currency: Currency,
    /// The zone of its dates.
    pub zone: ZoneName,
    /// The first day of the vote, as exactly as the source says.
    pub opens_on: Option<PartialDate>,
    /// The last day of the vote.
    pub closes_on: Option<PartialDate>,
}

/// What was voted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposalFacts {
    /// Its id on the ballots.
    pub reference: String,
    /// Its title.
    pub title: LocalText,
    /// A few sentences about it; may be empty.
    pub summary: LocalText,
    /// What it costs, in units of the currency.
    pub cost: Amount,
    /// Fields of work.
    pub categories: Vec<String>,
    /// Whom it serves.
    pub beneficiaries: Vec<String>,
    /// The part of the place that it is for.
    pub area: Option<String>,
    /// Degrees north, as decimal text.
    pub latitude: Option<String>,
    /// Degrees east, as decimal text.
    pub longitude: Option<String>,
}

/// All that decided, fixed before the count; its hash is the rules hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The counting rule with every option and the order of ties.
    pub allocation: CountingRule,
    /// How people could vote.
    pub ballot: BallotRules,
    /// What becomes of ballots without a mark.
    pub blank_ballots: BlankBallots,
    /// The money to divide, in units of the currency.
    pub budget: Amount,
}

/// How people could vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotRules {
    /// The word of the Pabulib format: `approval`, `choose-1`, `cumulative`, `scoring`, `ordinal`.
    #[serde(rename = "type")]
    ballot_type: String,
    /// Bounds of a ballot by their Pabulib keys, such as `max_length`.
    pub limits: BTreeMap<String, String>,
}

/// What becomes of ballots without a mark. They change the outcome of equal shares, so every round says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankBallots {
    /// They count among the voters.
    Counted,
}

/// The keys of a Pabulib file's META section that bound a ballot or say how its points come about, in
/// the order in which the format wants them.
pub(super) const BALLOT_LIMITS: [&str; 11] = [
    "min_length",
    "max_length",
    "min_sum_cost",
    "max_sum_cost",
    "max_total_cost",
    "min_points",
    "max_points",
    "min_sum_points",
    "max_sum_points",
    "default_score",
    "scoring_fn",
];

/// Why an election cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unpublishable {
    /// An amount is finer than the currency's minor unit, or beyond 64 bits of them.
    #[error(
        "{what} is {amount}, which is no whole number of minor units of {currency} ({digits} decimals). \
         Say the right currency with --currency, or correct the amount in the file"
    )]
    Amount {
        /// Which amount.
        what: String,
        /// As it was found.
        amount: Amount,
        /// The currency it should be in.
        currency: Currency,
        /// The currency's decimals.
        digits: u8,
    },
    /// An id that other programs could read as another one.
    #[error(
        "the id {id:?} of a {of} cannot be published: it must be in Unicode's form NFC and without control characters. \
         Correct it in the file"
    )]
    Id {
        /// `project` or `ballot`.
        of: &'static str,
        /// The id.
        id: String,
    },
    /// A text of the election that no database keeps.
    #[error("{what} holds a zero byte, which no text may. Correct it in the file")]
    ZeroByte {
        /// Which text.
        what: String,
    },
}

impl ElectionToPublish {
    /// The rules as they will be published.
    pub fn rules(&self) -> Rules {
        let limits = BALLOT_LIMITS
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), nfc(self.election.meta(key)?))));
        Rules {
            allocation: self.rule.clone(),
            ballot: BallotRules {
                ballot_type: self.election.ballot_type.word().to_owned(),
                limits: limits.collect(),
            },
            blank_ballots: BlankBallots::Counted,
            budget: self.election.budget,
        }
    }

    /// The proposals as they will be published, ordered by reference (by code point).
    ///
    /// Refuses what documents and databases cannot hold exactly, so that nothing is ever rounded or
    /// respelled on the way.
    pub fn proposals(&self) -> Result<Vec<ProposalFacts>, Unpublishable> {
        let currency = self.round.currency;
        to_money("the budget", self.election.budget, currency)?;
        let mut proposals = self
            .election
            .projects
            .iter()
            .map(|project| {
                check_id("project", &project.id)?;
                let what = format!("the cost of project {}", project.id);
                to_money(&what, project.cost, currency)?;
                let facts = self.proposal(project);
                facts.check_text()?;
                Ok(facts)
            })
            .collect::<Result<Vec<_>, _>>()?;
        proposals.sort_by(|one, other| one.reference.cmp(&other.reference));
        Ok(proposals)
    }

    fn proposal(&self, project: &Project) -> ProposalFacts {
        let texts = self.texts.get(&project.id);
        let language = || self.round.title.original.clone();
        let all = |texts: &[String]| texts.iter().map(|text| nfc(text)).collect();
        // A point needs both of its coordinates.
        let point = project
            .latitude
            .as_deref()
            .zip(project.longitude.as_deref());
        ProposalFacts {
            reference: project.id.clone(),
            title: texts.map_or_else(
                || LocalText::new(language(), nfc(&project.name)),
                |texts| texts.title.to_nfc(),
            ),
            summary: texts.map_or_else(
                || LocalText::new(language(), ""),
                |texts| texts.summary.to_nfc(),
            ),
            cost: project.cost,
            categories: all(&project.category),
            beneficiaries: all(&project.target),
            area: texts.and_then(|texts| texts.area.as_deref().map(nfc)),
            latitude: point.map(|(latitude, _)| nfc(latitude)),
            longitude: point.map(|(_, longitude)| nfc(longitude)),
        }
    }
}

impl ProposalFacts {
    fn check_text(&self) -> Result<(), Unpublishable> {
        let titles = self.title.versions().map(|shown| shown.text);
        let summaries = self.summary.versions();
        let others = [&self.area, &self.latitude, &self.longitude].map(Option::as_deref);
        let lists = self.categories.iter().chain(&self.beneficiaries);
        let texts = titles
            .chain(summaries.map(|shown| shown.text))
            .chain(others.into_iter().flatten())
            .chain(lists.map(String::as_str));
        if texts.into_iter().any(|text| text.contains('\0')) {
            let what = format!("project {}", self.reference);
            return Err(Unpublishable::ZeroByte { what });
        }
        Ok(())
    }
}

impl RoundFacts {
    /// The same facts with every text in the form that documents hold.
    #[must_use]
    pub fn to_nfc(&self) -> Self {
        Self {
            title: self.title.to_nfc(),
            description: self.description.to_nfc(),
            place: nfc(&self.place),
            ..self.clone()
        }
    }

    /// Refuses text that no database keeps.
    pub fn check_text(&self) -> Result<(), Unpublishable> {
        let shown = self.title.versions().chain(self.description.versions());
        if shown
            .map(|shown| shown.text)
            .chain([self.place.as_str()])
            .any(|text| text.contains('\0'))
        {
            let what = "the description of the round".to_owned();
            return Err(Unpublishable::ZeroByte { what });
        }
        Ok(())
    }
}

impl BallotRules {
    /// How people could vote.
    pub fn ballot_type(&self) -> Option<BallotType> {
        BallotType::from_word(&self.ballot_type)
    }

    /// The word for it.
    pub fn type_word(&self) -> &str {
        &self.ballot_type
    }
}

/// The amount in whole minor units, or why that cannot be.
pub fn to_money(what: &str, amount: Amount, currency: Currency) -> Result<Money, Unpublishable> {
    let digits = currency.minor_digits();
    let whole = (amount.scale() <= digits)
        .then(|| amount.at_scale(digits))
        .and_then(|minor| i64::try_from(minor).ok());
    match whole {
        Some(minor) => Ok(Money::new(minor, currency)),
        None => Err(Unpublishable::Amount {
            what: what.to_owned(),
            amount,
            currency,
            digits,
        }),
    }
}

/// The amount of money in units of its currency.
pub fn to_amount(money: Money) -> Amount {
    Amount::new(i128::from(money.minor), money.currency.minor_digits())
}

/// Refuses an id that has a second spelling or could hide: ids are opaque, so nobody may repair one.
pub(super) fn check_id(of: &'static str, id: &str) -> Result<(), Unpublishable> {
    if unicode_normalization::is_nfc(id) && !id.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(Unpublishable::Id {
            of,
            id: id.to_owned(),
        })
    }
}

//! What kind of body an organisation is, and the sector it belongs to.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What kind of body it is: what it would answer when asked "what are you?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// People of one place or culture with a form of their own: an association, a neighbourhood council.
    CommunityGroup,
    /// Neighbours or friends without any legal form; somebody else holds money for them.
    InformalGroup,
    /// A charity or another body that may not distribute gains.
    Nonprofit,
    /// A mosque, church, temple, synagogue, or a body of theirs.
    FaithBody,
    /// Gives money of its own.
    Foundation,
    /// A business owned by those who work in it or buy from it.
    Cooperative,
    /// Any other business.
    Firm,
    /// A university or college.
    University,
    /// A school, or a district of schools.
    School,
    /// A city, a county, a public agency.
    GovernmentBody,
    /// A tribal nation, or a body of one.
    TribalNation,
}

/// Which part of society it belongs to; partners of different sectors bring different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// People organising themselves.
    Community,
    /// Bodies for the common good.
    Nonprofit,
    /// Those who give.
    Philanthropy,
    /// Those who trade.
    Business,
    /// Those who teach and study.
    Education,
    /// Public bodies.
    Government,
    /// Nations older than the state.
    TribalNations,
}

impl OrganizationKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 11] = [
        Self::CommunityGroup,
        Self::InformalGroup,
        Self::Nonprofit,
        Self::FaithBody,
        Self::TribalNation,
        Self::School,
        Self::University,
        Self::Cooperative,
        Self::Firm,
        Self::GovernmentBody,
        Self::Foundation,
    ];

    /// The word in the database, in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CommunityGroup => "community_group",
            Self::InformalGroup => "informal_group",
            Self::Nonprofit => "nonprofit",
            Self::FaithBody => "faith_body",
            Self::Foundation => "foundation",
            Self::Cooperative => "cooperative",
            Self::Firm => "firm",
            Self::University => "university",
            Self::School => "school",
            Self::GovernmentBody => "government_body",
            Self::TribalNation => "tribal_nation",
        }
    }

    /// The sector that bodies of this kind belong to.
    pub fn sector(self) -> Sector {
        match self {
            Self::CommunityGroup | Self::InformalGroup => Sector::Community,
            Self::Nonprofit | Self::FaithBody => Sector::Nonprofit,
            Self::Foundation => Sector::Philanthropy,
            Self::Cooperative | Self::Firm => Sector::Business,
            Self::University | Self::School => Sector::Education,
            Self::GovernmentBody => Sector::Government,
            Self::TribalNation => Sector::TribalNations,
        }
    }

    /// Whether it has a legal form, and can therefore hold money for others.
    pub fn has_legal_form(self) -> bool {
        self != Self::InformalGroup
    }
}

impl Sector {
    /// The word in documents and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Nonprofit => "nonprofit",
            Self::Philanthropy => "philanthropy",
            Self::Business => "business",
            Self::Education => "education",
            Self::Government => "government",
            Self::TribalNations => "tribal_nations",
        }
    }
}

impl fmt::Display for OrganizationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no kind of organisation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no kind of organisation")]
pub struct UnknownKind(String);

impl FromStr for OrganizationKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_back_from_its_word() {
        for kind in OrganizationKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert!("club".parse::<OrganizationKind>().is_err());
    }
}

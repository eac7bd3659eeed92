//! The closed lists that a post is made of.

use serde::{Deserialize, Serialize};

use crate::domain::organization::Sector;

/// Whether a group seeks something or offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// It looks for help.
    Seek,
    /// It has help to give.
    Offer,
}

closed_list!(PostKind, UnknownPostKind, "kind of post": { Seek: "seek", Offer: "offer" });

impl PostKind {
    /// The other one: what somebody seeks is what another offers.
    pub fn complement(self) -> Self {
        match self {
            Self::Seek => Self::Offer,
            Self::Offer => Self::Seek,
        }
    }
}

/// What one group can be to another. A closed list, so that what is sought finds what is offered in whichever language
/// either was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpKind {
    /// Hands: volunteers and staff.
    People,
    /// A room, a hall, a garden, a kitchen.
    Place,
    /// Holding the money for a group without a legal form.
    MoneyHandling,
    /// Knowing how: bookkeeping, building, teaching, medicine.
    Skills,
    /// Speaking and writing a language.
    Languages,
    /// Tools, machines, computers.
    Equipment,
    /// Being known and trusted by those who are to be reached.
    Reach,
    /// Bringing people and goods from one place to another.
    Transport,
    /// Meals, and looking after children while others meet.
    Care,
    /// Figures, surveys, finding out whether something works.
    Research,
}

closed_list!(HelpKind, UnknownHelpKind, "kind of help": {
    People: "people",
    Place: "place",
    MoneyHandling: "money_handling",
    Skills: "skills",
    Languages: "languages",
    Equipment: "equipment",
    Reach: "reach",
    Transport: "transport",
    Care: "care",
    Research: "research",
});

/// What the work of a group is about. A closed list for the same reason; what it has no word for is said in words of
/// one's own beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Focus {
    /// A place to live.
    Home,
    /// Being well.
    Health,
    /// Growing, cooking and sharing food.
    Food,
    /// Work and income.
    Work,
    /// Children and young people.
    YoungPeople,
    /// Old age.
    OlderPeople,
    /// Schools, and learning at any age.
    Learning,
    /// Those who have just arrived.
    Newcomers,
    /// Living with a disability.
    Disability,
    /// Knowing one another.
    Belonging,
    /// Arts, music, history.
    Culture,
    /// Sport and play.
    Sport,
    /// Nature and climate.
    Nature,
    /// Streets, parks and other places for all.
    PublicPlaces,
    /// Being safe, and being treated justly.
    Safety,
}

closed_list!(Focus, UnknownFocus, "focus": {
    Home: "home",
    Health: "health",
    Food: "food",
    Work: "work",
    YoungPeople: "young_people",
    OlderPeople: "older_people",
    Learning: "learning",
    Newcomers: "newcomers",
    Disability: "disability",
    Belonging: "belonging",
    Culture: "culture",
    Sport: "sport",
    Nature: "nature",
    PublicPlaces: "public_places",
    Safety: "safety",
});

/// The sectors that partners come from. Those who give are no partners: funders set rules and take no part.
pub const SECTORS: [Sector; 6] = [
    Sector::Community,
    Sector::Nonprofit,
    Sector::Business,
    Sector::Education,
    Sector::Government,
    Sector::TribalNations,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_and_what_is_sought_is_what_is_offered() {
        for kind in HelpKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        for focus in Focus::ALL {
            assert_eq!(focus.as_str().parse(), Ok(focus));
        }
        for kind in PostKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert_ne!(kind.complement(), kind);
            assert_eq!(kind.complement().complement(), kind);
        }
        assert!("money".parse::<HelpKind>().is_err());
        assert!(!SECTORS.contains(&Sector::Philanthropy));
    }
}

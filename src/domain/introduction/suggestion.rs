//! Which posts fit one of ours, and why. A plain function of what stands on the board: the same posts give the same
//! suggestions in the same order, and every one has its reasons.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::words::{Focus, HelpKind, PostKind};
use crate::domain::ids::{OrganizationId, PartnerPostId, RoundId};
use crate::domain::organization::Sector;
use crate::domain::time::Instant;

/// A post as suggestions weigh it. Whose it is serves to leave it out, and is told to nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighedPost {
    /// Which.
    pub id: PartnerPostId,
    /// Of whom.
    pub organization: OrganizationId,
    /// The sector it belongs to.
    pub sector: Sector,
    /// Whether it seeks or offers.
    pub kind: PostKind,
    /// What.
    pub help: BTreeSet<HelpKind>,
    /// What its work is about.
    pub focus: BTreeSet<Focus>,
    /// What it is about that the list has no word for, folded.
    pub other_focus: BTreeSet<String>,
    /// Where it works: the names of its areas in all languages, folded, so that what was typed before there were lists
    /// still meets what is chosen from one.
    pub areas: BTreeSet<String>,
    /// The sectors it would like to meet; none for any.
    pub wanted: BTreeSet<Sector>,
    /// The round that it is meant for.
    pub round: Option<RoundId>,
    /// When it was posted.
    pub posted_at: Instant,
}

/// Why a post is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It offers what we seek.
    Offers(BTreeSet<HelpKind>),
    /// It seeks what we offer.
    Seeks(BTreeSet<HelpKind>),
    /// It comes from another part of society.
    OtherSector,
    /// It is the kind of partner that we would like to meet.
    WeWantSuch,
    /// We are the kind of partner that it would like to meet.
    TheyWantSuch,
    /// It is about the same things.
    SameFocus,
    /// It works in the same area.
    SameArea,
    /// It is meant for the same round.
    SameRound,
}

impl Reason {
    /// The word in message keys and in the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Offers(_) => "offers",
            Self::Seeks(_) => "seeks",
            Self::OtherSector => "other_sector",
            Self::WeWantSuch => "we_want_such",
            Self::TheyWantSuch => "they_want_such",
            Self::SameFocus => "same_focus",
            Self::SameArea => "same_area",
            Self::SameRound => "same_round",
        }
    }

    /// What it offers or seeks.
    pub fn help(&self) -> &BTreeSet<HelpKind> {
        static NONE: BTreeSet<HelpKind> = BTreeSet::new();
        match self {
            Self::Offers(help) | Self::Seeks(help) => help,
            Self::OtherSector
            | Self::WeWantSuch
            | Self::TheyWantSuch
            | Self::SameFocus
            | Self::SameArea
            | Self::SameRound => &NONE,
        }
    }

    /// How much it counts among posts that are complements, or among those that are not. Another sector counts
    /// most: it has what ours has not.
    fn weight(&self) -> u32 {
        match self {
            Self::Offers(_) | Self::Seeks(_) => 0,
            Self::OtherSector => 5,
            Self::WeWantSuch | Self::TheyWantSuch => 3,
            Self::SameFocus | Self::SameArea => 2,
            Self::SameRound => 1,
        }
    }
}

/// One post that fits one of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub post: PartnerPostId,
    /// Why, the strongest reason first. Never empty.
    pub reasons: Vec<Reason>,
}

/// At most `most` of the `others` that fit `mine`: complements first, then other sectors, the same focus and area;
/// among equals the latest. Never one of our `own` organisations, and never somebody whom we have
/// `met`: who was asked or did ask before, whatever came of it, so that nobody learns by a gap who said no.
pub fn suggestions(
    mine: &WeighedPost,
    others: &[WeighedPost],
    own: &BTreeSet<OrganizationId>,
    met: &BTreeSet<OrganizationId>,
    most: usize,
) -> Vec<Suggestion> {
    let is_open_to_us = |other: &&WeighedPost| {
        other.organization != mine.organization
            && !own.contains(&other.organization)
            && !met.contains(&other.organization)
    };
    let mut fitting: Vec<(&WeighedPost, Vec<Reason>)> = others
        .iter()
        .filter(is_open_to_us)
        .filter_map(|other| reasons(mine, other).map(|reasons| (other, reasons)))
        .collect();
    fitting.sort_by_cached_key(|(other, reasons)| {
        let weight: u32 = reasons.iter().map(Reason::weight).sum();
        let is_complement = reasons.iter().any(|reason| !reason.help().is_empty());
        (
            Reverse((is_complement, weight, other.posted_at)),
            other.id.clone(),
        )
    });
    fitting.truncate(most);
    let fitting = fitting.into_iter();
    fitting
        .map(|(other, reasons)| Suggestion {
            post: other.id.clone(),
            reasons,
        })
        .collect()
}

/// Why this post fits ours; `None` where it does not. What is no complement fits only where both do the same work in
/// the same place: those can join hands.
fn reasons(mine: &WeighedPost, other: &WeighedPost) -> Option<Vec<Reason>> {
    let shared: BTreeSet<HelpKind> = mine.help.intersection(&other.help).copied().collect();
    let is_complement = other.kind == mine.kind.complement() && !shared.is_empty();
    let same_focus =
        !mine.focus.is_disjoint(&other.focus) || !mine.other_focus.is_disjoint(&other.other_focus);
    let same_area = !mine.areas.is_disjoint(&other.areas);
    if !(is_complement || same_focus && same_area) {
        return None;
    }
    let mut reasons = Vec::new();
    if is_complement {
        reasons.push(match other.kind {
            PostKind::Offer => Reason::Offers(shared),
            PostKind::Seek => Reason::Seeks(shared),
        });
    }
    let facts = [
        (other.sector != mine.sector, Reason::OtherSector),
        (mine.wanted.contains(&other.sector), Reason::WeWantSuch),
        (other.wanted.contains(&mine.sector), Reason::TheyWantSuch),
        (same_focus, Reason::SameFocus),
        (same_area, Reason::SameArea),
        (
            mine.round.is_some() && mine.round == other.round,
            Reason::SameRound,
        ),
    ];
    let facts = facts.into_iter();
    reasons.extend(facts.filter(|(holds, _)| *holds).map(|(_, reason)| reason));
    Some(reasons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    fn post(id: u8, organization: u8, kind: PostKind, sector: Sector) -> WeighedPost {
        WeighedPost {
            id: PartnerPostId::from_bits([id; 16]),
            organization: OrganizationId::from_bits([organization; 16]),
            sector,
            kind,
            help: BTreeSet::from([HelpKind::Place]),
            focus: BTreeSet::from([Focus::Food]),
            other_focus: BTreeSet::new(),
            areas: BTreeSet::from(["north".to_owned()]),
            wanted: BTreeSet::new(),
            round: None,
            posted_at: Instant::from_micros(i64::from(id)).expect("an instant"),
        }
    }

    fn ids(found: &[Suggestion]) -> Vec<PartnerPostId> {
        found.iter().map(|found| found.post.clone()).collect()
    }

    fn among(mine: &WeighedPost, others: &[WeighedPost]) -> Vec<Suggestion> {
        suggestions(mine, others, &BTreeSet::new(), &BTreeSet::new(), 10)
    }

    #[test]
    fn complements_come_first_and_other_sectors_before_our_own() {
        let mine = post(1, 1, PostKind::Seek, Sector::Community);
        let mut elsewhere = post(2, 2, PostKind::Offer, Sector::Community);
        elsewhere.areas.clear();
        elsewhere.focus.clear();
        let same_sector = post(3, 3, PostKind::Offer, Sector::Community);
        let mut other_sector = post(4, 4, PostKind::Offer, Sector::Business);
        other_sector.areas.clear();
        let alike = post(5, 5, PostKind::Seek, Sector::Business);
        let mut unlike = post(6, 6, PostKind::Seek, Sector::Business);
        unlike.focus.clear();
        let others = [
            elsewhere.clone(),
            alike.clone(),
            same_sector.clone(),
            unlike,
            other_sector.clone(),
        ];
        let found = among(&mine, &others);
        let order = [&other_sector, &same_sector, &elsewhere, &alike];
        assert_eq!(ids(&found), order.map(|post| post.id.clone()));
        assert_eq!(
            found[0].reasons,
            [
                Reason::Offers(BTreeSet::from([HelpKind::Place])),
                Reason::OtherSector,
                Reason::SameFocus
            ]
        );
        assert_eq!(found[3].reasons[0], Reason::OtherSector);
    }

    #[test]
    fn nobody_is_suggested_who_is_us_or_was_asked_before() {
        let mine = post(1, 1, PostKind::Offer, Sector::Community);
        let ours = post(2, 1, PostKind::Seek, Sector::Community);
        let our_other = post(3, 3, PostKind::Seek, Sector::Business);
        let met_before = post(4, 4, PostKind::Seek, Sector::Business);
        let stays = post(6, 6, PostKind::Seek, Sector::Business);
        let own = BTreeSet::from([our_other.organization.clone()]);
        let met = BTreeSet::from([met_before.organization.clone()]);
        let others = [ours, our_other, met_before, stays.clone()];
        let found = suggestions(&mine, &others, &own, &met, 10);
        assert_eq!(ids(&found), [stays.id]);
        assert!(matches!(found[0].reasons[0], Reason::Seeks(_)));
    }

    #[test]
    fn the_same_subject_in_words_of_ones_own_counts_as_well() {
        let mut mine = post(1, 1, PostKind::Seek, Sector::Community);
        let mut other = post(2, 2, PostKind::Seek, Sector::Community);
        for one in [&mut mine, &mut other] {
            one.focus.clear();
            one.other_focus.insert("beekeeping".to_owned());
        }
        assert_eq!(ids(&among(&mine, &[other.clone()])), [other.id.clone()]);
        other.other_focus.clear();
        assert_eq!(among(&mine, &[other]), []);
    }

    fn any_post() -> impl Strategy<Value = WeighedPost> {
        (
            (0_u8..60, 0_u8..9, any::<bool>(), 0_usize..6),
            btree_set(0_usize..4, 1..3),
            btree_set(0_usize..3, 0..2),
            btree_set("[xy]", 0..2),
            btree_set(0_usize..6, 0..3),
        )
            .prop_map(
                |((id, organization, seeks, sector), help, focus, areas, wanted)| {
                    let kind = if seeks {
                        PostKind::Seek
                    } else {
                        PostKind::Offer
                    };
                    let sectors = super::super::SECTORS;
                    WeighedPost {
                        help: help.into_iter().map(|one| HelpKind::ALL[one]).collect(),
                        wanted: wanted.into_iter().map(|one| sectors[one]).collect(),
                        focus: focus.into_iter().map(|one| Focus::ALL[one]).collect(),
                        areas,
                        ..post(id, organization, kind, sectors[sector])
                    }
                },
            )
    }

    proptest! {
        #[test]
        fn the_order_of_the_board_changes_nothing(
            mine in any_post(),
            mut others in vec(any_post(), 0..24),
            turn in 0_usize..24,
        ) {
            others.sort_by_key(|other| other.id.clone());
            others.dedup_by_key(|other| other.id.clone());
            let first = among(&mine, &others);
            let middle = if others.is_empty() { 0 } else { turn % others.len() };
            others.rotate_left(middle);
            prop_assert_eq!(&first, &among(&mine, &others));
            others.reverse();
            prop_assert_eq!(first, among(&mine, &others));
        }

        #[test]
        fn whoever_is_suggested_may_be_and_for_a_reason(
            mine in any_post(),
            others in vec(any_post(), 0..24),
            met in btree_set(0_u8..9, 0..4),
            own in btree_set(0_u8..9, 0..2),
        ) {
            let named = |all: BTreeSet<u8>| -> BTreeSet<OrganizationId> {
                all.into_iter().map(|one| OrganizationId::from_bits([one; 16])).collect()
            };
            let (met, own) = (named(met), named(own));
            let found = suggestions(&mine, &others, &own, &met, 5);
            prop_assert!(found.len() <= 5);
            let mut was_complement = true;
            for suggestion in &found {
                prop_assert!(!suggestion.reasons.is_empty());
                let fits = others.iter().filter(|other| other.id == suggestion.post).any(|other| {
                    other.organization != mine.organization
                        && !met.contains(&other.organization)
                        && !own.contains(&other.organization)
                });
                prop_assert!(fits);
                let is_complement = suggestion.reasons.iter().any(|reason| !reason.help().is_empty());
                prop_assert!(was_complement || !is_complement, "a complement behind another");
                was_complement = is_complement;
            }
        }
    }
}

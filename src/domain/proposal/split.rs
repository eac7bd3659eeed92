//! Making two of one proposal that was sent. Staff offer it and name the proposal alone; its lead says who goes where; it
//! happens when every partner says yes to exactly that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::access::Seat;
use super::content::Draft;
use super::lack::{LackKind, lacks};
use super::offer::DateFault;
use super::partner::{PartnerRole, PartnerState};
use crate::domain::choices::choices;
use crate::domain::ids::PartnerId;
use crate::domain::program::Program;
use crate::domain::setup::Setup;

choices!(
    /// Where a partner takes part once two are made of one.
    SplitSide, UnknownSplitSide, "side of a division": {
        /// In the proposal that there is.
        Stays = "stays",
        /// In the new one.
        Goes = "goes",
        /// In both.
        Both = "both",
    }
);

choices!(
    /// One of the two.
    Half, UnknownHalf, "half of a division": {
        /// The proposal that there is.
        Old = "old",
        /// The new one.
        New = "new",
    }
);

/// Who takes part where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Division {
    /// Of each partner.
    pub places: BTreeMap<PartnerId, SplitSide>,
    /// Who leads the new one.
    pub new_lead: PartnerId,
}

/// What is wrong with an offer. The words are `split-fault-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SplitFault {
    /// Two cannot be made of what stands there.
    #[error("no proposal of this number is with staff, sent and not returned")]
    NotThere,
    /// Nobody can go: one partner takes part, who leads it.
    #[error("one partner alone cannot be divided")]
    Alone,
    /// Something was offered for it that is not answered yet.
    #[error("an offer is open for it")]
    Open,
    /// Dates that cannot stand.
    #[error(transparent)]
    Dates(#[from] DateFault),
}

impl SplitFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotThere => "not-there",
            Self::Alone => "alone",
            Self::Open => "open",
            Self::Dates(fault) => fault.key(),
        }
    }
}

/// What is wrong with a division. The words are `split-fault-<key>`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DivisionFault {
    /// Nothing is said of a partner who takes part.
    #[error("nothing is said of partner {0}")]
    Unplaced(PartnerId),
    /// Somebody is named who does not take part.
    #[error("partner {0} does not take part")]
    NotThere(PartnerId),
    /// Whoever leads cannot leave what there is without a lead.
    #[error("the lead {0} stays or takes part in both")]
    LeadGoes(PartnerId),
    /// Nobody takes part in the new one.
    #[error("nobody takes part in the new one")]
    NobodyGoes,
    /// The same partners would take part in both: one proposal written twice.
    #[error("the same partners would take part in both")]
    Same,
    /// The new one is led by somebody who takes part in it.
    #[error("whoever leads the new one takes part in it")]
    NewLead,
}

impl DivisionFault {
    /// The last part of its message key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unplaced(_) => "unplaced",
            Self::NotThere(_) => "no-partner",
            Self::LeadGoes(_) => "lead-goes",
            Self::NobodyGoes => "nobody-goes",
            Self::Same => "same",
            Self::NewLead => "new-lead",
        }
    }

    /// The partner whose place can put it right.
    pub fn partner(&self) -> Option<&PartnerId> {
        match self {
            Self::Unplaced(partner) | Self::NotThere(partner) | Self::LeadGoes(partner) => {
                Some(partner)
            }
            Self::NobodyGoes | Self::Same | Self::NewLead => None,
        }
    }
}

impl SplitSide {
    /// Whether whoever stands there takes part in this half.
    pub fn is_in(self, half: Half) -> bool {
        match (self, half) {
            (Self::Stays, Half::Old) | (Self::Goes, Half::New) | (Self::Both, _) => true,
            (Self::Stays, Half::New) | (Self::Goes, Half::Old) => false,
        }
    }
}

impl Division {
    /// Whether it can stand for those who take part now. One that could may not any more when somebody has left since.
    pub fn check(&self, seats: &[Seat]) -> Result<(), DivisionFault> {
        let joined = || {
            let seats = seats.iter();
            seats.filter(|seat| seat.state == PartnerState::Joined)
        };
        for seat in joined() {
            match self.places.get(&seat.partner) {
                None => return Err(DivisionFault::Unplaced(seat.partner.clone())),
                Some(SplitSide::Goes) if seat.role == PartnerRole::Lead => {
                    return Err(DivisionFault::LeadGoes(seat.partner.clone()));
                }
                Some(SplitSide::Stays | SplitSide::Goes | SplitSide::Both) => {}
            }
        }
        for partner in self.places.keys() {
            if !joined().any(|seat| seat.partner == *partner) {
                return Err(DivisionFault::NotThere(partner.clone()));
            }
        }
        let mut sides = self.places.values();
        if sides.all(|side| *side == SplitSide::Stays) {
            return Err(DivisionFault::NobodyGoes);
        }
        let mut sides = self.places.values();
        if sides.all(|side| *side == SplitSide::Both) {
            return Err(DivisionFault::Same);
        }
        let leads = self.places.get(&self.new_lead);
        if leads.is_some_and(|side| side.is_in(Half::New)) {
            Ok(())
        } else {
            Err(DivisionFault::NewLead)
        }
    }

    /// Whether this partner takes part in this half.
    pub fn is_in(&self, partner: &PartnerId, half: Half) -> bool {
        let side = self.places.get(partner);
        side.is_some_and(|side| side.is_in(half))
    }

    /// As what a partner takes part in this half: the new one has a lead of its own, and whoever leads the one that there
    /// is has the part of any other in it.
    pub fn role(&self, partner: &PartnerId, role: PartnerRole, half: Half) -> PartnerRole {
        match (half, role) {
            (Half::Old, role) => role,
            (Half::New, _) if *partner == self.new_lead => PartnerRole::Lead,
            (Half::New, PartnerRole::Lead) => PartnerRole::Partner,
            (Half::New, role) => role,
        }
    }
}

/// What one half would be if it were divided like this: the same words, and those who take part in it.
pub fn half(draft: &Draft, division: &Division, half: Half) -> Draft {
    let partners = draft.joined();
    let partners = partners.filter(|partner| division.is_in(&partner.id, half));
    let mut partners: Vec<_> = partners.cloned().collect();
    for partner in &mut partners {
        partner.role = division.role(&partner.id, partner.role, half);
    }
    Draft {
        entries: draft.entries.clone(),
        partners,
    }
}

/// What can be said before of each half: the rules of the round that it would not keep as it would stand, about who may
/// come together and how much may be asked for. Each is written anew, and may keep them then.
pub fn foreseen(
    draft: &Draft,
    division: &Division,
    setup: &Setup,
    program: &Program,
) -> Vec<(Half, LackKind)> {
    let of_half = |which: Half| {
        let draft = half(draft, division, which);
        let lacking = lacks(&draft, setup, program, &[]).into_iter();
        lacking.filter_map(move |lack| is_foreseen(&lack.kind).then_some((which, lack.kind)))
    };
    Half::ALL.into_iter().flat_map(of_half).collect()
}

fn is_foreseen(kind: &LackKind) -> bool {
    matches!(
        kind,
        LackKind::RequestAbove { .. }
            | LackKind::NeedsPartners
            | LackKind::MustBeAlone
            | LackKind::LeadOfAnotherKind
            | LackKind::NeedsSponsor
            | LackKind::NoSponsors
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId};

    fn id(number: u8) -> PartnerId {
        PartnerId::from_bits([number; 16])
    }

    fn seats(states: &[(u8, PartnerRole, PartnerState)]) -> Vec<Seat> {
        let seats = states.iter();
        seats
            .map(|(number, role, state)| Seat {
                partner: id(*number),
                organization: Some(OrganizationId::from_bits([*number; 16])),
                role: *role,
                state: *state,
            })
            .collect()
    }

    fn division(places: &[(u8, SplitSide)], new_lead: u8) -> Division {
        Division {
            places: places.iter().map(|(of, side)| (id(*of), *side)).collect(),
            new_lead: id(new_lead),
        }
    }

    #[test]
    fn everyone_has_a_place_and_each_half_a_lead() {
        use PartnerRole::{Lead, Partner};
        use PartnerState::{Joined, Left};
        use SplitSide::{Both, Goes, Stays};
        let seats = seats(&[(1, Lead, Joined), (2, Partner, Joined), (3, Partner, Left)]);
        let check = |places: &[(u8, SplitSide)], lead| division(places, lead).check(&seats);
        assert_eq!(check(&[(1, Stays), (2, Goes)], 2), Ok(()));
        assert_eq!(check(&[(1, Both), (2, Goes)], 1), Ok(()));
        assert_eq!(check(&[(1, Stays), (2, Both)], 2), Ok(()));
        let faults = [
            (check(&[(1, Stays)], 2), DivisionFault::Unplaced(id(2))),
            (
                check(&[(1, Stays), (2, Goes), (3, Goes)], 2),
                DivisionFault::NotThere(id(3)),
            ),
            (
                check(&[(1, Goes), (2, Stays)], 1),
                DivisionFault::LeadGoes(id(1)),
            ),
            (
                check(&[(1, Stays), (2, Stays)], 2),
                DivisionFault::NobodyGoes,
            ),
            (check(&[(1, Both), (2, Both)], 2), DivisionFault::Same),
            (check(&[(1, Stays), (2, Goes)], 1), DivisionFault::NewLead),
            (check(&[(1, Stays), (2, Goes)], 3), DivisionFault::NewLead),
        ];
        for (found, fault) in faults {
            assert_eq!(found, Err(fault));
        }
    }

    #[test]
    fn the_new_one_has_a_lead_of_its_own() {
        use PartnerRole::{FiscalSponsor, Lead, Partner};
        let division = division(&[(1, SplitSide::Both), (2, SplitSide::Goes)], 2);
        assert_eq!(division.role(&id(1), Lead, Half::Old), Lead);
        assert_eq!(division.role(&id(1), Lead, Half::New), Partner);
        assert_eq!(division.role(&id(2), FiscalSponsor, Half::New), Lead);
        assert_eq!(
            division.role(&id(3), FiscalSponsor, Half::New),
            FiscalSponsor
        );
    }
}

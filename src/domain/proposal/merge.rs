//! Making one of two proposals that were sent. Staff offer it, in words that everyone who is asked can read; it happens
//! when every partner of both says yes, and not otherwise. The offer names proposals, never an organisation: whoever
//! funds asks for no partner.

use super::access::Seat;
use super::offer::DateFault;
use super::partner::{PartnerRole, PartnerState};

/// What is wrong with an offer. The words are `merge-fault-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeFault {
    /// One proposal cannot be made of itself.
    #[error("two proposals are needed")]
    Same,
    /// No proposal of this number can be made one with another now.
    #[error("no proposal of this number is with staff, sent and not returned")]
    NotThere,
    /// Something was offered for one of them that is not answered yet.
    #[error("an offer is open for one of both")]
    Open,
    /// Too many would take part.
    #[error("too many partners would take part")]
    TooMany,
    /// Dates that cannot stand.
    #[error(transparent)]
    Dates(#[from] DateFault),
}

impl MergeFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::NotThere => "not-there",
            Self::Open => "open",
            Self::TooMany => "too-many",
            Self::Dates(fault) => fault.key(),
        }
    }
}

/// The partners of the one that joins who take a place in the one that goes on, each as what: whoever takes part in both
/// has its place there already, and one leads.
pub fn joining<'a>(goes_on: &[Seat], joins: &'a [Seat]) -> Vec<(&'a Seat, PartnerRole)> {
    let is_there = |seat: &Seat| {
        let mut there = goes_on.iter().filter(|known| known.state.is_in());
        there.any(|known| known.organization == seat.organization)
    };
    let joined = joins
        .iter()
        .filter(|seat| seat.state == PartnerState::Joined && !is_there(seat));
    joined
        .map(|seat| {
            let role = match seat.role {
                PartnerRole::Lead | PartnerRole::Partner => PartnerRole::Partner,
                other @ (PartnerRole::FiscalSponsor | PartnerRole::InKind) => other,
            };
            (seat, role)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId, PartnerId};

    fn seat(number: u8, organization: u8, role: PartnerRole, state: PartnerState) -> Seat {
        Seat {
            partner: PartnerId::from_bits([number; 16]),
            organization: Some(OrganizationId::from_bits([organization; 16])),
            role,
            state,
        }
    }

    #[test]
    fn partners_join_with_their_roles_and_one_goes_on_to_lead() {
        use PartnerRole::{FiscalSponsor, InKind, Lead, Partner};
        use PartnerState::{Joined, Left};
        let goes_on = [seat(1, 1, Lead, Joined), seat(2, 2, Partner, Joined)];
        let joins = [
            seat(3, 3, Lead, Joined),
            seat(4, 2, Partner, Joined),
            seat(5, 4, InKind, Joined),
            seat(6, 5, FiscalSponsor, Joined),
            seat(7, 6, Partner, Left),
        ];
        let found: Vec<(u8, PartnerRole)> = joining(&goes_on, &joins)
            .into_iter()
            .map(|(joined, role)| {
                let place = joins.iter().position(|seat| seat == joined);
                (u8::try_from(place.expect("a place")).expect("small"), role)
            })
            .collect();
        assert_eq!(found, [(0, Partner), (2, InKind), (3, FiscalSponsor)]);
    }
}

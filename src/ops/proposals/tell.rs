//! Letters to the people of a coalition about what was sent.

use crate::domain::ids::{OrganizationId, PersonId, ProposalId};
use crate::domain::letter::{Content, Letter, Link, NamedRound, ProposalTold, Recipient};
use crate::domain::proposal::{Access, PartnerState};
use crate::domain::setup::Setup;
use crate::store::proposals::versions;
use crate::store::rounds::OwnRound;
use crate::store::{StoreError, Tx, letters, role_grants};

/// One thing to be told.
#[derive(Debug, Clone)]
pub(in crate::ops) struct Telling<'a> {
    /// Of which round.
    pub round: &'a OwnRound,
    /// What it is called.
    pub setup: &'a Setup,
    /// What happened.
    pub about: ProposalTold,
    /// Where to read on.
    pub path: String,
    /// What names this change among all.
    pub because: String,
}

/// The organisations whose part stands.
pub(in crate::ops) fn joined(access: &Access) -> Vec<OrganizationId> {
    let seats = access.seats.iter();
    let joined = seats.filter(|seat| seat.state == PartnerState::Joined);
    joined
        .filter_map(|seat| seat.organization.clone())
        .collect()
}

/// Tells everyone who belongs to one of these organisations. None of these letters is about the round as far as its
/// staff are concerned: who belongs to a coalition, and what it is told, is not theirs to list.
pub(in crate::ops) fn tell(
    tx: &mut Tx<'_>,
    organizations: &[OrganizationId],
    telling: &Telling<'_>,
) -> Result<(), StoreError> {
    let now = tx.now();
    let people = versions::people_of(tx.conn(), organizations, now)?;
    for person in people {
        tell_one(tx, person, telling)?;
    }
    Ok(())
}

/// Tells the staff of the round, who read what was sent.
pub(in crate::ops) fn tell_staff(tx: &mut Tx<'_>, telling: &Telling<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let staff = role_grants::staff_of(tx.conn(), &telling.round.program, &telling.round.id, now)?;
    for person in staff {
        tell_one(tx, person, telling)?;
    }
    Ok(())
}

fn tell_one(tx: &mut Tx<'_>, person: PersonId, telling: &Telling<'_>) -> Result<(), StoreError> {
    let letter = Letter {
        content: Content::Proposal {
            round: NamedRound {
                slug: telling.round.slug.clone(),
                title: telling.setup.call.title.to_local(),
            },
            about: telling.about.clone(),
        },
        link: Link::Open(telling.path.clone()),
        dedupe_key: format!("proposal {} {person}", telling.because),
        to: Recipient::Person(person),
        about: None,
    };
    letters::enqueue(tx, letter)
}

/// The address of one of the pages of a proposal.
pub(in crate::ops) fn page(id: &ProposalId, leaf: &str) -> String {
    format!("/my/proposals/{id}/{leaf}")
}

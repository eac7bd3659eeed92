//! What the acts of a coalition share: why they are refused, and who is written to.

use super::Loaded;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PartnerId, PersonId, ProposalId};
use crate::domain::letter::{CoalitionTold, Content, Letter, Link, NamedRound, Recipient};
use crate::domain::policy::{Denied, PaysForIt};
use crate::domain::proposal::{
    CoalitionFault, CoalitionFieldFault, Draft, FieldName, PartnerDraft, PartnerRole, PartnerState,
    ProposalState, Seat,
};
use crate::domain::setup::Setup;
use crate::domain::sign_in::Wait;
use crate::domain::standing::MandateRole;
use crate::store::rounds::OwnRound;
use crate::store::{StoreError, Tx, letters, mandates, proposals};

/// Why an act of a coalition was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CoalitionError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// Where the proposal stands, this cannot be done.
    #[error("the proposal is {0}: this cannot be done")]
    Closed(ProposalState),
    /// What was written cannot stand.
    #[error("{} things are to be put right", .0.len())]
    Faults(Vec<CoalitionFieldFault>),
    /// It was answered, taken back or ended before.
    #[error("this was answered, taken back or ended before")]
    Gone,
    /// The link of the letter has run out.
    #[error("this invitation has run out")]
    Expired,
    /// Whoever leads passes the lead first.
    #[error("whoever leads passes the lead to another partner first")]
    LeadStays,
    /// There were too many letters in a short time.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl CoalitionError {
    pub(super) fn fault(field: &'static str, fault: CoalitionFault) -> Self {
        Self::Faults(vec![CoalitionFieldFault { field, fault }])
    }
}

/// An invitation to take part, as it is named by whoever answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartnerKey {
    /// By what stands in the letter's link.
    Token(Sha256Hex),
    /// By its own id, by whoever has confirmed the address that its letter went to.
    Address(PartnerId),
    /// By its place in a proposal.
    Of(ProposalId, PartnerId),
}

/// The seat of this partner, if it stands in one of these states.
pub(super) fn seat<'a>(
    loaded: &'a Loaded,
    partner: &PartnerId,
    states: &[PartnerState],
) -> Result<&'a Seat, CoalitionError> {
    let mut seats = loaded.access.seats.iter();
    let found = seats.find(|seat| seat.partner == *partner);
    let found = found.ok_or(Denied::Hidden)?;
    if states.contains(&found.state) {
        Ok(found)
    } else {
        Err(CoalitionError::Gone)
    }
}

/// A proposal as letters name it.
pub(super) struct Named {
    pub(super) round: NamedRound,
    pub(super) title: String,
    pub(super) partners: Vec<PartnerDraft>,
}

impl Named {
    pub(super) fn find(tx: &mut Tx<'_>, loaded: &Loaded) -> Result<Self, StoreError> {
        let draft = proposals::draft(tx.conn(), &loaded.access.proposal)?;
        Ok(Self::of_draft(&loaded.round, &loaded.setup, draft))
    }

    pub(super) fn of_draft(round: &OwnRound, setup: &Setup, draft: Draft) -> Self {
        Self {
            round: NamedRound {
                slug: round.slug.clone(),
                title: setup.call.title.to_local(),
            },
            title: draft.text(&FieldName::Title).trim().to_owned(),
            partners: draft.partners,
        }
    }

    /// What a letter tells of it.
    pub(super) fn told(&self, about: CoalitionTold) -> Content {
        Content::Coalition {
            round: self.round.clone(),
            title: self.title.clone(),
            about,
        }
    }

    /// What a partner is called.
    pub(super) fn of(&self, partner: &PartnerId) -> String {
        let mut partners = self.partners.iter();
        let found = partners.find(|known| known.id == *partner);
        found.map_or_else(String::new, |known| known.name.clone())
    }

    /// What the lead is called.
    pub(super) fn lead(&self) -> String {
        let mut partners = self.partners.iter();
        let found = partners.find(|known| known.role == PartnerRole::Lead && known.state.is_in());
        found.map_or_else(String::new, |known| known.name.clone())
    }
}

/// Leads and delegates of an organisation, at this moment.
pub(super) fn speakers(
    tx: &mut Tx<'_>,
    organization: &OrganizationId,
) -> Result<Vec<PersonId>, StoreError> {
    let now = tx.now();
    let members = mandates::current(tx.conn(), organization, now)?;
    let speaks = |role: MandateRole| match role {
        MandateRole::Lead | MandateRole::Delegate => true,
        MandateRole::Member => false,
    };
    Ok(members
        .into_iter()
        .filter(|member| speaks(member.role))
        .map(|member| member.person)
        .collect())
}

/// Writes to those who speak for an organisation. The letter is about no round, so that nobody but its readers finds
/// it: a draft is its coalition's alone.
pub(in crate::ops) fn tell(
    tx: &mut Tx<'_>,
    organization: &OrganizationId,
    content: &Content,
    path: &str,
    dedupe_key: &str,
) -> Result<(), StoreError> {
    for person in speakers(tx, organization)? {
        letters::enqueue(
            tx,
            Letter {
                content: content.clone(),
                link: Link::Open(path.to_owned()),
                dedupe_key: format!("{dedupe_key}:{person}"),
                to: Recipient::Person(person),
                about: None,
            },
        )?;
    }
    Ok(())
}

/// Writes to those who speak for the lead.
pub(super) fn tell_lead(
    tx: &mut Tx<'_>,
    seats: &[Seat],
    content: &Content,
    path: &str,
    dedupe_key: &str,
) -> Result<(), StoreError> {
    let lead = seats
        .iter()
        .find(|seat| seat.role == PartnerRole::Lead && seat.state == PartnerState::Joined)
        .and_then(|seat| seat.organization.as_ref());
    match lead {
        Some(lead) => tell(tx, lead, content, path, dedupe_key),
        None => Ok(()),
    }
}

/// Where the coalition of a proposal stands on pages.
pub(super) fn partners_page(id: &ProposalId) -> String {
    format!("/my/proposals/{id}/partners")
}

/// The day of the transaction, as a number: what is told once a day has it in its key.
pub(super) fn day(tx: &Tx<'_>) -> i64 {
    tx.now().as_micros() / (86_400 * 1_000_000)
}

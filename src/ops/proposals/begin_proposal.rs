//! Somebody begins a draft for their organisation.

use serde_json::json;

use super::Loaded;
use crate::domain::ids::ProposalId;
use crate::domain::policy::{self, Actor, Denied, PaysForIt};
use crate::domain::proposal::{
    DeadlineFacts, FieldName, HistoryKind, LettersOver, PartnerRole, PartnerState, ProposalState,
    Saving, may_be_begun, may_begin_letter,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Phase, Revision};
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::proposals::{self, entries, history};
use crate::store::{StoreError, Tx, extensions, organizations, programs, round_parts, rounds};

/// A draft to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProposal {
    /// In which round.
    pub round: Slug,
    /// For which organisation, which leads.
    pub organization: Slug,
    /// The earlier proposal whose answers are carried over.
    pub carried_from: Option<ProposalId>,
}

/// Why no draft was begun. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BeginProposalError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The round takes no proposals at this time.
    #[error("the round is {0} and takes no proposals")]
    NotOpen(RoundState),
    /// The round asks for a letter of intent first, and the time for those is over.
    #[error(transparent)]
    LettersOver(#[from] LettersOver),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins a draft, with the answers of an earlier proposal where one is named.
pub fn begin_proposal(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    new: &NewProposal,
) -> Result<ProposalId, BeginProposalError> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let round = rounds::own(tx.conn(), &new.round)?;
    policy::may_view_round(actor, round.state)?;
    let organization = organizations::find(tx.conn(), &new.organization)?.ok_or(Denied::Hidden)?;
    policy::may_begin_proposal(actor, standing.mandate_in(&organization.id))?;
    let program = programs::of_id(tx.conn(), &round.program)?;
    policy::may_take_part(&program, &organization.id)?;
    let (now, dates) = (tx.now(), round_parts::setup(tx.conn(), &round.id)?.dates);
    let later = extensions::of(tx.conn(), &round.id, &organization.id, Phase::Open)?;
    let facts = DeadlineFacts::of(ProposalState::Draft, now, &dates, later, None);
    if !may_be_begun(round.state, facts.as_ref()) {
        return Err(BeginProposalError::NotOpen(round.state));
    }
    let by_whom = Some(&organization.id);
    let letters = extensions::letter_deadline(tx.conn(), &round.id, by_whom, now, &dates)?;
    if let Some(letters) = letters {
        may_begin_letter(&letters)?;
    }
    let earlier = new
        .carried_from
        .as_ref()
        .map(|earlier| Loaded::find::<BeginProposalError>(tx, actor, earlier))
        .transpose()?;
    // Answers are the property of the organisations that wrote them: an invitation or a helper's time opens no shelf.
    let is_own = earlier.as_ref().is_none_or(|earlier| {
        let mut seats = earlier.access.seats.iter();
        seats.any(|seat| {
            seat.organization.as_ref() == Some(&organization.id)
                && seat.state == PartnerState::Joined
        })
    });
    if !is_own {
        return Err(Denied::Hidden.into());
    }
    let by = &standing.person;
    let id = proposals::begin(tx, &round.id, by, new.carried_from.as_ref())?;
    let lead = NewPartner {
        organization: Some(organization.id),
        role: PartnerRole::Lead,
        state: PartnerState::Joined,
        invited_as: organization.name.to_string(),
        email: None,
        token_hash: None,
    };
    partners::add(tx, &id, &lead, by)?;
    history::add(tx, &id, HistoryKind::Begun, Some(by), &json!({}))?;
    if let Some(earlier) = earlier {
        carry_over(tx, &earlier, &id)?;
    }
    Ok(id)
}

/// Takes over what the new round asks for too and the earlier one had an entry of the same shape for. What concerns
/// partners stays behind: each says anew what it gives and gains.
fn carry_over(tx: &mut Tx<'_>, earlier: &Loaded, id: &ProposalId) -> Result<(), StoreError> {
    let access = proposals::access(tx.conn(), id)?;
    let setup = round_parts::setup(tx.conn(), &access.round)?;
    let before = entries::standing(tx.conn(), &earlier.access.proposal)?;
    for (field, entry) in before {
        let shape = match &field {
            FieldName::Partner(..) => None,
            _ => crate::domain::proposal::shape(&setup, &field),
        };
        // A file hangs on the proposal that it was attached to; the words of a recording are words.
        let kept = shape.zip(entry.without_file());
        let kept = kept.and_then(|(shape, entry)| entry.kept(shape).ok());
        if let Some(entry) = kept {
            entries::save(
                tx,
                id,
                &field,
                Revision::default(),
                &entry,
                &earlier.by,
                Saving::Asked,
            )?;
        }
    }
    Ok(())
}

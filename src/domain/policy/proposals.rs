//! Proposals: who sees a draft, who writes in it, who speaks and signs for a partner, who sends it.
//!
//! A draft is there for its coalition alone. No role of a funder opens it, and whoever holds one besides is here only
//! what their own organisation makes them.

use super::{Actor, Denied, Permit};
use crate::domain::ids::{OrganizationId, PartnerId};
use crate::domain::program::Program;
use crate::domain::proposal::{Access, FieldName, PartnerState, Place, Right};
use crate::domain::standing::{HeldRole, MandateRole};
use crate::domain::time::Instant;

/// The act of beginning a draft.
#[derive(Debug)]
pub struct BeginProposal;

/// The act of seeing a draft.
#[derive(Debug)]
pub struct ViewDraft;

/// The act of saying something about a field of a draft.
#[derive(Debug)]
pub struct CommentOnDraft;

/// The act of writing in a field of a draft.
#[derive(Debug)]
pub struct WriteField;

/// The act of speaking and signing for a partner.
#[derive(Debug)]
pub struct SpeakForPartner;

/// The act of leading: asking partners in, sending, taking back, letting helpers in.
#[derive(Debug)]
pub struct LeadProposal;

/// The act of taking part in a proposal, as whatever.
#[derive(Debug)]
pub struct TakePart;

/// Who pays for a programme sets its rules, and takes no part in its proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("who pays for the programme takes no part in its proposals")]
pub struct PaysForIt;

/// Every organisation but those that pay for the programme takes part in proposals to its rounds, whether it leads, is
/// asked in, or says that it plans to apply.
pub fn may_take_part(
    program: &Program,
    organization: &OrganizationId,
) -> Result<Permit<TakePart>, PaysForIt> {
    let mut funders = program.funders.iter();
    if funders.any(|funder| funder.organization == *organization) {
        Err(PaysForIt)
    } else {
        Ok(Permit::granted())
    }
}

/// The same of all who take part in a proposal: an organisation may have begun to pay after it joined.
pub fn may_all_take_part(
    program: &Program,
    access: &Access,
) -> Result<Permit<TakePart>, PaysForIt> {
    let joined = access.seats.iter();
    let joined = joined.filter(|seat| seat.state == PartnerState::Joined);
    for organization in joined.filter_map(|seat| seat.organization.as_ref()) {
        may_take_part(program, organization)?;
    }
    Ok(Permit::granted())
}

/// Whether the way to apply is shown to whoever reads of a round: to everybody but those who belong to organisations
/// that pay for its programme, and to no other.
pub fn is_shown_how_to_apply(actor: Actor<'_>, program: &Program) -> bool {
    let Actor::Person(standing) = actor else {
        return true;
    };
    let mut mandates = standing.mandates.iter();
    standing.mandates.is_empty()
        || mandates.any(|held| may_take_part(program, &held.organization).is_ok())
}

/// Leads and delegates of an organisation begin drafts for it.
pub fn may_begin_proposal(
    actor: Actor<'_>,
    held: Option<MandateRole>,
) -> Result<Permit<BeginProposal>, Denied> {
    match (actor, held) {
        (Actor::Person(_), Some(MandateRole::Lead | MandateRole::Delegate)) => {
            Ok(Permit::granted())
        }
        (Actor::Person(_), Some(MandateRole::Member)) => Err(Denied::NotYours),
        (Actor::Person(_), None) | (Actor::Visitor | Actor::Operator, _) => Err(Denied::Hidden),
    }
}

/// What whoever asks is to this proposal; for everyone who is nothing to it, it is not there.
pub fn place_in(actor: Actor<'_>, access: &Access, now: Instant) -> Result<Place, Denied> {
    match actor {
        Actor::Person(standing) => access.place(standing, now).ok_or(Denied::Hidden),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    }
}

/// What whoever asks is to the fields of this proposal: what they are to it, and besides, staff who type it in for a
/// group see the fields that they type.
pub fn place_to_type(actor: Actor<'_>, access: &Access, now: Instant) -> Result<Place, Denied> {
    match actor {
        Actor::Person(standing) => access.place_to_type(standing, now).ok_or(Denied::Hidden),
        Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    }
}

/// Its coalition and its helper see it.
pub fn may_view_draft(
    actor: Actor<'_>,
    access: &Access,
    now: Instant,
) -> Result<Permit<ViewDraft>, Denied> {
    place_in(actor, access, now).map(|_| Permit::granted())
}

/// Whoever may comment or write says something about a field.
pub fn may_comment_on_draft(
    actor: Actor<'_>,
    access: &Access,
    now: Instant,
) -> Result<Permit<CommentOnDraft>, Denied> {
    match place_in(actor, access, now)?.right {
        Right::Comment | Right::Edit => Ok(Permit::granted()),
        Right::View => Err(Denied::NotYours),
    }
}

/// Whoever may write writes in a field; what is a partner's own, its own people alone.
pub fn may_write_field(
    actor: Actor<'_>,
    access: &Access,
    field: &FieldName,
    now: Instant,
) -> Result<Permit<WriteField>, Denied> {
    let place = place_to_type(actor, access, now)?;
    if place.right != Right::Edit {
        return Err(Denied::NotYours);
    }
    let is_ours = match (access.open_intake(), field) {
        // While staff type for a group, its fields are theirs, and those of each other partner that partner's alone.
        (Some(intake), FieldName::Partner(partner, _)) if *partner != intake.partner => {
            place.belongs_to.contains(partner)
        }
        (Some(_), _) => place.types.is_some(),
        (None, FieldName::Partner(partner, of_partner)) if of_partner.is_its_own() => {
            place.belongs_to.contains(partner)
        }
        (None, _) => true,
    };
    if is_ours {
        Ok(Permit::granted())
    } else {
        Err(Denied::NotYours)
    }
}

/// Leads and delegates of a partner speak and sign for it.
pub fn may_speak_for_partner(
    actor: Actor<'_>,
    access: &Access,
    partner: &PartnerId,
    now: Instant,
) -> Result<Permit<SpeakForPartner>, Denied> {
    if place_in(actor, access, now)?.speaks_for.contains(partner) {
        Ok(Permit::granted())
    } else {
        Err(Denied::NotYours)
    }
}

/// Leads and delegates of the leading organisation lead the proposal.
pub fn may_lead_proposal(
    actor: Actor<'_>,
    access: &Access,
    now: Instant,
) -> Result<Permit<LeadProposal>, Denied> {
    if place_in(actor, access, now)?.leads {
        Ok(Permit::granted())
    } else {
        Err(Denied::NotYours)
    }
}

/// Whether somebody with these roles may be let in as a helper: nobody who works for a funder, as staff, on the board
/// or on a panel.
pub fn can_help(roles: &[HeldRole]) -> bool {
    roles.is_empty()
}

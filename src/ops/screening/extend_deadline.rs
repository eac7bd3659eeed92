//! Staff give one applicant a later deadline, with a reason that everyone reads.

use serde_json::json;

use crate::domain::amendment::PublicReason;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{OrganizationId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Moment, Phase};
use crate::domain::standing::Standing;
use crate::ops::organizations::{Meant, meant};
use crate::ops::proposals::tell::{Telling, tell};
use crate::store::proposals::partners;
use crate::store::{StoreError, Tx, audit, extensions, round_parts, rounds};

/// A later deadline for one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterDeadline {
    /// In which round.
    pub round: Slug,
    /// For whom: the address of its page, the last part of that, or its name. Whether it writes a proposal is not asked, and
    /// not told.
    pub organization: String,
    /// Whether it is the deadline of letters of intent or that of proposals.
    pub phase: Phase,
    /// Until when.
    pub until: Moment,
    /// Why, in public.
    pub reason: PublicReason,
    /// The language that the reason is written in.
    pub language: LanguageTag,
}

/// Why nobody was given more time. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ExtendError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The round takes no proposals.
    #[error("the round is {0} and takes no proposals")]
    NotOpen(RoundState),
    /// No organisation has this name here.
    #[error("there is no such organisation")]
    NoSuchOrganization,
    /// More than one is called so, or one is called as another is addressed.
    #[error("more than one organisation is called this")]
    SeveralOrganizations,
    /// It is no later than what stands, or past.
    #[error("the new deadline is not later than the one that stands")]
    NotLater,
    /// Whoever asks belongs to it, or to a partner of a proposal that it leads.
    #[error("whoever belongs to an applicant leaves its deadline to a colleague")]
    InConflict,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Gives an organisation a later deadline and tells its people.
pub fn extend_deadline(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &LaterDeadline,
) -> Result<(), ExtendError> {
    let round = match rounds::own(tx.conn(), &wanted.round) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_extend_deadline(actor, &round.program, &round.id)?;
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    match round.state {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
        closed => return Err(ExtendError::NotOpen(closed)),
    }
    let organization = match meant(tx, &wanted.organization)? {
        Meant::One(organization) => organization,
        Meant::Nobody => return Err(ExtendError::NoSuchOrganization),
        Meant::Several => return Err(ExtendError::SeveralOrganizations),
    };
    if is_in_conflict(tx, standing, &round.id, &organization.id)? {
        return Err(ExtendError::InConflict);
    }
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    let phase = wanted.phase;
    let promised = match phase {
        Phase::LetterOfIntent | Phase::Open => setup.dates.span(phase).end,
        Phase::Review | Phase::Vote | Phase::Deliberation => None,
    };
    let promised = promised.ok_or(ExtendError::NotOpen(round.state))?.at;
    let given = extensions::of(tx.conn(), &round.id, &organization.id, phase)?;
    let stands = given.map_or(promised, |given| given.max(promised));
    let until = wanted.until.at;
    if until <= stands || until <= tx.now() {
        return Err(ExtendError::NotLater);
    }
    let reason = LocalText::new(wanted.language.clone(), wanted.reason.as_str());
    let by = &standing.person;
    let id = extensions::add(tx, &round.id, &organization.id, phase, until, &reason, by)?;
    let event = json!({
        "by": by,
        "organization": organization.id,
        "phase": phase,
        "reason": reason.to_nfc(),
        "round": round.slug,
        "until": until,
    });
    audit::record(tx, AuditKind::DeadlineExtended, &event)?;
    let telling = Telling {
        round: &round,
        setup: &setup,
        about: ProposalTold::Extended {
            organization: organization.name.to_string(),
            phase,
            until,
            zone: setup.dates.zone.clone(),
            reason,
        },
        path: format!("/rounds/{}", round.slug),
        because: format!("extended {id}"),
    };
    tell(tx, &[organization.id], &telling)?;
    Ok(())
}

/// Whether this person belongs to an organisation, or to a partner of a proposal that it leads. Of a draft they know that
/// anyway: they belong to a partner that has joined it.
fn is_in_conflict(
    tx: &mut Tx<'_>,
    standing: &Standing,
    round: &RoundId,
    organization: &OrganizationId,
) -> Result<bool, StoreError> {
    if standing.mandate_in(organization).is_some() {
        return Ok(true);
    }
    let own: Vec<&OrganizationId> = standing
        .mandates
        .iter()
        .map(|held| &held.organization)
        .collect();
    partners::are_led_by(tx.conn(), round, organization, &own)
}

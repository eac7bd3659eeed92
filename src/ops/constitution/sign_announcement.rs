//! A person signs the rules of a draft for a funder; with the last signature that is needed the round is announced.

use serde_json::json;

use super::announced_round;
use crate::domain::amendment::{ActKind, Ending};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::{Announcement, NotAnnounced, announcement};
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::{RoundEvent, Slug};
use crate::domain::setup::Setup;
use crate::domain::signatures::{NotSigned, Signature};
use crate::store::documents::{self, NewDocument};
use crate::store::rounds::OwnRound;
use crate::store::rules_acts::{self, NewAct};
use crate::store::{
    StoreError, Tx, audit, constitutions, programs, role_grants, round_parts, rounds,
};

/// A yes to the rules as they were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnouncementToSign {
    /// Of which round.
    pub round: Slug,
    /// For which funder.
    pub funder: OrganizationId,
    /// SHA-256 of the document that was shown.
    pub shown: Sha256Hex,
    /// Whether weights that work otherwise than they say are meant so.
    pub accepts_pull: bool,
}

/// What a signature brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedAnnouncement {
    /// It stands; these funders still have to sign.
    Waiting(Vec<OrganizationId>),
    /// The round is announced.
    Announced,
}

/// Why nothing was signed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SignAnnouncementError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The draft cannot be announced, or not like this.
    #[error(transparent)]
    NotAnnounced(#[from] NotAnnounced),
    /// The document could not be compressed.
    #[error("the document could not be compressed: {0}")]
    Compression(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotSigned> for SignAnnouncementError {
    fn from(reason: NotSigned) -> Self {
        Self::NotAnnounced(reason.into())
    }
}

/// Signs the rules of a draft. Where the programme does not ask every funder, one signature announces.
pub fn sign_announcement(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &AnnouncementToSign,
) -> Result<SignedAnnouncement, SignAnnouncementError> {
    let round = rounds::own(tx.conn(), &wanted.round)?;
    policy::may_sign_for_funder(actor, &round.program, &round.id, &wanted.funder)?;
    let Actor::Person(who) = actor else {
        return Err(Denied::NotYours.into());
    };
    let program = programs::of_id(tx.conn(), &round.program)?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    let seats = role_grants::seats(tx.conn(), &round.id)?;
    let now = tx.now();
    let ready = announcement(round.state, &round.slug, &program, &setup, &seats, now)?;
    ready.signed_as_shown(&wanted.shown, wanted.accepts_pull)?;

    let act = match rules_acts::announcement(tx.conn(), &round.id, &ready.hash)? {
        Some(act) => act.id,
        None => begin(tx, &round, &ready, &who.person)?,
    };
    let signature = Signature {
        funder: wanted.funder.clone(),
        person: who.person.clone(),
        at: now,
    };
    let sheet = rules_acts::sheet(tx.conn(), &program.id, &act)?.sign(signature.clone())?;
    rules_acts::sign(tx, &act, &signature).map_err(|error| match error {
        StoreError::Duplicate => NotSigned::FunderHasSigned.into(),
        other => SignAnnouncementError::from(other),
    })?;
    let signed = json!({
        "act": act,
        "document": ready.hash,
        "funder": signature.funder,
        "person": signature.person,
        "round": round.slug,
    });
    audit::record(tx, AuditKind::RulesSigned, &signed)?;
    if program.guardrails.two_funders && !sheet.is_complete() {
        return Ok(SignedAnnouncement::Waiting(
            sheet.missing().cloned().collect(),
        ));
    }
    announce(tx, &round, &program, &setup, &ready, &act)?;
    Ok(SignedAnnouncement::Announced)
}

fn begin(
    tx: &mut Tx<'_>,
    round: &OwnRound,
    ready: &Announcement,
    by: &crate::domain::ids::PersonId,
) -> Result<RulesActId, SignAnnouncementError> {
    documents::keep(
        tx,
        &NewDocument::new(documents::CONSTITUTION, &ready.bytes)?,
    )?;
    let act = NewAct {
        round: round.id.clone(),
        kind: ActKind::Announcement,
        document: Some(ready.hash.clone()),
        former: None,
        body: "{}".to_owned(),
        reason: None,
        written_by: by.clone(),
    };
    Ok(rules_acts::add(tx, &act)?)
}

fn announce(
    tx: &mut Tx<'_>,
    round: &OwnRound,
    program: &Program,
    setup: &Setup,
    ready: &Announcement,
    act: &RulesActId,
) -> Result<(), SignAnnouncementError> {
    let announced = round
        .state
        .after(RoundEvent::Announce)
        .map_err(|_| NotAnnounced::WrongState(round.state))?;
    if !rounds::move_on(tx, &round.id, round.state, announced)? {
        return Err(NotAnnounced::WrongState(round.state).into());
    }
    rules_acts::end(tx, act, Ending::InForce)?;
    rules_acts::overtake_others(tx, &round.id, act)?;
    constitutions::put_into_force(tx, &round.id, None, &ready.hash, act)?;
    let event = json!({ "act": act, "document": ready.hash, "round": round.slug });
    audit::record(tx, AuditKind::RoundAnnounced, &event)?;
    announced_round::plan_transitions(tx, &round.id, &setup.dates, "announced")?;
    announced_round::tell_of_announcement(tx, round, program, setup)?;
    Ok(())
}

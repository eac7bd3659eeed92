//! Staff give everybody the time back that was lost to an outage shortly before the deadline.
//!
//! It is a slip like any other, which one of them may write: old date, new date and a public reason. It may also come
//! after the deadline, when the round has stopped taking proposals by itself: its dates decide what is in time.
//! The deadline of letters of intent and that of proposals are put off each by itself.

use serde_json::json;

use super::announced_round;
use super::move_date::{Slip, keep_dates};
use crate::domain::amendment::PublicReason;
use crate::domain::audit_event::AuditKind;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::outage::NotGivenBack;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::setup::{Moment, Phase};
use crate::domain::time::Instant;
use crate::store::{StoreError, Tx, audit, mailings, outages, programs, round_parts, rounds};

/// The time of one outage, to be given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeToGiveBack {
    /// In which round.
    pub round: Slug,
    /// Whose end is put off: letters of intent or proposals.
    pub phase: Phase,
    /// When the outage began.
    pub outage: Instant,
    /// Where the deadline stood on the page that was answered.
    pub shown: Instant,
    /// The new deadline, for all.
    pub until: Moment,
    /// Why, in public.
    pub reason: PublicReason,
    /// The language that the reason is written in.
    pub language: LanguageTag,
}

/// Why the time was not given back. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum GiveBackError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The rule says no.
    #[error(transparent)]
    NotGivenBack(#[from] NotGivenBack),
    /// It was given back already: once is enough.
    #[error("the time of this outage was given back already")]
    AlreadyGiven,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts the deadline off for everybody, and tells all who follow the round and all who write for it.
pub fn give_back_time(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &TimeToGiveBack,
) -> Result<(), GiveBackError> {
    let round = match rounds::own(tx.conn(), &wanted.round) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_extend_deadline(actor, &round.program, &round.id)?;
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let lost = outages::one(tx.conn(), wanted.outage)?;
    let lost = lost.ok_or(NotGivenBack::NotOffered)?;
    outages::make_up_for(tx, &round.id, wanted.phase, &lost).map_err(|error| match error {
        StoreError::Duplicate => GiveBackError::AlreadyGiven,
        other => other.into(),
    })?;
    let program = programs::of_id(tx.conn(), &round.program)?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    let now = tx.now();
    let moved = lost.given_back(
        &setup.dates,
        wanted.phase,
        round.state,
        wanted.shown,
        wanted.until,
        now,
    )?;
    let reason = LocalText::new(wanted.language.clone(), wanted.reason.as_str());
    let slip = Slip {
        round: &round,
        program: &program,
        setup: &setup,
        by: &standing.person,
        reason: &reason,
    };
    keep_dates(tx, &slip, moved.dates.clone())?;
    let end = (wanted.phase, true);
    let because = slip.write(tx, end, &moved)?;
    announced_round::plan_transitions(tx, &round.id, &moved.dates, &because)?;
    let event = json!({
        "by": standing.person,
        "from": lost.from,
        "new": moved.new.at,
        "phase": wanted.phase,
        "round": round.slug,
        "to": lost.to,
    });
    audit::record(tx, AuditKind::OutageMadeUpFor, &event)?;
    // Who writes for the round hears of it in a letter that is about no round: neither who they are nor how many is
    // for staff to see.
    let areas = announced_round::areas(&program, &setup);
    let key = format!("time given back {} {because}", round.id);
    mailings::enqueue_to_writers(tx, slip.told(end, &moved), &round.id, &areas, key)?;
    Ok(())
}

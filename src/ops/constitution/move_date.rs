//! Staff move a promised date of an announced round: both dates and the reason are kept, shown and sent.

use serde_json::json;

use super::announced_round;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::PersonId;
use crate::domain::language::LocalText;
use crate::domain::letter::{Content, Letter, Link};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::promise::{Moved, NotMoved, moved};
use crate::domain::round::Slug;
use crate::domain::setup::{Dates, End, Moment, Part, PartBody, Setup, SoundPart};
use crate::domain::time::Instant;
use crate::store::rounds::OwnRound;
use crate::store::slips::{self, NewSlip};
use crate::store::{StoreError, Tx, audit, letters, programs, round_parts, rounds};

/// A promised date to be moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateToMove {
    /// Of which round.
    pub round: Slug,
    /// Which date.
    pub end: End,
    /// Where it stood on the page that was answered.
    pub shown: Instant,
    /// Where to.
    pub new: Moment,
    /// Why, in public.
    pub reason: LocalText,
}

/// Why a date was not moved. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MoveDateError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The date stays where it is.
    #[error(transparent)]
    NotMoved(#[from] NotMoved),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Moves a promised date.
pub fn move_date(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &DateToMove,
) -> Result<(), MoveDateError> {
    let round = rounds::own(tx.conn(), &wanted.round)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    let Actor::Person(who) = actor else {
        return Err(Denied::NotYours.into());
    };
    let program = programs::of_id(tx.conn(), &round.program)?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    let now = tx.now();
    let moved = moved(
        &setup.dates,
        round.state,
        wanted.end,
        wanted.shown,
        wanted.new,
        now,
    )?;
    let slip = Slip {
        round: &round,
        program: &program,
        setup: &setup,
        by: &who.person,
        reason: &wanted.reason,
    };
    keep_dates(tx, &slip, moved.dates.clone())?;
    let because = slip.write(tx, wanted.end, &moved)?;
    announced_round::plan_transitions(tx, &round.id, &moved.dates, &because)?;
    Ok(())
}

/// What every move of one act has in common.
pub(super) struct Slip<'a> {
    pub(super) round: &'a OwnRound,
    pub(super) program: &'a Program,
    pub(super) setup: &'a Setup,
    pub(super) by: &'a PersonId,
    pub(super) reason: &'a LocalText,
}

impl Slip<'_> {
    /// Writes down that a date moved, and tells those who follow. The answer names this move among all of the round.
    pub(super) fn write(
        &self,
        tx: &mut Tx<'_>,
        end: End,
        moved: &Moved,
    ) -> Result<String, StoreError> {
        let zone = &moved.dates.zone;
        let new = NewSlip {
            round: &self.round.id,
            end,
            old: moved.old.at,
            new: moved.new.at,
            zone,
            reason: self.reason,
            by: self.by,
        };
        let number = slips::add(tx, &new)?;
        let (phase, is_end) = end;
        let name = format!("{phase} {} {number}", if is_end { "end" } else { "start" });
        let event = json!({
            "by": self.by,
            "is_end": is_end,
            "new": moved.new.at,
            "old": moved.old.at,
            "phase": phase,
            "reason": self.reason.to_nfc(),
            "round": self.round.slug,
        });
        audit::record(tx, AuditKind::DateMoved, &event)?;
        let letter = Letter {
            content: self.told(end, moved),
            link: Link::Usual,
            to: announced_round::followers(&self.round.id, self.program, self.setup),
            about: Some(self.round.id.clone()),
            dedupe_key: format!("date moved {} {name}", self.round.id),
        };
        letters::enqueue(tx, letter)?;
        Ok(name)
    }

    /// What letters say of the move.
    pub(super) fn told(&self, (phase, is_end): End, moved: &Moved) -> Content {
        Content::DateSlipped {
            round: announced_round::named(self.round, self.setup),
            phase: phase.as_str().to_owned(),
            is_end,
            old: moved.old.at,
            new: moved.new.at,
            zone: moved.dates.zone.clone(),
            reason: self.reason.clone(),
        }
    }
}

/// The dates as they are promised now: what pages, calendars and deadlines go by.
pub(super) fn keep_dates(tx: &mut Tx<'_>, slip: &Slip<'_>, dates: Dates) -> Result<(), StoreError> {
    let stands = round_parts::part(tx.conn(), &slip.round.id, Part::Dates)?;
    let sound = SoundPart::new(PartBody::Dates(dates), slip.program).map_err(|faults| {
        StoreError::Unreadable {
            value: format!("{faults:?}"),
            expected: "dates that can be kept",
        }
    })?;
    let saved = round_parts::save(tx, &slip.round.id, &sound, stands.revision, Some(slip.by))?;
    // Read and written in one transaction: nobody can have come between.
    saved.ok_or(StoreError::Busy)?;
    rounds::follow(tx, &slip.round.id, sound.body())
}

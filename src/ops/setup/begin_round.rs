//! Staff of a programme begin a round, from nothing or from an earlier one.

use serde_json::json;

use super::save_part::author;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::RoundId;
use crate::domain::language::LanguageTag;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::setup::{Fault, Part, Phase, Setup, SoundPart, clone_setup};
use crate::store::{StoreError, Tx, audit, programs, round_parts, rounds};

/// Why no round was begun. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BeginRoundError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Another round has this name.
    #[error("another round is named {0}")]
    SlugTaken(Slug),
    /// The programme is not written in this language.
    #[error("the programme is not written in {0}")]
    NotItsLanguage(LanguageTag),
    /// The programme has changed so that a part of the old round cannot be kept.
    #[error("{} things of the earlier round do not fit the programme as it is now", .0.len())]
    Faulty(Vec<Fault>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A round that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunRound {
    /// Its id.
    pub id: RoundId,
    /// Dates that the change of clocks moved: the phase, and whether it is its end.
    pub moved: Vec<(Phase, bool)>,
}

/// Begins a round of which nothing is written yet but its title, which is in `original` like all texts that follow.
pub fn begin_round(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    program: &Slug,
    slug: &Slug,
    original: &LanguageTag,
    title: &str,
) -> Result<BegunRound, BeginRoundError> {
    let program = programs::of_slug(tx.conn(), program)?;
    policy::may_set_up_rounds(actor, &program.id)?;
    if !program.languages.contains(original) {
        return Err(BeginRoundError::NotItsLanguage(original.clone()));
    }
    let mut setup = Setup::blank(&program, original);
    setup.call.title = setup.call.title.with(original.clone(), title);
    let id = put_down(tx, actor, &program, slug, &setup)?;
    let begun = json!({ "by": author(actor), "program": program.slug, "round": slug });
    audit::record(tx, AuditKind::RoundBegun, &begun)?;
    Ok(BegunRound {
        id,
        moved: Vec::new(),
    })
}

/// Begins a round like an earlier one of the same programme: its dates are whole years later, all else is as it was.
pub fn clone_round(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    old: &Slug,
    slug: &Slug,
) -> Result<BegunRound, BeginRoundError> {
    let old = rounds::own(tx.conn(), old)?;
    policy::may_set_up_rounds(actor, &old.program)?;
    let program = programs::of_id(tx.conn(), &old.program)?;
    let cloned = clone_setup(&round_parts::setup(tx.conn(), &old.id)?, tx.now());
    let id = put_down(tx, actor, &program, slug, &cloned.setup)?;
    let begun = json!({
        "by": author(actor),
        "cloned_from": old.slug,
        "program": program.slug,
        "round": slug,
    });
    audit::record(tx, AuditKind::RoundBegun, &begun)?;
    Ok(BegunRound {
        id,
        moved: cloned.moved,
    })
}

fn put_down(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    program: &Program,
    slug: &Slug,
    setup: &Setup,
) -> Result<RoundId, BeginRoundError> {
    let id = rounds::add_draft(tx, slug, program, setup).map_err(|error| match error {
        StoreError::Duplicate => BeginRoundError::SlugTaken(slug.clone()),
        other => other.into(),
    })?;
    for part in Part::ALL {
        let sound = SoundPart::new(setup.part(part), program).map_err(BeginRoundError::Faulty)?;
        round_parts::begin(tx, &id, &sound, author(actor))?;
    }
    Ok(id)
}

//! Programmes are begun and changed.

use serde_json::json;

use super::save_part::author;
use crate::domain::audit_event::AuditKind;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::{Program, ProgramFault};
use crate::domain::round::Slug;
use crate::domain::standing::{HeldRole, Role};
use crate::store::role_grants::{self, NewGrant};
use crate::store::{StoreError, Tx, audit, programs};

/// Why a programme was not kept. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KeepProgramError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Another programme has this name.
    #[error("another programme is named {0}")]
    SlugTaken(Slug),
    /// It contradicts itself.
    #[error("{} things of the programme contradict each other", .0.len())]
    Faulty(Vec<ProgramFault>),
    /// Somebody else changed it meanwhile: the programme as it stands.
    #[error("the programme was changed meanwhile")]
    Outdated(Box<Program>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins a programme. A person who does becomes its staff, for their own funder if it is one of them.
pub fn begin_program(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    new: &Program,
) -> Result<(), KeepProgramError> {
    policy::may_begin_program(actor)?;
    let faults = new.faults();
    if !faults.is_empty() {
        return Err(KeepProgramError::Faulty(faults));
    }
    programs::add(tx, new).map_err(|error| match error {
        StoreError::Duplicate => KeepProgramError::SlugTaken(new.slug.clone()),
        other => other.into(),
    })?;
    if let Actor::Person(standing) = actor {
        let own = |held: &HeldRole| {
            let funder = held.funder.clone().filter(|_| held.role == Role::Staff)?;
            new.funders
                .iter()
                .any(|known| known.organization == funder)
                .then_some(funder)
        };
        let grant = NewGrant {
            person: standing.person.clone(),
            program: new.id.clone(),
            round: None,
            role: Role::Staff,
            funder: standing.roles.iter().find_map(own),
            bloc: None,
            bench: false,
        };
        role_grants::add(tx, &grant, author(actor))?;
    }
    record(tx, actor, AuditKind::ProgramBegun, new)
}

/// Changes what may change of a programme, if `seen` is still its mark. Rounds that were announced keep the guardrails of their constitution.
pub fn change_program(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    seen: &str,
    changed: &Program,
) -> Result<(), KeepProgramError> {
    let stands = programs::of_slug(tx.conn(), &changed.slug)?;
    policy::may_change_program(actor, &stands.id)?;
    // The same terms again, as from a button pressed twice, are no change to be told of.
    let stood = stands.mark();
    if stood.as_str() != seen && stood != changed.mark() {
        return Err(KeepProgramError::Outdated(Box::new(stands)));
    }
    let changed = Program {
        id: stands.id,
        currency: stands.currency,
        funders: stands.funders,
        ..changed.clone()
    };
    let faults = changed.faults();
    if !faults.is_empty() {
        return Err(KeepProgramError::Faulty(faults));
    }
    programs::change(tx, &changed)?;
    record(tx, actor, AuditKind::ProgramChanged, &changed)
}

fn record(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    kind: AuditKind,
    program: &Program,
) -> Result<(), KeepProgramError> {
    let funders: Vec<_> = program
        .funders
        .iter()
        .map(|funder| &funder.organization)
        .collect();
    let kept = json!({
        "by": author(actor),
        "funders": funders,
        "guardrails": program.guardrails,
        "program": program.slug,
    });
    audit::record(tx, kind, &kept)?;
    Ok(())
}

//! Staff write a change of announced rules, for the funders to sign.

use serde_json::{Value, json};

use crate::domain::amendment::{ActKind, NotAmended, may_be_amended};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::difference::differences;
use crate::domain::constitution::{BINDING, Constitution, NotAConstitution, NotADocument};
use crate::domain::ids::RulesActId;
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::setup::{
    Lack, Missing, Part, PartBody, Setup, SoundPart, checklist, with_unused_keys,
};
use crate::ops::setup::author;
use crate::store::documents::{self, NewDocument};
use crate::store::rules_acts::{self, NewAct};
use crate::store::{
    StoreError, Tx, audit, constitutions, programs, role_grants, round_parts, rounds,
};

/// A change of announced rules.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendmentToWrite {
    /// Of which round.
    pub round: Slug,
    /// SHA-256 of the document that it was written on.
    pub shown: Sha256Hex,
    /// The parts as they should be.
    pub parts: Vec<PartBody>,
    /// Why, in public.
    pub reason: LocalText,
}

/// Why no amendment was written. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum WriteAmendmentError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// These rules are not amended, or not like this.
    #[error(transparent)]
    NotAmended(#[from] NotAmended),
    /// The new rules have no document.
    #[error(transparent)]
    NoDocument(#[from] NotADocument),
    /// The document in force cannot be read.
    #[error("the constitution in force cannot be read: {0}")]
    Unreadable(#[from] NotAConstitution),
    /// The document could not be compressed.
    #[error("the document could not be compressed: {0}")]
    Compression(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes a change of announced rules. It comes into force with the last funder's signature.
pub fn write_amendment(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    wanted: &AmendmentToWrite,
) -> Result<RulesActId, WriteAmendmentError> {
    let round = rounds::own(tx.conn(), &wanted.round)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    let Actor::Person(who) = actor else {
        return Err(Denied::NotYours.into());
    };
    may_be_amended(constitutions::work_done(tx.conn(), &round.id, round.state)?)?;
    let stands = constitutions::in_force(tx.conn(), &round.id)?;
    let stands = stands.ok_or(StoreError::NotFound)?;
    if stands.hash != wanted.shown {
        return Err(NotAmended::Outdated {
            stands: stands.hash,
            meant: wanted.shown.clone(),
        }
        .into());
    }
    let former = Constitution::read(&documents::bytes(tx.conn(), &stands.hash)?)?;
    let program = programs::of_id(tx.conn(), &round.program)?;
    let present = round_parts::setup(tx.conn(), &round.id)?;
    let parts = with_own_keys(tx, &former, &wanted.parts)?;
    let setup = with_parts(&former, present, &program, &parts)?;
    let seats = role_grants::seats(tx.conn(), &round.id)?;
    check(&setup, &program, &checklist(&setup, &program, &seats))?;

    let amended = former.amended(&stands.hash, &program, &setup, wanted.reason.clone())?;
    if differences(&former.compared(), &amended.compared()).is_empty() {
        return Err(NotAmended::NothingChanges.into());
    }
    let bytes = amended.to_bytes().map_err(NotADocument::from)?;
    let document = NewDocument::new(documents::CONSTITUTION, &bytes)?;
    documents::keep(tx, &document)?;
    let act = NewAct {
        round: round.id.clone(),
        kind: ActKind::Amendment,
        document: Some(document.hash().clone()),
        former: Some(stands.hash.clone()),
        body: body(&parts)?,
        reason: Some(wanted.reason.to_nfc()),
        written_by: who.person.clone(),
    };
    let id = rules_acts::add(tx, &act)?;
    let written = json!({
        "act": id,
        "by": author(actor),
        "document": document.hash(),
        "former": stands.hash,
        "round": round.slug,
    });
    audit::record(tx, AuditKind::AmendmentWritten, &written)?;
    Ok(id)
}

/// The parts as they were written, where no new line took the key of one that was ever in force: whoever writes an
/// amendment sees only what is in force, and a program may name any key.
fn with_own_keys(
    tx: &mut Tx<'_>,
    former: &Constitution,
    parts: &[PartBody],
) -> Result<Vec<PartBody>, WriteAmendmentError> {
    let mut past = Vec::new();
    for hash in &former.history {
        past.push(Constitution::read(&documents::bytes(tx.conn(), hash)?)?);
    }
    let mut own = Vec::with_capacity(parts.len());
    for body in parts {
        let part = body.part();
        if !BINDING.contains(&part) {
            own.push(body.clone());
            continue;
        }
        let stands = former.body(part)?;
        let of_past: Result<Vec<PartBody>, _> = past.iter().map(|past| past.body(part)).collect();
        own.push(with_unused_keys(body.clone(), &stands, &of_past?));
    }
    Ok(own)
}

/// The set-up that binds with some parts replaced: the dates as they were first promised, since moves keep to
/// themselves.
fn with_parts(
    former: &Constitution,
    present: Setup,
    program: &Program,
    parts: &[PartBody],
) -> Result<Setup, WriteAmendmentError> {
    let mut setup = present.with(PartBody::Dates(former.dates()?));
    for body in parts {
        let part = body.part();
        if part == Part::Dates {
            return Err(NotAmended::DatesMoveBySlip.into());
        }
        if !BINDING.contains(&part) {
            return Err(NotAmended::NotBinding(part).into());
        }
        let sound = SoundPart::new(body.clone(), program);
        let sound = sound.map_err(|faults| NotAmended::Faulty { part, faults })?;
        setup = setup.with(sound.body().clone());
    }
    Ok(setup)
}

/// Rules are complete and within the guardrails, whoever sits in the seats by now.
fn check(setup: &Setup, program: &Program, missing: &[Missing]) -> Result<(), NotAmended> {
    let of_the_rules = |missing: &&Missing| {
        BINDING.contains(&missing.part) && !matches!(missing.lack, Lack::Seats { .. })
    };
    let missing: Vec<Missing> = missing.iter().filter(of_the_rules).cloned().collect();
    if !missing.is_empty() {
        return Err(NotAmended::Missing(missing));
    }
    program.guardrails.check(&setup.rules)?;
    Ok(())
}

fn body(parts: &[PartBody]) -> Result<String, WriteAmendmentError> {
    let mut all = serde_json::Map::new();
    for part in parts {
        let json = part.to_json().map_err(NotADocument::from)?;
        all.insert(part.part().as_str().to_owned(), json);
    }
    Ok(Value::Object(all).to_string())
}

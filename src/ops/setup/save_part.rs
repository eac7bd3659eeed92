//! Staff save one part of a round's set-up.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::canonical;
use crate::domain::guardrails::RulesRefused;
use crate::domain::ids::{PersonId, RoundId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{
    Fault, KeptPart, Part, PartBody, Revision, SoundPart, has_new_options, with_unused_options,
};
use crate::store::{StoreError, Tx, audit, programs, round_parts, rounds};

/// Why a part was not saved. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SavePartError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The round was announced: its rules change by amendment only.
    #[error("the round is {0}, and what is announced changes by amendment only")]
    NotDraft(RoundState),
    /// Something in the document cannot be kept.
    #[error("{} things in the document cannot be kept", .0.len())]
    Faulty(Vec<Fault>),
    /// The programme's guardrails forbid the rules.
    #[error(transparent)]
    Rules(#[from] RulesRefused),
    /// Another version was saved since: the one that stands.
    #[error("version {} was saved in the meantime", .0.revision)]
    Outdated(Box<KeptPart>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Saves a part of a draft round, if `from` is still the version that stands.
pub fn save_part(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    from: Revision,
    body: PartBody,
) -> Result<Revision, SavePartError> {
    let round = rounds::own(tx.conn(), slug)?;
    policy::may_set_up_round(actor, &round.program, &round.id)?;
    if round.state != RoundState::Draft {
        return Err(SavePartError::NotDraft(round.state));
    }
    let program = programs::of_id(tx.conn(), &round.program)?;
    let part = body.part();
    let body = with_own_options(tx, &round.id, body)?;
    let sound = SoundPart::new(body, &program).map_err(SavePartError::Faulty)?;
    if let PartBody::Rules(rules) = sound.body() {
        program.guardrails.check_draft(rules)?;
    }
    let Some(revision) = round_parts::save(tx, &round.id, &sound, from, author(actor))? else {
        let stands = round_parts::part(tx.conn(), &round.id, part)?;
        return Err(SavePartError::Outdated(Box::new(stands)));
    };
    rounds::follow(tx, &round.id, sound.body())?;
    let saved = json!({
        "by": author(actor),
        "hash": hash(sound.body())?,
        "part": part.as_str(),
        "revision": revision,
        "round": slug,
    });
    audit::record(tx, AuditKind::RoundPartSaved, &saved)?;
    Ok(revision)
}

/// The form where no new option of a question took the key of one that stood in it in an earlier version.
fn with_own_options(
    tx: &mut Tx<'_>,
    round: &RoundId,
    body: PartBody,
) -> Result<PartBody, StoreError> {
    let PartBody::Form(form) = body else {
        return Ok(body);
    };
    let stands = round_parts::part(tx.conn(), round, Part::Form)?.body;
    // Most saves add no option, and need no look at what was.
    if !has_new_options(&form, &stands) {
        return Ok(form.into());
    }
    let past = round_parts::ever(tx.conn(), round, Part::Form)?;
    Ok(with_unused_options(form, &stands, &past).into())
}

/// Who acts, as rows and the record name them; nobody for the operator.
pub fn author<'a>(actor: Actor<'a>) -> Option<&'a PersonId> {
    match actor {
        Actor::Person(standing) => Some(&standing.person),
        Actor::Visitor | Actor::Operator => None,
    }
}

fn hash(body: &PartBody) -> Result<canonical::Sha256Hex, StoreError> {
    let unwritable = |value: String| StoreError::Unreadable {
        value,
        expected: "a document with a canonical form",
    };
    let json = body
        .to_json()
        .map_err(|error| unwritable(error.to_string()))?;
    canonical::hash(&json).map_err(|error| unwritable(error.to_string()))
}

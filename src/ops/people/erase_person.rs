//! A person leaves, and is forgotten as far as public accountability lets us.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::departure::{Departure, Obstacle};
use crate::domain::ids::PersonId;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::store::introductions::posts;
use crate::store::proposals::editors;
use crate::store::{
    StoreError, Tx, access_tokens, audit, departures, invitations, one_time_tokens, people,
    questions, second_factors, sessions, shelf, sign_in_steps,
};

/// Why somebody cannot leave yet. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// What must happen first.
    #[error("something must happen first: {0:?}")]
    First(Vec<Obstacle>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Erases the person: name, address, password, factors, sign-ins, letters and wishes go; mandates end. Whoever
/// stays in an organisation of theirs keeps a lead; where nobody stays, nothing waits there any more.
pub fn erase_person(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
) -> Result<(), EraseError> {
    let now = tx.now();
    let departure: Departure = departures::of(tx.conn(), person, now)?;
    departure.permitted().map_err(EraseError::First)?;
    let known = people::by_id(tx.conn(), person)?.ok_or(StoreError::NotFound)?;
    one_time_tokens::remove_joins_of(tx, &known.email)?;
    one_time_tokens::remove_of(tx, person)?;
    sessions::end_others(tx, person, None)?;
    access_tokens::forget(tx, person)?;
    questions::forget_asker(tx, person)?;
    sign_in_steps::end_all_of(tx, person)?;
    second_factors::remove_all(tx, person)?;
    editors::forget(tx, person)?;
    posts::forget(tx, person)?;
    shelf::forget(tx, person)?;
    departures::forget_letters(tx, person, &known.email)?;
    invitations::forget(tx, person, &known.email)?;
    for left in departure.left_empty() {
        invitations::close_all_of(tx, &left.id)?;
        posts::close_all_of(tx, &left.id)?;
    }
    people::erase(tx, person)?;
    audit::record(tx, AuditKind::PersonErased, &json!({"person": person}))?;
    Ok(())
}

//! Who was let in by name, as rows.

use diesel::prelude::*;

use crate::domain::ids::{PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::Right;
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{person, proposal_editor};
use crate::store::tx::Tx;

/// Somebody who was let in by name.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct NamedEditor {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// To do what.
    pub right: Right,
    /// Until when, for a helper.
    pub helps_until: Option<Instant>,
}

/// Lets somebody in, or gives them another right; a helper until an instant.
pub fn let_in(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    who: &PersonId,
    right: Right,
    helps_until: Option<Instant>,
    by: &PersonId,
) -> Result<(), StoreError> {
    let_out(tx, proposal, who)?;
    let now = tx.now();
    diesel::insert_into(proposal_editor::table)
        .values((
            proposal_editor::proposal_id.eq(proposal),
            proposal_editor::person_id.eq(who),
            proposal_editor::may.eq(right),
            proposal_editor::helps_until.eq(helps_until.map(Instant::as_micros)),
            proposal_editor::let_in_by.eq(by),
            proposal_editor::let_in_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes a right by name away; `false` where there was none.
pub fn let_out(tx: &mut Tx<'_>, proposal: &ProposalId, who: &PersonId) -> Result<bool, StoreError> {
    let gone = diesel::delete(proposal_editor::table)
        .filter(proposal_editor::proposal_id.eq(proposal))
        .filter(proposal_editor::person_id.eq(who))
        .execute(tx.conn())?;
    Ok(gone == 1)
}

/// Who was let in by name, in the order in which they were.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<NamedEditor>, StoreError> {
    let found = proposal_editor::table
        .inner_join(person::table.on(person::id.eq(proposal_editor::person_id)))
        .filter(proposal_editor::proposal_id.eq(proposal))
        .order((proposal_editor::let_in_at, proposal_editor::person_id))
        .select((
            proposal_editor::person_id,
            person::name,
            proposal_editor::may,
            proposal_editor::helps_until,
        ))
        .load(conn)?;
    Ok(found)
}

/// Forgets where somebody who is erased was let in by name.
pub fn forget(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    diesel::delete(proposal_editor::table.filter(proposal_editor::person_id.eq(person)))
        .execute(tx.conn())?;
    Ok(())
}

//! "We plan to apply", as rows: of which staff see how many there are, and nothing else.

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::intent;
use super::tx::Tx;
use crate::domain::ids::{OrganizationId, PersonId, RoundId};

/// Notes that an organisation plans to apply; once is enough.
pub fn say(
    tx: &mut Tx<'_>,
    round: &RoundId,
    organization: &OrganizationId,
    by: &PersonId,
) -> Result<(), StoreError> {
    if said(tx.conn(), round, organization)? {
        return Ok(());
    }
    let now = tx.now();
    diesel::insert_into(intent::table)
        .values((
            intent::round_id.eq(round),
            intent::organization_id.eq(organization),
            intent::said_by.eq(by),
            intent::said_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Forgets it.
pub fn unsay(
    tx: &mut Tx<'_>,
    round: &RoundId,
    organization: &OrganizationId,
) -> Result<(), StoreError> {
    let said = intent::table
        .filter(intent::round_id.eq(round))
        .filter(intent::organization_id.eq(organization));
    diesel::delete(said).execute(tx.conn())?;
    Ok(())
}

/// Whether an organisation said it.
pub fn said(
    conn: &mut AnyConnection,
    round: &RoundId,
    organization: &OrganizationId,
) -> Result<bool, StoreError> {
    let said = intent::table
        .filter(intent::round_id.eq(round))
        .filter(intent::organization_id.eq(organization));
    Ok(said.count().get_result::<i64>(conn)? > 0)
}

/// How many organisations plan to apply.
pub fn count(conn: &mut AnyConnection, round: &RoundId) -> Result<i64, StoreError> {
    let said = intent::table.filter(intent::round_id.eq(round));
    Ok(said.count().get_result(conn)?)
}

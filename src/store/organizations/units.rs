//! The units of large organisations: a department, a school.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::domain::ids::{OrganizationId, UnitId};
use crate::domain::organization::UnitName;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::organization_unit;
use crate::store::tx::Tx;

/// A unit of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Unit {
    /// Which.
    pub id: UnitId,
    /// What it is called.
    pub name: UnitName,
}

/// The units that are not closed, by name.
pub fn units(conn: &mut AnyConnection, id: &OrganizationId) -> Result<Vec<Unit>, StoreError> {
    let units = organization_unit::table
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .order((organization_unit::folded, organization_unit::id))
        .select((organization_unit::id, organization_unit::name))
        .load(conn)?;
    Ok(units)
}

/// Whether a unit that looks the same in a list is there.
pub fn has_unit(
    conn: &mut AnyConnection,
    id: &OrganizationId,
    name: &UnitName,
) -> Result<bool, StoreError> {
    let there = organization_unit::table
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .filter(organization_unit::folded.eq(name.folded()));
    Ok(diesel::select(exists(there)).get_result(conn)?)
}

/// A new unit; `Duplicate` where one of this name was added meanwhile.
pub fn add_unit(
    tx: &mut Tx<'_>,
    id: &OrganizationId,
    name: &UnitName,
) -> Result<UnitId, StoreError> {
    let (unit, now): (UnitId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(organization_unit::table)
        .values((
            organization_unit::id.eq(&unit),
            organization_unit::organization_id.eq(id),
            organization_unit::name.eq(name),
            organization_unit::folded.eq(name.folded()),
            organization_unit::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(unit)
}

/// Closes a unit; what it took part in keeps its name. `false` where there is no such open unit.
pub fn close_unit(tx: &mut Tx<'_>, id: &OrganizationId, unit: &UnitId) -> Result<bool, StoreError> {
    let now = tx.now();
    let closed = diesel::update(organization_unit::table)
        .filter(organization_unit::id.eq(unit))
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .set(organization_unit::closed_at.eq(now.as_micros()))
        .execute(tx.conn())?;
    Ok(closed == 1)
}

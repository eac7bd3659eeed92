//! An organisation names a unit of it, or closes one.

use serde_json::json;

use super::{Loaded, OrganizationError, by};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::UnitId;
use crate::domain::organization::{Fault, UnitName};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::store::{Tx, audit, organizations};

/// More units than this are an organisation of their own.
const MOST: usize = 60;

/// Adds a unit; its name is the only one of its kind within the organisation.
pub fn add_unit(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    name: &str,
) -> Result<UnitId, OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_change_organization(actor, loaded.held_by(actor))?;
    let id = loaded.organization.id;
    let refused = |fault| OrganizationError::fault("unit", fault);
    let name: UnitName = name.parse().map_err(refused)?;
    if organizations::has_unit(tx.conn(), &id, &name)? {
        return Err(refused(Fault::UnitThere));
    }
    if organizations::units(tx.conn(), &id)?.len() >= MOST {
        return Err(refused(Fault::TooMany { most: MOST }));
    }
    let unit = organizations::add_unit(tx, &id, &name)?;
    let added = json!({
        "by": by(actor),
        "name": name.as_str(),
        "organization": slug,
        "unit": unit,
    });
    audit::record(tx, AuditKind::UnitAdded, &added)?;
    Ok(unit)
}

/// Closes a unit: nothing new can be done in its name.
pub fn close_unit(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    unit: &UnitId,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_change_organization(actor, loaded.held_by(actor))?;
    if !organizations::close_unit(tx, &loaded.organization.id, unit)? {
        return Err(Denied::Hidden.into());
    }
    let closed = json!({"by": by(actor), "organization": slug, "unit": unit});
    audit::record(tx, AuditKind::UnitClosed, &closed)?;
    Ok(())
}

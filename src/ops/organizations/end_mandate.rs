//! Somebody belongs to an organisation no longer: a lead ends it, or they leave.

use serde_json::json;

use super::{Loaded, OrganizationError, by, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::PersonId;
use crate::domain::organization::still_led;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::store::{StoreError, Tx, audit, mandates};

/// Ends somebody's mandate. The organisation stays led.
pub fn end_mandate(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    member: &PersonId,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_manage_members(actor, loaded.held_by(actor))?;
    end(tx, actor, &loaded, slug, member)
}

/// Ends one's own mandate. The organisation stays led.
pub fn leave_organization(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_leave_organization(actor, loaded.held_by(actor))?;
    let member = person(actor).ok_or(Denied::Hidden)?;
    end(tx, actor, &loaded, slug, member)
}

fn end(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    loaded: &Loaded,
    slug: &Slug,
    member: &PersonId,
) -> Result<(), OrganizationError> {
    let role = loaded.held(member).ok_or(Denied::Hidden)?;
    still_led(&loaded.members, member, None)?;
    if !mandates::end(tx, member, &loaded.organization.id)? {
        return Err(StoreError::NotFound.into());
    }
    let ended = json!({
        "by": by(actor),
        "organization": slug,
        "person": member,
        "role": role,
    });
    audit::record(tx, AuditKind::MandateEnded, &ended)?;
    Ok(())
}

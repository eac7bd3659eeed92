//! A lead gives a member another role; the operator gives somebody a first one.

use serde_json::json;

use super::{Loaded, OrganizationError, by, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::PersonId;
use crate::domain::organization::{AcceptRefusal, still_led};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::store::mandates::NewMandate;
use crate::store::{Tx, audit, mandates};

/// Gives a member another role, from now on and without an end. What they held before stays on record.
pub fn give_role(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    member: &PersonId,
    role: MandateRole,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_manage_members(actor, loaded.held_by(actor))?;
    loaded.held(member).ok_or(Denied::Hidden)?;
    still_led(&loaded.members, member, Some((role, None)))?;
    mandates::end(tx, member, &loaded.organization.id)?;
    give(tx, actor, &loaded, member, role)
}

/// Gives somebody a first mandate without their answer: only the operator does, for whom an organisation that
/// has no people yet would else stay without.
pub fn give_mandate(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    member: &PersonId,
    role: MandateRole,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_give_mandate(actor)?;
    if loaded.held(member).is_some() {
        return Err(AcceptRefusal::MemberAlready.into());
    }
    still_led(&loaded.members, member, Some((role, None)))?;
    give(tx, actor, &loaded, member, role)
}

fn give(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    loaded: &Loaded,
    member: &PersonId,
    role: MandateRole,
) -> Result<(), OrganizationError> {
    let given = mandates::give(
        tx,
        &NewMandate {
            person: member.clone(),
            organization: loaded.organization.id.clone(),
            role,
            to: None,
            granted_by: person(actor).cloned(),
        },
    )?;
    let mandate = json!({
        "by": by(actor),
        "mandate": given,
        "organization": loaded.organization.slug,
        "person": member,
        "role": role,
    });
    audit::record(tx, AuditKind::MandateGiven, &mandate)?;
    Ok(())
}

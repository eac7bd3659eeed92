//! Somebody asks to belong to an organisation that is here already.

use serde_json::json;

use super::{Loaded, OrganizationError, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::JoinRequestId;
use crate::domain::organization::{AcceptRefusal, Fault, note_to_leads};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::store::{Tx, audit, invitations};

/// Asks; those who lead it find the request among what waits for them. Asking twice is asking once.
pub fn ask_to_join(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    note: &str,
) -> Result<JoinRequestId, OrganizationError> {
    let _permit = policy::may_join_organization(actor)?;
    let person = person(actor).ok_or(Denied::NotYours)?;
    let loaded = Loaded::find(tx, slug)?;
    if loaded.held(person).is_some() {
        return Err(AcceptRefusal::MemberAlready.into());
    }
    let organization = loaded.organization.id;
    if let Some(waiting) = invitations::request_of(tx.conn(), &organization, person)? {
        return Ok(waiting);
    }
    let refused = |fault: Fault| OrganizationError::fault("note", fault);
    let note = note_to_leads(note).map_err(refused)?;
    let id = invitations::add_request(tx, &organization, person, &note)?;
    let asked = json!({"by": person, "organization": slug, "request": id});
    audit::record(tx, AuditKind::JoinRequested, &asked)?;
    Ok(id)
}

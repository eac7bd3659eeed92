//! Somebody registers their organisation and leads it.

use jiff::tz::TimeZone;
use serde_json::json;

use super::{NamedOrganization, OrganizationError, by, checks, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::organization::WrittenFacts;
use crate::domain::policy::{self, Actor};
use crate::domain::standing::MandateRole;
use crate::store::mandates::NewMandate;
use crate::store::{Tx, audit, mandates, organizations};

/// Registers an organisation; whoever does it leads it. What the operator registers has no people yet.
pub fn found_organization(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    written: &WrittenFacts,
) -> Result<NamedOrganization, OrganizationError> {
    let _permit = policy::may_found_organization(actor)?;
    let today = tx.now().timestamp().to_zoned_datetime(TimeZone::UTC).date();
    let facts = written.read(today).map_err(OrganizationError::Faults)?;
    let relations = checks::relations(tx, &facts, None)?;
    let slug = organizations::free_slug(tx, &facts.name)?;
    let id = organizations::add(tx, &slug, &facts, &relations)?;
    if let Some(lead) = person(actor) {
        let first = NewMandate {
            person: lead.clone(),
            organization: id.clone(),
            role: MandateRole::Lead,
            to: None,
            granted_by: None,
        };
        mandates::give(tx, &first)?;
    }
    let founded = json!({
        "beside": relations.beside,
        "by": by(actor),
        "kind": facts.kind,
        "name": facts.name,
        "organization": slug,
    });
    audit::record(tx, AuditKind::OrganizationFounded, &founded)?;
    Ok(NamedOrganization {
        id,
        slug,
        name: facts.name,
        kind: facts.kind,
    })
}

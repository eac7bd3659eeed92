//! An organisation says something else of itself.

use jiff::tz::TimeZone;
use serde_json::json;

use super::{Loaded, OrganizationError, by, checks};
use crate::domain::audit_event::AuditKind;
use crate::domain::organization::WrittenFacts;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::store::organizations::Relations;
use crate::store::{Tx, audit, organizations};

/// Puts what is written in the place of what stands, if nobody saved since `revision`; the new revision.
pub fn change_organization(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    revision: i64,
    written: &WrittenFacts,
) -> Result<i64, OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_change_organization(actor, loaded.held_by(actor))?;
    let id = loaded.organization.id;
    let today = tx.now().timestamp().to_zoned_datetime(TimeZone::UTC).date();
    let mut facts = written.read(today).map_err(OrganizationError::Faults)?;
    let standing = organizations::looks(tx.conn(), &id)?;
    let relations = if standing.looks == facts.name.looks() {
        // The name was settled when it was taken; those who came later said why they are others.
        if facts.another.is_empty() {
            facts.another = standing.reason.unwrap_or_default();
        }
        Relations {
            sponsor: checks::numbers_and_sponsor(tx, &facts, Some(&id))?,
            beside: standing.beside,
        }
    } else {
        checks::relations(tx, &facts, Some(&id))?
    };
    if !organizations::change(tx, &id, revision, &facts, &relations)? {
        let (_, revision) = organizations::written(tx.conn(), &id)?;
        return Err(OrganizationError::Outdated { revision });
    }
    let changed = json!({
        "beside": relations.beside,
        "by": by(actor),
        "kind": facts.kind,
        "name": facts.name,
        "organization": slug,
        "revision": revision + 1,
    });
    audit::record(tx, AuditKind::OrganizationChanged, &changed)?;
    Ok(revision + 1)
}

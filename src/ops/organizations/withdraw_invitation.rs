//! A lead takes an invitation back.

use serde_json::json;

use super::{Loaded, OrganizationError, by};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::InvitationId;
use crate::domain::organization::{AcceptRefusal, InvitationAnswer};
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::store::invitations::{self, InvitationKey};
use crate::store::{Tx, audit};

/// Takes it back; its letter's link leads nowhere from now on.
pub fn withdraw_invitation(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &InvitationId,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_manage_members(actor, loaded.held_by(actor))?;
    let open = invitations::find_open(tx.conn(), &InvitationKey::Id(id.clone()))?;
    let is_theirs = open.is_some_and(|open| open.organization == loaded.organization.id);
    if !is_theirs || !invitations::answer(tx, id, InvitationAnswer::Withdrawn)? {
        return Err(AcceptRefusal::Gone.into());
    }
    let withdrawn = json!({
        "answer": InvitationAnswer::Withdrawn,
        "by": by(actor),
        "invitation": id,
    });
    audit::record(tx, AuditKind::InvitationAnswered, &withdrawn)?;
    Ok(())
}

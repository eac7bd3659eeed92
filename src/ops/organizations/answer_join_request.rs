//! A lead answers somebody who asked to belong, or they take their request back.

use serde_json::json;

use super::{Loaded, OrganizationError, by, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::JoinRequestId;
use crate::domain::organization::{AcceptRefusal, RequestAnswer};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::store::mandates::NewMandate;
use crate::store::{Tx, audit, invitations, mandates};

/// Answers: with a role the person belongs from now on, without one the answer is no.
pub fn answer_join_request(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    id: &JoinRequestId,
    role: Option<MandateRole>,
) -> Result<(), OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_manage_members(actor, loaded.held_by(actor))?;
    let open = invitations::find_request(tx.conn(), id)?
        .filter(|open| open.organization == loaded.organization.id)
        .ok_or(AcceptRefusal::Gone)?;
    let answer = match role {
        Some(_) => RequestAnswer::Accepted,
        None => RequestAnswer::Declined,
    };
    if !invitations::answer_request(tx, id, answer, person(actor))? {
        return Err(AcceptRefusal::Gone.into());
    }
    let answered = json!({"answer": answer, "by": by(actor), "request": id});
    audit::record(tx, AuditKind::JoinRequestAnswered, &answered)?;
    let Some(role) = role else {
        return Ok(());
    };
    if loaded.held(&open.person).is_some() {
        return Err(AcceptRefusal::MemberAlready.into());
    }
    let given = mandates::give(
        tx,
        &NewMandate {
            person: open.person.clone(),
            organization: open.organization,
            role,
            to: None,
            granted_by: person(actor).cloned(),
        },
    )?;
    let mandate = json!({
        "by": by(actor),
        "mandate": given,
        "organization": slug,
        "person": open.person,
        "role": role,
    });
    audit::record(tx, AuditKind::MandateGiven, &mandate)?;
    Ok(())
}

/// Takes one's own request back.
pub fn withdraw_join_request(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &JoinRequestId,
) -> Result<(), OrganizationError> {
    let _permit = policy::may_join_organization(actor)?;
    let person = person(actor).ok_or(Denied::NotYours)?;
    let open = invitations::find_request(tx.conn(), id)?;
    let is_theirs = open.is_some_and(|open| open.person == *person);
    let withdrawn = RequestAnswer::Withdrawn;
    if !is_theirs || !invitations::answer_request(tx, id, withdrawn, Some(person))? {
        return Err(AcceptRefusal::Gone.into());
    }
    let answered = json!({"answer": withdrawn, "by": person, "request": id});
    audit::record(tx, AuditKind::JoinRequestAnswered, &answered)?;
    Ok(())
}

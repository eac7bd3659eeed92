//! Somebody accepts or declines an invitation to belong to an organisation.

use serde_json::json;

use super::{NamedOrganization, OrganizationError, by, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::organization::{AcceptRefusal, InvitationAnswer};
use crate::domain::policy::{self, Actor};
use crate::store::invitations::{self, InvitationKey, OpenInvitation};
use crate::store::mandates::NewMandate;
use crate::store::{StoreError, Tx, audit, mandates, organizations};

/// Accepts: only the person at the address that it was sent to can, and they belong from now on.
pub fn accept_invitation(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &InvitationKey,
) -> Result<NamedOrganization, OrganizationError> {
    let _permit = policy::may_join_organization(actor)?;
    let open = find(tx, key)?;
    if !is_for(tx, actor, &open)? {
        return Err(match key {
            // Whoever holds the letter may be told; ids are for those they are for.
            InvitationKey::Token(_) => AcceptRefusal::AnotherAddress.into(),
            InvitationKey::Id(_) => AcceptRefusal::Gone.into(),
        });
    }
    if open.expires_at <= tx.now() {
        return Err(AcceptRefusal::Expired.into());
    }
    let person = person(actor).ok_or(AcceptRefusal::Gone)?;
    let now = tx.now();
    let members = mandates::current(tx.conn(), &open.organization, now)?;
    if members.iter().any(|mandate| mandate.person == *person) {
        return Err(AcceptRefusal::MemberAlready.into());
    }
    if !invitations::answer(tx, &open.id, InvitationAnswer::Accepted)? {
        return Err(AcceptRefusal::Gone.into());
    }
    let given = mandates::give(
        tx,
        &NewMandate {
            person: person.clone(),
            organization: open.organization.clone(),
            role: open.role,
            to: open.mandate_to,
            granted_by: open.invited_by.clone(),
        },
    )?;
    if let Some(asked) = invitations::request_of(tx.conn(), &open.organization, person)? {
        // They had asked as well: that is answered with this.
        let answer = crate::domain::organization::RequestAnswer::Accepted;
        invitations::answer_request(tx, &asked, answer, open.invited_by.as_ref())?;
    }
    record(tx, actor, &open, InvitationAnswer::Accepted)?;
    let organization = organizations::named(tx.conn(), &open.organization)?;
    let mandate = json!({
        "by": open.invited_by,
        "mandate": given,
        "organization": organization.slug,
        "person": person,
        "role": open.role,
        "until": open.mandate_to,
    });
    audit::record(tx, AuditKind::MandateGiven, &mandate)?;
    Ok(organization)
}

/// Declines: the person at the address, or whoever holds the letter, with or without having joined.
pub fn decline_invitation(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &InvitationKey,
) -> Result<NamedOrganization, OrganizationError> {
    let open = find(tx, key)?;
    let holds_letter = matches!(key, InvitationKey::Token(_));
    if !holds_letter && !is_for(tx, actor, &open)? {
        return Err(AcceptRefusal::Gone.into());
    }
    if !invitations::answer(tx, &open.id, InvitationAnswer::Declined)? {
        return Err(AcceptRefusal::Gone.into());
    }
    record(tx, actor, &open, InvitationAnswer::Declined)?;
    Ok(organizations::named(tx.conn(), &open.organization)?)
}

fn find(tx: &mut Tx<'_>, key: &InvitationKey) -> Result<OpenInvitation, OrganizationError> {
    let open = invitations::find_open(tx.conn(), key)?;
    Ok(open.ok_or(AcceptRefusal::Gone)?)
}

fn is_for(tx: &mut Tx<'_>, actor: Actor<'_>, open: &OpenInvitation) -> Result<bool, StoreError> {
    match person(actor) {
        Some(person) => {
            Ok(invitations::member_at(tx.conn(), &open.email)?.as_ref() == Some(person))
        }
        None => Ok(false),
    }
}

fn record(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    open: &OpenInvitation,
    answer: InvitationAnswer,
) -> Result<(), StoreError> {
    let by = match actor {
        Actor::Visitor => "holder of the letter".to_owned(),
        Actor::Person(_) | Actor::Operator => by(actor),
    };
    let answered = json!({"answer": answer, "by": by, "invitation": open.id});
    audit::record(tx, AuditKind::InvitationAnswered, &answered).map(drop)
}

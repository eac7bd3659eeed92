//! Invitations and requests to belong to an organisation, as rows.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{
    organization_invitation as invitation, organization_join_request as request, person,
};
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, InvitationId, JoinRequestId, OrganizationId, PersonId};
use crate::domain::language::LanguageTag;
use crate::domain::organization::{InvitationAnswer, RequestAnswer};
use crate::domain::people::EmailAddress;
use crate::domain::standing::MandateRole;
use crate::domain::time::Instant;

/// An invitation that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OpenInvitation {
    /// Which.
    pub id: InvitationId,
    /// To belong to whom.
    pub organization: OrganizationId,
    /// To which address it was sent.
    pub email: EmailAddress,
    /// As what.
    pub role: MandateRole,
    /// When the mandate that it offers will end.
    pub mandate_to: Option<Instant>,
    /// Who invited.
    pub invited_by: Option<PersonId>,
    /// Until when it can be accepted.
    pub expires_at: Instant,
}

/// Which invitation is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationKey {
    /// The one of this id, as its organisation and its person know it.
    Id(InvitationId),
    /// The one whose letter held the token with this hash.
    Token(Sha256Hex),
}

/// A new invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// To belong to whom.
    pub organization: OrganizationId,
    /// To which address.
    pub email: EmailAddress,
    /// As what.
    pub role: MandateRole,
    /// When the mandate that it offers will end.
    pub mandate_to: Option<Instant>,
    /// In which language the letter is written to somebody who has not joined.
    pub language: LanguageTag,
    /// SHA-256 of what stands in the letter's link.
    pub token_hash: Sha256Hex,
    /// Who invites; `None` for the operator.
    pub invited_by: Option<PersonId>,
    /// Until when it can be accepted.
    pub expires_at: Instant,
}

/// Keeps an invitation; `Duplicate` where one for this address waits.
pub fn add(tx: &mut Tx<'_>, new: &NewInvitation) -> Result<InvitationId, StoreError> {
    let (id, now): (InvitationId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(&id),
            invitation::organization_id.eq(&new.organization),
            invitation::email.eq(new.email.as_str()),
            invitation::role.eq(new.role),
            invitation::mandate_to.eq(new.mandate_to.map(Instant::as_micros)),
            invitation::language.eq(&new.language),
            invitation::token_hash.eq(&new.token_hash),
            invitation::invited_by.eq(new.invited_by.as_ref().map(Id::as_str)),
            invitation::created_at.eq(now),
            invitation::expires_at.eq(new.expires_at),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The invitation, if nobody has answered it; it may have run out.
pub fn find_open(
    conn: &mut AnyConnection,
    key: &InvitationKey,
) -> Result<Option<OpenInvitation>, StoreError> {
    let open = invitation::table
        .filter(invitation::answered_at.is_null())
        .filter(invitation::email.is_not_null());
    let columns = (
        invitation::id,
        invitation::organization_id,
        invitation::email.assume_not_null(),
        invitation::role,
        invitation::mandate_to,
        invitation::invited_by,
        invitation::expires_at,
    );
    let found = match key {
        InvitationKey::Id(id) => open
            .filter(invitation::id.eq(id))
            .select(columns)
            .first(conn),
        InvitationKey::Token(hash) => open
            .filter(invitation::token_hash.eq(hash))
            .select(columns)
            .first(conn),
    };
    Ok(found.optional()?)
}

/// Whether an invitation for this address waits for an answer.
pub fn is_invited(
    conn: &mut AnyConnection,
    organization: &OrganizationId,
    email: &EmailAddress,
) -> Result<bool, StoreError> {
    let waiting = invitation::table
        .filter(invitation::organization_id.eq(organization))
        .filter(invitation::email.eq(email.as_str()))
        .filter(invitation::answered_at.is_null());
    Ok(diesel::select(exists(waiting)).get_result(conn)?)
}

/// How many of an organisation's invitations wait for an answer.
pub fn waiting(conn: &mut AnyConnection, organization: &OrganizationId) -> Result<i64, StoreError> {
    let waiting = invitation::table
        .filter(invitation::organization_id.eq(organization))
        .filter(invitation::answered_at.is_null());
    Ok(waiting.count().get_result(conn)?)
}

/// The member who is reached at this address.
pub fn member_at(
    conn: &mut AnyConnection,
    email: &EmailAddress,
) -> Result<Option<PersonId>, StoreError> {
    let found = person::table
        .filter(person::email.eq(email.as_str()))
        .select(person::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Notes the answer and forgets the address; `false` where it was answered before.
pub fn answer(
    tx: &mut Tx<'_>,
    id: &InvitationId,
    answer: InvitationAnswer,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let answered = diesel::update(invitation::table)
        .filter(invitation::id.eq(id))
        .filter(invitation::answered_at.is_null())
        .set((
            invitation::answered_at.eq(now.as_micros()),
            invitation::answer.eq(answer.as_str()),
            invitation::email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(answered == 1)
}

/// Closes what of this organisation's invitations nobody answered in time, and forgets their addresses.
pub fn close_run_out(tx: &mut Tx<'_>, organization: &OrganizationId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(invitation::table)
        .filter(invitation::organization_id.eq(organization))
        .filter(invitation::answered_at.is_null())
        .filter(invitation::expires_at.le(now))
        .set((
            invitation::answered_at.eq(now.as_micros()),
            invitation::answer.eq(InvitationAnswer::Expired.as_str()),
            invitation::email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Closes what an organisation in which nobody is left waits for: nobody could answer it.
pub fn close_all_of(tx: &mut Tx<'_>, organization: &OrganizationId) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(invitation::table)
        .filter(invitation::organization_id.eq(organization))
        .filter(invitation::answered_at.is_null())
        .set((
            invitation::answered_at.eq(now),
            invitation::answer.eq(InvitationAnswer::Withdrawn.as_str()),
            invitation::email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    diesel::update(request::table)
        .filter(request::organization_id.eq(organization))
        .filter(request::answered_at.is_null())
        .set((
            request::answered_at.eq(now),
            request::answer.eq(RequestAnswer::Declined.as_str()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Forgets whoever leaves: what waits for them or was asked by them is over, and what they wrote is gone.
pub fn forget(tx: &mut Tx<'_>, person: &PersonId, email: &EmailAddress) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(invitation::table)
        .filter(invitation::email.eq(email.as_str()))
        .filter(invitation::answered_at.is_null())
        .set((
            invitation::answered_at.eq(now),
            invitation::answer.eq(InvitationAnswer::Declined.as_str()),
            invitation::email.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    let theirs = || request::table.filter(request::person_id.eq(person));
    diesel::update(theirs().filter(request::answered_at.is_null()))
        .set((
            request::answered_at.eq(now),
            request::answer.eq(RequestAnswer::Withdrawn.as_str()),
        ))
        .execute(tx.conn())?;
    diesel::update(theirs())
        .set(request::note.eq(""))
        .execute(tx.conn())?;
    Ok(())
}

/// A request that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OpenRequest {
    /// Which.
    pub id: JoinRequestId,
    /// To belong to whom.
    pub organization: OrganizationId,
    /// Who asks.
    pub person: PersonId,
}

/// Keeps a request; `Duplicate` where one of this person waits.
pub fn add_request(
    tx: &mut Tx<'_>,
    organization: &OrganizationId,
    person: &PersonId,
    note: &str,
) -> Result<JoinRequestId, StoreError> {
    let (id, now): (JoinRequestId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(request::table)
        .values((
            request::id.eq(&id),
            request::organization_id.eq(organization),
            request::person_id.eq(person),
            request::note.eq(note),
            request::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The request, if nobody has answered it.
pub fn find_request(
    conn: &mut AnyConnection,
    id: &JoinRequestId,
) -> Result<Option<OpenRequest>, StoreError> {
    let found = request::table
        .filter(request::id.eq(id))
        .filter(request::answered_at.is_null())
        .select((request::id, request::organization_id, request::person_id))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The request of this person that waits for an answer.
pub fn request_of(
    conn: &mut AnyConnection,
    organization: &OrganizationId,
    person: &PersonId,
) -> Result<Option<JoinRequestId>, StoreError> {
    let found = request::table
        .filter(request::organization_id.eq(organization))
        .filter(request::person_id.eq(person))
        .filter(request::answered_at.is_null())
        .select(request::id)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Notes the answer; `false` where it was answered before.
pub fn answer_request(
    tx: &mut Tx<'_>,
    id: &JoinRequestId,
    answer: RequestAnswer,
    by: Option<&PersonId>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let answered = diesel::update(request::table)
        .filter(request::id.eq(id))
        .filter(request::answered_at.is_null())
        .set((
            request::answered_at.eq(now.as_micros()),
            request::answer.eq(answer.as_str()),
            request::answered_by.eq(by.map(Id::as_str)),
        ))
        .execute(tx.conn())?;
    Ok(answered == 1)
}

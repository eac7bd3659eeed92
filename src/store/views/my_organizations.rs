//! Organisations from within: only for those who belong to them, and each sees what their role is for.

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{InvitationId, JoinRequestId, OrganizationId, PersonId};
use crate::domain::organization::{Identifier, OrganizationName, WrittenFacts};
use crate::domain::people::{EmailAddress, PersonName};
use crate::domain::round::Slug;
use crate::domain::standing::MandateRole;
use crate::domain::time::Instant;
use crate::store::organizations::{self, NAMED, NamedOrganization, Unit};
use crate::store::schema::{
    mandate, organization, organization_invitation as invitation,
    organization_join_request as request, person,
};
use crate::store::{AnyConnection, Reader, StoreError};

/// One organisation that somebody belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// Which.
    pub organization: NamedOrganization,
    /// As what.
    pub role: MandateRole,
    /// Until when, if that was said.
    pub to: Option<Instant>,
}

/// The organisations that this person belongs to now, by name. One statement.
pub fn my_organizations(
    reader: &mut Reader<'_>,
    who: &PersonId,
) -> Result<Vec<Belonging>, StoreError> {
    let now = reader.now();
    let rows: Vec<(NamedOrganization, MandateRole, Option<Instant>)> = mandate::table
        .inner_join(organization::table)
        .filter(mandate::person_id.eq(who))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .order((organization::search_text, organization::slug))
        .select((NAMED, mandate::role, mandate::to_at))
        .load(reader.conn())?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(organization, role, to)| Belonging {
            organization,
            role,
            to,
        })
        .collect())
}

/// One person of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MemberEntry {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// As what they belong to it.
    pub role: MandateRole,
    /// From when on.
    pub from: Instant,
    /// Until when, if that was said.
    pub to: Option<Instant>,
}

/// One invitation that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct InvitationEntry {
    /// Which.
    pub id: InvitationId,
    /// To which address.
    pub email: EmailAddress,
    /// As what.
    pub role: MandateRole,
    /// Until when it can be accepted.
    pub expires_at: Instant,
}

/// One request that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct RequestEntry {
    /// Which.
    pub id: JoinRequestId,
    /// Who asks.
    pub name: PersonName,
    /// What they say.
    pub note: String,
}

/// One organisation from within.
#[derive(Debug, Clone)]
pub struct OrganizationWithin {
    /// Which.
    pub organization: NamedOrganization,
    /// What the reader is in it.
    pub held: MandateRole,
    /// Who belongs to it.
    pub people: Vec<MemberEntry>,
    /// Who is invited; for leads alone.
    pub invitations: Vec<InvitationEntry>,
    /// Who asks to belong; for leads alone.
    pub requests: Vec<RequestEntry>,
    /// Its units.
    pub units: Vec<Unit>,
    /// What it says of itself.
    pub written: WrittenFacts,
    /// Which save that is.
    pub revision: i64,
    /// The numbers that registers know it by.
    pub identifiers: Vec<Identifier>,
}

/// The organisation, if this person belongs to it now. At most nine statements, whatever it holds.
pub fn organization_within(
    reader: &mut Reader<'_>,
    who: &PersonId,
    slug: &Slug,
) -> Result<Option<OrganizationWithin>, StoreError> {
    let now = reader.now();
    let mine = my_organizations(reader, who)?.into_iter();
    let conn = reader.conn();
    let Some(belonging) = mine
        .into_iter()
        .find(|belonging| belonging.organization.slug == *slug)
    else {
        return Ok(None);
    };
    let id = belonging.organization.id.clone();
    let people = mandate::table
        .inner_join(person::table.on(person::id.eq(mandate::person_id)))
        .filter(mandate::organization_id.eq(&id))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .order((mandate::from_at, mandate::id))
        .select((
            mandate::person_id,
            person::name,
            mandate::role,
            mandate::from_at,
            mandate::to_at,
        ))
        .load(conn)?;
    let (written, revision) = organizations::written(conn, &id)?;
    let leads = belonging.role == MandateRole::Lead;
    Ok(Some(OrganizationWithin {
        people,
        invitations: if leads {
            invitations(conn, &id)?
        } else {
            Vec::new()
        },
        requests: if leads {
            requests(conn, &id)?
        } else {
            Vec::new()
        },
        units: organizations::units(conn, &id)?,
        identifiers: organizations::identifiers(conn, &id)?,
        held: belonging.role,
        organization: belonging.organization,
        written,
        revision,
    }))
}

fn invitations(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<Vec<InvitationEntry>, StoreError> {
    let found = invitation::table
        .filter(invitation::organization_id.eq(id))
        .filter(invitation::email.is_not_null())
        .order((invitation::created_at.desc(), invitation::id))
        .select((
            invitation::id,
            invitation::email.assume_not_null(),
            invitation::role,
            invitation::expires_at,
        ))
        .load(conn)?;
    Ok(found)
}

fn requests(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<Vec<RequestEntry>, StoreError> {
    let found = request::table
        .inner_join(person::table.on(person::id.eq(request::person_id)))
        .filter(request::organization_id.eq(id))
        .filter(request::answered_at.is_null())
        .order((request::created_at, request::id))
        .select((request::id, person::name, request::note))
        .load(conn)?;
    Ok(found)
}

/// An invitation as the person it is for sees it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct InvitationForMe {
    /// Which.
    pub id: InvitationId,
    /// To belong to whom.
    pub organization: OrganizationName,
    /// The organisation's name in addresses.
    pub slug: Slug,
    /// As what.
    pub role: MandateRole,
    /// When the mandate that it offers will end.
    pub mandate_to: Option<Instant>,
    /// Until when it can be accepted.
    pub expires_at: Instant,
    /// To which address it was sent.
    pub email: EmailAddress,
    /// Who invites; nobody where the operator does.
    pub invited_by: Option<PersonName>,
}

/// The invitation whose letter held the token with this hash, if nobody has answered it.
pub fn invitation_of_letter(
    reader: &mut Reader<'_>,
    token: &Sha256Hex,
) -> Result<Option<InvitationForMe>, StoreError> {
    let found = invitation::table
        .inner_join(organization::table)
        .left_join(person::table.on(person::id.nullable().eq(invitation::invited_by)))
        .filter(invitation::token_hash.eq(token))
        .filter(invitation::email.is_not_null())
        .select((
            invitation::id,
            organization::name,
            organization::slug,
            invitation::role,
            invitation::mandate_to,
            invitation::expires_at,
            invitation::email.assume_not_null(),
            person::name.nullable(),
        ))
        .first(reader.conn())
        .optional()?;
    Ok(found)
}

/// The invitations that were sent to this person's address and can be accepted, the latest first.
pub fn my_invitations(
    reader: &mut Reader<'_>,
    who: &PersonId,
) -> Result<Vec<InvitationForMe>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let own: Option<String> = person::table
        .find(who)
        .select(person::email)
        .first(conn)
        .optional()?
        .flatten();
    let Some(email) = own else {
        return Ok(Vec::new());
    };
    let found = invitation::table
        .inner_join(organization::table)
        .left_join(person::table.on(person::id.nullable().eq(invitation::invited_by)))
        .filter(invitation::email.eq(email))
        .filter(invitation::expires_at.gt(now))
        .order((invitation::created_at.desc(), invitation::id))
        .select((
            invitation::id,
            organization::name,
            organization::slug,
            invitation::role,
            invitation::mandate_to,
            invitation::expires_at,
            invitation::email.assume_not_null(),
            person::name.nullable(),
        ))
        .load(conn)?;
    Ok(found)
}

/// A request of one's own that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct MyRequest {
    /// Which.
    pub id: JoinRequestId,
    /// To belong to whom.
    pub organization: OrganizationName,
    /// The organisation's name in addresses.
    pub slug: Slug,
}

/// What this person has asked and nobody has answered.
pub fn my_requests(reader: &mut Reader<'_>, who: &PersonId) -> Result<Vec<MyRequest>, StoreError> {
    let found = request::table
        .inner_join(organization::table)
        .filter(request::person_id.eq(who))
        .filter(request::answered_at.is_null())
        .order((request::created_at, request::id))
        .select((request::id, organization::name, organization::slug))
        .load(reader.conn())?;
    Ok(found)
}

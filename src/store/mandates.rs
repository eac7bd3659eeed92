//! Mandates as rows: who may act for which organisation, from when to when. None is ever deleted.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{mandate, person};
use super::tx::Tx;
use crate::domain::ids::{Id, MandateId, OrganizationId, PersonId};
use crate::domain::organization::CurrentMandate;
use crate::domain::standing::MandateRole;
use crate::domain::time::Instant;

/// The mandates of an organisation that count at `now`.
pub fn current(
    conn: &mut AnyConnection,
    organization: &OrganizationId,
    now: Instant,
) -> Result<Vec<CurrentMandate>, StoreError> {
    type Row = (PersonId, MandateRole, Option<Instant>, Option<Instant>);
    let rows: Vec<Row> = mandate::table
        .inner_join(person::table)
        .filter(mandate::organization_id.eq(organization))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .order(mandate::id)
        .select((
            mandate::person_id,
            mandate::role,
            mandate::to_at,
            person::disabled_at,
        ))
        .load(conn)?;
    let mandates = rows.into_iter();
    Ok(mandates
        .map(|(person, role, to, disabled_at)| CurrentMandate {
            person,
            role,
            to,
            is_disabled: disabled_at.is_some(),
        })
        .collect())
}

/// A mandate from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMandate {
    /// Whose.
    pub person: PersonId,
    /// For whom.
    pub organization: OrganizationId,
    /// As what.
    pub role: MandateRole,
    /// When it ends by itself.
    pub to: Option<Instant>,
    /// Who gave it; `None` for who registered the organisation, and for the operator.
    pub granted_by: Option<PersonId>,
}

/// Gives a mandate; `Duplicate` where the person holds one without an end.
pub fn give(tx: &mut Tx<'_>, new: &NewMandate) -> Result<MandateId, StoreError> {
    let (id, now): (MandateId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(mandate::table)
        .values((
            mandate::id.eq(&id),
            mandate::person_id.eq(&new.person),
            mandate::organization_id.eq(&new.organization),
            mandate::role.eq(new.role),
            mandate::from_at.eq(now),
            mandate::to_at.eq(new.to.map(Instant::as_micros)),
            mandate::granted_by.eq(new.granted_by.as_ref().map(Id::as_str)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Ends what this person holds in the organisation at this moment; `false` where they hold nothing.
pub fn end(
    tx: &mut Tx<'_>,
    person: &PersonId,
    organization: &OrganizationId,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let ended = diesel::update(mandate::table)
        .filter(mandate::person_id.eq(person))
        .filter(mandate::organization_id.eq(organization))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .set(mandate::to_at.eq(now.as_micros()))
        .execute(tx.conn())?;
    Ok(ended > 0)
}

/// Whether anybody ever belonged to the organisation.
pub fn ever_any(
    conn: &mut AnyConnection,
    organization: &OrganizationId,
) -> Result<bool, StoreError> {
    let any = mandate::table.filter(mandate::organization_id.eq(organization));
    Ok(diesel::select(exists(any)).get_result(conn)?)
}

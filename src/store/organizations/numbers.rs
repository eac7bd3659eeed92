//! The numbers under which organisations stand in registers.

use diesel::prelude::*;
use jiff::civil::Date;

use super::names::{NAMED, NamedOrganization};
use crate::domain::ids::{Id, OrganizationId};
use crate::domain::organization::{Facts, Identifier, Scheme};
use crate::domain::search_text::folded;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{organization, organization_identifier};
use crate::store::tx::Tx;

/// Another organisation that has this number.
pub fn holder(
    conn: &mut AnyConnection,
    identifier: &Identifier,
    except: Option<&OrganizationId>,
) -> Result<Option<NamedOrganization>, StoreError> {
    let except = except.map_or("", Id::as_str).to_owned();
    let found = organization_identifier::table
        .inner_join(organization::table)
        .filter(organization_identifier::scheme.eq(identifier.scheme.key()))
        .filter(organization_identifier::register_folded.eq(folded(identifier.scheme.register())))
        .filter(organization_identifier::value.eq(&identifier.value))
        .filter(organization::id.ne(except))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The numbers of an organisation, in the order in which they were written.
pub fn identifiers(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<Vec<Identifier>, StoreError> {
    type Row = (String, String, String, Option<String>);
    let rows: Vec<Row> = organization_identifier::table
        .filter(organization_identifier::organization_id.eq(id))
        .order(organization_identifier::position)
        .select((
            organization_identifier::scheme,
            organization_identifier::register,
            organization_identifier::value,
            organization_identifier::expires_on,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(scheme, register, value, expires_on)| {
            let day = expires_on.map(|day| day.parse::<Date>()).transpose();
            match (Scheme::from_parts(&scheme, &register), day) {
                (Some(scheme), Ok(expires_on)) => Ok(Identifier {
                    scheme,
                    value,
                    expires_on,
                }),
                _ => Err(StoreError::Unreadable {
                    value: format!("{scheme} {value}"),
                    expected: "an organisation's number",
                }),
            }
        })
        .collect()
}

/// Puts these numbers in the place of those that stand.
pub(super) fn put(tx: &mut Tx<'_>, id: &OrganizationId, facts: &Facts) -> Result<(), StoreError> {
    diesel::delete(organization_identifier::table)
        .filter(organization_identifier::organization_id.eq(id))
        .execute(tx.conn())?;
    for (position, identifier) in (0_i64..).zip(&facts.identifiers) {
        let register = identifier.scheme.register();
        diesel::insert_into(organization_identifier::table)
            .values((
                organization_identifier::organization_id.eq(id),
                organization_identifier::scheme.eq(identifier.scheme.key()),
                organization_identifier::register.eq(register),
                organization_identifier::register_folded.eq(folded(register)),
                organization_identifier::value.eq(&identifier.value),
                organization_identifier::expires_on
                    .eq(identifier.expires_on.map(|day| day.to_string())),
                organization_identifier::position.eq(position),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

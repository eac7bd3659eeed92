//! What organisations are called: in addresses, in lists, and which names look the same.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::domain::ids::{Id, OrganizationId};
use crate::domain::organization::{OrganizationKind, OrganizationName};
use crate::domain::round::Slug;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::organization;
use crate::store::tx::Tx;

/// An organisation as others name it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct NamedOrganization {
    /// Which.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: OrganizationName,
    /// What kind of body it is.
    pub kind: OrganizationKind,
}

/// The columns of [`NamedOrganization`].
pub(in crate::store) type Named = (
    organization::id,
    organization::slug,
    organization::name,
    organization::kind,
);

/// The columns of [`NamedOrganization`].
pub(in crate::store) const NAMED: Named = (
    organization::id,
    organization::slug,
    organization::name,
    organization::kind,
);

/// The organisation of this name in addresses.
pub fn find(
    conn: &mut AnyConnection,
    slug: &Slug,
) -> Result<Option<NamedOrganization>, StoreError> {
    let found = organization::table
        .filter(organization::slug.eq(slug))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The organisation of this id.
pub fn named(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<NamedOrganization, StoreError> {
    Ok(organization::table.find(id).select(NAMED).first(conn)?)
}

/// How an organisation's name was settled.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SettledName {
    /// What it looks like.
    pub looks: String,
    /// The organisation of the same looks that was there before.
    pub beside: Option<OrganizationId>,
    /// Why this is another one.
    pub reason: Option<String>,
}

/// How this organisation's name was settled.
pub fn looks(conn: &mut AnyConnection, id: &OrganizationId) -> Result<SettledName, StoreError> {
    let settled = organization::table.find(id).select((
        organization::looks,
        organization::beside_id,
        organization::beside_reason,
    ));
    Ok(settled.first(conn)?)
}

/// Another organisation whose name looks like this one; the one that was there first.
pub fn alike(
    conn: &mut AnyConnection,
    name: &OrganizationName,
    except: Option<&OrganizationId>,
) -> Result<Option<NamedOrganization>, StoreError> {
    let except = except.map_or("", Id::as_str).to_owned();
    let found = organization::table
        .filter(organization::looks.eq(name.looks()))
        .filter(organization::id.ne(except))
        .order((organization::created_at, organization::id))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// A name in addresses that nobody has: made of the organisation's name, with a number where that is taken.
pub fn free_slug(tx: &mut Tx<'_>, name: &OrganizationName) -> Result<Slug, StoreError> {
    let random: OrganizationId = tx.new_id();
    let fallback = format!("group-{}", &random.as_str()[..8]);
    let base = name.slug().map_or(fallback, String::from);
    for number in 1_u32.. {
        let slug = match number {
            1 => base.clone(),
            number => format!("{base}-{number}"),
        };
        let slug: Slug = slug.parse().map_err(|_| StoreError::Unreadable {
            value: base.clone(),
            expected: "a name for addresses",
        })?;
        // The address of the form that registers one.
        if slug.as_str() == "new" {
            continue;
        }
        let taken = organization::table.filter(organization::slug.eq(&slug));
        if !diesel::select(exists(taken)).get_result::<bool>(tx.conn())? {
            return Ok(slug);
        }
    }
    Err(StoreError::Duplicate)
}

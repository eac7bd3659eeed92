//! Which organisation somebody means who types its name.

use crate::domain::organization::OrganizationName;
use crate::domain::round::Slug;
use crate::store::organizations::{self, NamedOrganization};
use crate::store::{StoreError, Tx};

/// The organisation that was meant: by its address or the last part of it, else by its name, however it is spelled.
pub fn meant(tx: &mut Tx<'_>, typed: &str) -> Result<Option<NamedOrganization>, StoreError> {
    let last = typed.trim_end_matches('/').rsplit('/').next();
    if let Ok(slug) = last.unwrap_or_default().parse::<Slug>()
        && let Some(found) = organizations::find(tx.conn(), &slug)?
    {
        return Ok(Some(found));
    }
    let Ok(name) = typed.parse::<OrganizationName>() else {
        return Ok(None);
    };
    let Some(found) = organizations::alike(tx.conn(), &name, None)? else {
        return Ok(None);
    };
    // Two that look the same are told apart by their addresses alone.
    let other = organizations::alike(tx.conn(), &name, Some(&found.id))?;
    Ok(other.is_none().then_some(found))
}

//! Which organisation somebody means who types its name.

use crate::domain::organization::OrganizationName;
use crate::domain::round::Slug;
use crate::store::organizations::{self, NamedOrganization};
use crate::store::{StoreError, Tx};

/// What somebody meant who typed the name or the address of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// This one, and no other.
    One(NamedOrganization),
    /// Nothing that is registered here.
    Nobody,
    /// More than one: only an address tells them apart.
    Several,
}

/// The organisation that was meant: by the address of its page, else by its name, however it is spelled, or its name in
/// addresses. An address stays when its organisation takes another name, so that one may be called as another is
/// addressed: then nobody is guessed.
pub fn meant(tx: &mut Tx<'_>, typed: &str) -> Result<Meant, StoreError> {
    let typed = typed.trim();
    if let Some(last) = last_of_address(typed) {
        let found = addressed(tx, last)?;
        return Ok(found.map_or(Meant::Nobody, Meant::One));
    }
    let by_slug = addressed(tx, &typed.to_lowercase())?;
    let Ok(name) = typed.parse::<OrganizationName>() else {
        return Ok(by_slug.map_or(Meant::Nobody, Meant::One));
    };
    let Some(named) = organizations::alike(tx.conn(), &name, None)? else {
        return Ok(by_slug.map_or(Meant::Nobody, Meant::One));
    };
    // Two that look the same are told apart by their addresses alone.
    let is_one = organizations::alike(tx.conn(), &name, Some(&named.id))?.is_none()
        && by_slug.is_none_or(|other| other.id == named.id);
    Ok(if is_one {
        Meant::One(named)
    } else {
        Meant::Several
    })
}

/// The last part of what was typed, where that is an address.
fn last_of_address(typed: &str) -> Option<&str> {
    let scheme = typed.get(..4).unwrap_or_default();
    let is_whole = scheme.eq_ignore_ascii_case("http") && typed.contains("://");
    let is_address = is_whole || typed.contains("/organisations/");
    let whole = typed.split(['?', '#']).next().unwrap_or_default();
    let last = whole.trim_end_matches('/').rsplit('/').next();
    last.filter(|_| is_address)
}

fn addressed(tx: &mut Tx<'_>, slug: &str) -> Result<Option<NamedOrganization>, StoreError> {
    match slug.parse::<Slug>() {
        Ok(slug) => organizations::find(tx.conn(), &slug),
        Err(_) => Ok(None),
    }
}

//! Somebody chooses the organisation that they act for in this browser.

use super::{Loaded, OrganizationError};
use crate::domain::canonical::Sha256Hex;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::store::{Tx, sessions};

/// Acts for this organisation from now on, or for oneself alone. It concerns one sign-in and nobody else, so
/// that it stands in no record: what is done in an organisation's name says so itself.
pub fn act_for(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    session: &Sha256Hex,
    slug: Option<&Slug>,
) -> Result<(), OrganizationError> {
    let organization = match slug {
        Some(slug) => {
            let loaded = Loaded::find(tx, slug)?;
            let _permit = policy::may_act_for(actor, loaded.held_by(actor))?;
            Some(loaded.organization.id)
        }
        None => None,
    };
    let Actor::Person(standing) = actor else {
        return Err(Denied::NotYours.into());
    };
    sessions::act_for(tx, session, &standing.person, organization.as_ref())?;
    Ok(())
}

//! People of the county are invited to organisations that others lead: some have said yes, one has not answered yet.

use super::organizations::address;
use super::{FillError, Filling, led_by, standing};
use crate::cli::demo::cast::{CastMember, Invited, cast, groups};
use crate::domain::ids::Id;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::sign_in::{SignInKey, Token};
use crate::ops::organizations::{
    InvitationKey, WrittenInvitation, accept_invitation, invite_to_organization,
};
use crate::store::{Tx, invitations, organizations};

/// Invites whoever is not invited and does not belong yet.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    for person in &cast {
        for invited in person.invited.clone() {
            let groups = groups();
            let group = groups.iter().find(|group| group.key == invited.by);
            let lead = group.map_or(invited.by.as_str(), |group| group.lead.as_str());
            let lead = address(&cast, lead)?;
            let (person, key) = (person.clone(), filling.sign_in_key());
            filling
                .db
                .write_now(move |tx| invite(tx, &key, &lead, &person, &invited))?;
        }
    }
    Ok(())
}

fn invite(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    lead: &EmailAddress,
    person: &CastMember,
    invited: &Invited,
) -> Result<(), FillError> {
    let what = || format!("inviting {}", person.email);
    let organization = led_by(tx, lead)?
        .ok_or("nobody leads it")
        .map_err(FillError::because(what()))?;
    let guest = standing(tx, &person.email)?;
    let is_known = guest.mandate_in(&organization).is_some()
        || invitations::is_invited(tx.conn(), &organization, &person.email)?;
    if is_known {
        return Ok(());
    }
    let slug = organizations::named(tx.conn(), &organization)?.slug;
    let written = WrittenInvitation {
        email: person.email.to_string(),
        role: invited.role.to_string(),
        until: String::new(),
        language: person.language.to_string(),
    };
    let secret: Token = tx.new_id();
    let host = standing(tx, lead)?;
    let actor = Actor::Person(&host);
    let id = invite_to_organization(tx, actor, key, &slug, &written, secret.as_str())
        .map_err(FillError::because(what()))?;
    if invited.has_said_yes {
        accept_invitation(tx, Actor::Person(&guest), &InvitationKey::Id(id))
            .map_err(FillError::because(what()))?;
    }
    Ok(())
}

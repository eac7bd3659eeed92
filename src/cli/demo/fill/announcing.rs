//! Rounds of the county are announced: staff of both funders sign the rules, and the round opens at its time.

use super::programme::group;
use super::{FillError, Filling, standing};
use crate::cli::demo::cast::{CastMember, cast};
use crate::domain::constitution::announcement;
use crate::domain::ids::OrganizationId;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::round::{RoundState, Slug};
use crate::domain::standing::Role;
use crate::ops::constitution::{AnnouncementToSign, advance_round, sign_announcement};
use crate::store::{programs, role_grants, round_parts, rounds};

/// Has staff of both funders sign the rules of the round, if it is a draft. They do so in one transaction: nobody finds
/// a round that waits for the other funder.
pub fn announce(filling: &Filling, slug: &Slug) -> Result<(), FillError> {
    let signers = signers(filling, &cast())?;
    let slug = slug.clone();
    filling.db.write_now(move |tx| {
        let what = || format!("announcing {slug}");
        let round = rounds::own(tx.conn(), &slug)?;
        if round.state != RoundState::Draft {
            return Ok(());
        }
        let program = programs::of_id(tx.conn(), &round.program)?;
        let setup = round_parts::setup(tx.conn(), &round.id)?;
        let seats = role_grants::seats(tx.conn(), &round.id)?;
        let now = tx.now();
        let ready = announcement(round.state, &slug, &program, &setup, &seats, now)
            .map_err(FillError::because(what()))?;
        for (staff, funder) in &signers {
            let who = standing(tx, staff)?;
            let wanted = AnnouncementToSign {
                round: slug.clone(),
                funder: funder.clone(),
                shown: ready.hash.clone(),
                accepts_pull: true,
            };
            sign_announcement(tx, Actor::Person(&who), &wanted)
                .map_err(FillError::because(what()))?;
        }
        Ok(())
    })
}

/// Lets the round move on to where its dates say that it is.
pub fn advance(filling: &Filling, slug: &Slug) -> Result<(), FillError> {
    let slug = slug.clone();
    let advanced = filling.db.write_now(move |tx| {
        let round = rounds::own(tx.conn(), &slug)?;
        advance_round(tx, &round.id)
    });
    Ok(advanced.map(drop)?)
}

/// Staff of each funder, with the funder they sign for.
pub fn signers(
    filling: &Filling,
    cast: &[CastMember],
) -> Result<Vec<(EmailAddress, OrganizationId)>, FillError> {
    let cast = cast.to_vec();
    filling.db.write_now(move |tx| {
        let staff = cast
            .iter()
            .filter(|person| person.role == Some(Role::Staff));
        staff
            .map(|person| {
                let funder = person.funder.as_deref().unwrap_or_default();
                Ok((person.email.clone(), group(tx, &cast, funder)?))
            })
            .collect()
    })
}

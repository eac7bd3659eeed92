//! The coalitions of the open round: everyone does in them what the files say, at the hours that they say.

use std::cmp::Reverse;

use super::acts::play;
use super::organizations::address;
use super::{FillError, Filling, papers, programme, standing};
use crate::cli::demo::cast::{cast, groups};
use crate::cli::demo::coalitions::{Scene, coalitions, plans};
use crate::cli::demo::story;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::ops::proposals::say_intent;
use crate::store::proposals::traces;
use crate::store::{intents, organizations, rounds};

/// Plays every scene that was not played yet, the oldest first.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let all = coalitions();
    let mut ahead: Vec<(EmailAddress, usize, Scene)> = Vec::new();
    for (place, coalition) in all.iter().enumerate() {
        let lead = lead(&coalition.lead)?;
        let earlier = all[..place].iter();
        let nth = earlier.filter(|other| other.lead == coalition.lead);
        let nth = nth.count();
        let played = played(filling, &lead, nth)?;
        let scenes = coalition.scenes.iter().skip(played).cloned();
        ahead.extend(scenes.map(|scene| (lead.clone(), nth, scene)));
    }
    ahead.sort_by_key(|(_, _, scene)| Reverse(scene.hours_ago));
    for (lead, nth, scene) in ahead {
        filling.calendar.turn_back(scene.hours_ago);
        let (key, files) = (filling.sign_in_key(), filling.files.clone());
        let papers = papers::of_scene(filling, &scene)?;
        filling
            .db
            .write_now(move |tx| play(tx, &key, (&files, &papers), (&lead, nth), &scene))?;
    }
    Ok(())
}

/// Whoever leads this organisation.
fn lead(key: &str) -> Result<EmailAddress, FillError> {
    let groups = groups();
    let group = groups.iter().find(|group| group.key == key);
    let lead = group.map_or(key, |group| group.lead.as_str());
    address(&cast(), lead)
}

/// How many scenes were played of the proposal that this person began as their `nth`. Each leaves something at an instant
/// of its own; what people do in it afterwards only adds to that.
fn played(filling: &Filling, lead: &EmailAddress, nth: usize) -> Result<usize, FillError> {
    let lead = lead.clone();
    filling.db.write_now(move |tx| {
        let who = standing(tx, &lead)?;
        let round = rounds::own(tx.conn(), &story::story().round)?;
        let begun = traces::begun_by(tx.conn(), &round.id, &who.person)?;
        match begun.get(nth) {
            Some(id) => Ok(traces::instants(tx.conn(), id)?.len()),
            None => Ok(0),
        }
    })
}

/// Some organisations say that they plan to apply, unless any has.
pub fn plan(filling: &Filling) -> Result<(), FillError> {
    filling.db.write_now(move |tx| {
        let slug = story::story().round;
        let round = rounds::own(tx.conn(), &slug)?;
        if intents::count(tx.conn(), &round.id)? > 0 {
            return Ok(());
        }
        let cast = cast();
        for plan in plans() {
            let who = standing(tx, &address(&cast, &plan.by)?)?;
            let organization = programme::group(tx, &cast, &plan.group)?;
            let named = organizations::named(tx.conn(), &organization)?;
            say_intent(tx, Actor::Person(&who), &slug, &named.slug, true)
                .map_err(FillError::because(format!("the plan of {}", plan.group)))?;
        }
        Ok(())
    })
}

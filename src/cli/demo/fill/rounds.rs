//! The rounds that were set up on the platform: each part is saved as staff save it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::organizations::address;
use super::programme::group;
use super::{FillError, Filling};
use crate::cli::demo::cast::{CastMember, cast, program};
use crate::cli::demo::story::{UnfinishedRound, WrittenRound, rounds, unfinished};
use crate::cli::demo::written::{english, in_full, tracked};
use crate::domain::bloc::Bloc;
use crate::domain::ids::OrganizationId;
use crate::domain::people::EmailAddress;
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Dates, Part, PartBody, Phase, Rules, Setup, Span};
use crate::domain::standing::Role;
use crate::ops::setup::{
    GrantRoleError, RoleToGrant, begin_round, clone_round, grant_role, save_part,
};
use crate::store::{Reader, round_parts, rounds as rows};

/// Who sets rounds up, by key.
const AUTHOR: &str = "rosalind";

/// Begins the round named `slug` and writes its parts, where that was not done.
pub fn write(filling: &Filling, slug: &Slug) -> Result<(), FillError> {
    let cast = cast();
    let all = rounds();
    let author = address(&cast, AUTHOR)?;
    let mut named = all.iter();
    let round = named
        .find(|round| round.slug == *slug)
        .ok_or("nobody wrote it")
        .map_err(FillError::because(slug.to_string()))?;
    if exists(filling, slug)? {
        let own = |reader: &mut Reader<'_>| rows::own(reader.conn(), slug);
        if filling.db.read_now(own)?.state != RoundState::Draft {
            return Ok(());
        }
    } else {
        let (slug, title) = (slug.clone(), title(round));
        filling.acting(&author, "beginning a round", move |tx, actor| {
            begin_round(tx, actor, &program().slug, &slug, &english(), &title)
        })?;
    }
    let funders = funders(filling, &cast)?;
    for part in Part::ALL {
        let body = match part {
            Part::Dates => dates(filling, round)?.into(),
            _ => body(round, part, &all, &funders)?,
        };
        save(filling, &author, slug, body)?;
    }
    seat_reviewers(filling, &cast, slug)
}

/// Begins the round that staff are still writing: a copy with new words and without weights.
pub fn begin_unfinished(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let author = address(&cast, AUTHOR)?;
    let unfinished = unfinished();
    if exists(filling, &unfinished.slug)? {
        // It is staff's own to change from the first day: what they wrote stays.
        return Ok(());
    }
    let UnfinishedRound {
        slug, like, title, ..
    } = unfinished.clone();
    filling.acting(&author, "copying a round", move |tx, actor| {
        clone_round(tx, actor, &like, &slug).map(drop)
    })?;
    let setup = setup(filling, &unfinished.slug)?;
    let mut call = setup.call;
    call.title = tracked(&title);
    call.languages = unfinished.languages.into_iter().collect();
    save(filling, &author, &unfinished.slug, call.into())?;
    let rules = Rules {
        weights: BTreeMap::new(),
        ..setup.rules
    };
    save(filling, &author, &unfinished.slug, rules.into())
}

fn exists(filling: &Filling, slug: &Slug) -> Result<bool, FillError> {
    let read = |reader: &mut Reader<'_>| rows::exists(reader.conn(), slug);
    Ok(filling.db.read_now(read)?)
}

/// The parts of a round as they stand.
pub fn setup(filling: &Filling, slug: &Slug) -> Result<Setup, FillError> {
    let read = |reader: &mut Reader<'_>| {
        let round = rows::own(reader.conn(), slug)?;
        round_parts::setup(reader.conn(), &round.id)
    };
    Ok(filling.db.read_now(read)?)
}

fn title(round: &WrittenRound) -> String {
    let title = round.parts.get("call").and_then(|call| call.get("title"));
    let title = title
        .and_then(|title| title.get("en"))
        .and_then(Value::as_str);
    title.unwrap_or(round.slug.as_str()).to_owned()
}

fn funders(
    filling: &Filling,
    cast: &[CastMember],
) -> Result<BTreeMap<String, OrganizationId>, FillError> {
    let cast = cast.to_vec();
    filling.db.write_now(move |tx| {
        let funders = program().funders.into_iter();
        funders
            .map(|funder| {
                Ok((
                    funder.organization.clone(),
                    group(tx, &cast, &funder.organization)?,
                ))
            })
            .collect()
    })
}

fn body(
    round: &WrittenRound,
    part: Part,
    all: &[WrittenRound],
    funders: &BTreeMap<String, OrganizationId>,
) -> Result<PartBody, FillError> {
    let what = || format!("{} of {}", part, round.slug);
    let short = round.part(part, all).cloned().unwrap_or_else(|| json!({}));
    let full = in_full(&short, &|key| funders.get(key).cloned());
    full.and_then(|full| PartBody::from_json(part, full))
        .map_err(FillError::because(what()))
}

fn dates(filling: &Filling, round: &WrittenRound) -> Result<Dates, FillError> {
    let zone = program().zone;
    let moment = |(days, time)| {
        let moment = filling.calendar.moment(days, time, &zone);
        moment.map_err(FillError::because(format!("the dates of {}", round.slug)))
    };
    let mut phases: BTreeMap<Phase, Span> = BTreeMap::new();
    for (phase, span) in &round.phases {
        let span = Span {
            start: Some(moment(span.start)?),
            end: Some(moment(span.end)?),
        };
        phases.insert(*phase, span);
    }
    Ok(Dates {
        phases,
        grace_minutes: round.grace_minutes,
        zone,
    })
}

/// Saves a part of a draft that stands otherwise.
fn save(
    filling: &Filling,
    author: &EmailAddress,
    slug: &Slug,
    body: PartBody,
) -> Result<(), FillError> {
    let part = body.part();
    let kept = filling.db.read_now(|reader| {
        let round = rows::own(reader.conn(), slug)?;
        round_parts::part(reader.conn(), &round.id, part)
    })?;
    if kept.body == body {
        return Ok(());
    }
    let (slug, from) = (slug.clone(), kept.revision);
    let what = format!("saving the {part} of {slug}");
    filling.acting(author, &what, move |tx, actor| {
        save_part(tx, actor, &slug, from, body.clone()).map(drop)
    })
}

/// Each reviewer of the county sits on a panel of the round, by the word of the bloc's own staff.
fn seat_reviewers(filling: &Filling, cast: &[CastMember], slug: &Slug) -> Result<(), FillError> {
    for person in cast {
        let (Some(Role::Reviewer), Some(bloc)) = (person.role, person.bloc) else {
            continue;
        };
        let by = match bloc {
            Bloc::Government => "tomas",
            Bloc::Foundation | Bloc::Panel | Bloc::Vote => AUTHOR,
        };
        let wanted = RoleToGrant {
            program: program().slug,
            round: Some(slug.clone()),
            role: Role::Reviewer,
            to: person.email.clone(),
            funder: None,
            bloc: Some(bloc),
            bench: false,
        };
        let what = format!("a seat for {}", person.email);
        filling.acting(
            &address(cast, by)?,
            &what,
            move |tx, actor| match grant_role(tx, actor, &wanted) {
                Ok(_) | Err(GrantRoleError::HeldAlready) => Ok(()),
                Err(error) => Err(error),
            },
        )?;
    }
    Ok(())
}

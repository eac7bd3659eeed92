//! The organisations of the county: whoever leads one registers it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::tz::TimeZone;

use super::{FillError, Filling, led_by};
use crate::cli::demo::cast::{CastMember, Group, cast, groups};
use crate::domain::organization::WrittenFacts;
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::ops::organizations::{add_unit, found_organization};
use crate::store::organizations;

/// Registers every organisation that nobody leads yet, with its units.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let cast = cast();
    let mut slugs: BTreeMap<String, Slug> = BTreeMap::new();
    for group in groups() {
        let lead = address(&cast, &group.lead)?;
        let slug = match there(filling, &lead)? {
            Some(slug) => slug,
            None => {
                let facts = facts(filling, &group, &slugs);
                let founded = filling.acting(&lead, "registering", move |tx, actor| {
                    found_organization(tx, actor, &facts)
                });
                founded?.slug
            }
        };
        units(filling, &lead, &slug, &group.units)?;
        slugs.insert(group.key, slug);
    }
    Ok(())
}

fn there(filling: &Filling, lead: &EmailAddress) -> Result<Option<Slug>, FillError> {
    let lead = lead.clone();
    filling.db.write_now(move |tx| {
        let Some(id) = led_by(tx, &lead)? else {
            return Ok(None);
        };
        let named = organizations::named(tx.conn(), &id)?;
        Ok::<_, FillError>(Some(named.slug))
    })
}

fn units(
    filling: &Filling,
    lead: &EmailAddress,
    slug: &Slug,
    units: &[String],
) -> Result<(), FillError> {
    for unit in units {
        let unit = unit.clone();
        let slug = slug.clone();
        let known = unit.parse().map_err(|_| "no name of a unit");
        let known = known.map_err(FillError::because(unit.clone()))?;
        let of = slug.clone();
        let is_there = filling.db.read_now(|reader| {
            let id = organizations::find(reader.conn(), &of)?;
            id.map_or(Ok(false), |named| {
                organizations::has_unit(reader.conn(), &named.id, &known)
            })
        })?;
        if !is_there {
            filling.acting(lead, "naming a unit", move |tx, actor| {
                add_unit(tx, actor, &slug, &unit)
            })?;
        }
    }
    Ok(())
}

fn facts(filling: &Filling, group: &Group, slugs: &BTreeMap<String, Slug>) -> WrittenFacts {
    let mut facts = group.facts.clone();
    let sponsor = group.sponsor.as_ref().and_then(|key| slugs.get(key));
    facts.sponsor = sponsor.map(ToString::to_string).unwrap_or_default();
    if let Some(days) = group.licence_days {
        let today = filling
            .db
            .now()
            .timestamp()
            .to_zoned_datetime(TimeZone::UTC)
            .date();
        let last = today.checked_add(days.days()).unwrap_or(today);
        facts.licence_expires = last.to_string();
    }
    facts
}

/// The address of whoever the files call `key`.
pub fn address(cast: &[CastMember], key: &str) -> Result<EmailAddress, FillError> {
    let mut people = cast.iter();
    people
        .find(|person| person.key == key)
        .map(|person| person.email.clone())
        .ok_or("nobody in the county is called so")
        .map_err(FillError::because(key))
}

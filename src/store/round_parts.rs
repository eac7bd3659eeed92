//! The documents that a round is set up in, each with every version that was ever saved.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde_json::Value;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{person, round_part, round_part_version};
use super::tx::Tx;
use crate::domain::ids::{Id, PersonId, RoundId};
use crate::domain::people::PersonName;
use crate::domain::setup::{Dates, KeptPart, Part, PartBody, Revision, Setup, SoundPart};
use crate::domain::time::Instant;

/// Puts the first version of a part down, in a round that has none of it.
pub fn begin(
    tx: &mut Tx<'_>,
    round: &RoundId,
    part: &SoundPart,
    by: Option<&PersonId>,
) -> Result<(), StoreError> {
    let first = Revision::default().next();
    add_version(tx, round, part, first, by)?;
    diesel::insert_into(round_part::table)
        .values((
            round_part::round_id.eq(round),
            round_part::part.eq(part.body().part().as_str()),
            round_part::revision.eq(i64::from(first.0)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Saves a part, if `from` is still the version that stands; `None` if another was saved since.
pub fn save(
    tx: &mut Tx<'_>,
    round: &RoundId,
    part: &SoundPart,
    from: Revision,
    by: Option<&PersonId>,
) -> Result<Option<Revision>, StoreError> {
    let next = from.next();
    let moved = diesel::update(round_part::table)
        .filter(round_part::round_id.eq(round))
        .filter(round_part::part.eq(part.body().part().as_str()))
        .filter(round_part::revision.eq(i64::from(from.0)))
        .set(round_part::revision.eq(i64::from(next.0)))
        .execute(tx.conn())?;
    if moved == 0 {
        return Ok(None);
    }
    add_version(tx, round, part, next, by)?;
    Ok(Some(next))
}

fn add_version(
    tx: &mut Tx<'_>,
    round: &RoundId,
    part: &SoundPart,
    revision: Revision,
    by: Option<&PersonId>,
) -> Result<(), StoreError> {
    let body = part
        .body()
        .to_json()
        .map_err(|error| StoreError::Unreadable {
            value: error.to_string(),
            expected: "a document that can be written",
        })?;
    let now = tx.now();
    diesel::insert_into(round_part_version::table)
        .values((
            round_part_version::round_id.eq(round),
            round_part_version::part.eq(part.body().part().as_str()),
            round_part_version::revision.eq(i64::from(revision.0)),
            round_part_version::body.eq(body.to_string()),
            round_part_version::edited_by.eq(by.map(ToString::to_string)),
            round_part_version::edited_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn standing(conn: &mut AnyConnection, round: &RoundId, part: Part) -> Result<Revision, StoreError> {
    let revision: i64 = round_part::table
        .filter(round_part::round_id.eq(round))
        .filter(round_part::part.eq(part.as_str()))
        .select(round_part::revision)
        .first(conn)?;
    read_revision(revision)
}

fn read_revision(revision: i64) -> Result<Revision, StoreError> {
    let number = u32::try_from(revision).map_err(|_| StoreError::Unreadable {
        value: revision.to_string(),
        expected: "the number of a version",
    })?;
    Ok(Revision(number))
}

fn read_body(part: String, body: &str) -> Result<(Part, PartBody), StoreError> {
    let unreadable = |value: String, expected| StoreError::Unreadable { value, expected };
    let known: Part = part
        .parse()
        .map_err(|_| unreadable(part, "a part of a set-up"))?;
    let json: Value =
        serde_json::from_str(body).map_err(|error| unreadable(error.to_string(), "JSON"))?;
    let body = PartBody::from_json(known, json)
        .map_err(|error| unreadable(format!("{known}: {error}"), "the document of a part"))?;
    Ok((known, body))
}

type Row = (String, i64, String, Option<PersonName>, Instant);

fn read((part, revision, body, by, at): Row) -> Result<(Part, KeptPart), StoreError> {
    let (known, body) = read_body(part, &body)?;
    let revision = read_revision(revision)?;
    Ok((
        known,
        KeptPart {
            body,
            revision,
            by,
            at,
        },
    ))
}

/// Every part of a round as it stands; [`StoreError::NotFound`] for a round that was not set up here.
pub fn all(
    conn: &mut AnyConnection,
    round: &RoundId,
) -> Result<BTreeMap<Part, KeptPart>, StoreError> {
    let rows: Vec<Row> = round_part::table
        .inner_join(
            round_part_version::table.on(round_part_version::round_id
                .eq(round_part::round_id)
                .and(round_part_version::part.eq(round_part::part))
                .and(round_part_version::revision.eq(round_part::revision))),
        )
        .left_join(person::table.on(person::id.nullable().eq(round_part_version::edited_by)))
        .filter(round_part::round_id.eq(round))
        .select((
            round_part_version::part,
            round_part_version::revision,
            round_part_version::body,
            person::name.nullable(),
            round_part_version::edited_at,
        ))
        .load(conn)?;
    let parts: BTreeMap<Part, KeptPart> = rows.into_iter().map(read).collect::<Result<_, _>>()?;
    if parts.len() == Part::ALL.len() {
        Ok(parts)
    } else {
        Err(StoreError::NotFound)
    }
}

/// The whole set-up of a round as it stands; [`StoreError::NotFound`] for a round that was not set up here.
pub fn setup(conn: &mut AnyConnection, round: &RoundId) -> Result<Setup, StoreError> {
    let parts = all(conn, round)?;
    Setup::of(parts.into_values().map(|kept| kept.body)).ok_or(StoreError::NotFound)
}

/// The whole set-up of each of these rounds as it stands; none for a round that was not set up here.
pub fn setups(
    conn: &mut AnyConnection,
    rounds: &[&RoundId],
) -> Result<BTreeMap<RoundId, Setup>, StoreError> {
    let rows: Vec<(RoundId, String, String)> = round_part::table
        .inner_join(
            round_part_version::table.on(round_part_version::round_id
                .eq(round_part::round_id)
                .and(round_part_version::part.eq(round_part::part))
                .and(round_part_version::revision.eq(round_part::revision))),
        )
        .filter(round_part::round_id.eq_any(rounds.iter().map(|round| round.as_str())))
        .select((
            round_part::round_id,
            round_part::part,
            round_part_version::body,
        ))
        .load(conn)?;
    let mut parts: BTreeMap<RoundId, Vec<PartBody>> = BTreeMap::new();
    for (round, part, body) in rows {
        let (_, body) = read_body(part, &body)?;
        parts.entry(round).or_default().push(body);
    }
    let parts = parts.into_iter();
    Ok(parts
        .filter_map(|(round, parts)| Some((round, Setup::of(parts)?)))
        .collect())
}

/// The dates of these rounds as they stand; none for a round that was not set up here.
pub fn dates(
    conn: &mut AnyConnection,
    rounds: &[RoundId],
) -> Result<BTreeMap<RoundId, Dates>, StoreError> {
    let rows: Vec<(RoundId, String)> = round_part::table
        .inner_join(
            round_part_version::table.on(round_part_version::round_id
                .eq(round_part::round_id)
                .and(round_part_version::part.eq(round_part::part))
                .and(round_part_version::revision.eq(round_part::revision))),
        )
        .filter(round_part::part.eq(Part::Dates.as_str()))
        .filter(round_part::round_id.eq_any(rounds.iter().map(Id::as_str)))
        .select((round_part::round_id, round_part_version::body))
        .load(conn)?;
    rows.into_iter()
        .map(|(round, body)| {
            let dates = serde_json::from_str(&body).map_err(|error| StoreError::Unreadable {
                value: error.to_string(),
                expected: "the dates of a round",
            })?;
            Ok((round, dates))
        })
        .collect()
}

/// One version of one part; [`StoreError::NotFound`] if there never was one of this number.
pub fn version(
    conn: &mut AnyConnection,
    round: &RoundId,
    part: Part,
    revision: Revision,
) -> Result<KeptPart, StoreError> {
    let row: Row = round_part_version::table
        .left_join(person::table.on(person::id.nullable().eq(round_part_version::edited_by)))
        .filter(round_part_version::round_id.eq(round))
        .filter(round_part_version::part.eq(part.as_str()))
        .filter(round_part_version::revision.eq(i64::from(revision.0)))
        .select((
            round_part_version::part,
            round_part_version::revision,
            round_part_version::body,
            person::name.nullable(),
            round_part_version::edited_at,
        ))
        .first(conn)?;
    read(row).map(|(_, kept)| kept)
}

/// Every version of one part that was ever saved.
pub fn ever(
    conn: &mut AnyConnection,
    round: &RoundId,
    part: Part,
) -> Result<Vec<PartBody>, StoreError> {
    let rows: Vec<String> = round_part_version::table
        .filter(round_part_version::round_id.eq(round))
        .filter(round_part_version::part.eq(part.as_str()))
        .order(round_part_version::revision)
        .select(round_part_version::body)
        .load(conn)?;
    let bodies = rows.iter().map(|body| read_body(part.to_string(), body));
    bodies.map(|read| read.map(|(_, body)| body)).collect()
}

/// The version of one part that stands.
pub fn part(conn: &mut AnyConnection, round: &RoundId, part: Part) -> Result<KeptPart, StoreError> {
    let revision = standing(conn, round, part)?;
    version(conn, round, part, revision)
}

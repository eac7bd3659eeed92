//! What rounds are for, so that they can be found by it: the areas and the focus that their set-up names.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::round_label;
use super::tx::Tx;
use crate::domain::ids::RoundId;
use crate::domain::setup::{Key, PartBody};

/// Areas that proposals must serve one of, and areas with money of their own.
pub const AREAS: [&str; 2] = ["served_area", "pot_area"];

/// What the round wants to change.
pub const FOCUS: &str = "focus";

/// The areas that a round names.
pub fn areas(conn: &mut AnyConnection, round: &RoundId) -> Result<BTreeSet<Key>, StoreError> {
    let labels: Vec<String> = round_label::table
        .filter(round_label::round_id.eq(round))
        .filter(round_label::kind.eq_any(AREAS))
        .select(round_label::label)
        .load(conn)?;
    Ok(labels
        .iter()
        .filter_map(|label| label.parse().ok())
        .collect())
}

/// Follows a part of the set-up that was saved: each kind of label stands in one part.
pub fn follow(tx: &mut Tx<'_>, round: &RoundId, part: &PartBody) -> Result<(), StoreError> {
    match part {
        PartBody::Call(call) => replace(tx, round, FOCUS, &call.focus),
        PartBody::Applicants(applicants) => replace(tx, round, AREAS[0], &applicants.areas),
        PartBody::Money(plan) => {
            let areas = plan.pots.iter().filter_map(|pot| pot.area.clone());
            replace(tx, round, AREAS[1], &areas.collect())
        }
        PartBody::Form(_)
        | PartBody::Budget(_)
        | PartBody::Rubric(_)
        | PartBody::Panels(_)
        | PartBody::Rules(_)
        | PartBody::Vote(_)
        | PartBody::Dates(_) => Ok(()),
    }
}

fn replace(
    tx: &mut Tx<'_>,
    round: &RoundId,
    kind: &str,
    labels: &BTreeSet<Key>,
) -> Result<(), StoreError> {
    let of_kind = round_label::table
        .filter(round_label::round_id.eq(round))
        .filter(round_label::kind.eq(kind));
    diesel::delete(of_kind).execute(tx.conn())?;
    for label in labels {
        diesel::insert_into(round_label::table)
            .values((
                round_label::round_id.eq(round),
                round_label::kind.eq(kind),
                round_label::label.eq(label.as_str()),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

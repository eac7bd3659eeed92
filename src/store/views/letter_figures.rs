//! How the post is doing, as whoever runs the site watches it: numbers, and nothing of any letter. What the people of drafts
//! and groups that look for partners are told is not even in the numbers; that it is kept from its readers is, in one word.

use diesel::dsl::{max, min};
use diesel::prelude::*;

use super::outbox::{Counted, Counts, counts, outside};
use crate::domain::hindrance::Hindrance;
use crate::domain::time::Instant;
use crate::store::schema::{letter, task};
use crate::store::tasks::TaskKind;
use crate::store::{Reader, StoreError};

/// Letters of the site but those between groups, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFigures {
    /// How many stand where.
    pub counts: Counts,
    /// When the oldest of those that are not taken yet was written.
    pub oldest: Option<Instant>,
    /// When each hindrance was last met.
    pub hindrances: Vec<(Hindrance, Instant)>,
}

/// The figures at this moment.
pub fn letter_figures(reader: &mut Reader<'_>) -> Result<LetterFigures, StoreError> {
    let now = reader.now();
    let counts = counts(reader.conn(), Counted::ForStaff, now)?;
    let oldest = letter::table
        .inner_join(task::table)
        .filter(task::state.eq("waiting"))
        .filter(task::kind.eq_any(TaskKind::DELIVERIES.map(|kind| kind.as_str())))
        .filter(outside())
        .select(min(letter::created_at))
        .first::<Option<Instant>>(reader.conn())?;
    let mut hindrances = Vec::new();
    for hindrance in Hindrance::ALL {
        let last = task::table
            .filter(task::hindrance.assume_not_null().eq(hindrance))
            .select(max(task::failed_at))
            .first::<Option<Instant>>(reader.conn())?;
        hindrances.extend(last.map(|at| (hindrance, at)));
    }
    Ok(LetterFigures {
        counts,
        oldest,
        hindrances,
    })
}

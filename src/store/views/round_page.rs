//! The page of one round, and of its rules.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::decided::{self, DocumentEntry, ResultHead};
use super::own_round::{self, OwnRound};
use super::round_head::{self, RoundHead};
use crate::domain::decision::Outcome;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::store::schema::decided_proposal;
use crate::store::{AnyConnection, Reader, StoreError};

/// A round, and its result once that is public.
#[derive(Debug, Clone)]
pub struct RoundPage {
    /// What the round says of itself.
    pub round: RoundHead,
    /// Its set-up and promises, where it is held here.
    pub own: Option<Box<OwnRound>>,
    /// What was decided.
    pub decided: Option<Decided>,
}

/// What was decided, in sum.
#[derive(Debug, Clone)]
pub struct Decided {
    /// How it was counted.
    pub result: ResultHead,
    /// Proposals that get money.
    pub funded: i64,
    /// All proposals.
    pub proposals: i64,
    /// The files to download.
    pub documents: Vec<DocumentEntry>,
}

/// The round of this name; `None` where a visitor may not know of it. At most twelve statements.
pub fn round_page(reader: &mut Reader<'_>, slug: &Slug) -> Result<Option<RoundPage>, StoreError> {
    let conn = reader.conn();
    let states = round_head::visible_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let decided = match policy::may_view_result(Actor::Visitor, round.state) {
        Ok(_) => decided(conn, &round)?,
        Err(_) => None,
    };
    let own = own_round::of_head(conn, round.clone())?.map(Box::new);
    Ok(Some(RoundPage {
        round,
        own,
        decided,
    }))
}

fn decided(conn: &mut AnyConnection, round: &RoundHead) -> Result<Option<Decided>, StoreError> {
    let Some(result) = decided::result_head(conn, round)? else {
        return Ok(None);
    };
    let counts: Vec<(Outcome, i64)> = decided_proposal::table
        .filter(decided_proposal::round_id.eq(round.id.clone()))
        .group_by(decided_proposal::outcome)
        .select((decided_proposal::outcome, count_star()))
        .load(conn)?;
    let funded = counts.iter().filter(|(outcome, _)| outcome.gets_money());
    Ok(Some(Decided {
        result,
        funded: funded.map(|(_, count)| count).sum(),
        proposals: counts.iter().map(|(_, count)| count).sum(),
        documents: decided::documents(conn, round)?,
    }))
}

//! What a filling that was cut off goes on from: which proposals somebody began, and how often anything was done in one.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::domain::ids::{PersonId, ProposalId, RoundId};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{
    proposal, proposal_comment, proposal_entry, proposal_history, proposal_message,
};

/// The proposals that somebody began in a round, the oldest first.
pub fn begun_by(
    conn: &mut AnyConnection,
    round: &RoundId,
    person: &PersonId,
) -> Result<Vec<ProposalId>, StoreError> {
    Ok(proposal::table
        .filter(proposal::round_id.eq(round))
        .filter(proposal::begun_by.eq(person))
        .order((proposal::begun_at, proposal::id))
        .select(proposal::id)
        .load(conn)?)
}

/// Every instant at which something happened, was typed, said or written in a proposal.
pub fn instants(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<BTreeSet<Instant>, StoreError> {
    let happened: Vec<Instant> = proposal_history::table
        .filter(proposal_history::proposal_id.eq(id))
        .select(proposal_history::at)
        .load(conn)?;
    let typed: Vec<Instant> = proposal_entry::table
        .filter(proposal_entry::proposal_id.eq(id))
        .select(proposal_entry::saved_at)
        .load(conn)?;
    let said: Vec<Instant> = proposal_comment::table
        .filter(proposal_comment::proposal_id.eq(id))
        .select(proposal_comment::said_at)
        .load(conn)?;
    let written: Vec<Instant> = proposal_message::table
        .filter(proposal_message::proposal_id.eq(id))
        .select(proposal_message::written_at)
        .load(conn)?;
    let all = happened.into_iter().chain(typed).chain(said).chain(written);
    Ok(all.collect())
}

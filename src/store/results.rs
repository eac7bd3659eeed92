//! Results of counts as rows: what pages show, and what the published documents are made of.

use std::collections::HashMap;

use diesel::prelude::*;

use super::ballot_boxes;
use super::columns::Json;
use super::conn::AnyConnection;
use super::decided_proposals;
use super::error::StoreError;
use super::rounds::{self, DecidedRound};
use super::schema::{result, result_line};
use super::tx::Tx;
use crate::domain::allocation::trace::{ProjectResult, Tie, Warning};
use crate::domain::allocation::{Count, Why};
use crate::domain::audit_chain::Witness;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, ProposalId, RoundId};
use crate::domain::money::Money;
use crate::domain::published::{BoxError, Publication, Rules, SealedBox};
use crate::domain::round::Slug;
use crate::each_backend;

/// Rows per statement.
const SLICE: usize = 500;

/// A result ready to be kept.
#[derive(Debug, Clone)]
pub struct NewResult {
    /// The canonical JSON of the rules, without a line feed, and its hash.
    pub rules: String,
    /// SHA-256 of the canonical rules.
    pub rules_hash: Sha256Hex,
    /// What was counted.
    pub count: Count,
    /// What the winners cost together.
    pub total_cost: Money,
    /// The document that holds all of it.
    pub document: Sha256Hex,
    /// The program that counted.
    pub engine: String,
    /// The head of the audit chain that the document names.
    pub head: Option<Witness>,
}

#[derive(Insertable)]
#[diesel(table_name = result_line, treat_none_as_default_value = false)]
struct NewLine<'a> {
    round_id: &'a str,
    proposal_id: &'a str,
    place: i64,
    step: Option<i64>,
    votes: i64,
    score: String,
    why: Json<&'a Why>,
}

/// Adds the result of a round whose proposals have these ids.
pub fn add(
    tx: &mut Tx<'_>,
    round: &RoundId,
    new: &NewResult,
    ids: &HashMap<String, ProposalId>,
) -> Result<(), StoreError> {
    let count = &new.count;
    let votes_cast: u64 = count.projects.iter().map(|line| line.votes).sum();
    diesel::insert_into(result::table)
        .values((
            (
                result::round_id.eq(round),
                result::rules.eq(&new.rules),
                result::rules_hash.eq(&new.rules_hash),
                result::ties.eq(Json::<&Vec<Tie>>(&count.ties)),
                result::warnings.eq(Json::<&Vec<Warning>>(&count.warnings)),
                result::voters.eq(whole(count.voters)),
                result::blank.eq(whole(count.ballots_blank)),
                result::votes_cast.eq(whole(votes_cast)),
            ),
            (
                result::total_cost_minor.eq(new.total_cost.minor),
                result::document_hash.eq(&new.document),
                result::engine_version.eq(&new.engine),
                result::head_seq.eq(new.head.as_ref().map(|head| head.seq)),
                result::head_chained.eq(new.head.as_ref().map(|head| head.chained.as_str())),
            ),
        ))
        .execute(tx.conn())?;
    let lines = lines(round, count, ids)?;
    for slice in lines.chunks(SLICE) {
        each_backend!(tx.conn(), c => diesel::insert_into(result_line::table).values(slice).execute(c))?;
    }
    Ok(())
}

/// Places go by what the rule ranks by, then by votes, then by reference (by code point).
fn lines<'a>(
    round: &'a RoundId,
    count: &'a Count,
    ids: &'a HashMap<String, ProposalId>,
) -> Result<Vec<NewLine<'a>>, StoreError> {
    let mut ranked: Vec<_> = count.projects.iter().collect();
    ranked.sort_by(|one, other| {
        let best_first = (other.score, other.votes).cmp(&(one.score, one.votes));
        best_first.then_with(|| one.id.cmp(&other.id))
    });
    let line = |(place, line): (i64, &'a ProjectResult)| {
        Ok(NewLine {
            round_id: round.as_str(),
            proposal_id: ids.get(&line.id).ok_or(StoreError::NotFound)?.as_str(),
            place,
            step: line.step.map(whole),
            votes: whole(line.votes),
            score: line.score.to_string(),
            why: Json(&line.why),
        })
    };
    (1..).zip(ranked).map(line).collect()
}

/// Counts of ballots fit 63 bits: an election has at most 2³² of them.
fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Everything that the published documents of a decided round are made of, read back from its rows;
/// [`StoreError::NotFound`] if there is no such round.
pub fn publication(conn: &mut AnyConnection, slug: &Slug) -> Result<Publication, StoreError> {
    let DecidedRound {
        id,
        facts,
        ballot_box,
    } = rounds::decided(conn, slug)?;
    let (rules, engine, head_seq, head_chained): (
        Json<Rules>,
        String,
        Option<i64>,
        Option<Sha256Hex>,
    ) = result::table
        .find(&id)
        .select((
            result::rules,
            result::engine_version,
            result::head_seq,
            result::head_chained,
        ))
        .first(conn)?;
    let ballots = ballot_boxes::ballots(conn, &ballot_box)?;
    Ok(Publication {
        proposals: decided_proposals::facts(conn, &id, facts.currency)?,
        round: facts,
        rules: rules.0,
        sealed: SealedBox::new(ballots).map_err(|error| not_a_box(&error))?,
        head: head_seq
            .zip(head_chained)
            .map(|(seq, chained)| Witness { seq, chained }),
        engine,
    })
}

fn not_a_box(error: &BoxError) -> StoreError {
    StoreError::Unreadable {
        value: error.to_string(),
        expected: "a box of ballots, each under its own label",
    }
}

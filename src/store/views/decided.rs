//! What is known of a decided round beside its lines: how it was counted, and its documents.

use diesel::prelude::*;

use super::RoundHead;
use crate::domain::allocation::trace::{Tie, Warning};
use crate::domain::canonical::Sha256Hex;
use crate::domain::money::Money;
use crate::domain::published::Rules;
use crate::store::columns::Json;
use crate::store::schema::{document, result, round_document};
use crate::store::{AnyConnection, StoreError};

/// How a round was counted, and what came out in sum.
#[derive(Debug, Clone)]
pub struct ResultHead {
    /// All that decided.
    pub rules: Rules,
    /// The same as canonical JSON.
    pub rules_text: String,
    /// SHA-256 of that text.
    pub rules_hash: Sha256Hex,
    /// Every tie met, in order.
    pub ties: Vec<Tie>,
    /// What a reader should know about the ballots.
    pub warnings: Vec<Warning>,
    /// Ballots in the box, blank ones too.
    pub voters: i64,
    /// Ballots without a mark.
    pub blank: i64,
    /// What the funded proposals get together.
    pub given: Money,
    /// The program that counted.
    pub engine_version: String,
}

/// A file that can be downloaded.
#[derive(Debug, Clone, Queryable)]
pub struct DocumentEntry {
    /// Its name in the address, such as `result.json`.
    pub name: String,
    /// SHA-256 of its bytes.
    pub hash: Sha256Hex,
    /// Its media type.
    pub media_type: String,
    /// Its length in bytes.
    pub length: i64,
}

#[derive(Queryable)]
struct Row {
    rules: String,
    rules_hash: Sha256Hex,
    ties: Json<Vec<Tie>>,
    warnings: Json<Vec<Warning>>,
    voters: i64,
    blank: i64,
    total_cost_minor: i64,
    engine_version: String,
}

/// How a round that a visitor may know the result of was counted.
pub(super) fn result_head(
    conn: &mut AnyConnection,
    round: &RoundHead,
) -> Result<Option<ResultHead>, StoreError> {
    let row = result::table
        .find(round.id.clone())
        .select((
            result::rules,
            result::rules_hash,
            result::ties,
            result::warnings,
            result::voters,
            result::blank,
            result::total_cost_minor,
            result::engine_version,
        ))
        .first::<Row>(conn)
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let rules = serde_json::from_str(&row.rules).map_err(|_| StoreError::Unreadable {
        value: row.rules.clone(),
        expected: "the rules of a round",
    })?;
    Ok(Some(ResultHead {
        rules,
        rules_text: row.rules,
        rules_hash: row.rules_hash,
        ties: row.ties.0,
        warnings: row.warnings.0,
        voters: row.voters,
        blank: row.blank,
        given: Money::new(row.total_cost_minor, round.budget.currency),
        engine_version: row.engine_version,
    }))
}

/// The files of a round that a visitor may know the result of, by name.
pub(super) fn documents(
    conn: &mut AnyConnection,
    round: &RoundHead,
) -> Result<Vec<DocumentEntry>, StoreError> {
    let entries = round_document::table
        .inner_join(document::table)
        .filter(round_document::round_id.eq(round.id.clone()))
        .order(round_document::name)
        .select((
            round_document::name,
            document::hash,
            document::media_type,
            document::length,
        ))
        .load(conn)?;
    Ok(entries)
}

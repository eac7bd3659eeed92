//! The rules of a round that was set up here: every version in force so far, who signed, what was begun again.

use diesel::prelude::*;

use super::round_head::{self, RoundHead};
use crate::domain::amendment::Track;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::RulesActId;
use crate::domain::language::LocalText;
use crate::domain::people::PersonName;
use crate::domain::program::Program;
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::store::schema::{
    constitution, organization, person, rules_act, rules_signature, void_run,
};
use crate::store::{AnyConnection, Reader, StoreError, documents, programs, rounds};

/// A round's rules in every version.
#[derive(Debug, Clone)]
pub struct RulesPage {
    /// The round.
    pub round: RoundHead,
    /// Its programme.
    pub program: Program,
    /// Every version that was in force, the first first. Never empty.
    pub versions: Vec<RulesVersion>,
    /// Tracks that were declared void.
    pub voids: Vec<VoidEntry>,
}

/// One version of a round's rules.
#[derive(Debug, Clone)]
pub struct RulesVersion {
    /// Which, from 1.
    pub number: i64,
    /// SHA-256 of its document.
    pub hash: Sha256Hex,
    /// The document.
    pub bytes: Vec<u8>,
    /// From when on.
    pub in_force_at: Instant,
    /// Why it followed the one before.
    pub reason: Option<LocalText>,
    /// Who signed it.
    pub signatures: Vec<SignatureEntry>,
}

/// A track that was declared void.
#[derive(Debug, Clone)]
pub struct VoidEntry {
    /// Which.
    pub track: Track,
    /// Which of its runs.
    pub run: i64,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: Option<LocalText>,
    /// Who signed that.
    pub signatures: Vec<SignatureEntry>,
}

/// Somebody's signature for a funder.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SignatureEntry {
    /// Who.
    pub person: PersonName,
    /// For whom.
    pub funder: String,
    /// When.
    pub at: Instant,
}

/// The rules of the round of this name; `None` where a visitor may not know of it, or it was not set up here.
pub fn rules_page(reader: &mut Reader<'_>, slug: &Slug) -> Result<Option<RulesPage>, StoreError> {
    let conn = reader.conn();
    let states = round_head::visible_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    type Row = (i64, Sha256Hex, Instant, RulesActId, Option<LocalText>);
    let rows: Vec<Row> = constitution::table
        .inner_join(rules_act::table)
        .filter(constitution::round_id.eq(&round.id))
        .order(constitution::number)
        .select((
            constitution::number,
            constitution::hash,
            constitution::in_force_at,
            constitution::act_id,
            rules_act::reason,
        ))
        .load(conn)?;
    let mut versions = Vec::with_capacity(rows.len());
    for (number, hash, in_force_at, act, reason) in rows {
        versions.push(RulesVersion {
            number,
            bytes: documents::bytes(conn, &hash)?,
            hash,
            in_force_at,
            reason,
            signatures: signatures(conn, &act)?,
        });
    }
    if versions.is_empty() {
        return Ok(None);
    }
    let voids = voids(conn, &round)?;
    let program = rounds::own(conn, slug)?.program;
    Ok(Some(RulesPage {
        program: programs::of_id(conn, &program)?,
        round,
        versions,
        voids,
    }))
}

fn voids(conn: &mut AnyConnection, round: &RoundHead) -> Result<Vec<VoidEntry>, StoreError> {
    type Row = (Track, i64, Instant, RulesActId);
    let rows: Vec<Row> = void_run::table
        .filter(void_run::round_id.eq(&round.id))
        .order((void_run::voided_at, void_run::track))
        .select((
            void_run::track,
            void_run::run,
            void_run::voided_at,
            void_run::act_id,
        ))
        .load(conn)?;
    let mut voids = Vec::with_capacity(rows.len());
    for (track, run, at, act) in rows {
        let reason = rules_act::table
            .find(&act)
            .select(rules_act::reason)
            .first(conn)?;
        let signatures = signatures(conn, &act)?;
        voids.push(VoidEntry {
            track,
            run,
            at,
            reason,
            signatures,
        });
    }
    Ok(voids)
}

/// Who signed an act, the first first.
pub(super) fn signatures(
    conn: &mut AnyConnection,
    act: &RulesActId,
) -> Result<Vec<SignatureEntry>, StoreError> {
    Ok(rules_signature::table
        .inner_join(person::table)
        .inner_join(organization::table)
        .filter(rules_signature::act_id.eq(act))
        .order((rules_signature::signed_at, rules_signature::funder_id))
        .select((person::name, organization::name, rules_signature::signed_at))
        .load(conn)?)
}

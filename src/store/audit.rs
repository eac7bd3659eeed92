//! The record of acts in the database: written with the act, chained by the sealer, checked by doctor.

use diesel::prelude::*;
use serde::Serialize;

use super::conn::AnyConnection;
use super::db::Db;
use super::error::StoreError;
use super::leases;
use super::schema::audit_event;
use super::tx::Tx;
use crate::domain::audit_chain::{BrokenChain, ChainCheck, SealedEvent, Witness};
use crate::domain::audit_event::{AuditEvent, AuditKind};
use crate::domain::canonical::{NotCanonical, Sha256Hex};
use crate::domain::ids::AuditEventId;
use crate::domain::time::Instant;

/// How many events one transaction chains or one page of a check holds.
const SLICE: i64 = 200;

/// The name of the sealer's duty, and for how many seconds it is taken.
const SEALER: (&str, i64) = ("audit sealer", 30);

#[derive(Queryable)]
struct Row {
    id: AuditEventId,
    at: Instant,
    kind: AuditKind,
    data: String,
    hash: Sha256Hex,
    seq: Option<i64>,
    chained: Option<Sha256Hex>,
}

impl Row {
    fn event(&self) -> Result<AuditEvent, StoreError> {
        let data = serde_json::from_str(&self.data).map_err(|_| StoreError::Unreadable {
            value: self.data.clone(),
            expected: "the JSON of an audit event",
        })?;
        Ok(AuditEvent {
            id: self.id.clone(),
            at: self.at,
            kind: self.kind,
            data,
        })
    }
}

fn not_canonical(error: &NotCanonical) -> StoreError {
    StoreError::Unreadable {
        value: error.to_string(),
        expected: "data with a canonical form",
    }
}

/// Puts an act on record, in the transaction of the act itself.
///
/// `data` must have a canonical form: no fractions, large numbers as text, text in NFC.
pub fn record(
    tx: &mut Tx<'_>,
    kind: AuditKind,
    data: &impl Serialize,
) -> Result<AuditEventId, StoreError> {
    let event = AuditEvent {
        id: tx.new_id(),
        at: tx.now(),
        kind,
        data: serde_json::to_value(data).map_err(|error| not_canonical(&error.into()))?,
    };
    let hash = event.hash().map_err(|error| not_canonical(&error))?;
    diesel::insert_into(audit_event::table)
        .values((
            audit_event::id.eq(&event.id),
            audit_event::at.eq(event.at),
            audit_event::kind.eq(event.kind),
            audit_event::data.eq(event.data.to_string()),
            audit_event::hash.eq(hash),
        ))
        .execute(tx.conn())?;
    Ok(event.id)
}

/// The last place of the chain and its hash.
pub fn head(conn: &mut AnyConnection) -> Result<Witness, StoreError> {
    let last = audit_event::table
        .filter(audit_event::seq.is_not_null())
        .order(audit_event::seq.desc())
        .select((
            audit_event::seq.assume_not_null(),
            audit_event::chained.assume_not_null(),
        ))
        .first::<(i64, Sha256Hex)>(conn)
        .optional()?;
    let (seq, chained) = last.unwrap_or_else(|| (0, ChainCheck::beginning()));
    Ok(Witness { seq, chained })
}

/// Gives every event that has none its place in the chain, in the order of their instants, and answers
/// with the chain's head.
///
/// One process at a time does it, so that the chain queues no writer; `holder` is this process's name.
/// Where another is at it just now the head is the one that stands, perhaps without the newest events.
pub fn seal(db: &Db, holder: &str) -> Result<Witness, StoreError> {
    loop {
        let holder = holder.to_owned();
        let (head, more) = db.write_now(move |tx| {
            if !leases::take(tx, SEALER.0, &holder, SEALER.1)? {
                return Ok((head(tx.conn())?, false));
            }
            let (head, more) = seal_slice(tx)?;
            if !more {
                leases::give_back(tx, SEALER.0, &holder)?;
            }
            Ok::<_, StoreError>((head, more))
        })?;
        if !more {
            return Ok(head);
        }
    }
}

fn seal_slice(tx: &mut Tx<'_>) -> Result<(Witness, bool), StoreError> {
    let mut end = head(tx.conn())?;
    let rows = audit_event::table
        .filter(audit_event::seq.is_null())
        .order((audit_event::at, audit_event::id))
        .limit(SLICE)
        .load::<Row>(tx.conn())?;
    for row in &rows {
        end.chained = row
            .event()?
            .chained(&end.chained)
            .map_err(|error| not_canonical(&error))?;
        end.seq += 1;
        diesel::update(audit_event::table.find(&row.id))
            .set((
                audit_event::seq.eq(end.seq),
                audit_event::chained.eq(&end.chained),
            ))
            .execute(tx.conn())?;
    }
    Ok((end, rows.len() as i64 == SLICE))
}

/// What a check of the record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Every line is as it was written. The chain's head, and how many events wait for their place.
    Whole {
        /// Worth noting down where whoever can write the database cannot reach it.
        head: Witness,
        /// Events without a place yet; their own hashes are right.
        unsealed: i64,
    },
    /// The first line of the chain that is wrong.
    Broken(BrokenChain),
    /// An event without a place yet that was changed after it was written.
    Altered(AuditEventId),
}

/// Follows the whole record; `witness` is a place and hash that somebody else holds, if anybody does.
pub fn check(conn: &mut AnyConnection, witness: Option<Witness>) -> Result<Finding, StoreError> {
    let mut chain = ChainCheck::new(witness);
    let mut after = 0;
    loop {
        let page = audit_event::table
            .filter(audit_event::seq.assume_not_null().gt(after))
            .order(audit_event::seq)
            .limit(SLICE)
            .load::<Row>(conn)?;
        for row in &page {
            let (Some(seq), Some(chained)) = (row.seq, row.chained.clone()) else {
                continue;
            };
            after = seq;
            let line = SealedEvent {
                event: row.event()?,
                hash: row.hash.clone(),
                seq,
                chained,
            };
            if let Err(broken) = chain.next(&line) {
                return Ok(Finding::Broken(broken));
            }
        }
        if (page.len() as i64) < SLICE {
            break;
        }
    }
    let head = match chain.end() {
        Ok(head) => head,
        Err(broken) => return Ok(Finding::Broken(broken)),
    };
    let waiting = audit_event::table
        .filter(audit_event::seq.is_null())
        .load::<Row>(conn)?;
    for row in &waiting {
        if row.event()?.hash().ok().as_ref() != Some(&row.hash) {
            return Ok(Finding::Altered(row.id.clone()));
        }
    }
    Ok(Finding::Whole {
        head,
        unsealed: waiting.len() as i64,
    })
}

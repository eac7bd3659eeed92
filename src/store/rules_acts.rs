//! What funders sign together, as rows: acts and their signatures.

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{program_funder, rules_act, rules_signature};
use super::tx::Tx;
use crate::domain::amendment::{ActKind, Ending};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PersonId, ProgramId, RoundId, RulesActId};
use crate::domain::language::LocalText;
use crate::domain::signatures::{Signature, SignatureSheet};
use crate::domain::time::Instant;

/// A text to be signed.
#[derive(Debug, Clone)]
pub struct NewAct {
    /// Of which round.
    pub round: RoundId,
    /// What it does when everyone has signed.
    pub kind: ActKind,
    /// The document that comes into force with it.
    pub document: Option<Sha256Hex>,
    /// The document in force when it was written.
    pub former: Option<Sha256Hex>,
    /// What changes, as JSON.
    pub body: String,
    /// Why, in public.
    pub reason: Option<LocalText>,
    /// Who wrote it.
    pub written_by: PersonId,
}

/// A text that was written to be signed.
#[derive(Debug, Clone)]
pub struct Act {
    /// Its id.
    pub id: RulesActId,
    /// What it does when everyone has signed.
    pub kind: ActKind,
    /// The document that comes into force with it.
    pub document: Option<Sha256Hex>,
    /// The document in force when it was written.
    pub former: Option<Sha256Hex>,
    /// What changes, as JSON.
    pub body: String,
    /// Why, in public.
    pub reason: Option<LocalText>,
    /// How it ended; `None` while it waits for signatures.
    pub ending: Option<Ending>,
}

type Row = (
    RulesActId,
    ActKind,
    Option<Sha256Hex>,
    Option<Sha256Hex>,
    String,
    Option<LocalText>,
    Option<Ending>,
);

impl From<Row> for Act {
    fn from((id, kind, document, former, body, reason, ending): Row) -> Self {
        Self {
            id,
            kind,
            document,
            former,
            body,
            reason,
            ending,
        }
    }
}

const COLUMNS: (
    rules_act::id,
    rules_act::kind,
    rules_act::document_hash,
    rules_act::former_hash,
    rules_act::body,
    rules_act::reason,
    rules_act::ending,
) = (
    rules_act::id,
    rules_act::kind,
    rules_act::document_hash,
    rules_act::former_hash,
    rules_act::body,
    rules_act::reason,
    rules_act::ending,
);

/// Adds a text to be signed.
pub fn add(tx: &mut Tx<'_>, new: &NewAct) -> Result<RulesActId, StoreError> {
    let (id, now): (RulesActId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(rules_act::table)
        .values((
            rules_act::id.eq(&id),
            rules_act::round_id.eq(&new.round),
            rules_act::kind.eq(new.kind),
            rules_act::document_hash.eq(new.document.as_ref().map(Sha256Hex::as_str)),
            rules_act::former_hash.eq(new.former.as_ref().map(Sha256Hex::as_str)),
            rules_act::body.eq(&new.body),
            rules_act::reason.eq(new.reason.as_ref().map(json_text)),
            rules_act::written_by.eq(&new.written_by),
            rules_act::written_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The act of this id in this round; [`StoreError::NotFound`] if there is none.
pub fn act(conn: &mut AnyConnection, round: &RoundId, id: &RulesActId) -> Result<Act, StoreError> {
    let row: Row = rules_act::table
        .find(id)
        .filter(rules_act::round_id.eq(round))
        .select(COLUMNS)
        .first(conn)?;
    Ok(row.into())
}

/// The announcement of exactly this document, if somebody has signed it.
pub fn announcement(
    conn: &mut AnyConnection,
    round: &RoundId,
    document: &Sha256Hex,
) -> Result<Option<Act>, StoreError> {
    let row: Option<Row> = rules_act::table
        .filter(rules_act::round_id.eq(round))
        .filter(rules_act::kind.eq(ActKind::Announcement))
        .filter(rules_act::document_hash.eq(document))
        .select(COLUMNS)
        .first(conn)
        .optional()?;
    Ok(row.map(Act::from))
}

/// Who must sign an act of this programme, and who has.
pub fn sheet(
    conn: &mut AnyConnection,
    program: &ProgramId,
    act: &RulesActId,
) -> Result<SignatureSheet, StoreError> {
    let funders: Vec<OrganizationId> = program_funder::table
        .filter(program_funder::program_id.eq(program))
        .order((program_funder::position, program_funder::organization_id))
        .select(program_funder::organization_id)
        .load(conn)?;
    let signed: Vec<(OrganizationId, PersonId, Instant)> = rules_signature::table
        .filter(rules_signature::act_id.eq(act))
        .order((rules_signature::signed_at, rules_signature::funder_id))
        .select((
            rules_signature::funder_id,
            rules_signature::person_id,
            rules_signature::signed_at,
        ))
        .load(conn)?;
    let signatures =
        signed
            .into_iter()
            .map(|(funder, person, at)| Signature { funder, person, at });
    Ok(SignatureSheet::new(funders, signatures.collect()))
}

/// Adds a signature; [`StoreError::Duplicate`] if the funder is bound already, or the person has signed for another.
pub fn sign(tx: &mut Tx<'_>, act: &RulesActId, signature: &Signature) -> Result<(), StoreError> {
    diesel::insert_into(rules_signature::table)
        .values((
            rules_signature::act_id.eq(act),
            rules_signature::funder_id.eq(&signature.funder),
            rules_signature::person_id.eq(&signature.person),
            rules_signature::signed_at.eq(signature.at),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends an act that still waits; `false` if it had ended before.
pub fn end(tx: &mut Tx<'_>, act: &RulesActId, ending: Ending) -> Result<bool, StoreError> {
    let now = tx.now();
    let waiting = rules_act::table
        .find(act)
        .filter(rules_act::ending.is_null());
    let ended = diesel::update(waiting)
        .set((
            rules_act::ending.eq(ending),
            rules_act::ended_at.eq(now.as_micros()),
        ))
        .execute(tx.conn())?;
    Ok(ended == 1)
}

/// Ends every other act of the round that still waits: what it was written on is no longer in force.
pub fn overtake_others(
    tx: &mut Tx<'_>,
    round: &RoundId,
    by: &RulesActId,
) -> Result<(), StoreError> {
    let now = tx.now();
    let others = rules_act::table
        .filter(rules_act::round_id.eq(round))
        .filter(rules_act::id.ne(by))
        .filter(rules_act::kind.ne(ActKind::Void))
        .filter(rules_act::ending.is_null());
    diesel::update(others)
        .set((
            rules_act::ending.eq(Ending::Overtaken),
            rules_act::ended_at.eq(now.as_micros()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

//! Letters of intent as rows: what was sent, frozen under its hash, and what staff answered once.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::documents;
use super::error::StoreError;
use super::schema::{letter_of_intent, letter_of_intent_answer, letter_of_intent_version, person};
use super::splits;
use super::tx::Tx;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, PersonId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::people::PersonName;
use crate::domain::proposal::{LetterOfIntentState, SentLetterOfIntent, UninvitedCode};
use crate::domain::time::Instant;

/// One version that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct LetterVersion {
    /// Which, from 1.
    pub number: i64,
    /// SHA-256 of its document.
    pub hash: Sha256Hex,
    /// When it arrived.
    pub at: Instant,
    /// Who sent it.
    pub by: PersonId,
    /// When the coalition took it back.
    pub withdrawn_at: Option<Instant>,
}

/// What staff answered.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct LetterAnswer {
    /// About which version.
    pub version: i64,
    /// Why it was not invited; nothing for an invitation.
    pub code: Option<UninvitedCode>,
    /// What the applicants read.
    pub text: Option<LocalText>,
    /// Who answered.
    pub by: PersonName,
    /// When.
    pub at: Instant,
}

/// An answer to be kept.
#[derive(Debug, Clone)]
pub struct NewAnswer<'a> {
    /// About which version.
    pub version: i64,
    /// Why it is not invited, and what the applicants read; nothing for an invitation.
    pub why: Option<(UninvitedCode, &'a LocalText)>,
    /// Who answers.
    pub by: &'a PersonId,
}

/// Where the letter of a proposal stands, and its number; a draft where none was ever sent.
pub fn state(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<(LetterOfIntentState, Option<i64>), StoreError> {
    let found: Option<(LetterOfIntentState, i64)> = letter_of_intent::table
        .find(id)
        .select((letter_of_intent::state, letter_of_intent::number))
        .first(conn)
        .optional()?;
    Ok(match found {
        Some((state, number)) => (state, Some(number)),
        // What two were made of was invited, where the round invites.
        None if splits::is_made(conn, id)? => (LetterOfIntentState::Invited, None),
        None => (LetterOfIntentState::Draft, None),
    })
}

/// Where the letter of each of these stands, of those that had one or need none. Two statements.
pub fn states(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, LetterOfIntentState>, StoreError> {
    // What two were made of was invited, where the round invites.
    let made = splits::by_made(conn, ids)?.into_iter();
    let made = made.filter_map(|offer| Some((offer.made?, LetterOfIntentState::Invited)));
    let mut states: BTreeMap<ProposalId, LetterOfIntentState> = made.collect();
    let rows: Vec<(ProposalId, LetterOfIntentState)> = letter_of_intent::table
        .filter(letter_of_intent::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
        .select((letter_of_intent::proposal_id, letter_of_intent::state))
        .load(conn)?;
    states.extend(rows);
    Ok(states)
}

/// Gives a letter that is sent for the first time the next number of its round. Read and written in one transaction
/// under a UNIQUE constraint: of two that want the same number, one is tried again.
pub fn begin(tx: &mut Tx<'_>, id: &ProposalId, round: &RoundId) -> Result<i64, StoreError> {
    let last: Option<i64> = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq(round))
        .select(diesel::dsl::max(letter_of_intent::number))
        .first(tx.conn())?;
    let number = last.unwrap_or(0) + 1;
    diesel::insert_into(letter_of_intent::table)
        .values((
            letter_of_intent::proposal_id.eq(id),
            letter_of_intent::round_id.eq(round),
            letter_of_intent::number.eq(number),
            letter_of_intent::state.eq(LetterOfIntentState::Sent),
        ))
        .execute(tx.conn())?;
    Ok(number)
}

/// Moves a letter from one state to another; `false` if it does not stand at `from` any more.
pub fn move_on(
    tx: &mut Tx<'_>,
    id: &ProposalId,
    from: LetterOfIntentState,
    to: LetterOfIntentState,
) -> Result<bool, StoreError> {
    let moved = diesel::update(letter_of_intent::table)
        .filter(letter_of_intent::proposal_id.eq(id))
        .filter(letter_of_intent::state.eq(from))
        .set(letter_of_intent::state.eq(to))
        .execute(tx.conn())?;
    Ok(moved == 1)
}

/// Keeps a version. [`StoreError::Duplicate`] if another one with this number was first.
pub fn add_version(
    tx: &mut Tx<'_>,
    id: &ProposalId,
    number: i64,
    hash: &Sha256Hex,
    at: Instant,
    by: &PersonId,
) -> Result<(), StoreError> {
    diesel::insert_into(letter_of_intent_version::table)
        .values((
            letter_of_intent_version::proposal_id.eq(id),
            letter_of_intent_version::number.eq(number),
            letter_of_intent_version::hash.eq(hash),
            letter_of_intent_version::sent_at.eq(at),
            letter_of_intent_version::sent_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Every version that was sent, the newest first.
pub fn versions(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<Vec<LetterVersion>, StoreError> {
    Ok(letter_of_intent_version::table
        .filter(letter_of_intent_version::proposal_id.eq(id))
        .order(letter_of_intent_version::number.desc())
        .select((
            letter_of_intent_version::number,
            letter_of_intent_version::hash,
            letter_of_intent_version::sent_at,
            letter_of_intent_version::sent_by,
            letter_of_intent_version::withdrawn_at,
        ))
        .load(conn)?)
}

/// Notes that the coalition took back what it sent.
pub fn take_back(tx: &mut Tx<'_>, id: &ProposalId) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(letter_of_intent_version::table)
        .filter(letter_of_intent_version::proposal_id.eq(id))
        .filter(letter_of_intent_version::withdrawn_at.is_null())
        .set(letter_of_intent_version::withdrawn_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

/// Keeps an answer. [`StoreError::Duplicate`] where there is one.
pub fn keep_answer(
    tx: &mut Tx<'_>,
    id: &ProposalId,
    new: &NewAnswer<'_>,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(letter_of_intent_answer::table)
        .values((
            letter_of_intent_answer::proposal_id.eq(id),
            letter_of_intent_answer::version.eq(new.version),
            letter_of_intent_answer::code.eq(new.why.map(|(code, _)| code.as_str())),
            letter_of_intent_answer::text.eq(new.why.map(|(_, text)| json_text(text))),
            letter_of_intent_answer::answered_by.eq(new.by),
            letter_of_intent_answer::answered_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// What staff answered; nothing while they have not.
pub fn answer(
    conn: &mut AnyConnection,
    id: &ProposalId,
) -> Result<Option<LetterAnswer>, StoreError> {
    Ok(letter_of_intent_answer::table
        .inner_join(person::table)
        .filter(letter_of_intent_answer::proposal_id.eq(id))
        .select((
            letter_of_intent_answer::version,
            letter_of_intent_answer::code,
            letter_of_intent_answer::text,
            person::name,
            letter_of_intent_answer::answered_at,
        ))
        .first(conn)
        .optional()?)
}

/// The proposal whose letter has this number in its round, and where the letter stands.
pub fn by_number(
    conn: &mut AnyConnection,
    round: &RoundId,
    number: i64,
) -> Result<Option<(ProposalId, LetterOfIntentState)>, StoreError> {
    Ok(letter_of_intent::table
        .filter(letter_of_intent::round_id.eq(round))
        .filter(letter_of_intent::number.eq(number))
        .select((letter_of_intent::proposal_id, letter_of_intent::state))
        .first(conn)
        .optional()?)
}

/// The document of a version, read.
pub fn document(
    conn: &mut AnyConnection,
    hash: &Sha256Hex,
) -> Result<SentLetterOfIntent, StoreError> {
    read(&documents::bytes(conn, hash)?)
}

/// A document that was kept.
pub fn read(bytes: &[u8]) -> Result<SentLetterOfIntent, StoreError> {
    serde_json::from_slice(bytes).map_err(|error| StoreError::Unreadable {
        value: error.to_string(),
        expected: "a letter of intent as it was sent",
    })
}

/// How often each reason was given in this round.
pub fn reasons(
    conn: &mut AnyConnection,
    round: &RoundId,
) -> Result<Vec<(UninvitedCode, usize)>, StoreError> {
    let codes: Vec<Option<UninvitedCode>> = letter_of_intent_answer::table
        .inner_join(letter_of_intent::table)
        .filter(letter_of_intent::round_id.eq(round))
        .select(letter_of_intent_answer::code)
        .load(conn)?;
    let count = |code: UninvitedCode| codes.iter().filter(|known| **known == Some(code)).count();
    let counted = UninvitedCode::ALL.map(|code| (code, count(code)));
    Ok(counted.into_iter().filter(|(_, n)| *n > 0).collect())
}

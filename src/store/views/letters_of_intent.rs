//! The letters of intent that were sent to a round, for its staff: the frozen letters and nothing of any draft.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::ProposalId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::proposal::{
    LetterOfIntentState, SentLetterOfIntent, UninvitedCode, takes_letters,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Setup;
use crate::domain::time::Instant;
pub use crate::store::letters_of_intent::{LetterAnswer, LetterVersion};
use crate::store::rounds::OwnRound;
use crate::store::schema::{letter_of_intent, letter_of_intent_version};
use crate::store::{
    AnyConnection, Reader, StoreError, documents, letters_of_intent, people, programs, round_parts,
    rounds,
};

/// The letters that were sent to a round.
#[derive(Debug, Clone)]
pub struct LettersOfIntent {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Where it stands.
    pub state: RoundState,
    /// What it asks, with its dates.
    pub setup: Setup,
    /// Every number that was given, in order.
    pub rows: Vec<LetterRow>,
    /// How often each reason was given.
    pub reasons: Vec<(UninvitedCode, usize)>,
}

/// One number.
#[derive(Debug, Clone)]
pub struct LetterRow {
    /// The number.
    pub number: i64,
    /// What was sent under it; `None` once its coalition took it back, whatever it does with it.
    pub sent: Option<LetterSent>,
}

/// One letter that is with staff.
#[derive(Debug, Clone)]
pub struct LetterSent {
    /// Where it stands.
    pub state: LetterOfIntentState,
    /// Which version was sent last.
    pub version: i64,
    /// When that arrived.
    pub at: Instant,
    /// What stands in it.
    pub document: SentLetterOfIntent,
}

/// One letter as it was sent.
#[derive(Debug, Clone)]
pub struct OneLetterOfIntent {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Where the round stands.
    pub round: RoundState,
    /// Its programme.
    pub program: Program,
    /// What the round asks.
    pub setup: Setup,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub state: LetterOfIntentState,
    /// The version that was sent last.
    pub version: LetterVersion,
    /// What stands in it.
    pub document: SentLetterOfIntent,
    /// What staff answered.
    pub answer: Option<LetterAnswer>,
    /// The language of whoever sent it, for what is written to the applicants.
    pub language: Option<LanguageTag>,
}

impl LettersOfIntent {
    /// What the round is called.
    pub fn title(&self) -> LocalText {
        self.setup.call.title.to_local()
    }

    /// How many of those that are with staff stand there.
    pub fn count(&self, state: LetterOfIntentState) -> usize {
        let rows = self.rows.iter();
        rows.filter(|row| row.sent.as_ref().is_some_and(|sent| sent.state == state))
            .count()
    }
}

/// The round with its set-up, for a member of its staff; hidden where it has no such step.
fn round_of(
    conn: &mut AnyConnection,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<(OwnRound, Setup), Denied>, StoreError> {
    let round = match rounds::own(conn, slug) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    if let Err(denied) = policy::may_screen_proposals(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let setup = round_parts::setup(conn, &round.id)?;
    if takes_letters(&setup.dates) {
        Ok(Ok((round, setup)))
    } else {
        Ok(Err(Denied::Hidden))
    }
}

/// What was sent to the round of this name. At most ten statements, however much was sent.
pub fn letters_of_intent(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<LettersOfIntent, Denied>, StoreError> {
    let conn = reader.conn();
    let (round, setup) = match round_of(conn, actor, slug)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let numbered: Vec<(ProposalId, i64, LetterOfIntentState)> = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq(&round.id))
        .order(letter_of_intent::number)
        .select((
            letter_of_intent::proposal_id,
            letter_of_intent::number,
            letter_of_intent::state,
        ))
        .load(conn)?;
    let with_staff = numbered.iter().filter(|row| row.2.is_with_staff());
    let with_staff: BTreeSet<&ProposalId> = with_staff.map(|row| &row.0).collect();
    let mut versions = latest(conn, &with_staff)?;
    let rows = numbered.iter().map(|(id, number, state)| LetterRow {
        number: *number,
        sent: versions
            .remove(id)
            .map(|(version, at, document)| LetterSent {
                state: *state,
                version,
                at,
                document,
            }),
    });
    Ok(Ok(LettersOfIntent {
        slug: round.slug,
        state: round.state,
        rows: rows.collect(),
        reasons: letters_of_intent::reasons(conn, &round.id)?,
        setup,
    }))
}

type Latest = BTreeMap<ProposalId, (i64, Instant, SentLetterOfIntent)>;

/// The version of each that was sent last.
fn latest(conn: &mut AnyConnection, ids: &BTreeSet<&ProposalId>) -> Result<Latest, StoreError> {
    type Row = (ProposalId, i64, Sha256Hex, Instant);
    let rows: Vec<Row> = letter_of_intent_version::table
        .filter(letter_of_intent_version::proposal_id.eq_any(ids.iter().map(ToString::to_string)))
        .order(letter_of_intent_version::number)
        .select((
            letter_of_intent_version::proposal_id,
            letter_of_intent_version::number,
            letter_of_intent_version::hash,
            letter_of_intent_version::sent_at,
        ))
        .load(conn)?;
    // A later version takes the place of an earlier one.
    let rows: BTreeMap<ProposalId, Row> =
        rows.into_iter().map(|row| (row.0.clone(), row)).collect();
    let hashes: Vec<Sha256Hex> = rows.values().map(|row| row.2.clone()).collect();
    let documents: BTreeMap<Sha256Hex, Vec<u8>> =
        documents::several(conn, &hashes)?.into_iter().collect();
    let mut found = BTreeMap::new();
    for (id, (_, number, hash, at)) in rows {
        let bytes = documents.get(&hash).ok_or(StoreError::NotFound)?;
        found.insert(id, (number, at, letters_of_intent::read(bytes)?));
    }
    Ok(found)
}

/// The letter with this number. At most fifteen statements.
pub fn one_letter_of_intent(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    number: i64,
) -> Result<Result<OneLetterOfIntent, Denied>, StoreError> {
    let conn = reader.conn();
    let (round, setup) = match round_of(conn, actor, slug)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let found = letters_of_intent::by_number(conn, &round.id, number)?;
    let Some((id, state)) = found.filter(|(_, state)| state.is_with_staff()) else {
        return Ok(Err(Denied::Hidden));
    };
    let sent = letters_of_intent::versions(conn, &id)?;
    let Some(version) = sent.into_iter().next() else {
        return Ok(Err(Denied::Hidden));
    };
    let language = people::by_id(conn, &version.by)?.map(|person| person.language);
    Ok(Ok(OneLetterOfIntent {
        slug: round.slug,
        round: round.state,
        program: programs::of_id(conn, &round.program)?,
        number,
        state,
        document: letters_of_intent::document(conn, &version.hash)?,
        answer: letters_of_intent::answer(conn, &id)?,
        version,
        setup,
        language,
    }))
}

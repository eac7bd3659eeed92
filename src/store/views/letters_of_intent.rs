//! The letters of intent that were sent to a round, for its staff: the frozen letters and nothing of any draft.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PartnerId, ProposalId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::Program;
use crate::domain::proposal::{
    LetterOfIntentState, SentLetterOfIntent, UninvitedCode, takes_letters,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::search_text::folded;
use crate::domain::setup::Setup;
use crate::domain::time::Instant;
pub use crate::store::letters_of_intent::{LetterAnswer, LetterVersion};
use crate::store::proposals::partners;
use crate::store::rounds::OwnRound;
use crate::store::schema::{
    letter_of_intent, letter_of_intent_version, organization, proposal_partner,
};
use crate::store::{
    AnyConnection, Reader, StoreError, documents, letters_of_intent, people, programs, proposals,
    round_parts, rounds,
};

/// Which of the letters are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersWanted {
    /// The state that is wanted alone.
    pub state: Option<LetterOfIntentState>,
    /// A number, or words that names of its partners begin with; empty for all.
    pub find: String,
    /// Only greater numbers.
    pub after: i64,
    /// At most so many.
    pub most: usize,
}

impl Default for LettersWanted {
    fn default() -> Self {
        Self {
            state: None,
            find: String::new(),
            after: 0,
            most: 50,
        }
    }
}

/// The letters that were sent to a round.
#[derive(Debug, Clone)]
pub struct LettersOfIntent {
    /// The round's name in addresses.
    pub slug: Slug,
    /// Where it stands.
    pub state: RoundState,
    /// What it asks, with its dates.
    pub setup: Setup,
    /// The numbers that were wanted, in order.
    pub rows: Vec<LetterRow>,
    /// The number after which others follow.
    pub more_after: Option<i64>,
    /// How many letters of the round stand where, whatever was wanted.
    counts: BTreeMap<LetterOfIntentState, usize>,
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
    /// Whether the reader belongs to an organisation that takes part or was asked to: a colleague answers.
    pub is_in_conflict: bool,
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
    /// Whether the reader belongs to an organisation that takes part or was asked to: a colleague answers.
    pub is_in_conflict: bool,
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

    /// How many letters of the round stand there.
    pub fn count(&self, state: LetterOfIntentState) -> usize {
        self.counts.get(&state).copied().unwrap_or_default()
    }

    /// Whether nothing was ever sent to the round.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
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

/// What of all that was sent to the round of this name is wanted. At most fourteen statements, and documents for what is
/// wanted alone, however much was sent.
pub fn letters_of_intent(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    wanted: &LettersWanted,
) -> Result<Result<LettersOfIntent, Denied>, StoreError> {
    let conn = reader.conn();
    let (round, setup) = match round_of(conn, actor, slug)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let found = Found::of(conn, &round.id, &wanted.find)?;
    let (numbered, more_after) = numbered(conn, &round.id, wanted, &found)?;
    let with_staff = numbered.iter().filter(|row| row.2.is_with_staff());
    let with_staff: BTreeSet<&ProposalId> = with_staff.map(|row| &row.0).collect();
    let mut versions = latest(conn, &with_staff)?;
    let theirs = of_reader(conn, actor)?;
    let mut rows = Vec::new();
    for (id, number, state) in &numbered {
        let sent = versions
            .remove(id)
            .map(|(version, at, document)| LetterSent {
                state: *state,
                version,
                at,
                document,
                is_in_conflict: theirs.contains(id),
            });
        if found.fits(id, sent.as_ref()) {
            rows.push(LetterRow {
                number: *number,
                sent,
            });
        }
    }
    Ok(Ok(LettersOfIntent {
        slug: round.slug,
        state: round.state,
        rows,
        more_after,
        counts: counts(conn, &round.id)?,
        reasons: letters_of_intent::reasons(conn, &round.id)?,
        setup,
    }))
}

/// What somebody looks for, and what it fits.
enum Found {
    /// Nothing: all fit.
    All,
    /// A number.
    Number(i64),
    /// The organisations with such a name in drafts of the round. Which of them stood in what was sent, only that says.
    Partners(BTreeSet<(ProposalId, PartnerId)>),
}

impl Found {
    fn of(conn: &mut AnyConnection, round: &RoundId, find: &str) -> Result<Self, StoreError> {
        let find = find.trim();
        if let Ok(number) = find.parse() {
            return Ok(Self::Number(number));
        }
        if find.is_empty() {
            return Ok(Self::All);
        }
        let mut query = proposal_partner::table
            .inner_join(
                organization::table.on(organization::id
                    .nullable()
                    .eq(proposal_partner::organization_id)),
            )
            .inner_join(
                letter_of_intent::table
                    .on(letter_of_intent::proposal_id.eq(proposal_partner::proposal_id)),
            )
            .filter(letter_of_intent::round_id.eq(round))
            .select((proposal_partner::proposal_id, proposal_partner::id))
            .into_boxed();
        // Folded text holds letters, digits and spaces alone: nothing in it is a pattern.
        for word in folded(find).split(' ').take(8) {
            let begins = diesel::dsl::sql::<Text>("' ' || search_text");
            query = query.filter(begins.like(format!("% {word}%")));
        }
        let rows: Vec<(ProposalId, PartnerId)> = query.load(conn)?;
        Ok(Self::Partners(rows.into_iter().collect()))
    }

    /// Whether this letter is one of those: by what was sent, and never by what was written in its draft since.
    fn fits(&self, id: &ProposalId, sent: Option<&LetterSent>) -> bool {
        match self {
            Self::All | Self::Number(_) => true,
            Self::Partners(found) => sent.is_some_and(|sent| {
                let mut partners = sent.document.partners.iter();
                partners.any(|partner| found.contains(&(id.clone(), partner.id.clone())))
            }),
        }
    }
}

type Numbered = (ProposalId, i64, LetterOfIntentState);

/// The numbers that are wanted, and the last of them where others follow.
fn numbered(
    conn: &mut AnyConnection,
    round: &RoundId,
    wanted: &LettersWanted,
    found: &Found,
) -> Result<(Vec<Numbered>, Option<i64>), StoreError> {
    let one_more = i64::try_from(wanted.most.saturating_add(1)).unwrap_or(i64::MAX);
    let mut query = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq(round))
        .filter(letter_of_intent::number.gt(wanted.after))
        .order(letter_of_intent::number)
        .limit(one_more)
        .select((
            letter_of_intent::proposal_id,
            letter_of_intent::number,
            letter_of_intent::state,
        ))
        .into_boxed();
    if let Some(state) = wanted.state {
        query = query.filter(letter_of_intent::state.eq(state));
    }
    match found {
        Found::All => {}
        Found::Number(number) => query = query.filter(letter_of_intent::number.eq(*number)),
        Found::Partners(found) => {
            let ids = found.iter().map(|(id, _)| id.to_string());
            query = query.filter(letter_of_intent::proposal_id.eq_any(ids));
        }
    }
    let mut rows: Vec<Numbered> = query.load(conn)?;
    let goes_on = rows.len() > wanted.most;
    rows.truncate(wanted.most);
    let last = rows.last().map(|(_, number, _)| *number);
    Ok((rows, last.filter(|_| goes_on)))
}

fn counts(
    conn: &mut AnyConnection,
    round: &RoundId,
) -> Result<BTreeMap<LetterOfIntentState, usize>, StoreError> {
    let rows: Vec<(LetterOfIntentState, i64)> = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq(round))
        .group_by(letter_of_intent::state)
        .select((letter_of_intent::state, diesel::dsl::count_star()))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(state, n)| (state, usize::try_from(n).unwrap_or_default()))
        .collect())
}

/// The proposals that an organisation of the reader has a part in.
fn of_reader(
    conn: &mut AnyConnection,
    actor: Actor<'_>,
) -> Result<BTreeSet<ProposalId>, StoreError> {
    let Actor::Person(standing) = actor else {
        return Ok(BTreeSet::new());
    };
    let own = standing.mandates.iter().map(|held| &held.organization);
    let own: Vec<&OrganizationId> = own.collect();
    let theirs = partners::of_organizations(conn, &own)?;
    Ok(theirs.into_iter().collect())
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

/// The letter with this number. At most eighteen statements.
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
    let access = proposals::access(conn, &id)?;
    Ok(Ok(OneLetterOfIntent {
        slug: round.slug,
        round: round.state,
        program: programs::of_id(conn, &round.program)?,
        number,
        state,
        is_in_conflict: policy::may_act_as_staff(actor, &access).is_err(),
        document: letters_of_intent::document(conn, &version.hash)?,
        answer: letters_of_intent::answer(conn, &id)?,
        version,
        setup,
        language,
    }))
}

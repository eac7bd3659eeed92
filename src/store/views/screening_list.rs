//! What was sent to a round, for its staff: the frozen versions and nothing of any draft.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::splits::{Awaited, awaited};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PartnerId, ProposalId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Money;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Consent, PartnerRole, PartnerState, ProposalState, ScreeningCounts, Seat, SubmittedProposal,
    is_of, is_with_staff, takes_letters,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Question;
use crate::domain::time::{Instant, ZoneName};
use crate::store::extensions::{self, Extension};
use crate::store::proposals::{messages, several};
use crate::store::schema::{proposal, proposal_partner, proposal_version};
use crate::store::{
    AnyConnection, Reader, StoreError, documents, intents, proposals, round_parts, rounds,
    screening,
};

/// Which of what was sent is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenedWanted {
    /// The state that is wanted alone.
    pub state: Option<ProposalState>,
    /// Only greater numbers.
    pub after: i64,
    /// At most so many.
    pub most: usize,
}

impl ScreenedWanted {
    /// None: what there is to know of the round alone.
    pub fn none() -> Self {
        Self {
            most: 0,
            ..Self::default()
        }
    }

    /// What was sent under one number.
    pub fn one(number: i64) -> Self {
        Self {
            after: number.saturating_sub(1),
            most: 1,
            ..Self::default()
        }
    }
}

impl Default for ScreenedWanted {
    fn default() -> Self {
        Self {
            state: None,
            after: 0,
            most: 50,
        }
    }
}

/// What was sent to a round.
#[derive(Debug, Clone)]
pub struct ScreeningList {
    /// The round's name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
    /// Where it stands.
    pub state: RoundState,
    /// The clocks that its dates are meant by.
    pub zone: ZoneName,
    /// The languages in which it is published.
    pub languages: BTreeSet<LanguageTag>,
    /// The numbers that were wanted, in order.
    pub rows: Vec<ScreenedRow>,
    /// The last of them, where others follow.
    pub more_after: Option<i64>,
    /// How often each reason was given, and what was asked to be completed.
    pub counts: ScreeningCounts,
    /// The round's questions, which parts of proposals are called by.
    pub questions: Vec<Question>,
    /// Whether the round asks for a letter of intent first.
    pub takes_letters: bool,
    /// How many organisations said that they plan to apply.
    pub intents: i64,
    /// The later deadlines that were given.
    pub extensions: Vec<Extension>,
}

impl ScreeningList {
    /// Whether the reader belongs to an organisation that has a part in one of these rows.
    pub fn is_in_conflict(&self) -> bool {
        let mut sent = self.rows.iter().filter_map(|row| row.sent.as_ref());
        sent.any(|sent| sent.is_in_conflict)
    }
}

/// One number.
#[derive(Debug, Clone)]
pub struct ScreenedRow {
    /// The number.
    pub number: i64,
    /// What was sent under it; `None` once its coalition took it back, whatever it does with it.
    pub sent: Option<SentRow>,
    /// Where nothing was sent under it yet: what it was made of, and until when it can be sent.
    pub awaited: Option<Awaited>,
}

/// One proposal that is with staff.
#[derive(Debug, Clone)]
pub struct SentRow {
    /// Where it stands.
    pub state: ProposalState,
    /// What it is called.
    pub title: String,
    /// Who leads it.
    pub lead: String,
    /// What is asked for by those who still take part.
    pub request: Money,
    /// Which version was sent last.
    pub version: i64,
    /// When that arrived.
    pub at: Instant,
    /// How many partners still take part, and how many of them have signed what was sent.
    pub signatures: (usize, usize),
    /// How many left, or were left out, since it was sent.
    pub gone: usize,
    /// When the last of them must have signed.
    pub signatures_due_at: Option<Instant>,
    /// Whether somebody of it waits for an answer.
    pub is_waiting: bool,
    /// Whether the reader belongs to an organisation that takes part or was asked to: a colleague does what staff do.
    pub is_in_conflict: bool,
}

/// What was sent to the round of this name. At most twenty-five statements, and documents for what is wanted alone,
/// however much was sent.
pub fn screening_list(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    wanted: &ScreenedWanted,
) -> Result<Result<ScreeningList, Denied>, StoreError> {
    let conn = reader.conn();
    let round = match rounds::own(conn, slug) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    if let Err(denied) = policy::may_screen_proposals(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let setup = round_parts::setup(conn, &round.id)?;
    let (numbered, more_after) = numbered(conn, &round.id, wanted)?;
    let with_staff: Vec<&ProposalId> = numbered
        .iter()
        .filter(|(_, _, state)| is_with_staff(*state))
        .map(|(id, _, _)| id)
        .collect();
    let versions = versions(conn, &with_staff)?;
    let signed = several::consents(conn, &with_staff)?;
    let seats = seats(conn, &with_staff)?;
    let waiting = messages::unanswered_in(conn, &with_staff)?;
    let unsent = with_staff.iter().filter(|id| !versions.contains_key(**id));
    let unsent: Vec<&ProposalId> = unsent.copied().collect();
    let mut awaited = awaited(conn, &unsent, &setup.dates)?;
    let mut rows = Vec::new();
    for (id, number, state) in &numbered {
        let version = versions.get(id).filter(|_| is_with_staff(*state));
        let sent = version.map(|version| {
            let seats = seats.get(id).map(Vec::as_slice).unwrap_or_default();
            let signed = signed.get(id).map(Vec::as_slice).unwrap_or_default();
            let is_in_conflict = is_of_reader(actor, seats);
            SentRow {
                // Who wrote, and whether, is read where it can be answered.
                is_waiting: waiting.contains(id) && !is_in_conflict,
                is_in_conflict,
                ..version.row(*state, seats, signed)
            }
        });
        let awaited = awaited.remove(id);
        rows.extend(number.map(|number| ScreenedRow {
            number,
            sent,
            awaited,
        }));
    }
    Ok(Ok(ScreeningList {
        slug: round.slug,
        title: setup.call.title.to_local(),
        state: round.state,
        takes_letters: takes_letters(&setup.dates),
        zone: setup.dates.zone,
        languages: setup.call.languages,
        rows,
        more_after,
        counts: screening::counts(conn, &round.id)?,
        questions: setup.form.questions,
        intents: intents::count(conn, &round.id)?,
        extensions: extensions::all(conn, &round.id)?,
    }))
}

type Numbered = (ProposalId, Option<i64>, ProposalState);

/// The numbers that are wanted, and the last of them where others follow.
fn numbered(
    conn: &mut AnyConnection,
    round: &RoundId,
    wanted: &ScreenedWanted,
) -> Result<(Vec<Numbered>, Option<i64>), StoreError> {
    if wanted.most == 0 {
        return Ok((Vec::new(), None));
    }
    let states: Vec<&str> = match &wanted.state {
        Some(state) => vec![state.as_str()],
        None => ProposalState::ALL
            .iter()
            .map(|state| state.as_str())
            .collect(),
    };
    let one_more = i64::try_from(wanted.most.saturating_add(1)).unwrap_or(i64::MAX);
    let mut found: Vec<Numbered> = proposal::table
        .filter(proposal::round_id.eq(round))
        .filter(proposal::number.is_not_null())
        .filter(proposal::number.assume_not_null().gt(wanted.after))
        .filter(proposal::state.eq_any(states))
        .order(proposal::number)
        .limit(one_more)
        .select((proposal::id, proposal::number, proposal::state))
        .load(conn)?;
    let goes_on = found.len() > wanted.most;
    found.truncate(wanted.most);
    let last = found.last().and_then(|(_, number, _)| *number);
    Ok((found, last.filter(|_| goes_on)))
}

struct Version {
    number: i64,
    at: Instant,
    due: Option<Instant>,
    document: SubmittedProposal,
}

impl Version {
    fn row(&self, state: ProposalState, seats: &[Seat], signed: &[Consent]) -> SentRow {
        let document = &self.document;
        let mut partners = document.partners.iter();
        let lead = partners.find(|partner| partner.part.role == PartnerRole::Lead);
        let present = document.present(seats).count();
        let has_signed = document.present(seats);
        let has_signed = has_signed.filter(|partner| document.is_signed_by(partner, signed));
        SentRow {
            state,
            title: document.core.title.clone(),
            lead: lead.map(|lead| lead.name.clone()).unwrap_or_default(),
            request: document.standing_request(seats),
            version: self.number,
            at: self.at,
            signatures: (present, has_signed.count()),
            gone: document.partners.len() - present,
            signatures_due_at: self.due,
            is_waiting: false,
            is_in_conflict: false,
        }
    }
}

fn is_of_reader(actor: Actor<'_>, seats: &[Seat]) -> bool {
    match actor {
        Actor::Person(standing) => is_of(seats, standing),
        Actor::Visitor | Actor::Operator => false,
    }
}

/// The version of each that was sent last.
fn versions(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Version>, StoreError> {
    type Row = (ProposalId, i64, Sha256Hex, Instant, Option<Instant>);
    let rows: Vec<Row> = proposal_version::table
        .filter(proposal_version::proposal_id.eq_any(ids.iter().map(ToString::to_string)))
        .order(proposal_version::number)
        .select((
            proposal_version::proposal_id,
            proposal_version::number,
            proposal_version::hash,
            proposal_version::submitted_at,
            proposal_version::signatures_due_at,
        ))
        .load(conn)?;
    // A later version takes the place of an earlier one.
    let rows: BTreeMap<ProposalId, Row> =
        rows.into_iter().map(|row| (row.0.clone(), row)).collect();
    let hashes: Vec<Sha256Hex> = rows.values().map(|row| row.2.clone()).collect();
    let documents: BTreeMap<Sha256Hex, Vec<u8>> =
        documents::several(conn, &hashes)?.into_iter().collect();
    let mut found = BTreeMap::new();
    for (id, (_, number, hash, at, due)) in rows {
        let bytes = documents.get(&hash).ok_or(StoreError::NotFound)?;
        let document = proposals::versions::read(bytes)?;
        let version = Version {
            number,
            at,
            due,
            document,
        };
        found.insert(id, version);
    }
    Ok(found)
}

/// Who takes part in each, and who did.
fn seats(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Vec<Seat>>, StoreError> {
    type Row = (
        ProposalId,
        PartnerId,
        Option<OrganizationId>,
        PartnerRole,
        PartnerState,
    );
    let rows: Vec<Row> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq_any(ids.iter().map(ToString::to_string)))
        .select((
            proposal_partner::proposal_id,
            proposal_partner::id,
            proposal_partner::organization_id,
            proposal_partner::role,
            proposal_partner::state,
        ))
        .load(conn)?;
    let mut seats: BTreeMap<ProposalId, Vec<Seat>> = BTreeMap::new();
    for (id, partner, organization, role, state) in rows {
        seats.entry(id).or_default().push(Seat {
            partner,
            organization,
            role,
            state,
        });
    }
    Ok(seats)
}

//! Offers to make two of one proposal, for those who are asked and for the staff who ask. Who would go where is shown to
//! those who are asked alone; who answered what, to nobody.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::offers::{HowFar, Numbered, Proposals, numbered};
use super::proposal_within::{ProposalWithin, proposal_within};
use super::screening_list::ScreeningList;
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{Division, OfferAnswer, not_before_deadline};
use crate::domain::round::Slug;
use crate::domain::setup::{Dates, RequestCaps};
use crate::domain::time::Instant;
use crate::store::proposals::versions;
use crate::store::schema::{proposal, proposal_version};
pub use crate::store::splits::SplitOffer;
use crate::store::{AnyConnection, Reader, StoreError, documents, proposals, round_parts, splits};

/// One offer, and how far it is.
#[derive(Debug, Clone)]
pub struct SplitShown {
    /// The offer.
    pub offer: SplitOffer,
    /// The number of the proposal.
    pub number: i64,
    /// The new one, once there is one.
    pub made: Option<MadeShown>,
    /// How far it is, with the division that is asked about.
    pub how_far: HowFar,
    /// Whether a division is asked about that can stand: the lead has said one, and nobody has left since.
    pub is_divided: bool,
    /// Until when what is made by it can be sent.
    pub until: Instant,
}

/// The new proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeShown {
    /// Which.
    pub id: ProposalId,
    /// Its number.
    pub number: i64,
    /// Whether it was sent.
    pub is_sent: bool,
    /// Whether its coalition took it back, whatever it does with it since.
    pub is_withdrawn: bool,
}

/// The offers to make two of a proposal, for somebody who has a place in it.
#[derive(Debug, Clone)]
pub struct SplitsWithin {
    /// The proposal.
    pub within: ProposalWithin,
    /// The newest first.
    pub offers: Vec<SplitShown>,
    /// How it would be divided, where one of these is open and its lead has said so.
    pub division: Option<Division>,
    /// What each partner that the reader speaks for answered to that.
    pub mine: BTreeMap<PartnerId, OfferAnswer>,
}

impl SplitsWithin {
    /// The offer that is open for this proposal.
    pub fn open(&self) -> Option<&SplitShown> {
        let mut offers = self.offers.iter();
        offers.find(|shown| shown.offer.terms.is_open())
    }
}

/// The offers to make two of this proposal, and the one that it was made by, if `actor` has a place in it. Eight statements
/// more than the proposal itself.
pub fn splits_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<SplitsWithin, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let found = splits::of(conn, id)?;
    let open = found.iter().find(|offer| offer.terms.is_open());
    let (division, mut mine) = match open {
        Some(open) => (
            splits::division(conn, &open.id, open.division)?,
            splits::answers(conn, open)?,
        ),
        None => (None, BTreeMap::new()),
    };
    let offers = shown(conn, found, &within.setup.dates)?;
    mine.retain(|partner, _| within.place.speaks_for.contains(partner));
    Ok(Ok(SplitsWithin {
        offers,
        division,
        mine,
        within,
    }))
}

/// The bytes of what this proposal was made of, as it was sent, for somebody of an organisation that took part in that:
/// whoever went has no place in the old one any more, and what was frozen stays theirs to read.
pub fn sent_before(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<Vec<u8>, Denied>, StoreError> {
    let Actor::Person(standing) = actor else {
        return Ok(Err(Denied::Hidden));
    };
    if let Err(denied) = proposal_within(reader, actor, id)? {
        return Ok(Err(denied));
    }
    let conn = reader.conn();
    let Some(offer) = splits::by_made(conn, &[id])?.into_iter().next() else {
        return Ok(Err(Denied::Hidden));
    };
    let division = splits::division(conn, &offer.id, offer.division)?;
    let seats = proposals::access(conn, &offer.proposal)?.seats;
    let took_part = seats.iter().any(|seat| {
        let divided = division.as_ref();
        let is_of = divided.is_some_and(|said| said.places.contains_key(&seat.partner));
        let organization = seat.organization.as_ref();
        is_of && organization.is_some_and(|of| standing.mandate_in(of).is_some())
    });
    let sent = versions::of(conn, &offer.proposal)?;
    let sent = sent.into_iter().find(|sent| sent.number == offer.version);
    match sent.filter(|_| took_part) {
        Some(sent) => documents::bytes(conn, &sent.hash).map(Ok),
        None => Ok(Err(Denied::Hidden)),
    }
}

/// The offers to make two of a proposal that was sent, for staff.
#[derive(Debug, Clone)]
pub struct SplitsOfSent {
    /// All that was sent to the round.
    pub list: ScreeningList,
    /// How much may be asked for by each of the two.
    pub caps: RequestCaps,
    /// Its number.
    pub number: i64,
    /// The newest first.
    pub offers: Vec<SplitShown>,
}

/// The offers to make two of the proposal with this number. Ten statements more than the list of what was sent.
pub fn splits_of_sent(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    number: i64,
) -> Result<Result<SplitsOfSent, Denied>, StoreError> {
    let Numbered { list, round, id } = match numbered(reader, actor, slug, number)? {
        Ok(found) => found,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let found = splits::of(conn, &id)?;
    let setup = round_parts::setup(conn, &round)?;
    Ok(Ok(SplitsOfSent {
        offers: shown(conn, found, &setup.dates)?,
        caps: setup.money.request_caps,
        list,
        number,
    }))
}

fn shown(
    conn: &mut AnyConnection,
    offers: Vec<SplitOffer>,
    dates: &Dates,
) -> Result<Vec<SplitShown>, StoreError> {
    let named = offers.iter().flat_map(|offer| {
        let both = [Some(&offer.proposal), offer.made.as_ref()];
        both.into_iter().flatten().map(ToString::to_string)
    });
    let ids: Vec<String> = named.collect();
    let proposals = Proposals::find(conn, &ids)?;
    let sent: Vec<ProposalId> = proposal_version::table
        .filter(proposal_version::proposal_id.eq_any(&ids))
        .select(proposal_version::proposal_id)
        .distinct()
        .load(conn)?;
    let made = |id: &ProposalId| MadeShown {
        id: id.clone(),
        number: proposals.number(id),
        is_sent: sent.contains(id),
        is_withdrawn: proposals.is_withdrawn(id),
    };
    let mut all = Vec::new();
    for offer in offers {
        // One at a time is open, and only of that one answers are counted.
        let is_divided = offer.terms.is_open() && is_divided(conn, &offer)?;
        let answers = if is_divided {
            splits::answers(conn, &offer)?
        } else {
            BTreeMap::new()
        };
        let has_answered = |partner: &PartnerId| answers.contains_key(partner);
        all.push(SplitShown {
            number: proposals.number(&offer.proposal),
            made: offer.made.as_ref().map(made),
            how_far: proposals.how_far(&[&offer.proposal], has_answered),
            is_divided,
            until: not_before_deadline(offer.terms.complete_by, dates),
            offer,
        });
    }
    Ok(all)
}

/// Whether its lead has said how it would be divided, and that can stand for those who take part now.
fn is_divided(conn: &mut AnyConnection, offer: &SplitOffer) -> Result<bool, StoreError> {
    let Some(division) = splits::division(conn, &offer.id, offer.division)? else {
        return Ok(false);
    };
    let seats = proposals::access(conn, &offer.proposal)?.seats;
    Ok(division.check(&seats).is_ok())
}

/// That a proposal was made of another and has not been sent, for lists of what staff wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The number of the proposal that it was made of.
    pub from: i64,
    /// Until when it can be sent.
    pub until: Instant,
}

/// The offers that made these, each with the number of the proposal that it was made of. Two statements.
pub(super) fn awaited(
    conn: &mut AnyConnection,
    made: &[&ProposalId],
    dates: &Dates,
) -> Result<BTreeMap<ProposalId, Awaited>, StoreError> {
    let offers = splits::by_made(conn, made)?;
    let ids = offers.iter().map(|offer| offer.proposal.to_string());
    let numbers: Vec<(ProposalId, Option<i64>)> = proposal::table
        .filter(proposal::id.eq_any(ids))
        .select((proposal::id, proposal::number))
        .load(conn)?;
    let numbers: BTreeMap<ProposalId, Option<i64>> = numbers.into_iter().collect();
    let awaited = offers.into_iter().filter_map(|offer| {
        let from = numbers.get(&offer.proposal).copied().flatten()?;
        let until = not_before_deadline(offer.terms.complete_by, dates);
        Some((offer.made?, Awaited { from, until }))
    });
    Ok(awaited.collect())
}

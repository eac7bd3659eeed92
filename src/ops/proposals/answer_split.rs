//! A partner answers an offer to make two of one proposal. With the last yes it is done, with the first no it ends.

use std::collections::BTreeMap;

use serde_json::json;

use super::Loaded;
use super::answer_offer::{self, OfferAnswerError, as_offered, is_asked, is_open};
use super::carry::Carry;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{PartnerId, ProposalId, SplitOfferId};
use crate::domain::letter::SplitTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Access, Division, Draft, FieldName, Half, HistoryKind, OfferAnswer, OfferEnd, OfferOutcome,
    PartnerState, ProposalEvent, ProposalState, asked_by_offer, half, offer_outcome,
};
use crate::domain::time::Instant;
use crate::ops::screening::{Happened, end_split, note_and_tell, number_of, told_of_split};
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::proposals::{self, versions};
use crate::store::splits::{self, SplitOffer};
use crate::store::{StoreError, Tx, audit};

/// The answer of one partner to one division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitAnswerGiven {
    /// To which offer.
    pub offer: SplitOfferId,
    /// To which division, as it was shown.
    pub division: i64,
    /// For which partner.
    pub partner: PartnerId,
    /// What it says.
    pub answer: OfferAnswer,
}

/// Answers for one partner, with what arrived at this instant. Where that was the last yes to the division that is asked
/// about, two are made of the one. A no needs no division, nor one that can still stand.
pub fn answer_split(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    given: &SplitAnswerGiven,
    arrived: Instant,
) -> Result<OfferOutcome, OfferAnswerError> {
    let loaded = Loaded::find::<OfferAnswerError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, &given.partner, now)?;
    let found = splits::find(tx.conn(), &given.offer)?;
    let found = found
        .filter(|found| found.proposal == *id)
        .ok_or(Denied::Hidden)?;
    is_asked(&loaded, &given.partner)?;
    is_open(&loaded, &found.terms, arrived)?;
    let access = as_offered(tx, id, found.version)?;
    if given.division != found.division {
        return Err(OfferAnswerError::Stale);
    }
    let division = splits::division(tx.conn(), &found.id, found.division)?;
    match (&division, given.answer) {
        // A yes is to exactly what was shown, and to those who take part now.
        (Some(stands), OfferAnswer::Yes) if stands.check(&access.seats).is_ok() => {
            policy::may_all_take_part(&loaded.program, &access)?;
        }
        (_, OfferAnswer::Yes) => return Err(OfferAnswerError::Stale),
        // A no is to any, and needs none.
        (_, OfferAnswer::No) => {}
    }
    let event = json!({
        "answer": given.answer,
        "by": loaded.by,
        "division": given.division,
        "offer": given.offer,
        "partner": given.partner,
        "round": loaded.round.slug,
    });
    audit::record(tx, AuditKind::SplitAnswered, &event)?;
    let Some(division) = division else {
        // With a no it is over: an answer is kept to a division, and there is none.
        end_split(tx, &found, OfferEnd::Declined)?;
        return Ok(OfferOutcome::Ended(OfferEnd::Declined));
    };
    splits::answer(tx, &found, &given.partner, given.answer, &loaded.by)?;
    let answers = splits::answers(tx.conn(), &found)?;
    let asked: Vec<&PartnerId> = asked_by_offer(&access.seats).collect();
    let outcome = offer_outcome(&asked, &answers, found.terms.answer_by, arrived);
    match outcome {
        OfferOutcome::Waiting => {}
        OfferOutcome::Agreed => make_two(tx, &loaded, &found, &access, &division)?,
        OfferOutcome::Ended(because) => {
            end_split(tx, &found, because)?;
        }
    }
    Ok(outcome)
}

/// Makes two of one: the new one has a number, what was written and the partners who go; both are opened for their
/// partners to write and sign anew.
fn make_two(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    offer: &SplitOffer,
    access: &Access,
    division: &Division,
) -> Result<(), StoreError> {
    let old = &access.proposal;
    let made = proposals::begin(tx, &access.round, &loaded.by, Some(old))?;
    // Of two who give the last answer at once, one makes it.
    if !splits::agree(tx, offer, &made)? {
        return Err(StoreError::Busy);
    }
    let number = versions::give_number(tx, &made, &access.round)?;
    answer_offer::move_on(tx, access, ProposalEvent::OpenAnew)?;
    proposals::move_on(tx, &made, ProposalState::Draft, ProposalState::Returned)?;
    let draft = proposals::draft(tx.conn(), old)?;
    fill(tx, loaded, (old, &made), &draft, division)?;
    for partner in draft.joined() {
        if !division.is_in(&partner.id, Half::Old) {
            let joined = PartnerState::Joined;
            if !partners::move_on(tx, &partner.id, joined, PartnerState::Left)? {
                return Err(StoreError::Busy);
            }
        }
    }
    let from = number_of(tx, old)?;
    let sides = [
        (old, from, HistoryKind::Split, number),
        (&made, number, HistoryKind::MadeBySplit, from),
    ];
    for (of, own, kind, other) in sides {
        let told = SplitTold::Agreed {
            from,
            made: number,
            complete_by: offer.terms.complete_by,
            zone: loaded.setup.dates.zone.clone(),
        };
        let happened = Happened {
            kind,
            by: None,
            what: json!({"name": other.to_string()}),
            leaf: "split",
            because: format!("split closed {} {of}", offer.id),
        };
        note_and_tell(tx, of, happened, told_of_split(own, told))?;
    }
    let event = json!({
        "by": loaded.by,
        "from": from,
        "made": number,
        "offer": offer.id,
        "round": loaded.round.slug,
    });
    audit::record(tx, AuditKind::ProposalSplit, &event)?;
    Ok(())
}

/// Gives the new one those who go, with what stands in the common fields and in their own. While it is with staff nobody
/// writes in a proposal: what stands is what was sent.
fn fill(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    (old, made): (&ProposalId, &ProposalId),
    draft: &Draft,
    division: &Division,
) -> Result<(), StoreError> {
    let goes = half(draft, division, Half::New);
    let mut seats: BTreeMap<&PartnerId, PartnerId> = BTreeMap::new();
    for partner in &goes.partners {
        let new = NewPartner {
            organization: partner.organization.clone(),
            role: partner.role,
            state: PartnerState::Joined,
            invited_as: partner.name.clone(),
            email: None,
            token_hash: None,
        };
        seats.insert(&partner.id, partners::add(tx, made, &new, &loaded.by)?);
    }
    let lead = goes.partner(&division.new_lead);
    let mut carry = Carry {
        from: old,
        to: made,
        lead: lead.and_then(|lead| lead.organization.clone()),
        by: &loaded.by,
        files: BTreeMap::new(),
    };
    for (field, entry) in &goes.entries {
        let into = match field {
            FieldName::Partner(of, own) => match seats.get(of) {
                Some(seat) => FieldName::Partner(seat.clone(), own.clone()),
                None => continue,
            },
            common => common.clone(),
        };
        carry.field(tx, field, &into, entry)?;
    }
    carry.editors(tx)
}

//! A partner answers an offer to make one of two proposals. With the last yes it is done, with the first no it ends.

use std::collections::BTreeMap;

use serde_json::json;

use super::Loaded;
use super::answer_offer::{self, OfferAnswerError, as_offered, is_asked, is_open};
use super::carry::Carry;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{MergeOfferId, PartnerId, ProposalId};
use crate::domain::letter::MergeTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Access, FieldName, HistoryKind, OfferAnswer, OfferOutcome, PartnerState, ProposalEvent,
    asked_by_offer, joining, offer_outcome,
};
use crate::domain::time::Instant;
use crate::ops::screening::{end_merge, numbers, tell_both};
use crate::store::merges::{self, MergeOffer};
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::proposals::{self, history, versions};
use crate::store::{StoreError, Tx, audit, round_parts};

/// Answers for one partner, with what arrived at this instant. Where that was the last yes, the two become one.
pub fn answer_merge(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
    offer: &MergeOfferId,
    answer: OfferAnswer,
    arrived: Instant,
) -> Result<OfferOutcome, OfferAnswerError> {
    let loaded = Loaded::find::<OfferAnswerError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    let found = merges::find(tx.conn(), offer)?;
    let found = found
        .filter(|found| found.goes_on == *id || found.joins == *id)
        .ok_or(Denied::Hidden)?;
    is_asked(&loaded, partner)?;
    is_open(&loaded, &found.terms, arrived)?;
    let goes_on = as_offered(tx, &found.goes_on, found.goes_on_version)?;
    let joins = as_offered(tx, &found.joins, found.joins_version)?;
    if answer == OfferAnswer::Yes {
        for side in [&goes_on, &joins] {
            policy::may_all_take_part(&loaded.program, side)?;
        }
    }
    merges::answer(tx, offer, partner, answer, &loaded.by)?;
    let event = json!({
        "answer": answer,
        "by": loaded.by,
        "offer": offer,
        "partner": partner,
        "round": loaded.round.slug,
    });
    audit::record(tx, AuditKind::MergeAnswered, &event)?;
    let answers = merges::answers(tx.conn(), offer)?;
    let asked = asked_by_offer(&goes_on.seats).chain(asked_by_offer(&joins.seats));
    let asked: Vec<&PartnerId> = asked.collect();
    let outcome = offer_outcome(&asked, &answers, found.terms.answer_by, arrived);
    match outcome {
        OfferOutcome::Waiting => {}
        OfferOutcome::Agreed => unite(tx, &loaded, &found, (&goes_on, &joins))?,
        OfferOutcome::Ended(because) => {
            end_merge(tx, &found, because)?;
        }
    }
    Ok(outcome)
}

/// Makes one of both: the partners of the one that joins take their places in the other with their own parts, it is
/// returned to all of them for a common text, and the one that joined is withdrawn.
fn unite(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    offer: &MergeOffer,
    (goes_on, joins): (&Access, &Access),
) -> Result<(), StoreError> {
    if !merges::agree(tx, &offer.id)? {
        return Err(StoreError::Busy);
    }
    answer_offer::move_on(tx, goes_on, ProposalEvent::OpenAnew)?;
    answer_offer::move_on(tx, joins, ProposalEvent::Join)?;
    versions::take_back(tx, &offer.joins)?;
    move_partners(tx, loaded, (goes_on, joins))?;
    let both = numbers(tx, offer)?;
    let setup = round_parts::setup(tx.conn(), &goes_on.round)?;
    let about = MergeTold::Agreed {
        goes_on: both.0,
        complete_by: offer.terms.complete_by,
        zone: setup.dates.zone.clone(),
    };
    tell_both(tx, offer, both, HistoryKind::Merged, &about)?;
    let event = json!({
        "by": loaded.by,
        "goes_on": both.0,
        "joined": both.1,
        "offer": offer.id,
        "round": loaded.round.slug,
    });
    audit::record(tx, AuditKind::ProposalsMerged, &event)?;
    Ok(())
}

/// Gives the partners of the one that joins their places, with what stands in their own fields, the files and the people
/// whom they let write.
fn move_partners(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    (goes_on, joins): (&Access, &Access),
) -> Result<(), StoreError> {
    let draft = proposals::draft(tx.conn(), &joins.proposal)?;
    let to = &goes_on.proposal;
    let mut carry = Carry {
        from: &joins.proposal,
        to,
        lead: goes_on.lead().cloned(),
        by: &loaded.by,
        files: BTreeMap::new(),
    };
    for (seat, role) in joining(&goes_on.seats, &joins.seats) {
        let called = draft.partner(&seat.partner);
        let called = called.map_or_else(String::new, |partner| partner.name.clone());
        let new = NewPartner {
            organization: seat.organization.clone(),
            role,
            state: PartnerState::Joined,
            invited_as: called.clone(),
            email: None,
            token_hash: None,
        };
        let partner = partners::add(tx, to, &new, &loaded.by)?;
        for (field, entry) in &draft.entries {
            if let FieldName::Partner(of, own) = field
                && *of == seat.partner
            {
                let into = FieldName::Partner(partner.clone(), own.clone());
                carry.field(tx, field, &into, entry)?;
            }
        }
        let what = json!({"partner": called, "role": role});
        history::add(tx, to, HistoryKind::PartnerJoined, None, &what)?;
    }
    carry.all_files(tx)?;
    carry.editors(tx)
}

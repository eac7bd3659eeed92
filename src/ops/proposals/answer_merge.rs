//! A partner answers an offer to make one of two proposals. With the last yes it is done, with the first no it ends.

use serde_json::json;

use super::Loaded;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{MergeOfferId, PartnerId, ProposalId};
use crate::domain::letter::MergeTold;
use crate::domain::policy::{self, Actor, Denied, PaysForIt};
use crate::domain::proposal::{
    Access, FieldName, HistoryKind, MergeAnswer, MergeOutcome, MergeState, PartnerField,
    PartnerState, ProposalEvent, asked_to_merge, joining, may_be_merged, merge_outcome,
};
use crate::domain::round::RoundState;
use crate::domain::setup::Revision;
use crate::domain::time::Instant;
use crate::ops::screening::{end_merge, numbers, tell_both};
use crate::store::merges::{self, MergeOffer};
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::proposals::{self, editors, entries, history, lead_offers, versions};
use crate::store::{StoreError, Tx, audit, round_parts};

/// Why nothing was answered. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MergeAnswerError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The offer is agreed or came to nothing, or what it is about has changed.
    #[error("this offer is not open any more")]
    Gone,
    /// Who pays for the programme takes no part in its proposals.
    #[error(transparent)]
    PaysForIt(#[from] PaysForIt),
    /// The date for answers is past.
    #[error("the date for answers was {0}")]
    TooLate(Instant),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Answers for one partner, with what arrived at this instant. Where that was the last yes, the two become one.
pub fn answer_merge(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
    offer: &MergeOfferId,
    answer: MergeAnswer,
    arrived: Instant,
) -> Result<MergeOutcome, MergeAnswerError> {
    let loaded = Loaded::find::<MergeAnswerError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    let found = merges::find(tx.conn(), offer)?;
    let found = found
        .filter(|found| found.goes_on == *id || found.joins == *id)
        .ok_or(Denied::Hidden)?;
    let mut seats = loaded.access.seats.iter();
    let is_asked = seats.any(|seat| seat.partner == *partner && seat.state == PartnerState::Joined);
    let is_screened = matches!(
        loaded.round.state,
        RoundState::Announced | RoundState::Open | RoundState::Evaluation
    );
    if found.state != MergeState::Open || !is_asked || !is_screened {
        return Err(MergeAnswerError::Gone);
    }
    if arrived > found.answer_by {
        return Err(MergeAnswerError::TooLate(found.answer_by));
    }
    let goes_on = as_offered(tx, &found.goes_on, found.goes_on_version)?;
    let joins = as_offered(tx, &found.joins, found.joins_version)?;
    if answer == MergeAnswer::Yes {
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
    let asked = asked_to_merge(&goes_on.seats).chain(asked_to_merge(&joins.seats));
    let asked: Vec<&PartnerId> = asked.collect();
    let outcome = merge_outcome(&asked, &answers, found.answer_by, arrived);
    match outcome {
        MergeOutcome::Waiting => {}
        MergeOutcome::Agreed => unite(tx, &loaded, &found, (&goes_on, &joins))?,
        MergeOutcome::Ended(because) => {
            end_merge(tx, &found, because)?;
        }
    }
    Ok(outcome)
}

/// One of both, while it is what was offered.
fn as_offered(tx: &mut Tx<'_>, id: &ProposalId, version: i64) -> Result<Access, MergeAnswerError> {
    let access = proposals::access(tx.conn(), id)?;
    let sent = versions::latest(tx.conn(), id)?;
    let is_same = sent.is_some_and(|sent| sent.number == version && sent.withdrawn_at.is_none());
    if is_same && may_be_merged(access.state) {
        Ok(access)
    } else {
        Err(MergeAnswerError::Gone)
    }
}

/// Makes one of both: the partners of the one that joins take their places in the other with their own parts, it is
/// returned to all of them for a common text, and the one that joined is withdrawn.
fn unite(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    offer: &MergeOffer,
    (goes_on, joins): (&Access, &Access),
) -> Result<(), StoreError> {
    if !merges::close(tx, &offer.id, None)? {
        return Err(StoreError::Busy);
    }
    let moves = [
        (goes_on, ProposalEvent::TakeIn),
        (joins, ProposalEvent::Join),
    ];
    for (access, event) in moves {
        let after = access.state.after(event).map_err(|_| StoreError::Busy)?;
        if !proposals::move_on(tx, &access.proposal, access.state, after)? {
            return Err(StoreError::Busy);
        }
        lead_offers::end(tx, &access.proposal)?;
    }
    versions::take_back(tx, &offer.joins)?;
    move_partners(tx, loaded, (goes_on, joins))?;
    let both = numbers(tx, offer)?;
    let setup = round_parts::setup(tx.conn(), &goes_on.round)?;
    let about = MergeTold::Agreed {
        goes_on: both.0,
        complete_by: offer.complete_by,
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

/// Gives the partners of the one that joins their places, with what stands in their own fields and the people whom they
/// let write. Files stay where they hang.
fn move_partners(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    (goes_on, joins): (&Access, &Access),
) -> Result<(), StoreError> {
    let draft = proposals::draft(tx.conn(), &joins.proposal)?;
    let fields = entries::standing(tx.conn(), &joins.proposal)?;
    let to = &goes_on.proposal;
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
        for (field, entry) in &fields {
            let own: Option<&PartnerField> = match field {
                FieldName::Partner(of, own) if *of == seat.partner => Some(own),
                _ => None,
            };
            let Some((own, entry)) = own.zip(entry.clone().without_file()) else {
                continue;
            };
            let typed = entries::one(tx.conn(), &joins.proposal, field)?;
            let by = typed.map_or_else(|| loaded.by.clone(), |typed| typed.by);
            let field = FieldName::Partner(partner.clone(), own.clone());
            entries::save(tx, to, &field, Revision::default(), &entry, &by)?;
        }
        let what = json!({"partner": called, "role": role});
        history::add(tx, to, HistoryKind::PartnerJoined, None, &what)?;
    }
    let there = editors::of(tx.conn(), to)?;
    for editor in editors::of(tx.conn(), &joins.proposal)? {
        let is_there = there.iter().any(|known| known.person == editor.person);
        // A helper was let in by a lead for a proposal of theirs, and is no more.
        if editor.helps_until.is_none() && !is_there {
            editors::let_in(tx, to, &editor.person, editor.right, None, &loaded.by)?;
        }
    }
    Ok(())
}

//! A partner who is silent when signatures are due is left out, when each of the others says so.

use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, partners_page, seat, tell};
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::letter::CoalitionTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Access, HistoryKind, PartnerState, ProposalState, Seat, SignatureState, is_left_out,
    signature_states,
};
use crate::domain::time::Instant;
use crate::ops::screening::{PATIENCE_SECONDS, coalition_changed};
use crate::store::proposals::{self, consents, history, left_out, partners, versions};
use crate::store::{StoreError, Tx, programs, round_parts, rounds};

/// Says for partner `by`, who signed what was sent, that `silent` is left out if it has not signed when signatures are
/// due. The same word again changes nothing. `true` once the partner is left out, which is never before that instant.
pub fn leave_out_partner(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    silent: &PartnerId,
    by: &PartnerId,
) -> Result<bool, CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, by, now)?;
    if !awaits_signatures(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    seat(&loaded, silent, &[PartnerState::Joined])?;
    seat(&loaded, by, &[PartnerState::Joined])?;
    let draft = proposals::draft(tx.conn(), id)?;
    let given = consents::of(tx.conn(), id)?;
    let states = signature_states(&draft, &loaded.setup, &loaded.program, &given);
    let has_signed = |partner: &PartnerId| {
        let mut states = states.iter();
        states.any(|(known, state)| known.id == *partner && *state == SignatureState::Signed)
    };
    // Whoever has signed is not silent; whoever is silent has no word in it.
    if has_signed(silent) || !has_signed(by) {
        return Err(CoalitionError::Gone);
    }
    let sent = versions::latest(tx.conn(), id)?.ok_or(CoalitionError::Gone)?;
    let said = left_out::said(tx.conn(), id, sent.at)?;
    if !said.contains(&(silent.clone(), by.clone())) {
        left_out::say(tx, silent, by, &loaded.by)?;
    }
    let gone = leave_out(tx, &loaded.access, Some(&loaded.by))?;
    Ok(gone.contains(silent))
}

/// Says it for every partner that whoever acts speaks for and that signed what was sent. `true` once the partner is left
/// out.
pub fn say_left_out(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    silent: &PartnerId,
) -> Result<bool, CoalitionError> {
    let place = Loaded::find::<CoalitionError>(tx, actor, id)?.place;
    let speaking = place
        .belongs_to
        .iter()
        .filter(|partner| place.speaks_for.contains(partner) && *partner != silent);
    let speaking: Vec<&PartnerId> = speaking.collect();
    if speaking.is_empty() {
        return Err(Denied::NotYours.into());
    }
    let mut said = Err(CoalitionError::Gone);
    for by in speaking {
        match leave_out_partner(tx, actor, id, silent, by) {
            Ok(is_out) => said = Ok(is_out),
            // Whoever of them has not signed has no word in it, and after the last word needed nobody is asked.
            Err(CoalitionError::Gone) => {}
            Err(other) => return Err(other),
        }
    }
    said
}

/// Leaves out whoever is silent now that signatures are due, where each of the others said so. Before that instant
/// nobody is.
pub fn leave_out_silent(tx: &mut Tx<'_>, id: &ProposalId) -> Result<(), StoreError> {
    let access = proposals::access(tx.conn(), id)?;
    if awaits_signatures(access.state) {
        leave_out(tx, &access, None)?;
    }
    Ok(())
}

/// Whether what was sent is frozen, and its signatures are waited for.
pub(super) fn awaits_signatures(state: ProposalState) -> bool {
    match state {
        ProposalState::Submitted | ProposalState::Eligible => true,
        ProposalState::Draft
        | ProposalState::Returned
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => false,
    }
}

fn leave_out(
    tx: &mut Tx<'_>,
    access: &Access,
    by: Option<&PersonId>,
) -> Result<Vec<PartnerId>, StoreError> {
    let (id, now) = (&access.proposal, tx.now());
    let sent = versions::latest(tx.conn(), id)?;
    // What was signed in time may still wait for its turn.
    let is_over =
        |due: Option<Instant>| due.is_some_and(|due| due.plus_seconds(PATIENCE_SECONDS) <= now);
    let Some(sent) = sent.filter(|sent| is_over(sent.signatures_due_at)) else {
        return Ok(Vec::new());
    };
    let setup = round_parts::setup(tx.conn(), &access.round)?;
    let program = programs::of_id(tx.conn(), &access.program)?;
    // What was sent is frozen: what stands is what is to be signed.
    let draft = proposals::draft(tx.conn(), id)?;
    let given = consents::of(tx.conn(), id)?;
    let states = signature_states(&draft, &setup, &program, &given);
    let said = left_out::said(tx.conn(), id, sent.at)?;
    let mut left = Vec::new();
    for (partner, _) in &states {
        let words = said.iter().filter(|(silent, _)| *silent == partner.id);
        let words: Vec<PartnerId> = words.map(|(_, by)| by.clone()).collect();
        if !is_left_out(&partner.id, &states, &words) {
            continue;
        }
        let (from, to) = (PartnerState::Joined, PartnerState::LeftOut);
        if partners::move_on(tx, &partner.id, from, to)? {
            left.push((partner.id.clone(), partner.organization.clone()));
        }
    }
    if left.is_empty() {
        return Ok(Vec::new());
    }
    coalition_changed(tx, id)?;
    let round = rounds::own_by_id(tx.conn(), &access.round)?;
    let named = Named::of_draft(&round, &setup, draft);
    let (document, _) = versions::document(tx.conn(), &sent.hash)?;
    let is_out = |partner: &PartnerId| left.iter().any(|(known, _)| known == partner);
    let (mut remaining, gone): (Vec<Seat>, Vec<Seat>) = access
        .seats
        .iter()
        .cloned()
        .partition(|seat| !is_out(&seat.partner));
    let request = document.standing_request(&remaining);
    let before = document.standing_request(&access.seats);
    for seat in &gone {
        let mut frozen = document.partners.iter();
        let share = frozen.find(|partner| partner.id == seat.partner);
        let what = json!({
            "partner": named.of(&seat.partner),
            "share": share.map(|partner| partner.part.share),
            "request": request,
        });
        history::add(tx, id, HistoryKind::PartnerLeftOut, by, &what)?;
    }
    // Whoever goes on learns that it went through, and what that did to the money.
    let content = named.told(CoalitionTold::GoesOnWithout {
        partners: gone.iter().map(|seat| named.of(&seat.partner)).collect(),
        fallen: before.minus(request).ok().filter(|share| share.minor > 0),
        request,
    });
    remaining.retain(|seat| seat.state == PartnerState::Joined);
    for organization in remaining
        .iter()
        .filter_map(|seat| seat.organization.as_ref())
    {
        // Nobody is left out twice, so that the first of them names this time.
        let first = left.first().map(|(partner, _)| partner.to_string());
        let key = format!("goes-on-without:{}", first.unwrap_or_default());
        tell(tx, organization, &content, &partners_page(id), &key)?;
    }
    for (partner, organization) in &left {
        let content = named.told(CoalitionTold::LeftOut {
            partner: named.of(partner),
        });
        let key = format!("partner-left-out:{partner}");
        if let Some(organization) = organization {
            // It has no place in the proposal any more: the link leads to its own list.
            tell(tx, organization, &content, "/my/proposals", &key)?;
        }
    }
    Ok(left.into_iter().map(|(partner, _)| partner).collect())
}

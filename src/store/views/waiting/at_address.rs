//! What somebody was asked by a letter to their address, before any organisation of theirs was named.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::proposal_facts::GOES_ON;
use super::{Waiting, WaitingKind};
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::organization::INVITATION_DAYS;
use crate::domain::proposal::{FieldName, PartnerState, ProposalState, may_be_written};
use crate::domain::round::RoundState;
use crate::domain::standing::Standing;
use crate::domain::time::{Instant, ZoneName};
use crate::store::proposals::several;
use crate::store::schema::{proposal, proposal_partner as partner, round};
use crate::store::{Reader, StoreError, people};

/// What this person was asked by a letter to their confirmed address, for no organisation that is known yet. Four
/// statements.
pub fn waiting_at_address(
    reader: &mut Reader<'_>,
    standing: &Standing,
) -> Result<Vec<Waiting>, StoreError> {
    type Row = (
        ProposalId,
        PartnerId,
        String,
        Instant,
        ProposalState,
        ZoneName,
    );
    let lasts = INVITATION_DAYS * 86_400;
    let since = reader.now().plus_seconds(-lasts);
    let conn = reader.conn();
    let Some(address) = people::address_of(conn, &standing.person)? else {
        return Ok(Vec::new());
    };
    let mut rows: Vec<Row> = partner::table
        .inner_join(proposal::table.inner_join(round::table))
        .filter(partner::invited_email.eq(address.as_str()))
        .filter(partner::organization_id.is_null())
        // What staff type in for a group waits for it once they handed it over, and no sooner.
        .filter(partner::token_hash.is_not_null())
        .filter(partner::state.eq(PartnerState::Invited))
        .filter(partner::invited_at.gt(since))
        .filter(round::state.eq_any(GOES_ON.map(RoundState::as_str)))
        .order((partner::invited_at, partner::id))
        .select((
            partner::proposal_id,
            partner::id,
            partner::invited_as,
            partner::invited_at,
            proposal::state,
            round::zone,
        ))
        .load(conn)?;
    rows.retain(|(_, _, _, _, state, _)| may_be_written(*state));
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: BTreeSet<&ProposalId> = rows.iter().map(|(id, ..)| id).collect();
    let ids: Vec<&ProposalId> = ids.into_iter().collect();
    let drafts = several::drafts(conn, &ids)?;
    let title = |id: &ProposalId| {
        let draft = drafts.get(id);
        draft.map_or_else(String::new, |draft| {
            draft.text(&FieldName::Title).trim().to_owned()
        })
    };
    let rows = rows.iter();
    Ok(rows
        .map(|(id, partner, called, at, _, zone)| Waiting {
            kind: WaitingKind::PartnerInvitation,
            who: title(id),
            about: called.clone(),
            round: None,
            href: format!("/my/proposals/invitation?partner={partner}"),
            n: 1,
            by: Some(at.plus_seconds(lasts)),
            zone: Some(zone.clone()),
        })
        .collect())
}

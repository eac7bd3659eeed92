//! Messages between staff and those who sent a proposal, as rows.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::max;
use diesel::prelude::*;

use crate::domain::ids::{Id, MessageId, PartnerId, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::{PartnerState, Said, WrittenWords, unanswered};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{person, proposal_message, proposal_partner};
use crate::store::tx::Tx;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The partner who alone reads it beside staff; `None` for all partners.
    pub partner: Option<PartnerId>,
    /// Whether staff wrote it.
    pub is_from_staff: bool,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub by: PersonName,
    /// When.
    pub at: Instant,
}

/// Keeps a message.
pub fn add(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    partner: Option<&PartnerId>,
    is_from_staff: bool,
    text: &WrittenWords,
    by: &PersonId,
) -> Result<MessageId, StoreError> {
    let (id, now): (MessageId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(proposal_message::table)
        .values((
            proposal_message::id.eq(&id),
            proposal_message::proposal_id.eq(proposal),
            proposal_message::partner_id.eq(partner.map(Id::as_str)),
            proposal_message::is_from_staff.eq(is_from_staff),
            proposal_message::text.eq(text.as_str()),
            proposal_message::written_by.eq(by),
            proposal_message::written_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// All messages about a proposal, the oldest first.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<Message>, StoreError> {
    Ok(proposal_message::table
        .inner_join(person::table)
        .filter(proposal_message::proposal_id.eq(proposal))
        .order((proposal_message::written_at, proposal_message::id))
        .select((
            proposal_message::id,
            proposal_message::partner_id,
            proposal_message::is_from_staff,
            proposal_message::text,
            person::name,
            proposal_message::written_at,
        ))
        .load(conn)?)
}

/// Those of these proposals in which somebody waits for an answer of staff. Two statements.
pub fn unanswered_in(
    conn: &mut AnyConnection,
    proposals: &[&ProposalId],
) -> Result<BTreeSet<ProposalId>, StoreError> {
    type Last = (ProposalId, Option<PartnerId>, bool, Option<i64>);
    let ids: Vec<&str> = proposals.iter().map(|id| id.as_str()).collect();
    let last: Vec<Last> = proposal_message::table
        .filter(proposal_message::proposal_id.eq_any(&ids))
        .group_by((
            proposal_message::proposal_id,
            proposal_message::partner_id,
            proposal_message::is_from_staff,
        ))
        .select((
            proposal_message::proposal_id,
            proposal_message::partner_id,
            proposal_message::is_from_staff,
            max(proposal_message::written_at),
        ))
        .load(conn)?;
    let there: Vec<PartnerId> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq_any(&ids))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .select(proposal_partner::id)
        .load(conn)?;
    let mut said: BTreeMap<&ProposalId, Vec<Said<'_>>> = BTreeMap::new();
    for (of, thread, by_staff, at) in &last {
        let at = at.and_then(Instant::from_micros);
        said.entry(of).or_default().extend(at.map(|at| Said {
            thread: thread.as_ref(),
            by_staff: *by_staff,
            at,
        }));
    }
    let waits = said
        .into_iter()
        .filter(|(_, said)| !unanswered(said, |partner| there.contains(partner)).is_empty());
    Ok(waits.map(|(of, _)| of.clone()).collect())
}

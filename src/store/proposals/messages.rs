//! Messages between staff and those who sent a proposal, as rows.

use diesel::prelude::*;

use crate::domain::ids::{Id, MessageId, PartnerId, PersonId, ProposalId};
use crate::domain::people::PersonName;
use crate::domain::proposal::WrittenWords;
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{person, proposal_message};
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

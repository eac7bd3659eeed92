//! For how long it is kept how groups are reached that have not confirmed, as rows.

use diesel::prelude::*;

use super::intakes::Intake;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::IntakeState;
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{proposal_intake, proposal_partner};
use crate::store::tx::{Reader, Tx};

/// The most that are looked at in one transaction.
const AT_ONCE: i64 = 100;

/// Whether there is anything to look at.
pub fn is_any_due(reader: &mut Reader<'_>) -> Result<bool, StoreError> {
    let now = reader.now();
    let found: Option<ProposalId> = proposal_intake::table
        .filter(proposal_intake::contact_until.le(now.as_micros()))
        .filter(proposal_intake::state.ne(IntakeState::Signed))
        .select(proposal_intake::proposal_id)
        .first(reader.conn())
        .optional()?;
    Ok(found.is_some())
}

/// The intakes that are to be looked at. A group that signed has confirmed in time: its name is kept until somebody
/// countersigns, or the intake goes back to be typed.
pub fn due(conn: &mut AnyConnection, now: Instant) -> Result<Vec<ProposalId>, StoreError> {
    Ok(proposal_intake::table
        .filter(proposal_intake::contact_until.le(now.as_micros()))
        .filter(proposal_intake::state.ne(IntakeState::Signed))
        .order(proposal_intake::contact_until)
        .limit(AT_ONCE)
        .select(proposal_intake::proposal_id)
        .load(conn)?)
}

/// Keeps a contact until another day.
pub fn keep_until(tx: &mut Tx<'_>, id: &ProposalId, until: Instant) -> Result<(), StoreError> {
    diesel::update(proposal_intake::table.find(id))
        .set(proposal_intake::contact_until.eq(until.as_micros()))
        .execute(tx.conn())?;
    Ok(())
}

/// Forgets how a group is reached, whom it named, and its name, unless that is listed here.
pub fn forget(tx: &mut Tx<'_>, intake: &Intake) -> Result<(), StoreError> {
    diesel::update(proposal_intake::table.find(&intake.proposal))
        .set((
            proposal_intake::reached_at.eq(""),
            proposal_intake::named_partners.eq(""),
            proposal_intake::contact_until.eq(None::<i64>),
        ))
        .execute(tx.conn())?;
    diesel::update(proposal_partner::table)
        .filter(proposal_partner::id.eq(&intake.partner))
        .filter(proposal_partner::organization_id.is_null())
        .set((
            proposal_partner::invited_as.eq(""),
            proposal_partner::invited_email.eq(None::<String>),
            proposal_partner::token_hash.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(())
}

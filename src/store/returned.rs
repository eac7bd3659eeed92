//! Until when what came back to its coalition can be sent: what staff asked to be completed, and what was opened anew.

use std::collections::BTreeMap;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::{offers, screening};
use crate::domain::ids::ProposalId;
use crate::domain::proposal::complete_by;
use crate::domain::time::Instant;

/// Until when a proposal can be sent that came back; `None` for one that never did.
pub fn until(conn: &mut AnyConnection, id: &ProposalId) -> Result<Option<Instant>, StoreError> {
    Ok(all_until(conn, &[id])?.remove(id))
}

/// Until when each of these can be sent, of those that came back. Three statements.
pub fn all_until(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Instant>, StoreError> {
    let asked = screening::completions(conn, ids)?;
    let anew = offers::all_opened_anew(conn, ids)?;
    let until = ids.iter().filter_map(|id| {
        let opened = anew.get(*id).map(|anew| (anew.at, anew.complete_by));
        let by = complete_by(asked.get(*id).copied(), opened)?;
        Some(((*id).clone(), by))
    });
    Ok(until.collect())
}

//! How a group is reached that did not confirm is not kept for ever.

use super::hand_over::letters_of;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::contact_until;
use crate::store::proposals::{intake_contacts as contacts, intakes};
use crate::store::{StoreError, Tx, letters, proposals, round_parts};

/// Forgets names, numbers and addresses of groups that could not confirm any more some while ago, and the letters to
/// them; where the time to confirm was put off meanwhile, when to look again.
pub fn forget_contacts(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    for id in contacts::due(tx.conn(), now)? {
        forget(tx, &id)?;
    }
    Ok(())
}

fn forget(tx: &mut Tx<'_>, id: &ProposalId) -> Result<(), StoreError> {
    let Some(intake) = intakes::of(tx.conn(), id)? else {
        return Ok(());
    };
    let round = proposals::access(tx.conn(), id)?.round;
    let setup = round_parts::setup(tx.conn(), &round)?;
    let last = intakes::confirm_by(tx.conn(), &intake, &setup)?;
    // A round without dates has none to wait for.
    match last.map(contact_until).filter(|until| *until > tx.now()) {
        Some(until) => contacts::keep_until(tx, id, until),
        None => {
            letters::forget(tx, &letters_of(id))?;
            contacts::forget(tx, &intake)
        }
    }
}

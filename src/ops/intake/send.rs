//! What the group confirmed becomes its proposal: signed by it, numbered, recorded and receipted like all others.

use serde_json::json;

use super::taken_in::IntakeError;
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::policy::Denied;
use crate::domain::proposal::{Core, HistoryKind, OwnPart};
use crate::domain::time::Instant;
use crate::ops::proposals::{Loaded, Receipt, SubmitError, send};
use crate::store::proposals::{self, consents, history, signed_texts};
use crate::store::{StoreError, Tx};

/// Signs for the group what stands and sends it, as it arrived. `by` is who entered the group's signature.
pub(super) fn sign_and_send(
    tx: &mut Tx<'_>,
    by: &PersonId,
    id: &ProposalId,
    group: &PartnerId,
    arrived: Instant,
    signer: &str,
) -> Result<Receipt, IntakeError> {
    let loaded = Loaded::by_letter(tx, by, id)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let own = draft.partner(group).ok_or(Denied::Hidden)?;
    let core = Core::of(&draft, &loaded.setup, &loaded.program);
    let part = OwnPart::of(&draft, own, loaded.program.currency);
    // What cannot be read is told as what is lacking, by the act of sending.
    if let Some((core, part)) = core.zip(part)
        && let Some((core_hash, part_hash)) = core.hash().zip(part.hash())
    {
        signed_texts::keep(tx, &core_hash, &core)?;
        signed_texts::keep(tx, &part_hash, &part)?;
        let signed = consents::of(tx.conn(), id)?;
        let before = signed
            .iter()
            .any(|one| one.partner == *group && one.core == core_hash && one.part == part_hash);
        if !before {
            consents::sign(tx, id, group, &core_hash, &part_hash, by)?;
        }
    }
    let told = json!({"name": signer});
    history::add(tx, id, HistoryKind::IntakeConfirmed, Some(by), &told)?;
    match send(tx, &loaded, arrived) {
        Ok(receipt) => Ok(receipt),
        Err(SubmitError::Store(error)) => Err(StoreError::into(error)),
        Err(SubmitError::Lacking(lacking)) => Err(IntakeError::Lacking(lacking)),
        Err(other) => Err(other.into()),
    }
}

//! Somebody with a mandate signs for a partner: the core, and what concerns it alone.

use serde_json::json;

use super::Loaded;
use super::leave_out_partner::awaits_signatures;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{PartnerId, ProposalId};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    Core, HistoryKind, OwnPart, PartnerState, ProposalState, may_be_signed,
};
use crate::domain::time::Instant;
use crate::store::proposals::{self, consents, history, signed_texts, versions};
use crate::store::{StoreError, Tx};

/// Why nothing was signed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The proposal is not one that can be signed any more.
    #[error("the proposal is {0} and cannot be signed")]
    Closed(ProposalState),
    /// Something of the core or of the partner's part is missing or cannot be read.
    #[error("there is nothing to be signed yet")]
    NotReady,
    /// It changed since the page was shown: nobody signs what they did not see.
    #[error("the proposal changed since it was shown")]
    Changed,
    /// It arrived after the instant by which every partner had to sign.
    #[error("signatures were due at {0}")]
    TooLate(Instant),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Signs for a partner what whoever signs was shown: the core and the part with these hashes. A second signature under
/// the same is the first. Of what was sent a signature counts that `arrived` while it was due, whenever its turn comes.
pub fn sign_as_partner(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
    seen_core: &Sha256Hex,
    seen_part: &Sha256Hex,
    arrived: Instant,
) -> Result<(), SignError> {
    let loaded = Loaded::find::<SignError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    if !may_be_signed(loaded.access.state) {
        return Err(SignError::Closed(loaded.access.state));
    }
    let draft = proposals::draft(tx.conn(), id)?;
    let of = draft
        .partner(partner)
        .filter(|partner| partner.state == PartnerState::Joined)
        .ok_or(Denied::Hidden)?;
    let whole = Core::of(&draft, &loaded.setup, &loaded.program);
    let own = OwnPart::of(&draft, of, loaded.program.currency);
    let (whole, own) = whole.zip(own).ok_or(SignError::NotReady)?;
    let (core, part) = whole.hash().zip(own.hash()).ok_or(SignError::NotReady)?;
    if core != *seen_core || part != *seen_part {
        return Err(SignError::Changed);
    }
    let signed = consents::of(tx.conn(), id)?;
    let before = signed
        .iter()
        .any(|one| one.partner == *partner && one.core == core && one.part == part);
    if before {
        return Ok(());
    }
    if awaits_signatures(loaded.access.state)
        && let Some(due) = versions::latest(tx.conn(), id)?.and_then(|sent| sent.signatures_due_at)
        && arrived > due
    {
        return Err(SignError::TooLate(due));
    }
    signed_texts::keep(tx, &core, &whole)?;
    signed_texts::keep(tx, &part, &own)?;
    consents::sign(tx, id, partner, &core, &part, &loaded.by)?;
    history::add(
        tx,
        id,
        HistoryKind::Signed,
        Some(&loaded.by),
        &json!({"partner": of.name}),
    )?;
    Ok(())
}

//! Staff hand a reviewer a printed card of codes.

use serde_json::json;

use super::second_factor::{NewCodes, new_sheet};
use super::tell_of_factor;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{PersonId, ProgramId};
use crate::domain::letter::FactorChange;
use crate::domain::people::PersonName;
use crate::domain::policy::{Actor, Denied, may_hand_over_card};
use crate::domain::sign_in::SignInKey;
use crate::domain::standing::Standing;
use crate::store::second_factors::CodeSource;
use crate::store::views::who::standing;
use crate::store::{
    StoreError, Tx, access_tokens, audit, people, second_factors, sessions, sign_in_steps,
};

/// Why no card was made.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// They may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A card, to be printed once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// For whom.
    pub name: PersonName,
    /// Its codes.
    pub codes: NewCodes,
}

/// Makes the codes; a card from before is void. If it still had codes, it may be in other hands: then all that it
/// may have opened ends. The reviewer is told by
/// letter, so that a card that never reached them is noticed.
pub fn hand_over_card(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    program: &ProgramId,
    reviewer: &PersonId,
    by: &Standing,
) -> Result<Card, CardError> {
    let now = tx.now();
    let known = people::by_id(tx.conn(), reviewer)?.ok_or(Denied::Hidden)?;
    let (id, name) = (reviewer.clone(), known.name.clone());
    let to = standing(tx.conn(), id, name, false, None, now)?;
    let _permit = may_hand_over_card(Actor::Person(by), program, &to)?;
    if second_factors::factors(tx.conn(), reviewer)?.card_codes > 0 {
        sessions::end_others(tx, reviewer, None)?;
        sign_in_steps::end_all_of(tx, reviewer)?;
        access_tokens::revoke_strong(tx, reviewer)?;
    }
    let codes = new_sheet(tx, key, reviewer, CodeSource::Card, &by.person)?;
    let handed = json!({"by": by.person, "program": program, "reviewer": reviewer});
    audit::record(tx, AuditKind::CardHandedOver, &handed)?;
    tell_of_factor(tx, reviewer, FactorChange::CardHandedOver)?;
    Ok(Card {
        name: known.name,
        codes,
    })
}

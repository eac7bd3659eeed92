//! Staff hand a reviewer a printed card of codes.

use serde_json::json;

use super::second_factor::{NewCodes, new_sheet};
use super::tell_of_factor;
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::PersonId;
use crate::domain::letter::FactorChange;
use crate::domain::policy::{HandOverCard, Permit};
use crate::domain::sign_in::SignInKey;
use crate::store::second_factors::CodeSource;
use crate::store::{StoreError, Tx, audit};

/// Makes the codes, to be printed once; a card from before is void. The reviewer is told by letter, so that
/// a card that never reached them is noticed.
pub fn hand_over_card(
    tx: &mut Tx<'_>,
    _permit: &Permit<HandOverCard>,
    key: &SignInKey,
    reviewer: &PersonId,
    by: &PersonId,
) -> Result<NewCodes, StoreError> {
    let codes = new_sheet(tx, key, reviewer, CodeSource::Card, by)?;
    let handed = json!({"by": by, "reviewer": reviewer});
    audit::record(tx, AuditKind::CardHandedOver, &handed)?;
    tell_of_factor(tx, reviewer, FactorChange::CardHandedOver)?;
    Ok(codes)
}

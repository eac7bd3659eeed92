//! Whoever was asked says yes or no.

use super::tell::{tell, tell_not_now};
use super::{IntroductionError, speaker};
use crate::domain::ids::{IntroductionId, PersonId};
use crate::domain::introduction::IntroductionState;
use crate::domain::letter::IntroductionTold;
use crate::domain::policy::{Actor, Denied};
use crate::store::introductions::asks::{self, Pair};
use crate::store::introductions::audience;
use crate::store::{StoreError, Tx, organizations};

/// Says yes: from now on both read each other's names, and both are written to.
pub fn accept_introduction(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &IntroductionId,
) -> Result<(), IntroductionError> {
    let (pair, by) = find(tx, actor, id)?;
    // A funder learns no names, also where it became one only after it had asked.
    if audience::is_any_funder(tx.conn(), std::slice::from_ref(&pair.asker))? {
        return Err(IntroductionError::Gone);
    }
    if !asks::end(tx, id, IntroductionState::Accepted, Some(&by))? {
        return Err(IntroductionError::Gone);
    }
    let name = |tx: &mut Tx<'_>, of| -> Result<String, StoreError> {
        Ok(organizations::named(tx.conn(), of)?.name.to_string())
    };
    let (asker, asked) = (name(tx, &pair.asker)?, name(tx, &pair.asked)?);
    for (to, organization, other) in [(&pair.asker, &asker, &asked), (&pair.asked, &asked, &asker)]
    {
        let about = IntroductionTold::Accepted {
            organization: organization.clone(),
            other: other.clone(),
        };
        tell(tx, to, &about, &format!("accepted:{id}"))?;
    }
    Ok(())
}

/// Says no, for good. Whoever asked is told "not now" and nothing more.
pub fn decline_introduction(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &IntroductionId,
) -> Result<(), IntroductionError> {
    let (pair, by) = find(tx, actor, id)?;
    if !asks::end(tx, id, IntroductionState::Declined, Some(&by))? {
        return Err(IntroductionError::Gone);
    }
    tell_not_now(tx, &[(id.clone(), pair.asker, pair.text)])?;
    Ok(())
}

/// The introduction, for somebody who speaks for the one who was asked.
fn find(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &IntroductionId,
) -> Result<(Pair, PersonId), IntroductionError> {
    let pair = match asks::find(tx.conn(), id) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    let by = speaker(tx, actor, &pair.asked)?;
    Ok((pair, by))
}

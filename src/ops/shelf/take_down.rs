//! A template goes from the shelf.

use super::ShelfError;
use crate::domain::ids::ShelfEntryId;
use crate::domain::policy::{self, Actor};
use crate::store::Tx;
use crate::store::introductions::audience;
use crate::store::shelf::{self, TakenDownBy};

/// Takes it down: whoever runs the platform, or whoever speaks for the group that put it there.
pub fn take_down(tx: &mut Tx<'_>, actor: Actor<'_>, id: &ShelfEntryId) -> Result<(), ShelfError> {
    let (held, of_funder, by) = match actor {
        Actor::Person(standing) => {
            let of = shelf::owner(tx.conn(), id)?;
            let held = of.and_then(|of| standing.mandate_in(&of));
            let of_funder = audience::is_of_funder(tx.conn(), standing)?;
            (held, of_funder, TakenDownBy::Group)
        }
        Actor::Operator | Actor::Visitor => (None, false, TakenDownBy::Operator),
    };
    policy::may_take_down(actor, of_funder, held)?;
    if shelf::take_down(tx, id, by)? {
        Ok(())
    } else {
        Err(ShelfError::Gone)
    }
}

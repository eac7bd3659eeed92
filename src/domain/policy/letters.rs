//! Letters: who looks after those about rounds.

use super::{Actor, Denied, Permit, strong};
use crate::domain::standing::Role;

/// The act of seeing the letters about one's rounds, and how many others there are.
#[derive(Debug)]
pub struct SeeOutbox;

/// Staff of any round see the outbox; the query shows them the letters of their own rounds alone.
pub fn may_see_outbox(actor: Actor<'_>) -> Result<Permit<SeeOutbox>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(standing) if standing.roles.iter().any(|held| held.role == Role::Staff) => {
            strong(standing).map(|()| Permit::granted())
        }
        Actor::Visitor | Actor::Person(_) => Err(Denied::Hidden),
    }
}

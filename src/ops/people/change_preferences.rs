//! A person says what they are called and how they want to read.

use crate::domain::ids::PersonId;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::store::people::{self, Preferences};
use crate::store::{StoreError, Tx};

/// Keeps what they chose. It is theirs alone and changes nothing for others, so that no event tells of it.
pub fn change_preferences(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    chosen: &Preferences,
) -> Result<(), StoreError> {
    people::set_preferences(tx, person, chosen)
}

//! What nobody answered in time is "not now".

use super::tell::tell_not_now;
use crate::store::introductions::asks;
use crate::store::{StoreError, Tx};

/// Ends a slice of them and tells those who asked. The next look finds the rest.
pub fn end_silent(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let ended = asks::end_silent(tx)?;
    tell_not_now(tx, &ended)
}

//! A program came with a token.

use crate::domain::ids::AccessTokenId;
use crate::store::{StoreError, Tx, access_tokens};

/// Notes the time, so that the person sees which tokens are still in use.
pub fn note_token_use(tx: &mut Tx<'_>, id: &AccessTokenId) -> Result<(), StoreError> {
    access_tokens::note_use(tx, id)
}

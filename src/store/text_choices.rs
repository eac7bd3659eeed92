//! Who wants changed dates as text messages too, and where to.

use diesel::prelude::*;

use super::error::StoreError;
use super::schema::text_choice;
use super::tx::Tx;
use crate::domain::ids::PersonId;
use crate::domain::phone::Phone;

/// Keeps the number, or that there is none.
pub fn set(tx: &mut Tx<'_>, person: &PersonId, phone: Option<&Phone>) -> Result<(), StoreError> {
    diesel::delete(text_choice::table.find(person)).execute(tx.conn())?;
    if let Some(phone) = phone {
        let now = tx.now();
        diesel::insert_into(text_choice::table)
            .values((
                text_choice::person_id.eq(person),
                text_choice::phone.eq(phone.as_str()),
                text_choice::created_at.eq(now),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

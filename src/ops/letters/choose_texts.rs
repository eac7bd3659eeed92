//! A member wants changed dates as text messages too, or no longer.

use crate::domain::ids::PersonId;
use crate::domain::phone::{NotAPhone, Phone};
use crate::store::{StoreError, Tx, text_choices};

/// Why the choice was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ChooseTextsError {
    /// No number that the whole world can call.
    #[error(transparent)]
    Phone(#[from] NotAPhone),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps the number; an empty one ends the text messages.
pub fn choose_texts(
    tx: &mut Tx<'_>,
    person: &PersonId,
    number: &str,
) -> Result<(), ChooseTextsError> {
    let phone: Option<Phone> = match number.trim() {
        "" => None,
        number => Some(number.parse()?),
    };
    Ok(text_choices::set(tx, person, phone.as_ref())?)
}

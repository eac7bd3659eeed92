//! People: joining, signing in, and what they do with their own accounts.

mod ask_for_link;
mod ask_to_join;
mod change_email;
mod change_preferences;
mod choose_password;
mod confirm_join;
mod end_sign_in;
mod erase_person;
mod hand_over_card;
mod manage;
mod note_use;
mod remove_ended;
mod second_factor;
mod sign_in;
mod sign_in_by_link;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{LetterId, PersonId};
use crate::domain::letter::{Content, FactorChange, Letter, Link, Recipient};
use crate::domain::sign_in::Wait;
use crate::store::{StoreError, Tx, letters};

pub use ask_for_link::ask_for_link;
pub use ask_to_join::ask_to_join;
pub use change_email::{EmailAsked, ask_to_change_email, confirm_email};
pub use change_preferences::change_preferences;
pub use choose_password::choose_password;
pub use confirm_join::confirm_join;
pub use end_sign_in::{end_one_sign_in, end_other_sign_ins, sign_out};
pub use erase_person::{EraseError, erase_person};
pub use hand_over_card::{Card, CardError, hand_over_card};
pub use manage::{
    AddError, GrantError, RoleToGrant, add_person, disable_person, enable_person, grant_role,
    reset_second_factor,
};
pub use note_use::note_use;
pub use remove_ended::remove_ended;
pub use second_factor::{
    CodeShown, ConfirmedApp, FactorError, NewCodes, begin_app, confirm_app, remove_app,
    renew_recovery_codes, show_second_factor,
};
pub use sign_in::{Begun, SignedInAs, begin_sign_in, sign_in};
pub use sign_in_by_link::sign_in_by_link;

pub use crate::store::one_time_tokens::Joining;
pub use crate::store::people::Preferences;

/// Who tries, as far as it can be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The address at the other end.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
    /// The mark that it got when somebody signed in with it before.
    pub mark: Option<String>,
    /// The sign-in that it holds and that a new one takes the place of.
    pub replaces: Option<Sha256Hex>,
}

/// It was too often, or the database failed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum TryError {
    /// Wait.
    #[error(transparent)]
    Wait(#[from] Wait),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A link from a letter does nothing. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// It was used, it ended, or it never was.
    #[error("this link was used already, or it is too old")]
    Ended,
    /// The address became somebody's meanwhile.
    #[error("somebody has joined with this address")]
    Taken,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Tells a person that the ways to sign in have changed.
fn tell_of_factor(
    tx: &mut Tx<'_>,
    person: &PersonId,
    change: FactorChange,
) -> Result<(), StoreError> {
    let letter: LetterId = tx.new_id();
    let told = Letter {
        content: Content::NewFactor {
            change,
            at: tx.now(),
        },
        link: Link::Open("/my/account".to_owned()),
        to: Recipient::Person(person.clone()),
        about: None,
        dedupe_key: format!("new_factor:{letter}"),
    };
    letters::enqueue(tx, told)
}

//! What may happen: one verb, one file. Each asks for a permit, lets the domain decide, saves, and
//! puts the act on record.

mod answer_once;
pub mod constitution;
mod import_election;
pub mod intake;
pub mod introductions;
mod letter_limits;
pub mod letters;
pub mod letters_of_intent;
mod make_access_token;
mod note_token_use;
pub mod organizations;
pub mod people;
pub mod proposals;
mod publish_election;
pub mod questions;
mod revoke_access_token;
pub mod screening;
pub mod setup;
pub mod shelf;

pub use answer_once::{AnsweredOnce, answer_once};
pub use import_election::{ImportError, import_election};
pub use make_access_token::{MakeTokenError, make_access_token};
pub use note_token_use::note_token_use;
pub use publish_election::{
    PreparedElection, PublishError, PublishedElection, Step, prepare_election, publish_election,
};
pub use revoke_access_token::revoke_access_token;

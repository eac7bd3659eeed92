//! What may happen: one verb, one file. Each asks for a permit, lets the domain decide, saves, and
//! puts the act on record.

mod import_election;
pub mod people;
mod publish_election;
pub mod setup;

pub use import_election::{ImportError, import_election};
pub use publish_election::{
    PreparedElection, PublishError, PublishedElection, Step, prepare_election, publish_election,
};

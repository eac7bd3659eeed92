//! How things are kept: rows and domain values. The only place with Diesel.

pub mod abandoned_boxes;
pub mod audit;
pub mod ballot_boxes;
pub mod columns;
pub mod conn;
pub mod constitutions;
pub mod db;
pub mod documents;
pub mod error;
pub mod followers;
pub mod invariants;
pub mod leases;
pub mod letters;
pub mod mailings;
pub mod migrate;
mod pool;
mod postgres;
pub mod proposals;
pub mod results;
pub mod rounds;
pub mod rules_acts;
pub mod schema;
pub mod sessions;
pub mod tasks;
pub mod tx;
pub mod url;
pub mod views;
mod writer;

pub use conn::AnyConnection;
pub use db::Db;
pub use error::StoreError;
pub use tx::{Reader, Surroundings, Tx};
pub use url::DatabaseUrl;

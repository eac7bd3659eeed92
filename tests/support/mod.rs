//! What the tests stand on: a clock to turn, names from a seed, and a database of each kind.

pub mod app;
pub mod cluster;
pub mod database;
pub mod forms;
pub mod letters;
pub mod people;
pub mod rounds;
pub mod server;
pub mod smtp;
pub mod surroundings;

pub use database::{TestDatabase, on_both_databases};

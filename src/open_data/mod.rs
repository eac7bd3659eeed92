//! Published data, made again from the rows of the database.

mod rebuild;

pub use rebuild::{RebuildError, rebuild};

//! Published data, made again from the rows of the database.

pub mod calendar;
pub mod feed;
mod rebuild;

pub use rebuild::{RebuildError, rebuild};

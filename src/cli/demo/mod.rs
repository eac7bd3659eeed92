//! `taawun demo`: a county that does not exist, with rounds that were never held, to look at.

pub mod county;
mod draw;
pub mod electorate;
pub mod fill;
pub mod folder;
mod rounds;

pub use rounds::rounds;

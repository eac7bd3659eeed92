//! Organisations as rows.

mod facts;
mod names;
mod numbers;
mod units;

pub use facts::{Relations, add, change, written};
pub(super) use names::NAMED;
pub use names::{NamedOrganization, SettledName, alike, find, free_slug, looks, named};
pub use numbers::{holder, identifiers};
pub use units::{Unit, add_unit, close_unit, has_unit, units};

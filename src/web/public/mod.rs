//! Pages for everyone.

pub mod addresses;
pub mod charts;
pub mod find;
pub mod home;
pub mod reasons;
pub mod statements;

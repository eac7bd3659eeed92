//! Pages for everyone.

pub mod charts;
pub mod home;
pub mod reasons;
pub mod statements;

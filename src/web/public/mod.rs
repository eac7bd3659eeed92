//! Pages for everyone.

pub mod charts;

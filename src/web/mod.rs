//! Pages and forms, and the API: requests in, operations or views called, pages out.

pub mod chrome;
pub mod public;

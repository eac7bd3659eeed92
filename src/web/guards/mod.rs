//! What a request proves before its handler runs.

pub mod arrived;
pub mod bearer;
pub mod peer;
pub mod protected;
pub mod reader;
pub mod seeker;
pub mod visit;
pub mod who;

//! The Pabulib format (`.pb`): UTF-8 text with the sections META, PROJECTS and VOTES, cells separated by `;`, quotes as in RFC 4180.
//!
//! Stolicki, Szufa and Talmon, "Pabulib: A Participatory Budgeting Library", 2020; <https://pabulib.org/format>.

mod ballots;
mod problem;
mod projects;
mod read;
mod rows;
mod write;

pub use problem::Problem;
pub use read::read;
pub use write::write;

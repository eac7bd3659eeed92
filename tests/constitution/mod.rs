//! The rules of a round: announced, signed, amended, declared void; its dates, and how it moves on.

pub mod acts;
mod amend_pages;
pub mod dates;
mod document;
mod pages;

//! The rules of a round: announced, signed, amended, declared void; its dates, and how it moves on.

mod acts;
mod dates;
mod document;
mod pages;

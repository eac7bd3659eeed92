//! The pages, the files and the API of rounds, and what they read.

mod api;
mod fixture;
pub mod html;
mod pages;
mod paging;
mod statements;

//! Groups that look for partners: what they post, how they meet, and that nobody else sees any of it.

mod keyed;
mod meeting;
mod pages;
mod paging;
mod shelf;
mod unseen;
pub mod world;

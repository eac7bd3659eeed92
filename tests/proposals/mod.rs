//! Proposals: written by coalitions, signed, sent and screened.

mod coalition;
mod coalition_pages;
mod drafting;
mod drafting_unseen;
mod drafting_words;
mod files;
mod screening;
mod screening_pages;
pub mod submitting;
mod submitting_pages;
pub mod world;

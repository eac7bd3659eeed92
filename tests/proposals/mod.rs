//! Proposals: written by coalitions, signed, sent and screened.

mod coalition;
mod coalition_pages;
mod deadline_shown;
mod drafting;
mod drafting_unseen;
mod drafting_words;
mod files;
mod leaving_after;
mod screening;
mod screening_pages;
mod submitting;
mod submitting_pages;
mod told;
mod waiting;
pub mod world;

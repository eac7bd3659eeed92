//! Proposals: written by coalitions, signed, sent and screened.

mod arrival;
mod by_program;
mod coalition;
mod coalition_pages;
mod deadline_shown;
mod drafting;
mod drafting_unseen;
mod drafting_words;
pub mod files;
pub mod intake;
mod intake_by_program;
pub mod intake_completed;
mod intake_ends;
mod intake_files;
mod intake_pages;
mod leaving_after;
pub mod merging;
mod merging_pages;
mod outages;
mod screening;
mod screening_pages;
pub mod submitting;
mod submitting_pages;
mod told;
mod waiting;
pub mod world;

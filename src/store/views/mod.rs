//! What screens show: one struct and one query function for each, with a fixed number of statements.
//!
//! Who may see a round is part of each query (`policy` names the states), so that no list, count,
//! search or file can tell of what is hidden.

pub mod account;
pub mod cards;
pub mod coalition;
pub mod download;
pub mod files;
pub mod intakes;
pub mod letter_figures;
pub mod letter_of_intent_within;
pub mod letters_of_intent;
pub mod managed_list;
pub mod managed_round;
pub mod merges;
pub mod my_introductions;
pub mod my_letters;
pub mod my_organizations;
pub mod my_proposals;
pub mod offers;
pub mod organizations;
pub mod outage_offers;
pub mod outbox;
pub mod own_data;
pub mod own_round;
pub mod partner_posts;
pub mod plan;
pub mod proposal_history;
pub mod proposal_overview;
pub mod proposal_page;
pub mod proposal_slices;
pub mod proposal_within;
pub mod questions;
pub mod result_lines;
pub mod results_page;
pub mod round_letters;
pub mod round_page;
pub mod round_preview;
pub mod round_questions;
pub mod rounds_list;
pub mod rules_acts_page;
pub mod rules_page;
pub mod screening;
pub mod screening_list;
pub mod sent_within;
pub mod shelf;
pub mod splits;
pub mod tokens;
pub mod waiting;
pub mod who;

mod decided;
mod lines;
mod round_head;
mod rounds_about;

pub use decided::{DocumentEntry, ResultHead};
pub use lines::Line;
pub use round_head::RoundHead;
pub use rounds_about::{Purpose, Purposes};

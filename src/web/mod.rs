//! Pages and forms, and the API: requests in, operations or views called, pages out.

pub mod account;
mod allowed;
pub mod api;
pub mod assets;
mod burden;
mod changed_words;
pub mod chrome;
pub mod community;
pub mod cookies;
pub mod csrf;
pub mod files;
pub mod forms;
mod gate;
pub mod guards;
pub mod hashing;
pub mod headers;
mod health;
pub mod letters;
pub mod limits;
pub mod local;
mod log;
pub mod manage;
pub mod markdown;
pub mod metrics;
pub mod mount;
pub mod page;
pub mod problem;
pub mod public;
mod question_words;
pub mod refused;
pub mod signed_out;
pub mod state;
pub mod texts;

pub use page::{Keep, Page};
pub use problem::Problem;
pub use state::App;

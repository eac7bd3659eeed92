//! One integration binary: it links once.

mod access_matrix;
mod allocation;
mod api_writes;
mod architecture;
mod bad_addresses;
mod constitution;
mod demo;
mod front;
mod hostile_forms;
mod import;
mod letters;
mod looks;
mod open_rounds;
mod organizations;
mod people;
mod requests;
mod results_pages;
mod round_form;
mod settings;
mod setup;
mod storage;
mod support;
mod tokens;
mod verify;
mod who;
mod words;

//! Taawun: communities and funders decide together what gets paid for, by rules anyone can check.
//!
//! The layers, from the bottom: [`domain`], what is true. `ARCHITECTURE.md` tells the whole story.

#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod front;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod open_data;
pub mod ops;
pub mod store;
pub mod web;

//! The rules: plain functions over plain data. No I/O, no clock, no lot, no float in a tally.

pub mod allocation;
pub mod amendment;
pub mod audit_event;
pub mod basis_points;
pub mod bloc;
pub mod canonical;
pub mod constitution;
pub mod decision;
pub mod digest;
pub mod guardrails;
pub mod ids;
pub mod language;
pub mod letter;
pub mod money;
pub mod organization;
pub mod people;
pub mod policy;
pub mod program;
pub mod promise;
pub mod published;
pub mod round;
pub mod search_text;
pub mod setup;
pub mod signatures;
pub mod standing;
pub mod time;

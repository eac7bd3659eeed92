//! The counting engine and the Pabulib format.

pub mod elections;
mod malformed;
mod pabulib_checker;
mod pabulib_files;
mod properties;
mod receipts;
mod reference;
mod rules;
mod tally_command;

//! The counting engine and the Pabulib format.

pub mod elections;
mod receipts;
mod reference;

//! The counting engine and the Pabulib format.

mod elections;
mod receipts;
mod reference;

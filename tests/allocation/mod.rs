//! The counting engine and the Pabulib format.

mod elections;
mod reference;

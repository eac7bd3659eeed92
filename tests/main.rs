//! One integration binary: it links once.

mod allocation;
mod words;

//! One integration binary: it links once.

mod allocation;
mod demo;
mod storage;
mod support;
mod words;

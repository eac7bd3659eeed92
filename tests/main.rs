//! One integration binary: it links once.

mod allocation;
mod bad_addresses;
mod demo;
mod import;
mod looks;
mod results_pages;
mod storage;
mod support;
mod verify;
mod words;

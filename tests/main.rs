//! One integration binary: it links once.

mod allocation;
mod demo;
mod import;
mod looks;
mod storage;
mod support;
mod verify;
mod words;

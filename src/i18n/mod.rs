//! How we say it: words by Fluent, numbers and dates by ICU, in the language and the digits of the reader.
//!
//! Languages are data. Three stand in the binary; a folder can add more or say a sentence differently.

mod catalog;
mod format;
mod language_names;
mod locale;
mod phrase;

pub use catalog::{Catalog, EMBEDDED, LocaleProblem, Shelf};
pub use format::{Count, Digits};
pub use language_names::own_name;
pub use locale::{Direction, direction_of, preferred};
pub use phrase::{Phrase, Words};

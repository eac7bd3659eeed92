//! Files of proposals: hostile ones, pictures without their metadata, how they are kept, and who gets them.

mod hostile;
mod kept;
pub mod made;
pub mod pages;
mod pictures;
mod programs;
mod recordings;

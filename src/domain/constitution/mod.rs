//! The constitution of a round: its rules as one canonical document, and what can be said about it.

mod announcement;
pub mod difference;
mod document;
mod pull;

pub use announcement::{Announcement, NotAnnounced, announcement, far_off};
pub use document::{
    BINDING, Constitution, FunderNamed, NotAConstitution, NotADocument, ProgramNamed, RoundNamed,
};
pub use pull::{EXAMPLE, EXAMPLE_SCORES, EXAMPLE_SUPPORT, FAR_OFF, Pull, pulls};

//! Proposals that come on paper or by voice: staff type them in, the group reads or hears all of it, and only its word
//! makes it a proposal. What it is asked to complete goes the same way once more.

mod begin_completion;
mod begin_intake;
mod confirm_intake;
mod countersign;
mod drop_intake;
mod enter_proof;
mod forget_contacts;
mod hand_over;
mod pass_on;
mod say_wrong;
mod send;
mod taken_in;

pub use begin_completion::{WrittenCompletion, begin_completion};
pub use begin_intake::{WrittenIntake, begin_intake};
pub use confirm_intake::confirm_intake;
pub use countersign::countersign;
pub use drop_intake::drop_intake;
pub use enter_proof::{WrittenProof, enter_proof};
pub use forget_contacts::forget_contacts;
pub use hand_over::{hand_over, take_back};
pub use pass_on::{WrittenPass, pass_on};
pub use say_wrong::{SaidWrong, say_wrong};
pub use taken_in::{IntakeError, IntakeFault};

//! Proposals that come on paper or by voice: staff type them in, the group reads or hears all of it, and only its word
//! makes it a proposal.

mod begin_intake;
mod confirm_intake;
mod countersign;
mod enter_proof;
mod hand_over;
mod say_wrong;
mod send;
mod taken_in;

pub use begin_intake::{WrittenIntake, begin_intake};
pub use confirm_intake::confirm_intake;
pub use countersign::countersign;
pub use enter_proof::{WrittenProof, enter_proof};
pub use hand_over::{hand_over, take_back};
pub use say_wrong::{SaidWrong, say_wrong};
pub use taken_in::{IntakeError, IntakeFault};

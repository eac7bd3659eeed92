//! Letters of intent: sent by the lead, answered once by staff with an invitation or a reason.

mod answer;
mod send;
mod withdraw;

pub use answer::{AnswerLetterError, WrittenLetterAnswer, answer_letter_of_intent};
pub use send::{LetterOfIntentError, LetterReceipt, send_letter_of_intent};
pub use withdraw::withdraw_letter_of_intent;
pub(in crate::ops) use withdraw::withdraw_with_draft;

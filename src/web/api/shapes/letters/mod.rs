//! Letters as the API shows and takes them.

mod mine;
mod outbox;
mod staff;

pub use mine::{
    FollowStarted, Follows, LetterInList, LetterRead, LettersToMe, TextsChosen, WishToFollow,
};
pub use outbox::OutboxOfRound;
pub use staff::{LetterPreview, LetterSent, LetterToSend, LetterToWrite, LettersOfRound};

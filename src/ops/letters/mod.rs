//! Following, and letters that staff write and look after. Whom somebody follows is theirs alone: it stands on no
//! record.

mod choose_texts;
mod follow;
mod retry_letter;
mod write_staff_letter;

pub use choose_texts::{ChooseTextsError, choose_texts};
pub use follow::{
    FollowRequest, confirm_following, follow, follow_as_member, stop_following, stop_following_mine,
};
pub use retry_letter::{retry_letter, retry_letter_about};
pub use write_staff_letter::{StaffLetterError, StaffLetterToSend, write_staff_letter};

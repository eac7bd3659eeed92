//! The rules of a round are signed, announced, amended and declared void; its promised dates move, and it moves on.

mod advance_round;
mod announced_round;
mod declare_void;
mod give_back_time;
mod move_date;
mod sign_act;
mod sign_announcement;
mod withdraw_act;
mod write_amendment;

pub use advance_round::advance_round;
pub use declare_void::{DeclareVoidError, declare_void};
pub use give_back_time::{GiveBackError, TimeToGiveBack, give_back_time};
pub use move_date::{DateToMove, MoveDateError, move_date};
pub use sign_act::{SignActError, SignedAct, sign_act};
pub use sign_announcement::{
    AnnouncementToSign, SignAnnouncementError, SignedAnnouncement, sign_announcement,
};
pub use withdraw_act::{WithdrawActError, withdraw_act};
pub use write_amendment::{AmendmentToWrite, WriteAmendmentError, write_amendment};

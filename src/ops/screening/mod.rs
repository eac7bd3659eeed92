//! What staff do with proposals that were sent. All of it goes by what was frozen: no operation here reads a draft, but to
//! ask whether it is another text than what was frozen.

mod decide;
mod extend_deadline;
mod merge;
mod offer;
mod sent;
mod signatures_due;
mod split;
mod write_to_applicants;

pub use decide::{ScreeningError, WrittenVerdict, decide};
pub use extend_deadline::{ExtendError, LaterDeadline, extend_deadline};
pub use merge::{MergeError, OfferedMerge, merge_due, offer_merge, take_merge_back};
pub(in crate::ops) use merge::{end_merge, numbers, tell_both};
pub use offer::OfferError;
pub(in crate::ops) use offer::{
    Happened, PATIENCE_SECONDS, coalition_changed, note_and_tell, offers_overtaken,
};
pub use sent::Sent;
pub use signatures_due::signatures_due;
pub use split::{OfferedSplit, SplitError, offer_split, split_due, take_split_back};
pub(in crate::ops) use split::{about as told_of_split, end_split, number as number_of};
pub use write_to_applicants::write_to_applicants;

//! Proposals: begun, written together, signed and sent.

mod answer_merge;
mod answer_offer;
mod answer_partnership;
mod answer_split;
mod ask_to_sign;
mod attach_file;
mod begin_proposal;
mod carry;
mod coalition;
mod comment_on_field;
mod divide_split;
mod give_partner_role;
mod invite_partner;
mod leave_coalition;
mod leave_out_partner;
mod let_in;
mod loaded;
mod pass_lead;
mod restore_field;
mod save_field;
mod say_intent;
mod sign_as_partner;
mod submit_proposal;
pub(in crate::ops) mod tell;
mod uninvite_partner;
mod withdraw_proposal;
mod write_to_staff;

pub use answer_merge::answer_merge;
pub use answer_offer::OfferAnswerError;
pub use answer_partnership::{accept_partnership, decline_partnership};
pub use answer_split::{SplitAnswerGiven, answer_split};
pub use ask_to_sign::{ask_to_sign, tell_signatures_due};
pub use attach_file::{
    FileError, LookedOver, Takes, attach_file, bring_file, look_over, may_attach, remove_file,
    takes,
};
pub use begin_proposal::{BeginProposalError, NewProposal, begin_proposal};
pub(in crate::ops) use coalition::tell as tell_speakers;
pub use coalition::{CoalitionError, PartnerKey};
pub use comment_on_field::{CommentError, comment_on_field, settle_comment};
pub use divide_split::{DivideError, divide_split};
pub use give_partner_role::give_partner_role;
pub use invite_partner::{WrittenPartner, invite_partner};
pub use leave_coalition::leave_coalition;
pub use leave_out_partner::{leave_out_partner, leave_out_silent, say_left_out};
pub use let_in::{WrittenHelper, let_editor_in, let_editor_out, let_helper_in};
pub use loaded::Loaded;
pub use pass_lead::{end_lead_offer, offer_lead, take_lead};
pub use restore_field::restore_field;
pub use save_field::{SaveFieldError, SentField, save_field, save_fields};
pub use say_intent::{IntentError, say_intent};
pub use sign_as_partner::{SignError, sign_as_partner};
pub(in crate::ops) use submit_proposal::send;
pub use submit_proposal::{Receipt, SubmitError, submit_proposal};
pub use uninvite_partner::uninvite_partner;
pub use withdraw_proposal::{take_up_again, withdraw_proposal};
pub use write_to_staff::{MessageError, write_to_staff};

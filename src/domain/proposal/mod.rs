//! Proposals: what a coalition writes, signs and submits.
//!
//! A draft keeps what was typed ([`Entry`]), whatever it is worth, so that nothing is lost; what is submitted holds
//! what was read from it ([`Answer`], [`BudgetPlan`]), so that nothing in it can be doubted.

mod access;
mod answer;
mod budget_plan;
mod coalition;
mod comment;
mod completion;
mod consent;
mod content;
mod correspondence;
mod entry;
mod field;
mod going;
mod history;
mod intake;
mod lack;
mod letter_of_intent;
mod merge;
mod offer;
mod outcome_row;
mod overtaken;
mod partner;
mod screening;
mod screening_counts;
mod sent_letter_of_intent;
mod sitting;
mod split;
mod state;
mod submitted;
mod words;
mod working_days;

pub use access::{Access, EditorSeat, Place, Right, Seat, UnknownRight, is_of};
pub use answer::{Answer, AnswerFault};
pub use budget_plan::{BudgetLine, BudgetPlan, OtherIncome};
pub use coalition::{
    CoalitionFault, CoalitionFieldFault, MOST_HELP_DAYS, MOST_PARTNERS, asked_again,
    is_coalition_alive, is_left_out, may_be_signed, signature_states, signed, waited_for,
};
pub use comment::{CommentText, NotAComment};
pub use completion::{complete_by, is_changed};
pub use consent::{
    Consent, Core, OwnPart, SignatureState, SignedThing, UnknownSignedThing, not_signed, share,
    signature_state,
};
pub use content::{Draft, PartnerDraft, is_outcomes, question, shape};
pub use correspondence::{Said, unanswered};
pub use entry::{Entry, EntryFault, LONGEST_TEXT, MOST_ROWS, Row, Shape};
pub use field::{FieldName, NotAField, PartnerField};
pub use going::FileGoing;
pub use history::{HistoryKind, UnknownHistoryKind};
pub use intake::{
    DropEnd, DropReason, IllegalIntakeEvent, IntakeChannel, IntakeContact, IntakeEvent,
    IntakeProof, IntakeSeat, IntakeState, PassReason, UnknownDropReason, UnknownIntakeChannel,
    UnknownIntakeContact, UnknownIntakeProof, UnknownIntakeState, UnknownPassReason, as_typed,
    completion_confirm_by, confirm_by, contact_until, is_of_typist, sheet_code, takes_intakes,
};
pub use lack::{LONGEST_PART, LONGEST_SUMMARY, LONGEST_TITLE, Lack, LackKind, Where, lacks};
pub use letter_of_intent::{
    IllegalLetterOfIntentEvent, LetterOfIntentEvent, LetterOfIntentState, LettersOver, NotInvited,
    Stage, UninvitedCode, UnknownLetterOfIntentState, UnknownUninvitedCode, invited,
    is_in_short_form, lacks_of_letter, may_begin_letter, short_form, short_form_fields, stage,
    takes_letters,
};
pub use merge::{MergeFault, joining};
pub use offer::{
    DateFault, OfferAnswer, OfferEnd, OfferOutcome, OfferState, UnknownOfferAnswer,
    UnknownOfferEnd, UnknownOfferState, asked_by_offer, is_screened_in, may_be_remade, offer_dates,
    offer_outcome,
};
pub use outcome_row::OutcomeRow;
pub use overtaken::is_overtaken;
pub use partner::{
    IllegalPartnerEvent, PartnerEvent, PartnerRole, PartnerState, UnknownPartnerRole,
    UnknownPartnerState,
};
pub use screening::{
    NoWords, ReasonCode, UnknownReasonCode, UnknownVerdict, Verdict, WrittenWords,
};
pub use screening_counts::{AskedPart, CountedDecision, ScreeningCounts};
pub use sent_letter_of_intent::{LetterPartner, SentLetterOfIntent};
pub use sitting::{MOST_IN_SITTING, ONE_SITTING_SECONDS, Saving, goes_on};
pub use split::{
    Division, DivisionFault, Half, SplitFault, SplitSide, UnknownHalf, UnknownSplitSide, foreseen,
    half,
};
pub use state::{
    DeadlineFacts, IllegalProposalEvent, ProposalEvent, ProposalState, TooLate,
    UnknownProposalState, is_with_staff, latest_completion, may_be_begun, may_be_submitted,
    may_be_written, not_before_deadline,
};
pub use submitted::{FrozenFile, FrozenPartner, SubmittedProposal};
pub use words::count_words;
pub use working_days::working_days_later;

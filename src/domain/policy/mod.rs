//! Who may do what. Only this module makes a [`Permit`], and the rules demand one, so that no path
//! can forget to ask; the same function decides whether a button is drawn.

mod constitution;
mod introductions;
mod letters;
mod organizations;
mod people;
mod programs;
mod proposals;
mod questions;
mod rounds;
mod screening;

use std::marker::PhantomData;

pub use constitution::{
    SeeRulesActs, SignForFunder, may_see_rules_acts, may_sign_for_funder, signs_for,
};
pub use introductions::{
    FindPartners, ReadPosts, SpeakForGroup, TakeDown, may_find_partners, may_read_posts,
    may_speak_for_group, may_take_down,
};
pub use letters::{SeeOutbox, may_see_outbox};
pub use organizations::{
    ActFor, ChangeOrganization, FoundOrganization, GiveMandate, JoinOrganization,
    LeaveOrganization, ManageMembers, ViewOrganization, may_act_for, may_change_organization,
    may_found_organization, may_give_mandate, may_join_organization, may_leave_organization,
    may_manage_members, may_view_organization,
};
pub use people::{
    ChangeAccount, HandOverCard, ManagePeople, may_change_account, may_hand_over_card,
    may_manage_people,
};
pub use programs::{
    BeginProgram, ChangeProgram, GrantRole, ViewProgram, may_begin_program, may_change_program,
    may_grant_role, may_view_program,
};
pub use proposals::{
    BeginProposal, CommentOnDraft, LeadProposal, PaysForIt, SpeakForPartner, TakePart, ViewDraft,
    WriteField, can_help, is_shown_how_to_apply, may_all_take_part, may_begin_proposal,
    may_comment_on_draft, may_lead_proposal, may_speak_for_partner, may_take_part, may_view_draft,
    may_write_field, place_in, place_to_type,
};
pub use questions::{AnswerQuestions, AskQuestion, may_answer_questions, may_ask_question};
pub use rounds::{
    ImportElection, SetUpRound, SetUpRounds, ViewResult, ViewRound, may_import_election,
    may_set_up_round, may_set_up_rounds, may_view_result, may_view_round,
};
pub use screening::{
    ActAsStaff, ExtendDeadline, SayIntent, ScreenProposals, TakeIn, WriteToStaff, may_act_as_staff,
    may_extend_deadline, may_say_intent, may_screen_proposals, may_take_in, may_write_to_staff,
};

use super::standing::Standing;

/// Whoever asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor<'a> {
    /// Anyone at all, not signed in.
    Visitor,
    /// Someone who is signed in.
    Person(&'a Standing),
    /// Whoever holds the machine and runs the program on its command line.
    Operator,
}

/// Proof that `policy` said yes to one act.
#[derive(Debug)]
pub struct Permit<Act> {
    act: PhantomData<Act>,
}

impl<Act> Permit<Act> {
    fn granted() -> Self {
        Self { act: PhantomData }
    }
}

/// `policy` said no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The thing must seem not to exist.
    #[error("there is nothing here for whoever asks")]
    Hidden,
    /// The thing may be seen, the act not done.
    #[error("only the operator of the platform may do this")]
    OperatorOnly,
    /// The thing may be seen, but the act is another person's to do.
    #[error("whoever asks has no right to do this")]
    NotYours,
    /// The act is one of staff, on a proposal that whoever asks has a part in: a colleague does it.
    #[error(
        "whoever belongs to a partner of a proposal does nothing about it as staff; a colleague does"
    )]
    InConflict,
    /// Whoever asks would be let through after proving who they are a second time.
    #[error("this needs a sign-in with a second factor")]
    SecondFactorNeeded,
}

/// The person behind an act that only someone signed in can do, if the sign-in is strong.
fn strong(standing: &Standing) -> Result<(), Denied> {
    if standing.is_strong {
        Ok(())
    } else {
        Err(Denied::SecondFactorNeeded)
    }
}

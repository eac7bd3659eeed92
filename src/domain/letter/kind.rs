//! The kinds of letters, and which of them may wait.

use serde::{Deserialize, Serialize};

/// What kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Whoever joins is to show that the address is theirs.
    Confirm,
    /// A link that signs in, once.
    OneTimeLink,
    /// Somebody wanted to join with an address that is a member's already.
    AlreadyMember,
    /// The ways to sign in have changed.
    NewFactor,
    /// The address has changed; told to the old one.
    EmailChanged,
    /// To act for an organisation.
    Invitation,
    /// Whoever follows without signing in is to show that the address is theirs.
    FollowConfirm,
    /// A round was announced.
    RoundAnnounced,
    /// A promised date has changed.
    DateSlipped,
    /// Somebody asked a question about a round; told to its staff.
    QuestionAsked,
    /// A question about a round was answered.
    QuestionAnswered,
    /// Staff write to a list of people.
    StaffLetter,
    /// What happened to a proposal that was sent, or to its deadline.
    Proposal,
    /// What happens in a coalition, told to its own people and to those who are asked to join it.
    Coalition,
    /// Two groups may meet, did, or not now; told to those who speak for them alone.
    Introduction,
    /// Everything that could wait, in one letter.
    Digest,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::Confirm,
        Self::OneTimeLink,
        Self::AlreadyMember,
        Self::NewFactor,
        Self::EmailChanged,
        Self::Invitation,
        Self::FollowConfirm,
        Self::RoundAnnounced,
        Self::DateSlipped,
        Self::QuestionAsked,
        Self::QuestionAnswered,
        Self::StaffLetter,
        Self::Proposal,
        Self::Coalition,
        Self::Introduction,
        Self::Digest,
    ];

    /// The word in the database and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::OneTimeLink => "one_time_link",
            Self::AlreadyMember => "already_member",
            Self::NewFactor => "new_factor",
            Self::EmailChanged => "email_changed",
            Self::Invitation => "invitation",
            Self::FollowConfirm => "follow_confirm",
            Self::RoundAnnounced => "round_announced",
            Self::DateSlipped => "date_slipped",
            Self::QuestionAsked => "question_asked",
            Self::QuestionAnswered => "question_answered",
            Self::StaffLetter => "staff_letter",
            Self::Proposal => "proposal",
            Self::Coalition => "coalition",
            Self::Introduction => "introduction",
            Self::Digest => "digest",
        }
    }

    /// Whether it may wait for the next digest. What somebody waits for, what has a date, what guards an
    /// account and what a person wrote to this reader is sent at once, whatever they chose.
    pub fn can_wait(self) -> bool {
        match self {
            Self::RoundAnnounced | Self::QuestionAnswered => true,
            Self::Confirm
            | Self::OneTimeLink
            | Self::AlreadyMember
            | Self::NewFactor
            | Self::EmailChanged
            | Self::Invitation
            | Self::FollowConfirm
            | Self::DateSlipped
            | Self::QuestionAsked
            | Self::StaffLetter
            | Self::Proposal
            | Self::Coalition
            | Self::Introduction
            | Self::Digest => false,
        }
    }

    /// Whether it also goes as a text message to whoever asked for those: only what changes a date.
    pub fn goes_as_text(self) -> bool {
        self == Self::DateSlipped
    }
}

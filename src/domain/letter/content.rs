//! What a letter tells, kind by kind.

use serde::{Deserialize, Serialize};

use super::{CoalitionTold, IntroductionTold, LetterKind, ProposalTold};
use crate::domain::ids::StaffLetterId;
use crate::domain::language::LocalText;
use crate::domain::round::Slug;
use crate::domain::time::{Instant, ZoneName};

/// A round as letters name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedRound {
    /// Its place in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
}

/// What changed about the ways to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorChange {
    /// A new password.
    PasswordSet,
    /// An authenticator app was added.
    AuthenticatorAdded,
    /// Another authenticator app took the place of the one before.
    AuthenticatorReplaced,
    /// The authenticator app was taken away.
    AuthenticatorRemoved,
    /// New recovery codes: the old ones are void.
    RecoveryCodesRenewed,
    /// A recovery code was used to sign in.
    RecoveryCodeUsed,
    /// A printed card of codes was handed over.
    CardHandedOver,
}

impl FactorChange {
    /// The word in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PasswordSet => "password_set",
            Self::AuthenticatorAdded => "authenticator_added",
            Self::AuthenticatorReplaced => "authenticator_replaced",
            Self::AuthenticatorRemoved => "authenticator_removed",
            Self::RecoveryCodesRenewed => "recovery_codes_renewed",
            Self::RecoveryCodeUsed => "recovery_code_used",
            Self::CardHandedOver => "card_handed_over",
        }
    }
}

/// What a letter tells, without its words. It is kept as it was when the letter was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// [`LetterKind::Confirm`]; with a [`super::Link::Secret`].
    Confirm {
        /// As they called themselves.
        name: String,
    },
    /// [`LetterKind::OneTimeLink`]; with a [`super::Link::Secret`].
    OneTimeLink,
    /// [`LetterKind::AlreadyMember`]; with a [`super::Link::Open`] to where one signs in.
    AlreadyMember,
    /// [`LetterKind::NewFactor`]; with a [`super::Link::Open`] to the person's ways to sign in.
    NewFactor {
        /// What was done.
        change: FactorChange,
        /// When.
        at: Instant,
    },
    /// [`LetterKind::EmailChanged`], to the old address.
    EmailChanged {
        /// When.
        at: Instant,
    },
    /// [`LetterKind::Invitation`]; with a [`super::Link::Secret`].
    Invitation {
        /// Who invites.
        inviter: String,
        /// To act for whom.
        organization: String,
        /// As what: `lead`, `delegate`, `member`.
        role: String,
    },
    /// [`LetterKind::FollowConfirm`]; its link is made when it is sent.
    FollowConfirm {
        /// The round that they want to follow.
        round: NamedRound,
    },
    /// [`LetterKind::RoundAnnounced`].
    RoundAnnounced {
        /// Which round.
        round: NamedRound,
        /// From when on proposals are taken, and until when.
        opens: Option<Instant>,
        /// The deadline.
        closes: Option<Instant>,
        /// The clocks that these dates are meant by.
        zone: ZoneName,
    },
    /// [`LetterKind::DateSlipped`].
    DateSlipped {
        /// Of which round.
        round: NamedRound,
        /// Of which phase: `announced`, `letter_of_intent`, `open`, `evaluation`, `review`, `vote`,
        /// `deliberation`, `decided`.
        phase: String,
        /// Whether it is the phase's end and not its beginning.
        is_end: bool,
        /// What was promised.
        old: Instant,
        /// What is promised now.
        new: Instant,
        /// The clocks that these dates are meant by.
        zone: ZoneName,
        /// Why, in public.
        reason: LocalText,
    },
    /// [`LetterKind::QuestionAsked`]; with a [`super::Link::Open`] to where staff answer.
    QuestionAsked {
        /// About which round.
        round: NamedRound,
        /// What was asked.
        question: LocalText,
    },
    /// [`LetterKind::QuestionAnswered`].
    QuestionAnswered {
        /// About which round.
        round: NamedRound,
        /// What was asked.
        question: LocalText,
        /// What was answered.
        answer: LocalText,
    },
    /// [`LetterKind::StaffLetter`]; its texts are kept with the record.
    StaffLetter {
        /// About which round.
        round: NamedRound,
        /// The letter that staff wrote.
        letter: StaffLetterId,
        /// What stands in the subject.
        subject: LocalText,
        /// What they wrote.
        body: LocalText,
        /// Who signs it.
        signed: String,
    },
    /// [`LetterKind::Proposal`]; with a [`super::Link::Open`] to the page that it is about.
    Proposal {
        /// In which round.
        round: NamedRound,
        /// What happened.
        about: ProposalTold,
    },
    /// [`LetterKind::Coalition`]; with a [`super::Link::Open`], or a [`super::Link::Secret`] to whoever was asked by e-mail.
    Coalition {
        /// In which round.
        round: NamedRound,
        /// What the proposal is called; empty while it has no title.
        title: String,
        /// What happened.
        about: CoalitionTold,
    },
    /// [`LetterKind::Introduction`]; with a [`super::Link::Open`].
    Introduction {
        /// What happened.
        about: IntroductionTold,
    },
    /// [`LetterKind::Digest`]; what it gathers points at it.
    Digest,
}

impl Content {
    /// The round that it is about, if it is about one.
    pub fn round(&self) -> Option<&NamedRound> {
        match self {
            Self::FollowConfirm { round }
            | Self::RoundAnnounced { round, .. }
            | Self::DateSlipped { round, .. }
            | Self::QuestionAsked { round, .. }
            | Self::QuestionAnswered { round, .. }
            | Self::StaffLetter { round, .. }
            | Self::Proposal { round, .. }
            | Self::Coalition { round, .. } => Some(round),
            Self::Confirm { .. }
            | Self::OneTimeLink
            | Self::AlreadyMember
            | Self::NewFactor { .. }
            | Self::EmailChanged { .. }
            | Self::Invitation { .. }
            | Self::Introduction { .. }
            | Self::Digest => None,
        }
    }

    /// Of which kind it is.
    pub fn kind(&self) -> LetterKind {
        match self {
            Self::Confirm { .. } => LetterKind::Confirm,
            Self::OneTimeLink => LetterKind::OneTimeLink,
            Self::AlreadyMember => LetterKind::AlreadyMember,
            Self::NewFactor { .. } => LetterKind::NewFactor,
            Self::EmailChanged { .. } => LetterKind::EmailChanged,
            Self::Invitation { .. } => LetterKind::Invitation,
            Self::FollowConfirm { .. } => LetterKind::FollowConfirm,
            Self::RoundAnnounced { .. } => LetterKind::RoundAnnounced,
            Self::DateSlipped { .. } => LetterKind::DateSlipped,
            Self::QuestionAsked { .. } => LetterKind::QuestionAsked,
            Self::QuestionAnswered { .. } => LetterKind::QuestionAnswered,
            Self::StaffLetter { .. } => LetterKind::StaffLetter,
            Self::Proposal { .. } => LetterKind::Proposal,
            Self::Coalition { .. } => LetterKind::Coalition,
            Self::Introduction { .. } => LetterKind::Introduction,
            Self::Digest => LetterKind::Digest,
        }
    }
}

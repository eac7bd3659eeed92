//! Letters before they have words: what is to be told, to whom, and what it is about.
//!
//! The words are found when the letter is sent, in the language that its reader has chosen by then.

use serde::{Deserialize, Serialize};

use super::canonical::Sha256Hex;
use super::ids::{PersonId, RoundId, StaffLetterId};
use super::language::{LanguageTag, LocalText};
use super::money::Money;
use super::organization::Sector;
use super::people::EmailAddress;
use super::proposal::{DropReason, OfferEnd, PartnerRole, ReasonCode, Right, UninvitedCode};
use super::round::Slug;
use super::setup::Phase;
use super::time::{Instant, ZoneName};

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

/// What is told of a proposal that was sent, or of its deadline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum ProposalTold {
    /// It was sent.
    Received {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// When it arrived.
        at: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// SHA-256 of what was sent.
        hash: Sha256Hex,
        /// Until when the partners who have not signed must sign.
        signatures_due: Option<Instant>,
    },
    /// Its coalition took it back.
    Withdrawn {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
    },
    /// Staff ask for something that is missing.
    Returned {
        /// Its number in the round.
        number: i64,
        /// Until when.
        due: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// What they wrote.
        text: LocalText,
    },
    /// It may take part.
    Eligible {
        /// Its number in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// The clocks that dates are meant by; in letters of before there are no dates.
        #[serde(default = "ZoneName::utc")]
        zone: ZoneName,
        /// The partners who have not signed it, and until when they must: it takes part on that condition.
        #[serde(default)]
        unsigned: Option<(Vec<String>, Instant)>,
        /// By when the decision is promised.
        #[serde(default)]
        decision_by: Option<Instant>,
    },
    /// It may not.
    Ineligible {
        /// Its number in the round.
        number: i64,
        /// Why, as one of the known reasons.
        code: ReasonCode,
        /// What staff wrote.
        text: Option<LocalText>,
    },
    /// Staff wrote a message.
    Message {
        /// Its number in the round.
        number: i64,
        /// Who wrote.
        by: String,
        /// What they wrote, in a language that nobody named.
        text: LocalText,
    },
    /// Staff offer to make one of it and another proposal, or what became of that.
    Merge {
        /// Its number in the round.
        number: i64,
        /// The number of the other.
        other: i64,
        /// What of it.
        about: MergeTold,
    },
    /// Staff offer to make two of it, or what became of that.
    Split {
        /// Its number in the round.
        number: i64,
        /// What of it.
        about: SplitTold,
    },
    /// Somebody of the coalition wrote to the staff of the round; told to these. Nothing of its draft is told.
    WroteToStaff {
        /// Its number in the round.
        number: i64,
        /// Who wrote.
        by: String,
        /// The partner whose people alone read it beside staff.
        only: Option<String>,
        /// What they wrote, in a language that nobody named.
        text: LocalText,
    },
    /// Its letter of intent was sent.
    IntentReceived {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// When it arrived.
        at: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// SHA-256 of what was sent.
        hash: Sha256Hex,
    },
    /// Its coalition took back its letter of intent.
    IntentWithdrawn {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
    },
    /// Staff invited it: the full proposal may be sent.
    Invited {
        /// The number of the letter in the round.
        number: i64,
        /// What it is called.
        title: String,
        /// From when on proposals are taken.
        opens: Instant,
        /// Until when.
        closes: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
    /// Staff did not invite it.
    NotInvited {
        /// The number of the letter in the round.
        number: i64,
        /// Why, as one of the known reasons.
        code: UninvitedCode,
        /// What staff wrote.
        text: LocalText,
    },
    /// An organisation was given a later deadline, whether it writes a proposal or not.
    Extended {
        /// The organisation.
        organization: String,
        /// Whether it is the deadline of letters of intent or that of proposals.
        #[serde(default = "of_proposals")]
        phase: Phase,
        /// Until when.
        until: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, in public.
        reason: LocalText,
    },
}

/// What is told of an offer to make one of two proposals. It names proposals, never an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "merge", rename_all = "snake_case")]
pub enum MergeTold {
    /// Staff offer it.
    Offered {
        /// The number of the one that would go on.
        goes_on: i64,
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, as staff wrote it.
        reason: LocalText,
    },
    /// It came to nothing.
    Ended {
        /// Why.
        because: OfferEnd,
    },
    /// Everyone said yes.
    Agreed {
        /// The number of the one that goes on.
        goes_on: i64,
        /// Until when its common text can be sent.
        complete_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
}

/// What is told of an offer to make two of one proposal. It names no partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "split", rename_all = "snake_case")]
pub enum SplitTold {
    /// Staff offer it.
    Offered {
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
        /// Why, as staff wrote it.
        reason: LocalText,
    },
    /// The lead said how it would be divided, or said it anew.
    Divided {
        /// Until when every partner answers.
        answer_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
    /// It came to nothing.
    Ended {
        /// Why.
        because: OfferEnd,
    },
    /// Everyone said yes.
    Agreed {
        /// The number of the proposal that was divided.
        from: i64,
        /// The number of the new one.
        made: i64,
        /// Until when the texts of both can be sent.
        complete_by: Instant,
        /// The clocks that dates are meant by.
        zone: ZoneName,
    },
}

/// What letters about later deadlines were about before they named it.
fn of_proposals() -> Phase {
    Phase::Open
}

/// What is told of a coalition. Nobody else reads it: such a letter is about no round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum CoalitionTold {
    /// An organisation, or whoever reads at an address, is asked to take part.
    Invited {
        /// Who asks.
        inviter: String,
        /// For which organisation.
        lead: String,
        /// As what.
        role: PartnerRole,
    },
    /// Whoever was asked said yes or no.
    Answered {
        /// The partner.
        partner: String,
        /// Whether it takes part.
        accepted: bool,
    },
    /// A partner is asked to sign what stands.
    AskedToSign {
        /// The partner.
        partner: String,
        /// Who leads and asks.
        lead: String,
    },
    /// A partner left.
    Left {
        /// The partner.
        partner: String,
        /// Its share, which falls from the request, where it left what was sent already.
        #[serde(default)]
        fallen: Option<Money>,
    },
    /// The lead is offered to a partner; told to that one.
    LeadOffered {
        /// The partner.
        partner: String,
        /// Who leads and offers it.
        lead: String,
    },
    /// A partner was left out, because it was silent when signatures were due; told to that one.
    LeftOut {
        /// The partner.
        partner: String,
    },
    /// The same, told to those who go on.
    GoesOnWithout {
        /// Who was left out.
        partners: Vec<String>,
        /// Their share, which falls from the request; nothing where they were to have none.
        fallen: Option<Money>,
        /// What is asked for now.
        request: Money,
    },
    /// Somebody is let in as a helper; told to them.
    LetIn {
        /// Who lets them in.
        by: String,
        /// What they may do, as the word of a right.
        right: Right,
        /// Until when.
        until: Instant,
        /// The clocks that this date is meant by.
        zone: ZoneName,
    },
    /// Staff typed in what a group brought on paper or by voice: it is asked to read and confirm it.
    ReadBack {
        /// What the group is called.
        group: String,
    },
    /// What staff typed in for a group, which had been asked to read it, was dropped.
    ReadBackDropped {
        /// What the group is called.
        group: String,
        /// Why.
        reason: DropReason,
    },
    /// Signatures are due, and these partners have not signed.
    SignaturesMissing {
        /// What they are called.
        partners: Vec<String>,
    },
}

/// What is told to those who look for partners. Nobody else reads it: such a letter is about no round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum IntroductionTold {
    /// Somebody would like to meet whoever wrote a post. Who, is told when both say yes.
    Asked {
        /// The reader's own organisation.
        organization: String,
        /// The sector of whoever asks.
        sector: Sector,
        /// What stands in the reader's own post.
        text: String,
    },
    /// Both said yes.
    Accepted {
        /// The reader's own organisation.
        organization: String,
        /// Whom it meets.
        other: String,
    },
    /// Not now: they said no, or nothing.
    NotNow {
        /// What stands in the post that was asked about.
        text: String,
    },
}

/// What a letter tells, without its words. It is kept as it was when the letter was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// [`LetterKind::Confirm`]; with a [`Link::Secret`].
    Confirm {
        /// As they called themselves.
        name: String,
    },
    /// [`LetterKind::OneTimeLink`]; with a [`Link::Secret`].
    OneTimeLink,
    /// [`LetterKind::AlreadyMember`]; with a [`Link::Open`] to where one signs in.
    AlreadyMember,
    /// [`LetterKind::NewFactor`]; with a [`Link::Open`] to the person's ways to sign in.
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
    /// [`LetterKind::Invitation`]; with a [`Link::Secret`].
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
    /// [`LetterKind::QuestionAsked`]; with a [`Link::Open`] to where staff answer.
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
    /// [`LetterKind::Proposal`]; with a [`Link::Open`] to the page that it is about.
    Proposal {
        /// In which round.
        round: NamedRound,
        /// What happened.
        about: ProposalTold,
    },
    /// [`LetterKind::Coalition`]; with a [`Link::Open`], or a [`Link::Secret`] to whoever was asked by e-mail.
    Coalition {
        /// In which round.
        round: NamedRound,
        /// What the proposal is called; empty while it has no title.
        title: String,
        /// What happened.
        about: CoalitionTold,
    },
    /// [`LetterKind::Introduction`]; with a [`Link::Open`].
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

/// Where the letter's one link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Where the kind of letter leads by itself, if anywhere: to its round.
    Usual,
    /// A path of this site that may be known.
    Open(String),
    /// A path with a token in it. It is wiped from the letter once that is sent or given up, and the letter is
    /// not sent after `until`.
    Secret {
        /// The path, such as `/join/confirm?token=…`.
        path: String,
        /// When it stops working.
        until: Instant,
    },
}

/// Who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// A member, at the address and in the language they have when it is sent.
    Person(PersonId),
    /// Whoever reads at this address: somebody who joins, or the old address of a member.
    Address {
        /// Where to.
        address: EmailAddress,
        /// In which language.
        language: LanguageTag,
    },
    /// Everyone who follows the round or one of these areas. The worker writes the letters later, in slices.
    Followers {
        /// The round.
        round: RoundId,
        /// The names of areas; spelling and case do not matter.
        areas: Vec<String>,
    },
}

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it tells.
    pub content: Content,
    /// Where it leads.
    pub link: Link,
    /// To whom.
    pub to: Recipient,
    /// The round that it is about: staff of that round see it in their outbox. All other letters are seen by
    /// their readers alone, and counted.
    pub about: Option<RoundId>,
    /// The same for the same change, however often it is written: a second one is not sent.
    pub dedupe_key: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_with_a_date_and_nothing_that_guards_an_account_waits_for_a_digest() {
        let waits: Vec<_> = LetterKind::ALL
            .into_iter()
            .filter(|kind| kind.can_wait())
            .collect();
        assert_eq!(
            waits,
            [LetterKind::RoundAnnounced, LetterKind::QuestionAnswered]
        );
    }

    #[test]
    fn the_word_of_a_kind_is_the_one_in_its_content() {
        let content = Content::AlreadyMember;
        let kept = serde_json::to_value(&content).expect("JSON");
        assert_eq!(kept["kind"], content.kind().as_str());
        assert_eq!(serde_json::from_value::<Content>(kept).ok(), Some(content));
    }
}

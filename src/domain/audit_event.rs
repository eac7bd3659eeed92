//! One act on record, with its own hash. What fixes the order of events is [`super::audit_chain`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::canonical::{self, NotCanonical, Sha256Hex};
use super::ids::AuditEventId;
use super::time::Instant;

/// Declares the kinds of acts, each with its word in the database and in documents.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal,)+) => {
        /// What kind of act.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum AuditKind {
            $($(#[$doc])* #[serde(rename = $word)] $kind,)+
        }

        impl AuditKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The word in the database and in documents.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)+
                }
            }
        }
    };
}

kinds! {
    /// An election that was held elsewhere was brought in.
    ElectionImported = "election_imported",
    /// A round got its result.
    RoundDecided = "round_decided",
    /// An organisation was registered.
    OrganizationFounded = "organization_founded",
    /// What an organisation says of itself was changed.
    OrganizationChanged = "organization_changed",
    /// A unit was added to an organisation.
    UnitAdded = "unit_added",
    /// A unit of an organisation was closed.
    UnitClosed = "unit_closed",
    /// Somebody was invited to belong to an organisation.
    InvitationSent = "invitation_sent",
    /// An invitation was accepted, declined or withdrawn.
    InvitationAnswered = "invitation_answered",
    /// Somebody asked to belong to an organisation.
    JoinRequested = "join_requested",
    /// A request to belong was accepted, declined or withdrawn.
    JoinRequestAnswered = "join_request_answered",
    /// Somebody was given a mandate, or another role in it.
    MandateGiven = "mandate_given",
    /// A mandate was ended.
    MandateEnded = "mandate_ended",

    /// A person made a token for a program.
    AccessTokenMade = "access_token_made",
    /// A person ended a token.
    AccessTokenRevoked = "access_token_revoked",

    /// Somebody asked a question about a round.
    QuestionAsked = "question_asked",
    /// Staff answered a question.
    QuestionAnswered = "question_answered",
    /// Staff kept a question from view.
    QuestionHidden = "question_hidden",
    /// Staff showed a hidden question again.
    QuestionShown = "question_shown",
    /// Somebody joined.
    PersonJoined = "person_joined",
    /// A person chose a password, or to do without.
    PasswordChosen = "password_chosen",
    /// A person has another address.
    EmailChanged = "email_changed",
    /// A person set up an authenticator app.
    AuthenticatorAdded = "authenticator_added",
    /// The second factors of a person were taken away.
    AuthenticatorRemoved = "authenticator_removed",
    /// A person made new recovery codes.
    RecoveryCodesRenewed = "recovery_codes_renewed",
    /// Staff made a card of codes for a reviewer.
    CardHandedOver = "card_handed_over",
    /// A role was given to a person.
    RoleGranted = "role_granted",
    /// A person was kept out.
    PersonDisabled = "person_disabled",
    /// A person was let in again.
    PersonEnabled = "person_enabled",
    /// A person left and was erased.
    PersonErased = "person_erased",

    /// A round was begun, from nothing or from an earlier one.
    RoundBegun = "round_begun",
    /// A part of a round's set-up was saved.
    RoundPartSaved = "round_part_saved",
    /// A programme was begun.
    ProgramBegun = "program_begun",
    /// What binds a programme's rounds was changed.
    ProgramChanged = "program_changed",
    /// A role was taken away.
    RoleEnded = "role_ended",
    /// Somebody signed rules, or a change of them, for a funder.
    RulesSigned = "rules_signed",
    /// A round was announced: its rules are locked and public.
    RoundAnnounced = "round_announced",
    /// A change of announced rules was written.
    AmendmentWritten = "amendment_written",
    /// Announced rules were changed by the funders together.
    RulesAmended = "rules_amended",
    /// It was written that a phase is void and begins again.
    VoidWritten = "void_written",
    /// A phase was declared void by the funders together.
    PhaseVoided = "phase_voided",
    /// What waited for the funders' signatures was taken back.
    ActWithdrawn = "act_withdrawn",
    /// A promised date moved.
    DateMoved = "date_moved",
    /// A round moved on because a promised instant had come.
    RoundMovedOn = "round_moved_on",

    /// A proposal was sent, or sent again.
    ProposalSubmitted = "proposal_submitted",
    /// A proposal that was sent was taken back by its coalition.
    ProposalWithdrawn = "proposal_withdrawn",
    /// Staff asked for something that is missing in a proposal.
    ProposalReturned = "proposal_returned",
    /// Staff found that a proposal may take part.
    ProposalFoundEligible = "proposal_found_eligible",
    /// A proposal may not take part.
    ProposalFoundIneligible = "proposal_found_ineligible",
    /// Staff offered to make one of two proposals.
    MergeOffered = "merge_offered",
    /// A partner answered such an offer.
    MergeAnswered = "merge_answered",
    /// Such an offer came to nothing.
    MergeEnded = "merge_ended",
    /// Two proposals became one, as every partner of both had said.
    ProposalsMerged = "proposals_merged",
    /// Staff offered to make two of one proposal.
    SplitOffered = "split_offered",
    /// The lead of a proposal said how it would be divided; who would go where is not on record.
    SplitDivided = "split_divided",
    /// A partner answered such an offer.
    SplitAnswered = "split_answered",
    /// Such an offer came to nothing.
    SplitEnded = "split_ended",
    /// Two proposals were made of one, as every partner had said.
    ProposalSplit = "proposal_split",
    /// A letter of intent was sent.
    LetterOfIntentSent = "letter_of_intent_sent",
    /// A coalition took back its letter of intent.
    LetterOfIntentWithdrawn = "letter_of_intent_withdrawn",
    /// Staff invited whoever sent a letter of intent.
    LetterOfIntentInvited = "letter_of_intent_invited",
    /// Staff did not invite whoever sent a letter of intent.
    LetterOfIntentNotInvited = "letter_of_intent_not_invited",
    /// Staff gave an applicant a later deadline.
    DeadlineExtended = "deadline_extended",
    /// Staff gave everybody the time back that was lost to an outage.
    OutageMadeUpFor = "outage_made_up_for",
    /// Staff began to type in what a group brought on paper or by voice.
    IntakeBegun = "intake_begun",
    /// Staff handed over to the group what they typed.
    IntakeHandedOver = "intake_handed_over",
    /// Staff entered that a group confirmed which does not sign in.
    IntakeProofEntered = "intake_proof_entered",
    /// A group confirmed what staff typed in.
    IntakeConfirmed = "intake_confirmed",
    /// Staff began to type what a group said that they had asked for completion.
    IntakeCompletionBegun = "intake_completion_begun",
    /// What staff typed passed to a colleague.
    IntakePassedOn = "intake_passed_on",
    /// Staff dropped what they had typed, before its group confirmed it.
    IntakeDropped = "intake_dropped",

    /// Staff wrote to a list of people.
    StaffLetterSent = "staff_letter_sent",
    /// Staff had a letter tried again that was given up.
    LetterRetried = "letter_retried",
}

impl fmt::Display for AuditKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no kind of act.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no kind of act on record")]
pub struct UnknownAuditKind(String);

impl FromStr for AuditKind {
    type Err = UnknownAuditKind;

    fn from_str(text: &str) -> Result<Self, UnknownAuditKind> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| UnknownAuditKind(text.to_owned()))
    }
}

/// One act on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditEvent {
    /// Its name; random, so that it tells nothing.
    pub id: AuditEventId,
    /// When it was done.
    pub at: Instant,
    /// What was done.
    pub kind: AuditKind,
    /// To what, by whom: whatever has a canonical form.
    pub data: Value,
}

impl AuditEvent {
    /// The bytes that are hashed: canonical JSON of these four fields.
    pub fn canonical(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::to_bytes(self)
    }

    /// The event's own hash.
    pub fn hash(&self) -> Result<Sha256Hex, NotCanonical> {
        self.canonical().map(|bytes| Sha256Hex::of(&bytes))
    }

    /// The chain's hash at this event, when it was `before` at the event before it.
    pub fn chained(&self, before: &Sha256Hex) -> Result<Sha256Hex, NotCanonical> {
        let mut bytes = before.as_str().as_bytes().to_vec();
        bytes.push(b'\n');
        bytes.extend(self.canonical()?);
        Ok(Sha256Hex::of(&bytes))
    }
}

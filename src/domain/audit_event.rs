//! The record of acts: each event with its own hash, and the chain that fixes their order.
//!
//! An event is written in the transaction of its act, unchained; the sealer gives it its place later.
//! The chain's hash at one place is SHA-256 of the chain's hash before it, one line feed, and the
//! event's canonical bytes: to change, drop or swap an event is to change every hash after it.
//!
//! What a chain alone cannot show: that its end was cut off, or that someone who can write the whole
//! database computed all of it anew. For that somebody else must hold one of its hashes, a [`Witness`].

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

/// An event with what is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEvent {
    /// The event.
    pub event: AuditEvent,
    /// The event's own hash, as kept.
    pub hash: Sha256Hex,
    /// Its place, from 1.
    pub seq: i64,
    /// The chain's hash at it, as kept.
    pub chained: Sha256Hex,
}

/// One hash of the chain, held where whoever can write the database cannot reach it: printed by
/// `taawun doctor`, noted by a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The place.
    pub seq: i64,
    /// The chain's hash there.
    pub chained: Sha256Hex,
}

impl fmt::Display for Witness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.chained)
    }
}

/// The text was no place and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write the place and the hash as PLACE:HASH, such as doctor prints them")]
pub struct NotAWitness;

impl FromStr for Witness {
    type Err = NotAWitness;

    fn from_str(text: &str) -> Result<Self, NotAWitness> {
        let (seq, chained) = text.split_once(':').ok_or(NotAWitness)?;
        Ok(Self {
            seq: seq.parse().map_err(|_| NotAWitness)?,
            chained: chained.parse().map_err(|_| NotAWitness)?,
        })
    }
}

/// The first place where the record is not what it says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrokenChain {
    /// A place has no event, or comes twice.
    #[error("audit line {expected}: the next line in the record is numbered {found}")]
    Gap {
        /// The place that should follow.
        expected: i64,
        /// The place that does.
        found: i64,
    },
    /// The event was changed after it was written.
    #[error("audit line {seq}: the event {id} is not the one whose hash was kept")]
    Altered {
        /// Its place.
        seq: i64,
        /// Its name.
        id: AuditEventId,
    },
    /// The event does not follow from the one before it.
    #[error("audit line {seq}: the event {id} does not follow from the line before it")]
    Unlinked {
        /// Its place.
        seq: i64,
        /// Its name.
        id: AuditEventId,
    },
    /// The chain ends before a place that somebody saw.
    #[error("audit line {seq} was seen by a witness, but the record ends at line {end}")]
    CutOff {
        /// The place that was seen.
        seq: i64,
        /// The last place there is.
        end: i64,
    },
    /// The chain is whole, but is another one than somebody saw.
    #[error("audit line {seq} has another hash than a witness saw: the record was rewritten")]
    Rewritten {
        /// The place that was seen.
        seq: i64,
    },
}

/// Follows a chain from its first event, holding one hash at a time.
#[derive(Debug, Clone)]
pub struct ChainCheck {
    seq: i64,
    head: Sha256Hex,
    witness: Option<Witness>,
}

impl ChainCheck {
    /// Before the first event; `witness` is a hash that somebody else holds, if anybody does.
    pub fn new(witness: Option<Witness>) -> Self {
        Self {
            seq: 0,
            head: Self::beginning(),
            witness,
        }
    }

    /// The chain's hash before its first event: that of no bytes at all.
    pub fn beginning() -> Sha256Hex {
        Sha256Hex::of(b"")
    }

    /// The next event in order of their places.
    pub fn next(&mut self, line: &SealedEvent) -> Result<(), BrokenChain> {
        let (seq, id) = (line.seq, || line.event.id.clone());
        if seq != self.seq + 1 {
            return Err(BrokenChain::Gap {
                expected: self.seq + 1,
                found: seq,
            });
        }
        // What has no canonical form is not what was written either.
        if line.event.hash().ok().as_ref() != Some(&line.hash) {
            return Err(BrokenChain::Altered { seq, id: id() });
        }
        if line.event.chained(&self.head).ok().as_ref() != Some(&line.chained) {
            return Err(BrokenChain::Unlinked { seq, id: id() });
        }
        if let Some(witness) = &self.witness
            && witness.seq == seq
            && witness.chained != line.chained
        {
            return Err(BrokenChain::Rewritten { seq });
        }
        self.seq = seq;
        self.head = line.chained.clone();
        Ok(())
    }

    /// The whole chain was followed: its last place and hash, which is worth noting down elsewhere.
    pub fn end(self) -> Result<Witness, BrokenChain> {
        match self.witness {
            Some(witness) if witness.seq > self.seq => Err(BrokenChain::CutOff {
                seq: witness.seq,
                end: self.seq,
            }),
            _ => Ok(Witness {
                seq: self.seq,
                chained: self.head,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::ids::Id;

    fn event(number: u8) -> AuditEvent {
        AuditEvent {
            id: AuditEventId::from_bits([number; 16]),
            at: Instant::from_micros(1_795_000_000_000_000 + i64::from(number))
                .expect("an instant"),
            kind: AuditKind::RoundDecided,
            data: json!({"round": number}),
        }
    }

    fn chain(events: impl IntoIterator<Item = AuditEvent>) -> Vec<SealedEvent> {
        let mut head = ChainCheck::beginning();
        let mut sealed = Vec::new();
        for (event, seq) in events.into_iter().zip(1..) {
            head = event.chained(&head).expect("a hash");
            sealed.push(SealedEvent {
                hash: event.hash().expect("a hash"),
                event,
                seq,
                chained: head.clone(),
            });
        }
        sealed
    }

    fn follow(lines: &[SealedEvent], witness: Option<Witness>) -> Result<Witness, BrokenChain> {
        let mut check = ChainCheck::new(witness);
        lines.iter().try_for_each(|line| check.next(line))?;
        check.end()
    }

    fn five() -> Vec<SealedEvent> {
        chain((1..=5).map(event))
    }

    fn seen(lines: &[SealedEvent], seq: i64) -> Option<Witness> {
        let line = lines.iter().find(|line| line.seq == seq).expect("a line");
        Some(Witness {
            seq,
            chained: line.chained.clone(),
        })
    }

    #[test]
    fn a_whole_chain_is_followed_to_its_head() {
        let lines = five();
        let head = follow(&lines, seen(&lines, 3)).expect("a whole chain");
        assert_eq!(Some(head.clone()), seen(&lines, 5));
        assert_eq!(head.to_string().parse(), Ok(head));
        assert_eq!(follow(&[], None).map(|head| head.seq), Ok(0));
    }

    #[test]
    fn a_changed_event_is_named() {
        let mut lines = five();
        lines[2].event.data = json!({"round": 30});
        let id = lines[2].event.id.clone();
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Altered {
                seq: 3,
                id: id.clone()
            })
        );
        // With its own hash set right, the chain still tells.
        lines[2].hash = lines[2].event.hash().expect("a hash");
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 3, id })
        );
    }

    #[test]
    fn a_dropped_event_is_found_with_and_without_renumbering() {
        let mut lines = five();
        lines.remove(2);
        assert_eq!(
            follow(&lines, None),
            Err(BrokenChain::Gap {
                expected: 3,
                found: 4
            })
        );
        for (line, seq) in lines.iter_mut().zip(1..) {
            line.seq = seq;
        }
        assert!(matches!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 3, .. })
        ));
    }

    #[test]
    fn two_events_that_changed_places_are_found() {
        let mut lines = five();
        lines.swap(1, 2);
        for (line, seq) in lines.iter_mut().zip(1..) {
            line.seq = seq;
        }
        assert!(matches!(
            follow(&lines, None),
            Err(BrokenChain::Unlinked { seq: 2, .. })
        ));
    }

    /// The two attacks on which the chain alone is silent.
    #[test]
    fn a_cut_and_a_rewritten_chain_are_found_by_a_witness_only() {
        let lines = five();
        assert!(
            follow(&lines[..3], None).is_ok(),
            "the chain alone cannot know"
        );
        assert_eq!(
            follow(&lines[..3], seen(&lines, 5)),
            Err(BrokenChain::CutOff { seq: 5, end: 3 })
        );

        let rewritten = chain([1, 2, 9, 4, 5].map(event));
        assert!(
            follow(&rewritten, None).is_ok(),
            "the chain alone cannot know"
        );
        assert_eq!(
            follow(&rewritten, seen(&lines, 5)),
            Err(BrokenChain::Rewritten { seq: 5 })
        );
    }
}

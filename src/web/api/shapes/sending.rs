//! Sending a proposal, and what becomes of it, as the API shows and takes it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{Amount, Text};
use crate::domain::proposal::{FrozenFile, Lack, ReasonCode, SubmittedProposal};
use crate::ops::proposals::Receipt;
use crate::store::views::screening::SentProposal;
use crate::store::views::screening_list::{ScreenedRow, ScreeningList};
use crate::store::views::sent_within::{Decision, Message, SentVersion, SentWithin};

/// What a proposal lacks, and until when it can be sent.
#[derive(Serialize, ToSchema)]
pub struct ProposalCheck {
    /// All that is lacking; empty where it can be sent.
    lacks: Vec<LackFound>,
    /// From when proposals are taken.
    #[schema(format = DateTime)]
    opens: Option<String>,
    /// The last instant at which this one can be sent, grace and a later deadline of its own included.
    #[schema(format = DateTime)]
    last: Option<String>,
}

/// One thing that is lacking.
#[derive(Serialize, ToSchema)]
pub struct LackFound {
    /// The field, such as `title` or `partner.<id>.gives`; `null` for what concerns the coalition as a whole.
    field: Option<String>,
    /// In a table the id of the line.
    row: Option<String>,
    /// In a table the column.
    column: Option<String>,
    /// What is lacking, in one word that stays the same.
    #[schema(example = "too-many-words")]
    what: String,
}

impl From<&Lack> for LackFound {
    fn from(lack: &Lack) -> Self {
        let at = lack.at.as_ref();
        let cell = at.and_then(|at| at.cell.as_ref());
        Self {
            field: at.map(|at| at.field.to_string()),
            row: cell.map(|(row, _)| row.clone()),
            column: cell.map(|(_, column)| (*column).to_owned()),
            what: lack.kind.key().to_owned(),
        }
    }
}

impl ProposalCheck {
    /// What this one lacks.
    pub fn new(view: &SentWithin) -> Self {
        Self {
            lacks: view.within.lacks().iter().map(LackFound::from).collect(),
            opens: view.within.deadline.map(|facts| facts.opens.to_string()),
            last: view.within.deadline.map(|facts| facts.last().to_string()),
        }
    }
}

/// What whoever sent a proposal has in hand.
#[derive(Serialize, ToSchema)]
pub struct SubmissionReceipt {
    /// Its number in the round.
    number: i64,
    /// Which version was sent, from 1.
    version: i64,
    /// When it arrived.
    #[schema(format = DateTime)]
    arrived_at: String,
    /// SHA-256 of the document, in hexadecimal.
    hash: String,
    /// When the last partner must have signed it; `null` where all had.
    #[schema(format = DateTime)]
    signatures_due_at: Option<String>,
    /// When its coalition took it back.
    #[schema(format = DateTime)]
    taken_back_at: Option<String>,
}

impl From<&Receipt> for SubmissionReceipt {
    fn from(receipt: &Receipt) -> Self {
        Self {
            number: receipt.number,
            version: receipt.version,
            arrived_at: receipt.at.to_string(),
            hash: receipt.hash.to_string(),
            signatures_due_at: receipt.signatures_due_at.map(|at| at.to_string()),
            taken_back_at: None,
        }
    }
}

impl SubmissionReceipt {
    fn of_version(number: i64, sent: &SentVersion) -> Self {
        Self {
            number,
            version: sent.number,
            arrived_at: sent.at.to_string(),
            hash: sent.hash.to_string(),
            signatures_due_at: sent.signatures_due_at.map(|at| at.to_string()),
            taken_back_at: sent.withdrawn_at.map(|at| at.to_string()),
        }
    }
}

/// What was sent of a proposal, what staff said, and the messages.
#[derive(Serialize, ToSchema)]
pub struct ProposalSent {
    /// Every version, the newest first.
    versions: Vec<SubmissionReceipt>,
    /// What staff decided, the oldest first.
    decisions: Vec<ScreeningDecision>,
    /// The messages that you may read, the oldest first.
    messages: Vec<ProposalMessage>,
    /// While it is to be completed: what staff asked for.
    asked_for: Vec<AskedFor>,
}

/// One thing that staff asked to be completed.
#[derive(Serialize, ToSchema)]
pub struct AskedFor {
    /// The field.
    #[schema(example = "summary")]
    field: String,
    /// Whether it says something else than what was sent.
    changed: bool,
}

impl From<&SentWithin> for ProposalSent {
    fn from(view: &SentWithin) -> Self {
        let number = view.within.number.unwrap_or_default();
        let versions = view.versions.iter();
        Self {
            versions: versions
                .map(|sent| SubmissionReceipt::of_version(number, sent))
                .collect(),
            decisions: view.decisions.iter().map(Into::into).collect(),
            messages: view.messages.iter().map(Into::into).collect(),
            asked_for: view
                .asked_for
                .iter()
                .map(|(field, changed)| AskedFor {
                    field: field.to_string(),
                    changed: *changed,
                })
                .collect(),
        }
    }
}

/// One decision.
#[derive(Serialize, ToSchema)]
pub struct ScreeningDecision {
    /// `returned`, `eligible` or `ineligible`.
    verdict: String,
    /// About which version.
    version: i64,
    /// The reason's word; `null` for what is eligible.
    #[schema(example = "outside_purpose")]
    reason: Option<String>,
    /// What the applicant reads.
    text: Option<Text>,
    /// The fields to be completed.
    fields: Vec<String>,
    /// Until when.
    #[schema(format = DateTime)]
    due_at: Option<String>,
    /// When it was decided.
    #[schema(format = DateTime)]
    decided_at: String,
}

impl From<&Decision> for ScreeningDecision {
    fn from(decision: &Decision) -> Self {
        Self {
            verdict: decision.verdict.to_string(),
            version: decision.version,
            reason: decision.code.map(|code| code.to_string()),
            text: decision.text.as_ref().map(Text::from),
            fields: decision.fields.iter().map(ToString::to_string).collect(),
            due_at: decision.due_at.map(|at| at.to_string()),
            decided_at: decision.at.to_string(),
        }
    }
}

/// One message.
#[derive(Serialize, ToSchema)]
pub struct ProposalMessage {
    /// Its id.
    id: String,
    /// The partner who alone reads it beside staff; `null` for all partners.
    partner: Option<String>,
    /// Whether staff wrote it.
    is_from_staff: bool,
    /// What it says.
    text: String,
    /// Who wrote it.
    by: String,
    /// When.
    #[schema(format = DateTime)]
    written_at: String,
}

impl From<&Message> for ProposalMessage {
    fn from(message: &Message) -> Self {
        Self {
            id: message.id.to_string(),
            partner: message.partner.as_ref().map(ToString::to_string),
            is_from_staff: message.is_from_staff,
            text: message.text.clone(),
            by: message.by.to_string(),
            written_at: message.at.to_string(),
        }
    }
}

/// A message to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageToSend {
    /// What it says: 1 to 5,000 characters.
    pub text: String,
    /// The partner who alone reads it beside staff; all partners, if not given.
    #[serde(default)]
    pub partner: Option<String>,
}

/// What was sent to a round.
#[derive(Serialize, ToSchema)]
pub struct SentToRound {
    /// Every number that was given, in order; as many as one slice holds.
    proposals: Vec<SentInList>,
    /// The address of the following slice, unless this is the last.
    next: Option<String>,
    /// How often each reason made a proposal ineligible.
    reasons: Vec<ReasonCounted>,
    /// How often each reason sent a proposal back to be completed.
    returned_reasons: Vec<ReasonCounted>,
    /// Of how many of these each part was asked for, what was asked for most first.
    asked_for: Vec<PartCounted>,
    /// How many organisations said that they plan to apply.
    plans: i64,
}

/// One number.
#[derive(Serialize, ToSchema)]
pub struct SentInList {
    /// The number.
    number: i64,
    /// `submitted`, `returned`, `eligible`, `ineligible`; `withdrawn` for what its coalition took back.
    state: String,
    /// What it is called; `null` for what was taken back, as is all that follows.
    title: Option<String>,
    /// Who leads it.
    lead: Option<String>,
    /// What is asked for by those who still take part.
    request: Option<Amount>,
    /// Which version was sent last.
    version: Option<i64>,
    /// How many partners still take part.
    partners: Option<usize>,
    /// How many of them signed what was sent.
    signed: Option<usize>,
    /// How many left, or were left out, since it was sent.
    gone: Option<usize>,
}

/// How often a reason was given.
#[derive(Serialize, ToSchema)]
pub struct ReasonCounted {
    /// The reason's word.
    reason: String,
    /// How often.
    count: usize,
}

/// Of how many proposals a part was asked for.
#[derive(Serialize, ToSchema)]
pub struct PartCounted {
    /// The part, such as `summary`, `answer.q1` or, for all partners together, `partner.share`.
    part: String,
    /// Of how many proposals.
    count: usize,
}

/// The reasons that were given, each with how often.
fn counted(reasons: &[(ReasonCode, usize)]) -> Vec<ReasonCounted> {
    let reasons = reasons.iter().map(|(code, count)| ReasonCounted {
        reason: code.to_string(),
        count: *count,
    });
    reasons.collect()
}

impl From<&ScreenedRow> for SentInList {
    fn from(row: &ScreenedRow) -> Self {
        let sent = row.sent.as_ref();
        Self {
            number: row.number,
            state: match sent {
                Some(sent) => sent.state.to_string(),
                None if row.awaited.is_some() => "awaited".to_owned(),
                None => "withdrawn".to_owned(),
            },
            title: sent.map(|sent| sent.title.clone()),
            lead: sent.map(|sent| sent.lead.clone()),
            request: sent.map(|sent| sent.request.into()),
            version: sent.map(|sent| sent.version),
            partners: sent.map(|sent| sent.signatures.0),
            signed: sent.map(|sent| sent.signatures.1),
            gone: sent.map(|sent| sent.gone),
        }
    }
}

impl SentToRound {
    /// A slice of at most so many.
    pub fn new(list: &ScreeningList, most: usize) -> Self {
        let counts = &list.counts;
        let parts = counts.parts.iter();
        Self {
            next: list.more_after.map(|after| {
                let base = format!("/api/v1/rounds/{}/screening", list.slug);
                format!("{base}?after={after}&limit={most}")
            }),
            proposals: list.rows.iter().map(Into::into).collect(),
            reasons: counted(&counts.ineligible),
            returned_reasons: counted(&counts.returned),
            asked_for: parts
                .map(|(part, count)| PartCounted {
                    part: part.to_string(),
                    count: *count,
                })
                .collect(),
            plans: list.intents,
        }
    }
}

/// One proposal as it was sent, for the staff of its round.
#[derive(Serialize, ToSchema)]
pub struct SentToStaff {
    /// Its number.
    number: i64,
    /// Where it stands.
    state: String,
    /// Which version was sent last.
    version: i64,
    /// SHA-256 of the document, in hexadecimal.
    hash: String,
    /// The document, as it was frozen.
    #[schema(value_type = Object)]
    document: Value,
    /// The files that it was typed off, where staff typed it in; their bytes stand at `…/files/{id}`, as do those of the
    /// document's own files.
    originals: Vec<OriginalFile>,
    /// What is asked for by those who still take part: the share of a partner who left since falls from what the document
    /// asks for.
    request: Amount,
    /// The ids of the document's partners who left, or were left out, since.
    gone: Vec<String>,
    /// What was decided, the oldest first.
    decisions: Vec<ScreeningDecision>,
    /// The messages, the oldest first; none where you belong to a partner of it.
    messages: Vec<ProposalMessage>,
    /// Whether you belong to a partner of it, so that a colleague does what staff do.
    is_in_conflict: bool,
}

/// A file that a proposal was typed off.
#[derive(Serialize, ToSchema)]
pub struct OriginalFile {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
    /// What it is.
    media_type: String,
    /// How many bytes it has.
    length: i64,
    /// SHA-256 of its bytes, in hexadecimal.
    sha256: String,
}

impl From<&FrozenFile> for OriginalFile {
    fn from(file: &FrozenFile) -> Self {
        Self {
            id: file.id.to_string(),
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            length: file.length,
            sha256: file.hash.to_string(),
        }
    }
}

impl From<&SentProposal> for SentToStaff {
    fn from(sent: &SentProposal) -> Self {
        let document: &SubmittedProposal = &sent.document;
        Self {
            number: sent.number,
            state: sent.state.to_string(),
            version: sent.version.number,
            hash: sent.version.hash.to_string(),
            document: serde_json::to_value(document).unwrap_or_default(),
            originals: sent.originals.iter().map(Into::into).collect(),
            request: sent.request.into(),
            gone: document
                .partners
                .iter()
                .zip(&sent.present)
                .filter(|(_, is_present)| !**is_present)
                .map(|(partner, _)| partner.id.to_string())
                .collect(),
            decisions: sent.decisions.iter().map(Into::into).collect(),
            messages: sent.messages.iter().map(Into::into).collect(),
            is_in_conflict: sent.is_in_conflict,
        }
    }
}

/// What staff decide.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerdictToKeep {
    /// `returned`, `eligible` or `ineligible`.
    pub verdict: String,
    /// The version that you read.
    pub version: i64,
    /// The reason's word; not for what is eligible.
    #[serde(default)]
    pub reason: String,
    /// What the applicant reads; not for what is eligible.
    #[serde(default)]
    pub text: String,
    /// The language of that text, one of the round's.
    #[serde(default)]
    pub language: String,
    /// The fields to be completed; for what is returned.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Until when, on the clock of the round's zone, such as `2027-03-01T17:00`; for what is returned.
    #[serde(default)]
    pub due: String,
}

/// A later deadline for one organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineToExtend {
    /// The organisation's name in addresses.
    pub organization: String,
    /// Whose deadline: `open` for proposals, which it is if not given, or `letter_of_intent`.
    #[serde(default)]
    pub phase: String,
    /// Until when, on the clock of the round's zone, such as `2027-03-01T17:00`.
    pub until: String,
    /// Why, for everyone to read.
    pub reason: String,
    /// The language of the reason, one of the round's.
    #[serde(default)]
    pub language: String,
}

//! The JSON of the API: what stands here is promised.

mod account;
mod announced_round;
mod intake;
mod introductions;
mod letters;
mod letters_of_intent;
mod organizations;
mod programs;
mod proposals;
mod questions;
mod roles;
mod rules_acts;
mod sending;
mod shelf;
mod tokens;
mod waiting;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

pub use account::{Account, AccountChange, SignIns};
pub use announced_round::{AnnouncedRound, MovedDate};
pub use intake::{
    IntakeConfirmation, IntakeDropped, IntakeForGroup, IntakePassed, IntakeProofToEnter,
    IntakeReceipt, IntakeRemarks, IntakeToBegin, IntakeToComplete, IntakeToDrop, IntakeToPass,
    IntakeToStaff, IntakesOfRound,
};
pub use introductions::{
    IntroductionAnswer, IntroductionToAsk, Introductions, PartnerPostForYou, PartnerPosts,
    PostToWrite,
};
pub use letters::{
    FollowStarted, Follows, LetterInList, LetterPreview, LetterRead, LetterSent, LetterToSend,
    LetterToWrite, LettersOfRound, LettersToMe, OutboxOfRound, TextsChosen, WishToFollow,
};
pub use letters_of_intent::{
    LetterAnswerToKeep, LetterOfIntentSent, LetterOfIntentToStaff, LetterOfIntentWithin,
    LettersOfIntentOfRound,
};
pub use organizations::{
    FactsOfOrganization, InvitationToSend, Made, MyInvitations, MyOrganizations, Organization,
    OrganizationChange, OrganizationFromWithin, OrganizationInList, Organizations, RequestNote,
    RoleGiven, UnitNamed,
};
pub use programs::{Programme, ProgrammeToBegin, ProgrammeToChange, Programmes};
pub use proposals::{
    AskedToSign, CoalitionOfProposal, CommentToSay, CommentsOnField, DivisionKept, DivisionToSay,
    FieldSaved, FieldToSave, FieldVersions, HappenedToProposal, HelperToLetIn, MergeAnswerToGive,
    MergeOffers, MergeToOffer, MyProposals, OfferAnswered, PartnerLeftOut, PartnerRoleToGive,
    PartnerToAsk, PartnershipInLetter, PartnershipToAccept, PartnershipToDecline, PeopleOfProposal,
    ProposalFromWithin, ProposalToBegin, RightToGive, SignatureToGive, SignaturesOfProposal,
    SplitAnswerToGive, SplitOffers, SplitToOffer, VersionToRestore, VersionWithDifference,
};
pub use questions::{
    DeskEntries, Hidden, NewAnswer, NewQuestionAsked, QuestionAccepted, Questions,
};
pub use roles::{RoleGranted, RoleToGive, Roles};
pub use rules_acts::ActsOfFunders;
pub use sending::{
    DeadlineToExtend, MessageToSend, ProposalCheck, ProposalSent, SentToRound, SentToStaff,
    SubmissionReceipt, VerdictToKeep,
};
pub use shelf::{TemplateRead, TemplateReport, TemplateToShare, Templates};
pub use tokens::{Token, Tokens};
pub use waiting::WaitingForMe;

use crate::domain::language::LocalText;
use crate::domain::money::Money;
use crate::store::views::round_page::{Decided, RoundPage};
use crate::store::views::{DocumentEntry, Line, RoundHead};
use crate::web::public::addresses;

/// An amount of money.
#[derive(Serialize, ToSchema)]
pub struct Amount {
    /// Whole minor units of the currency, such as cents.
    minor: i64,
    /// ISO 4217; `XXX` where the source names none.
    #[schema(example = "USD")]
    currency: String,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self {
            minor: money.minor,
            currency: money.currency.code().to_owned(),
        }
    }
}

/// A text that somebody wrote.
#[derive(Serialize, ToSchema)]
pub struct Text {
    /// The BCP 47 tag of the language it was first written in; `und` where nobody said.
    original: String,
    /// The text by language tag.
    texts: BTreeMap<String, String>,
}

impl From<&LocalText> for Text {
    fn from(text: &LocalText) -> Self {
        let version = |shown: crate::domain::language::ShownText<'_>| {
            (shown.language.to_string(), shown.text.to_owned())
        };
        Self {
            original: text.original.to_string(),
            texts: text.versions().map(version).collect(),
        }
    }
}

/// A slice of the rounds.
#[derive(Serialize, ToSchema)]
pub struct Rounds {
    /// The rounds of this slice, the latest vote first.
    pub rounds: Vec<RoundInList>,
    /// How many rounds fit, in all slices.
    pub total: i64,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// A round in a list.
#[derive(Serialize, ToSchema)]
pub struct RoundInList {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: Text,
    /// The place whose people vote; may be empty.
    pub place: String,
    /// `announced`, `open`, `evaluation`, `deliberation`, `decided`, `closed` or `cancelled`.
    pub state: String,
    /// The money to divide.
    pub budget: Amount,
    /// The first day of the vote: a day, a month or a year.
    pub opens_on: Option<String>,
    /// The last day of the vote: a day, a month or a year.
    pub closes_on: Option<String>,
    /// How the platform came by it: `imported` or `demo`.
    pub source: String,
    /// The address of its own document.
    pub address: String,
}

/// A round.
#[derive(Serialize, ToSchema)]
pub struct Round {
    /// What the list says of it too.
    #[serde(flatten)]
    pub round: RoundInList,
    /// A few sentences about it.
    pub description: Text,
    /// The IANA zone of its dates.
    #[schema(example = "America/Los_Angeles")]
    pub zone: String,
    /// When its result was published.
    #[schema(format = DateTime)]
    pub decided_at: Option<String>,
    /// What it told everyone when it was announced, with what has changed since; `null` for an election that was held
    /// elsewhere.
    pub announced: Option<AnnouncedRound>,
    /// What was decided; `null` until that is public.
    pub result: Option<ResultInSum>,
}

/// What a round decided, in sum.
#[derive(Serialize, ToSchema)]
pub struct ResultInSum {
    /// Proposals that get money.
    funded: i64,
    /// All proposals.
    proposals: i64,
    /// Ballots in the box, blank ones too.
    voters: i64,
    /// Ballots without a mark.
    blank_ballots: i64,
    /// What the funded proposals get together.
    given: Amount,
    /// SHA-256 of the rules as canonical JSON, in hexadecimal digits.
    rules_hash: String,
    /// The program that counted, and its version.
    engine: String,
    /// The files to download.
    files: Vec<FileEntry>,
    /// The address of the proposals with their reasons.
    results: String,
}

/// A file to download.
#[derive(Serialize, ToSchema)]
pub struct FileEntry {
    /// Its name.
    #[schema(example = "result.json")]
    name: String,
    /// Its media type.
    media_type: String,
    /// Its length in bytes.
    length: i64,
    /// SHA-256 of its bytes, in hexadecimal digits.
    sha256: String,
    /// Its address.
    address: String,
}

/// A slice of a result.
#[derive(Serialize, ToSchema)]
pub struct Results {
    /// The round's name in addresses.
    pub round: String,
    /// All that decided: the counting rule, how people could vote, the budget.
    #[schema(value_type = Object)]
    pub rules: Value,
    /// SHA-256 of the rules as canonical JSON, in hexadecimal digits.
    pub rules_hash: String,
    /// Ballots in the box, blank ones too.
    pub voters: i64,
    /// Ballots without a mark.
    pub blank_ballots: i64,
    /// The money to divide.
    pub budget: Amount,
    /// What the funded proposals get together.
    pub given: Amount,
    /// The proposals of this slice, most votes (or points, where they count) first.
    pub lines: Vec<ResultLine>,
    /// The address of the next slice; `null` after the last.
    pub next: Option<String>,
}

/// One proposal of a decided round.
#[derive(Serialize, ToSchema)]
pub struct ResultLine {
    /// Its place by what the rule ranks by, from 1.
    place: i64,
    /// At which choice it was funded; `null` where it was not.
    step: Option<i64>,
    /// Its number in the round.
    reference: String,
    /// Its title.
    title: Text,
    /// Fields of work.
    categories: Vec<String>,
    /// The part of the place that it is for.
    area: Option<String>,
    /// Whom it serves.
    beneficiaries: Vec<String>,
    /// What it costs.
    cost: Amount,
    /// Where it is.
    position: Option<PositionInDegrees>,
    /// `funded`, `part_funded`, `reserve`, `not_funded`, `ineligible`, `withdrawn` or `unworkable`.
    outcome: String,
    /// Ballots that support it.
    votes: i64,
    /// Votes or points, whichever the rule counts, as an exact decimal.
    score: String,
    /// The reason, by its word in `reason`, with the numbers that belong to it.
    #[schema(value_type = Object)]
    why: Value,
    /// The address of its own document.
    address: String,
}

/// A point on the ground.
#[derive(Serialize, ToSchema)]
pub struct PositionInDegrees {
    /// Degrees north, as a decimal.
    latitude: String,
    /// Degrees east, as a decimal.
    longitude: String,
}

/// What went wrong (RFC 9457).
#[derive(Serialize, ToSchema)]
pub struct ProblemDocument {
    /// What kind of problem; the same in every language.
    #[schema(example = "urn:taawun:problem:not-found")]
    r#type: String,
    /// The kind in words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What is safe, and what to do next.
    detail: String,
    /// This very request, for whoever looks into it.
    instance: String,
    /// What is wrong with each field, where fields are what is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    faults: Vec<FieldFault>,
}

/// What is wrong with one field.
#[derive(Serialize, ToSchema)]
pub struct FieldFault {
    /// The field, such as `name` or `partners[0].share`.
    field: String,
    /// What is wrong; the same in every language.
    #[schema(example = "fault-length")]
    code: String,
    /// What is wrong, in words.
    text: String,
}

impl Round {
    /// A round with what it promises and, once that is public, what it decided.
    pub fn new(page: &RoundPage) -> Self {
        let (head, decided) = (&page.round, page.decided.as_ref());
        Self {
            round: RoundInList {
                slug: head.slug.to_string(),
                title: Text::from(&head.title),
                place: head.place.clone(),
                state: head.state.to_string(),
                budget: head.budget.into(),
                opens_on: head.opens_on.as_ref().map(|day| day.as_str().to_owned()),
                closes_on: head.closes_on.as_ref().map(|day| day.as_str().to_owned()),
                source: head.source.clone(),
                address: format!("/api/v1/rounds/{}", head.slug),
            },
            description: Text::from(&head.description),
            zone: head.zone.as_str().to_owned(),
            decided_at: head.decided_at.map(|at| at.to_string()),
            announced: page.own.as_deref().map(Into::into),
            result: decided.map(|decided| ResultInSum::new(head, decided)),
        }
    }
}

impl ResultInSum {
    fn new(head: &RoundHead, decided: &Decided) -> Self {
        let file = |entry: &DocumentEntry| FileEntry {
            address: addresses::file(&head.slug, &entry.name),
            name: entry.name.clone(),
            media_type: entry.media_type.clone(),
            length: entry.length,
            sha256: entry.hash.as_str().to_owned(),
        };
        Self {
            funded: decided.funded,
            proposals: decided.proposals,
            voters: decided.result.voters,
            blank_ballots: decided.result.blank,
            given: decided.result.given.into(),
            rules_hash: decided.result.rules_hash.as_str().to_owned(),
            engine: decided.result.engine_version.clone(),
            files: decided.documents.iter().map(file).collect(),
            results: format!("/api/v1/rounds/{}/results", head.slug),
        }
    }
}

impl ResultLine {
    /// One line of this round's result.
    pub fn new(head: &RoundHead, line: Line) -> Result<Self, serde_json::Error> {
        let own = addresses::encoded(&line.reference);
        Ok(Self {
            address: format!("/api/v1/rounds/{}/proposals/{own}", head.slug),
            place: line.place,
            step: line.step,
            title: Text::from(&line.title),
            categories: line.categories,
            area: line.area,
            beneficiaries: line.beneficiaries,
            cost: line.cost.into(),
            position: line
                .position
                .map(|(latitude, longitude)| PositionInDegrees {
                    latitude,
                    longitude,
                }),
            outcome: line.outcome.to_string(),
            votes: line.votes,
            score: line.score,
            why: serde_json::to_value(&line.why)?,
            reference: line.reference,
        })
    }
}

//! Offers to make one of two proposals, as the API shows and takes them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::ids::PartnerId;
use crate::domain::proposal::{OfferAnswer, OfferOutcome};
use crate::store::views::merges::{MergeShown, MergesOfSent, MergesWithin};
use crate::web::api::shapes::Text;

/// Offers to make one of a proposal and another. They name proposals, never an organisation; who answered what stands
/// in none of them.
#[derive(Serialize, ToSchema)]
pub struct MergeOffers {
    /// The newest first.
    offers: Vec<MergeOfferInList>,
}

/// One offer.
#[derive(Serialize, ToSchema)]
pub struct MergeOfferInList {
    /// Its id.
    id: String,
    /// The proposal that goes on.
    goes_on: ProposalNamed,
    /// The proposal that joins it.
    joins: ProposalNamed,
    /// Why, as staff wrote it.
    reason: Text,
    /// Until when every partner of both answers; silence ends it.
    #[schema(format = DateTime)]
    answer_by: String,
    /// Until when the common text can be sent.
    #[schema(format = DateTime)]
    complete_by: String,
    /// `open`, `agreed` or `ended`.
    state: &'static str,
    /// `declined`, `silence`, `taken_back` or `overtaken`, where it ended.
    ended_because: Option<&'static str>,
    /// How many partners are asked, while it is open.
    asked: Option<usize>,
    /// While it is open: how many of them have answered.
    answered: Option<usize>,
    /// What the partners that you speak for answered.
    your_answers: Vec<AnswerOfPartner>,
}

/// A proposal as both sides may name it.
#[derive(Serialize, ToSchema)]
pub struct ProposalNamed {
    /// Its number in the round.
    number: i64,
    /// What it was called when it was offered.
    title: String,
}

/// What one partner answered.
#[derive(Serialize, ToSchema)]
pub struct AnswerOfPartner {
    /// Its id.
    partner: String,
    /// `yes` or `no`.
    answer: &'static str,
}

impl ProposalNamed {
    /// The proposal with this number, by what it was called.
    pub(super) fn new(number: i64, title: &str) -> Self {
        let title = title.to_owned();
        Self { number, title }
    }
}

impl AnswerOfPartner {
    /// What this partner answered.
    pub(super) fn new(partner: &PartnerId, answer: OfferAnswer) -> Self {
        Self {
            partner: partner.to_string(),
            answer: answer.as_str(),
        }
    }
}

impl MergeOfferInList {
    fn new(shown: &MergeShown, your_answers: Vec<AnswerOfPartner>) -> Self {
        let offer = &shown.offer;
        let (terms, is_open) = (&offer.terms, offer.terms.is_open());
        Self {
            id: offer.id.to_string(),
            goes_on: ProposalNamed::new(shown.goes_on, &offer.goes_on_title),
            joins: ProposalNamed::new(shown.joins, &offer.joins_title),
            reason: (&terms.reason).into(),
            answer_by: terms.answer_by.to_string(),
            complete_by: terms.complete_by.to_string(),
            state: terms.state.as_str(),
            ended_because: terms.ended_because.map(|because| because.as_str()),
            asked: is_open.then_some(shown.how_far.asked),
            answered: is_open.then_some(shown.how_far.answered),
            your_answers,
        }
    }
}

impl From<&MergesWithin> for MergeOffers {
    fn from(view: &MergesWithin) -> Self {
        let offers = view.offers.iter().map(|shown| {
            let mine = view.mine.iter().filter(|(of, _, _)| *of == shown.offer.id);
            let mine = mine.map(|(_, partner, answer)| AnswerOfPartner::new(partner, *answer));
            MergeOfferInList::new(shown, mine.collect())
        });
        Self {
            offers: offers.collect(),
        }
    }
}

impl From<&MergesOfSent> for MergeOffers {
    fn from(view: &MergesOfSent) -> Self {
        let offers = view.offers.iter();
        Self {
            offers: offers
                .map(|shown| MergeOfferInList::new(shown, Vec::new()))
                .collect(),
        }
    }
}

/// The answer of a partner that you speak for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeAnswerToGive {
    /// The partner's id.
    pub partner: String,
    /// `yes` or `no`. A yes can become a no while the offer is open.
    pub answer: String,
}

/// What followed from an answer.
#[derive(Serialize, ToSchema)]
pub struct OfferAnswered {
    /// `open` while others have not answered, `agreed` after the last yes, `ended` after a no.
    state: &'static str,
}

impl From<OfferOutcome> for OfferAnswered {
    fn from(outcome: OfferOutcome) -> Self {
        let state = match outcome {
            OfferOutcome::Waiting => "open",
            OfferOutcome::Agreed => "agreed",
            OfferOutcome::Ended(_) => "ended",
        };
        Self { state }
    }
}

/// An offer to make one of this proposal and another.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeToOffer {
    /// The number of the other proposal.
    pub other: i64,
    /// Which of both goes on: `this` or `other`.
    pub goes_on: String,
    /// Why: 10 to 2,000 characters that every partner of both reads. It names no organisation.
    pub reason: String,
    /// The language of that, one of the round's.
    #[serde(default)]
    pub language: String,
    /// Until when partners answer, by the round's clocks.
    #[schema(example = "2027-03-12T17:00")]
    pub answer_by: String,
    /// Until when the common text can be sent, by the round's clocks.
    #[schema(example = "2027-03-26T17:00")]
    pub complete_by: String,
}

//! Offers to make two of one proposal, as the API shows and takes them.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::merges::{AnswerOfPartner, ProposalNamed};
use crate::domain::proposal::Division;
use crate::store::views::splits::{SplitShown, SplitsOfSent, SplitsWithin};
use crate::web::api::shapes::Text;

/// Offers to make two of a proposal. Who answered what stands in none of them.
#[derive(Serialize, ToSchema)]
pub struct SplitOffers {
    /// The newest first.
    offers: Vec<SplitOfferInList>,
}

/// One offer.
#[derive(Serialize, ToSchema)]
pub struct SplitOfferInList {
    /// Its id.
    id: String,
    /// The proposal.
    proposal: ProposalNamed,
    /// Why, as staff wrote it.
    reason: Text,
    /// Until when every partner answers; silence ends it.
    #[schema(format = DateTime)]
    answer_by: String,
    /// Until when the texts of both can be sent.
    #[schema(format = DateTime)]
    complete_by: String,
    /// `open`, `agreed` or `ended`.
    state: &'static str,
    /// `declined`, `silence`, `taken_back` or `overtaken`, where it ended.
    ended_because: Option<&'static str>,
    /// Which division is asked about; 0 while the lead has said none.
    division: i64,
    /// How the lead would divide it: for those who are asked, while it is open.
    divided: Option<DivisionSaid>,
    /// The number of the new proposal, once it was made.
    made: Option<i64>,
    /// Whether that was sent.
    made_is_sent: bool,
    /// How many partners are asked, while it is open.
    asked: Option<usize>,
    /// While it is open: how many of them have answered to this division.
    answered: Option<usize>,
    /// What the partners that you speak for answered to it.
    your_answers: Vec<AnswerOfPartner>,
}

/// Who would take part where.
#[derive(Serialize, ToSchema)]
pub struct DivisionSaid {
    /// Of each partner, by its id: `stays`, `goes` or `both`.
    places: BTreeMap<String, &'static str>,
    /// The id of the partner who would lead the new one.
    new_lead: String,
}

impl From<&Division> for DivisionSaid {
    fn from(division: &Division) -> Self {
        let places = division.places.iter();
        Self {
            places: places
                .map(|(partner, side)| (partner.to_string(), side.as_str()))
                .collect(),
            new_lead: division.new_lead.to_string(),
        }
    }
}

impl From<&SplitShown> for SplitOfferInList {
    fn from(shown: &SplitShown) -> Self {
        let (offer, made) = (&shown.offer, shown.made.as_ref());
        let (terms, is_open) = (&offer.terms, offer.terms.is_open());
        Self {
            id: offer.id.to_string(),
            proposal: ProposalNamed::new(shown.number, &offer.title),
            reason: (&terms.reason).into(),
            answer_by: terms.answer_by.to_string(),
            complete_by: terms.complete_by.to_string(),
            state: terms.state.as_str(),
            ended_because: terms.ended_because.map(|because| because.as_str()),
            division: offer.division,
            divided: None,
            made: made.map(|made| made.number),
            made_is_sent: made.is_some_and(|made| made.is_sent),
            asked: is_open.then_some(shown.how_far.asked),
            answered: is_open.then_some(shown.how_far.answered),
            your_answers: Vec::new(),
        }
    }
}

impl From<&SplitsWithin> for SplitOffers {
    fn from(view: &SplitsWithin) -> Self {
        let offers = view.offers.iter().map(|shown| {
            let mut one = SplitOfferInList::from(shown);
            if shown.offer.terms.is_open() {
                one.divided = view.division.as_ref().map(Into::into);
                let mine = view.mine.iter();
                one.your_answers = mine
                    .map(|(partner, answer)| AnswerOfPartner::new(partner, *answer))
                    .collect();
            }
            one
        });
        Self {
            offers: offers.collect(),
        }
    }
}

impl From<&SplitsOfSent> for SplitOffers {
    fn from(view: &SplitsOfSent) -> Self {
        Self {
            offers: view.offers.iter().map(Into::into).collect(),
        }
    }
}

/// How the lead would divide a proposal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DivisionToSay {
    /// The division that you read; 0 while there was none.
    pub seen: i64,
    /// Of each partner who takes part, by its id: `stays`, `goes` or `both`.
    pub places: HashMap<String, String>,
    /// The id of the partner who would lead the new one, and takes part in it.
    pub new_lead: String,
}

/// The division that is asked about.
#[derive(Serialize, ToSchema)]
pub struct DivisionKept {
    /// Its number, which answers name.
    pub division: i64,
}

/// The answer of a partner that you speak for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitAnswerToGive {
    /// The partner's id.
    pub partner: String,
    /// The division that you read. A no can be said before there is one, to 0.
    pub division: i64,
    /// `yes` or `no`. A yes can become a no while the offer is open.
    pub answer: String,
}

/// An offer to make two of this proposal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitToOffer {
    /// Why: 10 to 2,000 characters that every partner reads. It names no organisation.
    pub reason: String,
    /// The language of that, one of the round's.
    #[serde(default)]
    pub language: String,
    /// Until when partners answer, by the round's clocks.
    #[schema(example = "2027-03-12T17:00")]
    pub answer_by: String,
    /// Until when the texts of both can be sent, by the round's clocks.
    #[schema(example = "2027-03-26T17:00")]
    pub complete_by: String,
}

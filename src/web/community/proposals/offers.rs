//! What pages about offers of staff have in common, whether these would make one of two proposals or two of one.

use std::str::FromStr;

use rocket::form::FromForm;
use rocket::http::Status;

use super::begin::pays_for_it;
use crate::domain::ids::PartnerId;
use crate::domain::proposal::{OfferAnswer, OfferEnd, OfferState};
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::ops::proposals::OfferAnswerError;
use crate::store::views::offers::{HowFar, OfferTerms};
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::Problem;
use crate::web::public::addresses::Named;

/// One offer as pages of both sides show it.
pub struct OfferShown<W> {
    /// Which.
    pub id: String,
    /// What is offered.
    pub what: W,
    /// Why, as staff wrote it.
    pub reason: Named,
    /// Until when partners answer.
    pub answer_by: String,
    /// Until when what follows from it can be sent.
    pub complete_by: String,
    /// Where it stands.
    pub state: OfferState,
    /// Why it came to nothing.
    pub because: Option<OfferEnd>,
    /// How many are asked, and have answered.
    pub how_far: HowFar,
}

impl<W> OfferShown<W> {
    /// The offer in the reader's words.
    pub fn new(
        id: String,
        what: W,
        (terms, how_far): (&OfferTerms, HowFar),
        words: &Words,
        zone: &ZoneName,
    ) -> Self {
        Self {
            id,
            what,
            reason: Named::new(&terms.reason, words),
            answer_by: words.instant(&terms.answer_by, zone),
            complete_by: words.instant(&terms.complete_by, zone),
            state: terms.state,
            because: terms.ended_because,
            how_far,
        }
    }

    /// Whether it waits for answers.
    pub fn is_open(&self) -> bool {
        self.state == OfferState::Open
    }
}

/// One partner of the reader, and what it said.
pub struct Mine {
    /// Which.
    pub partner: PartnerId,
    /// What it is called.
    pub name: String,
    /// What it said, if it has.
    pub said: Option<OfferAnswer>,
}

/// The partners that the reader speaks for, each with what it said.
pub fn mine(
    within: &ProposalWithin,
    said: impl Fn(&PartnerId) -> Option<OfferAnswer>,
) -> Vec<Mine> {
    let mine = within.draft.joined();
    let mine = mine.filter(|partner| within.place.speaks_for.contains(&partner.id));
    mine.map(|partner| Mine {
        partner: partner.id.clone(),
        name: partner.name.clone(),
        said: said(&partner.id),
    })
    .collect()
}

/// The answer of one partner.
#[derive(Debug, Default, FromForm)]
pub struct AnswerForm {
    /// To which offer.
    #[field(default = String::new())]
    pub offer: String,
    /// To which division, where two would be made of one.
    #[field(default = String::new())]
    pub division: String,
    /// For which partner.
    #[field(default = String::new())]
    pub partner: String,
    #[field(default = String::new())]
    answer: String,
}

impl AnswerForm {
    /// What it says.
    pub fn answer(&self) -> Result<OfferAnswer, Problem> {
        let answer = self.answer.parse();
        answer.map_err(|_| Problem::new(Status::UnprocessableEntity, "coalition-faults"))
    }
}

/// What a hidden field names; what cannot be a name names nothing.
pub fn named<T: FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Why nothing was answered, told to people and programs.
pub fn refused(error: OfferAnswerError, too_late: &'static str) -> Problem {
    match error {
        OfferAnswerError::Denied(denied) => denied.into(),
        OfferAnswerError::PaysForIt(_) => pays_for_it(),
        OfferAnswerError::Gone => Problem::new(Status::Conflict, "merge-gone"),
        OfferAnswerError::TooLate(_) => Problem::new(Status::Conflict, too_late),
        OfferAnswerError::Stale => Problem::new(Status::Conflict, "split-stale"),
        OfferAnswerError::Store(error) => error.into(),
    }
    .way_out("/my/proposals", "coalition-way-proposals")
}

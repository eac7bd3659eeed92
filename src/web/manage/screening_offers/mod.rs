//! Staff offer to make one of two proposals, or two of one: what both pages have in common. What is offered, and when it
//! cannot be, each of the two says for itself.

use std::error::Error;

use rocket::Route;
use rocket::form::FromForm;
use rocket::http::Status;

use crate::domain::amendment::PublicReason;
use crate::domain::language::LanguageTag;
use crate::domain::setup::{LocalMinute, WhichHour};
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::ops::screening::OfferError;
use crate::store::views::screening_list::{ScreeningList, SentRow};
use crate::web::Problem;
use crate::web::api::shapes::{MergeToOffer, SplitToOffer};
use crate::web::forms::Faults;
use crate::web::public::addresses::Named;

/// The addresses at which staff offer one of the two, and take an offer back. Around them stand `page`, `read` and
/// `refused`: what is shown, what was typed, and why it cannot be.
macro_rules! offers {
    (
        $here:literal, $back:literal: $html:ident of $view:ident by $load:ident,
        $offer:ident => $offered:literal,
        $take:ident => $taken:literal,
        $error:ident
    ) => {
        /// The routes of this module.
        pub fn routes() -> Vec<rocket::Route> {
            rocket::routes![show, offer, take_back]
        }

        /// The offers about the proposal with this number, for a member of the staff of its round.
        pub async fn open(
            app: &App,
            member: Member<'_>,
            slug: &str,
            number: &str,
        ) -> Result<$view, Problem> {
            let slug = $crate::web::manage::frame::known(slug)?;
            let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
            let standing = member.0.standing.clone();
            let found = app
                .db
                .read(move |reader| $load(reader, Actor::Person(&standing), &slug, number))
                .await?;
            Ok(found?)
        }

        #[rocket::get($here)]
        async fn show(
            app: &State<App>,
            c: Chrome,
            member: Member<'_>,
            slug: &str,
            number: &str,
        ) -> Result<Page<$html>, Problem> {
            let view = open(app, member, slug, number).await?;
            let typed = Typed::nothing(&view.list);
            Ok(page(app, c, &view, typed))
        }

        #[rocket::post($here, data = "<form>")]
        async fn offer(
            app: &State<App>,
            c: Chrome,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            slug: &str,
            number: &str,
            form: Protected<OfferForm>,
        ) -> Result<Either<Page<$html>, Redirect>, Problem> {
            let view = open(app, member, slug, number).await?;
            let again = |typed| Ok(Either::Left(page(app, c, &view, typed)));
            let (form, is_stale) = form.into_parts();
            if is_stale {
                return again(Typed::stale(form));
            }
            let wanted = match read(&form, &view) {
                Ok(wanted) => wanted,
                Err(faults) => return again(Typed::wrong(form, faults)),
            };
            let standing = member.0.standing.clone();
            let offered = app
                .db
                .write(move |tx| $offer(tx, Actor::Person(&standing), &wanted))
                .await;
            match offered {
                Ok(_) => Ok(Either::Right(done(app, jar, here(&view), $offered))),
                Err(error) => again(Typed::wrong(form, refused(error)?)),
            }
        }

        #[rocket::post($back, data = "<form>")]
        async fn take_back(
            app: &State<App>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            slug: &str,
            number: &str,
            form: Protected<TakeBackForm>,
        ) -> Result<Redirect, Problem> {
            let view = open(app, member, slug, number).await?;
            let here = here(&view);
            let (form, is_stale) = form.into_parts();
            if is_stale {
                return Ok(done(app, jar, here, $crate::web::chrome::FLASH_STALE));
            }
            let offer = form.offer.parse().map_err(|_| Problem::not_found())?;
            let standing = member.0.standing.clone();
            app.db
                .write(move |tx| {
                    let actor = Actor::Person(&standing);
                    $take(tx, actor, &view.list.slug, view.number, &offer)
                })
                .await
                .map_err(as_problem)?;
            Ok(done(app, jar, here, $taken))
        }

        /// A refusal as an answer of its own, for acts that are one button and for programs.
        pub fn as_problem(error: $error) -> Problem {
            match refused(error) {
                Ok(faults) => Problem::faulty(faults),
                Err(problem) => problem,
            }
        }
    };
}

pub mod merge;
pub mod split;

/// The routes of this folder.
pub fn routes() -> Vec<Route> {
    [merge::routes(), split::routes()].concat()
}

/// What staff offer, as it was typed.
#[derive(Debug, Default, Clone, FromForm)]
pub struct OfferForm {
    /// The number of the other proposal, where one would be made of two.
    #[field(default = String::new())]
    other: String,
    /// Which of both goes on: `this` or `other`.
    #[field(default = String::new())]
    goes_on: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    answer_by: String,
    #[field(default = String::new())]
    complete_by: String,
}

impl From<MergeToOffer> for OfferForm {
    fn from(wanted: MergeToOffer) -> Self {
        Self {
            other: wanted.other.to_string(),
            goes_on: wanted.goes_on,
            reason: wanted.reason,
            language: wanted.language,
            answer_by: wanted.answer_by,
            complete_by: wanted.complete_by,
        }
    }
}

impl From<SplitToOffer> for OfferForm {
    fn from(wanted: SplitToOffer) -> Self {
        Self {
            reason: wanted.reason,
            language: wanted.language,
            answer_by: wanted.answer_by,
            complete_by: wanted.complete_by,
            ..Default::default()
        }
    }
}

/// Which offer is taken back.
#[derive(Debug, Default, FromForm)]
struct TakeBackForm {
    #[field(default = String::new())]
    offer: String,
}

/// What was typed, and what is wrong with it.
struct Typed {
    form: OfferForm,
    faults: Faults,
    is_stale: bool,
}

impl Typed {
    /// Nothing yet.
    fn nothing(list: &ScreeningList) -> Self {
        let form = OfferForm {
            language: list.title.original.to_string(),
            goes_on: "this".to_owned(),
            ..Default::default()
        };
        Self::wrong(form, Faults::none())
    }

    fn wrong(form: OfferForm, faults: Faults) -> Self {
        Self {
            form,
            faults,
            is_stale: false,
        }
    }

    fn stale(form: OfferForm) -> Self {
        Self {
            form,
            faults: Faults::none(),
            is_stale: true,
        }
    }

    fn is_refused(&self) -> bool {
        self.is_stale || !self.faults.is_empty()
    }

    fn status(&self) -> Status {
        if self.is_refused() {
            Status::UnprocessableEntity
        } else {
            Status::Ok
        }
    }
}

/// What stands around the offers, on both pages.
struct Frame {
    heading: String,
    round: Named,
    base: String,
    here: String,
    number: i64,
    /// What the proposal is called; empty where nothing is sent under its number.
    title: String,
    zone: String,
    languages: Vec<(String, String)>,
    typed: Typed,
}

impl Frame {
    fn new(
        heading: String,
        here: String,
        (list, number): (&ScreeningList, i64),
        typed: Typed,
        words: &Words,
    ) -> Self {
        let languages = list.languages.iter();
        let languages = languages.map(|tag| (tag.to_string(), words.language(tag).to_string()));
        Self {
            heading,
            round: Named::new(&list.title, words),
            base: format!("/manage/rounds/{}/screening", list.slug),
            here,
            number,
            title: sent(list, number).map_or_else(String::new, |sent| sent.title.clone()),
            zone: words.zone(&list.zone),
            languages: languages.collect(),
            typed,
        }
    }
}

/// What is sent under this number.
fn sent(list: &ScreeningList, number: i64) -> Option<&SentRow> {
    let row = list.rows.iter().find(|row| row.number == number);
    row.and_then(|row| row.sent.as_ref())
}

/// What every offer says, looked over.
struct Question {
    reason: PublicReason,
    language: LanguageTag,
    answer_by: Instant,
    complete_by: Instant,
}

impl OfferForm {
    /// Reads what every offer says; nothing, where `faults` says what is wrong with it.
    fn question(&self, list: &ScreeningList, faults: &mut Faults) -> Option<Question> {
        let reason = self.reason.parse::<PublicReason>();
        if reason.is_err() {
            faults.add("reason", "merge-fault-reason");
        }
        let at = |text: &str| {
            let local = text.parse::<LocalMinute>().ok()?;
            let moment = local.in_zone(&list.zone, WhichHour::Second).ok()?;
            Some(moment.at)
        };
        let (answer_by, complete_by) = (at(&self.answer_by), at(&self.complete_by));
        if answer_by.is_none() {
            faults.add("answer_by", "merge-fault-answer-by");
        }
        if complete_by.is_none() {
            faults.add("complete_by", "merge-fault-complete-by");
        }
        let tag = self.language.parse::<LanguageTag>().ok();
        let tag = tag.filter(|tag| list.languages.contains(tag));
        Some(Question {
            reason: reason.ok()?,
            language: tag.unwrap_or_else(|| list.title.original.clone()),
            answer_by: answer_by?,
            complete_by: complete_by?,
        })
    }
}

/// Why nothing was offered: what a form can put right, and a page of its own for what none can.
fn refused<F: Error>(
    error: OfferError<F>,
    round_is_over: &'static str,
    fault: impl Fn(&F) -> (&'static str, String),
) -> Result<Faults, Problem> {
    match error {
        OfferError::Denied(denied) => Err(denied.into()),
        OfferError::Store(error) => Err(error.into()),
        OfferError::Gone => Err(Problem::new(Status::Conflict, "merge-gone")),
        OfferError::RoundOver(_) => Ok(Faults::one("reason", round_is_over)),
        OfferError::Faulty(found) => {
            let (field, key) = fault(&found);
            Ok(Faults::one(field, key))
        }
    }
}

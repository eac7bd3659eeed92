//! `/manage/rounds/<slug>/amendments/<part>`: one part of announced rules in the form that its draft was written in,
//! with the reason beside it. What is sent waits for the funders' signatures.

use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Responder, Route, State, get, post, routes};

use super::reason::{ReasonSent, WithReason};
use super::write::{beside, closed, open, write};
use crate::domain::setup::Part;
use crate::i18n::Words;
use crate::store::views::rules_acts_page::AmendedRound;
use crate::web::chrome::Chrome;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::applicants::ApplicantsPage;
use crate::web::manage::budget::BudgetPage;
use crate::web::manage::fields::Fields;
use crate::web::manage::frame::amendments_page;
use crate::web::manage::money::MoneyPage;
use crate::web::manage::panels::PanelsPage;
use crate::web::manage::rubric::RubricPage;
use crate::web::manage::rules::RulesPage;
use crate::web::manage::sheet::{PartForm, PartPage, Sent, Sheet};
use crate::web::manage::vote::VotePage;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// Gives each part that is amended on one page that page.
macro_rules! amended_parts {
    ($($part:ident: $page:ident),+ $(,)?) => {
        /// The page of a part that is amended.
        #[derive(Responder)]
        enum AmendedPart {
            $($part(Box<Page<$page>>),)+
        }

        #[get("/manage/rounds/<slug>/amendments/<part>", rank = 2)]
        async fn show(
            app: &State<App>,
            member: Member<'_>,
            c: Chrome,
            slug: &str,
            part: &str,
        ) -> Result<AmendedPart, Problem> {
            let round = open(app, member, slug).await?;
            match part.parse() {
                $(Ok(Part::$part) => {
                    let sheet = Sheet::to_amend(round, c.words())?;
                    let page = sheet.shown(|sheet| $page::new(c, sheet));
                    Ok(AmendedPart::$part(Box::new(page)))
                })+
                // Questions are amended one by one, dates are moved, and the call does not bind.
                Ok(Part::Form | Part::Dates | Part::Call) | Err(_) => Err(Problem::not_found()),
            }
        }

        #[post("/manage/rounds/<slug>/amendments/<part>", rank = 2, data = "<form>")]
        async fn send(
            app: &State<App>,
            member: Member<'_>,
            c: Chrome,
            jar: &CookieJar<'_>,
            slug: &str,
            part: &str,
            form: Protected<WithReason<Fields>>,
        ) -> Result<Either<Redirect, AmendedPart>, Problem> {
            let round = open(app, member, slug).await?;
            match part.parse() {
                $(Ok(Part::$part) => {
                    let sent = Sheet::amend(app, member, round, c.words(), form).await?;
                    Ok(match sent.answer(app, jar, |sheet| $page::new(c, sheet)) {
                        Ok(next) => Either::Left(next),
                        Err(page) => Either::Right(AmendedPart::$part(Box::new(page))),
                    })
                })+
                Ok(Part::Form | Part::Dates | Part::Call) | Err(_) => Err(Problem::not_found()),
            }
        }
    };
}

amended_parts!(
    Budget: BudgetPage,
    Rubric: RubricPage,
    Panels: PanelsPage,
    Money: MoneyPage,
    Rules: RulesPage,
    Vote: VotePage,
    Applicants: ApplicantsPage,
);

impl<F: PartForm> Sheet<F> {
    /// The part as it is in force; where it cannot be amended any more, with the word for why.
    fn to_amend(round: AmendedRound, words: &Words) -> Result<Self, Problem> {
        let done = round.done;
        let mut sheet = Self::amending(round, ReasonSent::default(), words)?;
        if let Some(why) = closed(done) {
            sheet.faults.add("amendment", why);
            sheet.status = Status::Conflict;
        }
        Ok(sheet)
    }

    /// The part as it is in force, with this reason beside it.
    fn amending(round: AmendedRound, reason: ReasonSent, words: &Words) -> Result<Self, Problem> {
        let amending = beside(&round, reason, words);
        let mut sheet = Self::new(round.managed, words)?;
        sheet.frame = sheet.frame.amending(Some(amending));
        Ok(sheet)
    }

    /// Takes a part as it should be: writes it down for the funders to sign, or shows it again with everything that was
    /// typed.
    async fn amend(
        app: &App,
        member: Member<'_>,
        round: AmendedRound,
        words: &Words,
        form: Protected<WithReason<Fields>>,
    ) -> Result<Sent<F>, Problem> {
        let (sent, is_stale) = form.into_parts();
        let mut sheet = Self::amending(round.clone(), sent.reason.clone(), words)?;
        let stands = sheet.revision;
        let Some(document) = sheet.take(app, member, sent.form, is_stale).await? else {
            return Ok(Sent::Again(Box::new(sheet)));
        };
        if sheet.revision != stands {
            let theirs = sheet.version(app, member, stands).await?;
            sheet.put_together(theirs, document, words)?;
            return Ok(Sent::Again(Box::new(sheet)));
        }
        let written = write(app, member, &round, document.into(), &sent.reason, words).await?;
        match written {
            Ok(()) => Ok(Sent::Saved(
                amendments_page(&sheet.frame.slug),
                "flash-amendment-written",
            )),
            Err(refusal) => {
                sheet.faults = refusal.faults;
                sheet.status = refusal.status;
                Ok(Sent::Again(Box::new(sheet)))
            }
        }
    }
}

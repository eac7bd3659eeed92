//! `/manage/rounds/<slug>/screening/<number>/split`: staff offer to make two of this proposal. Who would take part where is
//! not theirs to say, and not shown to them.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, State};

use super::{Frame, OfferForm, TakeBackForm, Typed, sent};
use crate::domain::policy::Actor;
use crate::domain::proposal::{SplitFault, may_be_remade};
use crate::domain::setup::{Cap, RequestCaps};
use crate::i18n::Words;
use crate::ops::screening::{OfferedSplit, SplitError, offer_split, take_split_back};
use crate::store::views::splits::{SplitsOfSent, splits_of_sent};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::split::OfferShown;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::sheet::done;
use crate::web::{App, Page, Problem};

offers!(
    "/manage/rounds/<slug>/screening/<number>/split",
    "/manage/rounds/<slug>/screening/<number>/split/take-back":
    SplitHtml of SplitsOfSent by splits_of_sent,
    offer_split => "flash-split-offered",
    take_split_back => "flash-split-taken-back",
    SplitError
);

fn here(view: &SplitsOfSent) -> String {
    let slug = &view.list.slug;
    format!("/manage/rounds/{slug}/screening/{}/split", view.number)
}

/// The page.
#[derive(Template)]
#[template(path = "manage/screening_split.html")]
struct SplitHtml {
    c: Chrome,
    frame: Frame,
    /// What each of the two may ask for at most, where the round says so.
    caps: Vec<String>,
    offers: Vec<OfferShown>,
    /// Whether no offer is open, and what stands there cannot be divided.
    is_indivisible: bool,
    may_offer: bool,
}

fn page(app: &App, c: Chrome, view: &SplitsOfSent, typed: Typed) -> Page<SplitHtml> {
    let (words, list, status) = (c.words(), &view.list, typed.status());
    let now = app.db.now();
    let offers = view.offers.iter();
    let offers = offers.map(|shown| OfferShown::of(shown, words, &list.zone, now));
    let offers: Vec<OfferShown> = offers.collect();
    let heading = words.say("split-title").to_string();
    let is_free = !offers.iter().any(OfferShown::is_open);
    let is_divisible = sent(list, view.number)
        .is_some_and(|sent| may_be_remade(sent.state) && sent.signatures.0 > 1);
    Page::personal(SplitHtml {
        frame: Frame::new(heading, here(view), (list, view.number), typed, words),
        caps: caps(view.caps, words),
        is_indivisible: is_free && !is_divisible,
        may_offer: is_free && is_divisible,
        offers,
        c,
    })
    .with_status(status)
}

fn caps(of: RequestCaps, words: &Words) -> Vec<String> {
    let caps = [("alone", of.alone), ("coalition", of.coalition)];
    let caps = caps
        .into_iter()
        .flat_map(|(who, Cap { per_year, in_all })| {
            [("split-cap", in_all), ("split-cap-per-year", per_year)]
                .into_iter()
                .filter_map(move |(key, most)| {
                    let phrase = words.say(key).choice("who", who);
                    Some(phrase.money("most", &most?).to_string())
                })
        });
    caps.collect()
}

/// Reads what was typed, or says what is wrong with it.
pub fn read(form: &OfferForm, view: &SplitsOfSent) -> Result<OfferedSplit, Faults> {
    let mut faults = Faults::none();
    let question = form.question(&view.list, &mut faults);
    let question = question.ok_or(faults)?;
    Ok(OfferedSplit {
        round: view.list.slug.clone(),
        number: view.number,
        reason: question.reason,
        language: question.language,
        answer_by: question.answer_by,
        complete_by: question.complete_by,
    })
}

/// Why nothing was offered, beside the field that can put it right; a page of its own for what no field can.
fn refused(error: SplitError) -> Result<Faults, Problem> {
    super::refused(error, "split-fault-round", |fault| match fault {
        SplitFault::NotThere | SplitFault::Alone | SplitFault::Open => {
            ("reason", format!("split-fault-{}", fault.key()))
        }
        SplitFault::Dates(fault) => (fault.field(), format!("merge-fault-{}", fault.key())),
    })
}

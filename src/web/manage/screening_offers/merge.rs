//! `/manage/rounds/<slug>/screening/<number>/merge`: staff offer to make one of this proposal and another.

use askama::Template;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, State};

use super::{Frame, OfferForm, TakeBackForm, Typed, sent};
use crate::domain::policy::Actor;
use crate::domain::proposal::{MergeFault, may_be_remade};
use crate::ops::screening::{MergeError, OfferedMerge, offer_merge, take_merge_back};
use crate::store::views::merges::{MergesOfSent, merges_of_sent};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::merge::OfferShown;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::sheet::done;
use crate::web::{App, Page, Problem};

offers!(
    "/manage/rounds/<slug>/screening/<number>/merge",
    "/manage/rounds/<slug>/screening/<number>/merge/take-back":
    MergeHtml of MergesOfSent by merges_of_sent,
    offer_merge => "flash-merge-offered",
    take_merge_back => "flash-merge-taken-back",
    MergeError
);

fn here(view: &MergesOfSent) -> String {
    let slug = &view.list.slug;
    format!("/manage/rounds/{slug}/screening/{}/merge", view.number)
}

/// The page.
#[derive(Template)]
#[template(path = "manage/screening_merge.html")]
struct MergeHtml {
    c: Chrome,
    frame: Frame,
    offers: Vec<OfferShown>,
    may_offer: bool,
}

fn page(_: &App, c: Chrome, view: &MergesOfSent, typed: Typed) -> Page<MergeHtml> {
    let (words, list, status) = (c.words(), &view.list, typed.status());
    let offers = view.offers.iter();
    let offers = offers.map(|shown| OfferShown::of(shown, words, &list.zone));
    let offers: Vec<OfferShown> = offers.collect();
    let heading = words.say("merge-title").to_string();
    let stands = sent(list, view.number).is_some_and(|sent| may_be_remade(sent.state));
    Page::personal(MergeHtml {
        frame: Frame::new(heading, here(view), (list, view.number), typed, words),
        may_offer: stands && !offers.iter().any(OfferShown::is_open),
        offers,
        c,
    })
    .with_status(status)
}

/// Reads what was typed, or says what is wrong with it.
pub fn read(form: &OfferForm, view: &MergesOfSent) -> Result<OfferedMerge, Faults> {
    let mut faults = Faults::none();
    let other = form.other.trim().parse::<i64>().ok();
    if other.is_none() {
        faults.add("other", "merge-fault-not-there");
    }
    let this_goes_on = match form.goes_on.as_str() {
        "this" => Some(true),
        "other" => Some(false),
        _ => None,
    };
    if this_goes_on.is_none() {
        faults.add("goes_on", "merge-fault-goes-on");
    }
    let question = form.question(&view.list, &mut faults);
    let (Some(other), Some(this_goes_on), Some(question)) = (other, this_goes_on, question) else {
        return Err(faults);
    };
    let (goes_on, joins) = if this_goes_on {
        (view.number, other)
    } else {
        (other, view.number)
    };
    Ok(OfferedMerge {
        round: view.list.slug.clone(),
        goes_on,
        joins,
        reason: question.reason,
        language: question.language,
        answer_by: question.answer_by,
        complete_by: question.complete_by,
    })
}

/// Why nothing was offered, beside the field that can put it right; a page of its own for what no field can.
fn refused(error: MergeError) -> Result<Faults, Problem> {
    super::refused(error, "merge-fault-round", |fault| {
        let field = match fault {
            MergeFault::Same | MergeFault::NotThere | MergeFault::Open | MergeFault::TooMany => {
                "other"
            }
            MergeFault::Dates(fault) => fault.field(),
        };
        (field, format!("merge-fault-{}", fault.key()))
    })
}

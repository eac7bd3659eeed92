//! `/my/proposals/<id>`: where a proposal stands, what is done, now and next, and what it still lacks.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::asked_for::AskedFor;
use super::field_words;
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::unsigned::Unsigned;
use super::way::{Step, Way};
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    Entry, FieldName, LetterOfIntentState, OfferState, PartnerRole, PartnerState,
};
use crate::i18n::Words;
use crate::store::views::proposal_overview::proposal_overview;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::markdown::{Markup, markup};
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal.html")]
struct OverviewHtml {
    c: Chrome,
    frame: Frame,
    steps: Vec<Step>,
    /// Whether it is written now, so that something can be missing or ready.
    is_open: bool,
    /// What is not there yet or cannot stay, page by page.
    lacks: Vec<LackShown>,
    /// The signatures that are missing.
    unsigned: Option<Unsigned>,
    /// What staff asked to be completed.
    asked: Vec<AskedFor>,
    summary: Markup,
    recordings: Vec<RecordingShown>,
    partners: Vec<PartnerRow>,
    /// Where the newest offer to make one of it and another stands.
    merge: Option<OfferState>,
    split: Option<OfferState>,
}

/// An answer that was spoken, with its words.
struct RecordingShown {
    label: Named,
    href: String,
    text: String,
}

struct PartnerRow {
    name: String,
    role: PartnerRole,
    state: PartnerState,
}

#[get("/my/proposals/<id>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<OverviewHtml>, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_overview(reader, Actor::Person(&standing), &id))
        .await?;
    let overview = found?;
    let (within, words, now) = (&overview.sent.within, c.words(), app.db.now());
    let mut frame = Frame::new(within, Leaf::Overview, words, now);
    let letter = within.letter;
    // Who was not invited is not sent back to work.
    let is_over = frame.is_short() && letter == LetterOfIntentState::NotInvited;
    frame.may_write &= !is_over;
    // Of a letter that is with staff nothing can be missing or ready any more.
    let is_waiting = frame.is_short() && letter == LetterOfIntentState::Sent;
    let is_open = frame::is_open(within) && !is_over && !is_waiting;
    let due = overview.sent.versions.first();
    let due = due.and_then(|sent| sent.signatures_due_at);
    let lacks = if is_open {
        LackShown::all(within, words)
    } else {
        Vec::new()
    };
    let unsigned = Unsigned::of(within, due, words, now).filter(|_| !frame.is_short());
    let way = Way {
        view: &overview,
        unsigned: unsigned.as_ref(),
        words,
        now,
    };
    Ok(Page::personal(OverviewHtml {
        steps: way.steps(),
        asked: AskedFor::all(&overview.sent, words),
        summary: markup(within.draft.text(&FieldName::Summary), 2),
        recordings: recordings(within, words),
        partners: within
            .draft
            .standing()
            .map(|partner| PartnerRow {
                name: partner.name.clone(),
                role: partner.role,
                state: partner.state,
            })
            .collect(),
        merge: overview.merge,
        split: overview.split,
        frame,
        is_open,
        lacks,
        unsigned,
        c,
    }))
}

fn recordings(view: &ProposalWithin, words: &Words) -> Vec<RecordingShown> {
    let entries = view.draft.entries.iter();
    let spoken = entries.filter_map(|(field, entry)| match entry {
        Entry::Text {
            text,
            recording: Some(recording),
        } => Some(RecordingShown {
            label: field_words::label(view, field, words),
            href: field_words::file_href(view.id(), recording),
            text: text.clone(),
        }),
        _ => None,
    });
    spoken.collect()
}

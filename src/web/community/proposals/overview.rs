//! `/my/proposals/<id>`: where a proposal stands, what is done, now and next, and what it still lacks.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::field_words;
use super::frame::{self, Frame, Leaf};
use super::lacks::LackShown;
use super::merge;
use crate::domain::proposal::{
    Entry, FieldName, LackKind, LetterOfIntentState, OfferState, PartnerRole, PartnerState,
    ProposalState, Stage, takes_letters,
};
use crate::domain::round::RoundState;
use crate::domain::setup::Phase;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::store::views::merges::MergesWithin;
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
    /// What is not there yet or cannot stay, page by page.
    lacks: Vec<LackShown>,
    summary: Markup,
    recordings: Vec<RecordingShown>,
    partners: Vec<PartnerRow>,
    /// Where the newest offer to make one of it and another stands.
    merge: Option<OfferState>,
    split: Option<OfferState>,
}

/// One step of the way, in the words of those who go it.
struct Step {
    /// The word in its message keys.
    key: &'static str,
    /// `done`, `now` or `next`.
    state: &'static str,
    /// When it was, or by when it comes.
    when: String,
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
    let MergesWithin {
        within: view,
        offers,
        split,
        ..
    } = merge::open(app, member, id).await?;
    let now = app.db.now();
    let mut frame = Frame::new(&view, Leaf::Overview, c.words(), now);
    // Who was not invited is not sent back to work.
    let is_over = frame.is_short() && view.letter == LetterOfIntentState::NotInvited;
    frame.may_write &= !is_over;
    Ok(Page::personal(OverviewHtml {
        frame,
        steps: steps(&view, c.words(), now),
        lacks: if frame::is_open(&view) && !is_over {
            LackShown::all(&view, c.words())
        } else {
            Vec::new()
        },
        summary: markup(view.draft.text(&FieldName::Summary), 2),
        recordings: recordings(&view, c.words()),
        partners: view
            .draft
            .standing()
            .map(|partner| PartnerRow {
                name: partner.name.clone(),
                role: partner.role,
                state: partner.state,
            })
            .collect(),
        merge: offers.first().map(|shown| shown.offer.state),
        split,
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

/// The way from the first word to the decision. What ended is told by the state above it.
fn steps(view: &ProposalWithin, words: &Words, now: Instant) -> Vec<Step> {
    let keys = keys(view);
    let at = keys.iter().position(|key| *key == current(view));
    keys.into_iter()
        .enumerate()
        .map(|(place, key)| Step {
            key,
            state: match at {
                Some(at) if place < at => "done",
                Some(at) if place == at => "now",
                // Ended: what was reached is done, and nothing comes.
                None if place < reached(view) => "done",
                _ => "next",
            },
            when: when(view, key, words, now),
        })
        .collect()
}

fn keys(view: &ProposalWithin) -> Vec<&'static str> {
    let mut keys = Vec::new();
    if takes_letters(&view.setup.dates) {
        keys.extend(["letter", "invitation"]);
    }
    keys.extend(["write", "sign", "send", "screening"]);
    if view.access.state == ProposalState::Returned {
        keys.push("complete");
    }
    let dates = &view.setup.dates;
    for (phase, key) in [
        (Phase::Review, "review"),
        (Phase::Vote, "vote"),
        (Phase::Deliberation, "decision"),
    ] {
        if dates.phases.contains_key(&phase) {
            keys.push(key);
        }
    }
    keys
}

/// The step that is to be done now; nothing, where the way ended.
fn current(view: &ProposalWithin) -> &'static str {
    match view.access.state {
        ProposalState::Draft if view.stage() == Stage::LetterOfIntent => match view.letter {
            LetterOfIntentState::Draft | LetterOfIntentState::Withdrawn => "letter",
            LetterOfIntentState::Sent => "invitation",
            LetterOfIntentState::Invited | LetterOfIntentState::NotInvited => "",
        },
        ProposalState::Draft => {
            let lacks = view.lacks();
            let is_signature = |kind: &LackKind| matches!(kind, LackKind::NotSigned { .. });
            if lacks.iter().any(|lack| !is_signature(&lack.kind)) {
                "write"
            } else if lacks.is_empty() {
                "send"
            } else {
                "sign"
            }
        }
        ProposalState::Submitted => "screening",
        ProposalState::Returned => "complete",
        ProposalState::Eligible => match view.round.state {
            RoundState::Deliberation | RoundState::Decided | RoundState::Closed => "decision",
            RoundState::Draft
            | RoundState::Announced
            | RoundState::Open
            | RoundState::Evaluation
            | RoundState::Cancelled => "review",
        },
        ProposalState::Ineligible | ProposalState::Withdrawn => "",
    }
}

/// How many steps a proposal went whose way ended.
fn reached(view: &ProposalWithin) -> usize {
    let letter = match view.letter {
        LetterOfIntentState::Invited | LetterOfIntentState::NotInvited => 2,
        LetterOfIntentState::Draft | LetterOfIntentState::Sent | LetterOfIntentState::Withdrawn => {
            0
        }
    };
    letter
        + match (view.access.state, view.number) {
            (ProposalState::Ineligible, _) => 4,
            (_, Some(_)) => 3,
            (_, None) => 0,
        }
}

fn when(view: &ProposalWithin, key: &str, words: &Words, now: Instant) -> String {
    let dates = &view.setup.dates;
    let by = |at: Option<Instant>| {
        let at = at?;
        let said = if at > now {
            "proposal-step-by"
        } else {
            "proposal-step-until"
        };
        Some(words.say(said).instant("at", &at, &dates.zone).to_string())
    };
    let end = |phase: Phase| dates.span(phase).end.map(|end| end.at);
    let said = match key {
        "write" => {
            let phrase = words.say("proposal-step-since");
            let day = words.day(&view.begun_at, &dates.zone);
            Some(phrase.text("day", day).to_string())
        }
        "letter" => by(view.letter_deadline.map(|facts| facts.promised())),
        // What was returned was sent by the deadline of the round; its own is that of completing it.
        "send" if view.access.state == ProposalState::Returned => by(end(Phase::Open)),
        "send" | "complete" => by(view.deadline.map(|facts| facts.promised())),
        "review" => by(end(Phase::Review)),
        "vote" => by(end(Phase::Vote)),
        "decision" => by(end(Phase::Deliberation)),
        _ => None,
    };
    said.unwrap_or_default()
}

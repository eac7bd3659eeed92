//! The page of a round's amendments.

use askama::Template;

use super::reason::{WithReason, languages};
use super::write::closed;
use super::{VoidSent, read};
use crate::domain::amendment::{PhaseToVoid, may_be_voided};
use crate::domain::constitution::BINDING;
use crate::domain::policy;
use crate::domain::round::Slug;
use crate::domain::setup::Part;
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::store::views::rules_acts_page::{ActEntry, ActsPage};
use crate::web::Problem;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::who::Member;
use crate::web::manage::frame::{amendments_page, overview};
use crate::web::public::addresses::Named;
use crate::web::public::constitution::{ChangeLine, change_lines, part_name};

/// The page.
#[derive(Template)]
#[template(path = "manage/amendments.html")]
pub struct AmendmentsHtml {
    c: Chrome,
    slug: Slug,
    title: Named,
    overview: String,
    zone: String,
    closed: Option<&'static str>,
    may_void: bool,
    faults: Faults,
    sent: WithReason<VoidSent>,
    may_write: bool,
    parts: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    waiting: Vec<ActLine>,
    past: Vec<ActLine>,
}

/// One act on the page.
struct ActLine {
    id: String,
    kind: &'static str,
    written: String,
    reason: Option<Named>,
    ending: Option<&'static str>,
    lines: Vec<ChangeLine>,
    signed: Vec<String>,
    signs_for: Vec<(String, String)>,
}

impl AmendmentsHtml {
    /// The page with what was sent, where it is shown again.
    pub fn new(
        c: Chrome,
        view: ActsPage,
        member: Member<'_>,
        sent: WithReason<VoidSent>,
        faults: Faults,
    ) -> Result<Self, Problem> {
        let words = c.words().clone();
        let mut waiting = Vec::new();
        let mut past = Vec::new();
        for act in &view.acts {
            let line = act_line(act, &view, member, &words)?;
            if act.ending.is_none() {
                waiting.push(line);
            } else {
                past.push(line);
            }
        }
        let parts = BINDING.into_iter().filter(|part| *part != Part::Dates);
        let page = amendments_page(&view.round.slug);
        let may_write =
            policy::may_set_up_round(member.actor(), &view.program.id, &view.round.id).is_ok();
        Ok(Self {
            title: Named::new(&view.setup.call.title.to_local(), &words),
            overview: overview(&view.round.slug),
            zone: words.zone(&view.setup.dates.zone),
            closed: closed(view.done),
            may_void: may_be_voided(view.round.state).is_ok(),
            may_write,
            parts: parts
                .map(|part| (format!("{page}/{part}"), part_name(part, &words)))
                .collect(),
            languages: languages(&view.setup.call.languages, &words),
            slug: view.round.slug.clone(),
            waiting,
            past,
            faults,
            sent,
            c,
        })
    }
}

fn act_line(
    act: &ActEntry,
    view: &ActsPage,
    member: Member<'_>,
    words: &Words,
) -> Result<ActLine, Problem> {
    let zone = &view.setup.dates.zone;
    let lines = match &act.documents {
        Some((before, after)) => {
            let (before, after) = (read(before)?, read(after)?);
            change_lines(&before, &after, &view.program, words)
                .map_err(|error| Problem::fault(&error))?
        }
        None => void_lines(act, zone, words),
    };
    let mine = policy::signs_for(&member.0.standing, &view.program.id, &view.round.id);
    let open = view.program.funders.iter().filter(|funder| {
        mine.contains(&funder.organization) && !act.signed_for.contains(&funder.organization)
    });
    let signed = act.signatures.iter().map(|one| {
        let phrase = words
            .say("constitution-signature")
            .text("person", &one.person);
        phrase
            .text("funder", &one.funder)
            .instant("at", &one.at, zone)
            .to_string()
    });
    let written = words.say("amend-written").text("person", &act.by);
    Ok(ActLine {
        id: act.id.to_string(),
        kind: act.kind.as_str(),
        written: written.instant("at", &act.at, zone).to_string(),
        reason: act.reason.as_ref().map(|reason| Named::new(reason, words)),
        ending: act.ending.map(|ending| ending.as_str()),
        lines,
        signed: signed.collect(),
        signs_for: open
            .map(|funder| (funder.organization.to_string(), funder.name.clone()))
            .collect(),
    })
}

fn void_lines(act: &ActEntry, zone: &ZoneName, words: &Words) -> Vec<ChangeLine> {
    let phase: Option<PhaseToVoid> = serde_json::from_str(&act.body).ok();
    let line = phase.map(|phase| {
        let track = words
            .say("amend-track")
            .choice("track", phase.track.as_str());
        let phrase = words.say("constitution-span").text("phase", track);
        let phrase = phrase.instant("from", &phase.again.0.at, zone);
        ChangeLine {
            sentence: phrase.instant("to", &phase.again.1.at, zone).to_string(),
            stretches: Vec::new(),
        }
    });
    line.into_iter().collect()
}

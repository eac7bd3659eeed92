//! `/manage/rounds/<slug>/screening/<number>`: one proposal as it was sent, what is decided about it, and messages.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::screening_shown::{Difference, Shown, differences, label};
use super::screening_ticks::TickGroup;
use super::sheet::done;
use crate::domain::ids::PartnerId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    FieldName, NoWords, ProposalEvent, ProposalState, ReasonCode, Verdict, WrittenWords,
    not_before_deadline,
};
use crate::domain::setup::{LocalMinute, WhichHour};
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::ops::screening::{ScreeningError, WrittenVerdict, decide, write_to_applicants};
use crate::store::views::screening::{SentProposal, sent_proposal};
use crate::web::api::shapes::VerdictToKeep;
use crate::web::chrome::Chrome;
use crate::web::community::proposals::frame::state_tag;
use crate::web::community::proposals::messages;
use crate::web::community::proposals::receipt::{SentFile, filename};
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, file, verdict, message]
}

/// The proposal with this number, for a member of the staff of its round.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<SentProposal, Problem> {
    let slug = known(slug)?;
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| sent_proposal(reader, Actor::Person(&standing), &slug, number))
        .await?;
    Ok(found?)
}

/// What staff decide.
#[derive(Debug, Default, Clone, FromForm)]
pub struct VerdictForm {
    #[field(default = String::new())]
    verdict: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    language: String,
    fields: Vec<String>,
    #[field(default = String::new())]
    due: String,
    /// The version that was shown.
    #[field(default = 0)]
    seen: i64,
}

/// What staff write to the applicants.
#[derive(Debug, Default, FromForm)]
struct MessageForm {
    #[field(default = String::new())]
    text: String,
    /// [`ALL`], or the partner who alone reads it; empty while nobody chose.
    #[field(default = String::new())]
    only: String,
}

/// For whom a message is that all partners read.
const ALL: &str = "all";

/// What was typed and is shown again.
#[derive(Default)]
struct Typed {
    verdict: VerdictForm,
    message: MessageForm,
    faults: Faults,
    is_stale: bool,
    status: Option<Status>,
}

/// The page.
#[derive(Template)]
#[template(path = "manage/screening_one.html")]
struct OneHtml {
    c: Chrome,
    round: Named,
    base: String,
    sent: SentProposal,
    shown: Shown,
    differences: Option<Vec<Difference>>,
    at: String,
    decisions: Vec<DecisionShown>,
    /// Who of those who take part has not signed, and until when they can.
    unsigned: Option<(Vec<String>, String)>,
    messages: Vec<MessageShown>,
    choices: Vec<Verdict>,
    /// For whom a message can be: the partners that can be written to alone.
    readers: Vec<(String, String)>,
    /// Whoever wrote last, alone, and takes part no more: nobody is chosen for them.
    gone_writer: Option<String>,
    groups: Vec<TickGroup>,
    languages: Vec<(String, String)>,
    reads: Option<String>,
    typed: Typed,
}

struct DecisionShown {
    verdict: &'static str,
    code: Option<&'static str>,
    text: Option<Named>,
    sentence: String,
    /// What was asked to be completed.
    fields: Vec<String>,
    /// Until when.
    due: Option<String>,
}

struct MessageShown {
    by: String,
    is_from_staff: bool,
    at: String,
    text: String,
    only: Option<String>,
}

impl OneHtml {
    fn codes(&self) -> [ReasonCode; 10] {
        ReasonCode::ALL
    }

    /// How the tag looks that says where it stands.
    fn state_tag(&self) -> &'static str {
        state_tag(self.sent.state.as_str())
    }

    /// What the text is for, and what its reader reads.
    fn hint(&self) -> String {
        let said = match &self.reads {
            Some(language) => self.c.say("screening-text-hint").text("language", language),
            None => self.c.say("screening-text-hint-unknown"),
        };
        said.to_string()
    }

    /// Whether a message is for somebody that the form offers.
    fn is_for_somebody(&self) -> bool {
        let only = self.typed.message.only.as_str();
        only == ALL || self.readers.iter().any(|(id, _)| id == only)
    }

    /// Whether completion can still be asked for.
    fn may_return(&self) -> bool {
        self.choices.contains(&Verdict::Returned)
    }
}

/// Who of those who take part has not signed what was sent, and until when they can. What was found ineligible or sent
/// back waits for nobody.
fn unsigned(sent: &SentProposal, words: &Words) -> Option<(Vec<String>, String)> {
    let due = sent.version.signatures_due_at?;
    match sent.state {
        ProposalState::Submitted | ProposalState::Eligible => {}
        ProposalState::Draft
        | ProposalState::Returned
        | ProposalState::Ineligible
        | ProposalState::Withdrawn => return None,
    }
    let partners = sent.document.partners.iter();
    let standing = partners.zip(sent.signed.iter().zip(&sent.present));
    let names: Vec<String> = standing
        .filter(|(_, (signed, present))| **present && !**signed)
        .map(|(partner, _)| partner.name.clone())
        .collect();
    let until = words.instant(&due, &sent.setup.dates.zone);
    (!names.is_empty()).then_some((names, until))
}

fn page(c: Chrome, sent: SentProposal, typed: Typed) -> Page<OneHtml> {
    let words = c.words();
    let zone = &sent.setup.dates.zone;
    let name = |id: &PartnerId| {
        let partner = sent.correspondent(id);
        partner.map_or_else(String::new, |partner| partner.name.clone())
    };
    let named_field = |field: &FieldName| label(&sent, field, words);
    let decisions = sent.decisions.iter().map(|decision| {
        let at = words.instant(&decision.at, zone);
        let sentence = match &decision.by {
            Some(by) => words
                .say("screening-decided")
                .text("at", at)
                .text("name", by),
            None => words.say("screening-decided-date").text("at", at),
        };
        DecisionShown {
            verdict: decision.verdict.as_str(),
            code: decision.code.map(ReasonCode::as_str),
            text: decision.text.as_ref().map(|text| Named::new(text, words)),
            sentence: sentence.to_string(),
            fields: decision.fields.iter().map(named_field).collect(),
            due: decision.due_at.map(|due| {
                let due = not_before_deadline(due, &sent.setup.dates);
                words.instant(&due, zone)
            }),
        }
    });
    let messages = sent.messages.iter().map(|message| MessageShown {
        by: message.by.to_string(),
        is_from_staff: message.is_from_staff,
        at: words.instant(&message.at, zone),
        text: message.text.clone(),
        only: message.partner.as_ref().map(name),
    });
    let was_returned = sent
        .decisions
        .iter()
        .any(|decision| decision.verdict == Verdict::Returned);
    let may = |verdict: &Verdict| {
        let event = match verdict {
            Verdict::Eligible => ProposalEvent::FindEligible,
            Verdict::Returned => ProposalEvent::Return,
            Verdict::Ineligible => ProposalEvent::FindIneligible,
        };
        let again = *verdict == Verdict::Returned && was_returned;
        let late = *verdict == Verdict::Eligible && sent.is_overtaken;
        !again && !late && sent.state.after(event).is_ok()
    };
    let readers = sent.correspondents.iter().filter(|known| known.is_there);
    let readers = readers.map(|known| (known.partner.to_string(), known.name.clone()));
    let choices = [Verdict::Eligible, Verdict::Returned, Verdict::Ineligible];
    let languages = sent.setup.call.languages.iter();
    let reads = sent.language.as_ref();
    let status = typed.status.unwrap_or(Status::Ok);
    let html = OneHtml {
        round: Named::new(&sent.setup.call.title.to_local(), words),
        base: format!("/manage/rounds/{}/screening", sent.slug),
        shown: Shown::new(&sent, words),
        differences: differences(&sent, words),
        at: words.instant(&sent.version.at, zone),
        decisions: decisions.collect(),
        unsigned: unsigned(&sent, words),
        messages: messages.collect(),
        choices: choices.into_iter().filter(may).collect(),
        readers: readers.collect(),
        gone_writer: gone_writer(&sent).map(name),
        groups: TickGroup::all(&sent, &typed.verdict.fields, words),
        languages: languages
            .map(|tag| (tag.to_string(), words.language(tag).to_string()))
            .collect(),
        reads: reads.map(|tag| words.language(tag).to_string()),
        sent,
        typed,
        c,
    };
    Page::personal(html).with_status(status)
}

#[get("/manage/rounds/<slug>/screening/<number>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Page<OneHtml>, Problem> {
    let sent = open(app, member, slug, number).await?;
    let mut typed = Typed::default();
    typed.verdict.language = language_of(&sent);
    typed.message.only = answered(&sent);
    Ok(page(c, sent, typed))
}

/// Whom an answer is for as the form is opened: whoever waits for one since the shortest time, so that nobody answers
/// everybody by oversight what one partner wrote alone. Where that one takes part no more nobody is chosen.
fn answered(sent: &SentProposal) -> String {
    match sent.unanswered().last() {
        None | Some(None) => ALL.to_owned(),
        Some(Some(_)) if gone_writer(sent).is_some() => String::new(),
        Some(Some(partner)) => partner.to_string(),
    }
}

/// The partner that an answer would be for, if it takes part no more.
fn gone_writer(sent: &SentProposal) -> Option<&PartnerId> {
    let last = sent.unanswered().last().copied().flatten()?;
    let known = sent.correspondent(last);
    known.is_none_or(|known| !known.is_there).then_some(last)
}

/// The language of whoever sent it, where the round is published in it.
fn language_of(sent: &SentProposal) -> String {
    let languages = &sent.setup.call.languages;
    let reads = sent.language.as_ref();
    let reads = reads.filter(|tag| languages.contains(tag));
    let original = sent.setup.call.title.original();
    reads.unwrap_or(original).to_string()
}

#[get("/manage/rounds/<slug>/screening/<number>/document.json")]
async fn file(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<SentFile, Problem> {
    let sent = open(app, member, slug, number).await?;
    // It is canonical: written anew it is the same bytes, those that were hashed.
    let bytes = sent
        .document
        .to_bytes()
        .map_err(|error| Problem::fault(&error))?;
    Ok(SentFile {
        filename: filename(&sent.slug, Some(sent.number), sent.version.number),
        bytes,
    })
}

/// The version that a program read, and what it decides about it; or what is wrong with it.
pub fn read_verdict(
    wanted: VerdictForm,
    sent: &SentProposal,
    now: Instant,
) -> Result<(i64, WrittenVerdict), Faults> {
    Ok((wanted.seen, written(&wanted, sent, now)?))
}

impl From<VerdictToKeep> for VerdictForm {
    fn from(wanted: VerdictToKeep) -> Self {
        Self {
            verdict: wanted.verdict,
            reason: wanted.reason,
            text: wanted.text,
            language: wanted.language,
            fields: wanted.fields,
            due: wanted.due,
            seen: wanted.version,
        }
    }
}

/// Reads what was typed, or says what is wrong with it.
fn written(
    form: &VerdictForm,
    sent: &SentProposal,
    now: Instant,
) -> Result<WrittenVerdict, Faults> {
    let mut faults = Faults::none();
    let verdict: Verdict = form
        .verdict
        .parse()
        .map_err(|_| Faults::one("verdict", "screening-fault-choice"))?;
    if verdict == Verdict::Eligible {
        return Ok(WrittenVerdict::Eligible);
    }
    let code = form.reason.parse::<ReasonCode>().ok();
    if code.is_none() {
        faults.add("reason", "screening-fault-reason");
    }
    let text = form.text.parse::<WrittenWords>();
    match &text {
        Ok(_) => {}
        Err(NoWords::Empty) => faults.add("text", "screening-fault-text"),
        Err(NoWords::TooLong) => faults.add("text", "screening-fault-text-long"),
    }
    let tag = form.language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| sent.setup.call.languages.contains(tag));
    let tag = tag.unwrap_or_else(|| sent.setup.call.title.original().clone());
    let (mut fields, mut due) = (Vec::new(), None);
    if verdict == Verdict::Returned {
        let named = form.fields.iter();
        let read: Result<Vec<FieldName>, _> = named.map(|name| name.parse()).collect();
        fields = read.unwrap_or_default();
        if fields.is_empty() {
            faults.add("fields", "screening-fault-fields");
        }
        let zone = &sent.setup.dates.zone;
        let local = form.due.parse::<LocalMinute>().ok();
        due = local
            .and_then(|local| local.in_zone(zone, WhichHour::Second).ok())
            .map(|moment| moment.at)
            .filter(|at| *at > now);
        if due.is_none() {
            faults.add("due", "screening-fault-due");
        }
    }
    let (Some(code), Ok(text), true) = (code, text, faults.is_empty()) else {
        return Err(faults);
    };
    let text = LocalText::new(tag, text.as_str());
    match due {
        Some(due) => Ok(WrittenVerdict::Returned {
            code,
            fields,
            text,
            due,
        }),
        None => Ok(WrittenVerdict::Ineligible { code, text }),
    }
}

#[post("/manage/rounds/<slug>/screening/<number>", data = "<form>")]
async fn verdict(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<VerdictForm>,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let sent = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    let (round, of) = (sent.slug.clone(), sent.number);
    let written = written(&form, &sent, app.db.now());
    let again = |form: VerdictForm, faults: Faults, status| {
        let only = answered(&sent);
        let typed = Typed {
            verdict: form,
            message: MessageForm {
                only,
                ..Default::default()
            },
            faults,
            is_stale,
            status: Some(status),
        };
        Ok(Either::Left(page(c, sent, typed)))
    };
    if is_stale {
        return again(form, Faults::none(), Status::UnprocessableEntity);
    }
    let written = match written {
        Ok(written) => written,
        Err(faults) => return again(form, faults, Status::UnprocessableEntity),
    };
    let (standing, seen) = (member.0.standing.clone(), form.seen);
    let kept = app
        .db
        .write(move |tx| decide(tx, Actor::Person(&standing), &round, of, seen, &written))
        .await;
    match kept {
        Ok(()) => {
            let here = format!("/manage/rounds/{slug}/screening/{number}");
            Ok(Either::Right(done(app, jar, here, "flash-verdict-kept")))
        }
        Err(error) => {
            let (faults, status) = refused(error)?;
            again(form, faults, status)
        }
    }
}

/// Why nothing was decided: what is wrong beside which field; a page of its own for what no field can put right.
pub fn refused(error: ScreeningError) -> Result<(Faults, Status), Problem> {
    let (field, key, status) = match error {
        ScreeningError::Denied(denied) => return Err(denied.into()),
        ScreeningError::Store(error) => return Err(error.into()),
        ScreeningError::WrongState(_) | ScreeningError::RoundOver(_) => {
            ("verdict", "screening-fault-state", Status::Conflict)
        }
        ScreeningError::Outdated(_) => ("verdict", "screening-fault-outdated", Status::Conflict),
        ScreeningError::Overtaken => ("verdict", "screening-fault-overtaken", Status::Conflict),
        ScreeningError::ReturnedBefore => ("verdict", "screening-fault-again", Status::Conflict),
        ScreeningError::DueInThePast => ("due", "screening-fault-due", Status::UnprocessableEntity),
        ScreeningError::DueTooLate(_) => (
            "due",
            "screening-fault-due-late",
            Status::UnprocessableEntity,
        ),
        ScreeningError::NoSuchField => (
            "fields",
            "screening-fault-fields",
            Status::UnprocessableEntity,
        ),
    };
    Ok((Faults::one(field, key), status))
}

#[post("/manage/rounds/<slug>/screening/<number>/messages", data = "<form>")]
async fn message(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<MessageForm>,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let sent = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    let words = form.text.parse::<WrittenWords>();
    if let Err(fault) = &words {
        faults.add("message", format!("message-fault-{}", fault.key()));
    }
    let only = match form.only.as_str() {
        ALL => Some(None),
        partner => {
            let partner = partner.parse::<PartnerId>().ok();
            let known = partner.and_then(|partner| sent.correspondent(&partner));
            let there = known.filter(|known| known.is_there);
            there.map(|known| Some(known.partner.clone()))
        }
    };
    if only.is_none() {
        faults.add("only", "message-fault-reader");
    }
    let (Ok(words), Some(only), false) = (words, only, is_stale) else {
        let mut typed = Typed {
            message: form,
            faults,
            is_stale,
            status: Some(Status::UnprocessableEntity),
            ..Typed::default()
        };
        typed.verdict.language = language_of(&sent);
        return Ok(Either::Left(page(c, sent, typed)));
    };
    let (standing, round, of) = (member.0.standing.clone(), sent.slug.clone(), sent.number);
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            write_to_applicants(tx, actor, &round, of, only.as_ref(), &words)
        })
        .await
        .map_err(messages::refused)?;
    let here = format!("/manage/rounds/{slug}/screening/{number}");
    Ok(Either::Right(done(app, jar, here, "flash-message-sent")))
}

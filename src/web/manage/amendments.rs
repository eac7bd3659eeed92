//! `/manage/rounds/<slug>/amendments`: what waits for the funders' signatures, and new changes of announced rules.

use std::collections::BTreeMap;

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::{known, overview};
use super::refusals::refusal_faults;
use super::sheet::done;
use crate::domain::amendment::{
    NotAmended, PhaseToVoid, PublicReason, Track, WorkDone, may_be_amended, may_be_voided,
};
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::difference::differences;
use crate::domain::constitution::{BINDING, Constitution};
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{self, Actor};
use crate::domain::promise::NotMoved;
use crate::domain::round::Slug;
use crate::domain::setup::{LocalMinute, Moment, Part, PartBody, WhichHour};
use crate::domain::time::ZoneName;
use crate::i18n::Words;
use crate::ops::constitution::{
    AmendmentToWrite, DeclareVoidError, SignActError, SignedAct, WithdrawActError,
    WriteAmendmentError, declare_void, sign_act, withdraw_act, write_amendment,
};
use crate::store::views::rules_acts_page::{ActEntry, ActsPage, acts_page};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::constitution::{ChangeLine, bloc_name, change_lines, part_name};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, write, void, sign, withdraw]
}

/// A change of the rules, or a phase to begin again.
#[derive(Debug, Clone, Default, FromForm)]
struct Sent {
    #[field(default = String::new())]
    shown: String,
    #[field(default = BTreeMap::new())]
    weights: BTreeMap<String, String>,
    #[field(default = String::new())]
    part: String,
    #[field(default = String::new())]
    body: String,
    #[field(default = String::new())]
    track: String,
    #[field(default = String::new())]
    from: String,
    #[field(default = String::new())]
    to: String,
    #[field(default = String::new())]
    reason: String,
    #[field(default = String::new())]
    language: String,
}

#[get("/manage/rounds/<slug>/amendments")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<AmendmentsHtml>, Problem> {
    let view = find(app, member, known(slug)?).await?;
    let page = AmendmentsHtml::new(c, view, member, Default::default(), Faults::none())?;
    Ok(Page::personal(page))
}

async fn find(app: &App, member: Member<'_>, slug: Slug) -> Result<ActsPage, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| acts_page(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

type Answer = Either<Redirect, Page<AmendmentsHtml>>;

#[post("/manage/rounds/<slug>/amendments", data = "<form>")]
async fn write(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Sent>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (sent, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    if is_stale {
        faults.add("reason", "flash-stale-form");
        return again(c, view, member, sent, faults, Status::Forbidden);
    }
    let constitution = read(&view.bytes)?;
    let part = changed_part(&sent, &constitution, &mut faults)?;
    let reason = reason(&sent, &view, &mut faults);
    let (Some(part), Some(reason), Ok(shown)) = (part, reason, sent.shown.parse::<Sha256Hex>())
    else {
        if faults.is_empty() {
            faults.add("reason", "amend-fault-outdated");
        }
        return again(c, view, member, sent, faults, Status::UnprocessableEntity);
    };
    let wanted = AmendmentToWrite {
        round: slug.clone(),
        shown,
        parts: vec![part],
        reason,
    };
    let standing = member.0.standing.clone();
    let written = app
        .db
        .write(move |tx| write_amendment(tx, Actor::Person(&standing), &wanted))
        .await;
    match written {
        Ok(_) => Ok(Either::Left(done(
            app,
            jar,
            address(&slug),
            "flash-amendment-written",
        ))),
        Err(WriteAmendmentError::Denied(denied)) => Err(denied.into()),
        Err(WriteAmendmentError::Store(error)) => Err(error.into()),
        Err(WriteAmendmentError::NotAmended(why)) => {
            let status = match why {
                NotAmended::WrongState(_)
                | NotAmended::ReviewsAreIn(_)
                | NotAmended::BallotsAreIn(_)
                | NotAmended::Outdated { .. } => Status::Conflict,
                _ => Status::UnprocessableEntity,
            };
            again(c, view, member, sent, refused(&why), status)
        }
        Err(error) => Err(Problem::fault(&error)),
    }
}

fn refused(why: &NotAmended) -> Faults {
    match why {
        NotAmended::Rules(refused) => refusal_faults(refused),
        NotAmended::NothingChanges => Faults::one("weights", "amend-fault-nothing"),
        NotAmended::Outdated { .. } => Faults::one("reason", "amend-fault-outdated"),
        NotAmended::DatesMoveBySlip => Faults::one("part", "amend-fault-dates"),
        NotAmended::WrongState(_) => Faults::one("reason", "amend-closed-state"),
        NotAmended::ReviewsAreIn(_) => Faults::one("reason", "amend-closed-reviews"),
        NotAmended::BallotsAreIn(_) => Faults::one("reason", "amend-closed-ballots"),
        NotAmended::Missing(_) | NotAmended::Faulty { .. } | NotAmended::NotBinding(_) => {
            let mut faults = Faults::none();
            let what: Vec<String> = match why {
                NotAmended::Missing(missing) => missing.iter().map(|one| one.at.clone()).collect(),
                NotAmended::Faulty { faults, .. } => faults
                    .iter()
                    .map(|fault| format!("{}: {}", fault.at, fault.why))
                    .collect(),
                _ => vec![why.to_string()],
            };
            let what = what.join("; ");
            faults.add_with("body", "amend-fault-missing", &[("what", &what)]);
            faults
        }
    }
}

/// The part as it should be: the one that stands as a document, or the rules with other weights.
fn changed_part(
    sent: &Sent,
    constitution: &Constitution,
    faults: &mut Faults,
) -> Result<Option<PartBody>, Problem> {
    if !sent.body.trim().is_empty() {
        let part = sent.part.parse::<Part>().ok();
        let json = serde_json::from_str(&sent.body);
        let read = part
            .zip(json.ok())
            .map(|(part, json)| PartBody::from_json(part, json));
        return Ok(match read {
            Some(Ok(body)) => Some(body),
            Some(Err(error)) => {
                faults.add_with("body", "rules-fault-body", &[("what", &error)]);
                None
            }
            None => {
                faults.add_with("body", "rules-fault-body", &[("what", &"JSON")]);
                None
            }
        });
    }
    let mut rules = constitution
        .rules()
        .map_err(|error| Problem::fault(&error))?;
    for bloc in Bloc::ALL {
        let typed = sent
            .weights
            .get(bloc.as_str())
            .map_or("", |text| text.trim());
        match typed.parse::<BasisPoints>() {
            Ok(share) => drop(rules.weights.insert(bloc, share)),
            Err(_) => faults.add(format!("weights.{bloc}"), "rules-fault-share"),
        }
    }
    Ok(faults.is_empty().then_some(PartBody::Rules(rules)))
}

fn reason(sent: &Sent, view: &ActsPage, faults: &mut Faults) -> Option<LocalText> {
    let languages = &view.setup.call.languages;
    let tag = sent.language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| languages.contains(tag));
    let tag = tag.or_else(|| languages.iter().next().cloned())?;
    match sent.reason.parse::<PublicReason>() {
        Ok(reason) => Some(LocalText::new(tag, reason.as_str())),
        Err(_) => {
            faults.add("reason", "rules-fault-reason");
            None
        }
    }
}

fn read(bytes: &[u8]) -> Result<Constitution, Problem> {
    Constitution::read(bytes).map_err(|error| Problem::fault(&error))
}

fn again(
    c: Chrome,
    view: ActsPage,
    member: Member<'_>,
    sent: Sent,
    faults: Faults,
    status: Status,
) -> Result<Answer, Problem> {
    let page = AmendmentsHtml::new(c, view, member, sent, faults)?;
    Ok(Either::Right(Page::personal(page).with_status(status)))
}

fn moment(text: &str, zone: &ZoneName) -> Option<Moment> {
    let local: LocalMinute = text.parse().ok()?;
    local.in_zone(zone, WhichHour::First).ok()
}

#[post("/manage/rounds/<slug>/amendments/void", data = "<form>")]
async fn void(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Sent>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (sent, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    if is_stale {
        faults.add("reason", "flash-stale-form");
        return again(c, view, member, sent, faults, Status::Forbidden);
    }
    let zone = view.setup.dates.zone.clone();
    let reason = reason(&sent, &view, &mut faults);
    let again_at = moment(&sent.from, &zone).zip(moment(&sent.to, &zone));
    if again_at.is_none() {
        faults.add_with("from", "rules-fault-moment", &[("zone", &zone.as_str())]);
    }
    let (Some(reason), Some(again_at), Ok(track)) = (reason, again_at, sent.track.parse::<Track>())
    else {
        return again(c, view, member, sent, faults, Status::UnprocessableEntity);
    };
    let phase = PhaseToVoid {
        track,
        again: again_at,
    };
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let written = app
        .db
        .write(move |tx| declare_void(tx, Actor::Person(&standing), &round, phase, &reason))
        .await;
    match written {
        Ok(_) => Ok(Either::Left(done(
            app,
            jar,
            address(&slug),
            "flash-amendment-written",
        ))),
        Err(DeclareVoidError::Denied(denied)) => Err(denied.into()),
        Err(DeclareVoidError::Store(error)) => Err(error.into()),
        Err(DeclareVoidError::NotVoid(_)) => {
            let faults = Faults::one("track", "amend-closed-state");
            again(c, view, member, sent, faults, Status::Conflict)
        }
        Err(DeclareVoidError::NotMoved(why)) => {
            let key = match why {
                NotMoved::InThePast => "promise-fault-past",
                _ => "promise-fault-order",
            };
            let faults = Faults::one("from", key);
            again(c, view, member, sent, faults, Status::UnprocessableEntity)
        }
        Err(error) => Err(Problem::fault(&error)),
    }
}

/// For whom somebody signs.
#[derive(Debug, FromForm)]
struct Signing {
    #[field(default = String::new())]
    funder: String,
}

#[post("/manage/rounds/<slug>/amendments/<id>/sign", data = "<form>")]
async fn sign(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Signing>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (form, is_stale) = form.into_parts();
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let funder = form.funder.parse::<OrganizationId>();
    let (false, Ok(funder)) = (is_stale, funder) else {
        let faults = Faults::one("sign", "flash-act-not-signed");
        let status = Status::UnprocessableEntity;
        return again(c, view, member, Default::default(), faults, status);
    };
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let signed = app
        .db
        .write(move |tx| sign_act(tx, Actor::Person(&standing), &round, &id, &funder))
        .await;
    let key = match signed {
        Ok(SignedAct::Waiting(_)) => "flash-act-signed",
        Ok(SignedAct::InForce) => "flash-act-in-force",
        Err(SignActError::Denied(denied)) => return Err(denied.into()),
        Err(SignActError::Store(error)) => return Err(error.into()),
        Err(SignActError::NotAmended(why)) => {
            let faults = refused(&why);
            return again(
                c,
                view,
                member,
                Default::default(),
                faults,
                Status::Conflict,
            );
        }
        Err(SignActError::NotSigned(_) | SignActError::NotVoid(_) | SignActError::NotMoved(_)) => {
            let faults = Faults::one("sign", "flash-act-not-signed");
            return again(
                c,
                view,
                member,
                Default::default(),
                faults,
                Status::Conflict,
            );
        }
    };
    Ok(Either::Left(done(app, jar, address(&slug), key)))
}

#[post("/manage/rounds/<slug>/amendments/<id>/withdraw", data = "<form>")]
async fn withdraw(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    id: &str,
    form: Protected<Signing>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (_, is_stale) = form.into_parts();
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let faults = Faults::one("sign", "flash-act-not-signed");
    if is_stale {
        return again(
            c,
            view,
            member,
            Default::default(),
            faults,
            Status::Forbidden,
        );
    }
    let (standing, round) = (member.0.standing.clone(), slug.clone());
    let taken = app
        .db
        .write(move |tx| withdraw_act(tx, Actor::Person(&standing), &round, &id))
        .await;
    match taken {
        Ok(()) => Ok(Either::Left(done(
            app,
            jar,
            address(&slug),
            "flash-act-withdrawn",
        ))),
        Err(WithdrawActError::Denied(denied)) => Err(denied.into()),
        Err(WithdrawActError::Store(error)) => Err(error.into()),
        Err(WithdrawActError::Closed(_)) => again(
            c,
            view,
            member,
            Default::default(),
            faults,
            Status::Conflict,
        ),
    }
}

fn address(slug: &Slug) -> String {
    format!("/manage/rounds/{slug}/amendments")
}

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
    sent: Sent,
    hash: String,
    weights: Vec<(String, String, String)>,
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
    fn new(
        c: Chrome,
        view: ActsPage,
        member: Member<'_>,
        sent: Sent,
        faults: Faults,
    ) -> Result<Self, Problem> {
        let words = c.words().clone();
        let rules = read(&view.bytes)?
            .rules()
            .map_err(|error| Problem::fault(&error))?;
        let weight = |bloc: Bloc| {
            let typed = sent.weights.get(bloc.as_str()).cloned();
            let value = typed.unwrap_or_else(|| rules.weight(bloc).to_string());
            (bloc.to_string(), bloc_name(bloc, &words), value)
        };
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
        Ok(Self {
            title: Named::new(&view.setup.call.title.to_local(), &words),
            overview: overview(&view.round.slug),
            zone: view.setup.dates.zone.as_str().to_owned(),
            closed: closed(view.done),
            may_void: may_be_voided(view.round.state).is_ok(),
            hash: view.hash.to_string(),
            weights: Bloc::ALL.into_iter().map(weight).collect(),
            parts: parts
                .map(|part| (part.to_string(), part_name(part, &words)))
                .collect(),
            languages: view
                .setup
                .call
                .languages
                .iter()
                .map(|tag| (tag.to_string(), words.language(tag).to_string()))
                .collect(),
            slug: view.round.slug.clone(),
            waiting,
            past,
            faults,
            sent,
            c,
        })
    }
}

fn closed(done: WorkDone) -> Option<&'static str> {
    match may_be_amended(done) {
        Ok(()) => None,
        Err(NotAmended::ReviewsAreIn(_)) => Some("amend-closed-reviews"),
        Err(NotAmended::BallotsAreIn(_)) => Some("amend-closed-ballots"),
        Err(_) => Some("amend-closed-state"),
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
            change_lines(&differences(&before.compared(), &after.compared()), words)
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

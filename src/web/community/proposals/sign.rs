//! `/my/proposals/<id>/sign`: exactly what is signed, what changed since the last signature, and one button.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::field_words::outcome;
use super::frame::{self, Frame, Leaf};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    Core, OwnPart, PartnerState, SignatureState, may_be_signed, signature_states,
};
use crate::i18n::Words;
use crate::ops::proposals::{SignError, sign_as_partner};
use crate::store::StoreError;
use crate::store::views::coalition::{SignedLast, ToBeSigned, to_be_signed};
use crate::web::changed_words::{ChangedWords, word_by_word};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, sign]
}

/// One thing that is signed, with what changed in it since the last signature.
struct Line {
    /// The word in its message key.
    what: &'static str,
    /// What stands.
    text: String,
    /// From what was signed last to what stands; nothing where it is the same or was never signed.
    changed: Vec<ChangedWords>,
}

impl Line {
    /// Whether these are the platform's sentences and figures, in which somebody's own words are set apart, and not somebody's
    /// own text.
    fn is_ours(&self) -> bool {
        matches!(self.what, "role" | "share" | "request" | "outcomes")
    }
}

/// What one partner of the reader's signs.
struct Signing {
    partner: PartnerId,
    name: String,
    state: SignatureState,
    part: Vec<Line>,
    core: Vec<Line>,
    core_hash: String,
    part_hash: String,
    signed_by: Option<String>,
    signed_at: Option<String>,
}

impl Signing {
    /// Whether something is to be signed, and can be.
    fn is_open(&self) -> bool {
        !matches!(
            self.state,
            SignatureState::Signed | SignatureState::NotReady
        )
    }

    fn has_signed(&self) -> bool {
        self.state == SignatureState::Signed
    }

    fn signed_once(&self) -> bool {
        self.signed_at.is_some()
    }
}

/// Where the signature of another partner stands.
struct Other {
    name: String,
    state: SignatureState,
    by: Option<String>,
    at: Option<String>,
}

#[derive(Template)]
#[template(path = "community/proposal_sign.html")]
struct SignHtml {
    c: Chrome,
    frame: Frame,
    me: String,
    signing: Vec<Signing>,
    all: Vec<Other>,
    is_alive: bool,
    has_changed: bool,
}

fn lines(
    words: &[(&'static str, String)],
    before: Option<Vec<(&'static str, String)>>,
) -> Vec<Line> {
    let line = |(what, text): &(&'static str, String)| {
        let former = before.as_ref().and_then(|before| {
            let mut before = before.iter();
            before.find(|(known, _)| known == what)
        });
        Line {
            what,
            changed: match former {
                Some((_, former)) if former != text => word_by_word(former, text),
                _ => Vec::new(),
            },
            text: text.clone(),
        }
    };
    words.iter().map(line).collect()
}

fn core_lines(core: &Core, words: &Words) -> Vec<(&'static str, String)> {
    let outcomes = core.outcomes.values().flatten();
    let outcomes: Vec<String> = outcomes.map(|row| outcome(row, words)).collect();
    vec![
        ("title", core.title.clone()),
        ("summary", core.summary.clone()),
        ("served", core.served.clone()),
        ("outcomes", outcomes.join("\n")),
        ("request", words.money(&core.request)),
    ]
}

fn part_lines(part: &OwnPart, words: &Words) -> Vec<(&'static str, String)> {
    let role = words.say("partner-role").choice("role", part.role.as_str());
    vec![
        ("role", role.to_string()),
        ("share", words.money(&part.share)),
        ("duties", part.duties.clone()),
        ("gives", part.gives.clone()),
        ("gains", part.gains.clone()),
        ("loss", part.loss.clone()),
    ]
}

fn signing(view: &ToBeSigned, words: &Words) -> Vec<Signing> {
    let within = &view.within;
    let states = signature_states(
        &within.draft,
        &within.setup,
        &within.program,
        &within.consents,
    );
    let core = Core::of(&within.draft, &within.setup, &within.program);
    let zone = &within.setup.dates.zone;
    let mine = states.into_iter().filter(|(partner, _)| {
        within.place.speaks_for.contains(&partner.id) && partner.state == PartnerState::Joined
    });
    mine.map(|(partner, state)| {
        let last: Option<&SignedLast> = view.last.get(&partner.id);
        let part = OwnPart::of(&within.draft, partner, within.program.currency);
        let hash = |hash: Option<Sha256Hex>| hash.map(|hash| hash.to_string()).unwrap_or_default();
        let former_core = last.and_then(|last| last.core.as_ref());
        let former_part = last.and_then(|last| last.part.as_ref());
        Signing {
            partner: partner.id.clone(),
            name: partner.name.clone(),
            state,
            core: core.as_ref().map_or_else(Vec::new, |core| {
                let before = former_core.map(|former| core_lines(former, words));
                lines(&core_lines(core, words), before)
            }),
            part: part.as_ref().map_or_else(Vec::new, |part| {
                let before = former_part.map(|former| part_lines(former, words));
                lines(&part_lines(part, words), before)
            }),
            core_hash: hash(core.as_ref().and_then(Core::hash)),
            part_hash: hash(part.as_ref().and_then(OwnPart::hash)),
            signed_by: last.and_then(|last| last.by.as_ref().map(ToString::to_string)),
            signed_at: last.map(|last| words.instant(&last.consent.at, zone)),
        }
    })
    .collect()
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    has_changed: bool,
) -> Result<Page<SignHtml>, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| to_be_signed(reader, Actor::Person(&standing), &id))
        .await?;
    let view = found?;
    let within = &view.within;
    let (words, now) = (c.words(), app.db.now());
    let zone = &within.setup.dates.zone;
    let states = signature_states(
        &within.draft,
        &within.setup,
        &within.program,
        &within.consents,
    );
    let all = states.into_iter().map(|(partner, state)| {
        let last = view.last.get(&partner.id);
        let last = last.filter(|_| state == SignatureState::Signed);
        Other {
            name: partner.name.clone(),
            state,
            by: last.and_then(|last| last.by.as_ref().map(ToString::to_string)),
            at: last.map(|last| words.instant(&last.consent.at, zone)),
        }
    });
    let page = SignHtml {
        all: all.collect(),
        signing: signing(&view, words),
        frame: Frame::new(within, Leaf::Sign, words, now),
        me: member.0.standing.name.to_string(),
        is_alive: may_be_signed(within.access.state),
        has_changed,
        c,
    };
    let status = if has_changed {
        Status::Conflict
    } else {
        Status::Ok
    };
    Ok(Page::personal(page).with_status(status))
}

#[get("/my/proposals/<id>/sign")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Page<SignHtml>, Problem> {
    page(app, c, member, id, false).await
}

/// What was seen and is signed.
#[derive(Debug, Default, FromForm)]
struct SignForm {
    #[field(default = String::new())]
    partner: String,
    #[field(default = String::new())]
    core: String,
    #[field(default = String::new())]
    part: String,
}

#[post("/my/proposals/<id>/sign", data = "<form>")]
async fn sign(
    form: Protected<SignForm>,
    arrived: Arrived,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<SignHtml>, Redirect>, Problem> {
    let proposal = frame::known(id)?;
    let to = Leaf::Sign.address(&proposal);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(Either::Right(onward(app, jar, &to, FLASH_STALE)));
    }
    let partner: PartnerId = form.partner.parse().map_err(|_| Problem::not_found())?;
    let seen = form.core.parse::<Sha256Hex>().ok();
    let seen = seen.zip(form.part.parse::<Sha256Hex>().ok());
    // Whoever sends hashes that are none saw nothing that stands.
    let Some((core, part)) = seen else {
        return page(app, c, member, id, true).await.map(Either::Left);
    };
    let standing = member.0.standing.clone();
    let signed = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            sign_as_partner(tx, actor, &proposal, &partner, &core, &part, arrived.0)
        })
        .await;
    match signed {
        Ok(()) => Ok(Either::Right(onward(app, jar, &to, "flash-signed"))),
        Err(SignError::Changed | SignError::NotReady) => {
            page(app, c, member, id, true).await.map(Either::Left)
        }
        Err(error) => Err(refused(error)),
    }
}

/// Why nothing was signed, as an answer of its own.
pub fn refused(error: SignError) -> Problem {
    match error {
        SignError::Denied(denied) => denied.into(),
        SignError::Closed(_) => Problem::new(Status::Conflict, "coalition-closed"),
        SignError::NotReady => Problem::new(Status::Conflict, "coalition-not-ready"),
        SignError::TooLate(_) => Problem::new(Status::Conflict, "coalition-signed-late"),
        SignError::Changed => Problem::new(Status::Conflict, "coalition-changed"),
        // Two signed the same at once: it is signed, and sent again that is found.
        SignError::Store(StoreError::Duplicate) => Problem::busy(),
        SignError::Store(error) => error.into(),
    }
    .way_out("/my/proposals", "coalition-way-proposals")
}

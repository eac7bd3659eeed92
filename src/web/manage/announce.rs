//! `/manage/rounds/<slug>/announce`: what would be locked, who would be told, what is missing, and the signatures.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::{known, overview, part_page};
use super::refusals::refusal_faults;
use super::sheet::done;
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::NotAnnounced;
use crate::domain::ids::OrganizationId;
use crate::domain::policy::{self, Actor};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Part;
use crate::i18n::Words;
use crate::ops::constitution::{
    AnnouncementToSign, SignAnnouncementError, SignedAnnouncement, sign_announcement,
};
use crate::store::views::rules_acts_page::{AnnouncePage, announce_page};
use crate::web::chrome::Chrome;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::constitution::{ConstitutionWords, bloc_name, part_name, pretty};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, sign]
}

/// A signature.
#[derive(Debug, FromForm)]
struct Signing {
    /// The funder.
    #[field(default = String::new())]
    funder: String,
    /// SHA-256 of the document that was shown.
    #[field(default = String::new())]
    shown: String,
    /// Whether weights that work otherwise than they say are meant so.
    #[field(default = false)]
    accepts_pull: bool,
}

#[get("/manage/rounds/<slug>/announce")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<AnnounceHtml>, Problem> {
    let view = find(app, member, known(slug)?).await?;
    Ok(Page::personal(AnnounceHtml::new(c, view, member, None)))
}

#[post("/manage/rounds/<slug>/announce", data = "<form>")]
async fn sign(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Signing>,
) -> Result<Either<Redirect, Page<AnnounceHtml>>, Problem> {
    let slug = known(slug)?;
    // Whoever may not see it learns nothing, whatever they send.
    let view = find(app, member, slug.clone()).await?;
    let (form, is_stale) = form.into_parts();
    let again = |view, notice, status| {
        let page = AnnounceHtml::new(c, view, member, Some(notice));
        Ok(Either::Right(Page::personal(page).with_status(status)))
    };
    if is_stale {
        return again(view, "flash-stale-form", Status::Forbidden);
    }
    let (Ok(funder), Ok(shown)) = (
        form.funder.parse::<OrganizationId>(),
        form.shown.parse::<Sha256Hex>(),
    ) else {
        return again(
            view,
            "flash-announcement-outdated",
            Status::UnprocessableEntity,
        );
    };
    let wanted = AnnouncementToSign {
        round: slug.clone(),
        funder,
        shown,
        accepts_pull: form.accepts_pull,
    };
    let standing = member.0.standing.clone();
    let signed = app
        .db
        .write(move |tx| sign_announcement(tx, Actor::Person(&standing), &wanted))
        .await;
    let here = address(&slug);
    match signed {
        Ok(SignedAnnouncement::Announced) => {
            let rules = format!("/rounds/{slug}/rules");
            Ok(Either::Left(done(app, jar, rules, "flash-round-announced")))
        }
        Ok(SignedAnnouncement::Waiting(_)) => Ok(Either::Left(done(
            app,
            jar,
            here,
            "flash-announcement-signed",
        ))),
        Err(SignAnnouncementError::Denied(denied)) => Err(denied.into()),
        Err(SignAnnouncementError::Store(error)) => Err(error.into()),
        Err(SignAnnouncementError::Compression(error)) => Err(Problem::fault(&error)),
        Err(SignAnnouncementError::NotAnnounced(why)) => {
            let (notice, status) = refused(&why);
            let view = find(app, member, slug).await?;
            again(view, notice, status)
        }
    }
}

fn refused(why: &NotAnnounced) -> (&'static str, Status) {
    match why {
        NotAnnounced::Outdated { .. } | NotAnnounced::WrongState(_) => {
            ("flash-announcement-outdated", Status::Conflict)
        }
        NotAnnounced::NotSigned(_) => ("flash-announcement-not-signed", Status::Conflict),
        NotAnnounced::PullNotAccepted(_) => {
            ("flash-pull-not-accepted", Status::UnprocessableEntity)
        }
        NotAnnounced::Missing(_)
        | NotAnnounced::Rules(_)
        | NotAnnounced::OpensInThePast(_)
        | NotAnnounced::NoDocument(_) => ("announce-refused", Status::UnprocessableEntity),
    }
}

async fn find(app: &App, member: Member<'_>, slug: Slug) -> Result<AnnouncePage, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| announce_page(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

/// `/manage/rounds/<slug>/announce`.
pub fn address(slug: &Slug) -> String {
    format!("/manage/rounds/{slug}/announce")
}

/// The page.
#[derive(Template)]
#[template(path = "manage/announce.html")]
pub struct AnnounceHtml {
    c: Chrome,
    slug: Slug,
    title: Named,
    overview: String,
    notice: Option<&'static str>,
    is_draft: bool,
    /// How many things each part lacks, with its page.
    missing: Vec<MissingPart>,
    /// Why complete rules cannot be announced.
    refusals: Vec<String>,
    ready: Option<Ready>,
    signing: Signatures,
    signs_for: Vec<Funder>,
}

/// Who has signed the document as it stands, and whose word is still wanted.
pub struct Signatures {
    /// Each signature as a sentence.
    pub signed: Vec<String>,
    /// The funders for whom nobody has signed.
    pub waits_for: Vec<String>,
    /// Whether all of them must.
    pub two_funders: bool,
}

impl Signatures {
    /// The signatures of the round of this name.
    pub async fn of(
        app: &App,
        member: Member<'_>,
        slug: Slug,
        words: &Words,
    ) -> Result<Self, Problem> {
        Ok(Self::new(&find(app, member, slug).await?, words))
    }

    fn new(view: &AnnouncePage, words: &Words) -> Self {
        let signed = view.signatures.iter().map(|one| {
            let phrase = words
                .say("announce-signed-already")
                .text("person", &one.person);
            let phrase = phrase.text("funder", &one.funder);
            phrase
                .instant("at", &one.at, &view.setup.dates.zone)
                .to_string()
        });
        Self {
            signed: signed.collect(),
            waits_for: view.unsigned().map(|funder| funder.name.clone()).collect(),
            two_funders: view.program.guardrails.two_funders,
        }
    }
}

/// What one part lacks.
struct MissingPart {
    href: String,
    line: String,
}

/// A document that can be signed.
struct Ready {
    said: ConstitutionWords,
    hash: String,
    document: String,
    pulls: Vec<String>,
}

/// A funder that the reader may sign for.
struct Funder {
    id: String,
    name: String,
}

impl AnnounceHtml {
    fn new(
        c: Chrome,
        view: AnnouncePage,
        member: Member<'_>,
        notice: Option<&'static str>,
    ) -> Self {
        let words = c.words().clone();
        let signing = Signatures::new(&view, &words);
        let may_sign = policy::signs_for(&member.0.standing, &view.program.id, &view.round.id);
        let signs_for = view
            .unsigned()
            .filter(|funder| may_sign.contains(&funder.organization))
            .map(|funder| Funder {
                id: funder.organization.to_string(),
                name: funder.name.clone(),
            })
            .collect();
        let AnnouncePage {
            round,
            setup,
            ready,
            ..
        } = view;
        let mut page = Self {
            title: Named::new(&setup.call.title.to_local(), &words),
            overview: overview(&round.slug),
            is_draft: round.state == RoundState::Draft,
            notice,
            missing: Vec::new(),
            refusals: Vec::new(),
            ready: None,
            signing,
            signs_for,
            slug: round.slug,
            c,
        };
        match ready {
            Ok(ready) => match ConstitutionWords::new(&ready.constitution, &words) {
                Ok(said) => {
                    let pull = |pull: &crate::domain::constitution::Pull| {
                        words
                            .say("pull-line")
                            .text("bloc", bloc_name(pull.bloc, &words))
                            .percent("nominal", pull.nominal, 10_000_u16)
                            .percent("effective", pull.effective, 10_000_u16)
                            .to_string()
                    };
                    page.ready = Some(Ready {
                        said,
                        hash: ready.hash.to_string(),
                        document: pretty(&ready.bytes),
                        pulls: ready.far_off.iter().map(pull).collect(),
                    });
                }
                Err(error) => page.refusals.push(error.to_string()),
            },
            Err(why) => page.tell(&why, &setup.dates.zone, &words),
        }
        page
    }

    fn tell(&mut self, why: &NotAnnounced, zone: &crate::domain::time::ZoneName, words: &Words) {
        match why {
            NotAnnounced::Missing(missing) => {
                for part in Part::ALL {
                    let n = missing.iter().filter(|one| one.part == part).count();
                    if n > 0 {
                        let line = words.say("announce-missing-where");
                        let line = line.text("part", part_name(part, words)).num("n", n);
                        self.missing.push(MissingPart {
                            href: part_page(&self.slug, part),
                            line: line.to_string(),
                        });
                    }
                }
            }
            NotAnnounced::Rules(refused) => {
                let faults = refusal_faults(refused);
                let sentences = faults.iter().map(|fault| fault.say(&self.c));
                self.refusals = sentences.collect();
            }
            NotAnnounced::OpensInThePast(at) => {
                let phrase = words.say("announce-opens-past").instant("at", at, zone);
                self.refusals.push(phrase.to_string());
            }
            NotAnnounced::WrongState(_) => {}
            NotAnnounced::PullNotAccepted(_)
            | NotAnnounced::Outdated { .. }
            | NotAnnounced::NotSigned(_)
            | NotAnnounced::NoDocument(_) => self.refusals.push(why.to_string()),
        }
    }
}

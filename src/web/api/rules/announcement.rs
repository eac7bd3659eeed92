//! The rules of rounds for programs: signed, announced, amended, and dates that move.

use rocket::http::{ContentType, Status};
use rocket::{Route, State, get, post, routes};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::answer::slug;
use super::shapes::ProblemDocument;
use super::written::{Answered, Written, answer, done};
use crate::domain::amendment::{NotAmended, PublicReason};
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::NotAnnounced;
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::promise::NotMoved;
use crate::domain::setup::{LocalMinute, Part, PartBody, Phase, WhichHour};
use crate::domain::time::Instant;
use crate::ops::answer_once;
use crate::ops::constitution::{
    AmendmentToWrite, AnnouncementToSign, DateToMove, MoveDateError, SignActError,
    SignAnnouncementError, SignedAct, SignedAnnouncement, WriteAmendmentError, move_date, sign_act,
    sign_announcement, write_amendment,
};
use crate::store::views::managed_round::managed_round;
use crate::store::views::rules_acts_page::announce_page;
use crate::store::views::rules_page::rules_page;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![
        constitution,
        announcement,
        sign_rules,
        amend,
        sign_amendment,
        slip
    ]
}

/// What a draft would be announced as.
#[derive(Serialize, ToSchema)]
pub struct AnnouncementShown {
    /// SHA-256 of the document: what a signature names.
    sha256: String,
    /// The document.
    #[schema(value_type = Object)]
    constitution: Value,
    /// The funders for whom somebody has signed exactly this, by id.
    signed_for: Vec<String>,
    /// Whether some weights work otherwise than they say, so that a signature must accept it.
    asks_for_yes: bool,
}

/// A signature of a draft's rules.
#[derive(Deserialize, ToSchema)]
pub struct SignatureOfRules {
    /// For which funder, by id.
    funder: String,
    /// SHA-256 of the document that was shown.
    shown: String,
    /// Whether weights that work otherwise than they say are meant so.
    #[serde(default)]
    accepts_pull: bool,
}

/// A signature of an amendment, or of a phase that begins again.
#[derive(Deserialize, ToSchema)]
pub struct SignatureOfAct {
    /// For which funder, by id.
    funder: String,
}

/// What a signature brought about.
#[derive(Serialize, ToSchema)]
pub struct Signed {
    /// Whether all have signed, so that it is in force.
    in_force: bool,
    /// The funders who still have to, by id.
    waiting_for: Vec<String>,
}

/// A change of announced rules.
#[derive(Deserialize, ToSchema)]
pub struct Amendment {
    /// SHA-256 of the document in force that it was written on.
    shown: String,
    /// The parts as they should be, by their name.
    #[schema(value_type = Object)]
    parts: Map<String, Value>,
    /// Why, for everyone to read.
    reason: String,
    /// The language of the reason, as a BCP 47 tag.
    language: String,
}

/// An amendment that waits for signatures.
#[derive(Serialize, ToSchema)]
pub struct AmendmentWritten {
    /// Its id.
    id: String,
}

/// A promised date to be moved.
#[derive(Deserialize, ToSchema)]
pub struct Slip {
    /// `letter_of_intent`, `open`, `review`, `vote` or `deliberation`.
    phase: String,
    /// Whether the phase's end is meant and not its beginning.
    is_end: bool,
    /// The instant at which the date stood when it was read, in RFC 3339.
    shown: String,
    /// The new date as clocks in the round's zone show it, such as `2026-03-31T17:00`.
    to: String,
    /// In the night when the clocks go back: the second of two equal times.
    #[serde(default)]
    second: bool,
    /// Why, for everyone to read.
    reason: String,
    /// The language of the reason, as a BCP 47 tag.
    language: String,
}

fn refused(why: impl std::fmt::Display, status: Status) -> Problem {
    Problem::new(status, "rules-refused").arg("what", why)
}

fn unreadable(what: impl std::fmt::Display) -> Problem {
    Problem::new(Status::UnprocessableEntity, "unreadable-json").arg("what", what)
}

/// The constitution in force, byte for byte as it is hashed.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/constitution",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The document", body = Object),
        (status = 404, description = "There is no such public round, or it has no constitution", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/rounds/<slug>/constitution")]
pub async fn constitution(app: &State<App>, slug: &str) -> Result<(ContentType, Vec<u8>), Problem> {
    let slug = self::slug(slug)?;
    let found = app.db.read(move |reader| rules_page(reader, &slug)).await?;
    let latest = found.and_then(|mut page| page.versions.pop());
    let latest = latest.ok_or_else(Problem::not_found)?;
    Ok((ContentType::JSON, latest.bytes))
}

/// What a draft would be announced as, for its staff and board.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/announcement",
    tag = "Rounds",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The document to sign", body = AnnouncementShown),
        (status = 404, description = "There is no such round that you may announce", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It cannot be announced", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[get("/api/v1/rounds/<slug>/announcement")]
pub async fn announcement(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<rocket::serde::json::Json<AnnouncementShown>, Problem> {
    let slug = self::slug(slug)?;
    let standing = member.0.standing.clone();
    let page = app
        .db
        .read(move |reader| announce_page(reader, Actor::Person(&standing), &slug))
        .await??;
    let ready = page.ready.map_err(|why| refused(why, Status::Conflict))?;
    let constitution =
        serde_json::to_value(&ready.constitution).map_err(|error| Problem::fault(&error))?;
    Ok(rocket::serde::json::Json(AnnouncementShown {
        sha256: ready.hash.to_string(),
        constitution,
        signed_for: page.signed_for.iter().map(ToString::to_string).collect(),
        asks_for_yes: !ready.far_off.is_empty(),
    }))
}

/// Signs a draft's rules for a funder; the last signature announces the round.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/announcement/signatures",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by")
    ),
    request_body = SignatureOfRules,
    responses(
        (status = 200, description = "Signed", body = Signed),
        (status = 403, description = "You sign for none of this funder", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, description = "There is no such round that you may announce", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "It cannot be announced, or was changed", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/rounds/<slug>/announcement/signatures", data = "<written>")]
pub async fn sign_rules(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<SignatureOfRules>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let funder: OrganizationId = body.funder.parse().map_err(unreadable)?;
    let shown: Sha256Hex = body.shown.parse().map_err(unreadable)?;
    let wanted = AnnouncementToSign {
        round,
        funder,
        shown,
        accepts_pull: body.accepts_pull,
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let signed = sign_announcement(tx, Actor::Person(&standing), &wanted)?;
                let waiting = match signed {
                    SignedAnnouncement::Announced => Vec::new(),
                    SignedAnnouncement::Waiting(funders) => funders,
                };
                Ok::<_, SignAnnouncementError>(answer(Status::Ok, &Signed::new(&waiting)))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        SignAnnouncementError::Denied(denied) => denied.into(),
        SignAnnouncementError::Store(error) => error.into(),
        SignAnnouncementError::Compression(error) => Problem::fault(&error),
        SignAnnouncementError::NotAnnounced(why @ NotAnnounced::Rules(_)) => {
            refused(why, Status::UnprocessableEntity)
        }
        SignAnnouncementError::NotAnnounced(why) => refused(why, Status::Conflict),
    })
}

impl Signed {
    fn new(waiting: &[OrganizationId]) -> Self {
        Self {
            in_force: waiting.is_empty(),
            waiting_for: waiting.iter().map(ToString::to_string).collect(),
        }
    }
}

fn reason(words: &str, language: &str) -> Result<LocalText, Problem> {
    let tag: LanguageTag = language.parse().map_err(unreadable)?;
    let reason: PublicReason = words.parse().map_err(unreadable)?;
    Ok(LocalText::new(tag, reason.as_str()))
}

/// Writes a change of announced rules, for the funders to sign.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/amendments",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by")
    ),
    request_body = Amendment,
    responses(
        (status = 201, description = "Written; it waits for signatures", body = AmendmentWritten),
        (status = 404, description = "There is no such round that you set up", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "The rules are not amended any more, or were amended meanwhile", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "The change cannot stand", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/rounds/<slug>/amendments", data = "<written>")]
pub async fn amend(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<Amendment>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let mut parts = Vec::new();
    for (name, json) in body.parts {
        let part: Part = name.parse().map_err(unreadable)?;
        parts.push(PartBody::from_json(part, json).map_err(unreadable)?);
    }
    let wanted = AmendmentToWrite {
        round,
        shown: body.shown.parse().map_err(unreadable)?,
        parts,
        reason: reason(&body.reason, &body.language)?,
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let id = write_amendment(tx, Actor::Person(&standing), &wanted)?;
                let written = AmendmentWritten { id: id.to_string() };
                Ok::<_, WriteAmendmentError>(answer(Status::Created, &written))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        WriteAmendmentError::Denied(denied) => denied.into(),
        WriteAmendmentError::Store(error) => error.into(),
        WriteAmendmentError::NotAmended(why) => not_amended(&why),
        error => Problem::fault(&error),
    })
}

fn not_amended(why: &NotAmended) -> Problem {
    let status = match why {
        NotAmended::WrongState(_)
        | NotAmended::ReviewsAreIn(_)
        | NotAmended::BallotsAreIn(_)
        | NotAmended::Outdated { .. } => Status::Conflict,
        _ => Status::UnprocessableEntity,
    };
    refused(why, status)
}

/// Signs an amendment, or that a phase begins again, for a funder.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/amendments/{id}/signatures",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The amendment's id"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by")
    ),
    request_body = SignatureOfAct,
    responses(
        (status = 200, description = "Signed", body = Signed),
        (status = 404, description = "There is no such amendment", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "The signature is not taken", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/rounds/<slug>/amendments/<id>/signatures", data = "<written>")]
pub async fn sign_amendment(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<SignatureOfAct>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let (body, sent) = written.by(who);
    let funder: OrganizationId = body.funder.parse().map_err(unreadable)?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let signed = sign_act(tx, Actor::Person(&standing), &round, &id, &funder)?;
                let waiting = match signed {
                    SignedAct::InForce => Vec::new(),
                    SignedAct::Waiting(funders) => funders,
                };
                Ok::<_, SignActError>(answer(Status::Ok, &Signed::new(&waiting)))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        SignActError::Denied(denied) => denied.into(),
        SignActError::Store(error) => error.into(),
        why => refused(why, Status::Conflict),
    })
}

/// Moves a promised date: both dates and the reason are kept, shown and sent.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/slips",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("Idempotency-Key" = String, Header, description = "What you name this write by")
    ),
    request_body = Slip,
    responses(
        (status = 204, description = "Moved"),
        (status = 404, description = "There is no such round that you set up", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, description = "The date moved meanwhile, or moves no more", body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, description = "The new date cannot stand", body = ProblemDocument, content_type = "application/problem+json")
    )
)]
#[post("/api/v1/rounds/<slug>/slips", data = "<written>")]
pub async fn slip(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<Slip>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let phase: Phase = body.phase.parse().map_err(unreadable)?;
    let shown: Value = Value::String(body.shown);
    let shown: Instant = serde_json::from_value(shown).map_err(unreadable)?;
    let local: LocalMinute = body.to.parse().map_err(unreadable)?;
    let reason = reason(&body.reason, &body.language)?;
    let which = if body.second {
        WhichHour::Second
    } else {
        WhichHour::First
    };
    let (standing, wanted) = (member.0.standing.clone(), round.clone());
    let managed = app
        .db
        .read(move |reader| managed_round(reader, Actor::Person(&standing), &wanted))
        .await??;
    let zone = managed.setup.dates.zone;
    let new = local.in_zone(&zone, which).map_err(unreadable)?;
    let wanted = DateToMove {
        round,
        end: (phase, body.is_end),
        shown,
        new,
        reason,
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                move_date(tx, Actor::Person(&standing), &wanted)?;
                Ok::<_, MoveDateError>(done())
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        MoveDateError::Denied(denied) => denied.into(),
        MoveDateError::Store(error) => error.into(),
        MoveDateError::NotMoved(
            why @ (NotMoved::TooLate(_) | NotMoved::NotPromised | NotMoved::Outdated { .. }),
        ) => refused(why, Status::Conflict),
        MoveDateError::NotMoved(why) => refused(why, Status::UnprocessableEntity),
    })
}

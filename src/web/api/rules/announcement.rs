//! A draft's rules as they would be announced, and the signatures that announce them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{Signed, funder, refused};
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::NotAnnounced;
use crate::domain::policy::Actor;
use crate::ops::answer_once;
use crate::ops::constitution::{
    AnnouncementToSign, SignAnnouncementError, SignedAnnouncement, sign_announcement,
};
use crate::store::views::rules_acts_page::announce_page;
use crate::web::api::answer::slug;
use crate::web::api::written::{Answered, Written, answer};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::refusals::refusal_faults;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![announcement, sign_rules]
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
#[serde(deny_unknown_fields)]
pub struct SignatureOfRules {
    /// For which funder, by id.
    funder: String,
    /// SHA-256 of the document that was shown.
    shown: String,
    /// Whether weights that work otherwise than they say are meant so.
    #[serde(default)]
    accepts_pull: bool,
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
        (status = 404, description = "There is no such round that you may announce"),
        (status = 409, description = "Something is missing, or it was announced; the set-up lists what"),
        (status = 422, description = "The guardrails forbid its weights: each fault names the weight, such as parts.rules.weights.vote")
    )
)]
#[get("/api/v1/rounds/<slug>/announcement")]
pub async fn announcement(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<AnnouncementShown>, Problem> {
    let slug = self::slug(slug)?;
    let standing = member.0.standing.clone();
    let page = app
        .db
        .read(move |reader| announce_page(reader, Actor::Person(&standing), &slug))
        .await??;
    let ready = page.ready.map_err(not_announced)?;
    let constitution =
        serde_json::to_value(&ready.constitution).map_err(|error| Problem::fault(&error))?;
    Ok(Json(AnnouncementShown {
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
    ),
    request_body = SignatureOfRules,
    responses(
        (status = 200, description = "Signed", body = Signed),
        (status = 403, description = "You sign for none of this funder"),
        (status = 404, description = "There is no such round that you may announce"),
        (status = 409, description = "It cannot be announced, was changed since it was shown, or this funder or you have signed"),
        (status = 422, description = "The guardrails forbid its weights, weights that work otherwise than they say were not accepted, or the Idempotency-Key names another write")
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
    let funder = funder(&body.funder)?;
    let shown: Sha256Hex = body
        .shown
        .parse()
        .map_err(|_| Problem::faulty(Faults::one("shown", "amend-fault-outdated")))?;
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
        SignAnnouncementError::NotAnnounced(why) => not_announced(why),
    })
}

fn not_announced(why: NotAnnounced) -> Problem {
    match why {
        NotAnnounced::Rules(refused) => {
            let at = |field: &str| format!("parts.rules.{field}");
            Problem::faulty(refusal_faults(&refused).renamed(at))
        }
        NotAnnounced::PullNotAccepted(_) => {
            Problem::faulty(Faults::one("accepts_pull", "flash-pull-not-accepted"))
        }
        why => refused(why, Status::Conflict),
    }
}

//! Changes of announced rules: written, signed by the funders together, taken back; and the list of them, with phases that
//! are to begin again.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{Signed, funder, reason, refused};
use crate::domain::amendment::NotAmended;
use crate::domain::ids::RulesActId;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::setup::{Part, PartBody};
use crate::ops::answer_once;
use crate::ops::constitution::{
    AmendmentToWrite, SignActError, SignedAct, WithdrawActError, WriteAmendmentError, sign_act,
    withdraw_act, write_amendment,
};
use crate::store::views::rules_acts_page::acts_page;
use crate::web::api::answer::slug;
use crate::web::api::shapes::ActsOfFunders;
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::refusals::refusal_faults;
use crate::web::manage::sheet::said;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, amend, sign_amendment, withdraw]
}

/// A signature of an amendment, or of a phase that begins again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureOfAct {
    /// For which funder, by id.
    funder: String,
}

/// A change of announced rules.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
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
    pub(super) id: String,
}

/// What the funders decide together in an announced round, for its staff and board: amendments, and phases to begin again.
/// The latest 100, the latest first.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/amendments",
    tag = "Rounds",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "What waits for signatures, and what was decided", body = ActsOfFunders),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such announced round of whose staff or board you are")
    )
)]
#[get("/api/v1/rounds/<slug>/amendments")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<ActsOfFunders>, Problem> {
    let slug = self::slug(slug)?;
    let standing = member.0.standing.clone();
    let page = app
        .db
        .read(move |reader| acts_page(reader, Actor::Person(&standing), &slug))
        .await??;
    let acts = ActsOfFunders::new(&page, &member.0.standing);
    Ok(Json(acts.map_err(|error| Problem::fault(&error))?))
}

/// Writes a change of announced rules, for the funders to sign.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/amendments",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
    ),
    request_body = Amendment,
    responses(
        (status = 201, description = "Written; it waits for signatures", body = AmendmentWritten),
        (status = 404, description = "There is no such round that you set up"),
        (status = 409, description = "The rules are not amended any more, or were amended meanwhile"),
        (status = 422, description = "The change cannot stand: each fault names its field, such as parts.rules.weights.vote")
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
    let wanted = wanted(round, body).map_err(Problem::faulty)?;
    let parts = wanted.parts.clone();
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
        WriteAmendmentError::NotAmended(why) => not_amended(&why, &parts),
        error => Problem::fault(&error),
    })
}

/// The amendment that the body says, or each thing that is wrong at its field.
fn wanted(round: Slug, body: Amendment) -> Result<AmendmentToWrite, Faults> {
    let mut faults = Faults::none();
    let mut parts = Vec::new();
    for (name, json) in body.parts {
        let part = name.parse::<Part>().map_err(|error| error.to_string());
        let read = part
            .and_then(|part| PartBody::from_json(part, json).map_err(|error| error.to_string()));
        match read {
            Ok(part) => parts.push(part),
            Err(why) => {
                faults.add_with(
                    format!("parts.{name}"),
                    "rules-fault-body",
                    &[("what", &why)],
                );
            }
        }
    }
    let shown = body.shown.parse().ok();
    if shown.is_none() {
        faults.add("shown", "amend-fault-outdated");
    }
    let reason = reason(&body.reason, &body.language, &mut faults);
    match (shown, reason) {
        (Some(shown), Some(reason)) if faults.is_empty() => Ok(AmendmentToWrite {
            round,
            shown,
            parts,
            reason,
        }),
        _ => Err(faults),
    }
}

/// Why rules are not amended: at the fields of the document, or in sum where it is not the document's fault.
fn not_amended(why: &NotAmended, parts: &[PartBody]) -> Problem {
    let faults = match why {
        NotAmended::WrongState(_)
        | NotAmended::ReviewsAreIn(_)
        | NotAmended::BallotsAreIn(_)
        | NotAmended::Outdated { .. } => return refused(why, Status::Conflict),
        NotAmended::Rules(refused) => {
            refusal_faults(refused).renamed(|field| format!("parts.rules.{field}"))
        }
        NotAmended::Faulty { part, faults } => {
            let body = parts.iter().find(|body| body.part() == *part);
            let said = body.map(|body| said(faults, body)).unwrap_or_default();
            said.renamed(|field| format!("parts.{part}.{field}"))
        }
        NotAmended::NothingChanges => Faults::one("parts", "amend-fault-nothing"),
        NotAmended::DatesMoveBySlip => Faults::one("parts.dates", "amend-fault-dates"),
        NotAmended::NotBinding(part) => {
            let mut faults = Faults::none();
            faults.add_with(
                format!("parts.{part}"),
                "rules-fault-body",
                &[("what", why)],
            );
            faults
        }
        NotAmended::Missing(missing) => {
            let mut faults = Faults::none();
            for one in missing {
                let at = match &*one.at {
                    "" => one.part.to_string(),
                    at => format!("{}.{at}", one.part),
                };
                faults.add_with(
                    format!("parts.{at}"),
                    "amend-fault-missing",
                    &[("what", &at)],
                );
            }
            faults
        }
    };
    Problem::faulty(faults)
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
    ),
    request_body = SignatureOfAct,
    responses(
        (status = 200, description = "Signed", body = Signed),
        (status = 403, description = "You sign for none of this funder"),
        (status = 404, description = "There is no such amendment"),
        (status = 409, description = "This funder or you have signed, or it takes no signatures any more"),
        (status = 422, description = "The guardrails forbid it by now, or the Idempotency-Key names another write")
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
    let funder = funder(&body.funder)?;
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
        SignActError::NotAmended(why) => not_amended(&why, &[]),
        why => refused(why, Status::Conflict),
    })
}

/// Takes an amendment, or a phase that was to begin again, back before everyone has signed.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{slug}/amendments/{id}",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("id" = String, Path, description = "The amendment's id"),
    ),
    responses(
        (status = 204, description = "It is taken back"),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such amendment in a round that you set up"),
        (status = 409, description = "It is in force, or was ended")
    )
)]
#[delete("/api/v1/rounds/<slug>/amendments/<id>", data = "<written>")]
pub async fn withdraw(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let round = self::slug(slug)?;
    let id: RulesActId = id.parse().map_err(|_| Problem::not_found())?;
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                withdraw_act(tx, Actor::Person(&standing), &round, &id)?;
                Ok::<_, WithdrawActError>(done())
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        WithdrawActError::Denied(denied) => denied.into(),
        WithdrawActError::Store(error) => error.into(),
        WithdrawActError::Closed(why) => refused(why, Status::Conflict),
    })
}

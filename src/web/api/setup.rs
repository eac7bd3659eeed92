//! Rounds as their staff set them up: begun, cloned, read and written part by part, as on the pages.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, put, routes};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::answer::slug;
use super::written::{Answered, Written, answer};
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::setup::{Part, PartBody, Revision};
use crate::ops::answer_once;
use crate::ops::setup::{BeginRoundError, SavePartError, begin_round, clone_round, save_part};
use crate::store::views::managed_round::{ManagedRound, managed_round};
use crate::web::chrome::Chrome;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::lacks;
use crate::web::manage::refusals::refusal_faults;
use crate::web::manage::sheet::said;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![one, part, begin, clone, save]
}

/// A round while it is set up.
#[derive(Serialize, ToSchema)]
pub struct RoundSetup {
    /// Its name in addresses.
    slug: String,
    /// Its programme's name in addresses.
    programme: String,
    /// Where it stands, such as `draft`.
    state: String,
    /// Every part by its word: call, form, budget, rubric, panels, money, rules, vote, applicants, dates.
    #[schema(value_type = Object)]
    parts: Map<String, Value>,
    /// What is missing before it can be announced; empty when nothing is.
    missing: Vec<MissingThing>,
}

/// One thing that is missing.
#[derive(Serialize, ToSchema)]
pub struct MissingThing {
    /// Of which part.
    part: String,
    /// Where in its document, such as `questions[q3].label`; empty for the part as a whole.
    at: String,
    /// What, in words.
    what: String,
}

/// One part of a set-up.
#[derive(Serialize, ToSchema)]
pub struct PartOfSetup {
    /// How often it was saved: the next save names it.
    revision: u32,
    /// The document.
    #[schema(value_type = Object)]
    document: Value,
}

/// A part to be saved.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartToSave {
    /// The revision that the change began from. Where another was saved since, the answer is 409 and nothing changes.
    revision: u32,
    /// The whole document.
    #[schema(value_type = Object)]
    document: Value,
}

/// A part that was saved.
#[derive(Serialize, ToSchema)]
pub struct SavedPart {
    /// The revision that it has now.
    revision: u32,
}

/// A round to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundToBegin {
    /// Its programme's name in addresses.
    programme: String,
    /// Its own name in addresses: lower-case letters, digits and single hyphens.
    slug: String,
    /// The language in which its texts are written first, one of the programme's.
    original: String,
    /// Its title in that language.
    title: String,
}

/// A round to clone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundToClone {
    /// The new round's name in addresses.
    slug: String,
}

/// A round that was begun.
#[derive(Serialize, ToSchema)]
pub struct BegunRound {
    /// Its name in addresses.
    slug: String,
}

async fn find(app: &App, member: Member<'_>, text: &str) -> Result<ManagedRound, Problem> {
    let (name, standing) = (slug(text)?, member.0.standing.clone());
    let found = app
        .db
        .read(move |reader| managed_round(reader, Actor::Person(&standing), &name))
        .await?;
    Ok(found?)
}

fn document(managed: &ManagedRound, part: Part) -> Result<PartOfSetup, Problem> {
    let json = managed.setup.part(part).to_json();
    Ok(PartOfSetup {
        revision: managed.revision(part).0,
        document: json.map_err(|error| Problem::fault(&error))?,
    })
}

/// A round's set-up as it stands, with what is missing.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/setup",
    tag = "Rounds",
    security(("token" = ["rounds:read"])),
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The set-up", body = RoundSetup),
        (status = 404, description = "There is no such round, or it is not yours to set up")
    )
)]
#[get("/api/v1/rounds/<slug>/setup")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Json<RoundSetup>, Problem> {
    let managed = find(app, member, slug).await?;
    let mut parts = Map::new();
    for part in Part::ALL {
        let shown = serde_json::to_value(document(&managed, part)?)
            .map_err(|error| Problem::fault(&error))?;
        parts.insert(part.to_string(), shown);
    }
    let words = lacks::items(&managed, None, c.words());
    let missing = managed
        .missing
        .iter()
        .zip(words)
        .map(|(missing, item)| MissingThing {
            part: missing.part.to_string(),
            at: missing.at.clone(),
            what: item.text,
        });
    Ok(Json(RoundSetup {
        slug: managed.round.slug.to_string(),
        programme: managed.program.slug.to_string(),
        state: managed.round.state.to_string(),
        parts,
        missing: missing.collect(),
    }))
}

/// One part of a round's set-up as it stands.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/setup/{part}",
    tag = "Rounds",
    security(("token" = ["rounds:read"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("part" = String, Path, description = "The part's word, such as money")
    ),
    responses(
        (status = 200, description = "The part", body = PartOfSetup),
        (status = 404, description = "There is no such round or part, or it is not yours to set up")
    )
)]
#[get("/api/v1/rounds/<slug>/setup/<part>")]
pub async fn part(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    part: &str,
) -> Result<Json<PartOfSetup>, Problem> {
    let part: Part = part.parse().map_err(|_| Problem::not_found())?;
    let managed = find(app, member, slug).await?;
    document(&managed, part).map(Json)
}

/// Begins a round in a programme whose staff you are.
#[utoipa::path(
    post,
    path = "/api/v1/rounds",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    request_body = RoundToBegin,
    responses(
        (status = 201, description = "It was begun", body = BegunRound),
        (status = 404, description = "There is no such programme, or you begin no rounds in it"),
        (status = 409, description = "Another round has this name"),
        (status = 422, description = "Something in it cannot be")
    )
)]
#[post("/api/v1/rounds", data = "<written>")]
pub async fn begin(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<RoundToBegin>,
) -> Result<Answered, Problem> {
    let (wanted, sent) = written.by(who);
    let standing = member.0.standing.clone();
    let program = slug(&wanted.programme)?;
    let name = new_slug(&wanted.slug)?;
    let original: LanguageTag = wanted
        .original
        .parse()
        .map_err(|_| unprocessable("round-language"))?;
    if wanted.title.trim().is_empty() || wanted.title.chars().count() > crate::domain::setup::SHORT
    {
        return Err(unprocessable("round-title"));
    }
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                begin_round(
                    tx,
                    Actor::Person(&standing),
                    &program,
                    &name,
                    &original,
                    &wanted.title,
                )?;
                Ok::<_, BeginRoundError>(answer(
                    Status::Created,
                    &BegunRound {
                        slug: name.to_string(),
                    },
                ))
            })
        })
        .await
        .map_err(refused)?;
    Ok(answered.into())
}

/// Begins a round like an earlier one: its dates are whole years later, all else is as it was.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{slug}/clone",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The earlier round's name in addresses"),
    ),
    request_body = RoundToClone,
    responses(
        (status = 201, description = "It was begun", body = BegunRound),
        (status = 404, description = "There is no such round, or you begin no rounds in its programme"),
        (status = 409, description = "Another round has this name")
    )
)]
#[post("/api/v1/rounds/<slug>/clone", data = "<written>")]
pub async fn clone(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<RoundToClone>,
) -> Result<Answered, Problem> {
    let (wanted, sent) = written.by(who);
    let standing = member.0.standing.clone();
    let old = super::answer::slug(slug)?;
    let name = new_slug(&wanted.slug)?;
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                clone_round(tx, Actor::Person(&standing), &old, &name)?;
                Ok::<_, BeginRoundError>(answer(
                    Status::Created,
                    &BegunRound {
                        slug: name.to_string(),
                    },
                ))
            })
        })
        .await
        .map_err(refused)?;
    Ok(answered.into())
}

/// Saves one part of a draft round's set-up.
#[utoipa::path(
    put,
    path = "/api/v1/rounds/{slug}/setup/{part}",
    tag = "Rounds",
    security(("token" = ["rounds:write"])),
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("part" = String, Path, description = "The part's word, such as money"),
    ),
    request_body = PartToSave,
    responses(
        (status = 200, description = "It was saved", body = SavedPart),
        (status = 404, description = "There is no such round or part, or it is not yours to set up"),
        (status = 409, description = "Another revision was saved since, or the round is announced"),
        (status = 422, description = "Something in the document cannot be kept, or the programme's guardrails forbid it: each fault names its field, such as weights.vote")
    )
)]
#[put("/api/v1/rounds/<slug>/setup/<part>", data = "<written>")]
pub async fn save(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    part: &str,
    written: Written<PartToSave>,
) -> Result<Answered, Problem> {
    let part: Part = part.parse().map_err(|_| Problem::not_found())?;
    let name = super::answer::slug(slug)?;
    let (wanted, sent) = written.by(who);
    let body = PartBody::from_json(part, wanted.document)
        .map_err(|error| unprocessable("unreadable-json").arg("what", error))?;
    let document = body.clone();
    let (standing, from) = (member.0.standing.clone(), Revision(wanted.revision));
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let revision = save_part(tx, Actor::Person(&standing), &name, from, body.clone())?;
                Ok::<_, SavePartError>(answer(
                    Status::Ok,
                    &SavedPart {
                        revision: revision.0,
                    },
                ))
            })
        })
        .await;
    answered.map(Answered::from).map_err(|error| match error {
        SavePartError::Denied(denied) => denied.into(),
        SavePartError::Store(error) => error.into(),
        SavePartError::NotDraft(_) => Problem::new(Status::Conflict, "announced"),
        SavePartError::Outdated(theirs) => {
            Problem::new(Status::Conflict, "revision").arg("revision", theirs.revision)
        }
        SavePartError::Rules(refused) => Problem::faulty(refusal_faults(&refused)),
        SavePartError::Faulty(faults) => Problem::faulty(said(&faults, &document)),
    })
}

fn unprocessable(key: &'static str) -> Problem {
    Problem::new(Status::UnprocessableEntity, key)
}

/// A new name; `new` is an address of the pages.
fn new_slug(text: &str) -> Result<crate::domain::round::Slug, Problem> {
    let slug: Option<crate::domain::round::Slug> = text.parse().ok();
    slug.filter(|slug| slug.as_str() != "new")
        .ok_or_else(|| unprocessable("round-name"))
}

fn refused(error: BeginRoundError) -> Problem {
    match error {
        BeginRoundError::Denied(denied) => denied.into(),
        BeginRoundError::Store(error) => error.into(),
        BeginRoundError::SlugTaken(_) => Problem::new(Status::Conflict, "round-name-taken"),
        BeginRoundError::NotItsLanguage(_) => unprocessable("round-language"),
        BeginRoundError::Faulty(_) => Problem::new(Status::Conflict, "round-program-changed"),
    }
}

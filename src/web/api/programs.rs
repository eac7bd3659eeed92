//! Programmes for those who work for them: listed, read, begun and changed, as on the pages.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, put, routes};

use super::answer::slug;
use super::shapes::{Programme, ProgrammeToBegin, ProgrammeToChange, Programmes};
use super::written::{Answered, Written, answer};
use crate::domain::bloc::Bloc;
use crate::domain::money::Currency;
use crate::domain::policy::{self, Actor};
use crate::domain::program::{Funder, Program};
use crate::domain::round::Slug;
use crate::ops::answer_once;
use crate::ops::setup::{KeepProgramError, begin_program, change_program};
use crate::store::views::managed_list::{
    funder_named, managed_list, people_of_program, program_to_change,
};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::manage::programs::refused;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one, begin, change]
}

/// The programmes whose staff you are or for whose funders you speak, with the rounds that you set up.
#[utoipa::path(
    get,
    path = "/api/v1/programmes",
    tag = "Programmes",
    security(("token" = ["programmes:read"])),
    responses(
        (status = 200, description = "The programmes", body = Programmes),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You work for no programme")
    )
)]
#[get("/api/v1/programmes")]
pub async fn list(app: &State<App>, member: Member<'_>) -> Result<Json<Programmes>, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| managed_list(reader, &standing))
        .await??;
    Ok(Json(Programmes {
        programmes: found.iter().map(Into::into).collect(),
    }))
}

/// A programme and what binds its rounds.
#[utoipa::path(
    get,
    path = "/api/v1/programmes/{slug}",
    tag = "Programmes",
    security(("token" = ["programmes:read"])),
    params(("slug" = String, Path, description = "The programme's name in addresses")),
    responses(
        (status = 200, description = "The programme", body = Programme),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such programme that you work for")
    )
)]
#[get("/api/v1/programmes/<slug>")]
pub async fn one(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
) -> Result<Json<Programme>, Problem> {
    let slug = self::slug(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| people_of_program(reader, Actor::Person(&standing), &slug))
        .await??;
    Ok(Json(Programme::from(&found.program)))
}

/// Begins a programme; you become its staff, for your own funder if it is one of them.
#[utoipa::path(
    post,
    path = "/api/v1/programmes",
    tag = "Programmes",
    security(("token" = ["programmes:write"])),
    request_body = ProgrammeToBegin,
    responses(
        (status = 201, description = "The programme", body = Programme),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "You are staff of no programme as a whole, and so begin none"),
        (status = 422, description = "Something in it cannot be: each fault names its field, such as terms.guardrails.vote_floor")
    )
)]
#[post("/api/v1/programmes", data = "<written>")]
pub async fn begin(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    written: Written<ProgrammeToBegin>,
) -> Result<Answered, Problem> {
    policy::may_begin_program(member.actor())?;
    let (body, sent) = written.by(who);
    let program = new_program(app, &body).await?;
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                begin_program(tx, Actor::Person(&standing), &program)?;
                Ok::<_, KeepProgramError>(answer(Status::Created, &Programme::from(&program)))
            })
        })
        .await;
    answered.map(Answered::from).map_err(problem)
}

async fn new_program(app: &App, body: &ProgrammeToBegin) -> Result<Program, Problem> {
    let mut faults = Faults::none();
    let terms = body.terms.read("terms.", None, &mut faults);
    // “new” is an address of the pages.
    let slug: Option<Slug> = body.slug.parse().ok();
    let slug = slug.filter(|slug| slug.as_str() != "new");
    if slug.is_none() {
        faults.add("slug", "round-fault-slug");
    }
    let currency: Option<Currency> = body.currency.parse().ok();
    if currency.is_none() {
        faults.add("currency", "program-fault-currency");
    }
    let mut funders = Vec::new();
    for (place, named) in body.funders.iter().enumerate() {
        let found = match named.organisation.parse::<Slug>() {
            Ok(name) => {
                app.db
                    .read(move |reader| funder_named(reader, &name))
                    .await?
            }
            Err(_) => None,
        };
        let bloc: Option<Bloc> = named.bloc.parse().ok();
        if found.is_none() {
            let field = format!("funders[{place}].organisation");
            faults.add(field, "program-fault-organization");
        }
        if bloc.is_none() {
            faults.add(format!("funders[{place}].bloc"), "setup-fault-choice");
        }
        if let (Some((organization, name)), Some(bloc)) = (found, bloc) {
            funders.push(Funder {
                organization,
                name,
                bloc,
            });
        }
    }
    match (terms, slug, currency) {
        (Some(terms), Some(slug), Some(currency)) if faults.is_empty() => Ok(Program {
            id: app.db.new_id(),
            slug,
            name: terms.name,
            currency,
            zone: terms.zone,
            guardrails: terms.guardrails,
            languages: terms.languages,
            areas: terms.areas,
            focus: terms.focus,
            funders,
        }),
        _ => Err(Problem::faulty(faults)),
    }
}

/// Changes what may change of a programme, all of it at once. Address, currency and funders stay.
#[utoipa::path(
    put,
    path = "/api/v1/programmes/{slug}",
    tag = "Programmes",
    security(("token" = ["programmes:write"])),
    params(
        ("slug" = String, Path, description = "The programme's name in addresses"),
    ),
    request_body = ProgrammeToChange,
    responses(
        (status = 200, description = "The programme as it is now", body = Programme),
        (status = 403, description = "The token was made without a second factor, or is not for this"),
        (status = 404, description = "There is no such programme whose staff you are as a whole"),
        (status = 409, description = "Somebody else changed it since you read it"),
        (status = 422, description = "Something in it cannot be: each fault names its field, such as terms.guardrails.vote_floor")
    )
)]
#[put("/api/v1/programmes/<slug>", data = "<written>")]
pub async fn change(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    slug: &str,
    written: Written<ProgrammeToChange>,
) -> Result<Answered, Problem> {
    let slug = self::slug(slug)?;
    let (body, sent) = written.by(who);
    let standing = member.0.standing.clone();
    let program = app
        .db
        .read(move |reader| program_to_change(reader, Actor::Person(&standing), &slug))
        .await??;
    let mut faults = Faults::none();
    let terms = body.terms.read("terms.", Some(&program), &mut faults);
    let terms = terms.filter(|_| faults.is_empty());
    let terms = terms.ok_or_else(|| Problem::faulty(faults))?;
    let changed = Program {
        name: terms.name,
        zone: terms.zone,
        languages: terms.languages,
        guardrails: terms.guardrails,
        areas: terms.areas,
        focus: terms.focus,
        ..program
    };
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                change_program(tx, Actor::Person(&standing), &body.seen, &changed)?;
                Ok::<_, KeepProgramError>(answer(Status::Ok, &Programme::from(&changed)))
            })
        })
        .await;
    answered.map(Answered::from).map_err(problem)
}

/// What the pages say beside their fields, at the fields of the body.
fn problem(error: KeepProgramError) -> Problem {
    let mut faults = Faults::none();
    if let Err(problem) = refused(error, &mut faults) {
        return problem;
    }
    Problem::faulty(faults.renamed(|field| match field {
        "vote_floor" | "two_funders" => format!("terms.guardrails.{field}"),
        "foundation" | "government" => "funders".to_owned(),
        "languages" | "areas" => format!("terms.{field}"),
        _ => field.to_owned(),
    }))
}

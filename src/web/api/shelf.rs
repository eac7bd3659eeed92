//! The shelf of templates: read by everyone, filled by those who look for partners.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};

use super::answer::{limit, value};
use super::shapes::{Made, TemplateRead, TemplateReport, TemplateToShare, Templates};
use super::written::{Answered, Written, answer, done};
use crate::domain::ids::ShelfEntryId;
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::shelf::ShelfKind;
use crate::ops::answer_once;
use crate::ops::shelf::{ShelfError, put_on_shelf, report_entry, take_down};
use crate::store::views::shelf::{ShelfWanted, shelf_entry_page, shelf_list};
use crate::web::community::shelf::{house, problem};
use crate::web::guards::seeker::Seeker;
use crate::web::guards::who::Who;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one, share, report, down]
}

fn entry_id(text: &str) -> Result<ShelfEntryId, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What stands on the shelf.
#[utoipa::path(
    get,
    path = "/api/v1/shelf",
    tag = "Shelf",
    params(
        ("kind" = Option<String>, Query, description = "Templates for this"),
        ("language" = Option<String>, Query, description = "Templates in this language"),
        ("after" = Option<String>, Query, description = "The id after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the templates", body = Templates),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/shelf?<kind>&<language>&<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    kind: Option<&str>,
    language: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Templates>, Problem> {
    let most = self::limit(limit)?;
    let wanted = ShelfWanted {
        kind: value::<ShelfKind>("kind", kind, "partner_agreement, shared_budget, …")?,
        language: value::<LanguageTag>("language", language, "en, es, ar")?,
        after: value::<ShelfEntryId>("after", after, "the id of a template")?,
    };
    let asked = wanted.clone();
    let found = app
        .db
        .read(move |reader| shelf_list(reader, &asked, most))
        .await?;
    let fits = |template: &&house::HouseTemplate| {
        wanted.after.is_none()
            && wanted.kind.is_none_or(|kind| kind == template.kind)
            && wanted
                .language
                .as_ref()
                .is_none_or(|language| language.as_str() == template.language)
    };
    let next = found.next.as_ref().map(|after| {
        let kind = wanted.kind.map_or("", ShelfKind::as_str);
        let language = wanted.language.as_ref().map_or("", LanguageTag::as_str);
        format!("/api/v1/shelf?kind={kind}&language={language}&after={after}&limit={most}")
    });
    Ok(Json(Templates {
        ours: house::HOUSE.iter().filter(fits).map(Into::into).collect(),
        of_groups: found.entries.iter().map(Into::into).collect(),
        next,
    }))
}

/// One template with its text.
#[utoipa::path(
    get,
    path = "/api/v1/shelf/{id}",
    tag = "Shelf",
    params(
        ("id" = String, Path, description = "Its id")
    ),
    responses(
        (status = 200, description = "The template", body = TemplateRead),
        (status = 404, description = "There is no such thing for you")
    )
)]
#[get("/api/v1/shelf/<id>")]
pub async fn one(app: &State<App>, id: &str) -> Result<Json<TemplateRead>, Problem> {
    if let Some(template) = house::find(id) {
        return Ok(Json((&template).into()));
    }
    let id = entry_id(id)?;
    let found = app
        .db
        .read(move |reader| shelf_entry_page(reader, &id, None))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json((&found).into()))
}

/// Shares a template of your organisation.
#[utoipa::path(
    post,
    path = "/api/v1/shelf",
    tag = "Shelf",
    security(("token" = ["shelf:write"])),
    request_body = TemplateToShare,
    responses(
        (status = 201, description = "The template, by its id", body = Made),
        (status = 404, description = "There is no such thing for you"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[post("/api/v1/shelf", data = "<written>")]
pub async fn share(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    written: Written<TemplateToShare>,
) -> Result<Answered, Problem> {
    let (value, sent) = written.by(who);
    let written = value.into();
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let made = put_on_shelf(tx, Actor::Person(&standing), &written)?;
                let id = made.to_string();
                Ok::<_, ShelfError>(answer(Status::Created, &Made { id }))
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// Says that something is wrong with a template of a group.
#[utoipa::path(
    post,
    path = "/api/v1/shelf/{id}/reports",
    tag = "Shelf",
    security(("token" = ["shelf:write"])),
    request_body = TemplateReport,
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 204, description = "It is noted"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[post("/api/v1/shelf/<id>/reports", data = "<written>")]
pub async fn report(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<TemplateReport>,
) -> Result<Answered, Problem> {
    let id = entry_id(id)?;
    let (value, sent) = written.by(who);
    let written = value.into();
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                report_entry(tx, Actor::Person(&standing), &id, &written)?;
                Ok::<_, ShelfError>(done())
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

/// Takes a template of your organisation down.
#[utoipa::path(
    delete,
    path = "/api/v1/shelf/{id}",
    tag = "Shelf",
    security(("token" = ["shelf:write"])),
    params(
        ("id" = String, Path, description = "Its id"),
    ),
    responses(
        (status = 204, description = "It is taken down"),
        (status = 409, description = "It was answered, taken back or closed before")
    )
)]
#[delete("/api/v1/shelf/<id>", data = "<written>")]
pub async fn down(
    app: &State<App>,
    seeker: Seeker<'_>,
    who: Who<'_>,
    id: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let id = entry_id(id)?;
    let ((), sent) = written.by(who);
    let standing = seeker.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                take_down(tx, Actor::Person(&standing), &id)?;
                Ok::<_, ShelfError>(done())
            })
        })
        .await
        .map_err(problem)?;
    Ok(answered.into())
}

//! Every organisation, as everyone may know it.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use crate::domain::organization::OrganizationKind;
use crate::domain::round::Slug;
use crate::store::views::organizations::{
    OrganizationsWanted, organization_page, organizations_list,
};
use crate::web::api::answer::{limit, slug, value};
use crate::web::api::shapes::{Organization, Organizations};
use crate::web::public::addresses::encoded;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one]
}

/// Every organisation, by name.
#[utoipa::path(
    get,
    path = "/api/v1/organisations",
    tag = "Organisations",
    params(
        ("words" = Option<String>, Query, description = "Words that begin words of its name, subjects or areas"),
        ("kind" = Option<String>, Query, description = "Organisations of this kind"),
        ("after" = Option<String>, Query, description = "The slug after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the organisations", body = Organizations),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/organisations?<words>&<kind>&<after>&<limit>")]
pub async fn list(
    app: &State<App>,
    words: Option<&str>,
    kind: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Organizations>, Problem> {
    let most = self::limit(limit)?;
    let wanted = OrganizationsWanted {
        words: words.unwrap_or_default().chars().take(100).collect(),
        kind: value::<OrganizationKind>("kind", kind, "nonprofit, school, …")?,
        after: value::<Slug>("after", after, "larkmere-garden")?,
    };
    let asked = wanted.clone();
    let found = app
        .db
        .read(move |reader| organizations_list(reader, &asked, most))
        .await?;
    let next = found.next.map(|after| {
        let words = encoded(&wanted.words);
        let kind = wanted.kind.map_or("", OrganizationKind::as_str);
        format!("/api/v1/organisations?words={words}&kind={kind}&after={after}&limit={most}")
    });
    Ok(Json(Organizations {
        total: found.fitting,
        organisations: found.organizations.into_iter().map(Into::into).collect(),
        next,
    }))
}

/// One organisation, as everyone may know it.
#[utoipa::path(
    get,
    path = "/api/v1/organisations/{slug}",
    tag = "Organisations",
    params(
        ("slug" = String, Path, description = "The organisation's name in addresses")
    ),
    responses(
        (status = 200, description = "The organisation", body = Organization),
        (status = 404, description = "There is no such thing for you")
    )
)]
#[get("/api/v1/organisations/<slug>")]
pub async fn one(app: &State<App>, slug: &str) -> Result<Json<Organization>, Problem> {
    let slug = self::slug(slug)?;
    let page = app
        .db
        .read(move |reader| organization_page(reader, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Json(Organization::from(&page)))
}

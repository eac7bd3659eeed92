//! Results for programs.

use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};

use super::answer::{limit, refused, slug, value};
use super::shapes::{ResultLine, Results};
use crate::store::views::result_lines::{ResultLines, result_line, result_lines};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![lines, proposal]
}

/// The proposals of a decided round with their reasons, most support first.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/results",
    tag = "Results",
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("after" = Option<i64>, Query, description = "The place after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the result", body = Results),
        (status = 400, description = "A value makes no sense"),
        (status = 404, description = "There is no such round, or its result is not public yet")
    )
)]
#[get("/api/v1/rounds/<slug>/results?<after>&<limit>")]
pub async fn lines(
    app: &State<App>,
    slug: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<Results>, Problem> {
    let slug = self::slug(slug)?;
    let most = self::limit(limit)?;
    let after = value::<i64>("after", after, "0, 1, 2, …")?.unwrap_or(0);
    if after < 0 {
        return Err(refused("after", "0, 1, 2, …"));
    }
    let view = app
        .db
        .read(move |reader| result_lines(reader, &slug, after, most))
        .await?
        .ok_or_else(Problem::not_found)?;
    let ResultLines {
        round,
        result,
        lines,
        next,
    } = view;
    let lines = lines.into_iter().map(|line| ResultLine::new(&round, line));
    let lines = lines.collect::<Result<Vec<_>, _>>();
    let rules = serde_json::to_value(&result.rules);
    Ok(Json(Results {
        next: next.map(|place| {
            let base = format!("/api/v1/rounds/{}/results", round.slug);
            format!("{base}?after={place}&limit={most}")
        }),
        rules: rules.map_err(|error| Problem::fault(&error))?,
        rules_hash: result.rules_hash.as_str().to_owned(),
        voters: result.voters,
        blank_ballots: result.blank,
        budget: round.budget.into(),
        given: result.given.into(),
        lines: lines.map_err(|error| Problem::fault(&error))?,
        round: round.slug.to_string(),
    }))
}

/// One proposal of a decided round with its reason.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/proposals/{reference}",
    tag = "Results",
    params(
        ("slug" = String, Path, description = "The round's name in addresses"),
        ("reference" = String, Path, description = "The proposal's number in the round, percent-encoded")
    ),
    responses(
        (status = 200, description = "The proposal", body = ResultLine),
        (status = 404, description = "There is no such proposal in a public result")
    )
)]
#[get("/api/v1/rounds/<slug>/proposals/<reference>")]
pub async fn proposal(
    app: &State<App>,
    slug: &str,
    reference: &str,
) -> Result<Json<ResultLine>, Problem> {
    let slug = self::slug(slug)?;
    let wanted = reference.to_owned();
    let (round, line) = app
        .db
        .read(move |reader| result_line(reader, &slug, &wanted))
        .await?
        .ok_or_else(Problem::not_found)?;
    let line = ResultLine::new(&round, line).map_err(|error| Problem::fault(&error))?;
    Ok(Json(line))
}

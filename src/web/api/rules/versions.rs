//! The rules of an announced round, for everyone: every version in force so far, and what was begun again.

use rocket::http::ContentType;
use rocket::serde::json::Json;
use rocket::{Route, State, get, routes};
use serde::Serialize;
use utoipa::ToSchema;

use super::SignatureGiven;
use crate::store::views::rules_page::{RulesPage, rules_page};
use crate::web::api::answer::slug;
use crate::web::api::shapes::Text;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![constitution, versions]
}

/// The rules of a round in every version.
#[derive(Serialize, ToSchema)]
pub struct RulesOfRound {
    /// Every version that was in force, the first first.
    versions: Vec<VersionOfRules>,
    /// Phases that the funders declared void and began again.
    voids: Vec<VoidRun>,
}

/// One version of a round's rules.
#[derive(Serialize, ToSchema)]
pub struct VersionOfRules {
    /// Which, from 1: the announcement.
    number: i64,
    /// SHA-256 of its document, in hexadecimal digits.
    sha256: String,
    /// From when on it is in force.
    #[schema(format = DateTime)]
    in_force_at: String,
    /// Why it followed the one before; `null` for the announcement.
    reason: Option<Text>,
    /// Who signed it, the first first.
    signatures: Vec<SignatureGiven>,
    /// The address of its document, byte for byte as it is hashed.
    document: String,
}

/// A phase that was declared void. What was reviewed or voted in it is kept and not counted.
#[derive(Serialize, ToSchema)]
pub struct VoidRun {
    /// `review` or `vote`.
    track: String,
    /// Which of its runs, from 1.
    run: i64,
    /// When it was declared void.
    #[schema(format = DateTime)]
    at: String,
    /// Why.
    reason: Option<Text>,
    /// Who signed that, the first first.
    signatures: Vec<SignatureGiven>,
}

impl From<&RulesPage> for RulesOfRound {
    fn from(page: &RulesPage) -> Self {
        let versions = page.versions.iter().map(|version| VersionOfRules {
            number: version.number,
            sha256: version.hash.to_string(),
            in_force_at: version.in_force_at.to_string(),
            reason: version.reason.as_ref().map(Text::from),
            signatures: version.signatures.iter().map(Into::into).collect(),
            document: format!(
                "/rounds/{}/rules/{}/constitution.json",
                page.round.slug, version.number
            ),
        });
        let voids = page.voids.iter().map(|void| VoidRun {
            track: void.track.to_string(),
            run: void.run,
            at: void.at.to_string(),
            reason: void.reason.as_ref().map(Text::from),
            signatures: void.signatures.iter().map(Into::into).collect(),
        });
        Self {
            versions: versions.collect(),
            voids: voids.collect(),
        }
    }
}

/// The constitution in force, byte for byte as it is hashed.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/constitution",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The document", body = Object),
        (status = 404, description = "There is no such public round, or it has no constitution")
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

/// Every version of a round's rules with its reason and signatures, and the phases that were begun again.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{slug}/rules",
    tag = "Rounds",
    params(("slug" = String, Path, description = "The round's name in addresses")),
    responses(
        (status = 200, description = "The rules", body = RulesOfRound),
        (status = 404, description = "There is no such public round, or it has no constitution")
    )
)]
#[get("/api/v1/rounds/<slug>/rules")]
pub async fn versions(app: &State<App>, slug: &str) -> Result<Json<RulesOfRound>, Problem> {
    let slug = self::slug(slug)?;
    let found = app.db.read(move |reader| rules_page(reader, &slug)).await?;
    let page = found.ok_or_else(Problem::not_found)?;
    Ok(Json(RulesOfRound::from(&page)))
}

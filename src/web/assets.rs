//! Style sheet, scripts and icons: embedded, each at an address that holds its hash, so that a copy may be
//! kept for ever and a new version is a new address.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::{Route, get, routes};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::problem::Problem;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Embedded;

/// Made once, the compressed form too: no request pays for it.
static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    Embedded::iter()
        .filter_map(|name| {
            let bytes = Embedded::get(&name)?.data.into_owned();
            Some((name.to_string(), Asset::new(&name, bytes)))
        })
        .collect()
});

/// One file of `assets/`.
struct Asset {
    /// `/assets/<name>.<hash>.<extension>`
    address: String,
    content_type: ContentType,
    plain: Vec<u8>,
    /// Only where it saves something.
    gzip: Option<Vec<u8>>,
}

impl Asset {
    fn new(name: &str, plain: Vec<u8>) -> Self {
        let hash = hex::encode(&Sha256::digest(&plain)[..8]);
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let gzip = gzip(&plain).filter(|packed| packed.len() < plain.len());
        Self {
            address: format!("/assets/{stem}.{hash}.{extension}"),
            content_type: ContentType::from_extension(extension).unwrap_or(ContentType::Binary),
            plain,
            gzip,
        }
    }
}

fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}

/// The address of a file of `assets/`, with its hash.
pub fn address(name: &str) -> String {
    match ASSETS.get(name) {
        Some(asset) => asset.address.clone(),
        None => {
            tracing::error!(name, "a page asks for an asset that is not there");
            format!("/assets/{name}")
        }
    }
}

/// An asset as an answer.
struct Served {
    asset: &'static Asset,
    cache: &'static str,
}

impl<'r> Responder<'r, 'static> for Served {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let etag = format!("\"{}\"", self.asset.address);
        let mut response = Response::build()
            .header(Header::new("Cache-Control", self.cache))
            .header(Header::new("ETag", etag.clone()))
            .header(Header::new("Vary", "Accept-Encoding"))
            .finalize();
        if request
            .headers()
            .get("If-None-Match")
            .any(|known| known.contains(&etag))
        {
            response.set_status(Status::NotModified);
            return Ok(response);
        }
        response.set_header(self.asset.content_type.clone());
        let body: &'static [u8] = match &self.asset.gzip {
            Some(packed) if takes_gzip(request) => {
                response.set_header(Header::new("Content-Encoding", "gzip"));
                packed
            }
            _ => &self.asset.plain,
        };
        response.set_sized_body(body.len(), Cursor::new(body));
        Ok(response)
    }
}

/// Whether the reader can unpack gzip: named, and not refused by `q=0`.
fn takes_gzip(request: &Request<'_>) -> bool {
    request
        .headers()
        .get("Accept-Encoding")
        .flat_map(|header| header.split(','))
        .map(|coding| coding.split(';').map(str::trim))
        .any(|mut parts| {
            let named = matches!(parts.next(), Some("gzip" | "*"));
            let refused = parts.any(|part| {
                let quality = part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok());
                quality == Some(0.0)
            });
            named && !refused
        })
}

#[get("/assets/<path..>")]
fn asset(path: std::path::PathBuf) -> Result<Served, Problem> {
    let address = format!("/assets/{}", path.display());
    let found = ASSETS.values().find(|asset| asset.address == address);
    found
        .map(|asset| Served {
            asset,
            cache: "public, max-age=31536000, immutable",
        })
        .ok_or_else(Problem::not_found)
}

/// Where browsers look by themselves.
#[get("/favicon.ico")]
fn favicon() -> Result<Served, Problem> {
    let icon = ASSETS.get("favicon.svg").ok_or_else(Problem::not_found)?;
    Ok(Served {
        asset: icon,
        cache: "public, max-age=86400",
    })
}

#[get("/robots.txt")]
fn robots() -> &'static str {
    "User-agent: *\nDisallow: /preferences\nDisallow: /*?*lang=\n"
}

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![asset, favicon, robots]
}

//! `/rounds/<slug>/files/<name>`: a decided round's files, as they were published.

use std::io::{Cursor, Read};

use flate2::read::GzDecoder;
use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::response::{self, Responder, Response};
use rocket::{Route, State, get, routes};

use super::addresses;
use crate::domain::canonical::Sha256Hex;
use crate::domain::round::Slug;
use crate::store::views::DocumentEntry;
use crate::store::views::download::{Download, download};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![file]
}

/// A file on the pages that offer it.
#[derive(Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
    /// The key of the sentence that says what it holds.
    pub about: &'static str,
    /// Its size in thousands of bytes, as a decimal.
    pub size: String,
    /// SHA-256 of its bytes.
    pub hash: Sha256Hex,
}

impl File {
    /// The files of a round.
    pub fn all(slug: &Slug, documents: &[DocumentEntry]) -> Vec<Self> {
        let file = |document: &DocumentEntry| Self {
            href: addresses::file(slug, &document.name),
            about: match document.name.as_str() {
                "result.json" => "results-file-result",
                "ballots.pb" => "results-file-ballots",
                _ => "results-file-proposals",
            },
            size: format!(
                "{}.{}",
                document.length / 1000,
                document.length % 1000 / 100
            ),
            hash: document.hash.clone(),
            name: document.name.clone(),
        };
        let mut files: Vec<Self> = documents.iter().map(file).collect();
        // The one that holds everything comes first.
        files.sort_by_key(|file| file.name != "result.json");
        files
    }
}

/// What the asker has already, and whether it reads gzip.
struct Asker {
    known: Option<String>,
    reads_gzip: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Asker {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let headers = request.headers();
        let accepted = headers.get("Accept-Encoding");
        Outcome::Success(Self {
            known: headers.get_one("If-None-Match").map(str::to_owned),
            reads_gzip: accepted.flat_map(|list| list.split(',')).any(accepts_gzip),
        })
    }
}

fn accepts_gzip(coding: &str) -> bool {
    let mut parts = coding.split(';').map(str::trim);
    let named = matches!(parts.next(), Some("gzip" | "x-gzip"));
    // `gzip;q=0` asks for anything else.
    named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
}

fn etag(hash: &Sha256Hex) -> String {
    // Weak: the same document may travel compressed or not (RFC 9110, section 8.8.3.3).
    format!("W/\"{}\"", hash.as_str())
}

#[get("/rounds/<slug>/files/<name>")]
async fn file(app: &State<App>, asker: Asker, slug: &str, name: &str) -> Result<Sent, Problem> {
    let parsed: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let (wanted, known) = (name.to_owned(), asker.known);
    let found = app
        .db
        .read(move |reader| {
            let is_known = |hash: &Sha256Hex| {
                let known = known.unwrap_or_default();
                known.trim() == "*" || known.contains(hash.as_str())
            };
            download(reader, &parsed, &wanted, is_known)
        })
        .await?
        .ok_or_else(Problem::not_found)?;
    Ok(Sent {
        filename: format!("{slug}-{name}"),
        reads_gzip: asker.reads_gzip,
        download: found,
    })
}

/// A file on its way out.
struct Sent {
    /// What it is called on the reader's disk. Both parts stand in the database, so that they hold
    /// nothing that could leave the quotes.
    filename: String,
    reads_gzip: bool,
    download: Download,
}

impl<'r> Responder<'r, 'static> for Sent {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let Self {
            filename,
            reads_gzip,
            download,
        } = self;
        let mut response = Response::build();
        response
            .header(Header::new("ETag", etag(&download.hash)))
            .header(Header::new("Cache-Control", "public, no-cache"))
            .header(Header::new("Vary", "Accept-Encoding"));
        let Some(gzip) = download.gzip else {
            return response.status(Status::NotModified).ok();
        };
        let disposition = format!("attachment; filename=\"{filename}\"");
        let media_type = ContentType::parse_flexible(&download.media_type);
        response
            .header(media_type.unwrap_or(ContentType::Binary))
            .header(Header::new("Content-Disposition", disposition));
        if reads_gzip {
            return response
                .header(Header::new("Content-Encoding", "gzip"))
                .sized_body(gzip.len(), Cursor::new(gzip))
                .ok();
        }
        let mut bytes = Vec::new();
        GzDecoder::new(&*gzip).read_to_end(&mut bytes).map_err(|error| {
            tracing::error!(%error, hash = %download.hash.as_str(), "a kept document cannot be read");
            Status::InternalServerError
        })?;
        response.sized_body(bytes.len(), Cursor::new(bytes)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_sent_only_to_those_who_read_it() {
        for (header, reads) in [
            ("gzip", true),
            ("br, gzip;q=0.5", true),
            ("gzip;q=0", false),
            ("identity", false),
            ("gzippy", false),
        ] {
            assert_eq!(
                header.split(',').any(|part| accepts_gzip(part.trim())),
                reads,
                "{header}"
            );
        }
    }
}

//! What went wrong, told to people as a page and to programs as `application/problem+json`.

use std::fmt;
use std::io::Cursor;

use askama::Template;
use rocket::http::{ContentType, Header, Method, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::serde::json::json;

use super::chrome::Chrome;
use super::forms::{Fault, Faults};
use super::guards::reader;
use super::guards::visit::Visit;
use super::page::{Keep, Page};
use super::public::addresses::encoded;
use crate::domain::policy::Denied;
use crate::store::StoreError;

/// A way on from a page that says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayOut {
    /// Where it leads.
    pub href: String,
    /// The key of its words.
    pub key: &'static str,
}

/// Something that could not be done. The sentences are `problem-<key>` (title) and
/// `problem-<key>-text` (what is safe, and what to do next).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    status: Status,
    key: &'static str,
    args: Vec<(&'static str, String)>,
    ways_out: Vec<WayOut>,
    headers: Vec<(&'static str, String)>,
    faults: Faults,
}

impl Problem {
    /// A problem of this kind. The way out is the first page until others are named.
    pub fn new(status: Status, key: &'static str) -> Self {
        Self {
            status,
            key,
            args: Vec::new(),
            ways_out: Vec::new(),
            headers: Vec::new(),
            faults: Faults::none(),
        }
    }

    /// There is nothing here for whoever asks; the same for what is hidden and for what never was.
    pub fn not_found() -> Self {
        Self::new(Status::NotFound, "not-found")
    }

    /// Too much at once: the same may be tried again.
    pub fn busy() -> Self {
        Self::new(Status::ServiceUnavailable, "busy").header("Retry-After", "5")
    }

    /// The disk is full: nothing was kept, and whoever runs the site has to make room.
    pub fn full() -> Self {
        tracing::error!("there is no room left where the database is kept");
        Self::new(Status::InsufficientStorage, "full").header("Retry-After", "60")
    }

    /// A bug or a fault of ours. What it was goes to the log, not to the reader.
    pub fn fault(error: &impl fmt::Display) -> Self {
        tracing::error!(%error, "a request met a fault");
        Self::new(Status::InternalServerError, "fault")
    }

    /// What a program sent cannot be taken: each fault names its field.
    pub fn faulty(faults: Faults) -> Self {
        Self {
            faults,
            ..Self::new(Status::UnprocessableEntity, "faulty")
        }
    }

    /// Words for the sentences.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// A way on.
    #[must_use]
    pub fn way_out(mut self, href: impl Into<String>, key: &'static str) -> Self {
        self.ways_out.push(WayOut {
            href: href.into(),
            key,
        });
        self
    }

    /// A header of the answer, such as `Allow`.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The status of the answer.
    pub fn status(&self) -> Status {
        self.status
    }

    /// What kind of problem this is, the same in every language.
    pub fn key(&self) -> &'static str {
        self.key
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::busy(),
            StoreError::Full => Self::full(),
            StoreError::NotFound => Self::not_found(),
            StoreError::Duplicate
            | StoreError::Unreadable { .. }
            | StoreError::Panicked(_)
            | StoreError::Broken(_) => Self::fault(&error),
        }
    }
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Hidden => Self::not_found(),
            Denied::OperatorOnly | Denied::NotYours => Self::new(Status::Forbidden, "not-yours"),
            Denied::InConflict => Self::new(Status::Forbidden, "in-conflict"),
            Denied::SecondFactorNeeded => Self::new(Status::Forbidden, "second-factor")
                .way_out("/my/account/second-factor", "problem-second-factor-way"),
        }
    }
}

/// The page that tells of a problem.
#[derive(Template)]
#[template(path = "public/problem.html")]
pub struct ProblemPage {
    /// The frame.
    pub c: Chrome,
    problem: Problem,
    request_id: String,
}

impl ProblemPage {
    /// What happened, in a few words.
    fn title(&self) -> String {
        title(&self.c, &self.problem)
    }

    /// What is safe and what to do next.
    fn text(&self) -> String {
        text(&self.c, &self.problem)
    }
}

fn title(chrome: &Chrome, problem: &Problem) -> String {
    phrase(chrome, format!("problem-{}", problem.key), problem)
}

fn text(chrome: &Chrome, problem: &Problem) -> String {
    phrase(chrome, format!("problem-{}-text", problem.key), problem)
}

fn phrase(chrome: &Chrome, key: String, problem: &Problem) -> String {
    let phrase = chrome.words().say(key);
    let phrase = problem
        .args
        .iter()
        .fold(phrase, |phrase, (name, value)| phrase.text(*name, value));
    phrase.to_string()
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let (status, headers) = (self.status, self.headers.clone());
        let chrome = reader::chrome(request);
        let mut response = if for_programs(request) {
            document(&chrome, &self, request)?
        } else {
            let page = ProblemPage {
                c: chrome,
                problem: self,
                request_id: Visit::of(request).id.clone(),
            };
            Page::new(page).kept(Keep::Nobody).respond_to(request)?
        };
        response.set_status(status);
        for (name, value) in headers {
            response.set_header(Header::new(name, value));
        }
        Ok(response)
    }
}

/// Whether a program asks, which reads documents and not pages.
fn for_programs(request: &Request<'_>) -> bool {
    let path = request.uri().path();
    path == "/api" || path.starts_with("/api/")
}

/// RFC 9457. The `type` is the same in every language and version.
fn document(
    chrome: &Chrome,
    problem: &Problem,
    request: &Request<'_>,
) -> response::Result<'static> {
    let fault = |fault: &Fault| {
        json!({
            "field": fault.field,
            "code": fault.key,
            "text": fault.say(chrome),
        })
    };
    let faults: Vec<_> = problem.faults.iter().map(fault).collect();
    let mut document = json!({
        "type": format!("urn:taawun:problem:{}", problem.key),
        "title": title(chrome, problem),
        "status": problem.status.code,
        "detail": text(chrome, problem),
        "instance": format!("urn:taawun:request:{}", Visit::of(request).id),
    });
    if !faults.is_empty() {
        document["faults"] = faults.into();
    }
    let body = document.to_string();
    Response::build()
        .header(ContentType::new("application", "problem+json"))
        .header(Header::new("Content-Language", chrome.tag().to_string()))
        .header(Header::new("Cache-Control", Keep::Nobody.header()))
        .sized_body(body.len(), Cursor::new(body))
        .ok()
}

/// The problem behind a status that Rocket came to by itself.
pub fn for_status(status: Status, request: &Request<'_>) -> Problem {
    if let Some(refused) = Visit::of(request).refusal() {
        return refused.clone();
    }
    let key = match status.code {
        401 if for_programs(request) => {
            return Problem::new(status, "token-needed").header("WWW-Authenticate", "Bearer");
        }
        400 => "bad-request",
        401 => {
            let next = encoded(&super::allowed::page_at(request, &[]));
            return Problem::new(status, "sign-in")
                .way_out(format!("/sign-in?next={next}"), "nav-sign-in")
                .way_out("/", "problem-home");
        }
        403 => "forbidden",
        // A part of the address that cannot be what it should be names nothing.
        404 | 422 if matches!(request.method(), Method::Get | Method::Head) => {
            return nothing_there(request);
        }
        404 => return nothing_there(request),
        405 => "wrong-method",
        406 => "not-acceptable",
        408 => "too-slow",
        413 => "too-large",
        414 => "address-too-long",
        415 => "wrong-type",
        422 => "unreadable-form",
        429 => "too-often",
        431 => "headers-too-large",
        503 => return Problem::busy(),
        500.. => "fault",
        _ => "bad-request",
    };
    Problem::new(status, key)
}

/// 405 with the methods that would do where there are some, else 404.
fn nothing_there(request: &Request<'_>) -> Problem {
    let allowed = super::allowed::methods_at(request);
    let asked = Visit::of(request).method.as_str();
    if allowed.is_empty() || allowed.contains(&asked) {
        return Problem::not_found();
    }
    Problem::new(Status::MethodNotAllowed, "wrong-method").header("Allow", allowed.join(", "))
}

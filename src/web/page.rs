//! A page on its way out.

use askama::Template;
use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use std::io::Cursor;

/// Who may keep a copy of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The reader's browser may keep it, and asks each time whether it still holds. Every page carries a
    /// form with the reader's own token, so none may be kept for others.
    Own,
    /// Nobody keeps what concerns one person.
    Nobody,
}

impl Keep {
    /// The value of `Cache-Control`.
    pub fn header(self) -> &'static str {
        match self {
            Self::Own => "private, no-cache",
            Self::Nobody => "no-store",
        }
    }
}

/// A template as an answer: `Page::new(HomePage { c })`.
#[derive(Debug)]
pub struct Page<T> {
    template: T,
    status: Status,
    keep: Keep,
}

impl<T: Template> Page<T> {
    /// An answer 200 that the reader's own browser may keep.
    pub fn new(template: T) -> Self {
        Self {
            template,
            status: Status::Ok,
            keep: Keep::Own,
        }
    }

    /// A page of one person's: no copy of it is kept.
    pub fn personal(template: T) -> Self {
        Self::new(template).kept(Keep::Nobody)
    }

    /// The same with another status, such as 422 for a form that is shown again.
    #[must_use]
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// The same with another rule for copies.
    #[must_use]
    pub fn kept(mut self, keep: Keep) -> Self {
        self.keep = keep;
        self
    }
}

impl<'r, T: Template> Responder<'r, 'static> for Page<T> {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let html = self.template.render().map_err(|error| {
            tracing::error!(%error, template = std::any::type_name::<T>(), "a page cannot be written");
            Status::InternalServerError
        })?;
        Response::build()
            .status(self.status)
            .header(ContentType::HTML)
            .header(Header::new("Cache-Control", self.keep.header()))
            .sized_body(html.len(), Cursor::new(html))
            .ok()
    }
}

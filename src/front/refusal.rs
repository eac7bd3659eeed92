//! What the front itself says when a request goes no further: the same page in every language, made once.

use std::collections::HashMap;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER,
};
use hyper::{Response, StatusCode};

use crate::web::headers;
use crate::web::metrics::Figures;
use crate::web::refused::refused_page;
use crate::web::state::{App, Random};

/// Why the front turns a request away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Refusal {
    BadRequest,
    UnknownMethod,
    TooSlow,
    TooLarge,
    FileTooLarge,
    HeadersTooLarge,
    Expectation,
    Busy,
}

impl Refusal {
    const ALL: [Self; 8] = [
        Self::BadRequest,
        Self::UnknownMethod,
        Self::TooSlow,
        Self::TooLarge,
        Self::FileTooLarge,
        Self::HeadersTooLarge,
        Self::Expectation,
        Self::Busy,
    ];

    /// The status, and the key of the sentences.
    fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request"),
            Self::UnknownMethod => (StatusCode::BAD_REQUEST, "wrong-method"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "too-slow"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Self::FileTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "file-too-large"),
            Self::HeadersTooLarge => (
                StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
                "headers-too-large",
            ),
            Self::Expectation => (StatusCode::EXPECTATION_FAILED, "expectation"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        }
    }
}

/// All refusals, ready to be sent.
pub(super) struct Refusals {
    pages: HashMap<Refusal, Bytes>,
    is_secure: bool,
    random: Random,
    figures: Arc<Figures>,
}

impl Refusals {
    pub(super) fn new(app: &App) -> Self {
        let page = |refusal: Refusal| refused_page(&app.catalog, refusal.parts().1).into();
        Self {
            pages: Refusal::ALL.map(|refusal| (refusal, page(refusal))).into(),
            is_secure: app.site.is_secure(),
            random: Arc::clone(&app.random),
            figures: Arc::clone(&app.figures),
        }
    }

    /// The answer. It ends the connection: what else was sent on it is not read as a request.
    pub(super) fn answer(&self, refusal: Refusal) -> Response<Full<Bytes>> {
        self.make(refusal).map(Full::new)
    }

    /// The same as it goes over the wire, for a connection that hyper has given up.
    pub(super) fn bytes(&self, refusal: Refusal) -> Vec<u8> {
        let (head, page) = self.make(refusal).into_parts();
        let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
        let length = (CONTENT_LENGTH, HeaderValue::from(page.len()));
        let fields = head.headers.iter().chain([(&length.0, &length.1)]);
        for (name, value) in fields {
            for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
                bytes.extend_from_slice(part);
            }
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(&page);
        bytes
    }

    /// Noted, counted and made.
    fn make(&self, refusal: Refusal) -> Response<Bytes> {
        let (status, key) = refusal.parts();
        let id = hex::encode((self.random)());
        tracing::info!(target: "taawun::request", id, status = status.as_u16(), refused = key);
        self.figures.refused(key);
        let page = self.pages.get(&refusal).cloned().unwrap_or_default();
        let mut response = Response::new(page);
        *response.status_mut() = status;
        let fields = response.headers_mut();
        fields.insert(CONNECTION, HeaderValue::from_static("close"));
        fields.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        fields.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if refusal == Refusal::Busy {
            fields.insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        let hsts = self.is_secure.then_some(headers::HSTS);
        for (name, value) in headers::ALWAYS.into_iter().chain(hsts) {
            if let Ok(name) = HeaderName::try_from(name) {
                fields.insert(name, HeaderValue::from_static(value));
            }
        }
        if let (Ok(name), Ok(id)) = (HeaderName::try_from(headers::REQUEST_ID), id.try_into()) {
            fields.insert(name, id);
        }
        response
    }
}

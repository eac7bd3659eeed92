//! What the front itself says when a request goes no further: the same page in every language, made once.

use std::collections::HashMap;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER,
};
use hyper::{Response, StatusCode};

use crate::i18n::Catalog;
use crate::web::headers;
use crate::web::refused::refused_page;
use crate::web::state::{Random, Site};

/// Why the front turns a request away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Refusal {
    BadRequest,
    TooSlow,
    TooLarge,
    HeadersTooLarge,
    Expectation,
    Busy,
}

impl Refusal {
    const ALL: [Self; 6] = [
        Self::BadRequest,
        Self::TooSlow,
        Self::TooLarge,
        Self::HeadersTooLarge,
        Self::Expectation,
        Self::Busy,
    ];

    /// The status, and the key of the sentences.
    fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "too-slow"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
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
}

impl Refusals {
    pub(super) fn new(catalog: &Catalog, site: &Site, random: Random) -> Self {
        let pages =
            Refusal::ALL.map(|refusal| (refusal, refused_page(catalog, refusal.parts().1).into()));
        Self {
            pages: pages.into(),
            is_secure: site.is_secure(),
            random,
        }
    }

    /// The answer. It ends the connection: what else was sent on it is not read as a request.
    pub(super) fn answer(&self, refusal: Refusal) -> Response<Full<Bytes>> {
        let (status, key) = refusal.parts();
        let id = hex::encode((self.random)());
        tracing::info!(target: "taawun::request", id, status = status.as_u16(), refused = key);
        let page = self.pages.get(&refusal).cloned().unwrap_or_default();
        let mut response = Response::new(Full::new(page));
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

//! What a program writes: JSON with an `Idempotency-Key`, so that it can be sent again when nobody knows
//! whether it arrived.

use std::io::Cursor;

use rocket::data::{Data, FromData, Outcome};
use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::canonical::Sha256Hex;
use crate::domain::idempotency::{Caller, IdempotencyKey, KeptAnswer, SentWrite};
use crate::ops::AnsweredOnce;
use crate::web::Problem;
use crate::web::guards::visit::Visit;
use crate::web::guards::who::Who;
use crate::web::limits::LARGEST_BODY;

/// The header that names a write.
pub const KEY: &str = "Idempotency-Key";

/// The header that tells that an answer is the one of the first time.
pub const REPLAYED: &str = "Idempotency-Replayed";

/// The body of a write, read, with what names it. An empty body is read as `null`: `Written<()>`.
#[derive(Debug)]
pub struct Written<T> {
    value: T,
    key: IdempotencyKey,
    request: Sha256Hex,
}

impl<T> Written<T> {
    /// What was written, and what `answer_once` must know of it.
    pub fn by(self, who: Who<'_>) -> (T, SentWrite) {
        let caller = who.0.map_or(Caller::Visitor, |signed_in| {
            Caller::Person(signed_in.standing.person.clone())
        });
        let sent = SentWrite {
            caller,
            key: self.key,
            request: self.request,
        };
        (self.value, sent)
    }
}

#[rocket::async_trait]
impl<'r, T: DeserializeOwned> FromData<'r> for Written<T> {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(request, data).await {
            Ok(written) => Outcome::Success(written),
            Err(problem) => {
                let status = problem.status();
                Visit::of(request).refuse(problem);
                Outcome::Error((status, ()))
            }
        }
    }
}

/// What names a write; refused where there is none, or more than one.
pub fn key(request: &Request<'_>) -> Result<IdempotencyKey, Problem> {
    let mut keys = request.headers().get(KEY);
    let key = match (keys.next(), keys.next()) {
        (Some(key), None) => key.parse().ok(),
        _ => None,
    };
    key.ok_or_else(|| Problem::new(Status::BadRequest, "idempotency-key"))
}

async fn read<T: DeserializeOwned>(
    request: &Request<'_>,
    data: Data<'_>,
) -> Result<Written<T>, Problem> {
    let key = key(request)?;
    let limit = request.limits().get("json");
    let limit = limit.unwrap_or_else(|| LARGEST_BODY.into());
    let body = data.open(limit).into_bytes().await;
    let body = body.map_err(|_| Problem::new(Status::RequestTimeout, "too-slow"))?;
    if !body.is_complete() {
        return Err(Problem::new(Status::PayloadTooLarge, "too-large"));
    }
    let body = body.into_inner();
    // A page of somebody else's can send other types without asking first; this one it cannot.
    if !body.is_empty() && !request.content_type().is_some_and(|sent| sent.is_json()) {
        return Err(Problem::new(Status::UnsupportedMediaType, "wrong-type"));
    }
    let json = if body.is_empty() { b"null" } else { &body[..] };
    let value = serde_json::from_slice(json).map_err(|error| {
        Problem::new(Status::UnprocessableEntity, "unreadable-json").arg("what", error)
    })?;
    let method = Visit::of(request).method;
    let mut signed = format!("{method} {}\n", request.uri()).into_bytes();
    signed.extend(body);
    Ok(Written {
        value,
        key,
        request: Sha256Hex::of(&signed),
    })
}

/// An answer to be kept with its write.
///
/// Writing fails for nothing that `#[derive(Serialize)]` makes of the shapes of the API.
pub fn answer(status: Status, value: &impl Serialize) -> KeptAnswer {
    let body = serde_json::to_string(value).expect(
        "a shape of the API has text for the keys of its maps, so that writing cannot fail",
    );
    KeptAnswer {
        status: status.code,
        body,
    }
}

/// The answer to what was ended or needs no words: 204.
pub fn done() -> KeptAnswer {
    KeptAnswer {
        status: Status::NoContent.code,
        body: String::new(),
    }
}

/// What a write is answered, now or again.
#[derive(Debug)]
pub struct Answered(AnsweredOnce);

impl From<AnsweredOnce> for Answered {
    fn from(answered: AnsweredOnce) -> Self {
        Self(answered)
    }
}

impl<'r> Responder<'r, 'static> for Answered {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let (answer, is_again) = match self.0 {
            AnsweredOnce::Now(answer) => (answer, false),
            AnsweredOnce::Before(answer) => (answer, true),
            AnsweredOnce::KeyTaken => {
                return Problem::new(Status::UnprocessableEntity, "key-taken").respond_to(request);
            }
        };
        let mut response = Response::build();
        response.status(Status::new(answer.status));
        if is_again {
            response.header(Header::new(REPLAYED, "true"));
        }
        if !answer.body.is_empty() {
            response.header(ContentType::JSON);
            response.sized_body(answer.body.len(), Cursor::new(answer.body));
        }
        response.ok()
    }
}

//! Files of a proposal, for whoever has a place in it.

use rocket::http::{RawStr, Status};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::serde::json::Json;
use rocket::{Route, State, delete, get, post, routes};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::attachment::{FileKind, Refusal};
use crate::domain::canonical::Sha256Hex;
use crate::domain::idempotency::{Caller, IdempotencyKey, SentWrite};
use crate::domain::policy::Actor;
use crate::domain::proposal::{FieldName, FileGoing};
use crate::ops::answer_once;
use crate::ops::proposals::{FileError, bring_file, remove_file};
use crate::store::views::files::{Attached, file_of, files_of};
use crate::web::api::shapes::Made;
use crate::web::api::written::{self, Answered, Written, answer, done};
use crate::web::files::{self, MayAttach, SentBody, SentFile};
use crate::web::guards::visit::Visit;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, attach, download, remove]
}

/// One file of a proposal.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileOfProposal {
    /// What answers name it by.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// How many bytes it has.
    pub length: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Who brought it.
    pub added_by: String,
    /// When.
    pub added_at: String,
    /// What becomes of it when the proposal is sent: `with_answer` and `beside` go with it, `former_answer` and `paper`
    /// do not.
    pub going: &'static str,
}

/// The files of a proposal, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct FilesOfProposal {
    /// The files.
    pub files: Vec<FileOfProposal>,
}

impl FileOfProposal {
    fn new(file: Attached, going: Option<&FileGoing>) -> Self {
        Self {
            going: going.map_or("", |going| going.as_str()),
            id: file.id.to_string(),
            name: file.name,
            media_type: file.media_type,
            length: file.length,
            sha256: file.hash.to_string(),
            added_by: file.by.to_string(),
            added_at: file.at.to_string(),
        }
    }
}

/// The files of a proposal.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/files",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(("id" = String, Path, description = "The proposal's id")),
    responses(
        (status = 200, description = "The files", body = FilesOfProposal)
    )
)]
#[get("/api/v1/proposals/<id>/files")]
pub async fn list(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
) -> Result<Json<FilesOfProposal>, Problem> {
    let id = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| files_of(reader, Actor::Person(&standing), &id))
        .await??;
    let files = found.files.into_iter().map(|file| {
        let going = found.going.get(&file.id);
        FileOfProposal::new(file, going)
    });
    Ok(Json(FilesOfProposal {
        files: files.collect(),
    }))
}

/// What the head of a request says of its file, and what names the write.
#[derive(Debug)]
pub struct SentHead {
    key: IdempotencyKey,
    name: String,
    promised: Option<FileKind>,
    target: String,
}

/// The header with the file's name, percent-encoded as UTF-8.
const NAME: &str = "File-Name";

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SentHead {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let key = match written::key(request) {
            Ok(key) => key,
            Err(problem) => {
                let status = problem.status();
                Visit::of(request).refuse(problem);
                return Outcome::Error((status, ()));
            }
        };
        let name = request.headers().get_one(NAME).unwrap_or_default();
        // A name that is no such text is none, and refused as such.
        let name = RawStr::new(name).percent_decode().unwrap_or_default();
        let kind = request.content_type();
        let media_type = kind.map(|kind| kind.media_type().to_string());
        Outcome::Success(Self {
            key,
            name: name.into_owned(),
            promised: media_type.as_deref().and_then(FileKind::of_media_type),
            target: request.uri().to_string(),
        })
    }
}

/// Attaches a file: the body is the file as it is, at most 25 MB.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/files",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The bytes of the file. Its content type may say what it is"),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = Option<String>, Query, description = "The field that it answers, such as answer.q1"),
        ("File-Name" = String, Header, description = "What it is called, percent-encoded as UTF-8; its ending must say what it is"),
    ),
    responses(
        (status = 201, description = "The file", body = Made),
        (status = 409, description = "What was sent cannot be changed"),
        (status = 422, description = "The file is not taken, each fault with its reason, or the Idempotency-Key names another write"),
        (status = 429, description = "Many files were brought in a short time; Retry-After says when the next is taken"),
        (status = 507, description = "There is no room for files at the moment")
    )
)]
#[post("/api/v1/proposals/<id>/files?<field>", data = "<body>")]
pub async fn attach(
    app: &State<App>,
    member: Member<'_>,
    gate: MayAttach,
    id: &str,
    head: SentHead,
    field: Option<&str>,
    body: SentBody,
) -> Result<Answered, Problem> {
    let field = field.filter(|field| !field.is_empty());
    let field: Option<FieldName> = field
        .map(|field| field.parse().map_err(|_| FileError::NoSuchField))
        .transpose()
        .map_err(files::problem)?;
    let brought = files::looked_over(app, &head.name, body.file)
        .await
        .map_err(files::problem)?;
    let new = &brought.new;
    let found = FileKind::of_media_type(new.media_type);
    if head.promised.is_some() && head.promised != found {
        return Err(files::problem(FileError::Refused(Refusal::Disagrees)));
    }
    let signed = format!("POST {}\n{}\n{}", head.target, new.name, new.hash);
    let sent = SentWrite {
        caller: Caller::Person(member.0.standing.person.clone()),
        key: head.key,
        request: Sha256Hex::of(signed.as_bytes()),
    };
    let (standing, id) = (member.0.standing.clone(), gate.of(id)?);
    let (kept_in, under) = (
        app.files.clone(),
        files::counted_under(app, &standing.person),
    );
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                let actor = Actor::Person(&standing);
                let brought = (&brought, &under);
                let made = bring_file(tx, &kept_in, actor, &id, brought, field.as_ref())?;
                let id = made.to_string();
                Ok::<_, FileError>(answer(Status::Created, &Made { id }))
            })
        })
        .await
        .map_err(files::problem)?;
    Ok(answered.into())
}

/// One file of a proposal, as it is kept.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/files/{file}",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("file" = String, Path, description = "The file's id")
    ),
    responses(
        (status = 200, description = "Its bytes", body = Vec<u8>, content_type = "application/octet-stream")
    )
)]
#[get("/api/v1/proposals/<id>/files/<file>")]
pub async fn download(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    file: &str,
) -> Result<SentFile, Problem> {
    let (id, file) = (known(id)?, known(file)?);
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| file_of(reader, Actor::Person(&standing), &id, &file))
        .await?;
    files::sent(app, found.ok_or_else(Problem::not_found)?).await
}

/// Takes a file away, and from every answer that names it.
#[utoipa::path(
    delete,
    path = "/api/v1/proposals/{id}/files/{file}",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("file" = String, Path, description = "The file's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "What was sent cannot be changed")
    )
)]
#[delete("/api/v1/proposals/<id>/files/<file>", data = "<written>")]
pub async fn remove(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    file: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let (id, file) = (known(id)?, known(file)?);
    let ((), sent) = written.by(who);
    let standing = member.0.standing.clone();
    let answered = app
        .db
        .write(move |tx| {
            answer_once(tx, &sent, |tx| {
                remove_file(tx, Actor::Person(&standing), &id, &file)?;
                Ok::<_, FileError>(done())
            })
        })
        .await
        .map_err(files::problem)?;
    Ok(answered.into())
}

/// An id of an address; what can be none names nothing.
fn known<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

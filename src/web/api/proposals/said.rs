//! What happened to a proposal, the versions of its fields with what changed, and what was said about them.

use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post, routes};

use super::known;
use crate::domain::ids::{CommentId, HistoryId, ProposalId};
use crate::domain::policy::Actor;
use crate::domain::proposal::{FieldName, shape};
use crate::domain::setup::Revision;
use crate::ops::proposals::{
    CommentError, SaveFieldError, comment_on_field, restore_field, settle_comment,
};
use crate::store::views::proposal_slices::{self as slices, KeptEntry};
use crate::web::api::answer::{limit as read_limit, value as of_query};
use crate::web::api::shapes::{
    CommentToSay, CommentsOnField, FieldSaved, FieldVersions, HappenedToProposal, Made,
    VersionToRestore, VersionWithDifference,
};
use crate::web::api::written::{Answered, Written, answer, done};
use crate::web::changed_words::word_by_word;
use crate::web::chrome::Chrome;
use crate::web::community::proposals::{field_words, history, refused};
use crate::web::forms::Faults;
use crate::web::guards::who::{Member, Who};
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![happened, versions, version, restore, comments, say, settle]
}

fn comment_refused(error: CommentError) -> Problem {
    match error {
        CommentError::Faulty(fault) => {
            Problem::faulty(Faults::one("text", history::comment_fault(fault)))
        }
        other => history::comment_refused(other),
    }
}

/// What happened to a proposal, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/history",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("after" = Option<String>, Query, description = "The id of the line after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of what happened", body = HappenedToProposal),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/proposals/<id>/history?<after>&<limit>")]
pub async fn happened(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<HappenedToProposal>, Problem> {
    let of: ProposalId = known(id)?;
    let most = read_limit(limit)?;
    let after = of_query::<HistoryId>("after", after, "the id of what happened")?;
    let standing = member.0.standing.clone();
    let slice = app
        .db
        .read(move |reader| {
            slices::happened(reader, Actor::Person(&standing), &of, after.as_ref(), most)
        })
        .await??;
    let last = slice.items.last().filter(|_| slice.has_more);
    Ok(Json(HappenedToProposal {
        next: last.map(|last| {
            let after = &last.id;
            format!("/api/v1/proposals/{id}/history?after={after}&limit={most}")
        }),
        happened: slice.items.iter().map(Into::into).collect(),
    }))
}

/// The versions of one field, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/fields/{field}/history",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or partner.<id>.gives"),
        ("after" = Option<String>, Query, description = "The number of the version after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the versions", body = FieldVersions),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/proposals/<id>/fields/<field>/history?<after>&<limit>")]
pub async fn versions(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    field: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<FieldVersions>, Problem> {
    let (of, name): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let most = read_limit(limit)?;
    let after = of_query::<u32>("after", after, "the number of a version")?.map(Revision);
    let (standing, wanted) = (member.0.standing.clone(), name.clone());
    let slice = app
        .db
        .read(move |reader| {
            slices::versions(reader, Actor::Person(&standing), &of, &wanted, after, most)
        })
        .await??;
    if shape(&slice.within.setup, &name).is_none() {
        return Err(Problem::not_found());
    }
    let last = slice.items.last().filter(|_| slice.has_more);
    Ok(Json(FieldVersions {
        next: last.map(|last| {
            let after = last.revision.0;
            format!("/api/v1/proposals/{id}/fields/{field}/history?after={after}&limit={most}")
        }),
        versions: slice.items.iter().map(Into::into).collect(),
    }))
}

/// One version of a field, and what changed in it since another.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/fields/{field}/history/{revision}",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or partner.<id>.gives"),
        ("revision" = u32, Path, description = "The version's number"),
        ("with" = Option<u32>, Query, description = "The version that it is compared with; the one before it if not given")
    ),
    responses(
        (status = 200, description = "The version", body = VersionWithDifference),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/proposals/<id>/fields/<field>/history/<revision>?<with>")]
pub async fn version(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    id: &str,
    field: &str,
    revision: &str,
    with: Option<&str>,
) -> Result<Json<VersionWithDifference>, Problem> {
    let (of, name): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let revision = Revision(known(revision)?);
    let with = of_query::<u32>("with", with, "the number of a version")?.map(Revision);
    let (standing, wanted) = (member.0.standing.clone(), name.clone());
    let found = app
        .db
        .read(move |reader| {
            let actor = Actor::Person(&standing);
            slices::compared_version(reader, actor, &of, &wanted, revision, with)
        })
        .await??;
    if shape(&found.within.setup, &name).is_none() {
        return Err(Problem::not_found());
    }
    let text = |kept: &KeptEntry| field_words::value(&found.within, &name, &kept.entry, c.words());
    let before = found.with.as_ref().map(text).unwrap_or_default();
    let words = word_by_word(&before, &text(&found.kept));
    Ok(Json(VersionWithDifference::new(
        &found.kept,
        found.with.as_ref(),
        words,
    )))
}

/// Brings an earlier version back: it becomes the newest, and none is lost.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/fields/{field}/restore",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = VersionToRestore,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or partner.<id>.gives"),
    ),
    responses(
        (status = 200, description = "The version that stands now", body = FieldSaved),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/fields/<field>/restore", data = "<written>")]
pub async fn restore(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    field: &str,
    written: Written<VersionToRestore>,
) -> Result<Answered, Problem> {
    let (of, field): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let (value, sent) = written.by(who);
    let (earlier, from) = (Revision(value.earlier), Revision(value.from));
    act!(app, member, sent, SaveFieldError => refused, |tx, actor| {
        let saved = restore_field(tx, actor, &of, &field, earlier, from)?;
        answer(Status::Ok, &FieldSaved { revision: saved.0 })
    })
}

/// What was said about a field, the oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{id}/fields/{field}/comments",
    tag = "Proposals",
    security(("token" = ["proposals:read"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or partner.<id>.gives"),
        ("after" = Option<String>, Query, description = "The id of the comment after which the slice begins"),
        ("limit" = Option<u8>, Query, description = "Items in a slice, 1 to 200; 50 if not given")
    ),
    responses(
        (status = 200, description = "A slice of the comments", body = CommentsOnField),
        (status = 400, description = "A value makes no sense")
    )
)]
#[get("/api/v1/proposals/<id>/fields/<field>/comments?<after>&<limit>")]
pub async fn comments(
    app: &State<App>,
    member: Member<'_>,
    id: &str,
    field: &str,
    after: Option<&str>,
    limit: Option<&str>,
) -> Result<Json<CommentsOnField>, Problem> {
    let (of, name): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let most = read_limit(limit)?;
    let after = of_query::<CommentId>("after", after, "the id of a comment")?;
    let (standing, wanted) = (member.0.standing.clone(), name.clone());
    let slice = app
        .db
        .read(move |reader| {
            let actor = Actor::Person(&standing);
            slices::said(reader, actor, &of, &wanted, after.as_ref(), most)
        })
        .await??;
    if shape(&slice.within.setup, &name).is_none() {
        return Err(Problem::not_found());
    }
    let last = slice.items.last().filter(|_| slice.has_more);
    Ok(Json(CommentsOnField {
        next: last.map(|last| {
            let after = &last.id;
            format!("/api/v1/proposals/{id}/fields/{field}/comments?after={after}&limit={most}")
        }),
        comments: slice.items.iter().map(Into::into).collect(),
    }))
}

/// Says something about a field.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/fields/{field}/comments",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    request_body = CommentToSay,
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("field" = String, Path, description = "The field's name, such as title, answer.q1 or partner.<id>.gives"),
    ),
    responses(
        (status = 201, description = "The comment, by its id", body = Made),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/fields/<field>/comments", data = "<written>")]
pub async fn say(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    field: &str,
    written: Written<CommentToSay>,
) -> Result<Answered, Problem> {
    let (of, field): (ProposalId, FieldName) = (known(id)?, known(field)?);
    let (value, sent) = written.by(who);
    act!(app, member, sent, CommentError => comment_refused, |tx, actor| {
        let made = comment_on_field(tx, actor, &of, &field, &value.text)?;
        let id = made.to_string();
        answer(Status::Created, &Made { id })
    })
}

/// Settles a comment: it stays in the history and asks for nothing any more.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{id}/comments/{comment}/settle",
    tag = "Proposals",
    security(("token" = ["proposals:write"])),
    params(
        ("id" = String, Path, description = "The proposal's id"),
        ("comment" = String, Path, description = "The comment's id"),
    ),
    responses(
        (status = 204, description = "It is done"),
        (status = 409, description = "It clashes with what stands")
    )
)]
#[post("/api/v1/proposals/<id>/comments/<comment>/settle", data = "<written>")]
pub async fn settle(
    app: &State<App>,
    member: Member<'_>,
    who: Who<'_>,
    id: &str,
    comment: &str,
    written: Written<()>,
) -> Result<Answered, Problem> {
    let of: ProposalId = known(id)?;
    let comment: CommentId = known(comment)?;
    let ((), sent) = written.by(who);
    act!(app, member, sent, CommentError => comment_refused, |tx, actor| {
        settle_comment(tx, actor, &of, &comment)?;
        done()
    })
}

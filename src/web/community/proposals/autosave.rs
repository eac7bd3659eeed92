//! `/my/proposals/<id>/fields/<field>`: one field, saved while somebody types.

use rocket::http::Status;
use rocket::response::status::Custom;
use rocket::serde::json::Json;
use rocket::{Route, State, post, routes};
use serde::Serialize;

use super::field_words;
use super::frame;
use super::saving::{self, Saved};
use super::sent::{Sent, mark};
use crate::domain::proposal::{FieldName, Saving, Shape, shape};
use crate::web::changed_words::word_by_word;
use crate::web::chrome::Chrome;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![save]
}

/// What the script is told.
#[derive(Debug, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
enum Told {
    /// It is kept: the version that stands, its mark, and a sentence about those whose signatures do not hold any
    /// more; empty where all that were given do.
    Saved {
        revision: u32,
        was: String,
        fallen: String,
    },
    /// Somebody else saved the field meanwhile. Nothing was changed.
    Outdated {
        revision: u32,
        was: String,
        by: String,
        theirs: String,
        words: Vec<Changed>,
    },
    /// A draft cannot keep it.
    Refused { message: String },
    /// The proposal was sent or taken back meanwhile.
    Frozen,
    /// The form's token is no longer good: the page must be loaded again.
    Stale,
}

/// Words that stayed, went or came.
#[derive(Debug, Serialize)]
struct Changed {
    how: &'static str,
    text: String,
}

#[post("/my/proposals/<id>/fields/<field>", data = "<form>")]
async fn save(
    form: Protected<Sent>,
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    field: &str,
) -> Result<Custom<Json<Told>>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let field: FieldName = field.parse().map_err(|_| Problem::not_found())?;
    let takes = shape(&view.setup, &field).filter(|shape| *shape != Shape::File);
    let takes = takes.ok_or_else(Problem::not_found)?;
    let sent = match form {
        Protected::Fresh(sent) => sent,
        Protected::Stale(_) => {
            return Ok(Custom(Status::UnprocessableEntity, Json(Told::Stale)));
        }
    };
    let fields = [field.clone()];
    let not_saved = match saving::save(
        app,
        member,
        c.words(),
        &view,
        &fields,
        &sent,
        Saving::Typing,
    )
    .await?
    {
        Saved::All => {
            let view = frame::open_to_type(app, member, id).await?;
            let stands = view.draft.entry(&field).cloned();
            let fallen = frame::fallen(&view);
            let told = Told::Saved {
                fallen: match fallen.is_empty() {
                    true => String::new(),
                    false => c
                        .say("proposal-fallen")
                        .list("partners", &fallen)
                        .to_string(),
                },
                revision: view.revision(&field).0,
                was: mark(&stands.unwrap_or_else(|| takes.blank())),
            };
            return Ok(Custom(Status::Ok, Json(told)));
        }
        Saved::Unkept(_, error) => return Err(error.into()),
        Saved::Frozen(_) => return Ok(Custom(Status::Conflict, Json(Told::Frozen))),
        Saved::Some(not_saved) => not_saved,
    };
    if let Some(theirs) = not_saved.conflicts.get(&field) {
        let text = |entry| field_words::value(&view, &field, entry, c.words());
        let (now, mine) = (text(&theirs.entry), text(&sent.entry(&field, takes)));
        let words = word_by_word(&now, &mine).into_iter();
        let told = Told::Outdated {
            revision: theirs.revision.0,
            was: mark(&theirs.entry),
            by: theirs.by.clone(),
            words: words
                .map(|words| Changed {
                    how: words.how,
                    text: words.text,
                })
                .collect(),
            theirs: now,
        };
        return Ok(Custom(Status::Conflict, Json(told)));
    }
    let faults = not_saved.summary();
    let message = faults.iter().next().map(|fault| fault.say(&c));
    let told = Told::Refused {
        message: message.unwrap_or_default(),
    };
    Ok(Custom(Status::UnprocessableEntity, Json(told)))
}

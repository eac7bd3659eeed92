//! `/my/proposals/<id>/files`: what hangs on a proposal, brought, downloaded and taken away.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use super::field_words;
use super::frame::{self, Frame, Leaf};
use crate::domain::attachment::{FileKind, LARGEST_FILE, MEGABYTE, Refusal};
use crate::domain::ids::AttachmentId;
use crate::domain::policy::{Actor, may_write_field};
use crate::domain::proposal::{FieldName, FileGoing, PartnerField};
use crate::domain::time::Instant;
use crate::ops::proposals::{FileError, Takes, bring_file, remove_file, takes};
use crate::store::views::files::{Attached, file_of, files_of};
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::files::{self, MayAttach, SentFile, SentForm, megabytes};
use crate::web::forms::{Fault, Faults, to_field};
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem, cookies};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, attach, download, remove]
}

/// The files of a proposal, and the form to bring another.
#[derive(Template)]
#[template(path = "community/proposal_files.html")]
struct FilesHtml {
    c: Chrome,
    frame: Frame,
    faults: Faults,
    /// Whether the form records instead of asking for a file that is there.
    records: bool,
    files: Vec<FileShown>,
    places: Vec<PlaceShown>,
    /// How much room is left, in megabytes.
    left: i64,
}

/// One file.
struct FileShown {
    id: String,
    name: String,
    kind: &'static str,
    is_heard: bool,
    size: String,
    hash: String,
    by: String,
    at: String,
    /// The fields that point at it.
    of: Vec<Named>,
    /// What becomes of it when the proposal is sent, as [`FileGoing`] names it.
    going: &'static str,
}

/// A field that takes a file.
struct PlaceShown {
    name: String,
    label: Named,
    is_recording: bool,
    most: i64,
    is_chosen: bool,
}

impl FilesHtml {
    fn largest(&self) -> i64 {
        LARGEST_FILE / MEGABYTE
    }

    /// The question that is answered by recording.
    fn recorded(&self) -> Option<&PlaceShown> {
        let mut places = self.places.iter();
        places.find(|place| self.records && place.is_chosen && place.is_recording)
    }

    fn accepts(&self) -> String {
        let endings = FileKind::ALL.into_iter().flat_map(FileKind::extensions);
        let endings = endings.map(|ending| format!(".{ending}"));
        endings.collect::<Vec<_>>().join(",")
    }
}

fn shown(
    view: &ProposalWithin,
    file: Attached,
    going: Option<&FileGoing>,
    c: &Chrome,
) -> FileShown {
    let words = c.words();
    let pointing = view.draft.entries.iter();
    let pointing = pointing.filter(|(_, entry)| entry.file() == Some(&file.id));
    FileShown {
        is_heard: file.media_type.starts_with("audio/"),
        kind: FileKind::of_media_type(&file.media_type).map_or("pdf", FileKind::as_str),
        size: megabytes(file.length, words),
        hash: file.hash.as_str()[..12].to_owned(),
        by: file.by.to_string(),
        at: words.instant(&file.at, &view.setup.dates.zone),
        of: pointing
            .map(|(field, _)| field_words::label(view, field, words))
            .collect(),
        going: going.map_or("", |going| going.as_str()),
        id: file.id.to_string(),
        name: file.name,
    }
}

/// The fields that take a file of this member.
fn places(
    view: &ProposalWithin,
    actor: Actor<'_>,
    chosen: &str,
    c: &Chrome,
    now: Instant,
) -> Vec<PlaceShown> {
    let questions = view.setup.form.questions.iter();
    let fields = questions.flat_map(|question| {
        let key = question.id.clone();
        if question.per_partner {
            let ours = view.place.belongs_to.iter().chain(&view.place.types);
            let own = |partner| FieldName::Partner(partner, PartnerField::Answer(key.clone()));
            ours.cloned().map(own).collect::<Vec<_>>()
        } else {
            vec![FieldName::Answer(key)]
        }
    });
    let taking = fields.filter_map(|field| {
        let takes = takes(&view.setup, &field)?;
        may_write_field(actor, &view.access, &field, now).ok()?;
        let name = field.to_string();
        Some(PlaceShown {
            label: field_words::label(view, &field, c.words()),
            is_recording: takes == Takes::Recording,
            most: match takes {
                Takes::File { most } => (most + MEGABYTE - 1) / MEGABYTE,
                Takes::Recording => LARGEST_FILE / MEGABYTE,
            },
            is_chosen: name == chosen,
            name,
        })
    });
    taking.collect()
}

/// The page as it stands, with what is wrong with a file that was just sent.
async fn page(
    c: Chrome,
    member: Member<'_>,
    app: &App,
    id: &str,
    (chosen, records): (&str, bool),
    faults: Faults,
) -> Result<Page<FilesHtml>, Problem> {
    let view = frame::open_to_type(app, member, id).await?;
    let (standing, of) = (member.0.standing.clone(), view.id().clone());
    let found = app
        .db
        .read(move |reader| files_of(reader, Actor::Person(&standing), &of))
        .await??;
    let now = app.db.now();
    let places = places(&view, member.actor(), chosen, &c, now);
    let records_it = places
        .iter()
        .any(|place| place.is_chosen && place.is_recording);
    let of_kind = |fault: &Fault| {
        [Refusal::NotTaken, Refusal::NotARecording]
            .into_iter()
            .any(|refusal| fault.key == files::refusal_key(refusal))
    };
    // A picture would not do here either, whatever else is taken elsewhere.
    let is_none = records_it && faults.of("file").is_some_and(of_kind);
    let faults = if is_none {
        Faults::one("file", files::refusal_key(Refusal::NotARecording))
    } else {
        faults
    };
    let used: i64 = found.files.iter().map(|file| file.length).sum();
    Ok(Page::personal(FilesHtml {
        frame: Frame::new(&view, Leaf::Files, c.words(), now),
        places,
        files: found
            .files
            .into_iter()
            .map(|file| {
                let going = found.going.get(&file.id);
                shown(&view, file, going, &c)
            })
            .collect(),
        left: (crate::domain::attachment::MOST_IN_PROPOSAL - used).max(0) / MEGABYTE,
        faults,
        records: records || is_none,
        c,
    }))
}

#[get("/my/proposals/<id>/files?<field>&<record>")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    field: Option<&str>,
    record: Option<&str>,
) -> Result<Page<FilesHtml>, Problem> {
    page(
        c,
        member,
        app,
        id,
        (field.unwrap_or_default(), record.is_some()),
        Faults::none(),
    )
    .await
}

/// What a form with a file is answered.
type Brought = Result<Result<Redirect, Page<FilesHtml>>, Problem>;

#[post("/my/proposals/<id>/files", data = "<form>")]
async fn attach(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    jar: &CookieJar<'_>,
    gate: MayAttach,
    id: &str,
    form: SentForm,
) -> Brought {
    let here = Leaf::Files.address(&gate.0);
    if !form.is_fresh {
        return Ok(Ok(onward(app, jar, &here, FLASH_STALE)));
    }
    let field: Option<FieldName> = match form.field.as_str() {
        "" => None,
        text => match text.parse() {
            Ok(field) => Some(field),
            Err(_) => return again(c, member, app, id, "", FileError::NoSuchField).await,
        },
    };
    // Without the name nothing was chosen, which every browser sends as a file of no bytes.
    let file = match form.file {
        Ok(_) if form.name.is_empty() => Err(Refusal::Empty),
        file => file,
    };
    let new = match files::looked_over(app, &form.name, file).await {
        Ok(new) => new,
        Err(error) => return again(c, member, app, id, &form.field, error).await,
    };
    let (standing, of, to) = (member.0.standing.clone(), gate.0.clone(), field.clone());
    let (kept_in, under) = (
        app.files.clone(),
        files::counted_under(app, &standing.person),
    );
    let attached = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            bring_file(tx, &kept_in, actor, &of, (&new, &under), to.as_ref())
        })
        .await;
    if let Err(error) = attached {
        return again(c, member, app, id, &form.field, error).await;
    }
    let Some(field) = field else {
        return Ok(Ok(onward(app, jar, &here, "flash-file-attached")));
    };
    // Back to the question, on the page where it is answered.
    let page = match field.partner() {
        Some(partner) => format!("{}/{partner}", Leaf::Partners.address(&gate.0)),
        None => Leaf::Write.address(&gate.0),
    };
    let said = "flash-file-attached".to_owned();
    jar.add(cookies::passing(&app.site, cookies::FLASH, said));
    Ok(Ok(Redirect::to(format!(
        "{page}{}",
        to_field(&field.to_string())
    ))))
}

/// The page again, with what is wrong with the file beside its field; what cannot be set right there as a page of its own.
async fn again(
    c: Chrome,
    member: Member<'_>,
    app: &App,
    id: &str,
    chosen: &str,
    error: FileError,
) -> Brought {
    let faults = match error {
        FileError::Wait(told) => {
            let mut faults = Faults::none();
            let minutes = (told.seconds.max(1) + 59) / 60;
            faults.add_with("file", "file-wait", &[("minutes", &minutes)]);
            faults
        }
        FileError::Refused(refusal) => Faults::one("file", files::refusal_key(refusal)),
        FileError::NoRoom(no_room) => Faults::one("file", files::no_room_key(no_room)),
        FileError::NoSuchField => Faults::one("field", "file-no-such-field"),
        other => return Err(files::problem(other)),
    };
    let page = page(c, member, app, id, (chosen, false), faults).await?;
    Ok(Err(page.with_status(Status::UnprocessableEntity)))
}

#[get("/my/proposals/<id>/files/<file>")]
async fn download(
    member: Member<'_>,
    app: &State<App>,
    id: &str,
    file: &str,
) -> Result<SentFile, Problem> {
    let (id, file) = (frame::known(id)?, known(file)?);
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| file_of(reader, Actor::Person(&standing), &id, &file))
        .await?;
    files::sent(app, found.ok_or_else(Problem::not_found)?).await
}

#[post("/my/proposals/<id>/files/<file>/remove", data = "<form>")]
async fn remove(
    form: Protected<NoFields>,
    member: Member<'_>,
    app: &State<App>,
    jar: &CookieJar<'_>,
    id: &str,
    file: &str,
) -> Result<Redirect, Problem> {
    let (id, file) = (frame::known(id)?, known(file)?);
    let here = Leaf::Files.address(&id);
    let Protected::Fresh(NoFields) = form else {
        return Ok(onward(app, jar, &here, FLASH_STALE));
    };
    let standing = member.0.standing.clone();
    app.db
        .write(move |tx| remove_file(tx, Actor::Person(&standing), &id, &file))
        .await
        .map_err(files::problem)?;
    Ok(onward(app, jar, &here, "flash-file-removed"))
}

/// An id in an address; what can be none names nothing.
fn known(id: &str) -> Result<AttachmentId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

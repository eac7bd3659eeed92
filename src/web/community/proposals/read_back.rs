//! `/my/proposals/<id>/read-back`: all that staff typed in for a group, which confirms it or says what is wrong.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::begin::pays_for_it;
use super::frame::{self, Frame, Leaf, overview};
use super::{field_words, partner, write};
use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{CommentText, Entry, FieldName, IntakeState, Shape, shape};
use crate::i18n::Words;
use crate::ops::intake::{IntakeError, SaidWrong, confirm_intake, say_wrong};
use crate::ops::proposals::SubmitError;
use crate::store::views::intakes::{ReadBack, read_back};
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::markdown::{Markup, markup};
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, confirm, wrong]
}

/// One thing that was typed.
pub struct TypedShown {
    /// The field's name.
    pub name: String,
    /// What it is called.
    pub label: Named,
    /// What was typed, in the words of whoever reads it.
    pub text: String,
    /// The same as it is read, where people write it with marks.
    pub rich: Option<Markup>,
    /// Where it is heard; empty where it was not spoken.
    pub listen: String,
    /// What the group says is wrong with it.
    pub wrong: String,
}

/// All that was typed for this partner, in the order of the pages on which it was; each stands beneath a heading of the
/// level `beneath`.
pub fn typed(view: &ProposalWithin, of: &PartnerId, words: &Words, beneath: u8) -> Vec<TypedShown> {
    let mut fields = write::fields(view);
    fields.extend([FieldName::Budget, FieldName::OtherIncome]);
    let own = view.draft.partner(of);
    fields.extend(
        own.map(|own| partner::fields(view, own))
            .unwrap_or_default(),
    );
    let shown = fields.into_iter().filter_map(|field| {
        let entry = view.draft.entry(&field).filter(|entry| !entry.is_blank())?;
        Some(TypedShown {
            label: field_words::label(view, &field, words),
            text: field_words::read(view, &field, entry, words),
            rich: match (shape(&view.setup, &field), entry) {
                (Some(Shape::Text), Entry::Text { text, .. }) => Some(markup(text, beneath)),
                _ => None,
            },
            listen: match entry {
                Entry::Text {
                    recording: Some(file),
                    ..
                } => field_words::file_href(view.id(), file),
                _ => String::new(),
            },
            name: field.to_string(),
            wrong: String::new(),
        })
    });
    shown.collect()
}

/// The page.
#[derive(Template)]
#[template(path = "community/proposal_read_back.html")]
struct ReadBackHtml {
    c: Chrome,
    frame: Frame,
    fields: Vec<TypedShown>,
    whole: String,
    how: &'static str,
    typist: String,
    arrived: String,
    until: Option<String>,
    named_partners: String,
    /// What is to be done before the group can invite: say that the proposal is its own.
    accept: Option<String>,
    partners: String,
    state: IntakeState,
    reading: i64,
    remarks: Vec<(String, String)>,
    faults: Faults,
    is_stale: bool,
}

/// What the group says is wrong.
#[derive(Debug, Default, FromForm)]
struct WrongForm {
    #[field(default = 0)]
    reading: i64,
    #[field(default = String::new())]
    wrong: String,
    /// Field by field: `name` and what is wrong with it.
    fields: Vec<WrongField>,
}

#[derive(Debug, Default, FromForm)]
struct WrongField {
    #[field(default = String::new())]
    name: String,
    #[field(default = String::new())]
    text: String,
}

#[derive(Default)]
struct Again {
    form: WrongForm,
    faults: Faults,
    is_stale: bool,
}

/// What the member's group is asked to confirm.
pub async fn open(app: &App, member: Member<'_>, id: &str) -> Result<ReadBack, Problem> {
    let id = frame::known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| read_back(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

fn page(app: &App, c: Chrome, found: &ReadBack, again: Again) -> Page<ReadBackHtml> {
    let words = c.words();
    let (view, intake) = (&found.within, &found.intake);
    let zone = &view.setup.dates.zone;
    let mut fields = typed(&found.typed, &intake.partner, words, 3);
    for field in &mut fields {
        let mut said = again.form.fields.iter();
        if let Some(said) = said.find(|said| said.name == field.name) {
            field.wrong.clone_from(&said.text);
        }
    }
    let label = |field: &Option<FieldName>| match field {
        Some(field) => field_words::label(&found.typed, field, words).text,
        None => words.say("read-back-whole").to_string(),
    };
    let status = if again.is_stale || !again.faults.is_empty() {
        Status::UnprocessableEntity
    } else {
        Status::Ok
    };
    let partners = Leaf::Partners.address(view.id());
    let has_joined = view.place.belongs_to.contains(&intake.partner);
    let html = ReadBackHtml {
        frame: Frame::new(view, Leaf::Overview, words, app.db.now()),
        fields,
        whole: again.form.wrong,
        how: intake.channel.as_str(),
        typist: found.typist.clone(),
        arrived: words.instant(&intake.arrived_at, zone),
        until: found.confirm_by.map(|until| words.instant(&until, zone)),
        named_partners: if found.names_partners {
            intake.named_partners.clone()
        } else {
            String::new()
        },
        accept: (!has_joined).then(|| format!("{partners}/{}/accept", intake.partner)),
        partners,
        state: intake.state,
        reading: intake.reading,
        remarks: found
            .remarks
            .iter()
            .map(|remark| (label(&remark.field), remark.text.clone()))
            .collect(),
        faults: again.faults,
        is_stale: again.is_stale,
        c,
    };
    Page::personal(html).with_status(status)
}

#[get("/my/proposals/<id>/read-back")]
async fn show(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<ReadBackHtml>, Redirect>, Problem> {
    let found = open(app, member, id).await?;
    if !found.intake.state.is_open() {
        let to = overview(found.within.id());
        return Ok(Either::Right(Redirect::to(to)));
    }
    Ok(Either::Left(page(app, c, &found, Again::default())))
}

/// Which reading was confirmed.
#[derive(Debug, Default, FromForm)]
struct ConfirmForm {
    #[field(default = 0)]
    reading: i64,
}

#[post("/my/proposals/<id>/read-back/confirm", data = "<form>")]
async fn confirm(
    form: Protected<ConfirmForm>,
    arrived: Arrived,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let here = format!("{}/read-back", overview(&id));
        return Ok(onward(app, jar, &here, FLASH_STALE));
    }
    let (standing, of) = (member.0.standing.clone(), id.clone());
    app.db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            confirm_intake(tx, actor, &of, form.reading, arrived.0)
        })
        .await
        .map_err(|error| {
            let here = format!("{}/read-back", overview(&id));
            problem(error).way_out(here, "read-back-go")
        })?;
    let receipt = format!("{}/receipt", overview(&id));
    Ok(onward(app, jar, &receipt, "flash-intake-confirmed"))
}

#[post("/my/proposals/<id>/read-back/wrong", data = "<form>")]
async fn wrong(
    form: Protected<WrongForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<ReadBackHtml>, Redirect>, Problem> {
    let found = open(app, member, id).await?;
    let of = found.within.id().clone();
    let (form, is_stale) = form.into_parts();
    let mut again = Again {
        is_stale,
        form,
        faults: Faults::none(),
    };
    if !is_stale {
        let said = said(&again.form, &mut again.faults);
        if again.faults.is_empty() {
            let (standing, id, reading) =
                (member.0.standing.clone(), of.clone(), again.form.reading);
            let done = app
                .db
                .write(move |tx| say_wrong(tx, Actor::Person(&standing), &id, reading, &said))
                .await;
            match done {
                Ok(()) => {
                    let here = format!("{}/read-back", overview(&of));
                    return Ok(Either::Right(onward(app, jar, &here, "flash-said-wrong")));
                }
                Err(IntakeError::Faults(_)) => {
                    again.faults = Faults::one("wrong", "intake-fault-missing");
                }
                Err(other) => {
                    let here = format!("{}/read-back", overview(&of));
                    return Err(problem(other).way_out(here, "read-back-go"));
                }
            }
        }
    }
    Ok(Either::Left(page(app, c, &found, again)))
}

/// What was said, or what of it is too long.
fn said(form: &WrongForm, faults: &mut Faults) -> Vec<SaidWrong> {
    let whole = (None, form.wrong.as_str(), "wrong".to_owned());
    let fields = form.fields.iter().map(|one| {
        let field: Option<FieldName> = one.name.parse().ok();
        (field, one.text.as_str(), format!("wrong-{}", one.name))
    });
    let mut said: Vec<SaidWrong> = Vec::new();
    for (field, text, name) in std::iter::once(whole).chain(fields) {
        if text.trim().is_empty() || said.iter().any(|known| known.field == field) {
            continue;
        }
        match text.parse::<CommentText>() {
            Ok(text) => said.push(SaidWrong { field, text }),
            Err(_) => faults.add(name, "intake-fault-too-long"),
        }
    }
    said
}

/// Why an act on an intake was not done, told to people.
pub fn problem(error: IntakeError) -> Problem {
    match error {
        IntakeError::Denied(denied) => denied.into(),
        IntakeError::Store(error) => error.into(),
        IntakeError::Faults(_) => Problem::new(Status::UnprocessableEntity, "intake-faults"),
        IntakeError::WrongState(_) | IntakeError::Changed => {
            Problem::new(Status::Conflict, "intake-changed")
        }
        IntakeError::Registered => Problem::new(Status::Conflict, "intake-registered"),
        IntakeError::LettersFirst => Problem::new(Status::Conflict, "intake-letters-first"),
        IntakeError::Closed(_) | IntakeError::TimeOver => {
            Problem::new(Status::Conflict, "intake-over")
        }
        IntakeError::Lacking(_) | IntakeError::NotSent(SubmitError::Lacking(_)) => {
            Problem::new(Status::UnprocessableEntity, "intake-lacking")
        }
        IntakeError::NotSent(SubmitError::PaysForIt(_)) => pays_for_it(),
        IntakeError::TakenOn => Problem::new(Status::Conflict, "intake-taken-on"),
        IntakeError::SignsIn => Problem::new(Status::Conflict, "intake-signs-in"),
        IntakeError::NotSent(_) => Problem::new(Status::Conflict, "not-sendable"),
        IntakeError::Wait(_) => Problem::new(Status::TooManyRequests, "intake-wait"),
    }
}

//! `/manage/programmes/…`: programmes are begun, looked at and changed.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::frame;
use super::program_fields::{
    act, common, differing, fill, fill_guardrails, kept_text, languages, new_program, told,
};
use super::sheet::{Answer, done};
use crate::domain::basis_points::BasisPoints;
use crate::domain::language::LocalText;
use crate::domain::policy::{self, Actor};
use crate::domain::program::{Guardrails, Label, Program};
use crate::domain::setup::{Lag, TrackedText};
use crate::ops::setup::{KeepProgramError, begin_program, change_program};
use crate::store::views::managed_list::{PeopleOf, people_of_program, program_to_change};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::texts::TextField;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![new, begin, show, edit, change]
}

#[get("/manage/programmes/<slug>")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<ProgramPage>, Problem> {
    let (name, standing) = (frame::known(slug)?, member.0.standing.clone());
    let people = app
        .db
        .read(move |reader| people_of_program(reader, Actor::Person(&standing), &name))
        .await??;
    let may_change = policy::may_change_program(member.actor(), &people.program.id).is_ok();
    let hands_out_cards = member.0.standing.is_staff_of(&people.program.id);
    Ok(Page::personal(ProgramPage {
        c,
        hands_out_cards,
        people,
        may_change,
    }))
}

/// A programme and what binds its rounds.
#[derive(Template)]
#[template(path = "manage/program.html")]
pub struct ProgramPage {
    c: Chrome,
    people: PeopleOf,
    may_change: bool,
    /// Whether reviewers get their printed cards from this person.
    hands_out_cards: bool,
}

impl ProgramPage {
    fn named(&self, text: &LocalText) -> Named {
        Named::new(text, self.c.words())
    }

    fn percent(&self, share: &BasisPoints) -> String {
        self.c
            .words()
            .percent(u64::from(share.points()), 10_000_u64)
    }

    fn languages(&self) -> String {
        let tags = self.people.program.languages.iter();
        let names: Vec<String> = tags.map(|tag| self.c.words().language(tag)).collect();
        self.c.words().list(&names)
    }

    fn labels(&self) -> [(&'static str, &[Label]); 2] {
        let program = &self.people.program;
        [
            ("program-areas", &program.areas),
            ("program-focus", &program.focus),
        ]
    }

    /// The programme's languages in which a name is not written, as one sentence.
    fn untranslated(&self, name: &LocalText) -> Option<String> {
        let name = TrackedText::of_local(name);
        let words = self.c.words();
        let languages = self.people.program.languages.iter();
        let missing = languages.filter(|tag| name.lag(tag) == Lag::Missing);
        let missing: Vec<String> = missing.map(|tag| words.language(tag)).collect();
        (!missing.is_empty()).then(|| {
            words
                .say("line-missing")
                .list("languages", &missing)
                .to_string()
        })
    }
}

/// The form of a programme, new or to be changed.
#[derive(Template)]
#[template(path = "manage/program_form.html")]
pub struct ProgramForm {
    c: Chrome,
    /// The programme that is changed; none for a new one.
    kept: Option<Program>,
    fields: Fields,
    faults: Faults,
    is_stale: bool,
    /// What somebody else saved meanwhile, field by field.
    meanwhile: Vec<(&'static str, String)>,
}

impl ProgramForm {
    fn action(&self) -> String {
        match &self.kept {
            Some(program) => format!("/manage/programmes/{}", program.slug),
            None => "/manage/programmes".to_owned(),
        }
    }

    fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// The fields of a name in every language of the programme.
    fn text(&self, name: &str) -> TextField {
        let languages = languages(&self.fields);
        let kept = kept_text(self.kept.as_ref(), name, &languages);
        let words = self.c.words();
        TextField::typed(name, &kept, &languages, words, &self.fields.text(name))
    }

    /// The names of the lines of a list, such as `areas[a1]`.
    fn lines(&self, list: &str) -> Vec<String> {
        let keys = self.fields.keys(list).into_iter();
        keys.map(|key| format!("{list}[{key}]")).collect()
    }

    /// What a line is called, for its buttons.
    fn called(&self, line: &str) -> String {
        let name = self.text(&format!("{line}.name"));
        let original = name.original();
        original
            .map(|version| version.value.clone())
            .unwrap_or_default()
    }
}

#[get("/manage/programmes/new")]
async fn new(member: Member<'_>, c: Chrome) -> Result<Page<ProgramForm>, Problem> {
    policy::may_begin_program(member.actor())?;
    let mut fields = Fields::none();
    fill_guardrails(&mut fields, &Guardrails::default());
    for (name, value) in [
        ("currency", "USD"),
        ("zone", "America/Los_Angeles"),
        ("languages", "en, es, ar"),
    ] {
        fields.add(name, value);
    }
    Ok(Page::personal(ProgramForm {
        c,
        kept: None,
        fields,
        faults: Faults::none(),
        is_stale: false,
        meanwhile: Vec::new(),
    }))
}

#[get("/manage/programmes/<slug>/edit")]
async fn edit(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<ProgramForm>, Problem> {
    let program = to_change(app, member, slug).await?;
    let fields = fill(&program);
    Ok(Page::personal(ProgramForm {
        c,
        kept: Some(program),
        fields,
        faults: Faults::none(),
        is_stale: false,
        meanwhile: Vec::new(),
    }))
}

async fn to_change(app: &App, member: Member<'_>, slug: &str) -> Result<Program, Problem> {
    let (name, standing) = (frame::known(slug)?, member.0.standing.clone());
    let found = app
        .db
        .read(move |reader| program_to_change(reader, Actor::Person(&standing), &name))
        .await?;
    Ok(found?)
}

#[post("/manage/programmes", data = "<form>")]
async fn begin(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    form: Protected<Fields>,
) -> Result<Answer<ProgramForm>, Problem> {
    policy::may_begin_program(member.actor())?;
    let (fields, is_stale) = match form {
        Protected::Fresh(fields) => (fields, false),
        Protected::Stale(fields) => (fields, true),
    };
    let mut page = ProgramForm {
        c,
        kept: None,
        fields,
        faults: Faults::none(),
        is_stale,
        meanwhile: Vec::new(),
    };
    if is_stale {
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    if act(&mut page.fields, page.kept.as_ref()) {
        return Ok(Err(Page::personal(page)));
    }
    let mut faults = Faults::none();
    let program = new_program(app, &page.fields, &mut faults).await?;
    if let Some(program) = program.filter(|_| faults.is_empty()) {
        let next = format!("/manage/programmes/{}", program.slug);
        let standing = member.0.standing.clone();
        let kept = app
            .db
            .write(move |tx| begin_program(tx, Actor::Person(&standing), &program))
            .await;
        match kept {
            Ok(()) => return Ok(Ok(done(app, jar, next, "flash-program-begun"))),
            Err(error) => refused(error, &mut faults)?,
        }
    }
    page.faults = faults;
    Ok(Err(
        Page::personal(page).with_status(Status::UnprocessableEntity)
    ))
}

#[post("/manage/programmes/<slug>", data = "<form>")]
async fn change(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<ProgramForm>, Problem> {
    let program = to_change(app, member, slug).await?;
    let (fields, is_stale) = match form {
        Protected::Fresh(fields) => (fields, false),
        Protected::Stale(fields) => (fields, true),
    };
    let mut page = ProgramForm {
        c,
        kept: Some(program.clone()),
        fields,
        faults: Faults::none(),
        is_stale,
        meanwhile: Vec::new(),
    };
    if is_stale {
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    if act(&mut page.fields, page.kept.as_ref()) {
        return Ok(Err(Page::personal(page)));
    }
    let mut faults = Faults::none();
    let common = common(&page.fields, Some(&program), &mut faults);
    if let Some(common) = common.filter(|_| faults.is_empty()) {
        let changed = Program {
            name: common.name,
            areas: common.areas,
            focus: common.focus,
            zone: common.zone,
            languages: common.languages,
            guardrails: common.guardrails,
            ..program
        };
        let next = format!("/manage/programmes/{}", changed.slug);
        let standing = member.0.standing.clone();
        let seen = page.fields.get("seen").to_owned();
        let kept = app
            .db
            .write(move |tx| change_program(tx, Actor::Person(&standing), &seen, &changed))
            .await;
        match kept {
            Ok(()) => return Ok(Ok(done(app, jar, next, "flash-part-saved"))),
            Err(KeepProgramError::Outdated(stands)) => {
                // Both are shown; saving again keeps what was typed.
                page.meanwhile = differing(&page.fields, &stands);
                page.fields.set("seen", stands.mark());
                page.kept = Some(*stands);
                return Ok(Err(Page::personal(page).with_status(Status::Conflict)));
            }
            Err(error) => refused(error, &mut faults)?,
        }
    }
    page.faults = faults;
    Ok(Err(
        Page::personal(page).with_status(Status::UnprocessableEntity)
    ))
}

/// Why a programme is not kept, beside the fields of its page.
pub fn refused(error: KeepProgramError, faults: &mut Faults) -> Result<(), Problem> {
    match error {
        KeepProgramError::Denied(denied) => return Err(denied.into()),
        KeepProgramError::Store(error) => return Err(error.into()),
        KeepProgramError::Outdated(_) => {
            return Err(Problem::new(Status::Conflict, "outdated"));
        }
        KeepProgramError::SlugTaken(_) => faults.add("slug", "program-fault-taken"),
        KeepProgramError::Faulty(found) => told(&found, faults),
    }
    Ok(())
}

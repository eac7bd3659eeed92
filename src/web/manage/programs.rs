//! `/manage/programmes/…`: programmes are begun, looked at and changed.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::frame;
use super::read::latin_digits;
use super::sheet::{Answer, done};
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{self, Actor};
use crate::domain::program::{Funder, Guardrails, Label, Program, ProgramFault};
use crate::domain::round::Slug;
use crate::domain::setup::Key;
use crate::ops::setup::{KeepProgramError, begin_program, change_program};
use crate::store::views::managed_list::{
    PeopleOf, funder_named, people_of_program, program_to_change,
};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![new, begin, show, edit, change]
}

/// The most areas, and the most focuses.
const MOST_LABELS: usize = 100;

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
    Ok(Page::personal(ProgramPage {
        c,
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

fn fill_guardrails(fields: &mut Fields, rails: &Guardrails) {
    fields.add("vote_floor", rails.vote_floor);
    fields.add("community_floor", rails.community_floor);
    fields.add("funder_cap", rails.funder_cap);
    if rails.two_funders {
        fields.add("two_funders", "yes");
    }
}

fn fill(program: &Program) -> Fields {
    let mut fields = Fields::none();
    let original = &program.name.original;
    fields.add("name", program.name.shown_in(original).text);
    fields.add("zone", program.zone.as_str());
    let tags: Vec<&str> = program.languages.iter().map(LanguageTag::as_str).collect();
    fields.add("languages", tags.join(", "));
    for (name, labels) in [("areas", &program.areas), ("focus", &program.focus)] {
        let lines: Vec<&str> = labels
            .iter()
            .map(|label| label.name.shown_in(&label.name.original).text)
            .collect();
        fields.add(name, lines.join("\n"));
    }
    fill_guardrails(&mut fields, &program.guardrails);
    fields
}

/// The labels that these lines say: one whose words stay keeps its key, and with it what documents mean by it.
fn labels(text: &str, kept: &[Label], letter: char, original: &LanguageTag) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(MOST_LABELS)
    {
        let known = kept
            .iter()
            .find(|label| label.name.shown_in(&label.name.original).text == line);
        let taken = kept.iter().chain(&labels).map(|label| &label.id);
        let label = known.cloned().unwrap_or_else(|| Label {
            id: Key::fresh(letter, taken),
            name: LocalText::new(original.clone(), crate::domain::canonical::nfc(line)),
        });
        if !labels.iter().any(|other| other.id == label.id) {
            labels.push(label);
        }
    }
    labels
}

/// What new and changed programmes have alike.
struct Common {
    zone: crate::domain::time::ZoneName,
    languages: Vec<LanguageTag>,
    guardrails: Guardrails,
}

fn common(fields: &Fields, faults: &mut Faults) -> Option<Common> {
    if fields.get("name").is_empty()
        || fields.get("name").chars().count() > crate::domain::setup::SHORT
    {
        faults.add("name", "program-fault-name");
    }
    let zone = fields
        .get("zone")
        .parse()
        .map_err(|_| faults.add("zone", "program-fault-zone"))
        .ok();
    let tags = fields
        .get("languages")
        .split([',', ' ', '،'])
        .filter(|tag| !tag.is_empty());
    let mut languages: Vec<LanguageTag> = Vec::new();
    for tag in tags {
        match tag.parse() {
            Ok(tag) if languages.contains(&tag) => {}
            Ok(tag) => languages.push(tag),
            Err(_) => faults.add("languages", "program-fault-languages"),
        }
    }
    let mut share = |name: &str| -> BasisPoints {
        latin_digits(fields.get(name)).parse().unwrap_or_else(|_| {
            faults.add(name, "setup-fault-share");
            BasisPoints::default()
        })
    };
    let guardrails = Guardrails {
        vote_floor: share("vote_floor"),
        community_floor: share("community_floor"),
        funder_cap: share("funder_cap"),
        two_funders: fields.has("two_funders", "yes"),
    };
    Some(Common {
        zone: zone?,
        languages,
        guardrails,
    })
}

fn told(refused: &[ProgramFault], faults: &mut Faults) {
    for fault in refused {
        let (field, key) = match fault {
            ProgramFault::VoteAboveCommunity => ("vote_floor", "program-fault-floors"),
            ProgramFault::NotTwoFunders => ("two_funders", "program-fault-two"),
            ProgramFault::NoFunder => ("foundation", "program-fault-funder"),
            ProgramFault::Blocs | ProgramFault::FunderTwice => {
                ("government", "program-fault-twice")
            }
            ProgramFault::NoLanguage => ("languages", "program-fault-languages"),
            ProgramFault::Twice(_) => ("areas", "setup-fault-twice"),
        };
        faults.add(field, key);
    }
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
    };
    if is_stale {
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
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

async fn new_program(
    app: &App,
    fields: &Fields,
    faults: &mut Faults,
) -> Result<Option<Program>, Problem> {
    let common = common(fields, faults);
    let slug: Option<Slug> = fields.get("slug").parse().ok();
    let slug = slug.filter(|slug| slug.as_str() != "new");
    if slug.is_none() {
        faults.add("slug", "round-fault-slug");
    }
    let currency = fields
        .get("currency")
        .parse()
        .map_err(|_| faults.add("currency", "program-fault-currency"))
        .ok();
    let mut funders = Vec::new();
    for (field, bloc) in [
        ("foundation", Bloc::Foundation),
        ("government", Bloc::Government),
    ] {
        let typed = fields.get(field);
        if typed.is_empty() {
            continue;
        }
        let found = match typed.parse::<Slug>() {
            Ok(name) => {
                app.db
                    .read(move |reader| funder_named(reader, &name))
                    .await?
            }
            Err(_) => None,
        };
        match found {
            Some((organization, name)) => funders.push(Funder {
                organization,
                name,
                bloc,
            }),
            None => faults.add(field, "program-fault-organization"),
        }
    }
    let (Some(common), Some(slug), Some(currency)) = (common, slug, currency) else {
        return Ok(None);
    };
    let original = common
        .languages
        .first()
        .cloned()
        .unwrap_or_else(LanguageTag::unknown);
    Ok(Some(Program {
        id: app.db.new_id(),
        name: LocalText::new(
            original.clone(),
            crate::domain::canonical::nfc(fields.get("name")),
        ),
        areas: labels(fields.get("areas"), &[], 'a', &original),
        focus: labels(fields.get("focus"), &[], 'f', &original),
        zone: common.zone,
        languages: common.languages,
        guardrails: common.guardrails,
        slug,
        currency,
        funders,
    }))
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
    };
    if is_stale {
        return Ok(Err(Page::personal(page).with_status(Status::Forbidden)));
    }
    let mut faults = Faults::none();
    if let Some(common) = common(&page.fields, &mut faults).filter(|_| faults.is_empty()) {
        let original = program.name.original.clone();
        let changed = Program {
            name: program.name.clone().with(
                original.clone(),
                crate::domain::canonical::nfc(page.value("name")),
            ),
            areas: labels(page.value("areas"), &program.areas, 'a', &original),
            focus: labels(page.value("focus"), &program.focus, 'f', &original),
            zone: common.zone,
            languages: common.languages,
            guardrails: common.guardrails,
            ..program
        };
        let next = format!("/manage/programmes/{}", changed.slug);
        let standing = member.0.standing.clone();
        let kept = app
            .db
            .write(move |tx| change_program(tx, Actor::Person(&standing), &changed))
            .await;
        match kept {
            Ok(()) => return Ok(Ok(done(app, jar, next, "flash-part-saved"))),
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
        KeepProgramError::SlugTaken(_) => faults.add("slug", "program-fault-taken"),
        KeepProgramError::Faulty(found) => told(&found, faults),
    }
    Ok(())
}

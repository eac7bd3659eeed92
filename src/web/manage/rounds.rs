//! `/manage`: what waits for staff; rounds are begun, cloned and looked at as a whole.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::{Route, State, get, post, routes};

use super::announce::Signatures;
use super::frame::{self, Frame};
use super::lacks::{self, Item};
use super::outages;
use super::sheet::{Answer, done};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::setup::Part;
use crate::ops::setup::{BeginRoundError, begin_round, clone_round};
use crate::store::views::managed_list::{ManagedProgram, managed_list};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, new, begin, overview, clone_form, clone]
}

async fn programs(app: &App, member: Member<'_>) -> Result<Vec<ManagedProgram>, Problem> {
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| managed_list(reader, &standing))
        .await?;
    Ok(found?)
}

#[get("/manage")]
async fn list(app: &State<App>, member: Member<'_>, c: Chrome) -> Result<Page<ListPage>, Problem> {
    let programs = programs(app, member).await?;
    let may_begin_program = policy::may_begin_program(member.actor()).is_ok();
    Ok(Page::personal(ListPage {
        c,
        programs,
        may_begin_program,
    }))
}

/// The list of programmes and rounds.
#[derive(Template)]
#[template(path = "manage/list.html")]
pub struct ListPage {
    c: Chrome,
    programs: Vec<ManagedProgram>,
    may_begin_program: bool,
}

impl ListPage {
    fn named(&self, text: &LocalText) -> Named {
        Named::new(text, self.c.words())
    }

    fn title(&self, text: &LocalText, slug: &Slug) -> Named {
        let mut named = self.named(text);
        if named.text.trim().is_empty() {
            slug.as_str().clone_into(&mut named.text);
        }
        named
    }
}

/// The form of a new round.
#[derive(Debug, Clone, Default, FromForm)]
struct NewRound {
    #[field(default = String::new())]
    program: String,
    #[field(default = String::new())]
    slug: String,
    #[field(default = String::new())]
    title: String,
    #[field(default = String::new())]
    original: String,
}

/// The page of a new round.
#[derive(Template)]
#[template(path = "manage/new_round.html")]
pub struct NewRoundPage {
    c: Chrome,
    programs: Vec<ManagedProgram>,
    form: NewRound,
    faults: Faults,
    is_stale: bool,
}

impl NewRoundPage {
    fn named(&self, text: &LocalText) -> Named {
        Named::new(text, self.c.words())
    }

    /// The languages of all programmes, each once.
    fn languages(&self) -> Vec<&LanguageTag> {
        let mut tags: Vec<&LanguageTag> = self
            .programs
            .iter()
            .flat_map(|managed| &managed.program.languages)
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        tags.retain(|tag| seen.insert(*tag));
        tags
    }
}

/// The programmes in which this member begins rounds; 404 where there are none.
async fn own_programs(app: &App, member: Member<'_>) -> Result<Vec<ManagedProgram>, Problem> {
    let mut programs = programs(app, member).await?;
    programs.retain(|managed| managed.may_begin);
    if programs.is_empty() {
        Err(Problem::not_found())
    } else {
        Ok(programs)
    }
}

#[get("/manage/rounds/new?<program>")]
async fn new(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    program: Option<&str>,
) -> Result<Page<NewRoundPage>, Problem> {
    let programs = own_programs(app, member).await?;
    let form = NewRound {
        program: program.unwrap_or_default().to_owned(),
        ..Default::default()
    };
    Ok(Page::personal(NewRoundPage {
        c,
        programs,
        form,
        faults: Faults::none(),
        is_stale: false,
    }))
}

#[post("/manage/rounds", data = "<form>")]
async fn begin(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    form: Protected<NewRound>,
) -> Result<Answer<NewRoundPage>, Problem> {
    let programs = own_programs(app, member).await?;
    let again = |c, form, faults, is_stale| {
        let status = if is_stale {
            Status::Forbidden
        } else {
            Status::UnprocessableEntity
        };
        Ok(Err(Page::personal(NewRoundPage {
            c,
            programs,
            form,
            faults,
            is_stale,
        })
        .with_status(status)))
    };
    let form = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(form) => return again(c, form, Faults::none(), true),
    };
    let mut faults = Faults::none();
    let slug = new_slug(&form.slug, &mut faults);
    let program: Option<Slug> = form.program.parse().ok();
    if program.is_none() {
        faults.add("program", "setup-fault-choice");
    }
    let original: Option<LanguageTag> = form.original.parse().ok();
    if original.is_none() {
        faults.add("original", "setup-fault-choice");
    }
    if form.title.trim().is_empty() || form.title.chars().count() > crate::domain::setup::SHORT {
        faults.add("title", "round-fault-title");
    }
    let (Some(slug), Some(program), Some(original), true) =
        (slug, program, original, faults.is_empty())
    else {
        return again(c, form, faults, false);
    };
    let (standing, title, name) = (member.0.standing.clone(), form.title.clone(), slug.clone());
    let begun = app
        .db
        .write(move |tx| {
            begin_round(
                tx,
                Actor::Person(&standing),
                &program,
                &name,
                &original,
                &title,
            )
        })
        .await;
    match begun {
        Ok(_) => Ok(Ok(done(
            app,
            jar,
            frame::overview(&slug),
            "flash-round-begun",
        ))),
        Err(error) => again(c, form, refused(error)?, false),
    }
}

/// A new name in addresses. `new` is the address of this very form.
fn new_slug(typed: &str, faults: &mut Faults) -> Option<Slug> {
    let slug: Option<Slug> = typed.trim().parse().ok();
    let slug = slug.filter(|slug| slug.as_str() != "new");
    if slug.is_none() {
        faults.add("slug", "round-fault-slug");
    }
    slug
}

fn refused(error: BeginRoundError) -> Result<Faults, Problem> {
    match error {
        BeginRoundError::Denied(denied) => Err(denied.into()),
        BeginRoundError::Store(error) => Err(error.into()),
        BeginRoundError::SlugTaken(_) => Ok(Faults::one("slug", "round-fault-slug-taken")),
        BeginRoundError::NotItsLanguage(_) => Ok(Faults::one("original", "round-fault-language")),
        BeginRoundError::Faulty(_) => Ok(Faults::one("slug", "round-fault-program-changed")),
    }
}

#[get("/manage/rounds/<slug>")]
async fn overview(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<OverviewPage>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let frame = Frame::new(&managed, c.words());
    let items = lacks::items(&managed, None, c.words());
    let may_clone = policy::may_set_up_rounds(member.actor(), &managed.program.id).is_ok();
    let signing = if frame.is_open() && items.is_empty() {
        Some(Signatures::of(app, member, frame.slug.clone(), c.words()).await?)
    } else {
        None
    };
    let outages = lost_time(app, member, slug, &c).await?;
    Ok(Page::personal(OverviewPage {
        c,
        frame,
        items,
        may_clone,
        signing,
        outages,
    }))
}

/// The page of a round as a whole: what is missing, part by part.
#[derive(Template)]
#[template(path = "manage/overview.html")]
pub struct OverviewPage {
    c: Chrome,
    frame: Frame,
    items: Vec<Item>,
    may_clone: bool,
    /// Who has signed, once nothing is missing.
    signing: Option<Signatures>,
    /// The outages for which everybody can be given more time.
    outages: Vec<String>,
}

/// The outages for which everybody can be given more time, each in a sentence.
async fn lost_time(
    app: &App,
    member: Member<'_>,
    slug: &str,
    c: &Chrome,
) -> Result<Vec<String>, Problem> {
    let offers = outages::open_offers(app, member, slug).await?;
    let mut said: Vec<String> = Vec::new();
    for found in offers.iter() {
        for offer in &found.offers {
            let sentence = outages::sentence(offer, &found.zone, c.words());
            // One outage can have touched two deadlines.
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
    }
    Ok(said)
}

impl OverviewPage {
    fn of(&self, part: &Part) -> Vec<&Item> {
        self.items
            .iter()
            .filter(|item| item.part == *part)
            .collect()
    }
}

/// The form of a clone.
#[derive(Debug, Clone, Default, FromForm)]
struct CloneForm {
    #[field(default = String::new())]
    slug: String,
}

/// The page on which a round is cloned.
#[derive(Template)]
#[template(path = "manage/clone.html")]
pub struct ClonePage {
    c: Chrome,
    frame: Frame,
    form: CloneForm,
    faults: Faults,
    is_stale: bool,
}

/// The round to clone, for those who begin rounds in its programme.
async fn to_clone(app: &App, member: Member<'_>, c: &Chrome, slug: &str) -> Result<Frame, Problem> {
    let managed = frame::open(app, member, slug).await?;
    policy::may_set_up_rounds(member.actor(), &managed.program.id)?;
    Ok(Frame::new(&managed, c.words()))
}

#[get("/manage/rounds/<slug>/clone")]
async fn clone_form(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<ClonePage>, Problem> {
    let frame = to_clone(app, member, &c, slug).await?;
    let form: CloneForm = Default::default();
    Ok(Page::personal(ClonePage {
        c,
        frame,
        form,
        faults: Faults::none(),
        is_stale: false,
    }))
}

#[post("/manage/rounds/<slug>/clone", data = "<form>")]
async fn clone(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<CloneForm>,
) -> Result<Answer<ClonePage>, Problem> {
    let frame = to_clone(app, member, &c, slug).await?;
    let old = frame.slug.clone();
    let again = |c, form, faults, is_stale| {
        let status = if is_stale {
            Status::Forbidden
        } else {
            Status::UnprocessableEntity
        };
        Ok(Err(Page::personal(ClonePage {
            c,
            frame,
            form,
            faults,
            is_stale,
        })
        .with_status(status)))
    };
    let form = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(form) => return again(c, form, Faults::none(), true),
    };
    let mut faults = Faults::none();
    let Some(slug) = new_slug(&form.slug, &mut faults) else {
        return again(c, form, faults, false);
    };
    let (standing, name) = (member.0.standing.clone(), slug.clone());
    let cloned = app
        .db
        .write(move |tx| clone_round(tx, Actor::Person(&standing), &old, &name))
        .await;
    match cloned {
        Ok(cloned) => {
            let flash = if cloned.moved.is_empty() {
                "flash-round-cloned"
            } else {
                "flash-round-cloned-moved"
            };
            Ok(Ok(done(app, jar, frame::overview(&slug), flash)))
        }
        Err(error) => again(c, form, refused(error)?, false),
    }
}

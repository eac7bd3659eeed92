//! `/partners/new`: a group says what it seeks or offers.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use crate::domain::introduction::{
    Focus, HelpKind, MOST_AREAS, MOST_DAYS, MOST_FOCUS, SECTORS, WrittenPost,
};
use crate::domain::language::LanguageTag;
use crate::domain::policy::Actor;
use crate::domain::search_text::folded;
use crate::i18n::Digits;
use crate::ops::introductions::write_post;
use crate::store::views::partner_posts::{NewPost, new_post};
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::seeker::Seeker;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form, whatever was typed into it.
#[derive(Debug, Default, Clone, FromForm)]
struct PostForm {
    #[field(default = String::new())]
    organization: String,
    #[field(default = String::new())]
    kind: String,
    help: Vec<String>,
    focus: Vec<String>,
    #[field(default = String::new())]
    other_focus: String,
    areas: Vec<String>,
    #[field(default = String::new())]
    other_areas: String,
    wanted: Vec<String>,
    #[field(default = String::new())]
    text: String,
    #[field(default = String::new())]
    language: String,
    #[field(default = String::new())]
    round: String,
    #[field(default = String::new())]
    until: String,
}

/// The page.
#[derive(Template)]
#[template(path = "community/partner_post_new.html")]
struct NewPostHtml {
    c: Chrome,
    view: NewPost,
    rounds: Vec<(String, Named)>,
    typed: PostForm,
    faults: Faults,
    is_stale: bool,
}

impl NewPostHtml {
    fn helps(&self) -> Vec<(&'static str, bool)> {
        let is_chosen = |word: &str| self.typed.help.iter().any(|chosen| chosen == word);
        let all = HelpKind::ALL.into_iter().map(HelpKind::as_str);
        all.map(|word| (word, is_chosen(word))).collect()
    }

    fn sectors(&self) -> Vec<(&'static str, bool)> {
        let is_chosen = |word: &str| self.typed.wanted.iter().any(|chosen| chosen == word);
        let all = SECTORS.into_iter().map(|sector| sector.as_str());
        all.map(|word| (word, is_chosen(word))).collect()
    }

    fn focuses(&self) -> Vec<(&'static str, bool)> {
        let is_chosen = |word: &str| self.typed.focus.iter().any(|chosen| chosen == word);
        let all = Focus::ALL.into_iter().map(Focus::as_str);
        all.map(|word| (word, is_chosen(word))).collect()
    }

    fn areas(&self) -> Vec<(&str, Named, bool)> {
        let known = self.view.known_areas.iter();
        known
            .map(|known| {
                let is_chosen = self.typed.areas.iter().any(|key| known.has(key));
                let name = Named::new(&known.area.name, self.c.words());
                (&*known.area.key, name, is_chosen)
            })
            .collect()
    }

    /// Words of one's own stand behind a fold, open where something is in it or wrong with it.
    fn is_other_open(&self, field: &str, typed: &str) -> bool {
        !typed.trim().is_empty() || self.faults.of(field).is_some()
    }

    fn languages(&self) -> Vec<(String, String, bool)> {
        languages(&self.c, &self.typed.language)
    }

    fn most_days(&self) -> i32 {
        MOST_DAYS
    }
}

/// The languages of the site, each with its name and whether it is chosen; the reader's own where nothing is.
pub fn languages(c: &Chrome, chosen: &str) -> Vec<(String, String, bool)> {
    let offered = c.languages().iter();
    offered
        .map(|link| {
            let tag = link.tag.clone();
            let is_chosen = match chosen {
                "" => link.current,
                chosen => chosen == tag,
            };
            let name = tag.parse::<LanguageTag>();
            let name = name.map_or_else(|_| tag.clone(), |tag| c.words().language(&tag));
            (tag, name, is_chosen)
        })
        .collect()
}

/// A form that nobody has typed in yet begins with what the organisation says of itself.
fn begun(app: &App, seeker: Seeker<'_>, view: &NewPost, kind: &str) -> PostForm {
    let acting_for = seeker.0.standing.acting_for.as_ref();
    let mut ours = view.organizations.iter();
    let acting = ours.find(|(named, ..)| acting_for == Some(&named.id));
    let mut form = PostForm {
        kind: kind.chars().take(10).collect(),
        ..Default::default()
    };
    if let Some((named, areas, focus)) = acting.or_else(|| view.organizations.first()) {
        form.organization = named.slug.to_string();
        // Areas that are typed are known by their names when the post is read; here they are ticked.
        let mut other = Vec::new();
        for label in areas.all().iter().take(MOST_AREAS) {
            match view.known_areas.iter().find(|one| one.is_called(label)) {
                Some(known) => form.areas.push(known.area.key.clone()),
                None => other.push(label.as_str()),
            }
        }
        form.other_areas = lines(&other);
        let mut other = Vec::new();
        for label in focus.all().iter().take(MOST_FOCUS) {
            match focus_called(app, label) {
                Some(focus) => form.focus.push(focus.as_str().to_owned()),
                None => other.push(label.as_str()),
            }
        }
        form.other_focus = lines(&other);
    }
    form
}

/// The focus that is called so in any language of the site.
fn focus_called(app: &App, label: &str) -> Option<Focus> {
    let tags = app.catalog.tags().iter();
    let mut voices = tags.map(|tag| app.catalog.words(tag, Digits::Latin));
    let wanted = folded(label);
    voices.find_map(|words| {
        Focus::ALL.into_iter().find(|focus| {
            let said = words.say("partner-focus");
            let name = said.choice("focus", focus.as_str()).to_string();
            folded(&name) == wanted
        })
    })
}

fn lines(labels: &[&str]) -> String {
    labels.iter().map(|label| format!("{label}\n")).collect()
}

/// What stands in the form.
enum Typed {
    /// Nothing yet: seeking or offering, as the way here says.
    Nothing(String),
    /// What was sent.
    Sent(Box<PostForm>),
}

async fn page(
    app: &App,
    c: Chrome,
    seeker: Seeker<'_>,
    typed: Typed,
    faults: Faults,
    is_stale: bool,
) -> Result<Page<NewPostHtml>, Problem> {
    super::may_read(seeker)?;
    let standing = seeker.0.standing.clone();
    let view = app
        .db
        .read(move |reader| new_post(reader, &standing))
        .await?;
    let status = if faults.is_empty() && !is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let typed = match typed {
        Typed::Nothing(kind) => begun(app, seeker, &view, &kind),
        Typed::Sent(form) => *form,
    };
    let rounds = view
        .rounds
        .iter()
        .map(|(slug, title)| (slug.to_string(), Named::new(title, c.words())));
    Ok(Page::personal(NewPostHtml {
        rounds: rounds.collect(),
        view,
        typed,
        faults,
        is_stale,
        c,
    })
    .with_status(status))
}

#[get("/partners/new?<kind>")]
async fn show(
    c: Chrome,
    seeker: Seeker<'_>,
    app: &State<App>,
    kind: Option<&str>,
) -> Result<Page<NewPostHtml>, Problem> {
    let typed = Typed::Nothing(kind.unwrap_or_default().to_owned());
    page(app, c, seeker, typed, Faults::none(), false).await
}

#[post("/partners/new", data = "<form>")]
async fn send(
    form: Protected<PostForm>,
    c: Chrome,
    seeker: Seeker<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Either<Page<NewPostHtml>, Redirect>, Problem> {
    let (typed, is_stale) = form.into_parts();
    if is_stale {
        let page = page(
            app,
            c,
            seeker,
            Typed::Sent(Box::new(typed)),
            Faults::none(),
            true,
        )
        .await?;
        return Ok(Either::Left(page));
    }
    let form = typed.clone();
    let written = WrittenPost {
        kind: form.kind,
        help: form.help,
        focus: form.focus,
        other_focus: form.other_focus,
        areas: form.areas,
        other_areas: form.other_areas,
        wanted: form.wanted,
        text: form.text,
        language: form.language,
        round: form.round,
        until: form.until,
    };
    let standing = seeker.0.standing.clone();
    let posted = app
        .db
        .write(move |tx| write_post(tx, Actor::Person(&standing), &form.organization, &written))
        .await;
    match posted {
        Ok(id) => {
            let address = format!("/partners/posts/{id}");
            let flash = "flash-partner-posted";
            Ok(Either::Right(onward(app, jar, &address, flash)))
        }
        Err(error) => {
            let faults = super::refused(error)?;
            let page = page(app, c, seeker, Typed::Sent(Box::new(typed)), faults, false).await?;
            Ok(Either::Left(page))
        }
    }
}

//! `/manage/rounds/<slug>/call`: what the round is for, in words, each text in all its languages side by side.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::sheet::{Answer, PartForm, Sheet, Terms};
use crate::domain::language::LocalText;
use crate::domain::program::Program;
use crate::domain::setup::{Call, PartBody};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::texts::{self, TextField};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the call.
pub struct CallForm;

impl PartForm for CallForm {
    type Document = Call;

    fn of(body: PartBody) -> Option<Call> {
        match body {
            PartBody::Call(call) => Some(call),
            _ => None,
        }
    }

    fn fill(call: &Call, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add_text("title", &call.title);
        fields.add_text("summary", &call.summary);
        fields.add_text("text", &call.text);
        for language in &call.languages {
            fields.add("languages", language);
        }
        for focus in &call.focus {
            fields.add("focus", focus);
        }
        fields.add(
            "contact",
            call.contact
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        );
        fields
    }

    fn read(fields: &Fields, base: &Call, terms: &Terms<'_>, faults: &mut Faults) -> Call {
        let program = terms.program;
        let still: Vec<String> = fields.all("still_right").map(str::to_owned).collect();
        let mut text = |name: &str, kept| {
            texts::edited(
                name,
                kept,
                &program.languages,
                &fields.text(name),
                &still,
                faults,
            )
        };
        let (title, summary, body) = (
            text("title", &base.title),
            text("summary", &base.summary),
            text("text", &base.text),
        );
        let contact = match fields.get("contact") {
            "" => None,
            typed => typed
                .parse()
                .map_err(|_| faults.add("contact", "setup-fault-address"))
                .ok(),
        };
        let languages = program.languages.iter();
        let focus = program.focus.iter().map(|focus| &focus.id);
        Call {
            title,
            summary,
            text: body,
            languages: languages
                .filter(|tag| fields.has("languages", tag.as_str()))
                .cloned()
                .collect(),
            focus: focus
                .filter(|key| fields.has("focus", key.as_str()))
                .cloned()
                .collect(),
            contact,
        }
    }
}

#[get("/manage/rounds/<slug>/call")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<CallPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(CallPage { c, sheet }))
}

#[post("/manage/rounds/<slug>/call", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<CallPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| CallPage { c, sheet }))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/call.html")]
pub struct CallPage {
    c: Chrome,
    sheet: Sheet<CallForm>,
}

impl CallPage {
    fn named(&self, text: &LocalText) -> String {
        Named::new(text, self.c.words()).text
    }

    fn text(&self, name: &str) -> TextField {
        let base = &self.sheet.base;
        let kept = match name {
            "title" => &base.title,
            "summary" => &base.summary,
            _ => &base.text,
        };
        self.sheet.text(name, Some(kept), self.c.words())
    }
}

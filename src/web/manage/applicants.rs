//! `/manage/rounds/<slug>/applicants`: who may apply.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::read::Reading;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::language::LocalText;
use crate::domain::organization::OrganizationKind;
use crate::domain::program::Program;
use crate::domain::setup::{Applicants, PartBody, SelfCheck, Together};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::texts::TextField;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of who may apply.
pub struct ApplicantsForm;

impl PartForm for ApplicantsForm {
    type Document = Applicants;

    fn of(body: PartBody) -> Option<Applicants> {
        match body {
            PartBody::Applicants(applicants) => Some(applicants),
            _ => None,
        }
    }

    fn fill(applicants: &Applicants, _: &Program) -> Fields {
        let mut fields = Fields::none();
        for kind in &applicants.kinds {
            fields.add("kinds", kind.as_str());
        }
        for area in &applicants.areas {
            fields.add("areas", area);
        }
        fields.add("together", applicants.together);
        if applicants.fiscal_sponsor {
            fields.add("fiscal_sponsor", "yes");
        }
        for check in &applicants.self_check {
            fields.add(format!("self_check[{}].line", check.id), "1");
            fields.add_text(&format!("self_check[{}].text", check.id), &check.text);
            if let Some(text) = &check.explanation {
                fields.add_text(&format!("self_check[{}].explanation", check.id), text);
            }
        }
        fields
    }

    fn read(
        fields: &Fields,
        base: &Applicants,
        terms: &Terms<'_>,
        faults: &mut Faults,
    ) -> Applicants {
        let mut form = Reading::new(fields, terms, faults);
        let checks = fields.keys("self_check").into_iter().map(|id| {
            let kept = base.self_check.iter().find(|check| check.id == id);
            let text = form.text(
                &format!("self_check[{id}].text"),
                kept.map(|check| &check.text),
            );
            let explanation = form.text(
                &format!("self_check[{id}].explanation"),
                kept.and_then(|check| check.explanation.as_ref()),
            );
            SelfCheck {
                id,
                text,
                explanation: Some(explanation).filter(|text| !text.is_empty()),
            }
        });
        let checks: Vec<SelfCheck> = checks.collect();
        // What a no to nothing means would be lost in silence.
        let unasked = checks
            .iter()
            .filter(|check| check.text.is_empty() && check.explanation.is_some());
        for check in unasked {
            let question = format!("self_check[{}].text", check.id);
            form.fault(
                &format!("{question}[{}]", terms.original),
                "applicants-check-question-first",
            );
        }
        let self_check = checks
            .into_iter()
            .filter(|check| !check.text.is_empty())
            .collect();
        let areas = terms.program.areas.iter().map(|area| &area.id);
        Applicants {
            kinds: OrganizationKind::ALL
                .into_iter()
                .filter(|kind| fields.has("kinds", kind.as_str()))
                .collect(),
            areas: areas
                .filter(|area| fields.has("areas", area.as_str()))
                .cloned()
                .collect(),
            together: form.choice("together", base.together),
            fiscal_sponsor: form.ticked("fiscal_sponsor"),
            self_check,
        }
    }
}

#[get("/manage/rounds/<slug>/applicants")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<ApplicantsPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(ApplicantsPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/applicants", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<ApplicantsPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| ApplicantsPage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/applicants.html")]
pub struct ApplicantsPage {
    c: Chrome,
    sheet: Sheet<ApplicantsForm>,
}

impl PartPage for ApplicantsPage {
    type Form = ApplicantsForm;

    fn new(c: Chrome, sheet: Sheet<ApplicantsForm>) -> Self {
        Self { c, sheet }
    }
}

impl ApplicantsPage {
    fn named(&self, text: &LocalText) -> String {
        Named::new(text, self.c.words()).text
    }

    fn kinds(&self) -> [OrganizationKind; 11] {
        OrganizationKind::ALL
    }

    fn ways(&self) -> [Together; 3] {
        Together::ALL
    }

    /// The lines of the self-check: the name of the line, its question, and what a no to it means.
    fn checks(&self) -> Vec<(String, TextField, TextField)> {
        let keys = self.sheet.fields.keys("self_check").into_iter();
        let lines = keys.map(|id| {
            let kept = self
                .sheet
                .base
                .self_check
                .iter()
                .find(|check| check.id == id);
            let line = format!("self_check[{id}]");
            let text = self.sheet.text(
                &format!("{line}.text"),
                kept.map(|check| &check.text),
                self.c.words(),
            );
            let explanation = self.sheet.text(
                &format!("{line}.explanation"),
                kept.and_then(|check| check.explanation.as_ref()),
                self.c.words(),
            );
            (line, text, explanation)
        });
        lines.collect()
    }
}

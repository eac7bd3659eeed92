//! `/manage/rounds/<slug>/panels`: who reviews, and who is named for which seat.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::read::Reading;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::bloc::Bloc;
use crate::domain::program::Program;
use crate::domain::setup::{PanelBloc, Panels, PartBody};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the panels.
pub struct PanelsForm;

/// The blocs that can have a panel in this programme.
fn blocs(program: &Program) -> Vec<Bloc> {
    let funders = program.funders.iter().map(|funder| funder.bloc);
    funders.chain([Bloc::Panel]).collect()
}

impl PartForm for PanelsForm {
    type Document = Panels;

    fn of(body: PartBody) -> Option<Panels> {
        match body {
            PartBody::Panels(panels) => Some(panels),
            _ => None,
        }
    }

    fn fill(panels: &Panels, _: &Program) -> Fields {
        let mut fields = Fields::none();
        for panel in &panels.blocs {
            let at = format!("blocs[{}]", panel.bloc);
            fields.add(format!("{at}.sits"), "yes");
            fields.add(format!("{at}.seats"), panel.seats);
            fields.add(format!("{at}.bench"), panel.bench);
            fields.add(format!("{at}.least_reviews"), panel.least_reviews);
        }
        fields
    }

    fn read(fields: &Fields, _: &Panels, terms: &Terms<'_>, faults: &mut Faults) -> Panels {
        let mut form = Reading::new(fields, terms, faults);
        let mut panels = Panels::default();
        for bloc in blocs(terms.program) {
            let at = format!("blocs[{bloc}]");
            if form.ticked(&format!("{at}.sits")) {
                panels.blocs.push(PanelBloc {
                    bloc,
                    seats: form.needed(&format!("{at}.seats"), 1),
                    bench: form.number(&format!("{at}.bench")).unwrap_or_default(),
                    least_reviews: form.needed(&format!("{at}.least_reviews"), 1),
                });
            }
        }
        panels
    }
}

#[get("/manage/rounds/<slug>/panels")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<PanelsPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(PanelsPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/panels", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<PanelsPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| PanelsPage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/panels.html")]
pub struct PanelsPage {
    c: Chrome,
    sheet: Sheet<PanelsForm>,
}

impl PartPage for PanelsPage {
    type Form = PanelsForm;

    fn new(c: Chrome, sheet: Sheet<PanelsForm>) -> Self {
        Self { c, sheet }
    }
}

/// One panel on the page.
struct Shown {
    bloc: Bloc,
    at: String,
    sits: bool,
    /// The funder behind it; empty for the community's.
    funder: String,
    seated: usize,
    on_bench: usize,
}

impl PanelsPage {
    fn panels(&self) -> Vec<Shown> {
        let managed = &self.sheet.managed;
        let named = |bloc, bench| {
            managed
                .seats
                .iter()
                .filter(|seat| seat.bloc == bloc && seat.bench == bench)
                .count()
        };
        let shown = blocs(&managed.program).into_iter().map(|bloc| {
            let at = format!("blocs[{bloc}]");
            let funder = managed
                .program
                .funders
                .iter()
                .find(|funder| funder.bloc == bloc);
            Shown {
                sits: !self.sheet.value(&format!("{at}.sits")).is_empty(),
                funder: funder.map(|funder| funder.name.clone()).unwrap_or_default(),
                seated: named(bloc, false),
                on_bench: named(bloc, true),
                bloc,
                at,
            }
        });
        shown.collect()
    }
}

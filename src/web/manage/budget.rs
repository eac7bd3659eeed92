//! `/manage/rounds/<slug>/budget`: how applicants lay out their money.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::form::burden;
use super::question_form::needed;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::program::Program;
use crate::domain::setup::{Budget, CostCategory, Key, PartBody, TrackedText, line};
use crate::web::burden::BurdenShown;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::texts::{self, TextField};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the budget template.
pub struct BudgetForm;

impl PartForm for BudgetForm {
    type Document = Budget;

    fn of(body: PartBody) -> Option<Budget> {
        match body {
            PartBody::Budget(budget) => Some(budget),
            _ => None,
        }
    }

    fn fill(budget: &Budget, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("years", budget.years);
        for (name, is_asked) in [
            ("asks_least", budget.asks_least),
            ("asks_other_income", budget.asks_other_income),
        ] {
            if is_asked {
                fields.add(name, "true");
            }
        }
        for category in &budget.categories {
            let at = format!("categories[{}]", category.id);
            fields.add(format!("{at}.line"), "1");
            fields.add_text(&format!("{at}.name"), &category.name);
            fields.add_text(&format!("{at}.help"), &category.help);
            let share = category.greatest_share.map(|share| share.to_string());
            fields.add(format!("{at}.greatest_share"), share.unwrap_or_default());
        }
        fields
    }

    fn read(fields: &Fields, base: &Budget, terms: &Terms<'_>, faults: &mut Faults) -> Budget {
        let program = terms.program;
        let still: Vec<String> = fields.all("still_right").map(str::to_owned).collect();
        let mut categories = Vec::new();
        for id in fields.keys("categories") {
            let at = format!("categories[{id}]");
            let kept = line(&base.categories, &id);
            let empty = TrackedText::empty(original(base, program));
            let mut text = |name: &str, kept: Option<&TrackedText>| {
                let name = format!("{at}.{name}");
                texts::edited(
                    &name,
                    kept.unwrap_or(&empty),
                    &program.languages,
                    &fields.text(&name),
                    &still,
                    faults,
                )
            };
            let name = text("name", kept.map(|kept| &kept.name));
            let help = text("help", kept.map(|kept| &kept.help));
            let field = format!("{at}.greatest_share");
            let greatest_share = match fields.get(&field) {
                "" => None,
                typed => typed
                    .parse()
                    .map_err(|_| faults.add(&field, "fault-share"))
                    .ok(),
            };
            categories.push(CostCategory {
                id,
                name,
                help,
                greatest_share,
            });
        }
        Budget {
            categories,
            years: needed(fields.get("years"), "years", faults),
            asks_least: fields.has("asks_least", "true"),
            asks_other_income: fields.has("asks_other_income", "true"),
        }
    }
}

/// The language in which a new kind of cost is written first: that of the others, else the programme's first.
fn original(base: &Budget, program: &Program) -> crate::domain::language::LanguageTag {
    let of_others = base
        .categories
        .first()
        .map(|category| category.name.original());
    let found = of_others.or(program.languages.first());
    found
        .cloned()
        .unwrap_or_else(crate::domain::language::LanguageTag::unknown)
}

#[get("/manage/rounds/<slug>/budget")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<BudgetPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(BudgetPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/budget", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<BudgetPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| BudgetPage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/budget.html")]
pub struct BudgetPage {
    c: Chrome,
    burden: BurdenShown,
    sheet: Sheet<BudgetForm>,
}

impl PartPage for BudgetPage {
    type Form = BudgetForm;

    fn new(c: Chrome, sheet: Sheet<BudgetForm>) -> Self {
        Self {
            burden: BurdenShown::new(&burden(&sheet.managed), c.words()),
            sheet,
            c,
        }
    }
}

impl BudgetPage {
    fn text(&self, key: &Key, name: &str) -> TextField {
        let kept = line(&self.sheet.base.categories, key).map(|kept| {
            if name == "name" {
                &kept.name
            } else {
                &kept.help
            }
        });
        self.sheet
            .text(&format!("categories[{key}].{name}"), kept, self.c.words())
    }

    /// What a line is called, for its buttons.
    fn called(&self, key: &Key) -> String {
        let name = self.text(key, "name");
        name.original()
            .map(|version| version.value.clone())
            .unwrap_or_default()
    }
}

//! `/manage/rounds/<slug>/money`: what there is to give, from whom, and at most how much to one.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::read::{Reading, shown};
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms};
use crate::domain::language::LocalText;
use crate::domain::money::Money;
use crate::domain::program::Program;
use crate::domain::setup::{
    Cap, Condition, FundingSource, GeneralPot, Key, MoneyPlan, PartBody, Pot, RequestCaps,
    Restrictions, TrackedText,
};
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

/// The form of the money.
pub struct MoneyForm;

/// The fields of the four caps.
const CAPS: [&str; 4] = [
    "request_caps.alone.per_year",
    "request_caps.alone.in_all",
    "request_caps.coalition.per_year",
    "request_caps.coalition.in_all",
];

impl PartForm for MoneyForm {
    type Document = MoneyPlan;

    fn of(body: PartBody) -> Option<MoneyPlan> {
        match body {
            PartBody::Money(plan) => Some(plan),
            _ => None,
        }
    }

    fn fill(plan: &MoneyPlan, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add(
            "budget",
            shown(Some(plan.budget).filter(|budget| budget.minor > 0)),
        );
        for pot in &plan.pots {
            let line = format!("pots[{}]", pot.id);
            fields.add(format!("{line}.line"), "1");
            fields.add_text(&format!("{line}.name"), &pot.name);
            fields.add(
                format!("{line}.area"),
                pot.area
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            );
            fields.add(format!("{line}.amount"), shown(Some(pot.amount)));
        }
        if let Some(pot) = &plan.general_pot {
            fields.add("general_pot", "yes");
            fields.add_text("general_pot.name", &pot.name);
            fields.add("general_pot.amount", shown(Some(pot.amount)));
        }
        for source in &plan.sources {
            fill_source(&mut fields, source);
        }
        let caps = &plan.request_caps;
        let amounts = [
            caps.alone.per_year,
            caps.alone.in_all,
            caps.coalition.per_year,
            caps.coalition.in_all,
        ];
        for (name, amount) in CAPS.into_iter().zip(amounts) {
            fields.add(name, shown(amount));
        }
        fields.add("holder_cap", shown(plan.holder_cap));
        if plan.whole_awards {
            fields.add("whole_awards", "yes");
        }
        fields.add(
            "expected_awards",
            plan.expected_awards
                .map(|awards| awards.to_string())
                .unwrap_or_default(),
        );
        fields
    }

    fn read(
        fields: &Fields,
        base: &MoneyPlan,
        terms: &Terms<'_>,
        faults: &mut Faults,
    ) -> MoneyPlan {
        let currency = terms.program.currency;
        let nothing = Money::new(0, currency);
        let mut form = Reading::new(fields, terms, faults);
        let pots: Vec<Pot> = fields
            .keys("pots")
            .into_iter()
            .map(|id| {
                let kept = base.pots.iter().find(|pot| pot.id == id);
                let line = format!("pots[{id}]");
                Pot {
                    name: form.text(&format!("{line}.name"), kept.map(|pot| &pot.name)),
                    area: form.typed(&format!("{line}.area")).parse().ok(),
                    amount: form
                        .money(&format!("{line}.amount"), currency)
                        .unwrap_or(nothing),
                    id,
                }
            })
            .collect();
        let general_pot = form.ticked("general_pot").then(|| GeneralPot {
            name: form.text(
                "general_pot.name",
                base.general_pot.as_ref().map(|pot| &pot.name),
            ),
            amount: form
                .money("general_pot.amount", currency)
                .unwrap_or(nothing),
        });
        let sources = fields.keys("sources").into_iter();
        let sources = sources
            .filter_map(|id| read_source(fields, &mut form, id, base, terms, &pots))
            .collect();
        let mut cap = |at: usize| form.money(CAPS[at], currency);
        let request_caps = RequestCaps {
            alone: Cap {
                per_year: cap(0),
                in_all: cap(1),
            },
            coalition: Cap {
                per_year: cap(2),
                in_all: cap(3),
            },
        };
        MoneyPlan {
            budget: form.money("budget", currency).unwrap_or(nothing),
            general_pot,
            sources,
            request_caps,
            holder_cap: form.money("holder_cap", currency),
            whole_awards: form.ticked("whole_awards"),
            expected_awards: form.number("expected_awards"),
            pots,
        }
    }
}

fn fill_source(fields: &mut Fields, source: &FundingSource) {
    let line = format!("sources[{}]", source.id);
    fields.add(format!("{line}.line"), "1");
    fields.add_text(&format!("{line}.name"), &source.name);
    fields.add(format!("{line}.funder"), &source.funder);
    fields.add(format!("{line}.amount"), shown(Some(source.amount)));
    let restrictions = &source.restrictions;
    let at = format!("{line}.restrictions");
    for pot in &restrictions.only_pots {
        fields.add(format!("{at}.only_pots"), pot);
    }
    for condition in &restrictions.conditions {
        let line = format!("{at}.conditions[{}]", condition.id);
        fields.add(format!("{line}.line"), "1");
        fields.add_text(&format!("{line}.text"), &condition.text);
    }
    let share = restrictions.greatest_share.map(|share| share.to_string());
    fields.add(format!("{at}.greatest_share"), share.unwrap_or_default());
    fields.add(
        format!("{at}.greatest_sum"),
        shown(restrictions.greatest_sum),
    );
}

/// A source; none where the programme has no funder at all.
fn read_source(
    fields: &Fields,
    form: &mut Reading<'_>,
    id: Key,
    base: &MoneyPlan,
    terms: &Terms<'_>,
    pots: &[Pot],
) -> Option<FundingSource> {
    let currency = terms.program.currency;
    let kept = base.sources.iter().find(|source| source.id == id);
    let line = format!("sources[{id}]");
    let at = format!("{line}.restrictions");
    let funder = kept.map(|source| source.funder.clone());
    let funder = funder.or_else(|| {
        terms
            .program
            .funders
            .first()
            .map(|funder| funder.organization.clone())
    })?;
    let conditions = fields
        .keys(&format!("{at}.conditions"))
        .into_iter()
        .map(|condition| {
            let kept = kept.and_then(|source| {
                source
                    .restrictions
                    .conditions
                    .iter()
                    .find(|known| known.id == condition)
            });
            let text = form.text(
                &format!("{at}.conditions[{condition}].text"),
                kept.map(|kept| &kept.text),
            );
            Condition {
                id: condition,
                text,
            }
        });
    let conditions: Vec<Condition> = conditions
        .filter(|condition| !condition.text.is_empty())
        .collect();
    let only = pots.iter().map(|pot| &pot.id);
    Some(FundingSource {
        name: form.text(&format!("{line}.name"), kept.map(|source| &source.name)),
        funder: form.choice(&format!("{line}.funder"), funder),
        amount: form
            .money(&format!("{line}.amount"), currency)
            .unwrap_or(Money::new(0, currency)),
        restrictions: Restrictions {
            only_pots: only
                .filter(|pot| fields.has(&format!("{at}.only_pots"), pot.as_str()))
                .cloned()
                .collect(),
            conditions,
            greatest_share: form.share(&format!("{at}.greatest_share")),
            greatest_sum: form.money(&format!("{at}.greatest_sum"), currency),
        },
        id,
    })
}

#[get("/manage/rounds/<slug>/money")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<MoneyPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(MoneyPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/money", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<MoneyPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| MoneyPage::new(c, sheet)))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/money.html")]
pub struct MoneyPage {
    c: Chrome,
    sheet: Sheet<MoneyForm>,
}

impl PartPage for MoneyPage {
    type Form = MoneyForm;

    fn new(c: Chrome, sheet: Sheet<MoneyForm>) -> Self {
        Self { c, sheet }
    }
}

/// One bar: what is held, part by part, against the budget. Widths in thousandths.
struct Bar {
    label: String,
    said: String,
    segments: Vec<(i64, i64)>,
    budget_at: i64,
}

impl MoneyPage {
    fn named(&self, text: &LocalText) -> String {
        Named::new(text, self.c.words()).text
    }

    /// The names of the lines of a list, such as `pots[p1]`, each with its key.
    fn lines(&self, list: &str) -> Vec<(String, Key)> {
        let keys = self.sheet.fields.keys(list).into_iter();
        keys.map(|key| (format!("{list}[{key}]"), key)).collect()
    }

    fn text(&self, name: &str) -> TextField {
        self.sheet.text(name, self.kept(name), self.c.words())
    }

    /// The text of this name in the version that the form began from.
    fn kept(&self, name: &str) -> Option<&TrackedText> {
        let texts = crate::domain::setup::PartDocument::texts(&self.sheet.base);
        texts
            .into_iter()
            .find(|text| text.at == name)
            .map(|text| text.text)
    }

    /// What a pot is called in its fields, for the boxes of a source.
    fn pot_name(&self, key: &Key) -> String {
        let sent = self.sheet.fields.text(&format!("pots[{key}].name"));
        let own = sent
            .get(self.c.tag().as_str())
            .or_else(|| sent.get(self.sheet.original().as_str()));
        own.filter(|name| !name.trim().is_empty())
            .cloned()
            .unwrap_or_else(|| key.to_string())
    }

    fn caps(&self) -> [(&'static str, &'static str); 4] {
        [
            (CAPS[0], "money-cap-alone-year"),
            (CAPS[1], "money-cap-alone-all"),
            (CAPS[2], "money-cap-coalition-year"),
            (CAPS[3], "money-cap-coalition-all"),
        ]
    }

    /// Pots and sources against the budget, as they are kept.
    fn bars(&self) -> Vec<Bar> {
        let plan = &self.sheet.base;
        let pots = plan
            .pots
            .iter()
            .map(|pot| pot.amount)
            .chain(plan.general_pot.iter().map(|pot| pot.amount));
        let sources = plan.sources.iter().map(|source| source.amount);
        let sums = [
            ("money-bar-pots", pots.collect::<Vec<_>>(), plan.in_pots()),
            ("money-bar-sources", sources.collect(), plan.in_sources()),
        ];
        let bars = sums.into_iter().filter_map(|(key, parts, sum)| {
            let sum = sum.filter(|sum| sum.minor > 0)?;
            let longest = i128::from(sum.minor.max(plan.budget.minor));
            let thousandths =
                |minor: i64| i64::try_from(i128::from(minor) * 1_000 / longest).unwrap_or(0);
            let mut at = 0_i64;
            let segments = parts.iter().map(|part| {
                let from = thousandths(at);
                at = at.saturating_add(part.minor);
                (from, (thousandths(at) - from - 4).max(1))
            });
            Some(Bar {
                label: self.c.say(key).to_string(),
                said: self
                    .c
                    .say("money-bar-said")
                    .money("sum", &sum)
                    .money("budget", &plan.budget)
                    .to_string(),
                segments: segments.collect(),
                budget_at: thousandths(plan.budget.minor),
            })
        });
        bars.collect()
    }
}

//! `/manage/rounds/<slug>/rubric`: what reviewers will score by, begun from a preset or from nothing.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{FromForm, Route, State, get, post, routes};

use super::fields::Fields;
use super::form::{Row, refused};
use super::frame;
use super::sheet::{Answer, PartForm, PartPage, Sheet, Terms, done};
use crate::domain::basis_points::BasisPoints;
use crate::domain::policy::Actor;
use crate::domain::program::Program;
use crate::domain::setup::{
    CountedMean, Criterion, Key, Part, PartBody, Revision, Rubric, RubricPreset, RubricSource, line,
};
use crate::ops::setup::save_part;
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send, begin_from]
}

/// The form of the rubric as a whole: which criteria, in which order, with which weights. The words of a criterion have
/// a page of their own.
pub struct RubricForm;

impl PartForm for RubricForm {
    type Document = Rubric;

    fn of(body: PartBody) -> Option<Rubric> {
        match body {
            PartBody::Rubric(rubric) => Some(rubric),
            _ => None,
        }
    }

    fn fill(rubric: &Rubric, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("counts", rubric.counts);
        for criterion in &rubric.criteria {
            fields.add(
                format!("criteria[{}].weight", criterion.id),
                criterion.weight,
            );
        }
        fields
    }

    fn whole(rubric: &Rubric, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("counts", rubric.counts);
        for criterion in &rubric.criteria {
            let at = format!("criteria[{}]", criterion.id);
            fields.add_text(&format!("{at}.name"), &criterion.name);
            fields.add_text(&format!("{at}.help"), &criterion.help);
            fields.add(format!("{at}.weight"), criterion.weight);
            if criterion.allows_na {
                fields.add(format!("{at}.allows_na"), "true");
            }
            for level in &criterion.levels {
                fields.add_text(
                    &format!("{at}.levels[{}].anchor", level.points),
                    &level.anchor,
                );
            }
        }
        fields
    }

    fn read(fields: &Fields, base: &Rubric, _: &Terms<'_>, faults: &mut Faults) -> Rubric {
        let counts: Option<CountedMean> = fields.get("counts").parse().ok();
        if counts.is_none() {
            faults.add("counts", "fault-choose-one");
        }
        let mut criteria = Vec::new();
        for key in fields.keys("criteria") {
            let Some(kept) = line(&base.criteria, &key) else {
                continue;
            };
            let field = format!("criteria[{key}].weight");
            let weight = fields.get(&field).parse().unwrap_or_else(|_| {
                faults.add(&field, "fault-share");
                kept.weight
            });
            criteria.push(Criterion {
                weight,
                ..kept.clone()
            });
        }
        let rubric = Rubric {
            criteria,
            counts: counts.unwrap_or(base.counts),
            source: base.source,
        };
        rubric.truly_sourced()
    }
}

#[get("/manage/rounds/<slug>/rubric")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<RubricPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(RubricPage::new(c, sheet)))
}

#[post("/manage/rounds/<slug>/rubric", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<RubricPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| RubricPage::new(c, sheet)))
}

/// Which rubric to begin from.
#[derive(Debug, FromForm)]
struct Chosen {
    #[field(default = 0)]
    revision: u32,
    #[field(default = String::new())]
    preset: String,
    /// Whoever replaces criteria says that they mean to.
    #[field(default = false)]
    replace: bool,
}

#[post("/manage/rounds/<slug>/rubric/preset", data = "<form>")]
async fn begin_from(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Chosen>,
) -> Result<Redirect, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let slug = managed.round.slug.clone();
    let page = frame::part_page(&slug, Part::Rubric);
    let chosen = match form {
        Protected::Fresh(chosen) => chosen,
        Protected::Stale(_) => return Ok(done(app, jar, page, FLASH_STALE)),
    };
    let unreadable = || Problem::new(Status::UnprocessableEntity, "unreadable-form");
    let source: RubricSource = chosen.preset.parse().map_err(|_| unreadable())?;
    let begun = match RubricPreset::behind(source) {
        Some(preset) => preset.rubric(managed.setup.call.title.original()),
        None => Rubric::default(),
    };
    if !managed.setup.rubric.criteria.is_empty() && !chosen.replace {
        return Ok(done(app, jar, page, "flash-rubric-replace"));
    }
    let rubric = Rubric {
        counts: managed.setup.rubric.counts,
        ..begun
    };
    let (standing, named) = (member.0.standing.clone(), slug.clone());
    let saved = app
        .db
        .write(move |tx| {
            let (actor, from) = (Actor::Person(&standing), Revision(chosen.revision));
            save_part(tx, actor, &named, from, rubric.clone().into())
        })
        .await;
    saved.map_err(|error| refused(error, &slug))?;
    Ok(done(app, jar, page, "flash-part-saved"))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/rubric.html")]
pub struct RubricPage {
    c: Chrome,
    sheet: Sheet<RubricForm>,
}

impl PartPage for RubricPage {
    type Form = RubricForm;

    fn new(c: Chrome, sheet: Sheet<RubricForm>) -> Self {
        Self { c, sheet }
    }
}

impl RubricPage {
    /// The criteria in the order of the form, each with the weight that stands in its field.
    fn rows(&self) -> Vec<(Row, String)> {
        let words = self.c.words();
        let languages = self.sheet.managed.setup.call.languages.iter().cloned();
        let keys = self.sheet.fields.keys("criteria");
        let found = keys
            .iter()
            .filter_map(|key| line(&self.sheet.base.criteria, key));
        let rows = found.map(|criterion| {
            let anchors = criterion.levels.iter().map(|level| &level.anchor);
            let texts: Vec<_> = [&criterion.name, &criterion.help]
                .into_iter()
                .chain(anchors)
                .collect();
            let mut facts = vec![
                words
                    .say("rubric-levels")
                    .num("n", criterion.levels.len())
                    .to_string(),
            ];
            if criterion.allows_na {
                facts.push(words.say("rubric-na-said").to_string());
            }
            let weight = self.sheet.value(&field(&criterion.id)).to_owned();
            (
                Row::new(criterion, &texts, facts, languages.clone(), words),
                weight,
            )
        });
        rows.collect()
    }

    /// What all weights in the fields make together.
    fn sum(&self) -> String {
        let keys = self.sheet.fields.keys("criteria");
        let weights = keys
            .iter()
            .filter_map(|key| self.sheet.value(&field(key)).parse::<BasisPoints>().ok());
        let sum: u32 = weights.map(|weight| u32::from(weight.points())).sum();
        self.c.words().percent(sum, 10_000_u32)
    }

    fn page(&self) -> String {
        self.sheet.frame.page(Part::Rubric)
    }
}

fn field(key: &Key) -> String {
    format!("criteria[{key}].weight")
}

//! `/manage/rounds/<slug>/dates`: what happens when, as the clock in the round's zone shows it.

use askama::Template;
use rocket::http::CookieJar;
use rocket::{Route, State, get, post, routes};

use super::fields::Fields;
use super::lacks;
use super::read::Reading;
use super::sheet::{Answer, PartForm, Sheet, Terms};
use crate::domain::program::Program;
use crate::domain::setup::{
    Dates, LocalMinute, Moment, NotAMoment, PartBody, Phase, Span, WhichHour,
};
use crate::domain::time::ZoneName;
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// The form of the dates.
pub struct DatesForm;

/// The field of one end of a phase.
fn field(phase: Phase, is_end: bool) -> String {
    format!("phases.{phase}.{}", if is_end { "end" } else { "start" })
}

impl PartForm for DatesForm {
    type Document = Dates;

    fn of(body: PartBody) -> Option<Dates> {
        match body {
            PartBody::Dates(dates) => Some(dates),
            _ => None,
        }
    }

    fn fill(dates: &Dates, _: &Program) -> Fields {
        let mut fields = Fields::none();
        fields.add("zone", dates.zone.as_str());
        fields.add("grace_minutes", dates.grace_minutes);
        if dates.phases.contains_key(&Phase::LetterOfIntent) {
            fields.add("letter", "yes");
        }
        for (phase, is_end, moment) in dates.moments() {
            let name = field(phase, is_end);
            if moment.which(&dates.zone) == Some(WhichHour::Second) {
                fields.add(format!("{name}.which"), "second");
            }
            fields.add(name, moment.local);
        }
        fields
    }

    fn read(fields: &Fields, base: &Dates, terms: &Terms<'_>, faults: &mut Faults) -> Dates {
        let mut form = Reading::new(fields, terms, faults);
        let zone: ZoneName = form.choice("zone", base.zone.clone());
        let grace_minutes = form.needed("grace_minutes", base.grace_minutes);
        let has_letter = form.ticked("letter");
        let phases = Phase::ALL
            .into_iter()
            .filter(|phase| has_letter || *phase != Phase::LetterOfIntent);
        let phases = phases.map(|phase| {
            let mut end = |is_end| moment(fields, &field(phase, is_end), &zone, faults);
            let span = Span {
                start: end(false),
                end: end(true),
            };
            (phase, span)
        });
        Dates {
            phases: phases.collect(),
            zone,
            grace_minutes,
        }
    }
}

fn moment(fields: &Fields, name: &str, zone: &ZoneName, faults: &mut Faults) -> Option<Moment> {
    let typed = fields.get(name);
    if typed.is_empty() {
        return None;
    }
    let which = if fields.get(&format!("{name}.which")) == "second" {
        WhichHour::Second
    } else {
        WhichHour::First
    };
    let read = typed
        .parse()
        .and_then(|local: LocalMinute| local.in_zone(zone, which));
    match read {
        Ok(moment) => Some(moment),
        Err(NotAMoment::Unreadable) => {
            faults.add(name, "setup-fault-moment");
            None
        }
        Err(NotAMoment::Skipped { before, after }) => {
            let time = |minute: LocalMinute| minute.to_string().replace('T', " ");
            faults.add_with(
                name,
                "setup-fault-skipped",
                &[("before", &time(before)), ("after", &time(after))],
            );
            None
        }
    }
}

#[get("/manage/rounds/<slug>/dates")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
) -> Result<Page<DatesPage>, Problem> {
    let sheet = Sheet::open(app, member, slug, c.words()).await?;
    Ok(Page::personal(DatesPage { c, sheet }))
}

#[post("/manage/rounds/<slug>/dates", data = "<form>")]
async fn send(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Fields>,
) -> Result<Answer<DatesPage>, Problem> {
    let sent = Sheet::send(app, member, slug, c.words(), form).await?;
    Ok(sent.answer(app, jar, |sheet| DatesPage { c, sheet }))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/dates.html")]
pub struct DatesPage {
    c: Chrome,
    sheet: Sheet<DatesForm>,
}

/// One end of a phase on the page.
struct End {
    name: String,
    label: String,
    value: String,
    /// What is kept, in words: the day, the time and the zone.
    said: String,
    /// For a time that the clock shows twice: both instants in words, and whether the second is meant.
    twice: Option<(String, String, bool)>,
}

impl DatesPage {
    fn phases(&self) -> Vec<(Phase, [End; 2])> {
        Phase::ALL
            .into_iter()
            .map(|phase| (phase, [self.end(phase, false), self.end(phase, true)]))
            .collect()
    }

    fn end(&self, phase: Phase, is_end: bool) -> End {
        let words = self.c.words();
        let name = field(phase, is_end);
        let value = self.sheet.value(&name).to_owned();
        let zone = self
            .sheet
            .value("zone")
            .parse()
            .unwrap_or_else(|_| self.sheet.base.zone.clone());
        let local: Option<LocalMinute> = value.parse().ok();
        let second = self.sheet.value(&format!("{name}.which")) == "second";
        let twice = local.and_then(|local| local.twice_in(&zone)).map(|twice| {
            let said = |instant| words.instant(instant, &zone);
            (said(&twice.first), said(&twice.second), second)
        });
        let which = if second {
            WhichHour::Second
        } else {
            WhichHour::First
        };
        let moment = local.and_then(|local| local.in_zone(&zone, which).ok());
        End {
            label: lacks::date_name(phase, is_end, words),
            said: moment
                .map(|moment| words.instant(&moment.at, &zone))
                .unwrap_or_default(),
            name,
            value,
            twice,
        }
    }
}

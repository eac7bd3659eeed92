//! `/manage/rounds/<slug>/preview`: what each audience will see of a round once it is announced.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::frame::{self, Frame};
use super::lacks;
use crate::domain::bloc::Bloc;
use crate::domain::setup::{BallotKind, Phase, Setup, TrackedText};
use crate::store::views::managed_round::ManagedRound;
use crate::web::chrome::Chrome;
use crate::web::guards::who::Member;
use crate::web::markdown::{Markup, markup};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// Those who read a round, each with an eye of their own.
const AUDIENCES: [&str; 5] = ["public", "applicant", "reviewer", "voter", "board"];

#[get("/manage/rounds/<slug>/preview?<as>")]
async fn show(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    slug: &str,
    r#as: Option<&str>,
) -> Result<Page<PreviewPage>, Problem> {
    let managed = frame::open(app, member, slug).await?;
    let frame = Frame::new(&managed, c.words());
    let audience = AUDIENCES
        .into_iter()
        .find(|known| Some(*known) == r#as)
        .unwrap_or("public");
    Ok(Page::personal(PreviewPage {
        c,
        frame,
        managed,
        audience,
    }))
}

/// The page.
#[derive(Template)]
#[template(path = "manage/preview.html")]
pub struct PreviewPage {
    c: Chrome,
    frame: Frame,
    managed: ManagedRound,
    audience: &'static str,
}

/// A text as a reader sees it.
struct Shown {
    lang: String,
    text: String,
}

impl PreviewPage {
    fn audiences(&self) -> [&'static str; 5] {
        AUDIENCES
    }

    fn setup(&self) -> &Setup {
        &self.managed.setup
    }

    fn shown(&self, text: &TrackedText) -> Shown {
        let (language, text) = text.shown_in(self.c.tag());
        Shown {
            lang: language.to_string(),
            text: text.to_owned(),
        }
    }

    fn call(&self) -> (String, Markup) {
        let (language, text) = self.setup().call.text.shown_in(self.c.tag());
        (language.to_string(), markup(text, 3))
    }

    /// The dates that are set, in words.
    fn dates(&self) -> Vec<(String, String)> {
        let dates = &self.setup().dates;
        let words = self.c.words();
        let ends = Phase::ALL.into_iter().flat_map(|phase| {
            let span = dates.span(phase);
            [(phase, false, span.start), (phase, true, span.end)]
        });
        ends.filter_map(|(phase, is_end, moment)| {
            let when = words.instant(&moment?.at, &dates.zone);
            Some((lacks::date_name(phase, is_end, words), when))
        })
        .collect()
    }

    fn weights(&self) -> Vec<(Bloc, String)> {
        let rules = &self.setup().rules;
        let blocs = Bloc::ALL
            .into_iter()
            .filter(|bloc| rules.weight(*bloc).points() > 0);
        blocs
            .map(|bloc| (bloc, self.percent(rules.weight(bloc).points())))
            .collect()
    }

    fn percent(&self, points: u16) -> String {
        self.c.words().percent(u64::from(points), 10_000_u64)
    }

    /// How many marks, points or places a ballot has.
    fn marks(&self) -> u32 {
        let marks = match self.setup().vote.ballot {
            BallotKind::Approval { most } => most,
            BallotKind::Points { total, .. } => total,
            BallotKind::Ranking { places } => places,
        };
        u32::from(marks)
    }

    fn least_age(&self) -> u32 {
        u32::from(self.setup().vote.least_age)
    }
}

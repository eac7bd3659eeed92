//! How rounds are followed from outside: `/feeds/<what>.atom` and `/calendar.ics`.

use std::io::Cursor;

use rocket::http::{ContentType, Header};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::{Route, State, get, routes};

use super::addresses::{self, Named};
use crate::domain::canonical::Sha256Hex;
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Phase;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::open_data::calendar::{CalendarDate, calendar};
use crate::open_data::feed::{News, NewsItem, feed};
use crate::store::views::own_round::{OwnRound, own_round, own_rounds};
use crate::store::views::questions::questions_page;
use crate::store::views::rounds_list::{RoundsWanted, rounds_list};
use crate::web::chrome::Chrome;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![news, all_dates, dates]
}

/// Rounds in one feed or calendar.
const MOST_ROUNDS: usize = 100;

/// Answers in the feed of one round.
const MOST_ANSWERS: usize = 50;

/// A file on its way out. It says the same to all who read its language.
struct Told {
    kind: ContentType,
    body: String,
    /// What the file is called on the reader's disk.
    filename: Option<String>,
}

impl<'r> Responder<'r, 'static> for Told {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let etag = format!("\"{}\"", Sha256Hex::of(self.body.as_bytes()));
        let known = request.headers().get_one("If-None-Match");
        let mut response = Response::build();
        response
            .header(Header::new("ETag", etag.clone()))
            .header(Header::new("Cache-Control", "public, max-age=300"))
            .header(Header::new("Vary", "Accept-Language, Cookie"));
        if known.is_some_and(|known| known.split(',').any(|one| one.trim() == etag)) {
            return response.status(rocket::http::Status::NotModified).ok();
        }
        if let Some(name) = self.filename {
            let told = format!("attachment; filename=\"{name}\"");
            response.header(Header::new("Content-Disposition", told));
        }
        response
            .header(self.kind)
            .sized_body(self.body.len(), Cursor::new(self.body))
            .ok()
    }
}

/// What a feed tells of.
enum What {
    Rounds,
    Round(Slug),
    Area(String),
    Focus(String),
}

impl What {
    /// `rounds.atom`, `round-<slug>.atom`, `area-<key>.atom`, `focus-<key>.atom`.
    fn named(file: &str) -> Option<Self> {
        let name = file.strip_suffix(".atom")?;
        if name == "rounds" {
            return Some(Self::Rounds);
        }
        let (kind, key) = name.split_once('-')?;
        match kind {
            "round" => key.parse().ok().map(Self::Round),
            "area" => Some(Self::Area(key.to_owned())),
            "focus" => Some(Self::Focus(key.to_owned())),
            _ => None,
        }
    }
}

#[get("/feeds/<what>?<lang>")]
async fn news(
    app: &State<App>,
    c: Chrome,
    what: &str,
    lang: Option<&str>,
) -> Result<Told, Problem> {
    let what = What::named(what).ok_or_else(Problem::not_found)?;
    let told = match what {
        What::Rounds => rounds_news(app, &c, RoundsWanted::default(), "rounds", None).await?,
        What::Round(slug) => round_news(app, &c, slug).await?,
        What::Area(area) => {
            let file = format!("area-{area}");
            let wanted = RoundsWanted {
                area: Some(area),
                ..RoundsWanted::default()
            };
            rounds_news(app, &c, wanted, &file, Some("feed-area-title")).await?
        }
        What::Focus(focus) => {
            let file = format!("focus-{focus}");
            let wanted = RoundsWanted {
                focus: Some(focus),
                ..RoundsWanted::default()
            };
            rounds_news(app, &c, wanted, &file, Some("feed-focus-title")).await?
        }
    };
    let news = in_language(told, lang.filter(|lang| *lang == c.tag().as_str()));
    Ok(Told {
        kind: ContentType::new("application", "atom+xml").with_params(("charset", "utf-8")),
        body: feed(&news),
        filename: None,
    })
}

/// The rounds that fit, each as one piece of news. A key that is nobody's is no feed.
async fn rounds_news(
    app: &App,
    c: &Chrome,
    wanted: RoundsWanted,
    file: &str,
    title: Option<&'static str>,
) -> Result<News, Problem> {
    let asked = wanted.clone();
    let list = app
        .db
        .read(move |reader| rounds_list(reader, &asked, MOST_ROUNDS))
        .await?;
    let words = c.words();
    let purposes = &list.purposes;
    let named = |found: &[crate::store::views::Purpose], key: &str| {
        let found = found.iter().find(|(known, _, _)| known == key);
        found.map(|(_, name, _)| Named::new(name, words).text)
    };
    let title = match (title, &wanted.area, &wanted.focus) {
        (Some(key), Some(area), _) => {
            let name = named(&purposes.areas, area).ok_or_else(Problem::not_found)?;
            words.say(key).text("area", name).to_string()
        }
        (Some(key), None, Some(focus)) => {
            let name = named(&purposes.focus, focus).ok_or_else(Problem::not_found)?;
            words.say(key).text("focus", name).to_string()
        }
        _ => {
            let phrase = words.say("feed-rounds-title");
            phrase.text("site", c.say("site-name")).to_string()
        }
    };
    let own = app
        .db
        .read(move |reader| own_rounds(reader, i64::try_from(MOST_ROUNDS).unwrap_or(i64::MAX)))
        .await?;
    let fitting = |own: &&OwnRound| list.rounds.iter().any(|entry| entry.slug == own.round.slug);
    let mut items: Vec<NewsItem> = own
        .iter()
        .filter(fitting)
        .flat_map(|own| Teller { c, own }.milestones())
        .collect();
    // Elections that were held elsewhere have one piece of news: that they are here.
    let held_here = |slug: &Slug| own.iter().any(|own| own.round.slug == *slug);
    let imported = list.rounds.iter().filter(|entry| !held_here(&entry.slug));
    items.extend(imported.filter_map(|entry| {
        let round = Named::new(&entry.title, words).text;
        let at = entry.decided_at?;
        Some(NewsItem {
            id: format!("urn:taawun:round:{}:decided", entry.slug),
            title: words.say("feed-decided").text("round", &round).to_string(),
            text: c.say("feed-decided-text").to_string(),
            page: c.absolute(addresses::results(&entry.slug)),
            published: at,
            updated: at,
        })
    }));
    Ok(News {
        page: c.absolute("/rounds"),
        ..head(c, file, title, items)
    })
}

/// The same in the language that its address names, if it names one: whoever follows that address stays with it.
fn in_language(news: News, language: Option<&str>) -> News {
    match language {
        Some(language) => News {
            address: format!("{}?lang={language}", news.address),
            ..news
        },
        None => news,
    }
}

fn head(c: &Chrome, file: &str, title: String, mut items: Vec<NewsItem>) -> News {
    items.sort_by(|one, other| (other.updated, &one.id).cmp(&(one.updated, &other.id)));
    let address = c.absolute(format!("/feeds/{file}.atom"));
    News {
        page: address.clone(),
        address,
        title,
        language: c.tag().to_string(),
        author: c.say("site-name").to_string(),
        // A feed without news has not begun; any moment that stays the same will do.
        since: Instant::EPOCH,
        items,
    }
}

async fn round_news(app: &App, c: &Chrome, slug: Slug) -> Result<News, Problem> {
    let wanted = slug.clone();
    let (own, page) = app
        .db
        .read(move |reader| {
            let own = own_round(reader, &wanted)?;
            let page = questions_page(reader, &wanted, None, None, MOST_ANSWERS)?;
            Ok((own, page))
        })
        .await?;
    let own = own.ok_or_else(Problem::not_found)?;
    let teller = Teller { c, own: &own };
    let mut items = teller.milestones();
    items.extend(teller.slips());
    let round = teller.round();
    for question in page.into_iter().flat_map(|page| page.questions) {
        let answer = Named::new(&question.answer, c.words()).text;
        let phrase = c.say("feed-answer-text").text("question", &question.text);
        items.push(NewsItem {
            id: format!("urn:taawun:question:{}", question.id),
            title: c.say("feed-answer").text("round", &round).to_string(),
            text: phrase.text("answer", answer).to_string(),
            page: c.absolute(format!(
                "/rounds/{slug}/questions-and-answers#question-{}",
                question.id
            )),
            published: question.answered_at,
            updated: question.changed_at,
        });
    }
    let title = c.say("feed-round-title").text("round", &round).to_string();
    Ok(News {
        page: c.absolute(addresses::round(&slug)),
        ..head(c, &format!("round-{slug}"), title, items)
    })
}

/// Tells what happened to one round.
struct Teller<'a> {
    c: &'a Chrome,
    own: &'a OwnRound,
}

impl Teller<'_> {
    fn words(&self) -> &Words {
        self.c.words()
    }

    fn round(&self) -> String {
        Named::new(&self.own.round.title, self.words()).text
    }

    fn item(&self, what: &str, key: &str, text: String, at: Instant, path: &str) -> NewsItem {
        let slug = &self.own.round.slug;
        let title = self.words().say(key.to_owned()).text("round", self.round());
        NewsItem {
            id: format!("urn:taawun:round:{slug}:{what}"),
            title: title.to_string(),
            text,
            page: self.c.absolute(format!("/rounds/{slug}{path}")),
            published: at,
            updated: at,
        }
    }

    /// The announcement, changes of the rules, and the result.
    fn milestones(&self) -> Vec<NewsItem> {
        let own = self.own;
        let said = |key: &str| self.c.say(key).to_string();
        let summary = Named::new(&own.round.description, self.words()).text;
        let rules = own.rules.iter().map(|rules| {
            let what = format!("rules:{}", rules.number);
            let reason = rules
                .reason
                .as_ref()
                .map(|reason| Named::new(reason, self.words()).text);
            if rules.number == 1 {
                let text = format!("{summary}\n{}", said("feed-announced-text"));
                self.item(
                    &what,
                    "feed-announced",
                    text.trim().to_owned(),
                    rules.in_force_at,
                    "",
                )
            } else {
                let text = reason.unwrap_or_default();
                self.item(&what, "feed-amended", text, rules.in_force_at, "/rules")
            }
        });
        let mut items: Vec<NewsItem> = rules.collect();
        if let Some(at) = own.round.decided_at {
            let text = said("feed-decided-text");
            items.push(self.item("decided", "feed-decided", text, at, "/results"));
        }
        items
    }

    fn slips(&self) -> Vec<NewsItem> {
        let slips = self.own.slips.iter().map(|slip| {
            let edge = if slip.is_end { "end" } else { "start" };
            let what = format!("slip:{}:{edge}:{}", slip.phase.as_str(), slip.number);
            let phase = self
                .c
                .say("round-phase")
                .choice("phase", slip.phase.as_str());
            let sentence = self
                .c
                .say("round-slip")
                .choice("edge", edge)
                .text("phase", phase);
            let sentence = sentence.instant("old", &slip.old, &slip.zone);
            let sentence = sentence.instant("new", &slip.new, &slip.zone);
            let reason = Named::new(&slip.reason, self.words()).text;
            let text = format!("{sentence}\n{reason}");
            self.item(&what, "feed-slip", text, slip.moved_at, "#dates")
        });
        slips.collect()
    }

    /// Every phase with its promised dates; a phase whose dates moved carries the number of its moves.
    fn dates(&self, host: &str) -> Vec<CalendarDate> {
        let own = self.own;
        let dates = &own.setup.dates;
        let begun = own.rules.last().map(|rules| rules.in_force_at);
        let date = |phase: &Phase| {
            let span = dates.span(*phase);
            let moves: Vec<_> = own
                .slips
                .iter()
                .filter(|slip| slip.phase == *phase)
                .collect();
            let is_cancelled = own.round.state == RoundState::Cancelled;
            let cancelled_at = own.round.state_since.filter(|_| is_cancelled);
            let moved_at = moves.iter().map(|slip| slip.moved_at);
            let changed_at = moved_at.chain(begun).chain(cancelled_at);
            let name = self.c.say("round-phase").choice("phase", phase.as_str());
            let summary = self.c.say("calendar-phase").text("round", self.round());
            let about = Named::new(&own.round.description, self.words()).text;
            let reasons = moves
                .iter()
                .map(|slip| Named::new(&slip.reason, self.words()).text);
            let description: Vec<String> = std::iter::once(about).chain(reasons).collect();
            let from = span.start.or(span.end)?;
            Some(CalendarDate {
                uid: format!("round-{}-{}@{host}", own.round.slug, phase.as_str()),
                // A cancelled round is one more change of every date.
                sequence: i64::try_from(moves.len()).unwrap_or(i64::MAX) + i64::from(is_cancelled),
                changed_at: changed_at.max().unwrap_or(from.at),
                from: from.at,
                to: span.end.map(|end| end.at),
                zone: dates.zone.clone(),
                summary: summary.text("phase", name).to_string(),
                description: description.join("\n\n").trim().to_owned(),
                url: self.c.absolute(addresses::round(&own.round.slug)),
                is_cancelled,
            })
        };
        Phase::ALL.iter().filter_map(date).collect()
    }
}

/// The host of this site, for names that are unique in the world.
fn host(app: &App) -> &str {
    let url = &app.site.base_url;
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or("localhost")
}

fn calendar_file(body: String, name: &str) -> Told {
    Told {
        kind: ContentType::new("text", "calendar").with_params(("charset", "utf-8")),
        body,
        filename: Some(format!("{name}.ics")),
    }
}

#[get("/calendar.ics")]
async fn all_dates(app: &State<App>, c: Chrome) -> Result<Told, Problem> {
    let most = i64::try_from(MOST_ROUNDS).unwrap_or(i64::MAX);
    let rounds = app.db.read(move |reader| own_rounds(reader, most)).await?;
    let dates: Vec<CalendarDate> = rounds
        .iter()
        .flat_map(|own| Teller { c: &c, own }.dates(host(app)))
        .collect();
    let name = c.say("calendar-name").text("site", c.say("site-name"));
    Ok(calendar_file(calendar(&name.to_string(), &dates), "taawun"))
}

#[get("/rounds/<slug>/calendar.ics")]
async fn dates(app: &State<App>, c: Chrome, slug: &str) -> Result<Told, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let wanted = slug.clone();
    let own = app
        .db
        .read(move |reader| own_round(reader, &wanted))
        .await?;
    let own = own.ok_or_else(Problem::not_found)?;
    let teller = Teller { c: &c, own: &own };
    let body = calendar(&teller.round(), &teller.dates(host(app)));
    Ok(calendar_file(body, slug.as_str()))
}

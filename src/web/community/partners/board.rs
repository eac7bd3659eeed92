//! `/partners`: what groups seek and offer.
//!
//! A visitor, and whoever belongs to no organisation yet, reads here what this place is for and how to come in: a group
//! must be able to find it. Of the posts they read none, for a visitor may be anybody, a funder too.

use askama::Template;
use rocket::form::FromForm;
use rocket::{Either, Route, State, get, routes};

use super::card::{PostCard, SuggestedCard};
use crate::domain::introduction::{Focus, HelpKind, PostKind, SECTORS, is_area_key, sector_named};
use crate::store::views::partner_posts::{PartnersPage, PostShown, PostsWanted, partners_page};
use crate::web::chrome::Chrome;
use crate::web::guards::seeker::Seeker;
use crate::web::guards::who::Who;
use crate::web::public::addresses::{Named, encoded};
use crate::web::{App, Page, Problem};

/// Posts on one page of the board.
const SLICE: usize = 20;

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// What this place is for.
#[derive(Template)]
#[template(path = "community/partners_about.html")]
struct AboutHtml {
    c: Chrome,
    is_member: bool,
}

/// The board.
#[derive(Template)]
#[template(path = "community/partners.html")]
struct BoardHtml {
    c: Chrome,
    wanted: PostsWanted,
    speaks: bool,
    waiting: i64,
    mine: Vec<PostCard>,
    suggested: Vec<SuggestedCard>,
    fitting: i64,
    posts: Vec<PostCard>,
    next: Option<String>,
    areas: Vec<(String, Named, bool)>,
}

impl BoardHtml {
    fn new(c: Chrome, wanted: PostsWanted, view: &PartnersPage) -> Self {
        let list = &view.list;
        let next = list
            .next
            .as_ref()
            .map(|after| format!("/partners?{}&after={after}", narrowed(&wanted)));
        Self {
            speaks: !view.speaks_for.is_empty(),
            waiting: view.waiting,
            mine: cards(&view.mine, &c),
            suggested: view
                .suggested
                .iter()
                .map(|one| SuggestedCard::new(one, &c))
                .collect(),
            fitting: list.fitting,
            posts: cards(&list.posts, &c),
            next,
            areas: view
                .areas
                .iter()
                .map(|known| {
                    let is_chosen = wanted.area.as_ref().is_some_and(|key| known.has(key));
                    let name = Named::new(&known.area.name, c.words());
                    (known.area.key.clone(), name, is_chosen)
                })
                .collect(),
            wanted,
            c,
        }
    }

    fn kinds(&self) -> Vec<(&'static str, bool)> {
        let kinds = PostKind::ALL.into_iter();
        kinds
            .map(|kind| (kind.as_str(), self.wanted.kind == Some(kind)))
            .collect()
    }

    fn helps(&self) -> Vec<(&'static str, bool)> {
        let helps = HelpKind::ALL.into_iter();
        helps
            .map(|help| (help.as_str(), self.wanted.help == Some(help)))
            .collect()
    }

    fn sectors(&self) -> Vec<(&'static str, bool)> {
        let sectors = SECTORS.into_iter();
        sectors
            .map(|sector| (sector.as_str(), self.wanted.sector == Some(sector)))
            .collect()
    }

    fn focuses(&self) -> Vec<(&'static str, bool)> {
        let focuses = Focus::ALL.into_iter();
        focuses
            .map(|focus| (focus.as_str(), self.wanted.focus == Some(focus)))
            .collect()
    }

    fn is_searched(&self) -> bool {
        let wanted = &self.wanted;
        wanted.kind.is_some()
            || wanted.help.is_some()
            || wanted.sector.is_some()
            || wanted.focus.is_some()
            || wanted.area.is_some()
            || !wanted.words.is_empty()
    }
}

fn cards(posts: &[PostShown], c: &Chrome) -> Vec<PostCard> {
    posts.iter().map(|post| PostCard::new(post, c)).collect()
}

/// The part of an address that asks for the same posts.
pub fn narrowed(wanted: &PostsWanted) -> String {
    format!(
        "kind={}&help={}&focus={}&area={}&sector={}&words={}",
        wanted.kind.map_or("", PostKind::as_str),
        wanted.help.map_or("", HelpKind::as_str),
        wanted.focus.map_or("", Focus::as_str),
        wanted.area.as_deref().unwrap_or_default(),
        wanted.sector.map_or("", |sector| sector.as_str()),
        encoded(&wanted.words),
    )
}

/// How an address narrows the posts.
#[derive(Debug, Clone, Copy, FromForm)]
pub struct Narrowing<'a> {
    kind: Option<&'a str>,
    help: Option<&'a str>,
    focus: Option<&'a str>,
    area: Option<&'a str>,
    sector: Option<&'a str>,
    words: Option<&'a str>,
    after: Option<&'a str>,
}

/// What an address asks for. What is none of the choices narrows nothing: the page tells what it shows.
pub fn wanted(asked: Narrowing<'_>) -> PostsWanted {
    PostsWanted {
        kind: asked.kind.and_then(|word| word.parse().ok()),
        help: asked.help.and_then(|word| word.parse().ok()),
        focus: asked.focus.and_then(|word| word.parse().ok()),
        area: asked.area.filter(|key| is_area_key(key)).map(str::to_owned),
        sector: asked.sector.and_then(sector_named),
        words: asked.words.unwrap_or_default().chars().take(100).collect(),
        after: asked.after.and_then(|id| id.parse().ok()),
    }
}

#[get("/partners?<asked..>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    asked: Narrowing<'_>,
) -> Result<Either<Page<AboutHtml>, Page<BoardHtml>>, Problem> {
    let about = |c, is_member| Ok(Either::Left(Page::personal(AboutHtml { c, is_member })));
    let Some(found) = who.0 else {
        return about(c, false);
    };
    let seeker = Seeker::of(found).ok_or_else(Problem::not_found)?;
    if super::may_read(seeker).is_err() {
        return about(c, true);
    }
    let wanted = wanted(asked);
    let (standing, asked) = (found.standing.clone(), wanted.clone());
    let view = app
        .db
        .read(move |reader| partners_page(reader, &standing, &asked, SLICE))
        .await?;
    Ok(Either::Right(Page::personal(BoardHtml::new(
        c, wanted, &view,
    ))))
}

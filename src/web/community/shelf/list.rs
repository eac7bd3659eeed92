//! `/partners/shelf`: all that stands there.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::house::{HouseTemplate, in_language};
use crate::domain::language::LanguageTag;
use crate::domain::shelf::{LICENCE, ShelfKind};
use crate::domain::time::ZoneName;
use crate::store::views::shelf::{ShelfEntry, ShelfList, ShelfWanted, shelf_list};
use crate::web::chrome::Chrome;
use crate::web::community::partners::may_read;
use crate::web::guards::seeker::Seeker;
use crate::web::guards::who::Who;
use crate::web::{App, Page, Problem};

/// Templates of groups on one page.
const SLICE: usize = 20;

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The page.
#[derive(Template)]
#[template(path = "community/shelf.html")]
struct ShelfHtml {
    c: Chrome,
    house: Vec<HouseTemplate>,
    list: ShelfList,
    wanted: ShelfWanted,
    /// Whether the reader looks for partners too, and may share.
    is_seeker: bool,
}

impl ShelfHtml {
    fn kinds(&self) -> Vec<(&'static str, bool)> {
        let kinds = ShelfKind::ALL.into_iter();
        kinds
            .map(|kind| (kind.as_str(), self.wanted.kind == Some(kind)))
            .collect()
    }

    fn languages(&self) -> Vec<(String, String, bool)> {
        let offered = self.c.languages().iter();
        offered
            .filter_map(|link| link.tag.parse::<LanguageTag>().ok())
            .map(|tag| {
                let is_chosen = self.wanted.language.as_ref() == Some(&tag);
                (tag.to_string(), self.c.words().language(&tag), is_chosen)
            })
            .collect()
    }

    fn day(&self, entry: &ShelfEntry) -> String {
        self.c.words().day(&entry.added_at, &ZoneName::utc())
    }

    fn language(&self, tag: &LanguageTag) -> String {
        self.c.words().language(tag)
    }

    fn licence(&self) -> &'static str {
        LICENCE
    }

    fn next(&self) -> Option<String> {
        let after = self.list.next.as_ref()?;
        let kind = self.wanted.kind.map_or("", ShelfKind::as_str);
        let language = self
            .wanted
            .language
            .as_ref()
            .map_or("", LanguageTag::as_str);
        Some(format!(
            "/partners/shelf?kind={kind}&language={language}&after={after}"
        ))
    }
}

/// What an address asks for. What is none of the choices narrows nothing.
pub fn wanted(kind: Option<&str>, language: Option<&str>, after: Option<&str>) -> ShelfWanted {
    ShelfWanted {
        kind: kind.and_then(|word| word.parse().ok()),
        language: language
            .filter(|tag| !tag.is_empty())
            .and_then(|tag| tag.parse().ok()),
        after: after.and_then(|id| id.parse().ok()),
    }
}

#[get("/partners/shelf?<kind>&<language>&<after>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    kind: Option<&str>,
    language: Option<&str>,
    after: Option<&str>,
) -> Result<Page<ShelfHtml>, Problem> {
    let wanted = wanted(kind, language, after);
    let asked = wanted.clone();
    let list = app
        .db
        .read(move |reader| shelf_list(reader, &asked, SLICE))
        .await?;
    let mut house = in_language(wanted.language.as_ref().unwrap_or(c.tag()));
    house.retain(|template| wanted.kind.is_none_or(|kind| kind == template.kind));
    Ok(Page::new(ShelfHtml {
        house,
        list,
        wanted,
        is_seeker: who
            .0
            .and_then(Seeker::of)
            .is_some_and(|seeker| may_read(seeker).is_ok()),
        c,
    }))
}

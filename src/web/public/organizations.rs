//! `/organisations`: who takes part, as everyone may know it.

use askama::Template;
use rocket::{Route, State, get, routes};

use super::addresses::encoded;
use crate::domain::organization::{Identifier, OrganizationKind};
use crate::domain::round::Slug;
use crate::domain::time::ZoneName;
use crate::store::views::organizations::{
    OrganizationEntry, OrganizationPage, OrganizationsList, OrganizationsWanted, organization_page,
    organizations_list,
};
use crate::web::chrome::Chrome;
use crate::web::community::said;
use crate::web::guards::who::Who;
use crate::web::{App, Page, Problem};

/// Organisations on one page of the list.
const SLICE: usize = 30;

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![list, show]
}

/// The list.
#[derive(Template)]
#[template(path = "public/organizations.html")]
struct OrganizationsHtml {
    c: Chrome,
    words: String,
    kind: Option<OrganizationKind>,
    list: OrganizationsList,
    is_member: bool,
}

impl OrganizationsHtml {
    fn kinds(&self) -> impl Iterator<Item = OrganizationKind> {
        OrganizationKind::ALL.into_iter()
    }

    fn is_chosen(&self, kind: &OrganizationKind) -> bool {
        self.kind == Some(*kind)
    }

    fn is_searched(&self) -> bool {
        !self.words.is_empty() || self.kind.is_some()
    }

    fn labels(&self, entry: &OrganizationEntry) -> String {
        let all = entry.focus.0.all().iter().chain(entry.areas.0.all());
        let said: Vec<String> = all
            .map(|label| self.c.words().label(label).into_owned())
            .collect();
        self.c.words().list(&said)
    }

    fn next(&self) -> Option<String> {
        let after = self.list.next.as_ref()?;
        let words = encoded(&self.words);
        let kind = self.kind.map_or("", OrganizationKind::as_str);
        Some(format!(
            "/organisations?words={words}&kind={kind}&after={after}"
        ))
    }
}

#[get("/organisations?<words>&<kind>&<after>")]
async fn list(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    words: Option<&str>,
    kind: Option<&str>,
    after: Option<&str>,
) -> Result<Page<OrganizationsHtml>, Problem> {
    let words: String = words.unwrap_or_default().chars().take(100).collect();
    // What is no kind or no name in addresses narrows nothing: the list tells what it shows.
    let kind: Option<OrganizationKind> = kind.and_then(|word| word.parse().ok());
    let wanted = OrganizationsWanted {
        words: words.clone(),
        kind,
        after: after.and_then(|slug| slug.parse().ok()),
    };
    let list = app
        .db
        .read(move |reader| organizations_list(reader, &wanted, SLICE))
        .await?;
    Ok(Page::new(OrganizationsHtml {
        c,
        words,
        kind,
        list,
        is_member: who.0.is_some(),
    }))
}

/// One organisation.
#[derive(Template)]
#[template(path = "public/organization.html")]
struct OrganizationHtml {
    c: Chrome,
    view: OrganizationPage,
    belongs: bool,
    is_member: bool,
}

impl OrganizationHtml {
    fn said(&self, identifier: &Identifier) -> String {
        said(&self.c, identifier)
    }

    fn day(&self) -> String {
        self.c.words().day(&self.view.since, &ZoneName::utc())
    }

    fn list(&self, labels: &[String]) -> String {
        let said: Vec<String> = labels
            .iter()
            .map(|label| self.c.words().label(label).into_owned())
            .collect();
        self.c.words().list(&said)
    }

    fn languages(&self) -> String {
        let tags = self.view.languages.iter();
        let said: Vec<String> = tags.map(|tag| self.c.words().language(tag)).collect();
        self.c.words().list(&said)
    }
}

#[get("/organisations/<slug>")]
async fn show(
    c: Chrome,
    who: Who<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Page<OrganizationHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let view = app
        .db
        .read(move |reader| organization_page(reader, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    let standing = who.0.map(|found| &found.standing);
    let belongs =
        standing.is_some_and(|standing| standing.mandate_in(&view.organization.id).is_some());
    Ok(Page::new(OrganizationHtml {
        c,
        belongs,
        is_member: standing.is_some(),
        view,
    }))
}

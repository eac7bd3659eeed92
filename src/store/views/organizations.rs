//! Organisations as everyone sees them: no person, no contact, nothing of what goes on within.

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::domain::ids::OrganizationId;
use crate::domain::language::LanguageTag;
use crate::domain::organization::{
    BudgetBand, Identifier, Labels, OrganizationKind, OrganizationName, PeopleBand, UnitName,
    Website,
};
use crate::domain::round::Slug;
use crate::domain::search_text::folded;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::organizations::{self, NAMED, NamedOrganization};
use crate::store::schema::organization;
use crate::store::{AnyConnection, Reader, StoreError};

/// One organisation's public page.
#[derive(Debug, Clone)]
pub struct OrganizationPage {
    /// Which.
    pub organization: NamedOrganization,
    /// What it does, in its own words.
    pub about: String,
    /// Where it works.
    pub areas: Labels,
    /// What its work is about.
    pub focus: Labels,
    /// The languages it works in.
    pub languages: Vec<LanguageTag>,
    /// How many people are paid there.
    pub people: Option<PeopleBand>,
    /// What it spends in a year.
    pub budget: Option<BudgetBand>,
    /// Its address on the web.
    pub website: Option<Website>,
    /// The numbers that registers know it by.
    pub identifiers: Vec<Identifier>,
    /// Who holds money for it.
    pub sponsor: Option<NamedOrganization>,
    /// Its units.
    pub units: Vec<UnitName>,
    /// Others whose name looks the same.
    pub alike: Vec<NamedOrganization>,
    /// When it was registered here.
    pub since: Instant,
}

type Facts = (String, Json<Labels>, Json<Labels>, Json<Vec<LanguageTag>>);
type Bands = (
    Option<PeopleBand>,
    Option<BudgetBand>,
    Option<Website>,
    Option<OrganizationId>,
);

/// The organisation of this name in addresses. At most six statements.
pub fn organization_page(
    reader: &mut Reader<'_>,
    slug: &Slug,
) -> Result<Option<OrganizationPage>, StoreError> {
    let conn = reader.conn();
    let Some(named) = organizations::find(conn, slug)? else {
        return Ok(None);
    };
    let row: (Facts, Bands, String, Instant) = organization::table
        .find(&named.id)
        .select((
            (
                organization::about,
                organization::areas,
                organization::focus,
                organization::languages,
            ),
            (
                organization::people_band,
                organization::budget_band,
                organization::website,
                organization::sponsor_id,
            ),
            organization::looks,
            organization::created_at,
        ))
        .first(conn)?;
    let (facts, bands, looks, since) = row;
    let (about, Json(areas), Json(focus), Json(languages)) = facts;
    let (people, budget, website, sponsor) = bands;
    let sponsor = sponsor
        .map(|sponsor| organizations::named(conn, &sponsor))
        .transpose()?;
    let units = organizations::units(conn, &named.id)?.into_iter();
    Ok(Some(OrganizationPage {
        identifiers: organizations::identifiers(conn, &named.id)?,
        units: units.map(|unit| unit.name).collect(),
        alike: alike(conn, &looks, &named.id)?,
        organization: named,
        about,
        areas,
        focus,
        languages,
        people,
        budget,
        website,
        sponsor,
        since,
    }))
}

fn alike(
    conn: &mut AnyConnection,
    looks: &str,
    own: &OrganizationId,
) -> Result<Vec<NamedOrganization>, StoreError> {
    if looks.is_empty() {
        return Ok(Vec::new());
    }
    let found = organization::table
        .filter(organization::looks.eq(looks))
        .filter(organization::id.ne(own))
        .order((organization::created_at, organization::id))
        .limit(10)
        .select(NAMED)
        .load(conn)?;
    Ok(found)
}

/// Which organisations are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganizationsWanted {
    /// Words that begin words of its name, its subjects or its areas.
    pub words: String,
    /// Of this kind alone.
    pub kind: Option<OrganizationKind>,
    /// Those that follow this one.
    pub after: Option<Slug>,
}

/// One organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct OrganizationEntry {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: OrganizationName,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// Where it works.
    pub areas: Json<Labels>,
    /// What its work is about.
    pub focus: Json<Labels>,
}

/// A slice of the organisations, by name.
#[derive(Debug, Clone)]
pub struct OrganizationsList {
    /// How many there are in all that fit.
    pub fitting: i64,
    /// The slice.
    pub organizations: Vec<OrganizationEntry>,
    /// After which one the next slice begins, if there is one.
    pub next: Option<Slug>,
}

/// A slice of at most `most` organisations. Three statements at most.
pub fn organizations_list(
    reader: &mut Reader<'_>,
    wanted: &OrganizationsWanted,
    most: usize,
) -> Result<OrganizationsList, StoreError> {
    let conn = reader.conn();
    let fitting = || {
        let mut query = organization::table.into_boxed();
        // Folded text holds letters, digits and spaces alone: nothing in it is a pattern.
        for word in folded(&wanted.words).split(' ').take(8) {
            let begins = diesel::dsl::sql::<Text>("' ' || search_text");
            query = query.filter(begins.like(format!("% {word}%")));
        }
        if let Some(kind) = wanted.kind {
            query = query.filter(organization::kind.eq(kind));
        }
        query
    };
    let count = fitting().count().get_result(conn)?;
    let mut query = fitting();
    if let Some(after) = &wanted.after {
        let last: Option<String> = organization::table
            .filter(organization::slug.eq(after))
            .select(organization::search_text)
            .first(conn)
            .optional()?;
        if let Some(text) = last {
            query = query.filter(
                organization::search_text
                    .gt(text.clone())
                    .or(organization::search_text
                        .eq(text)
                        .and(organization::slug.gt(after.as_str()))),
            );
        }
    }
    let mut entries: Vec<OrganizationEntry> = query
        .order((organization::search_text, organization::slug))
        .limit(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1))
        .select((
            organization::slug,
            organization::name,
            organization::kind,
            organization::areas,
            organization::focus,
        ))
        .load(conn)?;
    let more = entries.len() > most;
    entries.truncate(most);
    Ok(OrganizationsList {
        fitting: count,
        next: entries
            .last()
            .map(|last| last.slug.clone())
            .filter(|_| more),
        organizations: entries,
    })
}

//! What everyone may know of organisations.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::organization::{Identifier, Labels};
use crate::ops::organizations::NamedOrganization;
use crate::store::views::organizations::{OrganizationEntry, OrganizationPage};

/// A slice of the organisations.
#[derive(Serialize, ToSchema)]
pub struct Organizations {
    /// How many fit in all.
    pub total: i64,
    /// The slice, by name.
    pub organisations: Vec<OrganizationInList>,
    /// The address of the following slice.
    pub next: Option<String>,
}

/// An organisation as others name it.
#[derive(Serialize, ToSchema)]
pub struct OrganizationInList {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What kind of body it is.
    pub kind: String,
    /// Its address here.
    pub address: String,
    /// Where it works.
    pub areas: Vec<String>,
    /// What its work is about.
    pub focus: Vec<String>,
}

impl OrganizationInList {
    /// An organisation of which nothing but its name is to be said.
    pub fn named(named: &NamedOrganization) -> Self {
        Self::new(named, &Labels::default(), &Labels::default())
    }

    fn new(named: &NamedOrganization, areas: &Labels, focus: &Labels) -> Self {
        Self {
            slug: named.slug.to_string(),
            name: named.name.to_string(),
            kind: named.kind.to_string(),
            address: format!("/api/v1/organisations/{}", named.slug),
            areas: areas.all().to_vec(),
            focus: focus.all().to_vec(),
        }
    }
}

impl From<OrganizationEntry> for OrganizationInList {
    fn from(entry: OrganizationEntry) -> Self {
        Self {
            address: format!("/api/v1/organisations/{}", entry.slug),
            slug: entry.slug.to_string(),
            name: entry.name.to_string(),
            kind: entry.kind.to_string(),
            areas: entry.areas.0.all().to_vec(),
            focus: entry.focus.0.all().to_vec(),
        }
    }
}

/// A number by which a register knows an organisation.
#[derive(Serialize, ToSchema)]
pub struct RegisteredNumber {
    /// `ein`, `uei`, `state`, `licence` or `org_id`.
    scheme: String,
    /// The state, the authority or the list, where there are several.
    register: String,
    /// The number.
    value: String,
    /// The last day of a licence.
    #[schema(format = Date)]
    expires_on: Option<String>,
}

impl From<&Identifier> for RegisteredNumber {
    fn from(identifier: &Identifier) -> Self {
        Self {
            scheme: identifier.scheme.key().to_owned(),
            register: identifier.scheme.register().to_owned(),
            value: identifier.value.clone(),
            expires_on: identifier.expires_on.map(|day| day.to_string()),
        }
    }
}

/// What everyone may know of an organisation: no person and no contact.
#[derive(Serialize, ToSchema)]
pub struct Organization {
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: String,
    /// What kind of body it is.
    kind: String,
    /// The part of society that bodies of this kind belong to.
    sector: String,
    /// What it does, in its own words.
    about: String,
    /// Where it works.
    areas: Vec<String>,
    /// What its work is about.
    focus: Vec<String>,
    /// The languages it works in, as BCP 47 tags.
    languages: Vec<String>,
    /// How many people are paid there, as a band.
    people: Option<String>,
    /// What it spends in a year, as a band in US dollars.
    budget: Option<String>,
    /// Its address on the web.
    website: Option<String>,
    /// The numbers that registers know it by.
    numbers: Vec<RegisteredNumber>,
    /// Who it says holds money for it.
    fiscal_sponsor: Option<OrganizationInList>,
    /// Its units.
    units: Vec<String>,
    /// Others here whose name looks the same.
    alike: Vec<OrganizationInList>,
    /// When it was registered here.
    #[schema(format = DateTime)]
    registered_at: String,
}

impl From<&OrganizationPage> for Organization {
    fn from(page: &OrganizationPage) -> Self {
        let kind = page.organization.kind;
        Self {
            slug: page.organization.slug.to_string(),
            name: page.organization.name.to_string(),
            kind: kind.to_string(),
            sector: kind.sector().as_str().to_owned(),
            about: page.about.clone(),
            areas: page.areas.all().to_vec(),
            focus: page.focus.all().to_vec(),
            languages: page.languages.iter().map(ToString::to_string).collect(),
            people: page.people.map(|band| band.as_str().to_owned()),
            budget: page.budget.map(|band| band.as_str().to_owned()),
            website: page.website.as_ref().map(ToString::to_string),
            numbers: page.identifiers.iter().map(Into::into).collect(),
            fiscal_sponsor: page.sponsor.as_ref().map(OrganizationInList::named),
            units: page.units.iter().map(ToString::to_string).collect(),
            alike: page.alike.iter().map(OrganizationInList::named).collect(),
            registered_at: page.since.to_string(),
        }
    }
}

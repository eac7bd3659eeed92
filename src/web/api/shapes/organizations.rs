//! Organisations as the API shows and takes them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::organization::{Identifier, Labels, WrittenFacts};
use crate::ops::organizations::{NamedOrganization, WrittenInvitation};
use crate::store::views::my_organizations::{Belonging, InvitationForMe, OrganizationWithin};
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

/// The organisations that you belong to.
#[derive(Serialize, ToSchema)]
pub struct MyOrganizations {
    /// By name.
    pub organisations: Vec<MyOrganization>,
}

/// One organisation that you belong to.
#[derive(Serialize, ToSchema)]
pub struct MyOrganization {
    /// Which.
    organisation: OrganizationInList,
    /// As what: `lead`, `delegate` or `member`.
    role: String,
    /// Until when, if that was said.
    #[schema(format = DateTime)]
    until: Option<String>,
}

impl From<&Belonging> for MyOrganization {
    fn from(belonging: &Belonging) -> Self {
        Self {
            organisation: OrganizationInList::named(&belonging.organization),
            role: belonging.role.to_string(),
            until: belonging.to.map(|to| to.to_string()),
        }
    }
}

/// One of your organisations from within.
#[derive(Serialize, ToSchema)]
pub struct OrganizationFromWithin {
    /// What it says of itself, as it is changed.
    facts: FactsOfOrganization,
    /// Which save that is; a change names it.
    revision: i64,
    /// Your role in it.
    role: String,
    /// Who belongs to it.
    people: Vec<PersonWithin>,
    /// Invitations that wait; for leads alone.
    invitations: Vec<WaitingInvitation>,
    /// Requests that wait; for leads alone.
    requests: Vec<WaitingRequest>,
    /// Its units.
    units: Vec<UnitWithin>,
}

/// Somebody who belongs to an organisation.
#[derive(Serialize, ToSchema)]
pub struct PersonWithin {
    /// Who, by id.
    id: String,
    /// What they are called.
    name: String,
    /// `lead`, `delegate` or `member`.
    role: String,
    /// From when on.
    #[schema(format = DateTime)]
    since: String,
    /// Until when, if that was said.
    #[schema(format = DateTime)]
    until: Option<String>,
}

/// An invitation that waits for its answer.
#[derive(Serialize, ToSchema)]
pub struct WaitingInvitation {
    /// Which.
    id: String,
    /// To which address.
    email: String,
    /// As what.
    role: String,
    /// Until when it can be accepted.
    #[schema(format = DateTime)]
    expires_at: String,
}

/// A request that waits for its answer.
#[derive(Serialize, ToSchema)]
pub struct WaitingRequest {
    /// Which.
    id: String,
    /// Who asks.
    name: String,
    /// What they say.
    note: String,
}

/// A unit of an organisation.
#[derive(Serialize, ToSchema)]
pub struct UnitWithin {
    /// Which.
    id: String,
    /// What it is called.
    name: String,
}

impl From<OrganizationWithin> for OrganizationFromWithin {
    fn from(within: OrganizationWithin) -> Self {
        Self {
            revision: within.revision,
            role: within.held.to_string(),
            people: within
                .people
                .into_iter()
                .map(|one| PersonWithin {
                    id: one.person.to_string(),
                    name: one.name.to_string(),
                    role: one.role.to_string(),
                    since: one.from.to_string(),
                    until: one.to.map(|to| to.to_string()),
                })
                .collect(),
            invitations: within
                .invitations
                .into_iter()
                .map(|one| WaitingInvitation {
                    id: one.id.to_string(),
                    email: one.email.to_string(),
                    role: one.role.to_string(),
                    expires_at: one.expires_at.to_string(),
                })
                .collect(),
            requests: within
                .requests
                .into_iter()
                .map(|one| WaitingRequest {
                    id: one.id.to_string(),
                    name: one.name.to_string(),
                    note: one.note,
                })
                .collect(),
            units: within
                .units
                .into_iter()
                .map(|unit| UnitWithin {
                    id: unit.id.to_string(),
                    name: unit.name.to_string(),
                })
                .collect(),
            facts: FactsOfOrganization(within.written),
        }
    }
}

/// The invitations that were sent to your address.
#[derive(Serialize, ToSchema)]
pub struct MyInvitations {
    /// The latest first.
    pub invitations: Vec<MyInvitation>,
}

/// One invitation that was sent to your address.
#[derive(Serialize, ToSchema)]
pub struct MyInvitation {
    /// Which.
    id: String,
    /// The organisation's name.
    organisation: String,
    /// Its name in addresses.
    slug: String,
    /// As what.
    role: String,
    /// Until when it can be accepted.
    #[schema(format = DateTime)]
    expires_at: String,
}

impl From<&InvitationForMe> for MyInvitation {
    fn from(one: &InvitationForMe) -> Self {
        Self {
            id: one.id.to_string(),
            organisation: one.organization.to_string(),
            slug: one.slug.to_string(),
            role: one.role.to_string(),
            expires_at: one.expires_at.to_string(),
        }
    }
}

/// What an organisation says of itself. Only `name` and `kind` must be said. The other fields are texts: `about`,
/// `areas` and `focus` (one a line), `people` and `budget` (bands), `website`, `contact_name`, `contact_email`,
/// `contact_phone`, `ein`, `uei`, `state`, `state_number`, `licence_authority`, `licence_number`,
/// `licence_expires`, `org_ids` (one a line), `sponsor` (a name in addresses), `another` (why it is another
/// organisation than the one whose name looks the same); `languages` is a list of BCP 47 tags, `mixed_scripts`
/// says that a word of several scripts is meant so.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object, example = json!({"name": "Larkmere Garden", "kind": "community_group", "ein": "91-1234567"}))]
pub struct FactsOfOrganization(pub WrittenFacts);

/// A change of an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationChange {
    /// The save that the change began from.
    pub revision: i64,
    /// All facts, changed or not.
    pub facts: FactsOfOrganization,
}

/// An invitation to be sent.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToSend {
    /// To which address.
    email: String,
    /// `lead`, `delegate` or `member`.
    role: String,
    /// The last day of the role, as `2027-06-30`.
    #[serde(default)]
    until: String,
    /// The language of the letter for somebody who has not joined.
    #[serde(default = "english")]
    language: String,
}

fn english() -> String {
    "en".to_owned()
}

impl From<InvitationToSend> for WrittenInvitation {
    fn from(sent: InvitationToSend) -> Self {
        Self {
            email: sent.email,
            role: sent.role,
            until: sent.until,
            language: sent.language,
        }
    }
}

/// A role in an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleGiven {
    /// `lead`, `delegate` or `member`; in the answer to a request, nothing says no.
    pub role: Option<String>,
}

/// A name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitNamed {
    /// What it is called.
    pub name: String,
}

/// What somebody says to those who lead an organisation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestNote {
    /// Up to 500 characters.
    #[serde(default)]
    pub note: String,
}

/// What was made, by its id.
#[derive(Serialize, ToSchema)]
pub struct Made {
    /// Its id.
    pub id: String,
}

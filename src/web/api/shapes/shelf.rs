//! The shelf of templates as the API shows and takes it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::organizations::OrganizationInList;
use crate::domain::shelf::{LICENCE, WrittenEntry, WrittenReport};
use crate::store::views::shelf::{ShelfEntry, ShelfEntryPage};
use crate::web::community::shelf::house::HouseTemplate;

/// What stands on the shelf.
#[derive(Serialize, ToSchema)]
pub struct Templates {
    /// Our own; on the first slice alone.
    pub ours: Vec<TemplateInList>,
    /// Those of groups, the latest first.
    pub of_groups: Vec<TemplateInList>,
    /// The address of the following slice.
    pub next: Option<String>,
}

/// One template.
#[derive(Serialize, ToSchema)]
pub struct TemplateInList {
    /// Its name in addresses.
    id: String,
    /// `partner_agreement`, `shared_budget`, `meeting_plan` or `other`.
    kind: &'static str,
    /// What it is called.
    title: String,
    /// The language of it.
    language: String,
    /// Who shared it, if they want to be named.
    organisation: Option<OrganizationInList>,
    /// When it was shared; nothing for our own.
    #[schema(format = DateTime)]
    shared_at: Option<String>,
    /// Under which licence everyone may use it.
    licence: &'static str,
}

impl From<&HouseTemplate> for TemplateInList {
    fn from(house: &HouseTemplate) -> Self {
        Self {
            id: house.key.to_owned(),
            kind: house.kind.as_str(),
            title: house.title().to_owned(),
            language: house.language.to_owned(),
            organisation: None,
            shared_at: None,
            licence: LICENCE,
        }
    }
}

impl From<&ShelfEntry> for TemplateInList {
    fn from(entry: &ShelfEntry) -> Self {
        Self {
            id: entry.id.to_string(),
            kind: entry.kind.as_str(),
            title: entry.title.clone(),
            language: entry.language.to_string(),
            organisation: entry.group.as_ref().map(OrganizationInList::named),
            shared_at: Some(entry.added_at.to_string()),
            licence: LICENCE,
        }
    }
}

/// One template with its text.
#[derive(Serialize, ToSchema)]
pub struct TemplateRead {
    /// What it is.
    template: TemplateInList,
    /// The text, in Markdown.
    text: String,
}

impl From<&HouseTemplate> for TemplateRead {
    fn from(house: &HouseTemplate) -> Self {
        Self {
            template: house.into(),
            text: house.text().to_owned(),
        }
    }
}

impl From<&ShelfEntryPage> for TemplateRead {
    fn from(page: &ShelfEntryPage) -> Self {
        Self {
            template: (&page.entry).into(),
            text: page.text.clone(),
        }
    }
}

/// A template to be shared.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateToShare {
    /// For which organisation, by its name in addresses.
    pub organisation: String,
    /// `partner_agreement`, `shared_budget`, `meeting_plan` or `other`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// The language of it.
    pub language: String,
    /// The text, in Markdown.
    pub text: String,
    /// Whether the organisation's name stands beside it.
    #[serde(default)]
    pub shows_name: bool,
    /// Whether you may share it, and everyone may use it under CC BY 4.0.
    pub agrees: bool,
}

impl From<TemplateToShare> for WrittenEntry {
    fn from(shared: TemplateToShare) -> Self {
        Self {
            organization: shared.organisation,
            kind: shared.kind,
            title: shared.title,
            language: shared.language,
            text: shared.text,
            shows_name: shared.shows_name,
            agrees: shared.agrees,
        }
    }
}

/// What is wrong with a template.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateReport {
    /// `private`, `copied`, `harmful` or `no_template`.
    pub reason: String,
    /// More about it.
    #[serde(default)]
    pub note: String,
}

impl From<TemplateReport> for WrittenReport {
    fn from(report: TemplateReport) -> Self {
        Self {
            reason: report.reason,
            note: report.note,
        }
    }
}

//! Registering an organisation, and changing what it says of itself: one form.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::facts_form::FactsForm;
use super::{my, onward, refusals};
use crate::domain::language::LanguageTag;
use crate::domain::organization::identifier::US_STATES;
use crate::domain::organization::{BudgetBand, Fault, OrganizationKind, PeopleBand, WrittenFacts};
use crate::domain::policy::{Actor, may_change_organization};
use crate::domain::round::Slug;
use crate::ops::organizations::{self, NamedOrganization, OrganizationError};
use crate::store::views::my_organizations::{OrganizationWithin, organization_within};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::local::local;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![new, found, edit, change]
}

/// Languages that organisations often work in; others they have said before stay among the choices.
const LANGUAGES: [&str; 24] = [
    "en", "es", "ar", "so", "vi", "zh", "am", "ti", "om", "ru", "uk", "tl", "ko", "ja", "km", "lo",
    "sm", "hi", "pa", "fa", "ps", "fr", "pt", "sw",
];

/// The form.
#[derive(Template)]
#[template(path = "community/organization_form.html")]
pub struct OrganizationFormHtml {
    c: Chrome,
    /// Which organisation is changed; none while one is being registered.
    existing: Option<NamedOrganization>,
    form: FactsForm,
    faults: Faults,
    is_stale: bool,
    /// An organisation whose name looks the same.
    alike: Option<NamedOrganization>,
    /// An organisation that has a number which was given.
    holder: Option<NamedOrganization>,
    /// Whether a word of the name mixes scripts and somebody must say that this is meant.
    mixes_scripts: bool,
    /// What somebody else saved meanwhile.
    meanwhile: Option<WrittenFacts>,
}

/// One language to be ticked.
struct Language {
    tag: String,
    name: String,
    is_chosen: bool,
}

impl OrganizationFormHtml {
    fn new(c: Chrome, existing: Option<NamedOrganization>, form: FactsForm) -> Self {
        Self {
            c,
            existing,
            mixes_scripts: form.written.mixed_scripts,
            form,
            faults: Faults::none(),
            is_stale: false,
            alike: None,
            holder: None,
            meanwhile: None,
        }
    }

    fn action(&self) -> String {
        match &self.existing {
            Some(existing) => format!("/my/organisations/{}/details", existing.slug),
            None => "/my/organisations/new".to_owned(),
        }
    }

    fn kinds(&self) -> impl Iterator<Item = &'static str> {
        OrganizationKind::ALL.into_iter().map(|kind| kind.as_str())
    }

    fn people_bands(&self) -> impl Iterator<Item = &'static str> {
        PeopleBand::ALL.iter().map(|band| band.as_str())
    }

    fn budget_bands(&self) -> impl Iterator<Item = &'static str> {
        BudgetBand::ALL.iter().map(|band| band.as_str())
    }

    fn states(&self) -> [&'static str; 56] {
        let mut states = US_STATES;
        states.sort_unstable();
        states
    }

    fn languages(&self) -> Vec<Language> {
        let chosen = &self.form.written.languages;
        let others = chosen.iter().map(String::as_str);
        let mut tags: Vec<&str> = LANGUAGES.to_vec();
        tags.extend(others.filter(|tag| !LANGUAGES.contains(tag)));
        tags.into_iter()
            .filter_map(|tag| tag.parse::<LanguageTag>().ok())
            .map(|tag| Language {
                name: self.c.words().language(&tag),
                is_chosen: chosen.iter().any(|chosen| chosen == tag.as_str()),
                tag: tag.to_string(),
            })
            .collect()
    }

    /// Whether what stands behind a fold must be seen: something is wrong there, or was said.
    fn has_numbers(&self) -> bool {
        let written = &self.form.written;
        let fields = [
            "ein",
            "uei",
            "state",
            "state_number",
            "licence_authority",
            "licence_number",
            "licence_expires",
            "org_ids",
            "sponsor",
        ];
        let wrong = fields.iter().any(|field| self.faults.of(field).is_some());
        let said = [
            &written.ein,
            &written.uei,
            &written.state_number,
            &written.licence_number,
            &written.org_ids,
            &written.sponsor,
        ];
        wrong || said.iter().any(|text| !text.is_empty())
    }

    /// Whoever was there before, by name or by number.
    fn there(&self) -> Vec<&NamedOrganization> {
        self.alike.iter().chain(&self.holder).collect()
    }

    /// What somebody else saved meanwhile, where it is not what stands in the fields.
    fn differing(&self) -> Vec<(&'static str, &str)> {
        let ours = &self.form.written;
        let Some(theirs) = &self.meanwhile else {
            return Vec::new();
        };
        let pairs = [
            ("organisation-name", &theirs.name, &ours.name),
            ("organisation-about", &theirs.about, &ours.about),
            ("organisation-areas", &theirs.areas, &ours.areas),
            ("organisation-focus", &theirs.focus, &ours.focus),
            ("organisation-website", &theirs.website, &ours.website),
            (
                "organisation-contact-name",
                &theirs.contact_name,
                &ours.contact_name,
            ),
            (
                "organisation-contact-email",
                &theirs.contact_email,
                &ours.contact_email,
            ),
            (
                "organisation-contact-phone",
                &theirs.contact_phone,
                &ours.contact_phone,
            ),
            ("organisation-ein", &theirs.ein, &ours.ein),
            ("organisation-uei", &theirs.uei, &ours.uei),
            (
                "organisation-state-number",
                &theirs.state_number,
                &ours.state_number,
            ),
            (
                "organisation-licence-number",
                &theirs.licence_number,
                &ours.licence_number,
            ),
            ("organisation-org-ids", &theirs.org_ids, &ours.org_ids),
            ("organisation-sponsor", &theirs.sponsor, &ours.sponsor),
        ];
        // Browsers send lines with a carriage return.
        let same = |one: &str, other: &str| one.split_whitespace().eq(other.split_whitespace());
        let pairs = pairs
            .into_iter()
            .filter(|(_, one, other)| !same(one, other));
        pairs
            .map(|(key, theirs, _)| (key, theirs.as_str()))
            .collect()
    }

    fn again(mut self, error: OrganizationError) -> Result<Page<Self>, Problem> {
        match error {
            OrganizationError::Faults(found) => {
                self.mixes_scripts |= found.iter().any(|one| one.fault == Fault::MixedScripts);
                self.faults = refusals::faults(&found);
            }
            OrganizationError::Alike(alike) => {
                let name = alike.name.clone();
                self.faults
                    .add_with("name", "organisation-fault-alike", &[("name", &name)]);
                self.alike = Some(alike);
            }
            OrganizationError::NumberTaken { field, holder } => {
                self.faults.add_with(
                    field,
                    "organisation-fault-identifier-taken",
                    &[("name", &holder.name)],
                );
                self.holder = Some(holder);
            }
            OrganizationError::Outdated { revision } => {
                self.faults.add("about", "organisation-fault-outdated");
                self.form.revision = revision;
            }
            other => return Err(refusals::problem(other)),
        }
        Ok(Page::personal(self).with_status(Status::UnprocessableEntity))
    }
}

type Shown = Either<Page<OrganizationFormHtml>, Redirect>;

#[get("/my/organisations/new?<next>")]
fn new(c: Chrome, _member: Member<'_>, next: Option<&str>) -> Page<OrganizationFormHtml> {
    let form = FactsForm {
        next: next.unwrap_or_default().to_owned(),
        ..FactsForm::default()
    };
    Page::personal(OrganizationFormHtml::new(c, None, form))
}

#[post("/my/organisations/new", data = "<form>")]
async fn found(
    form: Protected<FactsForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
) -> Result<Shown, Problem> {
    let (form, is_stale) = form.into_parts();
    let mut page = OrganizationFormHtml::new(c, None, form);
    if is_stale {
        page.is_stale = true;
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let (standing, written) = (member.0.standing.clone(), page.form.written.clone());
    let founded = app
        .db
        .write(move |tx| organizations::found_organization(tx, Actor::Person(&standing), &written))
        .await;
    let organization = match founded {
        Ok(organization) => organization,
        Err(error) => return page.again(error).map(Either::Left),
    };
    my::act_for_now(app, member, Some(organization.slug.clone())).await?;
    let address = match page.form.next.as_str() {
        "" => format!("/my/organisations/{}", organization.slug),
        next => local(next).to_string(),
    };
    let flash = "flash-organisation-founded";
    Ok(Either::Right(onward(app, jar, &address, flash)))
}

async fn within(app: &App, member: Member<'_>, slug: &str) -> Result<OrganizationWithin, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let person = member.0.standing.person.clone();
    let within = app
        .db
        .read(move |reader| organization_within(reader, &person, &slug))
        .await?
        .ok_or_else(Problem::not_found)?;
    may_change_organization(member.actor(), Some(within.held))?;
    Ok(within)
}

#[get("/my/organisations/<slug>/details")]
async fn edit(
    c: Chrome,
    member: Member<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Page<OrganizationFormHtml>, Problem> {
    let within = within(app, member, slug).await?;
    let form = FactsForm {
        written: within.written,
        revision: within.revision,
        next: String::new(),
    };
    Ok(Page::personal(OrganizationFormHtml::new(
        c,
        Some(within.organization),
        form,
    )))
}

#[post("/my/organisations/<slug>/details", data = "<form>")]
async fn change(
    form: Protected<FactsForm>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    slug: &str,
) -> Result<Shown, Problem> {
    let within = within(app, member, slug).await?;
    let slug = within.organization.slug.clone();
    let (form, is_stale) = form.into_parts();
    let mut page = OrganizationFormHtml::new(c, Some(within.organization), form);
    if is_stale {
        page.is_stale = true;
        let page = Page::personal(page).with_status(Status::UnprocessableEntity);
        return Ok(Either::Left(page));
    }
    let (standing, written) = (member.0.standing.clone(), page.form.written.clone());
    let (of, revision) = (slug.clone(), page.form.revision);
    let changed = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            organizations::change_organization(tx, actor, &of, revision, &written)
        })
        .await;
    match changed {
        Ok(_) => {
            let address = format!("/my/organisations/{slug}");
            let flash = "flash-organisation-saved";
            Ok(Either::Right(onward(app, jar, &address, flash)))
        }
        Err(error) => {
            if matches!(error, OrganizationError::Outdated { .. }) {
                // Both are shown: what stands now, and in the fields what was typed.
                page.meanwhile = Some(within.written);
            }
            page.again(error).map(Either::Left)
        }
    }
}

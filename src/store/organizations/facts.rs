//! What organisations say of themselves.

use diesel::prelude::*;

use super::numbers::{self, identifiers};
use crate::domain::ids::{Id, OrganizationId};
use crate::domain::language::LanguageTag;
use crate::domain::organization::{
    BudgetBand, Facts, Labels, OrganizationName, PeopleBand, Scheme, Website, WrittenFacts,
};
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::organization;
use crate::store::tx::Tx;

/// Who else is involved in what an organisation says of itself.
#[derive(Debug, Clone, Default)]
pub struct Relations {
    /// Who holds money for it.
    pub sponsor: Option<OrganizationId>,
    /// Whose name looks the same.
    pub beside: Option<OrganizationId>,
}

/// A new organisation; `Duplicate` where its looks or one of its numbers were taken meanwhile.
pub fn add(
    tx: &mut Tx<'_>,
    slug: &Slug,
    facts: &Facts,
    relations: &Relations,
) -> Result<OrganizationId, StoreError> {
    let (id, now): (OrganizationId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(organization::table)
        .values((
            organization::id.eq(&id),
            organization::slug.eq(slug),
            organization::created_at.eq(now),
            organization::name.eq(&facts.name),
            organization::kind.eq(facts.kind),
        ))
        .execute(tx.conn())?;
    put_facts(tx, &id, facts, relations)?;
    Ok(id)
}

/// Puts these facts in the place of those that stand; `false` where they are not those of `revision` any more.
pub fn change(
    tx: &mut Tx<'_>,
    id: &OrganizationId,
    revision: i64,
    facts: &Facts,
    relations: &Relations,
) -> Result<bool, StoreError> {
    let counted = diesel::update(organization::table)
        .filter(organization::id.eq(id))
        .filter(organization::revision.eq(revision))
        .set(organization::revision.eq(revision + 1))
        .execute(tx.conn())?;
    if counted == 0 {
        return Ok(false);
    }
    put_facts(tx, id, facts, relations)?;
    Ok(true)
}

fn put_facts(
    tx: &mut Tx<'_>,
    id: &OrganizationId,
    facts: &Facts,
    relations: &Relations,
) -> Result<(), StoreError> {
    let reason = relations.beside.as_ref().map(|_| facts.another.clone());
    diesel::update(organization::table.find(id))
        .set((
            organization::name.eq(&facts.name),
            organization::kind.eq(facts.kind),
            organization::looks.eq(facts.name.looks()),
            organization::beside_id.eq(relations.beside.as_ref().map(Id::as_str)),
            organization::beside_reason.eq(reason),
            organization::about.eq(&facts.about),
            organization::areas.eq(Json(facts.areas.clone())),
            organization::focus.eq(Json(facts.focus.clone())),
            organization::languages.eq(Json(facts.languages.clone())),
        ))
        .execute(tx.conn())?;
    diesel::update(organization::table.find(id))
        .set((
            organization::people_band.eq(facts.people.map(PeopleBand::as_str)),
            organization::budget_band.eq(facts.budget.map(BudgetBand::as_str)),
            organization::website.eq(facts.website.as_ref().map(Website::as_str)),
            organization::contact_name.eq(&facts.contact.name),
            organization::contact_email.eq(facts.contact.email.as_ref().map(EmailAddress::as_str)),
            organization::contact_phone.eq(&facts.contact.phone),
            organization::sponsor_id.eq(relations.sponsor.as_ref().map(Id::as_str)),
            organization::search_text.eq(facts.search_text()),
        ))
        .execute(tx.conn())?;
    numbers::put(tx, id, facts)
}

/// What stands about an organisation, as its form shows it again, and which save this is.
pub fn written(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<(WrittenFacts, i64), StoreError> {
    type Texts = (String, String, String, String, String, Option<String>);
    type Lists = (Json<Labels>, Json<Labels>, Json<Vec<LanguageTag>>);
    type Rest = (
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
        i64,
    );
    let row: (Texts, Lists, Rest) = organization::table
        .find(id)
        .select((
            (
                organization::name,
                organization::kind,
                organization::about,
                organization::contact_name,
                organization::contact_phone,
                organization::contact_email,
            ),
            (
                organization::areas,
                organization::focus,
                organization::languages,
            ),
            (
                organization::people_band,
                organization::budget_band,
                organization::website,
                organization::sponsor_id,
                organization::beside_reason,
                organization::revision,
            ),
        ))
        .first(conn)?;
    let (
        (name, kind, about, contact_name, contact_phone, contact_email),
        (Json(areas), Json(focus), Json(languages)),
        (people, budget, website, sponsor, another, revision),
    ) = row;
    let sponsor: Option<String> = match sponsor {
        Some(sponsor) => organization::table
            .find(sponsor)
            .select(organization::slug)
            .first(conn)
            .optional()?,
        None => None,
    };
    let mut written = WrittenFacts {
        mixed_scripts: name
            .parse::<OrganizationName>()
            .is_ok_and(|name| name.mixes_scripts()),
        name,
        kind,
        about,
        areas: areas.written(),
        focus: focus.written(),
        languages: languages.into_iter().map(String::from).collect(),
        people: people.unwrap_or_default(),
        budget: budget.unwrap_or_default(),
        website: website.unwrap_or_default(),
        contact_name,
        contact_email: contact_email.unwrap_or_default(),
        contact_phone,
        sponsor: sponsor.unwrap_or_default(),
        another: another.unwrap_or_default(),
        ..WrittenFacts::default()
    };
    for identifier in identifiers(conn, id)? {
        let said = identifier.to_string();
        match identifier.scheme {
            Scheme::Ein => written.ein = said,
            Scheme::Uei => written.uei = said,
            Scheme::State(state) => (written.state, written.state_number) = (state, said),
            Scheme::Licence(authority) => {
                written.licence_authority = authority;
                written.licence_number = said;
                let day = identifier.expires_on.map(|day| day.to_string());
                written.licence_expires = day.unwrap_or_default();
            }
            Scheme::OrgId(_) => written.org_ids += &format!("{said}\n"),
        }
    }
    Ok((written, revision))
}

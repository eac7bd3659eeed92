//! Organisations as rows: what they say of themselves, their numbers and their units.

use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::civil::Date;

use super::columns::Json;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{organization, organization_identifier, organization_unit};
use super::tx::Tx;
use crate::domain::ids::{Id, OrganizationId, UnitId};
use crate::domain::language::LanguageTag;
use crate::domain::organization::{
    BudgetBand, Facts, Identifier, Labels, OrganizationKind, OrganizationName, PeopleBand, Scheme,
    UnitName, Website, WrittenFacts,
};
use crate::domain::people::EmailAddress;
use crate::domain::round::Slug;
use crate::domain::search_text::folded;

/// An organisation as others name it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct NamedOrganization {
    /// Which.
    pub id: OrganizationId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: OrganizationName,
    /// What kind of body it is.
    pub kind: OrganizationKind,
}

/// The columns of [`NamedOrganization`].
pub(super) type Named = (
    organization::id,
    organization::slug,
    organization::name,
    organization::kind,
);

/// The columns of [`NamedOrganization`].
pub(super) const NAMED: Named = (
    organization::id,
    organization::slug,
    organization::name,
    organization::kind,
);

/// The organisation of this name in addresses.
pub fn find(
    conn: &mut AnyConnection,
    slug: &Slug,
) -> Result<Option<NamedOrganization>, StoreError> {
    let found = organization::table
        .filter(organization::slug.eq(slug))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// The organisation of this id.
pub fn named(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<NamedOrganization, StoreError> {
    Ok(organization::table.find(id).select(NAMED).first(conn)?)
}

/// How an organisation's name was settled.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct SettledName {
    /// What it looks like.
    pub looks: String,
    /// The organisation of the same looks that was there before.
    pub beside: Option<OrganizationId>,
    /// Why this is another one.
    pub reason: Option<String>,
}

/// How this organisation's name was settled.
pub fn looks(conn: &mut AnyConnection, id: &OrganizationId) -> Result<SettledName, StoreError> {
    let settled = organization::table.find(id).select((
        organization::looks,
        organization::beside_id,
        organization::beside_reason,
    ));
    Ok(settled.first(conn)?)
}

/// Another organisation whose name looks like this one; the one that was there first.
pub fn alike(
    conn: &mut AnyConnection,
    name: &OrganizationName,
    except: Option<&OrganizationId>,
) -> Result<Option<NamedOrganization>, StoreError> {
    let except = except.map_or("", Id::as_str).to_owned();
    let found = organization::table
        .filter(organization::looks.eq(name.looks()))
        .filter(organization::id.ne(except))
        .order((organization::created_at, organization::id))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// Another organisation that has this number.
pub fn holder(
    conn: &mut AnyConnection,
    identifier: &Identifier,
    except: Option<&OrganizationId>,
) -> Result<Option<NamedOrganization>, StoreError> {
    let except = except.map_or("", Id::as_str).to_owned();
    let found = organization_identifier::table
        .inner_join(organization::table)
        .filter(organization_identifier::scheme.eq(identifier.scheme.key()))
        .filter(organization_identifier::register_folded.eq(folded(identifier.scheme.register())))
        .filter(organization_identifier::value.eq(&identifier.value))
        .filter(organization::id.ne(except))
        .select(NAMED)
        .first(conn)
        .optional()?;
    Ok(found)
}

/// A name in addresses that nobody has: made of the organisation's name, with a number where that is taken.
pub fn free_slug(tx: &mut Tx<'_>, name: &OrganizationName) -> Result<Slug, StoreError> {
    let random: OrganizationId = tx.new_id();
    let fallback = format!("group-{}", &random.as_str()[..8]);
    let base = name.slug().map_or(fallback, String::from);
    for number in 1_u32.. {
        let slug = match number {
            1 => base.clone(),
            number => format!("{base}-{number}"),
        };
        let slug: Slug = slug.parse().map_err(|_| StoreError::Unreadable {
            value: base.clone(),
            expected: "a name for addresses",
        })?;
        // The address of the form that registers one.
        if slug.as_str() == "new" {
            continue;
        }
        let taken = organization::table.filter(organization::slug.eq(&slug));
        if !diesel::select(exists(taken)).get_result::<bool>(tx.conn())? {
            return Ok(slug);
        }
    }
    Err(StoreError::Duplicate)
}

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
    diesel::delete(organization_identifier::table)
        .filter(organization_identifier::organization_id.eq(id))
        .execute(tx.conn())?;
    for (position, identifier) in (0_i64..).zip(&facts.identifiers) {
        let register = identifier.scheme.register();
        diesel::insert_into(organization_identifier::table)
            .values((
                organization_identifier::organization_id.eq(id),
                organization_identifier::scheme.eq(identifier.scheme.key()),
                organization_identifier::register.eq(register),
                organization_identifier::register_folded.eq(folded(register)),
                organization_identifier::value.eq(&identifier.value),
                organization_identifier::expires_on
                    .eq(identifier.expires_on.map(|day| day.to_string())),
                organization_identifier::position.eq(position),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// The numbers of an organisation, in the order in which they were written.
pub fn identifiers(
    conn: &mut AnyConnection,
    id: &OrganizationId,
) -> Result<Vec<Identifier>, StoreError> {
    type Row = (String, String, String, Option<String>);
    let rows: Vec<Row> = organization_identifier::table
        .filter(organization_identifier::organization_id.eq(id))
        .order(organization_identifier::position)
        .select((
            organization_identifier::scheme,
            organization_identifier::register,
            organization_identifier::value,
            organization_identifier::expires_on,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(scheme, register, value, expires_on)| {
            let day = expires_on.map(|day| day.parse::<Date>()).transpose();
            match (Scheme::from_parts(&scheme, &register), day) {
                (Some(scheme), Ok(expires_on)) => Ok(Identifier {
                    scheme,
                    value,
                    expires_on,
                }),
                _ => Err(StoreError::Unreadable {
                    value: format!("{scheme} {value}"),
                    expected: "an organisation's number",
                }),
            }
        })
        .collect()
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

/// A unit of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Unit {
    /// Which.
    pub id: UnitId,
    /// What it is called.
    pub name: UnitName,
}

/// The units that are not closed, by name.
pub fn units(conn: &mut AnyConnection, id: &OrganizationId) -> Result<Vec<Unit>, StoreError> {
    let units = organization_unit::table
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .order((organization_unit::folded, organization_unit::id))
        .select((organization_unit::id, organization_unit::name))
        .load(conn)?;
    Ok(units)
}

/// Whether a unit that looks the same in a list is there.
pub fn has_unit(
    conn: &mut AnyConnection,
    id: &OrganizationId,
    name: &UnitName,
) -> Result<bool, StoreError> {
    let there = organization_unit::table
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .filter(organization_unit::folded.eq(name.folded()));
    Ok(diesel::select(exists(there)).get_result(conn)?)
}

/// A new unit; `Duplicate` where one of this name was added meanwhile.
pub fn add_unit(
    tx: &mut Tx<'_>,
    id: &OrganizationId,
    name: &UnitName,
) -> Result<UnitId, StoreError> {
    let (unit, now): (UnitId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(organization_unit::table)
        .values((
            organization_unit::id.eq(&unit),
            organization_unit::organization_id.eq(id),
            organization_unit::name.eq(name),
            organization_unit::folded.eq(name.folded()),
            organization_unit::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(unit)
}

/// Closes a unit; what it took part in keeps its name. `false` where there is no such open unit.
pub fn close_unit(tx: &mut Tx<'_>, id: &OrganizationId, unit: &UnitId) -> Result<bool, StoreError> {
    let now = tx.now();
    let closed = diesel::update(organization_unit::table)
        .filter(organization_unit::id.eq(unit))
        .filter(organization_unit::organization_id.eq(id))
        .filter(organization_unit::closed_at.is_null())
        .set(organization_unit::closed_at.eq(now.as_micros()))
        .execute(tx.conn())?;
    Ok(closed == 1)
}

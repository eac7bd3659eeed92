//! Programmes as rows, each with its funders.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::Json;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{organization, program, program_funder};
use super::tx::Tx;
use crate::domain::bloc::Bloc;
use crate::domain::ids::{Id, OrganizationId, ProgramId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::money::Currency;
use crate::domain::program::{Funder, Guardrails, Label, Program};
use crate::domain::round::Slug;
use crate::domain::time::ZoneName;

/// Adds a programme with its funders. [`StoreError::Duplicate`] if its name is taken.
pub fn add(tx: &mut Tx<'_>, new: &Program) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(program::table)
        .values((
            program::id.eq(&new.id),
            program::slug.eq(&new.slug),
            program::name.eq(&new.name),
            program::currency.eq(new.currency),
            program::zone.eq(&new.zone),
            program::guardrails.eq(Json(new.guardrails)),
            program::languages.eq(Json(new.languages.clone())),
            program::areas.eq(Json(new.areas.clone())),
            program::focus.eq(Json(new.focus.clone())),
            program::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    for (position, funder) in (0_i64..).zip(&new.funders) {
        diesel::insert_into(program_funder::table)
            .values((
                program_funder::program_id.eq(&new.id),
                program_funder::organization_id.eq(&funder.organization),
                program_funder::bloc.eq(funder.bloc),
                program_funder::position.eq(position),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Changes what may change of a programme: its name, zone, guardrails, languages, areas and focus. Address, currency
/// and funders stay, because rounds and awards stand on them.
pub fn change(tx: &mut Tx<'_>, changed: &Program) -> Result<(), StoreError> {
    diesel::update(program::table.filter(program::id.eq(&changed.id)))
        .set((
            program::name.eq(&changed.name),
            program::zone.eq(&changed.zone),
            program::guardrails.eq(Json(changed.guardrails)),
            program::languages.eq(Json(changed.languages.clone())),
            program::areas.eq(Json(changed.areas.clone())),
            program::focus.eq(Json(changed.focus.clone())),
        ))
        .execute(tx.conn())?;
    Ok(())
}

#[derive(Queryable)]
struct Row {
    id: ProgramId,
    slug: Slug,
    name: LocalText,
    currency: Currency,
    zone: ZoneName,
    guardrails: Json<Guardrails>,
    languages: Json<Vec<LanguageTag>>,
    areas: Json<Vec<Label>>,
    focus: Json<Vec<Label>>,
}

const COLUMNS: (
    program::id,
    program::slug,
    program::name,
    program::currency,
    program::zone,
    program::guardrails,
    program::languages,
    program::areas,
    program::focus,
) = (
    program::id,
    program::slug,
    program::name,
    program::currency,
    program::zone,
    program::guardrails,
    program::languages,
    program::areas,
    program::focus,
);

/// The programme of this id.
pub fn of_id(conn: &mut AnyConnection, id: &ProgramId) -> Result<Program, StoreError> {
    let row: Row = program::table
        .filter(program::id.eq(id))
        .select(COLUMNS)
        .first(conn)?;
    with_funders(conn, row)
}

/// The programme of this name.
pub fn of_slug(conn: &mut AnyConnection, slug: &Slug) -> Result<Program, StoreError> {
    let row: Row = program::table
        .filter(program::slug.eq(slug))
        .select(COLUMNS)
        .first(conn)?;
    with_funders(conn, row)
}

/// The programmes of these ids: two statements.
pub fn several(
    conn: &mut AnyConnection,
    ids: &[&ProgramId],
) -> Result<BTreeMap<ProgramId, Program>, StoreError> {
    let words: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    let rows: Vec<Row> = program::table
        .filter(program::id.eq_any(&words))
        .select(COLUMNS)
        .load(conn)?;
    let funders: Vec<(ProgramId, OrganizationId, String, Bloc)> = program_funder::table
        .inner_join(organization::table)
        .filter(program_funder::program_id.eq_any(&words))
        .order(program_funder::position)
        .select((
            program_funder::program_id,
            organization::id,
            organization::name,
            program_funder::bloc,
        ))
        .load(conn)?;
    let mut of_program: BTreeMap<ProgramId, Vec<Funder>> = BTreeMap::new();
    for (program, organization, name, bloc) in funders {
        of_program.entry(program).or_default().push(Funder {
            organization,
            name,
            bloc,
        });
    }
    let rows = rows.into_iter();
    Ok(rows
        .map(|row| {
            let funders = of_program.remove(&row.id).unwrap_or_default();
            (row.id.clone(), row.with(funders))
        })
        .collect())
}

fn with_funders(conn: &mut AnyConnection, row: Row) -> Result<Program, StoreError> {
    let funders: Vec<(OrganizationId, String, Bloc)> = program_funder::table
        .inner_join(organization::table)
        .filter(program_funder::program_id.eq(&row.id))
        .order(program_funder::position)
        .select((organization::id, organization::name, program_funder::bloc))
        .load(conn)?;
    let funders = funders.into_iter();
    let funders = funders.map(|(organization, name, bloc)| Funder {
        organization,
        name,
        bloc,
    });
    Ok(row.with(funders.collect()))
}

impl Row {
    fn with(self, funders: Vec<Funder>) -> Program {
        Program {
            funders,
            id: self.id,
            slug: self.slug,
            name: self.name,
            currency: self.currency,
            zone: self.zone,
            guardrails: self.guardrails.0,
            languages: self.languages.0,
            areas: self.areas.0,
            focus: self.focus.0,
        }
    }
}

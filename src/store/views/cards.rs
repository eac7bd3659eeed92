//! The reviewers of a programme, and the printed cards that they have.

use diesel::prelude::*;

use crate::domain::ids::{PersonId, ProgramId};
use crate::domain::language::LocalText;
use crate::domain::people::PersonName;
use crate::domain::round::Slug;
use crate::domain::standing::{Role, Standing};
use crate::store::schema::{backup_code, person, program, role_grant};
use crate::store::second_factors::CodeSource;
use crate::store::{Reader, StoreError};

/// The page of cards.
#[derive(Debug, Clone)]
pub struct CardsPage {
    /// The programme.
    pub program: ProgramId,
    /// What it is called.
    pub name: LocalText,
    /// Its reviewers, by name.
    pub reviewers: Vec<CardLine>,
}

/// One reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardLine {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
    /// Codes that are left on their card; `None` where they have none.
    pub left: Option<i64>,
}

/// The page, for staff of the programme as a whole; for everybody else there is none. Three statements.
pub fn cards_page(
    reader: &mut Reader<'_>,
    slug: &Slug,
    asker: &Standing,
) -> Result<Option<CardsPage>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let found: Option<(ProgramId, LocalText)> = program::table
        .filter(program::slug.eq(slug))
        .select((program::id, program::name))
        .first(conn)
        .optional()?;
    let Some((id, name)) = found.filter(|(id, _)| asker.is_staff_of(id)) else {
        return Ok(None);
    };
    let people: Vec<(PersonId, PersonName)> = role_grant::table
        .inner_join(person::table)
        .filter(role_grant::program_id.eq(&id))
        .filter(role_grant::role.eq(Role::Reviewer))
        .filter(role_grant::from_at.le(now))
        .filter(
            role_grant::to_at
                .is_null()
                .or(role_grant::to_at.assume_not_null().gt(now)),
        )
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .order((person::name, person::id))
        .select((person::id, person::name))
        .distinct()
        .load(conn)?;
    let ids: Vec<&PersonId> = people.iter().map(|(id, _)| id).collect();
    let codes: Vec<(PersonId, Option<i64>)> = backup_code::table
        .filter(backup_code::person_id.eq_any(ids))
        .filter(backup_code::source.eq(CodeSource::Card.as_str()))
        .select((backup_code::person_id, backup_code::used_at))
        .load(conn)?;
    let line = |(person, name): (PersonId, PersonName)| {
        let mut theirs = codes.iter().filter(|(id, _)| *id == person).peekable();
        let has_card = theirs.peek().is_some();
        let left = theirs.filter(|(_, used)| used.is_none()).count() as i64;
        CardLine {
            left: has_card.then_some(left),
            person,
            name,
        }
    };
    Ok(Some(CardsPage {
        program: id,
        name,
        reviewers: people.into_iter().map(line).collect(),
    }))
}

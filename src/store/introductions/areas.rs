//! The areas that posts can name.

use diesel::prelude::*;

use crate::domain::introduction::{KnownArea, known_areas};
use crate::domain::program::Label;
use crate::domain::round::{RoundState, Slug};
use crate::store::columns::Json;
use crate::store::schema::{program, round};
use crate::store::{AnyConnection, StoreError};

/// The areas of the programmes that have a round which everyone may know of. One statement.
pub fn known(conn: &mut AnyConnection) -> Result<Vec<KnownArea>, StoreError> {
    let public = RoundState::ALL
        .into_iter()
        .filter(|state| state.is_public());
    let public: Vec<&str> = public.map(RoundState::as_str).collect();
    let theirs = round::table
        .filter(round::state.eq_any(public))
        .filter(round::program_id.is_not_null())
        .select(round::program_id.assume_not_null());
    let programs: Vec<(Slug, Json<Vec<Label>>)> = program::table
        .filter(program::id.eq_any(theirs))
        // The oldest first: an area keeps its key when a later programme has it too.
        .order((program::created_at, program::slug))
        .select((program::slug, program::areas))
        .load(conn)?;
    let programs = programs.into_iter().map(|(slug, areas)| (slug, areas.0));
    Ok(known_areas(&programs.collect::<Vec<_>>()))
}

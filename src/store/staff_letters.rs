//! Letters that staff wrote to a list, as they are kept with the record of a round.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::columns::Json;
use super::error::StoreError;
use super::schema::staff_letter;
use super::tx::Tx;
use crate::domain::ids::{PersonId, RoundId, StaffLetterId};
use crate::domain::language::LocalText;
use crate::domain::reader_list::ReaderList;

/// A letter to keep.
#[derive(Debug)]
pub struct NewStaffLetter<'a> {
    /// About which round.
    pub round: &'a RoundId,
    /// Who wrote it.
    pub written_by: &'a PersonId,
    /// To whom.
    pub list: ReaderList,
    /// What it is about.
    pub subject: &'a LocalText,
    /// What it says.
    pub body: &'a LocalText,
    /// How many readers there are in each language.
    pub readers: &'a BTreeMap<&'a str, i64>,
}

/// Keeps it.
pub fn add(tx: &mut Tx<'_>, new: &NewStaffLetter<'_>) -> Result<StaffLetterId, StoreError> {
    let (id, now): (StaffLetterId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(staff_letter::table)
        .values((
            staff_letter::id.eq(&id),
            staff_letter::round_id.eq(new.round),
            staff_letter::written_by.eq(new.written_by),
            staff_letter::list.eq(new.list.as_str()),
            staff_letter::subject.eq(Json(new.subject)),
            staff_letter::body.eq(Json(new.body)),
            staff_letter::readers.eq(Json(new.readers)),
            staff_letter::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

//! Letters that staff of a round wrote, and the lists that they can write to.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::ids::StaffLetterId;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::people::PersonName;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::reader_list::ReaderList;
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::store::columns::Json;
pub use crate::store::reader_lists::{ListNow, ListReader};
use crate::store::schema::{person, staff_letter};
use crate::store::{Reader, StoreError, programs, reader_lists, rounds};

/// One letter that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLetter {
    /// Its name.
    pub id: StaffLetterId,
    /// To whom.
    pub list: String,
    /// What it was about.
    pub subject: LocalText,
    /// What it said.
    pub body: LocalText,
    /// Who wrote it.
    pub by: PersonName,
    /// When.
    pub at: Instant,
    /// How many readers there were in each language.
    pub readers: BTreeMap<LanguageTag, i64>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLetters {
    /// What the round is called.
    pub title: LocalText,
    /// The languages of its programme.
    pub languages: Vec<LanguageTag>,
    /// What was sent, the newest first.
    pub letters: Vec<WrittenLetter>,
    /// The list that was asked for, as it stands.
    pub list: Option<ListNow>,
}

type Row = (
    StaffLetterId,
    String,
    LocalText,
    LocalText,
    PersonName,
    Instant,
    Json<BTreeMap<LanguageTag, i64>>,
);

/// The letters of this round for its staff, and one list.
pub fn round_letters(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    list: Option<ReaderList>,
) -> Result<Result<RoundLetters, Denied>, StoreError> {
    let round = rounds::own(reader.conn(), slug)?;
    if let Err(denied) = policy::may_set_up_round(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let title = rounds::to_follow(reader.conn(), slug)?.title;
    let program = programs::of_id(reader.conn(), &round.program)?;
    let rows: Vec<Row> = staff_letter::table
        .inner_join(person::table)
        .filter(staff_letter::round_id.eq(&round.id))
        .order((staff_letter::created_at.desc(), staff_letter::id))
        .limit(200)
        .select((
            staff_letter::id,
            staff_letter::list,
            staff_letter::subject,
            staff_letter::body,
            person::name,
            staff_letter::created_at,
            staff_letter::readers,
        ))
        .load(reader.conn())?;
    let letters = rows.into_iter();
    let letters = letters.map(|(id, list, subject, body, by, at, readers)| WrittenLetter {
        id,
        list,
        subject,
        body,
        by,
        at,
        readers: readers.0,
    });
    let letters = letters.collect();
    let now = reader.now();
    let list = match list {
        None => None,
        Some(list) => Some(reader_lists::now(
            reader.conn(),
            list,
            &round.program,
            &round.id,
            now,
        )?),
    };
    Ok(Ok(RoundLetters {
        title,
        languages: program.languages,
        letters,
        list,
    }))
}

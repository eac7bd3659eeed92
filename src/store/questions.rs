//! Questions about rounds as rows.

use diesel::prelude::*;

use super::columns::json_text;
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{question, round};
use super::tx::Tx;
use crate::domain::ids::{PersonId, ProgramId, QuestionId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::people::EmailAddress;
use crate::domain::question::{HidingReason, QuestionText};
use crate::domain::round::{RoundState, Slug};

/// A round that is asked about.
#[derive(Debug, Clone)]
pub struct AskedRound {
    /// Its id.
    pub id: RoundId,
    /// What it is called.
    pub title: LocalText,
    /// Where it stands.
    pub state: RoundState,
    /// Its programme; none for an election that was held elsewhere.
    pub program: Option<ProgramId>,
}

/// The round of this name; [`StoreError::NotFound`] if there is none.
pub fn round(conn: &mut AnyConnection, slug: &Slug) -> Result<AskedRound, StoreError> {
    type Row = (RoundId, LocalText, RoundState, Option<ProgramId>);
    let (id, title, state, program): Row = round::table
        .filter(round::slug.eq(slug))
        .select((round::id, round::title, round::state, round::program_id))
        .first(conn)?;
    Ok(AskedRound {
        id,
        title,
        state,
        program,
    })
}

/// Who asks, as far as they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asker {
    /// A member, named or not.
    Member {
        /// Who.
        person: PersonId,
        /// Whether they want to be named.
        is_named: bool,
    },
    /// Anyone else, with an address for the answer or without.
    Visitor(Option<EmailAddress>),
}

/// Adds a question.
pub fn add(
    tx: &mut Tx<'_>,
    round: &RoundId,
    text: &QuestionText,
    language: &LanguageTag,
    asker: &Asker,
) -> Result<QuestionId, StoreError> {
    let (id, now): (QuestionId, _) = (tx.new_id(), tx.now());
    let (person, is_named, reply_to) = match asker {
        Asker::Member { person, is_named } => (Some(person.to_string()), *is_named, None),
        Asker::Visitor(address) => (None, false, address.as_ref().map(EmailAddress::as_str)),
    };
    diesel::insert_into(question::table)
        .values((
            question::id.eq(&id),
            question::round_id.eq(round),
            question::text.eq(text.as_str()),
            question::language.eq(language),
            question::asked_at.eq(now),
            question::asked_by.eq(person),
            question::names_asker.eq(is_named),
            question::reply_to.eq(reply_to),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// What this member asked about the round, the oldest first.
pub fn of_member(
    conn: &mut AnyConnection,
    round: &RoundId,
    person: &PersonId,
) -> Result<Vec<QuestionId>, StoreError> {
    let theirs = question::table
        .filter(question::round_id.eq(round))
        .filter(question::asked_by.eq(person.to_string()))
        .order((question::asked_at, question::id))
        .select(question::id);
    Ok(theirs.load(conn)?)
}

/// A question as whoever answers it must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedQuestion {
    /// What was asked.
    pub text: String,
    /// In which language.
    pub language: LanguageTag,
    /// By which member.
    pub asked_by: Option<PersonId>,
    /// Where a visitor wants the answer.
    pub reply_to: Option<EmailAddress>,
    /// What was answered before.
    pub answer: Option<LocalText>,
    /// Whether it is kept from view.
    pub is_hidden: bool,
}

/// The question of this id about this round; [`StoreError::NotFound`] if there is none.
pub fn asked(
    conn: &mut AnyConnection,
    round: &RoundId,
    id: &QuestionId,
) -> Result<AskedQuestion, StoreError> {
    type Row = (
        String,
        LanguageTag,
        Option<PersonId>,
        Option<EmailAddress>,
        Option<LocalText>,
        Option<i64>,
    );
    let (text, language, asked_by, reply_to, answer, hidden_at): Row = question::table
        .find(id)
        .filter(question::round_id.eq(round))
        .select((
            question::text,
            question::language,
            question::asked_by,
            question::reply_to,
            question::answer,
            question::hidden_at,
        ))
        .first(conn)?;
    Ok(AskedQuestion {
        text,
        language,
        asked_by,
        reply_to,
        answer,
        is_hidden: hidden_at.is_some(),
    })
}

/// Keeps an answer, the first or a better one, and forgets where a visitor wanted it.
pub fn answer(
    tx: &mut Tx<'_>,
    id: &QuestionId,
    answer: &LocalText,
    by: &PersonId,
    is_first: bool,
) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(question::table.find(id))
        .set((
            question::answer.eq(json_text(answer)),
            question::answered_by.eq(by.to_string()),
            is_first.then(|| question::answered_at.eq(now)),
            question::changed_at.eq(now),
            question::reply_to.eq(None::<String>),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Keeps a question from view, or shows it again where there is no reason.
pub fn hide(
    tx: &mut Tx<'_>,
    id: &QuestionId,
    reason: Option<&HidingReason>,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(question::table.find(id))
        .set((
            question::hidden_at.eq(reason.map(|_| now)),
            question::hidden_by.eq(reason.map(|_| by.to_string())),
            question::hidden_reason.eq(reason.map(HidingReason::as_str)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Forgets who asked, who is erased. The questions stay: others read their answers.
pub fn forget_asker(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    diesel::update(question::table.filter(question::asked_by.eq(person.to_string())))
        .set((
            question::asked_by.eq(None::<String>),
            question::names_asker.eq(false),
        ))
        .execute(tx.conn())?;
    Ok(())
}

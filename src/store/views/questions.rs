//! Questions about a round: those that everyone reads, and the desk of those who answer.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::round_head::{self, RoundHead};
use crate::domain::ids::{PersonId, ProgramId, QuestionId, RoundId};
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{Actor, Denied, may_answer_questions};
use crate::domain::question::QuestionState;
use crate::domain::round::Slug;
use crate::domain::time::{Instant, ZoneName};
use crate::store::schema::{person, program, question, round};
use crate::store::{AnyConnection, Reader, StoreError};

/// A question with its answer, as everyone reads it.
#[derive(Debug, Clone)]
pub struct AnsweredQuestion {
    /// Its id.
    pub id: QuestionId,
    /// What was asked.
    pub text: String,
    /// In which language, as far as is known.
    pub language: LanguageTag,
    /// Who asked, if they are a member who wanted to be named.
    pub asked_by: Option<String>,
    /// When.
    pub asked_at: Instant,
    /// What was answered.
    pub answer: LocalText,
    /// When it was first answered.
    pub answered_at: Instant,
    /// When the answer was last changed.
    pub changed_at: Instant,
}

/// The questions about a round that everyone reads.
#[derive(Debug, Clone)]
pub struct QuestionsPage {
    /// The round.
    pub round: RoundHead,
    /// Whether the round is held here and can be asked about at all.
    pub is_own: bool,
    /// Answered questions, the latest answer first.
    pub questions: Vec<AnsweredQuestion>,
    /// How many are answered, in all slices.
    pub answered: i64,
    /// How many wait for an answer.
    pub waiting: i64,
    /// The reader's own questions that wait.
    pub own: Vec<(String, LanguageTag, Instant)>,
    /// The last of this slice, where another follows.
    pub next: Option<QuestionId>,
}

type Row = (
    QuestionId,
    String,
    LanguageTag,
    bool,
    Option<String>,
    Instant,
    LocalText,
    Instant,
    Instant,
);

/// At most `most` answered questions after this one. `None` where a visitor may not know of the round. At most seven
/// statements.
pub fn questions_page(
    reader: &mut Reader<'_>,
    slug: &Slug,
    person: Option<&PersonId>,
    after: Option<&QuestionId>,
    most: usize,
) -> Result<Option<QuestionsPage>, StoreError> {
    let conn = reader.conn();
    let states = round_head::visible_states();
    let Some(round) = round_head::find(conn, slug, &states)? else {
        return Ok(None);
    };
    let is_own = program_of(conn, &round)?.is_some();
    let (mut questions, answered) = answered(conn, &round, after, most)?;
    let more = questions.len() > most;
    questions.truncate(most);
    let waiting = waiting(conn, &round)?;
    let own = match person {
        None => Vec::new(),
        Some(person) => question::table
            .filter(question::round_id.eq(&round.id))
            .filter(question::asked_by.eq(person.to_string()))
            .filter(question::answer.is_null())
            .filter(question::hidden_at.is_null())
            .order((question::asked_at, question::id))
            .select((question::text, question::language, question::asked_at))
            .load(conn)?,
    };
    Ok(Some(QuestionsPage {
        next: questions
            .last()
            .map(|last| last.id.clone())
            .filter(|_| more),
        round,
        is_own,
        questions,
        answered,
        waiting,
        own,
    }))
}

/// How many questions about this round wait for an answer.
pub(super) fn waiting(conn: &mut AnyConnection, round: &RoundHead) -> Result<i64, StoreError> {
    Ok(question::table
        .filter(question::round_id.eq(&round.id))
        .filter(question::answer.is_null())
        .filter(question::hidden_at.is_null())
        .select(count_star())
        .first(conn)?)
}

/// One more than `most`, so that it is seen whether others follow; and how many there are in all.
pub(super) fn answered(
    conn: &mut AnyConnection,
    round: &RoundHead,
    after: Option<&QuestionId>,
    most: usize,
) -> Result<(Vec<AnsweredQuestion>, i64), StoreError> {
    let public = || {
        question::table
            .filter(question::round_id.eq(round.id.clone()))
            .filter(question::answer.is_not_null())
            .filter(question::hidden_at.is_null())
    };
    let all = public().select(count_star()).first(conn)?;
    let last: Option<Instant> = match after {
        None => None,
        Some(after) => public()
            .filter(question::id.eq(after))
            .select(question::answered_at.assume_not_null())
            .first(conn)
            .optional()?,
    };
    let mut query = public()
        .left_join(person::table.on(question::asked_by.eq(person::id.nullable())))
        .into_boxed();
    if let (Some(at), Some(after)) = (last, after) {
        let earlier = question::answered_at.assume_not_null().lt(at);
        let same = question::answered_at.assume_not_null().eq(at);
        query = query.filter(earlier.or(same.and(question::id.gt(after))));
    }
    let rows: Vec<Row> = query
        .order((question::answered_at.desc(), question::id.asc()))
        .limit(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1))
        .select((
            question::id,
            question::text,
            question::language,
            question::names_asker,
            person::name.nullable(),
            question::asked_at,
            question::answer.assume_not_null(),
            question::answered_at.assume_not_null(),
            question::changed_at.assume_not_null(),
        ))
        .load(conn)?;
    let entry =
        |(id, text, language, is_named, name, asked_at, answer, answered_at, changed_at): Row| {
            AnsweredQuestion {
                id,
                text,
                language,
                asked_by: name.filter(|_| is_named),
                asked_at,
                answer,
                answered_at,
                changed_at,
            }
        };
    Ok((rows.into_iter().map(entry).collect(), all))
}

fn program_of(conn: &mut AnyConnection, head: &RoundHead) -> Result<Option<ProgramId>, StoreError> {
    Ok(round::table
        .find(&head.id)
        .select(round::program_id)
        .first(conn)?)
}

/// A question as staff see it. Where an answer is to be sent stays unseen.
#[derive(Debug, Clone)]
pub struct DeskQuestion {
    /// Its id.
    pub id: QuestionId,
    /// What was asked.
    pub text: String,
    /// In which language, as far as is known.
    pub language: LanguageTag,
    /// Who asked, if they are a member who wanted to be named.
    pub asked_by: Option<String>,
    /// Whether somebody is told of the answer.
    pub is_awaited: bool,
    /// When.
    pub asked_at: Instant,
    /// What was answered.
    pub answer: Option<LocalText>,
    /// When the answer was last changed.
    pub changed_at: Option<Instant>,
    /// Why it is kept from view.
    pub hidden: Option<String>,
}

impl DeskQuestion {
    /// Where it stands.
    pub fn state(&self) -> QuestionState {
        QuestionState::of(self.answer.is_some(), self.hidden.is_some())
    }
}

/// All questions about a round, for those who answer them.
#[derive(Debug, Clone)]
pub struct QuestionsDesk {
    /// The round's name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
    /// The zone of its dates.
    pub zone: ZoneName,
    /// The languages in which answers may be written.
    pub languages: Vec<LanguageTag>,
    /// The questions, those that wait longest first.
    pub questions: Vec<DeskQuestion>,
}

/// The desk of this round; denied like everything of its staff. Three statements.
pub fn questions_desk(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<QuestionsDesk, Denied>, StoreError> {
    type Head = (RoundId, LocalText, ZoneName, ProgramId, String);
    type Row = (
        QuestionId,
        String,
        LanguageTag,
        (bool, Option<String>, Option<String>, Option<String>),
        Instant,
        Option<LocalText>,
        Option<Instant>,
        Option<String>,
    );
    let conn = reader.conn();
    let head: Option<Head> = round::table
        .inner_join(program::table.on(round::program_id.eq(program::id.nullable())))
        .filter(round::slug.eq(slug))
        .select((
            round::id,
            round::title,
            round::zone,
            program::id,
            program::languages,
        ))
        .first(conn)
        .optional()?;
    let Some((id, title, zone, program, languages)) = head else {
        return Ok(Err(Denied::Hidden));
    };
    if let Err(denied) = may_answer_questions(actor, &program, &id) {
        return Ok(Err(denied));
    }
    let languages = serde_json::from_str(&languages).map_err(|_| StoreError::Unreadable {
        value: languages.clone(),
        expected: "a list of languages",
    })?;
    let rows: Vec<Row> = question::table
        .left_join(person::table.on(question::asked_by.eq(person::id.nullable())))
        .filter(question::round_id.eq(&id))
        .order((question::asked_at, question::id))
        .select((
            question::id,
            question::text,
            question::language,
            (
                question::names_asker,
                question::asked_by,
                question::reply_to,
                person::name.nullable(),
            ),
            question::asked_at,
            question::answer,
            question::changed_at,
            question::hidden_reason,
        ))
        .load(conn)?;
    let entry = |(
        id,
        text,
        language,
        (is_named, member, address, name),
        asked_at,
        answer,
        changed_at,
        hidden,
    ): Row| {
        DeskQuestion {
            id,
            text,
            language,
            asked_by: name.filter(|_| is_named),
            is_awaited: member.is_some() || address.is_some(),
            asked_at,
            answer,
            changed_at,
            hidden,
        }
    };
    Ok(Ok(QuestionsDesk {
        slug: slug.clone(),
        title,
        zone,
        languages,
        questions: rows.into_iter().map(entry).collect(),
    }))
}

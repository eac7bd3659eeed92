//! Introductions as rows: asked for once, answered once.

use diesel::prelude::*;

use crate::domain::ids::{Id, IntroductionId, OrganizationId, PartnerPostId, PersonId};
use crate::domain::introduction::{IntroductionState, SILENCE_DAYS};
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{introduction, partner_post};
use crate::store::tx::{Reader, Tx};

/// So many that nobody answered are ended in one transaction.
const SLICE: i64 = 100;

/// Notes that an organisation asks to meet whoever wrote the post; `Duplicate` where it did before, whatever came of it.
pub fn add(
    tx: &mut Tx<'_>,
    post: &PartnerPostId,
    asker: &OrganizationId,
    note: &str,
    by: &PersonId,
) -> Result<IntroductionId, StoreError> {
    let (id, now): (IntroductionId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(introduction::table)
        .values((
            introduction::id.eq(&id),
            introduction::post_id.eq(post),
            introduction::asker_id.eq(asker),
            introduction::asked_by.eq(by.as_str()),
            introduction::note.eq(note),
            introduction::asked_at.eq(now),
            introduction::answer_until.eq(now.plus_seconds(SILENCE_DAYS * 86_400)),
            introduction::state.eq(IntroductionState::Asked),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// How many an organisation asked for since `since`, and how many it waits for.
pub fn count(
    conn: &mut AnyConnection,
    asker: &OrganizationId,
    since: Instant,
    now: Instant,
) -> Result<(i64, i64), StoreError> {
    let theirs = || introduction::table.filter(introduction::asker_id.eq(asker));
    let asked = theirs()
        .filter(introduction::asked_at.gt(since))
        .count()
        .get_result(conn)?;
    let waiting = theirs()
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.gt(now))
        .count()
        .get_result(conn)?;
    Ok((asked, waiting))
}

/// Who is to meet whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What stands in the post that it is about.
    pub text: String,
    /// Who asked.
    pub asker: OrganizationId,
    /// Who was asked.
    pub asked: OrganizationId,
}

/// The introduction of this id; [`StoreError::NotFound`] if there is none.
pub fn find(conn: &mut AnyConnection, id: &IntroductionId) -> Result<Pair, StoreError> {
    let (text, asker, asked) = introduction::table
        .inner_join(partner_post::table)
        .filter(introduction::id.eq(id))
        .select((
            partner_post::text,
            introduction::asker_id,
            partner_post::organization_id,
        ))
        .first(conn)?;
    Ok(Pair { text, asker, asked })
}

/// Ends one that waits, as `to`; `false` where it does not wait any more, or too long. Of two who end it at once,
/// one alone is told `true`.
pub fn end(
    tx: &mut Tx<'_>,
    id: &IntroductionId,
    to: IntroductionState,
    answered_by: Option<&PersonId>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let ended = diesel::update(introduction::table)
        .filter(introduction::id.eq(id))
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.gt(now))
        .set((
            introduction::state.eq(to),
            introduction::answered_by.eq(answered_by.map(ToString::to_string)),
            introduction::ended_at.eq(now.as_micros()),
        ))
        .execute(tx.conn())?;
    Ok(ended == 1)
}

/// One that ended without an answer.
pub type Ended = (IntroductionId, OrganizationId, String);

/// Ends those that wait about one post. Gives back who asked, with the words of the post.
pub fn end_about(tx: &mut Tx<'_>, post: &PartnerPostId) -> Result<Vec<Ended>, StoreError> {
    let waiting: Vec<Ended> = introduction::table
        .inner_join(partner_post::table)
        .filter(introduction::post_id.eq(post))
        .filter(introduction::state.eq(IntroductionState::Asked))
        .order(introduction::id)
        .select((introduction::id, introduction::asker_id, partner_post::text))
        .load(tx.conn())?;
    expire(tx, &waiting)?;
    Ok(waiting)
}

/// Ends up to a hundred whose time to be answered is over. Gives back who asked, with the words of the post.
pub fn end_silent(tx: &mut Tx<'_>) -> Result<Vec<Ended>, StoreError> {
    let now = tx.now();
    let silent: Vec<Ended> = introduction::table
        .inner_join(partner_post::table)
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.le(now))
        .order((introduction::answer_until, introduction::id))
        .limit(SLICE)
        .select((introduction::id, introduction::asker_id, partner_post::text))
        .load(tx.conn())?;
    expire(tx, &silent)?;
    Ok(silent)
}

fn expire(tx: &mut Tx<'_>, these: &[Ended]) -> Result<(), StoreError> {
    let ids: Vec<String> = these.iter().map(|(id, ..)| id.to_string()).collect();
    let now = tx.now().as_micros();
    diesel::update(introduction::table.filter(introduction::id.eq_any(ids)))
        .set((
            introduction::state.eq(IntroductionState::Expired),
            introduction::ended_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Whether there is one whose time to be answered is over.
pub fn is_any_silent(reader: &mut Reader<'_>) -> Result<bool, StoreError> {
    let now = reader.now();
    let silent: Option<IntroductionId> = introduction::table
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.le(now))
        .select(introduction::id)
        .first(reader.conn())
        .optional()?;
    Ok(silent.is_some())
}

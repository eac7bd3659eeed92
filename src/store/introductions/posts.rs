//! What groups seek and offer as rows.

use diesel::prelude::*;
use jiff::civil::Date;

use crate::domain::ids::{Id, OrganizationId, PartnerPostId, PersonId, RoundId};
use crate::domain::introduction::{IntroductionState, Post};
use crate::domain::search_text::folded;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{introduction, partner_post};
use crate::store::tx::Tx;

/// Adds a post.
pub fn add(
    tx: &mut Tx<'_>,
    of: &OrganizationId,
    post: &Post,
    round: Option<&RoundId>,
    by: &PersonId,
) -> Result<PartnerPostId, StoreError> {
    let (id, now): (PartnerPostId, _) = (tx.new_id(), tx.now());
    let names = post.areas.iter().flat_map(|area| area.name.versions());
    let mut searched: Vec<&str> = names.map(|name| name.text).collect();
    let (other_focus, other_areas) = (post.other_focus.written(), post.other_areas.written());
    searched.extend([&*other_focus, &*other_areas, &*post.text]);
    diesel::insert_into(partner_post::table)
        .values((
            (
                partner_post::id.eq(&id),
                partner_post::organization_id.eq(of),
                partner_post::kind.eq(post.kind),
                partner_post::help.eq(Json(&post.help)),
                partner_post::focus_keys.eq(Json(&post.focus)),
                partner_post::focus.eq(Json(&post.other_focus)),
                partner_post::area_keys.eq(Json(&post.areas)),
                partner_post::areas.eq(Json(&post.other_areas)),
                partner_post::wanted.eq(Json(&post.wanted)),
            ),
            (
                partner_post::text.eq(&post.text),
                partner_post::language.eq(&post.language),
                partner_post::round_id.eq(round.map(Id::as_str)),
                partner_post::until_on.eq(post.until.to_string()),
                partner_post::search_text.eq(folded(&searched.join("\n"))),
                partner_post::posted_by.eq(by.as_str()),
                partner_post::posted_at.eq(now),
            ),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Whose a post is, what it says, and whether it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedPost {
    /// The organisation's.
    pub organization: OrganizationId,
    /// Its words, for letters to its own people.
    pub text: String,
    /// Whether it stands on `today`.
    pub stands: bool,
}

/// The post of this id; [`StoreError::NotFound`] if there is none.
pub fn find(
    conn: &mut AnyConnection,
    id: &PartnerPostId,
    today: Date,
) -> Result<OwnedPost, StoreError> {
    let (organization, text, until, closed): (OrganizationId, String, String, Option<Instant>) =
        partner_post::table
            .find(id)
            .select((
                partner_post::organization_id,
                partner_post::text,
                partner_post::until_on,
                partner_post::closed_at,
            ))
            .first(conn)?;
    Ok(OwnedPost {
        organization,
        text,
        stands: closed.is_none() && until >= today.to_string(),
    })
}

/// How many posts of an organisation stand, and how many it wrote since `since`.
pub fn count(
    conn: &mut AnyConnection,
    of: &OrganizationId,
    today: Date,
    since: Instant,
) -> Result<(i64, i64), StoreError> {
    let theirs = || partner_post::table.filter(partner_post::organization_id.eq(of));
    let open = theirs()
        .filter(partner_post::closed_at.is_null())
        .filter(partner_post::until_on.ge(today.to_string()))
        .count()
        .get_result(conn)?;
    let written = theirs()
        .filter(partner_post::posted_at.gt(since))
        .count()
        .get_result(conn)?;
    Ok((open, written))
}

/// Closes a post; `false` where it was closed before.
pub fn close(tx: &mut Tx<'_>, id: &PartnerPostId) -> Result<bool, StoreError> {
    let now = tx.now().as_micros();
    let closed = diesel::update(partner_post::table.find(id))
        .filter(partner_post::closed_at.is_null())
        .set(partner_post::closed_at.eq(now))
        .execute(tx.conn())?;
    Ok(closed == 1)
}

/// Forgets that a person posted, asked and answered: what their organisations said stays.
pub fn forget(tx: &mut Tx<'_>, person: &PersonId) -> Result<(), StoreError> {
    let nobody = None::<&str>;
    diesel::update(partner_post::table.filter(partner_post::posted_by.eq(person)))
        .set(partner_post::posted_by.eq(nobody))
        .execute(tx.conn())?;
    diesel::update(introduction::table.filter(introduction::asked_by.eq(person)))
        .set(introduction::asked_by.eq(nobody))
        .execute(tx.conn())?;
    diesel::update(introduction::table.filter(introduction::answered_by.eq(person)))
        .set(introduction::answered_by.eq(nobody))
        .execute(tx.conn())?;
    Ok(())
}

/// Closes what an organisation posted in which nobody is left, and takes back what it asked.
pub fn close_all_of(tx: &mut Tx<'_>, of: &OrganizationId) -> Result<(), StoreError> {
    let now = tx.now().as_micros();
    diesel::update(partner_post::table)
        .filter(partner_post::organization_id.eq(of))
        .filter(partner_post::closed_at.is_null())
        .set(partner_post::closed_at.eq(now))
        .execute(tx.conn())?;
    diesel::update(introduction::table)
        .filter(introduction::asker_id.eq(of))
        .filter(introduction::state.eq(IntroductionState::Asked))
        .set((
            introduction::state.eq(IntroductionState::Withdrawn),
            introduction::ended_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

//! What a person did for groups that look for partners. Nothing here tells them what another side answered.

use diesel::prelude::*;
use serde::Serialize;

use super::proposals::Line;
use crate::domain::ids::{Id, PersonId};
use crate::store::schema::{introduction, partner_post, shelf_entry, shelf_report};
use crate::store::{AnyConnection, StoreError};

/// All of it, by kind.
#[derive(Debug, Serialize)]
pub(super) struct InIntroductions {
    posts: Vec<Line>,
    asked: Vec<Line>,
    answered: Vec<Line>,
    templates_shared: Vec<Line>,
    templates_reported: Vec<Line>,
}

/// Five statements.
pub(super) fn in_introductions(
    conn: &mut AnyConnection,
    person: &PersonId,
) -> Result<InIntroductions, StoreError> {
    let id = person.as_str();
    Ok(InIntroductions {
        posts: partner_post::table
            .filter(partner_post::posted_by.eq(id))
            .order((partner_post::posted_at, partner_post::id))
            .select((
                partner_post::id,
                partner_post::text,
                partner_post::posted_at,
            ))
            .load(conn)?,
        asked: introduction::table
            .filter(introduction::asked_by.eq(id))
            .order((introduction::asked_at, introduction::id))
            .select((
                introduction::post_id,
                introduction::note,
                introduction::asked_at,
            ))
            .load(conn)?,
        answered: introduction::table
            .filter(introduction::answered_by.eq(id))
            .filter(introduction::ended_at.is_not_null())
            .order((introduction::ended_at, introduction::id))
            .select((
                introduction::post_id,
                introduction::state,
                introduction::ended_at.assume_not_null(),
            ))
            .load(conn)?,
        templates_shared: shelf_entry::table
            .filter(shelf_entry::added_by.eq(id))
            .order((shelf_entry::added_at, shelf_entry::id))
            .select((shelf_entry::id, shelf_entry::title, shelf_entry::added_at))
            .load(conn)?,
        templates_reported: shelf_report::table
            .filter(shelf_report::reported_by.eq(id))
            .order((shelf_report::reported_at, shelf_report::id))
            .select((
                shelf_report::entry_id,
                shelf_report::reason,
                shelf_report::reported_at,
            ))
            .load(conn)?,
    })
}

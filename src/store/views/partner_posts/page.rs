//! One post for one person.

use diesel::prelude::*;

use super::suggested::{Suggested, suggested};
use super::{PostShown, Row, belongs_to, named, post, texts, today};
use crate::domain::ids::{OrganizationId, PartnerPostId};
use crate::domain::introduction::{AskerSees, IntroductionState};
use crate::domain::organization::OrganizationKind;
use crate::domain::standing::Standing;
use crate::domain::time::Instant;
use crate::store::introductions::audience::spoken_for;
use crate::store::organizations::NamedOrganization;
use crate::store::schema::{introduction, organization, partner_post, program_funder, round};
use crate::store::{Reader, StoreError};

/// So many suggestions on the post's own page.
const SUGGESTED: usize = 10;

/// One post for one person.
#[derive(Debug, Clone)]
pub struct PostPage {
    /// What it says.
    pub post: PostShown,
    /// Whether an organisation of theirs wrote it.
    pub is_mine: bool,
    /// Whether they speak for that organisation, and may close it.
    pub may_close: bool,
    /// What fits it, where it is theirs.
    pub suggested: Vec<Suggested>,
    /// What came of their own questions about it, by organisation.
    pub asked: Vec<(NamedOrganization, AskerSees)>,
    /// The organisations for which they can still ask about it.
    pub may_ask_for: Vec<NamedOrganization>,
}

/// The post of this id, if it stands, is theirs or was asked about by theirs. Seven statements at most.
pub fn post_page(
    reader: &mut Reader<'_>,
    who: &Standing,
    id: &PartnerPostId,
) -> Result<Option<PostPage>, StoreError> {
    let (now, own, speaks) = (reader.now(), belongs_to(who), spoken_for(who));
    let today = today(now);
    let conn = reader.conn();
    let found: Option<(OrganizationId, Row)> = board!()
        .filter(of_no_funder!())
        .filter(partner_post::id.eq(id))
        .select((partner_post::organization_id, shown!()))
        .first(conn)
        .optional()?;
    let Some((of, row)) = found else {
        return Ok(None);
    };
    let (is_mine, may_close) = (own.contains(&of), speaks.contains(&of));
    let mine = [(of, post(row, &today)?)];
    let ours = named(conn, &speaks)?;
    let states: Vec<(OrganizationId, IntroductionState, Instant)> = introduction::table
        .filter(introduction::post_id.eq(id))
        .filter(introduction::asker_id.eq_any(texts(&speaks)))
        .select((
            introduction::asker_id,
            introduction::state,
            introduction::answer_until,
        ))
        .load(conn)?;
    let suggested = match is_mine {
        true => suggested(conn, &mine, &own, &today, SUGGESTED)?,
        false => Vec::new(),
    };
    let [(_, post)] = mine;
    if !post.stands && !is_mine && states.is_empty() {
        return Ok(None);
    }
    let (asked, others): (Vec<_>, Vec<_>) = ours
        .into_iter()
        .partition(|own| states.iter().any(|(asker, ..)| *asker == own.id));
    let asked = asked.into_iter().filter_map(|own| {
        let (_, state, until) = states.iter().find(|(asker, ..)| *asker == own.id)?;
        let sees = state.for_asker(*until, now);
        Some((own, sees))
    });
    Ok(Some(PostPage {
        is_mine,
        may_close: may_close && post.stands,
        suggested,
        asked: asked.collect(),
        may_ask_for: match is_mine || !post.stands {
            true => Vec::new(),
            false => others,
        },
        post,
    }))
}

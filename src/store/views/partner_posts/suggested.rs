//! What fits the posts of one's own organisations.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::{PostShown, Row, posts, texts};
use crate::domain::ids::{Id, OrganizationId, PartnerPostId, RoundId};
use crate::domain::introduction::{
    Focus, HelpKind, PostArea, PostKind, Reason, Suggestion, WeighedPost, suggestions,
};
use crate::domain::organization::{Labels, OrganizationKind, Sector};
use crate::domain::search_text::folded;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::schema::{introduction, organization, partner_post, program_funder, round};
use crate::store::{AnyConnection, StoreError};

/// So many of the latest posts are weighed for suggestions.
const WEIGHED: i64 = 2_000;

/// A post that fits one of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// Which of ours.
    pub for_post: PartnerPostId,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The other one.
    pub post: PostShown,
}

/// What fits these posts of ours. Three statements.
pub(super) fn suggested(
    conn: &mut AnyConnection,
    mine: &[(OrganizationId, PostShown)],
    own: &[OrganizationId],
    today: &str,
    most: usize,
) -> Result<Vec<Suggested>, StoreError> {
    let met = met(conn, own)?;
    let all = weighed(conn, today)?;
    let ours: BTreeSet<OrganizationId> = own.iter().cloned().collect();
    let mut found: Vec<(PartnerPostId, Suggestion)> = Vec::new();
    for (of, post) in mine {
        let Some(weighed) = all.iter().find(|weighed| weighed.id == post.id) else {
            continue;
        };
        debug_assert_eq!(weighed.organization, *of);
        let fitting = suggestions(weighed, &all, &ours, &met, most).into_iter();
        found.extend(fitting.map(|suggestion| (post.id.clone(), suggestion)));
    }
    let ids: Vec<&str> = found.iter().map(|(_, one)| one.post.as_str()).collect();
    let rows: Vec<Row> = board!()
        .filter(of_no_funder!())
        .filter(partner_post::id.eq_any(ids))
        .select(shown!())
        .load(conn)?;
    let shown: BTreeMap<PartnerPostId, PostShown> = posts(rows, today)?
        .into_iter()
        .map(|post| (post.id.clone(), post))
        .collect();
    let found = found.into_iter();
    Ok(found
        .filter_map(|(for_post, suggestion)| {
            Some(Suggested {
                for_post,
                reasons: suggestion.reasons,
                post: shown.get(&suggestion.post)?.clone(),
            })
        })
        .collect())
}

/// Everybody with whom one of these was ever to be introduced, whatever came of it.
fn met(
    conn: &mut AnyConnection,
    own: &[OrganizationId],
) -> Result<BTreeSet<OrganizationId>, StoreError> {
    let pairs: Vec<(OrganizationId, OrganizationId)> = introduction::table
        .inner_join(partner_post::table)
        .filter(
            introduction::asker_id
                .eq_any(texts(own))
                .or(partner_post::organization_id.eq_any(texts(own))),
        )
        .select((introduction::asker_id, partner_post::organization_id))
        .load(conn)?;
    Ok(pairs
        .into_iter()
        .flat_map(|(one, other)| [one, other])
        .collect())
}

/// The latest posts as suggestions weigh them.
fn weighed(conn: &mut AnyConnection, today: &str) -> Result<Vec<WeighedPost>, StoreError> {
    type Lean = (
        (PartnerPostId, OrganizationId, OrganizationKind, PostKind),
        (Json<BTreeSet<HelpKind>>, Json<BTreeSet<Sector>>),
        (
            Json<Vec<Focus>>,
            Json<Labels>,
            Json<Vec<PostArea>>,
            Json<Labels>,
        ),
        (Option<RoundId>, Instant),
    );
    let rows: Vec<Lean> = board!()
        .filter(of_no_funder!())
        .filter(partner_post::closed_at.is_null())
        .filter(partner_post::until_on.ge(today))
        .order((partner_post::posted_at.desc(), partner_post::id))
        .limit(WEIGHED)
        .select((
            (
                partner_post::id,
                partner_post::organization_id,
                organization::kind,
                partner_post::kind,
            ),
            (partner_post::help, partner_post::wanted),
            (
                partner_post::focus_keys,
                partner_post::focus,
                partner_post::area_keys,
                partner_post::areas,
            ),
            (partner_post::round_id, partner_post::posted_at),
        ))
        .load(conn)?;
    let folds = |labels: &Labels| -> BTreeSet<String> {
        labels.all().iter().map(|label| folded(label)).collect()
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(
            |((id, organization, of, kind), (help, wanted), about, (round, at))| {
                let (focus, other_focus, areas, other_areas) = about;
                WeighedPost {
                    id,
                    organization,
                    sector: of.sector(),
                    kind,
                    help: help.0,
                    focus: focus.0.into_iter().collect(),
                    other_focus: folds(&other_focus.0),
                    areas: areas
                        .0
                        .iter()
                        .flat_map(PostArea::names)
                        .chain(folds(&other_areas.0))
                        .collect(),
                    wanted: wanted.0,
                    round,
                    posted_at: at,
                }
            },
        )
        .collect())
}

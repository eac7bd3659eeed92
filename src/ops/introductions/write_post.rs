//! A group says what it seeks or offers.

use super::{IntroductionError, chosen, day};
use crate::domain::ids::{PartnerPostId, RoundId};
use crate::domain::introduction::{MOST_OPEN_POSTS, MOST_POSTS_A_MONTH, PostFault, WrittenPost};
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::store::introductions::{areas, audience, posts};
use crate::store::{StoreError, Tx, questions};

/// Posts it for the organisation of this name in addresses. Until both sides say yes nobody reads whose it is.
pub fn write_post(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    organization: &str,
    written: &WrittenPost,
) -> Result<PartnerPostId, IntroductionError> {
    let (of, by) = chosen(tx, actor, organization)?;
    let now = tx.now();
    let own = audience::own_names(tx.conn(), &of, now)?;
    let known_areas = areas::known(tx.conn())?;
    let post = written
        .read(&own, &known_areas, day(now))
        .map_err(IntroductionError::Faults)?;
    let round = match &post.round {
        Some(slug) => Some(known(tx, slug)?),
        None => None,
    };
    let month = now.plus_seconds(-30 * 86_400);
    let (open, this_month) = posts::count(tx.conn(), &of, day(now), month)?;
    if open >= MOST_OPEN_POSTS {
        let most = MOST_OPEN_POSTS;
        return Err(IntroductionError::TooManyPosts { most });
    }
    if this_month >= MOST_POSTS_A_MONTH {
        let most = MOST_POSTS_A_MONTH;
        return Err(IntroductionError::TooManyThisMonth { most });
    }
    Ok(posts::add(tx, &of, &post, round.as_ref(), &by)?)
}

/// A round that everyone may know of.
fn known(tx: &mut Tx<'_>, slug: &Slug) -> Result<RoundId, IntroductionError> {
    let unknown = || IntroductionError::fault("round", PostFault::UnknownRound);
    match questions::round(tx.conn(), slug) {
        Ok(round) if round.state.is_public() => Ok(round.id),
        Ok(_) | Err(StoreError::NotFound) => Err(unknown()),
        Err(other) => Err(other.into()),
    }
}

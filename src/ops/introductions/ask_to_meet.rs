//! A group asks to be introduced to whoever wrote a post.

use super::tell::tell;
use super::{IntroductionError, chosen, day, seeker};
use crate::domain::ids::{IntroductionId, PartnerPostId};
use crate::domain::introduction::{MOST_ASKS_A_DAY, MOST_ASKS_WAITING, WrittenAsk};
use crate::domain::letter::IntroductionTold;
use crate::domain::policy::{Actor, Denied};
use crate::store::introductions::{asks, audience, posts};
use crate::store::{StoreError, Tx, organizations};

/// Asks once. Neither side learns the other's name by it.
pub fn ask_to_meet(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &PartnerPostId,
    written: &WrittenAsk,
) -> Result<IntroductionId, IntroductionError> {
    let (standing, _) = seeker(tx, actor)?;
    let now = tx.now();
    let post = match posts::find(tx.conn(), id, day(now)) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    let asked = post.organization;
    if standing.mandate_in(&asked).is_some() {
        return Err(IntroductionError::OwnPost);
    }
    // Whoever has become a funder since is not there for those who look for partners.
    if audience::is_any_funder(tx.conn(), std::slice::from_ref(&asked))? {
        return Err(Denied::Hidden.into());
    }
    if !post.stands {
        return Err(IntroductionError::Gone);
    }
    let (asker, by) = chosen(tx, actor, &written.organization)?;
    let own = audience::own_names(tx.conn(), &asker, now)?;
    let note = written.note(&own).map_err(IntroductionError::Faults)?;
    let (today, waiting) = asks::count(tx.conn(), &asker, now.plus_seconds(-86_400), now)?;
    if today >= MOST_ASKS_A_DAY {
        let most = MOST_ASKS_A_DAY;
        return Err(IntroductionError::TooManyAsks { most });
    }
    if waiting >= MOST_ASKS_WAITING {
        let most = MOST_ASKS_WAITING;
        return Err(IntroductionError::TooManyWaiting { most });
    }
    let introduction = match asks::add(tx, id, &asker, &note, &by) {
        Err(StoreError::Duplicate) => return Err(IntroductionError::AskedBefore),
        added => added?,
    };
    let about = IntroductionTold::Asked {
        organization: organizations::named(tx.conn(), &asked)?.name.to_string(),
        sector: organizations::named(tx.conn(), &asker)?.kind.sector(),
        text: post.text,
    };
    tell(tx, &asked, &about, &format!("asked:{introduction}"))?;
    Ok(introduction)
}

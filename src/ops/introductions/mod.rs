//! Finding partners: posted, asked, answered. Nothing of it is on record, and no letter of it is about a round: funders,
//! reviewers and staff see none of it.

mod answer_ask;
mod ask_to_meet;
mod close_post;
mod end_silent;
mod tell;
mod withdraw_ask;
mod write_post;

pub use answer_ask::{accept_introduction, decline_introduction};
pub use ask_to_meet::ask_to_meet;
pub use close_post::close_post;
pub use end_silent::end_silent;
pub use withdraw_ask::withdraw_ask;
pub use write_post::write_post;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::ids::{OrganizationId, PersonId};
use crate::domain::introduction::{PostFault, PostFieldFault};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::standing::Standing;
use crate::domain::time::Instant;
use crate::store::introductions::audience;
use crate::store::{StoreError, Tx, organizations};

/// Why an act was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum IntroductionError {
    /// Whoever asks may not, or there is nothing here for them.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// What was written cannot stand.
    #[error("{} things are to be put right", .0.len())]
    Faults(Vec<PostFieldFault>),
    /// So many posts of one organisation stand.
    #[error("{most} posts of one organisation may stand")]
    TooManyPosts {
        /// How many there may be.
        most: i64,
    },
    /// So many posts of one organisation within a month.
    #[error("one organisation may write {most} posts within thirty days")]
    TooManyThisMonth {
        /// How many there may be.
        most: i64,
    },
    /// So many questions of one organisation within a day.
    #[error("one organisation may ask {most} times within a day")]
    TooManyAsks {
        /// How many there may be.
        most: i64,
    },
    /// So many of its questions wait for an answer.
    #[error("{most} questions of one organisation may wait for an answer")]
    TooManyWaiting {
        /// How many there may be.
        most: i64,
    },
    /// This organisation asked about this post before.
    #[error("this organisation asked about this post before")]
    AskedBefore,
    /// Nobody is introduced to themselves.
    #[error("the post is of an organisation that whoever asks belongs to")]
    OwnPost,
    /// It was answered, taken back, closed or ended before.
    #[error("this was answered, taken back, closed or ended before")]
    Gone,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl IntroductionError {
    fn fault(field: &'static str, fault: PostFault) -> Self {
        Self::Faults(vec![PostFieldFault { field, fault }])
    }
}

/// Whoever acts, if they may look for partners at all, and whether they belong to a funder.
fn seeker<'a>(
    tx: &mut Tx<'_>,
    actor: Actor<'a>,
) -> Result<(&'a Standing, bool), IntroductionError> {
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    let of_funder = audience::is_of_funder(tx.conn(), standing)?;
    policy::may_find_partners(actor, of_funder)?;
    Ok((standing, of_funder))
}

/// Whoever speaks for this organisation. For all others it has nothing here.
fn speaker(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    of: &OrganizationId,
) -> Result<PersonId, IntroductionError> {
    let (standing, of_funder) = seeker(tx, actor)?;
    let held = standing.mandate_in(of);
    policy::may_speak_for_group(actor, of_funder, held)?;
    Ok(standing.person.clone())
}

/// The organisation that whoever acts chose among those that they speak for.
fn chosen(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &str,
) -> Result<(OrganizationId, PersonId), IntroductionError> {
    let (standing, of_funder) = seeker(tx, actor)?;
    let not_ours = || IntroductionError::fault("organization", PostFault::NotOurs);
    let slug: Slug = slug.trim().parse().map_err(|_| not_ours())?;
    let found = organizations::find(tx.conn(), &slug)?.ok_or_else(not_ours)?;
    let held = standing.mandate_in(&found.id);
    match policy::may_speak_for_group(actor, of_funder, held) {
        Ok(_) => Ok((found.id, standing.person.clone())),
        Err(Denied::Hidden | Denied::NotYours) => Err(not_ours()),
        Err(other) => Err(other.into()),
    }
}

/// The day of an instant. Days here are no deadlines: the clocks of Greenwich are near enough.
fn day(instant: Instant) -> Date {
    instant.timestamp().to_zoned_datetime(TimeZone::UTC).date()
}

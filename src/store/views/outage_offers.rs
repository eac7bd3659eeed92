//! The outages for which the staff of a round can give everybody more time.

use crate::domain::outage::{MoreTime, more_time};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::setup::Phase;
use crate::domain::time::{Instant, ZoneName};
use crate::store::{Reader, StoreError, outages, round_parts, rounds};

/// What is offered in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutageOffers {
    /// Where the deadline of proposals stands.
    pub closes: Instant,
    /// The clocks that the dates are meant by.
    pub zone: ZoneName,
    /// For each deadline the outages that it was not put off for, in order.
    pub offers: Vec<MoreTime>,
}

/// An outage that ended so long ago touches no deadline for which anything is offered, in seconds: a day before it, and a
/// day after its grace, which is a day at most.
pub(super) const TOO_LONG_AGO: i64 = 3 * 24 * 3_600;

/// What is offered to the staff of the round of this name; `None` where it promises no deadline. Five statements.
pub fn outage_offers(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<Option<OutageOffers>, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let round = match rounds::own(conn, slug) {
        Err(StoreError::NotFound) => return Ok(Err(Denied::Hidden)),
        found => found?,
    };
    if let Err(denied) = policy::may_extend_deadline(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let dates = round_parts::setup(conn, &round.id)?.dates;
    let Some(closes) = dates.span(Phase::Open).end else {
        return Ok(Ok(None));
    };
    let lost = outages::since(conn, now.plus_seconds(-TOO_LONG_AGO))?;
    let mut given = outages::made_up_for(conn, &[&round.id])?;
    let given = given.remove(&round.id).unwrap_or_default();
    Ok(Ok(Some(OutageOffers {
        closes: closes.at,
        offers: more_time(&dates, round.state, &lost, &given, now),
        zone: dates.zone,
    })))
}

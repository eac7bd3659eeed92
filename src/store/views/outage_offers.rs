//! The outages for which the staff of a round can give everybody more time.

use crate::domain::outage::Outage;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::Slug;
use crate::domain::setup::Phase;
use crate::domain::time::{Instant, ZoneName};
use crate::store::{Reader, StoreError, outages, round_parts, rounds};

/// One outage with the deadline that is offered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutageOffer {
    /// When nobody could reach the site.
    pub outage: Outage,
    /// The deadline that gives all of it back.
    pub suggested: Instant,
}

/// What is offered in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutageOffers {
    /// Where the deadline stands.
    pub closes: Instant,
    /// The clocks that it is meant by.
    pub zone: ZoneName,
    /// The outages that were not made up for, in order.
    pub offers: Vec<OutageOffer>,
}

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
    let after = closes.at.plus_seconds(-24 * 3_600);
    let lost = outages::not_made_up_for(conn, &round.id, after)?;
    let offers = lost
        .into_iter()
        .filter(|outage| outage.is_made_up_for(&dates, round.state, now))
        .map(|outage| OutageOffer {
            suggested: outage.suggested(closes.at, now),
            outage,
        });
    Ok(Ok(Some(OutageOffers {
        closes: closes.at,
        offers: offers.collect(),
        zone: dates.zone,
    })))
}

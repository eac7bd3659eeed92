//! What an organisation says of itself, held against all others.

use super::OrganizationError;
use crate::domain::ids::OrganizationId;
use crate::domain::organization::{Facts, Fault, Scheme};
use crate::store::organizations::Relations;
use crate::store::{Tx, organizations};

/// The numbers are nobody else's, and the sponsor can be one; the sponsor's id, if one was named.
pub(super) fn numbers_and_sponsor(
    tx: &mut Tx<'_>,
    facts: &Facts,
    own: Option<&OrganizationId>,
) -> Result<Option<OrganizationId>, OrganizationError> {
    for identifier in &facts.identifiers {
        if let Some(holder) = organizations::holder(tx.conn(), identifier, own)? {
            let field = match identifier.scheme {
                Scheme::Ein => "ein",
                Scheme::Uei => "uei",
                Scheme::State(_) => "state_number",
                Scheme::Licence(_) => "licence_number",
                Scheme::OrgId(_) => "org_ids",
            };
            return Err(OrganizationError::NumberTaken { field, holder });
        }
    }
    let Some(slug) = &facts.sponsor else {
        return Ok(None);
    };
    let refused = |fault| OrganizationError::fault("sponsor", fault);
    let sponsor = organizations::find(tx.conn(), slug)?;
    let sponsor = sponsor.ok_or_else(|| refused(Fault::UnknownOrganization))?;
    if own == Some(&sponsor.id) {
        return Err(refused(Fault::OwnSponsor));
    }
    if !sponsor.kind.has_legal_form() {
        return Err(refused(Fault::SponsorInformal));
    }
    Ok(Some(sponsor.id))
}

/// Whom it stands beside: nobody has a name that looks the same, or the facts say why this is another one.
pub(super) fn relations(
    tx: &mut Tx<'_>,
    facts: &Facts,
    own: Option<&OrganizationId>,
) -> Result<Relations, OrganizationError> {
    let beside = organizations::alike(tx.conn(), &facts.name, own)?;
    let beside = match beside {
        Some(alike) if facts.another.is_empty() => return Err(OrganizationError::Alike(alike)),
        other => other.map(|alike| alike.id),
    };
    Ok(Relations {
        sponsor: numbers_and_sponsor(tx, facts, own)?,
        beside,
    })
}

//! Signatures of partners as rows.

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::proposal::Consent;
use crate::domain::time::Instant;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::offers;
use crate::store::schema::{partner_consent, proposal_partner};
use crate::store::tx::Tx;

/// All that was signed in a proposal, the oldest first: since it was opened anew, if it was, for from then on another
/// coalition signs.
pub fn of(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<Consent>, StoreError> {
    let since = offers::opened_anew(conn, proposal)?;
    let mut all = ever(conn, proposal)?;
    all.retain(|given| since.is_none_or(|anew| anew.at <= given.at));
    Ok(all)
}

/// All that was ever signed in a proposal, the oldest first.
pub fn ever(conn: &mut AnyConnection, proposal: &ProposalId) -> Result<Vec<Consent>, StoreError> {
    type Row = (PartnerId, Sha256Hex, Sha256Hex, PersonId, Instant);
    let rows: Vec<Row> = partner_consent::table
        .inner_join(proposal_partner::table)
        .filter(proposal_partner::proposal_id.eq(proposal))
        .order((partner_consent::signed_at, partner_consent::partner_id))
        .select((
            partner_consent::partner_id,
            partner_consent::core_hash,
            partner_consent::part_hash,
            partner_consent::person_id,
            partner_consent::signed_at,
        ))
        .load(conn)?;
    let consent = |(partner, core, part, by, at)| Consent {
        partner,
        core,
        part,
        by,
        at,
    };
    Ok(rows.into_iter().map(consent).collect())
}

/// Signs; the same as before it was opened anew is signed anew, and the former signature is kept. `Duplicate` where this
/// partner signs the same twice at once.
pub fn sign(
    tx: &mut Tx<'_>,
    proposal: &ProposalId,
    partner: &PartnerId,
    core: &Sha256Hex,
    part: &Sha256Hex,
    by: &PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    let opened = offers::opened_anew(tx.conn(), proposal)?;
    diesel::insert_into(partner_consent::table)
        .values((
            partner_consent::partner_id.eq(partner),
            partner_consent::core_hash.eq(core),
            partner_consent::part_hash.eq(part),
            partner_consent::opened.eq(opened.map_or(0, |anew| anew.at.as_micros())),
            partner_consent::person_id.eq(by),
            partner_consent::signed_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}

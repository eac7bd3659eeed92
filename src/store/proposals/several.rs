//! Drafts with all that was signed in them, however many they are: so many statements and no more.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{Id, OrganizationId, PartnerId, PersonId, ProposalId};
use crate::domain::organization::OrganizationKind;
use crate::domain::proposal::{
    Consent, Draft, Entry, FieldName, PartnerDraft, PartnerRole, PartnerState,
};
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::offers;
use crate::store::schema::{
    organization, partner_consent, proposal_entry, proposal_field, proposal_partner,
    proposal_version,
};

/// The drafts as they stand: two statements.
pub fn drafts(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Draft>, StoreError> {
    type Row = (
        ProposalId,
        PartnerId,
        Option<OrganizationId>,
        String,
        Option<String>,
        Option<OrganizationKind>,
        PartnerRole,
        PartnerState,
    );
    let words: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    let partners: Vec<Row> = proposal_partner::table
        .left_join(organization::table)
        .filter(proposal_partner::proposal_id.eq_any(&words))
        .order((proposal_partner::proposal_id, proposal_partner::position))
        .select((
            proposal_partner::proposal_id,
            proposal_partner::id,
            proposal_partner::organization_id,
            proposal_partner::invited_as,
            organization::name.nullable(),
            organization::kind.nullable(),
            proposal_partner::role,
            proposal_partner::state,
        ))
        .load(conn)?;
    let mut drafts: BTreeMap<ProposalId, Draft> = BTreeMap::new();
    for (of, id, organization, invited_as, name, kind, role, state) in partners {
        drafts.entry(of).or_default().partners.push(PartnerDraft {
            id,
            organization,
            name: name.unwrap_or(invited_as),
            kind,
            role,
            state,
        });
    }
    let typed: Vec<(ProposalId, FieldName, Json<Entry>)> = proposal_field::table
        .inner_join(
            proposal_entry::table.on(proposal_entry::proposal_id
                .eq(proposal_field::proposal_id)
                .and(proposal_entry::field.eq(proposal_field::field))
                .and(proposal_entry::revision.eq(proposal_field::revision))),
        )
        .filter(proposal_field::proposal_id.eq_any(&words))
        .select((
            proposal_field::proposal_id,
            proposal_entry::field,
            proposal_entry::body,
        ))
        .load(conn)?;
    for (of, field, Json(entry)) in typed {
        drafts.entry(of).or_default().entries.insert(field, entry);
    }
    Ok(drafts)
}

/// All that was signed in each of them: since it was opened anew, if it was.
pub fn consents(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Vec<Consent>>, StoreError> {
    type Row = (PartnerId, Sha256Hex, Sha256Hex, PersonId, Instant);
    let rows: Vec<(ProposalId, Row)> = partner_consent::table
        .inner_join(proposal_partner::table)
        .filter(proposal_partner::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
        .order((partner_consent::signed_at, partner_consent::partner_id))
        .select((
            proposal_partner::proposal_id,
            (
                partner_consent::partner_id,
                partner_consent::core_hash,
                partner_consent::part_hash,
                partner_consent::person_id,
                partner_consent::signed_at,
            ),
        ))
        .load(conn)?;
    let anew = offers::all_opened_anew(conn, ids)?;
    let counts = |of: &ProposalId, at: Instant| anew.get(of).is_none_or(|anew| anew.at <= at);
    let mut consents: BTreeMap<ProposalId, Vec<Consent>> = BTreeMap::new();
    for (of, (partner, core, part, by, at)) in rows {
        if !counts(&of, at) {
            continue;
        }
        consents.entry(of).or_default().push(Consent {
            partner,
            core,
            part,
            by,
            at,
        });
    }
    Ok(consents)
}

/// When the last partner must have signed what was sent last, of each where a signature was missing then.
pub fn signatures_due(
    conn: &mut AnyConnection,
    ids: &[&ProposalId],
) -> Result<BTreeMap<ProposalId, Instant>, StoreError> {
    let rows: Vec<(ProposalId, Option<Instant>)> = proposal_version::table
        .filter(proposal_version::proposal_id.eq_any(ids.iter().map(|id| id.as_str())))
        .order(proposal_version::number)
        .select((
            proposal_version::proposal_id,
            proposal_version::signatures_due_at,
        ))
        .load(conn)?;
    // A later version takes the place of an earlier one.
    let latest: BTreeMap<ProposalId, Option<Instant>> = rows.into_iter().collect();
    let latest = latest.into_iter();
    Ok(latest.filter_map(|(id, due)| Some((id, due?))).collect())
}

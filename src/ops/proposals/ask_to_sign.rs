//! Partners are asked to sign: by the lead's button, and the lead is told who has not when signatures are due.

use super::Loaded;
use super::coalition::{CoalitionError, Named, day, tell, tell_lead};
use crate::domain::ids::ProposalId;
use crate::domain::letter::CoalitionTold;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{PartnerRole, SignatureState, is_coalition_alive, signature_states};
use crate::store::proposals::{self, consents, versions};
use crate::store::{StoreError, Tx, programs, round_parts, rounds};

/// Writes to everyone who speaks for a partner that has not signed what stands, at most once a day; how many partners
/// are asked.
pub fn ask_to_sign(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<usize, CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let named = Named::find(tx, &loaded)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let given = consents::of(tx.conn(), id)?;
    let states = signature_states(&draft, &loaded.setup, &loaded.program, &given);
    let silent = states
        .iter()
        .filter(|(partner, state)| {
            // Nobody is asked to sign what is not there yet.
            let is_asked = !matches!(state, SignatureState::Signed | SignatureState::NotReady);
            is_asked && partner.role != PartnerRole::Lead
        })
        .filter_map(|(partner, _)| Some((partner, partner.organization.as_ref()?)));
    let mut asked = 0;
    for (partner, organization) in silent {
        let content = named.told(CoalitionTold::AskedToSign {
            partner: partner.name.clone(),
            lead: named.lead(),
        });
        let key = format!("asked-to-sign:{}:{}", partner.id, day(tx));
        tell(tx, organization, &content, &sign_page(id), &key)?;
        asked += 1;
    }
    Ok(asked)
}

fn sign_page(id: &ProposalId) -> String {
    format!("/my/proposals/{id}/sign")
}

/// Tells the lead which partners have not signed what was sent, by the instant at which they must have: once for each
/// version.
pub fn tell_signatures_due(tx: &mut Tx<'_>, id: &ProposalId) -> Result<(), StoreError> {
    let access = proposals::access(tx.conn(), id)?;
    let sent = versions::latest(tx.conn(), id)?;
    let Some(sent) = sent else {
        return Ok(());
    };
    let round = rounds::own_by_id(tx.conn(), &access.round)?;
    let setup = round_parts::setup(tx.conn(), &access.round)?;
    let program = programs::of_id(tx.conn(), &access.program)?;
    let draft = proposals::draft(tx.conn(), id)?;
    let given = consents::of(tx.conn(), id)?;
    let partners: Vec<String> = signature_states(&draft, &setup, &program, &given)
        .into_iter()
        .filter(|(_, state)| *state != SignatureState::Signed)
        .map(|(partner, _)| partner.name.clone())
        .collect();
    if partners.is_empty() {
        return Ok(());
    }
    let named = Named::of_draft(&round, &setup, draft);
    let content = named.told(CoalitionTold::SignaturesMissing { partners });
    let key = format!("signatures-due:{id}:{}", sent.number);
    tell_lead(tx, &access.seats, &content, &sign_page(id), &key)
}

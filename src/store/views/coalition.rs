//! A coalition from within: who takes part, who signed what, and what whoever was asked by e-mail needs to decide.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::proposal_within::{ProposalWithin, proposal_within};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PartnerId, PersonId, ProposalId};
use crate::domain::letter::NamedRound;
use crate::domain::organization::INVITATION_DAYS;
use crate::domain::people::PersonName;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{
    Consent, Core, FieldName, OwnPart, PartnerDraft, PartnerField, PartnerRole, PartnerState,
    SignatureState, asked_again, signature_states,
};
use crate::domain::time::{Instant, ZoneName};
use crate::store::proposals::editors::NamedEditor;
use crate::store::proposals::{
    self, editors, lead_offers, left_out, partners, signed_texts, versions,
};
use crate::store::schema::{mandate, person};
use crate::store::{AnyConnection, Reader, StoreError, people, round_parts, rounds};

/// Somebody of a partner that the reader speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerMember {
    /// Of which partner.
    pub partner: PartnerId,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: PersonName,
}

/// A coalition from within.
#[derive(Debug, Clone)]
pub struct CoalitionWithin {
    /// The proposal.
    pub within: ProposalWithin,
    /// Who was let in by name.
    pub editors: Vec<NamedEditor>,
    /// To whom the lead is offered.
    pub lead_offered_to: Option<PartnerId>,
    /// When each partner was asked, and where the letter went while nobody has answered it.
    pub asked: BTreeMap<PartnerId, (Instant, Option<String>)>,
    /// Which partner is left out, and which one said so.
    pub said_left_out: Vec<(PartnerId, PartnerId)>,
    /// The people of the partners that the reader speaks for.
    pub members: Vec<PartnerMember>,
}

impl CoalitionWithin {
    /// Where the signature of every partner who takes part stands.
    pub fn signatures(&self) -> Vec<(&PartnerDraft, SignatureState)> {
        let within = &self.within;
        signature_states(
            &within.draft,
            &within.setup,
            &within.program,
            &within.consents,
        )
    }

    /// Who would be asked to sign again if this field changed.
    pub fn asked_again(&self, field: &FieldName) -> Vec<&PartnerDraft> {
        asked_again_by(&self.within, field)
    }
}

/// Who would be asked to sign again if this field of a proposal changed.
pub fn asked_again_by<'a>(within: &'a ProposalWithin, field: &FieldName) -> Vec<&'a PartnerDraft> {
    asked_again(
        field,
        &within.draft,
        &within.setup,
        &within.program,
        &within.consents,
    )
}

/// The coalition of this proposal, if `actor` has a place in it. Six statements more than the proposal itself.
pub fn coalition_within(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<CoalitionWithin, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let now = reader.now();
    let conn = reader.conn();
    Ok(Ok(CoalitionWithin {
        editors: editors::of(conn, id)?,
        lead_offered_to: lead_offers::to(conn, id)?,
        asked: partners::asked(conn, id)?,
        said_left_out: match versions::latest(conn, id)? {
            Some(sent) => left_out::said(conn, id, sent.at)?,
            None => Vec::new(),
        },
        members: members(conn, &within, now)?,
        within,
    }))
}

fn members(
    conn: &mut AnyConnection,
    within: &ProposalWithin,
    now: Instant,
) -> Result<Vec<PartnerMember>, StoreError> {
    let seats = within.access.seats.iter().filter(|seat| {
        seat.state == PartnerState::Joined && within.place.speaks_for.contains(&seat.partner)
    });
    let mine: BTreeMap<String, PartnerId> = seats
        .filter_map(|seat| {
            let organization = seat.organization.as_ref()?;
            Some((organization.to_string(), seat.partner.clone()))
        })
        .collect();
    let rows: Vec<(OrganizationId, PersonId, PersonName)> = mandate::table
        .inner_join(person::table.on(person::id.eq(mandate::person_id)))
        .filter(mandate::organization_id.eq_any(mine.keys().map(String::as_str)))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .order((person::name, person::id))
        .select((mandate::organization_id, mandate::person_id, person::name))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(organization, person, name)| {
            let partner = mine.get(organization.to_string().as_str())?.clone();
            Some(PartnerMember {
                partner,
                person,
                name,
            })
        })
        .collect())
}

/// What a partner signed last.
#[derive(Debug, Clone)]
pub struct SignedLast {
    /// The signature.
    pub consent: Consent,
    /// What its signer is called.
    pub by: Option<PersonName>,
    /// The core as it was signed.
    pub core: Option<Core>,
    /// The partner's part as it was signed.
    pub part: Option<OwnPart>,
}

/// What the reader can sign, for each partner they speak for.
#[derive(Debug, Clone)]
pub struct ToBeSigned {
    /// The proposal.
    pub within: ProposalWithin,
    /// What each partner signed last.
    pub last: BTreeMap<PartnerId, SignedLast>,
}

/// The signatures of this proposal, if `actor` has a place in it. Two statements more than the proposal itself.
pub fn to_be_signed(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
) -> Result<Result<ToBeSigned, Denied>, StoreError> {
    let within = match proposal_within(reader, actor, id)? {
        Ok(within) => within,
        Err(denied) => return Ok(Err(denied)),
    };
    let conn = reader.conn();
    let mut newest: BTreeMap<PartnerId, Consent> = BTreeMap::new();
    // They come in the order in which they were given.
    for consent in &within.consents {
        newest.insert(consent.partner.clone(), consent.clone());
    }
    let signers: Vec<String> = newest
        .values()
        .map(|consent| consent.by.to_string())
        .collect();
    let names: Vec<(PersonId, PersonName)> = person::table
        .filter(person::id.eq_any(signers))
        .select((person::id, person::name))
        .load(conn)?;
    let hashes: Vec<Sha256Hex> = newest
        .values()
        .filter(|consent| within.place.speaks_for.contains(&consent.partner))
        .flat_map(|consent| [consent.core.clone(), consent.part.clone()])
        .collect();
    let texts = signed_texts::under(conn, &hashes)?;
    let text = |hash: &Sha256Hex| {
        let mut texts = texts.iter();
        let found = texts.find(|(known, _)| known == hash);
        found.map(|(_, text)| text.clone())
    };
    let last = newest
        .into_iter()
        .map(|(partner, consent)| {
            let mut names = names.iter();
            let by = names.find(|(known, _)| *known == consent.by);
            let last = SignedLast {
                by: by.map(|(_, name)| name.clone()),
                // What an older version of this program kept and this one cannot read is not shown.
                core: text(&consent.core).and_then(|text| serde_json::from_value(text).ok()),
                part: text(&consent.part).and_then(|text| serde_json::from_value(text).ok()),
                consent,
            };
            (partner, last)
        })
        .collect();
    Ok(Ok(ToBeSigned { within, last }))
}

/// What somebody who was asked by e-mail needs to decide, and no more.
#[derive(Debug, Clone)]
pub struct PartnershipOffered {
    /// The organisation that leads.
    pub lead: String,
    /// In which round.
    pub round: NamedRound,
    /// What the proposal is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// As what they are asked.
    pub role: PartnerRole,
    /// The share that was written for them, as it was typed.
    pub share: String,
    /// The duties that were written for them.
    pub duties: String,
    /// Until when it can be answered.
    pub until: Instant,
    /// The clocks of the round.
    pub zone: ZoneName,
}

/// The invitation whose letter held the token with this hash, if nobody has answered it.
pub fn partnership_of_letter(
    reader: &mut Reader<'_>,
    token: &Sha256Hex,
) -> Result<Option<PartnershipOffered>, StoreError> {
    let conn = reader.conn();
    match partners::invited_by_token(conn, token)? {
        Some((id, partner)) => offered(conn, &id, &partner),
        None => Ok(None),
    }
}

/// The same for whoever has confirmed the address that the letter went to.
pub fn partnership_at_address(
    reader: &mut Reader<'_>,
    who: &PersonId,
    partner: &PartnerId,
) -> Result<Option<PartnershipOffered>, StoreError> {
    let conn = reader.conn();
    let Some(address) = people::address_of(conn, who)? else {
        return Ok(None);
    };
    match partners::invited_at(conn, partner, &address)? {
        Some(id) => offered(conn, &id, partner),
        None => Ok(None),
    }
}

fn offered(
    conn: &mut AnyConnection,
    id: &ProposalId,
    partner: &PartnerId,
) -> Result<Option<PartnershipOffered>, StoreError> {
    let access = proposals::access(conn, id)?;
    let round = rounds::own_by_id(conn, &access.round)?;
    let setup = round_parts::setup(conn, &access.round)?;
    let draft = proposals::draft(conn, id)?;
    let asked = partners::asked(conn, id)?;
    // Whoever is asked to confirm what staff typed leads it, and has not said so yet.
    let lead = draft
        .standing()
        .find(|partner| partner.role == PartnerRole::Lead);
    let (Some(own), Some((at, _)), Some(lead)) = (draft.partner(partner), asked.get(partner), lead)
    else {
        return Ok(None);
    };
    let of_part = |field| draft.partner_text(partner, field).trim().to_owned();
    Ok(Some(PartnershipOffered {
        lead: lead.name.clone(),
        round: NamedRound {
            slug: round.slug,
            title: setup.call.title.to_local(),
        },
        title: draft.text(&FieldName::Title).trim().to_owned(),
        summary: draft.text(&FieldName::Summary).trim().to_owned(),
        role: own.role,
        share: of_part(PartnerField::Share),
        duties: of_part(PartnerField::Duties),
        until: at.plus_seconds(INVITATION_DAYS * 86_400),
        zone: setup.dates.zone,
    }))
}

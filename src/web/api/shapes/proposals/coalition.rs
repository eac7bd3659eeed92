//! Coalitions for those who have a place in them: who takes part, who signed, who was let in.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::domain::proposal::{
    Core, FieldName, OwnPart, PartnerDraft, PartnerField, PartnerState, SignatureState,
    may_be_signed, share, signature_states,
};
use crate::ops::proposals::{WrittenHelper, WrittenPartner};
use crate::store::views::coalition::{CoalitionWithin, PartnershipOffered, ToBeSigned};
use crate::web::api::shapes::{Amount, Text};

/// The coalition of a proposal.
#[derive(Serialize, ToSchema)]
pub struct CoalitionOfProposal {
    /// Who takes part or was asked to, in the order in which they were.
    partners: Vec<PartnerOfCoalition>,
    /// The partner to whom the lead is offered.
    lead_offered_to: Option<String>,
    /// The partners who would be asked to sign again if the core changed: title, summary, who is served, outcomes,
    /// request.
    core_asks_again: Vec<String>,
}

/// One partner. What it gives, gains and fears its own people write, in the fields `partner.<id>.gives`, `.gains` and
/// `.loss`; its share and its duties stand in `.share` and `.duties`.
#[derive(Serialize, ToSchema)]
pub struct PartnerOfCoalition {
    /// Its id, which stands in the names of its fields.
    id: String,
    /// What it is called.
    name: String,
    /// `lead`, `partner`, `fiscal_sponsor` or `in_kind`.
    role: &'static str,
    /// `invited` or `joined`.
    state: &'static str,
    /// Its share of the money; `null` while what was typed is no amount.
    share: Option<Amount>,
    /// What it will do.
    duties: String,
    /// What it gives.
    gives: String,
    /// What it gains.
    gains: String,
    /// What would make it a loss.
    loss: String,
    /// `signed`, `core_changed`, `part_changed`, `missing` or `not_ready`; `null` before it takes part.
    signature: Option<&'static str>,
    /// When it was asked.
    #[schema(format = DateTime)]
    asked_at: Option<String>,
    /// Where its letter went, for whoever leads, while nobody has answered it.
    asked_at_address: Option<String>,
    /// Whether you speak and sign for it.
    is_yours: bool,
    /// The partners who said that it is left out if it stays silent.
    said_left_out_by: Vec<String>,
}

impl From<&CoalitionWithin> for CoalitionOfProposal {
    fn from(view: &CoalitionWithin) -> Self {
        let again = view.asked_again(&FieldName::Title).into_iter();
        let signatures = view.signatures();
        Self {
            partners: view
                .within
                .draft
                .standing()
                .map(|partner| PartnerOfCoalition::new(view, partner, &signatures))
                .collect(),
            lead_offered_to: view.lead_offered_to.as_ref().map(ToString::to_string),
            core_asks_again: again.map(|partner| partner.id.to_string()).collect(),
        }
    }
}

impl PartnerOfCoalition {
    fn new(
        view: &CoalitionWithin,
        partner: &PartnerDraft,
        signatures: &[(&PartnerDraft, SignatureState)],
    ) -> Self {
        let within = &view.within;
        let signature = signatures.iter().find(|(known, _)| known.id == partner.id);
        let asked = view.asked.get(&partner.id);
        let words = |field| {
            let text = within.draft.partner_text(&partner.id, field);
            text.trim().to_owned()
        };
        let said = view.said_left_out.iter();
        Self {
            id: partner.id.to_string(),
            name: partner.name.clone(),
            role: partner.role.as_str(),
            state: partner.state.as_str(),
            share: share(&within.draft, partner, within.program.currency).map(Into::into),
            duties: words(PartnerField::Duties),
            gives: words(PartnerField::Gives),
            gains: words(PartnerField::Gains),
            loss: words(PartnerField::Loss),
            signature: signature.map(|(_, state)| state.as_str()),
            asked_at: asked.map(|(at, _)| at.to_string()),
            asked_at_address: asked
                .and_then(|(_, email)| email.clone())
                .filter(|_| within.place.leads),
            is_yours: within.place.speaks_for.contains(&partner.id),
            said_left_out_by: said
                .filter(|(silent, _)| *silent == partner.id)
                .map(|(_, by)| by.to_string())
                .collect(),
        }
    }
}

/// Somebody to be asked to take part: an organisation, or an address with what you call whoever reads there.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerToAsk {
    /// The organisation's name in addresses, where it is registered here.
    #[serde(default)]
    pub organisation: String,
    /// Else: to which address.
    #[serde(default)]
    pub email: String,
    /// And what you call whoever is asked there.
    #[serde(default)]
    pub name: String,
    /// In which language to write there, such as `ar`.
    #[serde(default)]
    pub language: String,
    /// As what: `partner`, `fiscal_sponsor` or `in_kind`.
    pub role: String,
}

impl From<PartnerToAsk> for WrittenPartner {
    fn from(asked: PartnerToAsk) -> Self {
        Self {
            organization: asked.organisation,
            email: asked.email,
            name: asked.name,
            role: asked.role,
            language: asked.language,
        }
    }
}

/// As what a partner takes part.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRoleToGive {
    /// `partner`, `fiscal_sponsor` or `in_kind`; the lead is offered, not given.
    pub role: String,
}

/// Whether a partner is left out by now.
#[derive(Serialize, ToSchema)]
pub struct PartnerLeftOut {
    /// Never before signatures are due, and then once each of the others who signed said so.
    pub is_left_out: bool,
}

/// What a letter asks somebody to take part in.
#[derive(Serialize, ToSchema)]
pub struct PartnershipInLetter {
    /// The organisation that leads.
    lead: String,
    /// The round's name in addresses.
    round: String,
    /// What the round is called.
    round_title: Text,
    /// What the proposal is called; may be empty.
    title: String,
    /// What it is about; may be empty.
    summary: String,
    /// As what: `partner`, `fiscal_sponsor` or `in_kind`.
    role: &'static str,
    /// The share that was written for them, as it was typed.
    share: String,
    /// The duties that were written for them.
    duties: String,
    /// Until when it can be answered.
    #[schema(format = DateTime)]
    until: String,
}

impl From<&PartnershipOffered> for PartnershipInLetter {
    fn from(offer: &PartnershipOffered) -> Self {
        Self {
            lead: offer.lead.clone(),
            round: offer.round.slug.to_string(),
            round_title: (&offer.round.title).into(),
            title: offer.title.clone(),
            summary: offer.summary.clone(),
            role: offer.role.as_str(),
            share: offer.share.clone(),
            duties: offer.duties.clone(),
            until: offer.until.to_string(),
        }
    }
}

/// A letter's invitation, accepted for an organisation that you speak for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnershipToAccept {
    /// What stands in the letter's link after `token=`.
    pub token: String,
    /// The organisation's name in addresses.
    pub organisation: String,
}

/// A letter's invitation, declined.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnershipToDecline {
    /// What stands in the letter's link after `token=`.
    pub token: String,
}

/// What is to be signed, and who has signed it.
#[derive(Serialize, ToSchema)]
pub struct SignaturesOfProposal {
    /// What all partners sign; `null` while something of it is missing.
    #[schema(value_type = Option<Object>)]
    core: Option<Value>,
    /// The hash of it that is signed.
    core_hash: Option<String>,
    /// Whether it can be signed where it stands.
    is_open: bool,
    /// Every partner who takes part.
    partners: Vec<SignatureOfPartner>,
}

/// The signature of one partner.
#[derive(Serialize, ToSchema)]
pub struct SignatureOfPartner {
    /// Its id.
    partner: String,
    /// What it is called.
    name: String,
    /// `signed`, `core_changed`, `part_changed`, `missing` or `not_ready`.
    state: &'static str,
    /// What it alone signs, for whoever speaks for it; `null` while something of it is missing.
    #[schema(value_type = Option<Object>)]
    part: Option<Value>,
    /// The hash of that.
    part_hash: Option<String>,
    /// Who signed for it last, where that signature stands.
    signed_by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    signed_at: Option<String>,
}

impl From<&ToBeSigned> for SignaturesOfProposal {
    fn from(view: &ToBeSigned) -> Self {
        let within = &view.within;
        let (draft, setup, program) = (&within.draft, &within.setup, &within.program);
        let core = Core::of(draft, setup, program);
        let states = signature_states(draft, setup, program, &within.consents);
        let partners = states.into_iter().map(|(partner, state)| {
            let is_yours = within.place.speaks_for.contains(&partner.id)
                && partner.state == PartnerState::Joined;
            let part = OwnPart::of(draft, partner, program.currency).filter(|_| is_yours);
            let last = view.last.get(&partner.id);
            let last = last.filter(|_| state == SignatureState::Signed);
            SignatureOfPartner {
                partner: partner.id.to_string(),
                name: partner.name.clone(),
                state: state.as_str(),
                part_hash: part
                    .as_ref()
                    .and_then(OwnPart::hash)
                    .map(|hash| hash.to_string()),
                part: part.and_then(|part| serde_json::to_value(part).ok()),
                signed_by: last.and_then(|last| last.by.as_ref().map(ToString::to_string)),
                signed_at: last.map(|last| last.consent.at.to_string()),
            }
        });
        Self {
            partners: partners.collect(),
            core_hash: core
                .as_ref()
                .and_then(Core::hash)
                .map(|hash| hash.to_string()),
            core: core.and_then(|core| serde_json::to_value(core).ok()),
            is_open: may_be_signed(within.access.state),
        }
    }
}

/// A signature for one partner, under exactly what you were shown.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureToGive {
    /// The partner's id.
    pub partner: String,
    /// The hash of the core.
    pub core_hash: String,
    /// The hash of the partner's own part.
    pub part_hash: String,
}

/// Who was asked to sign.
#[derive(Serialize, ToSchema)]
pub struct AskedToSign {
    /// How many partners have not signed what stands, and are written to: once a day at most.
    pub asked: usize,
}

/// Who was let in by name, and whom you can let in.
#[derive(Serialize, ToSchema)]
pub struct PeopleOfProposal {
    /// Who was let in, the first first.
    let_in: Vec<LetInByName>,
    /// The people of the partners that you speak for.
    members: Vec<MemberOfPartner>,
}

/// Somebody who was let in by name.
#[derive(Serialize, ToSchema)]
pub struct LetInByName {
    /// The person's id.
    person: String,
    /// What they are called.
    name: String,
    /// `view`, `comment` or `edit`.
    right: &'static str,
    /// Until when, for a helper who belongs to no partner.
    #[schema(format = DateTime)]
    helps_until: Option<String>,
}

/// Somebody who belongs to a partner.
#[derive(Serialize, ToSchema)]
pub struct MemberOfPartner {
    /// The partner's id.
    partner: String,
    /// The person's id.
    person: String,
    /// What they are called.
    name: String,
}

impl From<&CoalitionWithin> for PeopleOfProposal {
    fn from(view: &CoalitionWithin) -> Self {
        let let_in = view.editors.iter().map(|editor| LetInByName {
            person: editor.person.to_string(),
            name: editor.name.to_string(),
            right: editor.right.as_str(),
            helps_until: editor.helps_until.map(|until| until.to_string()),
        });
        let members = view.members.iter().map(|member| MemberOfPartner {
            partner: member.partner.to_string(),
            person: member.person.to_string(),
            name: member.name.to_string(),
        });
        Self {
            let_in: let_in.collect(),
            members: members.collect(),
        }
    }
}

/// What somebody may do in a proposal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RightToGive {
    /// `view`, `comment` or `edit`.
    pub right: String,
}

/// A helper to be let in: a coach or an interpreter who belongs to no partner and works for no funder.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HelperToLetIn {
    /// The address with which they are a member here.
    pub email: String,
    /// `view`, `comment` or `edit`.
    pub right: String,
    /// Their last day in the zone of the round, ninety days from now at most.
    #[schema(format = Date)]
    pub until: String,
}

impl From<HelperToLetIn> for WrittenHelper {
    fn from(helper: HelperToLetIn) -> Self {
        Self {
            email: helper.email,
            right: helper.right,
            until: helper.until,
        }
    }
}

//! What binds a coalition: how many, for how long, and who is asked again when something changes.

use super::consent::{Consent, Core, OwnPart, SignatureState, signature_state};
use super::content::{Draft, PartnerDraft, is_outcomes};
use super::field::{FieldName, PartnerField};
use super::lack::{LackKind, lacks};
use super::partner::{PartnerRole, PartnerState};
use super::state::{ProposalState, may_be_written};
use crate::domain::ids::PartnerId;
use crate::domain::program::Program;
use crate::domain::setup::Setup;

/// So many were ever asked to take part in one proposal, and no more.
pub const MOST_PARTNERS: i64 = 200;

/// A helper is let in for so many days at most.
pub const MOST_HELP_DAYS: i64 = 90;

/// One thing to put right in what was written about a coalition. The words are `coalition-fault-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CoalitionFault {
    /// Nothing stands where something must.
    #[error("something must stand here")]
    Missing,
    /// An organisation and an address: one of both is enough.
    #[error("an organisation or an address, not both")]
    Both,
    /// More characters than there is room for.
    #[error("at most {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// No e-mail address.
    #[error("no e-mail address")]
    NotAnEmail,
    /// No organisation here has this name in addresses.
    #[error("no organisation of this name here")]
    UnknownOrganization,
    /// What was typed is the name of one organisation and the address of another, or the name of two.
    #[error("more than one organisation is called this")]
    SeveralOrganizations,
    /// None of the choices there are.
    #[error("none of the choices")]
    UnknownChoice,
    /// It takes part, or was asked and has not answered.
    #[error("it takes part or was asked already")]
    There,
    /// Who pays for the round takes no part in its proposals.
    #[error("a funder of the programme is no partner")]
    Funder,
    /// As many were asked as one proposal may ask.
    #[error("at most {most} partners")]
    TooMany {
        /// How many there may be.
        most: i64,
    },
    /// No day of the calendar.
    #[error("no day of the calendar, such as 2027-06-30")]
    NotADay,
    /// An end that is not after now.
    #[error("a day to come")]
    NotToCome,
    /// Longer than a helper may stay.
    #[error("at most {most} days")]
    TooFar {
        /// How many days there may be.
        most: i64,
    },
    /// Nobody of this address can be let in as a helper: no member, somebody who works for a funder, or somebody who
    /// belongs to a partner. Which of these is nobody's business.
    #[error("nobody of this address can help here")]
    CannotHelp,
    /// Nobody of this name belongs to the partner.
    #[error("nobody of this name belongs to it")]
    NotOurs,
}

impl CoalitionFault {
    /// The last part of its message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Both => "both",
            Self::TooLong { .. } => "too-long",
            Self::NotAnEmail => "not-an-email",
            Self::UnknownOrganization => "unknown-organisation",
            Self::SeveralOrganizations => "several-organisations",
            Self::UnknownChoice => "unknown-choice",
            Self::There => "there",
            Self::Funder => "funder",
            Self::TooMany { .. } => "too-many",
            Self::NotADay => "not-a-day",
            Self::NotToCome => "not-to-come",
            Self::TooFar { .. } => "too-far",
            Self::CannotHelp => "cannot-help",
            Self::NotOurs => "not-ours",
        }
    }

    /// The number that its sentence names.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::TooLong { most } => i64::try_from(most).ok(),
            Self::TooMany { most } | Self::TooFar { most } => Some(most),
            Self::Missing
            | Self::Both
            | Self::NotAnEmail
            | Self::UnknownOrganization
            | Self::SeveralOrganizations
            | Self::UnknownChoice
            | Self::There
            | Self::Funder
            | Self::NotADay
            | Self::NotToCome
            | Self::CannotHelp
            | Self::NotOurs => None,
        }
    }
}

/// What is wrong with one field of a form about a coalition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoalitionFieldFault {
    /// The field.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: CoalitionFault,
}

/// Whether partners can still answer, sign, leave and be left out.
pub fn is_coalition_alive(state: ProposalState) -> bool {
    match state {
        ProposalState::Draft
        | ProposalState::Submitted
        | ProposalState::Returned
        | ProposalState::Eligible => true,
        ProposalState::Ineligible | ProposalState::Withdrawn => false,
    }
}

/// Whether it can be signed: by whoever was asked before it was sent, and until signatures are due after that.
pub fn may_be_signed(state: ProposalState) -> bool {
    match state {
        ProposalState::Draft
        | ProposalState::Submitted
        | ProposalState::Returned
        | ProposalState::Eligible => true,
        ProposalState::Ineligible | ProposalState::Withdrawn => false,
    }
}

/// Where the signature of every partner who takes part stands, in their order.
pub fn signature_states<'a>(
    draft: &'a Draft,
    setup: &Setup,
    program: &Program,
    consents: &[Consent],
) -> Vec<(&'a PartnerDraft, SignatureState)> {
    let core = Core::of(draft, setup, program).and_then(|core| core.hash());
    let of_partner = |partner: &'a PartnerDraft| {
        let part = OwnPart::of(draft, partner, program.currency).and_then(|part| part.hash());
        let given = consents
            .iter()
            .filter(|consent| consent.partner == partner.id);
        let given: Vec<&Consent> = given.collect();
        (
            partner,
            signature_state(core.as_ref(), part.as_ref(), &given),
        )
    };
    draft.joined().map(of_partner).collect()
}

/// The partners whose signature under what stands would be gone if this field changed: they would be asked again. A
/// page says who they are before the change is made.
pub fn asked_again<'a>(
    field: &FieldName,
    draft: &'a Draft,
    setup: &Setup,
    program: &Program,
    consents: &[Consent],
) -> Vec<&'a PartnerDraft> {
    let of_core = field.is_of_core(|key| is_outcomes(setup, key));
    let of_partner = match field {
        FieldName::Partner(_, PartnerField::Answer(_)) => None,
        other => other.partner(),
    };
    if consents.is_empty() || !of_core && of_partner.is_none() {
        return Vec::new();
    }
    signed(draft, setup, program, consents)
        .filter(|partner| of_core || of_partner == Some(&partner.id))
        .collect()
}

/// The partners who signed what stands.
pub fn signed<'a>(
    draft: &'a Draft,
    setup: &Setup,
    program: &Program,
    consents: &[Consent],
) -> impl Iterator<Item = &'a PartnerDraft> {
    signature_states(draft, setup, program, consents)
        .into_iter()
        .filter(|(_, state)| *state == SignatureState::Signed)
        .map(|(partner, _)| partner)
}

/// The partners whose signature is waited for: they take part and have not signed what stands, there is something to be
/// signed, and its time has come. It has for whoever signed before, and for all once it was sent, once nothing but
/// signatures is lacking, or once somebody signed the core that stands.
pub fn waited_for<'a>(
    state: ProposalState,
    draft: &'a Draft,
    setup: &Setup,
    program: &Program,
    consents: &[Consent],
) -> Vec<&'a PartnerDraft> {
    if !may_be_signed(state) {
        return Vec::new();
    }
    let core = Core::of(draft, setup, program).and_then(|core| core.hash());
    let is_time = !may_be_written(state)
        || consents
            .iter()
            .any(|given| Some(&given.core) == core.as_ref())
        || lacks(draft, setup, program, consents)
            .iter()
            .all(|lack| matches!(lack.kind, LackKind::NotSigned { .. }));
    signature_states(draft, setup, program, consents)
        .into_iter()
        .filter(|(_, state)| match state {
            SignatureState::CoreChanged | SignatureState::PartChanged => true,
            SignatureState::Missing => is_time,
            SignatureState::Signed | SignatureState::NotReady => false,
        })
        .map(|(partner, _)| partner)
        .collect()
}

/// Whether a partner who was silent when signatures were due is left out by now: it takes part and does not lead, and
/// each of the others who signed said so. Whoever is silent too has no word in it.
pub fn is_left_out(
    silent: &PartnerId,
    states: &[(&PartnerDraft, SignatureState)],
    said: &[PartnerId],
) -> bool {
    let is_silent = states.iter().any(|(partner, state)| {
        partner.id == *silent
            && partner.role != PartnerRole::Lead
            && partner.state == PartnerState::Joined
            && *state != SignatureState::Signed
    });
    let mut others = states
        .iter()
        .filter(|(partner, state)| partner.id != *silent && *state == SignatureState::Signed)
        .peekable();
    is_silent && others.peek().is_some() && others.all(|(partner, _)| said.contains(&partner.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn partner(number: u8, role: PartnerRole) -> PartnerDraft {
        PartnerDraft {
            id: PartnerId::from_bits([number; 16]),
            organization: None,
            name: format!("Partner {number}"),
            kind: None,
            role,
            state: PartnerState::Joined,
        }
    }

    #[test]
    fn a_silent_partner_is_left_out_by_all_who_signed_and_the_lead_never() {
        let (lead, second, silent, other) = (
            partner(1, PartnerRole::Lead),
            partner(2, PartnerRole::Partner),
            partner(3, PartnerRole::Partner),
            partner(4, PartnerRole::InKind),
        );
        let states = [
            (&lead, SignatureState::Signed),
            (&second, SignatureState::Signed),
            (&silent, SignatureState::Missing),
            (&other, SignatureState::PartChanged),
        ];
        let by = |who: &[&PartnerDraft]| -> Vec<PartnerId> {
            who.iter().map(|partner| partner.id.clone()).collect()
        };
        assert!(!is_left_out(&silent.id, &states, &by(&[&lead])));
        assert!(is_left_out(&silent.id, &states, &by(&[&lead, &second])));
        assert!(is_left_out(&other.id, &states, &by(&[&lead, &second])));
        assert!(
            !is_left_out(&second.id, &states, &by(&[&lead])),
            "it signed"
        );
        let all_silent = [
            (&lead, SignatureState::Missing),
            (&silent, SignatureState::Missing),
        ];
        assert!(!is_left_out(&silent.id, &all_silent, &by(&[&lead])));
        assert!(!is_left_out(&lead.id, &all_silent, &by(&[&silent])));
    }
}

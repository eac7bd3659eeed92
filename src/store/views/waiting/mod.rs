//! What waits for one person: everything that nobody else can do for them, the most urgent first.

mod at_address;
mod offers;
mod proposal_facts;
mod proposals;
mod staff;

use diesel::prelude::*;
use jiff::tz::TimeZone;

use self::at_address::waiting_at_address;
use self::proposals::waiting_proposals;
use self::staff::waiting_staff;
use super::my_organizations::my_invitations;
use crate::domain::ids::{IntroductionId, OrganizationId, PersonId};
use crate::domain::introduction::IntroductionState;
use crate::domain::language::LocalText;
use crate::domain::organization::OrganizationName;
use crate::domain::policy::{Actor, may_find_partners};
use crate::domain::proposal::SignedThing;
use crate::domain::round::Slug;
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::{Instant, ZoneName};
use crate::store::introductions::audience;
use crate::store::schema::{
    introduction, organization, organization_identifier as identifier,
    organization_join_request as request, partner_post, person,
};
use crate::store::{Reader, StoreError};

/// So many days before a licence runs out its organisation is told.
const LICENCE_DAYS: i64 = 60;

/// What kind of thing waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaitingKind {
    /// An invitation to belong to an organisation.
    Invitation,
    /// Somebody asks to belong to an organisation that one leads.
    JoinRequest,
    /// An organisation that one speaks for is asked to take part in a proposal.
    PartnerInvitation,
    /// The lead of a proposal is offered to an organisation that one speaks for.
    LeadOffer,
    /// Staff ask whether two proposals become one.
    Merge,
    /// Staff ask whether a proposal is made two.
    Split,
    /// The signature of an organisation that one speaks for is waited for.
    Signature,
    /// What such an organisation signed has changed: it is asked to sign again.
    SignAgain(SignedThing),
    /// Staff returned a proposal to be completed.
    ToComplete,
    /// A draft was not sent yet, and its deadline is near.
    ToSend,
    /// A letter of intent was not sent yet, and its deadline is near.
    LetterToSend,
    /// An organisation that one speaks for has not written its own part yet, and the deadline is near.
    OwnPart,
    /// What staff typed in for an organisation that one speaks for is to be read and confirmed.
    ReadBack,
    /// Time was lost shortly before a deadline of one's round, and can be given back to everybody.
    LostTime,
    /// Proposals that one's round got wait to be looked at.
    NewProposals,
    /// Messages of applicants wait for an answer.
    Messages,
    /// Letters of intent wait for an answer.
    LettersOfIntent,
    /// What a colleague typed in waits to be countersigned.
    Countersign,
    /// Another group would like to meet an organisation that one speaks for.
    Introduction,
    /// A licence of an organisation that one leads has run out.
    LicencePast,
    /// A licence of an organisation that one leads runs out soon.
    LicenceSoon,
}

impl WaitingKind {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::PartnerInvitation
            | Self::LeadOffer
            | Self::Merge
            | Self::Split
            | Self::Signature
            | Self::SignAgain(_)
            | Self::ToComplete
            | Self::ToSend
            | Self::LetterToSend
            | Self::OwnPart
            | Self::ReadBack => "waiting-in-proposal",
            Self::LostTime
            | Self::NewProposals
            | Self::Messages
            | Self::LettersOfIntent
            | Self::Countersign => "waiting-for-staff",
            Self::Introduction
            | Self::Invitation
            | Self::JoinRequest
            | Self::LicencePast
            | Self::LicenceSoon => "waiting-what",
        }
    }

    /// What has changed since it was signed, where that is why it waits.
    pub fn changed(self) -> Option<SignedThing> {
        match self {
            Self::SignAgain(thing) => Some(thing),
            _ => None,
        }
    }

    /// The word in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::JoinRequest => "join_request",
            Self::PartnerInvitation => "partner_invitation",
            Self::LeadOffer => "lead_offer",
            Self::Merge => "merge",
            Self::Split => "split",
            Self::Signature => "signature",
            Self::SignAgain(_) => "sign_again",
            Self::ToComplete => "to_complete",
            Self::ToSend => "to_send",
            Self::LetterToSend => "letter_to_send",
            Self::OwnPart => "own_part",
            Self::ReadBack => "read_back",
            Self::LostTime => "lost_time",
            Self::NewProposals => "new_proposals",
            Self::Messages => "messages",
            Self::LettersOfIntent => "letters_of_intent",
            Self::Countersign => "countersign",
            Self::Introduction => "introduction",
            Self::LicencePast => "licence_past",
            Self::LicenceSoon => "licence_soon",
        }
    }
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What kind of thing.
    pub kind: WaitingKind,
    /// The person or the thing that the sentence names first; of a proposal its title, empty while it has none.
    pub who: String,
    /// The organisation or the round that it is about.
    pub about: String,
    /// The title of that round, where it is about one.
    pub round: Option<LocalText>,
    /// Where it is done.
    pub href: String,
    /// How many there are of it; one, where it is one thing.
    pub n: i64,
    /// Until when, if it has an end.
    pub by: Option<Instant>,
    /// The clocks that this is meant by; nothing where each reads it by their own.
    pub zone: Option<ZoneName>,
}

/// Everything that waits for this person. One statement for each kind, and as many as proposals take, whatever there is.
pub fn waiting(reader: &mut Reader<'_>, standing: &Standing) -> Result<Vec<Waiting>, StoreError> {
    let led: Vec<OrganizationId> = standing
        .mandates
        .iter()
        .filter(|held| held.role == MandateRole::Lead)
        .map(|held| held.organization.clone())
        .collect();
    let mut all = invitations(reader, &standing.person)?;
    all.extend(waiting_proposals(reader, standing)?);
    all.extend(waiting_at_address(reader, standing)?);
    all.extend(requests(reader, &led)?);
    all.extend(licences(reader, &led)?);
    all.extend(introductions(reader, standing)?);
    all.extend(waiting_staff(reader, standing)?);
    // What ends first comes first; what has no end keeps its place behind.
    all.sort_by_key(|waiting| (waiting.by.is_none(), waiting.by, waiting.kind));
    Ok(all)
}

fn invitations(reader: &mut Reader<'_>, who: &PersonId) -> Result<Vec<Waiting>, StoreError> {
    let found = my_invitations(reader, who)?.into_iter();
    Ok(found
        .map(|invitation| Waiting {
            kind: WaitingKind::Invitation,
            who: invitation
                .invited_by
                .map_or_else(|| invitation.organization.to_string(), String::from),
            about: invitation.organization.to_string(),
            round: None,
            href: format!("#invitation-{}", invitation.id),
            n: 1,
            by: Some(invitation.expires_at),
            zone: None,
        })
        .collect())
}

/// For whoever has to do with a funder there are none.
fn introductions(reader: &mut Reader<'_>, who: &Standing) -> Result<Vec<Waiting>, StoreError> {
    let now = reader.now();
    let of_funder = audience::is_of_funder(reader.conn(), who)?;
    if may_find_partners(Actor::Person(who), of_funder).is_err() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = audience::spoken_for(who)
        .iter()
        .map(ToString::to_string)
        .collect();
    let rows: Vec<(IntroductionId, String, Instant)> = introduction::table
        .inner_join(partner_post::table.inner_join(organization::table))
        .filter(partner_post::organization_id.eq_any(ids))
        .filter(introduction::state.eq(IntroductionState::Asked))
        .filter(introduction::answer_until.gt(now))
        .order((introduction::answer_until, introduction::id))
        .limit(20)
        .select((
            introduction::id,
            organization::name,
            introduction::answer_until,
        ))
        .load(reader.conn())?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, about, until)| Waiting {
            kind: WaitingKind::Introduction,
            who: String::new(),
            about,
            round: None,
            href: format!("/my/introductions#introduction-{id}"),
            n: 1,
            by: Some(until),
            zone: None,
        })
        .collect())
}

fn requests(reader: &mut Reader<'_>, led: &[OrganizationId]) -> Result<Vec<Waiting>, StoreError> {
    let ids: Vec<String> = led.iter().map(ToString::to_string).collect();
    let rows: Vec<(String, OrganizationName, Slug)> = request::table
        .inner_join(organization::table)
        .inner_join(person::table.on(person::id.eq(request::person_id)))
        .filter(request::organization_id.eq_any(ids))
        .filter(request::answered_at.is_null())
        .order((request::created_at, request::id))
        .select((person::name, organization::name, organization::slug))
        .load(reader.conn())?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(who, about, slug)| Waiting {
            kind: WaitingKind::JoinRequest,
            who,
            about: about.to_string(),
            round: None,
            href: format!("/my/organisations/{slug}#requests"),
            n: 1,
            by: None,
            zone: None,
        })
        .collect())
}

fn licences(reader: &mut Reader<'_>, led: &[OrganizationId]) -> Result<Vec<Waiting>, StoreError> {
    let day = |instant: Instant| {
        let date = instant.timestamp().to_zoned_datetime(TimeZone::UTC).date();
        date.to_string()
    };
    let today = day(reader.now());
    let soon = day(reader.now().plus_seconds(LICENCE_DAYS * 86_400));
    let ids: Vec<String> = led.iter().map(ToString::to_string).collect();
    // A day is kept as 2027-06-30: its text sorts as it does.
    let rows: Vec<(String, OrganizationName, Slug, String)> = identifier::table
        .inner_join(organization::table)
        .filter(identifier::organization_id.eq_any(ids))
        .filter(identifier::expires_on.assume_not_null().le(soon))
        .filter(identifier::expires_on.is_not_null())
        .order((identifier::expires_on, identifier::value))
        .select((
            identifier::value,
            organization::name,
            organization::slug,
            identifier::expires_on.assume_not_null(),
        ))
        .load(reader.conn())?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(number, about, slug, expires_on)| Waiting {
            kind: if expires_on < today {
                WaitingKind::LicencePast
            } else {
                WaitingKind::LicenceSoon
            },
            who: number,
            about: about.to_string(),
            round: None,
            href: format!("/my/organisations/{slug}/details#field-licence_expires"),
            n: 1,
            by: None,
            zone: None,
        })
        .collect())
}

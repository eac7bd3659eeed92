//! Staff begin to type in what a group brought on paper or by voice.

use serde::Deserialize;
use serde_json::json;

use super::taken_in::{IntakeError, IntakeFault, is_taken_in, line, lines, round_of_staff};
use crate::domain::audit_event::AuditKind;
use crate::domain::ids::{OrganizationId, ProposalId};
use crate::domain::language::LanguageTag;
use crate::domain::organization::{OrganizationKind, OrganizationName};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{
    DeadlineFacts, HistoryKind, IntakeChannel, IntakeContact, PartnerRole, PartnerState, TooLate,
    confirm_by, contact_until, may_be_submitted, takes_letters,
};
use crate::domain::round::Slug;
use crate::domain::setup::{LocalMinute, Phase, Setup, Together, WhichHour};
use crate::domain::time::Instant;
use crate::ops::organizations::{Meant, meant};
use crate::store::proposals::intakes::{self, NewIntake};
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::proposals::{self, history};
use crate::store::rounds::OwnRound;
use crate::store::{Tx, audit, extensions, organizations, programs, round_parts};

/// The most characters of how a group is reached, and of the partners that it named.
const LONGEST: usize = 1_000;

/// An intake, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenIntake {
    /// How it came: `paper`, `voice`, `visit` or `phone`.
    pub channel: String,
    /// When it arrived, on the clock of the round, as `2027-02-26T16:20`.
    pub arrived: String,
    /// How the group is reached: `registered`, `email`, `phone` or `letter`.
    pub contact: String,
    /// The organisation that is registered here: its name, its name in addresses, or the whole address of its page.
    pub organization: String,
    /// Else: what the group is called.
    pub name: String,
    /// And what kind of group it is.
    pub kind: String,
    /// Its address, where it is reached by e-mail.
    pub email: String,
    /// Its phone number or postal address, where it is reached by those.
    pub reached_at: String,
    /// Partners that it named.
    pub named_partners: String,
    /// In which language it reads, such as `es`; empty for that of the call.
    pub language: String,
}

struct Read {
    channel: IntakeChannel,
    arrived: Instant,
    language: LanguageTag,
    named_partners: String,
    group: Group,
}

enum Group {
    Registered(String),
    Other {
        name: OrganizationName,
        kind: OrganizationKind,
        contact: IntakeContact,
        email: Option<EmailAddress>,
        reached_at: String,
    },
}

impl WrittenIntake {
    fn read(&self, setup: &Setup) -> Result<Read, IntakeError> {
        let mut faults = Vec::new();
        let mut wrong = |field, fault| faults.push((field, fault));
        let channel: Option<IntakeChannel> = self.channel.parse().ok();
        if channel.is_none() {
            wrong("channel", IntakeFault::UnknownChoice);
        }
        let arrived = self.arrived.trim().parse::<LocalMinute>().ok();
        // Of two equal times the earlier: whoever came is not made late by a clock that goes back.
        let arrived =
            arrived.and_then(|local| local.in_zone(&setup.dates.zone, WhichHour::First).ok());
        if arrived.is_none() {
            wrong("arrived", IntakeFault::NotAMoment);
        }
        let language = match self.language.trim() {
            "" => Some(setup.call.title.original().clone()),
            said => said.parse().ok(),
        };
        if language.is_none() {
            wrong("language", IntakeFault::UnknownChoice);
        }
        let named_partners = lines(&self.named_partners, LONGEST);
        if let Err(fault) = named_partners {
            wrong("named_partners", fault);
        }
        let group = match self.contact.parse() {
            Err(_) => {
                wrong("contact", IntakeFault::UnknownChoice);
                None
            }
            Ok(IntakeContact::Registered) => {
                if self.organization.trim().is_empty() {
                    wrong("organization", IntakeFault::UnknownOrganization);
                }
                Some(Group::Registered(self.organization.clone()))
            }
            Ok(contact) => self.other(setup, contact, &mut wrong),
        };
        match (channel, arrived, language, named_partners, group) {
            (Some(channel), Some(arrived), Some(language), Ok(named_partners), Some(group))
                if faults.is_empty() =>
            {
                Ok(Read {
                    channel,
                    language,
                    arrived: arrived.at,
                    named_partners,
                    group,
                })
            }
            _ => Err(IntakeError::Faults(faults)),
        }
    }

    fn other(
        &self,
        setup: &Setup,
        contact: IntakeContact,
        wrong: &mut impl FnMut(&'static str, IntakeFault),
    ) -> Option<Group> {
        let name = self.name.parse::<OrganizationName>();
        if name.is_err() {
            wrong("name", IntakeFault::NotAName);
        }
        let kind = self.kind.parse::<OrganizationKind>();
        if kind.is_err() {
            wrong("kind", IntakeFault::UnknownChoice);
        }
        // Staff ask nobody in for a group, not even whom it named.
        let needs_another = setup.applicants.together == Together::Coalition
            || kind.as_ref().is_ok_and(|kind| !kind.has_legal_form());
        if needs_another && !contact.signs_in() {
            wrong("contact", IntakeFault::NeedsToAsk);
        }
        let email = match contact {
            IntakeContact::Email => {
                let email = self.email.trim().parse::<EmailAddress>();
                if email.is_err() {
                    wrong("email", IntakeFault::NotAnEmail);
                }
                Some(email.ok()?)
            }
            _ => None,
        };
        let reached_at = match read_reached_at(contact, &self.reached_at) {
            Ok(text) => text,
            Err(fault) => {
                wrong("reached_at", fault);
                return None;
            }
        };
        Some(Group::Other {
            name: name.ok()?,
            kind: kind.ok()?,
            contact,
            email,
            reached_at,
        })
    }
}

/// The phone number or the postal address of a group that is reached by those; empty for one that signs in.
pub(super) fn read_reached_at(contact: IntakeContact, text: &str) -> Result<String, IntakeFault> {
    let read = match contact {
        IntakeContact::Letter => lines(text, LONGEST)?,
        IntakeContact::Phone => line(text, LONGEST)?,
        IntakeContact::Registered | IntakeContact::Email => return Ok(String::new()),
    };
    if read.is_empty() {
        return Err(IntakeFault::Missing);
    }
    Ok(read)
}

/// Begins an intake. The record tells that staff took something in, and not from whom; nobody takes part in the group's
/// name before it confirmed.
pub fn begin_intake(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    slug: &Slug,
    written: &WrittenIntake,
) -> Result<ProposalId, IntakeError> {
    let (round, by) = round_of_staff(tx, actor, slug)?;
    is_taken_in(round.state)?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    // Such a round takes no proposal that was not invited: told now, and not when all of it is typed.
    if takes_letters(&setup.dates) {
        return Err(IntakeError::LettersFirst);
    }
    let read = written.read(&setup)?;
    let asked = ask(tx, actor, &round, &read.group)?;
    let last = in_time(tx, &round, &setup, &read, asked.organization.as_ref())?;
    let id = proposals::begin(tx, &round.id, &by, None)?;
    let partner = partners::add(tx, &id, &asked, &by)?;
    let (contact, reached_at, group_kind) = match &read.group {
        Group::Registered(_) => (IntakeContact::Registered, "", None),
        Group::Other {
            contact,
            reached_at,
            kind,
            ..
        } => (*contact, reached_at.as_str(), Some(*kind)),
    };
    let new = NewIntake {
        proposal: &id,
        partner: &partner,
        channel: read.channel,
        contact,
        reached_at,
        group_kind,
        arrived_at: read.arrived,
        named_partners: &read.named_partners,
        language: &read.language,
        contact_until: contact_until(last),
    };
    intakes::add(tx, &new, &by)?;
    let told = json!({"channel": read.channel});
    history::add(tx, &id, HistoryKind::TypedIn, Some(&by), &told)?;
    let event = json!({
        "arrived": read.arrived,
        "by": by,
        "channel": read.channel,
        "round": round.slug,
    });
    audit::record(tx, AuditKind::IntakeBegun, &event)?;
    Ok(id)
}

/// Whom the proposal belongs to once it is confirmed.
fn ask(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &OwnRound,
    group: &Group,
) -> Result<NewPartner, IntakeError> {
    let (organization, name, email) = match group {
        Group::Registered(typed) => {
            let refused = |fault| IntakeError::fault("organization", fault);
            let found = match meant(tx, typed)? {
                Meant::One(found) => found,
                Meant::Nobody => return Err(refused(IntakeFault::UnknownOrganization)),
                Meant::Several => return Err(refused(IntakeFault::SeveralOrganizations)),
            };
            let program = programs::of_id(tx.conn(), &round.program)?;
            if policy::may_take_part(&program, &found.id).is_err() {
                return Err(refused(IntakeFault::Funder));
            }
            let held = match actor {
                Actor::Person(standing) => standing.mandate_in(&found.id),
                Actor::Visitor | Actor::Operator => None,
            };
            // Whoever types never confirms.
            if held.is_some() {
                return Err(refused(IntakeFault::OwnOrganization));
            }
            (Some(found.id), found.name.to_string(), None)
        }
        Group::Other { name, email, .. } => {
            if organizations::alike(tx.conn(), name, None)?.is_some() {
                return Err(IntakeError::fault("name", IntakeFault::Registered));
            }
            (None, name.to_string(), email.clone())
        }
    };
    Ok(NewPartner {
        organization,
        role: PartnerRole::Lead,
        state: PartnerState::Invited,
        invited_as: name,
        email,
        token_hash: None,
    })
}

/// Arrival counts, whenever it is typed; and there must be time left to confirm it: until when.
fn in_time(
    tx: &mut Tx<'_>,
    round: &OwnRound,
    setup: &Setup,
    read: &Read,
    organization: Option<&OrganizationId>,
) -> Result<Instant, IntakeError> {
    let refused = |fault| Err(IntakeError::fault("arrived", fault));
    let open = setup.dates.span(Phase::Open);
    let Some((opens, closes)) = open.start.zip(open.end) else {
        return refused(IntakeFault::NotOpen);
    };
    if read.arrived > tx.now() {
        return refused(IntakeFault::Ahead);
    }
    let extended_to = match organization {
        Some(organization) => extensions::of(tx.conn(), &round.id, organization, Phase::Open)?,
        None => None,
    };
    let facts = DeadlineFacts {
        opens: opens.at,
        closes: closes.at,
        // Grace is for work that was begun here; paper is there, or it is not.
        grace_minutes: 0,
        extended_to,
        begun: read.arrived,
    };
    match may_be_submitted(&facts, read.arrived) {
        Ok(()) => {}
        Err(TooLate::NotYet(_)) => return refused(IntakeFault::TooEarly),
        Err(TooLate::Over(_)) => return refused(IntakeFault::TooLate),
    }
    match confirm_by(setup, extended_to) {
        Some(last) if tx.now() <= last => Ok(last),
        _ => refused(IntakeFault::NoTimeLeft),
    }
}

//! A lead invites somebody by e-mail to belong to the organisation.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::{Loaded, OrganizationError, by, person};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::InvitationId;
use crate::domain::language::LanguageTag;
use crate::domain::letter::{Content, Letter, Link, Recipient};
use crate::domain::organization::{Fault, FieldFault, INVITATION_DAYS};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor};
use crate::domain::round::Slug;
use crate::domain::sign_in::SignInKey;
use crate::domain::standing::MandateRole;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::letter_limits::one_more_letter;
use crate::store::invitations::{self, NewInvitation};
use crate::store::{Tx, audit, letters, people};

/// So many invitations of one organisation may wait at a time: letters to strangers are no toy.
const MOST_WAITING: i64 = 50;

/// An invitation as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenInvitation {
    /// To which address.
    pub email: String,
    /// As what: a word of [`MandateRole`].
    pub role: String,
    /// The last day of the mandate by the clocks of whoever invites, as `2027-06-30`; empty for no end.
    pub until: String,
    /// In which language to write to somebody who has not joined.
    pub language: String,
}

struct Invitation {
    email: EmailAddress,
    role: MandateRole,
    until: Option<Instant>,
    language: LanguageTag,
}

impl WrittenInvitation {
    fn read(&self, now: Instant, zone: &ZoneName) -> Result<Invitation, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut wrong = |field, fault| faults.push(FieldFault { field, fault });
        let email = self.email.parse::<EmailAddress>();
        if email.is_err() {
            wrong("email", Fault::NotAnEmail);
        }
        let role = self.role.parse::<MandateRole>();
        if role.is_err() {
            wrong("role", Fault::UnknownChoice);
        }
        let language = self.language.parse::<LanguageTag>();
        if language.is_err() {
            wrong("language", Fault::UnknownChoice);
        }
        let until = match self.until.trim() {
            "" => Ok(None),
            day => end_of(day, now, zone).map(Some),
        };
        if let Err(fault) = until {
            wrong("until", fault);
        }
        match (email, role, language, until) {
            (Ok(email), Ok(role), Ok(language), Ok(until)) => Ok(Invitation {
                email,
                role,
                until,
                language,
            }),
            _ => Err(faults),
        }
    }
}

/// The end of a day, by the clocks of whoever invites.
fn end_of(day: &str, now: Instant, zone: &ZoneName) -> Result<Instant, Fault> {
    let date: Date = day.parse().map_err(|_| Fault::NotADay)?;
    match zone.end_of(date) {
        Some(end) if day.len() == 10 && end > now => Ok(end),
        Some(_) if day.len() == 10 => Err(Fault::NotToCome),
        _ => Err(Fault::NotADay),
    }
}

/// Invites, so many a member and so many an address; `secret` is what stands in the letter's link and nowhere else.
pub fn invite_to_organization(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &SignInKey,
    slug: &Slug,
    written: &WrittenInvitation,
    secret: &str,
) -> Result<InvitationId, OrganizationError> {
    let loaded = Loaded::find(tx, slug)?;
    let _permit = policy::may_manage_members(actor, loaded.held_by(actor))?;
    let organization = loaded.organization.id.clone();
    let zone = match person(actor) {
        Some(person) => people::zone_of(tx.conn(), person)?,
        None => None,
    };
    let zone = zone.unwrap_or_else(ZoneName::utc);
    let asked = written.read(tx.now(), &zone);
    let asked = asked.map_err(OrganizationError::Faults)?;
    invitations::close_run_out(tx, &organization)?;
    let refused = |fault| OrganizationError::fault("email", fault);
    let known = invitations::member_at(tx.conn(), &asked.email)?;
    if known
        .as_ref()
        .is_some_and(|known| loaded.held(known).is_some())
    {
        return Err(refused(Fault::MemberAlready));
    }
    if invitations::is_invited(tx.conn(), &organization, &asked.email)? {
        return Err(refused(Fault::InvitedAlready));
    }
    if invitations::waiting(tx.conn(), &organization)? >= MOST_WAITING {
        return Err(refused(Fault::TooMany { most: 50 }));
    }
    one_more_letter(tx, key, &by(actor), &asked.email)??;
    let expires_at = tx.now().plus_seconds(INVITATION_DAYS * 86_400);
    let id = invitations::add(
        tx,
        &NewInvitation {
            organization,
            email: asked.email.clone(),
            role: asked.role,
            mandate_to: asked.until,
            language: asked.language.clone(),
            token_hash: Sha256Hex::of(secret.as_bytes()),
            invited_by: person(actor).cloned(),
            expires_at,
        },
    )?;
    let inviter = match actor {
        Actor::Person(standing) => standing.name.to_string(),
        Actor::Visitor | Actor::Operator => loaded.organization.name.to_string(),
    };
    letters::enqueue(
        tx,
        Letter {
            content: Content::Invitation {
                inviter,
                organization: loaded.organization.name.to_string(),
                role: asked.role.as_str().to_owned(),
            },
            link: Link::Secret {
                path: format!("/invitation?token={secret}"),
                until: expires_at,
            },
            // Whoever has joined reads it in their own language, and again among their letters.
            to: match known {
                Some(known) => Recipient::Person(known),
                None => Recipient::Address {
                    address: asked.email,
                    language: asked.language,
                },
            },
            about: None,
            dedupe_key: format!("invitation:{id}"),
        },
    )?;
    let invited = json!({
        "by": by(actor),
        "invitation": id,
        "organization": slug,
        "role": asked.role,
        "until": asked.until,
    });
    audit::record(tx, AuditKind::InvitationSent, &invited)?;
    Ok(id)
}

//! The lead asks an organisation, or somebody by e-mail, to take part.

use serde::Deserialize;
use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, day, partners_page, tell};
use crate::domain::canonical::{Sha256Hex, nfc};
use crate::domain::ids::{OrganizationId, PartnerId, ProposalId};
use crate::domain::language::LanguageTag;
use crate::domain::letter::{CoalitionTold, Content, Letter, Link, Recipient};
use crate::domain::organization::INVITATION_DAYS;
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor};
use crate::domain::proposal::{
    CoalitionFault, CoalitionFieldFault, HistoryKind, MOST_PARTNERS, PartnerRole, PartnerState,
    may_be_written,
};
use crate::domain::sign_in::SignInKey;
use crate::ops::letter_limits::one_more_letter;
use crate::ops::organizations::{Meant, meant};
use crate::store::proposals::history;
use crate::store::proposals::partners::{self, NewPartner};
use crate::store::{StoreError, Tx, invitations, letters};

/// The most characters of what the lead calls somebody who is asked by e-mail.
const LONGEST_NAME: usize = 120;

/// An invitation to take part, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenPartner {
    /// The organisation that is registered here: its name, its name in addresses, or the whole address of its page.
    pub organization: String,
    /// Else: to which address.
    pub email: String,
    /// And what the lead calls whoever is asked there.
    pub name: String,
    /// As what: `partner`, `fiscal_sponsor` or `in_kind`.
    pub role: String,
    /// In which language to write to somebody who has not joined.
    pub language: String,
}

enum Whom {
    Organization(String),
    Address {
        email: EmailAddress,
        name: String,
        language: LanguageTag,
    },
}

impl WrittenPartner {
    fn read(&self) -> Result<(Whom, PartnerRole), Vec<CoalitionFieldFault>> {
        let mut faults = Vec::new();
        let role = match self.role.parse() {
            // Whoever leads passes that on; nobody is asked into it.
            Ok(PartnerRole::Lead) | Err(_) => {
                faults.push(("role", CoalitionFault::UnknownChoice));
                PartnerRole::Partner
            }
            Ok(role) => role,
        };
        let (organization, email) = (self.organization.trim(), self.email.trim());
        let whom = match (organization, email) {
            ("", "") => {
                faults.push(("organization", CoalitionFault::Missing));
                None
            }
            (_, "") => Some(Whom::Organization(organization.to_owned())),
            ("", _) => self.address(email, &mut faults),
            (_, _) => {
                faults.push(("email", CoalitionFault::Both));
                None
            }
        };
        match whom {
            Some(whom) if faults.is_empty() => Ok((whom, role)),
            _ => Err(faults
                .into_iter()
                .map(|(field, fault)| CoalitionFieldFault { field, fault })
                .collect()),
        }
    }

    fn address(
        &self,
        email: &str,
        faults: &mut Vec<(&'static str, CoalitionFault)>,
    ) -> Option<Whom> {
        let email = email.parse();
        if email.is_err() {
            faults.push(("email", CoalitionFault::NotAnEmail));
        }
        let language = self.language.parse();
        if language.is_err() {
            faults.push(("language", CoalitionFault::UnknownChoice));
        }
        let name: Vec<&str> = self
            .name
            .split(|letter: char| letter.is_whitespace() || letter.is_control())
            .filter(|word| !word.is_empty())
            .collect();
        let name = nfc(&name.join(" "));
        if name.is_empty() {
            faults.push(("name", CoalitionFault::Missing));
        } else if name.chars().count() > LONGEST_NAME {
            let most = LONGEST_NAME;
            faults.push(("name", CoalitionFault::TooLong { most }));
        }
        Some(Whom::Address {
            email: email.ok()?,
            name,
            language: language.ok()?,
        })
    }
}

/// Asks an organisation or an address to take part; `secret` is what stands in the letter's link and nowhere else.
pub fn invite_partner(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &SignInKey,
    id: &ProposalId,
    written: &WrittenPartner,
    secret: &str,
) -> Result<PartnerId, CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if !may_be_written(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    if let Some(lead) = loaded.access.lead() {
        policy::may_take_part(&loaded.program, lead)?;
    }
    let (whom, role) = written.read().map_err(CoalitionError::Faults)?;
    if partners::count(tx.conn(), id)? >= MOST_PARTNERS {
        let most = MOST_PARTNERS;
        let field = match whom {
            Whom::Organization(_) => "organization",
            Whom::Address { .. } => "email",
        };
        return Err(CoalitionError::fault(
            field,
            CoalitionFault::TooMany { most },
        ));
    }
    let named = Named::find(tx, &loaded)?;
    let inviter = match actor {
        Actor::Person(standing) => standing.name.to_string(),
        Actor::Visitor | Actor::Operator => String::new(),
    };
    let lead = named.lead();
    let content = named.told(CoalitionTold::Invited {
        inviter,
        lead,
        role,
    });
    let (asked, called) = match whom {
        Whom::Organization(typed) => ask_organization(tx, &loaded, &typed, role, &content)?,
        Whom::Address {
            email,
            name,
            language,
        } => {
            one_more_letter(tx, key, &loaded.by.to_string(), &email)??;
            let asked = ask_address(tx, &loaded, &email, &name, role, secret)?;
            let until = now.plus_seconds(INVITATION_DAYS * 86_400);
            let known = invitations::member_at(tx.conn(), &email)?;
            letters::enqueue(
                tx,
                Letter {
                    content,
                    link: Link::Secret {
                        // Whoever has no account yet reads the page in the language of the letter.
                        path: match &known {
                            Some(_) => format!("/my/proposals/invitation?token={secret}"),
                            None => {
                                format!("/my/proposals/invitation?lang={language}&token={secret}")
                            }
                        },
                        until,
                    },
                    to: match known {
                        Some(known) => Recipient::Person(known),
                        None => Recipient::Address {
                            address: email,
                            language,
                        },
                    },
                    about: None,
                    dedupe_key: format!("partner-invited:{asked}"),
                },
            )?;
            (asked, name)
        }
    };
    let told = json!({"partner": called, "role": role});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::PartnerInvited, by, &told)?;
    Ok(asked)
}

/// Whether this organisation takes part or was asked to.
pub(super) fn is_there(loaded: &Loaded, organization: &OrganizationId) -> bool {
    let mut seats = loaded.access.seats.iter();
    seats.any(|seat| seat.state.is_in() && seat.organization.as_ref() == Some(organization))
}

fn ask_organization(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    typed: &str,
    role: PartnerRole,
    content: &Content,
) -> Result<(PartnerId, String), CoalitionError> {
    let refused = |fault| CoalitionError::fault("organization", fault);
    let found = match meant(tx, typed)? {
        Meant::One(found) => found,
        Meant::Nobody => return Err(refused(CoalitionFault::UnknownOrganization)),
        Meant::Several => return Err(refused(CoalitionFault::SeveralOrganizations)),
    };
    if policy::may_take_part(&loaded.program, &found.id).is_err() {
        return Err(refused(CoalitionFault::Funder));
    }
    if is_there(loaded, &found.id) {
        return Err(refused(CoalitionFault::There));
    }
    let proposal = &loaded.access.proposal;
    let new = NewPartner {
        organization: Some(found.id.clone()),
        role,
        state: PartnerState::Invited,
        invited_as: found.name.to_string(),
        email: None,
        token_hash: None,
    };
    let asked = match partners::add(tx, proposal, &new, &loaded.by) {
        Err(StoreError::Duplicate) => return Err(refused(CoalitionFault::There)),
        added => added?,
    };
    // Asked, taken back and asked again on one day: that is one letter.
    let key = format!("partner-invited:{proposal}:{}:{}", found.id, day(tx));
    tell(tx, &found.id, content, &partners_page(proposal), &key)?;
    Ok((asked, found.name.to_string()))
}

fn ask_address(
    tx: &mut Tx<'_>,
    loaded: &Loaded,
    email: &EmailAddress,
    name: &str,
    role: PartnerRole,
    secret: &str,
) -> Result<PartnerId, CoalitionError> {
    let proposal = &loaded.access.proposal;
    let waiting = partners::asked(tx.conn(), proposal)?;
    let mut waiting = waiting.values();
    if waiting.any(|(_, asked)| asked.as_deref() == Some(email.as_str())) {
        return Err(CoalitionError::fault("email", CoalitionFault::There));
    }
    let new = NewPartner {
        organization: None,
        role,
        state: PartnerState::Invited,
        invited_as: name.to_owned(),
        email: Some(email.clone()),
        token_hash: Some(Sha256Hex::of(secret.as_bytes())),
    };
    Ok(partners::add(tx, proposal, &new, &loaded.by)?)
}

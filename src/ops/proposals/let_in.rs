//! Who is let in by name: people of a partner with another right than their mandate gives, and helpers for a time.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;

use super::Loaded;
use super::coalition::{CoalitionError, Named, seat};
use crate::domain::ids::{PartnerId, PersonId, ProposalId};
use crate::domain::letter::{CoalitionTold, Letter, Link, Recipient};
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    CoalitionFault, CoalitionFieldFault, HistoryKind, MOST_HELP_DAYS, PartnerState, Right,
    is_coalition_alive,
};
use crate::domain::sign_in::SignInKey;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::letter_limits::one_more_letter;
use crate::store::proposals::{editors, history};
use crate::store::views::who;
use crate::store::{StoreError, Tx, letters, mandates, people};

/// A helper, as they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenHelper {
    /// The address with which they are a member here.
    pub email: String,
    /// What they may do: `view`, `comment` or `edit`.
    pub right: String,
    /// Their last day, as `2027-02-26`, ninety days from now at most.
    pub until: String,
}

impl WrittenHelper {
    fn read(
        &self,
        now: Instant,
        zone: &ZoneName,
    ) -> Result<(EmailAddress, Right, Instant), Vec<CoalitionFieldFault>> {
        let mut faults = Vec::new();
        let mut wrong = |field, fault| faults.push(CoalitionFieldFault { field, fault });
        let email = self.email.parse();
        if email.is_err() {
            wrong("email", CoalitionFault::NotAnEmail);
        }
        let right = self.right.parse();
        if right.is_err() {
            wrong("right", CoalitionFault::UnknownChoice);
        }
        let until = end_of(self.until.trim(), now, zone);
        if let Err(fault) = until {
            wrong("until", fault);
        }
        match (email, right, until) {
            (Ok(email), Ok(right), Ok(until)) => Ok((email, right, until)),
            _ => Err(faults),
        }
    }
}

/// The end of a day, by the clocks of the round.
fn end_of(day: &str, now: Instant, zone: &ZoneName) -> Result<Instant, CoalitionFault> {
    let date: Date = day.parse().map_err(|_| CoalitionFault::NotADay)?;
    let end = zone.end_of(date).ok_or(CoalitionFault::NotADay)?;
    if day.len() != 10 {
        Err(CoalitionFault::NotADay)
    } else if end <= now {
        Err(CoalitionFault::NotToCome)
    } else if end > now.plus_seconds(MOST_HELP_DAYS * 86_400) {
        let most = MOST_HELP_DAYS;
        Err(CoalitionFault::TooFar { most })
    } else {
        Ok(end)
    }
}

/// Lets a member in who belongs to no partner, until a day, and tells them. Every address is answered alike where nobody can be let
/// in, and tries are counted as letters to it are: nobody learns here who is a member or works for a funder.
pub fn let_helper_in(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    key: &SignInKey,
    id: &ProposalId,
    written: &WrittenHelper,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_lead_proposal(actor, &loaded.access, now)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let (email, right, until) = written
        .read(now, &loaded.setup.dates.zone)
        .map_err(CoalitionError::Faults)?;
    one_more_letter(tx, key, &loaded.by.to_string(), &email)??;
    let refused = || CoalitionError::fault("email", CoalitionFault::CannotHelp);
    let known = people::by_email(tx.conn(), &email)?.ok_or_else(refused)?;
    let (person, name) = (known.id.clone(), known.name.clone());
    let standing = who::standing(tx.conn(), person, name, false, None, now)?;
    let belongs = loaded.access.seats.iter().any(|seat| {
        let of = seat.organization.as_ref().filter(|_| seat.state.is_in());
        of.is_some_and(|organization| standing.mandate_in(organization).is_some())
    });
    if !policy::can_help(&standing.roles) || belongs {
        return Err(refused());
    }
    editors::let_in(tx, id, &known.id, right, Some(until), &loaded.by)?;
    let what = json!({"name": known.name, "right": right, "until": until});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::LetIn, by, &what)?;
    let content = Named::find(tx, &loaded)?.told(CoalitionTold::LetIn {
        by: name_of(tx, &loaded.by)?,
        right,
        // The last minute of their last day, and not the first of the next.
        until: until.plus_seconds(-60),
        zone: loaded.setup.dates.zone.clone(),
    });
    let letter = Letter {
        content,
        link: Link::Open(format!("/my/proposals/{id}")),
        dedupe_key: format!("let-in:{id}:{}:{right}:{until}", known.id),
        to: Recipient::Person(known.id),
        // A draft is its coalition's alone: no outbox of staff lists what is told of it.
        about: None,
    };
    letters::enqueue(tx, letter)?;
    Ok(())
}

/// Gives somebody of a partner a right by name; those who speak for that partner do.
pub fn let_editor_in(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    partner: &PartnerId,
    who: &PersonId,
    right: Right,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let now = tx.now();
    policy::may_speak_for_partner(actor, &loaded.access, partner, now)?;
    if !is_coalition_alive(loaded.access.state) {
        return Err(CoalitionError::Closed(loaded.access.state));
    }
    let seat = seat(&loaded, partner, &[PartnerState::Joined])?;
    let members = match &seat.organization {
        Some(organization) => mandates::current(tx.conn(), organization, now)?,
        None => Vec::new(),
    };
    if !members.iter().any(|member| member.person == *who) {
        return Err(CoalitionError::fault("person", CoalitionFault::NotOurs));
    }
    editors::let_in(tx, id, who, right, None, &loaded.by)?;
    let what = json!({"name": name_of(tx, who)?, "right": right});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::LetIn, by, &what)?;
    Ok(())
}

/// Takes a right by name away: the lead a helper's, a partner's speakers that of their own people, and everybody their
/// own.
pub fn let_editor_out(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    who: &PersonId,
) -> Result<(), CoalitionError> {
    let loaded = Loaded::find::<CoalitionError>(tx, actor, id)?;
    let mut editors_there = loaded.access.editors.iter();
    let editor = editors_there.find(|editor| editor.person == *who);
    let editor = editor.ok_or(CoalitionError::Gone)?;
    let may = loaded.by == *who
        || match editor.helps_until {
            Some(_) => loaded.place.leads,
            None => loaded.place.leads || speaks_for_them(tx, &loaded, who)?,
        };
    if !may {
        return Err(Denied::NotYours.into());
    }
    if !editors::let_out(tx, id, who)? {
        return Err(CoalitionError::Gone);
    }
    let what = json!({"name": name_of(tx, who)?});
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::LetOut, by, &what)?;
    Ok(())
}

fn speaks_for_them(tx: &mut Tx<'_>, loaded: &Loaded, who: &PersonId) -> Result<bool, StoreError> {
    let now = tx.now();
    let spoken_for = &loaded.place.speaks_for;
    let seats = loaded.access.seats.iter();
    for seat in seats.filter(|seat| spoken_for.contains(&seat.partner)) {
        let Some(organization) = &seat.organization else {
            continue;
        };
        let members = mandates::current(tx.conn(), organization, now)?;
        if members.iter().any(|member| member.person == *who) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn name_of(tx: &mut Tx<'_>, who: &PersonId) -> Result<String, StoreError> {
    let known = people::by_id(tx.conn(), who)?;
    Ok(known.map_or_else(String::new, |known| known.name.to_string()))
}

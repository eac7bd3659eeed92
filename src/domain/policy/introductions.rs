//! Finding partners: for groups alone. Whoever works for a funder, sits on a board or a panel, or belongs to an
//! organisation that gives, sees none of it.
//!
//! `of_funder` is whether the person belongs to an organisation that pays for a programme or gives money of its own, as
//! the transaction or the page read it.

use super::{Actor, Denied, Permit};
use crate::domain::standing::{MandateRole, Standing};

/// The act of opening what is for those who look for partners.
#[derive(Debug)]
pub struct FindPartners;

/// The act of reading what groups seek and offer.
#[derive(Debug)]
pub struct ReadPosts;

/// The act of posting, asking and answering for an organisation.
#[derive(Debug)]
pub struct SpeakForGroup;

/// The act of taking something down from the shelf of templates.
#[derive(Debug)]
pub struct TakeDown;

/// Everybody who is signed in and has nothing to do with a funder.
pub fn may_find_partners(
    actor: Actor<'_>,
    of_funder: bool,
) -> Result<Permit<FindPartners>, Denied> {
    match actor {
        Actor::Person(standing) if standing.roles.is_empty() && !of_funder => Ok(Permit::granted()),
        Actor::Person(_) | Actor::Visitor | Actor::Operator => Err(Denied::Hidden),
    }
}

/// Of these, whoever belongs to an organisation.
pub fn may_read_posts(actor: Actor<'_>, of_funder: bool) -> Result<Permit<ReadPosts>, Denied> {
    may_find_partners(actor, of_funder)?;
    match actor {
        Actor::Person(Standing { mandates, .. }) if !mandates.is_empty() => Ok(Permit::granted()),
        Actor::Person(_) | Actor::Visitor | Actor::Operator => Err(Denied::NotYours),
    }
}

/// Of these, leads and delegates of the organisation in question.
pub fn may_speak_for_group(
    actor: Actor<'_>,
    of_funder: bool,
    held: Option<MandateRole>,
) -> Result<Permit<SpeakForGroup>, Denied> {
    may_find_partners(actor, of_funder)?;
    match held {
        Some(MandateRole::Lead | MandateRole::Delegate) => Ok(Permit::granted()),
        Some(MandateRole::Member) => Err(Denied::NotYours),
        None => Err(Denied::Hidden),
    }
}

/// The operator, and whoever speaks for the group that put it there.
pub fn may_take_down(
    actor: Actor<'_>,
    of_funder: bool,
    held: Option<MandateRole>,
) -> Result<Permit<TakeDown>, Denied> {
    match actor {
        Actor::Operator => Ok(Permit::granted()),
        Actor::Person(_) | Actor::Visitor => {
            may_speak_for_group(actor, of_funder, held).map(|_| Permit::granted())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, OrganizationId, PersonId, ProgramId};
    use crate::domain::standing::{HeldMandate, HeldRole, Role};

    fn person(role: Option<Role>, mandate: Option<MandateRole>) -> Standing {
        Standing {
            person: PersonId::from_bits([1; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong: true,
            roles: role
                .into_iter()
                .map(|role| HeldRole {
                    role,
                    program: ProgramId::from_bits([2; 16]),
                    round: None,
                    funder: None,
                    bloc: None,
                })
                .collect(),
            mandates: mandate
                .into_iter()
                .map(|role| HeldMandate {
                    organization: OrganizationId::from_bits([3; 16]),
                    role,
                })
                .collect(),
            acting_for: None,
        }
    }

    #[test]
    fn whoever_has_a_role_or_belongs_to_a_funder_finds_nothing() {
        for role in Role::ALL {
            let who = person(Some(role), Some(MandateRole::Lead));
            let actor = Actor::Person(&who);
            assert_eq!(may_find_partners(actor, false).err(), Some(Denied::Hidden));
            assert_eq!(may_read_posts(actor, false).err(), Some(Denied::Hidden));
            let held = Some(MandateRole::Lead);
            let speaks = may_speak_for_group(actor, false, held).err();
            assert_eq!(speaks, Some(Denied::Hidden));
        }
        let of_funder = person(None, Some(MandateRole::Lead));
        let actor = Actor::Person(&of_funder);
        assert_eq!(may_find_partners(actor, true).err(), Some(Denied::Hidden));
        for nobody in [Actor::Visitor, Actor::Operator] {
            assert_eq!(may_read_posts(nobody, false).err(), Some(Denied::Hidden));
        }
    }

    #[test]
    fn members_read_and_leads_and_delegates_speak() {
        let nobody = person(None, None);
        let actor = Actor::Person(&nobody);
        assert!(may_find_partners(actor, false).is_ok());
        assert_eq!(may_read_posts(actor, false).err(), Some(Denied::NotYours));
        let member = person(None, Some(MandateRole::Member));
        let actor = Actor::Person(&member);
        assert!(may_read_posts(actor, false).is_ok());
        let speaks = |held| may_speak_for_group(actor, false, held).err();
        assert_eq!(speaks(Some(MandateRole::Member)), Some(Denied::NotYours));
        assert_eq!(speaks(None), Some(Denied::Hidden));
        assert_eq!(speaks(Some(MandateRole::Delegate)), None);
        assert!(may_take_down(Actor::Operator, false, None).is_ok());
        assert_eq!(
            may_take_down(actor, false, None).err(),
            Some(Denied::Hidden)
        );
    }
}

//! What must happen before somebody leaves.

use super::ids::{OrganizationId, PersonId};
use super::organization::{CurrentMandate, still_led};
use super::round::Slug;
use super::standing::Role;

/// An organisation that somebody belongs to, with everybody who does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// Which.
    pub id: OrganizationId,
    /// Its place in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: String,
    /// The mandates that count now.
    pub members: Vec<CurrentMandate>,
}

/// What a person who wants to leave still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Who.
    pub person: PersonId,
    /// Roles in programmes and rounds.
    pub roles: Vec<Role>,
    /// Their organisations.
    pub organizations: Vec<Belonging>,
}

/// One thing that must happen first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Somebody must end this role, so that the work has somebody to do it.
    Role(Role),
    /// This organisation needs another lead, for those who stay.
    LastLead {
        /// Its place in addresses.
        slug: Slug,
        /// What it is called.
        name: String,
    },
}

impl Departure {
    /// Nothing stands in the way; or everything that does.
    pub fn permitted(&self) -> Result<(), Vec<Obstacle>> {
        let mut roles = self.roles.clone();
        roles.sort_unstable();
        roles.dedup();
        let roles = roles.into_iter().map(Obstacle::Role);
        let without_lead = self
            .led_by_nobody_else()
            .filter(|belonging| !self.is_alone_in(belonging));
        let leads = without_lead.map(|belonging| Obstacle::LastLead {
            slug: belonging.slug.clone(),
            name: belonging.name.clone(),
        });
        let obstacles: Vec<Obstacle> = roles.chain(leads).collect();
        if obstacles.is_empty() {
            Ok(())
        } else {
            Err(obstacles)
        }
    }

    /// The organisations that have no other lead for good.
    pub fn led_by_nobody_else(&self) -> impl Iterator<Item = &Belonging> {
        let all = self.organizations.iter();
        all.filter(|belonging| still_led(&belonging.members, &self.person, None).is_err())
    }

    /// The organisations in which nobody is left. That keeps nobody here: there is nobody to hand them to.
    pub fn left_empty(&self) -> impl Iterator<Item = &Belonging> {
        let all = self.organizations.iter();
        all.filter(|belonging| self.is_alone_in(belonging))
    }

    fn is_alone_in(&self, belonging: &Belonging) -> bool {
        let mut members = belonging.members.iter();
        members.all(|mandate| mandate.person == self.person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::standing::MandateRole::{self, Lead, Member};
    use crate::domain::time::Instant;

    fn person(number: u8) -> PersonId {
        PersonId::from_bits([number; 16])
    }

    fn garden(members: &[(u8, MandateRole, Option<i64>)]) -> Belonging {
        let members = members.iter().map(|(number, role, to)| CurrentMandate {
            person: person(*number),
            role: *role,
            to: to.and_then(Instant::from_micros),
            is_disabled: false,
        });
        Belonging {
            id: OrganizationId::from_bits([9; 16]),
            slug: "riverbend".parse().expect("a slug"),
            name: "Riverbend Gardeners".to_owned(),
            members: members.collect(),
        }
    }

    fn leaving(roles: &[Role], organizations: Vec<Belonging>) -> Departure {
        Departure {
            person: person(1),
            roles: roles.to_vec(),
            organizations,
        }
    }

    fn last_lead() -> Obstacle {
        Obstacle::LastLead {
            slug: "riverbend".parse().expect("a slug"),
            name: "Riverbend Gardeners".to_owned(),
        }
    }

    #[test]
    fn whoever_holds_nothing_may_leave_and_others_are_told_all_at_once() {
        assert_eq!(leaving(&[], Vec::new()).permitted(), Ok(()));
        let led = garden(&[(1, Lead, None), (2, Member, None)]);
        let staff = leaving(&[Role::Reviewer, Role::Staff, Role::Staff], vec![led]);
        assert_eq!(
            staff.permitted(),
            Err(vec![
                Obstacle::Role(Role::Staff),
                Obstacle::Role(Role::Reviewer),
                last_lead(),
            ])
        );
    }

    #[test]
    fn those_who_stay_keep_a_lead_without_an_end() {
        for (others, may_leave) in [
            (vec![(2, Member, None)], false),
            (vec![(2, Lead, Some(9_000_000))], false),
            (vec![(2, Member, Some(9_000_000))], false),
            (vec![(2, Lead, None)], true),
            (vec![(2, Member, None), (3, Lead, None)], true),
        ] {
            let mut members = vec![(1, Lead, None)];
            members.extend(&others);
            let departure = leaving(&[], vec![garden(&members)]);
            assert_eq!(departure.permitted().is_ok(), may_leave, "{others:?}");
            assert_eq!(departure.left_empty().count(), 0, "{others:?}");
        }
    }

    #[test]
    fn whoever_is_alone_in_an_organisation_may_leave_it_empty() {
        let departure = leaving(&[], vec![garden(&[(1, Lead, None)])]);
        assert_eq!(departure.permitted(), Ok(()));
        assert_eq!(departure.left_empty().count(), 1);
    }
}

//! What a person is to a proposal: nothing, unless they belong to one of its partners or were let in.

use crate::domain::choices::choices;
use crate::domain::ids::{OrganizationId, PartnerId, PersonId, ProgramId, ProposalId, RoundId};
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::Instant;

use super::intake::IntakeSeat;
use super::partner::{PartnerRole, PartnerState};
use super::state::ProposalState;

choices!(
    /// What somebody may do in a draft.
    Right, UnknownRight, "right in a draft": {
        /// Read.
        View = "view",
        /// Read, and say something about a field.
        Comment = "comment",
        /// Write.
        Edit = "edit",
    }
);

/// All that decides who may do what in one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Which proposal.
    pub proposal: ProposalId,
    /// In which round.
    pub round: RoundId,
    /// Of which programme.
    pub program: ProgramId,
    /// Where it stands.
    pub state: ProposalState,
    /// Its partners.
    pub seats: Vec<Seat>,
    /// Who was let in by name: people of partners with another right than their mandate gives, and helpers.
    pub editors: Vec<EditorSeat>,
    /// That staff typed it in, if they did.
    pub intake: Option<IntakeSeat>,
}

/// One partner, as far as it decides who may do what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its place in the coalition.
    pub partner: PartnerId,
    /// The organisation, once it is known.
    pub organization: Option<OrganizationId>,
    /// As what it takes part.
    pub role: PartnerRole,
    /// Where its part stands.
    pub state: PartnerState,
}

/// Somebody who was let in by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorSeat {
    /// Who.
    pub person: PersonId,
    /// To do what.
    pub right: Right,
    /// Until when, for a helper: a coach or an interpreter who belongs to no partner.
    pub helps_until: Option<Instant>,
}

/// What one person is to a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What they may do in the draft.
    pub right: Right,
    /// The partners they may speak and sign for.
    pub speaks_for: Vec<PartnerId>,
    /// The partners they belong to, who have joined.
    pub belongs_to: Vec<PartnerId>,
    /// Whether they speak for the lead.
    pub leads: bool,
    /// Whether they are a helper.
    pub is_helper: bool,
    /// The partner whose proposal they type in, as staff of its round.
    pub types: Option<PartnerId>,
}

impl Access {
    /// The organisation that leads, once it is known.
    pub fn lead(&self) -> Option<&OrganizationId> {
        let mut seats = self.seats.iter();
        let lead = seats.find(|seat| seat.role == PartnerRole::Lead && seat.state.is_in())?;
        lead.organization.as_ref()
    }

    /// Whether this person belongs to an organisation that takes part, or was asked to.
    pub fn is_of(&self, standing: &Standing) -> bool {
        is_of(&self.seats, standing)
    }

    /// What this person is to the proposal at this instant; `None` for whoever must not know that it exists.
    pub fn place(&self, standing: &Standing, now: Instant) -> Option<Place> {
        let mut place = Place {
            right: Right::View,
            speaks_for: Vec::new(),
            belongs_to: Vec::new(),
            leads: false,
            is_helper: false,
            types: None,
        };
        let mut is_somebody = false;
        for seat in self.seats.iter().filter(|seat| seat.state.is_in()) {
            let held = seat
                .organization
                .as_ref()
                .and_then(|id| standing.mandate_in(id));
            let Some(held) = held else { continue };
            let speaks = match held {
                MandateRole::Lead | MandateRole::Delegate => true,
                MandateRole::Member => false,
            };
            let has_joined = seat.state == PartnerState::Joined;
            // An invitation is the business of those who can answer it.
            if !has_joined && !speaks {
                continue;
            }
            is_somebody = true;
            if speaks {
                place.speaks_for.push(seat.partner.clone());
            }
            if has_joined {
                place.belongs_to.push(seat.partner.clone());
            }
            if speaks && has_joined {
                place.right = Right::Edit;
                place.leads |= seat.role == PartnerRole::Lead;
            }
        }
        let named = self
            .editors
            .iter()
            .find(|editor| editor.person == standing.person);
        if let Some(editor) = named {
            let is_helper = editor.helps_until.is_some();
            let is_over = editor.helps_until.is_some_and(|until| until <= now);
            // A right by name rests on belonging to a partner, a helper's on its time, and on working for no funder:
            // whoever is given a role later has lost the place by that.
            let may_help = standing.roles.is_empty();
            if is_helper && !is_over && may_help {
                place.is_helper = !is_somebody;
                place.right = place.right.max(editor.right);
                is_somebody = true;
            } else if !is_helper && !place.belongs_to.is_empty() {
                place.right = place.right.max(editor.right);
            }
        }
        // What staff typed in is put right by them, on the group's word, until the group has confirmed it.
        if let Some(intake) = self.open_intake() {
            let of_another = |partner: &PartnerId| *partner != intake.partner;
            if !place.belongs_to.iter().any(of_another) {
                place.right = place.right.min(Right::Comment);
            }
        }
        is_somebody.then_some(place)
    }
}

/// Whether this person belongs to an organisation that has one of these seats, or was asked to take it.
pub fn is_of(seats: &[Seat], standing: &Standing) -> bool {
    let taken = seats.iter().filter(|seat| seat.state.is_in());
    let mut organizations = taken.filter_map(|seat| seat.organization.as_ref());
    organizations.any(|organization| standing.mandate_in(organization).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::standing::HeldMandate;

    fn organization(number: u8) -> OrganizationId {
        OrganizationId::from_bits([number; 16])
    }

    fn partner(number: u8) -> PartnerId {
        PartnerId::from_bits([number; 16])
    }

    fn at(second: i64) -> Instant {
        Instant::from_micros(second * 1_000_000).expect("an instant")
    }

    fn person(number: u8, mandates: &[(u8, MandateRole)]) -> Standing {
        let mandates = mandates.iter().map(|(of, role)| HeldMandate {
            organization: organization(*of),
            role: *role,
        });
        Standing {
            person: PersonId::from_bits([number; 16]),
            name: "Amal Fictional".parse().expect("a name"),
            is_strong: true,
            roles: Vec::new(),
            mandates: mandates.collect(),
            acting_for: None,
        }
    }

    fn access() -> Access {
        let seat = |number, role, state| Seat {
            partner: partner(number),
            organization: Some(organization(number)),
            role,
            state,
        };
        Access {
            proposal: ProposalId::from_bits([9; 16]),
            round: RoundId::from_bits([8; 16]),
            program: ProgramId::from_bits([7; 16]),
            state: ProposalState::Draft,
            seats: vec![
                seat(1, PartnerRole::Lead, PartnerState::Joined),
                seat(2, PartnerRole::Partner, PartnerState::Joined),
                seat(3, PartnerRole::Partner, PartnerState::Invited),
                seat(4, PartnerRole::Partner, PartnerState::Left),
            ],
            editors: vec![
                EditorSeat {
                    person: PersonId::from_bits([22; 16]),
                    right: Right::Comment,
                    helps_until: None,
                },
                EditorSeat {
                    person: PersonId::from_bits([30; 16]),
                    right: Right::Edit,
                    helps_until: Some(at(100)),
                },
            ],
            intake: None,
        }
    }

    #[test]
    fn everyone_is_what_their_mandate_makes_them() {
        let place = |who: &Standing| access().place(who, at(50));
        let lead = place(&person(1, &[(1, MandateRole::Lead)])).expect("a place");
        assert!(lead.leads && lead.right == Right::Edit && lead.speaks_for == [partner(1)]);
        let delegate = place(&person(2, &[(2, MandateRole::Delegate)])).expect("a place");
        assert!(!delegate.leads && delegate.right == Right::Edit);
        let member = place(&person(21, &[(2, MandateRole::Member)])).expect("a place");
        assert!(member.right == Right::View && member.speaks_for.is_empty());
        let named = place(&person(22, &[(2, MandateRole::Member)])).expect("a place");
        assert_eq!(named.right, Right::Comment);
        let invited = place(&person(3, &[(3, MandateRole::Lead)])).expect("a place");
        assert!(invited.right == Right::View && invited.belongs_to.is_empty());
    }

    #[test]
    fn whoever_types_for_a_group_sees_its_fields_alone_and_the_group_reads() {
        use crate::domain::proposal::IntakeState;
        use crate::domain::standing::{HeldRole, Role};
        let mut access = access();
        access.intake = Some(IntakeSeat {
            partner: partner(1),
            typist: PersonId::from_bits([50; 16]),
            state: IntakeState::Typing,
        });
        let mut typist = person(50, &[]);
        let staff = HeldRole {
            role: Role::Staff,
            program: ProgramId::from_bits([7; 16]),
            round: None,
            funder: None,
            bloc: None,
        };
        typist.roles.push(staff.clone());
        assert_eq!(access.place(&typist, at(50)), None);
        let place = access.place_to_type(&typist, at(50)).expect("a place");
        assert_eq!((place.right, place.types), (Right::Edit, Some(partner(1))));
        let mut colleague = person(51, &[]);
        colleague.roles.push(staff);
        assert_eq!(access.place_to_type(&colleague, at(50)), None);
        // The group itself reads and comments; a partner of its own asking writes its own part.
        let right = |who: &Standing| access.place(who, at(50)).expect("a place").right;
        assert_eq!(right(&person(1, &[(1, MandateRole::Lead)])), Right::Comment);
        assert_eq!(right(&person(2, &[(2, MandateRole::Lead)])), Right::Edit);
        // Handed over, nothing is written; confirmed, nothing of it is there.
        access.intake.as_mut().expect("an intake").state = IntakeState::Reading;
        let place = access.place_to_type(&typist, at(50)).expect("a place");
        assert_eq!(place.right, Right::View);
        access.intake.as_mut().expect("an intake").state = IntakeState::Confirmed;
        assert_eq!(access.place_to_type(&typist, at(50)), None);
        typist.is_strong = false;
        access.intake.as_mut().expect("an intake").state = IntakeState::Typing;
        assert_eq!(access.place_to_type(&typist, at(50)), None);
    }

    #[test]
    fn to_everyone_else_there_is_nothing() {
        let place = |who: &Standing, second| access().place(who, at(second));
        assert_eq!(place(&person(40, &[]), 50), None);
        assert_eq!(place(&person(41, &[(5, MandateRole::Lead)]), 50), None);
        // An invited organisation's members, those who left, and a right by name whose mandate is gone.
        assert_eq!(place(&person(42, &[(3, MandateRole::Member)]), 50), None);
        assert_eq!(place(&person(4, &[(4, MandateRole::Lead)]), 50), None);
        assert_eq!(place(&person(22, &[]), 50), None);
        // A helper's time ends.
        assert!(place(&person(30, &[]), 99).is_some_and(|place| place.is_helper));
        assert_eq!(place(&person(30, &[]), 100), None);
    }
}

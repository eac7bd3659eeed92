//! Who belongs to an organisation, and that somebody always leads it.

use super::super::ids::PersonId;
use super::super::standing::MandateRole;
use super::super::time::Instant;

/// One person's mandate that counts now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentMandate {
    /// Whose.
    pub person: PersonId,
    /// As what.
    pub role: MandateRole,
    /// When it runs out by itself.
    pub to: Option<Instant>,
    /// Whether the person is kept out of the site, and so can lead nobody.
    pub is_disabled: bool,
}

/// The act would leave the organisation without anyone who leads it, now or when a mandate runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("somebody must lead the organisation; name another lead first")]
pub struct LastLead;

/// Whether the organisation is still led once `person` holds `after` (a role and its end), or nothing.
///
/// Only leads without an end count, who can sign in: one whose mandate runs out in June leaves nobody behind in July,
/// and one who is kept out leads nobody today. Whoever
/// belongs to it as anything else takes no lead away.
pub fn still_led(
    members: &[CurrentMandate],
    person: &PersonId,
    after: Option<(MandateRole, Option<Instant>)>,
) -> Result<(), LastLead> {
    let lasting =
        |role: MandateRole, to: Option<Instant>| role == MandateRole::Lead && to.is_none();
    let mut leads = members
        .iter()
        .filter(|mandate| lasting(mandate.role, mandate.to) && !mandate.is_disabled);
    let others = leads.clone().any(|lead| lead.person != *person);
    let is_lead = leads.any(|lead| lead.person == *person);
    let belongs = members.iter().any(|mandate| mandate.person == *person);
    if others || (belongs && !is_lead) || after.is_some_and(|(role, to)| lasting(role, to)) {
        Ok(())
    } else {
        Err(LastLead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    fn person(number: u8) -> PersonId {
        PersonId::from_bits([number; 16])
    }

    fn holds(number: u8, role: MandateRole, to: Option<i64>) -> CurrentMandate {
        CurrentMandate {
            person: person(number),
            role,
            to: to.and_then(Instant::from_micros),
            is_disabled: false,
        }
    }

    #[test]
    fn the_last_lead_stays() {
        use MandateRole::{Delegate, Lead, Member};
        let alone = [
            holds(1, Lead, None),
            holds(2, Member, None),
            holds(3, Delegate, None),
        ];
        assert_eq!(still_led(&alone, &person(1), None), Err(LastLead));
        assert_eq!(
            still_led(&alone, &person(1), Some((Delegate, None))),
            Err(LastLead)
        );
        assert_eq!(still_led(&alone, &person(2), None), Ok(()));
        let two = [holds(1, Lead, None), holds(2, Lead, None)];
        assert_eq!(still_led(&two, &person(1), None), Ok(()));
    }

    #[test]
    fn whoever_is_kept_out_leads_nobody() {
        use MandateRole::{Lead, Member};
        let kept_out = CurrentMandate {
            is_disabled: true,
            ..holds(2, Lead, None)
        };
        let left = [holds(1, Lead, None), kept_out, holds(3, Member, None)];
        assert_eq!(still_led(&left, &person(1), None), Err(LastLead));
        assert_eq!(still_led(&left, &person(2), None), Ok(()));
        assert_eq!(still_led(&left[1..], &person(3), None), Ok(()));
    }

    #[test]
    fn a_lead_whose_time_ends_is_no_successor() {
        use MandateRole::Lead;
        let passing = [holds(1, Lead, None), holds(2, Lead, Some(9_000_000))];
        assert_eq!(still_led(&passing, &person(1), None), Err(LastLead));
        assert_eq!(still_led(&passing, &person(2), None), Ok(()));
        let until = Instant::from_micros(9_000_000);
        assert_eq!(
            still_led(&passing[..1], &person(1), Some((Lead, until))),
            Err(LastLead)
        );
    }
}

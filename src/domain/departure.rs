//! What must happen before somebody leaves.

use super::standing::Role;

/// What a person who wants to leave still holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Departure {
    /// Roles in programmes and rounds.
    pub roles: Vec<Role>,
    /// Organisations, by name, of which they are the only lead.
    pub led_alone: Vec<String>,
}

/// One thing that must happen first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// Somebody must end this role, so that the work has somebody to do it.
    Role(Role),
    /// This organisation needs another lead.
    LastLead(String),
}

impl Departure {
    /// Nothing stands in the way; or everything that does.
    pub fn permitted(&self) -> Result<(), Vec<Obstacle>> {
        let mut roles = self.roles.clone();
        roles.sort_unstable();
        roles.dedup();
        let roles = roles.into_iter().map(Obstacle::Role);
        let led = self.led_alone.iter().cloned().map(Obstacle::LastLead);
        let obstacles: Vec<Obstacle> = roles.chain(led).collect();
        if obstacles.is_empty() {
            Ok(())
        } else {
            Err(obstacles)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_holds_nothing_may_leave_and_others_are_told_all_at_once() {
        assert_eq!(Departure::default().permitted(), Ok(()));
        let staff = Departure {
            roles: vec![Role::Reviewer, Role::Staff, Role::Staff],
            led_alone: vec!["Riverbend Gardeners".to_owned()],
        };
        assert_eq!(
            staff.permitted(),
            Err(vec![
                Obstacle::Role(Role::Staff),
                Obstacle::Role(Role::Reviewer),
                Obstacle::LastLead("Riverbend Gardeners".to_owned()),
            ])
        );
    }
}

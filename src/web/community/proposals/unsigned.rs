//! Who has not signed what stands, and until when they can: before a proposal is sent and after.

use crate::domain::proposal::{ProposalState, may_be_written, working_days_later};
use crate::domain::setup::Signatures;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::store::views::proposal_within::ProposalWithin;

/// The signatures that are missing.
#[derive(Debug, Clone)]
pub struct Unsigned {
    /// Whose, in one sentence.
    pub who: String,
    /// Until when, in one sentence.
    pub until: String,
    /// What happens to a proposal without them; nothing where it cannot even be sent.
    pub or: String,
    /// For what was sent: that it takes part if these sign in time.
    pub condition: Option<String>,
}

impl Unsigned {
    /// The signatures that are missing in a proposal that could be sent or was. `due` is the date of what was sent.
    pub fn of(
        view: &ProposalWithin,
        due: Option<Instant>,
        words: &Words,
        now: Instant,
    ) -> Option<Self> {
        let state = view.access.state;
        let due = match state {
            ProposalState::Draft | ProposalState::Returned => None,
            ProposalState::Submitted | ProposalState::Eligible => Some(due?),
            ProposalState::Ineligible | ProposalState::Withdrawn => return None,
        };
        let names: Vec<String> = view
            .unsigned()
            .into_iter()
            .map(|partner| partner.name.clone())
            .collect();
        if names.is_empty() {
            return None;
        }
        let zone = &view.setup.dates.zone;
        let said = |key, at: Instant| words.say(key).instant("at", &at, zone).to_string();
        let or = || words.say("unsigned-or").to_string();
        let who = words
            .say("unsigned-who")
            .list("partners", &names)
            .to_string();
        let (until, or) = match (due, view.setup.rules.signatures) {
            (Some(due), _) => (said("unsigned-until", due), or()),
            (None, Signatures::AtSubmission) => {
                let deadline = view.deadline.map(|facts| facts.promised());
                let until = deadline.map(|at| said("unsigned-before-sending", at));
                (until.unwrap_or_default(), String::new())
            }
            (None, Signatures::WorkingDays { days }) => {
                // Nothing is sent before proposals are taken.
                let opens = view.deadline.map_or(now, |facts| facts.opens);
                let until = working_days_later(now.max(opens), days, zone);
                let until = until.map(|at| said("unsigned-if-sent-now", at));
                (until.unwrap_or_default(), or())
            }
        };
        let condition = due.filter(|_| !may_be_written(state)).map(|due| {
            words
                .say("unsigned-condition")
                .list("partners", &names)
                .instant("at", &due, zone)
                .to_string()
        });
        Some(Self {
            who,
            until,
            or,
            condition,
        })
    }
}

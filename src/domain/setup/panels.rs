//! The panels: who reviews. The people in the seats are role grants, not part of the document.

use serde::{Deserialize, Serialize};

use super::part::{Fault, FaultKind, Part, PartDocument, TextAt, range_fault};
use crate::domain::bloc::Bloc;
use crate::domain::program::Program;

/// Who reviews.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panels {
    /// The blocs that score, each once.
    pub blocs: Vec<PanelBloc>,
}

/// One bloc of reviewers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelBloc {
    /// Which: foundation, government or panel.
    pub bloc: Bloc,
    /// How many sit on it.
    pub seats: u16,
    /// How many substitutes stand by.
    pub bench: u16,
    /// The fewest reviews of a proposal for the bloc to count there.
    pub least_reviews: u16,
}

/// One person named for a seat of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedSeat {
    /// In which bloc.
    pub bloc: Bloc,
    /// Whether they only stand by.
    pub bench: bool,
}

impl Panels {
    /// The bloc's panel, where it has one.
    pub fn of(&self, bloc: Bloc) -> Option<&PanelBloc> {
        self.blocs.iter().find(|panel| panel.bloc == bloc)
    }
}

impl PartDocument for Panels {
    const PART: Part = Part::Panels;

    fn texts(&self) -> Vec<TextAt<'_>> {
        Vec::new()
    }

    fn faults(&self, program: &Program) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (place, panel) in self.blocs.iter().enumerate() {
            let at = format!("blocs[{}]", panel.bloc);
            let has_funder = program
                .funders
                .iter()
                .any(|funder| funder.bloc == panel.bloc);
            if panel.bloc == Bloc::Vote || (panel.bloc.is_of_a_funder() && !has_funder) {
                faults.push(Fault::new(&at, FaultKind::Unknown(panel.bloc.to_string())));
            }
            if self.blocs[..place]
                .iter()
                .any(|other| other.bloc == panel.bloc)
            {
                faults.push(Fault::new(&at, FaultKind::Twice(panel.bloc.to_string())));
            }
            let numbers = [
                range_fault(format!("{at}.seats"), i64::from(panel.seats), 1, 200),
                range_fault(format!("{at}.bench"), i64::from(panel.bench), 0, 200),
                range_fault(
                    format!("{at}.least_reviews"),
                    i64::from(panel.least_reviews),
                    1,
                    i64::from(panel.seats.max(1)),
                ),
            ];
            faults.extend(numbers.into_iter().flatten());
        }
        faults
    }
}

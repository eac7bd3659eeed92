//! What several acts on an announced round share: what is planned for its dates, and whom it concerns.

use crate::domain::ids::RoundId;
use crate::domain::letter::{Content, Letter, Link, NamedRound, Recipient};
use crate::domain::program::Program;
use crate::domain::promise::transitions;
use crate::domain::setup::{Dates, Phase, Setup};
use crate::store::rounds::OwnRound;
use crate::store::tasks::{self, Task, TaskKind};
use crate::store::{StoreError, Tx, letters};

/// Plans that the round moves on at its instants. `because` names what fixed them, so that each plan is made once;
/// an old plan finds nothing to do when its time comes.
pub(super) fn plan_transitions(
    tx: &mut Tx<'_>,
    round: &RoundId,
    dates: &Dates,
    because: &str,
) -> Result<(), StoreError> {
    for (place, (due, _)) in transitions(dates).into_iter().enumerate() {
        let task = Task {
            kind: TaskKind::AdvanceRound,
            payload: round.to_string(),
            dedupe_key: format!("advance {round} {place} {because}"),
            due,
        };
        tasks::enqueue(tx, task)?;
    }
    Ok(())
}

/// The round as letters name it.
pub(super) fn named(round: &OwnRound, setup: &Setup) -> NamedRound {
    NamedRound {
        slug: round.slug.clone(),
        title: setup.call.title.to_local(),
    }
}

/// Everyone who follows the round or one of the areas it is for.
pub(super) fn followers(round: &RoundId, program: &Program, setup: &Setup) -> Recipient {
    Recipient::Followers {
        round: round.clone(),
        areas: areas(program, setup),
    }
}

/// The names of the areas that the round is for, and of those around them, in every language.
pub(super) fn areas(program: &Program, setup: &Setup) -> Vec<String> {
    let pots = setup.money.pots.iter().filter_map(|pot| pot.area.as_ref());
    let named = pots.chain(&setup.applicants.areas).cloned().collect();
    let areas = program.areas_for(&named).into_iter();
    let mut areas: Vec<String> = areas
        .flat_map(|area| area.name.versions().map(|shown| shown.text.to_owned()))
        .collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}

/// Writes the letter that says that the round was announced.
pub(super) fn tell_of_announcement(
    tx: &mut Tx<'_>,
    round: &OwnRound,
    program: &Program,
    setup: &Setup,
) -> Result<(), StoreError> {
    let open = setup.dates.span(Phase::Open);
    let letter = Letter {
        content: Content::RoundAnnounced {
            round: named(round, setup),
            opens: open.start.map(|moment| moment.at),
            closes: open.end.map(|moment| moment.at),
            zone: setup.dates.zone.clone(),
        },
        link: Link::Usual,
        to: followers(&round.id, program, setup),
        about: Some(round.id.clone()),
        dedupe_key: format!("round announced {}", round.id),
    };
    letters::enqueue(tx, letter)
}

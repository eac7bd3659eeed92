//! The rubric: what reviewers score by.

use serde::{Deserialize, Serialize};

use super::part::{
    Fault, FaultKind, MIDDLE, Part, PartDocument, SHORT, TextAt, list_faults, range_fault,
};
use super::{Key, TrackedText};
use crate::domain::basis_points::BasisPoints;
use crate::domain::choices::choices;
use crate::domain::program::Program;

/// What reviewers score by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// Whose it is.
    pub source: RubricSource,
    /// What is judged, in order.
    pub criteria: Vec<Criterion>,
    /// Which mean of a bloc counts.
    pub counts: CountedMean,
}

choices!(
    /// Whose rubric it is.
    RubricSource, UnknownRubricSource, "source of a rubric": {
        /// The staff of the round wrote it.
        Own = "own",
        /// Taawun's sample.
        Sample = "sample",
        /// Taawun's sample, changed for the round.
        SampleChanged = "sample_changed",
        /// The sections and weights that Montgomery County, Pennsylvania, published for its recovery fund of 2022.
        MontgomeryCounty2022 = "montgomery_county_2022",
        /// The same, changed for the round.
        MontgomeryCounty2022Changed = "montgomery_county_2022_changed",
    }
);

choices!(
    /// Which mean of a bloc's reviews counts.
    CountedMean, UnknownMean, "mean": {
        /// The mean as the reviews give it.
        Raw = "raw",
        /// The mean after reviewers' severity is taken out.
        Adjusted = "adjusted",
    }
);

/// One thing that is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What scores name it by.
    pub id: Key,
    /// What people read.
    pub name: TrackedText,
    /// What to look for.
    pub help: TrackedText,
    /// Its share of the total; all of a rubric's make 100 %.
    pub weight: BasisPoints,
    /// Whether a reviewer may say that it does not apply. That never counts as zero.
    pub allows_na: bool,
    /// From the least points to the most.
    pub levels: Vec<Level>,
}

/// One step of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What it gives.
    pub points: u16,
    /// What a proposal looks like that deserves it.
    pub anchor: TrackedText,
}

impl Default for Rubric {
    fn default() -> Self {
        Self {
            source: RubricSource::Own,
            criteria: Vec::new(),
            counts: CountedMean::Raw,
        }
    }
}

impl PartDocument for Rubric {
    const PART: Part = Part::Rubric;

    fn texts(&self) -> Vec<TextAt<'_>> {
        let texts = self.criteria.iter().flat_map(|criterion| {
            let at = format!("criteria[{}]", criterion.id);
            let levels = criterion.levels.iter().map({
                let at = at.clone();
                move |level| {
                    TextAt::needed(
                        format!("{at}.levels[{}].anchor", level.points),
                        &level.anchor,
                        MIDDLE,
                    )
                }
            });
            [
                TextAt::needed(format!("{at}.name"), &criterion.name, SHORT),
                TextAt::welcome(format!("{at}.help"), &criterion.help, MIDDLE),
            ]
            .into_iter()
            .chain(levels)
        });
        texts.collect()
    }

    fn faults(&self, _: &Program) -> Vec<Fault> {
        let keys = self.criteria.iter().map(|criterion| &criterion.id);
        let mut faults = list_faults("criteria", keys, 50);
        if self.source != self.clone().truly_sourced().source {
            faults.push(Fault::new("source", FaultKind::NotItsSource));
        }
        for criterion in &self.criteria {
            let at = format!("criteria[{}].levels", criterion.id);
            if criterion.levels.len() > 20 {
                faults.push(Fault::new(&at, FaultKind::TooMany(20)));
            }
            for pair in criterion.levels.windows(2) {
                // Levels rise; two with the same points could not be told apart by a score.
                let above = i64::from(pair[0].points) + 1;
                let place = format!("{at}[{}]", pair[1].points);
                faults.extend(range_fault(place, i64::from(pair[1].points), above, 1_000));
            }
        }
        faults
    }
}

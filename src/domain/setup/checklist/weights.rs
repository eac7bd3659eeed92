//! Criteria, panels and blocs whose weights, seats and people do not agree.

use super::List;
use super::missing::Lack;
use crate::domain::bloc::Bloc;
use crate::domain::setup::{Mode, NamedSeat, Part, Setup, TieCriterion};

impl List {
    pub(super) fn rubric(&mut self, setup: &Setup) {
        let criteria = &setup.rubric.criteria;
        if criteria.is_empty() {
            self.add(Part::Rubric, "criteria", Lack::Criteria);
            return;
        }
        let sum = criteria
            .iter()
            .map(|criterion| u32::from(criterion.weight.points()))
            .sum();
        if sum != 10_000 {
            self.add(Part::Rubric, "criteria", Lack::CriteriaWeights { sum });
        }
        for criterion in criteria
            .iter()
            .filter(|criterion| criterion.levels.len() < 2)
        {
            self.add(
                Part::Rubric,
                format!("criteria[{}].levels", criterion.id),
                Lack::Levels,
            );
        }
    }

    pub(super) fn panels(&mut self, setup: &Setup, seats: &[NamedSeat]) {
        if setup.panels.blocs.is_empty() {
            self.add(Part::Panels, "blocs", Lack::Panels);
        }
        for panel in &setup.panels.blocs {
            for (bench, wanted) in [(false, panel.seats), (true, panel.bench)] {
                let named = seats
                    .iter()
                    .filter(|seat| seat.bloc == panel.bloc && seat.bench == bench)
                    .count();
                let wanted = usize::from(wanted);
                if named < wanted {
                    let bloc = panel.bloc;
                    self.add(
                        Part::Panels,
                        format!("blocs[{bloc}]"),
                        Lack::Seats {
                            bloc,
                            bench,
                            named,
                            wanted,
                        },
                    );
                }
            }
        }
    }

    pub(super) fn rules(&mut self, setup: &Setup) {
        let rules = &setup.rules;
        let sum = rules.weights_sum();
        if sum != 10_000 {
            self.add(Part::Rules, "weights", Lack::BlocWeights { sum });
        }
        for bloc in Bloc::ALL {
            let weighs = rules.weight(bloc).points() > 0;
            let sits = setup.panels.of(bloc).is_some();
            if weighs && !sits && bloc != Bloc::Vote {
                self.add(
                    Part::Rules,
                    format!("weights.{bloc}"),
                    Lack::WeightWithoutPanel { bloc },
                );
            }
            if sits && !weighs {
                self.add(
                    Part::Rules,
                    format!("weights.{bloc}"),
                    Lack::PanelWithoutWeight { bloc },
                );
            }
        }
        if rules.mode == Mode::Gate && rules.thresholds.panel_score.is_none() {
            self.add(Part::Rules, "thresholds.panel_score", Lack::PassScore);
        }
        if rules.ties.contains(&TieCriterion::Lot) && rules.drawing.is_none() {
            self.add(Part::Rules, "drawing", Lack::Drawing);
        }
        if rules.part_funding && !setup.budget.asks_least {
            self.add(Part::Budget, "asks_least", Lack::LeastNotAsked);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{complete, lacks, program, share};
    use super::*;

    #[test]
    fn weights_panels_and_people_must_agree() {
        let mut setup = complete(&program());
        setup.panels.blocs.pop();
        setup.panels.blocs[0].seats = 2;
        setup.rules.weights.insert(Bloc::Government, share(0));
        setup.rubric.criteria[0].weight = share(9_999);
        assert_eq!(
            lacks(&setup),
            [
                (
                    Part::Rubric,
                    "criteria".to_owned(),
                    Lack::CriteriaWeights { sum: 9_999 }
                ),
                (
                    Part::Panels,
                    "blocs[foundation]".to_owned(),
                    Lack::Seats {
                        bloc: Bloc::Foundation,
                        bench: false,
                        named: 1,
                        wanted: 2
                    }
                ),
                (
                    Part::Rules,
                    "weights".to_owned(),
                    Lack::BlocWeights { sum: 7_500 }
                ),
                (
                    Part::Rules,
                    "weights.government".to_owned(),
                    Lack::PanelWithoutWeight {
                        bloc: Bloc::Government
                    }
                ),
                (
                    Part::Rules,
                    "weights.panel".to_owned(),
                    Lack::WeightWithoutPanel { bloc: Bloc::Panel }
                ),
            ]
        );
    }
}

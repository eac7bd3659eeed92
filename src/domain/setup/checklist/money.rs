//! Money that does not add up.

use super::List;
use super::missing::Lack;
use crate::domain::money::Money;
use crate::domain::setup::coverage::uncovered;
use crate::domain::setup::{Part, Setup};

impl List {
    pub(super) fn money(&mut self, setup: &Setup) {
        let plan = &setup.money;
        if plan.budget.minor == 0 {
            self.add(Part::Money, "budget", Lack::Budget);
            return;
        }
        let budget = plan.budget;
        let too_much = Money::new(i64::MAX, budget.currency);
        // Without a pot the whole budget is one contest.
        if !plan.pots.is_empty() || plan.general_pot.is_some() {
            let pots = plan.in_pots().unwrap_or(too_much);
            if pots != budget {
                self.add(Part::Money, "pots", Lack::PotsSum { pots, budget });
            }
        }
        let sources = plan.in_sources().unwrap_or(too_much);
        if plan.sources.is_empty() {
            self.add(Part::Money, "sources", Lack::Sources);
        } else if sources.minor < budget.minor {
            self.add(Part::Money, "sources", Lack::SourcesSum { sources, budget });
        } else if let Some(short) = uncovered(plan) {
            self.add(Part::Money, "sources", Lack::PotsUncovered(short));
        }
        let caps = &plan.request_caps;
        for (at, cap) in [("alone", caps.alone), ("coalition", caps.coalition)] {
            if let (Some(year), Some(all)) = (cap.per_year, cap.in_all)
                && all.minor < year.minor
            {
                self.add(Part::Money, format!("request_caps.{at}"), Lack::CapOrder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{complete, lacks, program, source, usd};
    use super::*;
    use crate::domain::setup::coverage::Uncovered;

    #[test]
    fn money_that_does_not_add_up_is_told_with_both_sums() {
        let mut setup = complete(&program());
        setup.money.budget = usd(500_001);
        let (pots, budget) = (usd(500_000), usd(500_001));
        let sums = [
            (
                Part::Money,
                "pots".to_owned(),
                Lack::PotsSum { pots, budget },
            ),
            (
                Part::Money,
                "sources".to_owned(),
                Lack::SourcesSum {
                    sources: pots,
                    budget,
                },
            ),
        ];
        assert_eq!(lacks(&setup), sums);
    }

    #[test]
    fn sources_that_may_not_pay_for_a_pot_do_not_cover_it() {
        let mut setup = complete(&program());
        setup.money.sources = vec![
            source("levy", 2, 350_000, &["north"]),
            source("gift", 1, 150_000, &[]),
        ];
        let short = Uncovered {
            pots: vec![],
            general: true,
            need: usd(200_000),
            held: usd(150_000),
        };
        assert_eq!(
            lacks(&setup),
            [(
                Part::Money,
                "sources".to_owned(),
                Lack::PotsUncovered(short)
            )]
        );
    }
}

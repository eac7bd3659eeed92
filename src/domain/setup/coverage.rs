//! Whether the sources can pay for the pots: the greatest flow from the ones to the others, and what stands in its way.

use super::{Key, MoneyPlan};
use crate::domain::money::Money;

/// Pots that cannot all be paid for, found by the minimum cut: the sources that may pay for them hold less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered {
    /// The pots; the general pot is not named.
    pub pots: Vec<Key>,
    /// Whether the general pot is one of them.
    pub general: bool,
    /// What they hold together.
    pub need: Money,
    /// What the sources that may pay for any of them hold together.
    pub held: Money,
}

/// The pots that the sources cannot pay for together; `None` where they can.
///
/// Amounts are taken as they stand, restrictions to pots only: what an award must be is not known yet.
pub fn uncovered(plan: &MoneyPlan) -> Option<Uncovered> {
    let mut needs: Vec<i128> = plan
        .pots
        .iter()
        .map(|pot| i128::from(pot.amount.minor))
        .collect();
    needs.extend(
        plan.general_pot
            .iter()
            .map(|pot| i128::from(pot.amount.minor)),
    );
    let holds: Vec<i128> = plan
        .sources
        .iter()
        .map(|source| i128::from(source.amount.minor))
        .collect();
    let may_pay: Vec<Vec<bool>> = plan
        .sources
        .iter()
        .map(|source| {
            let only = &source.restrictions.only_pots;
            let pots = plan
                .pots
                .iter()
                .map(|pot| only.is_empty() || only.contains(&pot.id));
            pots.chain(plan.general_pot.iter().map(|_| only.is_empty()))
                .collect()
        })
        .collect();
    let short = Flow::new(holds.clone(), needs.clone(), may_pay.clone()).run()?;
    let (pots, general) = short
        .iter()
        .partition::<Vec<usize>, _>(|&&pot| pot < plan.pots.len());
    let payers = (0..holds.len()).filter(|&source| short.iter().any(|&pot| may_pay[source][pot]));
    let money = |minor: i128| {
        Money::new(
            i64::try_from(minor).unwrap_or(i64::MAX),
            plan.budget.currency,
        )
    };
    Some(Uncovered {
        pots: pots
            .into_iter()
            .map(|pot| plan.pots[pot].id.clone())
            .collect(),
        general: !general.is_empty(),
        need: money(short.iter().map(|&pot| needs[pot]).sum()),
        held: money(payers.map(|source| holds[source]).sum()),
    })
}

/// Sources on the left, pots on the right.
struct Flow {
    /// What each source has left.
    left: Vec<i128>,
    /// What each pot still needs.
    open: Vec<i128>,
    may_pay: Vec<Vec<bool>>,
    /// What each source pays for each pot.
    paid: Vec<Vec<i128>>,
}

impl Flow {
    fn new(left: Vec<i128>, open: Vec<i128>, may_pay: Vec<Vec<bool>>) -> Self {
        let paid = vec![vec![0; open.len()]; left.len()];
        Self {
            left,
            open,
            may_pay,
            paid,
        }
    }

    /// Augments until every pot is paid for, or names those that stand in the way.
    fn run(mut self) -> Option<Vec<usize>> {
        while let Some(pot) = self.open.iter().position(|open| *open > 0) {
            if let Err(short) = self.augment(pot) {
                return Some(short);
            }
        }
        None
    }

    /// Breadth first from the pot back to a source with money left; sums that another pot holds may be moved.
    fn augment(&mut self, start: usize) -> Result<(), Vec<usize>> {
        let mut reached = vec![start];
        // By which source a pot was reached, and from which pot.
        let mut via: Vec<Option<(usize, usize)>> = vec![None; self.open.len()];
        let mut seen_sources = vec![false; self.left.len()];
        let mut next = 0;
        while let Some(&pot) = reached.get(next) {
            next += 1;
            for (source, seen) in seen_sources.iter_mut().enumerate() {
                if *seen || !self.may_pay[source][pot] {
                    continue;
                }
                *seen = true;
                if self.left[source] > 0 {
                    self.pay(source, pot, start, &via);
                    return Ok(());
                }
                for (other, came) in via.iter_mut().enumerate() {
                    if self.paid[source][other] > 0 && !reached.contains(&other) {
                        *came = Some((source, pot));
                        reached.push(other);
                    }
                }
            }
        }
        reached.sort_unstable();
        Err(reached)
    }

    /// Moves money along the path that ends at `source` paying for `pot`.
    fn pay(&mut self, source: usize, pot: usize, start: usize, via: &[Option<(usize, usize)>]) {
        let mut sum = self.left[source].min(self.open[start]);
        let mut at = pot;
        while let Some((payer, towards)) = via[at].filter(|_| at != start) {
            sum = sum.min(self.paid[payer][at]);
            at = towards;
        }
        self.left[source] -= sum;
        self.paid[source][pot] += sum;
        at = pot;
        while let Some((payer, towards)) = via[at].filter(|_| at != start) {
            self.paid[payer][at] -= sum;
            self.paid[payer][towards] += sum;
            at = towards;
        }
        self.open[start] -= sum;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Hall's condition by trying every set of pots: a set needs no more than those who may pay for any of it hold.
    fn all_sets_hold(holds: &[i128], needs: &[i128], may_pay: &[Vec<bool>]) -> bool {
        (0..1_u32 << needs.len()).all(|set| {
            let is_in = |pot: usize| set & (1 << pot) != 0;
            let need: i128 = (0..needs.len())
                .filter(|&pot| is_in(pot))
                .map(|pot| needs[pot])
                .sum();
            let payers = (0..holds.len())
                .filter(|&source| (0..needs.len()).any(|pot| is_in(pot) && may_pay[source][pot]));
            need <= payers.map(|source| holds[source]).sum::<i128>()
        })
    }

    proptest! {
        #[test]
        fn money_flows_exactly_where_no_set_of_pots_needs_more_than_its_payers_hold(
            holds in prop::collection::vec(0_i128..20, 1..4),
            needs in prop::collection::vec(0_i128..20, 1..5),
            bits in prop::collection::vec(any::<bool>(), 12),
        ) {
            let may_pay: Vec<Vec<bool>> = (0..holds.len())
                .map(|source| (0..needs.len()).map(|pot| bits[source * 4 + pot]).collect())
                .collect();
            let short = Flow::new(holds.clone(), needs.clone(), may_pay.clone()).run();
            prop_assert_eq!(short.is_none(), all_sets_hold(&holds, &needs, &may_pay));
            if let Some(short) = short {
                // The pots it names do need more than those who may pay for any of them hold.
                let need: i128 = short.iter().map(|&pot| needs[pot]).sum();
                let held: i128 = (0..holds.len())
                    .filter(|&source| short.iter().any(|&pot| may_pay[source][pot]))
                    .map(|source| holds[source])
                    .sum();
                prop_assert!(need > held);
            }
        }
    }
}

//! Why rules are refused, each refusal beside the field that it is about.

use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::guardrails::{BadWeights, Breach, Rail, RulesRefused};
use crate::web::forms::Faults;

/// Every refusal, under names such as `weights.vote`.
pub fn refusal_faults(refused: &RulesRefused) -> Faults {
    let mut faults = Faults::none();
    match refused {
        RulesRefused::Weights(BadWeights::Sum { sum }) => {
            faults.add_with("weights", "rules-fault-sum", &[("sum", &percent(*sum))]);
        }
        RulesRefused::Weights(BadWeights::VoteInPassScore) => {
            faults.add("weights.vote", "rules-fault-vote-in-gate");
        }
        RulesRefused::Guardrails(breaches) => {
            for breach in breaches {
                add(&mut faults, breach);
            }
        }
    }
    faults
}

fn add(faults: &mut Faults, breach: &Breach) {
    let key = match breach.rail {
        Rail::VoteFloor => "rules-fault-vote-floor",
        Rail::CommunityFloor => "rules-fault-community-floor",
        Rail::FunderCap {
            bloc: Bloc::Foundation,
        } => "rules-fault-cap-foundation",
        Rail::FunderCap { .. } => "rules-fault-cap-government",
    };
    let field = format!("weights.{}", breach.rail.beside());
    let (actual, limit, by) = (
        percent(breach.actual),
        percent(breach.limit),
        percent(breach.by()),
    );
    faults.add_with(
        field,
        key,
        &[("actual", &actual), ("limit", &limit), ("by", &by)],
    );
}

/// Basis points as the number before a percent sign.
fn percent(points: u32) -> String {
    match u16::try_from(points)
        .ok()
        .and_then(|points| BasisPoints::new(points).ok())
    {
        Some(share) => share.to_string(),
        None => (points / 100).to_string(),
    }
}

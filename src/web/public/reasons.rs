//! A rule, a tie and a reason said as sentences.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

use crate::domain::allocation::rule::{Completion, Method, PointsSource, TieBreak, Utility};
use crate::domain::allocation::trace::{Tie, Warning};
use crate::domain::allocation::{Amount, BallotType, Fraction, Why};
use crate::domain::money::{Currency, Money};
use crate::domain::published::Rules;
use crate::i18n::Words;

/// Says what a round's rules did, in one reader's language.
#[derive(Clone, Copy)]
pub struct Reasons<'a> {
    /// The reader's language.
    pub words: &'a Words,
    /// The rules of the round.
    pub rules: &'a Rules,
    /// The currency of its amounts.
    pub currency: Currency,
}

impl Reasons<'_> {
    /// `points` where the rule ranks by points, else `votes`.
    pub fn unit(&self) -> &'static str {
        if self.rules.allocation.utility.uses_points() {
            "points"
        } else {
            "votes"
        }
    }

    /// The rule in sentences, in the order in which it works.
    pub fn rule(&self) -> Vec<String> {
        let (words, rule) = (self.words, &self.rules.allocation);
        let unit = self.unit();
        let mut said = match &rule.method {
            Method::Greedy { skip } => {
                let skip = if *skip { "yes" } else { "no" };
                let phrase = words.say("rule-greedy").choice("unit", unit);
                vec![phrase.choice("skip", skip).to_string()]
            }
            Method::GreedyPerCost => {
                let phrase = words.say("rule-greedy-per-cost").choice("unit", unit);
                vec![phrase.to_string()]
            }
            Method::EqualShares { completion } => {
                let mut said = vec![words.say("rule-equal-shares").to_string()];
                let utility = match rule.utility {
                    Utility::Cost => "cost",
                    Utility::Count => "count",
                    Utility::Points => "points",
                    Utility::CostPoints => "cost-points",
                };
                let phrase = words.say("rule-utility").choice("utility", utility);
                said.push(phrase.to_string());
                said.extend(self.completion(completion));
                said
            }
            Method::Phragmen => vec![words.say("rule-phragmen").to_string()],
        };
        if let Some(threshold) = rule.threshold {
            let score = words.decimal(threshold.to_string());
            let phrase = words.say("rule-threshold").text("score", score);
            said.push(phrase.choice("unit", unit).to_string());
        }
        if self.rules.ballot.ballot_type() == Some(BallotType::Ordinal) {
            let source = match rule.points {
                PointsSource::Places => "places",
                PointsSource::Recorded => "recorded",
            };
            let phrase = words.say("rule-points").choice("source", source);
            said.push(phrase.to_string());
        }
        said.push(words.say("rule-no-support").to_string());
        said.push(words.say("rule-blank").to_string());
        let criteria: Vec<String> = rule
            .ties
            .criteria()
            .iter()
            .map(|by| self.tie_break(by))
            .collect();
        let phrase = words.say("rule-ties").list("criteria", &criteria);
        said.push(phrase.to_string());
        said
    }

    fn completion(&self, completion: &Completion) -> Vec<String> {
        let left_over = |kind| {
            self.words
                .say("rule-left-over")
                .choice("kind", kind)
                .to_string()
        };
        match completion {
            Completion::None => vec![left_over("none")],
            Completion::Greedy => vec![left_over("greedy")],
            Completion::Add1 {
                increment,
                run_on,
                then_greedy,
            } => {
                let phrase = self.words.say("rule-add1");
                let add1 = phrase
                    .text("step", self.amount(increment.amount()))
                    .choice("run_on", if *run_on { "yes" } else { "no" });
                let mut said = vec![add1.to_string()];
                if *then_greedy {
                    said.push(self.words.say("rule-add1-greedy").to_string());
                }
                said
            }
        }
    }

    fn tie_break(&self, by: &TieBreak) -> String {
        let phrase = self.words.say("rule-tie").choice("by", tie_word(by));
        match by {
            TieBreak::Lot { seed } => phrase.text("seed", seed),
            TieBreak::Id | TieBreak::Cost | TieBreak::Votes | TieBreak::Refuse => {
                phrase.text("seed", "")
            }
        }
        .to_string()
    }

    /// A tie that was met. `name_of` gives a proposal's title for its number.
    pub fn tie(&self, tie: &Tie, name_of: impl Fn(&str) -> String) -> String {
        let names: Vec<String> = tie.between.iter().map(|id| name_of(id)).collect();
        let chosen = names.first().cloned().unwrap_or_default();
        let phrase = self.words.say("results-tie").num("step", tie.step);
        phrase
            .list("names", &names)
            .text("chosen", chosen)
            .choice("by", tie_word(&tie.chosen_by))
            .to_string()
    }

    /// What a reader should know about the ballots.
    pub fn warning(&self, warning: &Warning, name_of: impl Fn(&str) -> String) -> String {
        match warning {
            Warning::ListedTwice { project, times } => {
                let phrase = self.words.say("results-listed-twice");
                phrase.text("name", name_of(project)).num("times", times)
            }
            Warning::CountDiffers { key, stated, found } => {
                let phrase = self.words.say("results-count-differs").text("key", key);
                phrase.text("stated", stated).num("found", found)
            }
        }
        .to_string()
    }

    /// Why a proposal is funded, or not. `step` is at which choice it was.
    pub fn why(&self, why: &Why, step: Option<i64>, name_of: impl Fn(&str) -> String) -> String {
        let words = self.words;
        let step = step.unwrap_or(0);
        match why {
            Why::Funded => {
                let method = match &self.rules.allocation.method {
                    Method::Greedy { .. } => "greedy",
                    Method::GreedyPerCost => "greedy-per-cost",
                    Method::EqualShares { .. } => "equal-shares",
                    Method::Phragmen => "phragmen",
                };
                let phrase = words.say("why-funded").choice("method", method);
                phrase.num("step", step)
            }
            Why::FundedByCompletion => words.say("why-funded-by-completion").num("step", step),
            Why::Withdrawn => words.say("why-withdrawn"),
            Why::NoSupport => words.say("why-no-support"),
            Why::BelowThreshold { score, threshold } => words
                .say("why-below-threshold")
                .text("score", words.decimal(score.to_string()))
                .text("threshold", words.decimal(threshold.to_string()))
                .choice("unit", self.unit()),
            Why::DearerThanBudget { needed, budget } => words
                .say("why-dearer-than-budget")
                .text("needed", self.amount(*needed))
                .text("budget", self.amount(*budget)),
            Why::DoesNotFit { needed, left } => words
                .say("why-does-not-fit")
                .text("needed", self.amount(*needed))
                .text("left", self.amount(*left))
                .text("gap", self.amount(*needed - *left)),
            Why::Stopped { at } => words.say("why-stopped").text("name", name_of(at)),
            Why::SupportersCannotAfford { needed, held } => {
                // Rounded down: what is held never looks like enough.
                let held = whole_minor_units(held, self.currency);
                let missing = *needed - amount_of(held);
                words
                    .say("why-supporters-cannot-afford")
                    .text("needed", self.amount(*needed))
                    .text("held", words.money_short(&held))
                    .text("gap", self.amount(missing))
            }
        }
        .to_string()
    }

    /// An exact amount in words; one that is finer than the minor unit keeps all its decimals.
    fn amount(&self, amount: Amount) -> String {
        let digits = self.currency.minor_digits();
        let minor = (amount.scale() <= digits)
            .then(|| amount.at_scale(digits))
            .and_then(|minor| i64::try_from(minor).ok());
        match minor {
            Some(minor) => self.words.money_short(&Money::new(minor, self.currency)),
            None => self.words.decimal(amount.to_string()),
        }
    }
}

fn tie_word(by: &TieBreak) -> &'static str {
    match by {
        TieBreak::Id => "id",
        TieBreak::Cost => "cost",
        TieBreak::Votes => "votes",
        TieBreak::Lot { .. } => "lot",
        TieBreak::Refuse => "refuse",
    }
}

fn whole_minor_units(fraction: &Fraction, currency: Currency) -> Money {
    let unit = BigInt::from(10).pow(u32::from(currency.minor_digits()));
    let minor = (&fraction.0 * BigRational::from_integer(unit)).floor();
    Money::new(minor.to_integer().to_i64().unwrap_or(i64::MAX), currency)
}

fn amount_of(money: Money) -> Amount {
    Amount::new(i128::from(money.minor), money.currency.minor_digits())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::allocation::CountingRule;
    use crate::i18n::{Catalog, Digits};

    const GREEDY: &str = r#"{"rule":"greedy","skip":true,"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;

    fn rules(allocation: &str) -> Rules {
        let text = format!(
            r#"{{"allocation":{allocation},"ballot":{{"type":"approval","limits":{{}}}},"blank_ballots":"counted","budget":"1000"}}"#
        );
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    fn amount(text: &str) -> Amount {
        text.parse().expect("an amount")
    }

    fn every_why() -> Vec<Why> {
        vec![
            Why::Funded,
            Why::FundedByCompletion,
            Why::Withdrawn,
            Why::NoSupport,
            Why::BelowThreshold {
                score: amount("7"),
                threshold: amount("11"),
            },
            Why::DearerThanBudget {
                needed: amount("1500"),
                budget: amount("1000"),
            },
            Why::DoesNotFit {
                needed: amount("300.50"),
                left: amount("120"),
            },
            Why::Stopped { at: "9".to_owned() },
            Why::SupportersCannotAfford {
                needed: amount("300"),
                held: "899/3".parse().expect("a fraction"),
            },
        ]
    }

    #[test]
    fn every_reason_is_a_whole_sentence_in_every_language() {
        let catalog = Catalog::load(None);
        let rules = rules(GREEDY);
        let currency = "PLN".parse().expect("a currency");
        for tag in catalog.tags() {
            let words = catalog.words(tag, Digits::Latin);
            let reasons = Reasons {
                words: &words,
                rules: &rules,
                currency,
            };
            for why in every_why() {
                let said = reasons.why(&why, Some(4), |id| format!("project {id}"));
                assert!(said.trim_end().ends_with(['.', '؟']), "{tag}: {said}");
                assert!(!said.contains(['{', '}', '$']), "{tag}: {said}");
                assert!(said.len() > 20, "{tag}: {said}");
            }
        }
    }

    #[test]
    fn the_gap_is_exact_and_never_zero() {
        let catalog = Catalog::load(None);
        let rules = rules(GREEDY);
        let words = catalog.words(&"en".parse().expect("a tag"), Digits::Latin);
        let reasons = Reasons {
            words: &words,
            rules: &rules,
            currency: "USD".parse().expect("a currency"),
        };
        let said = |why: &Why| reasons.why(why, None, str::to_owned);
        let [.., does_not_fit, _, cannot_afford] = &every_why()[..] else {
            panic!("reasons");
        };
        assert_eq!(
            said(does_not_fit),
            "When its turn came, $120 was left. It costs $300.50: $180.50 short."
        );
        assert_eq!(
            said(cannot_afford),
            "Its supporters together still held $299.66 of the $300 it costs: $0.34 short."
        );
    }

    #[test]
    fn a_tie_names_who_stood_equal_and_what_decided() {
        let catalog = Catalog::load(None);
        let rules = rules(GREEDY);
        let tie = Tie {
            step: 3,
            between: vec!["b".to_owned(), "a".to_owned()],
            chosen_by: TieBreak::Cost,
            endowment: None,
        };
        for tag in catalog.tags() {
            let words = catalog.words(tag, Digits::Latin);
            let reasons = Reasons {
                words: &words,
                rules: &rules,
                currency: Currency::NONE,
            };
            let said = reasons.tie(&tie, |id| format!("Garden {id}"));
            assert!(
                said.contains("Garden a") && said.contains("Garden b"),
                "{said}"
            );
            assert!(said.contains('3') && !said.contains(['{', '$']), "{said}");
        }
        let words = catalog.words(&"en".parse().expect("a tag"), Digits::Latin);
        let reasons = Reasons {
            words: &words,
            rules: &rules,
            currency: Currency::NONE,
        };
        assert_eq!(
            reasons.tie(&tie, |id| format!("Garden {id}")),
            "Choice 3: Garden b and Garden a stood equal. Garden b went first, by lower cost."
        );
    }

    #[test]
    fn every_rule_is_said_in_every_language() {
        let catalog = Catalog::load(None);
        let add1 = r#"{"rule":"equal-shares","completion":{"kind":"add1","increment":"1","run_on":true,"then_greedy":true},"utility":"cost","threshold":"5","points":"places","ties":"cost,lot:2026"}"#;
        let others = [
            GREEDY.to_owned(),
            add1.to_owned(),
            add1.replace(r#"{"kind":"add1","increment":"1","run_on":true,"then_greedy":true}"#, r#"{"kind":"greedy"}"#),
            r#"{"rule":"phragmen","utility":"cost","threshold":null,"points":"places","ties":"id"}"#.to_owned(),
            r#"{"rule":"greedy-per-cost","utility":"points","threshold":null,"points":"places","ties":"id"}"#.to_owned(),
        ];
        for allocation in others {
            let parsed: CountingRule = serde_json::from_str(&allocation).expect("a rule");
            let rules = rules(&serde_json::to_string(&parsed).expect("JSON"));
            for tag in catalog.tags() {
                let words = catalog.words(tag, Digits::Latin);
                let reasons = Reasons {
                    words: &words,
                    rules: &rules,
                    currency: Currency::NONE,
                };
                for sentence in reasons.rule() {
                    assert!(sentence.trim_end().ends_with('.'), "{tag}: {sentence}");
                    assert!(!sentence.contains(['{', '$']), "{tag}: {sentence}");
                }
            }
        }
    }
}

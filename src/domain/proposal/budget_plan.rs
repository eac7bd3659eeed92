//! The budget of a proposal, read from what was typed: every amount in minor units, every sum checked.

use serde::{Deserialize, Serialize};

use super::entry::{Entry, Row};
use super::lack::LackKind;
use crate::domain::money::{Currency, Money};
use crate::domain::setup::{Budget, Key};

/// What a proposal costs and what else pays for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetPlan {
    /// The costs.
    pub lines: Vec<BudgetLine>,
    /// What else pays for the work.
    pub other_income: Vec<OtherIncome>,
    /// All that is asked for: the sum of what is wanted.
    pub request: Money,
    /// The least that still makes sense: the sum of the least amounts.
    pub least: Money,
}

/// One cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// What versions name it by.
    pub id: Key,
    /// The kind of cost, of the round's budget template.
    pub category: Option<Key>,
    /// What it is for.
    pub what: String,
    /// What is asked for.
    pub wanted: Money,
    /// The least that still makes sense.
    pub least: Money,
}

/// Money or goods from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherIncome {
    /// What versions name it by.
    pub id: Key,
    /// From whom or from what.
    pub what: String,
    /// How much.
    pub amount: Money,
    /// Whether it is promised and not only hoped for.
    pub is_certain: bool,
}

/// Something wrong in one cell of the budget, or in the whole of it.
pub(super) type BudgetFault = (Option<(String, &'static str)>, LackKind);

impl BudgetPlan {
    /// Reads the costs and the other income, by the round's template.
    pub fn read(
        template: &Budget,
        costs: &Entry,
        income: &Entry,
        currency: Currency,
    ) -> Result<Self, Vec<BudgetFault>> {
        let mut faults = Vec::new();
        let lines = read_rows(costs.rows(), &mut faults, |row, faults| {
            cost(row, template, currency, faults)
        });
        let is_unread = !faults.is_empty();
        let other_income = read_rows(income.rows(), &mut faults, |row, faults| {
            other_income(row, currency, faults)
        });
        let nothing = Money::new(0, currency);
        let sum = |amount: fn(&BudgetLine) -> Money| {
            let mut amounts = lines.iter().map(amount);
            amounts.try_fold(nothing, Money::plus).ok()
        };
        let request = sum(|line| line.wanted);
        let least = sum(|line| line.least);
        let (Some(request), Some(least)) = (request, least) else {
            faults.push((None, LackKind::NotAnAmount));
            return Err(faults);
        };
        // Where a line cannot be read, that is what is wrong, and not that nothing is asked for, or too much of one kind:
        // neither is known yet.
        if costs.rows().is_empty() || (request.minor == 0 && !is_unread) {
            faults.push((None, LackKind::Missing));
        }
        if !is_unread {
            faults.extend(over_share(template, &lines, request));
        }
        if faults.is_empty() {
            Ok(Self {
                lines,
                other_income,
                request,
                least,
            })
        } else {
            Err(faults)
        }
    }

    /// The sum of what is wanted, as far as it can be read: what a page shows while somebody types.
    pub fn sum_so_far(costs: &Entry, currency: Currency) -> Money {
        let typed = costs.rows().iter().filter_map(|row| row.get("wanted"));
        let amounts = typed.filter_map(|text| Money::typed(text, currency).ok());
        amounts.fold(Money::new(0, currency), |sum, amount| {
            sum.plus(amount).unwrap_or(sum)
        })
    }
}

fn read_rows<T>(
    rows: &[Row],
    faults: &mut Vec<BudgetFault>,
    read: impl Fn(&Row, &mut Vec<BudgetFault>) -> Option<T>,
) -> Vec<T> {
    rows.iter().filter_map(|row| read(row, faults)).collect()
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(|cell| cell.trim()).unwrap_or_default()
}

fn amount(
    row: &Row,
    column: &'static str,
    currency: Currency,
    faults: &mut Vec<BudgetFault>,
) -> Option<Money> {
    let typed = cell(row, column);
    let read = Money::typed(typed, currency).ok();
    if read.is_none() {
        let kind = if typed.is_empty() {
            LackKind::Missing
        } else {
            LackKind::NotAnAmount
        };
        faults.push((Some((cell(row, "id").to_owned(), column)), kind));
    }
    read
}

fn cost(
    row: &Row,
    template: &Budget,
    currency: Currency,
    faults: &mut Vec<BudgetFault>,
) -> Option<BudgetLine> {
    let before = faults.len();
    let at = |column| Some((cell(row, "id").to_owned(), column));
    if cell(row, "what").is_empty() {
        faults.push((at("what"), LackKind::Missing));
    }
    let category = cell(row, "category").parse::<Key>().ok();
    let is_known = |key: &Key| template.categories.iter().any(|known| known.id == *key);
    let category = category.filter(is_known);
    if category.is_none() && !template.categories.is_empty() {
        faults.push((at("category"), LackKind::Missing));
    }
    let wanted = amount(row, "wanted", currency, faults);
    // Who names no least needs all of it.
    let least = if template.asks_least && !cell(row, "least").is_empty() {
        amount(row, "least", currency, faults)
    } else {
        wanted
    };
    // Both were looked at before one that cannot be read ends it: all that is wrong in a line is said at once.
    let (wanted, least) = (wanted?, least?);
    if least.minor > wanted.minor {
        faults.push((at("least"), LackKind::LeastAboveWanted));
    }
    let id = cell(row, "id").parse().ok()?;
    (faults.len() == before).then(|| BudgetLine {
        id,
        category,
        what: cell(row, "what").to_owned(),
        wanted,
        least,
    })
}

fn other_income(
    row: &Row,
    currency: Currency,
    faults: &mut Vec<BudgetFault>,
) -> Option<OtherIncome> {
    let before = faults.len();
    if cell(row, "what").is_empty() {
        faults.push((
            Some((cell(row, "id").to_owned(), "what")),
            LackKind::Missing,
        ));
    }
    let amount = amount(row, "amount", currency, faults)?;
    let id = cell(row, "id").parse().ok()?;
    (faults.len() == before).then(|| OtherIncome {
        id,
        what: cell(row, "what").to_owned(),
        amount,
        is_certain: cell(row, "certain") == "yes",
    })
}

/// The kinds of costs that hold a greater share of the request than the round allows.
fn over_share(template: &Budget, lines: &[BudgetLine], request: Money) -> Vec<BudgetFault> {
    let capped = template.categories.iter().filter_map(|category| {
        let share = category.greatest_share?;
        let in_it = lines
            .iter()
            .filter(|line| line.category.as_ref() == Some(&category.id));
        let sum: i128 = in_it.map(|line| i128::from(line.wanted.minor)).sum();
        let over = sum * 10_000 > i128::from(request.minor) * i128::from(share.points());
        over.then(|| {
            (
                None,
                LackKind::CategoryAboveShare {
                    category: category.id.clone(),
                    points: share.points(),
                },
            )
        })
    });
    capped.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::basis_points::BasisPoints;
    use crate::domain::setup::{CostCategory, TrackedText};

    fn usd() -> Currency {
        "USD".parse().expect("a currency")
    }

    fn template() -> Budget {
        let text = TrackedText::empty("en".parse().expect("a tag"));
        let category = |id: &str, greatest_share| CostCategory {
            id: id.parse().expect("a key"),
            name: text.clone(),
            help: text.clone(),
            greatest_share,
        };
        Budget {
            categories: vec![
                category("people", None),
                category("overhead", BasisPoints::new(1_000).ok()),
            ],
            ..Budget::default()
        }
    }

    fn costs(rows: &[[&str; 5]]) -> Entry {
        let columns = ["id", "category", "what", "wanted", "least"];
        let rows = rows.iter().map(|cells| {
            let cells = columns.iter().zip(cells);
            cells
                .map(|(column, cell)| ((*column).to_owned(), (*cell).to_owned()))
                .collect()
        });
        Entry::Table {
            rows: rows.collect(),
        }
    }

    fn none() -> Entry {
        Entry::Table { rows: Vec::new() }
    }

    #[test]
    fn a_budget_adds_up_to_the_cent() {
        let costs = costs(&[
            ["l1", "people", "Two cooks", "9,000.05", "6000"],
            ["l2", "overhead", "Insurance", "999.95", ""],
        ]);
        let plan = BudgetPlan::read(&template(), &costs, &none(), usd()).expect("a budget");
        assert_eq!(plan.request, Money::new(1_000_000, usd()));
        assert_eq!(plan.least, Money::new(699_995, usd()));
        assert_eq!(BudgetPlan::sum_so_far(&costs, usd()), plan.request);
    }

    #[test]
    fn what_is_wrong_is_said_at_its_cell() {
        let costs = costs(&[
            ["l1", "people", "", "much", "1"],
            ["l2", "overhead", "Rent", "500", "600"],
        ]);
        let faults = BudgetPlan::read(&template(), &costs, &none(), usd()).expect_err("faults");
        let at = |id: &str, column| Some((id.to_owned(), column));
        assert_eq!(
            faults,
            [
                (at("l1", "what"), LackKind::Missing),
                (at("l1", "wanted"), LackKind::NotAnAmount),
                (at("l2", "least"), LackKind::LeastAboveWanted),
            ]
        );
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let costs = costs(&[
            ["l1", "", "", "much", "little"],
            ["l2", "people", "Rent", "", "six"],
        ]);
        let faults = BudgetPlan::read(&template(), &costs, &none(), usd()).expect_err("faults");
        let at = |id: &str, column| Some((id.to_owned(), column));
        assert_eq!(
            faults,
            [
                (at("l1", "what"), LackKind::Missing),
                (at("l1", "category"), LackKind::Missing),
                (at("l1", "wanted"), LackKind::NotAnAmount),
                (at("l1", "least"), LackKind::NotAnAmount),
                (at("l2", "wanted"), LackKind::Missing),
                (at("l2", "least"), LackKind::NotAnAmount),
            ]
        );
    }

    #[test]
    fn a_cap_on_a_kind_of_cost_holds_to_the_cent() {
        let at_the_cap = costs(&[
            ["l1", "people", "Cooks", "900", ""],
            ["l2", "overhead", "Rent", "100", ""],
        ]);
        assert!(BudgetPlan::read(&template(), &at_the_cap, &none(), usd()).is_ok());
        let above = costs(&[
            ["l1", "people", "Cooks", "900", ""],
            ["l2", "overhead", "Rent", "100.01", ""],
        ]);
        let faults = BudgetPlan::read(&template(), &above, &none(), usd()).expect_err("a fault");
        assert!(matches!(
            faults.as_slice(),
            [(None, LackKind::CategoryAboveShare { points: 1_000, .. })]
        ));
    }
}

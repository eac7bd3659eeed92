//! The receipt of equal shares: for each winner the exact ρ, from which everyone can work out who paid what.

use serde::{Deserialize, Serialize};

use super::amount::Fraction;

/// Winners of equal shares in the order of their choice. A supporter i of a winner paid min(b_i, ρ · u_i), where b_i is what i still
/// held; winners of a greedy completion are paid from what is left over and do not stand here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// What each voter held at the start.
    pub endowment: Fraction,
    /// One line per winner.
    pub lines: Vec<ReceiptLine>,
}

/// One winner's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLine {
    /// The winner's id.
    pub winner: String,
    /// What a supporter pays per unit of utility.
    pub rho: Fraction,
}

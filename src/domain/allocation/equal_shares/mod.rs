//! The method of equal shares (Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities",
//! NeurIPS 2021): every voter holds the same share of the budget, and a project is bought by those who support it.
//!
//! **Numbers.** Purses are counted in n-ths of the contest's unit of money, so that all start as one whole number. Within a project
//! all utilities are a common factor f (its cost, or 1) times whole weights w_i (points, or 1), so ρ·u_i = t·w_i with t = ρ·f, and
//! the search is for the least t with Σ min(b_i, t·w_i) = cost.
//!
//! **Exactness.** t is a whole-number combination of earlier t's: the poor supporters who still hold something have paid in full
//! until now, so each holds the endowment minus some w·t_q, and t = (cost − Σ_poor b_i) / Σ_rich w_i. [`purses`] keeps the t's of
//! winners exactly and the purses in fixed point, with an error that is a number of roundings; [`price`] finds exact prices, and
//! [`run`] only asks for them where lower bounds in fixed point do not decide.

mod add1;
mod division;
mod price;
mod purses;
mod run;
#[cfg(test)]
mod tests;

pub use add1::equal_shares;

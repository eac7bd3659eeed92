//! Votes and money: how a budget is divided among projects, exactly, and with every reason.
//!
//! An [`Election`] (perhaps read by [`pabulib`]) and a [`CountingRule`] give a [`Count`].

pub mod amount;
pub mod check;
mod common_denominator;
mod contest;
mod count;
pub mod election;
mod electorate;
mod equal_shares;
mod greedy;
mod ledger;
mod marks;
pub mod pabulib;
mod phragmen;
pub mod receipt;
pub mod recorded;
pub mod rule;
mod ties;
pub mod trace;

pub use amount::{Amount, Fraction};
pub use count::{CountRefusal, count};
pub use election::{Ballot, BallotType, Ballots, Election, Project};
pub use receipt::Receipt;
pub use rule::{
    Completion, CountingRule, Increment, Method, PointsSource, TieBreak, TieOrder, Utility,
};
pub use trace::{Count, Why};

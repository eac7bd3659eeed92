//! The rule that a Pabulib file says it was counted by.

use super::amount::Amount;
use super::election::Election;
use super::rule::{Completion, Increment, Method, Utility};

/// A recorded rule or threshold that cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unrecorded {
    /// The file names no rule.
    #[error("the file records no rule")]
    NoRule,
    /// The file names a rule that says too little, or that only its city knows.
    #[error("the file records the rule “{0}”, which names none that is known exactly")]
    UnknownRule(String),
    /// The file states no threshold.
    #[error("the file records no min_project_score_threshold")]
    NoThreshold,
    /// The file's threshold is no number.
    #[error("the file's min_project_score_threshold is “{0}”, which is not a number")]
    BadThreshold(String),
}

/// The method that the file's `rule` names, with its utility where the name decides it.
///
/// What the words mean was found by counting: "equalshares" of the cities that used it is add1 with cost utilities, and
/// "add1-comparison" (Wieliczka 2023) goes on when no project outside fits any more.
pub fn recorded_method(election: &Election) -> Result<(Method, Option<Utility>), Unrecorded> {
    let add1 = |run_on| Completion::Add1 {
        increment: Increment::one(),
        run_on,
        then_greedy: false,
    };
    let equal_shares = |completion| (Method::EqualShares { completion }, Some(Utility::Cost));
    match election.meta("rule").filter(|rule| !rule.is_empty()) {
        None => Err(Unrecorded::NoRule),
        Some("greedy" | "greedy-threshold") => Ok((Method::Greedy { skip: true }, None)),
        Some("greedy-no-skip") => Ok((Method::Greedy { skip: false }, None)),
        Some("equalshares" | "equalshares/add1") => Ok(equal_shares(add1(false))),
        Some("equalshares/add1-comparison") => Ok(equal_shares(add1(true))),
        Some(other) => Err(Unrecorded::UnknownRule(other.to_owned())),
    }
}

/// The least votes or points that the file's city asked of a project.
pub fn recorded_threshold(election: &Election) -> Result<Amount, Unrecorded> {
    let text = election
        .meta("min_project_score_threshold")
        .ok_or(Unrecorded::NoThreshold)?;
    text.parse()
        .map_err(|_| Unrecorded::BadThreshold(text.to_owned()))
}

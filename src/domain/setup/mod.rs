//! A round while it is written: ten parts, each a document of its own, and what is still missing of them.

mod applicants;
mod budget;
pub mod burden;
mod call;
pub(in crate::domain) mod checklist;
mod clone;
mod coverage;
mod dates;
mod form;
mod key;
mod listed;
mod merge;
mod money_plan;
mod panels;
mod part;
mod rubric;
mod rubric_presets;
mod rules;
mod tracked_text;
mod vote;

pub use applicants::{Applicants, SelfCheck, Together};
pub use budget::{Budget, CostCategory, MOST_YEARS};
pub use call::Call;
pub use checklist::{End, Lack, Missing, checklist, out_of_order};
pub use clone::{Cloned, clone_setup};
pub use coverage::Uncovered;
pub use dates::{Dates, LocalMinute, Moment, NotAMoment, Phase, Span, Twice, WhichHour};
pub use form::{ChoiceOption, Form, MOST_QUESTIONS, Question, QuestionKind, SeenBy};
pub use key::{Key, NotAKey, standing_twice};
pub use listed::{
    LineChange, ListDocument, Listed, Move, has_new_options, line, with_unused_keys,
    with_unused_options,
};
pub use merge::merge;
pub use money_plan::{
    Cap, Condition, FundingSource, GeneralPot, MOST_POTS, MoneyPlan, Pot, RequestCaps, Restrictions,
};
pub use panels::{NamedSeat, PanelBloc, Panels};
pub use part::{
    Fault, FaultKind, KeptPart, LONG, MIDDLE, Part, PartBody, PartDocument, Revision, SHORT,
    SoundPart, TextAt, UnknownPart,
};
pub use rubric::{CountedMean, Criterion, Level, Rubric, RubricSource};
pub use rubric_presets::RubricPreset;
pub use rules::{
    Allocation, Mode, PublicDrawing, Rules, Scale, Signatures, Thresholds, TieCriterion,
};
pub use tracked_text::{Lag, NotATrackedText, TrackedText, Version};
pub use vote::{BallotKind, BallotScope, Vote, VoterBasis, VoterIdentity};

use serde::{Deserialize, Serialize};

use super::language::LanguageTag;
use super::program::Program;

/// All parts of one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// What the round is for, in words.
    pub call: Call,
    /// What applicants are asked.
    pub form: Form,
    /// How applicants lay out their money.
    pub budget: Budget,
    /// What reviewers score by.
    pub rubric: Rubric,
    /// Who reviews.
    pub panels: Panels,
    /// What there is to give, from whom, and at most how much.
    pub money: MoneyPlan,
    /// How scores, votes and money come together.
    pub rules: Rules,
    /// Who votes and how.
    pub vote: Vote,
    /// Who may apply.
    pub applicants: Applicants,
    /// What happens when.
    pub dates: Dates,
}

impl Setup {
    /// A round of this programme of which nothing is written yet; its texts will be written in `original` first.
    pub fn blank(program: &Program, original: &LanguageTag) -> Self {
        Self {
            call: Call::blank(program, original),
            form: Form::default(),
            budget: Budget::default(),
            rubric: Rubric::default(),
            panels: Panels::default(),
            money: MoneyPlan::blank(program.currency),
            rules: Rules::default(),
            vote: Vote::default(),
            applicants: Applicants::default(),
            dates: Dates::blank(program.zone.clone()),
        }
    }
}

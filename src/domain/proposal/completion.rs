//! What staff asked to be completed, held against what was sent: which of it says something else by now.

use std::collections::BTreeSet;

use super::answer::Answer;
use super::budget_plan::BudgetPlan;
use super::consent::share;
use super::content::{Draft, question};
use super::entry::{Entry, Shape};
use super::field::{FieldName, PartnerField};
use super::submitted::SubmittedProposal;
use crate::domain::program::Program;
use crate::domain::setup::{Key, Setup};
use crate::domain::time::Instant;

/// Until when what came back to its coalition can be sent. Staff asked for something, or it was opened anew: each has when
/// that was done and until when it can be sent. The later of the two acts holds, whichever date is later.
pub fn complete_by(
    asked: Option<(Instant, Instant)>,
    opened_anew: Option<(Instant, Instant)>,
) -> Option<Instant> {
    let acts = asked.into_iter().chain(opened_anew);
    acts.max_by_key(|(done, _)| *done).map(|(_, by)| by)
}

/// Whether a field of the draft says something else than the version that was sent. What cannot be read is a change:
/// whatever was sent could be.
pub fn is_changed(
    sent: &SubmittedProposal,
    field: &FieldName,
    draft: &Draft,
    setup: &Setup,
    program: &Program,
) -> bool {
    let text = || draft.text(field).trim();
    let chosen = || match draft.entry(field) {
        Some(Entry::Chosen { keys }) => keys.clone(),
        _ => BTreeSet::new(),
    };
    match field {
        FieldName::Title => text() != sent.core.title,
        FieldName::Summary => text() != sent.core.summary,
        FieldName::Served => text() != sent.core.served,
        FieldName::Areas => chosen() != sent.areas,
        FieldName::Focus => chosen() != sent.focus,
        FieldName::Budget => {
            plan(draft, setup, program).is_none_or(|plan| plan.lines != sent.budget.lines)
        }
        FieldName::OtherIncome => plan(draft, setup, program)
            .is_none_or(|plan| plan.other_income != sent.budget.other_income),
        FieldName::Answer(key) => is_answered_anew(
            sent.answers.get(key),
            (key, false),
            field,
            (draft, setup, program),
        ),
        FieldName::Partner(id, of_partner) => {
            let mut partners = sent.partners.iter();
            let Some(before) = partners.find(|partner| partner.id == *id) else {
                return true;
            };
            match of_partner {
                PartnerField::Share => draft
                    .partner(id)
                    .and_then(|partner| share(draft, partner, program.currency))
                    .is_none_or(|share| share != before.part.share),
                PartnerField::Duties => text() != before.part.duties,
                PartnerField::Gives => text() != before.part.gives,
                PartnerField::Gains => text() != before.part.gains,
                PartnerField::Loss => text() != before.part.loss,
                PartnerField::Answer(key) => is_answered_anew(
                    before.answers.get(key),
                    (key, true),
                    field,
                    (draft, setup, program),
                ),
            }
        }
    }
}

fn plan(draft: &Draft, setup: &Setup, program: &Program) -> Option<BudgetPlan> {
    let (costs, income) = (Shape::BUDGET.blank(), Shape::OTHER_INCOME.blank());
    let costs = draft.entry(&FieldName::Budget).unwrap_or(&costs);
    let income = draft.entry(&FieldName::OtherIncome).unwrap_or(&income);
    BudgetPlan::read(&setup.budget, costs, income, program.currency).ok()
}

fn is_answered_anew(
    before: Option<&Answer>,
    (key, per_partner): (&Key, bool),
    field: &FieldName,
    (draft, setup, program): (&Draft, &Setup, &Program),
) -> bool {
    // A question that an amendment took away is not there to be answered otherwise.
    let Some(question) = question(setup, key, per_partner) else {
        return false;
    };
    let areas = program.areas.iter().map(|area| area.id.clone()).collect();
    let blank = Shape::of_question(&question.kind).blank();
    let entry = draft.entry(field).unwrap_or(&blank);
    Answer::read(question, entry, &areas, program.currency)
        .map_or(true, |answer| answer.as_ref() != before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_act_sets_the_date() {
        let at = |second: i64| Instant::from_micros(second * 1_000_000).expect("an instant");
        let (early, late) = (Some((at(1), at(90))), Some((at(2), at(50))));
        assert_eq!(complete_by(early, late), Some(at(50)));
        assert_eq!(complete_by(late, early), Some(at(50)));
        assert_eq!(complete_by(early, None), Some(at(90)));
        assert_eq!(complete_by(None, early), Some(at(90)));
        assert_eq!(complete_by(None, None), None);
    }
}

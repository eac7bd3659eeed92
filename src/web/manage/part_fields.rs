//! Any part of a set-up as the fields that are read and compared, whichever form it is written in.

use super::applicants::ApplicantsForm;
use super::budget::BudgetForm;
use super::call::CallForm;
use super::dates::DatesForm;
use super::fields::Fields;
use super::money::MoneyForm;
use super::panels::PanelsForm;
use super::rubric::RubricForm;
use super::rules::RulesForm;
use super::sheet::PartForm;
use super::vote::VoteForm;
use crate::domain::program::Program;
use crate::domain::setup::{Form, PartBody};
use crate::i18n::Words;
use crate::web::question_words;

/// Every field of this document. What a question asks for stands as this reader is told it.
pub fn part_fields(body: &PartBody, program: &Program, words: &Words) -> Fields {
    match body {
        PartBody::Call(call) => CallForm::whole(call, program),
        PartBody::Form(form) => questions(form, words),
        PartBody::Budget(budget) => BudgetForm::whole(budget, program),
        PartBody::Rubric(rubric) => RubricForm::whole(rubric, program),
        PartBody::Panels(panels) => PanelsForm::whole(panels, program),
        PartBody::Money(plan) => MoneyForm::whole(plan, program),
        PartBody::Rules(rules) => RulesForm::whole(rules, program),
        PartBody::Vote(vote) => VoteForm::whole(vote, program),
        PartBody::Applicants(applicants) => ApplicantsForm::whole(applicants, program),
        PartBody::Dates(dates) => DatesForm::whole(dates, program),
    }
}

fn questions(form: &Form, words: &Words) -> Fields {
    let mut fields = Fields::none();
    for question in &form.questions {
        let at = format!("questions[{}]", question.id);
        fields.add_text(&format!("{at}.label"), &question.label);
        fields.add_text(&format!("{at}.help"), &question.help);
        fields.add_text(&format!("{at}.example"), &question.example);
        for option in question.kind.options() {
            fields.add_text(&format!("{at}.options[{}].label", option.id), &option.label);
        }
        let facts = question_words::facts(question, words);
        fields.add(format!("{at}.asks"), words.list(&facts));
    }
    fields
}

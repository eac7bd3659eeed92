//! What a draft still lacks before it can be sent, each thing with the field that it is about.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answer::Answer;
use super::budget_plan::BudgetPlan;
use super::consent::{Consent, not_signed, share};
use super::content::{Draft, PartnerDraft};
use super::entry::{Entry, Shape};
use super::field::{FieldName, PartnerField};
use super::partner::{PartnerRole, PartnerState};
use super::words::count_words;
use crate::domain::ids::PartnerId;
use crate::domain::money::Money;
use crate::domain::program::Program;
use crate::domain::setup::{Key, Phase, QuestionKind, Setup, Signatures, Together};

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 150;
/// The most words of a summary, and of what is said of those who are served.
pub const LONGEST_SUMMARY: usize = 200;
/// The most words of each text that a partner writes about itself.
pub const LONGEST_PART: usize = 300;

/// Where something is: a field, and in a table the line and the column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// The field.
    pub field: FieldName,
    /// The id of the line, and the column.
    pub cell: Option<(String, &'static str)>,
}

/// One thing that a draft lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// Where; nothing for what concerns the coalition as a whole.
    pub at: Option<Where>,
    /// What.
    pub kind: LackKind,
}

/// What is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LackKind {
    /// Nothing stands where something must.
    Missing,
    /// More words than the round takes.
    TooManyWords {
        /// How many there are.
        is: usize,
        /// How many there may be.
        most: usize,
    },
    /// More characters than the round takes.
    TooManyCharacters {
        /// How many there are.
        is: usize,
        /// How many there may be.
        most: usize,
    },
    /// A recording without its words.
    NoTranscript,
    /// No whole number.
    NotANumber,
    /// Less than the round takes.
    NumberBelow {
        /// The least it takes.
        least: i64,
    },
    /// More than the round takes.
    NumberAbove {
        /// The most it takes.
        most: i64,
    },
    /// No amount.
    NotAnAmount,
    /// A greater amount than the round takes.
    AmountAbove {
        /// The most it takes.
        most: Money,
    },
    /// No day of the calendar.
    NotADay,
    /// A day before proposals are due: nothing that is asked for now is done by then.
    DayTooEarly {
        /// The first day that can be.
        earliest: Date,
    },
    /// None of the choices, since an amendment.
    UnknownChoice,
    /// More choices than may be made.
    TooManyChosen {
        /// How many may be made.
        most: usize,
    },
    /// Fewer lines than the round asks for.
    TooFewRows {
        /// How many it asks for.
        least: usize,
    },
    /// More lines than the round takes.
    TooManyRows {
        /// How many it takes.
        most: usize,
    },
    /// The least that makes sense is above what is wanted.
    LeastAboveWanted,
    /// A kind of cost holds a greater share of the request than the round allows.
    CategoryAboveShare {
        /// The kind of cost.
        category: Key,
        /// The greatest share, in basis points.
        points: u16,
    },
    /// More is asked for than the round gives one applicant.
    RequestAbove {
        /// The most it gives.
        most: Money,
        /// Whether that is the cap for coalitions.
        together: bool,
    },
    /// The shares of the partners do not add up to the request.
    SharesDoNotAddUp {
        /// What they add up to.
        shares: Money,
        /// What is asked for.
        request: Money,
    },
    /// The round serves other areas.
    AreaNotServed,
    /// The round takes coalitions only.
    NeedsPartners,
    /// The round takes organisations that come alone only.
    MustBeAlone,
    /// The round takes other kinds of organisations as leads.
    LeadOfAnotherKind,
    /// The lead has no legal form, and nobody holds the money for it.
    NeedsSponsor,
    /// The round takes no fiscal sponsors.
    NoSponsors,
    /// A partner was asked and has not answered.
    NotAnswered {
        /// Which.
        partner: PartnerId,
    },
    /// A partner has not signed what stands.
    NotSigned {
        /// Which.
        partner: PartnerId,
    },
}

impl LackKind {
    /// The last part of its message key, and its word in the API.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooManyWords { .. } => "too-many-words",
            Self::TooManyCharacters { .. } => "too-many-characters",
            Self::NoTranscript => "no-transcript",
            Self::NotANumber => "not-a-number",
            Self::NumberBelow { .. } => "number-below",
            Self::NumberAbove { .. } => "number-above",
            Self::NotAnAmount => "not-an-amount",
            Self::AmountAbove { .. } => "amount-above",
            Self::NotADay => "not-a-day",
            Self::DayTooEarly { .. } => "day-too-early",
            Self::UnknownChoice => "unknown-choice",
            Self::TooManyChosen { .. } => "too-many-chosen",
            Self::TooFewRows { .. } => "too-few-rows",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::LeastAboveWanted => "least-above-wanted",
            Self::CategoryAboveShare { .. } => "category-above-share",
            Self::RequestAbove { .. } => "request-above",
            Self::SharesDoNotAddUp { .. } => "shares-do-not-add-up",
            Self::AreaNotServed => "area-not-served",
            Self::NeedsPartners => "needs-partners",
            Self::MustBeAlone => "must-be-alone",
            Self::LeadOfAnotherKind => "lead-of-another-kind",
            Self::NeedsSponsor => "needs-sponsor",
            Self::NoSponsors => "no-sponsors",
            Self::NotAnswered { .. } => "not-answered",
            Self::NotSigned { .. } => "not-signed",
        }
    }
}

/// All that a draft lacks, in the order of its pages; nothing, if it can be sent.
pub fn lacks(draft: &Draft, setup: &Setup, program: &Program, consents: &[Consent]) -> Vec<Lack> {
    let mut found = Found(Vec::new());
    core_texts(draft, &mut found);
    labels(draft, setup, program, &mut found);
    answers(draft, setup, program, &mut found);
    let request = budget(draft, setup, program, &mut found);
    coalition(draft, setup, &mut found);
    if let Some(request) = request {
        caps(draft, setup, request, &mut found);
    }
    shares(draft, program, request, &mut found);
    for partner in draft.joined() {
        partner_part(draft, partner, setup, program, &mut found);
    }
    if setup.rules.signatures == Signatures::AtSubmission {
        for partner in not_signed(draft, setup, program, consents) {
            found.whole(LackKind::NotSigned { partner });
        }
    }
    found.0
}

/// What was found so far.
pub(super) struct Found(pub(super) Vec<Lack>);

impl Found {
    fn at(&mut self, field: FieldName, kind: LackKind) {
        self.in_cell(field, None, kind);
    }

    fn in_cell(&mut self, field: FieldName, cell: Option<(String, &'static str)>, kind: LackKind) {
        let at = Some(Where { field, cell });
        self.0.push(Lack { at, kind });
    }

    fn whole(&mut self, kind: LackKind) {
        self.0.push(Lack { at: None, kind });
    }

    pub(super) fn words(&mut self, draft: &Draft, field: FieldName, most: usize, required: bool) {
        let is = count_words(draft.text(&field));
        if is > most {
            self.at(field, LackKind::TooManyWords { is, most });
        } else if required && draft.text(&field).trim().is_empty() {
            self.at(field, LackKind::Missing);
        }
    }
}

fn core_texts(draft: &Draft, found: &mut Found) {
    title(draft, found);
    found.words(draft, FieldName::Summary, LONGEST_SUMMARY, true);
    found.words(draft, FieldName::Served, LONGEST_SUMMARY, true);
}

pub(super) fn title(draft: &Draft, found: &mut Found) {
    let title = draft.text(&FieldName::Title).trim();
    let is = title.chars().count();
    if title.is_empty() {
        found.at(FieldName::Title, LackKind::Missing);
    } else if is > LONGEST_TITLE {
        let most = LONGEST_TITLE;
        found.at(FieldName::Title, LackKind::TooManyCharacters { is, most });
    }
}

pub(super) fn labels(draft: &Draft, setup: &Setup, program: &Program, found: &mut Found) {
    let chosen = |field: &FieldName| match draft.entry(field) {
        Some(Entry::Chosen { keys }) => keys.clone(),
        _ => BTreeSet::new(),
    };
    let areas = chosen(&FieldName::Areas);
    let served = &setup.applicants.areas;
    if areas.is_empty() && !program.areas.is_empty() {
        found.at(FieldName::Areas, LackKind::Missing);
    } else if areas.iter().any(|area| program.area(area).is_none()) {
        found.at(FieldName::Areas, LackKind::UnknownChoice);
    } else if !served.is_empty() && areas.is_disjoint(served) {
        found.at(FieldName::Areas, LackKind::AreaNotServed);
    }
    let focus = chosen(&FieldName::Focus);
    let is_known = |key: &Key| program.focus.iter().any(|known| known.id == *key);
    if !focus.iter().all(is_known) {
        found.at(FieldName::Focus, LackKind::UnknownChoice);
    }
}

fn answers(draft: &Draft, setup: &Setup, program: &Program, found: &mut Found) {
    let asked = setup.form.questions.iter();
    for question in asked.filter(|question| !question.per_partner) {
        let field = FieldName::Answer(question.id.clone());
        answer(draft, question, field, (setup, program), found);
    }
}

pub(super) fn answer(
    draft: &Draft,
    question: &crate::domain::setup::Question,
    field: FieldName,
    (setup, program): (&Setup, &Program),
    found: &mut Found,
) {
    let blank = Shape::of_question(&question.kind).blank();
    let entry = draft.entry(&field).unwrap_or(&blank);
    let areas = program.areas.iter().map(|area| area.id.clone()).collect();
    if let Err(faults) = Answer::read(question, entry, &areas, program.currency) {
        for fault in faults {
            found.in_cell(field.clone(), fault.cell, fault.kind);
        }
    }
    if matches!(question.kind, QuestionKind::Outcomes { .. }) {
        for (id, earliest) in days_too_early(entry, setup) {
            let kind = LackKind::DayTooEarly { earliest };
            found.in_cell(field.clone(), Some((id, "by")), kind);
        }
    }
}

/// The lines of a table of outcomes whose day is before the day on which proposals are due, with that day. It stays the
/// same however long the draft lies, and also while a proposal is completed.
fn days_too_early(entry: &Entry, setup: &Setup) -> Vec<(String, Date)> {
    let due = setup.dates.span(Phase::Open).end;
    let Some(earliest) = due.map(|due| due.local.date()) else {
        return Vec::new();
    };
    let rows = entry.rows().iter();
    rows.filter(|row| {
        let by = row.get("by").and_then(|by| by.trim().parse::<Date>().ok());
        by.is_some_and(|by| by < earliest)
    })
    .map(|row| (row.get("id").cloned().unwrap_or_default(), earliest))
    .collect()
}

fn budget(draft: &Draft, setup: &Setup, program: &Program, found: &mut Found) -> Option<Money> {
    let (costs, income) = (Shape::BUDGET.blank(), Shape::OTHER_INCOME.blank());
    let costs = draft.entry(&FieldName::Budget).unwrap_or(&costs);
    let income = draft.entry(&FieldName::OtherIncome).unwrap_or(&income);
    match BudgetPlan::read(&setup.budget, costs, income, program.currency) {
        Ok(plan) => Some(plan.request),
        Err(faults) => {
            for (cell, kind) in faults {
                // Only other income has amounts of its own name.
                let of_income = cell.as_ref().is_some_and(|(id, column)| {
                    *column == "amount"
                        || income.rows().iter().any(|row| {
                            row.get("id") == Some(id)
                                && !costs.rows().iter().any(|cost| cost.get("id") == Some(id))
                        })
                });
                let field = if of_income {
                    FieldName::OtherIncome
                } else {
                    FieldName::Budget
                };
                found.in_cell(field, cell, kind);
            }
            None
        }
    }
}

fn caps(draft: &Draft, setup: &Setup, request: Money, found: &mut Found) {
    let together = draft.comes_together();
    let caps = &setup.money.request_caps;
    let most = caps.most(together, setup.budget.years);
    if let Some(most) = most.filter(|most| request.minor > most.minor) {
        found.at(FieldName::Budget, LackKind::RequestAbove { most, together });
    }
}

fn coalition(draft: &Draft, setup: &Setup, found: &mut Found) {
    let rules = &setup.applicants;
    let lead = draft
        .joined()
        .find(|partner| partner.role == PartnerRole::Lead);
    let sponsor = draft
        .standing()
        .find(|partner| partner.role == PartnerRole::FiscalSponsor);
    let together = draft.comes_together();
    match rules.together {
        Together::Coalition if !together => found.whole(LackKind::NeedsPartners),
        Together::Alone if together => found.whole(LackKind::MustBeAlone),
        Together::Either | Together::Alone | Together::Coalition => {}
    }
    if let Some(kind) = lead.and_then(|lead| lead.kind) {
        if !rules.kinds.is_empty() && !rules.kinds.contains(&kind) {
            found.whole(LackKind::LeadOfAnotherKind);
        }
        if !kind.has_legal_form() && sponsor.is_none() {
            found.whole(LackKind::NeedsSponsor);
        }
    }
    if sponsor.is_some() && !rules.fiscal_sponsor {
        found.whole(LackKind::NoSponsors);
    }
    let asked = draft.partners.iter();
    for partner in asked.filter(|partner| partner.state == PartnerState::Invited) {
        found.whole(LackKind::NotAnswered {
            partner: partner.id.clone(),
        });
    }
}

/// What is wrong with the shares, also while the budget itself cannot be read: whether they add up to the request is
/// only known where both can.
fn shares(draft: &Draft, program: &Program, request: Option<Money>, found: &mut Found) {
    let mut sum = Some(Money::new(0, program.currency));
    for partner in draft.joined().filter(|partner| partner.role.takes_money()) {
        let field = FieldName::Partner(partner.id.clone(), PartnerField::Share);
        match share(draft, partner, program.currency) {
            Some(share) => sum = sum.map(|sum| sum.plus(share).unwrap_or(sum)),
            None => {
                let kind = if draft.text(&field).trim().is_empty() {
                    LackKind::Missing
                } else {
                    LackKind::NotAnAmount
                };
                found.at(field, kind);
                sum = None;
            }
        }
    }
    // It is about all shares together: none of them is to blame by itself.
    if let (Some(shares), Some(request)) = (sum, request)
        && shares != request
    {
        found.whole(LackKind::SharesDoNotAddUp { shares, request });
    }
}

fn partner_part(
    draft: &Draft,
    partner: &PartnerDraft,
    setup: &Setup,
    program: &Program,
    found: &mut Found,
) {
    let field = |field| FieldName::Partner(partner.id.clone(), field);
    found.words(draft, field(PartnerField::Duties), LONGEST_PART, true);
    found.words(draft, field(PartnerField::Gives), LONGEST_PART, true);
    found.words(draft, field(PartnerField::Gains), LONGEST_PART, true);
    found.words(draft, field(PartnerField::Loss), LONGEST_PART, false);
    let supplement = setup.form.questions.iter();
    for question in supplement.filter(|question| question.per_partner) {
        let at = field(PartnerField::Answer(question.id.clone()));
        answer(draft, question, at, (setup, program), found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setup::checklist::fixture::{complete, program};

    #[test]
    fn an_outcome_is_not_due_before_the_proposals_are() {
        let program = program();
        let mut setup = complete(&program);
        let due = setup.dates.span(Phase::Open).end.expect("an end");
        let due = due.local.date();
        let id: Key = "q1".parse().expect("a key");
        for question in &mut setup.form.questions {
            if question.id == id {
                question.kind = QuestionKind::Outcomes {
                    least_rows: 1,
                    most_rows: 5,
                };
            }
        }
        let day_before = due.yesterday().expect("a day");
        let row = |id: &str, by: Date| {
            let cells = [
                ("id", id.to_owned()),
                ("indicator", "Meals".to_owned()),
                ("baseline", "none".to_owned()),
                ("target", "40".to_owned()),
                ("unit", "meals".to_owned()),
                ("by", by.to_string()),
            ];
            cells
                .into_iter()
                .map(|(column, cell)| (column.to_owned(), cell))
                .collect()
        };
        let mut draft = Draft::default();
        let field = FieldName::Answer(id);
        let rows = vec![row("l1", day_before), row("l2", due)];
        draft.entries.insert(field.clone(), Entry::Table { rows });
        let found = lacks(&draft, &setup, &program, &[]).into_iter();
        let of_days: Vec<_> = found
            .filter(|lack| matches!(lack.kind, LackKind::DayTooEarly { .. }))
            .collect();
        let at = Where {
            field,
            cell: Some(("l1".to_owned(), "by")),
        };
        let kind = LackKind::DayTooEarly { earliest: due };
        assert_eq!(of_days, [Lack { at: Some(at), kind }]);
    }
}

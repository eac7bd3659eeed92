//! The letter of intent: the short first stage of a proposal, in the rounds that have this step.
//!
//! It is written in the same draft, so that answers, files and partners carry on into the full proposal and nobody types
//! twice. What is sent is frozen by itself; the draft goes on, and nothing that is written later is in what was sent.

use super::content::Draft;
use super::field::{FieldName, PartnerField};
use super::lack::{Found, LONGEST_SUMMARY, Lack, answer, labels, title};
use super::state::DeadlineFacts;
use crate::domain::choices::choices;
use crate::domain::program::Program;
use crate::domain::setup::{Dates, Key, Phase, Question, Setup};
use crate::domain::time::Instant;

choices!(
    /// Where a letter of intent stands.
    LetterOfIntentState, UnknownLetterOfIntentState, "state of a letter of intent": {
        /// Its coalition writes it; nobody else knows of it.
        Draft = "draft",
        /// It is with the staff of its round.
        Sent = "sent",
        /// Staff invited it: the full proposal may be sent.
        Invited = "invited",
        /// Staff did not invite it; there is a reason with a code.
        NotInvited = "not_invited",
        /// Its coalition took it back.
        Withdrawn = "withdrawn",
    }
);

choices!(
    /// Why a letter of intent was not invited. A closed list, so that the reasons of all rounds can be counted.
    UninvitedCode, UnknownUninvitedCode, "reason not to invite": {
        /// What it wants to do is not what the money is for.
        OutsidePurpose = "outside_purpose",
        /// The area that it serves is not one of the round's.
        AreaNotServed = "area_not_served",
        /// The leading organisation is of a kind that cannot apply.
        LeadNotEligible = "lead_not_eligible",
        /// It cannot be seen from it what would be done, for whom.
        Unclear = "unclear",
        /// Others came closer to what the round wants, and not all can be invited.
        OthersCloser = "others_closer",
        /// The same was sent twice.
        SentTwice = "sent_twice",
        /// Another reason, which the text names.
        Other = "other",
    }
);

/// What can happen to a letter of intent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterOfIntentEvent {
    /// The lead sends it, or sends it again.
    Send,
    /// The lead takes it back.
    Withdraw,
    /// Staff invite it.
    Invite,
    /// Staff do not invite it.
    Decline,
}

/// This event cannot happen in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a letter of intent that is {state} cannot {event:?}")]
pub struct IllegalLetterOfIntentEvent {
    /// Where the letter stands.
    pub state: LetterOfIntentState,
    /// What was asked.
    pub event: LetterOfIntentEvent,
}

impl LetterOfIntentState {
    /// The state after `event`. What was answered is answered: nobody takes back an invitation, or a letter that has its
    /// answer.
    pub fn after(self, event: LetterOfIntentEvent) -> Result<Self, IllegalLetterOfIntentEvent> {
        use LetterOfIntentEvent as E;
        match (self, event) {
            (Self::Draft | Self::Withdrawn, E::Send) => Ok(Self::Sent),
            (Self::Sent, E::Withdraw) => Ok(Self::Withdrawn),
            (Self::Sent, E::Invite) => Ok(Self::Invited),
            (Self::Sent, E::Decline) => Ok(Self::NotInvited),
            (Self::Draft | Self::Withdrawn, E::Withdraw | E::Invite | E::Decline)
            | (Self::Sent, E::Send)
            | (Self::Invited | Self::NotInvited, _) => {
                Err(IllegalLetterOfIntentEvent { state: self, event })
            }
        }
    }

    /// Whether the staff of its round see it.
    pub fn is_with_staff(self) -> bool {
        match self {
            Self::Sent | Self::Invited | Self::NotInvited => true,
            Self::Draft | Self::Withdrawn => false,
        }
    }
}

/// Which form a draft is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The short one, up to the invitation.
    LetterOfIntent,
    /// The full one.
    Proposal,
}

/// The full proposal was not invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("in this round a proposal is sent after its letter of intent was invited; this one is {0}")]
pub struct NotInvited(pub LetterOfIntentState);

/// The time for letters of intent is over, so that nothing new can be begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("letters of intent were taken until {0}")]
pub struct LettersOver(pub Instant);

/// Whether a round has the step.
pub fn takes_letters(dates: &Dates) -> bool {
    dates.phases.contains_key(&Phase::LetterOfIntent)
}

/// Which form a draft is written in, given where its letter stands.
pub fn stage(dates: &Dates, letter: LetterOfIntentState) -> Stage {
    if takes_letters(dates) && letter != LetterOfIntentState::Invited {
        Stage::LetterOfIntent
    } else {
        Stage::Proposal
    }
}

/// Whether the full proposal may be sent: in a round with the step, once its letter was invited.
pub fn invited(dates: &Dates, letter: LetterOfIntentState) -> Result<(), NotInvited> {
    match stage(dates, letter) {
        Stage::Proposal => Ok(()),
        Stage::LetterOfIntent => Err(NotInvited(letter)),
    }
}

/// Whether a draft can still be begun in a round with the step. There is no grace for what was not begun.
pub fn may_begin_letter(facts: &DeadlineFacts) -> Result<(), LettersOver> {
    let last = facts.last();
    if facts.begun > last {
        Err(LettersOver(last))
    } else {
        Ok(())
    }
}

fn asks(question: &Question) -> bool {
    question.in_letter_of_intent
}

fn asks_key(setup: &Setup, key: &Key, per_partner: bool) -> bool {
    super::content::question(setup, key, per_partner).is_some_and(asks)
}

/// Whether the short form has this field.
pub fn is_in_short_form(setup: &Setup, field: &FieldName) -> bool {
    match field {
        FieldName::Title | FieldName::Summary | FieldName::Areas | FieldName::Focus => true,
        FieldName::Answer(key) => asks_key(setup, key, false),
        FieldName::Partner(_, PartnerField::Answer(key)) => asks_key(setup, key, true),
        FieldName::Served
        | FieldName::Budget
        | FieldName::OtherIncome
        | FieldName::Partner(
            _,
            PartnerField::Share
            | PartnerField::Duties
            | PartnerField::Gives
            | PartnerField::Gains
            | PartnerField::Loss,
        ) => false,
    }
}

/// The fields of the short form that all write together, in order.
pub fn short_form_fields(setup: &Setup, program: &Program) -> Vec<FieldName> {
    let mut fields = vec![FieldName::Title, FieldName::Summary];
    if !program.areas.is_empty() {
        fields.push(FieldName::Areas);
    }
    if !program.focus.is_empty() {
        fields.push(FieldName::Focus);
    }
    let questions = setup.form.questions.iter();
    let asked = questions.filter(|question| asks(question) && !question.per_partner);
    fields.extend(asked.map(|question| FieldName::Answer(question.id.clone())));
    fields
}

/// The draft without all that the short form does not ask for.
pub fn short_form(draft: &Draft, setup: &Setup) -> Draft {
    let entries = draft.entries.iter();
    let asked = entries.filter(|(field, _)| is_in_short_form(setup, field));
    Draft {
        entries: asked
            .map(|(field, entry)| (field.clone(), entry.clone()))
            .collect(),
        partners: draft.partners.clone(),
    }
}

/// All that a letter of intent lacks; nothing, if it can be sent. Nobody signs it, and who was asked to take part need not
/// have answered.
pub fn lacks_of_letter(draft: &Draft, setup: &Setup, program: &Program) -> Vec<Lack> {
    let mut found = Found(Vec::new());
    title(draft, &mut found);
    found.words(draft, FieldName::Summary, LONGEST_SUMMARY, true);
    labels(draft, setup, program, &mut found);
    let (of_each, common): (Vec<&Question>, Vec<&Question>) = setup
        .form
        .questions
        .iter()
        .filter(|question| asks(question))
        .partition(|question| question.per_partner);
    for question in common {
        let field = FieldName::Answer(question.id.clone());
        answer(draft, question, field, (setup, program), &mut found);
    }
    for partner in draft.joined() {
        for question in &of_each {
            let field = PartnerField::Answer(question.id.clone());
            let field = FieldName::Partner(partner.id.clone(), field);
            answer(draft, question, field, (setup, program), &mut found);
        }
    }
    found.0
}

#[cfg(test)]
mod tests {
    use super::super::entry::Entry;
    use super::super::lack::LackKind;
    use super::*;
    use crate::domain::setup::checklist::fixture::{complete, program};

    #[test]
    fn the_table_of_states_and_events() {
        use LetterOfIntentEvent as E;
        let rows: Vec<String> = LetterOfIntentState::ALL
            .into_iter()
            .map(|state| {
                let cells = [E::Send, E::Withdraw, E::Invite, E::Decline].map(|event| {
                    let next = state.after(event);
                    next.map_or("-".to_owned(), |next| next.to_string())
                });
                format!("{state}: {}", cells.join(" "))
            })
            .collect();
        assert_eq!(
            rows,
            [
                "draft: sent - - -",
                "sent: - withdrawn invited not_invited",
                "invited: - - - -",
                "not_invited: - - - -",
                "withdrawn: sent - - -",
            ]
        );
    }

    fn with_letters() -> Setup {
        let mut setup = complete(&program());
        setup.dates.phases.entry(Phase::LetterOfIntent).or_default();
        setup
    }

    #[test]
    fn a_round_without_the_step_asks_for_no_invitation() {
        let mut setup = with_letters();
        for state in LetterOfIntentState::ALL {
            let is_invited = state == LetterOfIntentState::Invited;
            assert_eq!(invited(&setup.dates, state).is_ok(), is_invited, "{state}");
        }
        setup.dates.phases.remove(&Phase::LetterOfIntent);
        assert_eq!(invited(&setup.dates, LetterOfIntentState::Draft), Ok(()));
    }

    #[test]
    fn the_short_form_holds_and_lacks_nothing_but_its_own() {
        let (mut setup, program) = (with_letters(), program());
        let asked = setup.form.questions.first_mut().expect("a question");
        asked.in_letter_of_intent = true;
        asked.per_partner = false;
        asked.required = true;
        let asked = asked.id.clone();
        let mut draft = Draft::default();
        for field in [FieldName::Title, FieldName::Served, FieldName::Summary] {
            draft.entries.insert(field, Entry::text("A garden"));
        }
        let short = short_form(&draft, &setup);
        assert!(short.entry(&FieldName::Served).is_none());
        assert!(short.entry(&FieldName::Title).is_some());
        let lacks = lacks_of_letter(&short, &setup, &program);
        let missing = |field: FieldName| {
            let mut lacks = lacks.iter();
            lacks.any(|lack| {
                lack.kind == LackKind::Missing
                    && lack.at.as_ref().is_some_and(|at| at.field == field)
            })
        };
        assert!(missing(FieldName::Answer(asked)));
        assert!(!missing(FieldName::Budget) && !missing(FieldName::Served));
        let fields = short_form_fields(&setup, &program);
        assert!(fields.iter().all(|field| is_in_short_form(&setup, field)));
    }

    #[test]
    fn what_was_not_begun_in_time_has_no_grace() {
        let at = |second: i64| Instant::from_micros(second * 1_000_000).expect("an instant");
        let facts = |begun, extended_to| DeadlineFacts {
            opens: at(100),
            closes: at(1_000),
            grace_minutes: 15,
            extended_to,
            begun: at(begun),
        };
        assert_eq!(may_begin_letter(&facts(999, None)), Ok(()));
        assert_eq!(may_begin_letter(&facts(1_000, None)), Ok(()));
        let over = Err(LettersOver(at(1_000)));
        assert_eq!(may_begin_letter(&facts(1_001, None)), over);
        assert_eq!(may_begin_letter(&facts(1_001, Some(at(1_001)))), Ok(()));
    }
}

//! The way of a proposal from the first word to the decision: what is done, what is to be done now, what comes, and where
//! it ended.

use super::check::time_to_take_up;
use super::frame::{self, Leaf};
use super::unsigned::Unsigned;
use crate::domain::proposal::{
    LackKind, LetterOfIntentState, ProposalState, ReasonCode, Stage, UninvitedCode, Verdict,
    takes_letters, working_days_later,
};
use crate::domain::round::RoundState;
use crate::domain::setup::{Phase, Signatures};
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::store::views::proposal_overview::ProposalOverview;
use crate::store::views::sent_within::Decision;
use crate::web::public::addresses::Named;

/// One step of the way, in the words of those who go it.
pub struct Step {
    /// The word in its message keys.
    pub key: &'static str,
    /// `done`, `now` or `next`; `undone` where it was passed over, `ended` where the way ended.
    pub state: &'static str,
    /// When it was, or by when it comes.
    pub when: String,
    /// What is to be done, or what is missing, or why it ended.
    pub what: Vec<String>,
    /// What staff wrote.
    pub said: Option<Named>,
    /// The way to where it is done or told: an address and the key of its words.
    pub link: Option<(String, &'static str)>,
}

/// All that the way is made of.
pub struct Way<'a> {
    /// The proposal.
    pub view: &'a ProposalOverview,
    /// The signatures that are missing.
    pub unsigned: Option<&'a Unsigned>,
    /// In whose words.
    pub words: &'a Words,
    /// The instant at which it is read.
    pub now: Instant,
}

impl Way<'_> {
    /// The steps, in their order.
    pub fn steps(&self) -> Vec<Step> {
        let mut keys = self.keys();
        let current = self.current();
        let at = keys.iter().position(|key| *key == current);
        let ending = at.is_none().then(|| self.ending());
        if ending.is_some() {
            keys.truncate(self.reached());
        }
        let steps = keys.into_iter().enumerate().map(|(place, key)| {
            let state = match at {
                Some(at) if place > at => "next",
                Some(at) if place == at => "now",
                // What was sent without all signatures still waits for them.
                Some(_) if key == "sign" && self.unsigned.is_some() => "now",
                None if key == "sign" && self.ended_unsigned() => "undone",
                _ => "done",
            };
            self.step(key, state)
        });
        steps.chain(ending).collect()
    }

    fn step(&self, key: &'static str, state: &'static str) -> Step {
        let link = match (key, state) {
            ("sign", "now") => Some((Leaf::Sign, "partner-to-sign")),
            ("complete", "now") => Some((Leaf::Check, "proposal-way-asked")),
            _ => None,
        };
        let id = self.view.sent.within.id();
        let mut link = link.map(|(leaf, words)| (leaf.address(id), words));
        if key == "send" && state == "done" {
            let receipt = format!("{}/receipt", frame::overview(id));
            link = Some((receipt, "submit-see-receipt"));
        }
        Step {
            key,
            state,
            when: self.when(key, state).unwrap_or_default(),
            what: self.what(key, state),
            said: None,
            link,
        }
    }

    fn keys(&self) -> Vec<&'static str> {
        let within = &self.view.sent.within;
        let dates = &within.setup.dates;
        let mut keys = Vec::new();
        if takes_letters(dates) {
            keys.extend(["letter", "invitation"]);
        }
        keys.extend(["write", "sign", "send", "screening"]);
        if within.access.state == ProposalState::Returned {
            keys.push("complete");
        }
        for (phase, key) in [
            (Phase::Review, "review"),
            (Phase::Vote, "vote"),
            (Phase::Deliberation, "decision"),
        ] {
            if dates.phases.contains_key(&phase) {
                keys.push(key);
            }
        }
        keys
    }

    /// The step that is to be done now; nothing, where the way ended.
    fn current(&self) -> &'static str {
        let within = &self.view.sent.within;
        match within.access.state {
            ProposalState::Draft if within.stage() == Stage::LetterOfIntent => {
                match within.letter {
                    LetterOfIntentState::Draft | LetterOfIntentState::Withdrawn => "letter",
                    LetterOfIntentState::Sent => "invitation",
                    LetterOfIntentState::Invited | LetterOfIntentState::NotInvited => "",
                }
            }
            ProposalState::Draft => {
                let lacks = within.lacks();
                let is_signature = |kind: &LackKind| matches!(kind, LackKind::NotSigned { .. });
                if lacks.iter().any(|lack| !is_signature(&lack.kind)) {
                    "write"
                } else if lacks.is_empty() {
                    "send"
                } else {
                    "sign"
                }
            }
            ProposalState::Submitted => "screening",
            ProposalState::Returned => "complete",
            ProposalState::Eligible => match within.round.state {
                RoundState::Deliberation | RoundState::Decided | RoundState::Closed => "decision",
                RoundState::Draft
                | RoundState::Announced
                | RoundState::Open
                | RoundState::Evaluation
                | RoundState::Cancelled => "review",
            },
            ProposalState::Ineligible | ProposalState::Withdrawn => "",
        }
    }

    /// How many steps a proposal went whose way ended.
    fn reached(&self) -> usize {
        let within = &self.view.sent.within;
        let letter = match within.letter {
            LetterOfIntentState::Invited | LetterOfIntentState::NotInvited => 2,
            LetterOfIntentState::Draft
            | LetterOfIntentState::Sent
            | LetterOfIntentState::Withdrawn => 0,
        };
        let was_screened = self.decided(Verdict::Eligible).is_some();
        letter
            + match (within.access.state, within.number) {
                (ProposalState::Ineligible, _) => 4,
                (_, Some(_)) if was_screened => 4,
                (_, Some(_)) => 3,
                (_, None) => 0,
            }
    }

    fn decided(&self, verdict: Verdict) -> Option<&Decision> {
        let decisions = self.view.sent.decisions.iter();
        decisions.rev().find(|decision| decision.verdict == verdict)
    }

    /// Whether it was sent and found ineligible, or taken back, without all signatures.
    fn ended_unsigned(&self) -> bool {
        !self.view.sent.within.unsigned().is_empty()
    }

    /// The last step of a way that ended, with the reason or the way back.
    fn ending(&self) -> Step {
        let within = &self.view.sent.within;
        let (id, words) = (within.id(), self.words);
        let mut step = Step {
            key: "ineligible",
            state: "ended",
            when: String::new(),
            what: Vec::new(),
            said: None,
            link: None,
        };
        let on = |at: Instant| self.said_at("proposal-step-on", at);
        match within.access.state {
            ProposalState::Ineligible => {
                let Some(decision) = self.decided(Verdict::Ineligible) else {
                    return step;
                };
                step.when = on(decision.at);
                let code = decision.code.map(ReasonCode::as_str);
                let why = code.map(|code| words.say("screening-code").choice("code", code));
                step.what.extend(why.map(|why| why.to_string()));
                step.said = decision.text.as_ref().map(|text| Named::new(text, words));
                step.link = Some((Leaf::Check.address(id), "proposal-way-said"));
            }
            ProposalState::Withdrawn if self.view.sent.joined.is_some() => {
                step.key = "joined";
                step.link = Some((format!("{}/merge", frame::overview(id)), "merge-see"));
            }
            ProposalState::Withdrawn => self.end_taken_back(&mut step),
            ProposalState::Draft
            | ProposalState::Submitted
            | ProposalState::Returned
            | ProposalState::Eligible => {
                step.key = "not_invited";
                step.link = Some((Leaf::LetterOfIntent.address(id), "letter-of-intent-back"));
                let Some(answer) = &self.view.letter_answer else {
                    return step;
                };
                step.when = on(answer.at);
                let code = answer.code.map(UninvitedCode::as_str);
                let why = code.map(|code| words.say("letter-of-intent-why").choice("code", code));
                step.what.extend(why.map(|why| why.to_string()));
                step.said = answer.text.as_ref().map(|text| Named::new(text, words));
            }
        }
        step
    }

    fn end_taken_back(&self, step: &mut Step) {
        let within = &self.view.sent.within;
        let letter = takes_letters(&within.setup.dates).then_some(within.letter);
        let word = frame::state_word(within.access.state, within.number, letter);
        step.key = if word == Some("given_up") {
            "given_up"
        } else {
            "withdrawn"
        };
        let taken_back = self.view.sent.versions.first();
        let taken_back = taken_back.and_then(|sent| sent.withdrawn_at);
        step.when = taken_back
            .map(|at| self.said_at("proposal-step-on", at))
            .unwrap_or_default();
        let Some(until) = time_to_take_up(&self.view.sent, self.now) else {
            return;
        };
        if within.place.leads {
            step.what
                .push(self.said_at("proposal-take-up-until", until));
            let again = format!("{}#again", Leaf::Check.address(within.id()));
            step.link = Some((again, "submit-take-up"));
        } else {
            step.what
                .push(self.said_at("proposal-take-up-by-lead", until));
        }
    }

    fn said_at(&self, key: &'static str, at: Instant) -> String {
        let zone = &self.view.sent.within.setup.dates.zone;
        self.words.say(key).instant("at", &at, zone).to_string()
    }

    fn what(&self, key: &'static str, state: &'static str) -> Vec<String> {
        let todo = |step: &'static str| {
            let said = self.words.say("proposal-step-do").choice("step", step);
            vec![said.to_string()]
        };
        match (key, state, self.unsigned) {
            ("sign", "now", Some(unsigned)) => {
                vec![unsigned.who.clone(), unsigned.until.clone()]
            }
            ("send", "now", Some(_)) => todo("send_unsigned"),
            // Nobody is told that they need do nothing while a signature is missing.
            ("screening" | "review" | "vote" | "decision", "now", Some(_)) => Vec::new(),
            (_, "now", _) => todo(key),
            _ => Vec::new(),
        }
    }

    fn when(&self, key: &str, state: &str) -> Option<String> {
        let within = &self.view.sent.within;
        let dates = &within.setup.dates;
        let by = |at: Option<Instant>| {
            let at = at?;
            let key = if at > self.now {
                "proposal-step-by"
            } else {
                "proposal-step-until"
            };
            Some(self.said_at(key, at))
        };
        let on = |at: Option<Instant>| Some(self.said_at("proposal-step-on", at?));
        let end = |phase: Phase| dates.span(phase).end.map(|end| end.at);
        match (key, state) {
            // What comes is not begun, though the draft is.
            ("write", "next") => None,
            ("write", _) => {
                let phrase = self.words.say("proposal-step-since");
                let day = self.words.day(&within.begun_at, &dates.zone);
                Some(phrase.text("day", day).to_string())
            }
            ("letter", "done") => on(self.view.letter_sent_at),
            ("letter", _) => by(within.letter_deadline.map(|facts| facts.promised())),
            ("invitation", "done") => on(self.view.letter_answer.as_ref().map(|told| told.at)),
            ("send", "done") => on(self.view.sent.versions.first().map(|sent| sent.at)),
            ("screening", "done") => {
                let decisions = &self.view.sent.decisions;
                on(decisions.last().map(|decision| decision.at))
            }
            ("invitation", _) => self.answered_before(),
            // What is missing now is told with its date.
            ("sign", "next") => self.signed_by(),
            ("screening", _) => self.screened_before().or_else(|| by(end(Phase::Review))),
            ("send" | "complete", _) => by(within.deadline.map(|facts| facts.promised())),
            ("review", _) => by(end(Phase::Review)),
            ("vote", _) => by(end(Phase::Vote)),
            ("decision", _) => by(end(Phase::Deliberation)),
            _ => None,
        }
    }

    /// Until when all have signed a proposal that is still to be sent.
    fn signed_by(&self) -> Option<String> {
        let within = &self.view.sent.within;
        let deadline = within.deadline?.promised();
        if deadline <= self.now {
            return None;
        }
        match within.setup.rules.signatures {
            Signatures::AtSubmission => Some(self.said_at("proposal-step-by", deadline)),
            Signatures::WorkingDays { days } => {
                let zone = &within.setup.dates.zone;
                let last = working_days_later(deadline, days, zone)?;
                let phrase = self.words.say("proposal-step-sign-within");
                let phrase = phrase.num("days", usize::from(days));
                Some(phrase.instant("at", &last, zone).to_string())
            }
        }
    }

    /// When a letter of intent is answered: before full proposals are taken.
    fn answered_before(&self) -> Option<String> {
        let opens = self.view.sent.within.deadline?.opens;
        (opens > self.now).then(|| self.said_at("proposal-step-before-opening", opens))
    }

    /// By when staff have looked at what was sent: no date of its own is promised, and whoever scores or votes waits for
    /// it.
    fn screened_before(&self) -> Option<String> {
        let dates = &self.view.sent.within.setup.dates;
        let starts = [Phase::Review, Phase::Vote]
            .into_iter()
            .filter_map(|phase| Some((phase, dates.span(phase).start?.at)));
        let (phase, at) = starts.min_by_key(|(_, at)| *at)?;
        let phrase = self.words.say("proposal-step-before");
        let phrase = phrase.choice("phase", phase.as_str());
        let said = phrase.instant("at", &at, &dates.zone).to_string();
        (at > self.now).then_some(said)
    }
}

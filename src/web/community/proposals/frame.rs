//! What stands around every page of one proposal: its title, where it stands, by when, and the ways to its pages.

use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{
    DeadlineFacts, FieldName, LetterOfIntentState, ProposalState, Right, SignatureState, Stage,
    may_be_written, signature_states, stage, takes_letters,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Dates;
use crate::domain::time::Instant;
use crate::i18n::Words;
use crate::store::views::proposal_within::{ProposalWithin, proposal_to_type, proposal_within};
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::apply::letters_taken;
use crate::web::public::own_round::{named, time_left};
use crate::web::{App, Problem};

/// One page of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    /// Where it stands, and what is lacking.
    Overview,
    /// The answers.
    Write,
    /// The money.
    Budget,
    /// Who takes part.
    Partners,
    /// What hangs on it.
    Files,
    /// The short form that comes first, in rounds that have that step.
    LetterOfIntent,
    /// What is missing before it can be sent.
    Check,
    /// The signatures.
    Sign,
    /// Messages with staff; there are none before it was sent.
    Messages,
    /// What happened, and every version of every field.
    History,
}

impl Leaf {
    /// Every page, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Write,
        Self::Budget,
        Self::Partners,
        Self::Files,
        Self::LetterOfIntent,
        Self::Check,
        Self::Sign,
        Self::Messages,
        Self::History,
    ];

    /// Its word in addresses and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Write => "answers",
            Self::Budget => "budget",
            Self::Partners => "partners",
            Self::Files => "files",
            Self::LetterOfIntent => "letter-of-intent",
            Self::Check => "check",
            Self::Sign => "sign",
            Self::Messages => "messages",
            Self::History => "history",
        }
    }

    /// Its address in this proposal.
    pub fn address(self, id: &ProposalId) -> String {
        match self {
            Self::Overview => overview(id),
            other => format!("{}/{}", overview(id), other.as_str()),
        }
    }
}

/// The frame of one proposal; its name in every page is `frame`.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Which proposal.
    pub id: ProposalId,
    /// Its title; empty while it has none.
    pub title: String,
    /// Where it stands.
    pub state: ProposalState,
    /// The word for that; nothing where what became of its letter of intent says it.
    pub state_word: Option<&'static str>,
    /// The number it has in its round once it was sent.
    pub number: Option<i64>,
    /// Where its letter of intent stands, in a round that asks for one.
    pub letter: Option<LetterOfIntentState>,
    /// The number that its letter of intent has in the round once it was sent.
    pub letter_number: Option<i64>,
    /// Which form it is written in.
    pub stage: Stage,
    /// Its round.
    pub round: Named,
    /// The round's name in addresses.
    pub slug: Slug,
    /// By when, in one sentence.
    pub deadline: Option<String>,
    /// Whether the reader may write in it now.
    pub may_write: bool,
    /// Whether the reader helps and belongs to no partner.
    pub is_helper: bool,
    /// For whoever types it in for a group: the pages of the intake and of the group's own part.
    pub types: Option<(String, String)>,
    /// Whether it waits for the reader's group to confirm what staff typed.
    pub is_read_back: bool,
    /// Where the reader answers for an organisation that is asked to take part: they belong to none that does.
    pub to_answer: Option<String>,
    /// Whose signatures do not hold any more, for what they signed has changed; on the pages where that is written.
    pub fallen: Vec<String>,
    /// Where its lead begins another one with its answers: once it cannot take part, while the round still takes proposals.
    pub begin_again: Option<String>,
    is_only_asked: bool,
    current: Leaf,
}

impl Frame {
    /// The frame of this proposal around one of its pages.
    pub fn new(view: &ProposalWithin, current: Leaf, words: &Words, now: Instant) -> Self {
        let state = view.access.state;
        let letter = takes_letters(&view.setup.dates).then_some(view.letter);
        let is_only_asked = view.is_only_asked();
        Self {
            id: view.id().clone(),
            title: view.draft.text(&FieldName::Title).trim().to_owned(),
            state,
            number: view.number,
            round: named(&view.setup.call.title, words),
            slug: view.round.slug.clone(),
            state_word: state_word(state, view.number, letter),
            letter,
            letter_number: view.letter_number,
            stage: view.stage(),
            deadline: may_be_written(state)
                .then(|| {
                    let next = NextDate {
                        state,
                        round: view.round.state,
                        dates: &view.setup.dates,
                        letter: view.letter,
                        letter_deadline: view.letter_deadline,
                        deadline: view.deadline,
                    };
                    next.sentence(words, now)
                })
                .flatten(),
            may_write: view.place.right == Right::Edit && may_be_written(state),
            is_helper: view.place.is_helper,
            types: view.place.types.as_ref().map(|partner| {
                let part = format!("{}/{partner}", Leaf::Partners.address(view.id()));
                let intake = format!("/manage/rounds/{}/intake/{}", view.round.slug, view.id());
                (intake, part)
            }),
            is_read_back: view
                .access
                .open_intake()
                .is_some_and(|intake| view.place.speaks_for.contains(&intake.partner)),
            to_answer: view
                .place
                .speaks_for
                .first()
                .filter(|_| is_only_asked && may_be_written(state) && current != Leaf::Partners)
                .map(|partner| format!("{}#partner-{partner}", Leaf::Partners.address(view.id()))),
            fallen: match current {
                Leaf::Write | Leaf::Budget | Leaf::Partners if may_be_written(state) => {
                    fallen(view)
                }
                _ => Vec::new(),
            },
            begin_again: begin_again(view, now),
            is_only_asked,
            current,
        }
    }

    /// How the tag looks that says where it stands.
    pub fn state_tag(&self) -> &'static str {
        self.state_word.map_or("part", state_tag)
    }

    /// The page as a whole.
    pub fn overview(&self) -> String {
        overview(&self.id)
    }

    /// The address of another of its pages.
    pub fn page(&self, leaf: &Leaf) -> String {
        leaf.address(&self.id)
    }

    /// The word of the page that is shown.
    pub fn here(&self) -> &'static str {
        self.current.as_str()
    }

    /// The page of the answers.
    pub fn write(&self) -> String {
        Leaf::Write.address(&self.id)
    }

    /// The pages that there are while it stands where it stands.
    pub fn leaves(&self) -> Vec<Leaf> {
        let was_sent = self.number.is_some();
        let is_there = |leaf: &Leaf| match leaf {
            // Whoever types for a group has the pages of its fields, and no others.
            Leaf::Write | Leaf::Files => true,
            Leaf::Budget => !self.is_short(),
            _ if self.types.is_some() => false,
            // What a coalition says among itself, and to staff, is not for whoever is only asked.
            Leaf::Messages => was_sent && !self.is_only_asked,
            Leaf::History => !self.is_only_asked,
            Leaf::LetterOfIntent => self.letter.is_some(),
            Leaf::Check | Leaf::Sign => !self.is_short(),
            Leaf::Overview | Leaf::Partners => true,
        };
        Leaf::ALL.into_iter().filter(is_there).collect()
    }

    /// Whether only the short form is asked for yet.
    pub fn is_short(&self) -> bool {
        self.stage == Stage::LetterOfIntent
    }

    /// Whether this is the page that is shown.
    pub fn is_current(&self, leaf: &Leaf) -> bool {
        self.current == *leaf
    }
}

/// Whose signatures do not hold any more because what they signed has changed.
pub(super) fn fallen(view: &ProposalWithin) -> Vec<String> {
    let states = signature_states(&view.draft, &view.setup, &view.program, &view.consents);
    let fallen = states.into_iter().filter(|(_, state)| {
        matches!(
            state,
            SignatureState::CoreChanged | SignatureState::PartChanged
        )
    });
    fallen.map(|(partner, _)| partner.name.clone()).collect()
}

/// The word for where a proposal stands. What was given up before anything of it was sent was never taken back from
/// anybody, and what was not invited is not being written.
pub fn state_word(
    state: ProposalState,
    number: Option<i64>,
    letter: Option<LetterOfIntentState>,
) -> Option<&'static str> {
    match (state, letter) {
        (ProposalState::Draft, Some(LetterOfIntentState::NotInvited)) => None,
        (ProposalState::Withdrawn, letter)
            if number.is_none() && letter != Some(LetterOfIntentState::Withdrawn) =>
        {
            Some("given_up")
        }
        (state, _) => Some(state.as_str()),
    }
}

/// How the tag of a [`state_word`] looks: green is for what goes well.
pub fn state_tag(word: &str) -> &'static str {
    match word {
        "returned" => "reserve",
        "ineligible" | "withdrawn" | "given_up" => "not",
        _ => "part",
    }
}

/// Where the lead of what cannot take part begins another one with its answers, as long as a new one can be sent.
fn begin_again(view: &ProposalWithin, now: Instant) -> Option<String> {
    let facts = if takes_letters(&view.setup.dates) {
        view.letter_deadline
    } else {
        view.deadline
    };
    let is_in_time =
        view.round.state == RoundState::Open && facts.is_some_and(|facts| now <= facts.promised());
    let may = view.access.state == ProposalState::Ineligible && view.place.leads && is_in_time;
    let (round, id) = (&view.round.slug, view.id());
    may.then(|| format!("/my/proposals/new?round={round}&earlier={id}"))
}

/// What the date hangs on that a draft must keep next.
pub struct NextDate<'a> {
    /// Where the proposal stands.
    pub state: ProposalState,
    /// Where its round stands.
    pub round: RoundState,
    /// The dates of the round.
    pub dates: &'a Dates,
    /// Where its letter of intent stands.
    pub letter: LetterOfIntentState,
    /// Until when that can be sent.
    pub letter_deadline: Option<DeadlineFacts>,
    /// Until when the proposal itself can be.
    pub deadline: Option<DeadlineFacts>,
}

impl NextDate<'_> {
    /// The date with the time that is left, in one sentence: that of the letter of intent as long as none was sent.
    /// Nothing where it is too late.
    pub fn sentence(&self, words: &Words, now: Instant) -> Option<String> {
        let zone = &self.dates.zone;
        match (stage(self.dates, self.letter), self.letter) {
            (Stage::Proposal, _) => self.of_proposal(words, now),
            (
                Stage::LetterOfIntent,
                LetterOfIntentState::Draft | LetterOfIntentState::Withdrawn,
            ) => {
                let facts = self.letter_deadline?;
                letters_taken(facts.opens, facts.promised(), zone, words, now)
            }
            (Stage::LetterOfIntent, _) => None,
        }
    }

    /// The round itself may have moved on: whoever was given a later deadline still has it.
    fn of_proposal(&self, words: &Words, now: Instant) -> Option<String> {
        match self.round {
            RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
            RoundState::Draft
            | RoundState::Deliberation
            | RoundState::Decided
            | RoundState::Closed
            | RoundState::Cancelled => return None,
        }
        let facts = self.deadline?;
        let (key, at) = if self.state == ProposalState::Returned {
            ("proposal-complete-by", facts.promised())
        } else if now < facts.opens {
            ("round-opens-at", facts.opens)
        } else {
            ("round-closes-at", facts.promised())
        };
        let left = time_left(at, now, words)?;
        let phrase = words.say(key).instant("at", &at, &self.dates.zone);
        Some(phrase.text("left", left).to_string())
    }
}

/// `/my/proposals/<id>`.
pub fn overview(id: &ProposalId) -> String {
    format!("/my/proposals/{id}")
}

/// The proposal of this id for a member who has a place in it; for everyone else there is none.
pub async fn open(app: &App, member: Member<'_>, id: &str) -> Result<ProposalWithin, Problem> {
    let id = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_within(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

/// The same for the pages of its fields, which whoever types it in for a group has too.
pub async fn open_to_type(
    app: &App,
    member: Member<'_>,
    id: &str,
) -> Result<ProposalWithin, Problem> {
    let id = known(id)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| proposal_to_type(reader, Actor::Person(&standing), &id))
        .await?;
    Ok(found?)
}

/// An id in an address; what can be none names nothing.
pub fn known(id: &str) -> Result<ProposalId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// Whether its coalition can still write in it.
pub fn is_open(view: &ProposalWithin) -> bool {
    may_be_written(view.access.state)
}

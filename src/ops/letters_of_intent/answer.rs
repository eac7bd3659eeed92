//! Staff invite a letter of intent, or say why not. Once: an invitation is a promise.

use serde_json::json;

use crate::domain::audit_event::AuditKind;
use crate::domain::language::LocalText;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::proposal::{
    HistoryKind, IllegalLetterOfIntentEvent, LetterOfIntentEvent, UninvitedCode,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Phase, Setup};
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::letters_of_intent::{self, NewAnswer};
use crate::store::proposals::history;
use crate::store::{StoreError, Tx, audit, proposals, round_parts, rounds};

/// What staff answer, in words that were looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenLetterAnswer {
    /// The full proposal may be sent.
    Invited,
    /// It may not.
    NotInvited {
        /// Why.
        code: UninvitedCode,
        /// What the applicants read.
        text: LocalText,
    },
}

/// Why nothing was answered. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AnswerLetterError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It has its answer, or was taken back.
    #[error(transparent)]
    WrongState(#[from] IllegalLetterOfIntentEvent),
    /// The round takes no proposals any more, so that nobody can be invited to it.
    #[error("in a round that is {0} no letter of intent is answered any more")]
    RoundOver(RoundState),
    /// Another version than the one that was shown stands by now.
    #[error("version {0} was sent meanwhile")]
    Outdated(i64),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl WrittenLetterAnswer {
    fn event(&self) -> LetterOfIntentEvent {
        match self {
            Self::Invited => LetterOfIntentEvent::Invite,
            Self::NotInvited { .. } => LetterOfIntentEvent::Decline,
        }
    }

    fn on_record(&self) -> (AuditKind, HistoryKind) {
        match self {
            Self::Invited => (AuditKind::LetterOfIntentInvited, HistoryKind::Invited),
            Self::NotInvited { .. } => {
                (AuditKind::LetterOfIntentNotInvited, HistoryKind::NotInvited)
            }
        }
    }

    fn why(&self) -> Option<(UninvitedCode, &LocalText)> {
        match self {
            Self::Invited => None,
            Self::NotInvited { code, text } => Some((*code, text)),
        }
    }
}

/// Answers the version that whoever answers was shown, and tells the people of all partners.
pub fn answer_letter_of_intent(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
    seen: i64,
    written: &WrittenLetterAnswer,
) -> Result<(), AnswerLetterError> {
    let round = match rounds::own(tx.conn(), round) {
        Err(StoreError::NotFound) => return Err(Denied::Hidden.into()),
        found => found?,
    };
    policy::may_screen_proposals(actor, &round.program, &round.id)?;
    let Actor::Person(standing) = actor else {
        return Err(Denied::Hidden.into());
    };
    match round.state {
        RoundState::Announced | RoundState::Open => {}
        over @ (RoundState::Draft
        | RoundState::Evaluation
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled) => return Err(AnswerLetterError::RoundOver(over)),
    }
    let found = letters_of_intent::by_number(tx.conn(), &round.id, number)?;
    // What its coalition took back is not there.
    let (id, before) = found
        .filter(|(_, state)| state.is_with_staff())
        .ok_or(Denied::Hidden)?;
    let access = proposals::access(tx.conn(), &id)?;
    policy::may_act_as_staff(actor, &access)?;
    let sent = letters_of_intent::versions(tx.conn(), &id)?;
    let version = sent.first().ok_or(Denied::Hidden)?;
    if version.number != seen {
        return Err(AnswerLetterError::Outdated(version.number));
    }
    let after = before.after(written.event())?;
    let answer = NewAnswer {
        version: seen,
        why: written.why(),
        by: &standing.person,
    };
    letters_of_intent::keep_answer(tx, &id, &answer)?;
    if !letters_of_intent::move_on(tx, &id, before, after)? {
        return Err(StoreError::Busy.into());
    }
    let code = written.why().map(|(code, _)| code);
    let (kind, told) = written.on_record();
    let event = json!({
        "by": standing.person,
        "code": code,
        "number": number,
        "round": round.slug,
        "version": seen,
    });
    audit::record(tx, kind, &event)?;
    history::add(tx, &id, told, None, &json!({"code": code}))?;
    let setup = round_parts::setup(tx.conn(), &round.id)?;
    let title = letters_of_intent::document(tx.conn(), &version.hash)?.title;
    let telling = Telling {
        round: &round,
        about: about(&setup, number, title, written).ok_or(StoreError::NotFound)?,
        setup: &setup,
        path: page(&id, "letter-of-intent"),
        because: format!("letter of intent answered {id}"),
    };
    tell(tx, &joined(&access), &telling)?;
    Ok(())
}

/// What the applicants are told; nothing only where a round promises no dates for proposals, which none does.
fn about(
    setup: &Setup,
    number: i64,
    title: String,
    written: &WrittenLetterAnswer,
) -> Option<ProposalTold> {
    match written {
        WrittenLetterAnswer::Invited => {
            let open = setup.dates.span(Phase::Open);
            Some(ProposalTold::Invited {
                number,
                title,
                opens: open.start?.at,
                closes: open.end?.at,
                zone: setup.dates.zone.clone(),
            })
        }
        WrittenLetterAnswer::NotInvited { code, text } => Some(ProposalTold::NotInvited {
            number,
            code: *code,
            text: text.clone(),
        }),
    }
}

//! Staff say whether a proposal may take part, or ask once for what is missing.

use serde_json::json;

use super::{Sent, offers_overtaken};
use crate::domain::audit_event::AuditKind;
use crate::domain::language::LocalText;
use crate::domain::letter::ProposalTold;
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{
    Consent, FieldName, HistoryKind, IllegalProposalEvent, ProposalEvent, ReasonCode, Verdict,
    latest_completion, may_be_remade, not_before_deadline, shape,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::Phase;
use crate::domain::time::Instant;
use crate::ops::proposals::tell::{Telling, joined, page, tell};
use crate::store::proposals::overtaken::is_overtaken;
use crate::store::proposals::{consents, history};
use crate::store::screening::{self, NewDecision};
use crate::store::{StoreError, Tx, audit, programs, proposals};

/// What staff decided, in words that were looked over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenVerdict {
    /// Something is asked for.
    Returned {
        /// Why.
        code: ReasonCode,
        /// The fields to be completed.
        fields: Vec<FieldName>,
        /// What the applicant reads.
        text: LocalText,
        /// Until when.
        due: Instant,
    },
    /// It may take part.
    Eligible,
    /// It may not.
    Ineligible {
        /// Why.
        code: ReasonCode,
        /// What the applicant reads.
        text: LocalText,
    },
}

/// Why nothing was decided. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ScreeningError {
    /// Whoever asks may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// It does not stand where this can be decided.
    #[error(transparent)]
    WrongState(#[from] IllegalProposalEvent),
    /// The round is over, or is being decided.
    #[error("in a round that is {0} nothing is screened any more")]
    RoundOver(RoundState),
    /// Another version than the one that was shown stands by now.
    #[error("version {0} was sent meanwhile")]
    Outdated(i64),
    /// Its coalition writes another version, and what is missing of this one cannot come any more.
    #[error("the coalition writes another version")]
    Overtaken,
    /// Completion was asked for before.
    #[error("completion is asked for once")]
    ReturnedBefore,
    /// The day for completion is past.
    #[error("the day for completion is past")]
    DueInThePast,
    /// The day for completion comes when nobody would read it any more.
    #[error("reviews are due by {0}: nothing is completed after that")]
    DueTooLate(Instant),
    /// Nothing to complete is named, or something that the round does not ask for.
    #[error("the fields to be completed are those of the round's form, one at least")]
    NoSuchField,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl WrittenVerdict {
    fn verdict(&self) -> Verdict {
        match self {
            Self::Returned { .. } => Verdict::Returned,
            Self::Eligible => Verdict::Eligible,
            Self::Ineligible { .. } => Verdict::Ineligible,
        }
    }

    fn event(&self) -> ProposalEvent {
        match self {
            Self::Returned { .. } => ProposalEvent::Return,
            Self::Eligible => ProposalEvent::FindEligible,
            Self::Ineligible { .. } => ProposalEvent::FindIneligible,
        }
    }

    fn on_record(&self) -> (AuditKind, HistoryKind) {
        match self {
            Self::Returned { .. } => (AuditKind::ProposalReturned, HistoryKind::Returned),
            Self::Eligible => (AuditKind::ProposalFoundEligible, HistoryKind::FoundEligible),
            Self::Ineligible { .. } => (
                AuditKind::ProposalFoundIneligible,
                HistoryKind::FoundIneligible,
            ),
        }
    }
}

/// Decides about the version that whoever decides was shown, and tells the people of all partners.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    round: &Slug,
    number: i64,
    seen: i64,
    written: &WrittenVerdict,
) -> Result<(), ScreeningError> {
    let sent = Sent::find::<ScreeningError>(tx, actor, round, number)?;
    match sent.round.state {
        RoundState::Announced | RoundState::Open | RoundState::Evaluation => {}
        over @ (RoundState::Draft
        | RoundState::Deliberation
        | RoundState::Decided
        | RoundState::Closed
        | RoundState::Cancelled) => return Err(ScreeningError::RoundOver(over)),
    }
    if sent.version.number != seen {
        return Err(ScreeningError::Outdated(sent.version.number));
    }
    let id = &sent.access.proposal;
    let after = sent.access.state.after(written.event())?;
    let (mut code, mut text, mut fields, mut due_at) = (None, None, Vec::new(), None);
    match written {
        WrittenVerdict::Eligible => check_eligible(tx, &sent)?,
        WrittenVerdict::Ineligible {
            code: why,
            text: said,
        } => {
            (code, text) = (Some(*why), Some(said));
        }
        WrittenVerdict::Returned {
            code: why,
            fields: of,
            text: said,
            due,
        } => {
            check_return(tx, &sent, of, *due)?;
            (code, text, due_at) = (Some(*why), Some(said), Some(*due));
            fields.clone_from(of);
        }
    }
    let new = NewDecision {
        verdict: written.verdict(),
        version: sent.version.number,
        code,
        text,
        fields: &fields,
        due_at,
        by: Some(&sent.by),
    };
    screening::add(tx, id, &new)?;
    if !proposals::move_on(tx, id, sent.access.state, after)? {
        return Err(StoreError::Busy.into());
    }
    // Whatever stands in the way of a merge ends an offer of one; being found eligible does not.
    if !may_be_remade(after) {
        offers_overtaken(tx, id)?;
    }
    let (kind, told) = written.on_record();
    let event = json!({
        "by": sent.by,
        "code": code,
        "number": number,
        "round": sent.round.slug,
        "version": sent.version.number,
    });
    audit::record(tx, kind, &event)?;
    history::add(tx, id, told, None, &json!({"code": code}))?;
    let given = consents::of(tx.conn(), id)?;
    tell(tx, &joined(&sent.access), &telling(&sent, written, &given))?;
    Ok(())
}

/// What waits for another text is not found eligible by the one that it takes the place of.
fn check_eligible(tx: &mut Tx<'_>, sent: &Sent) -> Result<(), ScreeningError> {
    let program = programs::of_id(tx.conn(), &sent.access.program)?;
    let signed = consents::of(tx.conn(), &sent.access.proposal)?;
    let version = (&sent.version, &sent.document);
    let asked = (&sent.setup, &program);
    if is_overtaken(tx.conn(), &sent.access, version, &signed, asked)? {
        return Err(ScreeningError::Overtaken);
    }
    Ok(())
}

fn check_return(
    tx: &mut Tx<'_>,
    sent: &Sent,
    fields: &[FieldName],
    due: Instant,
) -> Result<(), ScreeningError> {
    if screening::completion_due(tx.conn(), &sent.access.proposal)?.is_some() {
        return Err(ScreeningError::ReturnedBefore);
    }
    if due <= tx.now() {
        return Err(ScreeningError::DueInThePast);
    }
    if let Some(latest) = latest_completion(&sent.setup.dates)
        && due > latest
    {
        return Err(ScreeningError::DueTooLate(latest));
    }
    let is_known = |field: &FieldName| {
        let of_coalition = field.partner().is_none_or(|named| {
            let mut partners = sent.document.partners.iter();
            partners.any(|partner| partner.id == *named)
        });
        of_coalition && shape(&sent.setup, field).is_some()
    };
    if fields.is_empty() || !fields.iter().all(is_known) {
        return Err(ScreeningError::NoSuchField);
    }
    Ok(())
}

fn telling<'a>(sent: &'a Sent, written: &WrittenVerdict, given: &[Consent]) -> Telling<'a> {
    let (number, title) = (sent.number, sent.document.core.title.clone());
    let about = match written {
        WrittenVerdict::Eligible => ProposalTold::Eligible {
            number,
            title,
            zone: sent.setup.dates.zone.clone(),
            unsigned: unsigned(sent, given),
            decision_by: sent
                .setup
                .dates
                .span(Phase::Deliberation)
                .end
                .map(|end| end.at),
        },
        WrittenVerdict::Ineligible { code, text } => ProposalTold::Ineligible {
            number,
            code: *code,
            text: Some(text.clone()),
        },
        WrittenVerdict::Returned { text, due, .. } => ProposalTold::Returned {
            number,
            due: not_before_deadline(*due, &sent.setup.dates),
            zone: sent.setup.dates.zone.clone(),
            text: text.clone(),
        },
    };
    let (id, version) = (&sent.access.proposal, sent.version.number);
    Telling {
        round: &sent.round,
        setup: &sent.setup,
        about,
        path: page(id, "check"),
        because: format!("{} {id} {version}", written.verdict()),
    }
}

/// The partners who have not signed what was sent, and until when they must.
fn unsigned(sent: &Sent, given: &[Consent]) -> Option<(Vec<String>, Instant)> {
    let due = sent.version.signatures_due_at?;
    let unsigned = sent.document.unsigned(&sent.access.seats, given);
    let names: Vec<String> = unsigned.map(|partner| partner.name.clone()).collect();
    (!names.is_empty()).then_some((names, due))
}

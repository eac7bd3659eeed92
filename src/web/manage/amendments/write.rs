//! A change of the rules is written, to be signed: one part as it should be, with the reason.

use rocket::http::Status;

use super::reason::{Amending, ReasonSent, languages};
use crate::domain::amendment::{NotAmended, WorkDone, may_be_amended};
use crate::domain::policy::Actor;
use crate::domain::setup::{LineChange, ListDocument, Missing, PartBody};
use crate::i18n::Words;
use crate::ops::constitution::{AmendmentToWrite, WriteAmendmentError, write_amendment};
use crate::store::views::managed_round::ManagedRound;
use crate::store::views::rules_acts_page::{AmendedRound, amended_round};
use crate::web::forms::Faults;
use crate::web::guards::who::Member;
use crate::web::manage::frame::{Frame, known};
use crate::web::manage::lacks;
use crate::web::manage::refusals::refusal_faults;
use crate::web::manage::sheet::said;
use crate::web::{App, Problem};

/// Why nothing was written, beside the fields of the page that asked.
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong.
    pub faults: Faults,
    /// The status of the page that is shown again.
    pub status: Status,
}

impl Refusal {
    /// What was typed cannot be taken.
    pub fn unreadable(faults: Faults) -> Self {
        Self {
            faults,
            status: Status::UnprocessableEntity,
        }
    }
}

/// The announced round of this name for a member who may set it up.
pub async fn open(app: &App, member: Member<'_>, slug: &str) -> Result<AmendedRound, Problem> {
    let (slug, standing) = (known(slug)?, member.0.standing.clone());
    let found = app
        .db
        .read(move |reader| amended_round(reader, Actor::Person(&standing), &slug))
        .await?;
    Ok(found?)
}

/// What stands around a part of this round that is amended.
pub fn frame(round: &AmendedRound, reason: ReasonSent, words: &Words) -> Frame {
    Frame::new(&round.managed, words).amending(Some(beside(round, reason, words)))
}

/// What stands beside it.
pub fn beside(round: &AmendedRound, reason: ReasonSent, words: &Words) -> Amending {
    Amending {
        shown: round.hash.clone(),
        reason,
        languages: languages(&round.managed.setup.call.languages, words),
    }
}

/// The word for why the rules cannot be amended any more; `None` while they can.
pub fn closed(done: WorkDone) -> Option<&'static str> {
    may_be_amended(done).err().as_ref().and_then(word)
}

/// Writes this part as it should be.
pub async fn write(
    app: &App,
    member: Member<'_>,
    round: &AmendedRound,
    body: PartBody,
    sent: &ReasonSent,
    words: &Words,
) -> Result<Result<(), Refusal>, Problem> {
    let mut faults = Faults::none();
    let reason = sent.read(&round.managed.setup.call.languages, &mut faults);
    let Some(reason) = reason else {
        return Ok(Err(Refusal::unreadable(faults)));
    };
    let Ok(shown) = sent.shown.parse() else {
        let faults = Faults::one("amendment", "amend-fault-outdated");
        return Ok(Err(Refusal::unreadable(faults)));
    };
    let wanted = AmendmentToWrite {
        round: round.managed.round.slug.clone(),
        shown,
        parts: vec![body.clone()],
        reason,
    };
    let standing = member.0.standing.clone();
    let written = app
        .db
        .write(move |tx| write_amendment(tx, Actor::Person(&standing), &wanted))
        .await;
    match written {
        Ok(_) => Ok(Ok(())),
        Err(WriteAmendmentError::Denied(denied)) => Err(denied.into()),
        Err(WriteAmendmentError::Store(error)) => Err(error.into()),
        Err(WriteAmendmentError::NotAmended(why)) => Ok(Err(Refusal {
            status: status(&why),
            faults: refused(&why, &body, &round.managed, words),
        })),
        Err(error) => Err(Problem::fault(&error)),
    }
}

/// Writes a part with one line of it changed.
pub async fn write_line<D: ListDocument>(
    app: &App,
    member: Member<'_>,
    round: &AmendedRound,
    change: &LineChange<D::Line>,
    sent: &ReasonSent,
    words: &Words,
) -> Result<Result<(), Refusal>, Problem> {
    let stands = D::of(round.managed.setup.part(D::PART)).ok_or_else(Problem::not_found)?;
    let (changed, _) = change.applied(stands).ok_or_else(Problem::not_found)?;
    write(app, member, round, changed.into(), sent, words).await
}

fn status(why: &NotAmended) -> Status {
    match why {
        NotAmended::WrongState(_)
        | NotAmended::ReviewsAreIn(_)
        | NotAmended::BallotsAreIn(_)
        | NotAmended::Outdated { .. } => Status::Conflict,
        NotAmended::NothingChanges
        | NotAmended::Rules(_)
        | NotAmended::DatesMoveBySlip
        | NotAmended::NotBinding(_)
        | NotAmended::Faulty { .. }
        | NotAmended::Missing(_) => Status::UnprocessableEntity,
    }
}

/// The word for a refusal that is about the amendment as a whole.
pub(super) fn word(why: &NotAmended) -> Option<&'static str> {
    match why {
        NotAmended::WrongState(_) => Some("amend-closed-state"),
        NotAmended::ReviewsAreIn(_) => Some("amend-closed-reviews"),
        NotAmended::BallotsAreIn(_) => Some("amend-closed-ballots"),
        NotAmended::NothingChanges => Some("amend-fault-nothing"),
        NotAmended::Outdated { .. } => Some("amend-fault-outdated"),
        NotAmended::DatesMoveBySlip | NotAmended::NotBinding(_) => Some("amend-fault-dates"),
        NotAmended::Rules(_) | NotAmended::Faulty { .. } | NotAmended::Missing(_) => None,
    }
}

/// Why an amendment is refused, beside its field.
fn refused(why: &NotAmended, body: &PartBody, managed: &ManagedRound, words: &Words) -> Faults {
    match why {
        NotAmended::Rules(refused) => refusal_faults(refused),
        NotAmended::Faulty { faults, .. } => said(faults, body),
        NotAmended::Missing(missing) => lacking(missing, body, managed, words),
        _ => word(why).map_or_else(Faults::none, |word| Faults::one("amendment", word)),
    }
}

/// What the rules would lack, each beside its field where that is one of this part's.
fn lacking(missing: &[Missing], body: &PartBody, managed: &ManagedRound, words: &Words) -> Faults {
    let proposed = ManagedRound {
        setup: managed.setup.clone().with(body.clone()),
        missing: missing.to_vec(),
        ..managed.clone()
    };
    let mut faults = Faults::none();
    for (missing, item) in missing.iter().zip(lacks::items(&proposed, None, words)) {
        let field = if missing.part == body.part() {
            lacks::field(&proposed, missing)
        } else {
            "amendment".to_owned()
        };
        faults.add_with(field, "amend-fault-missing", &[("what", &item.text)]);
    }
    faults
}

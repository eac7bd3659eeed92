//! Fields that a form sent are saved: each that was changed, by itself, all in one transaction.

use super::not_saved::{NotSaved, Theirs};
use super::sent::{Sent, mark};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{EntryFault, FieldName, Saving, shape};
use crate::i18n::Words;
use crate::ops::proposals::{SaveFieldError, SentField, save_fields};
use crate::store::StoreError;
use crate::store::views::proposal_within::ProposalWithin;
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// What became of a form.
#[derive(Debug)]
pub enum Saved {
    /// Everything that was changed is saved.
    All,
    /// Some fields are not; the others are.
    Some(NotSaved),
    /// Nothing is: the proposal was sent or taken back meanwhile.
    Frozen(NotSaved),
    /// Nothing is, and it may work in a moment: too many write at once, or the disk is full.
    Unkept(NotSaved, StoreError),
}

/// Saves those of `fields` that were changed. A field that the form shows as it was is passed over: who leaves it alone
/// does not undo what somebody else wrote there.
pub async fn save(
    app: &App,
    member: Member<'_>,
    words: &Words,
    view: &ProposalWithin,
    fields: &[FieldName],
    sent: &Sent,
    how: Saving,
) -> Result<Saved, Problem> {
    let changed: Vec<SentField> = fields
        .iter()
        .filter(|field| sent.holds(field))
        .filter_map(|field| {
            let shape = shape(&view.setup, field)?;
            let typed = sent.entry(field, shape);
            let kept = typed.clone().kept(shape);
            let is_changed = kept.map_or(true, |kept| mark(&kept) != sent.was(field));
            is_changed.then(|| SentField {
                field: field.clone(),
                from: sent.revision(field),
                typed,
            })
        })
        .collect();
    if changed.is_empty() {
        return Ok(Saved::All);
    }
    let (standing, id, to_save) = (
        member.0.standing.clone(),
        view.id().clone(),
        changed.clone(),
    );
    let answers = app
        .db
        .write(move |tx| save_fields(tx, Actor::Person(&standing), &id, &to_save, how))
        .await;
    let answers = match answers {
        Ok(answers) => answers,
        Err(SaveFieldError::Frozen(_)) => {
            return Ok(Saved::Frozen(NotSaved::unread(view, fields, sent)));
        }
        Err(SaveFieldError::Store(error @ (StoreError::Busy | StoreError::Full))) => {
            return Ok(Saved::Unkept(NotSaved::unread(view, fields, sent), error));
        }
        Err(error) => return Err(refused(error)),
    };
    let mut not_saved = NotSaved::default();
    for (one, answer) in changed.into_iter().zip(answers) {
        let SentField { field, typed, from } = one;
        let error = match answer {
            Ok(_) => continue,
            Err(error) => error,
        };
        match error {
            SaveFieldError::Faulty(fault) => {
                not_saved.faults.insert(field.clone(), fault);
            }
            SaveFieldError::Outdated(kept) => {
                let theirs = Theirs {
                    by: kept.name.to_string(),
                    at: words.instant(&kept.at, &view.setup.dates.zone),
                    revision: kept.revision,
                    entry: kept.entry,
                };
                not_saved.conflicts.insert(field.clone(), theirs);
            }
            // A field that an amendment took away, or one that is a partner's own: told as what cannot be kept here.
            SaveFieldError::NoSuchField | SaveFieldError::Denied(Denied::NotYours) => {
                not_saved
                    .faults
                    .insert(field.clone(), EntryFault::AnotherShape);
            }
            other => return Err(refused(other)),
        }
        let began = (from, sent.was(&field).to_owned());
        not_saved.began.insert(field.clone(), began);
        not_saved.typed.insert(field, typed);
    }
    if not_saved.typed.is_empty() {
        Ok(Saved::All)
    } else {
        Ok(Saved::Some(not_saved))
    }
}

/// Why a field was not saved, as an answer of its own.
pub fn refused(error: SaveFieldError) -> Problem {
    use rocket::http::Status;
    match error {
        SaveFieldError::Denied(denied) => denied.into(),
        SaveFieldError::Frozen(_) => Problem::new(Status::Conflict, "proposal-frozen"),
        SaveFieldError::NoSuchField => Problem::not_found(),
        SaveFieldError::Faulty(_) => Problem::new(Status::UnprocessableEntity, "proposal-entry"),
        SaveFieldError::Outdated(_) => Problem::new(Status::Conflict, "proposal-field"),
        // Two began the same field at once; sent again it finds the other's.
        SaveFieldError::Store(StoreError::Duplicate) => Problem::busy(),
        SaveFieldError::Store(error) => error.into(),
    }
}

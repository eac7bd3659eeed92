//! The group says what is wrong with what was typed, in its own words, and staff put it right.

use serde_json::json;

use super::confirm_intake::of_group;
use super::taken_in::IntakeError;
use crate::domain::ids::ProposalId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{CommentText, FieldName, HistoryKind, IntakeEvent, shape};
use crate::store::proposals::{history, intake_remarks, intakes};
use crate::store::{StoreError, Tx};

use super::taken_in::IntakeFault;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidWrong {
    /// In which field; `None` for the whole.
    pub field: Option<FieldName>,
    /// What, in the group's words.
    pub text: CommentText,
}

/// Says what is wrong with the reading that was shown: it goes back to whoever types, and nobody confirms it as it is.
pub fn say_wrong(
    tx: &mut Tx<'_>,
    actor: Actor<'_>,
    id: &ProposalId,
    seen: i64,
    said: &[SaidWrong],
) -> Result<(), IntakeError> {
    let (loaded, intake) = of_group(tx, actor, id)?;
    let after = intake.state.after(IntakeEvent::SayWrong, intake.contact)?;
    if intake.reading != seen {
        return Err(IntakeError::Changed);
    }
    if said.is_empty() {
        return Err(IntakeError::fault("wrong", IntakeFault::Missing));
    }
    // What another partner wrote is not typed by staff, and not told to them.
    let is_typed = |one: &SaidWrong| {
        one.field.as_ref().is_none_or(|field| {
            let own = field
                .partner()
                .is_none_or(|partner| *partner == intake.partner);
            own && shape(&loaded.setup, field).is_some()
        })
    };
    if !said.iter().all(is_typed) {
        return Err(IntakeError::fault("wrong", IntakeFault::UnknownChoice));
    }
    if !intakes::move_on(tx, id, intake.state, after)? {
        return Err(StoreError::Busy.into());
    }
    for one in said {
        let field = one.field.as_ref();
        intake_remarks::add(tx, id, seen, field, &one.text, &loaded.by)?;
    }
    let by = Some(&loaded.by);
    history::add(tx, id, HistoryKind::SaidWrong, by, &json!({}))?;
    Ok(())
}

//! A draft as everyone would read it if it were announced as it stands.

use super::own_round::{self, RulesEntry};
use super::round_head;
use super::round_page::RoundPage;
use super::round_questions::RoundQuestions;
use super::rules_page::{RulesPage, RulesVersion};
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::{Constitution, NotADocument};
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::round::{RoundState, Slug};
use crate::store::{Reader, StoreError, rounds};

/// The public pages of a draft.
#[derive(Debug)]
pub struct RoundPreview {
    /// The page of the round.
    pub page: RoundPage,
    /// All that is asked.
    pub questions: RoundQuestions,
    /// The rules as they would be announced.
    pub rules: RulesPage,
}

/// A draft could not be put together.
#[derive(Debug, thiserror::Error)]
pub enum NoPreview {
    /// Not for this actor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The set-up makes no document.
    #[error(transparent)]
    NoDocument(#[from] NotADocument),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The draft of this name as everyone would see it, if `actor` may set it up; `None` once it is announced.
pub fn round_preview(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Option<RoundPreview>, NoPreview> {
    let now = reader.now();
    let conn = reader.conn();
    let draft = rounds::own(conn, slug)?;
    policy::may_set_up_round(actor, &draft.program, &draft.id)?;
    let Some(mut round) = round_head::find(conn, slug, &[RoundState::Draft.as_str()])? else {
        return Ok(None);
    };
    round.state = RoundState::Announced;
    let found = own_round::of_head(conn, round.clone())?;
    let mut own = found.ok_or(StoreError::NotFound)?;
    let document = Constitution::first(slug, &own.program, &own.setup)?;
    let bytes = document.to_bytes().map_err(NotADocument::from)?;
    let hash = Sha256Hex::of(&bytes);
    own.rules.push(RulesEntry {
        number: 1,
        hash: hash.clone(),
        reason: None,
        in_force_at: now,
    });
    Ok(Some(RoundPreview {
        questions: RoundQuestions::of(round.clone(), own.program.clone(), own.setup.clone()),
        rules: RulesPage {
            program: own.program.clone(),
            round: round.clone(),
            versions: vec![RulesVersion {
                number: 1,
                hash,
                bytes,
                in_force_at: now,
                reason: None,
                signatures: Vec::new(),
            }],
            voids: Vec::new(),
        },
        page: RoundPage {
            round,
            own: Some(Box::new(own)),
            decided: None,
        },
    }))
}

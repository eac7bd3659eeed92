//! "We plan to apply": the organisations that somebody acts for, and which of them said it.

use crate::domain::language::LocalText;
use crate::domain::organization::OrganizationName;
use crate::domain::policy::may_take_part;
use crate::domain::round::{RoundState, Slug};
use crate::domain::standing::{MandateRole, Standing};
use crate::store::{Reader, StoreError, intents, organizations, programs, round_parts, rounds};

/// What somebody can say of the plans of their organisations.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The round's name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: LocalText,
    /// Whether it takes proposals, now or soon.
    pub is_open: bool,
    /// The organisations that the reader speaks for and that may take part, and whether each plans to apply.
    pub organizations: Vec<(Slug, OrganizationName, bool)>,
}

/// The plans of the reader's own organisations for the round of this name; `None` where a visitor must not know of it.
/// Seven statements, and two for each organisation that the reader speaks for.
pub fn plan(
    reader: &mut Reader<'_>,
    standing: &Standing,
    slug: &Slug,
) -> Result<Option<Plan>, StoreError> {
    let conn = reader.conn();
    let round = match rounds::own(conn, slug) {
        Err(StoreError::NotFound) => return Ok(None),
        found => found?,
    };
    if !round.state.is_public() {
        return Ok(None);
    }
    let program = programs::of_id(conn, &round.program)?;
    let mut said = Vec::new();
    for held in &standing.mandates {
        match held.role {
            MandateRole::Lead | MandateRole::Delegate => {}
            MandateRole::Member => continue,
        }
        if may_take_part(&program, &held.organization).is_err() {
            continue;
        }
        let named = organizations::named(conn, &held.organization)?;
        let plans = intents::said(conn, &round.id, &named.id)?;
        said.push((named.slug, named.name, plans));
    }
    Ok(Some(Plan {
        title: round_parts::setup(conn, &round.id)?.call.title.to_local(),
        is_open: matches!(round.state, RoundState::Announced | RoundState::Open),
        slug: round.slug,
        organizations: said,
    }))
}

//! Who sends a request: the person behind a sign-in, with all that they may be asked about.

use diesel::prelude::*;

use crate::domain::bloc::Bloc;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{OrganizationId, PersonId, ProgramId, RoundId};
use crate::domain::language::LanguageTag;
use crate::domain::people::PersonName;
use crate::domain::standing::{HeldMandate, HeldRole, MandateRole, Role, Standing};
use crate::domain::time::{Instant, ZoneName};
use crate::store::introductions::audience::is_of_funder;
use crate::store::letters::usual_zone;
use crate::store::schema::{mandate, person, role_grant, session};
use crate::store::{AnyConnection, Reader, StoreError};

/// Someone who is signed in, as every page may need them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The sign-in itself, by the hash of its token.
    pub session: Sha256Hex,
    /// When it was last used, as far as was noted.
    pub seen_at: Instant,
    /// When they last proved who they are: with a first factor or with the second.
    pub proved_at: Instant,
    /// What they may be asked about.
    pub standing: Standing,
    /// The language they chose.
    pub language: LanguageTag,
    /// The clocks that times are told by to them: those of the zone they chose, else those of the first programme; none
    /// where there is neither.
    pub zone: Option<ZoneName>,
    /// Whether they belong to an organisation that pays for a programme or gives money of its own.
    pub is_of_funder: bool,
}

/// The person whose sign-in has this token, if it holds now. Four statements, three for who belongs to no
/// organisation, and one more for whoever chose no zone; one if there is none.
pub fn signed_in(
    reader: &mut Reader<'_>,
    session: &Sha256Hex,
) -> Result<Option<SignedIn>, StoreError> {
    type Row = (
        PersonId,
        PersonName,
        LanguageTag,
        Option<ZoneName>,
        Instant,
        Instant,
        Option<Instant>,
        Option<OrganizationId>,
    );
    let now = reader.now();
    let found: Option<Row> = session::table
        .inner_join(person::table)
        .filter(session::token_hash.eq(session))
        .filter(session::idle_ends_at.gt(now))
        .filter(session::ends_at.gt(now))
        .filter(person::disabled_at.is_null())
        .filter(person::erased_at.is_null())
        .select((
            person::id,
            person::name,
            person::language,
            person::zone,
            session::created_at,
            session::seen_at,
            session::strong_at,
            session::acting_for,
        ))
        .first(reader.conn())
        .optional()?;
    let Some((id, name, language, zone, created_at, seen_at, strong_at, acting_for)) = found else {
        return Ok(None);
    };
    let standing = standing(
        reader.conn(),
        id,
        name,
        strong_at.is_some(),
        acting_for,
        now,
    )?;
    let zone = match zone {
        Some(chosen) => Some(chosen),
        None => usual_zone(reader.conn())?,
    };
    Ok(Some(SignedIn {
        is_of_funder: is_of_funder(reader.conn(), &standing)?,
        session: session.clone(),
        seen_at,
        proved_at: strong_at.map_or(created_at, |strong_at| strong_at.max(created_at)),
        standing,
        language,
        zone,
    }))
}

/// The clocks that times are told by to a visitor, where they are about no round. One statement.
pub fn clocks_of_visitors(reader: &mut Reader<'_>) -> Result<ZoneName, StoreError> {
    Ok(usual_zone(reader.conn())?.unwrap_or_else(ZoneName::utc))
}

/// What this person may be asked about at this moment. Two statements.
pub fn standing(
    conn: &mut AnyConnection,
    id: PersonId,
    name: PersonName,
    is_strong: bool,
    acting_for: Option<OrganizationId>,
    now: Instant,
) -> Result<Standing, StoreError> {
    type Granted = (
        Role,
        ProgramId,
        Option<RoundId>,
        Option<OrganizationId>,
        Option<Bloc>,
    );
    let roles: Vec<Granted> = role_grant::table
        .filter(role_grant::person_id.eq(&id))
        .filter(role_grant::from_at.le(now))
        .filter(
            role_grant::to_at
                .is_null()
                .or(role_grant::to_at.assume_not_null().gt(now)),
        )
        .order(role_grant::id)
        .select((
            role_grant::role,
            role_grant::program_id,
            role_grant::round_id,
            role_grant::funder_id,
            role_grant::bloc,
        ))
        .load(conn)?;
    let mandates: Vec<(OrganizationId, MandateRole)> = mandate::table
        .filter(mandate::person_id.eq(&id))
        .filter(mandate::from_at.le(now))
        .filter(
            mandate::to_at
                .is_null()
                .or(mandate::to_at.assume_not_null().gt(now)),
        )
        .order(mandate::id)
        .select((mandate::organization_id, mandate::role))
        .load(conn)?;
    let held = |organization: &OrganizationId| mandates.iter().any(|(id, _)| id == organization);
    Ok(Standing {
        person: id,
        name,
        is_strong,
        acting_for: acting_for.filter(held),
        roles: roles
            .into_iter()
            .map(|(role, program, round, funder, bloc)| HeldRole {
                role,
                program,
                round,
                funder,
                bloc,
            })
            .collect(),
        mandates: mandates
            .into_iter()
            .map(|(organization, role)| HeldMandate { organization, role })
            .collect(),
    })
}

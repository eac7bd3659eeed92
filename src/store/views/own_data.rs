//! All that is kept of one person, for themselves.

use diesel::prelude::*;
use serde::Serialize;

use crate::domain::ids::PersonId;
use crate::domain::letter::Content;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::schema::{
    audit_event, authenticator, backup_code, follower, letter, mandate, organization, person,
    program, role_grant, round, session, text_choice,
};
use crate::store::{Reader, StoreError};

/// The first version of the document.
pub const FORMAT: &str = "taawun-person/1";

/// The document. Secrets are left out: nobody needs them, and a file gets lost.
#[derive(Debug, Serialize)]
pub struct OwnData {
    format: &'static str,
    written_at: Instant,
    person: Personal,
    organizations: Vec<Belonging>,
    roles: Vec<Held>,
    sign_ins: Vec<Used>,
    second_factors: Factors,
    follows: Vec<Follow>,
    text_messages_to: Option<String>,
    letters: Vec<Told>,
    acts_on_record: Vec<Act>,
}

#[derive(Debug, Serialize, Queryable)]
struct Personal {
    id: String,
    email: Option<String>,
    name: String,
    language: String,
    zone: Option<String>,
    letters: String,
    has_password: bool,
    joined_at: Instant,
}

#[derive(Debug, Serialize, Queryable)]
struct Belonging {
    organization: String,
    role: String,
    from: Instant,
    to: Option<Instant>,
}

#[derive(Debug, Serialize, Queryable)]
struct Held {
    program: String,
    round: Option<String>,
    role: String,
    bloc: Option<String>,
    from: Instant,
    to: Option<Instant>,
}

#[derive(Debug, Serialize, Queryable)]
struct Used {
    browser: String,
    began_at: Instant,
    last_used_at: Instant,
    ends_at: Instant,
}

#[derive(Debug, Serialize)]
struct Factors {
    authenticator_since: Option<Instant>,
    codes_on_paper: Vec<Code>,
}

#[derive(Debug, Serialize, Queryable)]
struct Code {
    source: String,
    made_at: Instant,
    used_at: Option<Instant>,
}

#[derive(Debug, Serialize, Queryable)]
struct Follow {
    round: Option<String>,
    area: Option<String>,
    since: Instant,
}

#[derive(Debug, Serialize)]
struct Told {
    written_at: Instant,
    sent_at: Option<Instant>,
    content: Content,
}

#[derive(Debug, Serialize, Queryable)]
struct Act {
    at: Instant,
    kind: String,
    data: String,
}

/// All that is kept of this person. Ten statements.
pub fn own_data(reader: &mut Reader<'_>, id: &PersonId) -> Result<OwnData, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let person = person::table
        .find(id)
        .select((
            person::id,
            person::email,
            person::name,
            person::language,
            person::zone,
            person::letters,
            person::password.is_not_null(),
            person::created_at,
        ))
        .first(conn)?;
    let organizations = mandate::table
        .inner_join(organization::table)
        .filter(mandate::person_id.eq(id))
        .order((mandate::from_at, mandate::id))
        .select((
            organization::name,
            mandate::role,
            mandate::from_at,
            mandate::to_at,
        ))
        .load(conn)?;
    let roles = role_grant::table
        .inner_join(program::table)
        .left_join(round::table)
        .filter(role_grant::person_id.eq(id))
        .order((role_grant::from_at, role_grant::id))
        .select((
            program::slug,
            round::slug.nullable(),
            role_grant::role,
            role_grant::bloc,
            role_grant::from_at,
            role_grant::to_at,
        ))
        .load(conn)?;
    let sign_ins = session::table
        .filter(session::person_id.eq(id))
        .order((session::created_at, session::token_hash))
        .select((
            session::agent,
            session::created_at,
            session::seen_at,
            session::ends_at,
        ))
        .load(conn)?;
    let authenticator_since = authenticator::table
        .filter(authenticator::person_id.eq(id))
        .filter(authenticator::confirmed_at.is_not_null())
        .select(authenticator::confirmed_at.assume_not_null())
        .first(conn)
        .optional()?;
    let codes_on_paper = backup_code::table
        .filter(backup_code::person_id.eq(id))
        .order((backup_code::made_at, backup_code::hash))
        .select((
            backup_code::source,
            backup_code::made_at,
            backup_code::used_at,
        ))
        .load(conn)?;
    let follows = follower::table
        .left_join(round::table)
        .filter(follower::person_id.eq(id))
        .order((follower::created_at, follower::id))
        .select((
            round::slug.nullable(),
            follower::area_name,
            follower::created_at,
        ))
        .load(conn)?;
    let text_messages_to = text_choice::table
        .find(id)
        .select(text_choice::phone)
        .first(conn)
        .optional()?;
    let letters: Vec<(Instant, Option<Instant>, Json<Content>)> = letter::table
        .filter(letter::person_id.eq(id))
        .order((letter::created_at, letter::id))
        .select((letter::created_at, letter::sent_at, letter::content))
        .load(conn)?;
    let acts_on_record = audit_event::table
        .filter(audit_event::data.like(format!("%\"{id}\"%")))
        .order((audit_event::at, audit_event::id))
        .select((audit_event::at, audit_event::kind, audit_event::data))
        .load(conn)?;
    Ok(OwnData {
        format: FORMAT,
        written_at: now,
        person,
        organizations,
        roles,
        sign_ins,
        second_factors: Factors {
            authenticator_since,
            codes_on_paper,
        },
        follows,
        text_messages_to,
        letters: letters
            .into_iter()
            .map(|(written_at, sent_at, Json(content))| Told {
                written_at,
                sent_at,
                content,
            })
            .collect(),
        acts_on_record,
    })
}

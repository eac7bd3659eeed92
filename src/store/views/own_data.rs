//! All that is kept of one person, for themselves.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::Serialize;

use self::introductions::{InIntroductions, in_introductions};
use self::proposals::{InProposals, in_proposals};
use self::written::{Written, written};

pub use self::own_files::{OwnFile, own_file, own_files};

use crate::domain::ids::{PersonId, RoundId};
use crate::domain::letter::Content;
use crate::domain::round::Slug;
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::schema::{
    access_token, audit_event, authenticator, backup_code, follower, letter, mandate, organization,
    organization_invitation, organization_join_request, person, program, role_grant, round,
    session, text_choice,
};
use crate::store::{AnyConnection, Reader, StoreError};

mod introductions;
mod own_files;
mod proposals;
mod written;

/// The first version of the document.
pub const FORMAT: &str = "taawun-person/1";

/// The document. Secrets are left out: nobody needs them, and a file gets lost.
#[derive(Debug, Serialize)]
pub struct OwnData {
    format: &'static str,
    written_at: Instant,
    person: Personal,
    organizations: Vec<Belonging>,
    requests_to_join: Vec<Request>,
    invitations: Vec<Invitation>,
    roles: Vec<Held>,
    sign_ins: Vec<Used>,
    second_factors: Factors,
    access_tokens: Vec<Token>,
    follows: Vec<Follow>,
    text_messages_to: Option<String>,
    letters: Vec<Told>,
    wrote: Written,
    proposals: InProposals,
    introductions: InIntroductions,
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
struct Request {
    organization: String,
    note: String,
    written_at: Instant,
    answered_at: Option<Instant>,
    answer: Option<String>,
}

/// One to this person that waits, or one that they wrote to somebody else.
#[derive(Debug, Serialize)]
struct Invitation {
    organization: String,
    role: String,
    is_to_me: bool,
    written_at: Instant,
    expires_at: Instant,
    answer: Option<String>,
}

#[derive(Debug, Serialize)]
struct Token {
    name: String,
    scopes: Vec<String>,
    made_at: Instant,
    ends_at: Option<Instant>,
    last_used_at: Option<Instant>,
    revoked_at: Option<Instant>,
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

/// The names of rounds in addresses.
type Rounds = BTreeMap<RoundId, Slug>;

/// All that is kept of this person. Fifty-two statements.
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
    let email: Option<String> = person::table.find(id).select(person::email).first(conn)?;
    // Nothing is kept under an empty address.
    let email = email.unwrap_or_default();
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
        .filter(
            follower::person_id
                .assume_not_null()
                .eq(id)
                .or(follower::address.assume_not_null().eq(&email)),
        )
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
        .filter(
            letter::person_id
                .assume_not_null()
                .eq(id)
                .or(letter::address.assume_not_null().eq(&email)),
        )
        .order((letter::created_at, letter::id))
        .select((letter::created_at, letter::sent_at, letter::content))
        .load(conn)?;
    let acts_on_record = audit_event::table
        .filter(audit_event::data.like(format!("%\"{id}\"%")))
        .order((audit_event::at, audit_event::id))
        .select((audit_event::at, audit_event::kind, audit_event::data))
        .load(conn)?;
    let rounds: Vec<(RoundId, Slug)> = round::table.select((round::id, round::slug)).load(conn)?;
    let rounds: Rounds = rounds.into_iter().collect();
    Ok(OwnData {
        format: FORMAT,
        written_at: now,
        person,
        organizations,
        requests_to_join: requests(conn, id)?,
        invitations: invitations(conn, id, &email)?,
        roles,
        sign_ins,
        second_factors: Factors {
            authenticator_since,
            codes_on_paper,
        },
        access_tokens: tokens(conn, id)?,
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
        wrote: written(conn, id, &rounds)?,
        proposals: in_proposals(conn, id)?,
        introductions: in_introductions(conn, id)?,
        acts_on_record,
    })
}

fn requests(conn: &mut AnyConnection, id: &PersonId) -> Result<Vec<Request>, StoreError> {
    Ok(organization_join_request::table
        .inner_join(organization::table)
        .filter(organization_join_request::person_id.eq(id))
        .order((
            organization_join_request::created_at,
            organization_join_request::id,
        ))
        .select((
            organization::name,
            organization_join_request::note,
            organization_join_request::created_at,
            organization_join_request::answered_at,
            organization_join_request::answer,
        ))
        .load(conn)?)
}

fn invitations(
    conn: &mut AnyConnection,
    id: &PersonId,
    email: &str,
) -> Result<Vec<Invitation>, StoreError> {
    type Row = (
        String,
        String,
        Option<String>,
        Instant,
        Instant,
        Option<String>,
    );
    let to_me = organization_invitation::email.assume_not_null().eq(email);
    let by_me = organization_invitation::invited_by.assume_not_null().eq(id);
    let rows: Vec<Row> = organization_invitation::table
        .inner_join(organization::table)
        .filter(to_me.or(by_me))
        .order((
            organization_invitation::created_at,
            organization_invitation::id,
        ))
        .select((
            organization::name,
            organization_invitation::role,
            organization_invitation::email,
            organization_invitation::created_at,
            organization_invitation::expires_at,
            organization_invitation::answer,
        ))
        .load(conn)?;
    let invitation = |(organization, role, to, written_at, expires_at, answer): Row| Invitation {
        organization,
        role,
        is_to_me: to.as_deref() == Some(email),
        written_at,
        expires_at,
        answer,
    };
    Ok(rows.into_iter().map(invitation).collect())
}

fn tokens(conn: &mut AnyConnection, id: &PersonId) -> Result<Vec<Token>, StoreError> {
    type Row = (
        String,
        Json<Vec<String>>,
        Instant,
        Option<Instant>,
        Option<Instant>,
        Option<Instant>,
    );
    let rows: Vec<Row> = access_token::table
        .filter(access_token::person_id.eq(id))
        .order((access_token::created_at, access_token::id))
        .select((
            access_token::name,
            access_token::scopes,
            access_token::created_at,
            access_token::ends_at,
            access_token::used_at,
            access_token::revoked_at,
        ))
        .load(conn)?;
    let token = |(name, Json(scopes), made_at, ends_at, last_used_at, revoked_at): Row| Token {
        name,
        scopes,
        made_at,
        ends_at,
        last_used_at,
        revoked_at,
    };
    Ok(rows.into_iter().map(token).collect())
}

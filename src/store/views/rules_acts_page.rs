//! What staff and board see of a round's rules: the draft to announce, what waits for signatures, what was decided.

use diesel::prelude::*;

use super::managed_round::{ManagedRound, managed_round};
use super::rules_page::{SignatureEntry, signatures};
use crate::domain::amendment::{ActKind, Ending, WorkDone};
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::{Announcement, NotAnnounced, announcement};
use crate::domain::ids::{OrganizationId, RulesActId};
use crate::domain::language::LocalText;
use crate::domain::people::PersonName;
use crate::domain::policy::{self, Actor, Denied};
use crate::domain::program::{Funder, Program};
use crate::domain::round::Slug;
use crate::domain::setup::Setup;
use crate::domain::time::Instant;
use crate::store::rounds::OwnRound;
use crate::store::schema::{person, rules_act, rules_signature};
use crate::store::{
    AnyConnection, Reader, StoreError, constitutions, documents, programs, role_grants,
    round_parts, rounds, rules_acts,
};

/// A draft as those who announce it see it.
#[derive(Debug)]
pub struct AnnouncePage {
    /// Which round.
    pub round: OwnRound,
    /// Its programme.
    pub program: Program,
    /// Its set-up as it stands.
    pub setup: Setup,
    /// The document that it would be announced as, or why it cannot be.
    pub ready: Result<Announcement, NotAnnounced>,
    /// Who has signed exactly this document.
    pub signatures: Vec<SignatureEntry>,
    /// The funders for whom somebody has.
    pub signed_for: Vec<OrganizationId>,
}

impl AnnouncePage {
    /// The funders for whom nobody has signed.
    pub fn unsigned(&self) -> impl Iterator<Item = &Funder> {
        let funders = self.program.funders.iter();
        funders.filter(|funder| !self.signed_for.contains(&funder.organization))
    }
}

/// The draft of this name, if `actor` is of its staff or board.
pub fn announce_page(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<AnnouncePage, Denied>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    if let Err(denied) = policy::may_see_rules_acts(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let program = programs::of_id(conn, &round.program)?;
    let setup = round_parts::setup(conn, &round.id)?;
    let seats = role_grants::seats(conn, &round.id)?;
    let ready = announcement(round.state, slug, &program, &setup, &seats, now);
    let act = match &ready {
        Ok(ready) => rules_acts::announcement(conn, &round.id, &ready.hash)?,
        Err(_) => None,
    };
    let (entries, signed_for) = match act {
        Some(act) => (signatures(conn, &act.id)?, signed_for(conn, &act.id)?),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Ok(AnnouncePage {
        round,
        program,
        setup,
        ready,
        signatures: entries,
        signed_for,
    }))
}

fn signed_for(
    conn: &mut AnyConnection,
    act: &RulesActId,
) -> Result<Vec<OrganizationId>, StoreError> {
    Ok(rules_signature::table
        .filter(rules_signature::act_id.eq(act))
        .select(rules_signature::funder_id)
        .load(conn)?)
}

/// An announced round as those who amend its rules see it.
#[derive(Debug, Clone)]
pub struct ActsPage {
    /// Which round.
    pub round: OwnRound,
    /// Its programme.
    pub program: Program,
    /// Its set-up as it stands.
    pub setup: Setup,
    /// What has happened in it.
    pub done: WorkDone,
    /// SHA-256 of the document in force.
    pub hash: Sha256Hex,
    /// The document in force.
    pub bytes: Vec<u8>,
    /// Every amendment, and every phase to begin again, the latest first.
    pub acts: Vec<ActEntry>,
}

/// A text that was written to be signed.
#[derive(Debug, Clone)]
pub struct ActEntry {
    /// Its id.
    pub id: RulesActId,
    /// What it does.
    pub kind: ActKind,
    /// Why.
    pub reason: Option<LocalText>,
    /// What changes, as JSON.
    pub body: String,
    /// Who wrote it.
    pub by: PersonName,
    /// When.
    pub at: Instant,
    /// How it ended; `None` while it waits.
    pub ending: Option<Ending>,
    /// The document before it and the document with it, where it changes the rules.
    pub documents: Option<(Vec<u8>, Vec<u8>)>,
    /// Who has signed.
    pub signatures: Vec<SignatureEntry>,
    /// The funders for whom somebody has.
    pub signed_for: Vec<OrganizationId>,
}

/// An announced round as those who write an amendment of it see it.
#[derive(Debug, Clone)]
pub struct AmendedRound {
    /// Its set-up as it stands.
    pub managed: ManagedRound,
    /// SHA-256 of the document in force.
    pub hash: Sha256Hex,
    /// What has happened in it.
    pub done: WorkDone,
}

/// The announced round of this name, if `actor` may set it up; [`StoreError::NotFound`] for a draft.
pub fn amended_round(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<AmendedRound, Denied>, StoreError> {
    let managed = match managed_round(reader, actor, slug)? {
        Ok(managed) => managed,
        Err(denied) => return Ok(Err(denied)),
    };
    let (conn, round) = (reader.conn(), &managed.round);
    let stands = constitutions::in_force(conn, &round.id)?.ok_or(StoreError::NotFound)?;
    Ok(Ok(AmendedRound {
        done: constitutions::work_done(conn, &round.id, round.state)?,
        hash: stands.hash,
        managed,
    }))
}

/// The announced round of this name, if `actor` is of its staff or board; [`StoreError::NotFound`] for a draft.
pub fn acts_page(
    reader: &mut Reader<'_>,
    actor: Actor<'_>,
    slug: &Slug,
) -> Result<Result<ActsPage, Denied>, StoreError> {
    let conn = reader.conn();
    let round = rounds::own(conn, slug)?;
    if let Err(denied) = policy::may_see_rules_acts(actor, &round.program, &round.id) {
        return Ok(Err(denied));
    }
    let stands = constitutions::in_force(conn, &round.id)?.ok_or(StoreError::NotFound)?;
    let acts = acts(conn, &round)?;
    Ok(Ok(ActsPage {
        program: programs::of_id(conn, &round.program)?,
        setup: round_parts::setup(conn, &round.id)?,
        done: constitutions::work_done(conn, &round.id, round.state)?,
        bytes: documents::bytes(conn, &stands.hash)?,
        hash: stands.hash,
        acts,
        round,
    }))
}

fn acts(conn: &mut AnyConnection, round: &OwnRound) -> Result<Vec<ActEntry>, StoreError> {
    type Row = (
        RulesActId,
        ActKind,
        Option<LocalText>,
        String,
        PersonName,
        Instant,
        Option<Ending>,
        Option<Sha256Hex>,
        Option<Sha256Hex>,
    );
    let rows: Vec<Row> = rules_act::table
        .inner_join(person::table)
        .filter(rules_act::round_id.eq(&round.id))
        .filter(rules_act::kind.ne(ActKind::Announcement))
        .order((rules_act::written_at.desc(), rules_act::id))
        .limit(100)
        .select((
            rules_act::id,
            rules_act::kind,
            rules_act::reason,
            rules_act::body,
            person::name,
            rules_act::written_at,
            rules_act::ending,
            rules_act::former_hash,
            rules_act::document_hash,
        ))
        .load(conn)?;
    let mut acts = Vec::with_capacity(rows.len());
    for (id, kind, reason, body, by, at, ending, former, document) in rows {
        let documents = match (former, document) {
            (Some(former), Some(document)) => Some((
                documents::bytes(conn, &former)?,
                documents::bytes(conn, &document)?,
            )),
            _ => None,
        };
        acts.push(ActEntry {
            signatures: signatures(conn, &id)?,
            signed_for: signed_for(conn, &id)?,
            id,
            kind,
            reason,
            body,
            by,
            at,
            ending,
            documents,
        });
    }
    Ok(acts)
}

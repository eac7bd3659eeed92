//! What waits for the staff of rounds: new proposals and letters of intent, messages without an answer, and papers to
//! countersign. One line for each kind and round, with how many.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::waiting::{Waiting, WaitingKind};
use crate::domain::ids::{Id, ProgramId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::policy::{Actor, may_screen_proposals};
use crate::domain::proposal::{IntakeState, LetterOfIntentState, ProposalState, is_with_staff};
use crate::domain::round::{RoundState, Slug};
use crate::domain::standing::{Role, Standing};
use crate::store::proposals::messages;
use crate::store::schema::{
    letter_of_intent, proposal, proposal_intake, proposal_message as message, round,
};
use crate::store::{AnyConnection, Reader, StoreError};

/// States of a round in which its staff screen.
const SCREENED: [RoundState; 3] = [
    RoundState::Announced,
    RoundState::Open,
    RoundState::Evaluation,
];

type Counts = BTreeMap<RoundId, i64>;

/// What waits for this person in the rounds whose staff they are. Seven statements for staff, and none for others.
pub fn waiting_staff(
    reader: &mut Reader<'_>,
    standing: &Standing,
) -> Result<Vec<Waiting>, StoreError> {
    let held = standing.roles.iter();
    let programs: BTreeSet<&ProgramId> = held
        .filter(|held| held.role == Role::Staff)
        .map(|held| &held.program)
        .collect();
    if programs.is_empty() {
        return Ok(Vec::new());
    }
    let conn = reader.conn();
    let programs: Vec<String> = programs.iter().map(ToString::to_string).collect();
    let mut rounds: Vec<(RoundId, Option<ProgramId>, Slug, LocalText)> = round::table
        .filter(round::program_id.eq_any(programs))
        .filter(round::state.eq_any(SCREENED.map(|state| state.as_str())))
        .order((round::created_at, round::id))
        .select((round::id, round::program_id, round::slug, round::title))
        .load(conn)?;
    rounds.retain(|(id, program, ..)| {
        let program = program.as_ref();
        let actor = Actor::Person(standing);
        program.is_some_and(|program| may_screen_proposals(actor, program, id).is_ok())
    });
    let ids: Vec<&str> = rounds.iter().map(|(id, ..)| id.as_str()).collect();
    let found = [
        (
            WaitingKind::NewProposals,
            "screening?state=submitted",
            new_proposals(conn, &ids)?,
        ),
        (WaitingKind::Messages, "screening", unanswered(conn, &ids)?),
        (
            WaitingKind::LettersOfIntent,
            "letters-of-intent",
            letters(conn, &ids)?,
        ),
        (
            WaitingKind::Countersign,
            "intake",
            to_countersign(conn, &ids, standing)?,
        ),
    ];
    let mut all = Vec::new();
    for (id, _, slug, title) in &rounds {
        for (kind, leaf, counts) in &found {
            all.extend(counts.get(id).map(|n| Waiting {
                kind: *kind,
                who: String::new(),
                about: title.shown_in(&title.original).text.to_owned(),
                round: Some(title.clone()),
                href: format!("/manage/rounds/{slug}/{leaf}"),
                n: *n,
                by: None,
                zone: None,
            }));
        }
    }
    Ok(all)
}

fn new_proposals(conn: &mut AnyConnection, rounds: &[&str]) -> Result<Counts, StoreError> {
    let rows: Vec<(RoundId, i64)> = proposal::table
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal::state.eq(ProposalState::Submitted))
        .group_by(proposal::round_id)
        .select((proposal::round_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Proposals in which somebody waits for an answer.
fn unanswered(conn: &mut AnyConnection, rounds: &[&str]) -> Result<Counts, StoreError> {
    let with_staff = ProposalState::ALL.iter();
    let with_staff = with_staff.filter(|state| is_with_staff(**state));
    let here: Vec<(ProposalId, RoundId)> = proposal::table
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal::state.eq_any(with_staff.map(|state| state.as_str())))
        .filter(proposal::id.eq_any(message::table.select(message::proposal_id)))
        .select((proposal::id, proposal::round_id))
        .load(conn)?;
    let ids: Vec<&ProposalId> = here.iter().map(|(id, _)| id).collect();
    let waits = messages::unanswered_in(conn, &ids)?;
    let mut counts = Counts::new();
    for (id, round) in &here {
        *counts.entry(round.clone()).or_default() += i64::from(waits.contains(id));
    }
    counts.retain(|_, n| *n > 0);
    Ok(counts)
}

fn letters(conn: &mut AnyConnection, rounds: &[&str]) -> Result<Counts, StoreError> {
    let rows: Vec<(RoundId, i64)> = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq_any(rounds))
        .filter(letter_of_intent::state.eq(LetterOfIntentState::Sent))
        .group_by(letter_of_intent::round_id)
        .select((letter_of_intent::round_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What somebody else typed and entered the proof of.
fn to_countersign(
    conn: &mut AnyConnection,
    rounds: &[&str],
    standing: &Standing,
) -> Result<Counts, StoreError> {
    let rows: Vec<(RoundId, i64)> = proposal_intake::table
        .inner_join(proposal::table)
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal_intake::state.eq(IntakeState::Signed))
        .filter(proposal_intake::typed_by.ne(&standing.person))
        .group_by(proposal::round_id)
        .select((proposal::round_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

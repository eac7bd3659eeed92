//! What waits for the staff of rounds: new proposals and letters of intent, messages without an answer, papers to
//! countersign, and time that was lost to an outage. One line for each kind and round, with how many.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::{Waiting, WaitingKind};
use crate::domain::ids::{Id, OrganizationId, ProgramId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::outage::more_time;
use crate::domain::policy::{Actor, may_screen_proposals};
use crate::domain::proposal::{LetterOfIntentState, ProposalState, is_with_staff};
use crate::domain::round::{RoundState, Slug};
use crate::domain::standing::{Role, Standing};
use crate::domain::time::{Instant, ZoneName};
use crate::store::proposals::{intake_hands, messages, partners};
use crate::store::schema::{letter_of_intent, proposal, proposal_message as message, round};
use crate::store::views::outage_offers::TOO_LONG_AGO;
use crate::store::{AnyConnection, Reader, StoreError, outages, round_parts};

/// States of a round in which its staff screen.
const SCREENED: [RoundState; 3] = [
    RoundState::Announced,
    RoundState::Open,
    RoundState::Evaluation,
];

type Counts = BTreeMap<RoundId, i64>;

/// What waits for this person in the rounds whose staff they are. Eleven statements for staff at most, and none for others.
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
    let now = reader.now();
    let conn = reader.conn();
    let programs: Vec<String> = programs.iter().map(ToString::to_string).collect();
    type Row = (RoundId, Option<ProgramId>, Slug, LocalText, RoundState);
    let mut rounds: Vec<Row> = round::table
        .filter(round::program_id.eq_any(programs))
        .filter(round::state.eq_any(SCREENED.map(|state| state.as_str())))
        .order((round::created_at, round::id))
        .select((
            round::id,
            round::program_id,
            round::slug,
            round::title,
            round::state,
        ))
        .load(conn)?;
    rounds.retain(|(id, program, ..)| {
        let program = program.as_ref();
        let actor = Actor::Person(standing);
        program.is_some_and(|program| may_screen_proposals(actor, program, id).is_ok())
    });
    let ids: Vec<&str> = rounds.iter().map(|(id, ..)| id.as_str()).collect();
    let organizations: Vec<&OrganizationId> = standing
        .mandates
        .iter()
        .map(|held| &held.organization)
        .collect();
    // What whoever asks has a part in waits for their colleagues.
    let theirs = partners::of_organizations(conn, &organizations)?;
    let theirs: Vec<&str> = theirs.iter().map(Id::as_str).collect();
    let found = [
        (
            WaitingKind::NewProposals,
            "screening?state=submitted",
            new_proposals(conn, &ids, &theirs)?,
        ),
        (
            WaitingKind::Messages,
            "screening",
            unanswered(conn, &ids, &theirs)?,
        ),
        (
            WaitingKind::LettersOfIntent,
            "letters-of-intent",
            letters(conn, &ids, &theirs)?,
        ),
        (
            WaitingKind::Countersign,
            "intake",
            to_countersign(conn, &ids, &theirs, standing)?,
        ),
    ];
    let here: Vec<(&RoundId, RoundState)> = rounds
        .iter()
        .map(|(id, _, _, _, state)| (id, *state))
        .collect();
    let lost = lost_time(conn, &here, now)?;
    let mut all = Vec::new();
    for (id, _, slug, title, _) in &rounds {
        all.extend(lost.get(id).map(|(n, until, zone)| Waiting {
            kind: WaitingKind::LostTime,
            who: String::new(),
            about: title.shown_in(&title.original).text.to_owned(),
            round: Some(title.clone()),
            href: format!("/manage/rounds/{slug}/extensions#outage"),
            n: *n,
            by: Some(*until),
            zone: Some(zone.clone()),
        }));
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

/// In which rounds time can be given back to everybody: how many such offers there are, until when, and by which clocks.
fn lost_time(
    conn: &mut AnyConnection,
    rounds: &[(&RoundId, RoundState)],
    now: Instant,
) -> Result<BTreeMap<RoundId, (i64, Instant, ZoneName)>, StoreError> {
    let lost = outages::since(conn, now.plus_seconds(-TOO_LONG_AGO))?;
    if lost.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<&RoundId> = rounds.iter().map(|(id, _)| *id).collect();
    let given = outages::made_up_for(conn, &ids)?;
    let ids: Vec<RoundId> = ids.into_iter().cloned().collect();
    let dates = round_parts::dates(conn, &ids)?;
    let none = BTreeSet::new();
    let mut found = BTreeMap::new();
    for (id, state) in rounds {
        let Some(dates) = dates.get(id) else { continue };
        let offers = more_time(dates, *state, &lost, given.get(id).unwrap_or(&none), now);
        let until = offers.iter().map(|offer| offer.offered_until).min();
        let n = i64::try_from(offers.len()).unwrap_or(i64::MAX);
        found.extend(until.map(|until| ((*id).clone(), (n, until, dates.zone.clone()))));
    }
    Ok(found)
}

fn new_proposals(
    conn: &mut AnyConnection,
    rounds: &[&str],
    but: &[&str],
) -> Result<Counts, StoreError> {
    let rows: Vec<(RoundId, i64)> = proposal::table
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal::state.eq(ProposalState::Submitted))
        .filter(proposal::id.ne_all(but))
        .group_by(proposal::round_id)
        .select((proposal::round_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Proposals in which somebody waits for an answer.
fn unanswered(
    conn: &mut AnyConnection,
    rounds: &[&str],
    but: &[&str],
) -> Result<Counts, StoreError> {
    let with_staff = ProposalState::ALL.iter();
    let with_staff = with_staff.filter(|state| is_with_staff(**state));
    let here: Vec<(ProposalId, RoundId)> = proposal::table
        .filter(proposal::round_id.eq_any(rounds))
        .filter(proposal::state.eq_any(with_staff.map(|state| state.as_str())))
        .filter(proposal::id.eq_any(message::table.select(message::proposal_id)))
        .filter(proposal::id.ne_all(but))
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

fn letters(conn: &mut AnyConnection, rounds: &[&str], but: &[&str]) -> Result<Counts, StoreError> {
    let rows: Vec<(RoundId, i64)> = letter_of_intent::table
        .filter(letter_of_intent::round_id.eq_any(rounds))
        .filter(letter_of_intent::state.eq(LetterOfIntentState::Sent))
        .filter(letter_of_intent::proposal_id.ne_all(but))
        .group_by(letter_of_intent::round_id)
        .select((letter_of_intent::round_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What the groups signed, and this person can countersign.
fn to_countersign(
    conn: &mut AnyConnection,
    rounds: &[&str],
    but: &[&str],
    standing: &Standing,
) -> Result<Counts, StoreError> {
    let mut counts = Counts::new();
    for (id, round) in intake_hands::to_countersign(conn, rounds, &standing.person)? {
        if !but.contains(&id.as_str()) {
            *counts.entry(round).or_default() += 1;
        }
    }
    Ok(counts)
}

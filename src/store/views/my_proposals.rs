//! The proposals that somebody has a place in.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::domain::ids::{Id, OrganizationId, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::proposal::{
    DeadlineFacts, Entry, FieldName, LetterOfIntentState, PartnerRole, PartnerState, ProposalState,
    may_be_written,
};
use crate::domain::round::{RoundState, Slug};
use crate::domain::setup::{Dates, Phase};
use crate::domain::standing::{MandateRole, Standing};
use crate::domain::time::Instant;
use crate::store::columns::Json;
use crate::store::schema::{
    proposal, proposal_editor, proposal_entry, proposal_field, proposal_partner, round,
};
use crate::store::{
    AnyConnection, Reader, StoreError, extensions, letters_of_intent, returned, round_parts,
};

/// One proposal in the list of somebody who has a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyProposal {
    /// Which.
    pub id: ProposalId,
    /// Its title; empty while it has none.
    pub title: String,
    /// Where it stands.
    pub state: ProposalState,
    /// The number it has in its round once it was sent.
    pub number: Option<i64>,
    /// Where its letter of intent stands; a draft too in a round that asks for none.
    pub letter: LetterOfIntentState,
    /// Its round's name in addresses.
    pub round: Slug,
    /// What the round is called.
    pub round_title: LocalText,
    /// Where the round stands.
    pub round_state: RoundState,
    /// What decides whether it can still be sent.
    pub deadline: Option<DeadlineFacts>,
    /// What decides whether its letter of intent can still be sent; nothing in a round that asks for none.
    pub letter_deadline: Option<DeadlineFacts>,
    /// The dates of its round.
    pub dates: Option<Dates>,
    /// When it was begun.
    pub begun_at: Instant,
    /// The organisations of this person that take part or were asked to, each as what.
    pub seats: Vec<MySeat>,
}

/// The part of one organisation of this person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MySeat {
    /// Which organisation.
    pub organization: OrganizationId,
    /// As what.
    pub role: PartnerRole,
    /// Where its part stands.
    pub state: PartnerState,
}

impl MyProposal {
    /// Whether an organisation of this person is asked to take part and none has joined. In what was given up or taken
    /// back nobody is asked any more.
    pub fn is_invitation(&self) -> bool {
        may_be_written(self.state)
            && !self.seats.is_empty()
            && self
                .seats
                .iter()
                .all(|seat| seat.state == PartnerState::Invited)
    }

    /// Whether this organisation takes part.
    pub fn is_of(&self, organization: &OrganizationId) -> bool {
        self.seats
            .iter()
            .any(|seat| seat.organization == *organization && seat.state == PartnerState::Joined)
    }
}

/// The proposals that this person has a place in, the latest first. Thirteen statements, however many they are.
pub fn my_proposals(
    reader: &mut Reader<'_>,
    who: &Standing,
) -> Result<Vec<MyProposal>, StoreError> {
    let now = reader.now();
    let conn = reader.conn();
    let mine: Vec<String> = who
        .mandates
        .iter()
        .map(|held| held.organization.to_string())
        .collect();
    type SeatRow = (
        ProposalId,
        Option<OrganizationId>,
        PartnerRole,
        PartnerState,
    );
    let rows: Vec<SeatRow> = proposal_partner::table
        .filter(proposal_partner::organization_id.eq_any(&mine))
        .filter(
            proposal_partner::state
                .eq_any([PartnerState::Invited, PartnerState::Joined].map(|state| state.as_str())),
        )
        .select((
            proposal_partner::proposal_id,
            proposal_partner::organization_id,
            proposal_partner::role,
            proposal_partner::state,
        ))
        .load(conn)?;
    let mut seats: BTreeMap<ProposalId, Vec<MySeat>> = BTreeMap::new();
    for (id, organization, role, state) in rows {
        let Some(organization) = organization else {
            continue;
        };
        // An invitation is the business of those who can answer it.
        let speaks = matches!(
            who.mandate_in(&organization),
            Some(MandateRole::Lead | MandateRole::Delegate)
        );
        if state == PartnerState::Joined || speaks {
            seats.entry(id).or_default().push(MySeat {
                organization,
                role,
                state,
            });
        }
    }
    let helped: Vec<ProposalId> = proposal_editor::table
        .filter(proposal_editor::person_id.eq(&who.person))
        .filter(proposal_editor::helps_until.is_not_null())
        .filter(
            proposal_editor::helps_until
                .assume_not_null()
                .gt(now.as_micros()),
        )
        .select(proposal_editor::proposal_id)
        .load(conn)?;
    // Whoever works for a funder has lost the place of a helper by that.
    if who.roles.is_empty() {
        for id in helped {
            seats.entry(id).or_default();
        }
    }
    let ids: Vec<&str> = seats.keys().map(Id::as_str).collect();
    type Row = (
        ProposalId,
        ProposalState,
        Option<i64>,
        Instant,
        RoundId,
        Slug,
        LocalText,
        RoundState,
    );
    let rows: Vec<Row> = proposal::table
        .inner_join(round::table)
        .filter(proposal::id.eq_any(&ids))
        .order((proposal::begun_at.desc(), proposal::id))
        .select((
            proposal::id,
            proposal::state,
            proposal::number,
            proposal::begun_at,
            round::id,
            round::slug,
            round::title,
            round::state,
        ))
        .load(conn)?;
    let titles: Vec<(ProposalId, Json<Entry>)> = proposal_field::table
        .inner_join(
            proposal_entry::table.on(proposal_entry::proposal_id
                .eq(proposal_field::proposal_id)
                .and(proposal_entry::field.eq(proposal_field::field))
                .and(proposal_entry::revision.eq(proposal_field::revision))),
        )
        .filter(proposal_field::field.eq(FieldName::Title))
        .filter(proposal_field::proposal_id.eq_any(&ids))
        .select((proposal_field::proposal_id, proposal_entry::body))
        .load(conn)?;
    let titles: BTreeMap<ProposalId, String> = titles
        .into_iter()
        .map(|(id, Json(entry))| (id, entry.as_text().trim().to_owned()))
        .collect();
    let rounds: Vec<RoundId> = rows.iter().map(|row| row.4.clone()).collect();
    let dates = round_parts::dates(conn, &rounds)?;
    let leads = leads(conn, &ids)?;
    let extended = extensions::latest(conn, &rounds, Phase::Open)?;
    let letters_extended = extensions::latest(conn, &rounds, Phase::LetterOfIntent)?;
    let all: Vec<&ProposalId> = rows.iter().map(|row| &row.0).collect();
    let completions = returned::all_until(conn, &all)?;
    let letters = letters_of_intent::states(conn, &all)?;
    let deadline = |id: &ProposalId, state, begun_at, round: &RoundId| {
        let lead = leads.get(id).cloned();
        let extended = lead.and_then(|lead| extended.get(&(round.clone(), lead)).copied());
        let completion = completions.get(id).copied();
        DeadlineFacts::of(state, begun_at, dates.get(round)?, extended, completion)
    };
    let letter_deadline = |id: &ProposalId, begun_at, round: &RoundId| {
        let lead = leads.get(id).cloned();
        let extended = lead.and_then(|lead| letters_extended.get(&(round.clone(), lead)).copied());
        DeadlineFacts::of_letter(begun_at, dates.get(round)?, extended)
    };
    let found = rows.into_iter();
    Ok(found
        .map(
            |(id, state, number, begun_at, of_round, slug, title, round_state)| MyProposal {
                title: titles.get(&id).cloned().unwrap_or_default(),
                seats: seats.remove(&id).unwrap_or_default(),
                deadline: deadline(&id, state, begun_at, &of_round),
                letter_deadline: letter_deadline(&id, begun_at, &of_round),
                dates: dates.get(&of_round).cloned(),
                round: slug,
                round_title: title,
                round_state,
                letter: letters
                    .get(&id)
                    .copied()
                    .unwrap_or(LetterOfIntentState::Draft),
                id,
                state,
                number,
                begun_at,
            },
        )
        .collect())
}

/// Which organisation leads each of these.
fn leads(
    conn: &mut AnyConnection,
    ids: &[&str],
) -> Result<BTreeMap<ProposalId, OrganizationId>, StoreError> {
    let rows: Vec<(ProposalId, Option<OrganizationId>)> = proposal_partner::table
        .filter(proposal_partner::proposal_id.eq_any(ids))
        .filter(proposal_partner::role.eq(PartnerRole::Lead))
        .filter(proposal_partner::state.eq(PartnerState::Joined))
        .select((
            proposal_partner::proposal_id,
            proposal_partner::organization_id,
        ))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.filter_map(|(id, lead)| Some((id, lead?))).collect())
}

//! Proposals as rows, with the labels that lists are filtered by.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::{decided_proposal, proposal_label};
use super::tx::Tx;
use crate::domain::decision::Outcome;
use crate::domain::ids::{Id, ProposalId, RoundId};
use crate::domain::language::LocalText;
use crate::domain::money::{Currency, Money};
use crate::domain::published::{ProposalFacts, to_amount};
use crate::each_backend;
use crate::store::columns::Json;

/// Rows per statement; SQLite takes 32,766 values in one.
const SLICE: usize = 500;

/// A proposal that has its outcome.
#[derive(Debug, Clone)]
pub struct DecidedProposal {
    /// What it says of itself.
    pub facts: ProposalFacts,
    /// What it costs, as `facts` says, in minor units.
    pub cost: Money,
    /// What became of it.
    pub outcome: Outcome,
}

#[derive(Insertable)]
#[diesel(table_name = decided_proposal, treat_none_as_default_value = false)]
struct NewProposal<'a> {
    id: &'a str,
    round_id: &'a str,
    reference: &'a str,
    title: LocalText,
    summary: LocalText,
    category: Json<&'a [String]>,
    area: Option<&'a str>,
    beneficiaries: Json<&'a [String]>,
    cost_minor: i64,
    latitude: Option<&'a str>,
    longitude: Option<&'a str>,
    outcome: Outcome,
}

#[derive(Insertable, PartialEq, Eq, PartialOrd, Ord)]
#[diesel(table_name = proposal_label)]
struct NewLabel<'a> {
    proposal_id: &'a str,
    kind: &'a str,
    label: &'a str,
}

/// Adds the proposals of a round with their labels; their ids, by reference.
pub fn add_decided(
    tx: &mut Tx<'_>,
    round: &RoundId,
    proposals: &[DecidedProposal],
) -> Result<HashMap<String, ProposalId>, StoreError> {
    let ids: HashMap<String, ProposalId> = proposals
        .iter()
        .map(|proposal| (proposal.facts.reference.clone(), tx.new_id()))
        .collect();
    let rows: Vec<NewProposal<'_>> = proposals
        .iter()
        .map(|decided| row(&ids[&decided.facts.reference], round, decided))
        .collect();
    for slice in rows.chunks(SLICE) {
        each_backend!(tx.conn(), c => diesel::insert_into(decided_proposal::table).values(slice).execute(c))?;
    }
    let labels: BTreeSet<NewLabel<'_>> = proposals
        .iter()
        .flat_map(|decided| labels(&ids[&decided.facts.reference], &decided.facts))
        .collect();
    let labels: Vec<NewLabel<'_>> = labels.into_iter().collect();
    for slice in labels.chunks(SLICE) {
        each_backend!(tx.conn(), c => {
            diesel::insert_into(proposal_label::table).values(slice).execute(c)
        })?;
    }
    Ok(ids)
}

fn row<'a>(
    id: &'a ProposalId,
    round: &'a RoundId,
    decided: &'a DecidedProposal,
) -> NewProposal<'a> {
    let facts = &decided.facts;
    NewProposal {
        id: id.as_str(),
        round_id: round.as_str(),
        reference: &facts.reference,
        title: facts.title.clone(),
        summary: facts.summary.clone(),
        category: Json(&facts.categories),
        area: facts.area.as_deref(),
        beneficiaries: Json(&facts.beneficiaries),
        cost_minor: decided.cost.minor,
        latitude: facts.latitude.as_deref(),
        longitude: facts.longitude.as_deref(),
        outcome: decided.outcome,
    }
}

fn labels<'a>(id: &'a ProposalId, facts: &'a ProposalFacts) -> impl Iterator<Item = NewLabel<'a>> {
    let categories = facts.categories.iter().map(|label| ("category", label));
    let areas = facts.area.iter().map(|label| ("area", label));
    let served = facts
        .beneficiaries
        .iter()
        .map(|label| ("beneficiary", label));
    let all = categories.chain(areas).chain(served);
    all.filter(|(_, label)| !label.is_empty())
        .map(|(kind, label)| NewLabel {
            proposal_id: id.as_str(),
            kind,
            label,
        })
}

/// The proposals of a round as documents hold them, ordered by reference (by code point).
pub fn facts(
    conn: &mut AnyConnection,
    round: &RoundId,
    currency: Currency,
) -> Result<Vec<ProposalFacts>, StoreError> {
    type Row = (
        String,
        LocalText,
        LocalText,
        Json<Vec<String>>,
        Option<String>,
        Json<Vec<String>>,
        i64,
        Option<String>,
        Option<String>,
    );
    let rows: Vec<Row> = decided_proposal::table
        .filter(decided_proposal::round_id.eq(round))
        .select((
            decided_proposal::reference,
            decided_proposal::title,
            decided_proposal::summary,
            decided_proposal::category,
            decided_proposal::area,
            decided_proposal::beneficiaries,
            decided_proposal::cost_minor,
            decided_proposal::latitude,
            decided_proposal::longitude,
        ))
        .load(conn)?;
    let mut proposals: Vec<ProposalFacts> = rows
        .into_iter()
        .map(
            |(reference, title, summary, category, area, served, cost, latitude, longitude)| {
                ProposalFacts {
                    reference,
                    title,
                    summary,
                    cost: to_amount(Money::new(cost, currency)),
                    categories: category.0,
                    beneficiaries: served.0,
                    area,
                    latitude,
                    longitude,
                }
            },
        )
        .collect();
    proposals.sort_by(|one, other| one.reference.cmp(&other.reference));
    Ok(proposals)
}

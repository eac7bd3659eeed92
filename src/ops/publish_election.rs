//! An election that was held becomes a decided round: counted, documented, and visible all at once.

use std::sync::Arc;

use serde_json::json;

use crate::domain::allocation::Count;
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::{self, NotCanonical, Sha256Hex};
use crate::domain::decision::Outcome;
use crate::domain::ids::{BallotBoxId, TaskId};
use crate::domain::money::Money;
use crate::domain::policy::{ImportElection, Permit};
use crate::domain::published::{
    ElectionToPublish, Publication, SealedBox, Source, Uncountable, Unpublishable, ballots_pb,
    proposals_csv, to_money,
};
use crate::domain::round::Slug;
use crate::store::decided_proposals::{self, DecidedProposal};
use crate::store::documents::{self, NewDocument};
use crate::store::results::{self, NewResult};
use crate::store::{Db, StoreError, Tx, abandoned_boxes, audit, ballot_boxes, rounds};

/// Why an election is not published. Nothing of it is visible.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// An amount, an id or a text cannot be published as it is.
    #[error(transparent)]
    Unpublishable(#[from] Unpublishable),
    /// The rule cannot be applied to these ballots.
    #[error(transparent)]
    Uncountable(#[from] Uncountable),
    /// There is a round of this name.
    #[error(
        "a round named {0} is there already, and a round is never overwritten; choose another name"
    )]
    SlugTaken(Slug),
    /// A document cannot be made: a bug of ours, for what it holds was checked before.
    #[error("a document could not be made: {0}")]
    Document(#[from] NotCanonical),
    /// A document cannot be compressed.
    #[error("a document could not be compressed: {0}")]
    Compression(#[from] std::io::Error),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An election that was counted and can be published.
#[derive(Debug, Clone)]
pub struct PreparedElection {
    publication: Publication,
    source: Source,
    budget: Money,
    total_cost: Money,
    count: Count,
}

/// What publishing is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many ballots of all are in the box.
    Ballots {
        /// How many.
        done: usize,
        /// Of how many.
        all: usize,
    },
    /// The round and its documents are being made visible.
    Publishing,
}

/// An election that everyone can see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedElection {
    /// The round's name in addresses.
    pub slug: Slug,
    /// SHA-256 of `result.json`.
    pub document: Sha256Hex,
    /// SHA-256 of the rules.
    pub rules: Sha256Hex,
}

impl PreparedElection {
    /// What will be published.
    pub fn publication(&self) -> &Publication {
        &self.publication
    }

    /// What was counted.
    pub fn count(&self) -> &Count {
        &self.count
    }

    /// The money to divide.
    pub fn budget(&self) -> Money {
        self.budget
    }

    /// What the winners cost together.
    pub fn total_cost(&self) -> Money {
        self.total_cost
    }
}

/// Checks that an election can be published, and counts it. Changes nothing; without a database it
/// does not ask whether the round's name is free.
pub fn prepare_election(
    db: Option<&Db>,
    _permit: &Permit<ImportElection>,
    election: ElectionToPublish,
) -> Result<PreparedElection, PublishError> {
    let slug = election.round.slug.clone();
    if let Some(db) = db {
        let wanted = slug.clone();
        if db.read_now(move |reader| rounds::exists(reader.conn(), &wanted))? {
            return Err(PublishError::SlugTaken(slug));
        }
    }
    election.round.check_text()?;
    let publication = Publication {
        rules: election.rules(),
        proposals: election.proposals()?,
        sealed: SealedBox::of(&election.election)?,
        round: election.round.to_nfc(),
        head: None,
        engine: Publication::this_engine(),
    };
    let count = publication.count()?;
    let currency = publication.round.currency;
    Ok(PreparedElection {
        budget: to_money("the budget", publication.rules.budget, currency)?,
        total_cost: to_money("the cost of all winners", count.total_cost, currency)?,
        source: election.source,
        publication,
        count,
    })
}

/// Publishes a counted election as a decided round.
///
/// The ballots go into a box slice by slice, unseen; then one transaction adds the round with its
/// proposals, result, documents and audit events, and with it everything is visible. Whatever dies
/// before leaves nothing that any page shows.
pub fn publish_election(
    db: &Db,
    _permit: &Permit<ImportElection>,
    mut prepared: PreparedElection,
    mut progress: impl FnMut(Step),
) -> Result<PublishedElection, PublishError> {
    // The documents name the chain's head, so that whoever keeps one can prove what the chain was.
    let head = audit::seal(db, &format!("publication {}", db.new_id::<TaskId>()))?;
    prepared.publication.head = (head.seq > 0).then_some(head);
    let ready = Arc::new(Ready::new(prepared)?);

    let ballot_box = fill_box(db, &ready.publication, &mut progress)?;
    progress(Step::Publishing);
    let (work, id) = (Arc::clone(&ready), ballot_box.clone());
    let made_visible = db.write_now(move |tx| make_visible(tx, &work, &id));
    if made_visible.is_err() {
        // What this leaves, the task that was written with the box clears away later.
        let _left = clear(db, &ballot_box);
    }
    made_visible?;
    Ok(PublishedElection {
        slug: ready.publication.round.slug.clone(),
        document: ready.result.document.clone(),
        rules: ready.result.rules_hash.clone(),
    })
}

/// Everything that the last transaction writes, made before it begins: it may run again.
struct Ready {
    publication: Publication,
    source: Source,
    budget: Money,
    proposals: Vec<DecidedProposal>,
    result: NewResult,
    documents: [NewDocument; 3],
}

impl Ready {
    fn new(prepared: PreparedElection) -> Result<Self, PublishError> {
        let PreparedElection {
            publication,
            source,
            budget,
            total_cost,
            count,
        } = prepared;
        let document = publication.document(&count)?;
        let ballots = ballots_pb(&publication, &count)?;
        let documents = [
            NewDocument::new(documents::RESULT, &document.bytes)?,
            NewDocument::new(documents::BALLOTS, ballots.as_bytes())?,
            NewDocument::new(documents::PROPOSALS, &proposals_csv(&publication, &count))?,
        ];
        let rules = canonical::to_part(&publication.rules)?;
        Ok(Self {
            proposals: decided_proposals(&publication, &count)?,
            result: NewResult {
                rules: String::from_utf8_lossy(&rules).into_owned(),
                rules_hash: document.rules_hash,
                document: document.hash,
                engine: publication.engine.clone(),
                head: publication.head.clone(),
                total_cost,
                count,
            },
            publication,
            source,
            budget,
            documents,
        })
    }
}

fn decided_proposals(
    publication: &Publication,
    count: &Count,
) -> Result<Vec<DecidedProposal>, PublishError> {
    let outcome = |reference: &str| {
        let mut lines = count.projects.iter();
        let line = lines.find(|line| line.id == reference);
        line.map_or(Outcome::NotFunded, |line| Outcome::from(&line.why))
    };
    let currency = publication.round.currency;
    let decided = publication.proposals.iter().map(|facts| {
        let what = format!("the cost of project {}", facts.reference);
        Ok(DecidedProposal {
            cost: to_money(&what, facts.cost, currency)?,
            outcome: outcome(&facts.reference),
            facts: facts.clone(),
        })
    });
    decided.collect()
}

fn fill_box(
    db: &Db,
    publication: &Publication,
    progress: &mut impl FnMut(Step),
) -> Result<BallotBoxId, StoreError> {
    let ballot_type = publication.rules.ballot.type_word().to_owned();
    let id = db.write_now(move |tx| ballot_boxes::open(tx, &ballot_type))?;
    let ballots = publication.sealed.ballots();
    let mut done = 0;
    for slice in ballots.chunks(ballot_boxes::SLICE) {
        let (id, rows) = (id.clone(), slice.to_vec());
        db.write_now(move |tx| ballot_boxes::add(tx, &id, &rows))?;
        done += slice.len();
        progress(Step::Ballots {
            done,
            all: ballots.len(),
        });
    }
    Ok(id)
}

fn make_visible(
    tx: &mut Tx<'_>,
    ready: &Ready,
    ballot_box: &BallotBoxId,
) -> Result<(), PublishError> {
    let facts = &ready.publication.round;
    let ballots = ready.publication.sealed.ballots().len();
    ballot_boxes::seal(tx, ballot_box, ballots)?;
    let round = rounds::add_decided(tx, facts, ready.source, ready.budget, ballot_box);
    let round = round.map_err(|error| match error {
        StoreError::Duplicate => PublishError::SlugTaken(facts.slug.clone()),
        other => other.into(),
    })?;
    for document in &ready.documents {
        documents::keep(tx, document)?;
        documents::attach(tx, &round, document)?;
    }
    let ids = decided_proposals::add_decided(tx, &round, &ready.proposals)?;
    results::add(tx, &round, &ready.result, &ids)?;
    if ready.source == Source::Imported {
        let imported = json!({
            "ballots": ballots,
            "proposals": ready.proposals.len(),
            "root": ready.publication.sealed.root(),
            "round": facts.slug,
        });
        audit::record(tx, AuditKind::ElectionImported, &imported)?;
    }
    let decided = json!({
        "document": ready.result.document,
        "round": facts.slug,
        "rules_hash": ready.result.rules_hash,
    });
    audit::record(tx, AuditKind::RoundDecided, &decided)?;
    Ok(())
}

/// Clears away a box that no round points at.
fn clear(db: &Db, ballot_box: &BallotBoxId) -> Result<(), StoreError> {
    loop {
        let id = ballot_box.clone();
        if db.write_now(move |tx| abandoned_boxes::clear_slice(tx, &id))? {
            return Ok(());
        }
    }
}

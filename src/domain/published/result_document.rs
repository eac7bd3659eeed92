//! `result.json`: everything that is needed to compute a decided round's result again.
//!
//! The members of a `taawun-result/1` document, in canonical JSON (see [`canonical`]):
//!
//! | member | holds |
//! |---|---|
//! | `audit` | the head of the audit chain when the document was made, or `null` |
//! | `box` | `ballots` as `[label, marks]` ordered by label, `count`, `blank`, `finder`, `root` |
//! | `engine` | the program that counted, and its version |
//! | `format` | `taawun-result/1` |
//! | `outcome` | winners in order, per project votes, score, step and why, ties, warnings, receipt, total cost |
//! | `proposals` | what was voted on, ordered by reference, each with the hash of its other members |
//! | `round`, `round_hash` | what the round says of itself, and the hash of it |
//! | `rules`, `rules_hash` | all that decided, and the hash of it |
//!
//! `root` is the Merkle root (RFC 6962) over the ballots, each as the canonical bytes of
//! `[label, marks]`; `finder` strings together the first four hex digits of each ballot's hash.

use serde::Serialize;
use serde_json::Value;

use super::ballot_box::{BoxError, SealedBox};
use super::facts::{ProposalFacts, RoundFacts, Rules};
use crate::domain::allocation::{Count, CountRefusal, Election, Project, count};
use crate::domain::audit_chain::Witness;
use crate::domain::canonical::{self, NotCanonical, Sha256Hex};

/// The name of the format.
pub const FORMAT: &str = "taawun-result/1";

/// A decided round as it is published; the count follows from it.
#[derive(Debug, Clone)]
pub struct Publication {
    /// What the round says of itself.
    pub round: RoundFacts,
    /// All that decided.
    pub rules: Rules,
    /// What was voted on, ordered by reference.
    pub proposals: Vec<ProposalFacts>,
    /// Every ballot.
    pub sealed: SealedBox,
    /// The head of the audit chain, where one is known.
    pub head: Option<Witness>,
    /// The program that counts, and its version.
    pub engine: String,
}

/// What is published cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Uncountable {
    /// The box cannot be what was cast.
    #[error(transparent)]
    Box(#[from] BoxError),
    /// Ballots and rule do not go together, or a tie is refused.
    #[error(transparent)]
    Refused(#[from] CountRefusal),
    /// The rules name no known type of ballot.
    #[error("the rules name a type of ballot that is not known: {0:?}")]
    BallotType(String),
}

/// A document, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultDocument {
    /// Its bytes, the line feed included.
    pub bytes: Vec<u8>,
    /// SHA-256 of those bytes.
    pub hash: Sha256Hex,
    /// SHA-256 of the rules in it.
    pub rules_hash: Sha256Hex,
}

/// A proposal as it stands in the document.
#[derive(Serialize)]
struct HashedProposal<'a> {
    #[serde(flatten)]
    facts: &'a ProposalFacts,
    hash: Sha256Hex,
}

impl Publication {
    /// The program that runs now, as documents name it.
    pub fn this_engine() -> String {
        format!("taawun {}", env!("CARGO_PKG_VERSION"))
    }

    /// The election as everyone can rebuild it. The result is counted from this and nothing else, so
    /// that what is counted is what is published.
    pub fn election(&self) -> Result<Election, Uncountable> {
        let ballot = &self.rules.ballot;
        let ballot_type = ballot
            .ballot_type()
            .ok_or_else(|| Uncountable::BallotType(ballot.type_word().to_owned()))?;
        let references = self.proposals.iter();
        let references: Vec<&str> = references.map(|facts| facts.reference.as_str()).collect();
        let limits = ballot.limits.iter();
        Ok(Election {
            meta: limits
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
            budget: self.rules.budget,
            ballot_type,
            projects: self.proposals.iter().map(project).collect(),
            other_project_columns: Vec::new(),
            ballots: self.sealed.to_ballots(&references, ballot_type)?,
        })
    }

    /// Counts the election by the rules.
    pub fn count(&self) -> Result<Count, Uncountable> {
        Ok(count(&self.election()?, &self.rules.allocation)?)
    }

    /// The document with this outcome.
    pub fn document(&self, count: &Count) -> Result<ResultDocument, NotCanonical> {
        let proposals = self.proposals.iter().map(|facts| {
            let hash = canonical::hash(facts)?;
            Ok(HashedProposal { facts, hash })
        });
        let proposals = proposals.collect::<Result<Vec<_>, NotCanonical>>()?;
        let rules_hash = canonical::hash(&self.rules)?;
        let mut bytes = canonical::object(&[
            ("audit", canonical::to_part(&self.head)?),
            ("box", self.box_part()?),
            ("engine", canonical::to_part(&self.engine)?),
            ("format", canonical::to_part(&FORMAT)?),
            ("outcome", canonical::to_part(&outcome(count)?)?),
            ("proposals", canonical::to_part(&proposals)?),
            ("round", canonical::to_part(&self.round)?),
            (
                "round_hash",
                canonical::to_part(&canonical::hash(&self.round)?)?,
            ),
            ("rules", canonical::to_part(&self.rules)?),
            ("rules_hash", canonical::to_part(&rules_hash)?),
        ]);
        bytes.push(b'\n');
        Ok(ResultDocument {
            hash: Sha256Hex::of(&bytes),
            bytes,
            rules_hash,
        })
    }

    fn box_part(&self) -> Result<Vec<u8>, NotCanonical> {
        let ballots = self.sealed.ballots();
        let mut list = vec![b'['];
        for (place, ballot) in ballots.iter().enumerate() {
            if place > 0 {
                list.push(b',');
            }
            list.extend_from_slice(ballot.to_json().as_bytes());
        }
        list.push(b']');
        Ok(canonical::object(&[
            ("ballots", list),
            ("blank", canonical::to_part(&self.sealed.blank())?),
            ("count", canonical::to_part(&ballots.len())?),
            ("finder", canonical::to_part(&self.sealed.finder())?),
            ("root", canonical::to_part(&self.sealed.root())?),
        ]))
    }
}

/// The count as it stands in the document: without what the rules and the proposals say already,
/// but for each project's cost, by which a changed one is found.
pub(super) fn outcome(count: &Count) -> Result<Value, serde_json::Error> {
    let mut outcome = serde_json::to_value(count)?;
    if let Value::Object(members) = &mut outcome {
        members.remove("rule");
        members.remove("budget");
    }
    let lines = outcome.get_mut("projects").and_then(Value::as_array_mut);
    for line in lines.into_iter().flatten() {
        if let Value::Object(members) = line {
            members.remove("name");
        }
    }
    Ok(outcome)
}

fn project(facts: &ProposalFacts) -> Project {
    Project {
        id: facts.reference.clone(),
        name: facts.title.shown_in(&facts.title.original).text.to_owned(),
        cost: facts.cost,
        category: facts.categories.clone(),
        target: facts.beneficiaries.clone(),
        latitude: facts.latitude.clone(),
        longitude: facts.longitude.clone(),
        ..Project::default()
    }
}

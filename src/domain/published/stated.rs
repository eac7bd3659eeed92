//! What a result document states, read member by member, so that one bad member hides no other.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::ballot_box::{Marks, SealedBallot};
use super::difference::shown;
use super::facts::{ProposalFacts, RoundFacts, Rules};
use super::verification::Finding;
use crate::domain::audit_chain::Witness;
use crate::domain::canonical::Sha256Hex;

/// The members of the format `taawun-result/1`.
const MEMBERS: [&str; 10] = [
    "audit",
    "box",
    "engine",
    "format",
    "outcome",
    "proposals",
    "round",
    "round_hash",
    "rules",
    "rules_hash",
];

/// A document's members; what could not be read is `None`, with a finding.
pub(super) struct Stated {
    pub head: Option<Option<Witness>>,
    pub engine: Option<String>,
    pub outcome: Value,
    pub proposals: Option<Vec<StatedProposal>>,
    pub round: Option<RoundFacts>,
    pub round_hash: Option<Sha256Hex>,
    pub rules: Option<Rules>,
    pub rules_hash: Option<Sha256Hex>,
    pub sealed: Option<StatedBox>,
}

/// A proposal and the hash that the document gives for it.
pub(super) struct StatedProposal {
    pub facts: ProposalFacts,
    pub hash: Sha256Hex,
}

/// The box as the document states it.
pub(super) struct StatedBox {
    pub ballots: Vec<SealedBallot>,
    pub blank: u64,
    pub count: u64,
    pub finder: String,
    pub root: Sha256Hex,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BoxMembers {
    ballots: Vec<Value>,
    blank: u64,
    count: u64,
    finder: String,
    root: Sha256Hex,
}

impl Stated {
    /// Reads what can be read, and says what cannot.
    pub fn read(mut members: Map<String, Value>, findings: &mut Vec<Finding>) -> Self {
        for name in members.keys() {
            if !MEMBERS.contains(&name.as_str()) {
                let expected = "no such member in this format";
                findings.push(Finding::new(name, shown(members.get(name)), expected));
            }
        }
        let mut take = |name: &str| members.remove(name).unwrap_or(Value::Null);
        Self {
            sealed: read("box", take("box"), findings).and_then(|b| read_box(b, findings)),
            proposals: read_proposals(take("proposals"), findings),
            head: read("audit", take("audit"), findings),
            engine: read("engine", take("engine"), findings),
            outcome: take("outcome"),
            round: read("round", take("round"), findings),
            round_hash: read("round_hash", take("round_hash"), findings),
            rules: read("rules", take("rules"), findings),
            rules_hash: read("rules_hash", take("rules_hash"), findings),
        }
    }
}

fn read<T: DeserializeOwned>(at: &str, value: Value, findings: &mut Vec<Finding>) -> Option<T> {
    let found = shown(Some(&value));
    serde_json::from_value(value)
        .map_err(|error| findings.push(Finding::new(at, found, error.to_string())))
        .ok()
}

fn read_proposals(value: Value, findings: &mut Vec<Finding>) -> Option<Vec<StatedProposal>> {
    let items: Vec<Map<String, Value>> = read("proposals", value, findings)?;
    let read_one = |(place, mut item): (usize, Map<String, Value>)| {
        let name = item.get("reference").and_then(Value::as_str);
        let at = match name {
            Some(reference) => format!("proposal {reference}"),
            None => format!("proposals[{place}]"),
        };
        let hash = item.remove("hash").unwrap_or(Value::Null);
        let facts = read(&at, Value::Object(item), findings);
        let hash = read(&format!("{at}, hash"), hash, findings);
        facts.zip(hash)
    };
    // Every item is read before the first bad one ends it, so that each has its finding.
    let all: Vec<_> = items.into_iter().enumerate().map(read_one).collect();
    let all = all.into_iter().collect::<Option<Vec<_>>>()?;
    let stated = |(facts, hash)| StatedProposal { facts, hash };
    Some(all.into_iter().map(stated).collect())
}

fn read_box(members: BoxMembers, findings: &mut Vec<Finding>) -> Option<StatedBox> {
    let read_one = |(place, item): (usize, Value)| match item {
        Value::Array(pair) => match <[Value; 2]>::try_from(pair) {
            Ok([Value::String(label), marks @ Value::Array(_)]) => Some(SealedBallot {
                label,
                marks: Marks::from_text(marks.to_string()),
            }),
            Ok(pair) => no_ballot(place, &Value::from(pair.to_vec()), findings),
            Err(items) => no_ballot(place, &Value::from(items), findings),
        },
        other => no_ballot(place, &other, findings),
    };
    let all: Vec<_> = members
        .ballots
        .into_iter()
        .enumerate()
        .map(read_one)
        .collect();
    Some(StatedBox {
        ballots: all.into_iter().collect::<Option<Vec<_>>>()?,
        blank: members.blank,
        count: members.count,
        finder: members.finder,
        root: members.root,
    })
}

fn no_ballot(place: usize, found: &Value, findings: &mut Vec<Finding>) -> Option<SealedBallot> {
    let at = format!("box, ballots[{place}]");
    findings.push(Finding::new(&at, shown(Some(found)), "[label, [marks]]"));
    None
}

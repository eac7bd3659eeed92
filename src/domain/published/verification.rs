//! Computes a published result again, and says what in the document is not what follows from it.

use std::fmt;

use serde_json::Value;

use super::ballot_box::{FINDER_DIGITS, SealedBox};
use super::difference::compare;
use super::facts::ProposalFacts;
use super::result_document::{FORMAT, Publication, outcome};
use super::stated::{Stated, StatedBox, StatedProposal};
use crate::domain::allocation::check::check as check_receipt;
use crate::domain::allocation::{Count, CountingRule, Election, Receipt, count};
use crate::domain::canonical::{self, Sha256Hex};

/// The file is no result document at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAResult {
    /// It cannot be read as JSON.
    #[error("line {line}, column {column}: this is not JSON: {problem}")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader of JSON says.
        problem: String,
    },
    /// It is JSON, but of something else.
    #[error("found {found}, expected an object with \"format\": \"{FORMAT}\"")]
    OtherFormat {
        /// What stands in its place.
        found: String,
    },
}

/// One thing in a document that is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where: which proposal, ballot or member.
    pub at: String,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

/// One question asked of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub subject: &'static str,
    /// What was found to be right, in a few words.
    pub detail: String,
    /// What is wrong; nothing, if it is right.
    pub findings: Vec<Finding>,
}

/// All that was asked of one document, and the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// SHA-256 of the document: to compare with the one that the round's page shows.
    pub hash: Sha256Hex,
    /// The round's name in addresses, where it can be read.
    pub slug: Option<String>,
    /// The questions in the order in which they were asked.
    pub checks: Vec<Check>,
}

impl Verification {
    /// Whether everything in the document follows from the rest of it.
    pub fn holds(&self) -> bool {
        self.checks.iter().all(|check| check.findings.is_empty())
    }
}

impl Verification {
    /// Adds the question whether this is the very document that somebody else saw.
    pub fn expect_hash(&mut self, expected: &Sha256Hex) {
        let (found, expected) = (self.hash.as_str(), expected.as_str());
        let findings = if found == expected {
            Vec::new()
        } else {
            vec![Finding::new("SHA-256", found, expected)]
        };
        self.checks
            .push(check("published hash", expected, findings));
    }
}

impl Finding {
    pub(super) fn new(at: &str, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self {
            at: at.trim_start_matches(", ").to_owned(),
            found: found.into(),
            expected: expected.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: found {}, expected {}",
            self.at, self.found, self.expected
        )
    }
}

/// Computes the result in `bytes` again, from the rules and the ballots in them.
///
/// Reads nothing else. What it cannot know is whether this is the document that was published: for
/// that, its hash must be compared with the one on the round's page.
pub fn verify(bytes: &[u8]) -> Result<Verification, NotAResult> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| NotAResult::NotJson {
        line: error.line(),
        column: error.column(),
        problem: error.to_string(),
    })?;
    let format = value.get("format").and_then(Value::as_str);
    if format != Some(FORMAT) {
        return Err(NotAResult::OtherFormat {
            found: match (format, &value) {
                (Some(format), _) => format!("\"format\": {format:?}"),
                (None, Value::Object(_)) => "an object without a format".to_owned(),
                (None, _) => "no object".to_owned(),
            },
        });
    }
    let mut checks = vec![canonical_form(bytes, &value)];
    let Value::Object(members) = value else {
        unreachable!("only an object has the member format")
    };
    let mut unreadable = Vec::new();
    let stated = Stated::read(members, &mut unreadable);
    checks.push(check("members", claims(&stated), unreadable));
    checks.extend(hashes(&stated));
    checks.extend(stated.sealed.as_ref().map(ballots));
    let slug = stated.round.as_ref().map(|round| round.slug.to_string());
    checks.extend(recount(stated, bytes));
    Ok(Verification {
        hash: Sha256Hex::of(bytes),
        slug,
        checks,
    })
}

fn check(subject: &'static str, detail: impl Into<String>, findings: Vec<Finding>) -> Check {
    Check {
        subject,
        detail: detail.into(),
        findings,
    }
}

/// What the document says and no computation can tell: who counted, and the head of the audit chain,
/// in the form in which `taawun doctor` takes it as a witness.
fn claims(stated: &Stated) -> String {
    let engine = stated.engine.as_deref().unwrap_or("nobody");
    match &stated.head {
        Some(Some(head)) => format!("says that {engine} counted, after audit line {head}"),
        _ => format!("says that {engine} counted"),
    }
}

fn canonical_form(bytes: &[u8], value: &Value) -> Check {
    let findings = match canonical::to_bytes(value) {
        Ok(canonical) => first_difference(bytes, &canonical).into_iter().collect(),
        Err(error) => vec![Finding::new(
            "the document",
            error.to_string(),
            "canonical JSON",
        )],
    };
    check(
        "canonical form",
        "RFC 8785, one line feed at the end",
        findings,
    )
}

/// The first byte that is not the expected one, with a few of its neighbours.
fn first_difference(found: &[u8], expected: &[u8]) -> Option<Finding> {
    let offset = found
        .iter()
        .zip(expected)
        .take_while(|(one, other)| one == other)
        .count();
    if offset == found.len() && offset == expected.len() {
        return None;
    }
    let line = 1 + found[..offset]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count();
    let column = offset
        - found[..offset]
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |end| end + 1);
    let around = |bytes: &[u8]| {
        let piece = &bytes[offset.min(bytes.len())..(offset + 24).min(bytes.len())];
        match piece {
            [] => "the end".to_owned(),
            _ => format!("“{}”", String::from_utf8_lossy(piece).replace('\n', "\\n")),
        }
    };
    let at = format!("byte {offset} (line {line}, column {})", column + 1);
    Some(Finding::new(&at, around(found), around(expected)))
}

fn hashes(stated: &Stated) -> Vec<Check> {
    let compare_hash = |at: &str, found: &Sha256Hex, of: Result<Sha256Hex, _>| match of {
        Ok(expected) if expected == *found => Vec::new(),
        Ok(expected) => vec![Finding::new(at, found.as_str(), expected.as_str())],
        Err(canonical::NotCanonical::Text { at }) => {
            vec![Finding::new(&at, "text outside NFC", "NFC")]
        }
        Err(error) => vec![Finding::new(at, error.to_string(), "canonical JSON")],
    };
    let mut checks = Vec::new();
    if let (Some(rules), Some(hash)) = (&stated.rules, &stated.rules_hash) {
        let findings = compare_hash("rules_hash", hash, canonical::hash(rules));
        checks.push(check("rules hash", hash.as_str(), findings));
    }
    if let (Some(round), Some(hash)) = (&stated.round, &stated.round_hash) {
        let findings = compare_hash("round_hash", hash, canonical::hash(round));
        checks.push(check("round hash", hash.as_str(), findings));
    }
    if let Some(proposals) = &stated.proposals {
        let mut findings = Vec::new();
        for StatedProposal { facts, hash } in proposals {
            let at = format!("proposal {}, hash of its members", facts.reference);
            findings.extend(compare_hash(&at, hash, canonical::hash(facts)));
        }
        let references = proposals.iter().map(|proposal| &proposal.facts.reference);
        findings.extend(not_ascending("proposal", references.map(String::as_str)));
        checks.push(check(
            "proposals",
            format!("{} proposals", proposals.len()),
            findings,
        ));
    }
    checks
}

/// Every name that does not come after the one before it.
fn not_ascending<'a>(what: &str, names: impl Iterator<Item = &'a str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut before: Option<&str> = None;
    for name in names {
        if let Some(before) = before.filter(|before| *before >= name) {
            let at = format!("{what} {name}");
            findings.push(Finding::new(
                &at,
                format!("its place after {before}"),
                "ascending order, each once",
            ));
        }
        before = Some(name);
    }
    findings
}

fn ballots(stated: &StatedBox) -> Check {
    let mut findings = not_ascending(
        "ballot",
        stated.ballots.iter().map(|ballot| ballot.label.as_str()),
    );
    let detail = format!("{} ballots, root {}", stated.count, stated.root);
    let sealed = match SealedBox::new(stated.ballots.clone()) {
        Ok(sealed) => sealed,
        Err(error) => {
            findings.push(Finding::new("box", error.to_string(), "each label once"));
            return check("ballots", detail, findings);
        }
    };
    let mut number = |name: &str, found: u64, expected: usize| {
        if found != expected as u64 {
            findings.push(Finding::new(
                &format!("box, {name}"),
                found.to_string(),
                expected.to_string(),
            ));
        }
    };
    number("count", stated.count, sealed.ballots().len());
    number("blank", stated.blank, sealed.blank());
    let root = sealed.root();
    if root != stated.root {
        findings.push(Finding::new(
            "box, root",
            stated.root.as_str(),
            root.as_str(),
        ));
    }
    findings.extend(changed_ballots(&sealed, &stated.finder));
    check("ballots", detail, findings)
}

/// Which ballots the finder does not know: it holds some digits of each ballot's hash in their order.
fn changed_ballots(sealed: &SealedBox, stated: &str) -> Vec<Finding> {
    let finder = sealed.finder();
    let digits =
        |text: &str| -> Vec<[u8; FINDER_DIGITS]> { text.as_bytes().as_chunks().0.to_vec() };
    let (found, known) = (digits(&finder), digits(stated));
    let same = |(one, other): &(&[u8; FINDER_DIGITS], &[u8; FINDER_DIGITS])| one == other;
    let before = found.iter().zip(&known).take_while(same).count();
    let rest = found.len().min(known.len()) - before;
    let after = found
        .iter()
        .rev()
        .zip(known.iter().rev())
        .take(rest)
        .take_while(same)
        .count();
    let (here, there) = (found.len() - before - after, known.len() - before - after);
    let label = |place: usize| {
        sealed
            .ballots()
            .get(place)
            .map_or("the end", |ballot| ballot.label.as_str())
    };
    let ballot = |place: usize, found: String, expected: &str| {
        Finding::new(&format!("ballot {}", label(place)), found, expected)
    };
    let marks = |place: usize| sealed.ballots()[place].marks.as_str().to_owned();
    match (here, there) {
        (0, 0) => Vec::new(),
        (0, gone) => vec![ballot(
            before,
            format!("{gone} ballots missing just before it"),
            "every ballot that was counted",
        )],
        (added, 0) => (before..before + added)
            .map(|place| {
                ballot(
                    place,
                    marks(place),
                    "no such ballot: it was not in the box that was counted",
                )
            })
            .collect(),
        (changed, same_number) if changed == same_number => (before..before + changed)
            .filter(|&place| found[place] != known[place])
            .map(|place| ballot(place, marks(place), "other marks: these were not counted"))
            .collect(),
        (here, there) => vec![Finding::new(
            &format!("ballots {} to {}", label(before), label(before + here - 1)),
            format!("{here} ballots, some changed"),
            format!("{there} ballots"),
        )],
    }
}

/// Counts again, checks the receipt on its own, and makes the whole document anew.
fn recount(stated: Stated, bytes: &[u8]) -> Vec<Check> {
    let impossible = |why: String| {
        vec![check(
            "recount",
            "",
            vec![Finding::new("the count", why, "a count")],
        )]
    };
    let (Some(round), Some(rules), Some(proposals), Some(sealed), Some(head), Some(engine)) = (
        stated.round,
        stated.rules,
        stated.proposals,
        stated.sealed,
        stated.head,
        stated.engine,
    ) else {
        return impossible("members that cannot be read, see above".to_owned());
    };
    let facts: Vec<ProposalFacts> = proposals
        .into_iter()
        .map(|proposal| proposal.facts)
        .collect();
    let sealed = match SealedBox::new(sealed.ballots) {
        Ok(sealed) => sealed,
        Err(error) => return impossible(error.to_string()),
    };
    let publication = Publication {
        round,
        rules,
        proposals: facts,
        sealed,
        head,
        engine,
    };
    let counted = publication.election().and_then(|election| {
        let count = count(&election, &publication.rules.allocation)?;
        Ok((election, count))
    });
    let (election, count) = match counted {
        Ok(counted) => counted,
        Err(error) => return impossible(error.to_string()),
    };
    let mut findings = Vec::new();
    match outcome(&count) {
        Ok(expected) => compare(
            "outcome",
            Some(&stated.outcome),
            Some(&expected),
            &mut findings,
        ),
        Err(error) => findings.push(Finding::new("outcome", error.to_string(), "JSON")),
    }
    let rule = &publication.rules.allocation;
    let detail = format!("{} winners by {rule}", count.winners.len());
    let mut checks = vec![check("recount", detail, findings)];
    checks.extend(receipt(stated.outcome.get("receipt"), &election, rule));
    checks.push(whole(&publication, &count, bytes));
    checks
}

/// Replays the receipt that stands in the document, without the code that counts.
fn receipt(stated: Option<&Value>, election: &Election, rule: &CountingRule) -> Option<Check> {
    let stated = stated.filter(|stated| !stated.is_null())?;
    let (detail, problem) = match serde_json::from_value::<Receipt>(stated.clone()) {
        Ok(receipt) => {
            let detail = format!("{} winners paid for to the cent", receipt.lines.len());
            let problem = check_receipt(election, rule, &receipt).err();
            (detail, problem.map(|problem| problem.to_string()))
        }
        Err(error) => (String::new(), Some(error.to_string())),
    };
    let finding = |problem| Finding::new("outcome, receipt", problem, "payments that add up");
    Some(check(
        "receipt",
        detail,
        problem.map(finding).into_iter().collect(),
    ))
}

fn whole(publication: &Publication, count: &Count, bytes: &[u8]) -> Check {
    let findings = match publication.document(count) {
        Ok(document) => first_difference(bytes, &document.bytes)
            .into_iter()
            .collect(),
        Err(error) => vec![Finding::new(
            "the document",
            error.to_string(),
            "canonical JSON",
        )],
    };
    check("byte for byte", format!("{} bytes", bytes.len()), findings)
}

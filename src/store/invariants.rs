//! What must always hold, each with a name: run by `taawun doctor`, and after every test.

mod proposals;

use std::fmt;
use std::io::Read;

use diesel::prelude::*;
use diesel::sql_types::Text;
use flate2::read::GzDecoder;

use super::audit::{self, Finding};
use super::conn::AnyConnection;
use super::error::StoreError;
use super::schema::document;
use super::tx::Reader;
use crate::domain::audit_chain::Witness;
use crate::domain::canonical::Sha256Hex;

/// One thing that holds, as a query for what breaks it: each row one `what`. The same text runs on both
/// databases.
struct Rule {
    name: &'static str,
    breaks: &'static str,
}

const RULES: &[Rule] = &[
    Rule {
        name: "every decided round has a result",
        breaks: "SELECT slug AS what FROM round
            WHERE state IN ('decided', 'closed')
              AND NOT EXISTS (SELECT 1 FROM result WHERE round_id = round.id)",
    },
    Rule {
        name: "every result is of a decided round",
        breaks: "SELECT slug AS what FROM round JOIN result ON round_id = round.id
            WHERE state NOT IN ('decided', 'closed')",
    },
    Rule {
        name: "every result has its published document",
        breaks: "SELECT round_id AS what FROM result
            WHERE NOT EXISTS (SELECT 1 FROM round_document
                WHERE round_document.round_id = result.round_id
                  AND name = 'result.json' AND hash = document_hash)",
    },
    Rule {
        name: "the costs of what is funded add up to the result's total",
        breaks: "SELECT round_id AS what FROM result
            WHERE total_cost_minor <> COALESCE((SELECT SUM(cost_minor) FROM decided_proposal
                WHERE decided_proposal.round_id = result.round_id AND outcome = 'funded'), 0)",
    },
    Rule {
        name: "no result spends more than its budget",
        breaks: "SELECT slug AS what FROM round JOIN result ON round_id = round.id
            WHERE total_cost_minor > budget_minor",
    },
    Rule {
        name: "every proposal of a decided round has its line in the result",
        breaks: "SELECT decided_proposal.id AS what FROM decided_proposal
            JOIN result ON result.round_id = decided_proposal.round_id
            WHERE NOT EXISTS (SELECT 1 FROM result_line
                WHERE result_line.round_id = decided_proposal.round_id AND proposal_id = decided_proposal.id)",
    },
    Rule {
        name: "every line of a result is of a proposal of that round",
        breaks: "SELECT proposal_id AS what FROM result_line
            WHERE NOT EXISTS (SELECT 1 FROM decided_proposal
                WHERE decided_proposal.id = proposal_id AND decided_proposal.round_id = result_line.round_id)",
    },
    Rule {
        name: "the places of a result run from 1 without a gap",
        breaks: "SELECT round_id AS what FROM result_line
            GROUP BY round_id HAVING MIN(place) <> 1 OR MAX(place) <> COUNT(*)",
    },
    Rule {
        name: "nobody is introduced to themselves",
        breaks: "SELECT introduction.id AS what FROM introduction
            JOIN partner_post ON partner_post.id = post_id
            WHERE asker_id = partner_post.organization_id AND state = 'accepted'",
    },
    Rule {
        name: "a decided round's box holds one ballot for each voter",
        breaks: "SELECT slug AS what FROM round JOIN result ON round_id = round.id
            WHERE ballot_box_id IS NOT NULL
              AND voters <> (SELECT COUNT(*) FROM ballot
                WHERE ballot.ballot_box_id = round.ballot_box_id)",
    },
    Rule {
        name: "a decided round's box is sealed",
        breaks: "SELECT slug AS what FROM round JOIN ballot_box ON ballot_box.id = ballot_box_id
            WHERE state IN ('decided', 'closed') AND NOT sealed",
    },
    Rule {
        name: "no ballot is without its box",
        breaks: "SELECT DISTINCT ballot_box_id AS what FROM ballot
            WHERE NOT EXISTS (SELECT 1 FROM ballot_box WHERE id = ballot_box_id)",
    },
    Rule {
        name: "a box that no round points at is going to be cleared",
        breaks: "SELECT ballot_box.id AS what FROM ballot_box
            WHERE NOT EXISTS (SELECT 1 FROM round WHERE ballot_box_id = ballot_box.id)
              AND NOT EXISTS (SELECT 1 FROM task
                WHERE kind = 'clear_abandoned_import' AND payload = ballot_box.id
                  AND state <> 'done')",
    },
    Rule {
        name: "every decided round stands in the record of acts",
        breaks: r#"SELECT slug AS what FROM round
            WHERE state IN ('decided', 'closed')
              AND NOT EXISTS (SELECT 1 FROM audit_event
                WHERE kind = 'round_decided' AND data LIKE '%"round":"' || slug || '"%')"#,
    },
    Rule {
        name: "every organisation with people has a lead without an end",
        // A mandate that ends by itself may leave an organisation without people, never without a lead.
        breaks: "SELECT slug AS what FROM organization
            WHERE EXISTS (SELECT 1 FROM mandate
                JOIN person ON person.id = person_id AND erased_at IS NULL
                WHERE organization_id = organization.id AND to_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM mandate
                WHERE organization_id = organization.id AND to_at IS NULL AND role = 'lead')",
    },
    Rule {
        name: "every organisation beside one of the same looks says why it is another, and none is its own",
        breaks: "SELECT slug AS what FROM organization
            WHERE (beside_id IS NULL) <> (beside_reason IS NULL) OR beside_id = id OR sponsor_id = id",
    },
    Rule {
        name: "no invitation that was answered still holds an address",
        breaks: "SELECT id AS what FROM organization_invitation
            WHERE answered_at IS NOT NULL AND email IS NOT NULL",
    },
    Rule {
        name: "every accepted invitation stands in the record of acts",
        breaks: r#"SELECT id AS what FROM organization_invitation WHERE answer = 'accepted'
              AND NOT EXISTS (SELECT 1 FROM audit_event
                WHERE kind = 'invitation_answered' AND data LIKE '%"' || organization_invitation.id || '"%')"#,
    },
    Rule {
        name: "every proposal that is with staff has a version that was not taken back, or was made of another and is written",
        breaks: "SELECT id AS what FROM proposal
            WHERE state IN ('submitted', 'returned', 'eligible', 'ineligible')
              AND NOT EXISTS (SELECT 1 FROM proposal_version
                WHERE proposal_id = proposal.id AND withdrawn_at IS NULL)
              AND NOT (state = 'returned' AND EXISTS (SELECT 1 FROM split_offer WHERE made = proposal.id))",
    },
    Rule {
        name: "an offer to make two of a proposal is open exactly while it is held open",
        breaks: "SELECT id AS what FROM split_offer
            WHERE (state = 'open') <> EXISTS (SELECT 1 FROM offer_open
                WHERE offer_id = split_offer.id AND offer_open.proposal_id = split_offer.proposal_id)",
    },
    Rule {
        name: "every version that was sent is of a proposal with a number",
        breaks: "SELECT proposal_id AS what FROM proposal_version
            WHERE NOT EXISTS (SELECT 1 FROM proposal
                WHERE proposal.id = proposal_id AND number IS NOT NULL)",
    },
];

/// How many examples of one broken rule are named.
const EXAMPLES: usize = 5;

/// One rule with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The rule, as a sentence.
    pub name: &'static str,
    /// What breaks it, by name; empty where it holds.
    pub broken_by: Vec<String>,
}

impl Verdict {
    /// Whether the rule holds.
    pub fn holds(&self) -> bool {
        self.broken_by.is_empty()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.holds() {
            return write!(f, "ok      {}", self.name);
        }
        let examples = &self.broken_by[..self.broken_by.len().min(EXAMPLES)];
        write!(f, "BROKEN  {}: {}", self.name, examples.join(", "))?;
        match self.broken_by.len() - examples.len() {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// Everything that was checked, at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// Each rule.
    pub verdicts: Vec<Verdict>,
    /// The head of the record of acts, if its chain is whole.
    pub head: Option<Witness>,
}

impl Examination {
    /// Whether every rule holds.
    pub fn is_sound(&self) -> bool {
        self.verdicts.iter().all(Verdict::holds)
    }
}

#[derive(QueryableByName)]
struct Breach {
    #[diesel(sql_type = Text)]
    what: String,
}

/// Checks every rule on one snapshot; `witness` is a line of the record that somebody else saw.
pub fn examine(
    reader: &mut Reader<'_>,
    witness: Option<Witness>,
) -> Result<Examination, StoreError> {
    let conn = reader.conn();
    let mut verdicts = Vec::new();
    for rule in RULES.iter().chain(proposals::RULES) {
        let breaches = diesel::sql_query(rule.breaks).load::<Breach>(conn)?;
        verdicts.push(Verdict {
            name: rule.name,
            broken_by: breaches.into_iter().map(|breach| breach.what).collect(),
        });
    }
    verdicts.push(Verdict {
        name: "every document is what its hash says",
        broken_by: altered_documents(conn)?,
    });
    verdicts.push(Verdict {
        name: "every file that a sent document names is kept with its hash",
        broken_by: proposals::without_their_files(conn)?,
    });
    if matches!(conn, AnyConnection::Sqlite(_)) {
        verdicts.push(Verdict {
            name: "the database file is sound",
            broken_by: file_errors(conn)?,
        });
    }
    let (broken_by, head) = match audit::check(conn, witness)? {
        Finding::Whole { head, .. } => (Vec::new(), Some(head)),
        Finding::Broken(broken) => (vec![broken.to_string()], None),
        Finding::Altered(id) => (vec![format!("the event {id} was altered")], None),
    };
    verdicts.push(Verdict {
        name: "the record of acts is whole",
        broken_by,
    });
    Ok(Examination { verdicts, head })
}

/// Documents one at a time: no more than one is in memory.
fn altered_documents(conn: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let hashes = document::table
        .order(document::hash)
        .select(document::hash)
        .load::<String>(conn)?;
    let mut altered = Vec::new();
    for hash in hashes {
        let (bytes, length) = document::table
            .find(&hash)
            .select((document::bytes, document::length))
            .first::<(Vec<u8>, i64)>(conn)?;
        if !is_what_it_says(&bytes, length, &hash) {
            altered.push(hash);
        }
    }
    Ok(altered)
}

fn is_what_it_says(compressed: &[u8], length: i64, hash: &str) -> bool {
    unpacked(compressed, length).is_some_and(|bytes| Sha256Hex::of(&bytes).as_str() == hash)
}

/// What was compressed, if it is as long as it should be.
fn unpacked(compressed: &[u8], length: i64) -> Option<Vec<u8>> {
    // One byte more than it should have is enough to know, however much a forged one unfolds to.
    let most = u64::try_from(length).unwrap_or(0).saturating_add(1);
    let mut bytes = Vec::new();
    let read = GzDecoder::new(compressed)
        .take(most)
        .read_to_end(&mut bytes);
    let is_whole = read.is_ok() && i64::try_from(bytes.len()) == Ok(length);
    is_whole.then_some(bytes)
}

#[derive(QueryableByName)]
struct FileError {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// What SQLite itself says of its file (<https://www.sqlite.org/pragma.html#pragma_integrity_check>).
fn file_errors(conn: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let lines = diesel::sql_query("PRAGMA integrity_check").load::<FileError>(conn)?;
    let mut errors: Vec<_> = lines
        .into_iter()
        .map(|line| line.integrity_check)
        .filter(|line| line != "ok")
        .collect();
    let orphans = diesel::sql_query(
        "SELECT \"table\" || ' row without its ' || parent AS what FROM pragma_foreign_key_check",
    )
    .load::<Breach>(conn)?;
    errors.extend(orphans.into_iter().map(|orphan| orphan.what));
    Ok(errors)
}

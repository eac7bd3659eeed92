//! What must always hold of letters of intent, offers to remake proposals, intakes and the files of what was sent.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::Deserialize;

use super::{Rule, unpacked};
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::AttachmentId;
use crate::store::conn::AnyConnection;
use crate::store::error::StoreError;
use crate::store::schema::{attachment, document, letter_of_intent_version, proposal_version};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "every letter of intent that is with staff has a version that was not taken back",
        breaks: "SELECT proposal_id AS what FROM letter_of_intent
            WHERE state IN ('sent', 'invited', 'not_invited')
              AND NOT EXISTS (SELECT 1 FROM letter_of_intent_version AS sent
                WHERE sent.proposal_id = letter_of_intent.proposal_id AND withdrawn_at IS NULL)",
    },
    Rule {
        name: "a letter of intent is invited, or not, exactly where staff answered it",
        breaks: "SELECT proposal_id AS what FROM letter_of_intent
            WHERE (state IN ('invited', 'not_invited')) <> EXISTS (SELECT 1 FROM letter_of_intent_answer AS answer
                WHERE answer.proposal_id = letter_of_intent.proposal_id)",
    },
    Rule {
        name: "no invitation has a reason, and what was not invited has one",
        breaks: "SELECT letter_of_intent.proposal_id AS what FROM letter_of_intent
            JOIN letter_of_intent_answer AS answer ON answer.proposal_id = letter_of_intent.proposal_id
            WHERE (letter_of_intent.state = 'invited') <> (answer.code IS NULL)",
    },
    Rule {
        name: "every letter of intent is to the round of its proposal",
        breaks: "SELECT proposal.id AS what FROM proposal
            JOIN letter_of_intent ON letter_of_intent.proposal_id = proposal.id
            WHERE letter_of_intent.round_id <> proposal.round_id",
    },
    Rule {
        name: "no proposal was sent whose letter of intent was not invited",
        breaks: "SELECT proposal.id AS what FROM proposal
            JOIN letter_of_intent ON letter_of_intent.proposal_id = proposal.id
            WHERE letter_of_intent.state <> 'invited'
              AND proposal.state IN ('submitted', 'returned', 'eligible', 'ineligible')",
    },
    Rule {
        name: "an offer to make one of two proposals is open exactly while both are held open",
        breaks: "SELECT id AS what FROM merge_offer
            WHERE (CASE WHEN state = 'open' THEN 2 ELSE 0 END) <> (SELECT COUNT(*) FROM offer_open
                WHERE offer_id = merge_offer.id AND offer_open.proposal_id IN (goes_on, joins))",
    },
    Rule {
        name: "nothing is held open without an offer that is",
        breaks: "SELECT proposal_id AS what FROM offer_open
            WHERE NOT EXISTS (SELECT 1 FROM merge_offer
                WHERE merge_offer.id = offer_id AND merge_offer.state = 'open')
              AND NOT EXISTS (SELECT 1 FROM split_offer
                WHERE split_offer.id = offer_id AND split_offer.state = 'open')",
    },
    Rule {
        name: "every open offer is about proposals that are with staff and can be remade",
        breaks: "SELECT offer_open.offer_id AS what FROM offer_open
            JOIN proposal ON proposal.id = offer_open.proposal_id
            WHERE proposal.state NOT IN ('submitted', 'eligible')",
    },
    Rule {
        name: "whatever joined another proposal is withdrawn",
        breaks: "SELECT merge_offer.id AS what FROM merge_offer
            JOIN proposal ON proposal.id = joins
            WHERE merge_offer.state = 'agreed' AND proposal.state <> 'withdrawn'",
    },
    Rule {
        name: "no offer is agreed that a partner said no to",
        breaks: "SELECT merge_offer.id AS what FROM merge_offer
            JOIN merge_answer ON merge_answer.offer_id = merge_offer.id
            WHERE merge_offer.state = 'agreed' AND merge_answer.answer = 'no'
            UNION SELECT split_offer.id AS what FROM split_offer
            JOIN split_answer ON split_answer.offer_id = split_offer.id
                AND split_answer.division = split_offer.division
            WHERE split_offer.state = 'agreed' AND split_answer.answer = 'no'",
    },
    Rule {
        name: "no offer is answered by a partner of another proposal",
        breaks: "SELECT merge_offer.id AS what FROM merge_offer
            JOIN merge_answer ON merge_answer.offer_id = merge_offer.id
            JOIN proposal_partner ON proposal_partner.id = merge_answer.partner_id
            WHERE proposal_partner.proposal_id NOT IN (goes_on, joins)
            UNION SELECT split_offer.id AS what FROM split_offer
            JOIN split_answer ON split_answer.offer_id = split_offer.id
            JOIN proposal_partner ON proposal_partner.id = split_answer.partner_id
            WHERE proposal_partner.proposal_id <> split_offer.proposal_id",
    },
    Rule {
        name: "every offer is about proposals of its round",
        breaks: "SELECT merge_offer.id AS what FROM merge_offer
            JOIN proposal ON proposal.id IN (goes_on, joins)
            WHERE proposal.round_id <> merge_offer.round_id
            UNION SELECT split_offer.id AS what FROM split_offer
            JOIN proposal ON proposal.id = split_offer.proposal_id OR proposal.id = split_offer.made
            WHERE proposal.round_id <> split_offer.round_id",
    },
    Rule {
        name: "every intake is of a group in its own proposal",
        breaks: "SELECT proposal_intake.proposal_id AS what FROM proposal_intake
            JOIN proposal_partner ON proposal_partner.id = proposal_intake.partner_id
            WHERE proposal_partner.proposal_id <> proposal_intake.proposal_id",
    },
    Rule {
        name: "nothing that staff typed in was sent before its group confirmed it",
        breaks: "SELECT proposal.id AS what FROM proposal
            JOIN proposal_intake ON proposal_intake.proposal_id = proposal.id
            WHERE proposal_intake.state <> 'confirmed' AND proposal_intake.pass = 1
              AND proposal.state NOT IN ('draft', 'withdrawn')",
    },
    Rule {
        name: "every intake that is confirmed stands in the list of hands with who confirmed it",
        breaks: "SELECT proposal_intake.proposal_id AS what FROM proposal_intake
            WHERE state = 'confirmed'
              AND NOT EXISTS (SELECT 1 FROM proposal_intake_hand AS own
                WHERE own.proposal_id = proposal_intake.proposal_id AND own.pass = proposal_intake.pass
                  AND own.hand = 'confirmed' AND own.person_id = COALESCE(countersigned_by, confirmed_by))",
    },
    Rule {
        name: "how a group is reached is kept with a day on which it is forgotten, and not once it confirmed",
        breaks: "SELECT proposal_id AS what FROM proposal_intake
            WHERE reached_at <> '' AND (contact_until IS NULL OR state = 'confirmed')",
    },
];

/// What a document that was sent says of its files.
#[derive(Deserialize)]
struct Sent {
    files: Vec<SentFile>,
}

#[derive(Deserialize)]
struct SentFile {
    id: AttachmentId,
    hash: Sha256Hex,
}

/// The documents that were sent and name a file that no row keeps with its hash, and so may be cleared away; one at a time,
/// so that no more than one is in memory.
pub(super) fn without_their_files(conn: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let mut hashes: Vec<String> = proposal_version::table
        .select(proposal_version::hash)
        .load(conn)?;
    let letters: Vec<String> = letter_of_intent_version::table
        .select(letter_of_intent_version::hash)
        .load(conn)?;
    hashes.extend(letters);
    hashes.sort_unstable();
    hashes.dedup();
    let mut broken = Vec::new();
    for hash in hashes {
        let (bytes, length): (Vec<u8>, i64) = document::table
            .find(&hash)
            .select((document::bytes, document::length))
            .first(conn)?;
        // What cannot be read is told by the rule about documents.
        let read = unpacked(&bytes, length).and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let Some(Sent { files }) = read else {
            continue;
        };
        if files.is_empty() {
            continue;
        }
        let ids = files.iter().map(|file| file.id.to_string());
        let kept: Vec<(AttachmentId, Sha256Hex)> = attachment::table
            .filter(attachment::id.eq_any(ids))
            .select((attachment::id, attachment::hash))
            .load(conn)?;
        let kept: BTreeMap<AttachmentId, Sha256Hex> = kept.into_iter().collect();
        if files
            .iter()
            .any(|file| kept.get(&file.id) != Some(&file.hash))
        {
            broken.push(hash);
        }
    }
    Ok(broken)
}

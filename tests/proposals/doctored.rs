//! What must always hold of letters of intent, offers, intakes and files: each rule names what breaks it.

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use taawun::domain::ids::{Id, PartnerId, ProposalId};
use taawun::domain::proposal::{LetterOfIntentState, ProposalState};
use taawun::ops::letters_of_intent::WrittenLetterAnswer;
use taawun::store::documents::{self, NewDocument};
use taawun::store::schema::proposal_version;
use taawun::store::{Db, StoreError, invariants};

use super::intake::{begin as begin_intake, group, of_member};
use super::submitting::{state, submit};
use super::world::{open_round, organization, ready};
use crate::letters_of_intent::{letters_round, ready as ready_letter, say, send};
use crate::support::on_both_databases;
use crate::support::people::TestPerson;

/// The rules that do not hold.
fn broken(db: &Db) -> BTreeSet<&'static str> {
    let examination = db.read_now(|reader| invariants::examine(reader, None));
    let verdicts = examination.expect("it can be examined").verdicts;
    let broken = verdicts.iter().filter(|verdict| !verdict.holds());
    broken.map(|verdict| verdict.name).collect()
}

fn run(db: &Db, statements: &str) {
    let statements = statements.to_owned();
    let done = db.write_now({
        let statements = statements.clone();
        move |tx| Ok::<_, StoreError>(tx.conn().batch_execute(&statements)?)
    });
    done.unwrap_or_else(|error| panic!("{statements}: {error}"));
}

/// Breaks something, sees that this rule says so, and mends it again.
fn names(db: &Db, rule: &str, breaks: &str, mends: &str) {
    run(db, breaks);
    let found = broken(db);
    assert!(found.contains(rule), "{rule}: {breaks}: {found:?}");
    run(db, mends);
    assert_eq!(broken(db), BTreeSet::new(), "{mends}");
}

#[test]
fn what_breaks_letters_of_intent_is_named() {
    on_both_databases(|database| {
        database.leave_it_broken();
        let db = database.db();
        let (round, other) = (
            letters_round(database, "round"),
            crate::support::rounds::draft(db, "other"),
        );
        let (sent, invited) = (
            ready_letter(db, &round, &["oak"]),
            ready_letter(db, &round, &["elm"]),
        );
        send(db, &sent).expect("it is sent");
        send(db, &invited).expect("it is sent");
        say(
            db,
            &round,
            &round.amal,
            (2, 1),
            WrittenLetterAnswer::Invited,
        )
        .expect("invited");
        assert_eq!(broken(db), BTreeSet::new());
        let (sent, invited) = (&sent.id, &invited.id);
        names(
            db,
            "every letter of intent that is with staff has a version that was not taken back",
            &format!(
                "UPDATE letter_of_intent_version SET withdrawn_at = 1 WHERE proposal_id = '{sent}'"
            ),
            "UPDATE letter_of_intent_version SET withdrawn_at = NULL",
        );
        for (id, wrong, right) in [
            (
                sent,
                LetterOfIntentState::Invited,
                LetterOfIntentState::Sent,
            ),
            (
                invited,
                LetterOfIntentState::Sent,
                LetterOfIntentState::Invited,
            ),
        ] {
            let to = |state: LetterOfIntentState| {
                format!("UPDATE letter_of_intent SET state = '{state}' WHERE proposal_id = '{id}'")
            };
            names(
                db,
                "a letter of intent is invited, or not, exactly where staff answered it",
                &to(wrong),
                &to(right),
            );
        }
        names(
            db,
            "no invitation has a reason, and what was not invited has one",
            "UPDATE letter_of_intent_answer SET code = 'other', text = '{}'",
            "UPDATE letter_of_intent_answer SET code = NULL, text = NULL",
        );
        let to = |round: &str| {
            format!("UPDATE letter_of_intent SET round_id = '{round}' WHERE proposal_id = '{sent}'")
        };
        names(
            db,
            "every letter of intent is to the round of its proposal",
            &to(other.id.as_str()),
            &to(round.id.as_str()),
        );
        names(
            db,
            "no proposal was sent whose letter of intent was not invited",
            &format!("UPDATE proposal SET state = 'submitted', number = 77 WHERE id = '{sent}'"),
            &format!("UPDATE proposal SET state = 'draft', number = NULL WHERE id = '{sent}'"),
        );
    });
}

/// An offer as a row, in this state.
fn merge_row(
    round: &str,
    (one, two): (&ProposalId, &ProposalId),
    by: &TestPerson,
    state: &str,
) -> String {
    let closed = if state == "open" { "NULL" } else { "1" };
    let because = if state == "ended" {
        "'silence'"
    } else {
        "NULL"
    };
    let by = &by.id;
    format!(
        "INSERT INTO merge_offer (id, round_id, goes_on, goes_on_version, goes_on_title, joins,
            joins_version, joins_title, reason, answer_by, complete_by, state, ended_because,
            offered_by, offered_at, closed_at)
         VALUES ('m', '{round}', '{one}', 1, 'A', '{two}', 1, 'B', '{{}}', 1, 2, '{state}', {because},
            '{by}', 1, {closed});"
    )
}

/// The same of an offer to make two.
fn split_row(round: &str, of: &ProposalId, made: Option<&ProposalId>, by: &TestPerson) -> String {
    let (state, because, made) = match made {
        Some(made) => ("agreed", "NULL", format!("'{made}'")),
        None => ("ended", "'silence'", "NULL".to_owned()),
    };
    let by = &by.id;
    format!(
        "INSERT INTO split_offer (id, round_id, proposal_id, version, title, reason, answer_by,
            complete_by, division, state, ended_because, made, offered_by, offered_at, closed_at)
         VALUES ('s', '{round}', '{of}', 1, 'A', '{{}}', 1, 2, 1, '{state}', {because}, {made},
            '{by}', 1, 1);
         INSERT INTO split_division (offer_id, number, body, divided_by, divided_at)
         VALUES ('s', 1, '{{}}', '{by}', 1);"
    )
}

const CLEAR: &str =
    "DELETE FROM merge_answer; DELETE FROM split_answer; DELETE FROM split_division;
    DELETE FROM offer_open; DELETE FROM merge_offer; DELETE FROM split_offer;";

#[test]
fn what_breaks_offers_is_named() {
    on_both_databases(|database| {
        database.leave_it_broken();
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let other = crate::support::rounds::draft(db, "other");
        let all = ["oak", "elm", "ash"].map(|name| {
            let of = ready(db, &round, &[name]);
            submit(db, &of).expect("it is sent");
            of
        });
        let [one, two, three] = &all;
        assert_eq!(broken(db), BTreeSet::new());
        let here = round.id.as_str();
        let both = (&one.id, &two.id);
        let merge = |state: &str| merge_row(here, both, &round.amal, state);
        let hold = |id: &ProposalId, offer: &str| {
            format!("INSERT INTO offer_open (proposal_id, offer_id) VALUES ('{id}', '{offer}');")
        };
        let answer = |partner: &PartnerId, answer: &str| {
            format!(
                "INSERT INTO merge_answer (offer_id, partner_id, answer, answered_by, answered_at)
                 VALUES ('m', '{partner}', '{answer}', '{}', 1);",
                round.amal.id
            )
        };
        let split_answer = |partner: &PartnerId, answer: &str| {
            format!(
                "INSERT INTO split_answer (offer_id, division, partner_id, answer, answered_by, answered_at)
                 VALUES ('s', 1, '{partner}', '{answer}', '{}', 1);",
                round.amal.id
            )
        };
        let to = |id: &ProposalId, state: &str| {
            format!("UPDATE proposal SET state = '{state}' WHERE id = '{id}';")
        };

        let rule = "an offer to make one of two proposals is open exactly while both are held open";
        names(db, rule, &merge("open"), CLEAR);
        names(db, rule, &(merge("open") + &hold(&one.id, "m")), CLEAR);
        names(
            db,
            "nothing is held open without an offer that is",
            &hold(&one.id, "none"),
            CLEAR,
        );
        names(
            db,
            "every open offer is about proposals that are with staff and can be remade",
            &(merge("open") + &hold(&one.id, "m") + &hold(&two.id, "m") + &to(&two.id, "returned")),
            &(CLEAR.to_owned() + &to(&two.id, "submitted")),
        );
        names(
            db,
            "whatever joined another proposal is withdrawn",
            &merge("agreed"),
            CLEAR,
        );
        let rule = "no offer is agreed that a partner said no to";
        let no = answer(&two.partners[0].seat, "no");
        names(db, rule, &(merge("agreed") + &no), CLEAR);
        let agreed = split_row(here, &one.id, Some(&three.id), &round.amal);
        let no = split_answer(&one.partners[0].seat, "no");
        names(db, rule, &(agreed.clone() + &no), CLEAR);
        let rule = "no offer is answered by a partner of another proposal";
        let foreign = answer(&three.partners[0].seat, "yes");
        names(db, rule, &(merge("ended") + &foreign), CLEAR);
        let ended = split_row(here, &one.id, None, &round.amal);
        let foreign = split_answer(&three.partners[0].seat, "yes");
        names(db, rule, &(ended + &foreign), CLEAR);
        let rule = "every offer is about proposals of its round";
        let elsewhere = other.id.as_str();
        let merge = merge_row(elsewhere, both, &round.amal, "ended");
        names(db, rule, &merge, CLEAR);
        let split = split_row(elsewhere, &one.id, None, &round.amal);
        names(db, rule, &split, CLEAR);
        assert_eq!(state(db, &two.id), ProposalState::Submitted);
    });
}

#[test]
fn what_breaks_intakes_is_named() {
    on_both_databases(|database| {
        database.leave_it_broken();
        let db = database.db();
        let round = super::intake::round(database);
        let (_, noor) = organization(db, "sewing", "nonprofit");
        let of = ready(db, &round, &["oak"]);
        let id = begin_intake(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-01-11T09:30"),
        )
        .expect("begun");
        let own = group(db, &id);
        assert_eq!(broken(db), BTreeSet::new());
        let row =
            |set: &str| format!("UPDATE proposal_intake SET {set} WHERE proposal_id = '{id}'");
        names(
            db,
            "every intake is of a group in its own proposal",
            &row(&format!("partner_id = '{}'", of.partners[0].seat)),
            &row(&format!("partner_id = '{own}'")),
        );
        names(
            db,
            "nothing that staff typed in was sent before its group confirmed it",
            &format!("UPDATE proposal SET state = 'submitted', number = 77 WHERE id = '{id}'"),
            &format!("UPDATE proposal SET state = 'draft', number = NULL WHERE id = '{id}'"),
        );
        names(
            db,
            "every intake that is confirmed stands in the list of hands with who confirmed it",
            &row(&format!(
                "state = 'confirmed', confirmed_at = 1, confirmed_by = '{}'",
                noor.id
            )),
            &row("state = 'typing', confirmed_at = NULL, confirmed_by = NULL"),
        );
        names(
            db,
            "how a group is reached is kept with a day on which it is forgotten, and not once it confirmed",
            &row("reached_at = '12 Harbor Lane', contact_until = NULL"),
            &row("reached_at = ''"),
        );
    });
}

#[test]
fn a_sent_document_whose_file_no_row_keeps_is_named() {
    on_both_databases(|database| {
        database.leave_it_broken();
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        submit(db, &of).expect("it is sent");
        assert_eq!(broken(db), BTreeSet::new());
        let id = of.id.clone();
        db.write_now(move |tx| {
            let hash = "0".repeat(64);
            let lost =
                format!(r#"{{"files":[{{"hash":"{hash}","id":"00000000000000000000000000"}}]}}"#);
            let lost = NewDocument::new(documents::PROPOSAL, lost.as_bytes()).map_err(|error| {
                StoreError::Unreadable {
                    value: error.to_string(),
                    expected: "a document",
                }
            })?;
            documents::keep(tx, &lost)?;
            diesel::update(proposal_version::table.filter(proposal_version::proposal_id.eq(&id)))
                .set(proposal_version::hash.eq(lost.hash().as_str()))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("its document is another");
        let rule = "every file that a sent document names is kept with its hash";
        assert_eq!(broken(db), BTreeSet::from([rule]));
    });
}

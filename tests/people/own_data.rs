//! What a person gets who asks for their data, and what is left of somebody who leaves: held against every column that
//! names a person, so that no new table can be forgotten.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use serde_json::Value;
use taawun::domain::ids::{Id, OrganizationId, PersonId};
use taawun::domain::standing::MandateRole;
use taawun::ops::people::erase_person;
use taawun::store::views::own_data::own_data;
use taawun::store::{Db, StoreError};

use crate::constitution::acts::announce;
use crate::constitution::dates::{DEADLINE, move_it};
use crate::support::database::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, draft, moment, standing};

/// Where the person's own file tells of a column.
enum Told {
    /// Under this path of the document.
    Under(&'static str),
    /// It is a secret, or of no use to anybody a minute later.
    Secret,
    /// As an act on the public record: what they did for or to somebody else.
    OnRecord,
}
use Told::{OnRecord, Secret, Under};

/// Whether the person's number is still there once they have left.
#[derive(PartialEq, Eq, Debug, Clone, Copy)]
enum Then {
    Gone,
    Stays,
}
use Then::{Gone, Stays};

const COLUMNS: [(&str, &str, Told, Then); 67] = [
    ("access_token", "person_id", Under("/access_tokens"), Gone),
    (
        "authenticator",
        "person_id",
        Under("/second_factors/authenticator_since"),
        Gone,
    ),
    (
        "backup_code",
        "person_id",
        Under("/second_factors/codes_on_paper"),
        Gone,
    ),
    ("backup_code", "made_by", OnRecord, Stays),
    ("follower", "person_id", Under("/follows"), Gone),
    ("letter", "person_id", Under("/letters"), Gone),
    ("mandate", "person_id", Under("/organizations"), Stays),
    ("mandate", "granted_by", OnRecord, Stays),
    ("one_time_token", "person_id", Secret, Gone),
    (
        "organization_invitation",
        "invited_by",
        Under("/invitations"),
        Stays,
    ),
    (
        "organization_join_request",
        "person_id",
        Under("/requests_to_join"),
        Stays,
    ),
    ("organization_join_request", "answered_by", OnRecord, Stays),
    ("question", "asked_by", Under("/wrote/questions"), Gone),
    ("question", "answered_by", Under("/wrote/answers"), Stays),
    ("question", "hidden_by", Under("/wrote/answers"), Stays),
    ("role_grant", "person_id", Under("/roles"), Stays),
    ("role_grant", "granted_by", OnRecord, Stays),
    (
        "round_part_version",
        "edited_by",
        Under("/wrote/set_up_saved"),
        Stays,
    ),
    (
        "rules_act",
        "written_by",
        Under("/wrote/rules_written"),
        Stays,
    ),
    (
        "rules_signature",
        "person_id",
        Under("/wrote/rules_signed"),
        Stays,
    ),
    ("session", "person_id", Under("/sign_ins"), Gone),
    ("sign_in_step", "person_id", Secret, Gone),
    ("slip", "moved_by", Under("/wrote/dates_moved"), Stays),
    (
        "staff_letter",
        "written_by",
        Under("/wrote/letters_as_staff"),
        Stays,
    ),
    ("text_choice", "person_id", Under("/text_messages_to"), Gone),
    ("attachment", "added_by", Under("/proposals/files"), Stays),
    (
        "deadline_extension",
        "given_by",
        Under("/proposals/deadlines_extended"),
        Stays,
    ),
    (
        "letter_of_intent_version",
        "sent_by",
        Under("/proposals/letters_of_intent_sent"),
        Stays,
    ),
    (
        "letter_of_intent_answer",
        "answered_by",
        Under("/proposals/letters_of_intent_answered"),
        Stays,
    ),
    (
        "intent",
        "said_by",
        Under("/proposals/plans_to_apply"),
        Stays,
    ),
    (
        "merge_answer",
        "answered_by",
        Under("/proposals/merges_answered"),
        Stays,
    ),
    (
        "merge_offer",
        "offered_by",
        Under("/proposals/merges_offered"),
        Stays,
    ),
    (
        "split_answer",
        "answered_by",
        Under("/proposals/splits_answered"),
        Stays,
    ),
    (
        "split_division",
        "divided_by",
        Under("/proposals/splits_divided"),
        Stays,
    ),
    (
        "split_offer",
        "offered_by",
        Under("/proposals/splits_offered"),
        Stays,
    ),
    (
        "partner_consent",
        "person_id",
        Under("/proposals/signed"),
        Stays,
    ),
    (
        "partner_left_out",
        "person_id",
        Under("/proposals/left_out"),
        Stays,
    ),
    ("proposal", "begun_by", Under("/proposals/begun"), Stays),
    (
        "proposal_comment",
        "said_by",
        Under("/proposals/comments"),
        Stays,
    ),
    (
        "proposal_comment",
        "settled_by",
        Under("/proposals/comments_settled"),
        Stays,
    ),
    (
        "proposal_editor",
        "let_in_by",
        Under("/proposals/let_others_in"),
        Stays,
    ),
    (
        "proposal_editor",
        "person_id",
        Under("/proposals/let_in_as"),
        Gone,
    ),
    (
        "proposal_entry",
        "saved_by",
        Under("/proposals/typed"),
        Stays,
    ),
    (
        "proposal_history",
        "person_id",
        Under("/proposals/history"),
        Stays,
    ),
    (
        "proposal_intake",
        "typed_by",
        Under("/proposals/intakes_typed"),
        Stays,
    ),
    (
        "proposal_intake",
        "countersigned_by",
        Under("/proposals/intakes_countersigned"),
        Stays,
    ),
    (
        "proposal_intake",
        "confirmed_by",
        Under("/proposals/intakes_confirmed"),
        Stays,
    ),
    (
        "proposal_intake_hand",
        "person_id",
        Under("/proposals/intakes_in_hand"),
        Stays,
    ),
    (
        "proposal_intake_passed",
        "from_person",
        Under("/proposals/intakes_passed_on"),
        Stays,
    ),
    (
        "proposal_intake_passed",
        "to_person",
        Under("/proposals/intakes_taken_over"),
        Stays,
    ),
    (
        "proposal_intake_past",
        "typed_by",
        Under("/proposals/intakes_typed_before"),
        Stays,
    ),
    (
        "proposal_intake_past",
        "countersigned_by",
        Under("/proposals/intakes_countersigned_before"),
        Stays,
    ),
    (
        "proposal_intake_dropped",
        "typed_by",
        Under("/proposals/intakes_typed_and_dropped"),
        Stays,
    ),
    (
        "proposal_intake_dropped",
        "dropped_by",
        Under("/proposals/intakes_dropped"),
        Stays,
    ),
    (
        "proposal_intake_remark",
        "said_by",
        Under("/proposals/said_wrong_in_intakes"),
        Stays,
    ),
    (
        "proposal_lead_offer",
        "offered_by",
        Under("/proposals/lead_offered"),
        Stays,
    ),
    (
        "proposal_message",
        "written_by",
        Under("/proposals/messages"),
        Stays,
    ),
    (
        "proposal_partner",
        "answered_by",
        Under("/proposals/invitations_answered"),
        Stays,
    ),
    (
        "proposal_partner",
        "invited_by",
        Under("/proposals/partners_asked"),
        Stays,
    ),
    (
        "proposal_screening",
        "decided_by",
        Under("/proposals/screened"),
        Stays,
    ),
    (
        "proposal_version",
        "submitted_by",
        Under("/proposals/sent"),
        Stays,
    ),
    (
        "partner_post",
        "posted_by",
        Under("/introductions/posts"),
        Gone,
    ),
    (
        "introduction",
        "asked_by",
        Under("/introductions/asked"),
        Gone,
    ),
    (
        "introduction",
        "answered_by",
        Under("/introductions/answered"),
        Gone,
    ),
    (
        "shelf_entry",
        "added_by",
        Under("/introductions/templates_shared"),
        Gone,
    ),
    (
        "shelf_report",
        "reported_by",
        Under("/introductions/templates_reported"),
        Gone,
    ),
    // Kept for a day under the number of whoever called.
    ("idempotency_key", "caller", Secret, Stays),
];

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    of_table: String,
    #[diesel(sql_type = Text)]
    named: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

#[test]
fn every_column_that_names_a_person_is_accounted_for() {
    let database = crate::support::TestDatabase::sqlite();
    let found: Vec<Column> = database
        .db()
        .read_now(|reader| {
            let query = "SELECT tables.name AS of_table, keys.\"from\" AS named
                FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
                WHERE tables.type = 'table' AND keys.\"table\" = 'person'";
            Ok::<_, StoreError>(diesel::sql_query(query).load(reader.conn())?)
        })
        .expect("the columns");
    let found: BTreeSet<(String, String)> = found
        .into_iter()
        .map(|column| (column.of_table, column.named))
        .collect();
    let known: BTreeSet<(String, String)> = COLUMNS
        .iter()
        .filter(|(table, ..)| *table != "idempotency_key")
        .map(|(table, column, ..)| ((*table).to_owned(), (*column).to_owned()))
        .collect();
    assert_eq!(
        found, known,
        "say here what a person is told of a new column, and what becomes of it when they leave"
    );
}

/// A row of each kind for this person, where announcing a round and moving a date made none.
fn live(db: &Db, round: &TestRound) {
    let amal = &round.amal;
    people::mandate(db, amal, &round.program.foundation, MandateRole::Member);
    people::token(db, amal, &["rounds:read"], true, None);
    let asks: OrganizationId = round.program.county.clone();
    let (person, id) = (amal.id.clone(), round.id.clone());
    db.write_now(move |tx| {
        let (one, two): (PersonId, PersonId) = (tx.new_id(), tx.new_id());
        let (p, o, r, one) = (
            person.as_str(),
            asks.as_str(),
            id.as_str(),
            one.as_str().to_owned(),
        );
        let hash = |digit: &str| digit.repeat(64);
        for row in [
            format!(
                "INSERT INTO session (token_hash, person_id, created_at, seen_at, idle_ends_at, ends_at, agent) \
                 VALUES ('{}', '{p}', 1, 1, 2, 2, 'a browser')",
                hash("a")
            ),
            format!(
                "INSERT INTO sign_in_step (token_hash, person_id, created_at, ends_at) VALUES ('{}', '{p}', 1, 2)",
                hash("b")
            ),
            format!(
                "INSERT INTO one_time_token (hash, purpose, person_id, about, created_at, ends_at) \
                 VALUES ('{}', 'sign_in', '{p}', 'null', 1, 2)",
                hash("c")
            ),
            format!(
                "INSERT INTO authenticator (id, person_id, salt, created_at, confirmed_at) \
                 VALUES ('{one}', '{p}', 'a salt', 1, 1)"
            ),
            format!(
                "INSERT INTO backup_code (person_id, hash, source, made_at, made_by) \
                 VALUES ('{p}', '{}', 'recovery', 1, '{p}')",
                hash("d")
            ),
            format!(
                "INSERT INTO follower (id, person_id, round_id, created_at) VALUES ('{one}', '{p}', '{r}', 1)"
            ),
            format!(
                "INSERT INTO text_choice (person_id, phone, created_at) VALUES ('{p}', '+15550100', 1)"
            ),
            format!(
                "INSERT INTO organization_join_request (id, organization_id, person_id, note, created_at) \
                 VALUES ('{one}', '{o}', '{p}', 'We know each other.', 1)"
            ),
            format!(
                "INSERT INTO organization_invitation (id, organization_id, email, role, language, token_hash, \
                 invited_by, created_at, expires_at) \
                 VALUES ('{one}', '{o}', '{}', 'member', 'en', '{}', '{p}', 1, 2)",
                "amal.gardens-2027@people.example",
                hash("e")
            ),
            format!(
                "INSERT INTO question (id, round_id, text, language, asked_at, asked_by, names_asker, answer, \
                 answered_by, answered_at, changed_at) VALUES ('{one}', '{r}', 'May we?', 'en', 1, '{p}', \
                 {}, '{{\"original\":\"en\",\"texts\":{{\"en\":\"Yes.\"}}}}', '{p}', 1, 1)",
                "(1 = 1)"
            ),
            format!(
                "INSERT INTO staff_letter (id, round_id, written_by, list, subject, body, readers, created_at) \
                 VALUES ('{one}', '{r}', '{p}', 'asked', 'Come', 'Come and ask.', '{{}}', 1)"
            ),
            format!(
                "INSERT INTO letter (id, kind, channel, person_id, content, dedupe_key, created_at) \
                 VALUES ('{one}', 'one_time_link', 'email', '{p}', '{{\"kind\":\"one_time_link\"}}', 'one', 1)"
            ),
            format!(
                "INSERT INTO proposal (id, round_id, state, begun_at, begun_by, number) \
                 VALUES ('{one}', '{r}', 'draft', 1, '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_entry (proposal_id, field, revision, body, saved_by, begun_at, saved_at) \
                 VALUES ('{one}', 'title', 1, '{{\"is\":\"text\",\"text\":\"A shared kitchen\"}}', '{p}', 1, 1)"
            ),
            format!(
                "INSERT INTO proposal_partner (id, proposal_id, organization_id, role, state, position, invited_as, \
                 invited_by, invited_at, answered_by, answered_at) \
                 VALUES ('{one}', '{one}', '{o}', 'lead', 'joined', 1, 'The county', '{p}', 1, '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_partner (id, proposal_id, role, state, position, invited_as, invited_at) \
                 VALUES ('{two}', '{one}', 'partner', 'invited', 2, 'A silent one', 1)"
            ),
            format!(
                "INSERT INTO partner_consent (partner_id, core_hash, part_hash, person_id, signed_at) \
                 VALUES ('{one}', '{}', '{}', '{p}', 1)",
                hash("1"),
                hash("2")
            ),
            format!(
                "INSERT INTO partner_left_out (partner_id, by_partner_id, person_id, signed_at) \
                 VALUES ('{two}', '{one}', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_editor (proposal_id, person_id, may, let_in_by, let_in_at) \
                 VALUES ('{one}', '{p}', 'edit', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_comment (id, proposal_id, field, text, said_by, said_at, settled_by, settled_at) \
                 VALUES ('{one}', '{one}', 'title', 'Shorter, please.', '{p}', 1, '{p}', 1)"
            ),
            format!(
                "INSERT INTO attachment (id, proposal_id, name, media_type, length, hash, added_by, added_at, removed_at) \
                 VALUES ('{one}', '{one}', 'plan.pdf', 'application/pdf', 1, '{}', '{p}', 1, 1)",
                hash("3")
            ),
            format!(
                "INSERT INTO proposal_history (id, proposal_id, at, kind, person_id, data) \
                 VALUES ('{one}', '{one}', 1, 'begun', '{p}', '{{}}')"
            ),
            format!(
                "INSERT INTO proposal_version (proposal_id, number, hash, submitted_at, submitted_by) \
                 SELECT '{one}', 1, hash, 1, '{p}' FROM document LIMIT 1"
            ),
            format!(
                "INSERT INTO proposal_screening (proposal_id, number, verdict, version, fields, decided_by, decided_at) \
                 VALUES ('{one}', 1, 'eligible', 1, '[]', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal (id, round_id, state, begun_at, begun_by, number) \
                 VALUES ('{two}', '{r}', 'submitted', 1, '{p}', 2)"
            ),
            format!(
                "INSERT INTO proposal_version (proposal_id, number, hash, submitted_at, submitted_by) \
                 SELECT '{two}', 1, hash, 1, '{p}' FROM document LIMIT 1"
            ),
            format!(
                "INSERT INTO merge_offer (id, round_id, goes_on, goes_on_version, goes_on_title, joins, joins_version, \
                 joins_title, reason, answer_by, complete_by, state, ended_because, offered_by, offered_at, closed_at) \
                 VALUES ('{one}', '{r}', '{one}', 1, 'A garden', '{two}', 1, 'A kitchen', '{{}}', 2, 3, 'ended', 'silence', \
                 '{p}', 1, 2)"
            ),
            format!(
                "INSERT INTO merge_answer (offer_id, partner_id, answer, answered_by, answered_at) \
                 VALUES ('{one}', '{one}', 'yes', '{p}', 1)"
            ),
            format!(
                "INSERT INTO split_offer (id, round_id, proposal_id, version, title, reason, answer_by, complete_by, \
                 division, state, ended_because, offered_by, offered_at, closed_at) \
                 VALUES ('{one}', '{r}', '{one}', 1, 'A garden', '{{}}', 2, 3, 1, 'ended', 'silence', '{p}', 1, 2)"
            ),
            format!(
                "INSERT INTO split_division (offer_id, number, body, divided_by, divided_at) \
                 VALUES ('{one}', 1, '{{}}', '{p}', 1)"
            ),
            format!(
                "INSERT INTO split_answer (offer_id, division, partner_id, answer, answered_by, answered_at) \
                 VALUES ('{one}', 1, '{one}', 'yes', '{p}', 1)"
            ),
            format!(
                "INSERT INTO letter_of_intent (proposal_id, round_id, number, state) \
                 VALUES ('{one}', '{r}', 1, 'invited')"
            ),
            format!(
                "INSERT INTO letter_of_intent_version (proposal_id, number, hash, sent_at, sent_by) \
                 SELECT '{one}', 1, hash, 1, '{p}' FROM document LIMIT 1"
            ),
            format!(
                "INSERT INTO letter_of_intent_answer (proposal_id, version, answered_by, answered_at) \
                 VALUES ('{one}', 1, '{p}', 1)"
            ),
            format!(
                "INSERT INTO deadline_extension (id, round_id, phase, extended_to, reason, given_by, given_at) \
                 VALUES ('{one}', '{r}', 'open', 2, '{{}}', '{p}', 1)"
            ),
            format!(
                "INSERT INTO intent (round_id, organization_id, said_by, said_at) VALUES ('{r}', '{o}', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_message (id, proposal_id, is_from_staff, text, written_by, written_at) \
                 VALUES ('{one}', '{one}', (1 = 0), 'When do we hear?', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_lead_offer (proposal_id, partner_id, offered_by, offered_at) \
                 VALUES ('{one}', '{one}', '{p}', 1)"
            ),
            format!(
                "INSERT INTO proposal_intake (proposal_id, partner_id, channel, contact, reached_at, arrived_at, \
                 named_partners, typed_by, begun_at, state, reading) \
                 VALUES ('{one}', '{one}', 'paper', 'registered', '', 1, '', '{p}', 1, 'typing', 1)"
            ),
            format!(
                "INSERT INTO proposal_intake_remark (proposal_id, reading, field, text, said_by, said_at) \
                 VALUES ('{one}', 1, 'title', 'It is two kitchens.', '{p}', 1)"
            ),
            format!(
                "INSERT INTO partner_post (id, organization_id, kind, help, focus, areas, wanted, text, language, \
                 until_on, search_text, posted_by, posted_at) VALUES ('{one}', '{o}', 'seek', '[\"place\"]', '[]', '[]', \
                 '[]', 'A kitchen.', 'en', '2027-03-01', '', '{p}', 1)"
            ),
            format!(
                "INSERT INTO introduction (id, post_id, asker_id, asked_by, note, asked_at, answer_until, state, \
                 answered_by, ended_at) VALUES ('{one}', '{one}', '{o}', '{p}', 'We fit.', 1, 2, 'declined', '{p}', 1)"
            ),
            format!(
                "INSERT INTO shelf_entry (id, organization_id, kind, title, language, text, shows_name, added_by, \
                 added_at) VALUES ('{one}', '{o}', 'other', 'A plan', 'en', 'Tea first.', (1 = 0), '{p}', 1)"
            ),
            format!(
                "INSERT INTO shelf_report (id, entry_id, reason, note, reported_by, reported_at) \
                 VALUES ('{one}', '{one}', 'copied', '', '{p}', 1)"
            ),
            format!("UPDATE slip SET moved_by = '{p}'"),
        ] {
            diesel::sql_query(row).execute(tx.conn())?;
        }
        // Whoever types confirms nothing and countersigns nothing.
        let other = format!("(SELECT MIN(id) FROM person WHERE id <> '{p}')");
        for (number, typed, confirmed) in [(1, format!("'{p}'"), other.clone()), (2, other.clone(), format!("'{p}'"))] {
            for row in [
                format!(
                    "INSERT INTO proposal_intake_passed (proposal_id, number, from_person, to_person, reason, passed_at) \
                     VALUES ('{one}', {number}, {typed}, {confirmed}, 'away', 1)"
                ),
                format!(
                    "INSERT INTO proposal_intake_past (proposal_id, pass, channel, contact, arrived_at, named_partners, \
                     typed_by, begun_at, reading, proof, signer, signed_on, entered_at, countersigned_by, confirmed_at) \
                     VALUES ('{one}', {number}, 'paper', 'letter', 1, '', {typed}, 1, 1, 'sheet', 'Noor Fictional', \
                     '2027-02-26', 1, {confirmed}, 1)"
                ),
            ] {
                diesel::sql_query(row).execute(tx.conn())?;
            }
        }
        for row in [
            format!(
                "INSERT INTO proposal_intake_hand (proposal_id, pass, person_id, hand, since) \
                 VALUES ('{one}', 1, '{p}', 'typed', 1)"
            ),
            format!(
                "INSERT INTO proposal_intake_dropped (proposal_id, pass, round_id, channel, arrived_at, typed_by, \
                 dropped_by, reason, dropped_at) VALUES ('{one}', 1, '{r}', 'paper', 1, '{p}', '{p}', 'twice', 1)"
            ),
        ] {
            diesel::sql_query(row).execute(tx.conn())?;
        }
        for (by, proof) in [("countersigned_by", true), ("confirmed_by", false)] {
            let (proposal, partner): (PersonId, PersonId) = (tx.new_id(), tx.new_id());
            let proven = if proof {
                "'sheet', 'Noor Fictional', '2027-02-26', 1"
            } else {
                "NULL, NULL, NULL, NULL"
            };
            for row in [
                format!(
                    "INSERT INTO proposal (id, round_id, state, begun_at, begun_by) \
                     VALUES ('{proposal}', '{r}', 'draft', 1, '{p}')"
                ),
                format!(
                    "INSERT INTO proposal_partner (id, proposal_id, role, state, position, invited_as, invited_at) \
                     VALUES ('{partner}', '{proposal}', 'lead', 'invited', 1, 'A circle', 1)"
                ),
                format!(
                    "INSERT INTO proposal_intake (proposal_id, partner_id, channel, contact, reached_at, arrived_at, \
                     named_partners, typed_by, begun_at, state, reading, proof, signer, signed_on, entered_at, {by}, \
                     confirmed_at) VALUES ('{proposal}', '{partner}', 'paper', 'letter', '', 1, '', {other}, 1, \
                     'confirmed', 1, {proven}, '{p}', 1)"
                ),
                format!(
                    "INSERT INTO proposal_intake_hand (proposal_id, pass, person_id, hand, since) \
                     SELECT proposal_id, pass, '{p}', 'confirmed', 1 FROM proposal_intake WHERE proposal_id = '{proposal}'"
                ),
            ] {
                diesel::sql_query(row).execute(tx.conn())?;
            }
        }
        Ok::<_, StoreError>(())
    })
    .expect("a life");
}

fn document(db: &Db, person: &TestPerson) -> Value {
    let id = person.id.clone();
    let data = db.read_now(move |reader| own_data(reader, &id));
    serde_json::to_value(data.expect("the data")).expect("JSON")
}

fn rows(db: &Db, table: &str, column: &str, person: &TestPerson) -> i64 {
    let query = format!(
        "SELECT COUNT(*) AS n FROM {table} WHERE {column} = '{}'",
        person.id
    );
    db.read_now(move |reader| {
        let count: Count = diesel::sql_query(query).get_result(reader.conn())?;
        Ok::<_, StoreError>(count.n)
    })
    .expect("a count")
}

#[test]
fn the_file_holds_all_that_is_kept_and_leaving_takes_it_away() {
    on_both_databases(|database| {
        let db = database.db();
        let round = draft(db, "gardens-2027");
        announce(db, &round);
        database.clock.advance(3_600);
        let (old, new) = (moment("2027-02-26T17:00"), moment("2027-02-28T17:00"));
        move_it(db, &round, DEADLINE, old.at, new).expect("it moves");
        live(db, &round);
        let data = document(db, &round.amal);
        for (table, column, told, _) in &COLUMNS {
            let Under(path) = told else { continue };
            let kept = rows(db, table, column, &round.amal);
            assert!(
                kept > 0 || (*table, *column) == ("question", "hidden_by"),
                "{table}.{column} is not tried"
            );
            let value = data.pointer(path).unwrap_or(&Value::Null);
            let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            assert!(!is_empty, "{table}.{column} at {path}: {data:#}");
        }
        for said in [
            "A shared kitchen",
            "Shorter, please.",
            "When do we hear?",
            "May we?",
            "Come and ask.",
            "We know each other.",
            "+15550100",
        ] {
            assert!(data.to_string().contains(said), "{said}: {data:#}");
        }
        for secret in ["a salt", &"a".repeat(64), &"d".repeat(64), "password\":\""] {
            assert!(!data.to_string().contains(secret), "{secret}");
        }
        assert_eq!(data["invitations"][0]["is_to_me"], true);

        let (leaving, standing) = (round.amal.id.clone(), standing(db, &round.amal));
        db.write_now(move |tx| {
            let ends =
                format!("UPDATE role_grant SET to_at = from_at + 1 WHERE person_id = '{leaving}'");
            diesel::sql_query(ends)
                .execute(tx.conn())
                .map_err(StoreError::from)?;
            let actor = taawun::domain::policy::Actor::Person(&standing);
            let permit =
                taawun::domain::policy::may_change_account(actor, &leaving).expect("one's own");
            erase_person(tx, &permit, &leaving)
        })
        .expect("they leave");
        for (table, column, _, then) in &COLUMNS {
            if *then == Gone {
                let left = rows(db, table, column, &round.amal);
                assert_eq!(left, 0, "{table}.{column}");
            }
        }
        let left = document(db, &round.amal).to_string();
        for gone in [
            "Amal",
            "We know each other.",
            "amal.gardens-2027",
            "+15550100",
        ] {
            assert!(!left.contains(gone), "{gone}: {left}");
        }
        let kept = "SELECT COUNT(*) AS n FROM organization_invitation WHERE email IS NOT NULL";
        let waiting: i64 = db
            .read_now(move |reader| {
                let count: Count = diesel::sql_query(kept).get_result(reader.conn())?;
                Ok::<_, StoreError>(count.n)
            })
            .expect("a count");
        assert_eq!(
            waiting, 0,
            "an invitation to an address that is nobody's any more"
        );
    });
}

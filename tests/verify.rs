//! A published result verifies, and every kind of tampering with it is named.

use serde_json::{Value, json};
use taawun::domain::allocation::{CountingRule, pabulib};
use taawun::domain::canonical;
use taawun::domain::policy::{Actor, may_import_election};
use taawun::domain::published::{
    ImportChoices, NotAResult, Verification, imported_election, verify,
};
use taawun::ops::prepare_election;

/// Five projects, nine voters (one of them blank), one tie, one withdrawn, texts that need care.
const ELECTION: &str = "\
META
key;value
description;A small vote
country;Poland
unit;Example
instance;2024
num_projects;5
num_votes;9
budget;1000.50
vote_type;approval
rule;unknown
date_begin;03.04.2023
date_end;21.04.2023
max_length;3
language;pl
currency;PLN
PROJECTS
project_id;cost;name;category;latitude;longitude
7;400;Zieleń \u{1F333};nature;50.1;20.2
12;300.25;\"Plac; zabaw\";play,nature;;
3;250;\"Ogród \"\"Róża\"\"\";;50.2;20.3
9;250;=SUM(A1);play;;
x;999999999;Wycofany;;;
VOTES
voter_id;vote;age
a;7,12;34
b;7;20
c;7,3;41
d;12,3;18
e;12;60
f;9;33
g;9,3;21
h;;55
i;7,9,x;44
";

fn document() -> Vec<u8> {
    let election = pabulib::read(ELECTION.as_bytes()).expect("a readable election");
    let rule: CountingRule = serde_json::from_value(json!({
        "rule": "equal-shares",
        "completion": {"kind": "add1", "increment": "1", "run_on": false, "then_greedy": true},
        "utility": "cost",
        "threshold": null,
        "points": "places",
        "ties": "id",
    }))
    .expect("a rule");
    let choices = ImportChoices {
        slug: "example-2024".parse().expect("a slug"),
        title: None,
        language: None,
        currency: None,
        zone: "Europe/Warsaw".parse().expect("a zone"),
    };
    let permit = may_import_election(Actor::Operator).expect("the operator may");
    let imported = imported_election(election, rule, &choices).expect("an importable election");
    let prepared = prepare_election(None, &permit, imported.election).expect("a countable one");
    let document = prepared.publication().document(prepared.count());
    document.expect("a document").bytes
}

/// The document with one change, in canonical form again.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(&document()).expect("JSON");
    change(&mut value);
    canonical::to_bytes(&value).expect("a canonical document")
}

/// Subjects that do not hold, with what was found there.
fn wrong(verification: &Verification) -> Vec<String> {
    let checks = verification.checks.iter();
    checks
        .flat_map(|check| {
            let of = check.subject;
            check
                .findings
                .iter()
                .map(move |finding| format!("{of}: {finding}"))
        })
        .collect()
}

/// Verifies, and expects findings that name each of these.
fn assert_named(bytes: &[u8], names: &[&str]) {
    let verification = verify(bytes).expect("a result document");
    let wrong = wrong(&verification);
    assert!(!verification.holds());
    for name in names {
        assert!(
            wrong.iter().any(|line| line.contains(name)),
            "{name} not in {wrong:#?}"
        );
    }
}

fn proposal<'a>(value: &'a mut Value, reference: &str) -> &'a mut Value {
    let proposals = value["proposals"].as_array_mut().expect("proposals");
    let mut proposals = proposals.iter_mut();
    proposals
        .find(|item| item["reference"] == reference)
        .expect("the proposal")
}

#[test]
fn a_published_result_verifies() {
    let bytes = document();
    let verification = verify(&bytes).expect("a result document");
    assert_eq!(wrong(&verification), Vec::<String>::new());
    assert!(verification.holds());
    assert_eq!(verification.slug.as_deref(), Some("example-2024"));
    let subjects: Vec<_> = verification
        .checks
        .iter()
        .map(|check| check.subject)
        .collect();
    assert_eq!(
        subjects,
        [
            "canonical form",
            "members",
            "rules hash",
            "round hash",
            "proposals",
            "ballots",
            "recount",
            "receipt",
            "byte for byte"
        ]
    );
}

#[test]
fn the_same_election_gives_the_same_bytes_in_whatever_order_its_file_is() {
    let mut lines: Vec<&str> = ELECTION.lines().collect();
    let votes = lines
        .iter()
        .position(|line| line.starts_with("voter_id"))
        .expect("votes");
    lines[votes + 1..].reverse();
    let projects = lines
        .iter()
        .position(|line| line.starts_with("project_id"))
        .expect("projects");
    lines[projects + 1..projects + 6].rotate_left(2);
    assert_ne!(lines.join("\n"), ELECTION.trim_end());
    let one = pabulib::read(ELECTION.as_bytes()).expect("readable");
    let other = pabulib::read(lines.join("\n").as_bytes()).expect("readable");
    assert_ne!(one, other);
    let bytes = |election| {
        let rule = serde_json::from_value(json!({
            "rule": "greedy", "skip": true, "utility": "cost", "threshold": null,
            "points": "places", "ties": "id",
        }));
        let choices = ImportChoices {
            slug: "a".parse().expect("a slug"),
            title: Some("E\u{301}t\u{e9}".to_owned()),
            language: None,
            currency: None,
            zone: "UTC".parse().expect("a zone"),
        };
        let imported =
            imported_election(election, rule.expect("a rule"), &choices).expect("importable");
        let permit = may_import_election(Actor::Operator).expect("the operator may");
        let prepared = prepare_election(None, &permit, imported.election).expect("countable");
        prepared
            .publication()
            .document(prepared.count())
            .expect("a document")
    };
    assert_eq!(bytes(one), bytes(other));
}

#[test]
fn facts_about_voters_are_in_no_document() {
    let text = String::from_utf8(document()).expect("UTF-8");
    assert!(!text.contains("age") || !text.contains("\"34\""), "{text}");
}

#[test]
fn white_space_and_the_order_of_keys_are_named_by_byte() {
    let bytes = document();
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert_named(
        text.replacen(",\"box\":", ", \"box\":", 1).as_bytes(),
        &["canonical form: byte 14 (line 1, column 15)"],
    );
    assert_named(
        text.trim_end().as_bytes(),
        &["found the end, expected “\\n”"],
    );
    let pretty =
        serde_json::to_string_pretty(&serde_json::from_slice::<Value>(&bytes).expect("JSON"));
    assert_named(
        pretty.expect("JSON").as_bytes(),
        &["canonical form: byte 1 (line 1, column 2)"],
    );
    let moved = text.replacen("{\"audit\":null,", "{", 1);
    let moved = moved.replacen("\"rules_hash\"", "\"audit\":null,\"rules_hash\"", 1);
    assert_named(
        moved.as_bytes(),
        &["canonical form: byte 2 (line 1, column 3)"],
    );
    let twice = text.replacen("{\"audit\":null,", "{\"audit\":null,\"audit\":null,", 1);
    assert_named(twice.as_bytes(), &["canonical form: byte 15"]);
}

#[test]
fn a_changed_cost_is_named_by_proposal() {
    let loser = changed(|value| proposal(value, "9")["cost"] = json!("251"));
    assert_named(
        &loser,
        &[
            "proposals: proposal 9, hash of its members",
            "outcome, projects 9, cost: found \"250\", expected \"251\"",
        ],
    );
    let hidden = changed(|value| {
        let item = proposal(value, "9");
        item["cost"] = json!("251");
        let mut facts = item.clone();
        facts.as_object_mut().expect("an object").remove("hash");
        item["hash"] = json!(canonical::hash(&facts).expect("a hash"));
    });
    assert_named(
        &hidden,
        &["recount: outcome, projects 9, cost: found \"250\", expected \"251\""],
    );
}

#[test]
fn a_changed_title_is_named_by_proposal() {
    let bytes = changed(|value| proposal(value, "3")["title"]["texts"]["pl"] = json!("Parking"));
    assert_named(&bytes, &["proposals: proposal 3, hash of its members"]);
}

#[test]
fn a_changed_mark_is_named_by_ballot() {
    let bytes = changed(|value| value["box"]["ballots"][1] = json!(["b", ["9"]]));
    assert_named(
        &bytes,
        &[
            "ballots: ballot b: found [\"9\"]",
            "box, root",
            "outcome, projects 9, votes: found 3, expected 4",
        ],
    );
    let unknown = changed(|value| value["box"]["ballots"][1] = json!(["b", ["77"]]));
    assert_named(
        &unknown,
        &[
            "ballots: ballot b",
            "ballot \"b\" marks \"77\", which is no proposal",
        ],
    );
}

#[test]
fn a_ballot_added_or_dropped_is_named() {
    let added = changed(|value| {
        let ballots = value["box"]["ballots"].as_array_mut().expect("ballots");
        ballots.insert(2, json!(["bb", ["9"]]));
    });
    assert_named(
        &added,
        &[
            "ballot bb: found [\"9\"], expected no such ballot",
            "box, count: found 9, expected 10",
        ],
    );
    let dropped = changed(|value| {
        let ballots = value["box"]["ballots"].as_array_mut().expect("ballots");
        ballots.remove(2);
    });
    assert_named(
        &dropped,
        &[
            "ballot d: found 1 ballots missing just before it",
            "box, count: found 9, expected 8",
        ],
    );
    let swapped = changed(|value| {
        let ballots = value["box"]["ballots"].as_array_mut().expect("ballots");
        ballots.swap(0, 1);
    });
    assert_named(
        &swapped,
        &["ballot a: found its place after b, expected ascending order"],
    );
    let twice = changed(|value| {
        let ballots = value["box"]["ballots"].as_array_mut().expect("ballots");
        ballots.insert(0, json!(["a", ["7"]]));
    });
    assert_named(&twice, &["two ballots have the label \"a\""]);
}

#[test]
fn a_changed_winner_vote_tie_or_sum_is_named() {
    let winner = changed(|value| value["outcome"]["winners"][0] = json!("9"));
    assert_named(&winner, &["recount: outcome, winners[0]: found \"9\""]);
    let vote = changed(|value| value["outcome"]["projects"][0]["votes"] = json!(5));
    assert_named(&vote, &["votes: found 5, expected 4"]);
    let sum = changed(|value| value["outcome"]["total_cost"] = json!("1"));
    assert_named(&sum, &["outcome, total_cost: found \"1\""]);
    let dropped = changed(|value| {
        value["outcome"]["projects"]
            .as_array_mut()
            .expect("lines")
            .remove(1);
    });
    assert_named(&dropped, &["found nothing, expected {"]);
}

#[test]
fn a_changed_rule_or_round_is_named() {
    let rule = changed(|value| value["rules"]["budget"] = json!("2000"));
    assert_named(&rule, &["rules hash: rules_hash"]);
    let title = changed(|value| value["round"]["place"] = json!("Elsewhere"));
    assert_named(&title, &["round hash: round_hash"]);
    let option =
        changed(|value| value["rules"]["allocation"]["completion"]["then_greedy"] = json!(false));
    assert_named(&option, &["rules hash: rules_hash"]);
    let word = changed(|value| value["rules"]["allocation"]["utility"] = json!("luck"));
    assert_named(&word, &["members: rules: found"]);
    let more = changed(|value| value["note"] = json!("trust me"));
    assert_named(
        &more,
        &["members: note: found \"trust me\"", "byte for byte"],
    );
}

#[test]
fn a_changed_receipt_is_named() {
    let bytes = changed(|value| value["outcome"]["receipt"]["lines"][0]["rho"] = json!("1/7"));
    assert_named(
        &bytes,
        &[
            "recount: outcome, receipt, lines[0], rho: found \"1/7\"",
            "receipt: ",
        ],
    );
}

/// Every place in the document that holds no further places, as JSON pointers.
fn places(value: &Value, at: &str, to: &mut Vec<String>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            members
                .iter()
                .for_each(|(key, member)| places(member, &format!("{at}/{key}"), to));
        }
        Value::Array(items) if !items.is_empty() => {
            items
                .iter()
                .enumerate()
                .for_each(|(place, item)| places(item, &format!("{at}/{place}"), to));
        }
        _ => to.push(at.to_owned()),
    }
}

#[test]
fn whatever_is_changed_is_found() {
    let original: Value = serde_json::from_slice(&document()).expect("JSON");
    let mut all = Vec::new();
    places(&original, "", &mut all);
    // Who counted, and what the audit chain was, are said and cannot be computed.
    all.retain(|place| place != "/engine" && place != "/audit");
    assert!(all.len() > 150, "{}", all.len());
    let others = [
        json!("7"),
        json!(""),
        json!(7),
        json!(null),
        json!([]),
        json!({"a": "1"}),
        json!("1/0"),
        json!("999999999999999"),
    ];
    for place in all {
        for other in &others {
            let mut value = original.clone();
            let target = value.pointer_mut(&place).expect("the place");
            if target == other {
                continue;
            }
            *target = other.clone();
            let bytes = canonical::to_bytes(&value).expect("a canonical document");
            let found = verify(&bytes).map_or(true, |verification| !verification.holds());
            assert!(found, "{place} changed to {other}");
        }
    }
}

#[test]
fn fractions_and_split_characters_are_named() {
    let text = String::from_utf8(document()).expect("UTF-8");
    assert_named(
        text.replacen("\"blank\":1", "\"blank\":1.5", 1).as_bytes(),
        &["box.blank: 1.5 is not allowed"],
    );
    let split = text.replacen("Ogród", "Ogro\u{301}d", 1);
    assert_named(split.as_bytes(), &["text is not in Unicode's form NFC"]);
}

#[test]
fn what_is_no_result_document_is_said_to_be_none() {
    for (bytes, says) in [
        (b"".as_slice(), "this is not JSON"),
        (b"<html>".as_slice(), "this is not JSON"),
        (b"[1]".as_slice(), "found no object"),
        (b"{}".as_slice(), "an object without a format"),
        (
            b"{\"format\":\"taawun-result/99\"}".as_slice(),
            "taawun-result/99",
        ),
        (b"\xff\xfe".as_slice(), "this is not JSON"),
    ] {
        let error: NotAResult = verify(bytes).expect_err("no result document");
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[test]
fn a_result_published_in_the_first_format_verifies_for_ever() {
    let bytes = include_bytes!("fixtures/taawun-result-1.json");
    let verification = verify(bytes).expect("a result document");
    assert_eq!(wrong(&verification), Vec::<String>::new());
    let known = "4c2ff5be57f84a367e06d34008bd17517901b0f88d8a99949c9f7e4f093f0f5a";
    assert_eq!(verification.hash.as_str(), known);
}

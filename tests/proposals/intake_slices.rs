//! The intakes of a round come in slices, by state, number and group; and a group whose deadline was put off confirms by
//! that.

use serde_json::Value;
use taawun::domain::ids::ProposalId;
use taawun::domain::policy::Actor;
use taawun::domain::proposal::{Entry, FieldName, IntakeState, PartnerField, ProposalState};
use taawun::domain::setup::{Phase, Question, QuestionKind, Signatures};
use taawun::domain::time::Instant;
use taawun::ops::intake::{IntakeError, forget_contacts};
use taawun::ops::screening::{LaterDeadline, extend_deadline};
use taawun::store::Db;
use taawun::store::proposals::intakes as rows;
use taawun::store::views::intakes::{
    IntakeList, IntakesWanted, intake_list, intake_page, read_back,
};

use super::intake::{
    begin, code, confirm, enter, group, of_member, over, paper, round, second, type_in,
};
use super::submitting::state;
use super::world::{closes, cost, open_round_with, organization, turn_to, write};
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

const NOW: &str = "2027-01-11T09:30";

fn slice(db: &Db, round: &TestRound, who: &TestPerson, wanted: IntakesWanted) -> IntakeList {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| intake_list(reader, Actor::Person(&standing), &slug, &wanted))
        .expect("it is read")
        .expect("staff see it")
}

fn ids(list: &IntakeList) -> Vec<ProposalId> {
    let rows = list.rows.iter();
    rows.map(|row| row.intake.proposal.clone()).collect()
}

fn find(words: &str) -> IntakesWanted {
    IntakesWanted {
        find: words.to_owned(),
        ..IntakesWanted::default()
    }
}

#[test]
fn intakes_come_in_slices_and_a_group_is_found_only_by_those_who_may_know_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let mut all = Vec::new();
        for number in 0..5 {
            database.clock.advance(60);
            let mut written = paper(NOW);
            written.name = format!("Sewing Circle {number}");
            all.push(begin(db, &round, &round.amal, written).expect("begun"));
        }
        let signed = &all[1];
        type_in(db, &round.amal, signed);
        over(db, &round, &round.amal, signed).expect("handed over");
        let code = code(db, &round, signed);
        enter(db, &round, &round.amal, signed, &code).expect("entered");
        second(db, &round, &round.bashir, signed).expect("countersigned");
        all.reverse();

        let usual = IntakesWanted::default();
        let list = slice(db, &round, &round.amal, usual.clone());
        assert_eq!((ids(&list), list.more_after), (all.clone(), None));
        for most in [1, 2, 4] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let wanted = IntakesWanted {
                    most,
                    after,
                    ..usual.clone()
                };
                let list = slice(db, &round, &round.bashir, wanted);
                assert!(list.rows.len() <= most);
                seen.extend(ids(&list));
                after = list.more_after;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen, all, "{most}");
        }
        let typing = IntakesWanted {
            state: Some(IntakeState::Typing),
            ..usual
        };
        let list = slice(db, &round, &round.amal, typing);
        assert_eq!(list.rows.len(), 4);
        let mut counts = list.counts.clone();
        counts.sort();
        assert_eq!(
            counts,
            [(IntakeState::Typing, 4), (IntakeState::Confirmed, 1)]
        );

        let found = |who, words| ids(&slice(db, &round, who, find(words)));
        assert_eq!(found(&round.amal, "1"), [all[3].clone()], "by its number");
        assert_eq!(found(&round.amal, "7"), []);
        assert_eq!(found(&round.amal, "sewing"), all);
        assert_eq!(found(&round.amal, "circle 4"), [all[0].clone()]);
        assert_eq!(found(&round.amal, "%"), all);
        // To her colleague only what a group has given its word to has a name.
        assert_eq!(found(&round.bashir, "sewing"), [all[3].clone()]);
        assert_eq!(found(&round.bashir, "circle 4"), []);
    });
}

#[test]
fn the_page_and_programs_go_on_where_a_slice_ends() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = round(&app.database);
        let mut all = Vec::new();
        for number in 0..52 {
            app.database.clock.advance(60);
            let mut written = paper(NOW);
            written.name = format!("Sewing Circle {number}");
            all.push(begin(db, &round, &round.amal, written).expect("begun"));
        }
        let staff = app.sign_in(&round.amal);
        let page = "/manage/rounds/gardens-2027/intake";
        let is_on = |body: &str, id: &ProposalId| body.contains(&format!("{page}/{id}"));
        let first = app.get_as(page, &staff);
        assert!(is_on(&first.body, &all[51]) && is_on(&first.body, &all[2]));
        assert!(!is_on(&first.body, &all[1]));
        assert!(first.body.contains("(52)"), "{}", first.body);
        assert!(first.body.contains(&format!("{page}?after={}", all[2])));
        let next = app.get_as(&format!("{page}?after={}", all[2]), &staff);
        assert!(is_on(&next.body, &all[0]) && !is_on(&next.body, &all[2]));
        let found = app.get_as(&format!("{page}?find=circle+7"), &staff);
        assert!(is_on(&found.body, &all[7]) && !is_on(&found.body, &all[8]));
        for strange in ["?after=x", "?state=nothing", "?find=%E2%80%AE"] {
            let seen = app.get_as(&format!("{page}{strange}"), &staff);
            assert_eq!(seen.status, 200, "{strange}");
        }
        let token = app.token(&round.amal, &["rounds:read"]);
        let path = "/api/v1/rounds/gardens-2027/intakes";
        let read = |address: &str| -> Value {
            let answer = app.call("GET", address, &token, "");
            assert_eq!(answer.status, 200, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        let slice = read(&format!("{path}?limit=40&state=typing"));
        assert_eq!(slice["intakes"].as_array().map(Vec::len), Some(40));
        assert_eq!(slice["counts"][0]["count"], 52);
        let next = read(slice["next"].as_str().expect("an address"));
        assert_eq!(next["intakes"].as_array().map(Vec::len), Some(12));
        assert_eq!(next["next"], Value::Null);
        for strange in ["?limit=0", "?after=x", "?state=nothing"] {
            let answer = app.call("GET", &format!("{path}{strange}"), &token, "");
            assert_eq!(answer.status, 400, "{strange}");
        }
    });
}

fn extend(db: &Db, round: &TestRound, organization: &str, until: &str) {
    let later = LaterDeadline {
        round: round.slug.clone(),
        organization: organization.to_owned(),
        phase: Phase::Open,
        until: moment(until),
        reason: "A flood closed their office.".parse().expect("a reason"),
        language: tag("en"),
    };
    as_person(db, &round.bashir, move |tx, actor| {
        extend_deadline(tx, actor, &later)
    })
    .expect("it is given");
}

#[test]
fn a_group_with_more_time_confirms_so_many_days_after_that() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = organization(db, "sewing", "nonprofit");
        let (_, other) = organization(db, "weaving", "nonprofit");
        let late = begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("begun");
        let usual = begin(db, &round, &round.amal, of_member("weaving", NOW)).expect("begun");
        for id in [&late, &usual] {
            type_in(db, &round.amal, id);
            over(db, &round, &round.amal, id).expect("handed over");
        }
        extend(db, &round, "sewing", "2027-03-12T17:00");
        let by = |who: &TestPerson, id: &ProposalId| -> (Option<Instant>, Option<Instant>) {
            let (standing, id) = (standing(db, who), id.clone());
            let shown = db.read_now(move |reader| {
                let back = read_back(reader, Actor::Person(&standing), &id)?;
                let intake = rows::of(reader.conn(), &id)?;
                Ok((back, intake))
            });
            let (back, intake) = shown.expect("it is read");
            let back = back.expect("it is theirs");
            let (setup, intake) = (back.within.setup.clone(), intake.expect("an intake"));
            let kept = db.read_now(move |reader| rows::confirm_by(reader.conn(), &intake, &setup));
            (back.confirm_by, kept.expect("a day"))
        };
        // Five working days after the deadline, and after the later one.
        let (first, second) = (moment("2027-03-05T23:59").at, moment("2027-03-19T23:59").at);
        assert_eq!(by(&other, &usual), (Some(first), Some(first)));
        assert_eq!(by(&noor, &late), (Some(second), Some(second)));
        turn_to(database, first.plus_seconds(3 * 86_400));
        assert!(matches!(
            confirm(db, &other, &usual, 1),
            Err(IntakeError::TimeOver)
        ));
        confirm(db, &noor, &late, 1).expect("there is time for them");
        assert_eq!(state(db, &late), ProposalState::Submitted);
        assert_eq!(state(db, &usual), ProposalState::Draft);
        db.write_now(forget_contacts).expect("the worker looks");
    });
}

#[test]
fn what_is_put_off_for_one_group_does_not_let_another_be_begun() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        organization(db, "sewing", "nonprofit");
        organization(db, "weaving", "nonprofit");
        extend(db, &round, "sewing", "2027-03-12T17:00");
        turn_to(database, closes().plus_seconds(12 * 86_400));
        // What arrived in time, typed after the usual days to confirm.
        begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("there is time to confirm");
        let usual = begin(db, &round, &round.amal, of_member("weaving", NOW));
        assert!(matches!(usual, Err(IntakeError::Faults(_))), "{usual:?}");
    });
}

/// A question of this kind with this key.
fn question(first: &Question, key: &str, kind: QuestionKind) -> Question {
    Question {
        id: key.parse().expect("a key"),
        kind,
        required: false,
        ..first.clone()
    }
}

#[test]
fn what_is_read_back_is_read_as_the_proposal_is() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens-2027", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
            let first = setup.form.questions[0].clone();
            let (least, most) = (None, None);
            setup.form.questions.extend([
                question(&first, "people", QuestionKind::Number { least, most }),
                question(&first, "rent", QuestionKind::Money { most: None }),
            ]);
        });
        let (_, noor) = organization(db, "sewing", "nonprofit");
        let mut written = of_member("sewing", NOW);
        written.language = "es".to_owned();
        let id = begin(db, &round, &round.amal, written).expect("begun");
        type_in(db, &round.amal, &id);
        let answer = |key: &str| FieldName::Answer(key.parse().expect("a key"));
        let share = FieldName::Partner(group(db, &id), PartnerField::Share);
        let costs = vec![cost("c1", "Cloth", "12500.5", "600")];
        for (field, entry) in [
            (
                FieldName::Summary,
                Entry::text("We *sew*:\n\n- coats\n- hats"),
            ),
            (answer("people"), Entry::text("12500")),
            (answer("rent"), Entry::text("2500")),
            (FieldName::Budget, Entry::Table { rows: costs }),
            (share, Entry::text("12500.5")),
        ] {
            write(db, &round.amal, &id, field, entry).expect("it is typed");
        }
        over(db, &round, &round.amal, &id).expect("handed over");
        let staff = app.sign_in(&round.amal);
        let page = "/manage/rounds/gardens-2027/intake";
        let hers = app.sign_in_weak(&noor);
        let back = format!("/my/proposals/{id}/read-back");
        let english = app.get_as(&format!("{back}?lang=en"), &hers);
        for words in [
            "<em>sew</em>",
            "<li>coats</li>",
            "12,500",
            "$12,500.50",
            "$2,500",
        ] {
            assert!(english.body.contains(words), "{words}: {}", english.body);
        }
        assert!(!english.body.contains("12500.5"), "{}", english.body);
        let spanish = app.get_as(&format!("{back}?lang=es"), &hers);
        assert!(!spanish.body.contains("12500.5"), "{}", spanish.body);
        assert!(spanish.body.contains("$12,500.50"), "{}", spanish.body);
        let arabic = app.get_as(&format!("{back}?lang=ar"), &hers);
        assert!(arabic.body.contains("US$"), "{}", arabic.body);
        let sheet = app.get_as(&format!("{page}/{id}/sheet?lang=en"), &staff);
        assert_eq!(sheet.status, 200, "{}", sheet.body);
        assert!(sheet.body.contains("<em>sew</em>"), "{}", sheet.body);
        assert!(sheet.body.contains("<li>coats</li>"), "{}", sheet.body);
        assert!(!sheet.body.contains("12500.5"), "{}", sheet.body);
        assert!(sheet.body.contains("$12,500.50"), "{}", sheet.body);

        let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
        let found = db
            .read_now(move |reader| intake_page(reader, Actor::Person(&standing), &slug, &id))
            .expect("it is read")
            .expect("she is staff");
        assert_eq!(found.intake.state, IntakeState::Reading);
    });
}

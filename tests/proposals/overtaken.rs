//! What was opened anew or is being completed: no former version of it is found eligible any more, what was signed of it
//! counts where it was signed, and the later of two dates' acts holds.

use taawun::domain::policy::Actor;
use taawun::domain::proposal::{
    DeadlineFacts, Entry, FieldName, OfferAnswer, OfferOutcome, ProposalState,
};
use taawun::domain::setup::Signatures;
use taawun::domain::time::Instant;
use taawun::ops::screening::{ScreeningError, WrittenVerdict};
use taawun::store::Db;
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::views::screening_list::{ScreenedWanted, SentRow, screening_list};
use taawun::store::views::waiting::waiting;

use super::screening::{returned, say, seen};
use super::splitting::{self, three};
use super::submitting::{state, submit};
use super::world::{
    Coalition, closes, coalition, cost, fill, open_round_with, sign, sign_all, turn_to, write,
};
use crate::support::TestDatabase;
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, standing};

const DAY: i64 = 86_400;

/// Makes two of proposal 1, whose first stays, whose second is in both, and whose third goes. The old one, with its
/// partners.
fn split(db: &Db, round: &TestRound, of: &Coalition) -> Coalition {
    let id = splitting::offer(db, round);
    let number = splitting::divided(db, of, &id);
    for place in [0, 1, 2] {
        let said = splitting::say(db, of, place, (&id, number), OfferAnswer::Yes);
        let outcome = said.expect("it is kept");
        assert_eq!(outcome == OfferOutcome::Agreed, place == 2);
    }
    Coalition {
        id: of.id.clone(),
        partners: of.partners[..2].to_vec(),
    }
}

/// Writes the costs of those who stay.
fn write_costs(db: &Db, of: &Coalition) {
    let rows = (1..=2).map(|row| cost(&format!("c{row}"), "Gardeners", "900", "600"));
    let rows = Entry::Table {
        rows: rows.collect(),
    };
    write(db, of.lead(), &of.id, FieldName::Budget, rows).expect("they write");
}

/// The first row of the list of staff.
fn row(db: &Db, round: &TestRound) -> SentRow {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    let list = db.read_now(move |reader| {
        let wanted = ScreenedWanted::default();
        screening_list(reader, Actor::Person(&standing), &slug, &wanted)
    });
    let list = list.expect("a list").expect("staff see it");
    let row = list.rows.into_iter().next().and_then(|row| row.sent);
    row.expect("it is with staff")
}

#[test]
fn what_was_opened_anew_is_not_found_eligible_by_what_stood_before() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        assert_eq!(row(db, &round).signatures, (3, 3));
        let old = split(db, &round, &of);
        let refused = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(
            matches!(refused, Err(ScreeningError::Overtaken)),
            "{refused:?}"
        );
        assert_eq!(state(db, &of.id), ProposalState::Returned);
        let page = seen(db, &round, &round.amal).expect("staff see it");
        assert!(page.is_overtaken);
        // List and page agree: what was signed for another coalition counts no more.
        assert_eq!(page.signed, [false, false, false]);
        assert_eq!(row(db, &round).signatures, (2, 0));

        write_costs(db, &old);
        sign_all(db, &old);
        submit(db, &old).expect("it is sent anew");
        let page = seen(db, &round, &round.amal).expect("staff see it");
        assert!(!page.is_overtaken);
        assert_eq!(row(db, &round).signatures, (2, 2));
        say(db, &round, &round.amal, 2, WrittenVerdict::Eligible).expect("it may take part");
    });
}

/// A round with signatures after sending; a proposal of which one signature is due was returned.
fn due_and_returned(database: &TestDatabase) -> (TestRound, Coalition) {
    let db = database.db();
    let round = open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    });
    let of = coalition(db, &round, &["oak", "elm"]);
    fill(db, &of);
    sign(db, &of, &of.partners[0]).expect("the lead signs");
    submit(db, &of).expect("it is sent");
    let due = closes().plus_seconds(7 * DAY);
    say(db, &round, &round.amal, 1, returned(due)).expect("it is returned");
    (round, of)
}

#[test]
fn while_a_signature_is_due_that_nobody_can_give_it_is_not_found_eligible() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = due_and_returned(database);
        let is_overtaken = || {
            let page = seen(db, &round, &round.amal);
            page.expect("staff see it").is_overtaken
        };
        assert!(!is_overtaken(), "what was sent can be signed still");
        let put = |text: &str| {
            let text = Entry::text(text);
            write(db, of.lead(), &of.id, FieldName::Summary, text).expect("it is open");
        };
        put("We plant a garden in the north.");
        assert!(is_overtaken());
        let refused = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(
            matches!(refused, Err(ScreeningError::Overtaken)),
            "{refused:?}"
        );
        // The other way round: once all have signed what was sent, a new text takes nothing from it.
        put("We plant a garden together.");
        assert!(!is_overtaken());
        sign(db, &of, &of.partners[1]).expect("it signs what was sent");
        put("We plant a garden in the north.");
        assert!(!is_overtaken());
        say(db, &round, &round.amal, 1, WrittenVerdict::Eligible).expect("it may take part");
    });
}

#[test]
fn what_cannot_be_decided_is_no_choice_and_is_answered() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (round, of) = due_and_returned(&app.database);
        let one = "/manage/rounds/gardens-2027/screening/1";
        let staff = app.sign_in(&round.amal);
        let choice = "id=\"verdict-eligible\"";
        assert!(app.get_as(one, &staff).body.contains(choice));
        let text = Entry::text("We plant a garden in the north.");
        write(db, of.lead(), &of.id, FieldName::Summary, text).expect("it is open");
        let why = "This version cannot take part any more";
        let shown = app.get_as(one, &staff);
        assert!(!shown.body.contains(choice), "{}", shown.body);
        assert!(shown.body.contains(why), "{}", shown.body);
        assert!(!shown.body.contains("in the north"), "no word of the draft");
        let refused = app.post(one, &staff, &[("verdict", "eligible"), ("seen", "1")]);
        assert_eq!(refused.status, 409, "{}", refused.body);
        assert!(
            refused.body.contains("id=\"fault-verdict\""),
            "{}",
            refused.body
        );
        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let path = "/api/v1/rounds/gardens-2027/screening/1/verdict";
        let body = serde_json::json!({"verdict": "eligible", "version": 1});
        let refused = app.call("PUT", path, &token, &body.to_string());
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert_eq!(state(db, &of.id), ProposalState::Returned);
    });
}

fn deadline(db: &Db, who: &TestPerson, of: &Coalition) -> [Option<Instant>; 3] {
    let within = splitting::shown(db, who, &of.id).within.deadline;
    let promised = |facts: DeadlineFacts| facts.promised();
    let held = standing(db, who);
    let mine = db.read_now(move |reader| my_proposals(reader, &held));
    let mut mine = mine.expect("a list").into_iter();
    let listed = mine
        .find(|one| one.id == of.id)
        .and_then(|one| one.deadline);
    let held = standing(db, who);
    let waits = db.read_now(move |reader| waiting(reader, &held));
    let page = format!("/my/proposals/{}/check", of.id);
    let mut waits = waits.expect("what waits").into_iter();
    let waits = waits.find(|one| one.href == page).and_then(|one| one.by);
    [within.map(promised), listed.map(promised), waits]
}

#[test]
fn of_two_dates_that_of_the_later_act_holds() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let asked = closes().plus_seconds(30 * DAY);
        say(db, &round, &round.amal, 1, returned(asked)).expect("it is returned");
        assert_eq!(deadline(db, of.lead(), &of), [Some(asked); 3]);
        submit(db, &of).expect("what was signed holds");
        turn_to(database, db.now().plus_seconds(60));
        let old = split(db, &round, &of);
        let by = splitting::shown(db, old.lead(), &old.id).offers[0]
            .offer
            .terms
            .complete_by;
        assert!(closes() < by && by < asked);
        assert_eq!(deadline(db, old.lead(), &old), [Some(by); 3]);
    });
}

#[test]
fn a_receipt_names_who_took_part_in_each_version_and_who_signed_it() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (round, of) = three(&app.database);
        let old = split(db, &round, &of);
        let lead = app.sign_in_weak(of.lead());
        let address = format!("/my/proposals/{}/receipt", of.id);
        let receipt = app.get_as(&address, &lead);
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        let count = |body: &str, words: &str| body.matches(words).count();
        assert_eq!(count(&receipt.body, "<bdi>The ash of Larkmere</bdi>"), 1);
        assert_eq!(count(&receipt.body, ">Signed<"), 3, "{}", receipt.body);

        write_costs(db, &old);
        sign_all(db, &old);
        submit(db, &old).expect("it is sent anew");
        let receipt = app.get_as(&address, &lead);
        assert_eq!(count(&receipt.body, "<bdi>The ash of Larkmere</bdi>"), 1);
        assert_eq!(count(&receipt.body, "<bdi>The oak of Larkmere</bdi>"), 2);
        assert_eq!(count(&receipt.body, ">Signed<"), 5, "{}", receipt.body);
    });
}

//! Partners who leave, or are left out, after a proposal was sent: they are not asked any more, and their share falls.

use taawun::domain::money::Money;
use taawun::domain::policy::Actor;
use taawun::domain::proposal::ProposalState;
use taawun::domain::setup::Signatures;
use taawun::domain::time::Instant;
use taawun::ops::proposals::leave_coalition;
use taawun::ops::screening::{WrittenVerdict, signatures_due};
use taawun::store::Db;
use taawun::store::views::screening::{SentProposal, sent_proposal};
use taawun::store::views::screening_list::{ScreenedWanted, SentRow, screening_list};

use super::screening::say;
use super::submitting::{state, submit};
use super::world::{Coalition, PATIENCE, coalition, fill, open_round_with, sign, turn_to};
use crate::support::TestDatabase;
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::rounds::{TestRound, as_person, standing};

/// Three partners with 900 dollars each; the lead has signed, and it was sent. With the instant when signatures are due.
fn sent(database: &TestDatabase) -> (TestRound, Coalition, Instant) {
    let db = database.db();
    let round = open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    });
    let of = coalition(db, &round, &["oak", "elm", "ash"]);
    fill(db, &of);
    sign(db, &of, &of.partners[0]).expect("the lead signs");
    let receipt = submit(db, &of).expect("it is sent");
    let due = receipt.signatures_due_at.expect("signatures are due");
    (round, of, due)
}

fn leave(db: &Db, of: &Coalition, place: usize) {
    let (id, partner) = (of.id.clone(), of.partners[place].clone());
    as_person(db, &partner.person, move |tx, actor| {
        leave_coalition(tx, actor, &id, &partner.seat)
    })
    .expect("no reason needed");
}

fn is_ended_by_date(db: &Db, of: &Coalition) -> bool {
    let id = of.id.clone();
    db.write_now(move |tx| signatures_due(tx, &id))
        .expect("the task is done")
}

fn seen(db: &Db, round: &TestRound) -> (SentProposal, SentRow) {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    db.read_now(move |reader| {
        let actor = Actor::Person(&standing);
        let one = sent_proposal(reader, actor, &slug, 1)?.expect("staff see it");
        let list = screening_list(reader, actor, &slug, &ScreenedWanted::default())?
            .expect("staff see it");
        let row = list.rows.into_iter().next().and_then(|row| row.sent);
        Ok((one, row.expect("it is with staff")))
    })
    .expect("it is read")
}

fn dollars(major: i64) -> Money {
    Money::new(major * 100, "USD".parse().expect("a currency"))
}

#[test]
fn who_left_without_having_signed_is_not_missing() {
    on_both_databases(|database| {
        let (round, of, due) = sent(database);
        let db = database.db();
        sign(db, &of, &of.partners[1]).expect("it signs");
        let (before, row) = seen(db, &round);
        assert_eq!(
            (before.request, row.request),
            (dollars(2_700), dollars(2_700))
        );
        assert_eq!((row.signatures, row.gone), ((3, 2), 0));
        leave(db, &of, 2);
        let (after, row) = seen(db, &round);
        assert_eq!(
            (after.request, row.request),
            (dollars(1_800), dollars(1_800))
        );
        assert_eq!((row.signatures, row.gone), ((2, 2), 1));
        assert_eq!(after.present, [true, true, false]);
        // What was sent stays what it was.
        assert_eq!(after.document.core.request, dollars(2_700));
        assert_eq!(after.version.hash, before.version.hash);
        turn_to(database, due.plus_seconds(PATIENCE));
        assert!(!is_ended_by_date(db, &of));
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
    });
}

/// "At any stage": also once staff found it eligible.
#[test]
fn a_partner_leaves_what_was_found_eligible() {
    on_both_databases(|database| {
        let (round, of, _) = sent(database);
        let db = database.db();
        say(db, &round, &round.amal, 1, WrittenVerdict::Eligible).expect("it may take part");
        assert_eq!(state(db, &of.id), ProposalState::Eligible);
        leave(db, &of, 2);
        let (after, row) = seen(db, &round);
        assert_eq!(after.request, dollars(1_800));
        assert_eq!(row.gone, 1);
    });
}

#[test]
fn somebody_else_who_is_silent_is_missing_all_the_same() {
    on_both_databases(|database| {
        let (_, of, due) = sent(database);
        let db = database.db();
        leave(db, &of, 2);
        turn_to(database, due.plus_seconds(PATIENCE));
        assert!(is_ended_by_date(db, &of));
        assert_eq!(state(db, &of.id), ProposalState::Ineligible);
    });
}

#[test]
fn staff_read_that_the_coalition_changed_and_the_lead_what_it_costs() {
    on_both_sites(|app| {
        let (round, of, _) = sent(&app.database);
        let db = app.database.db();
        app.letters();
        let staff = app.sign_in(&round.amal);
        let list = "/manage/rounds/gardens-2027/screening";
        let one = format!("{list}/1");
        for page in [list, &one] {
            let shown = app.get_as(page, &staff);
            assert!(!shown.body.contains("changed since"), "{}", shown.body);
            assert!(!shown.body.contains("Coalition changed"), "{}", shown.body);
        }
        leave(db, &of, 2);
        assert!(app.get_as(list, &staff).body.contains("Coalition changed"));
        let shown = app.get_as(&one, &staff);
        for words in [
            "This coalition has changed since it was sent. No longer there: The ash of Larkmere.",
            "it asked for $2,700",
            "it asks for $1,800",
        ] {
            let plain = shown.body.replace(['\u{2068}', '\u{2069}'], "");
            assert!(plain.contains(words), "{words}: {}", shown.body);
        }
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        assert_eq!(letters[0].to(), of.lead().email);
        let text = letters[0].text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(text.contains("$900"), "{text}");
        assert!(!text.contains("Divide it anew"), "{text}");
    });
}

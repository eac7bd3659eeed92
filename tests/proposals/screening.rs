//! Staff screen what was sent: once for completion, with reasons from a closed list, and by the version alone.

use taawun::domain::language::LocalText;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{
    Entry, FieldName, ProposalState, ReasonCode, SubmittedProposal, Verdict,
};
use taawun::domain::setup::Signatures;
use taawun::domain::time::Instant;
use taawun::ops::proposals::SignError;
use taawun::ops::screening::{ScreeningError, WrittenVerdict, decide, write_to_applicants};
use taawun::store::Db;
use taawun::store::schema::proposal_screening;
use taawun::store::views::screening::{SentProposal, sent_proposal};
use taawun::store::views::screening_list::{ScreenedWanted, screening_list};

use super::submitting::{on_record, state, submit, take_up, withdraw};
use super::world::{
    Coalition, PATIENCE, closes, fill, open_round, open_round_with, ready, sign, sign_all, sign_at,
    turn_to, write,
};
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

fn words(text: &str) -> LocalText {
    LocalText::new(tag("ar"), text)
}

pub fn returned(due: Instant) -> WrittenVerdict {
    WrittenVerdict::Returned {
        code: ReasonCode::Incomplete,
        fields: vec![FieldName::Summary],
        text: words("Please say where."),
        due,
    }
}

fn ineligible(code: ReasonCode) -> WrittenVerdict {
    WrittenVerdict::Ineligible {
        code,
        text: words("It is for another purpose."),
    }
}

pub fn say(
    db: &Db,
    round: &TestRound,
    who: &TestPerson,
    seen: i64,
    verdict: WrittenVerdict,
) -> Result<(), ScreeningError> {
    let slug = round.slug.clone();
    as_person(db, who, move |tx, actor| {
        decide(tx, actor, &slug, 1, seen, &verdict)
    })
}

pub fn seen(db: &Db, round: &TestRound, who: &TestPerson) -> Result<SentProposal, Denied> {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| sent_proposal(reader, Actor::Person(&standing), &slug, 1))
        .expect("it is read")
}

#[test]
fn what_was_sent_comes_in_slices() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        for name in ["oak", "elm"] {
            submit(db, &ready(db, &round, &[name])).expect("it is sent");
        }
        let list = |wanted: ScreenedWanted| {
            let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
            let list = db.read_now(move |reader| {
                screening_list(reader, Actor::Person(&standing), &slug, &wanted)
            });
            let list = list.expect("a list").expect("staff see it");
            let numbers = list.rows.iter().map(|row| row.number);
            (numbers.collect::<Vec<_>>(), list.more_after)
        };
        let usual = ScreenedWanted::default();
        assert_eq!(list(usual), (vec![1, 2], None));
        let one = ScreenedWanted { most: 1, ..usual };
        assert_eq!(list(one), (vec![1], Some(1)));
        assert_eq!(list(ScreenedWanted { after: 1, ..one }), (vec![2], None));
        assert_eq!(list(ScreenedWanted::one(2)), (vec![2], None));
        assert_eq!(list(ScreenedWanted::none()), (vec![], None));
        let state = Some(ProposalState::Eligible);
        assert_eq!(list(ScreenedWanted { state, ..usual }), (vec![], None));
    });
}

#[test]
fn completion_is_asked_for_once_and_the_difference_is_shown() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        submit(db, &of).expect("it is sent");
        turn_to(database, closes().plus_seconds(86_400));
        let due = db.now().plus_seconds(7 * 86_400);
        let past = say(db, &round, &round.amal, 1, returned(db.now()));
        assert!(matches!(past, Err(ScreeningError::DueInThePast)));
        // Nobody completes what reviewers do not read any more.
        let reviewed = moment("2027-04-09T17:00").at;
        let late = say(
            db,
            &round,
            &round.amal,
            1,
            returned(reviewed.plus_seconds(1)),
        );
        assert!(matches!(late, Err(ScreeningError::DueTooLate(by)) if by == reviewed));
        let nothing = WrittenVerdict::Returned {
            code: ReasonCode::Incomplete,
            fields: Vec::new(),
            text: words("Something."),
            due,
        };
        let nothing = say(db, &round, &round.amal, 1, nothing);
        assert!(matches!(nothing, Err(ScreeningError::NoSuchField)));
        let outdated = say(db, &round, &round.amal, 2, returned(due));
        assert!(matches!(outdated, Err(ScreeningError::Outdated(1))));
        say(db, &round, &round.amal, 1, returned(due)).expect("it is returned");
        assert_eq!(state(db, &of.id), ProposalState::Returned);
        // The coalition writes; staff go on seeing what was sent.
        let text = Entry::text("We plant a garden in the north.");
        write(db, of.lead(), &of.id, FieldName::Summary, text).expect("it is open again");
        let shown = seen(db, &round, &round.amal).expect("staff see it");
        assert_eq!(shown.document.core.summary, "We plant a garden together.");
        assert!(shown.before.is_none());
        sign_all(db, &of);
        turn_to(database, due);
        let again = submit(db, &of).expect("the deadline is that of the return");
        assert_eq!((again.number, again.version), (1, 2));
        let shown = seen(db, &round, &round.bashir).expect("staff see it");
        let (number, before) = shown.before.expect("what was returned");
        assert_eq!((number, shown.version.number), (1, 2));
        assert_ne!(before.core.summary, shown.document.core.summary);
        assert_eq!(before.core.title, shown.document.core.title);
        let twice = say(db, &round, &round.amal, 2, returned(due.plus_seconds(60)));
        assert!(matches!(twice, Err(ScreeningError::ReturnedBefore)));
        say(db, &round, &round.amal, 2, WrittenVerdict::Eligible).expect("it may take part");
        assert_eq!(state(db, &of.id), ProposalState::Eligible);
    });
}

#[test]
fn what_was_returned_is_not_sent_after_its_day() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        submit(db, &of).expect("it is sent");
        let due = closes().plus_seconds(3_600);
        say(db, &round, &round.amal, 1, returned(due)).expect("it is returned");
        turn_to(database, due.plus_seconds(1));
        assert!(submit(db, &of).is_err());
        let code = ReasonCode::Incomplete;
        say(db, &round, &round.amal, 1, ineligible(code)).expect("staff decide");
        assert_eq!(state(db, &of.id), ProposalState::Ineligible);
    });
}

#[test]
fn what_was_returned_early_has_as_long_as_all_others() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let [one, two] = [["oak"], ["elm"]].map(|names| ready(db, &round, &names));
        submit(db, &one).expect("it is sent");
        let due = db.now().plus_seconds(3_600);
        say(db, &round, &round.amal, 1, returned(due)).expect("it is returned");
        let last = closes().plus_seconds(15 * 60);
        turn_to(database, last);
        submit(db, &two).expect("work that was begun is in time");
        submit(db, &one).expect("so is work that came back");
        assert_eq!(state(db, &one.id), ProposalState::Submitted);
    });
}

#[test]
fn a_second_return_is_refused_by_the_table_itself() {
    use diesel::prelude::*;
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        submit(db, &of).expect("it is sent");
        let due = db.now().plus_seconds(3_600);
        say(db, &round, &round.amal, 1, returned(due)).expect("it is returned");
        let id = of.id.clone();
        let twice = db.write_now(move |tx| {
            diesel::insert_into(proposal_screening::table)
                .values((
                    proposal_screening::proposal_id.eq(&id),
                    proposal_screening::number.eq(2),
                    proposal_screening::verdict.eq("returned"),
                    proposal_screening::version.eq(1),
                    proposal_screening::code.eq("incomplete"),
                    proposal_screening::fields.eq("[]"),
                    proposal_screening::due_at.eq(1),
                    proposal_screening::decided_at.eq(1),
                ))
                .execute(tx.conn())?;
            Ok::<_, taawun::store::StoreError>(())
        });
        assert!(matches!(twice, Err(taawun::store::StoreError::Duplicate)));
    });
}

#[test]
fn only_staff_of_this_round_screen_and_they_decide_once() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        assert_eq!(
            seen(db, &round, &round.amal).err(),
            Some(Denied::Hidden),
            "there is no number yet"
        );
        submit(db, &of).expect("it is sent");
        for who in [of.lead(), &of.partners[1].person] {
            assert_eq!(seen(db, &round, who).err(), Some(Denied::Hidden));
            let refused = say(db, &round, who, 1, WrittenVerdict::Eligible);
            assert!(matches!(
                refused,
                Err(ScreeningError::Denied(Denied::Hidden))
            ));
        }
        let code = ReasonCode::OutsidePurpose;
        say(db, &round, &round.bashir, 1, ineligible(code)).expect("staff decide");
        let again = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(matches!(again, Err(ScreeningError::WrongState(_))));
        let shown = seen(db, &round, &round.amal).expect("staff see it");
        let last = shown.decisions.last().expect("a decision");
        assert_eq!((last.verdict, last.code), (Verdict::Ineligible, Some(code)));
        assert_eq!(shown.signed, [true, true]);
        assert_eq!(reasons(db, &round), [(code, 1)]);
        assert_eq!(on_record(db, "proposal_found_ineligible"), 1);
        assert!(withdraw(db, &of).is_err(), "what is decided is decided");
    });
}

fn reasons(db: &Db, round: &TestRound) -> Vec<(ReasonCode, usize)> {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    let list = db
        .read_now(move |reader| {
            screening_list(
                reader,
                Actor::Person(&standing),
                &slug,
                &ScreenedWanted::default(),
            )
        })
        .expect("a list");
    list.expect("staff see it").counts.ineligible
}

#[test]
fn what_was_taken_back_is_gone_for_staff() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        submit(db, &of).expect("it is sent");
        withdraw(db, &of).expect("it is taken back");
        assert_eq!(seen(db, &round, &round.amal).err(), Some(Denied::Hidden));
        let decided = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(matches!(decided, Err(ScreeningError::Denied(_))));
        take_up(db, &of).expect("it is taken up");
        assert_eq!(seen(db, &round, &round.amal).err(), Some(Denied::Hidden));
        let slug = round.slug.clone();
        let text = "Where are you?".parse().expect("words");
        let told = as_person(db, &round.amal, move |tx, actor| {
            write_to_applicants(tx, actor, &slug, 1, None, &text)
        });
        assert!(told.is_err());
    });
}

fn work(database: &crate::support::TestDatabase) {
    let worker = crate::support::letters::worker(database.db());
    worker.all_that_is_due(&|| false).expect("the work is done");
}

/// A proposal of two, looked at when the signature of the second is due and once more when nobody waits for it any more.
/// It comes in time, if at all, and has its turn a minute later.
fn in_five_days(database: &crate::support::TestDatabase, signs: bool) -> (TestRound, Coalition) {
    let db = database.db();
    let round = open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    });
    let of = super::world::coalition(db, &round, &["oak", "elm"]);
    fill(db, &of);
    sign(db, &of, &of.partners[0]).expect("the lead signs");
    let receipt = submit(db, &of).expect("it is sent with a signature to come");
    let due = receipt.signatures_due_at.expect("a day");
    assert_eq!(due, crate::support::rounds::moment("2027-01-18T23:59").at);
    turn_to(database, due.plus_seconds(-1));
    work(database);
    assert_eq!(state(db, &of.id), ProposalState::Submitted);
    turn_to(database, due.plus_seconds(60));
    work(database);
    assert_eq!(state(db, &of.id), ProposalState::Submitted);
    let late = sign_at(db, &of, &of.partners[1], due.plus_seconds(1));
    assert!(
        matches!(late, Err(SignError::TooLate(at)) if at == due),
        "{late:?}"
    );
    if signs {
        sign_at(db, &of, &of.partners[1], due).expect("it arrived in time");
        sign(db, &of, &of.partners[1]).expect("sent again it is the same");
    }
    turn_to(database, due.plus_seconds(PATIENCE - 1));
    work(database);
    assert_eq!(state(db, &of.id), ProposalState::Submitted);
    turn_to(database, due.plus_seconds(PATIENCE));
    work(database);
    (round, of)
}

#[test]
fn a_missing_signature_ends_it_at_the_instant_that_is_due() {
    on_both_databases(|database| {
        let (round, of) = in_five_days(database, false);
        let db = database.db();
        assert_eq!(state(db, &of.id), ProposalState::Ineligible);
        let code = ReasonCode::SignatureMissing;
        assert_eq!(reasons(db, &round), [(code, 1)]);
        let shown = seen(db, &round, &round.amal).expect("staff see it");
        assert!(shown.decisions[0].by.is_none(), "a date decided");
        assert_eq!(shown.signed, [true, false]);
    });
}

#[test]
fn a_signature_in_the_last_second_is_in_time() {
    on_both_databases(|database| {
        let (round, of) = in_five_days(database, true);
        let db = database.db();
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
        let shown = seen(db, &round, &round.amal).expect("staff see it");
        assert_eq!(shown.signed, [true, true]);
    });
}

/// What is downloaded is what was hashed, whoever downloads it.
#[test]
fn staff_read_the_same_document() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let receipt = submit(db, &of).expect("it is sent");
        let shown = seen(db, &round, &round.amal).expect("staff see it");
        assert_eq!(shown.version.hash, receipt.hash);
        let bytes = SubmittedProposal::to_bytes(&shown.document).expect("bytes");
        let hash = taawun::domain::canonical::Sha256Hex::of(&bytes);
        assert_eq!(hash, receipt.hash);
    });
}

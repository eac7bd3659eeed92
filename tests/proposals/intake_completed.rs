//! A group without e-mail is asked for completion: staff type what it says, and only its word sends it.

use std::sync::Barrier;
use std::thread;

use taawun::domain::ids::ProposalId;
use taawun::domain::language::LocalText;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{
    DropEnd, DropReason, Entry, FieldName, IntakeState, ProposalState, ReasonCode,
};
use taawun::domain::standing::MandateRole;
use taawun::domain::time::Instant;
use taawun::ops::intake::{
    IntakeError, IntakeFault, WrittenCompletion, begin_completion, drop_intake,
};
use taawun::ops::proposals::SaveFieldError;
use taawun::ops::screening::{WrittenVerdict, decide};
use taawun::store::Db;
use taawun::store::proposals::{self, intakes, versions};
use taawun::store::views::intakes::{IntakePage, intake_page};
use taawun::store::views::screening::sent_proposal;

use super::intake::{begin, code, enter, fault, over, paper, round, second, type_in};
use super::submitting::{on_record, seen_by_staff, state};
use super::world::{cost, write};
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, standing, tag};
use crate::support::{TestDatabase, on_both_databases};

const DAY: i64 = 86_400;

/// A proposal that came by letter, was confirmed on a sheet and sent, and was returned for its summary; until when.
pub fn returned(database: &TestDatabase) -> (TestRound, ProposalId, Instant) {
    let db = database.db();
    let round = round(database);
    let id = begin(db, &round, &round.amal, paper("2027-01-11T09:30")).expect("begun");
    type_in(db, &round.amal, &id);
    over(db, &round, &round.amal, &id).expect("handed over");
    enter(db, &round, &round.amal, &id, &code(db, &round, &id)).expect("entered");
    second(db, &round, &round.bashir, &id).expect("countersigned");
    database.clock.advance(DAY);
    let due = give_back(db, &round, 1);
    database.clock.advance(DAY);
    (round, id, due)
}

/// Asks once for the summary of what has this number; until when.
pub fn give_back(db: &Db, round: &TestRound, number: i64) -> Instant {
    let due = db.now().plus_seconds(10 * DAY);
    let slug = round.slug.clone();
    as_person(db, &round.bashir, move |tx, actor| {
        let verdict = WrittenVerdict::Returned {
            code: ReasonCode::Incomplete,
            fields: vec![FieldName::Summary],
            text: LocalText::new(tag("en"), "Please say where."),
            due,
        };
        decide(tx, actor, &slug, number, 1, &verdict)
    })
    .expect("it is returned");
    due
}

pub fn by_phone(arrived: &str) -> WrittenCompletion {
    WrittenCompletion {
        channel: "phone".to_owned(),
        arrived: arrived.to_owned(),
        contact: "phone".to_owned(),
        reached_at: "555 0100".to_owned(),
    }
}

pub fn complete(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
    written: WrittenCompletion,
) -> Result<(), IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, by, move |tx, actor| {
        begin_completion(tx, actor, &slug, &id, &written)
    })
}

fn dropped(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
) -> Result<DropEnd, IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, by, move |tx, actor| {
        drop_intake(tx, actor, &slug, &id, DropReason::ChangedMind)
    })
}

fn page(db: &Db, round: &TestRound, who: &TestPerson, id: &ProposalId) -> IntakePage {
    let (standing, slug, id) = (standing(db, who), round.slug.clone(), id.clone());
    db.read_now(move |reader| intake_page(reader, Actor::Person(&standing), &slug, &id))
        .expect("a page")
        .expect("it is there")
}

fn summary_with_staff(db: &Db, round: &TestRound) -> String {
    let (standing, slug) = (standing(db, &round.bashir), round.slug.clone());
    let sent = db
        .read_now(move |reader| sent_proposal(reader, Actor::Person(&standing), &slug, 1))
        .expect("it is read")
        .expect("it is there");
    sent.document.core.summary
}

fn said(db: &Db, by: &TestPerson, id: &ProposalId, text: &str) -> Result<(), SaveFieldError> {
    write(db, by, id, FieldName::Summary, Entry::text(text)).map(|_| ())
}

#[test]
fn what_a_group_without_e_mail_completes_is_typed_read_and_countersigned_before_it_counts() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, id, due) = returned(database);
        assert!(page(db, &round, &round.bashir, &id).may_complete);
        // Whoever typed first has no way back into the draft by themselves.
        let early = said(db, &round.amal, &id, "In Larkmere.");
        assert!(matches!(early, Err(SaveFieldError::Denied(Denied::Hidden))));
        let soon = complete(db, &round, &round.amal, &id, by_phone("2027-01-11T09:00"));
        assert_eq!(fault(soon), ("arrived", IntakeFault::NotAskedYet));
        let ahead = complete(db, &round, &round.amal, &id, by_phone("2027-02-11T09:00"));
        assert_eq!(fault(ahead), ("arrived", IntakeFault::Ahead));
        let nowhere = WrittenCompletion {
            contact: "email".to_owned(),
            ..by_phone("2027-01-13T09:00")
        };
        let nowhere = complete(db, &round, &round.amal, &id, nowhere);
        assert_eq!(fault(nowhere), ("contact", IntakeFault::UnknownChoice));
        // A colleague answers the telephone this time.
        complete(db, &round, &round.bashir, &id, by_phone("2027-01-13T09:00")).expect("begun");
        let again = complete(db, &round, &round.amal, &id, by_phone("2027-01-13T09:00"));
        assert!(matches!(again, Err(IntakeError::WrongState(_))));
        let theirs = said(db, &round.amal, &id, "Elsewhere.");
        assert!(matches!(
            theirs,
            Err(SaveFieldError::Denied(Denied::Hidden))
        ));
        said(db, &round.bashir, &id, "We sew coats in Larkmere.").expect("typed");
        assert_eq!(summary_with_staff(db, &round), "We sew coats.", "not yet");
        over(db, &round, &round.bashir, &id).expect("handed over");
        let shown = page(db, &round, &round.bashir, &id);
        assert_eq!(shown.past.len(), 1, "how it had confirmed before is kept");
        assert_eq!(shown.intake.reached_at, "555 0100");
        let sheet = shown.code.expect("a code");
        enter(db, &round, &round.bashir, &id, &sheet).expect("entered");
        assert!(matches!(
            second(db, &round, &round.bashir, &id),
            Err(IntakeError::Denied(Denied::NotYours))
        ));
        let receipt = second(db, &round, &round.amal, &id).expect("countersigned");
        assert_eq!((receipt.number, receipt.version), (1, 2));
        assert_eq!(state(db, &id), ProposalState::Submitted);
        assert_eq!(summary_with_staff(db, &round), "We sew coats in Larkmere.");
        assert_eq!(seen_by_staff(db, &round).len(), 1);
        let of = id.clone();
        let kept = db.read_now(move |reader| {
            let kept = intakes::of(reader.conn(), &of)?;
            Ok((kept, versions::latest(reader.conn(), &of)?))
        });
        let (kept, sent) = kept.expect("it is read");
        let kept = kept.expect("an intake");
        assert_eq!(
            (kept.state, kept.reached_at.as_str()),
            (IntakeState::Confirmed, "")
        );
        assert!(sent.expect("a version").at < due);
        assert_eq!(on_record(db, "intake_completion_begun"), 1);
        assert_eq!(on_record(db, "intake_confirmed"), 2);
        // Completion is asked for once, and nothing is typed after it.
        let third = complete(db, &round, &round.amal, &id, by_phone("2027-01-13T09:00"));
        assert!(matches!(third, Err(IntakeError::Changed)), "{third:?}");
    });
}

#[test]
fn a_completion_that_is_dropped_leaves_what_was_confirmed_and_no_word_more() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, id, _) = returned(database);
        let draft = |of: &ProposalId| {
            let of = of.clone();
            let draft = db.read_now(move |reader| proposals::draft(reader.conn(), &of));
            draft.expect("a draft").entries
        };
        let before = draft(&id);
        complete(db, &round, &round.amal, &id, by_phone("2027-01-13T09:00")).expect("begun");
        said(db, &round.amal, &id, "We moved to Alder Street.").expect("typed");
        let rows = vec![cost("c1", "Alder Street fair", "900", "600")];
        let costs = Entry::Table { rows };
        write(db, &round.amal, &id, FieldName::Budget, costs).expect("typed");
        assert_ne!(draft(&id), before);
        let theirs = dropped(db, &round, &round.bashir, &id);
        assert!(matches!(theirs, Err(IntakeError::Denied(Denied::NotYours))));
        dropped(db, &round, &round.amal, &id).expect("it is dropped");
        assert_eq!(draft(&id), before);
        assert_eq!(
            super::intake_ends::places_that_say(db, "Alder Street"),
            Vec::<String>::new()
        );
        assert_eq!(state(db, &id), ProposalState::Returned);
        let shown = page(db, &round, &round.bashir, &id);
        assert_eq!(shown.intake.state, IntakeState::Confirmed);
        assert_eq!(shown.intake.signer.as_deref(), Some("Maryam Fictional"));
        assert!(shown.past.is_empty() && shown.may_complete);
        let twice = dropped(db, &round, &round.amal, &id);
        assert!(
            matches!(twice, Err(IntakeError::WrongState(_))),
            "{twice:?}"
        );
        // The group thinks again.
        complete(db, &round, &round.amal, &id, by_phone("2027-01-13T09:00")).expect("begun");
        dropped(db, &round, &round.amal, &id).expect("it is dropped");
        assert_eq!(on_record(db, "intake_dropped"), 2);
    });
}

#[test]
fn a_group_with_people_who_sign_in_completes_by_itself_and_no_completion_is_late() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, id, _) = returned(database);
        let organization = {
            let of = id.clone();
            let access = db.read_now(move |reader| proposals::access(reader.conn(), &of));
            let access = access.expect("the proposal");
            access.lead().expect("it is listed").clone()
        };
        // Whoever is asked before the deadline has as long as all others.
        super::world::turn_to(database, super::world::closes().plus_seconds(3_600));
        let late = complete(db, &round, &round.amal, &id, by_phone("2027-02-26T17:30"));
        assert_eq!(fault(late), ("arrived", IntakeFault::CompletionOver));
        let noor = people::person(db, "Noor Fictional", "noor@sewing.example");
        people::mandate(db, &noor, &organization, MandateRole::Lead);
        let own = complete(db, &round, &round.amal, &id, by_phone("2027-01-13T09:00"));
        assert!(matches!(own, Err(IntakeError::SignsIn)), "{own:?}");
        assert!(!page(db, &round, &round.amal, &id).may_complete);
    });
}

#[test]
fn of_two_who_begin_a_completion_one_types() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, id, _) = returned(database);
        let gate = Barrier::new(2);
        let begun = thread::scope(|scope| {
            let hands = [&round.amal, &round.bashir].map(|who| {
                let (gate, round, id) = (&gate, &round, &id);
                scope.spawn(move || {
                    gate.wait();
                    complete(db, round, who, id, by_phone("2027-01-13T09:00")).is_ok()
                })
            });
            hands.map(|hand| hand.join().expect("it ends"))
        });
        assert_eq!(begun.iter().filter(|is| **is).count(), 1, "{begun:?}");
        assert_eq!(on_record(db, "intake_completion_begun"), 1);
    });
}

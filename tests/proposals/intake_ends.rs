//! An intake passes to a colleague, is dropped without a trace, or is forgotten when nobody confirmed it.

use std::sync::Barrier;
use std::thread;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use taawun::domain::ids::ProposalId;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{DropEnd, DropReason, Entry, FieldName, ProposalState};
use taawun::domain::standing::{MandateRole, Role};
use taawun::ops::intake::{
    IntakeError, IntakeFault, WrittenIntake, WrittenPass, drop_intake, pass_on,
};
use taawun::ops::proposals::{PartnerKey, SaveFieldError, accept_partnership};
use taawun::store::proposals::intakes;
use taawun::store::schema::{proposal, proposal_intake, proposal_intake_hand, role_grant};
use taawun::store::views::intakes::{IntakeList, IntakesWanted, intake_list, intake_page};
use taawun::store::{Db, StoreError};

use super::intake::{
    begin, code, confirm, enter, fault, of_member, over, paper, round, second, type_in,
};
use super::submitting::{on_record, state};
use super::world::{closes, organization as registered, turn_to, write};
use crate::support::letters::worker;
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, standing};

const DAY: i64 = 86_400;
const NOW: &str = "2027-01-11T09:30";

fn dropped(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
) -> Result<DropEnd, IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, by, move |tx, actor| {
        drop_intake(tx, actor, &slug, &id, DropReason::Twice)
    })
}

fn passed(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
    to: &str,
) -> Result<(), IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    let written = WrittenPass {
        to: to.to_owned(),
        reason: "away".to_owned(),
    };
    as_person(db, by, move |tx, actor| {
        pass_on(tx, actor, &slug, &id, &written)
    })
}

fn list(db: &Db, round: &TestRound, who: &TestPerson) -> IntakeList {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| {
        intake_list(
            reader,
            Actor::Person(&standing),
            &slug,
            &IntakesWanted::default(),
        )
    })
    .expect("a list")
    .expect("it is theirs")
}

fn third(db: &Db, round: &TestRound) -> TestPerson {
    let carim = people::person(db, "Carim Fictional", "carim@people.example");
    let funder = Some(&round.program.county);
    people::grant(
        db,
        &carim,
        Role::Staff,
        &round.program.id,
        None,
        funder,
        None,
    );
    carim
}

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

/// Every column of every table that holds these words.
pub fn places_that_say(db: &Db, words: &'static str) -> Vec<String> {
    let of_sqlite = "SELECT tables.name AS of_table, columns.name AS named FROM sqlite_master AS tables, \
        pragma_table_info(tables.name) AS columns WHERE tables.type = 'table' AND columns.type = 'TEXT'";
    let of_postgres = "SELECT table_name::text AS of_table, column_name::text AS named FROM information_schema.columns \
        WHERE table_schema = current_schema() AND data_type = 'text'";
    let all = |query: &'static str| {
        db.read_now(move |reader| {
            let found: Vec<Column> = diesel::sql_query(query).load(reader.conn())?;
            Ok::<_, StoreError>(found)
        })
    };
    let columns = all(of_sqlite).or_else(|_| all(of_postgres));
    let columns = columns.expect("the columns");
    assert!(columns.len() > 300, "every table: {}", columns.len());
    let says = |column: &Column| {
        let (table, named) = (&column.of_table, &column.named);
        let query =
            format!("SELECT COUNT(*) AS n FROM \"{table}\" WHERE \"{named}\" LIKE '%{words}%'");
        let found = db.read_now(move |reader| {
            let count: Count = diesel::sql_query(query).get_result(reader.conn())?;
            Ok::<_, StoreError>(count.n)
        });
        found.expect("a count") > 0
    };
    let places = columns.iter().filter(|column| says(column));
    places
        .map(|column| format!("{}.{}", column.of_table, column.named))
        .collect()
}

#[test]
fn what_is_dropped_leaves_why_and_no_word_of_what_it_said() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let id = begin(db, &round, &round.amal, paper(NOW)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        enter(db, &round, &round.amal, &id, &code(db, &round, &id)).expect("entered");
        assert!(!places_that_say(db, "Coats for all").is_empty());
        let theirs = dropped(db, &round, &round.bashir, &id);
        assert!(matches!(theirs, Err(IntakeError::Denied(Denied::NotYours))));
        dropped(db, &round, &round.amal, &id).expect("dropped");
        for words in [
            "Coats for all",
            "Sixty children",
            "Sewing Circle",
            "Harbor Lane",
            "Maryam Fictional",
        ] {
            assert_eq!(places_that_say(db, words), Vec::<String>::new(), "{words}");
        }
        let seen = list(db, &round, &round.bashir);
        assert!(seen.rows.is_empty());
        assert_eq!(seen.dropped.len(), 1);
        assert_eq!(seen.dropped[0].reason, DropReason::Twice);
        assert_eq!(on_record(db, "intake_dropped"), 1);
        let again = dropped(db, &round, &round.amal, &id);
        assert!(matches!(again, Err(IntakeError::Denied(Denied::Hidden))));
        // Its name is free, and the group can come again.
        begin(db, &round, &round.amal, paper(NOW)).expect("begun");
    });
}

#[test]
fn a_group_that_was_asked_to_read_it_is_told_and_one_that_took_it_on_keeps_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let id = begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        dropped(db, &round, &round.amal, &id).expect("dropped");
        assert_eq!(places_that_say(db, "Coats for all"), Vec::<String>::new());
        assert_eq!(
            places_that_say(db, "read_back_dropped"),
            ["letter.content", "letter.dedupe_key"]
        );
        let gone = confirm(db, &noor, &id, 1);
        assert!(matches!(gone, Err(IntakeError::Denied(Denied::Hidden))));

        let written = WrittenIntake {
            contact: "email".to_owned(),
            email: "circle@sewing.example".to_owned(),
            ..paper(NOW)
        };
        let id = begin(db, &round, &round.amal, written).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let token = taawun::domain::canonical::Sha256Hex::of(b"secret of a letter");
        as_person(db, &noor, move |tx, actor| {
            let slug = "sewing".parse().expect("a slug");
            accept_partnership(tx, actor, &PartnerKey::Token(token.clone()), Some(&slug))
        })
        .expect("they take it on");
        let theirs = dropped(db, &round, &round.amal, &id);
        assert!(matches!(theirs, Err(IntakeError::TakenOn)), "{theirs:?}");
        confirm(db, &noor, &id, 1).expect("confirmed");
        let sent = dropped(db, &round, &round.amal, &id);
        assert!(matches!(sent, Err(IntakeError::WrongState(_))), "{sent:?}");
    });
}

#[test]
fn it_passes_to_a_colleague_and_nobody_who_typed_countersigns() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let carim = third(db, &round);
        let (sewing, noor) = registered(db, "sewing", "community_group");
        people::mandate(db, &carim, &sewing, MandateRole::Member);
        let id = begin(db, &round, &round.amal, paper(NOW)).expect("begun");
        type_in(db, &round.amal, &id);
        let outsider = passed(db, &round, &round.amal, &id, noor.id.to_string().as_str());
        assert_eq!(fault(outsider), ("to", IntakeFault::NotAColleague));
        let to_bashir = round.bashir.id.to_string();
        let grabbed = passed(db, &round, &round.bashir, &id, &to_bashir);
        assert!(matches!(
            grabbed,
            Err(IntakeError::Denied(Denied::NotYours))
        ));
        passed(db, &round, &round.amal, &id, &round.bashir.email).expect("it passes");
        let title = || (FieldName::Title, Entry::text("Coats and hats"));
        let (field, entry) = title();
        let before = write(db, &round.amal, &id, field, entry);
        assert!(matches!(
            before,
            Err(SaveFieldError::Denied(Denied::Hidden))
        ));
        let (field, entry) = title();
        write(db, &round.bashir, &id, field, entry).expect("it is typed");
        let (amal, slug, of) = (standing(db, &round.amal), round.slug.clone(), id.clone());
        let page = db.read_now(move |reader| intake_page(reader, Actor::Person(&amal), &slug, &of));
        assert_eq!(page.expect("an answer").map(|_| ()), Err(Denied::Hidden));
        let told = list(db, &round, &round.amal).rows.remove(0).passed;
        assert_eq!(told.len(), 1, "staff see that it passed, and why");
        over(db, &round, &round.bashir, &id).expect("handed over");
        let sheet = {
            let (who, slug, of) = (standing(db, &round.bashir), round.slug.clone(), id.clone());
            let page =
                db.read_now(move |reader| intake_page(reader, Actor::Person(&who), &slug, &of));
            page.expect("a page")
                .expect("it is theirs")
                .code
                .expect("a code")
        };
        enter(db, &round, &round.bashir, &id, &sheet).expect("entered");
        for typist in [&round.amal, &round.bashir] {
            let own = second(db, &round, typist, &id);
            assert!(
                matches!(own, Err(IntakeError::Denied(Denied::NotYours))),
                "{own:?}"
            );
        }
        // The table itself gives nobody both hands.
        let (of, who) = (id.clone(), round.amal.id.clone());
        let both = db.write_now(move |tx| {
            diesel::insert_into(proposal_intake_hand::table)
                .values((
                    proposal_intake_hand::proposal_id.eq(&of),
                    proposal_intake_hand::pass.eq(1),
                    proposal_intake_hand::person_id.eq(&who),
                    proposal_intake_hand::hand.eq("confirmed"),
                    proposal_intake_hand::since.eq(1),
                ))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        });
        assert!(matches!(both, Err(StoreError::Duplicate)), "{both:?}");
        second(db, &round, &carim, &id).expect("countersigned");
        assert_eq!(state(db, &id), ProposalState::Submitted);
        // To nobody of the group's own, and never once it is confirmed.
        let late = passed(db, &round, &round.bashir, &id, &round.amal.email);
        assert!(matches!(late, Err(IntakeError::WrongState(_))), "{late:?}");
        let id = begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("begun");
        let own = passed(db, &round, &round.amal, &id, &carim.email);
        assert_eq!(fault(own), ("to", IntakeFault::OwnOrganization));
    });
}

#[test]
fn what_somebody_typed_who_left_is_taken_over() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let carim = third(db, &round);
        let id = begin(db, &round, &carim, paper(NOW)).expect("begun");
        type_in(db, &carim, &id);
        let who = carim.id.clone();
        db.write_now(move |tx| {
            let now = tx.now();
            diesel::update(role_grant::table.filter(role_grant::person_id.eq(&who)))
                .set(role_grant::to_at.eq(now.as_micros()))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("the role ends");
        let elsewhere = passed(db, &round, &round.amal, &id, &round.bashir.email);
        assert!(matches!(
            elsewhere,
            Err(IntakeError::Denied(Denied::NotYours))
        ));
        passed(db, &round, &round.amal, &id, &round.amal.email).expect("taken over");
        over(db, &round, &round.amal, &id).expect("handed over");
    });
}

#[test]
fn of_a_confirmation_and_a_dropping_at_once_one_holds() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let id = begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let gate = Barrier::new(3);
        let (confirmed, is_dropped, is_passed) = thread::scope(|scope| {
            let one = scope.spawn(|| {
                gate.wait();
                confirm(db, &noor, &id, 1).is_ok()
            });
            let two = scope.spawn(|| {
                gate.wait();
                dropped(db, &round, &round.amal, &id).is_ok()
            });
            let three = scope.spawn(|| {
                gate.wait();
                passed(db, &round, &round.amal, &id, &round.bashir.email).is_ok()
            });
            (
                one.join().expect("it ends"),
                two.join().expect("it ends"),
                three.join().expect("it ends"),
            )
        });
        let told = format!("confirmed {confirmed}, dropped {is_dropped}, passed {is_passed}");
        assert!(confirmed != is_dropped, "{told}");
        assert!(!(is_dropped && is_passed), "{told}");
        let of = id.clone();
        let left: i64 = db
            .read_now(move |reader| {
                let left = proposal::table.filter(proposal::id.eq(&of));
                Ok(left.count().get_result(reader.conn())?)
            })
            .expect("a count");
        assert_eq!(left == 1, confirmed, "{told}");
        if confirmed {
            assert_eq!(state(db, &id), ProposalState::Submitted);
        }
    });
}

#[test]
fn how_a_group_is_reached_that_never_confirmed_is_forgotten() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let written = WrittenIntake {
            named_partners: "The Tea House".to_owned(),
            ..paper(NOW)
        };
        let id = begin(db, &round, &round.amal, written).expect("begun");
        let email = WrittenIntake {
            name: "Carving Circle".to_owned(),
            contact: "email".to_owned(),
            email: "carving@circle.example".to_owned(),
            ..paper(NOW)
        };
        let by_mail = begin(db, &round, &round.amal, email).expect("begun");
        type_in(db, &round.amal, &by_mail);
        over(db, &round, &round.amal, &by_mail).expect("handed over");
        let looks = || {
            let work = worker(db).all_that_is_due(&|| false);
            work.expect("the worker works");
        };
        // A look that comes too early, as after the deadline was put off, only finds the right day.
        let of = id.clone();
        db.write_now(move |tx| {
            diesel::update(proposal_intake::table.find(&of))
                .set(proposal_intake::contact_until.eq(1))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("it is set");
        looks();
        let kept = || {
            let of = id.clone();
            let kept = db.read_now(move |reader| intakes::of(reader.conn(), &of));
            kept.expect("an intake").expect("one")
        };
        assert_eq!(kept().reached_at, "12 Harbor Lane");
        let until = kept().contact_until.expect("a day");
        // Friday 5 March and thirty days.
        turn_to(database, closes().plus_seconds(30 * DAY));
        looks();
        assert_eq!(kept().reached_at, "12 Harbor Lane");
        turn_to(database, until.plus_seconds(1));
        looks();
        assert_eq!(
            (kept().reached_at.as_str(), kept().contact_until),
            ("", None)
        );
        for words in [
            "Harbor Lane",
            "Sewing Circle",
            "Tea House",
            "Carving Circle",
            "carving@circle.example",
        ] {
            assert_eq!(places_that_say(db, words), Vec::<String>::new(), "{words}");
        }
        assert_eq!(
            list(db, &round, &round.amal).rows.len(),
            2,
            "that they waited is known"
        );
        dropped(db, &round, &round.amal, &id).expect("what is left is dropped");
    });
}

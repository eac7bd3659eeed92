//! What comes on paper or by voice: staff type it in, and only the group's word makes it a proposal.

use std::sync::Barrier;
use std::thread;

use diesel::prelude::*;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{PartnerId, ProposalId};
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{Entry, FieldName, IntakeState, PartnerField, ProposalState};
use taawun::domain::setup::Signatures;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::MandateRole;
use taawun::domain::time::Instant;
use taawun::ops::intake::{
    IntakeError, IntakeFault, SaidWrong, WrittenIntake, WrittenProof, begin_intake, confirm_intake,
    countersign, enter_proof, hand_over, say_wrong, take_back,
};
use taawun::ops::proposals::{
    PartnerKey, Receipt, SaveFieldError, SubmitError, accept_partnership, submit_proposal,
};
use taawun::store::Db;
use taawun::store::proposals::{intakes, versions};
use taawun::store::schema::{audit_event, letter, organization, partner_consent};
use taawun::store::views::intakes::{IntakesWanted, intake_list, intake_page};
use taawun::store::views::proposal_within::proposal_within;

use super::submitting::{on_record, seen_by_staff, state};
use super::world::{closes, cost, open_round_with, organization as registered, turn_to, write};
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, standing};
use crate::support::{TestDatabase, on_both_databases};

pub fn round(database: &TestDatabase) -> TestRound {
    open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    })
}

pub fn paper(arrived: &str) -> WrittenIntake {
    WrittenIntake {
        channel: "paper".to_owned(),
        arrived: arrived.to_owned(),
        contact: "letter".to_owned(),
        name: "Sewing Circle of Larkmere".to_owned(),
        kind: "community_group".to_owned(),
        reached_at: "12 Harbor Lane".to_owned(),
        ..WrittenIntake::default()
    }
}

pub fn of_member(slug: &str, arrived: &str) -> WrittenIntake {
    WrittenIntake {
        contact: "registered".to_owned(),
        organization: slug.to_owned(),
        ..paper(arrived)
    }
}

pub fn begin(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    written: WrittenIntake,
) -> Result<ProposalId, IntakeError> {
    let slug = round.slug.clone();
    as_person(db, by, move |tx, actor| {
        begin_intake(tx, actor, &slug, &written)
    })
}

pub fn group(db: &Db, id: &ProposalId) -> PartnerId {
    let id = id.clone();
    let seat = db.read_now(move |reader| intakes::seat(reader.conn(), &id));
    seat.expect("a seat").expect("an intake").partner
}

pub fn type_in(db: &Db, typist: &TestPerson, id: &ProposalId) {
    let own = |field| FieldName::Partner(group(db, id), field);
    let q1 = FieldName::Answer("q1".parse().expect("a key"));
    let typed = [
        (FieldName::Title, Entry::text("Coats for all")),
        (FieldName::Summary, Entry::text("We sew coats.")),
        (FieldName::Served, Entry::text("Sixty children.")),
        (q1, Entry::text("Nobody is cold.")),
        (
            FieldName::Budget,
            Entry::Table {
                rows: vec![cost("c1", "Cloth", "900", "600")],
            },
        ),
        (own(PartnerField::Share), Entry::text("900")),
        (own(PartnerField::Duties), Entry::text("Sewing.")),
        (own(PartnerField::Gives), Entry::text("Hands.")),
        (own(PartnerField::Gains), Entry::text("Company.")),
    ];
    for (field, entry) in typed {
        write(db, typist, id, field, entry).expect("it is typed");
    }
}

pub fn over(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
) -> Result<(), IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    let key = SignInKey::of_secret(b"the secret of the tests, long enough");
    as_person(db, by, move |tx, actor| {
        hand_over(tx, actor, &key, &slug, &id, "secret of a letter")
    })
}

fn back(db: &Db, round: &TestRound, by: &TestPerson, id: &ProposalId) -> Result<(), IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, by, move |tx, actor| take_back(tx, actor, &slug, &id))
}

pub fn confirm(
    db: &Db,
    by: &TestPerson,
    id: &ProposalId,
    seen: i64,
) -> Result<Receipt, IntakeError> {
    confirm_at(db, by, id, seen, db.now())
}

/// The same by a request that arrived at this instant.
pub fn confirm_at(
    db: &Db,
    by: &TestPerson,
    id: &ProposalId,
    seen: i64,
    arrived: Instant,
) -> Result<Receipt, IntakeError> {
    let id = id.clone();
    as_person(db, by, move |tx, actor| {
        confirm_intake(tx, actor, &id, seen, arrived)
    })
}

fn wrong(db: &Db, by: &TestPerson, id: &ProposalId, seen: i64) -> Result<(), IntakeError> {
    let id = id.clone();
    as_person(db, by, move |tx, actor| {
        let said = [SaidWrong {
            field: Some(FieldName::Title),
            text: "It is coats and hats.".parse().expect("a text"),
        }];
        say_wrong(tx, actor, &id, seen, &said)
    })
}

pub fn enter(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
    code: &str,
) -> Result<(), IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    let day = db.now().timestamp().to_string()[..10].to_owned();
    let written = WrittenProof {
        proof: "sheet".to_owned(),
        code: code.to_owned(),
        signer: "Maryam Fictional".to_owned(),
        signed_on: day,
        ..WrittenProof::default()
    };
    as_person(db, by, move |tx, actor| {
        enter_proof(tx, actor, &slug, &id, &written)
    })
}

pub fn second(
    db: &Db,
    round: &TestRound,
    by: &TestPerson,
    id: &ProposalId,
) -> Result<Receipt, IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, by, move |tx, actor| countersign(tx, actor, &slug, &id))
}

pub fn code(db: &Db, round: &TestRound, id: &ProposalId) -> String {
    let (standing, slug, id) = (standing(db, &round.amal), round.slug.clone(), id.clone());
    let page = db.read_now(move |reader| intake_page(reader, Actor::Person(&standing), &slug, &id));
    let page = page.expect("a page").expect("it is theirs");
    page.code.expect("a code")
}

pub fn fault<T: std::fmt::Debug>(found: Result<T, IntakeError>) -> (&'static str, IntakeFault) {
    match found {
        Err(IntakeError::Faults(faults)) => faults[0],
        other => panic!("no fault: {other:?}"),
    }
}

/// Whether any row that staff, followers or the operator could read names it.
fn is_told(db: &Db) -> bool {
    db.read_now(|reader| {
        let events: Vec<String> = audit_event::table
            .select(audit_event::data)
            .load(reader.conn())?;
        let letters: i64 = letter::table
            .filter(letter::round_id.is_not_null())
            .filter(letter::kind.eq("coalition"))
            .count()
            .get_result(reader.conn())?;
        let told = |text: &String| text.contains("Coats") || text.contains("Sewing");
        Ok(letters > 0 || events.iter().any(told))
    })
    .expect("an answer")
}

#[test]
fn what_arrived_in_time_and_was_typed_later_counts_once_its_group_confirmed() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        turn_to(database, closes().plus_seconds(86_400));
        let late = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-02-26T17:01"),
        );
        assert_eq!(fault(late), ("arrived", IntakeFault::TooLate));
        let ahead = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-03-26T17:00"),
        );
        assert_eq!(fault(ahead), ("arrived", IntakeFault::Ahead));
        let early = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-01-01T17:00"),
        );
        assert_eq!(fault(early), ("arrived", IntakeFault::TooEarly));
        let id = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-02-26T16:20"),
        )
        .expect("it arrived in time");
        type_in(db, &round.amal, &id);
        assert!(seen_by_staff(db, &round).is_empty(), "nothing is counted");
        over(db, &round, &round.amal, &id).expect("it is handed over");
        assert!(!is_told(db), "acts of staff are on record without content");
        // Handed over, it is written no more; and an ordinary sending does not pass by the confirming.
        let more = write(db, &round.amal, &id, FieldName::Title, Entry::text("x"));
        assert!(matches!(
            more,
            Err(SaveFieldError::Denied(Denied::NotYours))
        ));
        assert_eq!(state(db, &id), ProposalState::Draft);
        let receipt = confirm(db, &noor, &id, 1).expect("the group confirms");
        assert_eq!(receipt.number, 1);
        assert_eq!(
            seen_by_staff(db, &round),
            [(1, Some("Coats for all".to_owned()))]
        );
        let of = id.clone();
        let sent = db.read_now(move |reader| versions::latest(reader.conn(), &of));
        let sent = sent.expect("versions").expect("one");
        assert!(sent.at < closes(), "arrival counts");
        assert_eq!(sent.by, noor.id);
        assert_eq!(receipt.signatures_due_at, None);
        // It is the group's: staff write in it no more, and it is confirmed once.
        let later = write(db, &round.amal, &id, FieldName::Title, Entry::text("x"));
        assert!(matches!(later, Err(SaveFieldError::Denied(Denied::Hidden))));
        let again = confirm(db, &noor, &id, 1);
        assert!(
            matches!(again, Err(IntakeError::WrongState(_))),
            "{again:?}"
        );
        let taken = back(db, &round, &round.amal, &id);
        assert!(
            matches!(taken, Err(IntakeError::WrongState(_))),
            "{taken:?}"
        );
        assert_eq!(on_record(db, "intake_confirmed"), 1);
    });
}

#[test]
fn before_the_group_confirmed_only_whoever_types_and_the_group_know_what_it_says() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let (_, other) = registered(db, "choir", "nonprofit");
        let now = "2027-01-11T09:30";
        let id = begin(db, &round, &round.amal, of_member("sewing", now)).expect("begun");
        type_in(db, &round.amal, &id);
        for who in [&round.bashir, &round.amal, &other] {
            let (standing, of) = (standing(db, who), id.clone());
            let seen =
                db.read_now(move |reader| proposal_within(reader, Actor::Person(&standing), &of));
            let seen = seen.expect("an answer").map(|_| ());
            assert_eq!(seen, Err(Denied::Hidden), "the pages of a coalition");
        }
        let (colleague, slug, of) = (standing(db, &round.bashir), round.slug.clone(), id.clone());
        let (list, page) = db
            .read_now(move |reader| {
                let actor = Actor::Person(&colleague);
                Ok((
                    intake_list(reader, actor, &slug, &IntakesWanted::default())?,
                    intake_page(reader, actor, &slug, &of)?,
                ))
            })
            .expect("answers");
        let rows = list.expect("staff").rows;
        assert_eq!(rows.len(), 1);
        assert!(!rows[0].is_own && rows[0].intake.state == IntakeState::Typing);
        assert_eq!(page.map(|_| ()), Err(Denied::Hidden));
        let theirs = write(db, &round.bashir, &id, FieldName::Title, Entry::text("x"));
        assert!(matches!(
            theirs,
            Err(SaveFieldError::Denied(Denied::Hidden))
        ));
        // The group reads, and writes through nobody.
        let own = write(db, &noor, &id, FieldName::Title, Entry::text("x"));
        assert!(
            matches!(own, Err(SaveFieldError::Denied(Denied::NotYours))),
            "{own:?}"
        );
        assert!(matches!(
            over(db, &round, &round.bashir, &id),
            Err(IntakeError::Denied(Denied::NotYours))
        ));
    });
}

#[test]
fn what_is_wrong_goes_back_and_nobody_confirms_what_they_did_not_read() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (sewing, noor) = registered(db, "sewing", "community_group");
        let now = "2027-01-11T09:30";
        let id = begin(db, &round, &round.amal, of_member("sewing", now)).expect("begun");
        let empty = over(db, &round, &round.amal, &id);
        assert!(matches!(empty, Err(IntakeError::Lacking(_))), "{empty:?}");
        type_in(db, &round.amal, &id);
        let early = confirm(db, &noor, &id, 0);
        assert!(
            matches!(early, Err(IntakeError::WrongState(_))),
            "{early:?}"
        );
        over(db, &round, &round.amal, &id).expect("handed over");
        wrong(db, &noor, &id, 1).expect("it is said");
        let old = confirm(db, &noor, &id, 1);
        assert!(matches!(old, Err(IntakeError::WrongState(_))), "{old:?}");
        write(
            db,
            &round.amal,
            &id,
            FieldName::Title,
            Entry::text("Coats and hats"),
        )
        .expect("it is put right");
        over(db, &round, &round.amal, &id).expect("handed over again");
        let old = confirm(db, &noor, &id, 1);
        assert!(matches!(old, Err(IntakeError::Changed)), "{old:?}");
        // Whoever is staff of the round confirms nothing, whatever they belong to.
        people::mandate(db, &round.bashir, &sewing, MandateRole::Delegate);
        let staff = confirm(db, &round.bashir, &id, 2);
        assert!(
            matches!(staff, Err(IntakeError::Denied(Denied::NotYours))),
            "{staff:?}"
        );
        // Where the group took it on, its own sending does not pass by the confirming either.
        let (of, seat) = (id.clone(), group(db, &id));
        as_person(db, &noor, move |tx, actor| {
            accept_partnership(tx, actor, &PartnerKey::Of(of.clone(), seat.clone()), None)
        })
        .expect("the group takes it on");
        let of = id.clone();
        let sent = as_person(db, &noor, move |tx, actor| {
            let now = tx.now();
            submit_proposal(tx, actor, &of, now)
        });
        assert!(matches!(sent, Err(SubmitError::NotConfirmed)), "{sent:?}");
        confirm(db, &noor, &id, 2).expect("what was read is confirmed");
    });
}

#[test]
fn the_word_of_a_group_that_does_not_sign_in_is_entered_by_one_and_countersigned_by_another() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let now = "2027-01-11T09:30";
        let id = begin(db, &round, &round.amal, paper(now)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let sheet = code(db, &round, &id);
        assert!(matches!(
            second(db, &round, &round.bashir, &id),
            Err(IntakeError::WrongState(_))
        ));
        // A sheet of another reading is another sheet.
        back(db, &round, &round.amal, &id).expect("taken back");
        over(db, &round, &round.amal, &id).expect("handed over again");
        let old = enter(db, &round, &round.amal, &id, &sheet);
        let faults = match old {
            Err(IntakeError::Faults(faults)) => faults,
            other => panic!("{other:?}"),
        };
        assert_eq!(faults, [("code", IntakeFault::AnotherSheet)]);
        let sheet = code(db, &round, &id);
        let typed_off = sheet.to_ascii_lowercase().replace('-', " ");
        enter(db, &round, &round.amal, &id, &typed_off).expect("entered");
        assert!(matches!(
            second(db, &round, &round.amal, &id),
            Err(IntakeError::Denied(Denied::NotYours))
        ));
        assert!(seen_by_staff(db, &round).is_empty());
        let receipt = second(db, &round, &round.bashir, &id).expect("countersigned");
        assert_eq!(receipt.number, 1);
        assert_eq!(receipt.signatures_due_at, None, "the group signed");
        let (listed, signed): (i64, i64) = db
            .read_now(|reader| {
                let name = "Sewing Circle of Larkmere";
                let named = organization::table.filter(organization::name.eq(name));
                let signed = partner_consent::table.count();
                Ok((
                    named.count().get_result(reader.conn())?,
                    signed.get_result(reader.conn())?,
                ))
            })
            .expect("counts");
        assert_eq!((listed, signed), (1, 1));
        let of = id.clone();
        let kept = db.read_now(move |reader| intakes::of(reader.conn(), &of));
        let kept = kept.expect("an intake").expect("one");
        assert_eq!(kept.reached_at, "", "where it was reached is forgotten");
        assert_eq!(kept.signer.as_deref(), Some("Maryam Fictional"));
        // The name is taken now: its people would confirm themselves.
        let twice = begin(db, &round, &round.amal, paper(now));
        assert_eq!(fault(twice), ("name", IntakeFault::Registered));
    });
}

#[test]
fn staff_take_in_for_no_funder_and_not_for_their_own_and_the_time_to_confirm_ends() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (sewing, noor) = registered(db, "sewing", "community_group");
        let now = "2027-01-11T09:30";
        people::mandate(db, &round.bashir, &sewing, MandateRole::Member);
        let own = begin(db, &round, &round.bashir, of_member("sewing", now));
        assert_eq!(fault(own), ("organization", IntakeFault::OwnOrganization));
        let funder = begin(
            db,
            &round,
            &round.amal,
            of_member("gardens-2027-programme-foundation", now),
        );
        assert_eq!(fault(funder), ("organization", IntakeFault::Funder));
        let outsider = begin(db, &round, &noor, of_member("sewing", now));
        assert!(matches!(outsider, Err(IntakeError::Denied(Denied::Hidden))));
        let id = begin(db, &round, &round.amal, of_member("sewing", now)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        // Five working days after Friday 26 February: Friday 5 March, to the end of the day.
        turn_to(database, closes().plus_seconds(8 * 86_400));
        let late = confirm(db, &noor, &id, 1);
        assert!(matches!(late, Err(IntakeError::TimeOver)), "{late:?}");
        assert!(seen_by_staff(db, &round).is_empty());
        let late = begin(db, &round, &round.amal, of_member("sewing", now));
        assert_eq!(fault(late), ("arrived", IntakeFault::NoTimeLeft));
    });
}

#[test]
fn of_a_confirmation_and_a_correction_at_once_one_holds() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (sewing, noor) = registered(db, "sewing", "community_group");
        let huda = people::person(db, "Huda Fictional", "huda@sewing.example");
        people::mandate(db, &huda, &sewing, MandateRole::Delegate);
        let now = "2027-01-11T09:30";
        let id = begin(db, &round, &round.amal, of_member("sewing", now)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let gate = Barrier::new(3);
        let (confirmed, said, taken) = thread::scope(|scope| {
            let one = scope.spawn(|| {
                gate.wait();
                confirm(db, &noor, &id, 1).is_ok()
            });
            let two = scope.spawn(|| {
                gate.wait();
                wrong(db, &huda, &id, 1).is_ok()
            });
            let three = scope.spawn(|| {
                gate.wait();
                back(db, &round, &round.amal, &id).is_ok()
            });
            (
                one.join().expect("it ends"),
                two.join().expect("it ends"),
                three.join().expect("it ends"),
            )
        });
        let held = [confirmed, said, taken]
            .into_iter()
            .filter(|is| *is)
            .count();
        assert_eq!(held, 1, "confirmed {confirmed}, said {said}, taken {taken}");
        let is_sent = state(db, &id) == ProposalState::Submitted;
        assert_eq!(is_sent, confirmed);
        assert_eq!(seen_by_staff(db, &round).len(), usize::from(confirmed));
    });
}

#[test]
fn a_group_that_is_reached_by_e_mail_gets_a_letter_that_no_staff_list_holds() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let written = WrittenIntake {
            contact: "email".to_owned(),
            email: "circle@sewing.example".to_owned(),
            reached_at: String::new(),
            ..paper("2027-01-11T09:30")
        };
        let id = begin(db, &round, &round.amal, written).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        assert!(!is_told(db));
        let (_, noor) = registered(db, "circle", "community_group");
        let token = Sha256Hex::of(b"secret of a letter");
        let accepted = as_person(db, &noor, move |tx, actor| {
            let slug = "circle".parse().expect("a slug");
            accept_partnership(tx, actor, &PartnerKey::Token(token.clone()), Some(&slug))
        });
        assert_eq!(accepted.expect("the letter works"), id);
        let early = write(db, &noor, &id, FieldName::Title, Entry::text("x"));
        assert!(
            early.is_err(),
            "the group confirms, and does not write on past the deadline"
        );
        let receipt = confirm(db, &noor, &id, 1).expect("confirmed");
        assert_eq!(receipt.number, 1);
    });
}

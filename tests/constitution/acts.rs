//! What the funders sign together.

use std::collections::BTreeSet;
use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::amendment::{NotAmended, PhaseToVoid, Track};
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::constitution::{Constitution, NotAnnounced, announcement};
use taawun::domain::guardrails::RulesRefused;
use taawun::domain::ids::{OrganizationId, RulesActId};
use taawun::domain::language::LocalText;
use taawun::domain::policy::Denied;
use taawun::domain::round::RoundState;
use taawun::domain::setup::{ChoiceOption, Form, Part, PartBody, QuestionKind, Scale, TrackedText};
use taawun::domain::signatures::NotSigned;
use taawun::domain::standing::Role;
use taawun::ops::constitution::{
    AmendmentToWrite, AnnouncementToSign, SignActError, SignAnnouncementError, SignedAct,
    SignedAnnouncement, WriteAmendmentError, declare_void, sign_act, sign_announcement,
    withdraw_act, write_amendment,
};
use taawun::ops::setup::{SavePartError, save_part};
use taawun::store::schema::{audit_event, mailing, round, void_run};
use taawun::store::{
    Db, StoreError, constitutions, documents, programs, role_grants, round_parts, rounds,
};

use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{
    self as test_rounds, TestRound, as_person, draft, moment, tag, weights,
};

/// The document that this draft would be announced as.
fn ready(db: &Db, of: &TestRound) -> Result<Sha256Hex, NotAnnounced> {
    let (id, program) = (of.id.clone(), of.program.id.clone());
    let (own, program, setup, seats, now) = db
        .read_now(move |reader| {
            let now = reader.now();
            let conn = reader.conn();
            Ok((
                rounds::own_by_id(conn, &id)?,
                programs::of_id(conn, &program)?,
                round_parts::setup(conn, &id)?,
                role_grants::seats(conn, &id)?,
                now,
            ))
        })
        .expect("the draft");
    let ready = announcement(own.state, &own.slug, &program, &setup, &seats, now)?;
    Ok(ready.hash)
}

fn sign(
    db: &Db,
    of: &TestRound,
    who: &TestPerson,
    funder: &OrganizationId,
    shown: &Sha256Hex,
) -> Result<SignedAnnouncement, SignAnnouncementError> {
    let wanted = AnnouncementToSign {
        round: of.slug.clone(),
        funder: funder.clone(),
        shown: shown.clone(),
        accepts_pull: false,
    };
    as_person(db, who, move |tx, actor| {
        sign_announcement(tx, actor, &wanted)
    })
}

/// Announced by Amal and Bashir together.
pub fn announce(db: &Db, of: &TestRound) -> Sha256Hex {
    let shown = ready(db, of).expect("it can be announced");
    let first = sign(db, of, &of.amal, &of.program.foundation, &shown);
    assert_eq!(
        first.expect("the first signs"),
        SignedAnnouncement::Waiting(vec![of.program.county.clone()])
    );
    let second = sign(db, of, &of.bashir, &of.program.county, &shown);
    assert_eq!(
        second.expect("the second signs"),
        SignedAnnouncement::Announced
    );
    shown
}

pub fn state(db: &Db, of: &TestRound) -> RoundState {
    let id = of.id.clone();
    db.read_now(move |reader| rounds::own_by_id(reader.conn(), &id))
        .expect("the round")
        .state
}

fn kinds(db: &Db) -> Vec<String> {
    db.read_now(|reader| {
        Ok(audit_event::table
            .order((audit_event::at, audit_event::kind))
            .select(audit_event::kind)
            .load(reader.conn())?)
    })
    .expect("the record")
}

fn in_force(db: &Db, of: &TestRound) -> (i64, Sha256Hex, Constitution) {
    let id = of.id.clone();
    let (stands, bytes) = db
        .read_now(move |reader| {
            let stands =
                constitutions::in_force(reader.conn(), &id)?.ok_or(StoreError::NotFound)?;
            let bytes = documents::bytes(reader.conn(), &stands.hash)?;
            Ok((stands, bytes))
        })
        .expect("a constitution");
    assert_eq!(Sha256Hex::of(&bytes), stands.hash);
    (
        stands.number,
        stands.hash,
        Constitution::read(&bytes).expect("a constitution"),
    )
}

fn reason() -> LocalText {
    LocalText::new(tag("en"), "The community asked for more weight.")
}

fn amendment(
    db: &Db,
    of: &TestRound,
    parts: Vec<PartBody>,
) -> Result<RulesActId, WriteAmendmentError> {
    let (_, shown, _) = in_force(db, of);
    amendment_on(db, of, parts, shown)
}

fn amendment_on(
    db: &Db,
    of: &TestRound,
    parts: Vec<PartBody>,
    shown: Sha256Hex,
) -> Result<RulesActId, WriteAmendmentError> {
    let wanted = AmendmentToWrite {
        round: of.slug.clone(),
        shown,
        parts,
        reason: reason(),
    };
    as_person(db, &of.amal, move |tx, actor| {
        write_amendment(tx, actor, &wanted)
    })
}

fn sign_amendment(
    db: &Db,
    of: &TestRound,
    who: &TestPerson,
    funder: &OrganizationId,
    act: &RulesActId,
) -> Result<SignedAct, SignActError> {
    let (slug, funder, act) = (of.slug.clone(), funder.clone(), act.clone());
    as_person(db, who, move |tx, actor| {
        sign_act(tx, actor, &slug, &act, &funder)
    })
}

/// The rules in force with other weights.
fn rules(db: &Db, of: &TestRound, percent: [u16; 4]) -> PartBody {
    let (_, _, constitution) = in_force(db, of);
    let mut rules = constitution.rules().expect("rules");
    rules.weights = weights(percent);
    PartBody::Rules(rules)
}

#[test]
fn two_people_of_two_funders_announce_and_everything_happens_at_once() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        let shown = announce(db, &of);
        assert_eq!(state(db, &of), RoundState::Announced);
        let (number, hash, constitution) = in_force(db, &of);
        assert_eq!((number, &hash), (1, &shown));
        assert_eq!(constitution.round.slug, of.slug);
        let record = kinds(db);
        for (kind, times) in [("rules_signed", 2), ("round_announced", 1)] {
            let found = record.iter().filter(|known| *known == kind).count();
            assert_eq!(found, times, "{kind}");
        }
        let letters: i64 = db
            .read_now(|reader| Ok(mailing::table.count().get_result(reader.conn())?))
            .expect("the mailings");
        assert_eq!(letters, 1, "one row for all who follow");
        // What is announced is not written any more, and not announced again.
        let slug = of.slug.clone();
        let saved = as_person(db, &of.amal, move |tx, actor| {
            let id = rounds::own(tx.conn(), &slug)?.id;
            let kept = round_parts::part(tx.conn(), &id, Part::Rules)?;
            save_part(tx, actor, &slug, kept.revision, kept.body)
        });
        assert!(matches!(
            saved,
            Err(SavePartError::NotDraft(RoundState::Announced))
        ));
        let again = sign(db, &of, &of.bashir, &of.program.county, &shown);
        assert!(matches!(
            again,
            Err(SignAnnouncementError::NotAnnounced(
                NotAnnounced::WrongState(_)
            ))
        ));
    });
}

#[test]
fn a_guardrail_stops_the_announcement_and_names_what_it_breaks() {
    on_both_databases(|database| {
        let db = database.db();
        let of = test_rounds::draft_with(db, "gardens-2027", |setup| {
            setup.rules.weights = weights([50, 30, 10, 10]);
        });
        let Err(NotAnnounced::Rules(RulesRefused::Guardrails(breaches))) = ready(db, &of) else {
            panic!("the foundation is over its cap");
        };
        let said: Vec<_> = breaches
            .iter()
            .map(|each| (each.rail.as_str(), each.by()))
            .collect();
        assert_eq!(
            said,
            [
                ("vote_floor", 1_000),
                ("community_floor", 1_000),
                ("funder_cap", 1_000)
            ]
        );
        // Whoever sends a hash of their own making gets no further.
        let made_up = Sha256Hex::of(b"anything");
        assert!(matches!(
            sign(db, &of, &of.amal, &of.program.foundation, &made_up),
            Err(SignAnnouncementError::NotAnnounced(NotAnnounced::Rules(_)))
        ));
        assert_eq!(state(db, &of), RoundState::Draft);
        assert!(!kinds(db).contains(&"rules_signed".to_owned()));
    });
}

#[test]
fn nobody_signs_twice_nor_for_another_funder_nor_what_they_did_not_see() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        let shown = ready(db, &of).expect("it can be announced");
        let (foundation, county) = (&of.program.foundation, &of.program.county);
        assert!(matches!(
            sign(db, &of, &of.amal, county, &shown),
            Err(SignAnnouncementError::Denied(Denied::NotYours))
        ));
        sign(db, &of, &of.amal, foundation, &shown).expect("the first signs");
        let not = |result: Result<SignedAnnouncement, SignAnnouncementError>| match result {
            Err(SignAnnouncementError::NotAnnounced(NotAnnounced::NotSigned(why))) => why,
            other => panic!("{other:?}"),
        };
        let again = sign(db, &of, &of.amal, foundation, &shown);
        assert_eq!(not(again), NotSigned::FunderHasSigned);
        // Amal comes to work for the county too: one person still cannot bind both.
        people::grant(
            db,
            &of.amal,
            Role::Board,
            &of.program.id,
            None,
            Some(county),
            None,
        );
        let both = sign(db, &of, &of.amal, county, &shown);
        assert_eq!(not(both), NotSigned::PersonHasSigned);
        let other = Sha256Hex::of(b"something else");
        assert!(matches!(
            sign(db, &of, &of.bashir, county, &other),
            Err(SignAnnouncementError::NotAnnounced(
                NotAnnounced::Outdated { .. }
            ))
        ));
        assert_eq!(state(db, &of), RoundState::Draft);
    });
}

#[test]
fn a_signature_is_of_the_text_that_was_shown_and_of_no_later_one() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        let shown = ready(db, &of).expect("it can be announced");
        sign(db, &of, &of.amal, &of.program.foundation, &shown).expect("the first signs");
        let slug = of.slug.clone();
        as_person(db, &of.amal, move |tx, actor| {
            let id = rounds::own(tx.conn(), &slug)?.id;
            let kept = round_parts::part(tx.conn(), &id, Part::Rules)?;
            let PartBody::Rules(mut rules) = kept.body else {
                panic!("not the rules");
            };
            rules.weights = weights([40, 20, 10, 30]);
            save_part(tx, actor, &slug, kept.revision, PartBody::Rules(rules))
        })
        .expect("the rules are saved");
        let changed = ready(db, &of).expect("it can be announced");
        assert_ne!(shown, changed);
        // Bashir signs the new text; Amal's yes was to the old one.
        let waiting = sign(db, &of, &of.bashir, &of.program.county, &changed);
        assert_eq!(
            waiting.expect("a signature"),
            SignedAnnouncement::Waiting(vec![of.program.foundation.clone()])
        );
        sign(db, &of, &of.amal, &of.program.foundation, &changed).expect("the second signs");
        assert_eq!(in_force(db, &of).1, changed);
    });
}

#[test]
fn weights_that_work_otherwise_than_they_say_need_a_yes() {
    on_both_databases(|database| {
        let db = database.db();
        let of = test_rounds::draft_with(db, "gardens-2027", |setup| {
            for bloc in taawun::domain::bloc::Bloc::ALL {
                setup.rules.scales.insert(bloc, Scale::Range);
            }
        });
        let shown = ready(db, &of).expect("it can be announced");
        assert!(matches!(
            sign(db, &of, &of.amal, &of.program.foundation, &shown),
            Err(SignAnnouncementError::NotAnnounced(
                NotAnnounced::PullNotAccepted(_)
            ))
        ));
        let wanted = AnnouncementToSign {
            round: of.slug.clone(),
            funder: of.program.foundation.clone(),
            shown,
            accepts_pull: true,
        };
        let yes = as_person(db, &of.amal, move |tx, actor| {
            sign_announcement(tx, actor, &wanted)
        });
        assert!(matches!(yes, Ok(SignedAnnouncement::Waiting(_))));
    });
}

/// Both funders press the button in the same moment, several times each.
#[test]
fn signatures_that_race_announce_once() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        let shown = ready(db, &of).expect("it can be announced");
        let start = Arc::new(Barrier::new(6));
        let hands = (0..6).map(|hand| {
            let (who, funder) = if hand % 2 == 0 {
                (&of.amal, &of.program.foundation)
            } else {
                (&of.bashir, &of.program.county)
            };
            let standing = test_rounds::standing(db, who);
            let wanted = AnnouncementToSign {
                round: of.slug.clone(),
                funder: funder.clone(),
                shown: shown.clone(),
                accepts_pull: false,
            };
            let (db, start) = (db.clone(), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                db.write_now(move |tx| {
                    sign_announcement(
                        tx,
                        taawun::domain::policy::Actor::Person(&standing),
                        &wanted,
                    )
                })
            })
        });
        let hands: Vec<_> = hands.collect();
        let ends: Vec<_> = hands
            .into_iter()
            .map(|hand| hand.join().expect("an end"))
            .collect();
        let announced = ends
            .iter()
            .filter(|end| matches!(end, Ok(SignedAnnouncement::Announced)));
        assert_eq!(announced.count(), 1, "{ends:?}");
        assert_eq!(ends.iter().filter(|end| end.is_ok()).count(), 2, "{ends:?}");
        assert_eq!(state(db, &of), RoundState::Announced);
        assert_eq!(in_force(db, &of).0, 1);
    });
}

#[test]
fn an_amendment_needs_both_funders_and_chains_to_what_it_changes() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        let first = announce(db, &of);
        let act =
            amendment(db, &of, vec![rules(db, &of, [30, 25, 10, 35])]).expect("it is written");
        let (foundation, county) = (&of.program.foundation, &of.program.county);
        let one = sign_amendment(db, &of, &of.amal, foundation, &act).expect("the writer signs");
        assert_eq!(one, SignedAct::Waiting(vec![county.clone()]));
        assert_eq!(in_force(db, &of).1, first, "one funder changes nothing");
        let both = sign_amendment(db, &of, &of.bashir, county, &act).expect("the other signs");
        assert_eq!(both, SignedAct::InForce);
        let (number, second, constitution) = in_force(db, &of);
        assert_eq!(
            (number, constitution.history.as_slice()),
            (2, [first].as_slice())
        );
        assert_eq!(constitution.reason, Some(reason()));
        assert_eq!(
            constitution.rules().expect("rules").weights,
            weights([30, 25, 10, 35])
        );
        let id = of.id.clone();
        let setup = db
            .read_now(move |reader| round_parts::setup(reader.conn(), &id))
            .expect("the set-up");
        assert_eq!(
            setup.rules.weights,
            weights([30, 25, 10, 35]),
            "pages go by it too"
        );
        let late = sign_amendment(db, &of, &of.bashir, county, &act);
        assert!(matches!(
            late,
            Err(SignActError::NotSigned(NotSigned::Closed))
        ));
        assert_ne!(second, constitution.history[0]);
    });
}

#[test]
fn an_amendment_keeps_the_guardrails_says_something_and_knows_what_it_changes() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let not = |result: Result<RulesActId, WriteAmendmentError>| match result {
            Err(WriteAmendmentError::NotAmended(why)) => why,
            other => panic!("{other:?}"),
        };
        let heavy = amendment(db, &of, vec![rules(db, &of, [50, 30, 10, 10])]);
        assert!(matches!(
            not(heavy),
            NotAmended::Rules(RulesRefused::Guardrails(_))
        ));
        let same = amendment(db, &of, vec![rules(db, &of, [35, 25, 10, 30])]);
        assert_eq!(not(same), NotAmended::NothingChanges);
        let other = Sha256Hex::of(b"another document");
        let outdated = amendment_on(db, &of, vec![rules(db, &of, [30, 25, 10, 35])], other);
        assert!(matches!(not(outdated), NotAmended::Outdated { .. }));
        let (_, _, constitution) = in_force(db, &of);
        let dates = constitution.body(Part::Dates).expect("dates");
        assert_eq!(
            not(amendment(db, &of, vec![dates])),
            NotAmended::DatesMoveBySlip
        );
    });
}

/// Two amendments of the same rules wait; the one that is signed first leaves the other behind.
#[test]
fn of_two_amendments_the_first_in_force_overtakes_the_other() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let write = |percent| amendment(db, &of, vec![rules(db, &of, percent)]).expect("written");
        let (one, other) = (write([30, 25, 10, 35]), write([30, 30, 10, 30]));
        let (foundation, county) = (&of.program.foundation, &of.program.county);
        sign_amendment(db, &of, &of.amal, foundation, &other).expect("half of the other");
        sign_amendment(db, &of, &of.amal, foundation, &one).expect("half of the one");
        sign_amendment(db, &of, &of.bashir, county, &one).expect("in force");
        assert!(matches!(
            sign_amendment(db, &of, &of.bashir, county, &other),
            Err(SignActError::NotSigned(NotSigned::Closed))
        ));
        let third = write([35, 20, 10, 35]);
        let (slug, id) = (of.slug.clone(), third.clone());
        as_person(db, &of.bashir, move |tx, actor| {
            withdraw_act(tx, actor, &slug, &id)
        })
        .expect("it is taken back");
        assert!(matches!(
            sign_amendment(db, &of, &of.amal, foundation, &third),
            Err(SignActError::NotSigned(NotSigned::Closed))
        ));
        assert_eq!(in_force(db, &of).0, 2);
    });
}

fn set_state(db: &Db, of: &TestRound, to: RoundState) {
    let id = of.id.clone();
    db.write_now(move |tx| {
        diesel::update(round::table.filter(round::id.eq(&id)))
            .set(round::state.eq(to))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("a state");
}

/// A ballot in the box closes the rules, also for an amendment that half the funders have signed.
#[test]
fn once_somebody_has_voted_nothing_is_amended() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let act =
            amendment(db, &of, vec![rules(db, &of, [30, 25, 10, 35])]).expect("it is written");
        sign_amendment(db, &of, &of.amal, &of.program.foundation, &act).expect("half of it");
        set_state(db, &of, RoundState::Evaluation);
        let id = of.id.clone();
        db.write_now(move |tx| {
            let ballots = taawun::store::ballot_boxes::open(tx, "approval")?;
            diesel::sql_query(format!(
                "INSERT INTO ballot (ballot_box_id, label, marks) VALUES ('{ballots}', '1', '[]')"
            ))
            .execute(tx.conn())?;
            diesel::update(round::table.filter(round::id.eq(&id)))
                .set(round::ballot_box_id.eq(ballots.to_string()))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("a ballot");
        let late = sign_amendment(db, &of, &of.bashir, &of.program.county, &act);
        assert!(matches!(
            late,
            Err(SignActError::NotAmended(NotAmended::BallotsAreIn(1)))
        ));
        let new = amendment(db, &of, vec![rules(db, &of, [30, 30, 10, 30])]);
        assert!(matches!(
            new,
            Err(WriteAmendmentError::NotAmended(NotAmended::BallotsAreIn(1)))
        ));
        assert_eq!(in_force(db, &of).0, 1);
    });
}

#[test]
fn a_phase_is_void_and_begins_again_when_both_funders_say_so() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let phase = PhaseToVoid {
            track: Track::Vote,
            again: (moment("2027-04-01T09:00"), moment("2027-04-11T23:30")),
        };
        let write = || {
            let slug = of.slug.clone();
            as_person(db, &of.amal, move |tx, actor| {
                declare_void(tx, actor, &slug, phase, &reason())
            })
        };
        assert!(write().is_err(), "nothing runs yet that could be void");
        set_state(db, &of, RoundState::Evaluation);
        let act = write().expect("it is written");
        let one = sign_amendment(db, &of, &of.amal, &of.program.foundation, &act);
        assert!(matches!(one, Ok(SignedAct::Waiting(_))));
        let both = sign_amendment(db, &of, &of.bashir, &of.program.county, &act);
        assert_eq!(both.expect("both have signed"), SignedAct::InForce);
        let id = of.id.clone();
        let (runs, setup, now) = db
            .read_now(move |reader| {
                let runs: Vec<(String, i64)> = void_run::table
                    .select((void_run::track, void_run::run))
                    .load(reader.conn())?;
                let run = constitutions::present_run(reader.conn(), &id, Track::Vote)?;
                Ok((runs, round_parts::setup(reader.conn(), &id)?, run))
            })
            .expect("the runs");
        assert_eq!(
            (runs.as_slice(), now),
            ([("vote".to_owned(), 1)].as_slice(), 2)
        );
        let vote = setup.dates.span(taawun::domain::setup::Phase::Vote);
        assert_eq!(
            (vote.start, vote.end),
            (Some(phase.again.0), Some(phase.again.1))
        );
        assert_eq!(in_force(db, &of).0, 1, "the rules are as they were");
    });
}

/// Not even a text in a part that binds nobody slips through.
#[test]
fn the_call_is_not_amended_because_it_does_not_bind() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let id = of.id.clone();
        let mut setup = db
            .read_now(move |reader| round_parts::setup(reader.conn(), &id))
            .expect("the set-up");
        setup.call.text = TrackedText::new(tag("en"), "Other words.");
        assert!(matches!(
            amendment(db, &of, vec![PartBody::Call(setup.call)]),
            Err(WriteAmendmentError::NotAmended(NotAmended::NotBinding(
                Part::Call
            )))
        ));
    });
}

/// Applicants' answers are kept by the keys of questions: whatever a program names a new one, it is not mistaken for one
/// that was taken out.
#[test]
fn the_key_of_a_question_that_was_taken_out_is_never_given_again() {
    on_both_databases(|database| {
        let db = database.db();
        let of = draft(db, "gardens-2027");
        announce(db, &of);
        let keys = |form: &Form| {
            let keys = form.questions.iter();
            keys.map(|one| one.id.to_string()).collect::<Vec<_>>()
        };
        let stands = || in_force(db, &of).2.part::<Form>().expect("a form");
        let amend = |form: Form| {
            let act = amendment(db, &of, vec![form.into()]).expect("it is written");
            for (who, funder) in [
                (&of.amal, &of.program.foundation),
                (&of.bashir, &of.program.county),
            ] {
                sign_amendment(db, &of, who, funder, &act).expect("it is signed");
            }
        };
        let mut more = stands();
        let mut second = more.questions[0].clone();
        second.id = "q2".parse().expect("a key");
        more.questions.push(second.clone());
        amend(more.clone());
        assert_eq!(keys(&stands()), ["q1", "q2"]);
        more.questions.pop();
        amend(more.clone());
        more.questions.push(second);
        amend(more);
        assert_eq!(keys(&stands()), ["q1", "q3"]);

        // So are the keys of what there is to choose from: whoever had chosen the old one did not choose the new one.
        let choosing = |options: &[(&str, &str)]| {
            let options = options.iter().map(|(key, label)| ChoiceOption {
                id: key.parse().expect("a key"),
                label: {
                    let all = ["en", "es", "ar"].map(|one| (tag(one), (*label).to_owned()));
                    TrackedText::empty(tag("en")).edited(&all.into(), &BTreeSet::new())
                },
            });
            let mut form = stands();
            form.questions[1].kind = QuestionKind::ChooseOne {
                options: options.collect(),
            };
            amend(form);
            let kind = stands().questions[1].kind.clone();
            let keys = kind.options().iter().map(|option| option.id.to_string());
            keys.collect::<Vec<_>>()
        };
        let (north, south, west) = (("o1", "North"), ("o2", "South"), ("o3", "West"));
        assert_eq!(choosing(&[north, south, west]), ["o1", "o2", "o3"]);
        assert_eq!(choosing(&[north, south]), ["o1", "o2"]);
        let east = ("o3", "East");
        assert_eq!(choosing(&[north, south, east]), ["o1", "o2", "o4"]);
    });
}

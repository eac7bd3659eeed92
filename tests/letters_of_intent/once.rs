//! A letter has one answer, whoever is faster.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::proposal::{LetterOfIntentState, UninvitedCode};
use taawun::ops::letters_of_intent::{AnswerLetterError, WrittenLetterAnswer};
use taawun::ops::proposals::withdraw_proposal;
use taawun::store::StoreError;
use taawun::store::schema::letter_of_intent_answer;

use super::{letters_round, list, not_invited, ready, say, send, state, withdraw};
use crate::proposals::submitting::on_record;
use crate::support::on_both_databases;
use crate::support::rounds::as_person;

#[test]
fn of_an_invitation_and_a_withdrawal_at_once_one_happens() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        for (turn, name) in ["oak", "elm", "fir", "ash"].into_iter().enumerate() {
            let of = ready(db, &round, &[name]);
            let number = send(db, &of).expect("it is sent").number;
            let start = Arc::new(Barrier::new(2));
            let (invited, taken_back) = thread::scope(|scope| {
                let here = Arc::clone(&start);
                let (round, of) = (&round, &of);
                let invites = scope.spawn(move || {
                    here.wait();
                    let invited = WrittenLetterAnswer::Invited;
                    say(db, round, &round.amal, (number, 1), invited).is_ok()
                });
                let withdraws = scope.spawn(move || {
                    start.wait();
                    withdraw(db, of).is_ok()
                });
                let joined = (invites.join(), withdraws.join());
                (joined.0.expect("no panic"), joined.1.expect("no panic"))
            });
            assert!(invited != taken_back, "turn {turn}: {invited} {taken_back}");
            let stands = state(db, &of);
            let wanted = if invited {
                LetterOfIntentState::Invited
            } else {
                LetterOfIntentState::Withdrawn
            };
            assert_eq!(stands, wanted);
        }
    });
}

#[test]
fn two_who_answer_at_once_are_one_answer() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        let start = Arc::new(Barrier::new(2));
        let answered = thread::scope(|scope| {
            let both = [
                (&round.amal, WrittenLetterAnswer::Invited),
                (&round.bashir, not_invited(UninvitedCode::Other)),
            ];
            let tries = both.map(|(who, answer)| {
                let (start, round) = (Arc::clone(&start), &round);
                scope.spawn(move || {
                    start.wait();
                    say(db, round, who, (1, 1), answer).is_ok()
                })
            });
            tries.map(|one| one.join().expect("no panic"))
        });
        assert_eq!(answered.iter().filter(|done| **done).count(), 1);
        let again = say(
            db,
            &round,
            &round.amal,
            (1, 1),
            WrittenLetterAnswer::Invited,
        );
        assert!(matches!(again, Err(AnswerLetterError::WrongState(_))));
        let acts = on_record(db, "letter_of_intent_invited")
            + on_record(db, "letter_of_intent_not_invited");
        assert_eq!(acts, 1);
        // The table itself holds one.
        let id = of.id.clone();
        let twice = db.write_now(move |tx| {
            let by: String = letter_of_intent_answer::table
                .select(letter_of_intent_answer::answered_by)
                .first(tx.conn())?;
            diesel::insert_into(letter_of_intent_answer::table)
                .values((
                    letter_of_intent_answer::proposal_id.eq(&id),
                    letter_of_intent_answer::version.eq(1),
                    letter_of_intent_answer::answered_by.eq(by),
                    letter_of_intent_answer::answered_at.eq(1),
                ))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        });
        assert!(matches!(twice, Err(StoreError::Duplicate)));
    });
}

#[test]
fn what_was_taken_back_is_gone_for_staff_and_is_sent_again_under_its_number() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        withdraw(db, &of).expect("it is taken back");
        let listed = list(db, &round, &round.amal).expect("staff see the number");
        assert!(listed.rows[0].sent.is_none());
        let gone = say(
            db,
            &round,
            &round.amal,
            (1, 1),
            WrittenLetterAnswer::Invited,
        );
        assert!(matches!(gone, Err(AnswerLetterError::Denied(_))));
        let again = send(db, &of).expect("it is sent again");
        assert_eq!((again.number, again.version), (1, 2));
        assert_eq!(state(db, &of), LetterOfIntentState::Sent);
    });
}

#[test]
fn whoever_gives_the_draft_up_wants_no_invitation() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        let id = of.id.clone();
        as_person(db, of.lead(), move |tx, actor| {
            withdraw_proposal(tx, actor, &id)
        })
        .expect("it is given up");
        assert_eq!(state(db, &of), LetterOfIntentState::Withdrawn);
        assert!(send(db, &of).is_err(), "what was given up is not sent");
    });
}

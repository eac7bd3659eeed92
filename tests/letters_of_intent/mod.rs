//! Letters of intent: the short first step of a round.

mod made;
mod once;
mod outages;
mod pages;
mod programs;
mod slices;
mod story;
mod unseen;

use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{Entry, FieldName, LetterOfIntentState, UninvitedCode};
use taawun::domain::setup::{Moment, Phase, Setup, Span};
use taawun::domain::time::Instant;
use taawun::ops::letters_of_intent::{
    AnswerLetterError, LetterOfIntentError, LetterReceipt, WrittenLetterAnswer,
    answer_letter_of_intent, send_letter_of_intent, withdraw_letter_of_intent,
};
use taawun::store::views::letters_of_intent::{LettersOfIntent, LettersWanted, letters_of_intent};
use taawun::store::{Db, letters_of_intent as rows};

use crate::constitution::acts::announce;
use crate::proposals::world::{Coalition, coalition, turn_to, write};
use crate::support::TestDatabase;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, draft_with, moment, standing, tag};

/// From when letters are taken in the test round.
pub fn letters_open() -> Instant {
    moment("2026-12-01T09:00").at
}

/// Their deadline; work that was begun may be sent for another fifteen minutes.
pub fn letters_close() -> Instant {
    moment("2026-12-18T17:00").at
}

fn with_letters(setup: &mut Setup, start: Moment, end: Moment) {
    let span = Span {
        start: Some(start),
        end: Some(end),
    };
    setup.dates.phases.insert(Phase::LetterOfIntent, span);
    setup.form.questions[0].in_letter_of_intent = true;
}

/// A round that takes letters of intent since an hour.
pub fn letters_round(database: &TestDatabase, slug: &str) -> TestRound {
    letters_round_with(database, slug, |_| {})
}

/// The same, with what else is to be different.
pub fn letters_round_with(
    database: &TestDatabase,
    slug: &str,
    change: impl Fn(&mut Setup),
) -> TestRound {
    let db = database.db();
    let round = draft_with(db, slug, |setup| {
        with_letters(
            setup,
            moment("2026-12-01T09:00"),
            moment("2026-12-18T17:00"),
        );
        change(setup);
    });
    announce(db, &round);
    turn_to(database, letters_open().plus_seconds(3_600));
    round
}

/// A round that takes letters of intent later in the year, while another one is open; the clock is turned to where it does.
pub fn letters_round_later(database: &TestDatabase, slug: &str) -> TestRound {
    let db = database.db();
    let round = draft_with(db, slug, |setup| {
        with_letters(
            setup,
            moment("2027-01-12T09:00"),
            moment("2027-02-01T17:00"),
        );
        let open = setup.dates.phases.get_mut(&Phase::Open).expect("a phase");
        open.start = Some(moment("2027-02-03T09:00"));
    });
    announce(db, &round);
    turn_to(database, moment("2027-01-12T10:00").at);
    round
}

/// Types the short form and nothing else.
pub fn fill_short(db: &Db, of: &Coalition) {
    let answer = FieldName::Answer("q1".parse().expect("a key"));
    for (field, text) in [
        (FieldName::Title, "A bench for all"),
        (FieldName::Summary, "We build a bench together."),
        (answer, "Neighbours will sit down."),
    ] {
        write(db, of.lead(), &of.id, field, Entry::text(text)).expect("it is saved");
    }
}

/// A coalition with the short form written: nothing but sending is left.
pub fn ready(db: &Db, round: &TestRound, names: &[&str]) -> Coalition {
    let of = coalition(db, round, names);
    fill_short(db, &of);
    of
}

fn send_at(
    db: &Db,
    who: &TestPerson,
    of: &Coalition,
    arrived: Instant,
) -> Result<LetterReceipt, LetterOfIntentError> {
    let id = of.id.clone();
    as_person(db, who, move |tx, actor| {
        send_letter_of_intent(tx, actor, &id, arrived)
    })
}

pub fn send(db: &Db, of: &Coalition) -> Result<LetterReceipt, LetterOfIntentError> {
    send_at(db, of.lead(), of, db.now())
}

fn withdraw(db: &Db, of: &Coalition) -> Result<(), LetterOfIntentError> {
    let id = of.id.clone();
    as_person(db, of.lead(), move |tx, actor| {
        withdraw_letter_of_intent(tx, actor, &id)
    })
}

fn not_invited(code: UninvitedCode) -> WrittenLetterAnswer {
    WrittenLetterAnswer::NotInvited {
        code,
        text: taawun::domain::language::LocalText::new(tag("es"), "Gracias, pero no."),
    }
}

pub fn say(
    db: &Db,
    round: &TestRound,
    who: &TestPerson,
    (number, seen): (i64, i64),
    answer: WrittenLetterAnswer,
) -> Result<(), AnswerLetterError> {
    let slug = round.slug.clone();
    as_person(db, who, move |tx, actor| {
        answer_letter_of_intent(tx, actor, &slug, number, seen, &answer)
    })
}

fn state(db: &Db, of: &Coalition) -> LetterOfIntentState {
    let id = of.id.clone();
    db.read_now(move |reader| Ok(rows::state(reader.conn(), &id)?.0))
        .expect("a state")
}

fn list(db: &Db, round: &TestRound, who: &TestPerson) -> Result<LettersOfIntent, Denied> {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| {
        letters_of_intent(
            reader,
            Actor::Person(&standing),
            &slug,
            &LettersWanted::default(),
        )
    })
    .expect("it is read")
}

//! From the short form to the invitation and the full proposal; and to the second.

use taawun::domain::proposal::{
    Entry, FieldName, LetterOfIntentState, NotInvited, TooLate, UninvitedCode,
};
use taawun::domain::round::RoundState;
use taawun::domain::setup::Phase;
use taawun::ops::constitution::advance_round;
use taawun::ops::letters_of_intent::{AnswerLetterError, LetterOfIntentError, WrittenLetterAnswer};
use taawun::ops::proposals::{BeginProposalError, NewProposal, SubmitError, begin_proposal};
use taawun::ops::screening::{LaterDeadline, extend_deadline};

use super::{
    fill_short, letters_close, letters_open, letters_round, list, not_invited, ready, say, send,
    send_at, state, withdraw,
};
use crate::proposals::submitting::{seen_by_staff, submit};
use crate::proposals::world::{
    closes, coalition, fill, open_round, opens, sign_all, turn_to, write,
};
use crate::support::on_both_databases;
use crate::support::rounds::{as_person, moment, tag};

#[test]
fn what_is_sent_is_frozen_and_whoever_is_invited_goes_on_from_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        assert!(matches!(
            send(db, &of),
            Err(LetterOfIntentError::Lacking(_))
        ));
        fill_short(db, &of);
        let by_partner = send_at(db, &of.partners[1].person, &of, db.now());
        assert!(matches!(by_partner, Err(LetterOfIntentError::Denied(_))));
        let receipt = send(db, &of).expect("nobody needs to sign");
        assert_eq!((receipt.number, receipt.version), (1, 1));
        // The draft stays open; staff go on seeing what was sent.
        let later = Entry::text("We build forty benches.");
        write(db, of.lead(), &of.id, FieldName::Summary, later).expect("it is open");
        let sent = list(db, &round, &round.amal).expect("staff see it");
        let shown = sent.rows[0].sent.as_ref().expect("a letter");
        assert_eq!(shown.document.summary, "We build a bench together.");
        assert_eq!(shown.document.partners.len(), 2);
        assert!(
            seen_by_staff(db, &round).is_empty(),
            "no proposal has a number"
        );
        let early = submit(db, &of);
        assert!(matches!(
            early,
            Err(SubmitError::NotInvited(NotInvited(
                LetterOfIntentState::Sent
            )))
        ));
        let outdated = say(
            db,
            &round,
            &round.amal,
            (1, 2),
            WrittenLetterAnswer::Invited,
        );
        assert!(matches!(outdated, Err(AnswerLetterError::Outdated(1))));
        say(
            db,
            &round,
            &round.amal,
            (1, 1),
            WrittenLetterAnswer::Invited,
        )
        .expect("invited");
        assert_eq!(state(db, &of), LetterOfIntentState::Invited);
        fill(db, &of);
        sign_all(db, &of);
        let early = submit(db, &of);
        assert!(matches!(early, Err(SubmitError::TooLate(TooLate::NotYet(at))) if at == opens()));
        turn_to(database, opens());
        let id = round.id.clone();
        let opened = db.write_now(move |tx| advance_round(tx, &id));
        assert_eq!(opened.expect("it opens"), Some(RoundState::Open));
        let receipt = submit(db, &of).expect("it is sent");
        assert_eq!((receipt.number, receipt.version), (1, 1));
    });
}

#[test]
fn all_partners_are_told_in_their_language_and_the_subject_never_says_why() {
    let app = crate::support::app::TestApp::start();
    let db = app.database.db();
    let round = letters_round(&app.database, "commons-2027");
    let of = ready(db, &round, &["oak", "elm"]);
    app.letters();
    send(db, &of).expect("it is sent");
    let receipts = app.letters();
    assert_eq!(receipts.len(), 2, "{receipts:#?}");
    for letter in &receipts {
        assert!(letter.text.contains("A bench for all"), "{}", letter.text);
        assert!(
            letter.link().ends_with("/letter-of-intent"),
            "{}",
            letter.link()
        );
    }
    let code = UninvitedCode::OthersCloser;
    say(db, &round, &round.bashir, (1, 1), not_invited(code)).expect("answered");
    let told = app.letters();
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(
        told[0].text.contains("others came closer"),
        "{}",
        told[0].text
    );
    assert!(
        told[0].text.contains("Gracias, pero no."),
        "{}",
        told[0].text
    );
    assert!(!told[0].subject().contains("not"), "{}", told[0].subject());
    let elm = ready(db, &round, &["fir"]);
    send(db, &elm).expect("it is sent");
    app.letters();
    say(
        db,
        &round,
        &round.amal,
        (2, 1),
        WrittenLetterAnswer::Invited,
    )
    .expect("invited");
    let told = app.letters();
    assert!(told[0].text.contains("invite you"), "{}", told[0].text);
    assert!(told[0].text.contains("2027"), "the date: {}", told[0].text);
}

#[test]
fn who_is_not_invited_is_told_why_and_sends_no_proposal() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        let code = UninvitedCode::Unclear;
        say(db, &round, &round.amal, (1, 1), not_invited(code)).expect("answered");
        let listed = list(db, &round, &round.bashir).expect("staff see it");
        assert_eq!(listed.reasons, [(code, 1)]);
        assert_eq!(listed.count(LetterOfIntentState::NotInvited), 1);
        assert!(matches!(
            withdraw(db, &of),
            Err(LetterOfIntentError::WrongState(_))
        ));
        assert!(matches!(
            send(db, &of),
            Err(LetterOfIntentError::WrongState(_))
        ));
        turn_to(database, opens());
        let id = round.id.clone();
        db.write_now(move |tx| advance_round(tx, &id))
            .expect("it opens");
        fill(db, &of);
        sign_all(db, &of);
        let refused = submit(db, &of);
        assert!(matches!(refused, Err(SubmitError::NotInvited(_))));
        turn_to(database, closes().plus_seconds(16 * 60));
        let id = round.id.clone();
        db.write_now(move |tx| advance_round(tx, &id))
            .expect("it moves on");
        let other = say(
            db,
            &round,
            &round.amal,
            (1, 1),
            WrittenLetterAnswer::Invited,
        );
        assert!(
            matches!(other, Err(AnswerLetterError::RoundOver(_))),
            "{other:?}"
        );
    });
}

#[test]
fn the_deadline_of_letters_is_kept_to_the_second() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        let lead = of.lead();
        let early = send_at(db, lead, &of, letters_open().plus_seconds(-1));
        assert!(matches!(
            early,
            Err(LetterOfIntentError::TooLate(TooLate::NotYet(_)))
        ));
        let last = letters_close().plus_seconds(15 * 60);
        turn_to(database, last.plus_seconds(1));
        let late = send(db, &of);
        assert!(matches!(late, Err(LetterOfIntentError::TooLate(TooLate::Over(at))) if at == last));
        // Arrival counts, however long it then waits here.
        send_at(db, lead, &of, last).expect("it is in time");
        withdraw(db, &of).expect("nobody has answered");
        assert!(matches!(
            send(db, &of),
            Err(LetterOfIntentError::TooLate(_))
        ));
    });
}

fn begin(
    db: &taawun::store::Db,
    round: &crate::support::rounds::TestRound,
    who: &crate::support::people::TestPerson,
    organization: &str,
) -> Result<taawun::domain::ids::ProposalId, BeginProposalError> {
    let new = NewProposal {
        round: round.slug.clone(),
        organization: organization.parse().expect("a slug"),
        carried_from: None,
    };
    as_person(db, who, move |tx, actor| begin_proposal(tx, actor, &new))
}

#[test]
fn after_the_deadline_nothing_is_begun_but_by_whom_it_was_put_off_for() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round(database, "commons-2027");
        let late = |name: &str| crate::proposals::world::organization(db, name, "nonprofit").1;
        let (oak, elm) = (late("oak"), late("elm"));
        begin(db, &round, &oak, "oak").expect("in time");
        turn_to(database, letters_close().plus_seconds(1));
        let over = begin(db, &round, &elm, "elm");
        assert!(matches!(over, Err(BeginProposalError::LettersOver(_))));
        let until = "2026-12-22T12:00";
        let extend = |phase| {
            let wanted = LaterDeadline {
                round: round.slug.clone(),
                organization: "elm".parse().expect("a slug"),
                phase,
                until: moment(until),
                reason: "A flood closed their office.".parse().expect("a reason"),
                language: tag("en"),
            };
            as_person(db, &round.amal, move |tx, actor| {
                extend_deadline(tx, actor, &wanted)
            })
        };
        assert!(extend(Phase::Open).is_err(), "that is before it opens");
        extend(Phase::LetterOfIntent).expect("it is given");
        let id = begin(db, &round, &elm, "elm").expect("it has more time");
        for (field, text) in [
            (FieldName::Title, "A bench"),
            (FieldName::Summary, "Forty benches."),
            (FieldName::Answer("q1".parse().expect("a key")), "Rest."),
        ] {
            write(db, &elm, &id, field, Entry::text(text)).expect("it is saved");
        }
        let of = crate::proposals::world::Coalition {
            id,
            partners: Vec::new(),
        };
        let last = moment(until).at;
        let sent = send_at(db, &elm, &of, last.plus_seconds(1));
        assert!(matches!(sent, Err(LetterOfIntentError::TooLate(_))));
        send_at(db, &elm, &of, last).expect("it is in time");
    });
}

#[test]
fn a_round_without_the_step_takes_no_letter_and_asks_for_none() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = crate::proposals::world::ready(db, &round, &["oak"]);
        assert!(matches!(send(db, &of), Err(LetterOfIntentError::NotAsked)));
        assert!(list(db, &round, &round.amal).is_err());
        submit(db, &of).expect("nobody was invited, and nobody must be");
    });
}

//! Letters of intent in the browser: written, sent and answered without scripts; and what hostile input does there.

use taawun::domain::proposal::LetterOfIntentState;

use super::{letters_close, letters_round, ready, send, state};
use crate::proposals::world::{coalition, turn_to};
use crate::support::app::on_both_sites;

const LIST: &str = "/manage/rounds/commons-2027/letters-of-intent";

#[test]
fn a_group_writes_the_short_form_sends_it_and_is_invited() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let public = app.get("/rounds/commons-2027");
        assert!(
            public.body.contains("Write a letter of intent"),
            "{}",
            public.body
        );
        assert!(public.body.contains("first a short letter of intent"));
        let of = coalition(db, &round, &["oak", "elm"]);
        let browser = app.sign_in_weak(of.lead());
        let here = format!("/my/proposals/{}", of.id);
        let letter = format!("{here}/letter-of-intent");
        let write = app.get_as(&format!("{here}/answers"), &browser);
        assert!(write.body.contains("name=\"summary\""), "{}", write.body);
        assert!(
            !write.body.contains("name=\"served\""),
            "only the short form"
        );
        let lacking = app.get_as(&letter, &browser);
        assert!(
            lacking.body.contains("things are missing"),
            "{}",
            lacking.body
        );
        let nothing = app.post(&letter, &browser, &[]);
        assert_eq!(nothing.status, 422, "{}", nothing.body);
        super::fill_short(db, &of);
        let ready = app.get_as(&letter, &browser);
        assert!(
            ready.body.contains("Send the letter of intent"),
            "{}",
            ready.body
        );
        let check = app.get_as(&format!("{here}/check"), &browser);
        assert!(check.body.contains("comes first"), "{}", check.body);
        let full = app.post(&format!("{here}/submit"), &browser, &[]);
        assert_eq!(full.status, 409);
        assert!(full.body.contains("The letter of intent comes first"));
        assert!(full.body.contains(&letter), "the way to it: {}", full.body);
        assert_eq!(app.post(&letter, &browser, &[]).status, 303);
        assert_eq!(
            app.post(&letter, &browser, &[]).status,
            303,
            "twice is once"
        );
        let sent = app.get_as(&letter, &browser);
        assert!(sent.body.contains("is with the staff"), "{}", sent.body);
        let file = app.get_as(&format!("{letter}/1"), &browser);
        assert_eq!(file.status, 200);
        assert!(file.body.contains("taawun-letter-of-intent/1"));
        let overview = app.get_as(&here, &browser);
        assert!(
            overview.body.contains("Staff say who is invited"),
            "{}",
            overview.body
        );
        assert!(
            overview.body.contains("Before full proposals are taken on"),
            "{}",
            overview.body
        );

        let staff = app.sign_in(&round.amal);
        let one = app.get_as(&format!("{LIST}/1"), &staff);
        assert!(
            one.body.contains("We build a bench together."),
            "{}",
            one.body
        );
        let no_reason = [
            ("answer", "not_invited"),
            ("letters", "1.1"),
            ("text", "<b>No</b>"),
        ];
        let refused = app.post(&format!("{LIST}/1"), &staff, &no_reason);
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("&#60;b&#62;No"),
            "kept: {}",
            refused.body
        );
        let old = [("answer", "invited"), ("letters", "1.7")];
        assert_eq!(app.post(&format!("{LIST}/1"), &staff, &old).status, 409);
        let invite = [("answer", "invited"), ("letters", "1.1")];
        assert_eq!(app.post(&format!("{LIST}/1"), &staff, &invite).status, 303);
        let told = app.get_as(&letter, &browser);
        assert!(told.body.contains("You are invited"), "{}", told.body);
        let write = app.get_as(&format!("{here}/answers"), &browser);
        assert!(write.body.contains("name=\"served\""), "the full form");
        assert!(
            write.body.contains("A bench for all"),
            "what was typed is there"
        );
    });
}

#[test]
fn several_are_answered_at_once_each_by_itself() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let staff = app.sign_in(&round.amal);
        let empty = app.get_as(LIST, &staff);
        assert!(
            empty.body.contains("No letter of intent was sent yet"),
            "{}",
            empty.body
        );
        let all = ["oak", "elm", "fir"].map(|name| ready(db, &round, &[name]));
        for of in &all {
            send(db, of).expect("it is sent");
        }
        super::withdraw(db, &all[2]).expect("it is taken back");
        let form = [
            ("letters", "1.1"),
            ("letters", "2.1"),
            ("letters", "3.1"),
            ("letters", "2.1"),
            ("answer", "not_invited"),
            ("reason", "others_closer"),
            ("text", "Thank you for trying."),
            ("language", "en"),
        ];
        let answered = app.post(LIST, &staff, &form);
        assert_eq!(answered.status, 409, "{}", answered.body);
        assert!(answered.body.contains("were answered"), "{}", answered.body);
        assert!(
            answered.body.contains("It was taken back"),
            "{}",
            answered.body
        );
        for of in &all[..2] {
            assert_eq!(state(db, of), LetterOfIntentState::NotInvited);
        }
        let list = app.get_as(&format!("{LIST}?state=not_invited"), &staff);
        assert!(list.body.contains("Why letters of intent were not invited"));
        let browser = app.sign_in_weak(all[0].lead());
        let letter = format!("/my/proposals/{}/letter-of-intent", all[0].id);
        let told = app.get_as(&letter, &browser);
        assert!(told.body.contains("Thank you for trying."), "{}", told.body);
    });
}

#[test]
fn hostile_input_is_answered_and_changes_nothing() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        let staff = app.sign_in(&round.amal);
        for address in ["0", "-1", "99999999999999999999", "one"] {
            let there = format!("{LIST}/{address}");
            assert_eq!(app.get_as(&there, &staff).status, 404, "{address}");
        }
        let long = "x".repeat(6_000);
        for form in [
            vec![],
            vec![("answer", "invited")],
            vec![("answer", "invited"), ("letters", "one.two")],
            vec![("answer", "perhaps"), ("letters", "1.1")],
            vec![
                ("answer", "not_invited"),
                ("letters", "1.1"),
                ("reason", "\u{0}"),
            ],
            vec![
                ("answer", "not_invited"),
                ("letters", "1.1"),
                ("reason", "other"),
                ("text", long.as_str()),
            ],
        ] {
            let answer = app.post(LIST, &staff, &form);
            assert_eq!(answer.status, 422, "{form:?}: {}", answer.body);
        }
        assert_eq!(state(db, &of), LetterOfIntentState::Sent);
        let lead = app.sign_in(of.lead());
        for address in [
            LIST.to_owned(),
            format!("{LIST}/1"),
            format!("{LIST}/1/document.json"),
        ] {
            assert_eq!(app.get_as(&address, &lead).status, 404, "{address}");
            let weak = app.sign_in_weak(&round.amal);
            assert_eq!(app.get_as(&address, &weak).status, 403, "{address}");
        }
        let own = format!("/my/proposals/{}/letter-of-intent", of.id);
        assert_eq!(
            app.get_as(&own, &staff).status,
            404,
            "staff have their own way"
        );
    });
}

#[test]
fn after_the_deadline_the_page_says_so_and_a_later_one_is_given_by_its_phase() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        turn_to(&app.database, letters_close().plus_seconds(3_600));
        let public = app.get("/rounds/commons-2027");
        assert!(
            public.body.contains("Only those who are invited go on"),
            "{}",
            public.body
        );
        let browser = app.sign_in_weak(of.lead());
        let letter = format!("/my/proposals/{}/letter-of-intent", of.id);
        let late = app.post(&letter, &browser, &[]);
        assert_eq!(late.status, 409);
        let new = "/my/proposals/new?round=commons-2027";
        let begun = app.post(new, &browser, &[("organisation", "oak"), ("sure", "yes")]);
        assert_eq!(begun.status, 409, "{}", begun.body);
        assert!(
            begun
                .body
                .contains("The time for letters of intent is over")
        );
        let staff = app.sign_in(&round.amal);
        let give = "/manage/rounds/commons-2027/extensions";
        let mut form = vec![
            ("organization", "oak"),
            ("until", "2026-12-22T12:00"),
            ("reason", "A flood closed their office."),
            ("phase", "vote"),
        ];
        assert_eq!(app.post(give, &staff, &form).status, 422);
        form[3] = ("phase", "letter_of_intent");
        let given = app.post(give, &staff, &form);
        assert_eq!(given.status, 303, "{}", given.body);
        let public = app.get("/rounds/commons-2027");
        assert!(
            public
                .body
                .contains("Letters of intent of The oak of Larkmere")
        );
        assert_eq!(app.post(&letter, &browser, &[]).status, 303);
    });
}

#[test]
fn the_way_says_what_was_done_and_ends_with_a_letter_that_was_not_invited() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let browser = app.sign_in_weak(of.lead());
        let here = format!("/my/proposals/{}", of.id);
        let read = || app.get_as(&here, &browser).body;
        let overview = read();
        assert!(overview.contains("Nothing is missing"), "{overview}");
        assert!(
            !overview.contains("Begun on"),
            "what is still to come was not begun: {overview}"
        );
        send(db, &of).expect("it is sent");
        app.letters();
        let overview = read();
        assert!(!overview.contains("Nothing is missing"), "{overview}");
        assert!(
            overview.contains("Write a short letter of intent</strong><br>On December 1, 2026")
        );
        let answer = super::not_invited(taawun::domain::proposal::UninvitedCode::Unclear);
        super::say(db, &round, &round.amal, (1, 1), answer).expect("it is answered");
        let overview = read();
        assert!(overview.contains("(it ended here)"), "{overview}");
        assert!(overview.contains("It was not invited"), "{overview}");
        assert!(overview.contains("could not see from it what would be done"));
        assert!(overview.contains("Gracias, pero no."), "{overview}");
        assert!(!overview.contains("(still to come)"), "{overview}");
        assert!(!overview.contains("Being written"), "{overview}");
        let list = app.get_as("/my/proposals", &browser).body;
        assert!(!list.contains("Being written"), "{list}");
    });
}

#[test]
fn the_letter_to_whoever_is_invited_says_what_comes_next_and_by_when() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = letters_round(&app.database, "commons-2027");
        let of = ready(db, &round, &["oak"]);
        send(db, &of).expect("it is sent");
        app.letters();
        let invited = super::WrittenLetterAnswer::Invited;
        super::say(db, &round, &round.amal, (1, 1), invited).expect("it is answered");
        let letter = app.letter_to(&of.lead().email);
        assert!(letter.text.contains("What comes next"), "{}", letter.text);
        assert!(letter.text.contains("February 26, 2027"), "{}", letter.text);
    });
}

//! Intakes as people do them: staff at the counter, the group at home, a colleague who countersigns.

use taawun::domain::ids::ProposalId;
use taawun::domain::proposal::ProposalState;
use taawun::domain::setup::Signatures;

use super::intake::{begin, code, over, paper, type_in};
use super::intake_completed::returned;
use super::submitting::state;
use super::world::{open_round_with, organization};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::rounds::TestRound;

const LIST: &str = "/manage/rounds/gardens-2027/intake";

fn round(app: &TestApp) -> TestRound {
    open_round_with(&app.database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    })
}

#[test]
fn staff_type_in_and_the_group_reads_says_what_is_wrong_and_confirms() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let (_, noor) = organization(db, "sewing", "community_group");
        let amal = app.sign_in(&round.amal);
        let empty = app.get_as(LIST, &amal);
        assert_eq!(empty.status, 200, "{}", empty.body);
        assert!(empty.body.contains("Nothing came on paper or by voice yet"));
        let mut form = vec![
            ("channel", "visit"),
            ("arrived", "2030-01-11T09:30"),
            ("contact", "registered"),
            ("organization", "sewing"),
            ("named_partners", "The Tea House"),
        ];
        let refused = app.post(LIST, &amal, &form);
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("This lies ahead"), "{}", refused.body);
        assert!(
            refused.body.contains("The Tea House"),
            "what was typed stays"
        );
        form[1] = ("arrived", "2027-01-11T09:30");
        let begun = app.post(LIST, &amal, &form);
        assert_eq!(begun.status, 303, "{}", begun.body);
        let here = begun.header("location").expect("its page").to_owned();
        let id = here.rsplit('/').next().expect("an id");
        let id: ProposalId = id.parse().expect("an id");
        let page = app.get_as(&here, &amal);
        assert!(page.body.contains("Type it in"), "{}", page.body);
        // The forms that applicants use, for whoever types; to a colleague nothing of it is there.
        let draft = format!("/my/proposals/{id}");
        let bashir = app.sign_in(&round.bashir);
        for leaf in ["answers", "budget", "files"] {
            let page = app.get_as(&format!("{draft}/{leaf}"), &amal);
            assert_eq!(page.status, 200, "{leaf}: {}", page.body);
            assert!(page.body.contains("You type for a group"), "{leaf}");
            assert_eq!(app.get_as(&format!("{draft}/{leaf}"), &bashir).status, 404);
        }
        for leaf in ["", "/partners", "/check", "/sign", "/history", "/read-back"] {
            assert_eq!(
                app.get_as(&format!("{draft}{leaf}"), &amal).status,
                404,
                "{leaf}"
            );
        }
        assert_eq!(app.get_as(&here, &bashir).status, 404);
        let saved = app.post(
            &format!("{draft}/fields/title"),
            &amal,
            &[
                ("revision[title]", "0"),
                ("was[title]", ""),
                ("title", "Coats"),
            ],
        );
        assert_eq!(saved.status, 200, "{}", saved.body);
        type_in(db, &round.amal, &id);
        let handed = app.post(&format!("{here}/hand-over"), &amal, &[]);
        assert_eq!(handed.status, 303, "{}", handed.body);

        let reader = app.sign_in_weak(&noor);
        let overview = app.get_as(&draft, &reader);
        assert!(overview.body.contains("/read-back"), "{}", overview.body);
        let read_back = format!("{draft}/read-back");
        let page = app.get_as(&read_back, &reader);
        assert_eq!(page.status, 200, "{}", page.body);
        for said in [
            "We sew coats.",
            "Hands.",
            "Company.",
            "Cloth",
            "The Tea House",
        ] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        let nothing = app.post(&format!("{read_back}/wrong"), &reader, &[("reading", "1")]);
        assert_eq!(nothing.status, 422, "{}", nothing.body);
        let wrong = app.post(
            &format!("{read_back}/wrong"),
            &reader,
            &[
                ("reading", "1"),
                ("fields[0].name", "title"),
                ("fields[0].text", "It is <b>hats</b> too."),
            ],
        );
        assert_eq!(wrong.status, 303, "{}", wrong.body);
        let page = app.get_as(&here, &amal);
        assert!(page.body.contains("It is &#60;b&#62;hats"), "{}", page.body);
        let old = app.post(
            &format!("{read_back}/confirm"),
            &reader,
            &[("reading", "1")],
        );
        assert_eq!(old.status, 409, "{}", old.body);
        assert_eq!(
            app.post(&format!("{here}/hand-over"), &amal, &[]).status,
            303
        );
        let confirmed = app.post(
            &format!("{read_back}/confirm"),
            &reader,
            &[("reading", "2")],
        );
        assert_eq!(confirmed.status, 303, "{}", confirmed.body);
        assert_eq!(state(db, &id), ProposalState::Submitted);
        let receipt = app.get_as(&format!("{draft}/receipt"), &reader);
        assert_eq!(receipt.status, 200);
        let history = app.get_as(&format!("{draft}/history"), &reader);
        assert!(
            history
                .body
                .contains("Staff typed in what the group brought")
        );
        assert!(
            history.body.contains("confirmed it for the group"),
            "{}",
            history.body
        );
        assert_eq!(app.get_as(&format!("{draft}/answers"), &amal).status, 404);
        let list = app.get_as(LIST, &bashir);
        assert!(list.body.contains("Confirmed by the group"));
        assert_eq!(app.get_as(&read_back, &reader).status, 303);
    });
}

#[test]
fn a_sheet_is_printed_noted_and_countersigned_in_every_language() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let id = begin(db, &round, &round.amal, paper("2027-01-11T09:30")).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let here = format!("{LIST}/{id}");
        let amal = app.sign_in(&round.amal);
        for lang in ["en", "es", "ar"] {
            for leaf in ["", "/sheet"] {
                let page = app.get_as(&format!("{here}{leaf}?lang={lang}"), &amal);
                assert_eq!(page.status, 200, "{lang} {leaf}: {}", page.body);
                assert!(page.body.len() < 100_000);
            }
        }
        let english = app.get_as(&format!("{here}/sheet?lang=en"), &amal);
        let code = code(db, &round, &id);
        assert!(english.body.contains(&code) && english.body.contains("We sew coats."));
        let mut form = vec![
            ("proof", "read_aloud"),
            ("signer", "Maryam Fictional"),
            ("signed_on", "2027-01-11"),
        ];
        let half = app.post(&format!("{here}/proof"), &amal, &form);
        assert_eq!(
            half.status, 422,
            "by whom and in which language: {}",
            half.body
        );
        form.extend([("read_by", "Amal Fictional"), ("spoken_in", "Somali")]);
        let noted = app.post(&format!("{here}/proof"), &amal, &form);
        assert_eq!(noted.status, 303, "{}", noted.body);
        let alone = app.post(&format!("{here}/countersign"), &amal, &[]);
        assert_eq!(alone.status, 403, "{}", alone.body);
        let bashir = app.sign_in(&round.bashir);
        let page = app.get_as(&here, &bashir);
        assert!(page.body.contains("Maryam Fictional") && page.body.contains("Somali"));
        assert!(page.body.contains("January 11, 2027"), "{}", page.body);
        let list = app.get_as(LIST, &bashir);
        assert!(list.body.contains("Pacific Time"), "{}", list.body);
        assert!(!list.body.contains("America/Los_Angeles"), "{}", list.body);
        assert!(
            !page.body.contains("We sew coats."),
            "nothing of what it says"
        );
        let signed = app.post(&format!("{here}/countersign"), &bashir, &[]);
        assert_eq!(signed.status, 303, "{}", signed.body);
        let page = app.get_as(&here, &bashir);
        assert!(page.body.contains("Print this page"), "{}", page.body);
        let seen = app.get_as("/manage/rounds/gardens-2027/screening/1", &bashir);
        assert!(seen.body.contains("We sew coats."), "{}", seen.body);
        let organisations = app.get("/organisations");
        assert!(organisations.body.contains("Sewing Circle of Larkmere"));
    });
}

#[test]
fn the_sheet_speaks_to_the_group_and_the_page_around_it_to_staff() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let mut written = paper("2027-01-11T09:30");
        written.language = "es".to_owned();
        let id = begin(db, &round, &round.amal, written).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let amal = app.sign_in(&round.amal);
        let sheet = app.get_as(&format!("{LIST}/{id}/sheet?lang=ar"), &amal);
        assert_eq!(sheet.status, 200, "{}", sheet.body);
        assert!(sheet.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
        let (around, inside) = sheet
            .body
            .split_once("<article lang=\"es\" dir=\"ltr\">")
            .unwrap_or_else(|| panic!("the sheet: {}", sheet.body));
        assert!(around.contains("lang=\"ar\""));
        assert!(inside.contains("Con mi nombre"), "{inside}");
        assert!(
            inside.contains("We sew coats."),
            "what the group said stays"
        );
        let inside = inside.split("</article>").next().expect("the sheet");
        let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
        assert!(!inside.chars().any(is_arabic), "{inside}");
        let refused = app.post(
            LIST,
            &amal,
            &[
                ("channel", "paper"),
                ("language", "no language"),
                ("contact", "phone"),
            ],
        );
        assert_eq!(refused.status, 422);
    });
}

#[test]
fn a_completion_is_typed_for_a_group_by_page_from_the_call_to_the_new_version() {
    on_both_sites(|app| {
        let (round, id, _) = returned(&app.database);
        let db = app.database.db();
        let (amal, bashir) = (app.sign_in(&round.amal), app.sign_in(&round.bashir));
        let screening = "/manage/rounds/gardens-2027/screening/1";
        let page = app.get_as(screening, &amal);
        assert!(
            page.body.contains("This group does not sign in"),
            "{}",
            page.body
        );
        let here = format!("{LIST}/{id}");
        let page = app.get_as(&here, &amal);
        assert!(page.body.contains("Please say where."), "{}", page.body);
        let mut form = vec![
            ("channel", "phone"),
            ("arrived", "2027-01-11T09:00"),
            ("contact", "letter"),
            ("reached_at", "12 Harbor Lane"),
        ];
        let refused = app.post(&format!("{here}/complete"), &amal, &form);
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(
            refused.body.contains("12 Harbor Lane"),
            "what was typed stays"
        );
        form[1] = ("arrived", "2027-01-13T09:00");
        let begun = app.post(&format!("{here}/complete"), &amal, &form);
        assert_eq!(begun.status, 303, "{}", begun.body);
        let page = app.get_as(&here, &amal);
        let field = format!("/my/proposals/{id}/answers#field-summary");
        assert!(
            page.body.contains(&field),
            "what is asked is linked: {}",
            page.body
        );
        for leaf in ["answers", "budget", "files"] {
            let page = app.get_as(&format!("/my/proposals/{id}/{leaf}"), &amal);
            assert_eq!(page.status, 200, "{leaf}: {}", page.body);
        }
        let colleague = app.get_as(&here, &bashir);
        assert_eq!(colleague.status, 200);
        assert!(
            !colleague.body.contains("12 Harbor Lane"),
            "{}",
            colleague.body
        );
        let revision = {
            let of = id.clone();
            let stands = db.read_now(move |reader| {
                taawun::store::proposals::entries::one(
                    reader.conn(),
                    &of,
                    &taawun::domain::proposal::FieldName::Summary,
                )
            });
            stands
                .expect("a field")
                .expect("one")
                .revision
                .0
                .to_string()
        };
        let saved = app.post(
            &format!("/my/proposals/{id}/fields/summary"),
            &amal,
            &[
                ("revision[summary]", &revision),
                ("was[summary]", "We sew coats."),
                ("summary", "We sew coats in Larkmere."),
            ],
        );
        assert_eq!(saved.status, 200, "{}", saved.body);
        let over = app.post(&format!("{here}/hand-over"), &amal, &[]);
        assert_eq!(over.status, 303, "{}", over.body);
        let sheet = app.get_as(&format!("{here}/sheet"), &amal);
        assert!(sheet.body.contains("as it was asked to"), "{}", sheet.body);
        let noted = app.post(
            &format!("{here}/proof"),
            &amal,
            &[
                ("proof", "read_aloud"),
                ("signer", "Maryam Fictional"),
                ("signed_on", "2027-01-13"),
                ("read_by", "Amal Fictional"),
                ("spoken_in", "Somali"),
            ],
        );
        assert_eq!(noted.status, 303, "{}", noted.body);
        let signed = app.post(&format!("{here}/countersign"), &bashir, &[]);
        assert_eq!(signed.status, 303, "{}", signed.body);
        assert_eq!(state(db, &id), ProposalState::Submitted);
        let page = app.get_as(screening, &bashir);
        assert!(page.body.contains("in Larkmere"), "{}", page.body);
    });
}

#[test]
fn staff_pass_it_on_and_drop_it_by_page_with_a_reason_that_colleagues_read() {
    on_both_sites(|app| {
        let round = round(app);
        let db = app.database.db();
        let id = begin(db, &round, &round.amal, paper("2027-01-11T09:30")).expect("begun");
        type_in(db, &round.amal, &id);
        let here = format!("{LIST}/{id}");
        let (amal, bashir) = (app.sign_in(&round.amal), app.sign_in(&round.bashir));
        let page = app.get_as(&here, &amal);
        assert!(
            page.body.contains("Name and contact are kept until"),
            "{}",
            page.body
        );
        let no_reason = app.post(&format!("{here}/pass-on"), &amal, &[("to", "")]);
        assert_eq!(no_reason.status, 422, "{}", no_reason.body);
        assert!(
            no_reason.body.contains("choose a colleague"),
            "{}",
            no_reason.body
        );
        let to = round.bashir.id.to_string();
        let form = [("to", to.as_str()), ("reason", "work")];
        let passed = app.post(&format!("{here}/pass-on"), &amal, &form);
        assert_eq!(passed.status, 303, "{}", passed.body);
        assert_eq!(app.get_as(&here, &amal).status, 404);
        let list = app.get_as(LIST, &amal);
        assert!(list.body.contains("has too much to do"), "{}", list.body);
        let nothing = app.post(&format!("{here}/drop"), &bashir, &[("why", "")]);
        assert_eq!(nothing.status, 422, "{}", nothing.body);
        let dropped = app.post(&format!("{here}/drop"), &bashir, &[("why", "changed_mind")]);
        assert_eq!(dropped.status, 303, "{}", dropped.body);
        for lang in ["en", "es", "ar"] {
            let list = app.get_as(&format!("{LIST}?lang={lang}"), &amal);
            assert_eq!(list.status, 200);
            assert!(!list.body.contains(&id.to_string()));
        }
        let list = app.get_as(&format!("{LIST}?lang=en"), &amal);
        assert!(
            list.body.contains("The group changed its mind."),
            "{}",
            list.body
        );
        assert_eq!(app.get_as(&here, &bashir).status, 404);
        assert_eq!(
            app.get_as(&format!("/my/proposals/{id}/answers"), &bashir)
                .status,
            404
        );
    });
}

//! Intakes as people do them: staff at the counter, the group at home, a colleague who countersigns.

use taawun::domain::ids::ProposalId;
use taawun::domain::proposal::ProposalState;
use taawun::domain::setup::Signatures;

use super::intake::{begin, code, over, paper, type_in};
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
        for leaf in ["write", "budget", "files"] {
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
        assert_eq!(app.get_as(&format!("{draft}/write"), &amal).status, 404);
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

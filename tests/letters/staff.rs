//! Staff write to a list and look after what was not delivered; nobody else sees any of it.

use diesel::prelude::*;
use taawun::domain::ids::RoundId;
use taawun::domain::letter::{Letter, Recipient};
use taawun::domain::standing::Role;
use taawun::store::schema::{round as rounds, task};
use taawun::store::{Db, StoreError};

use super::following::{add_round, announced};
use super::{choose, to_address, write};
use crate::support::app::{TestApp, Visitor};
use crate::support::people::{TestPerson, grant, mandate, organization, person, program};
use crate::support::{TestDatabase, on_both_databases};

/// A round of a programme with its staff, signed in.
pub struct House {
    /// The site.
    pub app: TestApp,
    /// The round.
    pub round: RoundId,
    /// Its staff.
    pub staff: TestPerson,
    browser: Visitor,
}

/// A site with such a round.
pub fn house(database: TestDatabase) -> House {
    let app = TestApp::on(database);
    let db = app.database.db();
    let grants = program(db, "grants");
    let round = add_round(db, "larkmere-2027", "announced");
    let (its_round, its_program) = (round.clone(), grants.id.clone());
    db.write_now(move |tx| {
        diesel::update(rounds::table.find(&its_round))
            .set(rounds::program_id.eq(its_program.to_string()))
            .execute(tx.conn())?;
        Ok::<_, StoreError>(())
    })
    .expect("the round is the programme's");
    let staff = person(db, "Samira Fictional", "samira@foundation.example");
    grant(db, &staff, Role::Staff, &grants.id, None, None, None);
    let browser = app.sign_in(&staff);
    House {
        round,
        staff,
        browser,
        app,
    }
}

fn lead(db: &Db, name: &str, email: &str, language: &str) -> TestPerson {
    let slug = email.split('@').next().expect("a name");
    let group = organization(db, name, slug, "nonprofit");
    let lead = person(db, name, email);
    mandate(
        db,
        &lead,
        &group,
        taawun::domain::standing::MandateRole::Lead,
    );
    choose(db, &lead.id, language, "weekly", "America/Los_Angeles");
    lead
}

const PATH: &str = "/manage/rounds/larkmere-2027/letters";

fn seen(page: &str) -> String {
    let mark = page.split("name=\"seen\" value=\"").nth(1);
    let mark = mark.and_then(|rest| rest.split('"').next());
    mark.expect("a preview").to_owned()
}

#[test]
fn staff_see_exactly_who_gets_what_and_send_it_as_one_act() {
    on_both_databases(|database| {
        let house = house(std::mem::replace(database, TestDatabase::sqlite()));
        let (app, db) = (&house.app, house.app.database.db());
        lead(db, "Amal Fictional", "amal@people.example", "ar");
        lead(db, "Benito Fictional", "benito@people.example", "es");
        let fields = [
            ("list", "leads"),
            ("subject[en]", "An evening for all"),
            ("body[en]", "Please come.\r\n\r\nBring your neighbours."),
            ("subject[ar]", "أمسية للجميع"),
            ("body[ar]", "نرجو الحضور."),
        ];
        let looked = app.post(PATH, &house.browser, &fields);
        assert_eq!(looked.status, 200, "{}", looked.body);
        for wanted in [
            "amal@people.example",
            "benito@people.example",
            "أمسية للجميع",
        ] {
            assert!(looked.body.contains(wanted), "{wanted}: {}", looked.body);
        }
        assert!(app.letters().is_empty(), "looking sends nothing");
        let mark = seen(&looked.body);
        let mut to_send = fields.to_vec();
        to_send.extend([("seen", mark.as_str()), ("act", "send")]);

        // Somebody comes onto the list between looking and sending.
        lead(db, "Noor Fictional", "noor@people.example", "en");
        let stopped = app.post(PATH, &house.browser, &to_send);
        assert_eq!(stopped.status, 409, "{}", stopped.body);
        assert!(stopped.body.contains("noor@people.example"));
        assert!(app.letters().is_empty());

        let mark = seen(&stopped.body);
        let mut to_send = fields.to_vec();
        to_send.extend([("seen", mark.as_str()), ("act", "send")]);
        assert_eq!(app.post(PATH, &house.browser, &to_send).status, 303);
        let letters = app.letters();
        let got: Vec<_> = letters
            .iter()
            .map(|letter| (letter.to(), letter.subject()))
            .collect();
        assert_eq!(
            got,
            [
                ("amal@people.example", "أمسية للجميع"),
                ("benito@people.example", "An evening for all"),
                ("noor@people.example", "An evening for all"),
            ],
            "at once, whatever they chose"
        );
        assert!(letters[1].text.contains("Samira Fictional"));
        let kept = app.get_as(PATH, &house.browser);
        assert!(kept.body.contains("An evening for all"), "{}", kept.body);
    });
}

#[test]
fn a_letter_without_words_a_list_or_readers_is_refused_with_all_that_was_typed() {
    let house = house(TestDatabase::sqlite());
    let app = &house.app;
    let fields = [("list", "followers"), ("subject[en]", "Only a subject")];
    let answer = app.post(PATH, &house.browser, &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("Only a subject"), "{}", answer.body);
    let fields = [
        ("subject[en]", "A"),
        ("body[en]", "B"),
        ("list", "everybody"),
    ];
    assert_eq!(app.post(PATH, &house.browser, &fields).status, 422);
    let fields = [
        ("subject[en]", "A"),
        ("body[en]", "B"),
        ("list", "followers"),
        ("act", "send"),
        (
            "seen",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
    ];
    assert_eq!(
        app.post(PATH, &house.browser, &fields).status,
        422,
        "nobody"
    );
    assert!(app.letters().is_empty());
}

#[test]
fn staff_have_a_letter_tried_again_and_see_of_other_letters_only_numbers() {
    on_both_databases(|database| {
        let house = house(std::mem::replace(database, TestDatabase::sqlite()));
        let (app, db) = (&house.app, house.app.database.db());
        let amal = person(db, "Amal Fictional", "amal@people.example");
        let about = Letter {
            to: Recipient::Person(amal.id.clone()),
            ..announced(&house.round, "one")
        };
        write(db, about);
        let private = taawun::domain::letter::Content::AlreadyMember;
        write(
            db,
            to_address("private@people.example", "en", private, "two"),
        );
        db.write_now(|tx| {
            diesel::update(task::table)
                .set((
                    task::state.eq("dead"),
                    task::last_error.eq("550 nobody here"),
                ))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("both are given up");
        let page = app.get_as("/manage/outbox", &house.browser);
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("amal@people.example"), "{}", page.body);
        assert!(page.body.contains("550 nobody here"));
        assert!(!page.body.contains("private@people.example"));
        assert!(page.body.contains("no mail relay is set"));
        let retry = page.body.split("action=\"/manage/outbox/").nth(1);
        let retry = retry.and_then(|rest| rest.split('"').next());
        let retry = format!("/manage/outbox/{}", retry.expect("a button"));
        let stranger = app.sign_in(&person(db, "Noor Fictional", "noor@people.example"));
        assert_eq!(app.post(&retry, &stranger, &[]).status, 404);
        assert_eq!(app.get_as("/manage/outbox", &stranger).status, 404);
        assert_eq!(app.get_as(PATH, &stranger).status, 404);
        let weak = app.sign_in_weak(&house.staff);
        assert_eq!(app.get_as("/manage/outbox", &weak).status, 403);
        assert_eq!(app.post(&retry, &house.browser, &[]).status, 303);
        assert_eq!(
            app.post(&retry, &house.browser, &[]).status,
            404,
            "it waits"
        );
        let letters = app.letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].to(), "amal@people.example");
        for state in ["waiting", "failing", "sent"] {
            let page = app.get_as(&format!("/manage/outbox?state={state}"), &house.browser);
            assert_eq!(page.status, 200, "{state}");
        }
    });
}

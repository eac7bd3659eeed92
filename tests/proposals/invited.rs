//! Somebody without an account is asked to take part by a letter, and ends on the invitation, by whatever way they go.

use taawun::domain::proposal::{Entry, FieldName};
use taawun::store::proposals::partners::{self, NewPartner};

use super::world::{Coalition, coalition, open_round, write};
use crate::people::{Browser, leads_to, token_in};
use crate::support::app::{TestApp, on_both_sites};
use crate::support::forms::forms;

const ASH: &str = "noor@ash.example";

/// A coalition whose lead asks whoever reads at an address; the link of the letter.
fn asked(app: &TestApp) -> (Coalition, String) {
    let round = open_round(&app.database, "gardens-2027");
    let db = app.database.db();
    let of = coalition(db, &round, &["oak"]);
    let put = |field, text: &str| {
        write(db, of.lead(), &of.id, field, Entry::text(text)).expect("saved");
    };
    put(FieldName::Title, "A garden for all");
    put(FieldName::Summary, "Secret until they take part.");
    let lead = app.sign_in_weak(of.lead());
    let fields = [
        ("email", ASH),
        ("name", "The Ash"),
        ("role", "partner"),
        ("language", "es"),
    ];
    let page = format!("/my/proposals/{}/partners", of.id);
    assert_eq!(app.post(&page, &lead, &fields).status, 303);
    let letter = app.letter_to(ASH);
    assert!(
        letter.text.contains("Pac"),
        "the round's zone: {}",
        letter.text
    );
    assert!(!letter.text.contains("universal"), "{}", letter.text);
    (of, letter.link().to_owned())
}

/// The hidden `next` of the form to this address.
fn next_of(page: &str, action: &str) -> String {
    let mut all = forms(page, "").into_iter();
    let form = all.find(|form| form.action == action).expect("the form");
    let mut fields = form.fields.into_iter();
    let next = fields.find(|field| field.name == "next");
    next.expect("a way back").value
}

#[test]
fn whoever_is_invited_reads_by_whom_joins_registers_and_takes_part() {
    on_both_sites(|app| {
        let (of, link) = asked(app);
        let mut browser = Browser::new(app);
        let shown = browser.get(&link);
        assert_eq!(shown.status, 200, "{}", shown.body);
        assert!(
            shown.body.contains("<html lang=\"es"),
            "the letter's language"
        );
        for told in [
            "The oak of Larkmere",
            "A garden for all",
            "/rounds/gardens-2027",
        ] {
            assert!(shown.body.contains(told), "{told}: {}", shown.body);
        }
        assert!(!shown.body.contains("Secret until"), "{}", shown.body);
        let token = token_in(&link);
        let here = format!("/my/proposals/invitation?token={token}");
        let way = format!("next=%2Fmy%2Fproposals%2Finvitation%3Ftoken%3D{token}");
        for page in ["/sign-in", "/join"] {
            assert!(
                shown.body.contains(&format!("href=\"{page}?{way}\"")),
                "{page}"
            );
            let page = browser.get(&format!("{page}?{way}")).body;
            let other =
                page.contains(&format!("/join?{way}")) || page.contains(&format!("/sign-in?{way}"));
            assert!(other, "one leads to the other: {page}");
        }
        // Joining keeps the way, through the letter that confirms.
        let join = browser.get(&format!("/join?{way}"));
        let next = next_of(&join.body, "/join");
        assert_eq!(next, here);
        let fields = [("name", "Noor Fictional"), ("email", ASH), ("next", &next)];
        assert_eq!(leads_to(&browser.send("/join", &fields)), "/join/sent");
        let letter = app.letter_to(ASH);
        let confirm = browser.get(letter.link());
        let next = next_of(&confirm.body, "/join/confirm");
        assert_eq!(next, here);
        let fields = [("token", &*token_in(letter.link())), ("next", &next)];
        let first = browser.send("/join/confirm", &fields);
        let password = browser.get(leads_to(&first));
        let next = next_of(&password.body, "/my/account/password");
        let fields = [("how", "none"), ("is_first", "yes"), ("next", &next)];
        assert_eq!(
            leads_to(&browser.send("/my/account/password", &fields)),
            here
        );
        // It also waits on their own page, by the address alone.
        let my = browser.get("/my");
        let (_, rest) = my
            .body
            .split_once("/my/proposals/invitation?partner=")
            .unwrap_or_else(|| panic!("it waits in {}", my.body));
        let partner = rest.split('"').next().unwrap_or_default().to_owned();
        assert!(my.body.contains("The Ash"), "{}", my.body);
        let by_address = format!("/my/proposals/invitation?partner={partner}");
        let shown = browser.get(&by_address);
        assert!(shown.body.contains("Secret until"), "{}", shown.body);
        // Registering an organisation leads back.
        let new = format!(
            "/my/organisations/new?next=%2Fmy%2Fproposals%2Finvitation%3Fpartner%3D{partner}"
        );
        assert!(shown.body.contains(&new), "{}", shown.body);
        let form = browser.get(&new);
        let next = next_of(&form.body, "/my/organisations/new");
        assert_eq!(next, by_address);
        let fields = [
            ("name", "The Ash"),
            ("kind", "informal_group"),
            ("contact_email", ASH),
            ("next", &next),
        ];
        let made = browser.send("/my/organisations/new", &fields);
        assert_eq!(leads_to(&made), by_address);
        let fields = [("partner", &*partner), ("organization", "the-ash")];
        let joined = browser.send("/my/proposals/invitation/accept", &fields);
        assert_eq!(
            leads_to(&joined),
            format!("/my/proposals/{}/partners", of.id)
        );
        assert_eq!(browser.get(&by_address).status, 404, "it is answered");
        assert!(!browser.get("/my").body.contains("invitation?partner="));
    });
}

#[test]
fn a_member_who_wants_to_join_again_is_led_on_too() {
    on_both_sites(|app| {
        let (_, link) = asked(app);
        app.person("Noor Fictional", ASH);
        let next = format!("/my/proposals/invitation?token={}", token_in(&link));
        let fields = [("name", "Noor Fictional"), ("email", ASH), ("next", &*next)];
        leads_to(&Browser::new(app).send("/join", &fields));
        let letter = app.letter_to(ASH);
        let way = format!(
            "/sign-in?next=%2Fmy%2Fproposals%2Finvitation%3Ftoken%3D{}",
            token_in(&link)
        );
        assert_eq!(letter.link(), way);
    });
}

#[test]
fn an_invitation_by_its_own_id_is_there_for_the_owner_of_the_address_alone() {
    on_both_sites(|app| {
        let (of, link) = asked(app);
        let noor = app.sign_in_weak(&app.person("Noor Fictional", ASH));
        let my = app.get_as("/my", &noor).body;
        let (_, rest) = my
            .split_once("/my/proposals/invitation?partner=")
            .expect("it waits");
        let partner = rest.split('"').next().unwrap_or_default().to_owned();
        let page = format!("/my/proposals/invitation?partner={partner}");
        assert_eq!(app.get_as(&page, &noor).status, 200);
        let other = app.sign_in_weak(&app.person("Zaki Fictional", "zaki@people.example"));
        assert!(
            !app.get_as("/my", &other)
                .body
                .contains("invitation?partner=")
        );
        assert_eq!(app.get_as(&page, &other).status, 404);
        let fields = [("partner", &*partner)];
        let address = "/my/proposals/invitation/decline";
        assert_eq!(app.post(address, &other, &fields).status, 409);
        let visitor = app.get(&page);
        assert_eq!(visitor.status, 303, "{}", visitor.body);
        let nothing = app.get("/my/proposals/invitation?token=none");
        assert_eq!(
            nothing.status, 303,
            "what was never there is not told apart"
        );
        // What was not sent to them yet, as an intake that staff still type, waits for nobody.
        let (id, by) = (of.id.clone(), of.lead().id.clone());
        let unsent = app.database.db().write_now(move |tx| {
            let new = NewPartner {
                organization: None,
                role: taawun::domain::proposal::PartnerRole::Partner,
                state: taawun::domain::proposal::PartnerState::Invited,
                invited_as: "The Fir".to_owned(),
                email: Some("zaki@people.example".parse().expect("an address")),
                token_hash: None,
            };
            partners::add(tx, &id, &new, &by)
        });
        let unsent = unsent.expect("a partner");
        assert!(
            !app.get_as("/my", &other)
                .body
                .contains("invitation?partner=")
        );
        let page = format!("/my/proposals/invitation?partner={unsent}");
        assert_eq!(app.get_as(&page, &other).status, 404);
        // Once its time is over it waits no more.
        app.database.clock.advance(31 * 86_400);
        let noor = app.sign_in_weak(&crate::support::people::TestPerson {
            id: crate::people::id_of(app, ASH),
            email: ASH.to_owned(),
        });
        assert!(
            !app.get_as("/my", &noor)
                .body
                .contains("invitation?partner=")
        );
        assert_eq!(app.get(&link).status, 410);
    });
}

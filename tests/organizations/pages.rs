//! The pages of organisations, as people walk through them.

use diesel::prelude::*;
use taawun::domain::standing::MandateRole;
use taawun::store::schema::letter;

use super::{called, found, invite, role_in};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};

const NEW: &str = "/my/organisations/new";

fn register(app: &TestApp, browser: &Visitor, fields: &[(&str, &str)]) -> Answer {
    app.post(NEW, browser, fields)
}

/// The path that the newest letter leads to.
fn link(app: &TestApp) -> String {
    let path: Option<String> = app
        .database
        .db()
        .read_now(|reader| {
            let newest = letter::table.order(letter::created_at.desc());
            Ok(newest.select(letter::link).first(reader.conn())?)
        })
        .expect("a letter");
    path.expect("with a link")
}

#[test]
fn somebody_new_registers_their_group_and_invites_a_neighbour_who_joins_by_the_letter() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let browser = app.sign_in_weak(&amal);
        let empty = app.get_as("/my", &browser);
        assert_eq!(empty.status, 200);
        assert!(
            empty
                .body
                .contains("You belong to no organisation here yet")
        );
        assert_eq!(app.get_as(NEW, &browser).status, 200);
        let fields = [
            ("name", "Larkmere <b>Garden</b>"),
            ("kind", "informal_group"),
            ("about", "Vegetables for all"),
            ("contact_email", "amal@people.example"),
            ("contact_phone", "+1 206 555 0100"),
            ("ein", "91-1234567"),
            ("languages", "en"),
            ("languages", "so"),
        ];
        let made = register(app, &browser, &fields);
        assert_eq!(made.status, 303, "{}", made.body);
        let within = made.header("Location").expect("a place").to_owned();
        assert_eq!(within, "/my/organisations/larkmere-b-garden-b");
        let page = app.get_as(&within, &browser);
        assert!(
            page.body.contains("Larkmere &#60;b&#62;Garden"),
            "{}",
            page.body
        );
        // Whoever registers acts for it at once.
        assert!(
            app.get_as("/my", &browser)
                .body
                .contains("You act for them")
        );

        let public = app.get("/organisations/larkmere-b-garden-b");
        assert_eq!(public.status, 200);
        assert!(public.body.contains("91-1234567"));
        for hidden in ["amal@people.example", "555 0100", "Amal Fictional"] {
            assert!(!public.body.contains(hidden), "{hidden}");
        }
        assert!(
            app.get("/organisations?words=larkm")
                .body
                .contains("larkmere-b-garden-b")
        );

        let fields = [
            ("email", "new@people.example"),
            ("role", "delegate"),
            ("language", "es"),
        ];
        let sent = app.post(&format!("{within}/invitations"), &browser, &fields);
        assert_eq!(sent.status, 303, "{}", sent.body);
        let link = link(app);
        // Whoever holds the letter sees who invites; they join first, and the invitation waits.
        let visitor = app.get(&link);
        assert_eq!(visitor.status, 200);
        assert!(visitor.body.contains("Amal Fictional invites you"));
        assert!(visitor.body.contains("/sign-in?next=%2Finvitation%3Ftoken"));
        assert_eq!(visitor.header("Cache-Control"), Some("no-store"));
        let newcomer = app.person("New Fictional", "new@people.example");
        let theirs = app.sign_in_weak(&newcomer);
        assert!(
            app.get_as("/my", &theirs)
                .body
                .contains("invites you to belong to")
        );
        let other = app.get_as(&link, &browser);
        assert!(other.body.contains("another address"), "{}", other.body);
        let token = link.split_once("token=").expect("a token").1;
        let stolen = app.post("/invitation/accept", &browser, &[("token", token)]);
        assert_eq!(stolen.status, 403);
        let joined = app.post("/invitation/accept", &theirs, &[("token", token)]);
        assert_eq!(joined.header("Location"), Some(within.as_str()));
        assert_eq!(app.get_as(&within, &theirs).status, 200);
        assert_eq!(app.get(&link).status, 404, "it is used");
        // A delegate manages nobody.
        let end = format!("{within}/people/{}/end", amal.id);
        assert_eq!(app.post(&end, &theirs, &[]).status, 403);
        // The last lead is told what to do first.
        let left = app.post(&format!("{within}/leave"), &browser, &[]);
        assert_eq!(left.status, 409);
        assert!(left.body.contains("Name another lead first"));
    });
}

#[test]
fn a_form_with_faults_comes_back_with_all_that_was_typed() {
    let app = TestApp::start();
    let amal = app.person("Amal Fictional", "amal@people.example");
    let browser = app.sign_in_weak(&amal);
    let fields = [
        ("name", "Larkmere Garden"),
        ("kind", "club"),
        ("about", "Typed with care"),
        ("ein", "00-1234567"),
        ("website", "javascript:alert(1)"),
    ];
    let again = register(&app, &browser, &fields);
    assert_eq!(again.status, 422);
    for shown in [
        "Typed with care",
        "00-1234567",
        "No EIN begins with these two digits",
        "href=\"#field-ein\"",
        "begins with https://",
    ] {
        assert!(again.body.contains(shown), "{shown}: {}", again.body);
    }
    let stale = Visitor {
        token: "0".repeat(64),
        cookies: browser.cookies.clone(),
    };
    let kept = register(&app, &stale, &fields);
    assert_eq!(kept.status, 422);
    assert!(kept.body.contains("Typed with care"));
}

#[test]
fn a_name_that_is_taken_shows_whose_it_is_and_the_way_to_ask() {
    on_both_sites(|app| {
        let db = app.database.db();
        let amal = app.person("Amal Fictional", "amal@people.example");
        found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let bashir = app.person("Bashir Fictional", "bashir@people.example");
        let browser = app.sign_in_weak(&bashir);
        let fields = [("name", "larkmere-garden"), ("kind", "nonprofit")];
        let refused = register(app, &browser, &fields);
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Larkmere Garden is here already"));
        assert!(
            refused
                .body
                .contains("action=\"/organisations/larkmere-garden/ask\"")
        );
        let asked = app.post(
            "/organisations/larkmere-garden/ask",
            &browser,
            &[("note", "Me")],
        );
        assert_eq!(asked.header("Location"), Some("/my"));
        let waits = app.get_as("/my", &browser);
        assert!(waits.body.contains("has not answered your request yet"));
        let lead = app.sign_in_weak(&amal);
        let waiting = app.get_as("/my", &lead);
        assert!(
            waiting
                .body
                .contains("Bashir Fictional asks to belong to Larkmere Garden")
        );
        let within = app.get_as("/my/organisations/larkmere-garden", &lead);
        let answer = within
            .body
            .split_once("/my/organisations/larkmere-garden/requests/")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(id, _)| format!("/my/organisations/larkmere-garden/requests/{id}"))
            .expect("a form");
        let done = app.post(&answer, &lead, &[("role", "member")]);
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(
            app.get_as("/my/organisations/larkmere-garden", &browser)
                .status,
            200
        );
        // The other way on: it is another one, and says why.
        let third = app.person("Chandra Fictional", "chandra@people.example");
        let browser = app.sign_in_weak(&third);
        let fields = [
            ("name", "larkmere-garden"),
            ("kind", "nonprofit"),
            ("another", "The one of the other Larkmere"),
        ];
        assert_eq!(register(app, &browser, &fields).status, 303);
        let public = app.get("/organisations/larkmere-garden");
        assert!(public.body.contains("has a name that looks the same"));
        assert!(public.body.contains("/organisations/larkmere-garden-2"));
    });
}

#[test]
fn strangers_learn_nothing_of_what_goes_on_within() {
    on_both_sites(|app| {
        let db = app.database.db();
        let amal = app.person("Amal Fictional", "amal@people.example");
        let garden = found(db, &amal, &called("Larkmere Garden")).expect("registered");
        let role = MandateRole::Member;
        invite(db, &amal, &garden, "new@people.example", role, "a secret").expect("invited");
        let bashir = app.person("Bashir Fictional", "bashir@people.example");
        let browser = app.sign_in(&bashir);
        let within = format!("/my/organisations/{}", garden.slug);
        for path in [within.clone(), format!("{within}/details")] {
            assert_eq!(app.get_as(&path, &browser).status, 404, "{path}");
            assert_eq!(app.get(&path).status, 303, "{path}");
        }
        let fields = [
            ("email", "x@people.example"),
            ("role", "lead"),
            ("language", "en"),
        ];
        for (path, fields) in [
            (format!("{within}/invitations"), &fields[..]),
            (format!("{within}/units"), &[("unit", "Mine")]),
            (format!("{within}/details"), &[("name", "Mine")]),
            (format!("{within}/leave"), &[]),
            (format!("{within}/people/{}/end", amal.id), &[]),
            (
                format!("{within}/people/{}/role", amal.id),
                &[("role", "member")],
            ),
        ] {
            assert_eq!(app.post(&path, &browser, fields).status, 404, "{path}");
        }
        let choice = [("organisation", garden.slug.as_str())];
        assert_eq!(app.post("/my/acting-for", &browser, &choice).status, 404);
        assert_eq!(role_in(db, &amal, &garden.id), Some(MandateRole::Lead));
    });
}

#[test]
fn who_saves_an_older_page_sees_both_texts() {
    let app = TestApp::start();
    let amal = app.person("Amal Fictional", "amal@people.example");
    found(app.database.db(), &amal, &called("Larkmere Garden")).expect("registered");
    let browser = app.sign_in_weak(&amal);
    let details = "/my/organisations/larkmere-garden/details";
    let save = |about: &str| {
        let fields = [
            ("revision", "1"),
            ("name", "Larkmere Garden"),
            ("kind", "community_group"),
            ("about", about),
        ];
        app.post(details, &browser, &fields)
    };
    assert_eq!(save("What one saved").status, 303);
    let told = save("What the other typed");
    assert_eq!(told.status, 422);
    for shown in [
        "What one saved",
        "What the other typed",
        "name=\"revision\" value=\"2\"",
    ] {
        assert!(told.body.contains(shown), "{shown}: {}", told.body);
    }
}

#[test]
fn programs_register_change_and_invite_under_the_same_rights() {
    on_both_sites(|app| {
        let amal = app.person("Amal Fictional", "amal@people.example");
        let bashir = app.person("Bashir Fictional", "bashir@people.example");
        let scopes = [
            "organisations:read",
            "organisations:write",
            "my:read",
            "my:write",
        ];
        let (own, other) = (app.token(&amal, &scopes), app.token(&bashir, &scopes));
        let all = "/api/v1/organisations";
        let body = r#"{"name":"Larkmere Garden","kind":"nonprofit","ein":"911234567"}"#;
        let made = app.call_with_key("POST", all, &own, "the-same", body);
        assert_eq!(made.status, 201, "{}", made.body);
        let again = app.call_with_key("POST", all, &own, "the-same", body);
        assert_eq!((again.status, &again.body), (201, &made.body));
        let alike = app.call("POST", all, &other, body);
        assert_eq!(alike.status, 409, "{}", alike.body);
        let wrong = app.call("POST", all, &other, r#"{"name":"Other","kind":"club"}"#);
        assert_eq!(wrong.status, 422);
        let problem: serde_json::Value = serde_json::from_str(&wrong.body).expect("JSON");
        assert_eq!(problem["faults"][0]["field"], "kind", "{problem}");
        let one = format!("{all}/larkmere-garden");
        let public = app.get(&one);
        assert!(
            public.body.contains("\"value\":\"91-1234567\""),
            "{}",
            public.body
        );
        let change = r#"{"revision":1,"facts":{"name":"Larkmere Garden","kind":"nonprofit","about":"Beans"}}"#;
        assert_eq!(app.call("PUT", &one, &other, change).status, 404);
        assert_eq!(app.call("PUT", &one, &own, change).status, 204);
        assert_eq!(app.call("PUT", &one, &own, change).status, 409);
        let invitation = r#"{"email":"bashir@people.example","role":"delegate"}"#;
        let sent = app.call("POST", &format!("{one}/invitations"), &own, invitation);
        assert_eq!(sent.status, 201, "{}", sent.body);
        let mine = app.call("GET", "/api/v1/my/invitations", &other, "");
        let mine: serde_json::Value = serde_json::from_str(&mine.body).expect("JSON");
        let id = mine["invitations"][0]["id"]
            .as_str()
            .expect("an id")
            .to_owned();
        let accept = format!("/api/v1/my/invitations/{id}/accept");
        assert_eq!(app.call("POST", &accept, &own, "").status, 404);
        assert_eq!(app.call("POST", &accept, &other, "").status, 200);
        let within = app.call(
            "GET",
            "/api/v1/my/organisations/larkmere-garden",
            &other,
            "",
        );
        assert!(
            within.body.contains("\"about\":\"Beans\""),
            "{}",
            within.body
        );
        assert_eq!(
            app.call("POST", &format!("{one}/leave"), &own, "").status,
            409
        );
        assert_eq!(
            app.call("POST", &format!("{one}/leave"), &other, "").status,
            204
        );
    });
}

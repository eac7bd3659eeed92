//! Two groups meet in the browser: one posts, the other asks, both say yes; and a program does the same.

use serde_json::{Value, json};
use taawun::ops::introductions::accept_introduction;

use super::world::{ask, group, post};
use crate::proposals::world as coalitions;
use crate::support::app::{Answer, on_both_sites};
use crate::support::rounds::as_person;

fn is_on(answer: &Answer, to: &str) {
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(answer.header("Location"), Some(to), "{}", answer.body);
}

const POST: [(&str, &str); 8] = [
    ("organization", "oak"),
    ("kind", "seek"),
    ("help", "place"),
    ("focus", "food"),
    ("other_areas", "North side"),
    ("text", "A kitchen for forty families, two evenings a week."),
    ("language", "en"),
    ("until", "2027-03-01"),
];

fn with<'a>(name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let name = name.to_owned();
    POST.iter()
        .map(|(known, old)| (*known, if *known == name { value } else { *old }))
        .collect()
}

#[test]
fn a_group_posts_another_asks_and_both_learn_who_it_is() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let (ours, theirs) = (app.sign_in_weak(&oak.lead), app.sign_in_weak(&elm.lead));
        let empty = app.get_as("/partners", &ours);
        assert_eq!(empty.status, 200);
        assert!(empty.body.contains("You have no posts yet."));
        // What tells who they are is told at its field, with all that was typed.
        let told = "Write to lead@oak.example about the kitchen, please.";
        let wrong = app.post("/partners/new", &ours, &with("text", told));
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("id=\"fault-text\""));
        assert!(wrong.body.contains("both get it when both say yes"));
        assert!(wrong.body.contains(told) && wrong.body.contains("North side"));
        let posted = app.post("/partners/new", &ours, &POST);
        assert_eq!(posted.status, 303, "{}", posted.body);
        let page = posted.header("Location").expect("a page").to_owned();
        assert!(page.starts_with("/partners/posts/"));
        // The other one reads the post and no name.
        let board = app.get_as("/partners", &theirs);
        assert!(board.body.contains("A kitchen for forty families"));
        assert!(board.body.contains(&page));
        for body in [&board.body, &app.get_as(&page, &theirs).body] {
            assert!(
                !body.contains(&oak.name) && !body.contains(">oak<"),
                "{body}"
            );
        }
        let asks = format!("{page}/ask");
        let fields = [("organization", "elm"), ("note", "We have a kitchen.")];
        is_on(&app.post(&asks, &theirs, &fields), "/my/introductions");
        let again = app.post(&asks, &theirs, &fields);
        assert_eq!(again.status, 422, "{}", again.body);
        assert!(again.body.contains("You can ask once about each post."));
        assert!(again.body.contains("We have a kitchen."));
        let letters = app.letters();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        assert_eq!(letters[0].to(), oak.lead.email);
        assert!(!letters[0].text.contains(&elm.name), "{}", letters[0].text);
        assert_eq!(letters[0].link(), "/my/introductions");
        let waits = app.get_as("/my", &ours);
        assert!(waits.body.contains("/my/introductions#introduction-"));
        let shown = app.get_as("/my/introductions", &ours);
        assert!(shown.body.contains("We have a kitchen."));
        assert!(!shown.body.contains(&elm.name));
        let start = shown.body.find("/accept\"").expect("a way to say yes");
        let address = shown.body[..start]
            .rsplit_once("action=\"")
            .expect("a form")
            .1;
        let address = format!("{address}/accept");
        is_on(&app.post(&address, &ours, &[]), "/my/introductions");
        let twice = app.post(&address, &ours, &[]);
        assert_eq!(twice.status, 409);
        for (browser, name, email) in [
            (&ours, &elm.name, &elm.lead.email),
            (&theirs, &oak.name, &oak.lead.email),
        ] {
            let shown = app.get_as("/my/introductions", browser);
            assert!(shown.body.contains(name.as_str()), "{}", shown.body);
            assert!(shown.body.contains(email.as_str()), "{}", shown.body);
        }
        let letters = app.letters();
        assert_eq!(letters.len(), 2, "{letters:#?}");
        let close = format!("{page}/close");
        assert_eq!(app.post(&close, &theirs, &[]).status, 404);
        is_on(&app.post(&close, &ours, &[]), "/partners");
    });
}

#[test]
fn whoever_comes_from_outside_reads_what_this_place_is_for_and_no_post() {
    on_both_sites(|app| {
        let db = app.database.db();
        let oak = group(db, "oak", "nonprofit");
        post(db, &oak, "seek", &["place"]);
        let about = app.get("/partners");
        assert_eq!(about.status, 200);
        assert!(about.body.contains("Sign in to read and post."));
        assert!(!about.body.contains("what neighbours can use"));
        let alone = app.person("Alone Fictional", "alone@people.example");
        let browser = app.sign_in_weak(&alone);
        let about = app.get_as("/partners", &browser);
        assert_eq!(about.status, 200);
        assert!(about.body.contains("/my/organisations/new"));
        assert!(!about.body.contains("what neighbours can use"));
        assert_eq!(app.get_as("/partners/new", &browser).status, 403);
    });
}

#[test]
fn whom_one_met_is_asked_into_a_draft_with_the_name_filled_in() {
    on_both_sites(|app| {
        let round = coalitions::open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let draft = coalitions::coalition(db, &round, &["larch"]);
        let elm = group(db, "elm", "firm");
        let about = post(db, &elm, "offer", &["place"]);
        let larch = super::world::Group {
            id: draft.partners[0].organization.clone(),
            slug: "larch".to_owned(),
            name: "The larch of Larkmere".to_owned(),
            lead: draft.lead().clone(),
        };
        let id = ask(db, &larch, &about).expect("asked");
        as_person(db, &elm.lead, move |tx, actor| {
            accept_introduction(tx, actor, &id)
        })
        .expect("yes");
        let browser = app.sign_in_weak(draft.lead());
        let way = format!("/my/proposals/{}/partners?organization=elm", draft.id);
        let shown = app.get_as("/my/introductions", &browser);
        assert!(shown.body.contains(&way), "{}", shown.body);
        let form = app.get_as(&way, &browser);
        assert!(form.body.contains("value=\"elm\""), "{}", form.body);
        assert!(form.body.contains("href=\"/partners\""));
    });
}

#[test]
fn a_program_posts_asks_and_answers() {
    on_both_sites(|app| {
        let db = app.database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let scopes = ["introductions:read", "introductions:write"];
        let (ours, theirs) = (app.token(&oak.lead, &scopes), app.token(&elm.lead, &scopes));
        let read = |answer: &Answer| -> Value { serde_json::from_str(&answer.body).expect("JSON") };
        let mut new = json!({
            "organisation": "oak", "kind": "seek", "help": ["place"], "focus": ["food"],
            "other_areas": ["North side, by the river"], "text": "See www.oak.example for the kitchen.",
            "language": "en", "until": "2027-03-01",
        });
        let path = "/api/v1/introductions/posts";
        let wrong = app.call("POST", path, &ours, &new.to_string());
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("introduction-fault-reveals-web"));
        new["text"] = "A kitchen for two evenings a week.".into();
        let made = app.call("POST", path, &ours, &new.to_string());
        assert_eq!(made.status, 201, "{}", made.body);
        let id = read(&made)["id"].as_str().expect("an id").to_owned();
        let list = app.call("GET", path, &theirs, "");
        let list = read(&list);
        assert_eq!(list["total"], 1);
        assert_eq!(
            list["posts"][0]["other_areas"][0],
            "North side, by the river"
        );
        assert!(!list.to_string().contains("oak"), "{list}");
        let asks = format!("{path}/{id}/asks");
        let asked = app.call("POST", &asks, &theirs, r#"{"organisation":"elm"}"#);
        assert_eq!(asked.status, 201, "{}", asked.body);
        let asked = read(&asked)["id"].as_str().expect("an id").to_owned();
        let answer = format!("/api/v1/introductions/{asked}/answer");
        let stranger = app.call("PUT", &answer, &theirs, r#"{"yes":true}"#);
        assert_eq!(stranger.status, 404, "{}", stranger.body);
        let no = app.call("PUT", &answer, &ours, r#"{"yes":false}"#);
        assert_eq!(no.status, 204, "{}", no.body);
        let mine = read(&app.call("GET", "/api/v1/introductions", &theirs, ""));
        assert_eq!(mine["asked_by_you"][0]["state"], "not_now");
        assert!(!mine.to_string().contains("oak"), "{mine}");
    });
}

//! What a post is about, and where, is found and read in every language.

use diesel::prelude::*;
use serde_json::{Value, json};
use taawun::domain::introduction::{Focus, Reason, WrittenPost};
use taawun::store::Db;
use taawun::store::views::partner_posts::{PartnersPage, PostsWanted, new_post, partners_page};

use super::world::{Group, group, try_post, written};
use crate::proposals::world as coalitions;
use crate::support::app::{TestApp, Visitor, on_both_sites};
use crate::support::on_both_databases;
use crate::support::rounds::standing;

const AREAS: &str = r#"[
    {"id":"a1","name":{"original":"en","texts":{"en":"North side","es":"Lado norte","ar":"الجانب الشمالي"}}},
    {"id":"a2","name":{"original":"en","texts":{"en":"Riverbend","es":"La ribera","ar":"ضفة النهر"}}}
]"#;

/// A round that everyone may know of, of a programme with two areas; the key of the first.
fn county(database: &crate::support::TestDatabase) -> &'static str {
    coalitions::open_round(database, "gardens-2027");
    let done = database.db().write_now(|tx| {
        let set = format!("UPDATE program SET areas = '{AREAS}'");
        diesel::sql_query(set)
            .execute(tx.conn())
            .map_err(taawun::store::StoreError::from)
    });
    assert_eq!(done.expect("areas"), 1);
    "gardens-2027-programme.a1"
}

fn keyed(kind: &str, language: &str, text: &str, area: &str) -> WrittenPost {
    WrittenPost {
        focus: vec!["young_people".to_owned()],
        areas: vec![area.to_owned()],
        other_areas: String::new(),
        language: language.to_owned(),
        ..written(kind, &["care"], text)
    }
}

fn board(db: &Db, who: &Group, wanted: PostsWanted) -> PartnersPage {
    let standing = standing(db, &who.lead);
    db.read_now(move |reader| partners_page(reader, &standing, &wanted, 10))
        .expect("the board")
}

#[test]
fn an_arabic_group_and_a_spanish_group_meet_on_what_each_chose_in_its_language() {
    on_both_databases(|database| {
        let area = county(database);
        let db = database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let seeks = keyed("seek", "ar", "نبحث عمّن يرعى أطفالنا مساءً.", area);
        try_post(db, &oak, seeks).expect("a post");
        let offers = keyed("offer", "es", "Cuidamos niños dos tardes por semana.", area);
        let offered = try_post(db, &elm, offers).expect("a post");
        let page = board(db, &oak, PostsWanted::default());
        assert_eq!(page.suggested.len(), 1);
        assert_eq!(page.suggested[0].post.id, offered);
        let reasons = &page.suggested[0].reasons;
        assert!(reasons.contains(&Reason::SameFocus) && reasons.contains(&Reason::SameArea));
        // By key, both find it, and none of another key.
        let by = |focus, area: Option<&str>| {
            let wanted = PostsWanted {
                focus,
                area: area.map(str::to_owned),
                ..PostsWanted::default()
            };
            board(db, &oak, wanted).list.fitting
        };
        assert_eq!(by(Some(Focus::YoungPeople), Some(area)), 1);
        assert_eq!(by(Some(Focus::Food), None), 0);
        assert_eq!(by(None, Some("gardens-2027-programme.a2")), 0);
        assert_eq!(by(None, Some("gardens-2027-programme.a9")), 0);
        // Words find an area in whichever language.
        let words = PostsWanted {
            words: "lado norte".to_owned(),
            ..PostsWanted::default()
        };
        assert_eq!(board(db, &oak, words).list.fitting, 1);
    });
}

#[test]
fn a_post_keeps_the_area_that_its_programme_drops() {
    on_both_databases(|database| {
        let area = county(database);
        let db = database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let text = "We look after children on two evenings.";
        try_post(db, &elm, keyed("offer", "en", text, area)).expect("a post");
        db.write_now(|tx| {
            diesel::sql_query("UPDATE program SET areas = '[]'")
                .execute(tx.conn())
                .map_err(taawun::store::StoreError::from)
        })
        .expect("no areas");
        let wanted = PostsWanted {
            area: Some(area.to_owned()),
            ..PostsWanted::default()
        };
        let list = board(db, &oak, wanted).list;
        assert_eq!(list.fitting, 1);
        let english = "en".parse().expect("a language");
        let name = list.posts[0].areas[0].name.shown_in(&english);
        assert_eq!(name.text, "North side");
        assert!(try_post(db, &oak, keyed("seek", "en", text, area)).is_err());
    });
}

#[test]
fn what_was_posted_before_there_were_lists_says_the_same_and_meets_what_is_chosen_now() {
    on_both_databases(|database| {
        let area = county(database);
        let db = database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let (id, of) = ("0123456789abcdefghjkmnpqrs", elm.id.to_string());
        db.write_now(move |tx| {
            let row = format!(
                "INSERT INTO partner_post (id, organization_id, kind, help, focus, areas, wanted, text, language, \
                 until_on, search_text, posted_at) VALUES ('{id}', '{of}', 'offer', '[\"care\"]', \
                 '[\"Homework\"]', '[\"Lado Norte\"]', '[]', 'Tardes con deberes.', 'es', '2027-03-01', \
                 'homework lado norte tardes con deberes', 1)"
            );
            diesel::sql_query(row).execute(tx.conn()).map_err(taawun::store::StoreError::from)
        })
        .expect("an old post");
        let text = "We seek somebody who looks after children.";
        try_post(db, &oak, keyed("seek", "en", text, area)).expect("a post");
        let page = board(db, &oak, PostsWanted::default());
        let old = &page.list.posts[0];
        assert_eq!(old.other_focus.all(), ["Homework"]);
        assert_eq!(old.other_areas.all(), ["Lado Norte"]);
        assert!(old.focus.is_empty() && old.areas.is_empty());
        assert!(page.suggested[0].reasons.contains(&Reason::SameArea));
    });
}

#[test]
fn areas_of_a_programme_that_nobody_may_know_of_are_not_offered() {
    on_both_databases(|database| {
        let db = database.db();
        crate::support::rounds::draft_with(db, "secret-2027", |_| {});
        db.write_now(|tx| {
            diesel::sql_query(format!("UPDATE program SET areas = '{AREAS}'"))
                .execute(tx.conn())
                .map_err(taawun::store::StoreError::from)
        })
        .expect("areas");
        let oak = group(db, "oak", "nonprofit");
        let standing = standing(db, &oak.lead);
        let form = db
            .read_now(move |reader| new_post(reader, &standing))
            .expect("the form");
        assert!(form.known_areas.is_empty());
    });
}

/// A page in this language: where the address chooses one, the site remembers it and leads on.
fn read(app: &TestApp, language: &str, path: &str, who: &Visitor) -> String {
    let between = if path.contains('?') { '&' } else { '?' };
    let mut answer = app.get_as(&format!("{path}{between}lang={language}"), who);
    if answer.status == 303 {
        let headers = format!("{}; {}", who.cookies, answer.cookies());
        answer = app.ask("GET", path, &[("Cookie", &headers)], "");
    }
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer.body
}

#[test]
fn each_reads_it_in_its_own_language_and_chooses_by_key() {
    on_both_sites(|app| {
        let area = county(&app.database);
        let db = app.database.db();
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let (ours, theirs) = (app.sign_in_weak(&oak.lead), app.sign_in_weak(&elm.lead));
        let form = read(app, "ar", "/partners/new?kind=seek", &ours);
        assert!(form.contains("الأطفال والشباب") && form.contains("الجانب الشمالي"));
        let mut fields = vec![
            ("organization", "oak"),
            ("kind", "seek"),
            ("help", "care"),
            ("focus", "young_people"),
            ("areas", "gardens-2027-programme.moon"),
            ("other_focus", "تربية النحل"),
            ("text", "نبحث عمّن يرعى أطفالنا مساءً."),
            ("language", "ar"),
            ("until", "2027-03-01"),
        ];
        // What is none of the choices is told at its field, and all else is kept.
        let wrong = app.post("/partners/new", &ours, &fields);
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert!(wrong.body.contains("id=\"fault-areas\""));
        assert!(wrong.body.contains("value=\"young_people\" checked"));
        assert!(wrong.body.contains("<details open>") && wrong.body.contains("تربية النحل"));
        fields[4].1 = area;
        let posted = app.post("/partners/new", &ours, &fields);
        assert_eq!(posted.status, 303, "{}", posted.body);
        let offers = keyed("offer", "es", "Cuidamos niños dos tardes por semana.", area);
        try_post(db, &elm, offers).expect("a post");
        let spanish = read(app, "es", "/partners", &theirs);
        for said in [
            "Niñez y juventud",
            "Lado norte",
            "تربية النحل",
            "mismo tema",
        ] {
            assert!(spanish.contains(said), "{said}: {}", spanish);
        }
        let arabic = read(app, "ar", "/partners", &ours);
        assert!(arabic.contains("الجانب الشمالي") && !arabic.contains("Lado norte"));
        let narrowed = format!("/partners?focus=young_people&area={area}");
        assert!(read(app, "es", &narrowed, &theirs).contains("نبحث عمّن"));
        let other = read(app, "es", "/partners?focus=food", &theirs);
        let others = other.split_once("id=\"others\"").expect("a list").1;
        assert!(!others.contains("نبحث عمّن"), "{others}");
        // The same by program.
        let token = app.token(&elm.lead, &["introductions:read", "introductions:write"]);
        let path = "/api/v1/introductions/posts";
        let found = app.call(
            "GET",
            &format!("{path}?focus=young_people&area={area}"),
            &token,
            "",
        );
        let found: Value = serde_json::from_str(&found.body).expect("JSON");
        assert_eq!(found["total"], 1);
        assert_eq!(found["posts"][0]["focus"], json!(["young_people"]));
        assert_eq!(found["posts"][0]["areas"][0]["id"], area);
        assert_eq!(found["posts"][0]["other_focus"], json!(["تربية النحل"]));
        for wrong in ["focus=fud", "area=%25", "area=a.%25"] {
            let answer = app.call("GET", &format!("{path}?{wrong}"), &token, "");
            assert_eq!(answer.status, 400, "{wrong}: {}", answer.body);
        }
        let new = json!({
            "organisation": "elm", "kind": "offer", "help": ["care"], "focus": ["fud"],
            "text": "A kitchen for two evenings a week.", "language": "en", "until": "2027-03-01",
        });
        let refused = app.call("POST", path, &token, &new.to_string());
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("introduction-fault-unknown-choice"));
        assert!(refused.body.contains("introduction-fault-missing"));
    });
}

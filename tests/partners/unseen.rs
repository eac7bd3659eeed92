//! Funders, reviewers and staff see none of it: no page, no way, no line on record, no letter in an outbox, no figure.

use diesel::prelude::*;
use taawun::domain::bloc::Bloc;
use taawun::domain::standing::{MandateRole, Role};
use taawun::store::StoreError;
use taawun::store::schema::{audit_event, letter, task};

use super::world::{ask, group, post};
use crate::support::app::on_both_sites;
use crate::support::people;

#[test]
fn for_everybody_who_has_to_do_with_a_funder_nothing_is_there() {
    on_both_sites(|app| {
        let db = app.database.db();
        let program = people::program(db, "gardens");
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let about = post(db, &oak, "seek", &["place"]);
        let id = ask(db, &elm, &about).expect("asked");
        let page = format!("/partners/posts/{about}");
        let reads = [
            "/partners".to_owned(),
            "/partners/new".to_owned(),
            page.clone(),
            "/my/introductions".to_owned(),
            "/partners/shelf/new".to_owned(),
            "/api/v1/introductions".to_owned(),
            "/api/v1/introductions/posts".to_owned(),
            format!("/api/v1/introductions/posts/{about}"),
        ];
        let writes = [
            "/partners/new".to_owned(),
            format!("{page}/ask"),
            format!("{page}/close"),
            format!("/my/introductions/{id}/accept"),
            format!("/my/introductions/{id}/decline"),
            format!("/my/introductions/{id}/withdraw"),
            "/partners/shelf/new".to_owned(),
        ];
        let member = app.person("Member Fictional", "member@people.example");
        people::mandate(db, &member, &program.foundation, MandateRole::Lead);
        let of_foundation = group(db, "gold", "foundation").lead;
        let mut closed = vec![
            ("a member of a funder", member),
            ("a foundation", of_foundation),
        ];
        for (role, bloc) in [
            (Role::Staff, None),
            (Role::Board, None),
            (Role::Reviewer, Some(Bloc::Panel)),
            (Role::Witness, None),
        ] {
            let name = role.as_str();
            // Each leads a group of their own besides: that opens nothing.
            let who = group(db, &format!("of-{name}"), "nonprofit").lead;
            let funder = (role == Role::Staff).then_some(&program.foundation);
            people::grant(db, &who, role, &program.id, None, funder, bloc);
            closed.push((name, who));
        }
        for (what, who) in &closed {
            let browser = app.sign_in(who);
            for path in &reads {
                let answer = app.get_as(path, &browser);
                assert_eq!(answer.status, 404, "{path} for {what}");
            }
            for path in &writes {
                let fields = [("organization", "oak"), ("kind", "seek")];
                let answer = app.post(path, &browser, &fields);
                assert_eq!(answer.status, 404, "{path} for {what}");
            }
            let scopes = ["introductions:read", "introductions:write", "shelf:write"];
            let token = app.token(who, &scopes);
            for (method, path, body) in [
                ("GET", "/api/v1/introductions/posts".to_owned(), ""),
                (
                    "DELETE",
                    format!("/api/v1/introductions/posts/{about}"),
                    "null",
                ),
                (
                    "PUT",
                    format!("/api/v1/introductions/{id}/answer"),
                    r#"{"yes":true}"#,
                ),
            ] {
                let answer = app.call(method, &path, &token, body);
                assert_eq!(answer.status, 404, "{path} for {what}: {}", answer.body);
            }
            for path in [
                "/my",
                "/",
                "/organisations",
                "/organisations/oak",
                "/partners/shelf",
            ] {
                let body = app.get_as(path, &browser).body;
                for way in ["href=\"/partners\"", "/my/introductions", "/partners/new"] {
                    assert!(!body.contains(way), "{path} tells {what} of {way}");
                }
            }
        }
        // A group sees the ways.
        let browser = app.sign_in_weak(&elm.lead);
        let my = app.get_as("/my", &browser).body;
        assert!(my.contains("href=\"/partners\"") && my.contains("/my/introductions"));
    });
}

#[test]
fn nothing_of_it_is_on_record_about_a_round_or_in_the_figures() {
    on_both_sites(|app| {
        let db = app.database.db();
        let program = people::program(db, "gardens");
        let staff = app.person("Bashir Fictional", "bashir@people.example");
        let funder = Some(&program.foundation);
        people::grant(db, &staff, Role::Staff, &program.id, None, funder, None);
        let (oak, elm) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        // One who speaks for the group sits on a panel: no letter for them.
        let sits = people::person(db, "Rana Fictional", "rana@oak.example");
        people::mandate(db, &sits, &oak.id, MandateRole::Delegate);
        let bloc = Some(Bloc::Panel);
        people::grant(db, &sits, Role::Reviewer, &program.id, None, None, bloc);
        let told = |reader: &mut taawun::store::Reader<'_>| {
            Ok::<i64, StoreError>(audit_event::table.count().get_result(reader.conn())?)
        };
        let before = db.read_now(told).expect("a count");
        let about = post(db, &oak, "seek", &["place"]);
        ask(db, &elm, &about).expect("asked");
        assert_eq!(
            db.read_now(told).expect("a count"),
            before,
            "nothing on record"
        );
        let letters: Vec<(Option<String>, Option<String>)> = db
            .read_now(|reader| {
                Ok(letter::table
                    .select((letter::person_id, letter::round_id))
                    .load(reader.conn())?)
            })
            .expect("letters");
        let lead = oak.lead.id.to_string();
        assert_eq!(
            letters,
            [(Some(lead), None)],
            "to the lead alone, about no round"
        );
        let payloads: Vec<String> = db
            .read_now(|reader| Ok(task::table.select(task::payload).load(reader.conn())?))
            .expect("tasks");
        assert!(
            payloads
                .iter()
                .all(|payload| !payload.contains(&about.to_string()))
        );
        let browser = app.sign_in_weak(&elm.lead);
        app.get_as("/partners", &browser);
        app.get_as("/my/introductions", &browser);
        let figures = app.get("/metrics").body;
        for word in ["partner", "introduction"] {
            let counted = |line: &&str| !line.starts_with('#') && line.contains(word);
            let lines: Vec<&str> = figures.lines().filter(counted).collect();
            assert!(lines.is_empty(), "{lines:?}");
        }
    });
}

//! A draft is there for its coalition alone: no list, count, search, file, log of acts or letter tells anybody else.

use diesel::prelude::*;
use taawun::domain::proposal::{Entry, FieldName, PartnerRole, PartnerState};
use taawun::domain::standing::{MandateRole, Role};
use taawun::ops::proposals::comment_on_field;
use taawun::store::proposals::partners::{self, NewPartner};
use taawun::store::schema::{audit_event, letter, task};
use taawun::store::{Db, StoreError};

use super::world;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::people;
use crate::support::rounds::as_person;

/// A word that stands nowhere else.
const SECRET: &str = "Quincunxical";

/// How much is on record and written to people.
fn told(db: &Db) -> [i64; 2] {
    db.read_now(|reader| {
        let conn = reader.conn();
        Ok([
            audit_event::table.count().get_result(conn)?,
            letter::table.count().get_result(conn)?,
        ])
    })
    .expect("counts")
}

/// All that is on record, on its way or written to people.
fn words(db: &Db) -> Vec<String> {
    db.read_now(|reader| {
        let conn = reader.conn();
        let mut all: Vec<String> = audit_event::table.select(audit_event::data).load(conn)?;
        all.extend(task::table.select(task::payload).load::<String>(conn)?);
        all.extend(letter::table.select(letter::content).load::<String>(conn)?);
        Ok(all)
    })
    .expect("what is kept")
}

/// The figures of operation, without those of requests and connections themselves.
fn figures(app: &TestApp) -> Vec<String> {
    let page = app.get("/metrics");
    let lines = page.body.lines();
    lines
        .filter(|line| !line.starts_with('#') && line.to_lowercase().contains("proposal"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn nobody_else_can_tell_that_a_draft_is_there() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = world::open_round(&app.database, "gardens");
        let (_, stranger) = world::organization(db, "mills", "nonprofit");
        let reviewer = app.person("Rana Fictional", "rana@people.example");
        let program = &round.program;
        let (of, bloc) = (
            Some(&round.id),
            Some(taawun::domain::bloc::Bloc::Foundation),
        );
        let funder = Some(&program.foundation);
        people::grant(db, &reviewer, Role::Reviewer, &program.id, of, funder, bloc);
        let (rooks, _) = world::organization(db, "rooks", "nonprofit");
        let member = app.person("Mika Fictional", "mika@people.example");
        people::mandate(db, &member, &rooks, MandateRole::Member);
        let (lead_org, lead) = world::organization(db, "larks", "nonprofit");
        let own_member = app.person("Omar Fictional", "omar@people.example");
        people::mandate(db, &own_member, &lead_org, MandateRole::Member);

        let public = ["/rounds/gardens", "/rounds", "/", "/api/v1/rounds/gardens"];
        let before_pages: Vec<usize> = public.iter().map(|path| app.get(path).body.len()).collect();
        let (before, before_figures) = (told(db), figures(app));
        let id = world::begin(db, &round, &lead, "larks");
        for field in [FieldName::Title, FieldName::Summary] {
            world::write(db, &lead, &id, field, Entry::text(SECRET)).expect("saved");
        }
        let of = id.clone();
        as_person(db, &lead, move |tx, actor| {
            comment_on_field(tx, actor, &of, &FieldName::Title, SECRET)
        })
        .expect("said");
        let (of, by) = (id.clone(), lead.id.clone());
        db.write_now(move |tx| {
            let invited = NewPartner {
                organization: Some(rooks.clone()),
                role: PartnerRole::Partner,
                state: PartnerState::Invited,
                invited_as: "Rooks".to_owned(),
                email: None,
                token_hash: None,
            };
            partners::add(tx, &of, &invited, &by)?;
            Ok::<_, StoreError>(())
        })
        .expect("invited");
        assert_eq!(told(db), before, "nothing on record, nothing on its way");
        assert_eq!(figures(app), before_figures, "no figure counts it");
        for (path, before) in public.iter().zip(before_pages) {
            let body = app.get(path).body;
            assert!(
                !body.contains(SECRET) && !body.contains(&id.to_string()),
                "{path}"
            );
            assert!(
                body.len().abs_diff(before) < 64,
                "{path} tells nothing more"
            );
        }

        let own = format!("/my/proposals/{id}");
        let people = [
            ("staff", &round.amal),
            ("a reviewer", &reviewer),
            ("a stranger", &stranger),
            ("a member of an invited partner", &member),
        ];
        for (who, person) in people {
            let browser = app.sign_in(person);
            for page in ["", "/answers", "/budget", "/history", "/history/title"] {
                let path = format!("{own}{page}");
                assert_eq!(app.get_as(&path, &browser).status, 404, "{who}: {path}");
            }
            let fields = [
                ("title", "Mine"),
                ("revision[title]", "1"),
                ("was[title]", ""),
            ];
            for act in [
                "/answers",
                "/budget",
                "/fields/title",
                "/history/title/restore",
                "/history/title/comments",
            ] {
                let path = format!("{own}{act}");
                assert_eq!(
                    app.post(&path, &browser, &fields).status,
                    404,
                    "{who}: {path}"
                );
            }
            for page in [
                "/my",
                "/my/proposals",
                "/my/proposals/new?round=gardens",
                "/my/account/data",
                "/my/letters",
                "/organisations?words=Quincunxical",
                "/organisations/larks",
                "/rounds?words=Quincunxical",
                "/rounds/gardens",
                "/rounds/gardens/proposals/1",
                "/manage",
                "/manage/rounds/gardens",
                "/manage/rounds/gardens/letters",
                "/manage/outbox",
                "/calendar.ics",
                "/feeds/rounds.atom",
            ] {
                let answer = app.get_as(page, &browser);
                // What somebody searches for stands in the answer; a draft must not.
                let is_search = page.contains("words=");
                assert!(is_search || !answer.body.contains(SECRET), "{who}: {page}");
                assert!(!answer.body.contains(&id.to_string()), "{who}: {page}");
            }
            let token = app.token(
                person,
                &["proposals:read", "proposals:write", "rounds:read"],
            );
            let list = app.call("GET", "/api/v1/proposals", &token, "");
            assert_eq!(list.body, r#"{"proposals":[]}"#, "{who}");
            let one = format!("/api/v1/proposals/{id}");
            assert_eq!(app.call("GET", &one, &token, "").status, 404, "{who}");
            let typed = r#"{"revision":1,"typed":{"is":"text","text":"Mine"}}"#;
            let field = format!("{one}/fields/title");
            assert_eq!(app.call("PUT", &field, &token, typed).status, 404, "{who}");
            // A draft that never was is answered in the same words.
            let none = app.get_as("/my/proposals/00000000000000000000000000", &browser);
            let hidden = app.get_as(&own, &browser);
            let plain =
                |answer: &str| answer.replace(&id.to_string(), "00000000000000000000000000");
            assert_eq!(plain(&hidden.body), none.body, "{who}");
        }
        // Whoever belongs to the lead reads it, and writes nothing.
        let browser = app.sign_in_weak(&own_member);
        let page = app.get_as(&format!("{own}/answers"), &browser);
        assert_eq!(page.status, 200);
        assert!(page.body.contains(SECRET) && !page.body.contains("name=\"title\""));
        let tried = app.post(
            &format!("{own}/answers"),
            &browser,
            &[("revision[title]", "1"), ("title", "x")],
        );
        assert!(matches!(tried.status, 403 | 422), "{}", tried.status);
        for told in words(db) {
            assert!(
                !told.contains(SECRET) && !told.contains(&id.to_string()),
                "{told}"
            );
        }
    });
}

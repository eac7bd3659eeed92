//! A draft is there for its coalition alone: no list, count, search, file, log of acts or letter tells anybody else.

use diesel::prelude::*;
use taawun::domain::ids::ProposalId;
use taawun::domain::policy::Actor;
use taawun::domain::proposal::{Entry, FieldName};
use taawun::domain::sign_in::SignInKey;
use taawun::domain::standing::{MandateRole, Role};
use taawun::ops::proposals::{WrittenPartner, comment_on_field, invite_partner};
use taawun::store::Db;
use taawun::store::schema::{audit_event, letter, task};
use taawun::store::views::outbox::{LetterState, Outbox, outbox, round_outbox};

use super::world;
use crate::support::app::{TestApp, on_both_sites};
use crate::support::letters::worker;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, standing};

/// A word that stands nowhere else.
const SECRET: &str = "Quincunxical";

/// How many acts are on record.
fn on_record(db: &Db) -> i64 {
    db.read_now(|reader| Ok(audit_event::table.count().get_result(reader.conn())?))
        .expect("a count")
}

/// All that is on record and on its way, and every letter but those to the people of drafts themselves.
fn words(db: &Db) -> Vec<String> {
    db.read_now(|reader| {
        let conn = reader.conn();
        let mut all: Vec<String> = audit_event::table.select(audit_event::data).load(conn)?;
        all.extend(task::table.select(task::payload).load::<String>(conn)?);
        let others = letter::table
            .filter(
                letter::kind
                    .ne("coalition")
                    .or(letter::round_id.is_not_null()),
            )
            .select(letter::content);
        all.extend(others.load::<String>(conn)?);
        Ok(all)
    })
    .expect("what is kept")
}

/// The figures of operation, line by line, but those that requests themselves move: how many there were, how long they
/// took, and how often anything at all was written for them.
fn figures(app: &TestApp) -> Vec<String> {
    const OF_REQUESTS: [&str; 4] = [
        "taawun_requests",
        "taawun_request_duration",
        "taawun_connections_open",
        "taawun_database_",
    ];
    let page = app.get("/metrics");
    assert_eq!(page.status, 200);
    let lines = page.body.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter(|line| !OF_REQUESTS.iter().any(|of| line.starts_with(of)));
    let lines: Vec<String> = lines.map(str::to_owned).collect();
    let letters = lines
        .iter()
        .filter(|line| line.starts_with("taawun_letters{"));
    assert_eq!(letters.count(), 4, "{lines:?}");
    lines
}

/// What staff see of the outbox, in every state, of all their rounds and of this one.
fn outboxes(db: &Db, staff: &TestPerson, round: &TestRound) -> Vec<Outbox> {
    let (standing, slug) = (standing(db, staff), round.slug.clone());
    db.read_now(move |reader| {
        let actor = Actor::Person(&standing);
        let mut all = Vec::new();
        for state in LetterState::ALL {
            all.push(outbox(reader, actor, state, None, 100)?.expect("staff"));
            all.push(round_outbox(reader, actor, &slug, state, None, 100)?.expect("staff"));
        }
        Ok(all)
    })
    .expect("the outbox")
}

/// The lead asks a registered organisation, and somebody by e-mail.
fn invite_two(db: &Db, lead: &TestPerson, id: &ProposalId) {
    let by_mail = WrittenPartner {
        email: "noor@ash.example".to_owned(),
        name: SECRET.to_owned(),
        role: "partner".to_owned(),
        language: "ar".to_owned(),
        ..WrittenPartner::default()
    };
    let registered = WrittenPartner {
        organization: "rooks".to_owned(),
        role: "partner".to_owned(),
        ..WrittenPartner::default()
    };
    for written in [by_mail, registered] {
        let of = id.clone();
        as_person(db, lead, move |tx, actor| {
            let key = SignInKey::of_secret(b"the secret of the tests, long enough");
            invite_partner(tx, actor, &key, &of, &written, "secret of a letter")
        })
        .expect("asked");
    }
}

/// How many letters were written to the people of drafts.
fn between_partners(db: &Db) -> i64 {
    db.read_now(|reader| {
        let theirs = letter::table
            .filter(letter::kind.eq("coalition"))
            .filter(letter::round_id.is_null());
        Ok(theirs.count().get_result(reader.conn())?)
    })
    .expect("a count")
}

/// That staff see of the outbox what they saw before; how many letters went to the people of drafts.
fn staff_see_the_same(app: &TestApp, round: &TestRound, before: &[Outbox]) -> i64 {
    let db = app.database.db();
    assert_eq!(outboxes(db, &round.amal, round), before);
    between_partners(db)
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
        let work = || {
            let done = worker(db).all_that_is_due(&|| false);
            done.expect("the outbox is worked on");
        };
        work();
        let before = (on_record(db), figures(app));
        let before_outboxes = outboxes(db, &round.amal, &round);
        let id = world::begin(db, &round, &lead, "larks");
        for field in [FieldName::Title, FieldName::Summary] {
            world::write(db, &lead, &id, field, Entry::text(SECRET)).expect("saved");
        }
        let of = id.clone();
        as_person(db, &lead, move |tx, actor| {
            comment_on_field(tx, actor, &of, &FieldName::Title, SECRET)
        })
        .expect("said");
        invite_two(db, &lead, &id);
        let told = staff_see_the_same(app, &round, &before_outboxes);
        assert_eq!(told, 2, "both were written to");
        assert_eq!((on_record(db), figures(app)), before, "nothing is counted");
        // Once the letters are out it is the same.
        work();
        staff_see_the_same(app, &round, &before_outboxes);
        assert_eq!((on_record(db), figures(app)), before, "nothing is counted");
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

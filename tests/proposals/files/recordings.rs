//! An answer that is spoken: recorded from the page of its question, heard beside its words by all who read it.

use super::made::webm;
use super::pages::{form, link, send};
use crate::proposals::submitting::submit;
use crate::proposals::world::{coalition, fill, open_round, sign_all, write};
use crate::support::app::on_both_sites;
use taawun::domain::proposal::{Entry, FieldName};
use taawun::store::proposals::entries;

#[test]
fn an_answer_is_recorded_from_its_question_and_heard_with_its_words() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "round");
        let db = app.database.db();
        let of = coalition(db, &round, &["lead"]);
        fill(db, &of);
        let browser = app.sign_in(of.lead());
        let draft = format!("/my/proposals/{}", of.id);
        let page = app.get_as(&format!("{draft}/answers"), &browser);
        let record = format!("{draft}/files?field=answer.q1&#38;record=yes#bring");
        assert!(page.body.contains(&record), "{}", page.body);
        let record = format!("{draft}/files?field=answer.q1&record=yes");
        let page = app.get_as(&record, &browser);
        assert!(
            page.body.contains("accept=\"audio/*\" capture=\"user\""),
            "{}",
            page.body
        );
        let chosen = page.body.split_once("value=\"answer.q1\"");
        let chosen = chosen.and_then(|(_, rest)| rest.split_once('>'));
        assert!(chosen.is_some_and(|(option, _)| option.ends_with("selected")));
        // What is there already is chosen as any file is.
        let page = app.get_as(&format!("{draft}/files?field=answer.q1"), &browser);
        assert!(!page.body.contains("capture"), "{}", page.body);

        let files = format!("{draft}/files");
        let sent = send(
            app,
            &files,
            &browser,
            &form(&browser, "answer.q1", "us.webm", &webm()),
        );
        let back = format!("{draft}/answers#field-answer.q1");
        assert_eq!(
            sent.header("location"),
            Some(back.as_str()),
            "{}",
            sent.body
        );
        let page = app.get_as(&format!("{draft}/answers"), &browser);
        assert!(page.body.contains("<audio controls"), "{}", page.body);
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(
            policy.contains("media-src 'self'"),
            "or the browser plays nothing"
        );
        assert!(
            page.body.contains("Neighbours will know each other."),
            "its words stay"
        );
        let file = link(&page, &format!("{files}/"));
        for leaf in ["", "/files", "/answers/preview"] {
            let page = app.get_as(&format!("{draft}{leaf}"), &browser);
            assert!(
                page.body.contains("<audio controls"),
                "{leaf}: {}",
                page.body
            );
        }

        // A player asks for pieces, and what it plays is still a download that runs nothing.
        let cookies = ("Cookie", browser.cookies.as_str());
        let piece = app.ask("GET", &file, &[cookies, ("Range", "bytes=10-19")], "");
        assert_eq!(piece.status, 206);
        for (name, is) in [
            ("content-range", "bytes 10-19/400"),
            ("content-length", "10"),
            ("content-type", "audio/webm"),
            ("content-security-policy", "default-src 'none'; sandbox"),
            (
                "content-disposition",
                "attachment; filename=\"us.webm\"; filename*=UTF-8''us.webm",
            ),
        ] {
            assert_eq!(piece.header(name), Some(is), "{name}");
        }
        for odd in ["bytes=900-", "bytes=a-b", "lines=1-2", "bytes=1-2,5-6"] {
            let whole = app.ask("GET", &file, &[cookies, ("Range", odd)], "");
            assert_eq!(whole.status, 200, "{odd}");
            assert_eq!(whole.header("accept-ranges"), Some("bytes"));
        }

        sign_all(db, &of);
        submit(db, &of).expect("it is sent");
        let staff = app.sign_in(&round.amal);
        let page = app.get_as("/manage/rounds/round/screening/1", &staff);
        assert!(page.body.contains("<audio controls"), "{}", page.body);
        assert!(page.body.contains("Neighbours will know each other."));
        let heard = link(&page, "/manage/rounds/round/screening/1/files/");
        let heard = app.ask(
            "GET",
            &heard,
            &[("Cookie", staff.cookies.as_str()), ("Range", "bytes=0-")],
            "",
        );
        assert_eq!(heard.status, 206, "{}", heard.body);
    });
}

#[test]
fn a_recording_without_its_words_is_lacking_them() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "round");
        let db = app.database.db();
        let of = coalition(db, &round, &["lead"]);
        fill(db, &of);
        let q1 = FieldName::Answer("q1".parse().expect("a key"));
        let browser = app.sign_in(of.lead());
        let files = format!("/my/proposals/{}/files", of.id);
        let sent = send(
            app,
            &files,
            &browser,
            &form(&browser, "answer.q1", "us.webm", &webm()),
        );
        assert_eq!(sent.status, 303, "{}", sent.body);
        let (id, field) = (of.id.clone(), q1.clone());
        let kept = db.read_now(move |reader| entries::one(reader.conn(), &id, &field));
        let recording = match kept.expect("an entry").expect("one").entry {
            Entry::Text { recording, .. } => recording,
            other => panic!("{other:?}"),
        };
        let silent = Entry::Text {
            text: String::new(),
            recording,
        };
        write(db, of.lead(), &of.id, q1, silent).expect("it is saved");
        let overview = app.get_as(&format!("/my/proposals/{}", of.id), &browser);
        assert!(
            overview
                .body
                .contains("a recording needs its words in writing too"),
            "{}",
            overview.body
        );
        assert!(overview.body.contains("Its words are not typed yet."));
    });
}

//! Two programs that write at the same moment.

use std::sync::Barrier;

use serde_json::json;
use taawun::domain::standing::Role;

use super::{House, STAFF};
use crate::support::app::on_both_sites;
use crate::support::people;

#[test]
fn of_two_people_who_sign_for_the_same_funder_at_once_one_does() {
    on_both_sites(|app| {
        let house = House::new(app);
        let db = app.database.db();
        let amina = app.person("Amina Fictional", "amina@people.example");
        let (program, foundation) = (&house.of.program.id, &house.of.program.foundation);
        people::grant(
            db,
            &amina,
            Role::Staff,
            program,
            None,
            Some(foundation),
            None,
        );
        let amina = app.token(&amina, &STAFF);
        let round = house.clone_round();
        let body = json!({"funder": house.foundation(), "shown": house.shown(round)}).to_string();
        let path = format!("{round}/announcement/signatures");
        let start = Barrier::new(2);
        let mut statuses: Vec<u16> = std::thread::scope(|scope| {
            let signers = [&house.amal, &amina].map(|token| {
                let (path, body, start) = (&path, &body, &start);
                scope.spawn(move || {
                    start.wait();
                    app.call("POST", path, token, body).status
                })
            });
            signers
                .into_iter()
                .map(|signer| signer.join().expect("an answer"))
                .collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{}", app.database.kind());
        let ready = house.read(&format!("{round}/announcement"));
        assert_eq!(ready["signed_for"], json!([house.foundation()]));
        assert_eq!(app.get(round).status, 404);
    });
}

#[test]
fn of_one_signature_that_is_sent_many_times_at_once_one_is_kept() {
    const SENDERS: usize = 6;
    on_both_sites(|app| {
        let house = House::new(app);
        let round = house.clone_round();
        let body = json!({"funder": house.county(), "shown": house.shown(round)}).to_string();
        let path = format!("{round}/announcement/signatures");
        let start = Barrier::new(SENDERS);
        let answers: Vec<_> = std::thread::scope(|scope| {
            let senders: Vec<_> = (0..SENDERS)
                .map(|_| {
                    let (path, body, start, token) = (&path, &body, &start, &house.bashir);
                    scope.spawn(move || {
                        start.wait();
                        app.call_with_key("POST", path, token, "raced", body)
                    })
                })
                .collect();
            senders
                .into_iter()
                .map(|sender| sender.join().expect("an answer"))
                .collect()
        });
        let done = answers.iter().filter(|answer| {
            assert_eq!(answer.status, 200, "{}", answer.body);
            assert_eq!(answer.body, answers[0].body);
            answer.header("Idempotency-Replayed").is_none()
        });
        assert_eq!(done.count(), 1, "{}", app.database.kind());
    });
}

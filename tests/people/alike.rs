//! Known and unknown addresses cost the database the same statements, so that no clock tells them apart.

use std::sync::{Arc, Mutex};

use diesel::connection::{Connection, InstrumentationEvent};
use taawun::ops::people::{self, Joining};
use taawun::store::{Db, StoreError, Tx};

use super::{join, key};
use crate::support::app::{TestApp, on_both_sites};

/// The statements that `work` runs, without what they are bound to.
fn statements<E: From<StoreError> + std::fmt::Debug + Send + 'static>(
    db: &Db,
    work: impl Fn(&mut Tx<'_>) -> Result<(), E> + Send + 'static,
) -> Vec<String> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    db.write_now(move |tx| {
        let seen = Arc::clone(&kept);
        tx.conn()
            .set_instrumentation(move |event: InstrumentationEvent<'_>| {
                if let InstrumentationEvent::StartQuery { query, .. } = event {
                    let text = query.to_string();
                    let text = text.split(" -- ").next().unwrap_or_default().to_owned();
                    seen.lock().expect("nobody panicked").push(text);
                }
            });
        let done = work(tx);
        tx.conn()
            .set_instrumentation(|_: InstrumentationEvent<'_>| {});
        done
    })
    .expect("it works");
    let seen = seen.lock().expect("nobody panicked");
    seen.clone()
}

fn each_way(app: &TestApp, email: &str) -> [Vec<String>; 3] {
    let db = app.database.db();
    let address = || email.parse().expect("an address");
    let joining = Joining {
        email: address(),
        name: "Noor Fictional".parse().expect("a name"),
        language: "en".parse().expect("a language"),
        zone: None,
    };
    let browser = people::Browser {
        address: "203.0.113.9".to_owned(),
        agent: String::new(),
        mark: None,
        replaces: None,
    };
    let (key, email) = (key(app), address());
    let sign_in = {
        let (key, email) = (key.clone(), email);
        move |tx: &mut Tx<'_>| people::begin_sign_in(tx, &key, &email, &browser).map(drop)
    };
    let link = {
        let (key, email) = (key.clone(), address());
        move |tx: &mut Tx<'_>| people::ask_for_link(tx, &key, &email, "", "203.0.113.9")
    };
    let ask = move |tx: &mut Tx<'_>| people::ask_to_join(tx, &key, &joining, "", "203.0.113.9");
    [
        statements(db, sign_in),
        statements(db, link),
        statements(db, ask),
    ]
}

#[test]
fn asking_costs_the_same_for_members_and_strangers() {
    on_both_sites(|app| {
        join(app, "Amal Fictional", "amal@people.example");
        // All that was counted on the way is forgotten, so that both begin alike.
        app.database.clock.advance(2 * 24 * 3_600);
        app.letters();
        let member = each_way(app, "amal@people.example");
        app.database.clock.advance(2 * 24 * 3_600);
        app.letters();
        let stranger = each_way(app, "noor@people.example");
        assert!(
            member.iter().all(|statements| statements.len() > 3),
            "{member:#?}"
        );
        assert_eq!(member, stranger, "{}", app.database.kind());
    });
}

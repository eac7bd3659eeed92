//! Asked once, answered once: by whoever comes first, on both databases.

use std::sync::{Arc, Barrier};
use std::thread;

use taawun::domain::ids::IntroductionId;
use taawun::domain::introduction::{
    AskedSees, AskerSees, MOST_ASKS_A_DAY, MOST_OPEN_POSTS, SILENCE_DAYS,
};
use taawun::domain::policy::{Actor, Denied};
use taawun::ops::introductions::{
    IntroductionError, accept_introduction, close_post, decline_introduction, end_silent,
    withdraw_ask,
};
use taawun::store::Db;
use taawun::store::views::my_introductions::{
    IntroductionsWanted, MyIntroductions, my_introductions,
};
use taawun::store::views::partner_posts::{PostsWanted, partners_page, post_page};

use super::world::{Group, ask, group, post, try_post, written};
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{as_person, standing};
use taawun::domain::standing::{MandateRole, Role};

fn mine(db: &Db, who: &TestPerson) -> MyIntroductions {
    let standing = standing(db, who);
    db.read_now(move |reader| my_introductions(reader, &standing, &IntroductionsWanted::default()))
        .expect("introductions")
}

fn accept(db: &Db, group: &Group, id: &IntroductionId) -> Result<(), IntroductionError> {
    let id = id.clone();
    as_person(db, &group.lead, move |tx, actor| {
        accept_introduction(tx, actor, &id)
    })
}

fn decline(db: &Db, group: &Group, id: &IntroductionId) -> Result<(), IntroductionError> {
    let id = id.clone();
    as_person(db, &group.lead, move |tx, actor| {
        decline_introduction(tx, actor, &id)
    })
}

fn withdraw(db: &Db, group: &Group, id: &IntroductionId) -> Result<(), IntroductionError> {
    let id = id.clone();
    as_person(db, &group.lead, move |tx, actor| {
        withdraw_ask(tx, actor, &id)
    })
}

#[test]
fn names_show_to_both_once_both_said_yes_and_never_before() {
    on_both_databases(|database| {
        let db = database.db();
        let (seeks, offers) = (group(db, "oak", "nonprofit"), group(db, "elm", "firm"));
        let wanted = post(db, &seeks, "seek", &["place"]);
        let asked = ask(db, &offers, &wanted).expect("asked");
        let (of, by) = (mine(db, &seeks.lead), mine(db, &offers.lead));
        assert_eq!(of.of_us[0].sees, AskedSees::Waiting);
        assert_eq!(by.by_us[0].sees, AskerSees::Waiting);
        assert!(of.of_us[0].met.is_none() && by.by_us[0].met.is_none());
        let told = format!("{of:?}");
        assert!(!told.contains("elm"), "{told}");
        let told = format!("{by:?}");
        assert!(!told.contains("oak"), "{told}");
        accept(db, &seeks, &asked).expect("yes");
        let (of, by) = (mine(db, &seeks.lead), mine(db, &offers.lead));
        let met = of.of_us[0].met.as_ref().expect("somebody");
        assert_eq!(met.organization.id, offers.id);
        assert_eq!(met.person.as_ref().expect("a person").0, "Lead Of elm");
        let met = by.by_us[0].met.as_ref().expect("somebody");
        assert_eq!(met.organization.id, seeks.id);
        assert_eq!(
            met.person.as_ref().expect("a person").1.as_deref(),
            Some("lead@oak.example")
        );
        assert!(matches!(
            accept(db, &seeks, &asked),
            Err(IntroductionError::Gone)
        ));
    });
}

#[test]
fn a_no_and_silence_look_the_same_and_nobody_asks_twice() {
    on_both_databases(|database| {
        let db = database.db();
        let asker = group(db, "ash", "nonprofit");
        let posts: Vec<_> = ["oak", "elm"]
            .map(|slug| {
                let owner = group(db, slug, "firm");
                let id = post(db, &owner, "offer", &["skills"]);
                (owner, id)
            })
            .into();
        let asked: Vec<_> = posts
            .iter()
            .map(|(_, id)| ask(db, &asker, id).expect("asked"))
            .collect();
        decline(db, &posts[0].0, &asked[0]).expect("no");
        database.clock.advance(SILENCE_DAYS * 86_400 + 1);
        // Before the worker looks, and after.
        for _ in 0..2 {
            let seen: Vec<_> = mine(db, &asker.lead)
                .by_us
                .iter()
                .map(|one| (one.sees, one.met.clone()))
                .collect();
            assert_eq!(seen, [(AskerSees::NotNow, None), (AskerSees::NotNow, None)]);
            db.write_now(end_silent).expect("the silent are ended");
        }
        for (_, id) in &posts {
            let again = ask(db, &asker, id);
            assert!(matches!(again, Err(IntroductionError::AskedBefore)));
        }
        let late = accept(db, &posts[1].0, &asked[1]);
        assert!(matches!(late, Err(IntroductionError::Gone)));
    });
}

#[test]
fn of_a_yes_and_a_withdrawal_at_once_one_holds() {
    on_both_databases(|database| {
        let db = database.db();
        let (owner, asker) = (group(db, "oak", "firm"), group(db, "elm", "nonprofit"));
        for turn in 0..6 {
            let kind = if turn % 2 == 0 { "seek" } else { "offer" };
            let about = post(db, &owner, kind, &["people"]);
            let id = ask(db, &asker, &about).expect("asked");
            let start = Arc::new(Barrier::new(2));
            let [yes, back] = [true, false].map(|accepts| {
                let (db, id, start) = (db.clone(), id.clone(), Arc::clone(&start));
                let who = if accepts {
                    owner.clone()
                } else {
                    asker.clone()
                };
                thread::spawn(move || {
                    start.wait();
                    match accepts {
                        true => accept(&db, &who, &id),
                        false => withdraw(&db, &who, &id),
                    }
                })
            });
            let yes = yes.join().expect("it ends");
            let back = back.join().expect("it ends");
            assert!(yes.is_ok() != back.is_ok(), "{yes:?} {back:?}");
            let state = mine(db, &asker.lead).by_us[0].sees;
            let expected = match yes.is_ok() {
                true => AskerSees::Accepted,
                false => AskerSees::Withdrawn,
            };
            let states: Vec<_> = mine(db, &asker.lead)
                .by_us
                .iter()
                .filter(|one| one.id == id)
                .map(|one| one.sees)
                .collect();
            assert_eq!(states, [expected], "{state:?}");
            database.clock.advance(86_400);
            let id = about.clone();
            as_person(db, &owner.lead, move |tx, actor| close_post(tx, actor, &id))
                .expect("closed");
        }
    });
}

#[test]
fn asked_by_two_people_at_once_is_asked_once() {
    on_both_databases(|database| {
        let db = database.db();
        let (owner, asker) = (group(db, "oak", "firm"), group(db, "elm", "nonprofit"));
        let other = people::person(db, "Delegate Fictional", "delegate@elm.example");
        people::mandate(db, &other, &asker.id, MandateRole::Delegate);
        let about = post(db, &owner, "offer", &["people"]);
        let start = Arc::new(Barrier::new(2));
        let asked = [asker.lead.clone(), other].map(|person| {
            let (db, about, start) = (db.clone(), about.clone(), Arc::clone(&start));
            let who = Group {
                lead: person,
                ..asker.clone()
            };
            thread::spawn(move || {
                start.wait();
                ask(&db, &who, &about)
            })
        });
        let asked = asked.map(|one| one.join().expect("it ends"));
        let done = asked.iter().filter(|one| one.is_ok()).count();
        assert_eq!(done, 1, "{asked:?}");
        let before = |one: &Result<_, _>| matches!(one, Err(IntroductionError::AskedBefore));
        assert!(asked.iter().any(before), "{asked:?}");
        assert_eq!(mine(db, &owner.lead).of_us.len(), 1);
    });
}

#[test]
fn closing_a_post_ends_what_waits_about_it() {
    on_both_databases(|database| {
        let db = database.db();
        let (owner, asker) = (group(db, "oak", "firm"), group(db, "elm", "nonprofit"));
        let about = post(db, &owner, "offer", &["people"]);
        let id = ask(db, &asker, &about).expect("asked");
        let post = about.clone();
        as_person(db, &owner.lead, move |tx, actor| {
            close_post(tx, actor, &post)
        })
        .expect("closed");
        assert_eq!(mine(db, &asker.lead).by_us[0].sees, AskerSees::NotNow);
        assert!(matches!(
            accept(db, &owner, &id),
            Err(IntroductionError::Gone)
        ));
        let third = group(db, "ash", "nonprofit");
        let late = ask(db, &third, &about);
        assert!(matches!(late, Err(IntroductionError::Gone)));
    });
}

#[test]
fn no_group_floods_the_board_or_its_neighbours() {
    on_both_databases(|database| {
        let db = database.db();
        let (owner, asker) = (group(db, "oak", "firm"), group(db, "elm", "nonprofit"));
        let posts: Vec<_> = (0..MOST_OPEN_POSTS)
            .map(|_| post(db, &owner, "offer", &["people"]))
            .collect();
        let text = "One more thing that we have to offer.";
        let more = try_post(db, &owner, written("offer", &["people"], text));
        assert!(matches!(more, Err(IntroductionError::TooManyPosts { .. })));
        let most = usize::try_from(MOST_ASKS_A_DAY).expect("a few");
        for about in &posts[..most] {
            ask(db, &asker, about).expect("asked");
        }
        let more = ask(db, &asker, &posts[most]);
        assert!(matches!(more, Err(IntroductionError::TooManyAsks { .. })));
        database.clock.advance(86_401);
        ask(db, &asker, &posts[most]).expect("a day later");
    });
}

#[test]
fn a_text_that_tells_who_wrote_it_is_not_taken() {
    on_both_databases(|database| {
        let db = database.db();
        let owner = group(db, "oak", "firm");
        let text = format!("{} offer a kitchen on two evenings.", owner.name);
        let told = try_post(db, &owner, written("offer", &["place"], &text));
        assert!(
            matches!(told, Err(IntroductionError::Faults(_))),
            "{told:?}"
        );
        let text = "Ask for Lead Of oak, on two evenings a week.";
        let told = try_post(db, &owner, written("offer", &["place"], text));
        assert!(
            matches!(told, Err(IntroductionError::Faults(_))),
            "{told:?}"
        );
    });
}

#[test]
fn funders_people_and_members_without_a_say_can_do_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        let (owner, asker) = (group(db, "oak", "firm"), group(db, "elm", "nonprofit"));
        let about = post(db, &owner, "offer", &["people"]);
        let program = people::program(db, "gardens");
        // Somebody who leads a group and has a role besides.
        people::grant(
            db,
            &asker.lead,
            Role::Witness,
            &program.id,
            None,
            None,
            None,
        );
        let hidden = ask(db, &asker, &about);
        assert!(matches!(
            hidden,
            Err(IntroductionError::Denied(Denied::Hidden))
        ));
        // Somebody who leads a group and belongs to a funder besides.
        let third = group(db, "ash", "nonprofit");
        people::mandate(db, &third.lead, &program.county, MandateRole::Lead);
        let hidden = ask(db, &third, &about);
        assert!(matches!(
            hidden,
            Err(IntroductionError::Denied(Denied::Hidden))
        ));
        // A member reads and does not speak.
        let fourth = group(db, "fir", "nonprofit");
        let member = people::person(db, "Member Fictional", "member@fir.example");
        people::mandate(db, &member, &fourth.id, MandateRole::Member);
        let speaks = Group {
            lead: member,
            ..fourth
        };
        let not_ours = ask(db, &speaks, &about);
        assert!(matches!(not_ours, Err(IntroductionError::Faults(_))));
        let id = about.clone();
        let closed = as_person(db, &speaks.lead, move |tx, actor| {
            close_post(tx, actor, &id)
        });
        assert!(matches!(
            closed,
            Err(IntroductionError::Denied(Denied::Hidden))
        ));
        let id = about.clone();
        let nobody = db.write_now(move |tx| close_post(tx, Actor::Operator, &id));
        assert!(matches!(
            nobody,
            Err(IntroductionError::Denied(Denied::Hidden))
        ));
    });
}

#[test]
fn suggestions_are_complements_of_others_with_whom_nothing_was_begun() {
    on_both_databases(|database| {
        let db = database.db();
        let mine = group(db, "oak", "nonprofit");
        let ours = post(db, &mine, "seek", &["place"]);
        let (firm, church, said_no) = (
            group(db, "elm", "firm"),
            group(db, "ash", "nonprofit"),
            group(db, "fir", "school"),
        );
        let foundation = group(db, "gold", "foundation");
        let fits = post(db, &firm, "offer", &["place", "people"]);
        let same_sector = post(db, &church, "offer", &["place"]);
        let refused = post(db, &said_no, "offer", &["place"]);
        assert!(
            try_post(
                db,
                &foundation,
                written("offer", &["place"], "A hall for forty people.")
            )
            .is_err()
        );
        let id = ask(db, &mine, &refused).expect("asked");
        decline(db, &said_no, &id).expect("no");
        let standing = standing(db, &mine.lead);
        let page = db
            .read_now(move |reader| partners_page(reader, &standing, &PostsWanted::default(), 10))
            .expect("the board");
        let suggested: Vec<_> = page
            .suggested
            .iter()
            .map(|one| one.post.id.clone())
            .collect();
        assert_eq!(suggested, [fits, same_sector]);
        assert!(page.suggested.iter().all(|one| one.for_post == ours));
        // The board itself shows all three of the others and none of ours.
        assert_eq!(page.list.fitting, 3);
        assert!(page.list.posts.iter().all(|post| post.id != ours));
    });
}

#[test]
fn the_board_costs_the_same_however_many_posts_there_are_and_is_read_in_slices() {
    use diesel::connection::{Connection, InstrumentationEvent};
    use std::sync::atomic::{AtomicUsize, Ordering};
    on_both_databases(|database| {
        let db = database.db();
        let reads = group(db, "oak", "nonprofit");
        let own = post(db, &reads, "seek", &["place"]);
        let cost = |db: &Db| {
            let counted = Arc::new(AtomicUsize::new(0));
            let (counter, standing, own) =
                (Arc::clone(&counted), standing(db, &reads.lead), own.clone());
            db.read_now(move |reader| {
                reader
                    .conn()
                    .set_instrumentation(move |event: InstrumentationEvent<'_>| {
                        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                            counter.fetch_add(1, Ordering::Relaxed);
                        }
                    });
                partners_page(reader, &standing, &PostsWanted::default(), 7)?;
                post_page(reader, &standing, &own)?;
                my_introductions(reader, &standing, &IntroductionsWanted::default())?;
                reader
                    .conn()
                    .set_instrumentation(|_: InstrumentationEvent<'_>| {});
                Ok::<_, taawun::store::StoreError>(())
            })
            .expect("the screens");
            counted.load(Ordering::Relaxed)
        };
        let others: Vec<Group> = (0..3)
            .map(|number| group(db, &format!("group-{number}"), "firm"))
            .collect();
        post(db, &others[0], "offer", &["place"]);
        let few = cost(db);
        for turn in 0..8 {
            for one in &others[1..] {
                let about = post(db, one, "offer", &["place"]);
                if turn < 2 {
                    ask(db, &reads, &about).expect("asked");
                }
            }
        }
        assert_eq!(cost(db), few);
        // Seventeen others, seven a page, each once.
        let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
        loop {
            let standing = standing(db, &reads.lead);
            let wanted = PostsWanted {
                after,
                ..PostsWanted::default()
            };
            let page = db
                .read_now(move |reader| partners_page(reader, &standing, &wanted, 7))
                .expect("a slice");
            assert_eq!(page.list.fitting, 17);
            seen.extend(page.list.posts.into_iter().map(|post| post.id));
            pages += 1;
            after = page.list.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(pages, 3);
        assert_eq!(seen.len(), 17);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 17);
    });
}

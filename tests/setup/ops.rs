//! What may happen while a round is set up, on both databases.

use std::sync::{Arc, Barrier};

use taawun::domain::bloc::Bloc;
use taawun::domain::ids::ProgramId;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::program::{Funder, Guardrails, Program};
use taawun::domain::round::RoundState;
use taawun::domain::setup::{FaultKind, LocalMinute, Part, Phase, Revision, Span, WhichHour};
use taawun::domain::standing::Role;
use taawun::ops::setup::{
    BeginRoundError, GrantRoleError, KeepProgramError, RoleToGrant, SavePartError, begin_program,
    begin_round, clone_round, end_role, grant_role, save_part,
};
use taawun::store::views::managed_list::people_of_round;

use super::super::support::{on_both_databases, people};
use super::{draft, missing, slug, standing, stands, with_contact};

#[test]
fn of_two_who_save_the_same_version_one_is_told_and_nothing_is_lost() {
    on_both_databases(|database| {
        let db = database.db();
        people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2027");
        let (setup, revision) = stands(db, "gardens-2027", Part::Call);
        assert_eq!(revision, 1);
        let start = Arc::new(Barrier::new(2));
        let writers: Vec<_> = ["one@larkmere.example", "two@larkmere.example"]
            .into_iter()
            .map(|address| {
                let (db, start, body) = (
                    db.clone(),
                    Arc::clone(&start),
                    with_contact(&setup, address),
                );
                std::thread::spawn(move || {
                    start.wait();
                    db.write_now(move |tx| {
                        save_part(
                            tx,
                            Actor::Operator,
                            &slug("gardens-2027"),
                            Revision(1),
                            body.clone(),
                        )
                    })
                })
            })
            .collect();
        let answers: Vec<_> = writers
            .into_iter()
            .map(|writer| writer.join().expect("a writer"))
            .collect();
        let saved = answers
            .iter()
            .filter(|answer| matches!(answer, Ok(Revision(2))))
            .count();
        let told: Vec<_> = answers
            .iter()
            .filter_map(|answer| match answer {
                Err(SavePartError::Outdated(theirs)) => Some(theirs.revision),
                _ => None,
            })
            .collect();
        assert_eq!((saved, &*told), (1, &[Revision(2)][..]), "{answers:?}");
        let (_, revision) = stands(db, "gardens-2027", Part::Call);
        assert_eq!(revision, 2);
    });
}

#[test]
fn a_part_is_saved_by_staff_of_its_round_alone_and_only_as_a_draft() {
    on_both_databases(|database| {
        let db = database.db();
        let program = people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2027");
        let (setup, _) = stands(db, "gardens-2027", Part::Call);
        let amal = people::person(db, "Amal Fictional", "amal@people.example");
        let save = |standing: taawun::domain::standing::Standing| {
            let body = with_contact(&setup, "rounds@larkmere.example");
            db.write_now(move |tx| {
                save_part(
                    tx,
                    Actor::Person(&standing),
                    &slug("gardens-2027"),
                    Revision(1),
                    body.clone(),
                )
            })
        };
        assert!(matches!(
            save(standing(db, &amal)),
            Err(SavePartError::Denied(Denied::Hidden))
        ));
        people::grant(
            db,
            &amal,
            Role::Staff,
            &program.id,
            None,
            Some(&program.foundation),
            None,
        );
        let mut weak = standing(db, &amal);
        weak.is_strong = false;
        assert!(matches!(
            save(weak),
            Err(SavePartError::Denied(Denied::SecondFactorNeeded))
        ));
        assert!(matches!(save(standing(db, &amal)), Ok(Revision(2))));
    });
}

#[test]
fn a_document_that_cannot_be_kept_is_refused_with_the_place() {
    on_both_databases(|database| {
        let db = database.db();
        people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2027");
        let (setup, _) = stands(db, "gardens-2027", Part::Money);
        let mut plan = setup.money;
        plan.budget.minor = -1;
        let refused = db.write_now(move |tx| {
            let body = plan.clone().into();
            save_part(
                tx,
                Actor::Operator,
                &slug("gardens-2027"),
                Revision(1),
                body,
            )
        });
        let Err(SavePartError::Faulty(faults)) = refused else {
            panic!("an amount below zero was kept");
        };
        assert_eq!(
            (&*faults[0].at, &faults[0].why),
            ("budget", &FaultKind::Negative)
        );
        let (_, revision) = stands(db, "gardens-2027", Part::Money);
        assert_eq!(revision, 1);
    });
}

#[test]
fn a_clone_takes_everything_over_but_its_dates_and_its_people() {
    on_both_databases(|database| {
        let db = database.db();
        people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2026");
        let (setup, _) = stands(db, "gardens-2026", Part::Dates);
        let mut dates = setup.dates;
        let moment = |text: &str| {
            let local: LocalMinute = text.parse().expect("a local time");
            local.in_zone(&dates.zone, WhichHour::First).ok()
        };
        let span = Span {
            start: moment("2026-01-05T09:00"),
            end: moment("2026-02-27T17:00"),
        };
        dates.phases.insert(Phase::Open, span);
        db.write_now(move |tx| {
            let body = dates.clone().into();
            save_part(
                tx,
                Actor::Operator,
                &slug("gardens-2026"),
                Revision(1),
                body,
            )
        })
        .expect("dates");
        let clone = || {
            db.write_now(|tx| {
                clone_round(
                    tx,
                    Actor::Operator,
                    &slug("gardens-2026"),
                    &slug("gardens-2027"),
                )
            })
        };
        clone().expect("a clone");
        let (old, _) = stands(db, "gardens-2026", Part::Dates);
        let (new, revision) = stands(db, "gardens-2027", Part::Dates);
        assert_eq!(revision, 1);
        assert_eq!(new.call, old.call);
        let (before, after) = (
            old.dates.span(Phase::Open).end,
            new.dates.span(Phase::Open).end,
        );
        let (before, after) = (before.expect("a date"), after.expect("a date"));
        assert_eq!(after.local.date().weekday(), before.local.date().weekday());
        assert!(after.at > database.db().now());
        assert!(matches!(clone(), Err(BeginRoundError::SlugTaken(_))));
    });
}

#[test]
fn a_round_begins_in_a_language_of_its_programme() {
    on_both_databases(|database| {
        let db = database.db();
        people::program(db, "larkmere");
        let begun = db.write_now(|tx| {
            let tag = "tlh".parse().expect("a language tag");
            begin_round(
                tx,
                Actor::Operator,
                &slug("larkmere"),
                &slug("gardens"),
                &tag,
                "Gardens",
            )
        });
        assert!(matches!(begun, Err(BeginRoundError::NotItsLanguage(_))));
    });
}

fn reviewer(email: &str, bloc: Bloc) -> RoleToGrant {
    RoleToGrant {
        program: slug("larkmere"),
        round: Some(slug("gardens-2027")),
        role: Role::Reviewer,
        to: email.parse().expect("an address"),
        funder: None,
        bloc: Some(bloc),
        bench: false,
    }
}

#[test]
fn each_funder_gives_the_seats_of_its_own_panel() {
    on_both_databases(|database| {
        let db = database.db();
        let program = people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2027");
        let amal = people::person(db, "Amal Fictional", "amal@people.example");
        people::person(db, "Bashir Fictional", "bashir@people.example");
        people::grant(
            db,
            &amal,
            Role::Staff,
            &program.id,
            None,
            Some(&program.foundation),
            None,
        );
        let give = |wanted: RoleToGrant| {
            let standing = standing(db, &amal);
            db.write_now(move |tx| grant_role(tx, Actor::Person(&standing), &wanted))
        };
        assert!(give(reviewer("bashir@people.example", Bloc::Foundation)).is_ok());
        assert!(give(reviewer("bashir@people.example", Bloc::Panel)).is_ok());
        assert!(matches!(
            give(reviewer("bashir@people.example", Bloc::Government)),
            Err(GrantRoleError::Denied(Denied::NotYours))
        ));
        assert!(matches!(
            give(reviewer("bashir@people.example", Bloc::Panel)),
            Err(GrantRoleError::HeldAlready)
        ));
        assert!(matches!(
            give(reviewer("nobody@people.example", Bloc::Panel)),
            Err(GrantRoleError::NoMember)
        ));
        let name = slug("gardens-2027");
        let people = db
            .read_now(|reader| people_of_round(reader, Actor::Operator, &name))
            .expect("a round")
            .expect("the operator may");
        assert_eq!(people.holders.len(), 2);
        let own = standing(db, &amal);
        for holder in people.holders {
            let (own, grant) = (own.clone(), holder.grant);
            db.write_now(move |tx| end_role(tx, Actor::Person(&own), &grant))
                .expect("an end");
        }
    });
}

#[test]
fn the_last_staff_of_a_programme_stays() {
    on_both_databases(|database| {
        let db = database.db();
        let program = people::program(db, "larkmere");
        let amal = people::person(db, "Amal Fictional", "amal@people.example");
        people::grant(
            db,
            &amal,
            Role::Staff,
            &program.id,
            None,
            Some(&program.foundation),
            None,
        );
        let name = slug("larkmere");
        let people = db
            .read_now(|reader| {
                taawun::store::views::managed_list::people_of_program(
                    reader,
                    Actor::Operator,
                    &name,
                )
            })
            .expect("a programme")
            .expect("the operator may");
        let grant = people.holders[0].grant.clone();
        let ended = db.write_now(move |tx| end_role(tx, Actor::Operator, &grant));
        assert!(matches!(ended, Err(GrantRoleError::LastStaff)));
    });
}

#[test]
fn a_programme_is_begun_once_under_its_name_and_never_against_itself() {
    on_both_databases(|database| {
        let db = database.db();
        let funders = people::program(db, "larkmere");
        let new = |slug_text: &str, bloc| Program {
            id: db.new_id::<ProgramId>(),
            slug: slug(slug_text),
            name: taawun::domain::language::LocalText::new(
                "en".parse().expect("a tag"),
                "Together",
            ),
            currency: "USD".parse().expect("a currency"),
            zone: "America/Los_Angeles".parse().expect("a zone"),
            guardrails: Guardrails::default(),
            languages: vec!["en".parse().expect("a tag"), "so".parse().expect("a tag")],
            areas: Vec::new(),
            focus: Vec::new(),
            funders: vec![
                Funder {
                    organization: funders.foundation.clone(),
                    name: String::new(),
                    bloc: Bloc::Foundation,
                },
                Funder {
                    organization: funders.county.clone(),
                    name: String::new(),
                    bloc,
                },
            ],
        };
        let begin =
            |program: Program| db.write_now(move |tx| begin_program(tx, Actor::Operator, &program));
        assert!(begin(new("together", Bloc::Government)).is_ok());
        assert!(matches!(
            begin(new("together", Bloc::Government)),
            Err(KeepProgramError::SlugTaken(_))
        ));
        assert!(matches!(
            begin(new("apart", Bloc::Foundation)),
            Err(KeepProgramError::Faulty(_))
        ));
        let visitor = db.write_now({
            let program = new("elsewhere", Bloc::Government);
            move |tx| begin_program(tx, Actor::Visitor, &program)
        });
        assert!(matches!(
            visitor,
            Err(KeepProgramError::Denied(Denied::Hidden))
        ));
    });
}

#[test]
fn a_round_that_is_not_there_is_not_there_for_anybody() {
    on_both_databases(|database| {
        let db = database.db();
        people::program(db, "larkmere");
        draft(db, "larkmere", "gardens-2027");
        let (setup, _) = stands(db, "gardens-2027", Part::Call);
        let body = with_contact(&setup, "rounds@larkmere.example");
        let saved = db.write_now(move |tx| {
            save_part(
                tx,
                Actor::Operator,
                &slug("none"),
                Revision(1),
                body.clone(),
            )
        });
        assert!(matches!(saved, Err(SavePartError::Store(error)) if missing(&error)));
        let state =
            db.read_now(|reader| taawun::store::rounds::own(reader.conn(), &slug("gardens-2027")));
        assert_eq!(state.map(|round| round.state).ok(), Some(RoundState::Draft));
    });
}

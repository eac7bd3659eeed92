//! Sending, taking back and taking up again: to the second, once, and with a receipt that anyone can check.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use sha2::{Digest, Sha256};
use taawun::domain::ids::ProposalId;
use taawun::domain::proposal::{
    Entry, FieldName, ProposalState, SubmittedProposal, TooLate, WrittenWords,
};
use taawun::domain::setup::{Phase, Signatures};
use taawun::domain::time::Instant;
use taawun::ops::proposals::{
    IntentError, MessageError, Receipt, SaveFieldError, SubmitError, say_intent, submit_proposal,
    take_up_again, withdraw_proposal, write_to_staff,
};
use taawun::ops::screening::{ExtendError, LaterDeadline, extend_deadline};
use taawun::store::schema::{audit_event, letter, proposal_version};
use taawun::store::views::screening_list::{ScreenedWanted, screening_list};
use taawun::store::views::sent_within::{sent_bytes, sent_within};
use taawun::store::{Db, intents, proposals};

use super::world::{
    Coalition, closes, coalition, fill, open_round, open_round_with, opens, ready, sign, sign_all,
    turn_to, write,
};
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

pub fn submit_at(
    db: &Db,
    who: &TestPerson,
    id: &ProposalId,
    arrived: Instant,
) -> Result<Receipt, SubmitError> {
    let id = id.clone();
    as_person(db, who, move |tx, actor| {
        submit_proposal(tx, actor, &id, arrived)
    })
}

pub fn submit(db: &Db, of: &Coalition) -> Result<Receipt, SubmitError> {
    submit_at(db, of.lead(), &of.id, db.now())
}

pub fn withdraw(db: &Db, of: &Coalition) -> Result<(), SubmitError> {
    let id = of.id.clone();
    as_person(db, of.lead(), move |tx, actor| {
        withdraw_proposal(tx, actor, &id)
    })
}

pub fn take_up(db: &Db, of: &Coalition) -> Result<(), SubmitError> {
    let id = of.id.clone();
    as_person(db, of.lead(), move |tx, actor| {
        let now = tx.now();
        take_up_again(tx, actor, &id, now)
    })
}

pub fn state(db: &Db, id: &ProposalId) -> ProposalState {
    let id = id.clone();
    db.read_now(move |reader| Ok(proposals::access(reader.conn(), &id)?.state))
        .expect("the proposal")
}

/// The numbers that staff see, each with the title of what is with them.
pub fn seen_by_staff(db: &Db, round: &TestRound) -> Vec<(i64, Option<String>)> {
    let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
    let list = db
        .read_now(move |reader| {
            let actor = taawun::domain::policy::Actor::Person(&standing);
            screening_list(reader, actor, &slug, &ScreenedWanted::default())
        })
        .expect("a list")
        .expect("staff see it");
    let rows = list.rows.into_iter();
    rows.map(|row| (row.number, row.sent.map(|sent| sent.title)))
        .collect()
}

pub fn on_record(db: &Db, kind: &'static str) -> i64 {
    db.read_now(move |reader| {
        let events = audit_event::table.filter(audit_event::kind.eq(kind));
        Ok(events.count().get_result(reader.conn())?)
    })
    .expect("a count")
}

fn letters(db: &Db) -> i64 {
    db.read_now(|reader| {
        let told = letter::table.filter(letter::kind.eq("proposal"));
        Ok(told.count().get_result(reader.conn())?)
    })
    .expect("a count")
}

#[test]
fn a_deadline_is_kept_to_the_second_and_grace_is_for_work_that_was_begun() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let early = ready(db, &round, &["oak", "elm"]);
        turn_to(database, closes());
        let late = ready(db, &round, &["ash"]);
        let last = closes().plus_seconds(15 * 60);
        let too_late = |of: &Coalition, at| submit_at(db, of.lead(), &of.id, at);
        let over = too_late(&early, last.plus_seconds(1));
        assert!(matches!(over, Err(SubmitError::TooLate(TooLate::Over(at))) if at == last));
        let over = too_late(&late, closes().plus_seconds(1));
        assert!(matches!(over, Err(SubmitError::TooLate(TooLate::Over(at))) if at == closes()));
        let not_yet = too_late(&early, opens().plus_seconds(-1));
        assert!(matches!(
            not_yet,
            Err(SubmitError::TooLate(TooLate::NotYet(_)))
        ));
        assert_eq!(state(db, &early.id), ProposalState::Draft);
        assert_eq!(letters(db), 0);
        // It arrived in the last second and waited in a queue of ours for an hour.
        turn_to(database, last.plus_seconds(3_600));
        let receipt = too_late(&early, last).expect("it arrived in time");
        assert_eq!((receipt.number, receipt.version, receipt.at), (1, 1, last));
        let receipt = too_late(&late, closes()).expect("at the deadline itself");
        assert_eq!(receipt.number, 2);
    });
}

#[test]
fn what_is_lacking_is_named_and_nothing_is_sent() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        let lacking = submit(db, &of);
        assert!(matches!(lacking, Err(SubmitError::Lacking(lacks)) if lacks.len() > 5));
        fill(db, &of);
        sign(db, &of, &of.partners[0]).expect("it signs");
        // One signature is missing, and the round wants all before.
        let lacking = submit(db, &of);
        assert!(matches!(lacking, Err(SubmitError::Lacking(lacks)) if lacks.len() == 1));
        assert_eq!(on_record(db, "proposal_submitted"), 0);
        assert_eq!(seen_by_staff(db, &round), []);
    });
}

#[test]
fn only_the_lead_sends_and_for_strangers_there_is_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let (_, stranger) = super::world::organization(db, "stranger", "nonprofit");
        for (who, hidden) in [
            (&of.partners[1].person, false),
            (&stranger, true),
            (&round.amal, true),
        ] {
            let refused = submit_at(db, who, &of.id, db.now());
            let denied = match refused {
                Err(SubmitError::Denied(denied)) => denied,
                other => panic!("{other:?}"),
            };
            let is_hidden = denied == taawun::domain::policy::Denied::Hidden;
            assert_eq!(is_hidden, hidden, "{denied:?}");
        }
        assert_eq!(state(db, &of.id), ProposalState::Draft);
    });
}

#[test]
fn two_racing_submits_give_one_version_and_one_number_and_two_proposals_two() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let names = [["oak"], ["elm"], ["ash"], ["fir"]];
        let all: Vec<Coalition> = names.iter().map(|names| ready(db, &round, names)).collect();
        let at_once = Arc::new(Barrier::new(8));
        let outcomes: Vec<(usize, Result<Receipt, SubmitError>)> = thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|turn| {
                    let (of, at_once) = (&all[turn % 4], Arc::clone(&at_once));
                    scope.spawn(move || {
                        at_once.wait();
                        (turn % 4, submit(db, of))
                    })
                })
                .collect();
            let joined = threads.into_iter().map(|thread| thread.join());
            joined.map(|end| end.expect("no panic")).collect()
        });
        for place in 0..4 {
            let of_it = outcomes.iter().filter(|(which, _)| *which == place);
            let sent = of_it.filter(|(_, outcome)| outcome.is_ok()).count();
            assert_eq!(sent, 1, "{}: {outcomes:?}", database.kind());
        }
        let mut numbers: Vec<i64> = outcomes
            .iter()
            .filter_map(|(_, outcome)| outcome.as_ref().ok())
            .map(|receipt| receipt.number)
            .collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3, 4]);
        let versions: i64 = db
            .read_now(|reader| Ok(proposal_version::table.count().get_result(reader.conn())?))
            .expect("a count");
        assert_eq!((versions, on_record(db, "proposal_submitted")), (4, 4));
    });
}

#[test]
fn staff_see_nothing_before_and_only_the_version_after() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        assert_eq!(seen_by_staff(db, &round), []);
        let first = submit(db, &of).expect("it is sent");
        assert_eq!(letters(db), 2, "one to each partner's person");
        let title = |text: &str| Some(text.to_owned());
        assert_eq!(seen_by_staff(db, &round), [(1, title("A garden for all"))]);
        let frozen = write(
            db,
            of.lead(),
            &of.id,
            FieldName::Title,
            Entry::text("Another garden"),
        );
        assert!(matches!(frozen, Err(SaveFieldError::Frozen(_))));
        // Taken back: the content is gone from their list, the number stays used.
        withdraw(db, &of).expect("it is taken back");
        assert_eq!(seen_by_staff(db, &round), [(1, None)]);
        take_up(db, &of).expect("it is taken up");
        write(
            db,
            of.lead(),
            &of.id,
            FieldName::Title,
            Entry::text("Another garden"),
        )
        .expect("it is a draft again");
        assert_eq!(seen_by_staff(db, &round), [(1, None)]);
        let other = ready(db, &round, &["ash"]);
        assert_eq!(submit(db, &other).expect("it is sent").number, 2);
        assert!(matches!(submit(db, &of), Err(SubmitError::Lacking(_))));
        sign_all(db, &of);
        let again = submit(db, &of).expect("it is sent again");
        assert_eq!((again.number, again.version), (1, 2));
        assert_ne!(again.hash, first.hash);
        assert_eq!(
            seen_by_staff(db, &round),
            [(1, title("Another garden")), (2, title("A garden for all"))]
        );
        let kinds = ["proposal_submitted", "proposal_withdrawn"];
        assert_eq!(kinds.map(|kind| on_record(db, kind)), [3, 1]);
    });
}

#[test]
fn a_draft_that_is_given_up_leaves_no_trace_and_nothing_is_taken_up_after_the_deadline() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        let (events, told) = (on_record(db, "proposal_withdrawn"), letters(db));
        withdraw(db, &of).expect("it is given up");
        assert_eq!(state(db, &of.id), ProposalState::Withdrawn);
        assert_eq!(seen_by_staff(db, &round), []);
        assert_eq!(
            (on_record(db, "proposal_withdrawn"), letters(db)),
            (events, told)
        );
        turn_to(database, closes().plus_seconds(15 * 60 + 1));
        let late = take_up(db, &of);
        assert!(matches!(late, Err(SubmitError::TooLate(TooLate::Over(_)))));
    });
}

#[test]
fn the_hash_recomputes_from_the_downloaded_bytes() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        let receipt = submit(db, &of).expect("it is sent");
        for partner in &of.partners {
            let (standing, id) = (standing(db, &partner.person), of.id.clone());
            let (bytes, seen) = db
                .read_now(move |reader| {
                    let actor = taawun::domain::policy::Actor::Person(&standing);
                    let bytes = sent_bytes(reader, actor, &id, 1)?;
                    Ok((bytes, sent_within(reader, actor, &id)?))
                })
                .expect("it is read");
            let bytes = bytes.expect("a partner's people may");
            assert_eq!(
                hex::encode(Sha256::digest(&bytes)),
                receipt.hash.to_string()
            );
            let seen = seen.expect("a partner's people may");
            assert_eq!(seen.versions[0].hash, receipt.hash);
            let read: SubmittedProposal = serde_json::from_slice(&bytes).expect("a proposal");
            assert_eq!(read.to_bytes().expect("bytes"), bytes);
            assert_eq!(read.partners.len(), 2);
        }
        let (standing, id) = (standing(db, &round.amal), of.id.clone());
        let hidden = db
            .read_now(move |reader| {
                let actor = taawun::domain::policy::Actor::Person(&standing);
                sent_bytes(reader, actor, &id, 1)
            })
            .expect("it is read");
        assert!(hidden.is_err(), "staff have their own way");
    });
}

fn extend(
    db: &Db,
    round: &TestRound,
    who: &TestPerson,
    organization: &str,
    until: &str,
) -> Result<(), ExtendError> {
    let wanted = LaterDeadline {
        round: round.slug.clone(),
        organization: organization.to_owned(),
        phase: Phase::Open,
        until: moment(until),
        reason: "A flood closed their office.".parse().expect("a reason"),
        language: tag("en"),
    };
    as_person(db, who, move |tx, actor| {
        extend_deadline(tx, actor, &wanted)
    })
}

#[test]
fn a_later_deadline_is_for_whom_it_was_given() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let (oak, elm) = (ready(db, &round, &["oak"]), ready(db, &round, &["elm"]));
        let until = "2027-03-01T12:00";
        let refused = extend(db, &round, oak.lead(), "oak", until);
        assert!(matches!(refused, Err(ExtendError::Denied(_))));
        let earlier = extend(db, &round, &round.amal, "oak", "2027-02-26T17:00");
        assert!(matches!(earlier, Err(ExtendError::NotLater)));
        let unknown = extend(db, &round, &round.amal, "nobody", until);
        assert!(matches!(unknown, Err(ExtendError::NoSuchOrganization)));
        // Called as another is addressed: nobody is publicly given what was meant for somebody else.
        crate::support::people::organization(db, "Oak", "acorns", "nonprofit");
        let several = extend(db, &round, &round.amal, "oak", until);
        assert!(matches!(several, Err(ExtendError::SeveralOrganizations)));
        extend(db, &round, &round.amal, "/organisations/oak", until).expect("it is given");
        // Whoever has no draft can be given it too, and hears of it in the same way.
        super::world::organization(db, "fir", "nonprofit");
        extend(db, &round, &round.amal, "fir", until).expect("it is given");
        assert_eq!((letters(db), on_record(db, "deadline_extended")), (2, 2));
        let last = moment(until).at;
        turn_to(database, last);
        assert!(submit(db, &oak).is_ok());
        assert!(matches!(submit(db, &elm), Err(SubmitError::TooLate(_))));
        turn_to(database, last.plus_seconds(1));
        let again = withdraw(db, &oak).and_then(|()| take_up(db, &oak));
        assert!(matches!(again, Err(SubmitError::TooLate(TooLate::Over(at))) if at == last));
    });
}

#[test]
fn a_plan_to_apply_is_a_number_and_is_taken_back_as_easily() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let (_, oak) = super::world::organization(db, "oak", "nonprofit");
        let say = |who: &TestPerson, plans: bool| {
            let (slug, organization) = (round.slug.clone(), "oak".parse().expect("a slug"));
            as_person(db, who, move |tx, actor| {
                say_intent(tx, actor, &slug, &organization, plans)
            })
        };
        let count = || {
            let id = round.id.clone();
            db.read_now(move |reader| intents::count(reader.conn(), &id))
                .expect("a count")
        };
        assert!(matches!(
            say(&round.amal, true),
            Err(IntentError::Denied(_))
        ));
        say(&oak, true).expect("it is said");
        say(&oak, true).expect("twice is once");
        assert_eq!(count(), 1);
        say(&oak, false).expect("it is taken back");
        assert_eq!(count(), 0);
    });
}

#[test]
fn a_partner_writes_to_staff_alone_and_nobody_writes_about_a_draft() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round_with(database, "gardens-2027", |setup| {
            setup.rules.signatures = Signatures::WorkingDays { days: 5 };
        });
        let of = ready(db, &round, &["oak", "elm"]);
        let say = |who: usize, only: Option<usize>| {
            let partner = only.map(|place| of.partners[place].seat.clone());
            let (id, words) = (of.id.clone(), "We are worried.".parse::<WrittenWords>());
            let words = words.expect("words");
            as_person(db, &of.partners[who].person, move |tx, actor| {
                write_to_staff(tx, actor, &id, partner.as_ref(), &words)
            })
        };
        assert!(matches!(say(1, None), Err(MessageError::NotSent(_))));
        submit(db, &of).expect("it is sent");
        say(1, Some(1)).expect("for its own people and staff");
        say(0, None).expect("before all partners");
        assert!(matches!(say(0, Some(1)), Err(MessageError::Denied(_))));
        let read_by = |person: &TestPerson| {
            let (standing, id) = (standing(db, person), of.id.clone());
            let seen = db
                .read_now(move |reader| {
                    let actor = taawun::domain::policy::Actor::Person(&standing);
                    sent_within(reader, actor, &id)
                })
                .expect("it is read");
            seen.expect("a place").messages.len()
        };
        assert_eq!(read_by(of.lead()), 1);
        assert_eq!(read_by(&of.partners[1].person), 2);
    });
}

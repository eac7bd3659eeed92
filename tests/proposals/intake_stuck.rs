//! Intakes that must not get stuck: a signed paper that waits long, one that only some can countersign, and one that its
//! group took on and does not confirm.

use diesel::prelude::*;
use taawun::domain::ids::ProposalId;
use taawun::domain::language::LocalText;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{
    DropEnd, DropReason, IntakeState, PartnerState, ProposalState, ReasonCode,
};
use taawun::domain::standing::Role;
use taawun::domain::time::Instant;
use taawun::ops::intake::{
    IntakeError, IntakeFault, WrittenPass, drop_intake, forget_contacts, pass_on, take_back,
};
use taawun::ops::proposals::{PartnerKey, accept_partnership, take_up_again, withdraw_proposal};
use taawun::ops::screening::{WrittenVerdict, decide};
use taawun::store::proposals::intakes;
use taawun::store::schema::{proposal_history, proposal_partner};
use taawun::store::views::intakes::{IntakesWanted, intake_list, intake_page};
use taawun::store::views::waiting::waiting;
use taawun::store::{Db, StoreError, proposals};

use super::intake::{
    begin, code, confirm, confirm_at, enter, fault, group, of_member, over, paper, round, second,
    type_in,
};
use super::intake_completed::{by_phone, complete, returned};
use super::intake_ends::places_that_say;
use super::submitting::state;
use super::world::{organization as registered, turn_to};
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

const DAY: i64 = 86_400;
const NOW: &str = "2027-01-11T09:30";

/// A paper that its group signed, with the sheet entered by whoever typed.
fn signed(db: &Db, round: &TestRound) -> ProposalId {
    let id = begin(db, round, &round.amal, paper(NOW)).expect("begun");
    type_in(db, &round.amal, &id);
    over(db, round, &round.amal, &id).expect("handed over");
    enter(db, round, &round.amal, &id, &code(db, round, &id)).expect("entered");
    id
}

/// Until when groups may confirm: five working days after the deadline, to the end of the day.
fn last_day() -> Instant {
    moment("2027-03-05T23:59").at
}

fn name(db: &Db, id: &ProposalId) -> String {
    let seat = group(db, id);
    db.read_now(move |reader| intakes::group_name(reader.conn(), &seat))
        .expect("a name")
}

#[test]
fn the_name_of_a_group_that_signed_is_kept_until_somebody_countersigns() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let id = signed(db, &round);
        let until = last_day().plus_seconds(60 * DAY);
        turn_to(database, until);
        let look = || {
            db.write_now(forget_contacts).expect("the worker looks");
        };
        look();
        assert_eq!(name(db, &id), "Sewing Circle of Larkmere");
        assert_ne!(places_that_say(db, "Harbor Lane"), Vec::<String>::new());
        let receipt = second(db, &round, &round.bashir, &id).expect("countersigned");
        assert_eq!(receipt.number, 1);
        assert_eq!(places_that_say(db, "Harbor Lane"), Vec::<String>::new());
    });
}

#[test]
fn what_goes_back_to_be_typed_is_forgotten_and_a_forgotten_name_is_an_answer() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = round(&app.database);
        let id = signed(db, &round);
        // As it was forgotten before names of those who signed were kept.
        let seat = group(db, &id);
        db.write_now(move |tx| {
            diesel::update(proposal_partner::table.find(&seat))
                .set(proposal_partner::invited_as.eq(""))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("it is set");
        let refused = second(db, &round, &round.bashir, &id);
        assert!(matches!(refused, Err(IntakeError::TimeOver)), "{refused:?}");
        let bashir = app.sign_in(&round.bashir);
        let here = format!("/manage/rounds/gardens-2027/intake/{id}");
        assert_eq!(app.get_as(&here, &bashir).status, 200);
        let told = app.post(&format!("{here}/countersign"), &bashir, &[]);
        assert_eq!(told.status, 409, "{}", told.body);
        assert!(told.body.contains("The time is over"), "{}", told.body);
        // Taken back after its days are over, it is one that nobody confirmed.
        let until = last_day().plus_seconds(31 * DAY);
        turn_to(&app.database, until);
        let (slug, of) = (round.slug.clone(), id.clone());
        as_person(db, &round.amal, move |tx, actor| {
            take_back(tx, actor, &slug, &of)
        })
        .expect("taken back");
        db.write_now(forget_contacts).expect("the worker looks");
        assert_eq!(places_that_say(db, "Harbor Lane"), Vec::<String>::new());
    });
}

/// For how many papers this person is asked to countersign: on their own page, in the list, and on the page of this one.
fn asked_of(db: &Db, round: &TestRound, who: &TestPerson, id: &ProposalId) -> [i64; 3] {
    let (standing, slug, id) = (standing(db, who), round.slug.clone(), id.clone());
    db.read_now(move |reader| {
        let actor = Actor::Person(&standing);
        let waits = waiting(reader, &standing)?.into_iter();
        let waits = waits.filter(|one| one.kind.as_str() == "countersign");
        let list = intake_list(reader, actor, &slug, &IntakesWanted::default())?.expect("staff");
        let rows = list.rows.iter().filter(|row| row.may_countersign).count();
        let page = intake_page(reader, actor, &slug, &id)?.expect("it is there");
        Ok([
            waits.map(|one| one.n).sum(),
            i64::try_from(rows).unwrap_or(i64::MAX),
            i64::from(page.may_countersign),
        ])
    })
    .expect("what is asked")
}

#[test]
fn only_who_can_countersign_is_asked_to() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let carim = people::person(db, "Carim Fictional", "carim@people.example");
        let (program, funder) = (&round.program.id, Some(&round.program.county));
        people::grant(db, &carim, Role::Staff, program, None, funder, None);
        let id = signed(db, &round);
        assert_eq!(asked_of(db, &round, &round.amal, &id), [0; 3], "they typed");
        assert_eq!(asked_of(db, &round, &round.bashir, &id), [1; 3]);
        assert_eq!(asked_of(db, &round, &carim, &id), [1; 3]);
        let (slug, of) = (round.slug.clone(), id.clone());
        let written = WrittenPass {
            to: round.bashir.email.clone(),
            reason: "away".to_owned(),
        };
        as_person(db, &round.amal, move |tx, actor| {
            pass_on(tx, actor, &slug, &of, &written)
        })
        .expect("it passes");
        // Whoever typed before it passed typed all the same.
        for typist in [&round.amal, &round.bashir] {
            assert_eq!(asked_of(db, &round, typist, &id), [0; 3]);
            let own = second(db, &round, typist, &id);
            assert!(matches!(own, Err(IntakeError::Denied(Denied::NotYours))));
        }
        assert_eq!(asked_of(db, &round, &carim, &id), [1; 3]);
        second(db, &round, &carim, &id).expect("countersigned");
        assert_eq!(asked_of(db, &round, &carim, &id), [0; 3]);
    });
}

#[test]
fn a_completion_that_a_verdict_overtook_waits_for_nobody() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, id, _) = returned(database);
        let said = by_phone("2027-01-13T09:00");
        complete(db, &round, &round.bashir, &id, said).expect("begun");
        over(db, &round, &round.bashir, &id).expect("handed over");
        let (who, slug, of) = (standing(db, &round.bashir), round.slug.clone(), id.clone());
        let page = db.read_now(move |reader| intake_page(reader, Actor::Person(&who), &slug, &of));
        let sheet = page.expect("a page").expect("it is theirs").code;
        enter(db, &round, &round.bashir, &id, &sheet.expect("a code")).expect("entered");
        // Who typed the first pass countersigns the second.
        assert_eq!(asked_of(db, &round, &round.amal, &id), [1; 3]);
        assert_eq!(asked_of(db, &round, &round.bashir, &id), [0; 3]);
        let slug = round.slug.clone();
        as_person(db, &round.bashir, move |tx, actor| {
            let verdict = WrittenVerdict::Ineligible {
                code: ReasonCode::Incomplete,
                text: LocalText::new(tag("en"), "It was asked for and did not come."),
            };
            decide(tx, actor, &slug, 1, 1, &verdict)
        })
        .expect("it is decided");
        assert_eq!(asked_of(db, &round, &round.amal, &id), [0; 3]);
        let late = second(db, &round, &round.amal, &id);
        assert!(matches!(late, Err(IntakeError::Changed)), "{late:?}");
    });
}

fn dropped(db: &Db, round: &TestRound, id: &ProposalId) -> Result<DropEnd, IntakeError> {
    let (slug, id) = (round.slug.clone(), id.clone());
    as_person(db, &round.amal, move |tx, actor| {
        drop_intake(tx, actor, &slug, &id, DropReason::NotReached)
    })
}

/// What was typed for a registered group, which pressed that it is its own.
fn taken_on(db: &Db, round: &TestRound, noor: &TestPerson, slug: &str) -> ProposalId {
    let id = begin(db, round, &round.amal, of_member(slug, NOW)).expect("begun");
    type_in(db, &round.amal, &id);
    over(db, round, &round.amal, &id).expect("handed over");
    let (of, seat) = (id.clone(), group(db, &id));
    as_person(db, noor, move |tx, actor| {
        accept_partnership(tx, actor, &PartnerKey::Of(of.clone(), seat.clone()), None)
    })
    .expect("the group takes it on");
    id
}

/// That staff closed it, and its group has all of it still.
fn is_left(db: &Db, round: &TestRound, id: &ProposalId) {
    let (of, slug, amal) = (id.clone(), round.slug.clone(), standing(db, &round.amal));
    db.read_now(move |reader| {
        let access = proposals::access(reader.conn(), &of)?;
        assert!(access.intake.is_none(), "staff type no more");
        assert_eq!(access.seats.len(), 1);
        assert_eq!(access.seats[0].state, PartnerState::Joined);
        let told: Vec<String> = proposal_history::table
            .filter(proposal_history::proposal_id.eq(&of))
            .filter(proposal_history::kind.eq("intake_closed"))
            .select(proposal_history::kind)
            .load(reader.conn())?;
        assert_eq!(told.len(), 1, "its history says so");
        let list = intake_list(
            reader,
            Actor::Person(&amal),
            &slug,
            &IntakesWanted::default(),
        )?
        .expect("staff");
        let rows = list.rows.iter();
        assert!(!rows.map(|row| &row.intake.proposal).any(|row| *row == of));
        assert_eq!(list.dropped[0].reason, DropReason::NotReached);
        Ok(())
    })
    .expect("what is left");
    let places = places_that_say(db, "Coats for all");
    assert!(places.contains(&"proposal_entry.body".to_owned()));
    let is_told = |place: &&String| place.starts_with("audit_") || place.starts_with("task.");
    assert_eq!(places.iter().find(is_told), None);
}

#[test]
fn what_a_group_took_on_and_lets_lie_is_closed_and_stays_its_own() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = round(&app.database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let id = taken_on(db, &round, &noor, "sewing");
        let amal = app.sign_in(&round.amal);
        let here = format!("/manage/rounds/gardens-2027/intake/{id}");
        let page = app.get_as(&here, &amal);
        assert!(page.body.contains("You can close it once"), "{}", page.body);
        assert!(!page.body.contains(&format!("action=\"{here}/drop\"")));
        let last = last_day();
        turn_to(&app.database, last);
        let early = dropped(db, &round, &id);
        assert!(matches!(early, Err(IntakeError::TakenOn)), "{early:?}");
        turn_to(&app.database, last.plus_seconds(1));
        let amal = app.sign_in(&round.amal);
        let page = app.get_as(&here, &amal);
        assert!(page.body.contains("Nothing is deleted"), "{}", page.body);
        let closed = app.post(&format!("{here}/drop"), &amal, &[("why", "not_reached")]);
        assert_eq!(closed.status, 303, "{}", closed.body);
        is_left(db, &round, &id);
        assert_eq!(app.get_as(&here, &amal).status, 404);
        // To whoever typed it is a draft of somebody else now; the group reads what it has, and when staff were done.
        let draft = format!("/my/proposals/{id}");
        assert_eq!(app.get_as(&format!("{draft}/answers"), &amal).status, 404);
        let group = app.sign_in_weak(&noor);
        let write = app.get_as(&format!("{draft}/answers"), &group);
        assert!(write.body.contains("Coats for all"), "{}", write.body);
        let history = app.get_as(&format!("{draft}/history"), &group);
        assert!(
            history.body.contains("the draft stays with the group"),
            "{}",
            history.body
        );
        let late = confirm(db, &noor, &id, 1);
        assert!(matches!(late, Err(IntakeError::Denied(Denied::Hidden))));
    });
}

#[test]
fn what_a_group_took_on_and_gave_up_is_closed_and_can_be_taken_up_again() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let id = taken_on(db, &round, &noor, "sewing");
        let early = dropped(db, &round, &id);
        assert!(matches!(early, Err(IntakeError::TakenOn)), "{early:?}");
        let of = id.clone();
        as_person(db, &noor, move |tx, actor| {
            withdraw_proposal(tx, actor, &of)
        })
        .expect("it is given up");
        assert_eq!(dropped(db, &round, &id).expect("closed"), DropEnd::Left);
        is_left(db, &round, &id);
        assert_eq!(state(db, &id), ProposalState::Withdrawn);
        let again = dropped(db, &round, &id);
        assert!(matches!(again, Err(IntakeError::Denied(Denied::Hidden))));
        let of = id.clone();
        as_person(db, &noor, move |tx, actor| {
            let now = tx.now();
            take_up_again(tx, actor, &of, now)
        })
        .expect("it is theirs");
        assert_eq!(state(db, &id), ProposalState::Draft);
    });
}

#[test]
fn a_confirmation_that_arrived_in_time_and_waited_is_in_time() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        let (_, noor) = registered(db, "sewing", "community_group");
        let id = begin(db, &round, &round.amal, of_member("sewing", NOW)).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let last = last_day();
        turn_to(database, last.plus_seconds(30));
        let late = confirm_at(db, &noor, &id, 1, last.plus_seconds(1));
        assert!(matches!(late, Err(IntakeError::TimeOver)), "{late:?}");
        confirm_at(db, &noor, &id, 1, last).expect("it arrived in time");
        let of = id.clone();
        let kept = db.read_now(move |reader| intakes::of(reader.conn(), &of));
        let kept = kept.expect("an intake").expect("one");
        assert_eq!(kept.state, IntakeState::Confirmed);
    });
}

#[test]
fn the_organisation_of_an_intake_is_named_as_people_name_it() {
    on_both_databases(|database| {
        let db = database.db();
        let round = round(database);
        registered(db, "sewing", "community_group");
        for typed in [
            "The sewing of Larkmere",
            "sewing",
            "https://taawun.example/organisations/sewing",
        ] {
            begin(db, &round, &round.amal, of_member(typed, NOW)).expect(typed);
        }
        let nobody = begin(db, &round, &round.amal, of_member("The Weavers", NOW));
        let unknown = ("organization", IntakeFault::UnknownOrganization);
        assert_eq!(fault(nobody), unknown);
        let empty = begin(db, &round, &round.amal, of_member(" ", NOW));
        assert_eq!(fault(empty), unknown);
        people::organization(db, "Sewing", "needles", "nonprofit");
        let several = begin(db, &round, &round.amal, of_member("sewing", NOW));
        let several = fault(several);
        assert_eq!(several, ("organization", IntakeFault::SeveralOrganizations));
    });
}

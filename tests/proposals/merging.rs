//! Making one of two proposals that were sent: only if every partner of both says yes, and never by a funder's choice of
//! a partner.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::amendment::PublicReason;
use taawun::domain::attachment::FileName;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{MergeOfferId, ProposalId};
use taawun::domain::language::LocalText;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{
    DateFault, Entry, FieldName, MergeFault, OfferAnswer, OfferEnd, OfferOutcome, OfferState,
    PartnerField, PartnerRole, PartnerState, ProposalState, ReasonCode,
};
use taawun::domain::time::Instant;
use taawun::ops::proposals::{OfferAnswerError, SubmitError, answer_merge, leave_coalition};
use taawun::ops::screening::{
    MergeError, OfferedMerge, WrittenVerdict, decide, merge_due, offer_merge, take_merge_back,
};
use taawun::store::Db;
use taawun::store::proposals::attachments::{self, NewFile};
use taawun::store::schema::partner_consent;
use taawun::store::views::merges::{MergesWithin, merges_within};
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::views::waiting::waiting;

use super::submitting::{on_record, seen_by_staff, state, submit, take_up, withdraw};
use super::world::{
    Coalition, TestPartner, closes, coalition, cost, open_round, ready, sign, turn_to, write,
};
use crate::support::TestDatabase;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, standing, tag};

const DAY: i64 = 86_400;

/// Two coalitions that sent a proposal each: number 1 and number 2.
pub fn two(database: &TestDatabase) -> (TestRound, Coalition, Coalition) {
    let db = database.db();
    let round = open_round(database, "gardens-2027");
    let one = ready(db, &round, &["oak", "elm"]);
    let two = ready(db, &round, &["ash", "yew"]);
    submit(db, &one).expect("it is sent");
    submit(db, &two).expect("it is sent");
    turn_to(database, db.now().plus_seconds(DAY));
    (round, one, two)
}

fn wanted(db: &Db, round: &TestRound, goes_on: i64, joins: i64) -> OfferedMerge {
    let reason: PublicReason = "Both plan a garden in one street."
        .parse()
        .expect("a reason");
    OfferedMerge {
        round: round.slug.clone(),
        goes_on,
        joins,
        reason,
        language: tag("en"),
        answer_by: db.now().plus_seconds(7 * DAY),
        complete_by: db.now().plus_seconds(60 * DAY),
    }
}

fn offer_as(db: &Db, who: &TestPerson, wanted: OfferedMerge) -> Result<MergeOfferId, MergeError> {
    as_person(db, who, move |tx, actor| offer_merge(tx, actor, &wanted))
}

pub fn offer(db: &Db, round: &TestRound) -> MergeOfferId {
    offer_as(db, &round.amal, wanted(db, round, 1, 2)).expect("it is offered")
}

fn say_at(
    db: &Db,
    of: &Coalition,
    by: &TestPartner,
    offer: &MergeOfferId,
    answer: OfferAnswer,
    arrived: Instant,
) -> Result<OfferOutcome, OfferAnswerError> {
    let (id, seat, offer) = (of.id.clone(), by.seat.clone(), offer.clone());
    as_person(db, &by.person, move |tx, actor| {
        answer_merge(tx, actor, &id, &seat, &offer, answer, arrived)
    })
}

pub fn say(
    db: &Db,
    of: &Coalition,
    place: usize,
    offer: &MergeOfferId,
    answer: OfferAnswer,
) -> Result<OfferOutcome, OfferAnswerError> {
    say_at(db, of, &of.partners[place], offer, answer, db.now())
}

pub fn offers(db: &Db, who: &TestPerson, id: &ProposalId) -> MergesWithin {
    let (standing, id) = (standing(db, who), id.clone());
    let found = db.read_now(move |reader| merges_within(reader, Actor::Person(&standing), &id));
    found.expect("the database answers").expect("a place")
}

fn states(db: &Db, one: &Coalition, two: &Coalition) -> [ProposalState; 2] {
    [state(db, &one.id), state(db, &two.id)]
}

const BOTH_SENT: [ProposalState; 2] = [ProposalState::Submitted, ProposalState::Submitted];

#[test]
fn with_every_partners_yes_two_become_one_that_all_write_and_sign() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        let id = offer(db, &round);
        for (of, place) in [(&one, 0), (&two, 0), (&two, 1)] {
            let outcome = say(db, of, place, &id, Yes).expect("it is kept");
            assert_eq!(outcome, OfferOutcome::Waiting);
            assert_eq!(
                states(db, &one, &two),
                BOTH_SENT,
                "nothing before the last yes"
            );
        }
        let outcome = say(db, &one, 1, &id, Yes).expect("it is kept");
        assert_eq!(outcome, OfferOutcome::Agreed);
        let both = [ProposalState::Returned, ProposalState::Withdrawn];
        assert_eq!(states(db, &one, &two), both);

        // The partners of the other have their places, with their own parts and shares.
        let view = offers(db, &two.partners[0].person, &one.id);
        assert_eq!(view.offers[0].offer.terms.state, OfferState::Agreed);
        let draft = &view.within.draft;
        let there: Vec<(&str, PartnerRole, PartnerState)> = draft
            .partners
            .iter()
            .map(|partner| (partner.name.as_str(), partner.role, partner.state))
            .collect();
        use {PartnerRole::Lead, PartnerRole::Partner, PartnerState::Joined};
        assert_eq!(
            there,
            [
                ("The oak of Larkmere", Lead, Joined),
                ("The elm of Larkmere", Partner, Joined),
                ("The ash of Larkmere", Partner, Joined),
                ("The yew of Larkmere", Partner, Joined),
            ]
        );
        let ash = &draft.partners[2].id;
        assert_eq!(draft.partner_text(ash, PartnerField::Share), "900");
        assert_eq!(
            draft.partner_text(ash, PartnerField::Gives),
            "Spades and hours."
        );
        assert!(view.within.consents.is_empty(), "all sign anew");

        // They write the common text after the deadline of the round, sign it, and send it.
        turn_to(database, closes().plus_seconds(2 * DAY));
        let rows = (1..=4).map(|number| cost(&format!("c{number}"), "Gardeners", "900", "600"));
        let rows = Entry::Table {
            rows: rows.collect(),
        };
        write(db, two.lead(), &one.id, FieldName::Budget, rows).expect("they write in it");
        let mut partners = one.partners.clone();
        for (partner, seat) in two.partners.iter().zip(&draft.partners[2..]) {
            partners.push(TestPartner {
                seat: seat.id.clone(),
                ..partner.clone()
            });
        }
        let common = Coalition {
            id: one.id.clone(),
            partners,
        };
        for partner in &common.partners[..3] {
            sign(db, &common, partner).expect("it signs");
        }
        let early = submit(db, &common);
        assert!(matches!(early, Err(SubmitError::Lacking(_))), "{early:?}");
        sign(db, &common, &common.partners[3]).expect("it signs");
        let receipt = submit(db, &common).expect("it is sent");
        assert_eq!((receipt.number, receipt.version), (1, 2));

        // What joined is with nobody any more, and does not come back by itself.
        assert!(matches!(take_up(db, &two), Err(SubmitError::Merged)));
        let seen = seen_by_staff(db, &round);
        assert_eq!(seen[1], (2, None));
        assert_eq!(on_record(db, "merge_offered"), 1);
        assert_eq!(on_record(db, "merge_answered"), 4);
        assert_eq!(on_record(db, "proposals_merged"), 1);
        assert_eq!(on_record(db, "merge_ended"), 0);
        let gone = say(db, &one, 1, &id, OfferAnswer::No);
        assert!(matches!(gone, Err(OfferAnswerError::Gone)));
    });
}

#[test]
fn the_same_words_are_signed_anew_by_those_who_signed_before() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        let id = offer(db, &round);
        for (of, place) in [(&one, 0), (&two, 0), (&two, 1), (&one, 1)] {
            say(db, of, place, &id, Yes).expect("it is kept");
        }
        // Nothing of the core changed: what was signed for another coalition is not signed for this one.
        let signed = |partner: &TestPartner| {
            let view = offers(db, &partner.person, &one.id);
            let mut given = view.within.consents.iter();
            given.any(|consent| consent.partner == partner.seat)
        };
        let rows = || -> Vec<i64> {
            let seat = one.partners[0].seat.clone();
            let rows = db.read_now(move |reader| {
                Ok(partner_consent::table
                    .filter(partner_consent::partner_id.eq(&seat))
                    .order(partner_consent::signed_at)
                    .select(partner_consent::signed_at)
                    .load(reader.conn())?)
            });
            rows.expect("what was signed")
        };
        let before = rows();
        assert_eq!(before.len(), 1);
        assert!(!signed(&one.partners[0]));
        sign(db, &one, &one.partners[0]).expect("it signs the same again");
        assert!(signed(&one.partners[0]));
        let after = rows();
        assert_eq!(after.len(), 2, "the former signature is kept");
        assert_eq!(after[0], before[0]);
        sign(db, &one, &one.partners[0]).expect("once more changes nothing");
        assert_eq!(rows(), after);
    });
}

#[test]
fn what_hangs_on_the_one_that_joins_comes_along() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let one = ready(db, &round, &["oak", "elm"]);
        let two = ready(db, &round, &["ash", "yew"]);
        let attach = |of: &Coalition, name: &'static str| {
            let (id, by) = (of.id.clone(), of.lead().id.clone());
            db.write_now(move |tx| {
                let new = NewFile {
                    name: FileName::kept(name).expect("a name"),
                    media_type: "application/pdf",
                    length: 1_000,
                    hash: Sha256Hex::of(name.as_bytes()),
                };
                attachments::add(tx, &id, &new, &by)
            })
            .expect("it is attached")
        };
        attach(&one, "oak.pdf");
        let spoken = attach(&two, "ash.pdf");
        attach(&two, "aside.pdf");
        let field = FieldName::Partner(two.partners[0].seat.clone(), PartnerField::Gives);
        let entry = Entry::Text {
            text: "Spades and hours.".to_owned(),
            recording: Some(spoken.clone()),
        };
        write(db, two.lead(), &two.id, field, entry).expect("it is saved");
        sign(db, &two, &two.partners[0]).expect("it signs");
        submit(db, &one).expect("it is sent");
        submit(db, &two).expect("it is sent");
        let waits = |of: &Coalition, place: usize| {
            let standing = standing(db, &of.partners[place].person);
            let all = db.read_now(move |reader| waiting(reader, &standing));
            let all = all.expect("what waits").into_iter();
            all.filter(|one| one.kind.as_str() == "merge").count()
        };
        assert_eq!(waits(&two, 1), 0);
        let id = offer(db, &round);
        assert_eq!([waits(&one, 0), waits(&two, 1)], [1, 1]);
        for (of, place) in [(&one, 0), (&two, 0), (&two, 1), (&one, 1)] {
            say(db, of, place, &id, Yes).expect("it is kept");
            assert_eq!(waits(of, place), 0, "it has answered");
        }
        let goes_on = one.id.clone();
        let files = db.read_now(move |reader| attachments::of(reader.conn(), &goes_on));
        let files = files.expect("the files");
        let mut names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["ash.pdf", "aside.pdf", "oak.pdf"]);
        let draft = offers(db, one.lead(), &one.id).within.draft;
        let ash = &draft.partners[2].id;
        let gives = draft.entry(&FieldName::Partner(ash.clone(), PartnerField::Gives));
        let named = gives.and_then(Entry::file).expect("its recording");
        let there = files.iter().find(|file| file.name == "ash.pdf");
        assert_eq!(there.map(|file| &file.id), Some(named));
        assert_ne!(*named, spoken, "each has its own row");
        let mine = standing(db, one.lead());
        let mine = db.read_now(move |reader| my_proposals(reader, &mine));
        let mine = mine
            .expect("a list")
            .into_iter()
            .find(|mine| mine.id == one.id);
        let deadline = mine.and_then(|mine| mine.deadline).expect("a deadline");
        let until = offers(db, one.lead(), &one.id).offers[0]
            .offer
            .terms
            .complete_by;
        assert_eq!(deadline.promised(), until, "the list says so too");
    });
}

#[test]
fn one_no_ends_it_and_nothing_changed() {
    use OfferAnswer::{No, Yes};
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        let id = offer(db, &round);
        say(db, &one, 0, &id, Yes).expect("it is kept");
        say(db, &one, 1, &id, Yes).expect("it is kept");
        // A yes can become a no while others have not answered.
        let outcome = say(db, &one, 0, &id, No).expect("it is kept");
        assert_eq!(outcome, OfferOutcome::Ended(OfferEnd::Declined));
        assert_eq!(states(db, &one, &two), BOTH_SENT);
        let late = say(db, &two, 0, &id, Yes);
        assert!(matches!(late, Err(OfferAnswerError::Gone)));
        let view = offers(db, &two.partners[0].person, &two.id);
        let offer = &view.offers[0].offer;
        assert_eq!(
            (offer.terms.state, offer.terms.ended_because),
            (OfferState::Ended, Some(OfferEnd::Declined))
        );
        assert!(view.mine.is_empty(), "who said no is told to nobody else");
        // It can be asked once more, and taken back.
        let again = self::offer(db, &round);
        let (slug, of) = (round.slug.clone(), again.clone());
        as_person(db, &round.bashir, move |tx, actor| {
            take_merge_back(tx, actor, &slug, 2, &of)
        })
        .expect("it is taken back");
        assert_eq!(states(db, &one, &two), BOTH_SENT);
        assert_eq!(on_record(db, "merge_ended"), 2);
        assert_eq!(on_record(db, "proposals_merged"), 0);
    });
}

#[test]
fn silence_by_the_date_ends_it_and_arrival_counts() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        let id = offer(db, &round);
        let by = db.now().plus_seconds(7 * DAY);
        for place in [0, 1] {
            say(db, &one, place, &id, Yes).expect("it is kept");
        }
        turn_to(database, by.plus_seconds(30));
        // What arrived in time and waited for its turn counts; what comes later does not.
        let kept = say_at(db, &two, &two.partners[0], &id, Yes, by);
        assert!(matches!(kept, Ok(OfferOutcome::Waiting)), "{kept:?}");
        let late = say_at(db, &two, &two.partners[1], &id, Yes, by.plus_seconds(1));
        assert!(matches!(late, Err(OfferAnswerError::TooLate(at)) if at == by));
        let due = |db: &Db| {
            let id = id.clone();
            db.write_now(move |tx| merge_due(tx, &id))
                .expect("it is looked at")
        };
        assert!(!due(db), "what arrived in time may still wait");
        turn_to(database, by.plus_seconds(120));
        assert!(due(db));
        assert!(!due(db), "it ended once");
        assert_eq!(states(db, &one, &two), BOTH_SENT);
        let view = offers(db, &one.partners[0].person, &one.id);
        assert_eq!(
            view.offers[0].offer.terms.ended_because,
            Some(OfferEnd::Silence)
        );
    });
}

#[test]
fn of_two_last_answers_at_once_one_decides() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (one, two, outcomes) = at_once(database, Yes);
        let agreed = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, Ok(OfferOutcome::Agreed)));
        assert_eq!(agreed.count(), 1, "{outcomes:?}");
        let both = [ProposalState::Returned, ProposalState::Withdrawn];
        assert_eq!(states(db, &one, &two), both);
        assert_eq!(on_record(db, "proposals_merged"), 1);
    });
}

#[test]
fn a_no_beside_a_yes_ends_it() {
    on_both_databases(|database| {
        let db = database.db();
        let (one, two, outcomes) = at_once(database, OfferAnswer::No);
        let declined = OfferOutcome::Ended(OfferEnd::Declined);
        assert!(
            outcomes
                .iter()
                .any(|outcome| matches!(outcome, Ok(end) if *end == declined))
        );
        assert_eq!(states(db, &one, &two), BOTH_SENT, "{outcomes:?}");
        assert_eq!(on_record(db, "merge_ended"), 1);
        assert_eq!(on_record(db, "proposals_merged"), 0);
    });
}

type Outcomes = [Result<OfferOutcome, OfferAnswerError>; 2];

/// Two partners have said yes; the other two answer at once: one yes, and this.
fn at_once(database: &TestDatabase, last: OfferAnswer) -> (Coalition, Coalition, Outcomes) {
    use OfferAnswer::Yes;
    let db = database.db();
    let (round, one, two) = two(database);
    let id = offer(db, &round);
    for (of, place) in [(&one, 0), (&two, 0)] {
        say(db, of, place, &id, Yes).expect("it is kept");
    }
    let barrier = Arc::new(Barrier::new(2));
    let threads = [(one.clone(), Yes), (two.clone(), last)].map(|(of, answer)| {
        let (db, id, barrier) = (db.clone(), id.clone(), Arc::clone(&barrier));
        thread::spawn(move || {
            barrier.wait();
            say(&db, &of, 1, &id, answer)
        })
    });
    let outcomes = threads.map(|thread| thread.join().expect("it ends"));
    (one, two, outcomes)
}

/// Who said yes said it to those who were there.
#[test]
fn a_partner_who_leaves_ends_it() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        offer(db, &round);
        let (id, seat) = (two.id.clone(), two.partners[1].seat.clone());
        as_person(db, &two.partners[1].person, move |tx, actor| {
            leave_coalition(tx, actor, &id, &seat)
        })
        .expect("it leaves");
        let ended = offers(db, one.lead(), &one.id).offers[0]
            .offer
            .terms
            .ended_because;
        assert_eq!(ended, Some(OfferEnd::Overtaken));
    });
}

#[test]
fn what_changes_meanwhile_ends_it() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        let decided = |number: i64, verdict: WrittenVerdict| {
            let slug = round.slug.clone();
            as_person(db, &round.amal, move |tx, actor| {
                decide(tx, actor, &slug, number, 1, &verdict)
            })
            .expect("it is decided");
        };
        let ended = |of: &Coalition| {
            offers(db, of.lead(), &of.id).offers[0]
                .offer
                .terms
                .ended_because
        };
        // Whoever may take part can still become one with another.
        offer(db, &round);
        decided(1, WrittenVerdict::Eligible);
        assert_eq!(ended(&one), None);
        withdraw(db, &two).expect("it is taken back");
        assert_eq!(ended(&one), Some(OfferEnd::Overtaken));
        take_up(db, &two).expect("what joined nothing goes on");
        submit(db, &two).expect("it is sent again");
        offer(db, &round);
        let code = ReasonCode::Other;
        let text = LocalText::new(tag("en"), "It is for another purpose.");
        let slug = round.slug.clone();
        as_person(db, &round.amal, move |tx, actor| {
            let verdict = WrittenVerdict::Ineligible {
                code,
                text: text.clone(),
            };
            decide(tx, actor, &slug, 2, 2, &verdict)
        })
        .expect("it is decided");
        assert_eq!(ended(&one), Some(OfferEnd::Overtaken));
        assert_eq!(state(db, &one.id), ProposalState::Eligible);
    });
}

#[test]
fn who_offers_what_and_who_answers() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, one, two) = two(database);
        // A draft is not there for staff, whatever they name.
        let draft = coalition(db, &round, &["fig"]);
        let fault =
            |goes_on, joins| match offer_as(db, &round.amal, wanted(db, &round, goes_on, joins)) {
                Err(MergeError::Faulty(fault)) => fault,
                other => panic!("{other:?}"),
            };
        assert_eq!(fault(1, 1), MergeFault::Same);
        assert_eq!(fault(1, 3), MergeFault::NotThere);
        assert_eq!(fault(3, 1), MergeFault::NotThere);
        assert_eq!(state(db, &draft.id), ProposalState::Draft);
        let mut past = wanted(db, &round, 1, 2);
        past.answer_by = db.now();
        let past = offer_as(db, &round.amal, past);
        assert!(matches!(
            past,
            Err(MergeError::Faulty(MergeFault::Dates(DateFault::AnswerBy)))
        ));
        for stranger in [one.lead(), draft.lead()] {
            let refused = offer_as(db, stranger, wanted(db, &round, 1, 2));
            assert!(matches!(refused, Err(MergeError::Denied(Denied::Hidden))));
        }
        let id = offer(db, &round);
        assert_eq!(fault(2, 1), MergeFault::Open);
        // Each answers for itself, and a proposal is there for its own people alone.
        let foreign = say_at(db, &one, &two.partners[0], &id, OfferAnswer::Yes, db.now());
        assert!(matches!(
            foreign,
            Err(OfferAnswerError::Denied(Denied::Hidden))
        ));
        let other = TestPartner {
            person: one.partners[1].person.clone(),
            ..one.partners[0].clone()
        };
        let for_another = say_at(db, &one, &other, &id, OfferAnswer::Yes, db.now());
        assert!(matches!(
            for_another,
            Err(OfferAnswerError::Denied(Denied::NotYours))
        ));
        let staff = TestPartner {
            person: round.amal.clone(),
            ..one.partners[0].clone()
        };
        let by_staff = say_at(db, &one, &staff, &id, OfferAnswer::Yes, db.now());
        assert!(matches!(
            by_staff,
            Err(OfferAnswerError::Denied(Denied::Hidden))
        ));
        assert_eq!(on_record(db, "merge_answered"), 0);
    });
}

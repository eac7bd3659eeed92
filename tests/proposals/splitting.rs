//! Making two of one proposal that was sent: only as its lead says and every partner agrees, and never by a funder's choice
//! of who goes where.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use taawun::domain::amendment::PublicReason;
use taawun::domain::attachment::FileName;
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::ids::{ProposalId, SplitOfferId};
use taawun::domain::money::Money;
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{
    DateFault, Division, DivisionFault, Entry, FieldName, LackKind, OfferAnswer, OfferEnd,
    OfferOutcome, OfferState, PartnerField, PartnerRole, PartnerState, ProposalState, SplitFault,
    SplitSide,
};
use taawun::domain::round::RoundState;
use taawun::domain::setup::{Cap, QuestionKind};
use taawun::domain::time::Instant;
use taawun::ops::proposals::{
    DivideError, OfferAnswerError, SplitAnswerGiven, SubmitError, answer_split, divide_split,
    leave_coalition,
};
use taawun::ops::screening::{OfferedSplit, SplitError, offer_split, split_due, take_split_back};
use taawun::store::proposals::attachments::{self, NewFile};
use taawun::store::schema::round;
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::views::splits::{SplitsWithin, splits_of_sent, splits_within};
use taawun::store::views::waiting::waiting;
use taawun::store::{Db, StoreError};

use super::submitting::{on_record, seen_by_staff, state, submit, take_up, withdraw};
use super::world::{
    Coalition, TestPartner, closes, coalition, cost, fill, open_round, open_round_with, ready,
    sign, sign_all, turn_to, write,
};
use crate::support::TestDatabase;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, standing, tag};

const DAY: i64 = 86_400;

/// A coalition of three that sent a proposal: number 1.
pub fn three(database: &TestDatabase) -> (TestRound, Coalition) {
    let db = database.db();
    let round = open_round(database, "gardens-2027");
    let of = ready(db, &round, &["oak", "elm", "ash"]);
    submit(db, &of).expect("it is sent");
    turn_to(database, db.now().plus_seconds(DAY));
    (round, of)
}

fn wanted(db: &Db, round: &TestRound) -> OfferedSplit {
    let reason: PublicReason = "The garden and the kitchen are two plans."
        .parse()
        .expect("a reason");
    OfferedSplit {
        round: round.slug.clone(),
        number: 1,
        reason,
        language: tag("en"),
        answer_by: db.now().plus_seconds(7 * DAY),
        complete_by: db.now().plus_seconds(60 * DAY),
    }
}

fn offer_as(db: &Db, who: &TestPerson, wanted: OfferedSplit) -> Result<SplitOfferId, SplitError> {
    as_person(db, who, move |tx, actor| offer_split(tx, actor, &wanted))
}

pub fn offer(db: &Db, round: &TestRound) -> SplitOfferId {
    offer_as(db, &round.amal, wanted(db, round)).expect("it is offered")
}

pub fn division(of: &Coalition, sides: &[SplitSide], lead: usize) -> Division {
    let places = of.partners.iter().zip(sides);
    Division {
        places: places
            .map(|(partner, side)| (partner.seat.clone(), *side))
            .collect(),
        new_lead: of.partners[lead].seat.clone(),
    }
}

fn divide_as(
    db: &Db,
    who: &TestPerson,
    of: &Coalition,
    offer: &SplitOfferId,
    seen: i64,
    division: Division,
) -> Result<i64, DivideError> {
    let (id, offer) = (of.id.clone(), offer.clone());
    as_person(db, who, move |tx, actor| {
        let now = tx.now();
        divide_split(tx, actor, &id, &offer, seen, &division, now)
    })
}

/// The first leads on, the second is in both, the third goes and leads the new one.
pub fn divided(db: &Db, of: &Coalition, offer: &SplitOfferId) -> i64 {
    use SplitSide::{Both, Goes, Stays};
    let division = division(of, &[Stays, Both, Goes], 2);
    divide_as(db, of.lead(), of, offer, 0, division).expect("it is divided")
}

fn say_at(
    db: &Db,
    of: &Coalition,
    by: &TestPartner,
    (offer, division): (&SplitOfferId, i64),
    answer: OfferAnswer,
    arrived: Instant,
) -> Result<OfferOutcome, OfferAnswerError> {
    let id = of.id.clone();
    let given = SplitAnswerGiven {
        offer: offer.clone(),
        division,
        partner: by.seat.clone(),
        answer,
    };
    as_person(db, &by.person, move |tx, actor| {
        answer_split(tx, actor, &id, &given, arrived)
    })
}

pub fn say(
    db: &Db,
    of: &Coalition,
    place: usize,
    to: (&SplitOfferId, i64),
    answer: OfferAnswer,
) -> Result<OfferOutcome, OfferAnswerError> {
    say_at(db, of, &of.partners[place], to, answer, db.now())
}

pub fn shown(db: &Db, who: &TestPerson, id: &ProposalId) -> SplitsWithin {
    let (standing, id) = (standing(db, who), id.clone());
    let found = db.read_now(move |reader| splits_within(reader, Actor::Person(&standing), &id));
    found.expect("the database answers").expect("a place")
}

/// The new proposal, as whoever this is sees it from theirs.
pub fn made(db: &Db, who: &TestPerson, of: &Coalition) -> ProposalId {
    let made = shown(db, who, &of.id).offers[0].offer.made.clone();
    made.expect("it was made")
}

/// The new proposal with its partners, who are these of the old one.
pub fn new_coalition(db: &Db, of: &Coalition, id: &ProposalId, places: &[usize]) -> Coalition {
    let view = shown(db, &of.partners[places[0]].person, id);
    let partners = places.iter().map(|place| {
        let partner = &of.partners[*place];
        let mut seats = view.within.draft.joined();
        let seat = seats.find(|seat| seat.organization.as_ref() == Some(&partner.organization));
        TestPartner {
            seat: seat.expect("a seat").id.clone(),
            ..partner.clone()
        }
    });
    Coalition {
        id: id.clone(),
        partners: partners.collect(),
    }
}

#[test]
fn with_every_partners_yes_two_are_made_that_each_write_and_sign() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let number = divided(db, &of, &id);
        for place in [0, 2] {
            let outcome = say(db, &of, place, (&id, number), Yes).expect("it is kept");
            assert_eq!(outcome, OfferOutcome::Waiting);
            assert_eq!(
                state(db, &of.id),
                ProposalState::Submitted,
                "not before the last"
            );
        }
        let outcome = say(db, &of, 1, (&id, number), Yes).expect("it is kept");
        assert_eq!(outcome, OfferOutcome::Agreed);
        let made = made(db, of.lead(), &of);
        assert_eq!(state(db, &of.id), ProposalState::Returned);
        assert_eq!(state(db, &made), ProposalState::Returned);

        // Each has its partners; who went has no place in the old one any more.
        use {PartnerRole::Lead, PartnerRole::Partner, PartnerState::Joined, PartnerState::Left};
        let there =
            |who: &TestPerson, id: &ProposalId| -> Vec<(String, PartnerRole, PartnerState)> {
                let draft = shown(db, who, id).within.draft;
                let partners = draft.partners.into_iter();
                partners
                    .map(|partner| (partner.name, partner.role, partner.state))
                    .collect()
            };
        let named = |name: &str, role, state| (format!("The {name} of Larkmere"), role, state);
        assert_eq!(
            there(of.lead(), &of.id),
            [
                named("oak", Lead, Joined),
                named("elm", Partner, Joined),
                named("ash", Partner, Left),
            ]
        );
        let ash = &of.partners[2].person;
        assert_eq!(
            there(ash, &made),
            [named("elm", Partner, Joined), named("ash", Lead, Joined)]
        );
        let gone = standing(db, ash);
        let old = of.id.clone();
        let gone = db.read_now(move |reader| splits_within(reader, Actor::Person(&gone), &old));
        assert!(matches!(gone.expect("it answers"), Err(Denied::Hidden)));
        let lead = standing(db, of.lead());
        let new = made.clone();
        let lead = db.read_now(move |reader| splits_within(reader, Actor::Person(&lead), &new));
        assert!(matches!(lead.expect("it answers"), Err(Denied::Hidden)));

        // What was written came along, with the parts of those who went and of nobody else.
        let view = shown(db, ash, &made);
        assert_eq!(
            view.within.number,
            Some(2),
            "of the sequence of what was sent"
        );
        let draft = &view.within.draft;
        assert_eq!(draft.text(&FieldName::Title), "A garden for all");
        let new = new_coalition(db, &of, &made, &[2, 1]);
        for partner in &new.partners {
            let text = |field| draft.partner_text(&partner.seat, field);
            assert_eq!(text(PartnerField::Share), "900");
            assert_eq!(text(PartnerField::Gives), "Spades and hours.");
        }
        let of_partners = draft
            .entries
            .keys()
            .filter(|field| field.partner().is_some());
        assert_eq!(of_partners.count(), 8);
        assert!(view.within.consents.is_empty(), "all sign anew");
        let old = shown(db, of.lead(), &of.id);
        assert!(old.within.consents.is_empty(), "all sign anew");

        // Until the new one is sent staff know of its number and of no word in it.
        assert_eq!(
            seen_by_staff(db, &round),
            [(1, Some("A garden for all".to_owned())), (2, None)]
        );

        // Each is sent after the deadline of the round, and not after its own.
        let deadline = |who: &TestPerson, id: &ProposalId| {
            let standing = standing(db, who);
            let mine = db.read_now(move |reader| my_proposals(reader, &standing));
            let mine = mine.expect("a list").into_iter();
            let mut found = mine.filter(|one| one.id == *id);
            let found = found.next().expect("it is in the list");
            found.deadline.expect("a deadline").promised()
        };
        let until = view.offers[0].offer.terms.complete_by;
        assert_eq!(deadline(ash, &made), until);
        assert_eq!(deadline(of.lead(), &of.id), until);
        turn_to(database, closes().plus_seconds(2 * DAY));
        let early = submit(db, &new);
        assert!(matches!(early, Err(SubmitError::Lacking(_))), "{early:?}");
        let old = Coalition {
            id: of.id.clone(),
            partners: of.partners[..2].to_vec(),
        };
        for (which, number, version) in [(&new, 2, 1), (&old, 1, 2)] {
            let rows = (1..=2).map(|row| cost(&format!("c{row}"), "Gardeners", "900", "600"));
            let rows = Entry::Table {
                rows: rows.collect(),
            };
            write(db, which.lead(), &which.id, FieldName::Budget, rows).expect("they write");
            sign_all(db, which);
            let receipt = submit(db, which).expect("it is sent");
            assert_eq!((receipt.number, receipt.version), (number, version));
        }
        for kind in ["split_offered", "split_divided", "proposal_split"] {
            assert_eq!(on_record(db, kind), 1, "{kind}");
        }
        assert_eq!(on_record(db, "split_answered"), 3);
        assert_eq!(on_record(db, "split_ended"), 0);
    });
}

#[test]
fn what_is_not_sent_by_the_date_is_late_and_nothing_of_it_is_lost() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let number = divided(db, &of, &id);
        for place in [0, 1, 2] {
            say(db, &of, place, (&id, number), Yes).expect("it is kept");
        }
        let made = made(db, of.lead(), &of);
        let new = new_coalition(db, &of, &made, &[2, 1]);
        let until = shown(db, new.lead(), &made).offers[0]
            .offer
            .terms
            .complete_by;
        turn_to(database, until.plus_seconds(1));
        let late = submit(db, &new);
        assert!(matches!(late, Err(SubmitError::TooLate(_))), "{late:?}");
        let view = shown(db, new.lead(), &made);
        let shown = view.offers[0].made.clone().expect("it was made");
        assert!(!shown.is_sent);
        assert_eq!(
            view.within.draft.text(&FieldName::Title),
            "A garden for all"
        );
        withdraw(db, &new).expect("it can be taken back");
        assert_eq!(state(db, &made), ProposalState::Withdrawn);
    });
}

#[test]
fn each_partners_no_ends_it_and_so_does_silence() {
    use OfferAnswer::{No, Yes};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        for place in [0, 1, 2] {
            turn_to(database, db.now().plus_seconds(60));
            let id = offer(db, &round);
            let number = divided(db, &of, &id);
            say(db, &of, place, (&id, number), Yes).expect("it is kept");
            let outcome = say(db, &of, place, (&id, number), No).expect("it is kept");
            assert_eq!(outcome, OfferOutcome::Ended(OfferEnd::Declined));
            let late = say(db, &of, (place + 1) % 3, (&id, number), Yes);
            assert!(matches!(late, Err(OfferAnswerError::Gone)));
            let view = shown(db, &of.partners[(place + 1) % 3].person, &of.id);
            assert_eq!(view.offers[0].offer.terms.state, OfferState::Ended);
            assert!(view.mine.is_empty(), "who said no is told to nobody else");
        }
        turn_to(database, db.now().plus_seconds(60));
        let id = offer(db, &round);
        let by = db.now().plus_seconds(7 * DAY);
        let number = divided(db, &of, &id);
        say(db, &of, 0, (&id, number), Yes).expect("it is kept");
        let due = |id: &SplitOfferId| {
            let id = id.clone();
            db.write_now(move |tx| split_due(tx, &id))
                .expect("looked at")
        };
        turn_to(database, by.plus_seconds(1));
        assert!(!due(&id), "what arrived in time may still wait");
        let late = say(db, &of, 1, (&id, number), Yes);
        assert!(matches!(late, Err(OfferAnswerError::TooLate(at)) if at == by));
        say_at(db, &of, &of.partners[1], (&id, number), Yes, by).expect("arrival counts");
        turn_to(database, by.plus_seconds(120));
        assert!(due(&id));
        assert!(!due(&id), "it ended once");
        let view = shown(db, of.lead(), &of.id);
        assert_eq!(
            view.offers[0].offer.terms.ended_because,
            Some(OfferEnd::Silence)
        );

        // Taken back, and overtaken by what its coalition does.
        let id = offer(db, &round);
        let slug = round.slug.clone();
        as_person(db, &round.bashir, move |tx, actor| {
            take_split_back(tx, actor, &slug, 1, &id)
        })
        .expect("it is taken back");
        turn_to(database, db.now().plus_seconds(60));
        offer(db, &round);
        withdraw(db, &of).expect("it is taken back");
        let view = shown(db, of.lead(), &of.id);
        assert_eq!(
            view.offers[0].offer.terms.ended_because,
            Some(OfferEnd::Overtaken)
        );
        assert_eq!(on_record(db, "split_ended"), 6);
        assert_eq!(on_record(db, "proposal_split"), 0);
        assert_eq!(seen_by_staff(db, &round).len(), 1, "no number was given");
    });
}

#[test]
fn a_yes_is_to_exactly_one_division() {
    use OfferAnswer::Yes;
    use SplitSide::{Both, Goes, Stays};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let early = say(db, &of, 0, (&id, 0), Yes);
        assert!(
            matches!(early, Err(OfferAnswerError::Stale)),
            "nothing is asked yet"
        );
        let first = divided(db, &of, &id);
        for place in [0, 1] {
            say(db, &of, place, (&id, first), Yes).expect("it is kept");
        }
        // Said once more, it is the same; said anew, every answer to the former is an answer to nothing.
        let same = division(&of, &[Stays, Both, Goes], 2);
        let same = divide_as(db, of.lead(), &of, &id, first, same).expect("it is the same");
        assert_eq!(same, first);
        assert_eq!(shown(db, of.lead(), &of.id).offers[0].how_far.answered, 2);
        let anew = division(&of, &[Stays, Goes, Goes], 1);
        let second = divide_as(db, of.lead(), &of, &id, first, anew.clone()).expect("divided");
        assert_eq!(shown(db, of.lead(), &of.id).offers[0].how_far.answered, 0);
        let stale = say(db, &of, 2, (&id, first), Yes);
        assert!(matches!(stale, Err(OfferAnswerError::Stale)), "{stale:?}");
        let behind = divide_as(db, of.lead(), &of, &id, first, anew);
        let behind = behind.map_err(|error| match error {
            DivideError::Offer(OfferAnswerError::Stale) => "stale",
            _ => "another",
        });
        assert_eq!(behind, Err("stale"));
        // Somebody leaves: what was asked of three is asked of nobody.
        say(db, &of, 0, (&id, second), Yes).expect("it is kept");
        let (proposal, seat) = (of.id.clone(), of.partners[2].seat.clone());
        as_person(db, &of.partners[2].person, move |tx, actor| {
            leave_coalition(tx, actor, &proposal, &seat)
        })
        .expect("it leaves");
        let stale = say(db, &of, 1, (&id, second), Yes);
        assert!(matches!(stale, Err(OfferAnswerError::Stale)), "{stale:?}");
        let two = Coalition {
            id: of.id.clone(),
            partners: of.partners[..2].to_vec(),
        };
        let third = division(&two, &[Stays, Goes], 1);
        let third = divide_as(db, of.lead(), &of, &id, second, third).expect("divided anew");
        for place in [0, 1] {
            say(db, &two, place, (&id, third), Yes).expect("it is kept");
        }
        assert_eq!(state(db, &of.id), ProposalState::Returned);
    });
}

#[test]
fn of_two_last_answers_at_once_one_makes_it() {
    use OfferAnswer::{No, Yes};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let race = |last: OfferAnswer| {
            let id = offer(db, &round);
            let number = divided(db, &of, &id);
            say(db, &of, 0, (&id, number), Yes).expect("it is kept");
            let barrier = Arc::new(Barrier::new(2));
            let threads = [(1, Yes), (2, last)].map(|(place, answer)| {
                let (db, of, id) = (db.clone(), of.clone(), id.clone());
                let barrier = Arc::clone(&barrier);
                thread::spawn(move || {
                    barrier.wait();
                    say(&db, &of, place, (&id, number), answer)
                })
            });
            threads.map(|thread| thread.join().expect("it ends"))
        };
        let outcomes = race(No);
        let declined = OfferOutcome::Ended(OfferEnd::Declined);
        let mut ended = outcomes.iter();
        assert!(ended.any(|outcome| matches!(outcome, Ok(end) if *end == declined)));
        assert_eq!(on_record(db, "proposal_split"), 0, "{outcomes:?}");
        let outcomes = race(Yes);
        let agreed = outcomes.iter();
        let agreed = agreed.filter(|outcome| matches!(outcome, Ok(OfferOutcome::Agreed)));
        assert_eq!(agreed.count(), 1, "{outcomes:?}");
        assert_eq!(on_record(db, "proposal_split"), 1);
        assert_eq!(
            seen_by_staff(db, &round).len(),
            2,
            "exactly one new proposal"
        );
    });
}

#[test]
fn who_offers_who_divides_and_who_answers() {
    use OfferAnswer::Yes;
    use SplitSide::{Both, Goes, Stays};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let alone = ready(db, &round, &["fig"]);
        submit(db, &alone).expect("it is sent");
        coalition(db, &round, &["yew", "bay"]);
        let fault = |number, answer_by: Option<Instant>| {
            let mut wanted = wanted(db, &round);
            wanted.number = number;
            wanted.answer_by = answer_by.unwrap_or(wanted.answer_by);
            match offer_as(db, &round.amal, wanted) {
                Err(SplitError::Faulty(fault)) => fault,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(fault(2, None), SplitFault::Alone);
        assert_eq!(fault(3, None), SplitFault::NotThere, "a draft is not there");
        let now = db.now();
        assert_eq!(fault(1, Some(now)), SplitFault::Dates(DateFault::AnswerBy));
        for stranger in [of.lead(), alone.lead()] {
            let refused = offer_as(db, stranger, wanted(db, &round));
            assert!(matches!(refused, Err(SplitError::Denied(Denied::Hidden))));
        }
        let id = offer(db, &round);
        assert_eq!(fault(1, None), SplitFault::Open);

        let by = |who: &TestPerson, sides: &[SplitSide], lead| {
            let refused = divide_as(db, who, &of, &id, 0, division(&of, sides, lead));
            refused.expect_err("it is refused")
        };
        let sides = [Stays, Both, Goes];
        let not_the_lead = by(&of.partners[1].person, &sides, 2);
        let not_yours = DivideError::Offer(OfferAnswerError::Denied(Denied::NotYours));
        assert_eq!(not_the_lead.to_string(), not_yours.to_string());
        for stranger in [&round.amal, alone.lead()] {
            let refused = by(stranger, &sides, 2);
            let hidden = OfferAnswerError::Denied(Denied::Hidden).to_string();
            assert_eq!(refused.to_string(), hidden);
        }
        let lead = of.lead();
        let faults = [
            by(lead, &[Stays, Both], 1),
            by(lead, &[Goes, Stays, Stays], 0),
            by(lead, &[Stays, Stays, Stays], 2),
            by(lead, &[Both, Both, Both], 2),
            by(lead, &sides, 0),
        ];
        let faults = faults.map(|error| match error {
            DivideError::Faulty(fault) => fault,
            DivideError::Offer(error) => panic!("{error}"),
        });
        let seat = |place: usize| of.partners[place].seat.clone();
        assert_eq!(
            faults,
            [
                DivisionFault::Unplaced(seat(2)),
                DivisionFault::LeadGoes(seat(0)),
                DivisionFault::NobodyGoes,
                DivisionFault::Same,
                DivisionFault::NewLead,
            ]
        );

        let number = divided(db, &of, &id);
        let for_another = TestPartner {
            person: of.partners[1].person.clone(),
            ..of.partners[0].clone()
        };
        let for_another = say_at(db, &of, &for_another, (&id, number), Yes, db.now());
        assert!(matches!(
            for_another,
            Err(OfferAnswerError::Denied(Denied::NotYours))
        ));
        for person in [&round.amal, alone.lead()] {
            let stranger = TestPartner {
                person: person.clone(),
                ..of.partners[0].clone()
            };
            let refused = say_at(db, &of, &stranger, (&id, number), Yes, db.now());
            assert!(matches!(
                refused,
                Err(OfferAnswerError::Denied(Denied::Hidden))
            ));
        }
        assert_eq!(on_record(db, "split_answered"), 0);
        assert_eq!(on_record(db, "split_divided"), 1);
    });
}

#[test]
fn files_that_answers_name_come_along_and_caps_hold_for_each() {
    use OfferAnswer::Yes;
    use SplitSide::{Goes, Stays};
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round_with(database, "gardens-2027", |setup| {
            let mut file = setup.form.questions[0].clone();
            file.id = "q2".parse().expect("a key");
            file.kind = QuestionKind::File { most_bytes: 2_000 };
            file.required = false;
            setup.form.questions.push(file);
            setup.rules.signatures = taawun::domain::setup::Signatures::AtSubmission;
            let most = Money::new(100_000, setup.money.budget.currency);
            setup.money.request_caps.alone = Cap {
                per_year: None,
                in_all: Some(most),
            };
        });
        let of = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        let (id, by) = (of.id.clone(), of.lead().id.clone());
        let file = db
            .write_now(move |tx| {
                let add = |tx: &mut taawun::store::Tx<'_>, name: &str| {
                    let new = NewFile {
                        name: FileName::kept(name).expect("a name"),
                        media_type: "application/pdf",
                        length: 1_000,
                        hash: Sha256Hex::of(name.as_bytes()),
                    };
                    attachments::add(tx, &id, &new, &by)
                };
                add(tx, "aside.pdf")?;
                add(tx, "plan.pdf")
            })
            .expect("it is attached");
        let field = FieldName::Answer("q2".parse().expect("a key"));
        let entry = Entry::File {
            file: Some(file.clone()),
        };
        write(db, of.lead(), &of.id, field.clone(), entry).expect("it is the answer");
        sign_all(db, &of);
        submit(db, &of).expect("it is sent");
        let offer = offer(db, &round);
        let plan = division(&of, &[Stays, Goes], 1);
        let number = divide_as(db, of.lead(), &of, &offer, 0, plan.clone()).expect("divided");

        // It is said before that neither may ask for so much alone.
        let view = shown(db, of.lead(), &of.id);
        let within = &view.within;
        let foreseen = taawun::domain::proposal::foreseen(
            &within.draft,
            &plan,
            &within.setup,
            &within.program,
        );
        let above =
            |kind: &LackKind| matches!(kind, LackKind::RequestAbove { together, .. } if !together);
        assert_eq!(foreseen.iter().filter(|(_, kind)| above(kind)).count(), 2);

        for place in [0, 1] {
            say(db, &of, place, (&offer, number), Yes).expect("it is kept");
        }
        let made = made(db, of.lead(), &of);
        let new = new_coalition(db, &of, &made, &[1]);
        let view = shown(db, new.lead(), &made);
        let named = view
            .within
            .draft
            .entry(&field)
            .and_then(Entry::file)
            .cloned();
        let named = named.expect("a file");
        assert_ne!(named, file, "each has its own row");
        let there = made.clone();
        let files = db
            .read_now(move |reader| attachments::of(reader.conn(), &there))
            .expect("the files");
        let names: Vec<(&str, i64)> = files
            .iter()
            .map(|file| (file.name.as_str(), file.length))
            .collect();
        assert_eq!(
            names,
            [("plan.pdf", 1_000)],
            "what answers name, and no more"
        );
        assert_eq!(files[0].id, named);

        // And it holds when it is sent.
        let share = FieldName::Partner(new.partners[0].seat.clone(), PartnerField::Share);
        write(db, new.lead(), &made, share.clone(), Entry::text("1800")).expect("written");
        sign_all(db, &new);
        let refused = submit(db, &new);
        let Err(SubmitError::Lacking(lacks)) = refused else {
            panic!("{refused:?}");
        };
        assert!(lacks.iter().any(|lack| above(&lack.kind)), "{lacks:?}");
        let rows = vec![cost("c1", "Gardeners", "900", "600")];
        write(
            db,
            new.lead(),
            &made,
            FieldName::Budget,
            Entry::Table { rows },
        )
        .expect("written");
        write(db, new.lead(), &made, share, Entry::text("900")).expect("written");
        sign(db, &new, &new.partners[0]).expect("it signs");
        submit(db, &new).expect("it is sent");
    });
}

#[test]
fn the_question_waits_for_whoever_can_answer_it() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let waits = |place: usize| {
            let standing = standing(db, &of.partners[place].person);
            let all = db.read_now(move |reader| waiting(reader, &standing));
            let all = all.expect("what waits").into_iter();
            let splits = all.filter(|one| one.kind.as_str() == "split");
            splits.map(|one| one.by).collect::<Vec<_>>()
        };
        let id = offer(db, &round);
        let by = Some(db.now().plus_seconds(7 * DAY));
        assert_eq!(
            [waits(0), waits(1)],
            [vec![by], vec![]],
            "the lead divides first"
        );
        let number = divided(db, &of, &id);
        assert_eq!([waits(0), waits(1)], [vec![by], vec![by]]);
        say(db, &of, 1, (&id, number), Yes).expect("it is kept");
        assert_eq!([waits(0), waits(1)], [vec![by], vec![]]);
    });
}

#[test]
fn who_wants_none_says_so_before_it_is_divided() {
    use OfferAnswer::{No, Yes};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let early = say(db, &of, 2, (&id, 0), Yes);
        assert!(matches!(early, Err(OfferAnswerError::Stale)), "{early:?}");
        let number = divided(db, &of, &id);
        let stale = say(db, &of, 2, (&id, 0), No);
        assert!(
            matches!(stale, Err(OfferAnswerError::Stale)),
            "they read the division first: {stale:?}"
        );
        say(db, &of, 0, (&id, number), No).expect("it is kept");
        turn_to(database, db.now().plus_seconds(60));
        let id = offer(db, &round);
        let outcome = say(db, &of, 2, (&id, 0), No).expect("nobody waits for a division");
        assert_eq!(outcome, OfferOutcome::Ended(OfferEnd::Declined));
        let view = shown(db, of.lead(), &of.id);
        let ended = &view.offers[0].offer;
        assert_eq!(ended.terms.ended_because, Some(OfferEnd::Declined));
        assert!(view.mine.is_empty(), "who said no is told to nobody else");
        assert_eq!(on_record(db, "split_ended"), 2);
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
    });
}

#[test]
fn who_leaves_leaves_the_question_to_the_lead_and_with_one_partner_left_it_is_over() {
    use OfferAnswer::{No, Yes};
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let waits = |place: usize| {
            let standing = standing(db, &of.partners[place].person);
            let all = db.read_now(move |reader| waiting(reader, &standing));
            let all = all.expect("what waits").into_iter();
            all.filter(|one| one.kind.as_str() == "split").count()
        };
        let leave = |place: usize| {
            let (proposal, seat) = (of.id.clone(), of.partners[place].seat.clone());
            as_person(db, &of.partners[place].person, move |tx, actor| {
                leave_coalition(tx, actor, &proposal, &seat)
            })
            .expect("it leaves");
        };
        let id = offer(db, &round);
        let number = divided(db, &of, &id);
        say(db, &of, 0, (&id, number), Yes).expect("it is kept");
        assert_eq!([waits(0), waits(1), waits(2)], [0, 1, 1]);
        leave(2);
        assert_eq!([waits(0), waits(1)], [1, 0], "the lead divides it anew");
        let view = shown(db, of.lead(), &of.id);
        assert!(!view.offers[0].is_divided);
        assert_eq!(
            view.offers[0].how_far.answered, 0,
            "to no division that can stand"
        );
        leave(1);
        let view = shown(db, of.lead(), &of.id);
        let because = view.offers[0].offer.terms.ended_because;
        assert_eq!(because, Some(OfferEnd::Overtaken), "nobody could go");
        assert_eq!(waits(0), 0);

        // A no is to any division, also to one that cannot stand any more.
        let other = ready(db, &round, &["fir", "yew", "bay"]);
        submit(db, &other).expect("it is sent");
        turn_to(database, db.now().plus_seconds(60));
        let wanted = OfferedSplit {
            number: 2,
            ..wanted(db, &round)
        };
        let id = offer_as(db, &round.amal, wanted).expect("it is offered");
        let number = divided(db, &other, &id);
        let (proposal, seat) = (other.id.clone(), other.partners[2].seat.clone());
        as_person(db, &other.partners[2].person, move |tx, actor| {
            leave_coalition(tx, actor, &proposal, &seat)
        })
        .expect("it leaves");
        let outcome = say(db, &other, 1, (&id, number), No).expect("it is kept");
        assert_eq!(outcome, OfferOutcome::Ended(OfferEnd::Declined));
    });
}

#[test]
fn staff_never_learn_that_what_was_taken_back_is_written_again() {
    use OfferAnswer::Yes;
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let number = divided(db, &of, &id);
        for place in [0, 1, 2] {
            say(db, &of, place, (&id, number), Yes).expect("it is kept");
        }
        let made = made(db, of.lead(), &of);
        let new = new_coalition(db, &of, &made, &[2, 1]);
        let seen = || {
            let (standing, slug) = (standing(db, &round.amal), round.slug.clone());
            let seen = db
                .read_now(move |reader| splits_of_sent(reader, Actor::Person(&standing), &slug, 1));
            let seen = seen.expect("it answers").expect("staff see it");
            seen.offers[0].made.clone().expect("it was made")
        };
        assert!(!seen().is_withdrawn);
        withdraw(db, &new).expect("it is taken back");
        let before = seen();
        assert!(before.is_withdrawn);
        take_up(db, &new).expect("it is a draft again");
        assert_eq!(state(db, &made), ProposalState::Draft);
        assert_eq!(seen(), before, "the same as if it lay");
    });
}

/// Where a round goes on while an offer waits, nobody was silent: no answer could be given any more.
#[test]
fn an_offer_of_a_round_that_went_on_is_overtaken_and_nobody_was_silent() {
    on_both_databases(|database| {
        let db = database.db();
        let (round, of) = three(database);
        let id = offer(db, &round);
        let answer_by = shown(db, of.lead(), &of.id).offers[0].offer.terms.answer_by;
        let went_on = round.id.clone();
        db.write_now(move |tx| {
            diesel::update(round::table.find(&went_on))
                .set(round::state.eq(RoundState::Deliberation))
                .execute(tx.conn())?;
            Ok::<_, StoreError>(())
        })
        .expect("it goes on");
        turn_to(database, answer_by.plus_seconds(3_600));
        let ended = db.write_now(move |tx| split_due(tx, &id));
        assert!(ended.expect("looked at"));
        let view = shown(db, of.lead(), &of.id);
        let because = view.offers[0].offer.terms.ended_because;
        assert_eq!(because, Some(OfferEnd::Overtaken));
    });
}

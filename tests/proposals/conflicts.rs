//! Whoever works for a round and belongs to a partner of a proposal does nothing about it as staff: a colleague does.

use serde_json::{Value, json};
use taawun::domain::amendment::PublicReason;
use taawun::domain::ids::{OrganizationId, PartnerId, ProposalId};
use taawun::domain::policy::{Actor, Denied};
use taawun::domain::proposal::{PartnerRole, PartnerState, ProposalState};
use taawun::domain::setup::Phase;
use taawun::domain::standing::MandateRole;
use taawun::ops::intake::{IntakeError, IntakeFault};
use taawun::ops::proposals::MessageError;
use taawun::ops::screening::{
    ExtendError, LaterDeadline, MergeError, OfferedMerge, OfferedSplit, ScreeningError, SplitError,
    WrittenVerdict, extend_deadline, offer_merge, offer_split, take_merge_back,
    write_to_applicants,
};
use taawun::store::Db;
use taawun::store::proposals::partners::{self, NewPartner};
use taawun::store::views::screening::{SentProposal, sent_proposal};
use taawun::store::views::waiting::waiting;

use super::intake::{begin, code, enter, of_member, over, paper, second, type_in};
use super::merging::two;
use super::screening::say;
use super::submitting::{state, submit};
use super::world::{coalition, open_round, organization, ready};
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

const DAY: i64 = 86_400;

fn merge(db: &Db, round: &TestRound) -> OfferedMerge {
    let reason: PublicReason = "Both plan a garden in one street."
        .parse()
        .expect("a reason");
    OfferedMerge {
        round: round.slug.clone(),
        goes_on: 1,
        joins: 2,
        reason,
        language: tag("en"),
        answer_by: db.now().plus_seconds(7 * DAY),
        complete_by: db.now().plus_seconds(60 * DAY),
    }
}

fn split(db: &Db, round: &TestRound) -> OfferedSplit {
    let OfferedMerge {
        reason,
        answer_by,
        complete_by,
        ..
    } = merge(db, round);
    OfferedSplit {
        round: round.slug.clone(),
        number: 1,
        reason,
        language: tag("en"),
        answer_by,
        complete_by,
    }
}

fn extend(
    db: &Db,
    round: &TestRound,
    who: &TestPerson,
    organization: &str,
) -> Result<(), ExtendError> {
    let later = LaterDeadline {
        round: round.slug.clone(),
        organization: organization.to_owned(),
        phase: Phase::Open,
        until: moment("2027-03-01T17:00"),
        reason: "A flood closed their office.".parse().expect("a reason"),
        language: tag("en"),
    };
    as_person(db, who, move |tx, actor| extend_deadline(tx, actor, &later))
}

fn write_to(db: &Db, round: &TestRound, who: &TestPerson) -> Result<(), MessageError> {
    let slug = round.slug.clone();
    as_person(db, who, move |tx, actor| {
        let words = "Thank you.".parse().expect("words");
        write_to_applicants(tx, actor, &slug, 1, None, &words).map(|_| ())
    })
}

fn seen(db: &Db, round: &TestRound, who: &TestPerson) -> SentProposal {
    let (standing, slug) = (standing(db, who), round.slug.clone());
    db.read_now(move |reader| sent_proposal(reader, Actor::Person(&standing), &slug, 1))
        .expect("it is read")
        .expect("staff see it")
}

/// Of what kind how much waits.
fn waits(db: &Db, who: &TestPerson) -> Vec<(&'static str, i64)> {
    let standing = standing(db, who);
    let all = db.read_now(move |reader| waiting(reader, &standing));
    let all = all.expect("what waits").into_iter();
    all.map(|one| (one.kind.as_str(), one.n)).collect()
}

fn ask_in(db: &Db, id: &ProposalId, organization: &OrganizationId, by: &TestPerson) -> PartnerId {
    let (id, organization, by) = (id.clone(), organization.clone(), by.id.clone());
    db.write_now(move |tx| {
        let new = NewPartner {
            organization: Some(organization.clone()),
            role: PartnerRole::Partner,
            state: PartnerState::Invited,
            invited_as: "Somebody".to_owned(),
            email: None,
            token_hash: None,
        };
        partners::add(tx, &id, &new, &by)
    })
    .expect("they are asked")
}

#[test]
fn whoever_belongs_to_a_partner_leaves_every_act_to_a_colleague() {
    on_both_databases(|database| {
        let (round, one, _) = two(database);
        let db = database.db();
        assert_eq!(waits(db, &round.amal), [("new_proposals", 2)]);
        let (offer, wanted) = (merge(db, &round), merge(db, &round));
        // She is a member of a partner that does not lead the first of both.
        let elm = &one.partners[1].organization;
        people::mandate(db, &round.amal, elm, MandateRole::Member);

        let eligible = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(
            matches!(eligible, Err(ScreeningError::Denied(Denied::InConflict))),
            "{eligible:?}"
        );
        let merges = as_person(db, &round.amal, move |tx, actor| {
            offer_merge(tx, actor, &offer)
        });
        assert!(matches!(
            merges,
            Err(MergeError::Denied(Denied::InConflict))
        ));
        // Also where it is the other of both.
        let other = OfferedMerge {
            goes_on: 2,
            joins: 1,
            ..wanted.clone()
        };
        let merges = as_person(db, &round.amal, move |tx, actor| {
            offer_merge(tx, actor, &other)
        });
        assert!(matches!(
            merges,
            Err(MergeError::Denied(Denied::InConflict))
        ));
        let splits = split(db, &round);
        let splits = as_person(db, &round.amal, move |tx, actor| {
            offer_split(tx, actor, &splits)
        });
        assert!(matches!(
            splits,
            Err(SplitError::Denied(Denied::InConflict))
        ));
        assert!(matches!(
            write_to(db, &round, &round.amal),
            Err(MessageError::Denied(Denied::InConflict))
        ));
        // The applicant that leads it, and her own.
        for organization in ["oak", "elm"] {
            assert!(matches!(
                extend(db, &round, &round.amal, organization),
                Err(ExtendError::InConflict)
            ));
        }
        extend(db, &round, &round.amal, "ash").expect("she has no part in that");

        // She reads it, but not what partners write to staff; and it waits for her colleague.
        assert!(seen(db, &round, &round.amal).is_in_conflict);
        write_to(db, &round, &round.bashir).expect("a colleague writes");
        assert!(seen(db, &round, &round.amal).messages.is_empty());
        let his = seen(db, &round, &round.bashir);
        assert!(!his.is_in_conflict);
        assert_eq!(his.messages.len(), 1);
        assert_eq!(waits(db, &round.amal), [("new_proposals", 1)]);
        assert_eq!(waits(db, &round.bashir), [("new_proposals", 2)]);

        // An offer that a colleague made is not hers to take back, from whichever side.
        let made = as_person(db, &round.bashir, move |tx, actor| {
            offer_merge(tx, actor, &wanted)
        });
        let made = made.expect("it is offered");
        for number in [1, 2] {
            let (slug, offer) = (round.slug.clone(), made.clone());
            let back = as_person(db, &round.amal, move |tx, actor| {
                take_merge_back(tx, actor, &slug, number, &offer)
            });
            assert!(
                matches!(back, Err(MergeError::Denied(Denied::InConflict))),
                "{number}: {back:?}"
            );
        }
        let (slug, offer) = (round.slug.clone(), made);
        as_person(db, &round.bashir, move |tx, actor| {
            take_merge_back(tx, actor, &slug, 1, &offer)
        })
        .expect("it is taken back");
        say(db, &round, &round.bashir, 1, WrittenVerdict::Eligible).expect("he decides");
        assert_eq!(state(db, &one.id), ProposalState::Eligible);
    });
}

#[test]
fn being_asked_in_is_a_part_in_it_and_having_left_is_none() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        submit(db, &of).expect("it is sent");
        let (yew, _) = organization(db, "yew", "nonprofit");
        people::mandate(db, &round.amal, &yew, MandateRole::Member);
        let seat = ask_in(db, &of.id, &yew, of.lead());
        let asked = say(db, &round, &round.amal, 1, WrittenVerdict::Eligible);
        assert!(matches!(
            asked,
            Err(ScreeningError::Denied(Denied::InConflict))
        ));
        db.write_now(move |tx| {
            partners::move_on(tx, &seat, PartnerState::Invited, PartnerState::Declined)
        })
        .expect("it declines");
        say(db, &round, &round.amal, 1, WrittenVerdict::Eligible).expect("she has no part in it");
    });
}

#[test]
fn more_time_for_a_draft_tells_nobody_what_they_do_not_know() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        let (yew, _) = organization(db, "yew", "nonprofit");
        people::mandate(db, &round.amal, &yew, MandateRole::Member);
        // That her organisation is asked into a draft is not hers to know, as she speaks for nobody there.
        ask_in(db, &of.id, &yew, of.lead());
        extend(db, &round, &round.amal, "oak").expect("it is given");
        // Of a draft that it has joined she knows.
        people::mandate(
            db,
            &round.bashir,
            &of.partners[1].organization,
            MandateRole::Member,
        );
        assert!(matches!(
            extend(db, &round, &round.bashir, "oak"),
            Err(ExtendError::InConflict)
        ));
    });
}

#[test]
fn paper_of_ones_own_group_is_read_back_and_countersigned_by_others() {
    on_both_databases(|database| {
        let db = database.db();
        let round = super::intake::round(database);
        let (sewing, _) = organization(db, "sewing", "nonprofit");
        let id = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-01-11T09:30"),
        );
        let id = id.expect("begun");
        type_in(db, &round.amal, &id);
        people::mandate(db, &round.amal, &sewing, MandateRole::Member);
        assert!(matches!(
            over(db, &round, &round.amal, &id),
            Err(IntakeError::Denied(Denied::InConflict))
        ));
        let again = begin(
            db,
            &round,
            &round.amal,
            of_member("sewing", "2027-01-11T09:30"),
        );
        assert_eq!(
            super::intake::fault(again),
            ("organization", IntakeFault::OwnOrganization)
        );
        // Another group has a partner that the countersigner belongs to.
        let id = begin(db, &round, &round.amal, paper("2027-01-11T09:30")).expect("begun");
        type_in(db, &round.amal, &id);
        over(db, &round, &round.amal, &id).expect("handed over");
        let code = code(db, &round, &id);
        enter(db, &round, &round.amal, &id, &code).expect("entered");
        let (yew, lead) = organization(db, "yew", "nonprofit");
        let seat = ask_in(db, &id, &yew, &lead);
        people::mandate(db, &round.bashir, &yew, MandateRole::Delegate);
        assert!(matches!(
            second(db, &round, &round.bashir, &id),
            Err(IntakeError::Denied(Denied::InConflict))
        ));
        db.write_now(move |tx| {
            partners::move_on(tx, &seat, PartnerState::Invited, PartnerState::Declined)
        })
        .expect("it declines");
        second(db, &round, &round.bashir, &id).expect("countersigned");
    });
}

#[test]
fn pages_and_programs_say_who_does_it_instead() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let db = app.database.db();
        let of = ready(db, &round, &["oak", "elm"]);
        submit(db, &of).expect("it is sent");
        let elm = &of.partners[1].organization;
        people::mandate(db, &round.amal, elm, MandateRole::Member);
        let list = "/manage/rounds/gardens-2027/screening";
        let here = format!("{list}/1");
        let (hers, his) = (app.sign_in(&round.amal), app.sign_in(&round.bashir));
        for (language, words) in [
            ("en", "another member of staff of this round does"),
            ("es", "otra persona del equipo"),
            ("ar", "زميل آخر"),
        ] {
            let seen = app.get_as(&format!("{here}?lang={language}"), &hers);
            assert_eq!(seen.status, 200, "{}", seen.body);
            assert!(seen.body.contains(words), "{}", seen.body);
            assert!(!seen.body.contains("name=\"verdict\""), "{}", seen.body);
            assert!(!seen.body.contains(&format!("{here}/messages")));
            assert!(!seen.body.contains(&format!("{here}/merge")));
        }
        let listed = app.get_as(list, &hers);
        assert!(listed.body.contains("colleague"), "{}", listed.body);
        let seen = app.get_as(&here, &his);
        assert!(seen.body.contains("name=\"verdict\""), "{}", seen.body);
        assert!(!seen.body.contains("another member of staff"));
        let verdict = [("verdict", "eligible"), ("seen", "1")];
        let refused = app.post(&here, &hers, &verdict);
        assert_eq!(refused.status, 403);
        assert!(
            refused.body.contains("another member of staff"),
            "{}",
            refused.body
        );
        for leaf in ["merge", "split"] {
            let refused = app.get_as(&format!("{here}/{leaf}"), &hers);
            assert_eq!(refused.status, 403, "{leaf}");
            assert!(refused.body.contains("another member of staff"));
            assert_eq!(app.get_as(&format!("{here}/{leaf}"), &his).status, 200);
        }
        let later = [
            ("organization", "oak"),
            ("until", "2027-03-01T17:00"),
            ("reason", "A flood closed their office."),
            ("language", "en"),
        ];
        let page = "/manage/rounds/gardens-2027/extensions";
        let refused = app.post(page, &hers, &later);
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Another member of staff"));
        assert!(refused.body.contains("A flood closed"), "kept");

        let token = app.token(&round.amal, &["rounds:read", "rounds:write"]);
        let path = "/api/v1/rounds/gardens-2027/screening/1";
        let one: Value =
            serde_json::from_str(&app.call("GET", path, &token, "").body).expect("JSON");
        assert_eq!(one["is_in_conflict"], true);
        let body = json!({"verdict": "eligible", "version": 1}).to_string();
        let refused = app.call("PUT", &format!("{path}/verdict"), &token, &body);
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert!(refused.body.contains("another member of staff"));
        let body = json!({"text": "Thank you."}).to_string();
        let refused = app.call("POST", &format!("{path}/messages"), &token, &body);
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert_eq!(state(db, &of.id), ProposalState::Submitted);
        assert_eq!(app.post(&here, &his, &verdict).status, 303);
    });
}

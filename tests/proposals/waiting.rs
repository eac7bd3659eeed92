//! What waits for somebody on their own page: invitations and offers to answer, signatures to give, proposals to complete
//! and drafts to send.

use taawun::domain::amendment::PublicReason;
use taawun::domain::language::LocalText;
use taawun::domain::proposal::{Entry, FieldName, ReasonCode};
use taawun::domain::setup::Phase;
use taawun::domain::setup::Signatures;
use taawun::domain::sign_in::SignInKey;
use taawun::domain::time::Instant;
use taawun::ops::proposals::{WrittenPartner, invite_partner, offer_lead};
use taawun::ops::screening::{LaterDeadline, WrittenVerdict, decide, extend_deadline};
use taawun::store::Db;
use taawun::store::views::waiting::{Waiting, waiting};

use super::submitting::{submit, withdraw};
use super::world::{
    Coalition, begin, closes, coalition, fill, open_round, open_round_with, organization, ready,
    sign, sign_all, turn_to, write,
};
use crate::support::TestDatabase;
use crate::support::app::on_both_sites;
use crate::support::on_both_databases;
use crate::support::people::TestPerson;
use crate::support::rounds::{TestRound, as_person, moment, standing, tag};

const DAY: i64 = 86_400;

fn waits(db: &Db, who: &TestPerson) -> Vec<Waiting> {
    let standing = standing(db, who);
    db.read_now(move |reader| waiting(reader, &standing))
        .expect("what waits")
}

/// The kinds of what waits, each with its end.
fn kinds(db: &Db, who: &TestPerson) -> Vec<(&'static str, Option<Instant>)> {
    let all = waits(db, who).into_iter();
    all.map(|one| (one.kind.as_str(), one.by)).collect()
}

fn in_five_days(database: &TestDatabase) -> TestRound {
    open_round_with(database, "gardens-2027", |setup| {
        setup.rules.signatures = Signatures::WorkingDays { days: 5 };
    })
}

#[test]
fn staff_read_what_waits_in_their_rounds() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak"]);
        assert_eq!(kinds(db, &round.amal), [], "a draft waits for nobody else");
        submit(db, &of).expect("it is sent");
        let all = waits(db, &round.amal);
        assert_eq!(kinds(db, &round.amal), [("new_proposals", None)]);
        assert_eq!(all[0].n, 1);
        assert_eq!(
            all[0].href,
            "/manage/rounds/gardens-2027/screening?state=submitted"
        );
        assert_eq!(kinds(db, of.lead()), []);
        let slug = round.slug.clone();
        as_person(db, &round.amal, move |tx, actor| {
            decide(tx, actor, &slug, 1, 1, &WrittenVerdict::Eligible)
        })
        .expect("it is decided");
        assert_eq!(kinds(db, &round.amal), []);
    });
}

#[test]
fn an_invitation_and_an_offer_wait_for_whoever_can_answer() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        let (_, ash) = organization(db, "ash", "nonprofit");
        assert_eq!(kinds(db, &ash), []);
        let id = of.id.clone();
        let seat = as_person(db, of.lead(), move |tx, actor| {
            let key = SignInKey::of_secret(b"the secret of the tests, long enough");
            let written = WrittenPartner {
                organization: "ash".to_owned(),
                role: "partner".to_owned(),
                ..WrittenPartner::default()
            };
            invite_partner(tx, actor, &key, &id, &written, "")
        })
        .expect("asked");
        let invited = &waits(db, &ash)[0];
        assert_eq!(invited.kind.as_str(), "partner_invitation");
        assert_eq!(invited.about, "The ash of Larkmere");
        assert_eq!(invited.by, Some(closes()));
        let page = format!("/my/proposals/{}/partners#partner-{seat}", of.id);
        assert_eq!(invited.href, page);
        let elm = &of.partners[1];
        assert_eq!(kinds(db, &elm.person), []);
        let (id, to) = (of.id.clone(), elm.seat.clone());
        as_person(db, of.lead(), move |tx, actor| {
            offer_lead(tx, actor, &id, &to)
        })
        .expect("offered");
        assert_eq!(kinds(db, &elm.person), [("lead_offer", Some(closes()))]);
        assert_eq!(kinds(db, of.lead()), [], "who offers has nothing to answer");
        // After the deadline there is nothing to answer any more.
        turn_to(database, closes().plus_seconds(DAY));
        assert_eq!((kinds(db, &ash), kinds(db, &elm.person)), (vec![], vec![]));
    });
}

#[test]
fn a_signature_waits_once_its_time_has_come_and_again_when_it_dropped() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = coalition(db, &round, &["oak", "elm"]);
        let elm = &of.partners[1].person;
        assert_eq!(kinds(db, elm), [], "there is nothing to sign");
        fill(db, &of);
        let due = [("signature", Some(closes()))];
        assert_eq!(kinds(db, elm), due, "nothing but signatures is lacking");
        assert_eq!(kinds(db, of.lead()), due);
        sign_all(db, &of);
        assert_eq!(kinds(db, elm), []);
        let title = Entry::text("A garden for everyone");
        write(db, of.lead(), &of.id, FieldName::Title, title).expect("the core changes");
        let again = [("sign_again", Some(closes()))];
        assert_eq!(kinds(db, elm), again, "both are asked again");
        assert_eq!(waits(db, elm)[0].who, "A garden for everyone");
        // While something else is lacking, whoever never signed is not pressed.
        let other = coalition(db, &round, &["fir", "yew"]);
        fill(db, &other);
        let answer = FieldName::Answer("q1".parse().expect("a key"));
        write(db, other.lead(), &other.id, answer, Entry::text("")).expect("an answer is gone");
        let yew = &other.partners[1].person;
        assert_eq!(kinds(db, yew), []);
        sign(db, &other, &other.partners[0]).expect("the lead signs");
        assert_eq!(kinds(db, yew), due, "somebody signed what stands");
    });
}

#[test]
fn what_was_sent_waits_for_signatures_until_they_are_due() {
    on_both_databases(|database| {
        let db = database.db();
        let round = in_five_days(database);
        let of = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        sign(db, &of, &of.partners[0]).expect("the lead signs");
        let elm = &of.partners[1].person;
        assert_eq!(kinds(db, elm), [("signature", None)], "it may come later");
        let receipt = submit(db, &of).expect("it is sent");
        let due = receipt.signatures_due_at;
        assert!(due.is_some());
        assert_eq!(kinds(db, elm), [("signature", due)]);
        assert_eq!(kinds(db, of.lead()), []);
        withdraw(db, &of).expect("it is taken back");
        assert_eq!(kinds(db, elm), []);
    });
}

#[test]
fn what_staff_returned_waits_with_its_date_and_a_draft_when_its_deadline_is_near() {
    on_both_databases(|database| {
        let db = database.db();
        let round = open_round(database, "gardens-2027");
        let of = ready(db, &round, &["oak", "elm"]);
        submit(db, &of).expect("it is sent");
        let due = db.now().plus_seconds(7 * DAY);
        let slug = round.slug.clone();
        as_person(db, &round.amal, move |tx, actor| {
            let verdict = WrittenVerdict::Returned {
                code: ReasonCode::Incomplete,
                fields: vec![FieldName::Summary],
                text: LocalText::new(tag("en"), "Please say where."),
                due,
            };
            decide(tx, actor, &slug, 1, 1, &verdict)
        })
        .expect("it is returned");
        // Whoever is asked before the deadline has as long as all others.
        let until = [("to_complete", Some(closes()))];
        for partner in &of.partners {
            assert_eq!(kinds(db, &partner.person), until);
        }
        turn_to(database, due.plus_seconds(1));
        assert_eq!(kinds(db, of.lead()), until);

        let (_, fir) = organization(db, "fir", "nonprofit");
        let (_, yew) = organization(db, "yew", "nonprofit");
        begin(db, &round, &fir, "fir");
        begin(db, &round, &yew, "yew");
        assert_eq!(kinds(db, &fir), [], "there is time");
        turn_to(database, closes().plus_seconds(-14 * DAY));
        assert_eq!(kinds(db, &fir), [("to_send", Some(closes()))]);
        // Whoever was given more time has it here too.
        let until = moment("2027-03-05T12:00");
        let wanted = LaterDeadline {
            phase: Phase::Open,
            round: round.slug.clone(),
            organization: "yew".parse().expect("a slug"),
            until,
            reason: "A flood closed their office."
                .parse::<PublicReason>()
                .expect("a reason"),
            language: tag("en"),
        };
        as_person(db, &round.amal, move |tx, actor| {
            extend_deadline(tx, actor, &wanted)
        })
        .expect("it is given");
        assert_eq!(kinds(db, &yew), [], "there is time");
        turn_to(database, closes().plus_seconds(DAY));
        assert_eq!(kinds(db, &yew), [("to_send", Some(until.at))]);
        assert_eq!(kinds(db, &fir), [], "it is too late");
        assert_eq!(kinds(db, of.lead()), [], "that day is over");
    });
}

fn plain(body: &str) -> String {
    body.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn the_page_says_it_in_every_language() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round(&app.database, "gardens-2027");
        let of: Coalition = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        let browser = app.sign_in_weak(&of.partners[1].person);
        for (language, words) in [
            (
                "en",
                "The elm of Larkmere has not signed “A garden for all” yet",
            ),
            (
                "es",
                "The elm of Larkmere aún no ha firmado «A garden for all»",
            ),
            (
                "ar",
                "لم توقّع The elm of Larkmere بعد على «A garden for all»",
            ),
        ] {
            let shown = app.get_as(&format!("/my?lang={language}"), &browser);
            let shown = if shown.status == 303 {
                app.get_as("/my", &browser)
            } else {
                shown
            };
            assert!(
                plain(&shown.body).contains(words),
                "{words}: {}",
                shown.body
            );
            let link = format!("/my/proposals/{}/sign#sign-{}", of.id, of.partners[1].seat);
            assert!(shown.body.contains(&link), "{link}");
        }
        let stranger = app.sign_in_weak(&round.amal);
        let shown = app.get_as("/my", &stranger);
        assert!(!shown.body.contains("A garden for all"), "{}", shown.body);
    });
}

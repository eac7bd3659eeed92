//! What two were made of was invited: the new one needs no letter, and waits for those who write it.

use taawun::domain::proposal::{LetterOfIntentState, OfferAnswer, OfferOutcome};
use taawun::domain::round::RoundState;
use taawun::domain::setup::Signatures;
use taawun::ops::constitution::advance_round;
use taawun::store::views::my_proposals::my_proposals;
use taawun::store::views::waiting::waiting;

use super::{WrittenLetterAnswer, letters_round_with, ready, say, send};
use crate::proposals::splitting;
use crate::proposals::submitting::{submit, withdraw};
use crate::proposals::world::{fill, opens, sign_all, turn_to};
use crate::support::on_both_databases;
use crate::support::rounds::standing;

#[test]
fn what_is_made_of_an_invited_one_waits_for_its_people() {
    on_both_databases(|database| {
        let db = database.db();
        let round = letters_round_with(database, "commons-2027", |setup| {
            setup.rules.signatures = Signatures::AtSubmission;
        });
        let of = ready(db, &round, &["oak", "elm", "ash"]);
        send(db, &of).expect("it is sent");
        let invited = WrittenLetterAnswer::Invited;
        say(db, &round, &round.amal, (1, 1), invited).expect("invited");
        fill(db, &of);
        sign_all(db, &of);
        turn_to(database, opens().plus_seconds(3_600));
        let id = round.id.clone();
        let opened = db.write_now(move |tx| advance_round(tx, &id));
        assert_eq!(opened.expect("it opens"), Some(RoundState::Open));
        submit(db, &of).expect("it is sent");
        turn_to(database, db.now().plus_seconds(86_400));
        let offer = splitting::offer(db, &round);
        let number = splitting::divided(db, &of, &offer);
        for place in [0, 1, 2] {
            let said = splitting::say(db, &of, place, (&offer, number), OfferAnswer::Yes);
            let outcome = said.expect("it is kept");
            assert_eq!(outcome == OfferOutcome::Agreed, place == 2);
        }
        let made = splitting::made(db, of.lead(), &of);
        let new = splitting::new_coalition(db, &of, &made, &[2, 1]);
        let waits = |kind: &str| {
            let standing = standing(db, new.lead());
            let all = db.read_now(move |reader| waiting(reader, &standing));
            let page = format!("/my/proposals/{made}");
            let all = all.expect("what waits").into_iter();
            let here = all.filter(|one| one.href.starts_with(&page) && one.kind.as_str() == kind);
            here.count()
        };
        assert_eq!(waits("to_complete"), 1);
        assert_eq!(waits("letter_to_send"), 0);
        let letter = || {
            let standing = standing(db, new.lead());
            let mine = db.read_now(move |reader| my_proposals(reader, &standing));
            let mut mine = mine.expect("a list").into_iter();
            let found = mine.find(|one| one.id == made);
            found.expect("it is in the list").letter
        };
        assert_eq!(letter(), LetterOfIntentState::Invited);
        withdraw(db, &new).expect("it is taken back");
        assert_eq!(
            letter(),
            LetterOfIntentState::Invited,
            "that stays as it is"
        );
    });
}

//! The county's letters of intent.

use diesel::prelude::*;
use taawun::cli::demo::fill::fill;
use taawun::domain::proposal::LetterOfIntentState;
use taawun::store::StoreError;
use taawun::store::schema::{letter_of_intent, letter_of_intent_version, proposal};

use super::fill::Home;

#[test]
fn one_stands_in_each_state_and_filling_again_changes_nothing() {
    let home = Home::new();
    let filling = home.filling();
    let mut before = None;
    for _ in 0..2 {
        fill(&filling, |_, _| {}).expect("a filled database");
        let now = filling
            .db
            .read_now(|reader| {
                let conn = reader.conn();
                let states: Vec<LetterOfIntentState> = letter_of_intent::table
                    .order(letter_of_intent::state)
                    .select(letter_of_intent::state)
                    .load(conn)?;
                let sent: i64 = letter_of_intent_version::table.count().get_result(conn)?;
                let drafts: i64 = proposal::table
                    .left_join(letter_of_intent::table)
                    .filter(letter_of_intent::number.nullable().is_null())
                    .filter(proposal::state.eq("draft"))
                    .count()
                    .get_result(conn)?;
                Ok::<_, StoreError>((states, sent, drafts))
            })
            .expect("an answer");
        use LetterOfIntentState as S;
        assert_eq!(now.0, [S::Invited, S::NotInvited, S::Sent, S::Withdrawn]);
        assert!(now.2 >= 1, "one is being written");
        if let Some(before) = before.replace(now.clone()) {
            assert_eq!(before, now);
        }
    }
}

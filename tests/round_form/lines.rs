//! One line of a part changed by one person, while another changes another.

use taawun::domain::policy::Denied;
use taawun::domain::setup::{Form, LineChange, Move, Question, QuestionKind, Revision};
use taawun::ops::setup::{ChangedLine, SavePartError, change_line};
use taawun::store::{Db, StoreError};

use super::{form, kept, labels, question};
use crate::support::on_both_databases;
use crate::support::people::{self, TestPerson};
use crate::support::rounds::{TestRound, as_person, draft_with};

fn change(
    db: &Db,
    of: &TestRound,
    who: &TestPerson,
    from: u32,
    change: LineChange<Question>,
) -> Result<ChangedLine, SavePartError> {
    let slug = of.slug.clone();
    as_person(db, who, move |tx, actor| {
        change_line::<Form>(tx, actor, &slug, Revision(from), &change)
    })
}

fn three(db: &Db, slug: &str) -> TestRound {
    draft_with(db, slug, |setup| {
        setup.form.questions = ["q1", "q2", "q3"]
            .map(|key| question(key, key, 100))
            .to_vec();
    })
}

fn replace(key: &str, label: &str) -> LineChange<Question> {
    LineChange::Replace(question(key, label, 100), None)
}

#[test]
fn two_people_change_two_questions_at_once_and_both_stand() {
    on_both_databases(|database| {
        let db = database.db();
        let of = three(db, "gardens");
        let first =
            change(db, &of, &of.amal, 1, replace("q1", "What will change?")).expect("saved");
        assert_eq!(first.revision, Revision(2));
        let second = change(db, &of, &of.bashir, 1, replace("q3", "For whom?")).expect("saved");
        assert_eq!(second.revision, Revision(3));
        let up = LineChange::Move("q3".parse().expect("a key"), Move::Up);
        change(db, &of, &of.amal, 1, up).expect("moved, whatever is in it");
        let add = LineChange::Add(question("q1", "By when?", 50));
        let added = change(db, &of, &of.bashir, 1, add).expect("added");
        assert_eq!(added.line, "q4".parse().ok());
        assert_eq!(
            labels(&form(db, &of)),
            ["What will change?", "For whom?", "q2", "By when?"]
        );
    });
}

#[test]
fn a_question_that_somebody_else_changed_is_not_overwritten_unseen() {
    on_both_databases(|database| {
        let db = database.db();
        let of = three(db, "gardens");
        change(db, &of, &of.amal, 1, replace("q1", "Amal's words")).expect("saved");
        let late = change(db, &of, &of.bashir, 1, replace("q1", "Bashir's words"));
        let Err(SavePartError::Outdated(stands)) = late else {
            panic!("{late:?}");
        };
        assert_eq!(stands.revision, Revision(2));
        assert_eq!(
            stands.by.map(|name| name.to_string()).as_deref(),
            Some("Amal Fictional")
        );
        let remove = LineChange::Move("q1".parse().expect("a key"), Move::Remove);
        let late = change(db, &of, &of.bashir, 1, remove.clone());
        assert!(matches!(late, Err(SavePartError::Outdated(_))), "{late:?}");
        assert_eq!(labels(&form(db, &of)), ["Amal's words", "q2", "q3"]);
        change(db, &of, &of.bashir, 2, remove.clone()).expect("seen, so it goes");
        let gone = change(db, &of, &of.bashir, 3, remove);
        assert!(
            matches!(gone, Err(SavePartError::Store(StoreError::NotFound))),
            "{gone:?}"
        );
    });
}

#[test]
fn who_may_not_or_asks_for_nonsense_changes_nothing() {
    on_both_databases(|database| {
        let db = database.db();
        let of = three(db, "gardens");
        let before = kept(db, &of);
        let stranger = people::person(db, "Noor Fictional", "noor@people.example");
        let hidden = change(db, &of, &stranger, 1, replace("q1", "Mine"));
        assert!(
            matches!(hidden, Err(SavePartError::Denied(Denied::Hidden))),
            "{hidden:?}"
        );
        let never = change(
            db,
            &of,
            &of.amal,
            99,
            replace("q1", "From a version that never was"),
        );
        assert!(
            matches!(never, Err(SavePartError::Store(StoreError::NotFound))),
            "{never:?}"
        );
        let mut endless = question("q1", "Too much", 100);
        endless.kind = QuestionKind::LongText {
            most_words: 1_000_000,
        };
        let faulty = change(db, &of, &of.amal, 1, LineChange::Replace(endless, None));
        assert!(
            matches!(faulty, Err(SavePartError::Faulty(_))),
            "{faulty:?}"
        );
        assert_eq!(kept(db, &of), before);
    });
}

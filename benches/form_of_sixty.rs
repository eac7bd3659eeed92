//! What a form of sixty questions costs those who write and read it, beside one of six in the same run: one question
//! saved, the list of staff, and the page that everybody reads before they register. In turns, through the front. Ten
//! times the questions may cost at most five times as much.
//!
//! `cargo bench --bench form_of_sixty`

// The rounds and the site of the tests, of which this needs a part.
#[allow(dead_code, unused_imports)]
#[path = "../tests/support/mod.rs"]
mod support;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use support::app::{TestApp, Visitor};
use support::rounds::{draft_with, tag};
use taawun::domain::setup::{Question, QuestionKind, SeenBy, TrackedText};

/// The two forms.
const SIZES: [usize; 2] = [6, 60];
/// How many times as long the median may take with the larger form.
const MOST_RATIO: f64 = 5.0;
/// How often each thing is done with each form.
const TIMES: usize = 200;
/// How many of them in a row, before it is the other form's turn.
const IN_A_ROW: usize = 20;

fn question(number: usize) -> Question {
    let words = "What will change, for whom, and how would they notice?";
    Question {
        id: format!("q{number}").parse().expect("a key"),
        label: TrackedText::new(tag("en"), words)
            .with(tag("es"), "¿Qué cambiará, para quién y cómo lo notarán?")
            .with(tag("ar"), "ما الذي سيتغيّر، ولمن، وكيف سيلاحظونه؟"),
        help: TrackedText::empty(tag("en")),
        example: TrackedText::empty(tag("en")),
        kind: QuestionKind::LongText { most_words: 300 },
        required: true,
        per_partner: false,
        in_letter_of_intent: false,
        seen_by: SeenBy::Everyone,
    }
}

/// A round with a form of this size, and how often a question of it was saved.
struct Form {
    size: usize,
    slug: String,
    staff: Visitor,
    revision: u32,
}

impl Form {
    fn new(app: &TestApp, size: usize) -> Self {
        let slug = format!("form-of-{size}");
        let round = draft_with(app.database.db(), &slug, |setup| {
            setup.form.questions = (1..=size).map(question).collect();
        });
        Self {
            size,
            staff: app.sign_in(&round.amal),
            slug,
            revision: 1,
        }
    }

    /// Saves other words of one question; the answer comes after the commit.
    fn save(&mut self, app: &TestApp) {
        let (number, revision) = (self.size / 2, self.revision.to_string());
        let words = format!("What will change by revision {revision}?");
        let fields = [
            ("revision", revision.as_str()),
            ("kind", "long_text"),
            ("label[en]", &words),
            ("label[es]", "¿Qué cambiará?"),
            ("label[ar]", "ما الذي سيتغيّر؟"),
            ("most", "300"),
            ("required", "true"),
            ("seen_by", "everyone"),
        ];
        let path = format!("/manage/rounds/{}/form/q{number}", self.slug);
        let saved = app.post(&path, &self.staff, &fields);
        assert_eq!(saved.status, 303, "{}", saved.body);
        self.revision += 1;
    }

    fn list(&mut self, app: &TestApp) {
        let path = format!("/manage/rounds/{}/form", self.slug);
        assert_eq!(app.get_as(&path, &self.staff).status, 200);
    }

    /// As applicants will see it: the preview shows the same questions before the round is announced.
    fn preview(&mut self, app: &TestApp) {
        let path = format!("/manage/rounds/{}/preview/applicant/questions", self.slug);
        assert_eq!(app.get_as(&path, &self.staff).status, 200);
    }
}

/// How long each took.
fn timed(times: usize, mut work: impl FnMut()) -> Vec<Duration> {
    let one = |()| {
        let began = Instant::now();
        work();
        began.elapsed()
    };
    std::iter::repeat_n((), times).map(one).collect()
}

/// Within which time this share (in per cent) was done, in milliseconds.
fn within(took: &mut [Duration], share: usize) -> f64 {
    took.sort_unstable();
    took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1e3
}

type Act = fn(&mut Form, &TestApp);

fn main() -> ExitCode {
    let app = TestApp::start();
    let mut forms = SIZES.map(|size| Form::new(&app, size));
    let acts: [(&str, Act); 3] = [
        ("one question saved", Form::save),
        ("the list of staff", Form::list),
        ("the preview", Form::preview),
    ];
    let mut is_kept = true;
    for (name, act) in acts {
        let mut took = SIZES.map(|_| Vec::new());
        for form in &mut forms {
            timed(IN_A_ROW, || act(form, &app));
        }
        for _ in 0..TIMES / IN_A_ROW {
            for (form, took) in forms.iter_mut().zip(&mut took) {
                took.extend(timed(IN_A_ROW, || act(form, &app)));
            }
        }
        let medians = took.each_mut().map(|took| within(took, 50));
        for (size, took) in SIZES.iter().zip(&mut took) {
            println!(
                "{name:<20} {size:>3} questions  median {:>6.2} ms  p99 {:>6.2} ms",
                within(took, 50),
                within(took, 99)
            );
        }
        let ratio = medians[1] / medians[0];
        println!("{name:<20} ratio of medians {ratio:.2} (at most {MOST_RATIO})");
        is_kept &= ratio <= MOST_RATIO;
    }
    if is_kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

//! Lists that people put in order: questions, criteria, kinds of costs. Every act names a line by its key, never by its
//! place, so that an act means the same line even after others were moved.

use std::collections::BTreeSet;

use super::budget::{Budget, CostCategory};
use super::form::{ChoiceOption, Form, Question};
use super::part::{PartBody, PartDocument};
use super::rubric::{Criterion, Rubric};
use super::{Key, TrackedText};

/// A line of an ordered list.
pub trait Listed: Clone + PartialEq + Send + Sync + 'static {
    /// What the keys of new lines begin with.
    const LETTER: char;

    /// What other documents name it by.
    fn key(&self) -> &Key;

    /// What people read first.
    fn name(&self) -> &TrackedText;

    /// The same line under another key.
    #[must_use]
    fn under(self, key: Key) -> Self;
}

/// A document that is above all one ordered list.
pub trait ListDocument: PartDocument + Clone {
    /// Its lines.
    type Line: Listed;

    /// What the document calls the list.
    const LIST: &'static str;

    /// The document of this kind, if it is one.
    fn of(body: PartBody) -> Option<Self>;

    /// Its lines, in order.
    fn lines(&self) -> &[Self::Line];

    /// The same document with these lines.
    #[must_use]
    fn with_lines(self, lines: Vec<Self::Line>) -> Self;
}

macro_rules! listed {
    ($($document:ident.$lines:ident: $line:ident.$name:ident, $letter:literal, $settled:path);+ $(;)?) => {$(
        impl ListDocument for $document {
            type Line = $line;

            const LIST: &'static str = stringify!($lines);

            fn of(body: PartBody) -> Option<Self> {
                match body {
                    PartBody::$document(document) => Some(document),
                    _ => None,
                }
            }

            fn lines(&self) -> &[$line] {
                &self.$lines
            }

            fn with_lines(mut self, lines: Vec<$line>) -> Self {
                self.$lines = lines;
                $settled(self)
            }
        }

        impl Listed for $line {
            const LETTER: char = $letter;

            fn key(&self) -> &Key {
                &self.id
            }

            fn name(&self) -> &TrackedText {
                &self.$name
            }

            fn under(self, key: Key) -> Self {
                Self { id: key, ..self }
            }
        }
    )+};
}

listed!(
    Form.questions: Question.label, 'q', std::convert::identity;
    Rubric.criteria: Criterion.name, 'c', Rubric::truly_sourced;
    Budget.categories: CostCategory.name, 'k', std::convert::identity;
);

/// One act on one line of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineChange<L> {
    /// A new line at the end, under a key of its own.
    Add(L),
    /// This line in the place of the one with its key, moved to a place of its own if one is named.
    Replace(L, Option<usize>),
    /// The line of this key, moved.
    Move(Key, Move),
}

impl<L: Listed> LineChange<L> {
    /// The line that nobody else may have changed in the meantime. Moving or copying a line says nothing about what is
    /// in it, and goes with any change of it.
    pub fn touches(&self) -> Option<&Key> {
        match self {
            Self::Replace(line, _) => Some(line.key()),
            Self::Move(key, Move::Remove) => Some(key),
            Self::Add(_) | Self::Move(..) => None,
        }
    }

    /// The document after the act, and the key of the line that it left behind; `None` where the line is gone.
    pub fn applied<D: ListDocument<Line = L>>(&self, document: D) -> Option<(D, Option<Key>)> {
        let lines = document.lines();
        let (lines, key) = match self {
            Self::Add(line) => {
                let key = Key::fresh(L::LETTER, lines.iter().map(Listed::key));
                (put(lines, line.clone().under(key.clone())), Some(key))
            }
            Self::Replace(line, place) => {
                let key = line.key().clone();
                self::line(lines, &key)?;
                let put = put(lines, line.clone());
                let lines = match place {
                    Some(place) => moved(&put, &key, Move::To(*place))?,
                    None => put,
                };
                (lines, Some(key))
            }
            Self::Move(key, act) => {
                let lines = moved(lines, key, *act)?;
                let left = (*act != Move::Remove).then(|| key.clone());
                (lines, left)
            }
        };
        Some((document.with_lines(lines), key))
    }
}

/// An announced part as it should be, where no line that is new has the key of one that stood in the `past` and was taken
/// out: answers that were given to the old one would be read as answers to the new one. Such a line gets a key that none
/// ever had, and so does an option of a question.
pub fn with_unused_keys(body: PartBody, stands: &PartBody, past: &[PartBody]) -> PartBody {
    match body {
        PartBody::Form(form) => {
            with_unused_options(unused(form, stands, past), stands, past).into()
        }
        PartBody::Rubric(rubric) => unused(rubric, stands, past).into(),
        PartBody::Budget(budget) => unused(budget, stands, past).into(),
        other => other,
    }
}

fn unused<D: ListDocument>(document: D, stands: &PartBody, past: &[PartBody]) -> D {
    let keys = |body: &PartBody| -> BTreeSet<Key> {
        let document = D::of(body.clone());
        let lines = document.iter().flat_map(ListDocument::lines);
        lines.map(|line| line.key().clone()).collect()
    };
    let stands = keys(stands);
    let mut used: BTreeSet<Key> = past.iter().flat_map(keys).collect();
    let mut lines = document.lines().to_vec();
    let is_old = |key: &Key| used.contains(key) && !stands.contains(key);
    let old: Vec<usize> = (0..lines.len())
        .filter(|place| is_old(lines[*place].key()))
        .collect();
    if old.is_empty() {
        return document;
    }
    used.extend(lines.iter().map(|line| line.key().clone()));
    for place in old {
        let key = Key::fresh(D::Line::LETTER, &used);
        used.insert(key.clone());
        lines[place] = lines[place].clone().under(key);
    }
    document.with_lines(lines)
}

/// Whether an option stands in a question which that question does not have in this form.
pub fn has_new_options(form: &Form, stands: &PartBody) -> bool {
    let mut questions = form.questions.iter();
    questions.any(|question| {
        let known = option_keys(stands, &question.id);
        let mut options = question.kind.options().iter();
        options.any(|option| !known.contains(&option.id))
    })
}

/// The form where no option that is new in its question has the key of one that stood there in the `past`: whoever had
/// chosen that would be read as having chosen this. Such an option gets a key that none of its question ever had.
#[must_use]
pub fn with_unused_options(mut form: Form, stands: &PartBody, past: &[PartBody]) -> Form {
    for question in &mut form.questions {
        let stood = option_keys(stands, &question.id);
        let mut used: BTreeSet<Key> = past
            .iter()
            .flat_map(|past| option_keys(past, &question.id))
            .collect();
        let old: BTreeSet<Key> = used.difference(&stood).cloned().collect();
        let options = question.kind.options();
        used.extend(options.iter().map(|option| option.id.clone()));
        let Some(options) = question.kind.options_mut() else {
            continue;
        };
        for option in options.iter_mut().filter(|option| old.contains(&option.id)) {
            option.id = Key::fresh(ChoiceOption::LETTER, &used);
            used.insert(option.id.clone());
        }
    }
    form
}

/// The keys of the options that a question has in a form.
fn option_keys(body: &PartBody, question: &Key) -> BTreeSet<Key> {
    let PartBody::Form(form) = body else {
        return BTreeSet::new();
    };
    let asked = line(&form.questions, question);
    let options = asked.map_or(&[] as &[ChoiceOption], |asked| asked.kind.options());
    options.iter().map(|option| option.id.clone()).collect()
}

/// What can be done with one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One place towards the beginning; the first stays.
    Up,
    /// One place towards the end; the last stays.
    Down,
    /// To this place, from 0; beyond the end is the end.
    To(usize),
    /// A copy right behind it.
    Duplicate,
    /// Out of the list.
    Remove,
}

/// The line of this key.
pub fn line<'a, T: Listed>(lines: &'a [T], key: &Key) -> Option<&'a T> {
    lines.iter().find(|line| line.key() == key)
}

/// The list after one act on the line of this key; `None` where there is no such line.
fn moved<T: Listed>(lines: &[T], key: &Key, act: Move) -> Option<Vec<T>> {
    let at = lines.iter().position(|line| line.key() == key)?;
    let mut lines = lines.to_vec();
    match act {
        Move::Up => shift(&mut lines, at, at.saturating_sub(1)),
        Move::Down => shift(&mut lines, at, at + 1),
        Move::To(place) => shift(&mut lines, at, place),
        Move::Duplicate => {
            let fresh = Key::fresh(T::LETTER, lines.iter().map(Listed::key));
            lines.insert(at + 1, lines[at].clone().under(fresh));
        }
        Move::Remove => {
            lines.remove(at);
        }
    }
    Some(lines)
}

fn shift<T>(lines: &mut Vec<T>, from: usize, to: usize) {
    let line = lines.remove(from);
    lines.insert(to.min(lines.len()), line);
}

/// The list with this line in the place of the one with its key, or at the end where none has it.
fn put<T: Listed>(lines: &[T], line: T) -> Vec<T> {
    let mut lines = lines.to_vec();
    match lines.iter().position(|kept| kept.key() == line.key()) {
        Some(at) => lines[at] = line,
        None => lines.push(line),
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::checklist::fixture::{complete, program};
    use super::super::form::QuestionKind;
    use super::*;

    #[test]
    fn a_key_of_a_line_that_was_taken_out_is_never_given_again() {
        let budget = |keys: &[&str]| {
            let budget = Budget {
                categories: keys.iter().map(|key| category(key)).collect(),
                ..complete(&program()).budget
            };
            PartBody::Budget(budget)
        };
        let keys = |body: PartBody| {
            let budget = Budget::of(body).expect("a budget");
            let keys = budget.categories.iter().map(|one| one.id.to_string());
            keys.collect::<Vec<_>>()
        };
        let past = [budget(&["k1", "k2", "k3"]), budget(&["k1", "food"])];
        let stands = budget(&["k1"]);
        let written = |of: &[&str]| keys(with_unused_keys(budget(of), &stands, &past));
        assert_eq!(written(&["k1", "k2"]), ["k1", "k4"]);
        assert_eq!(written(&["food", "k1", "k9"]), ["k10", "k1", "k9"]);
        assert_eq!(written(&["k1", "new"]), ["k1", "new"]);
    }

    #[test]
    fn a_key_of_an_option_that_was_taken_out_is_never_given_again_in_its_question() {
        let form = |of: &[(&str, &[&str])]| {
            let mut form = complete(&program()).form;
            let asked = form.questions[0].clone();
            let label = || TrackedText::new("en".parse().expect("a tag"), "Housing");
            let questions = of.iter().map(|(key, options)| Question {
                id: key.parse().expect("a key"),
                kind: QuestionKind::ChooseOne {
                    options: options
                        .iter()
                        .map(|key| ChoiceOption {
                            id: key.parse().expect("a key"),
                            label: label(),
                        })
                        .collect(),
                },
                ..asked.clone()
            });
            form.questions = questions.collect();
            PartBody::Form(form)
        };
        let keys = |body: PartBody, question: &str| {
            let keys = option_keys(&body, &question.parse().expect("a key"));
            keys.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let past = [form(&[("q1", &["o1", "o2", "o3"]), ("q2", &["o1", "o2"])])];
        let stands = form(&[("q1", &["o1"]), ("q2", &["o1", "o2"])]);
        let written = form(&[("q1", &["o1", "o2", "o9"]), ("q2", &["o2", "o3"])]);
        let PartBody::Form(new) = &written else {
            panic!("a form");
        };
        assert!(has_new_options(new, &stands) && !has_new_options(new, &written));
        let after = with_unused_keys(written, &stands, &past);
        assert_eq!(keys(after.clone(), "q1"), ["o1", "o10", "o9"]);
        assert_eq!(keys(after, "q2"), ["o2", "o3"], "each question by itself");
    }

    fn category(name: &str) -> CostCategory {
        let language = || "en".parse().expect("a tag");
        CostCategory {
            id: name.parse().expect("a key"),
            name: TrackedText::new(language(), name),
            help: TrackedText::empty(language()),
            greatest_share: None,
        }
    }

    fn lines() -> Vec<CostCategory> {
        ["k1", "k2", "k3"].map(category).to_vec()
    }

    fn keys(lines: &[CostCategory]) -> Vec<&str> {
        lines.iter().map(|line| line.id.as_str()).collect()
    }

    fn after(key: &str, act: Move) -> Vec<CostCategory> {
        let key = key.parse().expect("a key");
        moved(&lines(), &key, act).expect("there is such a line")
    }

    #[test]
    fn lines_move_and_stop_at_the_ends() {
        assert_eq!(keys(&after("k2", Move::Up)), ["k2", "k1", "k3"]);
        assert_eq!(keys(&after("k1", Move::Up)), ["k1", "k2", "k3"]);
        assert_eq!(keys(&after("k3", Move::Down)), ["k1", "k2", "k3"]);
        assert_eq!(keys(&after("k1", Move::To(2))), ["k2", "k3", "k1"]);
        assert_eq!(keys(&after("k3", Move::To(0))), ["k3", "k1", "k2"]);
        assert_eq!(keys(&after("k1", Move::To(usize::MAX))), ["k2", "k3", "k1"]);
        assert_eq!(keys(&after("k2", Move::Remove)), ["k1", "k3"]);
    }

    #[test]
    fn a_copy_stands_behind_its_original_under_a_key_of_its_own() {
        let lines = after("k1", Move::Duplicate);
        assert_eq!(keys(&lines), ["k1", "k4", "k2", "k3"]);
        assert_eq!(lines[1].name, lines[0].name);
    }

    #[test]
    fn a_line_that_is_gone_moves_nothing() {
        let gone = "k9".parse().expect("a key");
        assert_eq!(moved(&lines(), &gone, Move::Up), None);
        assert_eq!(line(&lines(), &gone), None);
    }

    #[test]
    fn a_line_takes_the_place_of_its_key_or_the_end() {
        let mut changed = category("k2");
        changed.greatest_share = Some(Default::default());
        assert_eq!(put(&lines(), changed.clone())[1], changed);
        assert_eq!(
            keys(&put(&lines(), category("k7"))),
            ["k1", "k2", "k3", "k7"]
        );
    }

    #[test]
    fn an_act_on_one_line_leaves_the_others_alone() {
        let budget = Budget {
            categories: lines(),
            ..Budget::default()
        };
        let act = |change: LineChange<CostCategory>| change.applied(budget.clone());
        let (added, key) = act(LineChange::Add(category("k1"))).expect("it can be added");
        assert_eq!(keys(&added.categories), ["k1", "k2", "k3", "k4"]);
        assert_eq!(key, "k4".parse().ok());
        let (put, _) = act(LineChange::Replace(category("k3"), Some(0))).expect("it is there");
        assert_eq!(keys(&put.categories), ["k3", "k1", "k2"]);
        let gone = LineChange::Replace(category("k9"), None);
        assert_eq!(act(gone), None);
        let remove = LineChange::Move("k2".parse().expect("a key"), Move::Remove);
        assert_eq!(remove.touches().map(Key::as_str), Some("k2"));
        let (left, key) = act(remove).expect("it is there");
        assert_eq!((keys(&left.categories), key), (vec!["k1", "k3"], None));
    }
}

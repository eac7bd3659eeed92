//! The voters of a contest, equal ballots taken together.

use std::collections::HashMap;
use std::ops::Range;

use super::contest::Contest;
use super::marks::{Mark, MarkReader};

/// Supporting marks only: of projects that take part, with points above zero. Voters whose supporting marks are equal form a class,
/// for whatever a rule does to one of them it does to all.
pub struct Electorate {
    /// How many voters each class has.
    pub sizes: Vec<u32>,
    class_ends: Vec<u32>,
    class_marks: Vec<Mark>,
    supporter_ends: Vec<u32>,
    supporters: Vec<u32>,
    weights: Vec<i64>,
}

impl Electorate {
    /// Weights are the points of marks where the rule's utility uses them, else 1.
    pub fn new(contest: &Contest<'_>, marks: &MarkReader<'_>) -> Electorate {
        let uses_points = contest.rule.utility.uses_points();
        let mut classes = Classes::default();
        let mut supporting: Vec<Mark> = Vec::new();
        let see = |marks: &[Mark]| {
            supporting.clear();
            let takes_part =
                |mark: &&Mark| mark.points > 0 && contest.barred[mark.project as usize].is_none();
            let weigh = |mark: &Mark| Mark {
                project: mark.project,
                points: if uses_points { mark.points } else { 1 },
            };
            supporting.extend(marks.iter().filter(takes_part).map(weigh));
            supporting.sort_unstable();
            classes.add(&supporting);
        };
        marks.each_ballot(see, |_| {});
        classes.into_electorate(contest.costs.len(), uses_points)
    }

    /// How many classes there are.
    pub fn classes(&self) -> usize {
        self.sizes.len()
    }

    /// The supporting marks of a class, by project; `points` are weights.
    pub fn marks_of(&self, class: usize) -> &[Mark] {
        &self.class_marks[range(&self.class_ends, class)]
    }

    /// Where a project's supporters stand in [`Electorate::supporters`] and [`Electorate::weights`].
    pub fn supporters_of(&self, project: usize) -> Range<usize> {
        range(&self.supporter_ends, project)
    }

    /// Classes, project by project.
    pub fn supporters(&self) -> &[u32] {
        &self.supporters
    }

    /// The weights that belong to [`Electorate::supporters`]; empty where all are 1.
    pub fn weights(&self) -> &[i64] {
        &self.weights
    }
}

fn range(ends: &[u32], index: usize) -> Range<usize> {
    let start = if index == 0 { 0 } else { ends[index - 1] };
    start as usize..ends[index] as usize
}

/// Classes while ballots come in.
#[derive(Default)]
struct Classes {
    by_marks: HashMap<Box<[Mark]>, usize>,
    sizes: Vec<u32>,
}

impl Classes {
    fn add(&mut self, marks: &[Mark]) {
        match self.by_marks.get(marks) {
            Some(&class) => self.sizes[class] += 1,
            None => {
                self.by_marks.insert(marks.into(), self.sizes.len());
                self.sizes.push(1);
            }
        }
    }

    fn into_electorate(self, projects: usize, uses_points: bool) -> Electorate {
        let mut in_order: Vec<Box<[Mark]>> = vec![Box::default(); self.sizes.len()];
        for (marks, class) in self.by_marks {
            in_order[class] = marks;
        }
        let mut supporters: Vec<Vec<(u32, i64)>> = vec![Vec::new(); projects];
        for (marks, class) in in_order.iter().zip(0..) {
            for mark in marks {
                supporters[mark.project as usize].push((class, mark.points));
            }
        }
        let weights = supporters.iter().flatten().map(|&(_, weight)| weight);
        Electorate {
            sizes: self.sizes,
            class_ends: ends(&in_order),
            weights: if uses_points {
                weights.collect()
            } else {
                Vec::new()
            },
            supporter_ends: ends(&supporters),
            supporters: supporters
                .iter()
                .flatten()
                .map(|&(class, _)| class)
                .collect(),
            class_marks: in_order.iter().flatten().copied().collect(),
        }
    }
}

/// Running totals of lengths; there are fewer marks than 2³², as [`super::election::Ballots`] makes sure.
fn ends<T>(lists: &[impl AsRef<[T]>]) -> Vec<u32> {
    let mut end = 0;
    lists
        .iter()
        .map(|list| {
            end += list.as_ref().len() as u32;
            end
        })
        .collect()
}

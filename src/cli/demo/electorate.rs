//! The people of the county and how they vote: their own area first, then what they care for, then what everybody likes.

use std::collections::BTreeSet;

use super::county::{Area, Call, County, Idea};
use super::draw::Draw;
use crate::domain::allocation::Ballots;

/// The most proposals that a ballot may mark.
pub const MOST_CHOICES: usize = 5;

/// How likely a ballot is to mark 1, 2, … [`MOST_CHOICES`] proposals.
const CHOICES: [u64; MOST_CHOICES] = [11, 15, 24, 19, 31];
/// Of 1,000 ballots, so many are handed in blank.
const BLANK_PER_1000: u64 = 13;
/// Of 1,000 ballots, so many mark their first choice twice.
const TWICE_PER_1000: u64 = 1;

/// A proposal at home draws its people so much more than the same one elsewhere.
const AT_HOME: u64 = 9;
const ELSEWHERE: u64 = 2;
/// Each interest that a proposal speaks to makes it so much more likely.
const OF_INTEREST: u64 = 3;
/// How likely an interest is that the person's area shares, and one that it does not.
const SHARED_INTEREST: u64 = 5;
const OWN_INTEREST: u64 = 2;
const INTERESTS: usize = 2;

/// The ballots of `call`, under labels that tell nothing of who cast them.
pub fn ballots(county: &County, call: &Call) -> Ballots {
    let mut draw = Draw::from_seed(call.seed);
    let categories: Vec<&str> = call
        .proposals
        .iter()
        .flat_map(|idea| idea.categories.iter().map(String::as_str))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut ballots = Ballots::default();
    for (number, area) in queue(county, call, &mut draw).into_iter().enumerate() {
        let marks = if draw.below(1000) < BLANK_PER_1000 {
            Vec::new()
        } else {
            let interests = interests(area, &categories, &mut draw);
            choose(area, &interests, &call.proposals, &mut draw)
        };
        ballots.push(&format!("{:04}", number + 1), &marks);
    }
    ballots
}

/// One entry for each voter, the areas mixed as people come to vote.
fn queue<'a>(county: &'a County, call: &Call, draw: &mut Draw) -> Vec<&'a Area> {
    let mut queue: Vec<&Area> = county
        .areas
        .iter()
        .flat_map(|area| {
            let voters = call.voters.get(&area.name).copied().unwrap_or_default();
            (0..voters).map(move |_| area)
        })
        .collect();
    draw.shuffle(&mut queue);
    queue
}

fn interests<'a>(area: &Area, categories: &[&'a str], draw: &mut Draw) -> Vec<&'a str> {
    let shared = |category: &&str| area.cares_for.iter().any(|cared| cared == category);
    let mut weights: Vec<u64> = categories
        .iter()
        .map(|category| {
            if shared(category) {
                SHARED_INTEREST
            } else {
                OWN_INTEREST
            }
        })
        .collect();
    without_return(&mut weights, INTERESTS, draw)
        .into_iter()
        .map(|index| categories[index])
        .collect()
}

fn choose(area: &Area, interests: &[&str], ideas: &[Idea], draw: &mut Draw) -> Vec<u32> {
    let mut weights: Vec<u64> = ideas
        .iter()
        .map(|idea| pull(idea, area, interests))
        .collect();
    let choices = draw.weighted(&CHOICES).map_or(1, |index| index + 1);
    let mut marks: Vec<u32> = without_return(&mut weights, choices, draw)
        .into_iter()
        .map(|index| index as u32)
        .collect();
    if marks.len() < MOST_CHOICES && draw.below(1000) < TWICE_PER_1000 {
        marks.extend(marks.first().copied());
    }
    marks
}

/// How strongly a proposal draws somebody from `area` with these interests. What everybody likes is
/// squared: in real votes the first proposals are far ahead and the tail is long.
fn pull(idea: &Idea, area: &Area, interests: &[&str]) -> u64 {
    let place = if idea.area == area.name {
        AT_HOME
    } else {
        ELSEWHERE
    };
    let spoken_to = interests
        .iter()
        .filter(|interest| idea.categories.iter().any(|category| category == *interest));
    spoken_to.fold(idea.appeal * idea.appeal * place, |pull, _| {
        pull * OF_INTEREST
    })
}

fn without_return(weights: &mut [u64], times: usize, draw: &mut Draw) -> Vec<usize> {
    let mut drawn = Vec::with_capacity(times);
    while drawn.len() < times {
        let Some(index) = draw.weighted(weights) else {
            break;
        };
        weights[index] = 0;
        drawn.push(index);
    }
    drawn
}

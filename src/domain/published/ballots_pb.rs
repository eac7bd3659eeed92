//! A decided round as a Pabulib file, for other counting programs.

use std::collections::HashMap;

use super::facts::BALLOT_LIMITS;
use super::result_document::{Publication, Uncountable};
use crate::domain::allocation::amount::Amount;
use crate::domain::allocation::election::Recorded;
use crate::domain::allocation::trace::ProjectResult;
use crate::domain::allocation::{
    BallotType, Ballots, Completion, Count, CountingRule, Election, Method, PointsSource, pabulib,
};
use crate::domain::time::PartialDate;

/// The file: UTF-8, LF at line ends; projects by score, ballots by label.
pub fn ballots_pb(publication: &Publication, count: &Count) -> Result<String, Uncountable> {
    let mut election = publication.election()?;
    election.meta = meta(publication, count);
    election.meta.extend(limits(publication));
    election.meta.extend(closing_meta(publication));
    let lines = count.projects.iter();
    let lines: HashMap<&str, &ProjectResult> = lines.map(|line| (line.id.as_str(), line)).collect();
    let rule = &publication.rules.allocation;
    let with_scores = rule.utility.uses_points();
    // Readers differ on what a place is worth, so the points that were counted stand beside it.
    if with_scores
        && election.ballot_type == BallotType::Ordinal
        && rule.points == PointsSource::Places
    {
        spell_out_places(&mut election);
    }
    let listed = times_listed(&election);
    election.other_project_columns = vec!["district".to_owned()];
    let projects = election.projects.iter_mut().zip(&publication.proposals);
    for ((project, facts), listed) in projects.zip(listed) {
        project.other = vec![facts.area.clone().unwrap_or_default()];
        if let Some(line) = lines.get(project.id.as_str()) {
            project.recorded = Recorded {
                votes: Some(Amount::from(listed)),
                score: with_scores.then_some(line.score),
                selected: Some(u8::from(line.selected)),
            };
        }
    }
    if publication
        .proposals
        .iter()
        .all(|facts| facts.area.is_none())
    {
        election.other_project_columns.clear();
        for project in &mut election.projects {
            project.other.clear();
        }
    }
    Ok(reordered(election, &lines))
}

/// On how many ballots each project stands. The format counts those as votes, also where the points say no.
fn times_listed(election: &Election) -> Vec<u64> {
    let mut times = vec![0; election.projects.len()];
    let mut last_ballot = vec![usize::MAX; times.len()];
    for (index, ballot) in election.ballots.iter().enumerate() {
        for project in ballot.projects.iter().map(|&project| project as usize) {
            times[project] += u64::from(last_ballot[project] != index);
            last_ballot[project] = index;
        }
    }
    times
}

/// Writes beside each place of a ranking what it counted for.
fn spell_out_places(election: &mut Election) {
    let most = i64::try_from(election.places()).unwrap_or(i64::MAX);
    let ballots = election.ballots.iter();
    let points = ballots.flat_map(|ballot| {
        (0..)
            .take(ballot.projects.len())
            .map(move |place: i64| (most - place).max(0))
    });
    let points = points.collect();
    election.ballots.set_points(0, points);
}

/// Marks are places among the projects, so ballots are made anew when projects change places.
fn reordered(mut election: Election, lines: &HashMap<&str, &ProjectResult>) -> String {
    let score = |place: usize| {
        lines
            .get(election.projects[place].id.as_str())
            .map(|line| line.score)
    };
    let mut order: Vec<usize> = (0..election.projects.len()).collect();
    // Stable: projects came ordered by reference.
    order.sort_by_key(|&place| std::cmp::Reverse(score(place)));
    let mut new_place = vec![0; order.len()];
    for (new, &old) in (0..).zip(&order) {
        new_place[old] = new;
    }
    let mut ballots = Ballots::default();
    let mut points = Vec::new();
    let mut marks: Vec<u32> = Vec::new();
    for ballot in election.ballots.iter() {
        marks.clear();
        marks.extend(ballot.projects.iter().map(|&old| new_place[old as usize]));
        ballots.push(ballot.voter, &marks);
        points.extend_from_slice(ballot.points);
    }
    if let Some(scale) = election.ballots.points_scale() {
        ballots.set_points(scale, points);
    }
    let projects = std::mem::take(&mut election.projects);
    let mut by_place: Vec<_> = projects.into_iter().zip(new_place).collect();
    by_place.sort_by_key(|(_, place)| *place);
    election.projects = by_place.into_iter().map(|(project, _)| project).collect();
    election.ballots = ballots;
    pabulib::write(&election)
}

/// The keys that the format wants, in its order.
fn meta(publication: &Publication, count: &Count) -> Vec<(String, String)> {
    let round = &publication.round;
    let title = round.title.shown_in(&round.title.original).text;
    // The format wants a country by its English name, or this word where a vote has none.
    let (unit, country) = round
        .place
        .rsplit_once(", ")
        .unwrap_or((round.place.as_str(), "Worldwide"));
    let unit = if unit.is_empty() { title } else { unit };
    let date = |date: &Option<PartialDate>| date.as_ref().map(written_date);
    let year = round
        .closes_on
        .as_ref()
        .map(|date| date.as_str()[..4].to_owned());
    let keys = [
        ("description", Some(one_line(title))),
        ("country", Some(country.to_owned())),
        ("unit", Some(one_line(unit))),
        ("instance", year.or_else(|| Some(round.slug.to_string()))),
        ("num_projects", Some(count.projects.len().to_string())),
        ("num_votes", Some(count.voters.to_string())),
        ("budget", Some(count.budget.to_string())),
        (
            "vote_type",
            Some(publication.rules.ballot.type_word().to_owned()),
        ),
        (
            "rule",
            Some(rule_word(&publication.rules.allocation).to_owned()),
        ),
        ("date_begin", date(&round.opens_on)),
        ("date_end", date(&round.closes_on)),
    ];
    with_values(keys)
}

fn with_values<const N: usize>(keys: [(&str, Option<String>); N]) -> Vec<(String, String)> {
    let keys = keys.into_iter();
    keys.filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}

/// The bounds of a ballot, in the order that the format wants.
fn limits(publication: &Publication) -> impl Iterator<Item = (String, String)> {
    let limits = &publication.rules.ballot.limits;
    let known = BALLOT_LIMITS.iter().copied();
    let other = limits.keys().map(String::as_str);
    let other = other.filter(|key| !BALLOT_LIMITS.contains(key));
    known
        .chain(other)
        .filter_map(|key| Some((key.to_owned(), limits.get(key)?.clone())))
}

/// The keys that follow the bounds of a ballot.
fn closing_meta(publication: &Publication) -> Vec<(String, String)> {
    let round = &publication.round;
    let language = publication.proposals.first();
    let language = language.map(|facts| facts.title.original.as_str());
    // The format knows two letters only.
    let language = language.filter(|tag| tag.len() == 2);
    let threshold = publication.rules.allocation.threshold;
    let keys = [
        (
            "min_project_score_threshold",
            threshold.map(|threshold| threshold.to_string()),
        ),
        ("language", language.map(str::to_owned)),
        ("currency", Some(round.currency.code().to_owned())),
    ];
    with_values(keys)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `03.04.2023`, or the year alone where the day is not known.
fn written_date(date: &PartialDate) -> String {
    match date.day() {
        Some(day) => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        None => date.as_str()[..4].to_owned(),
    }
}

/// The format's word for the rule, `unknown` where it has none.
fn rule_word(rule: &CountingRule) -> &'static str {
    match (&rule.method, rule.threshold.is_some()) {
        (Method::Greedy { skip: true }, false) => "greedy",
        (Method::Greedy { skip: true }, true) => "greedy-threshold",
        (Method::Greedy { skip: false }, false) => "greedy-no-skip",
        (
            Method::EqualShares {
                completion: Completion::None,
            },
            false,
        ) => "equalshares",
        (
            Method::EqualShares {
                completion:
                    Completion::Add1 {
                        then_greedy: false, ..
                    },
            },
            false,
        ) => "equalshares/add1",
        _ => "unknown",
    }
}

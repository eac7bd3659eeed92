//! The county's rounds, ready to be counted and published.

use std::collections::BTreeMap;

use super::county::{self, Call, County, Idea};
use super::electorate::{self, MOST_CHOICES};
use crate::domain::allocation::{
    Amount, BallotType, Completion, CountingRule, Election, Increment, Method, PointsSource,
    Project, TieOrder, Utility,
};
use crate::domain::language::LanguageTag;
use crate::domain::money::Currency;
use crate::domain::published::{ElectionToPublish, ProposalTexts, RoundFacts, Source};

/// Every decided round of the county, the latest first. Always the same, byte for byte.
pub fn rounds() -> Vec<ElectionToPublish> {
    let county = county::county();
    let [latest, first] = county::calls();
    let fair = equal_shares(&latest);
    vec![
        round(&county, &latest, fair),
        round(&county, &first, Method::Greedy { skip: true }),
    ]
}

fn round(county: &County, call: &Call, method: Method) -> ElectionToPublish {
    let english = language("en");
    ElectionToPublish {
        round: RoundFacts {
            slug: call.slug.clone(),
            title: call.title.written_in(&english),
            description: call.description.written_in(&english),
            place: county.place.clone(),
            currency: dollars(),
            zone: "America/Los_Angeles"
                .parse()
                .expect("a zone of the database that is part of the program"),
            opens_on: Some(call.opens_on.clone()),
            closes_on: Some(call.closes_on.clone()),
        },
        source: Source::Demo,
        texts: texts(&call.proposals),
        election: election(county, call),
        rule: CountingRule {
            method,
            utility: Utility::Cost,
            threshold: None,
            points: PointsSource::Places,
            ties: ties(call),
        },
    }
}

/// The method of equal shares as rounds of the platform use it: endowments grow by a thousandth of the budget per voter.
fn equal_shares(call: &Call) -> Method {
    let voters = call.voters.values().copied().map(u64::from).sum();
    let digits = dollars().minor_digits();
    Method::EqualShares {
        completion: Completion::Add1 {
            increment: Increment::thousandth(amount(call.budget_minor), voters, digits),
            run_on: false,
            then_greedy: false,
        },
    }
}

/// The cheaper one first, then a lot.
fn ties(call: &Call) -> TieOrder {
    format!("cost,lot:{}", call.slug)
        .parse()
        .expect("words of a tie order, and a slug has no comma")
}

fn texts(ideas: &[Idea]) -> BTreeMap<String, ProposalTexts> {
    let texts = |idea: &Idea| ProposalTexts {
        title: idea.title.written_in(&idea.written_in),
        summary: idea.summary.written_in(&idea.written_in),
        area: Some(idea.area.clone()),
    };
    ideas
        .iter()
        .map(|idea| (idea.reference.clone(), texts(idea)))
        .collect()
}

fn election(county: &County, call: &Call) -> Election {
    let english = language("en");
    let projects = call.proposals.iter().map(|idea| Project {
        id: idea.reference.clone(),
        name: idea
            .title
            .written_in(&english)
            .shown_in(&english)
            .text
            .to_owned(),
        cost: amount(idea.cost_minor),
        category: idea.categories.clone(),
        target: idea.serves.clone(),
        latitude: Some(idea.at[0].clone()),
        longitude: Some(idea.at[1].clone()),
        ..Project::default()
    });
    let projects: Vec<Project> = projects.collect();
    let ballots = electorate::ballots(county, call);
    Election {
        meta: meta(county, call, projects.len(), ballots.len()),
        budget: amount(call.budget_minor),
        ballot_type: BallotType::Approval,
        projects,
        ballots,
        ..Election::default()
    }
}

/// What the file of the ballots says of the election.
fn meta(county: &County, call: &Call, projects: usize, voters: usize) -> Vec<(String, String)> {
    let english = language("en");
    let title = call.title.written_in(&english);
    let pairs = [
        (
            "description",
            format!("{} (fictional)", title.shown_in(&english).text),
        ),
        ("country", "Nowhere".to_owned()),
        ("unit", county.place.clone()),
        (
            "instance",
            call.closes_on.as_str().chars().take(4).collect(),
        ),
        ("num_projects", projects.to_string()),
        ("num_votes", voters.to_string()),
        ("budget", amount(call.budget_minor).to_string()),
        ("currency", dollars().to_string()),
        ("vote_type", BallotType::Approval.word().to_owned()),
        ("date_begin", call.opens_on.as_str().to_owned()),
        ("date_end", call.closes_on.as_str().to_owned()),
        ("max_length", MOST_CHOICES.to_string()),
    ];
    pairs.map(|(key, value)| (key.to_owned(), value)).into()
}

fn amount(minor: i64) -> Amount {
    Amount::new(i128::from(minor), dollars().minor_digits())
}

fn dollars() -> Currency {
    "USD".parse().expect("three capital letters")
}

fn language(tag: &str) -> LanguageTag {
    tag.parse().expect("a language tag")
}

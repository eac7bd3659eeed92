//! The county that the program makes up.

use std::collections::{BTreeMap, BTreeSet};

use taawun::cli::demo;
use taawun::domain::allocation::{Amount, Count, CountingRule, Method, TieBreak, count, pabulib};
use taawun::domain::canonical::Sha256Hex;
use taawun::domain::language::LocalText;
use taawun::domain::published::ElectionToPublish;

const LANGUAGES: [&str; 3] = ["ar", "en", "es"];

fn latest() -> ElectionToPublish {
    demo::rounds().swap_remove(0)
}

/// Every text of the round that people wrote.
fn texts(round: &ElectionToPublish) -> Vec<&LocalText> {
    let proposals = round
        .texts
        .values()
        .flat_map(|texts| [&texts.title, &texts.summary]);
    [&round.round.title, &round.round.description]
        .into_iter()
        .chain(proposals)
        .collect()
}

#[test]
fn the_county_is_the_same_on_every_machine() {
    let mut bytes = String::new();
    for round in demo::rounds() {
        bytes += &pabulib::write(&round.election);
        bytes += &serde_json::to_string(&texts(&round)).expect("texts are JSON");
    }
    assert_eq!(
        Sha256Hex::of(bytes.as_bytes()).as_str(),
        "2852afa80d34bae2e53956968617c0fca207a4a583c689026af935f6a165c54f",
        "if the county changed on purpose, so does this hash"
    );
}

#[test]
fn every_text_stands_in_three_languages() {
    for round in demo::rounds() {
        for text in texts(&round) {
            let versions: Vec<_> = text.versions().collect();
            let languages: Vec<_> = versions
                .iter()
                .map(|version| version.language.as_str())
                .collect();
            assert_eq!(languages, LANGUAGES, "{text:?}");
            let different: BTreeSet<_> = versions.iter().map(|version| version.text).collect();
            assert_eq!(different.len(), LANGUAGES.len(), "{text:?}");
            assert!(languages.contains(&text.original.as_str()), "{text:?}");
            for version in versions {
                let text = version.text;
                assert!(!text.trim().is_empty() && text.trim() == text, "{text:?}");
                assert!(unicode_normalization::is_nfc(text), "{text:?}");
                let arabic = text.chars().any(|c| ('\u{0621}'..='\u{064a}').contains(&c));
                assert_eq!(arabic, version.language.as_str() == "ar", "{text:?}");
            }
        }
    }
}

#[test]
fn no_two_proposals_of_a_round_have_the_same_name() {
    for round in demo::rounds() {
        for language in LANGUAGES {
            let language = language.parse().expect("a language tag");
            let titles: BTreeSet<_> = round
                .texts
                .values()
                .map(|texts| texts.title.shown_in(&language).text)
                .collect();
            assert_eq!(titles.len(), round.election.projects.len());
        }
        let points: BTreeSet<_> = round
            .election
            .projects
            .iter()
            .map(|project| (&project.latitude, &project.longitude))
            .collect();
        assert_eq!(points.len(), round.election.projects.len());
    }
}

#[test]
fn every_area_has_proposals_and_every_category_has_several() {
    let county = demo::county::county();
    let areas: BTreeSet<_> = county.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(areas.len(), 6);
    for round in demo::rounds() {
        let proposed: BTreeSet<_> = round
            .texts
            .values()
            .map(|texts| texts.area.as_deref().expect("an area"))
            .collect();
        assert_eq!(proposed, areas);
    }
    let mut categories: BTreeMap<String, usize> = BTreeMap::new();
    for project in latest().election.projects {
        assert!(!project.category.is_empty() && !project.target.is_empty());
        for category in project.category {
            *categories.entry(category).or_default() += 1;
        }
    }
    assert_eq!(categories.len(), 8, "{categories:?}");
    assert!(
        categories.values().all(|&proposals| proposals >= 3),
        "{categories:?}"
    );
    for area in county.areas {
        for category in area.cares_for {
            assert!(categories.contains_key(&category), "{category}");
        }
    }
}

#[test]
fn the_money_is_about_half_of_what_is_asked_for() {
    for round in demo::rounds() {
        let election = &round.election;
        assert!(
            election
                .projects
                .iter()
                .all(|project| project.cost < election.budget)
        );
        let asked: Amount = election.projects.iter().map(|project| project.cost).sum();
        let budget = election.budget;
        assert!(asked > budget + Amount::new(budget.at_scale(2) / 2, 2));
        assert!(asked < budget + budget + budget);
    }
}

#[test]
fn five_thousand_people_vote_and_some_hand_in_a_blank_ballot() {
    let round = latest();
    assert_eq!(round.election.projects.len(), 40);
    assert_eq!(round.election.ballots.len(), 5_000);
    let blank = round.election.blank_ballots();
    assert!((40..=90).contains(&blank), "{blank}");
    let mut lengths = [0; 6];
    for ballot in round.election.ballots.iter() {
        lengths[ballot.projects.len()] += 1;
    }
    assert!(lengths.iter().all(|&ballots| ballots > 0), "{lengths:?}");
    let voters: BTreeSet<_> = round
        .election
        .ballots
        .iter()
        .map(|ballot| ballot.voter)
        .collect();
    assert_eq!(voters.len(), 5_000);
}

#[test]
fn some_proposals_are_far_more_popular_than_others() {
    let round = latest();
    let count = count(&round.election, &round.rule).expect("a count");
    let votes: Vec<u64> = count.projects.iter().map(|project| project.votes).collect();
    let (most, least) = (votes.iter().max(), votes.iter().min());
    let (most, least) = (most.expect("some"), least.expect("some"));
    assert!(*least > 50 && most / least >= 5, "{least} to {most}");
    assert!(
        !count.warnings.is_empty(),
        "somebody marked a proposal twice"
    );
}

#[test]
fn last_year_two_crossings_had_the_same_votes_and_the_cheaper_one_won() {
    let round = demo::rounds().pop().expect("last year's round");
    let count = count(&round.election, &round.rule).expect("a count");
    let tie = count.ties.first().expect("a tie");
    assert_eq!(
        (tie.between.as_slice(), &tie.chosen_by),
        (["06", "10"].map(String::from).as_slice(), &TieBreak::Cost)
    );
    assert!(count.winners.contains(&"06".to_owned()));
    assert!(!count.winners.contains(&"10".to_owned()));
}

#[test]
fn equal_shares_reach_areas_that_the_most_votes_alone_leave_out() {
    let round = latest();
    let areas = |count: &Count| -> BTreeSet<String> {
        let area = |id: &String| round.texts[id].area.clone().expect("an area");
        count.winners.iter().map(area).collect()
    };
    let shared = count(&round.election, &round.rule).expect("a count");
    let greedy = CountingRule {
        method: Method::Greedy { skip: true },
        ..round.rule.clone()
    };
    let greedy = count(&round.election, &greedy).expect("a count");
    assert_eq!((shared.winners.len(), greedy.winners.len()), (24, 14));
    assert_eq!(areas(&shared).len(), 6);
    let left_out: Vec<_> = areas(&shared)
        .difference(&areas(&greedy))
        .cloned()
        .collect();
    assert_eq!(left_out, ["Gannet Point", "Upper Lark"]);
}

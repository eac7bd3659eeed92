//! What the reader understands, and that what is written is what was read.

use taawun::domain::allocation::election::{BallotType, Recorded};
use taawun::domain::allocation::pabulib::{read, write};
use taawun::domain::allocation::{Amount, Election};

use super::elections::real;

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

fn parsed(file: &str) -> Election {
    read(file.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{file}"))
}

#[test]
fn a_byte_order_mark_crlf_titles_in_any_case_and_spaces_are_understood() {
    let plain = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nVOTES\nvoter_id;vote\n1;a\n";
    let odd = "\u{feff}Meta\r\nKey;Value\r\nbudget; 10 \r\nvote_type;approval\r\n\r\nprojects\r\nPROJECT_ID;Cost\r\na;5\r\nVotes\r\nvoter_id;vote\r\n1; a \r\n";
    let (plain, odd) = (parsed(plain), parsed(odd));
    assert_eq!(write(&plain), write(&odd));
}

#[test]
fn quotes_columns_in_any_order_and_decimal_commas_are_understood() {
    let file = "META\nkey;value\nbudget;1920218,79\nvote_type;scoring\nunheard_of;kept\n\
        PROJECTS\nname;target;selected;cost;project_id;latitude;votes;extra;category\n\
        \"Well; \"\"deep\"\"\";women, youth;2;60,5;a;52.1;7;x;water,health\n\
        VOTES\nage;points;vote;voter_id\n30;-1.5,2;a,b;v1\n";
    let file = file.replace("VOTES", "Plain;;;0;b;;;;\nVOTES");
    let election = parsed(&file);
    let project = &election.projects[0];
    assert_eq!(election.budget, amount("1920218.79"));
    assert_eq!(election.ballot_type, BallotType::Scoring);
    assert_eq!(election.meta("unheard_of"), Some("kept"));
    assert_eq!(
        (project.name.as_str(), project.cost),
        ("Well; \"deep\"", amount("60.5"))
    );
    assert_eq!(
        (project.target.join("|"), project.category.join("|")),
        ("women|youth".to_owned(), "water|health".to_owned())
    );
    assert_eq!(
        project.recorded,
        Recorded {
            votes: Some(amount("7")),
            score: None,
            selected: Some(2)
        }
    );
    assert_eq!(
        (project.latitude.as_deref(), project.other.as_slice()),
        (Some("52.1"), &["x".to_owned()][..])
    );
    let ballot = election.ballots.iter().next().expect("a ballot");
    assert_eq!(
        (
            ballot.projects,
            ballot.points,
            election.ballots.points_scale()
        ),
        (&[0, 1][..], &[-15, 20][..], Some(1))
    );
}

#[test]
fn a_line_end_within_quotes_keeps_lines_countable() {
    let file = "META\nkey;value\nbudget;10\nvote_type;approval\ncomment;\"two\nlines\"\nPROJECTS\nproject_id;cost\na;x\n";
    assert_eq!(read(file.as_bytes()).expect_err("x is no cost").line, 9);
}

#[test]
fn every_real_file_is_the_same_after_it_was_written_and_read() {
    for (name, election) in real() {
        let written = write(&election);
        let again = parsed(&written);
        assert_eq!(again.projects, election.projects, "{name}");
        assert!(again.ballots == election.ballots, "{name}: ballots differ");
        assert_eq!(write(&again), written, "{name}");
    }
}

#[test]
fn amounts_are_exact_and_written_the_shortest_way() {
    for (text, shortest) in [
        ("1920218.79", "1920218.79"),
        ("75000.0", "75000"),
        ("0,50", "0.5"),
        ("-3", "-3"),
        ("007", "7"),
        ("0.000000000000001", "0.000000000000001"),
    ] {
        assert_eq!(amount(text).to_string(), shortest);
    }
    for text in [
        "", "-", ".", "1.", ".5", "1.2.3", "1,000.5", "+1", "1e3", "NaN", "٣", "1 000", "0x1",
    ] {
        assert!(text.parse::<Amount>().is_err(), "{text} is no amount");
    }
    assert_eq!(
        [amount("0.1"), amount("0.2")].into_iter().sum::<Amount>(),
        amount("0.3")
    );
    assert!(amount("-0.5") < amount("-0.25") && amount("10") > amount("9.999"));
}

//! Every malformed file names its line, what was found and what was expected; no file makes the reader panic.

use taawun::domain::allocation::pabulib::{Problem, read};

const META: &str = "META\nkey;value\nbudget;100\nvote_type;approval\n";
const PROJECTS: &str = "PROJECTS\nproject_id;cost;name\na;60;Park\nb;40;Well\n";
const VOTES: &str = "VOTES\nvoter_id;vote\n1;a\n2;a,b\n";

fn problem(file: &str) -> Problem {
    read(file.as_bytes())
        .err()
        .unwrap_or_else(|| panic!("this file should be refused:\n{file}"))
}

#[track_caller]
fn refused(file: &str, line: usize, found: &str, expected: &str) {
    let problem = problem(file);
    assert_eq!(problem.line, line, "{problem}");
    assert!(problem.found.contains(found), "{problem}");
    assert!(problem.expected.contains(expected), "{problem}");
}

#[test]
fn a_file_as_it_should_be_is_read() {
    assert_eq!(
        read(format!("{META}{PROJECTS}{VOTES}").as_bytes()).map(|election| election.ballots.len()),
        Ok(2)
    );
}

#[test]
fn sections_that_are_missing_or_out_of_order_are_named() {
    refused("", 1, "nothing", "the section META");
    refused(
        &format!("{PROJECTS}{VOTES}"),
        1,
        "PROJECTS",
        "the section META",
    );
    refused(
        &format!("{META}{VOTES}"),
        5,
        "VOTES",
        "the section PROJECTS",
    );
    refused(
        &format!("{META}{PROJECTS}"),
        8,
        "the end of the file",
        "the section VOTES",
    );
    refused(
        &format!("{META}{VOTES}{PROJECTS}"),
        5,
        "VOTES",
        "the section PROJECTS",
    );
    refused(
        &format!("{META}{PROJECTS}VOTES\n"),
        9,
        "no row after VOTES",
        "column names",
    );
}

#[test]
fn what_is_wrong_in_meta_is_named() {
    refused("META\nbudget;100\n", 2, "budget;100", "key;value");
    refused(
        &META.replace("budget;100\n", ""),
        3,
        "the end of META",
        "budget",
    );
    refused(
        &META.replace("vote_type;approval\n", ""),
        3,
        "the end of META",
        "vote_type",
    );
    refused(&META.replace("100", "much"), 3, "“much”", "a number");
    refused(&META.replace("100", "-1"), 3, "“-1”", "zero or more");
    refused(&META.replace("100", "1e6"), 3, "“1e6”", "a number");
    refused(&META.replace("100", "1 000"), 3, "“1 000”", "a number");
    refused(
        &META.replace("100", "1234567890123456"),
        3,
        "1234567890123456",
        "at most 15 digits",
    );
    refused(
        &META.replace("approval", "raffle"),
        4,
        "“raffle”",
        "choose-1",
    );
    refused(
        &format!("{META}budget;90\n"),
        5,
        "“budget”",
        "every key once",
    );
    refused(&format!("{META};lost\n"), 5, "“lost”", "a key");
    refused(
        &format!("{META}comment;first; second\n"),
        5,
        "“second”",
        "quotation marks",
    );
}

#[test]
fn what_is_wrong_in_projects_is_named() {
    let with = |row: &str| format!("{META}{PROJECTS}{row}\n{VOTES}");
    refused(&with("a;5;Again"), 9, "“a”", "every project_id once");
    refused(&with("c;-5;Debt"), 9, "“-5”", "zero or more");
    refused(&with("c;;Nothing"), 9, "“”", "a cost");
    refused(&with("c;five;Words"), 9, "“five”", "a number");
    refused(&with(";5;Nameless"), 9, "“”", "a project_id");
    refused(&with("\"c,d\";5;Comma"), 9, "“c,d”", "without a comma");
    refused(&with("c;5;Name;more"), 9, "“more”", "3 cells");
    refused(
        &with("c;5;\"Never closed"),
        9,
        "Never closed",
        "closes the cell",
    );
    refused(
        &format!("{META}{}", PROJECTS.replace("cost", "price")),
        6,
        "project_id;price;name",
        "a column “cost”",
    );
    refused(
        &format!("{META}{}", PROJECTS.replace("name", "Cost")),
        6,
        "“Cost”",
        "every column once",
    );
    refused(
        &format!("{META}{}", PROJECTS.replace(";cost;", ";;")),
        6,
        "column 2",
        "a name for every column",
    );
    let selected = PROJECTS.replace("name", "selected").replace("Park", "yes");
    refused(&format!("{META}{selected}"), 7, "“yes”", "0, 1, 2 or 3");
}

#[test]
fn what_is_wrong_in_votes_is_named() {
    let with = |row: &str| format!("{META}{PROJECTS}{VOTES}{row}\n");
    refused(
        &with("3;a,z"),
        13,
        "“z”",
        "a project in the section PROJECTS",
    );
    refused(
        &with("3;a,,b"),
        13,
        "“”",
        "a project in the section PROJECTS",
    );
    refused(&with("1;b"), 13, "“1”", "every voter_id once");
    refused(&with(";b"), 13, "an empty cell", "a voter_id");
    refused(&with("3;a;b"), 13, "“b”", "2 cells");
    refused(
        &format!("{META}{PROJECTS}{}", VOTES.replace(";vote", ";choice")),
        10,
        "voter_id;choice",
        "a column “vote”",
    );
    let points = |rows: &str| {
        format!(
            "{}{PROJECTS}VOTES\nvoter_id;vote;points\n{rows}\n",
            META.replace("approval", "cumulative")
        )
    };
    refused(&points("1;a,b;3"), 11, "“3”", "2 numbers");
    refused(&points("1;a,b;3,x"), 11, "“x”", "a number");
    refused(
        &points("1;a;999999999999999\n2;b;0.000000000000001"),
        11,
        "999999999999999",
        "18 digits",
    );
    refused(
        &format!("{}{PROJECTS}{VOTES}", META.replace("approval", "scoring")),
        10,
        "voter_id;vote",
        "a column “points”",
    );
}

#[test]
fn bytes_that_are_no_text_are_named_with_their_line() {
    let mut file = format!("{META}{PROJECTS}{VOTES}").into_bytes();
    let at = file
        .iter()
        .position(|&byte| byte == b'W')
        .expect("a W in Well");
    file[at] = 0xFF;
    let problem = read(&file).expect_err("not UTF-8");
    assert_eq!((problem.line, problem.found.as_str()), (8, "the byte 0xFF"));
}

#[test]
fn control_characters_of_a_file_do_not_reach_the_terminal() {
    let problem = problem(&META.replace("approval", "\u{1b}[31mred"));
    assert!(!problem.to_string().contains('\u{1b}'), "{problem:?}");
}

/// A small generator of the same numbers on every machine (Marsaglia's xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

#[test]
fn a_hundred_thousand_damaged_files_are_read_or_refused_and_never_panic() {
    let whole = format!("\u{feff}{META}comment;\"#1: a \"\"quoted\"\"; note\"\n{PROJECTS}{VOTES}")
        .into_bytes();
    let pieces: [&[u8]; 12] = [
        b";",
        b"\"",
        b"\n",
        b"\r\n",
        b",",
        b"-",
        b"9999999999999999",
        b"VOTES\n",
        b"META\n",
        b"\xFF",
        b"\xEF\xBB\xBF",
        b"a",
    ];
    let mut numbers = Numbers(0x5EED);
    let mut accepted = 0;
    for _ in 0..100_000 {
        let mut file = whole.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(file.len());
            let to = (at + numbers.below(12)).min(file.len());
            file.splice(at..to, pieces[numbers.below(pieces.len())].iter().copied());
        }
        match read(&file) {
            Ok(_) => accepted += 1,
            Err(problem) => assert!(
                problem.line >= 1
                    && problem.line <= 2 + file.iter().filter(|&&byte| byte == b'\n').count()
            ),
        }
    }
    assert!(
        (1_000..99_000).contains(&accepted),
        "{accepted} accepted: the damage should be neither fatal nor harmless"
    );
}

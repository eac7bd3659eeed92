//! The pages of rounds as visitors get them.

use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::fixture::{self, EQUAL_SHARES, GREEDY, HOSTILE, behind_its_back, election};
use super::html::faults;
use crate::support::TestDatabase;
use crate::support::app::{Answer, TestApp};

/// A site with one decided round of `projects` proposals.
fn site(database: TestDatabase, projects: usize, ballots: usize) -> TestApp {
    let app = TestApp::on(database);
    fixture::publish(
        app.database.db(),
        "larkmere-2024",
        &election(projects, ballots),
        GREEDY,
    );
    app
}

fn databases() -> impl Iterator<Item = TestDatabase> {
    [Some(TestDatabase::sqlite()), TestDatabase::postgres()]
        .into_iter()
        .flatten()
}

const ROUND: &str = "/rounds/larkmere-2024";

/// Every page of a decided round.
fn addresses() -> Vec<String> {
    let own = [
        "",
        "/rules",
        "/results",
        "/results?order=support&page=2",
        "/results?category=sport&outcome=funded",
        "/results?words=nothing+like+it",
        "/results/table",
        "/proposals/1",
        "/proposals/3",
        "/proposals/a%2Fb%20%25%C3%A9%3F%23",
    ];
    let mut all = vec!["/rounds".to_owned(), "/api".to_owned()];
    all.extend(own.iter().map(|path| format!("{ROUND}{path}")));
    all
}

#[test]
fn every_page_is_well_formed_and_light_in_every_language_on_both_databases() {
    for database in databases() {
        let app = site(database, 60, 300);
        for address in addresses() {
            for language in ["en", "es", "ar"] {
                let joint = if address.contains('?') { '&' } else { '?' };
                let path = format!("{address}{joint}lang={language}");
                let page = app.get(&path);
                assert_eq!(page.status, 200, "{path}");
                assert_eq!(faults(&page.body), Vec::<String>::new(), "{path}");
                assert!(
                    page.body.contains(&format!("<html lang=\"{language}\"")),
                    "{path}"
                );
                assert!(page.body.len() < 100_000, "{path}: {}", page.body.len());
                assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
            }
        }
    }
}

/// Bytes of the page that people wrote: how their proposals are called.
fn of_people(page: &str) -> usize {
    let title = "A garden with benches and shade for street number 100";
    page.matches("A garden with benches and shade").count() * title.len()
}

#[test]
fn a_result_of_160_proposals_and_90_000_ballots_is_as_light_as_one_of_few_ballots() {
    let mut database = TestDatabase::sqlite();
    // The box gets rows of its own below, which the published documents do not know.
    database.leave_it_broken();
    let app = site(database, 160, 1_000);
    let results = format!("{ROUND}/results");
    let few = app.get(&results).body.len();
    behind_its_back(
        app.database.db(),
        "INSERT INTO ballot (ballot_box_id, label, marks)
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 89000)
             SELECT (SELECT id FROM ballot_box), 'more-' || i, '[\"1\"]' FROM n;
         UPDATE result SET voters = 90000",
    );
    let shared = ["assets/site.css", "assets/narrow.js"]
        .map(|file| fs::read(file).expect("an asset of ours").len())
        .iter()
        .sum::<usize>();
    for language in ["en", "es", "ar"] {
        for page in 1..=6 {
            let path = format!("{results}?page={page}&lang={language}");
            let page = app.get(&path);
            assert_eq!(page.status, 200);
            let weight = page.body.len() + shared - of_people(&page.body);
            assert!(
                weight < 100_000,
                "{path}: {weight} bytes with style sheet and script"
            );
        }
    }
    // "1,000" became "90,000", wherever the number of voters stands.
    let many = app.get(&results).body.len();
    assert!(many.abs_diff(few) <= 8, "{few} became {many}");
    for path in ["/results/table", "/proposals/7", ""] {
        let page = app.get(&format!("{ROUND}{path}?lang=ar"));
        assert!(page.body.len() < 100_000, "{path}: {}", page.body.len());
    }
}

#[test]
fn pages_that_are_none_are_the_first_or_the_last() {
    let app = site(TestDatabase::sqlite(), 60, 100);
    let page = |number: &str| app.get(&format!("{ROUND}/results?page={number}"));
    let current = |answer: &Answer| {
        assert_eq!(answer.status, 200);
        let (_, rest) = answer.body.split_once("class=\"pages\"").expect("pages");
        let (_, current) = rest
            .split_once("aria-current=\"page\">")
            .expect("a current page");
        current.chars().next()
    };
    for number in ["0", "-1", "abc", "", "1"] {
        assert_eq!(current(&page(number)), Some('1'), "{number}");
    }
    for number in ["2", "3", "18446744073709551615"] {
        assert_eq!(current(&page(number)), Some('2'), "{number}");
    }
}

#[test]
fn the_list_is_narrowed_and_the_way_back_keeps_the_choice() {
    let app = site(TestDatabase::sqlite(), 60, 100);
    let page = app.get(&format!("{ROUND}/results?category=sport&words=number+8"));
    assert!(page.body.contains("id=\"p-8\""), "{}", page.body);
    assert!(!page.body.contains("id=\"p-9\""));
    let link = format!("{ROUND}/proposals/8?words=number%208&#38;category=sport");
    assert!(
        page.body.contains(&format!("href=\"{link}\"")),
        "{}",
        page.body
    );
    let proposal = app.get(&link.replace("&#38;", "&"));
    let back = format!("{ROUND}/results?words=number%208&#38;category=sport#p-8");
    assert!(
        proposal.body.contains(&format!("href=\"{back}\"")),
        "{}",
        proposal.body
    );
    let none = app.get(&format!("{ROUND}/results?category=none-such"));
    assert_eq!(none.status, 200);
    assert!(none.body.contains("No proposal fits this choice"));
}

#[test]
fn a_hostile_name_stays_text() {
    let app = site(TestDatabase::sqlite(), 12, 100);
    for path in ["/results", "/results/table", "/proposals/3", "/proposals/2"] {
        let body = app.get(&format!("{ROUND}{path}")).body;
        assert!(!body.contains("<script>alert"), "{path}");
        assert!(!body.contains("<img src=x"), "{path}");
    }
    let shown = "&#60;script&#62;alert(1)&#60;/script&#62;";
    assert!(HOSTILE.starts_with("<script>alert(1)</script>"));
    assert!(
        app.get(&format!("{ROUND}/proposals/3"))
            .body
            .contains(shown)
    );
}

#[test]
fn what_is_not_there_is_404_and_never_worse() {
    let app = site(TestDatabase::sqlite(), 6, 20);
    for path in [
        "/rounds/none-such",
        "/rounds/Larkmere%202024",
        "/rounds/larkmere-2024/proposals/none-such",
        "/rounds/larkmere-2024/files/none-such.json",
        "/rounds/larkmere-2024/files/..%2F..%2Fetc%2Fpasswd",
        "/rounds/none-such/results",
        "/rounds/none-such/rules",
        "/rounds/none-such/files/result.json",
    ] {
        assert_eq!(app.get(path).status, 404, "{path}");
    }
    for path in ["/rounds/%ff", "/rounds/larkmere-2024/proposals/%00"] {
        assert_eq!(app.get(path).status, 400, "{path}");
    }
}

#[test]
fn a_round_that_is_not_public_is_as_if_it_were_not_there() {
    for mut database in databases() {
        database.leave_it_broken();
        let app = site(database, 6, 20);
        let results = ["/results", "/results/table", "/rules", "/proposals/1"];
        let files = [
            "/files/result.json",
            "/files/ballots.pb",
            "/files/proposals.csv",
        ];
        let hidden_before_the_decision = |app: &TestApp| {
            for path in results.iter().chain(&files) {
                assert_eq!(app.get(&format!("{ROUND}{path}")).status, 404, "{path}");
            }
            for path in ["/results", "/proposals/1"] {
                assert_eq!(
                    app.get(&format!("/api/v1{ROUND}{path}")).status,
                    404,
                    "{path}"
                );
            }
        };
        for state in [
            "announced",
            "open",
            "evaluation",
            "deliberation",
            "cancelled",
        ] {
            let sql = format!("UPDATE round SET state = '{state}', decided_at = NULL");
            behind_its_back(app.database.db(), &sql);
            hidden_before_the_decision(&app);
            let page = app.get(ROUND);
            assert_eq!(
                (page.status, page.body.contains("There is no result yet")),
                (200, true)
            );
            assert_eq!(faults(&page.body), Vec::<String>::new());
            let list = app.get("/rounds");
            assert!(
                list.body.contains("larkmere-2024") && !list.body.contains(" funded"),
                "{state}"
            );
            assert!(
                app.get(&format!("/api/v1{ROUND}"))
                    .body
                    .contains("\"result\":null")
            );
        }
        behind_its_back(
            app.database.db(),
            "UPDATE round SET state = 'draft', decided_at = NULL",
        );
        hidden_before_the_decision(&app);
        assert_eq!(app.get(ROUND).status, 404);
        assert_eq!(app.get(&format!("/api/v1{ROUND}")).status, 404);
        for list in ["/rounds", "/api/v1/rounds", "/rounds?state=draft"] {
            assert!(!app.get(list).body.contains("larkmere-2024"), "{list}");
        }
        assert!(
            app.get("/rounds")
                .body
                .contains("No round has been announced yet")
        );
    }
}

#[test]
fn files_are_sent_as_they_were_published() {
    for database in databases() {
        let app = site(database, 6, 20);
        let path = format!("{ROUND}/files/result.json");
        let plain = app.get(&path);
        assert_eq!(plain.status, 200);
        let hash = hex::encode(Sha256::digest(plain.body.as_bytes()));
        let etag = plain.header("etag").expect("an ETag").to_owned();
        assert!(etag.contains(&hash), "{etag}");
        assert_eq!(plain.header("content-type"), Some("application/json"));
        assert_eq!(
            plain.header("content-disposition"),
            Some("attachment; filename=\"larkmere-2024-result.json\"")
        );
        let again = app.ask("GET", &path, &[("If-None-Match", &etag)], "");
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        let packed = app.ask("GET", &path, &[("Accept-Encoding", "gzip")], "");
        assert_eq!(packed.header("content-encoding"), Some("gzip"));
        assert!(packed.body.len() < plain.body.len());
        let ballots = app.get(&format!("{ROUND}/files/ballots.pb"));
        assert!(ballots.body.starts_with("META"), "{}", ballots.body);
        let table = app.get(&format!("{ROUND}/files/proposals.csv"));
        assert!(
            table
                .header("content-type")
                .is_some_and(|kind| kind.starts_with("text/csv"))
        );
        // The page offers them with the hash that they have.
        assert!(app.get(&format!("{ROUND}/results")).body.contains(&hash));
    }
}

#[test]
fn equal_shares_say_what_supporters_could_not_afford() {
    let app = TestApp::start();
    fixture::publish(app.database.db(), "shares", &election(20, 40), EQUAL_SHARES);
    let page = app.get("/rounds/shares/results").body;
    assert!(page.contains("from their equal shares"), "{page}");
    assert!(page.contains("The money ends here"), "{page}");
}

#[test]
fn wieliczka_2023_shows_its_30_recorded_winners_in_arabic() {
    let data = std::env::var_os("TAAWUN_DATA")
        .map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    let file = data.join("pb/Poland_Wieliczka_2023_Green_Budget.pb");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: {} is not there", file.display());
        return;
    };
    let rule = r#"{"rule":"equal-shares","completion":{"kind":"add1","increment":"1","run_on":true,"then_greedy":false},"utility":"cost","threshold":null,"points":"places","ties":"id"}"#;
    let app = TestApp::start();
    fixture::publish(app.database.db(), "wieliczka-2023", &text, rule);
    let page = app
        .get("/rounds/wieliczka-2023/results?outcome=funded&lang=ar")
        .body;
    assert!(page.contains("dir=\"rtl\""));
    assert_eq!(page.matches("class=\"rank won\"").count(), 30);
    let recorded = text
        .lines()
        .skip_while(|line| !line.starts_with("project_id;cost"));
    let recorded = recorded.skip(1).take_while(|line| *line != "VOTES");
    let mut winners = 0;
    for line in recorded.filter(|line| line.rsplit(';').nth(2) == Some("1")) {
        let id = line.split(';').next().unwrap_or_default();
        assert!(page.contains(&format!("id=\"p-{id}\"")), "{id} is missing");
        winners += 1;
    }
    assert_eq!(winners, 30);
}

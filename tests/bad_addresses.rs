//! Addresses that nobody of good will would write: each is answered, and none as if we had failed.

use taawun::cli::demo::fill::decided;

use crate::support::app::TestApp;
use crate::support::database::TestDatabase;

const ROUND: &str = "/rounds/larkmere-2025";
/// What stands where an address names something, or asks for something.
const VALUES: [&str; 18] = [
    "%00",
    "a%00b",
    "%ff%fe",
    "%zz",
    "%",
    "%25",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "'%20OR%201=1--",
    "%22%3E%3Cscript%3E",
    "-1",
    "0",
    "99999999999999999999",
    "%E2%80%AE",
    "%D8%A7%D9%84",
    "%0d%0aX-Evil:%201",
    "%F0%9F%8E%AA",
    "_%25",
];
const PATHS: [&str; 8] = [
    "",
    "/rounds",
    "",
    "/proposals",
    "/files",
    "/assets",
    "/api/v1",
    "/awards",
];
const QUESTIONS: [&str; 13] = [
    "lang", "year", "place", "state", "after", "words", "category", "area", "outcome", "order",
    "page", "", "a[]",
];

/// Every bad value in every place where one can stand.
fn addresses() -> impl Iterator<Item = String> {
    let in_path = VALUES.iter().flat_map(|value| {
        PATHS.iter().enumerate().map(move |(place, path)| {
            let round = if (2..=4).contains(&place) { ROUND } else { "" };
            format!("{round}{path}/{value}")
        })
    });
    let in_query = VALUES.iter().flat_map(|value| {
        let pages = [
            "/",
            "/rounds",
            ROUND,
            "/rounds/larkmere-2025/results",
            "/rounds/larkmere-2025/results/table",
        ];
        let asked: Vec<_> = QUESTIONS
            .iter()
            .map(|key| format!("{key}={value}"))
            .collect();
        pages.map(|page| format!("{page}?{}", asked.join("&")))
    });
    let one_by_one = QUESTIONS.iter().flat_map(|key| {
        ["/rounds", "/rounds/larkmere-2025/results"].map(|page| format!("{page}?{key}=%00"))
    });
    in_path.chain(in_query).chain(one_by_one)
}

#[test]
fn no_address_is_answered_as_if_we_had_failed() {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        decided::fill(database.db(), |_, _| {}).expect("the county");
        let kind = database.kind();
        let site = TestApp::on(database);
        for address in addresses() {
            let answer = site.get(&address);
            assert!(
                (200..500).contains(&answer.status),
                "{} on {kind}: {address}",
                answer.status
            );
            assert!(answer.header("x-evil").is_none(), "{address}");
        }
    }
}

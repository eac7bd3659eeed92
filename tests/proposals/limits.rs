//! The most that may be asked for stands beside what is asked for while somebody writes, for people and for programs.

use taawun::domain::money::Money;
use taawun::domain::proposal::{Entry, FieldName};
use taawun::domain::setup::{Cap, RequestCaps};

use super::world::{Coalition, coalition, cost, fill, open_round_with, write};
use crate::support::app::{TestApp, on_both_sites};

fn budget_page(app: &TestApp, of: &Coalition) -> String {
    let page = format!("/my/proposals/{}/budget", of.id);
    let answer = app.get_as(&page, &app.sign_in_weak(of.lead()));
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer
        .body
        .replace(['\u{2068}', '\u{2069}'], "")
        .replace(['\u{202f}', '\u{a0}'], " ")
}

fn told(app: &TestApp, of: &Coalition) -> serde_json::Value {
    let token = app.token(of.lead(), &["proposals:read"]);
    let answer = app.call("GET", &format!("/api/v1/proposals/{}", of.id), &token, "");
    assert_eq!(answer.status, 200, "{}", answer.body);
    let told: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    told["request"].clone()
}

#[test]
fn the_limit_of_this_proposal_stands_beside_what_it_asks_for() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens", |setup| {
            let most = Some(Money::new(150_000, setup.money.budget.currency));
            setup.money.request_caps = RequestCaps {
                alone: Cap {
                    per_year: None,
                    in_all: most,
                },
                coalition: Cap {
                    per_year: most,
                    in_all: None,
                },
            };
            setup.budget.years = 2;
            setup.rules.bonus = Some(200);
        });
        let together = coalition(db, &round, &["oak", "elm"]);
        fill(db, &together);
        let page = budget_page(app, &together);
        for said in [
            "As a coalition, at most</dt><dd><bdi>$3,000.00",
            "You could still ask for</dt><dd><bdi>$1,200.00",
            "An organisation alone may ask for at most $1,500 in all.",
            "A coalition may ask for at most $1,500 a year.",
            "The budget is for 2 years",
            "Working together adds 2 points.",
            "id=\"limit-t\"",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let request = told(app, &together);
        assert_eq!(request["asked"]["minor"], 180_000, "{request}");
        assert_eq!(request["most"]["minor"], 300_000, "{request}");
        assert_eq!(request["together"], true, "{request}");
        assert_eq!(request["bonus"], 200, "{request}");

        let rows = vec![cost("c1", "Gardeners", "3500", "600")];
        let costs = Entry::Table { rows };
        write(db, together.lead(), &together.id, FieldName::Budget, costs).expect("it is open");
        let page = budget_page(app, &together);
        assert!(
            page.contains("You ask for $500.00 more than you may."),
            "{page}"
        );
        assert!(!page.contains("You could still ask for"), "{page}");

        let alone = coalition(db, &round, &["ash"]);
        fill(db, &alone);
        let page = budget_page(app, &alone);
        assert!(
            page.contains("Alone, at most</dt><dd><bdi>$1,500.00"),
            "{page}"
        );
        assert_eq!(told(app, &alone)["most"]["minor"], 150_000);
    });
}

#[test]
fn a_round_without_limits_shows_none() {
    on_both_sites(|app| {
        let db = app.database.db();
        let round = open_round_with(&app.database, "gardens", |_| {});
        let of = coalition(db, &round, &["oak", "elm"]);
        fill(db, &of);
        let page = budget_page(app, &of);
        for said in [
            "Alone, at most",
            "As a coalition, at most",
            "You could still ask for",
            "The limits of this round",
        ] {
            assert!(!page.contains(said), "{said}: {page}");
        }
        assert!(told(app, &of)["most"].is_null());
    });
}

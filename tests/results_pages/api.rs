//! The API says what its description says, and the description leaves nothing out.

use std::collections::BTreeSet;

use serde_json::Value;
use taawun::app;
use taawun::web::{api, mount};

use super::fixture::{self, GREEDY, election};
use crate::support::TestDatabase;
use crate::support::app::TestApp;

fn described() -> Value {
    serde_json::to_value(api::openapi()).expect("JSON")
}

#[test]
fn every_route_of_the_api_is_described_and_every_description_has_its_route() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::sqlite();
    let config = taawun::config::Config::for_this_machine(folder.path());
    let app = app::compose(&config, database.db().clone(), app::system_random())
        .expect("the site is put together");
    let site = mount::rocket(app, config.listen);
    let mounted: BTreeSet<String> = site
        .routes()
        .map(|route| (route.method, route.uri.path().to_owned()))
        .filter(|(_, path)| path.starts_with("/api/"))
        .map(|(method, path)| {
            let path = path.replace('<', "{").replace('>', "}");
            format!("{} {path}", method.as_str().to_lowercase())
        })
        .collect();
    let document = described();
    let paths = document["paths"].as_object().expect("paths");
    let described: BTreeSet<String> = paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().expect("methods");
            methods.keys().map(move |method| format!("{method} {path}"))
        })
        .collect();
    assert_eq!(mounted, described);
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.1"))
    );
}

/// How a value departs from a schema of the document: the part of JSON Schema that it uses.
fn departures(value: &Value, schema: &Value, document: &Value, at: &str) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#'));
        let target = target.unwrap_or_else(|| panic!("{reference} names nothing"));
        return departures(value, target, document, at);
    }
    if let Some(options) = schema["oneOf"].as_array() {
        let fits = |option: &&Value| departures(value, option, document, at).is_empty();
        return match options.iter().filter(fits).count() {
            1 => Vec::new(),
            fitting => vec![format!("{at}: {fitting} of oneOf fit {value}")],
        };
    }
    let mut found = Vec::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        found.extend(departures(value, part, document, at));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.is_empty() && !kinds.contains(&kind) {
        found.push(format!("{at}: {kind}, not {kinds:?}"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        if value.is_object() && value.get(name).is_none() {
            found.push(format!("{at}: {name} is missing"));
        }
    }
    for (name, part) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(member) = value.get(name) {
            found.extend(departures(member, part, document, &format!("{at}.{name}")));
        }
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        let at = format!("{at}[{place}]");
        found.extend(departures(item, &schema["items"], document, &at));
    }
    found
}

fn site() -> TestApp {
    let app = TestApp::start();
    fixture::publish(
        app.database.db(),
        "larkmere-2024",
        &election(12, 60),
        GREEDY,
    );
    app
}

fn json(app: &TestApp, path: &str) -> (u16, Value) {
    let answer = app.get(path);
    let value = serde_json::from_str(&answer.body);
    (
        answer.status,
        value.unwrap_or_else(|error| panic!("{path}: {error}")),
    )
}

#[test]
fn every_answer_fits_its_schema() {
    let app = site();
    let document = described();
    let round = "/api/v1/rounds/larkmere-2024";
    for (path, shape, status) in [
        ("/api/v1/rounds".to_owned(), "Rounds", 200),
        (round.to_owned(), "Round", 200),
        (format!("{round}/results"), "Results", 200),
        (format!("{round}/proposals/1"), "ResultLine", 200),
        (
            format!("{round}/proposals/a%2Fb%20%25%C3%A9%3F%23"),
            "ResultLine",
            200,
        ),
        (
            "/api/v1/rounds/none-such".to_owned(),
            "ProblemDocument",
            404,
        ),
        (
            format!("{round}/proposals/none-such"),
            "ProblemDocument",
            404,
        ),
        ("/api/v1/rounds?limit=0".to_owned(), "ProblemDocument", 400),
    ] {
        let (answered, value) = json(&app, &path);
        assert_eq!(answered, status, "{path}");
        let schema = &document["components"]["schemas"][shape];
        assert!(schema.is_object(), "{shape}");
        assert_eq!(
            departures(&value, schema, &document, shape),
            Vec::<String>::new(),
            "{path}"
        );
    }
    let (_, published) = json(&app, "/api/v1/openapi.json");
    assert_eq!(published, document);
}

#[test]
fn the_check_of_schemas_can_fail() {
    let document = described();
    let schema = &document["components"]["schemas"]["Amount"];
    for wrong in [r#"{"minor":"5","currency":"USD"}"#, r#"{"minor":5}"#, "[]"] {
        let value: Value = serde_json::from_str(wrong).expect("JSON");
        assert!(
            !departures(&value, schema, &document, "").is_empty(),
            "{wrong}"
        );
    }
}

#[test]
fn slices_lead_through_the_whole_result() {
    let app = site();
    let mut next = "/api/v1/rounds/larkmere-2024/results?limit=5".to_owned();
    let mut references = BTreeSet::new();
    let mut slices = 0;
    loop {
        let (status, value) = json(&app, &next);
        assert_eq!(status, 200);
        let lines = value["lines"].as_array().expect("lines");
        references.extend(lines.iter().map(|line| line["reference"].to_string()));
        slices += 1;
        match value["next"].as_str() {
            Some(address) => next = address.to_owned(),
            None => break,
        }
    }
    assert_eq!((references.len(), slices), (12, 3));
}

#[test]
fn values_that_make_no_sense_are_refused_with_their_name() {
    let app = site();
    let results = "/api/v1/rounds/larkmere-2024/results";
    for (path, name) in [
        (format!("{results}?after=-1"), "after"),
        (format!("{results}?after=abc"), "after"),
        (format!("{results}?after=99999999999999999999"), "after"),
        (format!("{results}?limit=201"), "limit"),
        ("/api/v1/rounds?state=won".to_owned(), "state"),
        ("/api/v1/rounds?year=last".to_owned(), "year"),
        ("/api/v1/rounds?after=No%20Slug".to_owned(), "after"),
    ] {
        let answer = app.get(&path);
        assert_eq!(answer.status, 400, "{path}");
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json"),
            "{path}"
        );
        let problem: Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(problem["type"], "urn:taawun:problem:bad-parameter");
        assert!(
            problem["detail"]
                .as_str()
                .is_some_and(|text| text.contains(name)),
            "{problem}"
        );
    }
    let (status, value) = json(&app, &format!("{results}?after=1000000"));
    assert_eq!(
        (status, value["lines"].as_array().map(Vec::len)),
        (200, Some(0))
    );
}

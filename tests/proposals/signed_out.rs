//! A form that comes after the sign-in had ended: nothing that was typed is lost, and it is sent once more by whoever has
//! signed in again.

use taawun::domain::proposal::FieldName;
use taawun::store::proposals::entries;

use super::drafting::send;
use super::world::{Coalition, coalition, open_round};
use crate::support::app::{Answer, TestApp, Visitor, on_both_sites};
use crate::support::forms::{Form, escaped, forms};
use crate::support::people::{TestPerson, session};

const TEXT: &str = "A garden for <all> & \"everyone\",\r\non the roof.";

fn fields() -> Vec<(String, String)> {
    [
        ("revision[title]", "0"),
        ("was[title]", ""),
        ("title", "Roof garden"),
        ("revision[summary]", "0"),
        ("was[summary]", ""),
        ("summary", TEXT),
        ("act", "save"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

/// The one form of a page that leads to this address.
fn waiting(page: &Answer, action: &str) -> Form {
    let mut all = forms(&page.body, "").into_iter();
    let found = all.find(|form| form.action == action);
    found.unwrap_or_else(|| panic!("a form to {action} in {}", page.body))
}

/// What its fields would send.
fn sent(form: &Form) -> Vec<(String, String)> {
    let pairs = form.fields.iter();
    pairs
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect()
}

/// The token of the form that waits, which is not that of the frame.
fn token(page: &Answer, action: &str) -> String {
    let (_, rest) = page
        .body
        .split_once(&format!("action=\"{action}\""))
        .expect("the form");
    let (_, rest) = rest
        .split_once("name=\"csrf\" value=\"")
        .expect("its token");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The same browser after somebody signed in in another tab: with another mark, and what the page of the form gave it.
fn signed_in_again(app: &TestApp, who: &TestPerson, page: &Answer, action: &str) -> Visitor {
    let session = session(app.database.db(), who, false);
    let kept = page.cookies();
    let kept: Vec<&str> = kept
        .split("; ")
        .filter(|pair| pair.starts_with("waiting="))
        .collect();
    let other = app.visitor("/");
    Visitor {
        cookies: format!("{}; {}; session={session}", other.cookies, kept.join("; ")),
        token: token(page, action),
    }
}

fn stands(app: &TestApp, of: &Coalition, field: FieldName) -> String {
    let id = of.id.clone();
    let kept = app
        .database
        .db()
        .read_now(move |reader| entries::one(reader.conn(), &id, &field));
    let kept = kept.expect("the field");
    kept.map_or_else(String::new, |kept| kept.entry.as_text().to_owned())
}

#[test]
fn a_draft_that_is_saved_after_the_sign_in_ended_waits_and_is_saved_once_more() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(app.database.db(), &round, &["oak"]);
        let page = format!("/my/proposals/{}/answers", of.id);
        let gone = app.visitor("/");
        let kept = send(app, &page, &gone, &fields());
        assert_eq!(kept.status, 401, "{}", kept.body);
        assert!(kept.body.contains("Your text is here"), "{}", kept.body);
        assert!(
            kept.body
                .contains(&escaped("A garden for <all> & \"everyone\","))
        );
        assert!(!kept.body.contains("for <all>"), "all is escaped");
        let way = format!(
            "href=\"/sign-in?next=%2Fmy%2Fproposals%2F{}%2Fanswers\"",
            of.id
        );
        assert!(kept.body.contains(&way), "{}", kept.body);
        assert_eq!(kept.header("cache-control"), Some("no-store"));
        let form = waiting(&kept, &page);
        let carried: Vec<(String, String)> = sent(&form)
            .into_iter()
            .map(|(name, value)| (name, value.replace("\r\n", "\n")))
            .collect();
        let typed: Vec<(String, String)> = fields()
            .into_iter()
            .map(|(name, value)| (name, value.replace("\r\n", "\n")))
            .collect();
        assert_eq!(carried, typed, "every field, in order");
        assert!(kept.body.contains("enctype=\"multipart/form-data\""));
        assert_eq!(stands(app, &of, FieldName::Title), "", "nothing was saved");

        // Pressed too early, nothing is lost either.
        let early = Visitor {
            cookies: kept.cookies(),
            token: token(&kept, &page),
        };
        let again = send(app, &page, &early, &sent(&form));
        assert_eq!(again.status, 401);
        assert_eq!(sent(&waiting(&again, &page)).len(), typed.len());

        // Signed in in another tab, the form is taken as it is.
        let browser = signed_in_again(app, of.lead(), &kept, &page);
        let saved = send(app, &page, &browser, &sent(&form));
        assert_eq!(saved.status, 303, "{}", saved.body);
        assert_eq!(stands(app, &of, FieldName::Title), "Roof garden");
        assert!(stands(app, &of, FieldName::Summary).contains("on the roof."));
    });
}

#[test]
fn the_token_of_a_form_that_waits_is_good_at_its_address_and_in_its_browser_alone() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(app.database.db(), &round, &["oak"]);
        let page = format!("/my/proposals/{}/answers", of.id);
        let budget = format!("/my/proposals/{}/budget", of.id);
        let gone = app.visitor("/");
        let kept = send(app, &page, &gone, &fields());
        let browser = signed_in_again(app, of.lead(), &kept, &page);
        let elsewhere = send(app, &budget, &browser, &[]);
        assert_eq!(elsewhere.status, 422, "{}", elsewhere.body);
        // Without what the page gave the browser the token is stale, and the text stays.
        let other = app.sign_in_weak(of.lead());
        let other = Visitor {
            cookies: other.cookies,
            token: browser.token.clone(),
        };
        let stale = send(app, &page, &other, &fields());
        assert_eq!(stale.status, 422, "{}", stale.body);
        assert!(stale.body.contains("Roof garden"));
        assert!(
            stale.body.contains("Your text is below. Press Save again."),
            "{}",
            stale.body
        );
        assert_eq!(stands(app, &of, FieldName::Title), "");
        // A page of somebody else's gets no page with a token.
        let headers = [
            ("Cookie", gone.cookies.as_str()),
            ("Origin", "https://elsewhere.example"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let foreign = app.ask("POST", &page, &headers, "title=x");
        assert_eq!(foreign.status, 403, "{}", foreign.body);
    });
}

#[test]
fn every_form_of_a_member_waits_but_files_and_what_is_secret() {
    let app = TestApp::start();
    let round = open_round(&app.database, "gardens-2027");
    let of = coalition(app.database.db(), &round, &["oak"]);
    let base = format!("/my/proposals/{}", of.id);
    let gone = app.visitor("/");
    for path in [
        format!("{base}/messages"),
        format!("{base}/partners"),
        format!("{base}/fields/title"),
        "/my/organisations/new".to_owned(),
        "/partners/new".to_owned(),
        "/manage/rounds/gardens-2027/call".to_owned(),
    ] {
        let kept = app.post(&path, &gone, &[("text", "Two words")]);
        assert_eq!(kept.status, 401, "{path}");
        let form = waiting(&kept, &path);
        let words = ("text".to_owned(), "Two words".to_owned());
        assert_eq!(sent(&form), [words], "{path}");
        assert!(kept.body.contains("href=\"/sign-in?next=%2F"), "{path}");
    }
    // What has no text waits as well, and is not called one.
    let button = app.post(&format!("{base}/withdraw"), &gone, &[("act", "withdraw")]);
    assert_eq!(button.status, 401);
    assert!(
        button.body.contains("What you wanted to do waits"),
        "{}",
        button.body
    );
    // Files and passwords do not.
    let file = [("file".to_owned(), "the bytes of a file".to_owned())];
    let file = send(&app, &format!("{base}/files"), &gone, &file);
    assert_eq!(file.status, 401);
    assert!(file.body.contains("The file was not kept"), "{}", file.body);
    assert!(!file.body.contains("the bytes"), "{}", file.body);
    let secret = [("password", "a heron over wet gravel"), ("how", "set")];
    let secret = app.post("/my/account/password", &gone, &secret);
    assert_eq!(secret.status, 401);
    assert!(!secret.body.contains("heron"), "{}", secret.body);
    let way = "href=\"/sign-in?next=%2Fmy%2Faccount%2Fpassword\"";
    assert!(secret.body.contains(way), "{}", secret.body);
    let code = [("code", "314159"), ("name", "My new phone")];
    let code = app.post("/my/account/second-factor", &gone, &code);
    assert_eq!(code.status, 401, "{}", code.body);
    assert!(!code.body.contains("314159"), "{}", code.body);
    // What is nowhere stays nowhere, and too much is too much.
    assert_eq!(app.post("/my/nothing", &gone, &[]).status, 404);
    assert_eq!(app.post("/rounds", &gone, &[]).status, 405);
    let much = "a".repeat(300 * 1024);
    let much = app.post("/my/organisations/new", &gone, &[("about", &much)]);
    assert_eq!(much.status, 413);
    for lang in ["en", "es", "ar"] {
        let path = format!("{base}/messages?lang={lang}");
        let page = app.post(&path, &gone, &[("text", "Two words")]);
        assert!(!page.body.contains("signed-out-"), "{lang}: {}", page.body);
        assert!(
            page.body.contains(&format!("<html lang=\"{lang}")),
            "{lang}"
        );
    }
}

/// Where the page leads whoever signs in again.
fn leads_to(page: &Answer) -> &str {
    let found = page.body.split_once("href=\"/sign-in?next=");
    let (_, rest) = found
        .filter(|_| page.status == 401)
        .unwrap_or_else(|| panic!("a way to sign in in {}", page.body));
    rest.split('"').next().unwrap_or_default()
}

#[test]
fn whoever_signs_in_again_comes_back_to_a_page_that_is_there() {
    on_both_sites(|app| {
        let round = open_round(&app.database, "gardens-2027");
        let of = coalition(app.database.db(), &round, &["oak"]);
        let gone = app.visitor("/");
        // An invitation is at its token, or at its id, and nowhere else.
        for answer in ["accept", "decline"] {
            let path = format!("/my/proposals/invitation/{answer}");
            let fields = [("token", "a b&c"), ("partner", ""), ("organization", "oak")];
            let page = app.post(&path, &gone, &fields);
            let way = "%2Fmy%2Fproposals%2Finvitation%3Ftoken%3Da%2520b%2526c";
            assert_eq!(leads_to(&page), way, "{answer}");
            let page = app.post(&path, &gone, &[("partner", "0c1g")]);
            let way = "%2Fmy%2Fproposals%2Finvitation%3Fpartner%3D0c1g";
            assert_eq!(leads_to(&page), way, "{answer}");
        }
        let base = format!("/my/proposals/{}", of.id);
        let file = "00000000000000000000000000";
        let page = app.post(&format!("{base}/files/{file}/remove"), &gone, &[]);
        let files = format!("%2Fmy%2Fproposals%2F{}%2Ffiles", of.id);
        assert_eq!(leads_to(&page), files, "to the files, and not into one");
        // What no page asks for stays in the form.
        let page = app.post(&format!("{base}/withdraw"), &gone, &[("token", "x")]);
        assert_eq!(leads_to(&page), format!("%2Fmy%2Fproposals%2F{}", of.id));
    });
}

#[test]
fn the_code_on_a_sheet_is_kept_and_a_code_that_lets_somebody_in_is_not() {
    on_both_sites(|app| {
        open_round(&app.database, "gardens-2027");
        let gone = app.visitor("/");
        let path = "/manage/rounds/gardens-2027/intake/00000000000000000000000000/proof";
        let fields = [
            ("proof", "sheet"),
            ("code", "4F0A-99C1"),
            ("signer", "Maryam Fictional"),
        ];
        let kept = app.post(path, &gone, &fields);
        assert_eq!(kept.status, 401, "{}", kept.body);
        let typed = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(sent(&waiting(&kept, path)), typed);
    });
}

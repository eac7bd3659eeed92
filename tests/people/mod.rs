//! People: how they join, prove who they are, and leave.

mod account;
mod alike;
mod cards;
mod joining;
mod limits;
mod operator;
mod own_data;
mod second_factor;
mod signing_in;

use taawun::domain::sign_in::{Authenticator, SignInKey};

use super::support::app::{Answer, TestApp, Visitor};
use super::support::people::TestPerson;

/// A password that is good enough.
pub const PASSWORD: &str = "a heron over wet gravel";

/// A browser that keeps its cookies from answer to answer.
pub struct Browser<'a> {
    app: &'a TestApp,
    jar: Vec<(String, String)>,
    /// The last page that had a form.
    pub token: String,
}

impl<'a> Browser<'a> {
    /// A new one, that has seen the first page.
    pub fn new(app: &'a TestApp) -> Self {
        let mut browser = Self {
            app,
            jar: Vec::new(),
            token: String::new(),
        };
        browser.get("/");
        browser
    }

    /// `GET`.
    pub fn get(&mut self, path: &str) -> Answer {
        let cookies = self.cookies();
        let answer = self.app.ask("GET", path, &[("Cookie", &cookies)], "");
        self.keep(&answer);
        answer
    }

    /// A form from a page of the site that was opened just now.
    pub fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.get("/");
        self.send_again(path, fields)
    }

    /// A form from the page that was opened last.
    pub fn send_again(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let visitor = Visitor {
            cookies: self.cookies(),
            token: self.token.clone(),
        };
        let answer = self.app.post(path, &visitor, fields);
        self.keep(&answer);
        answer
    }

    /// As the header `Cookie` says them.
    pub fn cookies(&self) -> String {
        let pairs = self
            .jar
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// The value of one cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let mut all = self.jar.iter();
        let found = all.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    fn keep(&mut self, answer: &Answer) {
        for (_, set) in answer
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
        {
            let pair = set.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie");
            self.jar.retain(|(known, _)| known != name);
            let is_gone = set.contains("Max-Age=0");
            if !is_gone {
                self.jar.push((name.to_owned(), value.to_owned()));
            }
        }
        if let Some((_, rest)) = answer.body.split_once("name=\"csrf\" value=\"") {
            self.token = rest.split('"').next().unwrap_or_default().to_owned();
        }
    }
}

/// Where an answer leads.
pub fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{answer:#?}");
    answer.header("location").unwrap_or_default()
}

/// The value of `token` in a link.
pub fn token_in(link: &str) -> String {
    let (_, rest) = link.split_once("token=").expect("a token");
    rest.split('&').next().unwrap_or_default().to_owned()
}

/// Somebody who has joined and has a password; they are signed in in the browser.
pub fn join<'a>(app: &'a TestApp, name: &str, email: &str) -> (Browser<'a>, TestPerson) {
    let mut browser = Browser::new(app);
    let asked = browser.send("/join", &[("name", name), ("email", email)]);
    assert_eq!(leads_to(&asked), "/join/sent");
    let letter = app.letter_to(email);
    let token = token_in(letter.link());
    assert_eq!(browser.get(letter.link()).status, 200);
    let confirmed = browser.send("/join/confirm", &[("token", &token)]);
    assert!(leads_to(&confirmed).starts_with("/my/account/password"));
    let chosen = browser.send(
        "/my/account/password",
        &[("password", PASSWORD), ("how", "set"), ("is_first", "yes")],
    );
    leads_to(&chosen);
    app.letters();
    let person = TestPerson {
        id: id_of(app, email),
        email: email.to_owned(),
    };
    (browser, person)
}

/// Who has this address.
pub fn id_of(app: &TestApp, email: &str) -> taawun::domain::ids::PersonId {
    use diesel::prelude::*;
    use taawun::store::schema::person;
    let email = email.to_owned();
    let found = app.database.db().read_now(move |reader| {
        Ok(person::table
            .filter(person::email.eq(email))
            .select(person::id)
            .first(reader.conn())?)
    });
    found.expect("somebody")
}

/// Signs in with a password and says what came of it.
pub fn sign_in(browser: &mut Browser<'_>, email: &str, password: &str) -> Answer {
    browser.send(
        "/sign-in",
        &[
            ("email", email),
            ("password", password),
            ("how", "password"),
        ],
    )
}

/// The site's key for signing in.
pub fn key(app: &TestApp) -> SignInKey {
    SignInKey::of_secret(app.config.secret().expect("a secret").expose())
}

/// The authenticator app that this person is setting up or uses.
pub fn authenticator(app: &TestApp, person: &TestPerson) -> Authenticator {
    use diesel::prelude::*;
    use taawun::store::schema::authenticator;
    let id = person.id.clone();
    let salt: String = app
        .database
        .db()
        .read_now(move |reader| {
            Ok(authenticator::table
                .filter(authenticator::person_id.eq(id))
                .order(authenticator::created_at.desc())
                .select(authenticator::salt)
                .first(reader.conn())?)
        })
        .expect("an app");
    key(app).authenticator(&person.id, &salt)
}

/// The code that the app shows now.
pub fn code(app: &TestApp, person: &TestPerson) -> String {
    let now = app.database.db().now();
    let code = authenticator(app, person).code_at(now).expect("a code");
    code.as_str().to_owned()
}

/// Sets an app up in a browser that is signed in; the recovery codes.
pub fn enrol(app: &TestApp, browser: &mut Browser<'_>, person: &TestPerson) -> Vec<String> {
    leads_to(&browser.send("/my/account/second-factor/begin", &[]));
    let page = browser.get("/my/account/second-factor");
    assert!(page.body.contains("<svg"), "{page:#?}");
    let confirmed = browser.send("/my/account/second-factor", &[("code", &code(app, person))]);
    assert_eq!(confirmed.status, 200, "{confirmed:#?}");
    let codes = confirmed.body.split("<code>").skip(1);
    codes
        .map(|rest| rest.split('<').next().unwrap_or_default().to_owned())
        .collect()
}

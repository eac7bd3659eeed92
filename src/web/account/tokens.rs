//! `/my/tokens`: tokens for programs. A new one is shown once.

use std::collections::BTreeSet;

use askama::Template;
use jiff::civil::Date;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes};

use crate::domain::access_token::{Scope, TokenName, TokenRefusal, TokenSecret, TokenTerms};
use crate::domain::ids::AccessTokenId;
use crate::domain::standing::Standing;
use crate::domain::time::{Instant, ZoneName};
use crate::ops::{MakeTokenError, make_access_token, revoke_access_token};
use crate::store::StoreError;
use crate::store::views::tokens::{TokenEntry, tokens_of};
use crate::web::chrome::Chrome;
use crate::web::cookies;
use crate::web::forms::Faults;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, make, revoke]
}

/// The form of a new token.
#[derive(Debug, Default, FromForm)]
struct NewToken {
    #[field(default = String::new())]
    name: String,
    scope: Vec<String>,
    #[field(default = String::new())]
    ends: String,
}

impl NewToken {
    /// What was typed as a token, or what is wrong with each field. It ends with the last day in `zone`.
    fn terms(&self, zone: &ZoneName) -> Result<TokenTerms, Faults> {
        let mut faults = Faults::none();
        let name: Option<TokenName> = self.name.parse().ok();
        if name.is_none() {
            faults.add("name", "fault-token-name");
        }
        let scopes: Option<BTreeSet<Scope>> =
            self.scope.iter().map(|text| text.parse().ok()).collect();
        if scopes.as_ref().is_none_or(BTreeSet::is_empty) {
            faults.add("scope", "fault-token-scopes");
        }
        let ends = match self.ends.trim() {
            "" => Some(None),
            text => end_of_day(text, zone).map(Some),
        };
        if ends.is_none() {
            faults.add("ends", "fault-token-end");
        }
        match (name, scopes, ends) {
            (Some(name), Some(scopes), Some(ends_at)) if faults.is_empty() => Ok(TokenTerms {
                name,
                scopes,
                ends_at,
            }),
            _ => Err(faults),
        }
    }
}

fn end_of_day(text: &str, zone: &ZoneName) -> Option<Instant> {
    let day: Date = text.parse().ok()?;
    let next = day.tomorrow().ok()?.to_zoned_datetime(zone.zone()).ok()?;
    Some(next.timestamp().into())
}

fn fault_of(refusal: TokenRefusal) -> Option<(&'static str, &'static str)> {
    match refusal {
        TokenRefusal::NoScope => Some(("scope", "fault-token-scopes")),
        TokenRefusal::EndsInThePast => Some(("ends", "fault-token-end")),
        TokenRefusal::TooMany => Some(("name", "fault-token-many")),
        TokenRefusal::SecondFactorNeeded => None,
    }
}

#[get("/my/tokens")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
) -> Result<Page<TokensHtml>, Problem> {
    page(app, c, &member.0.standing, Shown::default()).await
}

#[post("/my/tokens", data = "<form>")]
async fn make(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    form: Protected<NewToken>,
) -> Result<Page<TokensHtml>, Problem> {
    let standing = &member.0.standing;
    let typed = match form {
        Protected::Fresh(form) => form,
        Protected::Stale(form) => {
            let shown = Shown {
                is_stale: true,
                typed: form,
                ..Shown::default()
            };
            return page(app, c, standing, shown).await;
        }
    };
    let terms = match typed.terms(&c.clocks()) {
        Ok(terms) => terms,
        Err(faults) => return page(app, c, standing, Shown::again(typed, faults)).await,
    };
    let secret = TokenSecret::from_bits([(app.random)(), (app.random)()]);
    let (who, kept) = (standing.clone(), secret.clone());
    let made = app
        .db
        .write(move |tx| make_access_token(tx, &who, &terms, &kept))
        .await;
    match made {
        Ok(_) => {
            let shown = Shown {
                secret: Some(secret),
                ..Shown::default()
            };
            page(app, c, standing, shown).await
        }
        Err(MakeTokenError::Store(error)) => Err(error.into()),
        Err(MakeTokenError::Refused(refusal)) => match fault_of(refusal) {
            Some((field, key)) => {
                let faults = Faults::one(field, key);
                page(app, c, standing, Shown::again(typed, faults)).await
            }
            None => Err(Problem::new(Status::Forbidden, "second-factor")),
        },
    }
}

#[post("/my/tokens/<id>/revoke", data = "<form>")]
async fn revoke(
    app: &State<App>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    id: &str,
    form: Protected<NoFields>,
) -> Result<Redirect, Problem> {
    let id: AccessTokenId = id.parse().map_err(|_| Problem::not_found())?;
    let flash = match form {
        Protected::Stale(_) => crate::web::chrome::FLASH_STALE,
        Protected::Fresh(_) => {
            let person = member.0.standing.person.clone();
            app.db
                .write::<_, StoreError>(move |tx| revoke_access_token(tx, &person, &id))
                .await?;
            "flash-token-ended"
        }
    };
    jar.add(cookies::passing(
        &app.site,
        cookies::FLASH,
        flash.to_owned(),
    ));
    Ok(Redirect::to("/my/tokens"))
}

/// What stands on the page besides the list.
#[derive(Debug, Default)]
struct Shown {
    secret: Option<TokenSecret>,
    typed: NewToken,
    faults: Faults,
    is_stale: bool,
}

impl Shown {
    fn again(typed: NewToken, faults: Faults) -> Self {
        Self {
            typed,
            faults,
            ..Self::default()
        }
    }
}

async fn page(
    app: &App,
    c: Chrome,
    standing: &Standing,
    shown: Shown,
) -> Result<Page<TokensHtml>, Problem> {
    let person = standing.person.clone();
    let tokens = app
        .db
        .read(move |reader| tokens_of(reader, &person))
        .await?;
    let now = app.db.now();
    let status = if shown.faults.is_empty() && !shown.is_stale {
        Status::Ok
    } else {
        Status::UnprocessableEntity
    };
    let page = TokensHtml {
        zone: c.clocks(),
        tokens: tokens
            .into_iter()
            .map(|entry| Entry::new(entry, now, &c))
            .collect(),
        scopes: Scope::all()
            .map(|scope| Choice::new(scope, &shown.typed))
            .collect(),
        may_make: standing.is_strong || !standing.must_be_strong(),
        shown,
        c,
    };
    Ok(Page::personal(page).with_status(status))
}

/// The page of one's own tokens.
#[derive(Template)]
#[template(path = "account/tokens.html")]
struct TokensHtml {
    c: Chrome,
    zone: ZoneName,
    tokens: Vec<Entry>,
    scopes: Vec<Choice>,
    may_make: bool,
    shown: Shown,
}

/// One token in the list.
struct Entry {
    token: TokenEntry,
    state: &'static str,
    scopes: String,
}

impl Entry {
    fn new(token: TokenEntry, now: Instant, c: &Chrome) -> Self {
        let state = match token.revoked_at {
            Some(_) => "ended",
            None if token.works(now) => "works",
            None => "past",
        };
        let scopes: Vec<String> = token
            .scopes
            .iter()
            .map(|scope| {
                c.say("tokens-scope")
                    .choice("scope", word(*scope))
                    .to_string()
            })
            .collect();
        Self {
            scopes: c.words().list(&scopes),
            state,
            token,
        }
    }
}

/// One thing that a token may do, to be chosen.
struct Choice {
    scope: Scope,
    word: &'static str,
    is_chosen: bool,
}

impl Choice {
    fn new(scope: Scope, typed: &NewToken) -> Self {
        Self {
            is_chosen: typed.scope.contains(&scope.to_string()),
            word: word(scope),
            scope,
        }
    }
}

/// The scope as the sentence about it wants to know it: a colon cannot stand there.
fn word(scope: Scope) -> &'static str {
    use crate::domain::access_token::{Record as R, Verb as V};
    match (scope.record, scope.verb) {
        (R::Rounds, V::Read) => "rounds-read",
        (R::Rounds, V::Write) => "rounds-write",
        (R::Programs, V::Read) => "programmes-read",
        (R::Programs, V::Write) => "programmes-write",
        (R::Organizations, V::Read) => "organisations-read",
        (R::Organizations, V::Write) => "organisations-write",
        (R::Proposals, V::Read) => "proposals-read",
        (R::Proposals, V::Write) => "proposals-write",
        (R::Introductions, V::Read) => "introductions-read",
        (R::Introductions, V::Write) => "introductions-write",
        (R::Shelf, V::Read) => "shelf-read",
        (R::Shelf, V::Write) => "shelf-write",
        (R::My, V::Read) => "my-read",
        (R::My, V::Write) => "my-write",
    }
}

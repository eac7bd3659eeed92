//! One's own account as the API shows it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ops::people::Preferences;
use crate::store::views::account::{AccountPage, SignInLine};

/// A person's own account.
#[derive(Serialize, ToSchema)]
pub struct Account {
    /// How letters reach you.
    email: String,
    /// What you are called.
    name: String,
    /// The language of your pages and letters.
    language: String,
    /// Your clock, if you chose one.
    zone: Option<String>,
    /// How often letters come that can wait: `at_once`, `daily` or `weekly`.
    letters: String,
    /// Whether you have a password.
    has_password: bool,
    /// Whether you have an authenticator app.
    has_app: bool,
    /// Codes on paper that are left, of recovery sheet and printed card.
    codes_left: i64,
}

impl From<&AccountPage> for Account {
    fn from(page: &AccountPage) -> Self {
        Self {
            email: page.email.to_string(),
            name: page.name.to_string(),
            language: page.language.to_string(),
            zone: page.zone.clone().map(String::from),
            letters: page.letters.as_str().to_owned(),
            has_password: page.has_password,
            has_app: page.factors.has_app,
            codes_left: page.factors.recovery_codes + page.factors.card_codes,
        }
    }
}

/// What you are called, and how you want to read.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountChange {
    /// What you are called: at most 120 characters.
    pub name: String,
    /// The language of your pages and letters, one of those on offer.
    pub language: String,
    /// Your clock, such as `America/Los_Angeles`; without one, each round's own.
    pub zone: Option<String>,
    /// How often letters come that can wait: `at_once`, `daily` or `weekly`.
    pub letters: String,
}

impl From<&Preferences> for AccountChange {
    fn from(chosen: &Preferences) -> Self {
        Self {
            name: chosen.name.to_string(),
            language: chosen.language.to_string(),
            zone: chosen.zone.clone().map(String::from),
            letters: chosen.letters.as_str().to_owned(),
        }
    }
}

/// Where somebody is signed in.
#[derive(Serialize, ToSchema)]
pub struct SignIns {
    /// The last used first.
    pub sign_ins: Vec<SignIn>,
}

/// One sign-in.
#[derive(Serialize, ToSchema)]
pub struct SignIn {
    /// Its id.
    id: String,
    /// What the browser calls itself.
    browser: String,
    /// When it began.
    #[schema(format = DateTime)]
    began_at: String,
    /// When it was last used, to the minute.
    #[schema(format = DateTime)]
    used_at: String,
    /// Whether a second factor was shown.
    strong: bool,
}

impl From<&SignInLine> for SignIn {
    fn from(line: &SignInLine) -> Self {
        Self {
            id: line.named.clone(),
            browser: line.agent.clone(),
            began_at: line.created_at.to_string(),
            used_at: line.seen_at.to_string(),
            strong: line.is_strong,
        }
    }
}

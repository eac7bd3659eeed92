//! How to sign in as the people of the county: printed at each start, and true for this folder alone.

use std::fmt;

use super::cast::{CastMember, cast};
use super::fill::{FillError, Filling, standing};
use super::passwords::password_of;
use crate::domain::people::EmailAddress;
use crate::domain::policy::{self, Actor};
use crate::domain::standing::Role;
use crate::ops::people::{hand_over_card, renew_recovery_codes};
use crate::store::second_factors;

/// How many codes are printed for one person.
const PRINTED: usize = 3;
/// Who hands the cards over, by key.
const STAFF: &str = "rosalind";

/// One person's way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Who they are in the story.
    pub is: String,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: EmailAddress,
    /// Their password.
    pub password: String,
    /// Codes on paper, each good once; none where a password is enough.
    pub codes: Vec<String>,
    /// What an authenticator app is given, where they have one.
    pub app: Option<String>,
}

/// Everybody's way in. Codes on paper are made anew each time, because one may have been used.
pub fn sign_ins(filling: &Filling) -> Result<Vec<SignIn>, FillError> {
    let cast = cast();
    let staff = cast.iter().find(|person| person.key == STAFF);
    let staff = staff.map(|person| person.email.clone());
    let mut all = Vec::new();
    for person in &cast {
        let password = password_of(&filling.secret, &person.email, &person.name);
        let (codes, app) = match (person.role, &staff) {
            (None, _) | (Some(_), None) => (Vec::new(), None),
            (Some(Role::Reviewer), Some(staff)) => card(filling, person, staff)?,
            (Some(Role::Staff | Role::Board | Role::Witness), Some(_)) => {
                recovery(filling, person)?
            }
        };
        all.push(SignIn {
            is: person.is.clone(),
            name: person.name.to_string(),
            email: person.email.clone(),
            password: String::from_utf8_lossy(password.typed().bytes()).into_owned(),
            codes,
            app,
        });
    }
    Ok(all)
}

type Codes = (Vec<String>, Option<String>);

/// The card that staff hand to a reviewer.
fn card(filling: &Filling, person: &CastMember, staff: &EmailAddress) -> Result<Codes, FillError> {
    let (key, email, staff) = (filling.sign_in_key(), person.email.clone(), staff.clone());
    filling.db.write_now(move |tx| {
        let reviewer = standing(tx, &email)?;
        let who = standing(tx, &staff)?;
        let what = || format!("a card for {email}");
        let program = reviewer.roles.first().map(|held| held.program.clone());
        let program = program
            .ok_or("no seat on a panel")
            .map_err(FillError::because(what()))?;
        let card = hand_over_card(tx, &key, &program, &reviewer.person, &who)
            .map_err(FillError::because(what()))?;
        Ok((
            printed(card.codes.0.iter().map(|code| code.printed())),
            None,
        ))
    })
}

/// New recovery codes, and the secret of the app.
fn recovery(filling: &Filling, person: &CastMember) -> Result<Codes, FillError> {
    let (key, email) = (filling.sign_in_key(), person.email.clone());
    filling.db.write_now(move |tx| {
        let who = standing(tx, &email)?;
        let what = || format!("codes for {email}");
        let Some(app) = second_factors::app(tx.conn(), &who.person, true)? else {
            return Ok((Vec::new(), None));
        };
        let permit = policy::may_change_account(Actor::Person(&who), &who.person)
            .map_err(FillError::because(what()))?;
        let codes = renew_recovery_codes(tx, &permit, &key, &who.person, true)
            .map_err(FillError::because(what()))?;
        let secret = key.authenticator(&who.person, &app.salt).typed();
        let secret = secret.replace(' ', "");
        Ok((
            printed(codes.0.iter().map(|code| code.printed())),
            Some(secret),
        ))
    })
}

fn printed(codes: impl Iterator<Item = String>) -> Vec<String> {
    codes.take(PRINTED).collect()
}

/// One line for each person.
pub struct Lines<'a>(pub &'a [SignIn]);

impl fmt::Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for sign_in in self.0 {
            write!(
                f,
                "  {}, {}: {}  {}",
                sign_in.is, sign_in.name, sign_in.email, sign_in.password
            )?;
            if !sign_in.codes.is_empty() {
                write!(f, "  code {}", sign_in.codes.join(" or "))?;
            }
            writeln!(f)?;
        }
        let apps = self.0.iter().filter_map(|sign_in| {
            let app = sign_in.app.as_ref()?;
            Some((&sign_in.email, app))
        });
        writeln!(
            f,
            "\nEach code works once; a new start prints new ones. For an authenticator app:\n"
        )?;
        for (email, app) in apps {
            writeln!(f, "  {email}  {app}")?;
        }
        Ok(())
    }
}

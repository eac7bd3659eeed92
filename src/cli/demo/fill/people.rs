//! The people of the county: each joins, chooses a password, and sets an app up where a password is not enough.

use super::{FillError, Filling, standing};
use crate::app;
use crate::cli::demo::cast::{CastMember, cast};
use crate::cli::demo::passwords::password_of;
use crate::domain::canonical::Sha256Hex;
use crate::domain::password::PasswordHash;
use crate::domain::policy::{self, Actor};
use crate::domain::sign_in::SignInKey;
use crate::ops::people::{
    Browser, add_person, begin_app, choose_password, confirm_app, end_other_sign_ins,
};
use crate::store::{Tx, people, second_factors};

/// Adds everybody who is not there yet.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let key = filling.sign_in_key();
    let salt = app::system_random();
    for person in cast() {
        let email = person.email.clone();
        let known = filling
            .db
            .read_now(|reader| people::whose(reader.conn(), &email))?;
        if known.is_some() {
            continue;
        }
        let password = password_of(&filling.secret, &person.email, &person.name);
        let hash = filling
            .cost
            .hash(password.typed(), salt())
            .map_err(FillError::because("a password"))?;
        let key = key.clone();
        filling
            .db
            .write_now(move |tx| join(tx, &key, &person, &hash))?;
    }
    Ok(())
}

/// All of it in one transaction: nobody is there without a way in.
fn join(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    person: &CastMember,
    hash: &PasswordHash,
) -> Result<(), FillError> {
    let what = |step: &str| format!("{} {step}", person.email);
    let operator =
        policy::may_manage_people(Actor::Operator).map_err(FillError::because(what("joins")))?;
    let (id, _) = add_person(tx, &operator, &person.email, &person.name, &person.language)
        .map_err(FillError::because(what("joins")))?;
    let who = standing(tx, &person.email)?;
    let own = policy::may_change_account(Actor::Person(&who), &id)
        .map_err(FillError::because(what("chooses a password")))?;
    // They are signed in nowhere: no sign-in has this hash.
    choose_password(tx, &own, &id, Some(hash), &Sha256Hex::of(b""))?;
    if person.shows_code() {
        begin_app(tx, &own, &id, true).map_err(FillError::because(what("begins an app")))?;
        let begun = second_factors::app(tx.conn(), &id, false)?;
        let now = tx.now();
        let code = begun.and_then(|app| key.authenticator(&id, &app.salt).code_at(now));
        let code = code.map_or_else(String::new, |code| code.as_str().to_owned());
        let browser = Browser {
            address: "127.0.0.1".to_owned(),
            agent: "taawun demo".to_owned(),
            mark: None,
            replaces: None,
        };
        confirm_app(tx, &own, key, &id, &code, &browser)
            .map_err(FillError::because(what("confirms an app")))?;
        end_other_sign_ins(tx, &own, &id, None)?;
    }
    Ok(())
}

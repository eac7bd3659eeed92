//! The second factor: shown, begun, confirmed, renewed, taken away.

use serde_json::json;

use super::sign_in::begin_session;
use super::{Browser, TryError, tell_of_factor};
use crate::domain::audit_event::AuditKind;
use crate::domain::canonical::Sha256Hex;
use crate::domain::ids::{AuthenticatorId, Id, PersonId};
use crate::domain::letter::FactorChange;
use crate::domain::policy::{ChangeAccount, Permit};
use crate::domain::sign_in::{
    BackupCode, CODES_OF_A_SHEET, Duty, Limit, SignInKey, SixDigitCode, Token,
};
use crate::store::second_factors::{self, CodeSource};
use crate::store::{
    StoreError, Tx, access_tokens, attempts, audit, people, sessions, sign_in_steps,
};

/// What came of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeShown {
    /// It was right; the browser gets this token. Whether they still have to set an app up.
    SignedIn {
        /// For the cookie of sign-ins.
        token: Token,
        /// A card's code lets them in, but what they do here needs an app.
        must_enrol: bool,
    },
    /// It was wrong, or was used before.
    Wrong,
    /// The step took too long, or is of nobody any more: to be begun again.
    Ended,
}

/// A change of factors that is refused. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum FactorError {
    /// The code was wrong, or was used before.
    #[error("the code is not right")]
    WrongCode,
    /// Nothing was begun, or it was begun too long ago.
    #[error("the app is to be set up from the beginning")]
    NotBegun,
    /// What they do here needs a second factor.
    #[error("what this person does here needs a second factor")]
    Needed,
    /// Whoever has an app changes it only after showing it.
    #[error("this needs a sign-in with the second factor")]
    NotStrong,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Ten codes, to be shown once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCodes(pub Vec<BackupCode>);

/// An app that is in use from now on.
#[derive(Debug, Clone)]
pub struct ConfirmedApp {
    /// The sign-in has shown a second factor: it goes on under this token.
    pub token: Token,
    /// For the day the phone is gone.
    pub codes: NewCodes,
}

/// For how long an app that was begun can be confirmed, in seconds.
const BEGUN_SECONDS: i64 = 3_600;

/// Shows a code in the step between the factors. Every try counts, right or wrong, until one is right.
pub fn show_second_factor(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    step: &Sha256Hex,
    typed: &str,
    browser: &Browser,
) -> Result<CodeShown, TryError> {
    let now = tx.now();
    let Some(id) = sign_in_steps::person(tx.conn(), step, now)? else {
        return Ok(CodeShown::Ended);
    };
    let Some(person) = people::by_id(tx.conn(), &id)? else {
        return Ok(CodeShown::Ended);
    };
    // Whoever knows the password alone keeps nobody out of a browser that they use.
    let mark = browser.mark.as_deref();
    let known = mark.and_then(|mark| key.marked(&person.email, mark));
    let whom = format!("{id} {}", known.unwrap_or_default());
    let under = key.counted_under(Limit::SecondFactor.as_str(), &whom);
    attempts::one_more(tx, &under, Limit::SecondFactor)??;
    let Some(from) = taken(tx, key, &id, typed)? else {
        return Ok(CodeShown::Wrong);
    };
    attempts::forgive(tx, &under)?;
    sign_in_steps::end_all_of(tx, &id)?;
    let duty = Duty::of(people::roles(tx.conn(), &id, now)?);
    if from == Taken::Code(CodeSource::Recovery) {
        tell_of_factor(tx, &id, FactorChange::RecoveryCodeUsed)?;
    }
    // A card is for reviewers; it lets others in, and no further than a password would.
    let is_strong = from != Taken::Code(CodeSource::Card) || duty != Duty::Official;
    let token = begin_session(tx, &id, is_strong, browser)?;
    Ok(CodeShown::SignedIn {
        token,
        must_enrol: !is_strong,
    })
}

#[derive(PartialEq, Eq)]
enum Taken {
    App,
    Code(CodeSource),
}

/// Takes a code of an app or of paper, if it is one of theirs and was not taken before.
fn taken(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    id: &PersonId,
    typed: &str,
) -> Result<Option<Taken>, StoreError> {
    if let Ok(code) = typed.parse::<SixDigitCode>() {
        let Some(app) = second_factors::app(tx.conn(), id, true)? else {
            return Ok(None);
        };
        let authenticator = key.authenticator(id, &app.salt);
        let Some(step) = authenticator.step_of(&code, tx.now(), app.last_step) else {
            return Ok(None);
        };
        let was_first = second_factors::take_step(tx, &app.id, step)?;
        return Ok(was_first.then_some(Taken::App));
    }
    let Ok(code) = typed.parse::<BackupCode>() else {
        return Ok(None);
    };
    let source = second_factors::use_code(tx, id, &key.of_code(id, &code))?;
    Ok(source.map(Taken::Code))
}

/// Begins to set up an app; what was begun before and not confirmed is forgotten.
pub fn begin_app(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    is_strong: bool,
) -> Result<(), FactorError> {
    if !is_strong && second_factors::factors(tx.conn(), person)?.has_app {
        return Err(FactorError::NotStrong);
    }
    let salt: AuthenticatorId = tx.new_id();
    second_factors::begin_app(tx, person, salt.as_str())?;
    Ok(())
}

/// The app shows its first code: it is in use from now on, in the place of the one before. Other sign-ins
/// end, because they did not show it, and with an app that was replaced the tokens that were made after it.
pub fn confirm_app(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    key: &SignInKey,
    person: &PersonId,
    typed: &str,
    browser: &Browser,
) -> Result<ConfirmedApp, FactorError> {
    let now = tx.now();
    let begun = second_factors::app(tx.conn(), person, false)?;
    let begun = begun.filter(|app| app.created_at.plus_seconds(BEGUN_SECONDS) > now);
    let app = begun.ok_or(FactorError::NotBegun)?;
    let code: SixDigitCode = typed.parse().map_err(|_| FactorError::WrongCode)?;
    let step = key
        .authenticator(person, &app.salt)
        .step_of(&code, now, None)
        .ok_or(FactorError::WrongCode)?;
    let is_replaced = second_factors::factors(tx.conn(), person)?.has_app;
    second_factors::confirm_app(tx, person, &app.id, step)?;
    let codes = new_sheet(tx, key, person, CodeSource::Recovery, person)?;
    let change = if is_replaced {
        access_tokens::revoke_strong(tx, person)?;
        FactorChange::AuthenticatorReplaced
    } else {
        FactorChange::AuthenticatorAdded
    };
    sessions::end_others(tx, person, None)?;
    sign_in_steps::end_all_of(tx, person)?;
    let token = begin_session(tx, person, true, browser)?;
    audit::record(
        tx,
        AuditKind::AuthenticatorAdded,
        &json!({"person": person}),
    )?;
    tell_of_factor(tx, person, change)?;
    Ok(ConfirmedApp { token, codes })
}

/// New recovery codes; the old ones are void.
pub fn renew_recovery_codes(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    key: &SignInKey,
    person: &PersonId,
    is_strong: bool,
) -> Result<NewCodes, FactorError> {
    if !is_strong {
        return Err(FactorError::NotStrong);
    }
    if !second_factors::factors(tx.conn(), person)?.has_app {
        return Err(FactorError::NotBegun);
    }
    let codes = new_sheet(tx, key, person, CodeSource::Recovery, person)?;
    audit::record(
        tx,
        AuditKind::RecoveryCodesRenewed,
        &json!({"person": person}),
    )?;
    tell_of_factor(tx, person, FactorChange::RecoveryCodesRenewed)?;
    Ok(codes)
}

/// Takes the app away, with its recovery codes, from whoever may do without. All that it vouched for ends: every
/// sign-in but the one they use `here`, and the tokens that were made after it.
pub fn remove_app(
    tx: &mut Tx<'_>,
    _permit: &Permit<ChangeAccount>,
    person: &PersonId,
    is_strong: bool,
    here: &Sha256Hex,
) -> Result<(), FactorError> {
    if !is_strong {
        return Err(FactorError::NotStrong);
    }
    let now = tx.now();
    let duty = Duty::of(people::roles(tx.conn(), person, now)?);
    let has_card = second_factors::factors(tx.conn(), person)?.has_card;
    if duty.needs_second_factor() && !(duty.may_use_card() && has_card) {
        return Err(FactorError::Needed);
    }
    for in_use in [true, false] {
        second_factors::remove_apps(tx, person, in_use)?;
    }
    second_factors::remove_codes(tx, person, CodeSource::Recovery)?;
    sessions::end_others(tx, person, Some(here))?;
    sign_in_steps::end_all_of(tx, person)?;
    access_tokens::revoke_strong(tx, person)?;
    audit::record(
        tx,
        AuditKind::AuthenticatorRemoved,
        &json!({"person": person}),
    )?;
    tell_of_factor(tx, person, FactorChange::AuthenticatorRemoved)?;
    Ok(())
}

/// Ten new codes in the place of those of the same source.
pub(super) fn new_sheet(
    tx: &mut Tx<'_>,
    key: &SignInKey,
    person: &PersonId,
    source: CodeSource,
    made_by: &PersonId,
) -> Result<NewCodes, StoreError> {
    let codes: Vec<BackupCode> = (0..CODES_OF_A_SHEET).map(|_| tx.new_id()).collect();
    let hashes: Vec<Sha256Hex> = codes.iter().map(|code| key.of_code(person, code)).collect();
    second_factors::renew_codes(tx, person, source, &hashes, made_by)?;
    Ok(NewCodes(codes))
}

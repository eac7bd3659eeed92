//! A change of the rules is written, to be signed.

use rocket::http::{CookieJar, Status};
use rocket::{Either, Route, State, post, routes};

use super::{Answer, Sent, address, again, find, read, reason};
use crate::domain::amendment::NotAmended;
use crate::domain::basis_points::BasisPoints;
use crate::domain::bloc::Bloc;
use crate::domain::canonical::Sha256Hex;
use crate::domain::constitution::Constitution;
use crate::domain::policy::Actor;
use crate::domain::setup::{Part, PartBody};
use crate::ops::constitution::{AmendmentToWrite, WriteAmendmentError, write_amendment};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::manage::frame::known;
use crate::web::manage::refusals::refusal_faults;
use crate::web::manage::sheet::done;
use crate::web::{App, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![write]
}

#[post("/manage/rounds/<slug>/amendments", data = "<form>")]
async fn write(
    app: &State<App>,
    member: Member<'_>,
    c: Chrome,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Sent>,
) -> Result<Answer, Problem> {
    let slug = known(slug)?;
    let view = find(app, member, slug.clone()).await?;
    let (sent, is_stale) = form.into_parts();
    let mut faults = Faults::none();
    if is_stale {
        faults.add("reason", "flash-stale-form");
        return again(c, view, member, sent, faults, Status::Forbidden);
    }
    let constitution = read(&view.bytes)?;
    let part = changed_part(&sent, &constitution, &mut faults)?;
    let reason = reason(&sent, &view, &mut faults);
    let (Some(part), Some(reason), Ok(shown)) = (part, reason, sent.shown.parse::<Sha256Hex>())
    else {
        if faults.is_empty() {
            faults.add("reason", "amend-fault-outdated");
        }
        return again(c, view, member, sent, faults, Status::UnprocessableEntity);
    };
    let wanted = AmendmentToWrite {
        round: slug.clone(),
        shown,
        parts: vec![part],
        reason,
    };
    let standing = member.0.standing.clone();
    let written = app
        .db
        .write(move |tx| write_amendment(tx, Actor::Person(&standing), &wanted))
        .await;
    match written {
        Ok(_) => Ok(Either::Left(done(
            app,
            jar,
            address(&slug),
            "flash-amendment-written",
        ))),
        Err(WriteAmendmentError::Denied(denied)) => Err(denied.into()),
        Err(WriteAmendmentError::Store(error)) => Err(error.into()),
        Err(WriteAmendmentError::NotAmended(why)) => {
            let status = match why {
                NotAmended::WrongState(_)
                | NotAmended::ReviewsAreIn(_)
                | NotAmended::BallotsAreIn(_)
                | NotAmended::Outdated { .. } => Status::Conflict,
                _ => Status::UnprocessableEntity,
            };
            again(c, view, member, sent, refused(&why), status)
        }
        Err(error) => Err(Problem::fault(&error)),
    }
}

/// Why an amendment is refused, beside its field.
pub(super) fn refused(why: &NotAmended) -> Faults {
    match why {
        NotAmended::Rules(refused) => refusal_faults(refused),
        NotAmended::NothingChanges => Faults::one("weights", "amend-fault-nothing"),
        NotAmended::Outdated { .. } => Faults::one("reason", "amend-fault-outdated"),
        NotAmended::DatesMoveBySlip => Faults::one("part", "amend-fault-dates"),
        NotAmended::WrongState(_) => Faults::one("reason", "amend-closed-state"),
        NotAmended::ReviewsAreIn(_) => Faults::one("reason", "amend-closed-reviews"),
        NotAmended::BallotsAreIn(_) => Faults::one("reason", "amend-closed-ballots"),
        NotAmended::Missing(_) | NotAmended::Faulty { .. } | NotAmended::NotBinding(_) => {
            let mut faults = Faults::none();
            let what: Vec<String> = match why {
                NotAmended::Missing(missing) => missing.iter().map(|one| one.at.clone()).collect(),
                NotAmended::Faulty { faults, .. } => faults
                    .iter()
                    .map(|fault| format!("{}: {}", fault.at, fault.why))
                    .collect(),
                _ => vec![why.to_string()],
            };
            let what = what.join("; ");
            faults.add_with("body", "amend-fault-missing", &[("what", &what)]);
            faults
        }
    }
}

/// The part as it should be: the one that stands as a document, or the rules with other weights.
fn changed_part(
    sent: &Sent,
    constitution: &Constitution,
    faults: &mut Faults,
) -> Result<Option<PartBody>, Problem> {
    if !sent.body.trim().is_empty() {
        let part = sent.part.parse::<Part>().ok();
        let json = serde_json::from_str(&sent.body);
        let read = part
            .zip(json.ok())
            .map(|(part, json)| PartBody::from_json(part, json));
        return Ok(match read {
            Some(Ok(body)) => Some(body),
            Some(Err(error)) => {
                faults.add_with("body", "rules-fault-body", &[("what", &error)]);
                None
            }
            None => {
                faults.add_with("body", "rules-fault-body", &[("what", &"JSON")]);
                None
            }
        });
    }
    let mut rules = constitution
        .rules()
        .map_err(|error| Problem::fault(&error))?;
    for bloc in Bloc::ALL {
        let typed = sent
            .weights
            .get(bloc.as_str())
            .map_or("", |text| text.trim());
        match typed.parse::<BasisPoints>() {
            Ok(share) => drop(rules.weights.insert(bloc, share)),
            Err(_) => faults.add(format!("weights.{bloc}"), "rules-fault-share"),
        }
    }
    Ok(faults.is_empty().then_some(PartBody::Rules(rules)))
}

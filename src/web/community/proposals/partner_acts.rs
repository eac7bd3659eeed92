//! What is done with one button of the page of partners: answering, leaving, roles, the lead, leaving out, asking to sign.

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, post, routes};

use super::frame::{self, Leaf};
use super::partners::{act, problem, unknown_choice};
use crate::domain::ids::PartnerId;
use crate::domain::policy::Actor;
use crate::domain::proposal::PartnerRole;
use crate::ops::proposals::{self as ops, PartnerKey};
use crate::web::chrome::FLASH_STALE;
use crate::web::community::onward;
use crate::web::guards::protected::{NoFields, Protected};
use crate::web::guards::who::Member;
use crate::web::{App, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![
        accept,
        decline,
        leave,
        give_role,
        uninvite,
        offer_lead,
        take_lead,
        end_offer,
        leave_out,
        ask_to_sign
    ]
}

/// One act that is one button: what it does, and what is said afterwards.
macro_rules! button {
    ($name:ident, $address:literal, $flash:literal, |$tx:ident, $actor:ident, $id:ident, $partner:ident| $work:expr) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<NoFields>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            app: &State<App>,
            id: &str,
            partner: &str,
        ) -> Result<Redirect, Problem> {
            let $id = frame::known(id)?;
            let $partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
            let to = Leaf::Partners.address(&$id);
            if matches!(form, Protected::Stale(_)) {
                return Ok(onward(app, jar, &to, FLASH_STALE));
            }
            act!(app, member, |$tx, $actor| $work).map_err(problem)?;
            Ok(onward(app, jar, &to, $flash))
        }
    };
}

button!(
    accept,
    "/my/proposals/<id>/partners/<partner>/accept",
    "flash-partner-accepted",
    |tx, actor, id, partner| {
        let key = PartnerKey::Of(id.clone(), partner.clone());
        ops::accept_partnership(tx, actor, &key, None)
    }
);
button!(
    uninvite,
    "/my/proposals/<id>/partners/<partner>/uninvite",
    "flash-partner-uninvited",
    |tx, actor, id, partner| ops::uninvite_partner(tx, actor, &id, &partner)
);
button!(
    offer_lead,
    "/my/proposals/<id>/partners/<partner>/lead",
    "flash-lead-offered",
    |tx, actor, id, partner| ops::offer_lead(tx, actor, &id, &partner)
);
button!(
    take_lead,
    "/my/proposals/<id>/partners/<partner>/lead/take",
    "flash-lead-taken",
    |tx, actor, id, partner| ops::take_lead(tx, actor, &id, &partner)
);
button!(
    end_offer,
    "/my/proposals/<id>/partners/<partner>/lead/end",
    "flash-lead-ended",
    |tx, actor, id, partner| ops::end_lead_offer(tx, actor, &id, &partner)
);

button!(
    leave_out,
    "/my/proposals/<id>/partners/<partner>/leave-out",
    "flash-partner-left-out",
    |tx, actor, id, partner| ops::say_left_out(tx, actor, &id, &partner)
);

/// Afterwards the proposal may be nobody's business of the reader's any more: on to their list.
macro_rules! farewell {
    ($name:ident, $address:literal, $flash:literal, |$tx:ident, $actor:ident, $id:ident, $partner:ident| $work:expr) => {
        #[post($address, data = "<form>")]
        async fn $name(
            form: Protected<NoFields>,
            member: Member<'_>,
            jar: &CookieJar<'_>,
            app: &State<App>,
            id: &str,
            partner: &str,
        ) -> Result<Redirect, Problem> {
            let $id = frame::known(id)?;
            let $partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
            if matches!(form, Protected::Stale(_)) {
                let to = Leaf::Partners.address(&$id);
                return Ok(onward(app, jar, &to, FLASH_STALE));
            }
            act!(app, member, |$tx, $actor| $work).map_err(problem)?;
            Ok(onward(app, jar, "/my/proposals", $flash))
        }
    };
}

farewell!(
    decline,
    "/my/proposals/<id>/partners/<partner>/decline",
    "flash-partner-declined",
    |tx, actor, id, partner| {
        let key = PartnerKey::Of(id.clone(), partner.clone());
        ops::decline_partnership(tx, actor, &key)
    }
);
farewell!(
    leave,
    "/my/proposals/<id>/partners/<partner>/leave",
    "flash-partner-left",
    |tx, actor, id, partner| ops::leave_coalition(tx, actor, &id, &partner)
);

/// A role.
#[derive(Debug, Default, FromForm)]
struct RoleForm {
    #[field(default = String::new())]
    role: String,
}

#[post("/my/proposals/<id>/partners/<partner>/role", data = "<form>")]
async fn give_role(
    form: Protected<RoleForm>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
    partner: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let partner: PartnerId = partner.parse().map_err(|_| Problem::not_found())?;
    let to = Leaf::Partners.address(&id);
    let (form, is_stale) = form.into_parts();
    if is_stale {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    let role: PartnerRole = form.role.parse().map_err(|_| unknown_choice())?;
    act!(app, member, |tx, actor| ops::give_partner_role(
        tx, actor, &id, &partner, role
    ))
    .map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-partner-role"))
}

#[post("/my/proposals/<id>/ask-to-sign", data = "<form>")]
async fn ask_to_sign(
    form: Protected<NoFields>,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Redirect, Problem> {
    let id = frame::known(id)?;
    let to = Leaf::Partners.address(&id);
    if matches!(form, Protected::Stale(_)) {
        return Ok(onward(app, jar, &to, FLASH_STALE));
    }
    act!(app, member, |tx, actor| ops::ask_to_sign(tx, actor, &id)).map_err(problem)?;
    Ok(onward(app, jar, &to, "flash-asked-to-sign"))
}

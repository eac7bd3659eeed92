//! `/my/proposals/<id>/split/division`: the lead says who would take part where, if two were made of this proposal.

use std::collections::{BTreeMap, HashMap};

use rocket::form::FromForm;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Either, Route, State, post, routes};

use super::frame;
use super::offers::named;
use super::split::{SplitHtml, here, open, page, refused};
use crate::domain::ids::{Id, PartnerId, SplitOfferId};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{Division, SplitSide};
use crate::ops::proposals::{DivideError, OfferAnswerError, divide_split};
use crate::store::views::proposal_within::ProposalWithin;
use crate::store::views::splits::SplitsWithin;
use crate::web::chrome::Chrome;
use crate::web::community::onward;
use crate::web::forms::Faults;
use crate::web::guards::arrived::Arrived;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::{App, Page, Problem};

/// All that this file answers.
pub fn routes() -> Vec<Route> {
    routes![divide]
}

/// One partner in the form of the lead.
pub(super) struct PlaceField {
    /// The name of its field.
    pub field: String,
    /// Which.
    pub partner: PartnerId,
    /// What it is called.
    pub name: String,
    /// What is chosen for it.
    pub side: String,
}

/// How the lead would divide it.
#[derive(Debug, Default, Clone, FromForm)]
pub(super) struct DivideForm {
    /// Which offer.
    #[field(default = String::new())]
    pub offer: String,
    /// The division that stood when the form was shown.
    #[field(default = String::new())]
    pub seen: String,
    /// Of each partner: `stays`, `goes` or `both`.
    place: HashMap<String, String>,
    /// Who would lead the new one.
    #[field(default = String::new())]
    pub new_lead: String,
}

/// What the form of the lead says when nothing was typed: what stands.
pub(super) fn as_it_stands(view: &SplitsWithin) -> DivideForm {
    let Some(open) = view.open() else {
        return Default::default();
    };
    let division = view.division.as_ref();
    let places = division.into_iter().flat_map(|division| &division.places);
    DivideForm {
        offer: open.offer.id.to_string(),
        seen: open.offer.division.to_string(),
        place: places
            .map(|(partner, side)| (partner.to_string(), side.to_string()))
            .collect(),
        new_lead: division.map_or_else(String::new, |division| division.new_lead.to_string()),
    }
}

/// Every partner who takes part, with what was chosen for it.
pub(super) fn places(within: &ProposalWithin, typed: &DivideForm) -> Vec<PlaceField> {
    let partners = within.draft.joined();
    let places = partners.map(|partner| PlaceField {
        field: place_field(&partner.id),
        name: partner.name.clone(),
        side: typed
            .place
            .get(partner.id.as_str())
            .cloned()
            .unwrap_or_default(),
        partner: partner.id.clone(),
    });
    places.collect()
}

#[post("/my/proposals/<id>/split/division", data = "<form>")]
async fn divide(
    form: Protected<DivideForm>,
    arrived: Arrived,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    app: &State<App>,
    id: &str,
) -> Result<Either<Page<SplitHtml>, Redirect>, Problem> {
    let of = frame::known(id)?;
    let here = here(&of);
    let view = open(app, member, id).await?;
    let (form, is_stale) = form.into_parts();
    if is_stale {
        let none = Faults::none();
        return Ok(Either::Left(page(app, c, &view, form, none, true)));
    }
    let offer: SplitOfferId = named(&form.offer)?;
    let seen: i64 = named(&form.seen)?;
    let division = match read(&form.place, &form.new_lead) {
        Ok(division) => division,
        Err(faults) if view.within.place.leads => {
            return Ok(Either::Left(page(app, c, &view, form, faults, false)));
        }
        Err(_) => return Err(Denied::NotYours.into()),
    };
    let standing = member.0.standing.clone();
    let divided = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            divide_split(tx, actor, &of, &offer, seen, &division, arrived.0)
        })
        .await;
    match divided {
        Ok(_) => Ok(Either::Right(onward(
            app,
            jar,
            &here,
            "flash-split-divided",
        ))),
        Err(error) => {
            let faults = not_divided(error)?;
            let view = open(app, member, id).await?;
            Ok(Either::Left(page(app, c, &view, form, faults, false)))
        }
    }
}

fn place_field(partner: &PartnerId) -> String {
    format!("place[{partner}]")
}

/// Reads who would take part where, or says what is wrong with it.
pub fn read(places: &HashMap<String, String>, new_lead: &str) -> Result<Division, Faults> {
    let mut faults = Faults::none();
    let mut read = BTreeMap::new();
    for (partner, side) in places {
        let known = partner.parse::<PartnerId>();
        match (known, side.parse::<SplitSide>()) {
            (Ok(partner), Ok(side)) => {
                read.insert(partner, side);
            }
            // A field of no partner is no field of the form.
            (Ok(partner), Err(_)) => {
                faults.add(place_field(&partner), "split-fault-unplaced");
            }
            (Err(_), _) => {}
        }
    }
    let lead = new_lead.parse::<PartnerId>();
    if lead.is_err() {
        faults.add("new_lead", "split-fault-new-lead");
    }
    match lead {
        Ok(new_lead) if faults.is_empty() => Ok(Division {
            places: read,
            new_lead,
        }),
        _ => Err(faults),
    }
}

/// Why it is not divided like this, beside the field that can put it right; a page of its own for what no field can.
pub fn not_divided(error: DivideError) -> Result<Faults, Problem> {
    match error {
        DivideError::Offer(OfferAnswerError::Stale) => {
            Ok(Faults::one("new_lead", "split-fault-stale"))
        }
        DivideError::Offer(error) => Err(refused(error)),
        DivideError::Faulty(fault) => {
            let field = fault.partner().map(place_field);
            let field = field.unwrap_or_else(|| "new_lead".to_owned());
            Ok(Faults::one(field, format!("split-fault-{}", fault.key())))
        }
    }
}

//! Proposals as those who write them see them. To everyone else none of these pages is there.

use rocket::Route;
use rocket::http::CookieJar;
use rocket::response::Redirect;

pub mod asked_for;
mod autosave;
pub mod begin;
mod budget;
pub mod check;
pub mod divide;
mod draft_form;
pub mod field_shown;
pub mod field_words;
mod files;
pub mod frame;
pub mod history;
pub mod lacks;
mod let_in;
pub mod letter_of_intent;
mod list;
pub mod merge;
pub mod messages;
mod not_saved;
pub mod offers;
mod overview;
mod partner;
mod partner_acts;
pub mod partners;
mod partnership;
pub mod read_back;
pub mod receipt;
mod saving;
mod sent;
pub mod sign;
pub mod split;
pub mod unsigned;
mod way;
mod write;

pub use saving::refused;

use crate::domain::proposal::FieldName;
use crate::web::forms::to_field;
use crate::web::{App, cookies};

/// The routes of all pages of proposals.
pub fn routes() -> Vec<Route> {
    [
        list::routes(),
        begin::routes(),
        overview::routes(),
        write::routes(),
        budget::routes(),
        autosave::routes(),
        history::routes(),
        files::routes(),
        check::routes(),
        letter_of_intent::routes(),
        receipt::routes(),
        merge::routes(),
        split::routes(),
        divide::routes(),
        read_back::routes(),
        messages::routes(),
        partners::routes(),
        partner_acts::routes(),
        let_in::routes(),
        partner::routes(),
        sign::routes(),
        partnership::routes(),
    ]
    .concat()
}

/// On from a form that was saved: to the table whose button was pressed, with more lines where that was asked.
fn saved_onward(app: &App, jar: &CookieJar<'_>, page: &str, act: &str) -> Redirect {
    let flash = "flash-proposal-saved".to_owned();
    jar.add(cookies::passing(&app.site, cookies::FLASH, flash));
    let is_field = |name: &&str| name.parse::<FieldName>().is_ok();
    let address = match act.split_once(' ') {
        Some(("add", name)) if is_field(&name) => format!("{page}?more={name}{}", to_field(name)),
        None if act == "preview" => format!("{page}/preview"),
        Some(("remove", line)) => {
            let name = line.split_once('[').map_or(line, |(name, _)| name);
            let name = Some(name).filter(is_field);
            name.map_or_else(
                || page.to_owned(),
                |name| format!("{page}{}", to_field(name)),
            )
        }
        _ => page.to_owned(),
    };
    // The page is one of ours and the name that of a field: nobody is led elsewhere.
    Redirect::to(address)
}

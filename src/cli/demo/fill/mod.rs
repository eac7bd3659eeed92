//! Fills a database with the county, by the operations that people use. Whatever is there already is passed over, so
//! that a filling that was cut off goes on where it ended.

mod acts;
mod announcing;
mod coalitions;
pub mod decided;
mod events;
mod letters_of_intent;
mod members;
mod organizations;
mod papers;
mod partners;
mod people;
mod programme;
mod rounds;
mod staff_acts;

use std::error::Error;

use super::calendar::Calendar;
use super::story;
use crate::domain::ids::OrganizationId;
use crate::domain::password::HashCost;
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::round::Slug;
use crate::domain::sign_in::SignInKey;
use crate::domain::standing::{MandateRole, Standing};
use crate::ops::Step;
use crate::store::files::Files;
use crate::store::{Db, StoreError, Tx, people as rows, views};

/// Why the county is not there.
#[derive(Debug, thiserror::Error)]
#[error("the demo could not be filled: {what}: {why}")]
pub struct FillError {
    what: String,
    why: Box<dyn Error + Send + Sync>,
}

impl FillError {
    pub(super) fn because<E: Into<Box<dyn Error + Send + Sync>>>(
        what: impl Into<String>,
    ) -> impl FnOnce(E) -> Self {
        let what = what.into();
        move |why| Self {
            what,
            why: why.into(),
        }
    }
}

impl From<StoreError> for FillError {
    fn from(error: StoreError) -> Self {
        Self {
            what: "the database".to_owned(),
            why: Box::new(error),
        }
    }
}

/// What a filling works with.
pub struct Filling {
    /// The database, which lives by `calendar`.
    pub db: Db,
    /// The clock that is set back while the past is filled.
    pub calendar: Calendar,
    /// The secret of the demo's folder.
    pub secret: Vec<u8>,
    /// The work of one password.
    pub cost: HashCost,
    /// Where the files are kept that people attach.
    pub files: Files,
}

/// Fills the database. Says how many ballots of a decided round are in.
pub fn fill(filling: &Filling, progress: impl FnMut(&Slug, Step)) -> Result<(), FillError> {
    let [open, announced] = story::rounds();
    filling.on_day(-40, people::fill)?;
    filling.on_day(-38, organizations::fill)?;
    filling.on_day(-36, programme::fill)?;
    filling.on_day(-21, |filling| rounds::write(filling, &open.slug))?;
    filling.on_day(-18, |filling| announcing::announce(filling, &open.slug))?;
    filling.on_day(-17, events::follow)?;
    filling.on_day(-12, |filling| rounds::write(filling, &announced.slug))?;
    filling.on_day(-8, |filling| announcing::advance(filling, &open.slug))?;
    // From the seventh day on each event says its own day.
    events::amend(filling)?;
    events::ask_and_answer(filling)?;
    filling.on_day(-4, members::fill)?;
    filling.on_day(-4, partners::fill)?;
    filling.on_day(-3, |filling| announcing::announce(filling, &announced.slug))?;
    events::slip(filling)?;
    filling.on_day(-1, letters_of_intent::fill)?;
    filling.on_day(-1, rounds::begin_unfinished)?;
    // Each scene says its own hour; the record of acts goes by these.
    coalitions::fill(filling)?;
    filling.on_day(0, coalitions::plan)?;
    filling.calendar.turn_to(0);
    decided::fill(&filling.db, progress)
}

impl Filling {
    fn on_day(
        &self,
        days: i64,
        work: impl FnOnce(&Self) -> Result<(), FillError>,
    ) -> Result<(), FillError> {
        self.calendar.turn_to(days);
        work(self)
    }

    /// The key by which the site signs people in.
    pub fn sign_in_key(&self) -> SignInKey {
        SignInKey::of_secret(&self.secret)
    }

    /// Runs one operation as whoever has this address, signed in with both factors.
    fn acting<T: Send + 'static, E: Error + Send + Sync + 'static>(
        &self,
        email: &EmailAddress,
        what: &str,
        mut operation: impl FnMut(&mut Tx<'_>, Actor<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, FillError> {
        let (email, what) = (email.clone(), format!("{what} by {email}"));
        self.db.write_now(move |tx| {
            let who = standing(tx, &email)?;
            operation(tx, Actor::Person(&who)).map_err(FillError::because(what.clone()))
        })
    }
}

/// What the person with this address may be asked about, after showing a second factor.
pub fn standing(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Standing, StoreError> {
    let now = tx.now();
    let person = rows::by_email(tx.conn(), email)?.ok_or(StoreError::NotFound)?;
    views::who::standing(tx.conn(), person.id, person.name, true, None, now)
}

/// The organisation that the person with this address leads.
fn led_by(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<Option<OrganizationId>, StoreError> {
    let who = standing(tx, email)?;
    let mut mandates = who.mandates.into_iter();
    let led = mandates.find(|mandate| mandate.role == MandateRole::Lead);
    Ok(led.map(|mandate| mandate.organization))
}

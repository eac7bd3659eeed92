//! Groups of the county look for partners: they post, some ask to meet, some have met; two share a template.

use serde::Deserialize;

use super::organizations::address;
use super::{FillError, Filling, led_by, standing};
use crate::cli::demo::cast::{CastMember, cast};
use crate::cli::demo::county::embedded;
use crate::domain::ids::PartnerPostId;
use crate::domain::introduction::{WrittenAsk, WrittenPost};
use crate::domain::people::EmailAddress;
use crate::domain::policy::Actor;
use crate::domain::shelf::WrittenEntry;
use crate::ops::introductions::{
    IntroductionError, accept_introduction, ask_to_meet, decline_introduction, write_post,
};
use crate::ops::shelf::put_on_shelf;
use crate::store::views::partner_posts::{PostsWanted, partners_page};
use crate::store::{StoreError, Tx, organizations, shelf};

/// All that they say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partners {
    posts: Vec<Posted>,
    asks: Vec<Asked>,
    templates: Vec<Shared>,
}

/// One post, of the organisation that somebody leads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    key: String,
    by: String,
    /// For how many days it stands.
    days: i64,
    post: WrittenPost,
}

/// Somebody asks to meet whoever wrote a post.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    by: String,
    about: String,
    note: String,
    /// What they were answered, if they were.
    answer: Option<bool>,
}

/// One template, of the organisation that somebody leads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    by: String,
    template: WrittenEntry,
}

/// Posts, asks, answers and shares whatever is not there yet.
pub fn fill(filling: &Filling) -> Result<(), FillError> {
    let partners: Partners = embedded(include_str!("../larkmere/partners.json"));
    let cast = cast();
    let mut posts: Vec<(String, EmailAddress, PartnerPostId)> = Vec::new();
    for posted in partners.posts {
        let by = address(&cast, &posted.by)?;
        let id = post(filling, &by, &posted)?;
        posts.push((posted.key, by, id));
    }
    for asked in &partners.asks {
        let about = posts.iter().find(|(key, ..)| *key == asked.about);
        let (_, owner, id) = about
            .ok_or("nobody posted this")
            .map_err(FillError::because(asked.about.as_str()))?;
        ask(filling, &cast, asked, owner, id)?;
    }
    for shared in partners.templates {
        let by = address(&cast, &shared.by)?;
        share(filling, &by, shared.template)?;
    }
    Ok(())
}

/// The name in addresses of the organisation that this person leads.
fn slug(tx: &mut Tx<'_>, email: &EmailAddress) -> Result<String, FillError> {
    let id = led_by(tx, email)?
        .ok_or("nobody leads it")
        .map_err(FillError::because(email.as_str()))?;
    Ok(organizations::named(tx.conn(), &id)?.slug.to_string())
}

/// The post, whether it was there or is written now.
fn post(filling: &Filling, by: &EmailAddress, posted: &Posted) -> Result<PartnerPostId, FillError> {
    let email = by.clone();
    let who = filling.db.write_now(move |tx| standing(tx, &email))?;
    let there = filling
        .db
        .read_now(move |reader| partners_page(reader, &who, &PostsWanted::default(), 1))?;
    let mut there = there.mine.into_iter();
    if let Some(known) = there.find(|known| known.text == posted.post.text) {
        return Ok(known.id);
    }
    let last = filling.db.now().plus_seconds(posted.days * 86_400);
    let mut written = posted.post.clone();
    written.until = last.to_string().chars().take(10).collect();
    let email = by.clone();
    filling.acting(by, "posting", move |tx, actor| {
        let of = slug(tx, &email)?;
        write_post(tx, actor, &of, &written).map_err(FillError::because("a post"))
    })
}

fn ask(
    filling: &Filling,
    cast: &[CastMember],
    asked: &Asked,
    owner: &EmailAddress,
    post: &PartnerPostId,
) -> Result<(), FillError> {
    let (by, owner, post) = (address(cast, &asked.by)?, owner.clone(), post.clone());
    let (note, answer) = (asked.note.clone(), asked.answer);
    let what = format!("asking about {}", asked.about);
    let done = filling.db.write_now(move |tx| {
        let organization = match led_by(tx, &by)? {
            Some(id) => organizations::named(tx.conn(), &id)?.slug.to_string(),
            None => return Err(StoreError::NotFound.into()),
        };
        let ask = WrittenAsk {
            organization,
            note: note.clone(),
        };
        let (asks, answers) = (standing(tx, &by)?, standing(tx, &owner)?);
        let id = ask_to_meet(tx, Actor::Person(&asks), &post, &ask)?;
        match answer {
            Some(true) => accept_introduction(tx, Actor::Person(&answers), &id),
            Some(false) => decline_introduction(tx, Actor::Person(&answers), &id),
            None => Ok(()),
        }
    });
    match done {
        Ok(()) | Err(IntroductionError::AskedBefore) => Ok(()),
        Err(error) => Err(FillError::because(what)(error)),
    }
}

fn share(
    filling: &Filling,
    by: &EmailAddress,
    mut template: WrittenEntry,
) -> Result<(), FillError> {
    let email = by.clone();
    let is_there = filling.db.write_now(move |tx| {
        let led = led_by(tx, &email)?.ok_or(StoreError::NotFound)?;
        let now = tx.now();
        let (there, _) = shelf::count(tx.conn(), &led, now)?;
        Ok::<_, StoreError>(there > 0)
    })?;
    if is_there {
        return Ok(());
    }
    let email = by.clone();
    filling.acting(by, "sharing a template", move |tx, actor| {
        template.organization = slug(tx, &email)?;
        put_on_shelf(tx, actor, &template).map_err(FillError::because("a template"))
    })?;
    Ok(())
}

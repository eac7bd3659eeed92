//! `/my/letters`: every letter to a member, to be read again, what they follow, and text messages.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::back;
use crate::domain::ids::LetterId;
use crate::domain::language::LanguageTag;
use crate::domain::time::ZoneName;
use crate::mail::Wording;
use crate::mail::wording::Block;
use crate::ops::letters::{ChooseTextsError, choose_texts};
use crate::store::views::my_letters::{MyWish, Outgoing, as_outgoing, my_letter, my_letters};
use crate::web::chrome::{Chrome, FLASH_STALE};
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// Letters on one page.
const PAGE: usize = 50;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, one, keep_phone]
}

/// The form for text messages.
#[derive(Debug, Default, FromForm)]
struct Texts {
    #[field(default = String::new())]
    phone: String,
}

/// The list.
#[derive(Template)]
#[template(path = "account/letters.html")]
struct LettersHtml {
    c: Chrome,
    letters: Vec<Entry>,
    next: Option<LetterId>,
    wishes: Vec<Wish>,
    offers_texts: bool,
    phone: String,
    faults: Faults,
}

/// One letter in the list.
struct Entry {
    id: LetterId,
    subject: String,
    day: String,
}

/// One thing that is followed.
struct Wish {
    wish: MyWish,
    title: Option<Named>,
}

async fn page(
    app: &App,
    c: Chrome,
    member: Member<'_>,
    before: Option<LetterId>,
    typed: Option<(String, Faults)>,
) -> Result<LettersHtml, Problem> {
    let person = member.0.standing.person.clone();
    let who = person.clone();
    let found = app
        .db
        .read(move |reader| my_letters(reader, &who, before.as_ref(), PAGE))
        .await?;
    let zone = (member.0.zone.clone())
        .or_else(|| found.usual_zone.clone())
        .unwrap_or_else(ZoneName::utc);
    let letters = found.letters.iter().map(|letter| {
        let outgoing = as_outgoing(letter, &person, c.tag());
        let words = c.words();
        let wording = Wording::of(&outgoing, words, &app.site.base_url, &app.follow_key);
        Entry {
            id: letter.id.clone(),
            subject: wording.subject,
            day: words.day(&letter.written, &zone),
        }
    });
    let letters = letters.collect();
    let wishes = found.wishes.into_iter().map(|wish| Wish {
        title: (wish.round.as_ref()).map(|(_, title)| Named::new(title, c.words())),
        wish,
    });
    let (phone, faults) =
        typed.unwrap_or_else(|| (found.phone.unwrap_or_default(), Faults::none()));
    Ok(LettersHtml {
        letters,
        next: found.next,
        wishes: wishes.collect(),
        offers_texts: app.post.sends_texts,
        phone,
        faults,
        c,
    })
}

#[get("/my/letters?<before>")]
async fn list(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    before: Option<&str>,
) -> Result<Page<LettersHtml>, Problem> {
    let before = before.and_then(|id| id.parse().ok());
    page(app, c, member, before, None).await.map(Page::personal)
}

/// One letter as its reader has it by e-mail; of a secret only that there was one.
#[derive(Template)]
#[template(path = "account/letter.html")]
struct LetterHtml {
    c: Chrome,
    w: Wording,
    written: String,
    is_secret: bool,
}

#[get("/my/letters/<id>")]
async fn one(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    id: &str,
) -> Result<Page<LetterHtml>, Problem> {
    let (letter, is_secret) = letter_of(app, member, c.tag(), id).await?;
    let zone = letter.zone.clone().unwrap_or_else(ZoneName::utc);
    let w = Wording::of(&letter, c.words(), &app.site.base_url, &app.follow_key);
    Ok(Page::personal(LetterHtml {
        written: c.words().instant(&letter.written, &zone),
        w,
        is_secret,
        c,
    }))
}

/// A letter of theirs in this language, and whether there was a secret in it that only the mailbox gets.
pub async fn letter_of(
    app: &App,
    member: Member<'_>,
    language: &LanguageTag,
    id: &str,
) -> Result<(Outgoing, bool), Problem> {
    let id: LetterId = id.parse().map_err(|_| Problem::not_found())?;
    let person = member.0.standing.person.clone();
    let letter = app
        .db
        .read(move |reader| my_letter(reader, &person, &id))
        .await?;
    let mut letter = letter.ok_or_else(Problem::not_found)?;
    // While it waits to be sent, its token is for the mailbox alone.
    let is_secret = letter.secret_until.is_some();
    if is_secret {
        letter.link = None;
    }
    letter.language = language.clone();
    Ok((letter, is_secret))
}

#[post("/my/letters/texts", data = "<form>")]
async fn keep_phone(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    form: Protected<Texts>,
) -> Result<Either<Page<LettersHtml>, Redirect>, Problem> {
    if !app.post.sends_texts {
        return Err(Problem::not_found());
    }
    let typed = match form {
        Protected::Fresh(form) => form.phone,
        Protected::Stale(_) => {
            return Ok(Either::Right(back("/my/letters", FLASH_STALE, jar, app)));
        }
    };
    let (person, number) = (member.0.standing.person.clone(), typed.clone());
    let kept = app
        .db
        .write(move |tx| choose_texts(tx, &person, &number))
        .await;
    match kept {
        Ok(()) => {
            let flash = "flash-texts-kept";
            Ok(Either::Right(back("/my/letters", flash, jar, app)))
        }
        Err(ChooseTextsError::Store(error)) => Err(error.into()),
        Err(ChooseTextsError::Phone(_)) => {
            let faults = Faults::one("phone", "letters-fault-phone");
            let html = page(app, c, member, None, Some((typed, faults))).await?;
            let html = Page::personal(html).with_status(Status::UnprocessableEntity);
            Ok(Either::Left(html))
        }
    }
}

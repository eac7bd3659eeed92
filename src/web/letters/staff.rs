//! `/manage/rounds/<slug>/letters`: staff write to a list, see exactly who gets what, and send it as one act.

use std::collections::HashMap;

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::back;
use crate::domain::canonical::Sha256Hex;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::Actor;
use crate::domain::reader_list::ReaderList;
use crate::domain::round::Slug;
use crate::domain::time::ZoneName;
use crate::i18n::direction_of;
use crate::ops::letters::{StaffLetterError, StaffLetterToSend, write_staff_letter};
use crate::store::views::round_letters::{ListReader, RoundLetters, round_letters};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::{App, Page, Problem};

/// The longest subject and the longest letter, in characters.
const LONGEST: (usize, usize) = (150, 10_000);

/// Readers that a preview names one by one; of longer lists it tells how many more there are.
pub const NAMED: usize = 500;

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, send]
}

/// A letter as it is typed.
#[derive(Debug, FromForm)]
struct Typed {
    #[field(default = String::new())]
    list: String,
    subject: HashMap<String, String>,
    body: HashMap<String, String>,
    /// The mark of the list that was looked at; empty before.
    #[field(default = String::new())]
    seen: String,
    /// `send`, or anything else to look first.
    #[field(default = String::new())]
    act: String,
}

/// What was written, checked.
pub struct Written {
    /// Who gets it.
    pub list: ReaderList,
    /// What it is about.
    pub subject: LocalText,
    /// What it says.
    pub body: LocalText,
}

impl Typed {
    fn blank() -> Self {
        Self {
            list: String::new(),
            subject: HashMap::new(),
            body: HashMap::new(),
            seen: String::new(),
            act: String::new(),
        }
    }

    fn at<'a>(texts: &'a HashMap<String, String>, tag: &LanguageTag) -> &'a str {
        texts.get(tag.as_str()).map_or("", |text| text.trim())
    }
}

/// A letter as it was written, checked: each language has a subject and a text, or neither; at least one has both.
pub fn checked(
    list: &str,
    subjects: &HashMap<String, String>,
    bodies: &HashMap<String, String>,
    languages: &[LanguageTag],
) -> Result<Written, Faults> {
    let mut faults = Faults::none();
    let list: Option<ReaderList> = list.parse().ok();
    if list.is_none() {
        faults.add("list", "staff-letters-fault-list");
    }
    let mut texts: Option<(LocalText, LocalText)> = None;
    for tag in languages {
        let (subject, body) = (Typed::at(subjects, tag), Typed::at(bodies, tag));
        match (subject.is_empty(), body.is_empty()) {
            (true, true) => continue,
            (true, false) => {
                faults.add(format!("subject[{tag}]"), "staff-letters-fault-subject");
            }
            (false, true) => faults.add(format!("body[{tag}]"), "staff-letters-fault-body"),
            (false, false) => {}
        }
        for (name, text, longest) in [("subject", subject, LONGEST.0), ("body", body, LONGEST.1)] {
            if text.chars().count() > longest {
                let field = format!("{name}[{tag}]");
                faults.add_with(field, "staff-letters-fault-long", &[("n", &longest)]);
            }
        }
        // Browsers send line ends as two characters.
        let body = body.replace("\r\n", "\n");
        texts = Some(match texts {
            None => (
                LocalText::new(tag.clone(), subject),
                LocalText::new(tag.clone(), body),
            ),
            Some((subjects, bodies)) => (
                subjects.with(tag.clone(), subject),
                bodies.with(tag.clone(), body),
            ),
        });
    }
    if texts.is_none() {
        let first = languages.first().map_or("en", LanguageTag::as_str);
        faults.add(format!("body[{first}]"), "staff-letters-fault-empty");
    }
    match (list, texts) {
        (Some(list), Some((subject, body))) if faults.is_empty() => Ok(Written {
            list,
            subject,
            body,
        }),
        _ => Err(faults),
    }
}

/// What a reader of the list gets.
struct Getter {
    reader: ListReader,
    /// The version, by what the reader of the page calls its language.
    version: String,
    is_own: bool,
}

/// One version of the letter as it will be read.
struct Version {
    language: String,
    tag: String,
    direction: &'static str,
    subject: String,
    paragraphs: Vec<String>,
    readers: usize,
}

/// What is to be looked at before it is sent.
struct Preview {
    list: ReaderList,
    mark: Sha256Hex,
    total: usize,
    getters: Vec<Getter>,
    versions: Vec<Version>,
    has_changed: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "manage/letters.html")]
struct LettersHtml {
    c: Chrome,
    slug: Slug,
    title: Named,
    letters: RoundLetters,
    typed: Typed,
    faults: Faults,
    preview: Option<Preview>,
    is_stale: bool,
    zone: ZoneName,
}

impl LettersHtml {
    fn direction(tag: &LanguageTag) -> &'static str {
        direction_of(tag).as_str()
    }

    fn named(&self, text: &LocalText) -> Named {
        Named::new(text, self.c.words())
    }
}

/// The letters of a round for its staff, and the list that was asked for.
pub async fn letters_of(
    app: &App,
    member: Member<'_>,
    slug: &Slug,
    list: Option<ReaderList>,
) -> Result<RoundLetters, Problem> {
    let (standing, slug) = (member.0.standing.clone(), slug.clone());
    let found = app
        .db
        .read(move |reader| round_letters(reader, Actor::Person(&standing), &slug, list))
        .await?;
    Ok(found?)
}

fn page(c: Chrome, slug: Slug, letters: RoundLetters) -> LettersHtml {
    LettersHtml {
        title: Named::new(&letters.title, c.words()),
        slug,
        letters,
        typed: Typed::blank(),
        faults: Faults::none(),
        preview: None,
        is_stale: false,
        zone: c.clocks(),
        c,
    }
}

fn preview(c: &Chrome, written: &Written, letters: &RoundLetters) -> Option<Preview> {
    let list = letters.list.as_ref()?;
    let shown = |tag: &LanguageTag| written.subject.shown_in(tag).language.clone();
    let versions = written.subject.versions().map(|version| {
        let tag = version.language;
        let body = written.body.shown_in(tag).text;
        let paragraphs = body.split("\n\n").map(|text| text.trim().to_owned());
        Version {
            language: c.words().language(tag),
            tag: tag.to_string(),
            direction: direction_of(tag).as_str(),
            subject: version.text.to_owned(),
            paragraphs: paragraphs.filter(|text| !text.is_empty()).collect(),
            readers: list
                .readers
                .iter()
                .filter(|reader| shown(&reader.language) == *tag)
                .count(),
        }
    });
    let versions = versions.collect();
    let getters = list.readers.iter().take(NAMED).map(|reader| {
        let version = shown(&reader.language);
        Getter {
            is_own: version == reader.language,
            version: c.words().language(&version),
            reader: reader.clone(),
        }
    });
    Some(Preview {
        list: written.list,
        mark: list.mark.clone(),
        total: list.readers.len(),
        getters: getters.collect(),
        versions,
        has_changed: false,
    })
}

#[get("/manage/rounds/<slug>/letters")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
) -> Result<Page<LettersHtml>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let letters = letters_of(app, member, &slug, None).await?;
    Ok(Page::personal(page(c, slug, letters)))
}

#[post("/manage/rounds/<slug>/letters", data = "<form>")]
async fn send(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    form: Protected<Typed>,
) -> Result<Either<Page<LettersHtml>, Redirect>, Problem> {
    let slug: Slug = slug.parse().map_err(|_| Problem::not_found())?;
    let (typed, is_stale) = match form {
        Protected::Fresh(typed) => (typed, false),
        Protected::Stale(typed) => (typed, true),
    };
    let letters = letters_of(app, member, &slug, typed.list.parse().ok()).await?;
    let again = |html: LettersHtml, status| Either::Left(Page::personal(html).with_status(status));
    let mut html = page(c, slug.clone(), letters);
    let written = match checked(
        &typed.list,
        &typed.subject,
        &typed.body,
        &html.letters.languages,
    ) {
        Ok(written) if !is_stale => written,
        checked => {
            html.faults = checked.err().unwrap_or_default();
            (html.typed, html.is_stale) = (typed, is_stale);
            return Ok(again(html, Status::UnprocessableEntity));
        }
    };
    html.preview = preview(&html.c, &written, &html.letters);
    let seen: Option<Sha256Hex> = typed.seen.clone().try_into().ok();
    let Some(seen) = seen.filter(|_| typed.act == "send") else {
        html.typed = typed;
        return Ok(again(html, Status::Ok));
    };
    let letter = StaffLetterToSend {
        round: slug.clone(),
        list: written.list,
        subject: written.subject,
        body: written.body,
        seen,
    };
    let standing = member.0.standing.clone();
    let sent = app
        .db
        .write(move |tx| write_staff_letter(tx, Actor::Person(&standing), &letter))
        .await;
    html.typed = typed;
    match sent {
        Ok(_) => {
            let here = format!("/manage/rounds/{slug}/letters");
            Ok(Either::Right(back(
                here,
                "flash-staff-letter-sent",
                jar,
                app,
            )))
        }
        Err(StaffLetterError::ListChanged) => {
            if let Some(preview) = &mut html.preview {
                preview.has_changed = true;
            }
            Ok(again(html, Status::Conflict))
        }
        Err(StaffLetterError::Nobody) => {
            html.faults = Faults::one("list", "staff-letters-fault-nobody");
            Ok(again(html, Status::UnprocessableEntity))
        }
        Err(StaffLetterError::Denied(denied)) => Err(denied.into()),
        Err(StaffLetterError::Store(error)) => Err(error.into()),
    }
}

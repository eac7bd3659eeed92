//! `/manage/rounds/<slug>/letters-of-intent`: the letters of intent that were sent, for the staff of their round; several
//! are answered at once, each by itself.

use askama::Template;
use rocket::form::FromForm;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::sheet::done;
use crate::domain::language::{LanguageTag, LocalText};
use crate::domain::policy::{Actor, Denied};
use crate::domain::proposal::{LetterOfIntentState, NoWords, UninvitedCode, WrittenWords};
use crate::domain::setup::Setup;
use crate::ops::letters_of_intent::{
    AnswerLetterError, WrittenLetterAnswer, answer_letter_of_intent,
};
use crate::store::views::letters_of_intent::{
    LetterSent, LettersOfIntent, LettersWanted, letters_of_intent,
};
use crate::web::chrome::Chrome;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::{Named, encoded};
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![list, answer]
}

/// Where a letter that is with staff can stand.
const STATES: [LetterOfIntentState; 3] = [
    LetterOfIntentState::Sent,
    LetterOfIntentState::Invited,
    LetterOfIntentState::NotInvited,
];

/// So many are answered at once.
const MOST: usize = 200;

/// So many characters are looked for at most.
pub const LONGEST_FIND: usize = 100;

/// The letters that were sent to the round of this name, for a member of its staff.
pub async fn open_list(
    app: &App,
    member: Member<'_>,
    slug: &str,
    wanted: LettersWanted,
) -> Result<LettersOfIntent, Problem> {
    let slug = known(slug)?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| letters_of_intent(reader, Actor::Person(&standing), &slug, &wanted))
        .await?;
    Ok(found?)
}

/// What staff answer to one letter or to several.
#[derive(Debug, Default, Clone, FromForm)]
pub struct AnswerForm {
    /// `invited` or `not_invited`.
    #[field(default = String::new())]
    pub answer: String,
    /// The reason's word.
    #[field(default = String::new())]
    pub reason: String,
    /// What the applicants read.
    #[field(default = String::new())]
    pub text: String,
    /// The language of that text.
    #[field(default = String::new())]
    pub language: String,
    /// The letters, each with the version that was shown: `3.1`.
    pub letters: Vec<String>,
}

impl AnswerForm {
    fn is_ticked(&self, number: &i64, sent: &LetterSent) -> bool {
        let key = format!("{number}.{}", sent.version);
        self.letters.contains(&key)
    }

    /// The letters that were ticked, with the version of each; what names none is nothing.
    fn ticked(&self) -> Vec<(i64, i64)> {
        let read = |key: &String| {
            let (number, version) = key.split_once('.')?;
            Some((number.parse().ok()?, version.parse().ok()?))
        };
        let mut ticked: Vec<(i64, i64)> = self.letters.iter().filter_map(read).collect();
        ticked.sort_unstable();
        ticked.dedup();
        ticked
    }
}

/// Reads what was typed, or says what is wrong with it.
pub fn written(form: &AnswerForm, setup: &Setup) -> Result<WrittenLetterAnswer, Faults> {
    match form.answer.as_str() {
        "invited" => return Ok(WrittenLetterAnswer::Invited),
        "not_invited" => {}
        _ => return Err(Faults::one("answer", "screening-fault-choice")),
    }
    let mut faults = Faults::none();
    let code = form.reason.parse::<UninvitedCode>().ok();
    if code.is_none() {
        faults.add("reason", "screening-fault-reason");
    }
    let text = form.text.parse::<WrittenWords>();
    match &text {
        Ok(_) => {}
        Err(NoWords::Empty) => faults.add("text", "screening-fault-text"),
        Err(NoWords::TooLong) => faults.add("text", "screening-fault-text-long"),
    }
    let tag = form.language.parse::<LanguageTag>().ok();
    let tag = tag.filter(|tag| setup.call.languages.contains(tag));
    let tag = tag.unwrap_or_else(|| setup.call.title.original().clone());
    match (code, text) {
        (Some(code), Ok(text)) => Ok(WrittenLetterAnswer::NotInvited {
            code,
            text: LocalText::new(tag, text.as_str()),
        }),
        _ => Err(faults),
    }
}

/// Why a letter was not answered: a sentence beside it where somebody else was first, a problem otherwise.
pub fn refused(error: AnswerLetterError) -> Result<&'static str, Problem> {
    match error {
        // It was taken back meanwhile: for staff it is not there any more.
        AnswerLetterError::Denied(denied) => Err(denied.into()),
        AnswerLetterError::WrongState(_) => Ok("letters-of-intent-fault-answered"),
        AnswerLetterError::Outdated(_) => Ok("screening-fault-outdated"),
        AnswerLetterError::RoundOver(_) => Ok("letters-of-intent-fault-over"),
        AnswerLetterError::Store(error) => Err(error.into()),
    }
}

/// The list.
#[derive(Template)]
#[template(path = "manage/letters_of_intent.html")]
struct ListHtml {
    c: Chrome,
    title: Named,
    list: LettersOfIntent,
    /// Which of them are shown.
    wanted: LettersWanted,
    languages: Vec<(String, String)>,
    form: AnswerForm,
    faults: Faults,
    is_stale: bool,
    /// How many were answered, and which were not and why.
    outcome: Option<(usize, Vec<(i64, &'static str)>)>,
}

impl ListHtml {
    fn new(c: Chrome, list: LettersOfIntent, wanted: LettersWanted, mut form: AnswerForm) -> Self {
        let words = c.words();
        if form.language.is_empty() {
            form.language = list.setup.call.title.original().to_string();
        }
        let languages = list.setup.call.languages.iter();
        Self {
            title: Named::new(&list.title(), words),
            languages: languages
                .map(|tag| (tag.to_string(), words.language(tag).to_string()))
                .collect(),
            wanted,
            faults: Faults::none(),
            is_stale: false,
            outcome: None,
            list,
            form,
            c,
        }
    }

    fn states(&self) -> [LetterOfIntentState; 3] {
        STATES
    }

    fn is_shown(&self, state: &LetterOfIntentState) -> bool {
        self.wanted.state == Some(*state)
    }

    fn waits(&self, sent: &LetterSent) -> bool {
        sent.state == LetterOfIntentState::Sent && !sent.is_in_conflict
    }

    /// Whether something of what is shown is left to be answered.
    fn any_waits(&self) -> bool {
        let mut sent = self.list.rows.iter().filter_map(|row| row.sent.as_ref());
        sent.any(|sent| self.waits(sent))
    }

    /// The address of this slice, to which its form is sent.
    fn here(&self) -> String {
        format!("{}{}", self.base(), slice(&self.wanted))
    }

    /// That of those in this state alone.
    fn filtered(&self, state: &LetterOfIntentState) -> String {
        self.first(Some(*state))
    }

    /// That of all.
    fn unfiltered(&self) -> String {
        self.first(None)
    }

    fn first(&self, state: Option<LetterOfIntentState>) -> String {
        let wanted = LettersWanted {
            state,
            after: 0,
            ..self.wanted.clone()
        };
        format!("{}{}", self.base(), slice(&wanted))
    }

    /// That of what follows.
    fn next(&self) -> Option<String> {
        let wanted = LettersWanted {
            after: self.list.more_after?,
            ..self.wanted.clone()
        };
        Some(format!("{}{}", self.base(), slice(&wanted)))
    }

    fn codes(&self) -> [UninvitedCode; 7] {
        UninvitedCode::ALL
    }

    fn hint(&self) -> String {
        self.c.say("screening-text-hint-unknown").to_string()
    }

    fn base(&self) -> String {
        format!("/manage/rounds/{}", self.list.slug)
    }

    fn at(&self, sent: &LetterSent) -> String {
        let zone = &self.list.setup.dates.zone;
        self.c.words().instant(&sent.at, zone)
    }
}

/// The last part of the address of a slice.
fn slice(wanted: &LettersWanted) -> String {
    let state = wanted.state.map(|state| format!("&state={state}"));
    let find = (!wanted.find.is_empty()).then(|| format!("&find={}", encoded(&wanted.find)));
    let after = (wanted.after > 0).then(|| format!("&after={}", wanted.after));
    let parts: String = [state, find, after].into_iter().flatten().collect();
    let parts = parts.strip_prefix('&').map(|parts| format!("?{parts}"));
    format!("/letters-of-intent{}", parts.unwrap_or_default())
}

/// The values of an address: `?state=…&find=…&after=…`, all optional. What names no state filters nothing, and what is no
/// number begins at the first.
#[derive(Debug, Default, FromForm)]
struct Asked {
    state: Option<String>,
    find: Option<String>,
    after: Option<String>,
}

impl From<Asked> for LettersWanted {
    fn from(asked: Asked) -> Self {
        let state = asked.state.and_then(|word| word.parse().ok());
        let find = asked.find.unwrap_or_default();
        let after = asked.after.and_then(|number| number.parse().ok());
        Self {
            state: state.filter(|state| STATES.contains(state)),
            find: find.trim().chars().take(LONGEST_FIND).collect(),
            after: after.unwrap_or(0),
            ..Self::default()
        }
    }
}

#[get("/manage/rounds/<slug>/letters-of-intent?<asked..>")]
async fn list(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    asked: Asked,
) -> Result<Page<ListHtml>, Problem> {
    let wanted = LettersWanted::from(asked);
    let list = open_list(app, member, slug, wanted.clone()).await?;
    let form = <AnswerForm as Default>::default();
    Ok(Page::personal(ListHtml::new(c, list, wanted, form)))
}

#[post("/manage/rounds/<slug>/letters-of-intent?<asked..>", data = "<form>")]
async fn answer(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    asked: Asked,
    form: Protected<AnswerForm>,
) -> Result<Either<Page<ListHtml>, Redirect>, Problem> {
    let wanted = LettersWanted::from(asked);
    let list = open_list(app, member, slug, wanted.clone()).await?;
    let (form, is_stale) = form.into_parts();
    let ticked = form.ticked();
    let mut faults = Faults::none();
    if ticked.is_empty() {
        faults.add("letters", "letters-of-intent-fault-none");
    } else if ticked.len() > MOST {
        faults.add("letters", "letters-of-intent-fault-many");
    }
    let written = match written(&form, &list.setup) {
        Ok(written) if faults.is_empty() && !is_stale => written,
        read => {
            let mut html = ListHtml::new(c, list, wanted, form);
            html.faults = faults;
            if let Err(more) = read {
                for fault in more.iter() {
                    html.faults.add(fault.field.clone(), fault.key.clone());
                }
            }
            html.is_stale = is_stale;
            let page = Page::personal(html).with_status(Status::UnprocessableEntity);
            return Ok(Either::Left(page));
        }
    };
    // Each by itself: what cannot be answered any more holds no other back.
    let (mut answered, mut left) = (0, Vec::new());
    for (number, seen) in ticked {
        let (standing, round, written) = (
            member.0.standing.clone(),
            list.slug.clone(),
            written.clone(),
        );
        let kept = app
            .db
            .write(move |tx| {
                let actor = Actor::Person(&standing);
                answer_letter_of_intent(tx, actor, &round, number, seen, &written)
            })
            .await;
        match kept {
            Ok(()) => answered += 1,
            Err(AnswerLetterError::Denied(Denied::InConflict)) => {
                left.push((number, "staff-in-conflict"));
            }
            Err(AnswerLetterError::Denied(_)) => {
                left.push((number, "letters-of-intent-fault-gone"));
            }
            Err(error) => left.push((number, refused(error)?)),
        }
    }
    if left.is_empty() {
        let here = format!("/manage/rounds/{slug}{}", slice(&wanted));
        return Ok(Either::Right(done(
            app,
            jar,
            here,
            "flash-letters-answered",
        )));
    }
    let list = open_list(app, member, slug, wanted.clone()).await?;
    let mut html = ListHtml::new(c, list, wanted, form);
    html.outcome = Some((answered, left));
    Ok(Either::Left(
        Page::personal(html).with_status(Status::Conflict),
    ))
}

//! `/manage/rounds/<slug>/letters-of-intent/<number>`: one letter of intent as it was sent, its files, and its answer.

use askama::Template;
use rocket::http::{CookieJar, Status};
use rocket::response::Redirect;
use rocket::{Either, Route, State, get, post, routes};

use super::frame::known;
use super::letters_of_intent::{AnswerForm, refused, written};
use super::screening_shown::{answer as answer_shown, labels, own};
use super::sheet::done;
use crate::domain::ids::AttachmentId;
use crate::domain::policy::Actor;
use crate::domain::proposal::{LetterOfIntentState, UninvitedCode, question};
use crate::domain::setup::Key;
use crate::i18n::Words;
use crate::ops::letters_of_intent::answer_letter_of_intent;
use crate::store::views::letters_of_intent::{OneLetterOfIntent, one_letter_of_intent};
use crate::web::chrome::Chrome;
use crate::web::community::proposals::receipt;
use crate::web::files;
use crate::web::forms::Faults;
use crate::web::guards::protected::Protected;
use crate::web::guards::who::Member;
use crate::web::public::addresses::Named;
use crate::web::public::own_round::named;
use crate::web::{App, Page, Problem};

/// The routes of this module.
pub fn routes() -> Vec<Route> {
    routes![show, answer, document, file]
}

/// The letter with this number, for a member of the staff of its round.
pub async fn open(
    app: &App,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<OneLetterOfIntent, Problem> {
    let slug = known(slug)?;
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let standing = member.0.standing.clone();
    let found = app
        .db
        .read(move |reader| one_letter_of_intent(reader, Actor::Person(&standing), &slug, number))
        .await?;
    Ok(found?)
}

/// The page.
#[derive(Template)]
#[template(path = "manage/letter_of_intent.html")]
struct OneHtml {
    c: Chrome,
    round: Named,
    base: String,
    sent: OneLetterOfIntent,
    texts: Vec<(String, String)>,
    partners: Vec<PartnerShown>,
    at: String,
    answered: Option<AnswerShown>,
    languages: Vec<(String, String)>,
    reads: Option<String>,
    form: AnswerForm,
    faults: Faults,
    is_stale: bool,
}

struct PartnerShown {
    name: String,
    role: &'static str,
    texts: Vec<(String, String)>,
}

struct AnswerShown {
    sentence: String,
    code: Option<&'static str>,
    text: Option<Named>,
}

impl OneHtml {
    fn codes(&self) -> [UninvitedCode; 7] {
        UninvitedCode::ALL
    }

    /// What the text is for, and what its reader reads.
    fn hint(&self) -> String {
        let said = match &self.reads {
            Some(language) => self.c.say("screening-text-hint").text("language", language),
            None => self.c.say("screening-text-hint-unknown"),
        };
        said.to_string()
    }

    fn waits(&self) -> bool {
        self.sent.state == LetterOfIntentState::Sent
    }
}

fn texts(sent: &OneLetterOfIntent, words: &Words) -> Vec<(String, String)> {
    let (document, program) = (&sent.document, &sent.program);
    let mut texts = vec![
        (own(words, "summary"), document.summary.clone()),
        (
            own(words, "areas"),
            labels(&program.areas, document.areas.iter().cloned(), words),
        ),
        (
            own(words, "focus"),
            labels(&program.focus, document.focus.iter().cloned(), words),
        ),
    ];
    let form = &sent.setup.form.questions;
    // In the order of the form; what it does not ask any more comes last.
    let place = |key: &Key| form.iter().position(|asked| asked.id == *key);
    let mut answers: Vec<_> = document.answers.iter().collect();
    answers.sort_by_key(|(key, _)| place(key).unwrap_or(usize::MAX));
    for (key, given) in answers {
        let asked = question(&sent.setup, key, false);
        let name = asked.map_or_else(|| key.to_string(), |asked| named(&asked.label, words).text);
        let text = answer_shown(&program.areas, &document.files, asked, given, words);
        texts.push((name, text));
    }
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

fn partners(sent: &OneLetterOfIntent, words: &Words) -> Vec<PartnerShown> {
    let partners = sent.document.partners.iter().map(|partner| {
        let texts = partner.answers.iter().map(|(key, given)| {
            let asked = question(&sent.setup, key, true);
            let name =
                asked.map_or_else(|| key.to_string(), |asked| named(&asked.label, words).text);
            let (areas, files) = (&sent.program.areas, &sent.document.files);
            (name, answer_shown(areas, files, asked, given, words))
        });
        PartnerShown {
            name: partner.name.clone(),
            role: partner.role.as_str(),
            texts: texts.collect(),
        }
    });
    partners.collect()
}

fn page(c: Chrome, sent: OneLetterOfIntent, form: AnswerForm) -> OneHtml {
    let words = c.words();
    let zone = &sent.setup.dates.zone;
    let answered = sent.answer.as_ref().map(|answer| AnswerShown {
        sentence: words
            .say("screening-decided")
            .text("at", words.instant(&answer.at, zone))
            .text("name", &answer.by)
            .to_string(),
        code: answer.code.map(UninvitedCode::as_str),
        text: answer.text.as_ref().map(|text| Named::new(text, words)),
    });
    let languages = sent.setup.call.languages.iter();
    let reads = sent.language.as_ref();
    OneHtml {
        round: Named::new(&sent.setup.call.title.to_local(), words),
        base: format!("/manage/rounds/{}/letters-of-intent", sent.slug),
        texts: texts(&sent, words),
        partners: partners(&sent, words),
        at: words.instant(&sent.version.at, zone),
        languages: languages
            .map(|tag| (tag.to_string(), words.language(tag).to_string()))
            .collect(),
        reads: reads.map(|tag| words.language(tag).to_string()),
        answered,
        faults: Faults::none(),
        is_stale: false,
        sent,
        form,
        c,
    }
}

#[get("/manage/rounds/<slug>/letters-of-intent/<number>")]
async fn show(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<Page<OneHtml>, Problem> {
    let sent = open(app, member, slug, number).await?;
    // The language of whoever sent it, where the round is published in it.
    let languages = &sent.setup.call.languages;
    let reads = sent.language.as_ref();
    let reads = reads.filter(|tag| languages.contains(tag));
    let language = reads.unwrap_or(sent.setup.call.title.original());
    let form = AnswerForm {
        language: language.to_string(),
        ..<AnswerForm as Default>::default()
    };
    Ok(Page::personal(page(c, sent, form)))
}

#[post("/manage/rounds/<slug>/letters-of-intent/<number>", data = "<form>")]
async fn answer(
    app: &State<App>,
    c: Chrome,
    member: Member<'_>,
    jar: &CookieJar<'_>,
    slug: &str,
    number: &str,
    form: Protected<AnswerForm>,
) -> Result<Either<Page<OneHtml>, Redirect>, Problem> {
    let sent = open(app, member, slug, number).await?;
    let (form, is_stale) = form.into_parts();
    let again = |sent, form, faults, status| {
        let mut html = page(c, sent, form);
        html.faults = faults;
        html.is_stale = is_stale;
        Ok(Either::Left(Page::personal(html).with_status(status)))
    };
    let refusal = Status::UnprocessableEntity;
    if is_stale {
        return again(sent, form, Faults::none(), refusal);
    }
    let written = match written(&form, &sent.setup) {
        Ok(written) => written,
        Err(faults) => return again(sent, form, faults, refusal),
    };
    // The version that was shown travels as in the list: with the number before it.
    let shown = form.letters.first().and_then(|key| key.split_once('.'));
    let seen: i64 = shown
        .and_then(|(_, version)| version.parse().ok())
        .unwrap_or_default();
    let (standing, round, of) = (member.0.standing.clone(), sent.slug.clone(), sent.number);
    let kept = app
        .db
        .write(move |tx| {
            let actor = Actor::Person(&standing);
            answer_letter_of_intent(tx, actor, &round, of, seen, &written)
        })
        .await;
    match kept {
        Ok(()) => {
            let list = format!("/manage/rounds/{}/letters-of-intent", sent.slug);
            Ok(Either::Right(done(
                app,
                jar,
                list,
                "flash-letters-answered",
            )))
        }
        Err(error) => {
            let faults = Faults::one("answer", refused(error)?);
            let sent = open(app, member, slug, number).await?;
            again(sent, form, faults, Status::Conflict)
        }
    }
}

#[get("/manage/rounds/<slug>/letters-of-intent/<number>/document.json")]
async fn document(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
) -> Result<receipt::SentFile, Problem> {
    let sent = open(app, member, slug, number).await?;
    // It is canonical: written anew it is the same bytes, those that were hashed.
    let bytes = sent
        .document
        .to_bytes()
        .map_err(|error| Problem::fault(&error))?;
    Ok(receipt::SentFile {
        filename: format!(
            "{}-letter-of-intent-{}-version-{}.json",
            sent.slug, sent.number, sent.version.number
        ),
        bytes,
    })
}

#[get("/manage/rounds/<slug>/letters-of-intent/<number>/files/<file>")]
async fn file(
    app: &State<App>,
    member: Member<'_>,
    slug: &str,
    number: &str,
    file: &str,
) -> Result<files::SentFile, Problem> {
    let wanted: AttachmentId = file.parse().map_err(|_| Problem::not_found())?;
    let letter = open(app, member, slug, number).await?;
    let mut known = letter.document.files.into_iter();
    let found = known.find(|file| file.id == wanted);
    files::sent(app, found.ok_or_else(Problem::not_found)?).await
}
